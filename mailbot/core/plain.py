"""Plain text made readable: line ends, hard spaces, invisible letters, format=flowed, typed tables."""

import re

from mailbot.core.pages import Cell, Table

_INVISIBLE = dict.fromkeys((0xAD, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                            *range(0x2060, 0x206A)))
_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_CONTROLS = {code: " " for code in (*range(9), 0x0B, *range(0x0E, 0x20), 0x7F)}
_LINES = {0x2028: "\n", 0x2029: "\n", 0x0C: "\n", 0x85: "\n"}
_TABLE = {**_INVISIBLE, **_SPACES, **_CONTROLS, **_LINES}
# Letters that turn the direction of what follows: what is seen is not what is written.
_TURNING = re.compile(r"[\u202d\u202e\u2066-\u2068]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MARKS = re.compile(r"(?:> ?)+")
_RULE = re.compile(r"[\s|+=:_-]{3,}")
_GAP = re.compile(r"\t+| {2,}")
ROWS = 5_000
CELLS = 50_000
COLUMNS = 60


def readable(text: str) -> str:
    """Give `text` with "\\n" line ends, ordinary spaces, and without letters that nobody sees."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and not _CONTROL.search(text):
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
    rows: list[tuple[Cell, ...]] = []
    style = ""
    at = count = 0
    for line in text.split("\n"):
        here, cells = _row(line, at) if count < CELLS else ("", ())
        count += len(cells)
        if style and not (here == style and _fits(rows, cells, style)) and not _RULE.fullmatch(line):
            found.extend(_finished(rows, style))
            rows, style = [], ""
        if here and len(rows) < ROWS and not _RULE.fullmatch(line):
            rows, style = [*rows, cells] if not rows else _added(rows, cells), here
        at += len(line) + 1
    found.extend(_finished(rows, style))
    return tuple(found)


def _added(rows: list[tuple[Cell, ...]], cells: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
    rows.append(cells)
    return rows


def _row(line: str, at: int) -> tuple[str, tuple[Cell, ...]]:
    """Give the style of a row ("|", "tab", "gap" or "") and its cells."""
    if len(line) > 2_000 or not line.strip():
        return "", ()
    if "|" in line:
        return _piped(line, at)
    inner = line.strip()
    if "\t" in inner:
        # Alignment by several tabs is for the eye: they part two cells, not more.
        return "tab", _cut(line, at, re.compile(r"\t+"))
    if "  " in inner:
        return "gap", _cut(line, at, _GAP)
    return "", ()


def _piped(line: str, at: int) -> tuple[str, tuple[Cell, ...]]:
    start = len(line) - len(line.lstrip(" |"))if line.lstrip().startswith("|") else 0
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


def _fits(rows: list[tuple[Cell, ...]], cells: tuple[Cell, ...], style: str) -> bool:
    """Say whether a row continues the table: as many cells, and columns that stand under one another."""
    if len(cells) != len(rows[0]):
        return False
    if style != "gap":
        return True
    return all(abs((one.start - rows[0][0].start) - (other.start - cells[0].start)) <= 1
               for one, other in zip(rows[0], cells, strict=True))


def _finished(rows: list[tuple[Cell, ...]], style: str) -> list[Table]:
    return [Table(tuple(rows))] if style and len(rows) > 1 else []
