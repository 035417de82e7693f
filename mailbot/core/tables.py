"""What the cells of a table mean: which way its headings run, what stands under each, and whose it is.

A table is first laid out as lines: one kind of fact each, with a cell for every person. What a heading does
not say the cells do: figures of one shape are references, days long past are dates of birth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mailbot.core import confiscation_clause
from mailbot.core.labels import role_of
from mailbot.core.vocabulary_labels import IDENTITY, Role


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


_TOP = 5                 # Rows among which the headings are sought.
_COLUMN = 1000           # Numbers of columns, told from those of rows.
_SECTION = 64            # Columns of one section of a form.
_BORN_BEFORE = 2004
_SHAPE = re.compile(r"\(?[A-Za-z][ .\-/]{0,2}\d(?:[ .\-]{0,2}\d){6}(?:\s?/\s?\d{1,2})?\)?")
_DATE = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]{1,3}(?:of\s)?(?:\d{1,2}|[A-Za-z]{3,9})\.?,?[\s./-]{1,3}'?(\d{4}|\d{2})"
    r"|(\d{4})[-./]\d{1,2}[-./]\d{1,2})"
)
_EVENT = re.compile(
    r"convict|conv\b|sentenc|arrest|releas|\b[cse]rd\b|\b[es]ed\b|expir|hearing|flag|since|remand|entr|arriv|trial"
    r"|offence|issue|serv|due|next|from|until|start|end\b|join|remov|deport|updat|sent\b|notif|made|order|^dates?$"
    r"|added|opened|report|checked|review", re.IGNORECASE
)
_NAME_LIKE = re.compile(
    r"(?:(?:mr|mrs|ms|miss|dr)\.?\s)?[^\W\d_][\w'.\u2019-]+,?"
    r"(?:\s[^\W\d_][\w'.\u2019-]*){1,5}", re.IGNORECASE
)
_MONEY = re.compile(
    r"\border\b.{0,30}\b(?:made|paid|unpaid|satisfied|outstanding|quashed|owing)|\brestrain|\bpoca\b|\bco\b.{0,20}"
    r"(?:o/s|paid|satisf|made)|\bs(?:ection)?\.?\s?6\b|\bconfisc|\bproceedings\b", re.IGNORECASE
)
_OF_MONEY = re.compile(
    r"\bapplication\b|\bbenefit\b|\bsatisfied\b|\b(?:un)?paid\b|\bdiscontinued\b|\bnone\b|\bnil\b|\bhearing\b"
    r"|\bongoing\b"
    r"|\border\b|\bpending\b|\btimetable\b|\u00a3\s?\d", re.IGNORECASE
)
_OLDER = re.compile(r"then|before|was|old|previous(?:ly)?(?:\s\w+){0,2}|as (?:sent|notified|given)|original(?:ly)?"
                    r"|first notice|stated|incorrect|wrong|from|had|last time", re.IGNORECASE)
_NEWER = re.compile(r"(?:added|changed|new|now|corrected|correct|amended|updated|revised|current|today|to)"
                    r"(?:\s(?:to|today|now|entry|details?|information|value))?|should (?:be|read)|is|this time",
                    re.IGNORECASE)
_NO = frozenset({"no", "nos", "none", "nil"})
_WAS = re.compile(
    r"\b(?:then|before|was|old|previous\w*|earlier|we (?:said|told|wrote|notified)|told you|notified|original\w*"
    r"|last (?:year|month|time|week)|as at|at the time)\b", re.IGNORECASE
)
_IS = re.compile(r"\b(?:now|today|currently?|new|latest|present(?:ly)?|to ?date|updated?|today's)\b", re.IGNORECASE)
_LIFE = re.compile(r"\b(?:alive|world|life|age)\b", re.IGNORECASE)
_NOTHING = re.compile(r"[-\u2013\u2014?.]{0,3}|n/?a|nil|unchanged|no change|as before|same|not known(?: to us)?|unknown"
                      r"|tbc|left blank", re.IGNORECASE)


def lines(grid: Grid) -> tuple[Line, ...]:
    """Give the facts of a table; () where it is no list of persons and no form."""
    grid = tuple(row for row in grid if any(box and box.text.strip() for box in row))
    if not grid:
        return ()
    found = _stacked(grid) or _from_top(grid) or _from_side(grid) or _bare(grid)
    return _understood(found)


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
    return any(_SHAPE.fullmatch(box.text.strip()) or _DATE.fullmatch(box.text.strip()) for box in row if box)


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
    newest = _newest(grid, heads[0])
    if newest is not None:
        grid = newest
    # Tables of persons have one column of headings, the first or, behind numbers, the second.
    found: list[Line] = []
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
        _SHAPE.fullmatch(box.text.strip()) for box in cells
    )


def _newest(grid: Grid, head: int) -> Grid | None:
    """Of columns that hold the same facts as they were and as they are, give the newest that says something."""
    titles = [box.text.strip().strip(":") if (box := _cell(grid[0], c)) else "" for c in range(len(grid[0]))]
    older = [c for c, t in enumerate(titles) if c > head and _OLDER.fullmatch(t)]
    newer = [c for c, t in enumerate(titles) if c > head and _NEWER.fullmatch(t)]
    if len(older) != 1 or len(newer) != 1:
        return None
    rows: list[tuple[Box | None, ...]] = []
    for row in grid[1:]:
        new, old = _cell(row, newer[0]), _cell(row, older[0])
        rows.append((row[head], old if old and (new is None or _NOTHING.fullmatch(new.text.strip())) else new))
    return tuple(rows)


# --- no headings ----------------------------------------------------------------------------------------------


def _bare(grid: Grid) -> tuple[Line, ...]:
    """Read a table without headings: each row that holds a reference is a person."""
    width = max(len(row) for row in grid)
    rows = [(n, row) for n, row in enumerate(grid) if any(_SHAPE.fullmatch(b.text.strip()) for b in row if b)]
    if len(rows) < 2 or width < 2:
        return ()
    return tuple(
        Line("", None, tuple((n, box) for n, row in rows if (box := _cell(row, column)))) for column in range(width)
    )


# --- what the cells say ---------------------------------------------------------------------------------------


def _understood(found: Sequence[Line]) -> tuple[Line, ...]:
    """Give lines whose heading says nothing the meaning that their cells show."""
    found = [_without_marks(ln) for ln in found]
    found = [replace(ln, role=Role.CONFISCATION) if _asks_about_it(ln) else ln for ln in found]
    known = {line.role for line in found if line.role is not Role.REFERENCE or _are(line, _SHAPE, some=True)}
    several = max((len(line.cells) for line in found), default=0) > 1
    read = list(found)
    if Role.BIRTH not in known:
        _name_one(read, [n for n, line in enumerate(read) if _are_births(line)], Role.BIRTH)
    if Role.REFERENCE in known:
        for n, line in enumerate(read):
            if line.role in (None, Role.REMARK) and _are(line, _SHAPE):
                read[n] = replace(line, role=Role.FOREIGN)
    if not known & {Role.NAME, Role.FAMILY, Role.GIVEN} and several:
        fitting = [n for n, line in enumerate(read) if line.role is None and _are(line, _NAME_LIKE)]
        _name_one(read, fitting[:1], Role.NAME)
    _leave_the_past(read)
    if Role.CONFISCATION not in known:
        _name_one(read, [n for n, line in enumerate(read) if _are_answers(line)], Role.CONFISCATION)
    return tuple(_given(read))


_MARK = re.compile(r"\(?([A-Za-z]|\d{1,2})[.)]\s+(?=\S)")


def _without_marks(line: Line) -> Line:
    """Leave out the letters or numbers by which the cells of a line are counted: "A. Besnik LLESHAJ"."""
    hits = [_MARK.match(box.text) for _, box in line.cells]
    marks = [hit[1].lower() for hit in hits if hit]
    if len(marks) < 2 or len(marks) < len(hits) or marks != _counted(marks[0], len(marks)):
        return line
    ends = [hit.end() for hit in hits if hit]
    cells = ((n, Box(b.start + e, b.end, b.text[e:])) for (n, b), e in zip(line.cells, ends, strict=True))
    return replace(line, cells=tuple(cells))


def _counted(first: str, count: int) -> list[str]:
    """Give so many marks that count on from the first."""
    if first.isdigit():
        return [str(int(first) + n) for n in range(count)]
    return [chr(ord(first) + n) for n in range(count)]


def _asks_about_it(line: Line) -> bool:
    """Tell whether an unknown heading speaks of confiscation: "proceedings in hand under POCA?"."""
    return line.role is None and confiscation_clause.is_topic(line.label)


def _name_one(read: list[Line], places: list[int], role: Role) -> None:
    """Give the only line that fits a role; where several do, nobody can tell which it is."""
    if len(places) == 1:
        read[places[0]] = replace(read[places[0]], role=role)


def _are(line: Line, pattern: re.Pattern[str], *, some: bool = False) -> bool:
    """Tell whether the cells of a line (or some of them) are of one shape."""
    return bool(line.cells) and (any if some else all)(pattern.fullmatch(text) for text in line.texts())


def _are_births(line: Line) -> bool:
    """Tell whether an unknown heading stands over days on which grown men and women were born."""
    if line.role is not None or (_EVENT.search(line.label) and not _LIFE.search(line.label)):
        return False
    hits = [hit for text in line.texts() if (hit := _DATE.fullmatch(text))]
    years = [int(hit[1] or hit[2]) for hit in hits]
    full = [year if year > 99 else 1900 + year + 100 * (year < 25) for year in years]
    return bool(hits) and len(hits) * 2 > len(line.cells) and all(1900 < year < _BORN_BEFORE for year in full)


def _are_answers(line: Line) -> bool:
    """Tell whether a line without a telling heading says how confiscation stands."""
    if line.role not in (None, Role.REMARK) or len(line.cells) < 2:
        return False
    topical = [bool(confiscation_clause.is_topic(text) or _MONEY.search(text)) for text in line.texts()]
    return any(topical) and all(
        told or _OF_MONEY.search(text) or _NOTHING.fullmatch(text)
        for told, text in zip(topical, line.texts(), strict=True)
    )


def _leave_the_past(read: list[Line]) -> None:
    """Of two lines that say how things stood and how they stand, only the second counts."""
    about = [n for n, line in enumerate(read) if line.role is Role.CONFISCATION or _are_answers(line)]
    new = [n for n in about if _IS.search(read[n].label)]
    old = [n for n in about if n not in new and _WAS.search(read[n].label)]
    if len(new) == 1 and len(old) == len(about) - 1:
        for n in old:
            read[n] = replace(read[n], role=Role.FOREIGN)


def _given(read: Sequence[Line]) -> Iterator[Line]:
    """Beside a family name, what is called the names, or the other names, are the given ones."""
    roles = {line.role for line in read}
    beside = Role.FAMILY in roles and Role.GIVEN not in roles
    rest = [line for line in read if line.role in (Role.NAME, Role.OTHER_NAME) and _REST_OF_NAME.fullmatch(line.label.
    strip(" :."))]
    for line in read:
        yield replace(line, role=Role.GIVEN) if beside and len(rest) == 1 and line is rest[0] else line


_REST_OF_NAME = re.compile(r"(?:the\s)?(?:other|rest of|remaining)?\s?names?(?:\(s\))?", re.IGNORECASE)
