"""Persons who are called together by the family name that they share: "the Berishas", "the Berisha brothers"."""

import re
from collections import Counter
from collections.abc import Iterator

from mailbot.core import names
from mailbot.core.people import Person

_KIN = (
    r"brothers|sisters|siblings|twins|cousins|family|couple|spouses|pair|trio|men|women|boys|girls|ladies|gentlemen"
    r"|household"
)
_NAME = r"[^\W\d_a-z][\w'-]{1,30}"
_PLURAL = re.compile(
    rf"\b(?:[Tt]he|[Bb]oth|[Aa]ll|[Tt]hese|[Nn]either of the|[Tt]wo|[Tt]hree)(?: (?:two|three|four|five|younger"
    rf"|older))? "
    rf"(?P<name>{_NAME}?)(?:'?e?s|ES|S)(?![\w'-])"
)
_TOGETHER = re.compile(rf"(?P<name>{_NAME}) (?:{_KIN})(?![\w'-])")
_COUPLE = re.compile(rf"\b(?:Mr\.? (?:and|&) Mrs\.?|Messrs\.?|Mrs?\.? (?:and|&) Mr\.?) (?P<name>{_NAME})")


def spots(text: str, persons: tuple[Person, ...]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Give where a text calls persons together by their family name, and whom; the stretch ends with the name."""
    for pattern in (_PLURAL, _TOGETHER, _COUPLE) if len(persons) > 1 else ():
        for hit in pattern.finditer(text):
            words = names.words_of(hit["name"])
            bearers = tuple(i for i, p in enumerate(persons) if words and any(words <= m.words() for m in p.names))
            if bearers:
                yield hit.start(), hit.end(), bearers


def find(text: str, persons: tuple[Person, ...]) -> list[int]:
    """Give the persons whom a text calls together by their family name; they stand in their order."""
    return sorted({i for _, _, bearers in spots(" ".join(text.split()), persons) for i in bearers})


def is_shared(text: str, persons: tuple[Person, ...]) -> bool:
    """Tell whether a text uses a word that is a name of several persons, and so of none of them in particular."""
    words = Counter(w for p in persons for w in {w for m in p.names for w in m.words() if len(w) > 2})
    return any(words[w.casefold()] > 1 for w in _WORD.findall(text) if not w[0].islower())


_WORD = re.compile(r"[^\W\d_]{3,40}")
