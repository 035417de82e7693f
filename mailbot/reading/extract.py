"""What a document's reader gives: one text with its tables and what is hidden; or why there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mailbot.core.pages import Cell, Table

TEXT = 1024 * 1024       # Characters of text taken out of one document.
UNPACKED = 50 * 1024 * 1024
ENTRIES = 1_000


class UnreadableError(Exception):
    """A document gives no text; `problem` says why in words with hyphens ("encrypted-attachment")."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a document, tables with offsets into it, what a person would not see, and problems."""

    text: str
    tables: tuple[Table, ...] = ()
    hidden: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(slots=True)
class Writer:
    """A document's text as it grows, line by line and table by table."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    tables: list[Table] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Say whether the cap on text is reached."""
        return self.length > TEXT

    def line(self, text: str) -> None:
        """Write a line, or several."""
        self.lines.append(text)
        self.length += len(text) + 1

    def table(self, rows: Iterable[Sequence[tuple[str, bool]]]) -> None:
        """Write a table; a cell is its text and whether it is a heading."""
        grid = tuple(self._row(row) for row in rows if not self.full)
        if grid and any(len(row) > 1 for row in grid):
            self.tables.append(Table(grid))

    def _row(self, row: Sequence[tuple[str, bool]]) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        at = self.length
        for text, heading in row:
            cells.append(Cell(text, at, at + len(text), heading))
            at += len(text) + 3
        self.line(" | ".join(text for text, _ in row))
        return tuple(cells)

    def extract(self) -> Extract:
        """Give what was written."""
        problems = ("oversized-attachment",) if self.full else ()
        # Every table lies within what is kept, or is dropped with the rest.
        text = "\n".join(self.lines)[:TEXT]
        tables = tuple(table for table in self.tables if table.rows[-1][-1].end <= len(text))
        return Extract(text, tables, tuple(self.hidden), problems)
