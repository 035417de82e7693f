"""How the commands print: tables for people, one JSON object a line for programs.

Whatever came from outside is shown as text: no control characters, no markup of the terminal's.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mailbot.core.lines import safe_line

console = Console(highlight=False, soft_wrap=False)

_MOMENT = re.compile(r"^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?\+00:00$")
"""A moment as Python writes it; people are spared the "T" and the microseconds."""


def as_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print one JSON object a line, readable in every script; what a terminal could obey is escaped, as JSON may."""
    for row in rows:
        typer.echo(_escaped(json.dumps(row, ensure_ascii=False, default=str)))


def _escaped(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], nothing: str) -> None:
    """Print rows as a table of these columns; say `nothing` where there are none."""
    grid = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        grid.add_column(column.replace("_", " "), overflow="fold")
    for row in rows:
        grid.add_row(*(cell(row.get(column)) for column in columns))
    console.print(grid if grid.row_count else Text(nothing))


def fields(row: Mapping[str, Any]) -> None:
    """Print one row as lines of name and value."""
    grid = Table(box=None, pad_edge=False, show_header=False)
    grid.add_column(style="bold")
    grid.add_column(overflow="fold")
    for name, value in row.items():
        grid.add_row(name.replace("_", " "), cell(value))
    console.print(grid)


def cell(value: object) -> Text:
    """Give a value as safe text for one cell."""
    if value is None or value == "":
        return Text("-")
    if isinstance(value, Mapping):
        return Text("\n").join(Text(f"{name}: ").append(cell(inner)) for name, inner in value.items())
    if isinstance(value, (list, tuple)):
        return Text("\n").join(cell(inner) for inner in value) if value else Text("-")
    if isinstance(value, bool):
        return Text("yes" if value else "no")
    return Text(_MOMENT.sub(r"\1 \2 UTC", safe_line(str(value), 500)))
