"""Columns of a table whose heading names an event: "DO served on". What the cells below say is what happened. Pure."""

import re
from itertools import takewhile

from mailbot.core.sheets import Sheet

_BAR = " | "
# A cell that says that it was so: a day, a word for yes, a tick, or the name of who did it.
_SAYS_SO = re.compile(
    r"\d{1,2}[ ./-]{1,2}(?:\d{1,2}|[A-Za-z]{3,9})|\b(?:yes|y|done|today|yesterday|completed?|confirmed|ticked|x)\b"
    r"|\b\w+day\b|[\u2713\u2714\u2611\u2612]|^x$", re.IGNORECASE
)


def heading(text: str, place: int) -> str:
    """Give the heading of the column in which a place of a table's row stands; "" for none."""
    start = text.rfind("\n", 0, place) + 1
    number = text.count(_BAR, start, place)
    width = text.count(_BAR, start, _end(text, place))
    head = ""
    while width and start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        cells = text[above:start - 1].split(_BAR)
        if len(cells) != width + 1:
            break
        start, head = above, cells[number]
    return head


def is_unfilled(sheet: Sheet, place: int) -> bool:
    """Tell whether a place stands in the heading of a column of which no cell says that it was so."""
    text, below = sheet.text, _below(sheet.text, place)
    return bool(below) and not heading(text, place) and not any(map(_SAYS_SO.search, below))


# The column of a table of steps that says on which day a step was taken.
_DONE = re.compile(r"(?:date |day |when )?(?:done|actual(?:ly)?(?: date| day| done)?|completed?|happened"
    r"|took place|effected|achieved)"
                   r"(?: on| date| at)?", re.IGNORECASE)


def is_undone(sheet: Sheet, place: int) -> bool:
    """Tell whether a place stands in the row of a step that was not taken: no day under "done on", or empty cells."""
    text = sheet.text
    start = text.rfind("\n", 0, place) + 1
    row = f"{text[start:_end(text, place)]} ".split(_BAR)
    above = [heading(text, start + len(_BAR.join(row[:n])) + (len(_BAR) if n else 0)) for n in range(len(row))]
    cells = [cell for cell, head in zip(row, above, strict=True) if _DONE.fullmatch(head.strip(" .:?"))]
    if cells:
        return not any(map(_SAYS_SO.search, cells))
    return len(row) > 1 and text.count(_BAR, start, place) == 0 and all(map(_NOTHING.fullmatch, row[1:])) and any(
        map(_SAYS_SO.search, _rows_beside(text, start)))


# A cell of a step that was not taken.
_NOTHING = re.compile(
    r"[\s.\u2013\u2014-]*(?:(?:not|none|no|nil|n/?a|tb[ac]|pending|awaited|never|to follow|outstanding)\b[^\d]{0,40})?",
    re.IGNORECASE
)


def _rows_beside(text: str, start: int) -> list[str]:
    """Give the rows above and below the one that begins at `start`, as long as they are a table's."""
    before, behind = text[:start].split("\n")[:-1], text[start:].split("\n")[1:]
    return [*takewhile(_is_row, reversed(before)), *takewhile(_is_row, behind)]


def _is_row(line: str) -> bool:
    return _BAR in f"{line} "


def _below(text: str, place: int) -> list[str]:
    """Give the cells below a place, in rows of as many cells as its own."""
    start, end = text.rfind("\n", 0, place) + 1, _end(text, place)
    number, width = text.count(_BAR, start, place), _bars(text[start:end])
    cells: list[str] = []
    while width > 1 and end < len(text):
        start, end = end + 1, _end(text, end + 1)
        row = f"{text[start:end]} ".split(_BAR)
        if len(row) != width + 1:
            break
        cells.append(row[number])
    return cells


def _bars(line: str) -> int:
    return f"{line} ".count(_BAR)


def _end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return end if end >= 0 else len(text)
