"""Tables whose cells are parted by a mark, as a spreadsheet saves them or people type them."""

import re
from collections.abc import Iterator

from mailbot.core import tables
from mailbot.core.table_lines import Box, Grid

# What parts the cells of a line: signs between words, with the blanks around them, or a row of full stops.
_MARK = re.compile(r"[ ]?[^\w\s'\"().?&]{1,4}[ ]?|\.{3,9}")
_LONGEST_HEADING = 200


def _mark_of(line: str, at: int) -> str:
    """Give what parts the cells of a line that is a table's heading; "" where it is none."""
    if len(line) > _LONGEST_HEADING:
        return ""
    # A comma or semicolon parts cells whether a blank stands behind it or not.
    marks = dict.fromkeys(m.strip() if m.strip() in (",", ";") else m for m in _MARK.findall(line))
    return next((mark for mark in marks if tables.is_heading(_parted(line, mark, at))), "")


def grids(text: str) -> Iterator[Grid]:
    """Give the tables whose cells are parted by a mark, as a spreadsheet saves them or people type them."""
    rows: list[tuple[Box | None, ...]] = []
    mark, width, at = "", 0, 0
    for line in text.split("\n"):
        cells = _parted(line, mark, at) if mark and line.strip() else ()
        if len(cells) == width and cells:
            rows.append(cells)
        elif line.strip():
            if len(rows) > 1:
                yield tuple(rows)
            mark = _mark_of(line, at)
            rows = [_parted(line, mark, at)] if mark else []
            width = len(rows[0]) if rows else 0
        at += len(line) + 1
    if len(rows) > 1:
        yield tuple(rows)


def _parted(line: str, mark: str, at: int) -> tuple[Box | None, ...]:
    """Cut a line at a mark; quotes around a cell do not belong to it."""
    boxes: list[Box | None] = []
    for piece in line.split(mark)[:40] if len(line) < 2_000 else ():
        bare = piece.strip(" \"")
        start = at + piece.find(bare)
        boxes.append(Box(start, start + len(bare), bare) if bare else None)
        at += len(piece) + len(mark)
    return tuple(boxes)
