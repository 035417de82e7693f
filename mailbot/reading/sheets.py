"""Spreadsheets (XLSX, CSV) to text: every sheet is a table."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO, StringIO
from itertools import islice

import openpyxl
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mailbot.core.plain import readable
from mailbot.reading.extract import Extract, UnreadableError, Writer

SHEETS = 30
ROWS = 5_000
COLUMNS = 60
_SHEET = 8 * 1024 * 1024
_MERGED = re.compile(rb"<mergeCell ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")


def read_xlsx(data: bytes) -> Extract:
    """Give the text of an XLSX; raises UnreadableError("damaged-attachment")."""
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            return _book(book, book.worksheets[:SHEETS])
        finally:
            book.close()
    # openpyxl raises a dozen kinds of errors on broken files; each means the same here.
    except Exception as fault:
        raise UnreadableError("damaged-attachment") from fault


# What stands at the head of a sheet that only shows how the others are to be filled in.
_EXAMPLE = re.compile(
    r"\b(?:examples?|sample|specimen|dummy|made-up|fictitious)\b.{0,30}\b(?:only|data|entr(?:y|ies)|rows?|person|people)\b",
    re.IGNORECASE
)
_SHOWS = re.compile(r"(?:worked )?(?:example|sample|specimen|instructions|guidance|how to.{0,30})s?", re.IGNORECASE)
_HEAD = 3                # Rows in which it says so.


def _book(book: Workbook, sheets: Sequence[Worksheet]) -> Extract:
    writer = Writer()
    several = sum(sheet.sheet_state == "visible" for sheet in sheets) > 1
    for sheet in sheets:
        values = islice(sheet.iter_rows(values_only=True, max_col=COLUMNS), ROWS)
        rows = list(_filled(_reaching_down(values, _merged(book, sheet))))
        if several and _is_example(sheet.title, rows):
            writer.line(f"({sheet.title}: an example, left out)\n")
            continue
        if sheet.sheet_state != "visible":
            writer.hidden.extend(" | ".join(text for text, _ in row) for row in rows)
            continue
        writer.table(rows)
        writer.line("")
    return writer.extract()


def _is_example(title: str, rows: Sequence[Sequence[tuple[str, bool]]]) -> bool:
    """Tell whether a sheet beside others is a made-up example of how they are filled in."""
    said = (text for row in rows[:_HEAD] for text, _ in row)
    return bool(_SHOWS.fullmatch(title.strip())) or any(map(_EXAMPLE.search, said))


def _merged(book: Workbook, sheet: Worksheet) -> dict[tuple[int, int], int]:
    """Give for each cell that reaches over several rows, by row and column from 0, its last row."""
    # The quick way of reading a sheet leaves its merged cells out; they stand at the end of its XML.
    archive, path = getattr(book, "_archive", None), getattr(sheet, "_worksheet_path", None)
    if archive is None or path is None or archive.getinfo(path).file_size > _SHEET:
        return {}
    found = _MERGED.findall(archive.read(path))
    spans: Iterable[tuple[int, int, int, int]] = (
        range_boundaries(reference.decode("ascii")) for reference in found[:ROWS]  # type: ignore[misc]
    )
    return {(top - 1, left - 1): bottom - 1 for left, top, right, bottom in spans if left == right and bottom > top}


def _reaching_down(rows: Iterable[Sequence[object]], merged: dict[tuple[int, int], int]) -> Iterator[Sequence[object]]:
    """Give the rows with each value in every row over which its cell reaches."""
    hanging: dict[int, tuple[int, object]] = {}
    for number, row in enumerate(rows):
        cells = list(row)
        for column, value in enumerate(row):
            last, above = hanging.get(column, (-1, None))
            if number <= last:
                cells[column] = above
            elif (number, column) in merged:
                hanging[column] = (merged[number, column], value)
        yield cells


def read_csv(text: str) -> Extract:
    """Give the text of a CSV, whichever mark parts its fields."""
    lines = readable(text)
    head = lines[:4096]
    mark = max(",;\t|", key=head.count)
    writer = Writer()
    try:
        rows = list(islice(csv.reader(StringIO(lines), delimiter=mark), ROWS))
    except csv.Error as fault:
        raise UnreadableError("damaged-attachment") from fault
    writer.table(_filled(rows))
    return writer.extract()


def _filled(rows: Iterable[Iterable[object]]) -> Iterator[list[tuple[str, bool]]]:
    """Give the rows that hold something, without the empty cells behind the last one."""
    for row in rows:
        cells = [_shown(value) for value in row][:COLUMNS]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield [(cell, False) for cell in cells]


def _shown(value: object) -> str:
    """Write a value as a person sees it in the cell; dates day first."""
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date):
        return f"{value:%d/%m/%Y %H:%M}" if isinstance(value, datetime) else f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(readable(str(value)).split())
