"""What a table of a family writes only once: "/2" below the whole reference, ditto marks below the surname."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mailbot.core.fields import Field
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_labels import Role

if TYPE_CHECKING:
    from mailbot.core.mentions import Mention

_DITTO = re.compile(r"(?:\"{1,2}|''|,,|-\"-|ditto|do\.)", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:[-.\s]{0,3})/\s?0{0,2}([1-9]\d?)")


def find(sheet: Sheet, labelled: Iterable[Field], references: "list[Mention]") -> "Iterator[Mention]":
    """Give the references of dependants; `references` are those that the sheet has in full."""
    for at in labelled:
        hit = _SUFFIX.fullmatch(sheet.text, at.start, at.end) if at.role is Role.REFERENCE and at.group else None
        above = [m for m in references if _in_table(m, at) and m.start < at.start] if hit else []
        if hit and above and at.group:
            value = f"{above[-1].value.partition('/')[0]}/{hit[1]}"
            group = (above[-1].sheet, *at.group)
            yield replace(above[-1], value=value, start=at.start, end=at.end, group=group, labelled=True)


def spelt_out(sheet: Sheet, labelled: tuple[Field, ...]) -> tuple[Field, ...]:
    """Give the fields with each ditto mark in a column of names leading to the words above it."""
    found: list[Field] = []
    above: dict[tuple[int, Role], Field] = {}
    for at in labelled:
        key = (at.group[0], at.role) if at.group and at.role in (Role.FAMILY, Role.GIVEN, Role.NAME) else None
        if key and key in above and _DITTO.fullmatch(sheet.text, at.start, at.end):
            found.append(replace(at, start=above[key].start, end=above[key].end))
            continue
        found.append(at)
        if key:
            above[key] = at
    return tuple(found)


def _in_table(mention: "Mention", at: Field) -> bool:
    return mention.group is not None and at.group is not None and mention.group[1] == at.group[0]
