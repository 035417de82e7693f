"""What all words of a text together say, by tables that were learnt from labelled messages.

Signs and phrases are what somebody thought of; who writes otherwise shows none, or the wrong one. Here each word and
each pair of words speaks a little for each class (a kind, a state, a milestone) and against the others. What they say
together is a second opinion; what follows of it, where it agrees with the signs and where not, is told by
`kind_opinion`, `confiscation_opinion` and `milestone_opinion`. `make opinion` renews the tables.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mailbot.core.lexicon import word_set

# A weight is written as one letter: its place here, from the middle, in steps. What is beyond the ends is cut.
LETTERS = "abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ"
STEP = 0.15
_MIDDLE = LETTERS.index("_")
# Words of a text, and of one of its sentences, that are weighed; no honest one has more that matter.
_MOST, _LONG = 1500, 80
_TOKEN = re.compile(r"[a-z]{1,24}(?:'[a-z]{1,4})?|£|\d[\d,.]{0,20}|[?%]")
_DENIALS = word_set(
    "no not never nothing none nor neither without nobody cannot isn't wasn't hasn't didn't doesn't won't haven't"
)
# Words behind a denial that it may deny.
_DENIED = 5


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt: how likely a class is without any words, and what each term says of each class."""

    bases: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    def shares(self, terms: Iterable[str]) -> list[float]:
        """Give how likely each class is by the terms of a text (they add up to 1)."""
        known = [self.weights[term] for term in sorted(terms) if term in self.weights]
        norm = math.sqrt(len(known)) or 1.0
        return shares([base + sum(row[place] for row in known) / norm for place, base in enumerate(self.bases)])


def learnt(bases: tuple[float, ...], table: str) -> Learnt:
    """Read a table: "term letters; term letters; …", a letter for each class."""
    rows = (row.rsplit(maxsplit=1) for row in table.replace("\n", " ").split(";") if row.strip())
    return Learnt(bases, {term.strip(): tuple(map(_weight, letters)) for term, letters in rows})


def letter(weight: float) -> str:
    """Give the letter of a weight."""
    return LETTERS[max(0, min(len(LETTERS) - 1, round(weight / STEP) + _MIDDLE))]


def _weight(of: str) -> float:
    return (LETTERS.index(of) - _MIDDLE) * STEP


def shares(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that add up to 1 (softmax)."""
    raised = [math.exp(score - max(scores)) for score in scores]
    return [one / sum(raised) for one in raised]


def terms_of(sentences: Iterable[str]) -> frozenset[str]:
    """Give the terms of sentences (small letters): words, pairs, pairs with a word between, and what may be denied.

    Numbers are alike, but for 0 and 1; a sentence begins with "<" and ends with ">".
    """
    found: set[str] = set()
    count = 0
    for low in sentences:
        words = ["<", *words_of(low)[:max(min(_LONG, _MOST - count), 0)], ">"]
        count += len(words)
        found.update(words)
        found.update(map(" ".join, pairwise(words)))
        found.update(f"{first} _ {third}" for first, third in zip(words, words[2:], strict=False))
        found.update(f"!{word}" for word in _denied(words))
    return frozenset(found)


def words_of(low: str) -> list[str]:
    """Give the words of a sentence; a number stands for every number, and one behind another is left out."""
    words = [_alike(word) for word in _TOKEN.findall(low[:2000].replace("\u2019", "'"))]
    return [word for word, before in zip(words, ["", *words], strict=False) if word != "#" or before != "#"]


def _alike(word: str) -> str:
    """Give a word; "#" for a number, but for 0 and 1, which say something of money."""
    if not word[0].isdigit():
        return word
    plain = word.rstrip(",.").replace(",", "")
    return {"0": "0", "00": "0", "0.00": "0", "1": "1"}.get(plain, "#")


def _denied(words: Sequence[str]) -> Iterable[str]:
    """Give the words that a denial before them may deny."""
    left = 0
    for word in words:
        if word in _DENIALS:
            left = _DENIED
        elif left:
            left -= 1
            yield word
