"""A table as lines: one kind of fact each, with a cell for every person, and what shapes its cells have."""

import re
from dataclasses import dataclass

from mailbot.core.vocabulary_labels import Role


@dataclass(frozen=True, slots=True)
class Box:
    """A table's cell in offsets of the sheet."""

    start: int
    end: int
    text: str


Grid = tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of fact: its label and a cell (or none) for each person, by the person's number in the table."""

    label: str
    role: Role | None
    cells: tuple[tuple[int, Box], ...]

    def texts(self) -> tuple[str, ...]:
        """Give the words of the cells."""
        return tuple(box.text.strip() for _, box in self.cells)


SHAPE = re.compile(r"\(?[A-Za-z][ .\-/]{0,2}\d(?:[ .\-]{0,2}\d){6}(?:\s?/\s?\d{1,2})?\)?")
DATE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]{1,3}(?:of\s)?(?:\d{1,2}|[A-Za-z]{3,9})\.?,?[\s./-]{1,3}'?(\d{4}|\d{2})"
    r"|(\d{4})[-./]\d{1,2}[-./]\d{1,2})"
)
# What a cell holds that says nothing.
NOTHING = re.compile(r"[-\u2013\u2014?.]{0,3}|n/?a|nil|unchanged|no change|as before|same|not known(?: to us)?|unknown"
                      r"|tbc|left blank", re.IGNORECASE)
