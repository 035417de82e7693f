"""One date of birth for several: "twins, both born on 3 March 1994"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.persons import Person
from mailbot.core.sheets import Sheet

# Who is born on that day, up to the date itself; a name between would be that person's alone.
_TOGETHER = re.compile(
    r"\b(?:(?P<two>both|twins?)|(?:all|each)(?: (?:of (?:them|the))? ?(?P<count>two|three|four|five|six))?"
    r"|triplets|their)\b"
    r"(?P<gap>[^.;:()\d]{0,60})\b(?:born|d\.?o\.?b\b|birth)[^.;:()\d]{0,24}$", re.IGNORECASE
)
_NAMED = re.compile(r"\b[^\W\d_a-z][\w'-]{2,}")
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_REACH = 120


def told(persons: list[Person], sheets: Sequence[Sheet], offset: int) -> None:
    """Give a date of birth that is said to be that of all to each of the persons who has none."""
    births = [m for p in persons for m in p.births]
    if len(persons) < 2 or len({m.value for m in births}) != 1:
        return
    shared = next((m for m in births if _is_of_all(sheets[m.sheet - offset], m.start, len(persons))), None)
    for person in persons if shared is not None else ():
        if not person.births and shared is not None:
            person.births.append(replace(shared))


def _is_of_all(sheet: Sheet, start: int, count: int) -> bool:
    """Tell whether the words before a date say that so many were born on it."""
    begin = max(sheet.sentence_at(start).start, start - _REACH)
    hit = _TOGETHER.search(sheet.text, begin, start)
    if hit is None or _NAMED.search(hit["gap"]):
        return False
    wanted = 2 if hit["two"] else _COUNTS.get((hit["count"] or "").lower(), count)
    return wanted == count
