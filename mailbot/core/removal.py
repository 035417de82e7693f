"""The particulars of a removal: the day it was set (or called off), the day it is, the flight and where to."""

import re
from datetime import date

from mailbot.core import dates
from mailbot.core.dates import WEEKDAYS, Day
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_names import NOT_NAMES, PLACES, TITLES

_FLIGHT = re.compile(r"(?<![\w/])([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})\s?-?\s?(\d{2,4})(?![\w/]|\s?\d[A-Z]{2}\b)")
_UNDERTAKING = re.compile(r"\b(?:operation|op|form|room|wing|section|article|rule|para\w*)\s$", re.IGNORECASE)
_FLIGHT_NEAR = re.compile(
    r"\bflights?\b|\bfl(?:y|ies|own|ying)\b|\bremov|\bdepart|\bcharter\b|\bairlines?\b|\bairways\b|\baboard\b"
    r"|\brds?\b|\bseat\b|\bticket|\bboard(?:s|ing)?\b|\bbooked\b|\bdirections\b|\btravel|\bleav", re.IGNORECASE
)
_CAPITAL = r"[A-Z\u00c0-\u00de][^\W\d_]"
_PLACE = (
    rf"{_CAPITAL}*(?:['\-][^\W\d_]+)*\.?(?:\s(?:(?:de|da|do|dos|del|la|el|al|of|the|and"
    rf"|es)\s)?{_CAPITAL}+(?:['\-][^\W\d_]+)*){{0,3}}" rf"(?:,\s{_CAPITAL}+(?:\s[A-Z][a-z]+)?(?=[\s.,;)]|$))?"
)
_TO = re.compile(
    rf"(?:\b(?:to|for|into)\s+|\b[A-Z\d]{{2}}\s?\d{{2,4}},?\s+(?=[A-Z][a-z])|(?i:\bdestination\b(?:\s+is"
    rf"|\s+will\s+be)?)\s*[:=|\t\-]?\s*)(?P<place>{_PLACE})"
)
_GOING = re.compile(
    r"\b(?:fl(?:y|ies|ying|own|ew)|remov\w+|returned?|deport\w*|flights?|travel\w*|directions|bound|escorted"
    r"|go(?:es|ing)?|tickets?|depart\w*|leav\w+|seat|charter|put|sent|back|booked|[A-Z\d]{2}\s?\d{2,4}|destination"
    r"|rebooked)\b", re.IGNORECASE
)
_CANCELLED = re.compile(
    r"\b(?:cancel(?:led|ed|lation)|call(?:ed|ing) off|scrapped|aborted|(?:is|are|was|were|now) off|been pulled"
    r"|withdrawn|deferred|postponed|(?:will|would) not (?:now )?(?:be )?(?:fly|flying|go|going|removed|travel"
    r"|travelling|leave|depart)|(?:no longer|not) (?:now )?(?:be |being )?(?:fly|flying|going|removed|travelling"
    r"|leaving|on the flight)|stood down|fell through|taken off|rescinded|revoked|halted|did not (?:go|fly|leave"
    r"|take place)|set aside|stayed)\b", re.IGNORECASE
)
_NOT_CANCELLED = re.compile(
    r"(?:\bnot\b|n't\b|\bnever\b).{0,15}\bcancel|\b(?:correct(?:ion|ed)?|typo|mistake|should (?:read|be|have)|wrong "
    r"date|not as)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\b(?:re-?booked|rescheduled|re-?set|re-?arranged|moved (?:to|from)|brought forward|put back (?:to|from|until)"
    r"|(?<!no )new (?:date|directions|flight)|instead (?:fl|on|he|she)|now (?:set|booked|fixed|fl(?:y|ies)|on))\b",
    re.IGNORECASE
)
_SETTING = re.compile(
    r"\b(?:set|issued|made|arranged|booked|fixed|cancelled|canceled|called off|confirmed|deferred|served|received"
    r"|rebooked|postponed|withdrawn|gave)\b", re.IGNORECASE
)
_LEAVING = re.compile(
    r"\b(?:fl(?:y|ies|ying)|leav(?:e|es|ing)|depart(?:s|ing|ure)?|remov(?:al|ed)|travel(?:s|ling)?|goes|going"
    r"|boards?|flight|due out|take[- ]off|for|until)\b", re.IGNORECASE
)
_DROPPED = re.compile(
    r"\b(?:not|instead\s+of|rather\s+than|from|originally|previously|formerly|wrongly"
    r"|than)\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE
)


def read(
    sheet: Sheet, days: tuple[Day, ...], people: tuple[tuple[int, int], ...], sent: date | None,
) -> tuple[Details, tuple[Evidence, ...], tuple[str, ...]]:
    """Give the details of a removal, their words, and what must be asked back. `people` are stretches of names."""
    evidence: list[Evidence] = []
    was_set, leave = _parted(sheet, days, sent)
    when = dates.event(was_set, sheet.text, sent) if was_set else None
    leaves = dates.event(leave, sheet.text, sent, future=True) if leave else None
    if was_set and when:
        evidence.append(sheet.evidence("date", when.isoformat(), was_set.start, was_set.end))
    if leave and leaves:
        evidence.append(sheet.evidence("removal_date", leaves.isoformat(), leave.start, leave.end))
    details = Details(
        date=when, removal_date=leaves, flight=_flight(sheet, evidence), destination=_destination(sheet, people,
        evidence), cancelled=_is_off(sheet),
    )
    asks = (
        f"On which day is the removal? The message says {sheet.words(leave.start, leave.end)!r}.",
    ) if leave and leaves is None else ()
    return details, tuple(evidence), asks


def _is_off(sheet: Sheet) -> bool:
    """Tell whether the removal named here is off; a new date for it, or a correction, is no cancellation."""
    off = [
        s for s in sheet.sentences if _CANCELLED.search(s.text) and not _NOT_CANCELLED.search(s.text) and
        _FLIGHT_NEAR.search(s.text)
    ]
    return bool(off) and not any(_AGAIN.search(s.text) for s in sheet.sentences)


def _parted(sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> tuple[Day | None, Day | None]:
    """Part the day on which directions were set, or called off, from the day of the removal."""
    was_set: Day | None = None
    leaves: list[Day] = []
    for day in days:
        if _DROPPED.search(sheet.text[max(day.start - 30, 0):day.start]):
            continue
        if _is_setting(sheet, day, sent):
            was_set = was_set or day
        else:
            leaves.append(day)
    return was_set, leaves[-1] if leaves and _AGAIN.search(sheet.text) else leaves[0] if leaves else None


def _is_setting(sheet: Sheet, day: Day, sent: date | None) -> bool:
    """Tell whether a day is that of the setting: not ahead, and nearer to "set" than to "fly" or "for"."""
    value = dates.event(day, sheet.text, sent)
    if sent is None or value is None or value > sent:
        return False
    sentence = sheet.sentence_at(day.start)
    before = sheet.text[sentence.start:day.start]
    if before.strip().lower() in ("on", ""):
        after = sheet.text[day.end:sentence.end]
        setting, leaving = _SETTING.search(after), _LEAVING.search(after)
        return setting is not None and (leaving is None or setting.start() < leaving.start() or "directions" in after)
    last_set = max((m.start() for m in _SETTING.finditer(before)), default=-1)
    last_leave = max((m.start() for m in _LEAVING.finditer(before)), default=-1)
    return last_set > last_leave


def _flight(sheet: Sheet, evidence: list[Evidence]) -> str | None:
    """Give the flight: carrier and digits, where flying is spoken of."""
    for hit in _FLIGHT.finditer(sheet.text):
        if _UNDERTAKING.search(sheet.text, max(hit.start() - 14, 0), hit.start()):
            continue
        if _FLIGHT_NEAR.search(sheet.sentence_at(hit.start()).text) or _FLIGHT_NEAR.search(
            sheet.text, max(hit.start() - 12, 0), hit.start()
        ):
            flight = f"{hit[1]}{hit[2]}"
            evidence.append(sheet.evidence("flight", flight, hit.start(), hit.end()))
            return flight
    return None


def _destination(sheet: Sheet, people: tuple[tuple[int, int], ...], evidence: list[Evidence]) -> str | None:
    """Give the destination as written: a place behind "to" where going is spoken of, no person and no day."""
    for hit in _TO.finditer(sheet.text):
        start, end = hit.span("place")
        first = re.split(r"[\s,]", hit["place"].lower())[0].strip(".")
        if any(a < end and start < b for a, b in people) or first in TITLES or first in WEEKDAYS or _is_word(first):
            continue
        sentence = sheet.sentence_at(start)
        if hit.group().lower().startswith("dest") or _GOING.search(sheet.text, sentence.start, start):
            text = " ".join(sheet.words(start, end).split()).rstrip(".,")
            evidence.append(sheet.evidence("destination", text, start, end))
            return text
    return None


def _is_word(first: str) -> bool:
    """Tell whether a word is an everyday capitalised one and no place."""
    return first in NOT_NAMES and first not in PLACES
