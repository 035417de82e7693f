"""Statements by number below a list of persons: "Confiscation: 1 - order, unpaid; 2 and 3 - none"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core import confiscation_clause
from mailbot.core.people import Person
from mailbot.core.sheets import Sheet

_M = r"\(?(?:\d{1,2}|[a-hA-H])\)?"
# What stands before a person's name in a list, or in the first cell of the row.
_MARK = re.compile(
    r"[ \t]{0,12}(?:subject|person|nominal|no\.?|number)?[ ]?\(?(?P<mark>\d{1,2}|[a-hA-H])(?:[.)\]:]|\s-\s"
    r"|\s?[|\t])", re.IGNORECASE
)
_ITEM = re.compile(
    r"(?:^|(?<=\n)|(?<=[;:,.]\s)|(?<=\sand\s))[ \t]{0,12}(?:[-*\u2022]\s)?(?i:(?:nos?\.?|numbers?|subjects?"
    r"|persons?|rows?)\s?)?"
    rf"(?P<marks>{_M}(?:\s?(?:,|&|and|to|-|/|,\sand)\s?{_M}){{0,8}})"
    r"(?:(?<=\))\s?|\s?[.:=]\s|\s?-{1,2}\s|\s(?=(?i:an?\s|the\s)?(?i:orders?|none|nil|no|not|proceedings|pending|paid|unpaid"
    r"|satisfied|restraint|subject|facing|discontinued|nothing|faces?|owes?|has|have|had|is|are|does|do|did|was|were|remains?)\b))"
    r"[ \t]{0,6}(?=[\"'\u00a3A-Za-z])"
)
_ANOTHER = re.compile(r"\b(?:nos?\.?|numbers?|subjects?|persons?|nominals?)\s?\d{1,2}\b(?![.,]?\d)", re.IGNORECASE)
_CONTRARY = re.compile(r"(?:do|does|did|have|has|are|is|was|were) (?:not|none)\W*")
_EACH = re.compile(r"\d{1,2}|[a-h]")
_RANGE = re.compile(r"\(?(\d{1,2})\)?\s?(?:to|-)\s?\(?(\d{1,2})\)?")
_HEAD = 160              # Letters above the first statement in which the topic may be named.


@dataclass(frozen=True, slots=True)
class Told:
    """The words at `start:end` are said of the persons of these numbers; `contrary` to the last: "2 and 4 do not"."""

    persons: tuple[int, ...]
    start: int
    end: int
    contrary: bool = False


def find(number: int, sheet: Sheet, persons: tuple[Person, ...]) -> tuple[Told, ...]:
    """Give the statements about confiscation that stand below a numbered list, by its numbers."""
    marks = _marks(number, sheet, persons)
    if len(marks) < 2:
        return ()
    last = max(m.end for p in persons for m in p.mentions() if m.sheet == number)
    told = list(_items(sheet.text, last, marks))
    if any(_ANOTHER.search(sheet.text, t.start, t.end) for t in told):
        # "No. 4 has paid; against no. 6 …" is prose, which the sentences tell.
        return ()
    if len(told) < 2 or not confiscation_clause.is_topic(sheet.text[max(last, told[0].start - _HEAD):told[-1].end]):
        return ()
    return tuple(told)


def _marks(number: int, sheet: Sheet, persons: tuple[Person, ...]) -> dict[str, int]:
    """Give the persons by the number or letter that stands before them."""
    found: dict[str, int] = {}
    for place, person in enumerate(persons):
        spots = [m.start for m in person.mentions() if m.sheet == number]
        if not spots:
            continue
        line = sheet.text.rfind("\n", 0, min(spots)) + 1
        hit = _MARK.match(sheet.text, line, min(spots))
        if hit:
            found[hit["mark"].lower()] = place
    return found


def _items(text: str, start: int, marks: dict[str, int]) -> Iterator[Told]:
    hits = list(_ITEM.finditer(text, start))
    ends = [hit.start() for hit in hits[1:]]
    for hit, end in zip(hits, [*ends, len(text)], strict=False):
        stop = text.find("\n\n", hit.end(), end)
        words = text[hit.end():stop if stop > 0 else end].rstrip(" \n\t;,")
        words = words.removesuffix(" and").rstrip(" \n;,")
        whom = _whom(hit["marks"].lower(), marks)
        if whom and words:
            yield Told(whom, hit.end(), hit.end() + len(words), bool(_CONTRARY.fullmatch(words.lower())))


def _whom(listed: str, marks: dict[str, int]) -> tuple[int, ...]:
    """Give the persons of "1", "(a) and (c)", "2 to 4"; none when a number is nobody's."""
    reach = _RANGE.fullmatch(listed.strip())
    each = _EACH.findall(listed.replace("and", ","))
    names = [str(n) for n in range(int(reach[1]), int(reach[2]) + 1)] if reach else each
    return tuple(marks[name] for name in names) if names and all(name in marks for name in names) else ()


def region(told: tuple[Told, ...]) -> tuple[int, int] | None:
    """Give the stretch in which the statements stand, if there are any."""
    return (min(t.start for t in told) - 8, max(t.end for t in told)) if told else None


