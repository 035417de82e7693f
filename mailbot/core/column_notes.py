"""Columns of which only a sentence beside the table says what they ask: "Last column: confiscation? Y/N"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mailbot.core.vocabulary_labels import Role

if TYPE_CHECKING:
    from mailbot.core.fields import Field

_SAYS = re.compile(
    r"\b(?:last|final|end|right[ -]hand|rightmost|fourth|fifth|sixth|seventh|y/n|yes/no)[\"']? col(?:umn"
    r"|\.)?\b[^.?\n]{0,30}?"
    r"(?P<asks>[^.?\n]{0,80}?\b(?:confiscation|poca|proceeds of crime)\b[^.?;=\n]{0,80})", re.IGNORECASE
)
_UNSAID = re.compile(r"(?:\(?(?:y ?/ ?n|yes ?/ ?no|y ?or ?n|yes or no)\)?\??|\?|status|flag|code|mark)", re.IGNORECASE)


def named(text: str, found: "list[Field]") -> "Iterator[Field]":
    """Give the fields of a sheet, those below a heading that says nothing by what a sentence says of their column."""
    hit = _SAYS.search(text) if "olumn" in text else None
    for one in found:
        unsaid = one.group is not None and one.role is Role.REMARK and _UNSAID.fullmatch(one.label.strip(" :"))
        yield replace(one, role=Role.CONFISCATION, label=hit["asks"].strip()) if hit and unsaid else one
