"""PDF to text: what stands on one row stays on one line; forms with their values and ticks; tables.

pdfium gives every run of text with its place on the page. Rows are put together from the places, cells are
parted where a gap is wide. Where that does not give back all letters, pdfium's own order is taken.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from ctypes import byref, c_ushort
from itertools import pairwise
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from mailbot.core.pages import Cell, Table
from mailbot.core.plain import readable
from mailbot.reading import pdf_letters
from mailbot.reading.extract import TEXT, Extract, UnreadableError
from mailbot.reading.pdf_letters import Rule
from mailbot.reading.pdf_letters import Run as _Run

# pypdfium2 comes without types.
Handle = Any
PAGES = 300
_RUNS = 3_000
_WIDGETS = 1_000
_LETTERS = 10            # A page with fewer is looked at as a picture.
_FRAME = 2
_NARROW = 5              # Upright lines of a page with which its columns are narrow.
_COLUMN = 12.0           # Points by which the left edges of one column may differ.
_TEXT_FIELDS = frozenset({pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX,
                          pdfium.FPDF_FORMFIELD_LISTBOX})
_TICK_FIELDS = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})


def read(data: bytes) -> Extract:
    """Give the text of a PDF; raises UnreadableError ("encrypted-", "damaged-attachment", "scanned-without-text")."""
    document = _opened(data)
    try:
        return _whole(document)
    except (pypdfium2.PdfiumError, ValueError, UnicodeError) as fault:
        raise UnreadableError("damaged-attachment") from fault
    finally:
        document.close()


def _opened(data: bytes) -> Handle:
    try:
        document = pypdfium2.PdfDocument(data)
        if document.get_formtype() != pdfium.FORMTYPE_NONE:
            document.init_forms()
    except pypdfium2.PdfiumError as fault:
        encrypted = "password" in str(fault).lower() or "security" in str(fault).lower()
        raise UnreadableError("encrypted-attachment" if encrypted else "damaged-attachment") from fault
    return document


def _whole(document: Handle) -> Extract:
    text = ""
    tables: list[Table] = []
    problems: list[str] = []
    for number in range(min(len(document), PAGES)):
        page = document[number]
        words, found = _page(page, document.formenv)
        if len(words.strip()) < _LETTERS and _has_picture(page):
            problems.append("scanned-without-text")
        shift = len(text) + 1 if text else 0
        text = f"{text}\n{words}" if text else words
        tables.extend(_shifted(table, shift) for table in found)
        page.close()
        if len(text) > TEXT:
            break
    if len(text) > TEXT or len(document) > PAGES:
        problems.append("oversized-attachment")
    tables = [table for table in tables if table.rows[-1][-1].end <= TEXT]
    return Extract(text[:TEXT], tuple(tables), problems=tuple(dict.fromkeys(problems)))


def _has_picture(page: Handle) -> bool:
    return any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _page(page: Handle, form: Handle) -> tuple[str, list[Table]]:
    letters = page.get_textpage()
    try:
        whole = readable(letters.get_text_range())
        # As many runs as lines, one below the other: plain prose, in which no more places need to be looked at.
        prose = letters.count_rects() <= whole.count("\n") + 1 and _goes_down(letters)
        rules = () if prose else pdf_letters.rules(page)
        runs = [] if prose else _placed(letters, whole, rules)
    finally:
        letters.close()
    whole = _PARTED.sub(lambda hit: "-" if hit.group(1) else "", whole)
    widgets = list(_widgets(page, form)) if form else []
    if prose and not widgets:
        return whole, []
    if not prose and not runs:
        values = "\n".join(run.text for run in widgets)
        return f"{whole}\n{values}" if values else whole, []
    return _laid_out(_rows([*runs, *widgets], rules), rules)


def _goes_down(letters: Handle) -> bool:
    """Tell whether no run stands beside another, or above one that was drawn before it: a table may be so drawn."""
    if letters.count_rects() > _RUNS:
        return False
    places = [letters.get_rect(number) for number in range(letters.count_rects())]
    return all(below[3] <= (above[1] + above[3]) / 2 for above, below in pairwise(places))


# The hyphen with which a line ended, and whether what it joins begins with a capital or a figure.
_PARTED = re.compile("\ufffe(?:(?=([A-Z\u00c0-\u00de\\d])))?")


def _placed(letters: Handle, whole: str, rules: tuple[Rule, ...]) -> list[_Run]:
    """Give the runs of a page with their places.

    Its words are placed one by one where the runs lack or double letters, and where cells are so narrow that a
    line may end within a word.
    """
    if letters.count_rects() > _RUNS:
        return []
    narrow = len({round(rule.place) for rule in rules if rule.upright}) > _NARROW
    runs = [] if narrow else list(_runs(letters))
    if not narrow and _squeezed("".join(run.text for run in runs)) == _squeezed(whole):
        return runs
    return pdf_letters.runs(letters) or []


def _squeezed(text: str) -> int:
    return len("".join(text.split()))


def _runs(letters: Handle) -> Iterator[_Run]:
    for number in range(letters.count_rects()):
        left, bottom, right, top = letters.get_rect(number)
        text = readable(letters.get_text_bounded(left, bottom, right, top)).replace("\n", " ").strip()
        if text:
            yield _Run(left, bottom, right, top, text)


def _widgets(page: Handle, form: Handle) -> Iterator[_Run]:
    """Give the filled fields of a form where they stand on the page."""
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), _WIDGETS)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        with suppress(UnicodeError, ValueError):
            text = _widget_text(form, note)
            box = pdfium.FS_RECTF()
            if text and pdfium.FPDFAnnot_GetRect(note, byref(box)):
                yield _Run(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top), text)
        pdfium.FPDFPage_CloseAnnot(note)


def _widget_text(form: Handle, note: Handle) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, note)
    if kind in _TICK_FIELDS:
        return "☒" if pdfium.FPDFAnnot_IsChecked(form, note) else "☐"
    if kind not in _TEXT_FIELDS:
        return ""
    size = pdfium.FPDFAnnot_GetFormFieldValue(form, note, None, 0)
    if not 2 < size < 200_000:
        return ""
    buffer = (c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetFormFieldValue(form, note, buffer, size)
    return readable(bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")).replace("\n", " ").strip()


def _rows(runs: list[_Run], rules: tuple[Rule, ...]) -> list[list[_Run]]:
    """Put runs that stand at one height into one row, from the top of the page to its foot."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda each: -(each.top + each.bottom)):
        if rows and _same_row(rows[-1][0], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    uprights = [rule for rule in rules if rule.upright]
    return [_cells(sorted(row), uprights) for row in rows]


def _same_row(one: _Run, other: _Run) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared > 0.5 * min(one.height, other.height)


def _cells(row: list[_Run], uprights: list[Rule]) -> list[_Run]:
    """Join runs that follow one another as words do; another cell begins behind an upright line, or a wide gap."""
    cells = [row[0]]
    middle = (row[0].bottom + row[0].top) / 2
    here = sorted({round(rule.place) for rule in uprights if rule.start <= middle <= rule.end})
    for run in row[1:]:
        last = cells[-1]
        gap = run.left - last.right
        # Two lines may frame the page; three part columns.
        parted = any(last.left < x <= run.left + 2 for x in here) if len(here) > _FRAME else (
            gap > 0.9 * max(last.height, 6.0)
        )
        if parted:
            cells.append(run)
        else:
            space = "" if gap < 0.1 * last.height else " "
            cells[-1] = _Run(last.left, min(last.bottom, run.bottom), max(last.right, run.right),
                             max(last.top, run.top), f"{last.text}{space}{run.text}", run.spaced)
    return cells


def _laid_out(rows: list[list[_Run]], rules: tuple[Rule, ...]) -> tuple[str, list[Table]]:
    """Write rows as lines; rows whose cells stand under one another are a table."""
    lines: list[str] = []
    tables: list[Table] = []
    at = 0
    for block in _blocks(rows, rules):
        grid: list[tuple[Cell, ...]] = []
        columns = _columns(block) if len(block) > 1 else []
        for row in block:
            line, cells = _line(row, columns, at)
            lines.append(line)
            grid.append(cells)
            at += len(line) + 1
        if columns:
            tables.append(Table(tuple(grid)))
    return "\n".join(lines), tables


def _blocks(rows: list[list[_Run]], rules: tuple[Rule, ...]) -> Iterator[list[list[_Run]]]:
    """Part the rows into blocks: rows of several cells that follow one another, and single lines."""
    block: list[list[_Run]] = []
    uprights = [rule for rule in rules if rule.upright] if any(run.spaced for row in rows for run in row) else []
    for row in rows:
        if block and _continues(block, row, rules):
            block[-1] = _merged(block[-1], row, uprights)
            continue
        if len(row) > 1 and (not block or _stands_under(block, row)):
            block.append(row)
            continue
        if block:
            yield block
        block = [row] if len(row) > 1 else []
        if not block:
            yield [row]
    if block:
        yield block


def _continues(block: list[list[_Run]], row: list[_Run], rules: tuple[Rule, ...]) -> bool:
    """Say whether a row only goes on with what did not fit into the cells above it.

    Where lines are drawn between the rows, they tell; else its cells stand close under others than the first.
    """
    columns, above = _columns(block), block[-1]
    if _is_ruled(block[0], rules):
        middle = sum(run.bottom + run.top for run in above) / (2 * len(above))
        return not _rules_between(middle, (row[0].bottom + row[0].top) / 2, row[0], rules)
    gap = min(run.bottom for run in above) - max(run.top for run in row)
    places = [_nearest(columns, run.left) for run in row]
    return gap < 0.8 * row[0].height and all(place is not None and place > 0 for place in places)


def _is_ruled(head: list[_Run], rules: tuple[Rule, ...]) -> bool:
    """Say whether a line is drawn right above and right below the head of a table."""
    above = _rules_between(head[0].top + 1.5 * head[0].height, head[0].bottom + 0.5 * head[0].height, head[0], rules)
    below = _rules_between(head[0].bottom + 0.5 * head[0].height, head[0].bottom - 3 * head[0].height, head[0], rules)
    return above and below


def _rules_between(high: float, low: float, run: _Run, rules: tuple[Rule, ...]) -> bool:
    """Say whether a line is drawn at the place of a run between two heights."""
    return any(
        not rule.upright and low < rule.place < high and rule.start - _COLUMN <= run.left <= rule.end for rule in rules
    )


def _merged(above: list[_Run], row: list[_Run], uprights: list[Rule]) -> list[_Run]:
    """Add a row to the cells above it; what stands under none of them is a cell of its own."""
    merged = list(above)
    for run in row:
        number = min(range(len(merged)), key=lambda n: abs(merged[n].left - run.left))
        cell = merged[number]
        if abs(cell.left - run.left) > 2 * _COLUMN:
            merged = sorted([*merged, run])
            continue
        text = pdf_letters.joined(cell, run, uprights)
        merged[number] = _Run(cell.left, run.bottom, run.right, cell.top, text, run.spaced, run.text)
    return merged


def _stands_under(block: list[list[_Run]], row: list[_Run]) -> bool:
    columns = _columns(block)
    return sum(1 for run in row if _nearest(columns, run.left) is not None) > len(row) // 2


def _columns(block: list[list[_Run]]) -> list[float]:
    # The first row and the fullest row, between them, know where the columns stand.
    widest = max(block, key=len)
    return [run.left for run in widest]


def _nearest(columns: list[float], left: float) -> int | None:
    best = min(range(len(columns)), key=lambda number: abs(columns[number] - left))
    return best if abs(columns[best] - left) <= _COLUMN else None


def _line(row: list[_Run], columns: list[float], at: int) -> tuple[str, tuple[Cell, ...]]:
    if not columns:
        return " ".join(run.text for run in row), ()
    texts = [""] * len(columns)
    for run in row:
        # A centred cell belongs to the column that it stands in, not to the nearest edge.
        place = _nearest(columns, run.left)
        number = place if place is not None else max(
            [n for n, left in enumerate(columns) if left <= run.left + _COLUMN], default=0)
        texts[number] = f"{texts[number]} {run.text}".strip()
    cells: list[Cell] = []
    for text in texts:
        cells.append(Cell(text, at, at + len(text)))
        at += len(text) + 3
    return " | ".join(texts), tuple(cells)


def _shifted(table: Table, by: int) -> Table:
    if not by:
        return table
    return Table(tuple(tuple(Cell(c.text, c.start + by, c.end + by, c.heading) for c in row) for row in table.rows))
