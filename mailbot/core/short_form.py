"""The case owner's short form: one line, the milestone's name first, then a colon and its particulars.

    REMOVAL: 14 March 2026, BA75, Lagos            REMOVAL CANCELLED: 14 March 2026, BA75, Lagos
    BAIL: 3 May 2026, restrictions: reside at …    APPEAL RESULT: dismissed 2 June 2026
    ORDER SERVED: 2 June 2026                      NO DEPORT: 2 June 2026

Case and points do not matter. A line of which a part is not understood is no short form: it is read as prose.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from mailbot.core import dates
from mailbot.core.dates import Day
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet
from mailbot.core.states import AppealOutcome, MilestoneName


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the short form: the milestone, its details, and the words they rest on."""

    name: MilestoneName
    details: Details
    evidence: tuple[Evidence, ...]
    question: str = ""
    start: int = 0
    end: int = 0


# The words before the colon, for each milestone; blanks stand for blanks, hyphens and underscores alike.
_HEADS: tuple[tuple[MilestoneName, str], ...] = (
    (MilestoneName.NO_DEPORT_DECISION,
     r"no deport(?:ation)?(?: decision)?|(?:decision )?not to deport|decision not to (?:deport|proceed)"
     r"|not deporting|non deport(?:ation)?"),
    (MilestoneName.DEPORT_DECISION, r"deport(?:ation)?(?: decision)?|decision to (?:deport|proceed)|to deport"),
    (MilestoneName.NOTIFIED_OF_INTENTION,
     r"notified(?: of (?:the )?intention(?: to deport)?)?|(?:notice of )?intention(?: to deport)? (?:served|notified"
     r"|given)|noi served"),
    (MilestoneName.APPEAL_RESULT, r"appeal (?:result|outcome|decision|determined|determination)"
        r"|result of (?:the )?appeal"),
    (MilestoneName.APPEAL_RECEIVED, r"(?:notice of )?appeal (?:received|lodged)|notice of appeal"),
    (MilestoneName.BAIL_GRANTED, r"(?:iac |immigration )?bail(?: granted)?"),
    (MilestoneName.DEPORTATION_ORDER_SERVED, r"(?:deportation )?order served|do served"
        r"|service of (?:the )?(?:deportation order|do)"),
    (MilestoneName.REMOVAL_DETAILS, r"removal(?: (?:details|date))?(?P<off> (?:cancel?led|off"
        r"|cancellation))?|rds?"),
)
_LINE = re.compile(
    r"^[ \t]{0,8}(?:[-*>\u2022][ \t]{0,3}|\d[.)][ \t]{0,3})?(?P<head>[A-Za-z][A-Za-z _-]{1,38}?)[ \t]{0,3}(?::|="
    r"|\s-)[ \t]{0,4}"
    r"(?P<rest>[^\n]{1,400}(?:(?:(?<=[,;:])\n"
    r"|\n(?=[ \t]*[-*\u2022][ \t]))[ \t]*(?![A-Za-z _-]{2,38}[:=])[^\n]{1,200}){0,6})", re.MULTILINE
)
_FLIGHT = re.compile(
    r"\b(?:flight\s*(?:no\.?|number)?\s*:?\s*)?([A-Z]{2}|[A-Z]\d|\d[A-Z])[\s-]?(\d{2,4})\b", re.IGNORECASE
)
_OUTCOME = re.compile(r"\b(allowed|dismissed|withdrawn|remitted)\b", re.IGNORECASE)
_OFF = re.compile(r"\b(?:cancelled|canceled|called off|off)\b", re.IGNORECASE)
_LIMITS = re.compile(
    r"[,;.]?\s*\b(?:with\s+)?(?:restrictions?|conditions?|terms)\s*[:=-]?\s*(?P<limits>\S.*)$",
    re.IGNORECASE | re.DOTALL
)
_NO_LIMITS = re.compile(r"(?:none|nil|no)\W*", re.IGNORECASE)
_WHEN_SET = re.compile(r"\b(?:set|directions set|booked|arranged|cancelled)\s+(?:on\s+)?$", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:on|at|dated?|the|set|served|made|taken|granted|received|given|decision|determination|appeal|was|is|to|for"
    r"|destination|flight"
    r"|no|by|hrs|hours|charter|ferry|coach|plane|with|escorts?|medic|departing|departs|in|person|today|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.]\d{2}|\d{4}(?=\s?(?:hrs|hours)))\b"
    r"|[\s,;.:/|()\-–]", re.IGNORECASE
)
_PLACE = re.compile(r"[A-Z][^\W\d_]+(?:[ '-][^\W\d_]+){0,3}(?:, [A-Z][^\W\d_]+(?: [^\W\d_]+)?)?")


def lines(sheet: Sheet, sent: date | None) -> tuple[Line, ...]:
    """Give the lines of the short form in the new words of a message; `sent` is the day that it was written."""
    if sheet.is_subject:
        return ()
    days = dates.find(sheet, sent)
    found = (_read(sheet, hit, days, sent) for hit in _LINE.finditer(sheet.text))
    return tuple(line for line in found if line is not None)


def agreed(told: tuple[Line, ...]) -> Line | None:
    """Give the one line of several that say the same; None when they do not."""
    return told[0] if told and len({(line.name, line.details) for line in told}) == 1 else None


def _read(sheet: Sheet, hit: re.Match[str], days: tuple[Day, ...], sent: date | None) -> Line | None:
    """Read one line; None when its head is no milestone or a part of it is not understood."""
    head = re.sub(r"[\s_-]+", " ", hit["head"]).strip().lower()
    name, named = next(((n, m) for n, words in _HEADS if (m := re.fullmatch(words, head))), (None, None))
    if name is None or named is None:
        return None
    start, end = hit.span("rest")
    here = [d for d in days if start <= d.start < end]
    if name is MilestoneName.REMOVAL_DETAILS:
        line = _removal(sheet, hit, here, sent, off=bool(named["off"]))
    else:
        line = _other(name, sheet, hit, here, sent)
    return replace(line, start=hit.start(), end=hit.end()) if line else None


def _other(
    name: MilestoneName, sheet: Sheet, hit: re.Match[str], days: list[Day], sent: date | None,
) -> Line | None:
    """Read the particulars of a milestone other than a removal: one day, the outcome, the restrictions."""
    start, end = hit.span("rest")
    limits = _LIMITS.search(sheet.text, start, end) if name is MilestoneName.BAIL_GRANTED else None
    end = limits.start() if limits else end
    days = [d for d in days if d.start < end]
    outcome = _OUTCOME.search(sheet.text, start, end) if name is MilestoneName.APPEAL_RESULT else None
    taken = [(d.start, d.end) for d in days] + ([outcome.span()] if outcome else [])
    if len(days) != 1 or _is_left_over(sheet.text, start, end, taken):
        return None
    when = dates.event(days[0], sheet.text, sent)
    if name is MilestoneName.APPEAL_RESULT and outcome is None:
        return None
    restrictions = _limits(limits)
    evidence = [sheet.evidence("milestone", name, *hit.span("head"))]
    if when is None or (sent and when > sent):
        question = f"On which day was it? The message says {sheet.words(days[0].start, days[0].end)!r}."
        return Line(name, Details(restrictions=restrictions), tuple(evidence), question)
    evidence.append(sheet.evidence("date", when.isoformat(), days[0].start, days[0].end))
    result = AppealOutcome(outcome[1].lower()) if outcome else None
    return Line(name, Details(date=when, outcome=result, restrictions=restrictions), tuple(evidence))


def _limits(limits: re.Match[str] | None) -> str | None:
    """Give the restrictions as written, blanks folded; None where there are none."""
    text = " ".join(limits["limits"].split()).rstrip(" .;") if limits else ""
    return None if not text or _NO_LIMITS.fullmatch(text) else text


def _is_left_over(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    """Tell whether words stand in a line that are neither a particular nor a filler."""
    left = "".join(
        " " if any(a <= place < b for a, b in taken) else text[place] for place in range(start, end)
    )
    return bool(_FILLER.sub("", left))


def _removal(sheet: Sheet, hit: re.Match[str], days: list[Day], sent: date | None, *, off: bool) -> Line | None:
    """Read the particulars of a removal: its day, the flight, where to, and that it is off."""
    start, end = hit.span("rest")
    set_on = [d for d in days if _WHEN_SET.search(sheet.text, max(d.start - 24, start), d.start)]
    leaves = [d for d in days if d not in set_on]
    taken = [(d.start, d.end) for d in days]
    flight = _free(_FLIGHT, sheet.text, start, end, taken)
    cancelled = _free(_OFF, sheet.text, start, end, taken)
    place = _free(_PLACE, sheet.text, start, end, taken)
    if len(leaves) != 1 or len(set_on) > 1 or _is_left_over(sheet.text, start, end, taken):
        return None
    off = off or cancelled is not None
    leave = dates.event(leaves[0], sheet.text, sent, future=not off)
    details = Details(
        date=dates.event(set_on[0], sheet.text, sent) if set_on else None, removal_date=leave,
        flight=f"{flight[1]}{flight[2]}".upper() if flight else None,
        destination=" ".join(place.group().split()) if place else None, cancelled=off,
    )
    shown = sheet.evidence("milestone", MilestoneName.REMOVAL_DETAILS, *hit.span("head"))
    dated = (sheet.evidence("removal_date", leave.isoformat(), leaves[0].start, leaves[0].end),) if leave else ()
    asked = f"On which day is the removal? The message says {sheet.words(leaves[0].start, leaves[0].end)!r}."
    return Line(MilestoneName.REMOVAL_DETAILS, details, (shown, *dated), "" if leave else asked)


def _free(
    pattern: re.Pattern[str], text: str, start: int, end: int, taken: list[tuple[int, int]],
) -> re.Match[str] | None:
    """Give the first thing that a pattern finds outside of what is taken, no filler, and take it."""
    for hit in pattern.finditer(text, start, end):
        if not any(a < hit.end() and hit.start() < b for a, b in taken) and not _FILLER.fullmatch(hit.group()):
            taken.append(hit.span())
            return hit
    return None
