"""What is answered as a whole: forms of several boxes, cells of one row, lines that explain marks, orderly lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core import confiscation_boxes, in_turn, mark_legends, offered, respective
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.fields import Field
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Answer:
    """What the field at `start:end` says of the person number `person`; `label` is what it answers."""

    person: int
    judgement: Judgement
    start: int
    end: int
    label: str


def find(number: int, sheet: Sheet, found: Found) -> list[tuple[list[Answer], int, int]]:
    """Give what forms of several boxes, and lines that explain marks, say as a whole, and where they stand."""
    forms = [
        ([Answer(i, one.judgement, one.start, one.end, "") for i in before(number, one.start, found.persons)],
         one.start, one.end) for one in confiscation_boxes.find(sheet)
    ]
    orderly = [
        ([Answer(i, judgement, one.start, one.end, "") for i, judgement in one.judgements], one.start, one.end)
        for one in respective.find(number, sheet, found.persons)
    ]
    orderly += [
        ([Answer(one.person, judgement, one.start, one.end, "") for judgement in one.judgements], one.start, one.end)
        for one in in_turn.find(number, sheet, found.persons)
    ]
    nobodys = [(list[Answer](), start, end) for start, end in offered.find(number, sheet, found.persons)]
    return [*forms, *nobodys, *orderly, *_rows(number, sheet, found)] + [
        ([Answer(i, judgement, one.start, one.end, "") for i in one.persons for judgement in one.judgements],
         one.start, one.end) for one in mark_legends.find(number, sheet, found)
    ]


def _rows(number: int, sheet: Sheet, found: Found) -> Iterator[tuple[list[Answer], int, int]]:
    """Give what the cells of one person's row, or column, say together, and each of these cells."""
    rows: dict[tuple[int, int], list[Field]] = {}
    for at in found.fields[number]:
        if at.group is not None:
            rows.setdefault(at.group, []).append(at)
    for group, cells in rows.items():
        told = confiscation_boxes.of_row([(at.label, sheet.text[at.start:at.end]) for at in cells])
        if told is None:
            continue
        judgement, places = told
        for place in places:
            at = cells[place]
            last = place == places[-1]
            persons = of_group(number, group, found) if last else []
            yield [Answer(i, judgement, at.start, at.end, "") for i in persons], at.start, at.end


def of_group(number: int, group: tuple[int, int], found: Found) -> list[int]:
    """Give the person of a row or column; the only one there is where it names nobody else."""
    whole = (number, *group)
    mine = [i for i, p in enumerate(found.persons) if whole in p.groups]
    elses = any(whole in p.groups for p in found.others)
    return mine or ([0] if len(found.persons) == 1 and not elses else [])


def before(number: int, position: int, persons: tuple[Person, ...]) -> list[int]:
    """Give the person mentioned last before a position, or the only person there is."""
    if len(persons) == 1:
        return [0]
    spots = [
        (m.start, i) for i, p in enumerate(persons) for m in p.mentions() if m.sheet == number and m.start <=
        position
    ]
    return [max(spots)[1]] if spots else []
