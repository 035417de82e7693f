"""A removal told by one row of a table below its headings: "Removal date | Flight | Destination". Pure."""

import re
from dataclasses import dataclass

from mailbot.core.sheets import Sheet

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """The row `start:end` of a sheet, and its cells that say when somebody leaves, how and where to."""

    start: int
    end: int
    leaves: Cell | None = None
    flight: Cell | None = None
    place: Cell | None = None
    was_set: Cell | None = None


_HEADINGS = (
    ("leaves", re.compile(
        r"(?:date of )?(?:removal|departure|flight|travel)(?: date| day)?|(?:removal|departure|flight"
        r"|travel) (?:date|on)"
        r"|(?:departs?|leaves|leaving|flies|flying|goes|going)(?: on)?|when")),
    ("flight", re.compile(r"(?:flight|flt)(?: ?(?:no\.?|number|#|details?))?|carrier(?: and flight)?")),
    ("place", re.compile(r"dest(?:ination|n|\.)?(?: country)?|(?:going |removed |returning |flying )?to|country"
                         r"(?: of return)?|receiving (?:country|state)|where(?: to)?")),
    ("was_set", re.compile(r"(?:rds?|directions|removal directions) (?:set|issued|made)(?: on)?|(?:date )?set(?: on)?"
                           r"|date (?:of )?(?:directions|rds?)(?: set)?")),
)
# A row that is only hoped for, or that has not been filled in.
_NOT_SET = re.compile(
    r"\b(?:tb[ac]|provisional|proposed|requested|awaited|pending|planned|wanted|to be (?:booked|set|confirmed)"
    r"|enquir\w+"
    r"|not (?:yet )?(?:set|booked)|option|quote)\b", re.IGNORECASE
)


def find(sheet: Sheet) -> Row | None:
    """Give the one row below headings of a removal; None where there is no such table, or it has several rows."""
    if " | " not in sheet.text:
        return None
    at = 0
    heads: dict[str, int] = {}
    rows: list[Row] = []
    width = 0
    for line in sheet.text.split("\n"):
        start, at = at, at + len(line) + 1
        cells = _cells(line, start)
        if heads and len(cells) == width:
            rows.append(_row(cells, heads))
        elif not heads and (named := _named(cells, sheet.text)):
            heads, width = named, len(cells)
    settled = len(rows) == 1 and not _NOT_SET.search(sheet.text, rows[0].start, rows[0].end)
    return rows[0] if settled and (rows[0].leaves or rows[0].flight) else None


def _cells(line: str, start: int) -> list[Cell]:
    found: list[Cell] = []
    for piece in line.split(" | "):
        first = start + len(piece) - len(piece.lstrip())
        found.append((first, first + len(piece.strip())))
        start += len(piece) + 3
    return found


def _named(cells: list[Cell], text: str) -> dict[str, int]:
    """Give which column is headed as what; nothing unless two of the columns are a removal's."""
    named: dict[str, int] = {}
    for number, (start, end) in enumerate(cells):
        low = " ".join(text[start:end].lower().split()).rstrip(" :?")
        kind = next((kind for kind, words in reversed(_HEADINGS) if words.fullmatch(low)), None)
        # "Flight" beside "Removal date" is its number.
        if kind is not None:
            named.setdefault(kind, number)
    return named if len({"leaves", "flight", "place"} & set(named)) > 1 else {}


def _row(cells: list[Cell], heads: dict[str, int]) -> Row:
    told = {kind: cells[number] for kind, number in heads.items() if cells[number][0] < cells[number][1]}
    flight, place = told.get("flight"), told.get("place")
    return Row(cells[0][0], cells[-1][1], told.get("leaves"), flight, place, told.get("was_set"))


# The row of a form that asks whether it is off: "Directions cancelled? | No", "Status: has been cancelled".
_OF_IT = r"(?:(?:removal|directions|rds?|flight|booking|charter|has|been|is|it|the|now)[ ]){0,4}"
_OFF = r"(?:cancell?ed|cancellation|called[ ]off)"
_ASKED = re.compile(
    rf"^[ \t]{{0,12}}{_OF_IT}{_OFF}(?:[ ]on)?(?:[ ]?\(?y(?:es)?[ ]?/[ ]?no?\)?)?"
    r"[ \t]{0,20}(?:[:?|]|\.{3,})[ \t:?|.]{0,20}(?P<said>[^\n|]{0,60})$"
    rf"|^[ \t]{{0,12}}{_OF_IT}(?:status|state|outcome)[ \t]{{0,20}}[:|][ \t]{{0,20}}(?P<status>(?:has been "
    rf"|now )?(?:{_OFF}|deferred"
    r"|postponed|no longer going ahead|not going ahead))\b(?![^\n]{0,40}\?)[^\n|]{0,60}$",
    re.IGNORECASE | re.MULTILINE
)
# A row that asks it of something else: escorts, a hearing, a visa, an earlier flight.
_OF_ELSE = re.compile(
    rf"^[ \t]{{0,12}}(?:[\w']+[ ]){{1,4}}(?:{_OFF}|status)[ \t]{{0,20}}(?:[:?|]|\.{{3,}})", re.IGNORECASE)
_NO = re.compile(r"(?:(?:no|n|not|false|never)\b.{0,40}|none|nil|n/?a|-{1,3}|\u2013)?[ .]{0,4}", re.IGNORECASE)
_YES = re.compile(
    r"(?:yes|y|true|cancell?ed|called off)?[ ,]{0,3}(?:on |as of )?(?:(?:\w{3,9}day,? )?\d{1,2}(?:st|nd|rd|th)?"
    r"(?:[ ./-](?:\d{1,2}|[a-z]{3,9})(?:[ ./-]\d{2,4})?)?|today|yesterday|this (?:morning|afternoon))?[ .]{0,4}",
    re.IGNORECASE
)


def is_called_off(text: str) -> bool:
    """Tell whether the row of a form says plainly that the removal is off."""
    return any(hit["status"] or (not _NO.fullmatch(said) and _YES.fullmatch(said))
               for hit in _ASKED.finditer(text) for said in ((hit["said"] or "").strip(),))


def is_unclear(text: str) -> bool:
    """Tell whether a row asks whether the removal is off, and is answered neither yes nor no."""
    answers = [(hit["said"] or "").strip() for hit in _ASKED.finditer(text) if not hit["status"]]
    return any(not _NO.fullmatch(said) and not _YES.fullmatch(said) for said in answers)


def is_row(line: str) -> bool:
    """Tell whether a line is such a row, of the removal or of something else: it is no sentence that says so."""
    return bool(_ASKED.match(line) or _OF_ELSE.match(line))
