"""Dates of birth that are to be worked out: "turned 40 on 5 May this year", "his thirty-third birthday on …"."""

import re
from collections.abc import Iterator
from datetime import date

from mailbot.core import spoken
from mailbot.core.dates import Day

_AGE = (
    r"(?P<age>\d{2}(?:st|nd|rd|th)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ][a-z]{3,6})?"
    r"|(?:eighteen|nineteen|[a-z]{3,6}tieth)(?:th)?)"
)
_TURNED = (
    r"(?:\b|')(?:ll\sbe|turned|turns|turning|will\sturn|will\sbe|became|becomes"
    r"|(?:reache[sd]|attain(?:ed|s)|comes\sto|came\sto)\sthe\sage\sof)(?:\saged?)?\s"
)
_BEFORE = re.compile(
    rf"(?:{_TURNED}{_AGE}(?:\syears?(?:\sold|\sof\sage)?)?|{_AGE.replace('<age>', '<nth>')}\sbirthday)"
    r"(?:\s(?:only|just|back|earlier|is|was|fell|falls|came|will\sbe|party))?(?:\son)?(?:\sthe)?[\s,:]{1,2}$",
    re.IGNORECASE
)
_YEAR_BEHIND = re.compile(r",?\s(?:of\s)?(?P<which>this|last|next)\syear\b", re.IGNORECASE)
_YEARS = {"this": 0, "last": -1, "next": 1}
_YOUNGEST = 12


def find(text: str, days: tuple[Day, ...], sent: date | None) -> Iterator[tuple[Day, int, int, date | None]]:
    """Give each day on which somebody reached an age, the stretch that says so, and when he or she was born.

    None when the year cannot be told, or the age is a child's.
    """
    for day in days if "birthday" in text or re.search(r"turn|reach|attain|becom|became|will be|ll be", text) else ():
        hit = _BEFORE.search(text, max(day.start - 70, 0), day.start)
        if hit is not None:
            behind = _YEAR_BEHIND.match(text, day.end)
            group = "age" if hit["age"] else "nth"
            born = _born(day, behind, spoken.number_of(hit[group]), sent)
            yield day, hit.start(group), behind.end() if behind else day.end, born


def _born(day: Day, behind: re.Match[str] | None, age: int, sent: date | None) -> date | None:
    """Reckon a birth from the day of a birthday and the age that was reached on it."""
    year, month, number = day.year, day.month, day.day
    if day.relative and day.value is not None:
        year, month, number = day.value.year, day.value.month, day.value.day
    elif behind is not None and sent is not None and year is None:
        year = sent.year + _YEARS[behind["which"].lower()]
    if not year or not month or not number or age < _YOUNGEST:
        return None
    try:
        return date(year - age, month, number)
    except ValueError:
        return None
