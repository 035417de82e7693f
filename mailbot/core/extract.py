"""The case extract: the CSV file that says each day which cases there are, who owns them and how they stand.

UTF-8 (a byte-order mark is accepted), commas, one header line. Columns may come in any order; every one must be
there, and no other. An empty cell means "unknown" or "not yet". One row is one case:

    reference                  Home Office reference: a letter and seven digits, "/N" for a dependant; never empty
    name                       full name, given names first; never empty
    date_of_birth              YYYY-MM-DD
    owner_name, owner_email, owner_phone, senior_caseworker_email, file_location, file_team_email, progress
    deport_decision, no_deport_decision, notified_of_intention, appeal_received, appeal_result, bail_granted,
    deportation_order_served, removal_details                           the day of each milestone, YYYY-MM-DD
    appeal_outcome             allowed, dismissed, withdrawn or remitted
    bail_restrictions, removal_details                                  free text; line ends in it become blanks

`removal_details` so stands twice: the day first, the text after it. Where a system can write it only once, a day
in it is taken as the day and anything else as the text.

The reading is a stream: a row comes as a `CaseRow`, or as the tuple of everything that is wrong with it.
"""

import csv
import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mailbot.core.errors import ExtractFault
from mailbot.core.lines import safe_line
from mailbot.core.states import AppealOutcome, MilestoneName

FAULTS_TOLD = 1000
"""Faults that `read_whole` lists; a file that is wrong all through need not be listed to its end."""

_REFERENCE = re.compile(r"[A-Z][0-9]{7}(/[1-9][0-9]?)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ADDRESS = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,20}[a-z0-9-]{1,63}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_ENDS = re.compile(r"[\r\n\t\u2028\u2029]+")
_OUTCOMES = {outcome.value: outcome for outcome in AppealOutcome}
_REMOVAL = MilestoneName.REMOVAL_DETAILS.value
_REMOVAL_DAY, _REMOVAL_EITHER = "the day of removal_details", "removal_details, once"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case of the extract. "" and None mean unknown or not yet; addresses are in lower case."""

    reference: str
    name: str
    date_of_birth: dt.date | None = None
    owner_name: str = ""
    owner_email: str = ""
    owner_phone: str = ""
    senior_caseworker_email: str = ""
    file_location: str = ""
    file_team_email: str = ""
    progress: str = ""
    milestones: Mapping[MilestoneName, dt.date] = field(default_factory=dict)
    appeal_outcome: AppealOutcome | None = None
    bail_restrictions: str = ""
    removal_details: str = ""


@dataclass(frozen=True, slots=True)
class _Column:
    """How the cells of a column are read: `read` gives None for a cell that is not as `expected`."""

    limit: int
    expected: str
    read: Callable[[str], object | None]
    folded: bool = False
    required: bool = False


def _reference(cell: str) -> str | None:
    shape = "".join(cell.split()).upper()
    return shape if _REFERENCE.fullmatch(shape) else None


def _day(cell: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(cell) if _DAY.fullmatch(cell) else None
    except ValueError:
        return None


def _address(cell: str) -> str | None:
    return cell.lower() if _ADDRESS.fullmatch(cell.lower()) else None


def _line(cell: str) -> str:
    # What nobody sees (direction marks, joiners out of place) goes; composing may lengthen, and nothing is cut.
    return " ".join(cell.split()) if cell.isascii() else safe_line(cell, 3 * len(cell))


def _outcome(cell: str) -> AppealOutcome | None:
    return _OUTCOMES.get(cell.lower())


def _day_or_line(cell: str) -> object:
    return _day(cell) or _line(cell)


_DAYS = _Column(40, "a day as YYYY-MM-DD, such as 1985-11-23", _day)
_ADDRESSES = _Column(254, "one plain address such as name@homeoffice.example, in ASCII", _address)
_TEXT = _Column(1000, "text", _line, folded=True)
_LINES = _Column(200, "one line of text", _line)

_READ_AS: Mapping[str, _Column] = {
    "reference": _Column(40, "a letter and seven digits such as A1234567, or A1234567/2", _reference, required=True),
    "name": _Column(200, "the full name", _line, required=True),
    "date_of_birth": _DAYS,
    "owner_name": _LINES,
    "owner_email": _ADDRESSES,
    "owner_phone": _Column(60, "a telephone number", _line),
    "senior_caseworker_email": _ADDRESSES,
    "file_location": _LINES,
    "file_team_email": _ADDRESSES,
    "progress": _TEXT,
    **{name.value: _DAYS for name in MilestoneName if name is not MilestoneName.REMOVAL_DETAILS},
    _REMOVAL_DAY: _DAYS,
    "appeal_outcome": _Column(40, "one of " + ", ".join(AppealOutcome), _outcome),
    "bail_restrictions": _TEXT,
    _REMOVAL: _TEXT,
    _REMOVAL_EITHER: _Column(1000, "a day as YYYY-MM-DD, or text", _day_or_line, folded=True),
}

COLUMNS: tuple[str, ...] = (
    "reference", "name", "date_of_birth", "owner_name", "owner_email", "owner_phone", "senior_caseworker_email",
    "file_location", "file_team_email", "progress", *(name.value for name in MilestoneName),
    "appeal_outcome", "bail_restrictions", _REMOVAL,
)
"""The header as it is usually written."""

_MILESTONE_KEYS = {(_REMOVAL_DAY if name.value == _REMOVAL else name.value): name for name in MilestoneName}
_Layout = Mapping[str, int]


def decode(raw: Iterable[bytes]) -> Iterator[str]:
    """Decode the lines of a file opened in binary, strictly and one by one; takes a byte-order mark off."""
    for number, line in enumerate(raw):
        yield line.decode("utf-8-sig" if number == 0 else "utf-8")


def read_whole(lines: Iterable[str]) -> tuple[CaseRow, ...]:
    """Read the whole extract. Raises ExtractFault with every fault by line and column, if there is one."""
    rows: list[CaseRow] = []
    faults: list[str] = []
    for found in read_extract(lines):
        if isinstance(found, CaseRow):
            rows.append(found)
        else:
            faults.extend(found)
    if faults:
        more = len(faults) - FAULTS_TOLD
        told = (*faults[:FAULTS_TOLD], *((f"and {more} more",) if more > 0 else ()))
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        raise ExtractFault(f"Nothing was imported; {count} in the extract:", told)
    return tuple(rows)


def read_extract(lines: Iterable[str]) -> Iterator[CaseRow | tuple[str, ...]]:
    """Read the extract row by row. After a wrong header, or what is not CSV or not UTF-8, nothing more is read."""
    rows = _rows(lines)
    try:
        number, header = next(rows)
        layout, faults = _laid_out(header)
        if faults:
            yield tuple(f"line {number}, {fault}" for fault in faults)
            return
        yield from _cases(rows, layout, len(header))
    except StopIteration:
        yield ("line 1: expected the header " + ",".join(COLUMNS) + ", found an empty file",)
    except _NotCsv as fault:
        yield (str(fault),)


class _NotCsv(Exception):
    """The file ends being CSV in UTF-8 here."""


def _rows(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Give (line on which the row begins, cells); empty lines are passed over."""
    reader = csv.reader(_without_mark(lines), strict=True)
    number = 1
    try:
        for cells in reader:
            if cells:
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as fault:
        raise _NotCsv(f"line {number}: expected cells parted by commas, with quotation marks closed and doubled "
                      f"inside a cell, found: {safe_line(str(fault), 80)}") from None
    except UnicodeDecodeError as fault:
        # A file opened as text is decoded a block at a time; the line ends before the odd byte lead to its line.
        line = reader.line_num + 1 + fault.object.count(b"\n", 0, fault.start)
        odd = fault.object[fault.start:fault.start + 1].hex().upper()
        raise _NotCsv(f'line {line}: expected UTF-8, found the byte {odd}; save the file as "CSV UTF-8"') from None


def _without_mark(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield line.removeprefix("\ufeff") if number == 0 else line


def _laid_out(header: Sequence[str]) -> tuple[_Layout, tuple[str, ...]]:
    """Find each column's place in the header."""
    names = [name.strip() for name in header]
    count = Counter(names)
    allowed = Counter(COLUMNS)
    if len(names) == 1 and ";" in names[0]:
        return {}, ("header: expected commas between the columns, found semicolons",)
    faults = (
        *(f"{safe_line(name, 60) or 'a nameless column'}: no such column; expected " + ",".join(COLUMNS)
          for name in count if name not in allowed),
        *(f"{name}: stands {count[name]} times; expected it {'once or twice' if allowed[name] > 1 else 'once'}"
          for name in count if name in allowed and count[name] > allowed[name]),
        *(f"{name}: missing; expected this column, with empty cells where nothing is known"
          for name in dict.fromkeys(COLUMNS) if name not in count),
    )
    return ({} if faults else _places(names)), faults


def _places(names: Sequence[str]) -> _Layout:
    places = {name: place for place, name in enumerate(names) if name != _REMOVAL}
    day, *text = (place for place, name in enumerate(names) if name == _REMOVAL)
    return places | ({_REMOVAL_DAY: day, _REMOVAL: text[0]} if text else {_REMOVAL_EITHER: day})


def _cases(rows: Iterable[tuple[int, list[str]]], layout: _Layout, width: int) -> Iterator[CaseRow | tuple[str, ...]]:
    columns = [(key, place, _READ_AS[key]) for key, place in layout.items()]
    first_on: dict[str, int] = {}
    for number, cells in rows:
        if len(cells) != width:
            yield (f"line {number}: expected {width} cells as in the header, found {len(cells)}",)
            continue
        values, faults = _read_cells(cells, columns)
        faults.extend(_conflicts(values, number, first_on))
        yield tuple(f"line {number}, {fault}" for fault in faults) if faults else _row(values)


def _read_cells(cells: list[str], columns: list[tuple[str, int, _Column]]) -> tuple[dict[str, object], list[str]]:
    values: dict[str, object] = {}
    faults: list[str] = []
    for key, place, column in columns:
        cell = cells[place].strip()
        if not cell and not column.required:
            continue
        value = _fitting(cell, column)
        if value is None:
            faults.append(_said(key, cell, column))
        else:
            values[key] = value
    return values, faults


def _fitting(cell: str, column: _Column) -> object | None:
    if column.folded and not cell.isprintable():
        cell = _LINE_ENDS.sub(" ", cell)
    if not cell or len(cell) > column.limit or (not cell.isprintable() and _CONTROL.search(cell)):
        return None
    return column.read(cell) or None


def _said(key: str, cell: str, column: _Column) -> str:
    name = _REMOVAL if key in (_REMOVAL_DAY, _REMOVAL_EITHER) else key
    if len(cell) > column.limit:
        return f"{name}: expected at most {column.limit} characters, found {len(cell)}"
    odd = _CONTROL.search(_LINE_ENDS.sub(" ", cell) if column.folded else cell)
    if odd:
        return f"{name}: expected {column.expected}, found the control character U+{ord(odd.group()):04X}"
    return f"{name}: expected {column.expected}, found {_shown(cell)}"


def _shown(cell: str) -> str:
    return f'"{safe_line(cell, 60)}"' if cell else "an empty cell"


def _conflicts(values: Mapping[str, object], number: int, first_on: dict[str, int]) -> Iterator[str]:
    """Say what is wrong only in the light of other cells; takes down on which line a reference first stood."""
    reference = values.get("reference")
    if isinstance(reference, str):
        before = first_on.setdefault(reference, number)
        if before != number:
            yield f"reference: expected each case once, found {reference} on line {before} already"
    if "owner_email" in values and "owner_name" not in values:
        yield "owner_name: expected the name of the case owner whose owner_email is given, found an empty cell"


def _row(values: dict[str, object]) -> CaseRow:
    either = values.pop(_REMOVAL_EITHER, None)
    if either is not None:
        values[_REMOVAL_DAY if isinstance(either, dt.date) else _REMOVAL] = either
    days = {name: values.pop(key) for key, name in _MILESTONE_KEYS.items() if key in values}
    return CaseRow(**values, milestones=days)  # type: ignore[arg-type]
