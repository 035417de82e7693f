"""Plain text made readable: line ends, hard spaces, invisible letters, format=flowed, typed tables."""

import re
from dataclasses import dataclass, field

from mailbot.core.pages import Cell, Table
from mailbot.core.symbols import PRIVATE

_INVISIBLE = dict.fromkeys((0xAD, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                            *range(0x2060, 0x206A)))
_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_CONTROLS = {code: " " for code in (*range(9), 0x0B, *range(0x0E, 0x20), 0x7F)}
_LINES = {0x2028: "\n", 0x2029: "\n", 0x0C: "\n", 0x85: "\n"}
_TABLE = {**_INVISIBLE, **_SPACES, **_CONTROLS, **_LINES, **PRIVATE}
# Letters that turn the direction of what follows: what is seen is not what is written.
_TURNING = re.compile(r"[\u202d\u202e\u2066-\u2068]")
_MARKS = re.compile(r"(?:> ?)+")
_RULE = re.compile(r"[\s|+=:_-]{3,}")
# "1  Family name ......... HRISTOVSKI": dots lead from a label to its value, and the number only counts.
LEADS = re.compile(r"(?:\d{1,2}[.)]?\s{1,4})?[A-Za-z][\w ()/'-]{1,50}?\s?[.\u2026_]{4,}")
_GAP = re.compile(r"\t+| {2,}(?![ :=])")
_TAB = re.compile(r"\t")
_TABS = re.compile(r"\t+")
ROWS = 5_000
CELLS = 50_000
COLUMNS = 60
# Places by which the cells of one column may stand askew.
_ASKEW = 1


def readable(text: str) -> str:
    """Give `text` with "\\n" line ends, ordinary spaces, and without letters that nobody sees."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # What Python calls printable is no control, no format letter, and no blank but the space.
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return text.translate(_TABLE)


def turns_direction(text: str) -> bool:
    """Say whether `text` holds direction overrides, with which a reference can be shown backwards."""
    return not text.isascii() and bool(_TURNING.search(text))


def unflow(text: str, *, delsp: bool) -> str:
    """Join the soft-broken lines of format=flowed (RFC 3676, 4), within one depth of quoting."""
    out: list[str] = []
    depth_before, open_line = -1, False
    for line in text.split("\n"):
        depth, words = _quoting(line)
        words = words.removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        if open_line and depth == depth_before and words != "-- ":
            out.append(words[:-1] if soft and delsp else words)
        else:
            out.append(("\n" if out else "") + "> " * depth + (words[:-1] if soft and delsp else words))
        depth_before, open_line = depth, soft
    return "".join(out)


def _quoting(line: str) -> tuple[int, str]:
    words = line.lstrip(">")
    return len(line) - len(words), words


def marks(line: str) -> int:
    """Give the length of the quote marks ("> > ") at the start of a line, 0 when there are none."""
    if ">" not in line[:4]:
        return 0
    found = _MARKS.match(line, len(line) - len(line.lstrip(" ")))
    return found.end() if found else 0


def tables(text: str) -> tuple[Table, ...]:
    """Give the tables typed with "|", tabs or aligned columns in plain text."""
    if "|" not in text and "\t" not in text and "  " not in text:
        return ()
    found: list[Table] = []
    draft = _Draft()
    at = count = 0
    every = text.split("\n")
    for line, following in zip(every, [*every[1:], ""], strict=True):
        if draft.rows and _is_title(line) and draft.fits(following):
            draft.title(line, at)
            at += len(line) + 1
            continue
        here, cells = _row(line, at, len(draft.columns)) if count < CELLS else ("", ())
        count += len(cells)
        if not _RULE.fullmatch(line) and not draft.takes(here, cells, at):
            found.extend(draft.finished())
            draft = _Draft()
            draft.takes(here, cells, at)
        at += len(line) + 1
    found.extend(draft.finished())
    return tuple(found)


@dataclass(slots=True)
class _Draft:
    """A typed table while its rows are gathered. `columns` are where the cells of the first row stand."""

    style: str = ""
    columns: list[int] = field(default_factory=list)
    rows: list[tuple[Cell, ...]] = field(default_factory=list)

    def takes(self, style: str, cells: tuple[Cell, ...], at: int) -> bool:
        """Take a row if it goes on with the table, or begins one."""
        if not style or (self.rows and style != self.style) or len(self.rows) >= ROWS:
            return False
        if not self.rows:
            self.style, self.columns = style, [cell.start - at for cell in cells]
        row = _placed(cells, self.columns, at) if style == "gap" else cells
        if style == "|" and 2 < len(row) + 1 == len(self.columns):
            # The bar at the end of the line was the last one, and the cell behind it is empty.
            end = row[-1].end
            row = (*row, Cell("", end, end))
        if len(row) != len(self.columns):
            return False
        self.rows.append(row)
        return True

    def fits(self, line: str) -> bool:
        """Tell whether a line would go on with the table."""
        style, cells = _row(line, 0, len(self.columns))
        return len(self.columns) > 2 and style == self.style and (
            len(_placed(cells, self.columns, 0) if style == "gap" else cells) == len(self.columns))

    def title(self, line: str, at: int) -> None:
        """Take a line that only says what the rows below it are."""
        self.rows.append((_cell(line, at),))

    def finished(self) -> list[Table]:
        """Give the table, if the rows are one."""
        return [Table(tuple(self.rows))] if len(self.rows) > 1 else []


def _placed(cells: tuple[Cell, ...], columns: list[int], at: int) -> tuple[Cell, ...]:
    """Give the row with an empty cell wherever a column has nothing; () where a cell stands under no column."""
    row: list[Cell] = []
    waiting = list(reversed(_unglued(cells, columns, at)))
    for column in columns:
        if waiting and abs(waiting[-1].start - at - column) <= _ASKEW:
            row.append(waiting.pop())
        else:
            place = waiting[-1].start if waiting else cells[-1].end
            row.append(Cell("", place, place))
    return () if waiting else tuple(row)


def _unglued(cells: tuple[Cell, ...], columns: list[int], at: int) -> list[Cell]:
    """Part a label from its value where the value stands in the next column with one blank between them."""
    parted: list[Cell] = []
    for cell in cells:
        cut = next((c + at for c in columns if cell.start < c + at < cell.end), 0) - cell.start
        if cut > 1 and cell.text[:cut].rstrip().endswith(":") and cell.text[cut - 1] == " ":
            label = cell.text[:cut].rstrip()
            parted.append(Cell(label, cell.start, cell.start + len(label)))
            parted.append(Cell(cell.text[cut:], cell.start + cut, cell.end))
        else:
            parted.append(cell)
    return parted


def _is_title(line: str) -> bool:
    """Tell whether a line between two rows may be a title within the table."""
    bare = line.strip()
    return 3 < len(bare) < 90 and bare[0].isalpha() and not any(mark in bare for mark in ("|", "\t", "  "))


def _row(line: str, at: int, width: int) -> tuple[str, tuple[Cell, ...]]:
    """Give the style of a row ("|", "tab", "gap" or "") and its cells; the rows above have `width` columns."""
    if len(line) > 2_000 or not line.strip():
        return "", ()
    if "|" in line:
        return _piped(line, at)
    inner = line.strip()
    if "\t" in inner:
        return "tab", _tabbed(line, at, width)
    if "  " in inner and not LEADS.match(inner):
        return "gap", _cut(line, at, _GAP)
    return "", ()


def _tabbed(line: str, at: int, width: int) -> tuple[Cell, ...]:
    """Cut a line at its tabs. Several in a row part two cells, unless the line then lacks columns of those above."""
    loose = _cut(line, at, _TABS)
    if width <= 2 or len(loose) >= width:
        return loose
    pieces = line.split("\t")
    places = [0, *(hit.end() for hit in _TAB.finditer(line))]
    strict = tuple(_cell(piece, at + place) for piece, place in zip(pieces, places, strict=True))
    cells = strict if len(strict) <= width else loose
    end = at + len(line)
    return (*cells, *(Cell("", end, end) for _ in range(width - len(cells))))


def _piped(line: str, at: int) -> tuple[str, tuple[Cell, ...]]:
    start = len(line) - len(line.lstrip(" |")) if line.lstrip().startswith("|") else 0
    body = line[start:].rstrip()
    body = body.removesuffix("|")
    cells: list[Cell] = []
    place = at + start
    for piece in body.split("|")[:COLUMNS]:
        cells.append(_cell(piece, place))
        place += len(piece) + 1
    return ("|", tuple(cells)) if len(cells) > 1 else ("", ())


def _cut(line: str, at: int, between: re.Pattern[str]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    place = len(line) - len(line.lstrip())
    for gap in between.finditer(line, place):
        cells.append(_cell(line[place:gap.start()], at + place))
        place = gap.end()
    if line[place:].strip():
        cells.append(_cell(line[place:], at + place))
    return tuple(cells[:COLUMNS])


def _cell(piece: str, at: int) -> Cell:
    words = piece.strip()
    start = at + len(piece) - len(piece.lstrip()) if words else at
    return Cell(words, start, start + len(words))
