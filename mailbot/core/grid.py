"""Tables as a grid of cells: spans filled in, so that every column stands under its heading."""

from dataclasses import dataclass, field

from mailbot.core.pages import Cell, Table

COLUMNS = 60
CELLS = 20_000


@dataclass(slots=True)
class _Draft:
    start: int
    heading: bool
    across: int
    down: int
    end: int = -1


def _span(stated: str | None) -> int:
    text = (stated or "1").strip()[:4]
    return min(int(text), COLUMNS) if text.isascii() and text.isdigit() and int(text) else 1


@dataclass(slots=True)
class Grid:
    """A table while it is read. `layout` tables only place things on the page and are no data."""

    layout: bool = False
    rows: list[list[_Draft]] = field(default_factory=list)

    def row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def row_has_cells(self) -> bool:
        """Say whether the row at hand has a cell yet."""
        return bool(self.rows and self.rows[-1])

    def begin(self, at: int, heading: bool, across: str | None, down: str | None) -> None:
        """Begin a cell whose text starts at offset `at`."""
        if not self.rows:
            self.row()
        self.rows[-1].append(_Draft(at, heading, _span(across), _span(down)))

    def end(self, at: int) -> None:
        """End the cell at hand."""
        if self.row_has_cells() and self.rows[-1][-1].end < 0:
            self.rows[-1][-1].end = max(at, self.rows[-1][-1].start)

    def table(self, text: str) -> Table | None:
        """Give the table, or None when it is no data. A spanning cell stands in every place that it covers."""
        if self.layout or not any(len(row) > 1 for row in self.rows):
            return None
        filled: list[tuple[Cell, ...]] = []
        hanging: dict[int, tuple[int, Cell]] = {}
        count = 0
        for row in self.rows:
            cells = _fill(row, hanging, text)
            count += len(cells)
            if count > CELLS:
                break
            if cells:
                filled.append(tuple(cells))
        return Table(tuple(filled))


def _fill(row: list[_Draft], hanging: dict[int, tuple[int, Cell]], text: str) -> list[Cell]:
    """Lay one row out; `hanging` are cells from above that reach down into it, by column."""
    cells: list[Cell] = []
    _take_hanging(cells, hanging)
    for draft in row:
        cell = _cell(draft, text)
        for _ in range(min(draft.across, COLUMNS - len(cells))):
            if draft.down > 1:
                hanging[len(cells)] = (draft.down - 1, cell)
            cells.append(cell)
        _take_hanging(cells, hanging, but=cell)
    return cells


def _take_hanging(cells: list[Cell], hanging: dict[int, tuple[int, Cell]], but: Cell | None = None) -> None:
    while len(cells) in hanging and hanging[len(cells)][1] is not but:
        left, cell = hanging.pop(len(cells))
        if left > 1:
            hanging[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _cell(draft: _Draft, text: str) -> Cell:
    end = draft.end if draft.end >= 0 else draft.start
    words = text[draft.start:end]
    start = draft.start + len(words) - len(words.lstrip())
    words = words.strip()
    return Cell(words, start, start + len(words), draft.heading)
