"""Grids drawn in plain text, laid out anew: one row a line, one cell between two bars, no frames.

A cell that the writer's program wrapped over several lines is one cell again, a box for each letter of a
form is one word again. What is read (and shown as evidence) is this text, as it is for HTML.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from mailbot.core.plain import LEADS

_BARS = str.maketrans("\u2502\u2503\u2551\u00a6\u2506\u250a\u254e", "|||||||")
_FRAMES = "\u2500\u2501\u2550\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c\u2554\u2557\u255a\u255d" \
    "\u2560\u2563\u2566\u2569\u256c\u2552\u2555\u2558\u255b\u255e\u2561\u2564\u2567\u256a"
_RULE = re.compile(rf"[ \t]{{0,40}}[+|:{_FRAMES}=_-][ +|:=_{_FRAMES}-]{{3,400}}")
_CORNER = re.compile(rf"[+{_FRAMES}]|\|[-=_:]|[-=_:]\|")
# "[ A | 2 | 2 ]", "|A|2|2|", "[A][2][2]", "_A_ _2_ _2_": one letter to a box, six boxes or more.
LETTER_BOXES = re.compile(
    r"(?<![^\W_])(?:[^\W_](?:[ ]{0,2}(?:\|{1,2}|\]\s?\[|\)\s?\(|_{1,2}\s?_{0,2})[ ]{0,2})){5,40}[^\W_](?![^\W_])"
)
# Behind the label of a name fewer boxes will do, and an empty one parts two names.
NAME_BOXES = re.compile(
    r"(?:(?<=name \| )|(?<=names \| )|(?<=name: \| )|(?<=names: \| ))[^\W\d_]"
    r"(?:[ ]?\|[ ]{0,3}(?:\|[ ]{0,3})?[^\W\d_](?![^\W_])){1,39}", re.IGNORECASE
)
BETWEEN_BOXES = re.compile(r"[^A-Za-z0-9]+")
_FRAMED_LETTERS = re.compile(rf"(?:[\[(|_][ ]{{0,3}})?({LETTER_BOXES.pattern})(?:[ ]{{0,40}}[\])|_])?")
# "Surname   [ ACHEAMPONG          ]": a box drawn around what was filled in.
_FILLED = re.compile(r"(?<=[:.\s])\[[ ]{0,4}([^\[\]\n|]{2,80}?)[ ]{0,60}\](?=[ ]{0,4}$)", re.MULTILINE)
_COLUMNS = 60
_LONGEST = 2_000


def relaid(text: str) -> str:
    """Give a plain text with its drawn grids as rows of cells parted by " | ", and its letter boxes as words."""
    if "[" in text or "|" in text or "_" in text:
        text = _FRAMED_LETTERS.sub(lambda hit: BETWEEN_BOXES.sub("", hit[1]), text)
        text = _FILLED.sub(lambda hit: hit[1], text)
    text = text.translate(_BARS) if not text.isascii() else text
    lines = text.split("\n")
    if "|" in text:
        lines = list(_lines(lines))
    if "  " in text:
        lines = list(_unwrapped(lines))
    return "\n".join(lines)


def _lines(lines: list[str]) -> Iterator[str]:
    """Give the lines, each block of rows and rules laid out anew."""
    for drawn, block in groupby(lines, key=_is_drawn):
        whole = list(block)
        yield from _grid(whole) if drawn else whole


def _is_drawn(line: str) -> bool:
    """Tell whether a line is a rule or a row between bars; quoted history is left as it is."""
    bare = line.strip()
    return len(line) <= _LONGEST and (_is_rule(line) or (bare.startswith("|") and bare.count("|") > 1))


def _is_rule(line: str) -> bool:
    return bool(_RULE.fullmatch(line)) and bool(_CORNER.search(line))


def _grid(block: list[str]) -> Iterator[str]:
    """Lay out one grid: with a rule between each two rows its lines between rules are one row."""
    bands = [list(lines) for ruled, lines in groupby(block, key=_is_rule) if not ruled]
    if len(bands) < 2 or sum(map(len, bands)) < 2:
        yield from block
        return
    ruled = len(bands) > 2
    for place, band in enumerate(bands):
        rows = [_cells(line) for line in band]
        whole = ruled or (place == 0 and len(bands) > 1)
        for row in [_together(rows)] if whole and _alike(rows) else _wrapped(rows):
            yield " | ".join(row)


def _cells(line: str) -> list[str]:
    bare = line.strip()
    return [cell.strip() for cell in bare.removeprefix("|").removesuffix("|").split("|")[:_COLUMNS]]


def _alike(rows: list[list[str]]) -> bool:
    return len({len(row) for row in rows}) == 1


def _together(rows: list[list[str]]) -> list[str]:
    """Put the lines of one row together, cell by cell."""
    return [_joined(column) for column in zip(*rows, strict=True)]


def _joined(pieces: tuple[str, ...]) -> str:
    """Put the pieces of a wrapped cell together; a word that was parted at its hyphen needs no blank."""
    words = ""
    for piece in filter(None, pieces):
        words += piece if not words or (words.endswith("-") and words[-2:-1].isalpha()) else f" {piece}"
    return words


def _wrapped(rows: list[list[str]]) -> Iterator[list[str]]:
    """Put lines that only go on with the cells above to the row that they belong to."""
    row: list[str] = []
    for line in rows:
        if row and len(line) == len(row) and _goes_on(row, line):
            row = _together([row, line])
            continue
        if row:
            yield row
        row = line
    if row:
        yield row


def _goes_on(row: list[str], line: list[str]) -> bool:
    """Tell whether a line only goes on: it fills few cells, each below words, and none is a date or a number."""
    filled = [(above, cell) for above, cell in zip(row, line, strict=True) if cell]
    few = 0 < len(filled) <= max(len(row) // 2, 1)
    return few and all(above and not re.search(r"\d{4}", cell) for above, cell in filled)


# --- columns that stand under one another without lines -------------------------------------------------------

_PIECE = re.compile(r"\S+(?: \S+)*")
_VALUE = re.compile(r"[A-Za-z]?\d[\d ./-]{5,20}")
_ASKEW = 1
_HANGING = 4


Row = list[tuple[int, str]]


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """Give the lines with what did not fit into a column put back behind the words above it."""
    block: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        gapped = "  " in line[:_LONGEST] and bool(line.strip()) and not LEADS.match(line.strip())
        # An empty line between two rows does not end the table, nor given names below a family name alone.
        between = not line.strip() and "  " in following.strip()
        if gapped or (block and (between or _is_given(block[-1], line) or _RULED.fullmatch(line[:_LONGEST]))):
            block.append(line)
            continue
        yield from _columned(block)
        block = []
        yield line
    yield from _columned(block)


_RULED = re.compile(r"\s{0,8}[-=_]{3,}(?: [-=_]{3,}){2,}\s*")
_FAMILY_ALONE = re.compile(
    r"[ \t]{0,8}(?P<family>[^\W\d_a-z][^\da-z\s]{1,30}(?: [^\da-z\s]{2,30}){0,3}),?  ")
_GIVEN = re.compile(r"[ \t]{0,8}[^\W\d_a-z][^\W\d_A-Z]{1,20}(?:[ -][^\W\d_a-z][^\W\d_A-Z]{1,20}| (?:da|de|do"
    r"|dos|das|del|di|e|y|van|von|bin|al|el)){0,4}"
                    r"[ \t]{0,4}")
_CLOSING = re.compile(
    r"\s*(?:kind |best |many |yours|regards|thanks|sincerely|faithfully|cheers|note|total)", re.IGNORECASE)


def _is_given(above: str, line: str) -> bool:
    """Tell whether a line of capitalised words alone stands right below a row that begins with a family name alone."""
    return bool(_FAMILY_ALONE.match(above[:_LONGEST]) and _GIVEN.fullmatch(line[:_LONGEST])) and not (
        _CLOSING.match(line))


def _columned(block: list[str]) -> Iterator[str]:
    """Put the pieces of wrapped cells together; columns that so stand no more under one another get bars."""
    rows: list[Row] = []
    wrapped = 0
    block = list(_parted(block)) if len(block) > 2 else block
    for line in block if len(block) > 1 else ():
        here = _pieces(line)
        if len(here) > 1 and all(_DASHES.fullmatch(piece) for _, piece in here):
            continue
        rest = len(rows) > 1 and len(rows[-1]) > 2 and _is_rest(rows[-1], here)
        if rest or (rows and len(rows[-1]) > 1 and _continues(rows[-1], here)):
            rows[-1] = _with(rows[-1], here)
            wrapped += 1
        else:
            rows.append(here)
    columns = [start for start, _ in max(rows, key=len, default=[])]
    placed = [_under(row, columns) for row in rows if row] if wrapped and len(columns) > 2 else []
    if not wrapped or any(not row for row in placed):
        yield from block if not wrapped or len(columns) > 2 else (_as_form(row) for row in rows)
    else:
        yield from (" | ".join(row) for row in placed) if placed else (_as_form(row) for row in rows)


def _parted(block: list[str]) -> Iterator[str]:
    """Give the lines, a cell so full that one blank is left before the next with a gap behind it."""
    rows = [_pieces(line) for line in block]
    fullest = max(map(len, rows))
    whole = [{start for start, _ in row} for row in rows if len(row) == fullest]
    columns = set.intersection(*whole) if len(whole) > 1 and fullest > 2 else set()
    for line, row in zip(block, rows, strict=True):
        touched = [start for start in sorted(columns) if 0 < start < len(line) and _touches(line, start)]
        cuts = [0, *touched, len(line)] if len(row) + len(touched) == fullest else [0, len(line)]
        yield " ".join(line[first:last] for first, last in pairwise(cuts))


def _pieces(line: str) -> Row:
    return [(hit.start(), hit.group()) for hit in _PIECE.finditer(line[:_LONGEST])]


def _touches(line: str, start: int) -> bool:
    """Tell whether a word begins at `start`, with one blank between it and the word before."""
    return line[start - 1] == " " and line[start] != " " and line[start - 2:start - 1].strip() != ""


def _under(row: Row, columns: list[int]) -> list[str]:
    """Give the cells of a row by their columns; [] where a piece stands under none."""
    cells = [""] * len(columns)
    for start, piece in row:
        place = next((n for n, column in enumerate(columns) if abs(column - start) <= _ASKEW), -1)
        if place < 0:
            return []
        cells[place] = piece
    return cells


def _as_form(row: Row) -> str:
    """Write the row of a form: a label and its value."""
    line = ""
    for start, piece in row:
        line += " " * max(start - len(line), 2 if line else 0) + piece
    return line


def _is_rest(above: Row, here: Row) -> bool:
    """Tell whether a line is the second of a row with a date or a number: it has none, and fills half the columns."""
    aligned = all(_place(above, start) >= 0 for start, _ in here)
    valued = [any(_VALUE.fullmatch(piece) or _DAY.fullmatch(piece) for _, piece in row) for row in (above, here)]
    return 0 < len(here) * 2 <= len(above) and aligned and valued == [True, False]


# A rule under the headings, one stretch of it for each column.
_DASHES = re.compile(r"[-=_]{3,}")
_DAY = re.compile(r"\d{1,2}[ ./-][A-Za-z]{3,9}[ ./-]\d{2,4}")


def _continues(above: Row, here: Row) -> bool:
    """Tell whether all pieces of a line stand under pieces of the line above, none of them the first."""
    places = [_place(above, start) for start, _ in here]
    return 0 < len(here) < len(above) and all(place > 0 for place in places) and not any(
        _VALUE.fullmatch(piece) for _, piece in here)


def _place(above: Row, start: int) -> int:
    """Give under which piece of a row a line's piece stands; what goes on below the first may hang by some blanks."""
    return next((n for n, (at, _) in enumerate(above)
                 if abs(at - start) <= _ASKEW or (n == 0 and at <= start <= at + _HANGING)), -1)


def _with(above: Row, here: Row) -> Row:
    joined = dict(above)
    for start, piece in here:
        at = above[_place(above, start)][0]
        joined[at] = _joined((joined[at], piece))
    return list(joined.items())
