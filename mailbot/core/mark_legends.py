"""Lines below a list that say what the marks behind its names mean: "* order unpaid", "† none", "no mark: not known".

Each meaning is an answer for those who bear its mark, and for nobody else, in whatever order the lines stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core import answers, legends
from mailbot.core.confiscation_clause import OPEN, Judgement
from mailbot.core.people import Found
from mailbot.core.sheets import Sheet

_SIGN = r"(?:asterisks?|mark(?:s|ings?)?|stars?|daggers?|symbols?|signs?|footnotes?|notes?)"
_NONE = (
    r"(?:(?:names?|those|persons?|people|rows?|entries|the rest) )?(?:no|with no|without|lacking)(?: an?| any)? "
    rf"{_SIGN}|unmarked|not marked|blank|no \*"
)
_MARK = r"\*{1,4}|[\u2020\u2021]{1,3}|[\u00a7#^]|[\u00b9\u00b2\u00b3]|\+{1,2}(?=[ \t]{2}|[ ]?[:=])"
_LINE = re.compile(
    rf"(?:^|(?<=\n)|(?<=\()|(?<=[;.] )|(?<=[Kk]ey: )|(?<=egend: ))[ \t]{{0,16}}\(?(?:(?P<mark>{_MARK})"
    rf"|(?P<none>{_NONE})(?=[ \t]*[:=\u2013-]| means|[ \t]{{2}}))[ \t]{{0,8}}(?:[:=]|-{{1,2}}|\u2013"
    rf"|means)?[ \t]{{0,8}}"
    r"(?P<said>[A-Za-z\u00a3][^\n;()]{2,160}?(?:\n[ \t]{2,40}(?-i:[a-z])[^\n;()]{1,120}?)?)"
    rf"(?=\n|$|[;()]|\. +(?:{_MARK}|{_NONE}))",
    re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """The line at `start:end` is said of these persons; no judgement where it says that nothing is known."""

    persons: tuple[int, ...]
    judgements: tuple[Judgement, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    mark: str
    said: str
    start: int
    end: int


def find(number: int, sheet: Sheet, found: Found) -> tuple[Told, ...]:
    """Give what the lines that explain marks say of whom; nothing where no person bears one of the marks."""
    entries = list(_entries(sheet.text))
    bearers = {e.mark: legends.bearers(number, sheet, found, e.mark) for e in entries if e.mark}
    everybody = set(range(len(found.persons)))
    marked = {i for those in bearers.values() for i in those}
    if not marked or (len(everybody) > 1 and any(set(those) == everybody for those in bearers.values())):
        # What all of them bear is the bullet of the list.
        return ()
    return tuple(
        Told(tuple(bearers[e.mark] if e.mark else sorted(everybody - marked)), _judged(e.said), e.start, e.end)
        for e in entries if not e.mark or bearers[e.mark]
    )


def _entries(text: str) -> Iterator[_Entry]:
    for hit in _LINE.finditer(text):
        said = " ".join(hit["said"].split()).strip(" .")
        if legends.is_about_it(said):
            yield _Entry("" if hit["none"] else hit["mark"], said, hit.start(), hit.end())


def _judged(said: str) -> tuple[Judgement, ...]:
    """Judge a meaning; none where it says that nothing is known."""
    if legends.is_ignorance(said):
        return ()
    judged = answers.all_of("confiscation", said)
    return tuple(judged) if all(one.state or one.weak for one in judged) else (OPEN,)
