"""Lines that tell the members of a family by what they are to one another: "Husband: …", "Wife: …", "Son: …".

Where all references of a mail stand on such lines, and it names nobody else as of interest, they are whom it is about.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_labels import Role
from mailbot.core.vocabulary_people import RELATIVES

if TYPE_CHECKING:
    from mailbot.core.fields import Field

_KIN = re.compile(rf"(?:the\s|his\s|her\s)?(?:\w{{3,8}}\s)?(?:{'|'.join(RELATIVES)})(?:\s\d)?", re.IGNORECASE)
_REFERENCE = re.compile(r"(?<![\w/])[A-Za-z][ .-]{0,2}\d(?:[ .-]{0,2}\d){6}(?!\w)")
# "An interest in Emil NOVAK, who has this family": then the lines tell of his kin.
_IN_SOMEBODY = re.compile(r"\binterest(?:ed)?\sin\s(?:(?:Mr|Mrs|Ms|Miss)\.?\s)?[A-Z][\w'-]+\s[A-Z]")
_TABLE = 9_000      # Numbers of these lists, told from those of tables.


def told(sheet: Sheet, found: "list[Field]") -> "Iterator[Field]":
    """Give the fields, those of a family's lines as one person a line."""
    kin = [f for f in found if f.role is Role.OTHER_PERSON and f.group is None and _KIN.fullmatch(f.label.strip())]
    lines = [f for f in kin if _REFERENCE.search(sheet.text, f.start, f.end)]
    apart = any(
        not any(f.start <= hit.start() < f.end for f in lines) for hit in _REFERENCE.finditer(sheet.text)
    )
    if len(lines) < 2 or apart or len(lines) < len(kin) or _IN_SOMEBODY.search(sheet.text):
        yield from found
        return
    for at in found:
        yield replace(at, role=Role.NAME, group=(_TABLE, lines.index(at))) if at in lines else at
