"""What NCA wants with a mail, by all of its words together: a second opinion beside the signs of `kinds`.

Where both agree, or one is plain and the other hardly against it, that is the kind; where they are at odds, nobody
guesses, and a person reads the mail.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from mailbot.core import opinions
from mailbot.core import vocabulary_opinion_kind as table
from mailbot.core.states import Kind

KINDS = (Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL, Kind.OTHER)
"""What NCA can want, in the order of the letters of the table."""

# How much likelier a kind is for the signs' pointing to it, and how likely it must be in the end.
_SIGNS_SAY = 15.0
_SURE = 0.7
# How plain the words must be to be believed against the signs, or without any.
_PLAIN = 0.975
_WORD = re.compile(r"[a-z]{1,24}(?:'[a-z]{1,4})?|\?")
# Words of a mail that are weighed; no honest one has more that matter.
_MOST = 1500


def terms(said: Iterable[str], title: Iterable[str], *, thread: bool) -> frozenset[str]:
    """Give the words and pairs of a mail's sentences (small letters, "him" for people), and the words of a fresh title.

    A reply bears the title of its thread, which says what was wanted long ago.
    """
    found = {"~thread" if thread else "~fresh"}
    count = 0
    for low in said:
        words = _WORD.findall(low[:2000])[:max(_MOST - count, 0)]
        count += len(words)
        found.update(words)
        found.update(map(" ".join, pairwise(words)))
    if not thread:
        found.update(f"~{word}" for low in title for word in _WORD.findall(low[:400]))
    return frozenset(found)


def opinion(of: frozenset[str]) -> dict[Kind, float]:
    """Give how likely each kind is by the words of a mail (they add up to 1)."""
    return dict(zip(KINDS, _learnt().shares(of), strict=True))


def weighed(told: Kind | None, by_words: Mapping[Kind, float]) -> Kind | None:
    """Give the kind that the signs tell (None where they tell none), weighed with that of the words; None at odds.

    A withdrawal ends what NCA is told, so that no words make one without its sign.
    """
    odds = {kind: share * (_SIGNS_SAY if kind is told else 1.0) for kind, share in by_words.items()}
    best = max(odds, key=lambda kind: odds[kind])
    if best is not told and (best is Kind.WITHDRAWAL or by_words[best] < _PLAIN):
        return None
    return best if odds[best] / sum(odds.values()) >= _SURE else None


@lru_cache(maxsize=1)
def _learnt() -> opinions.Learnt:
    return opinions.learnt(table.BASES, table.WEIGHTS)
