"""What the cells of a table mean: which way its headings run, what stands under each, and whose it is.

A table is laid out as lines: one kind of fact each, with a cell for every person.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailbot.core import table_meaning
from mailbot.core.labels import role_of
from mailbot.core.table_lines import DATE, NOTHING, SHAPE, Box, Grid, Line
from mailbot.core.vocabulary_labels import IDENTITY, Role

_TOP = 5                 # Rows among which the headings are sought.
_COLUMN = 1000           # Numbers of columns, told from those of rows.
_SECTION = 64            # Columns of one section of a form.
_OLDER = re.compile(r"then|before|was|old|previous(?:ly)?(?:\s\w+){0,2}|as (?:sent|notified|given)|original(?:ly)?"
                    r"|first notice|stated|incorrect|wrong|from|had|last time|(?:in )?(?:our|the|my)"
                    r" (?:\w+ )?(?:letter|notice|notification|e-?mail|form|sheet)"
                    r"|(?:as )?(?:we|i) (?:wrote|said|gave|had|put|typed|sent)(?: it)?"
                    r"|(?:in )?error|mistake|as (?:typed|printed|written)|for", re.IGNORECASE)
_NEWER = re.compile(r"(?:added|changed|new|now|corrected|correct|amended|updated|revised|current|today|to)"
                    r"(?:\s(?:to|today|now|entry|details?|information|value))?|should"
                    r" (?:be|read|say|have (?:been|read|said))"
                    r"|is|this time|right|(?:please )?read(?: instead)?"
                    r"|(?:what|as) it should (?:be|read|say)|to read|in fact|true|(?:please )?amend to",
                    re.IGNORECASE)
_NO = frozenset({"no", "nos", "none", "nil"})


def lines(grid: Grid) -> tuple[Line, ...]:
    """Give the facts of a table; () where it is no list of persons and no form."""
    grid = tuple(row for row in grid if any(box and box.text.strip() for box in row))
    if not grid:
        return ()
    found = _stacked(grid) or _from_top(grid) or _from_side(grid) or _bare(grid)
    return table_meaning.understood(found)


def asked(found: Sequence[Line]) -> frozenset[Role]:
    """Give what a form of one person says of him or her; nothing for a list of persons."""
    persons = {person for line in found for person, _ in line.cells}
    roles = frozenset(line.role for line in found if line.role in IDENTITY)
    return roles if persons == {_COLUMN + 1} else frozenset()


# --- headings in a row ----------------------------------------------------------------------------------------


def _roles(row: Sequence[Box | None]) -> list[Role | None]:
    return [role_of(box.text) if box else None for box in row]


def _from_top(grid: Grid) -> tuple[Line, ...]:
    """Read a table whose headings stand in a row: the first ones, or the last."""
    for place in (*range(min(_TOP, len(grid) - 1)), len(grid) - 1):
        if is_heading(grid[place]) and len(grid) > 1:
            break
    else:
        return ()
    labels = [_Heading(box.text.strip() if box else "") for box in grid[place]]
    below = place + 1
    if below < len(grid) - 1 and _is_second(grid[below]):
        labels = _under(labels, grid[below])
        below += 1
    rows = [(n, row) for n, row in enumerate(grid) if (n >= below or (place == len(grid) - 1 and n < place))]
    if any(role_of(row[0].text) in IDENTITY for _, row in rows if row and row[0]):
        return ()
    rows = [(n, row) for n, row in rows if not _is_title(row, len(labels)) and _roles(row) != _roles(grid[place])]
    return tuple(
        Line(heading.text, heading.role, tuple((n, box) for n, row in rows if (box := _cell(row, column))))
        for column, heading in enumerate(labels)
    )


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str
    role: Role | None = None

    def __post_init__(self) -> None:
        if self.role is None:
            object.__setattr__(self, "role", role_of(self.text))


def _cell(row: Sequence[Box | None], column: int) -> Box | None:
    box = row[column] if column < len(row) else None
    return box if box and box.text.strip() else None


def is_heading(row: Sequence[Box | None]) -> bool:
    """Tell whether a row is one of headings: two of them at least say who the person is, and none is a value."""
    roles = {box.start: role_of(box.text) for box in row if box}
    return sum(role in IDENTITY for role in roles.values()) >= 2 and not _holds_values(row)


def _holds_values(row: Sequence[Box | None]) -> bool:
    return any(SHAPE.fullmatch(box.text.strip()) or DATE.fullmatch(box.text.strip()) for box in row if box)


def _is_second(row: Sequence[Box | None]) -> bool:
    """Tell whether a row holds headings under headings that span several columns."""
    known = [role for role in _roles(row) if role is not None]
    return any(role in IDENTITY for role in known) and len(known) * 2 >= sum(bool(box) for box in row) and not (
        _holds_values(row)
    )


def _under(labels: list[_Heading], row: Sequence[Box | None]) -> list[_Heading]:
    """Put a second row of headings under the first: the lower one says more, where it is understood."""
    merged: list[_Heading] = []
    for column in range(max(len(labels), len(row))):
        above = labels[column] if column < len(labels) else _Heading("")
        below = row[column].text.strip() if column < len(row) and row[column] else ""  # type: ignore[union-attr]
        both = f"{above.text} {below}".strip() if below != above.text else below
        own = role_of(below) if role_of(below) is not Role.REMARK else None
        merged.append(_Heading(both, own or role_of(both) or role_of(below) or (above.role if not below else None)))
    return merged


_ELSES = re.compile(
    r"\b(?:not|no)\b.{0,25}\b(?:interest|subjects?|concern|notif|action|register)|\b(?:for )?context\b|\bbackground\b"
    r"|\bfor information only\b|\bco-?(?:defendants?|accused)\b|\bassociates\b|\bbritish (?:nationals"
    r"|citizens)\b", re.IGNORECASE
)


def is_of_others(title: str) -> bool:
    """Tell whether a title within a table says that what stands below it is not meant."""
    return bool(_ELSES.search(title))


def set_aside(grid: Grid) -> frozenset[int]:
    """Give the rows below a title within the table that says that they are not meant, up to the next title."""
    grid = tuple(row for row in grid if any(box and box.text.strip() for box in row))
    width = max((len(row) for row in grid), default=0)
    aside = False
    found: set[int] = set()
    for number, row in enumerate(grid):
        if number and _is_title(row, width):
            aside = is_of_others(next(box.text for box in row if box and box.text.strip()))
        elif aside:
            found.add(number)
    return frozenset(found)


def _is_title(row: Sequence[Box | None], width: int) -> bool:
    """Tell whether a row is a title within the table: one cell alone, or one that spans all columns."""
    boxes = {box.start for box in row if box and box.text.strip()}
    return len(boxes) == 1 and width > 2


def _stacked(grid: Grid) -> tuple[Line, ...]:
    """Read a form whose rows are labels and values in turn, each value below its label."""
    labels = [n for n, row in enumerate(grid) if _is_labels(row)]
    if len(labels) < 2 or any(n + 1 >= len(grid) or n + 1 in labels or _count(grid[n]) < _count(grid[n + 1])
                              for n in labels):
        return ()
    if not any(role in IDENTITY for n in labels for role in _roles(grid[n])) or len(labels) * 3 < len(grid):
        return ()
    first = [box.text for box in grid[labels[0]] if box]
    section = 0
    found: list[Line] = []
    for place, n in enumerate(labels):
        section += place > 0 and [box.text for box in grid[n] if box] == first
        for column, label in enumerate(grid[n]):
            value = _cell(grid[n + 1], column)
            new = label and label is not (grid[n][column - 1] if column else None)
            if new and label and value:
                found.append(Line(label.text.strip(), role_of(label.text), ((_COLUMN + section, value),)))
    return tuple(found)


def _count(row: Sequence[Box | None]) -> int:
    return len({box.start for box in row if box and box.text.strip()})


def _is_labels(row: Sequence[Box | None]) -> bool:
    """Tell whether all cells of a row are labels that are known."""
    filled = [box for box in row if box and box.text.strip()]
    return bool(filled) and all(_label_role(box) is not None for box in filled) and not _holds_values(row)


# --- headings in a column -------------------------------------------------------------------------------------


def _from_side(grid: Grid) -> tuple[Line, ...]:
    """Read a table with headings in a column: one person a column, or a form of labels and values in turn."""
    width = max(len(row) for row in grid)
    # A first row without a label of its own names the persons: "Husband", "Wife".
    body = grid[1:] if len(grid) > 1 and not _cell(grid[0], 0) else grid
    columns = [[_label_role(_cell(row, c)) for row in body] for c in range(width)]
    heads = [c for c in range(width) if _is_side(columns[c], body, c)]
    if not heads or not any(role in IDENTITY for c in heads for role in columns[c]):
        return ()
    newest, found = _newest(grid, heads[0])
    grid = newest or grid
    # Tables of persons have one column of headings, the first or, behind numbers, the second.
    section, opening = 0, None
    for row in grid:
        for head, end in zip(heads, [*heads[1:], width], strict=True):
            label = _cell(row, head)
            role = role_of(label.text) if label else None
            if role in IDENTITY:
                section += role is opening and len(heads) == 1
                opening = opening or role
            cells = ((c - head, box) for c in range(head + 1, end) if (box := _cell(row, c)))
            told = tuple((_COLUMN + section * _SECTION + c, box) for c, box in cells)
            found.append(Line(label.text if label else "", role, told))
    return tuple(found)


def _label_role(box: Box | None) -> Role | None:
    """Give the role of what may be a label in a column; "No" there is an answer."""
    return role_of(box.text) if box and box.text.strip().lower().rstrip(".") not in _NO else None


def _is_side(roles: list[Role | None], grid: Grid, column: int) -> bool:
    """Tell whether a column is one of headings: half of its cells at least are labels, or all end so."""
    cells = [box for row in grid if (box := _cell(row, column))]
    known = sum(role is not None for role in roles)
    marked = all(box.text.rstrip().endswith((":", "?")) for box in cells)
    return bool(cells) and known > 0 and (known * 2 >= len(cells) or marked or known >= 3) and not any(
        SHAPE.fullmatch(box.text.strip()) for box in cells
    )


def _newest(grid: Grid, head: int) -> tuple[Grid, list[Line]]:
    """Of columns that hold facts as they were and as they are, give the newest that says something, and the rest."""
    titles = [box.text.strip().strip(":") if (box := _cell(grid[0], c)) else "" for c in range(len(grid[0]))]
    older = [c for c, t in enumerate(titles) if c > head and _OLDER.fullmatch(t)]
    newer = [c for c, t in enumerate(titles) if c > head and _NEWER.fullmatch(t)]
    past: list[Line] = []
    if len(older) != 1 or len(newer) != 1:
        return (), past
    rows: list[tuple[Box | None, ...]] = []
    for row in grid[1:]:
        new, old = _cell(row, newer[0]), _cell(row, older[0])
        holds = old is not None and (new is None or bool(NOTHING.fullmatch(new.text.strip())))
        rows.append((row[head], old if holds else new))
        left = new if holds else old
        if left is not None:
            past.append(Line("", Role.FOREIGN, ((_COLUMN + 1, left),)))
    return tuple(rows), past


# --- no headings ----------------------------------------------------------------------------------------------


def _bare(grid: Grid) -> tuple[Line, ...]:
    """Read a table without headings: each row that holds a reference is a person."""
    width = max(len(row) for row in grid)
    rows = [(n, row) for n, row in enumerate(grid) if any(SHAPE.fullmatch(b.text.strip()) for b in row if b)]
    if len(rows) < 2 or width < 2:
        return ()
    return tuple(
        Line("", None, tuple((n, box) for n, row in rows if (box := _cell(row, column)))) for column in range(width)
    )
