"""The particulars of a milestone: its date, an appeal's outcome, bail's restrictions, a removal's day, flight and destination."""

import re
from datetime import date

from mailbot.core import dates
from mailbot.core.dates import Day
from mailbot.core.milestones import Event
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet
from mailbot.core.states import AppealOutcome, MilestoneName
from mailbot.core.vocabulary_milestones import OUTCOMES

_OUTCOMES = tuple((outcome, re.compile(pattern)) for outcome, pattern in OUTCOMES)
_RESTRICTIONS = re.compile(
    r"\b(?:(?:bail\s+)?(?:conditions?|restrictions?)(?:\s+(?:of\s+(?:his\s+|her\s+|the\s+)?(?:bail|release)|imposed|set|attached|apply))?\s*(?:are|is|were|was|include|being|that)?\s*[:\-]?\s+(?:that\s+)?|subject\s+to\s+(?:the\s+following\s*:?\s*)?(?:conditions?\s*(?:of|that|:)?\s*)?|on\s+(?:the\s+)?(?:following\s+)?conditions?\s+(?:that|of|:)?\s*|(?:he|she|they)\s+(?:must|has\s+to|is\s+(?:required\s+)?to)\s+|provided\s+(?:that\s+)?)(?=\S)", re.IGNORECASE)
_NO_RESTRICTIONS = re.compile(r"\b(?:no|without|nil)\s+(?:bail\s+)?(?:conditions?|restrictions?)\b|\bunconditional", re.IGNORECASE)
_FLIGHT = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})\s?-?(\d{2,4})\b(?!\s?\d[A-Z]{2}\b)")
_FLIGHT_NEAR = re.compile(r"\bflights?\b|\bfl(?:y|ies|own|ying)\b|\bremoval\b|\bdepart|\bcharter\b|\bairlines?\b|\baboard\b|\bseat\b|\bticket\b|\bboard(?:s|ing)?\b", re.IGNORECASE)
_PLACE = r"([A-Z\u00c0-\u00de][\w'\u00c0-\u024f.\-]*(?:\s(?:(?:de|da|do|dos|del|la|el|al|of|the|and)\s)?[A-Z\u00c0-\u00de][\w'\u00c0-\u024f.\-]*){0,3}(?:,\s[A-Z\u00c0-\u00de][\w'\-]+(?=[\s.,;)]|$))?)"
_DESTINATION = re.compile(
    rf"\b(?:(?:fl(?:y|ies|ying|own)|removed|returned|deported|removal|flight|return|travel(?:s|ling)?|directions|bound|escorted|go(?:es|ing)?|ticket|departs?|leaves?|seat|charter|put\s+on)\b[^.;\n]{{0,80}}?\s(?:to|for|back\s+to)|destination(?:\s+is)?\s*[:\-]?)\s+{_PLACE}")
_CANCELLED = re.compile(r"\b(?:cancel(?:led|ed|lation)|called off|scrapped|aborted|is off|are off|been pulled|withdrawn|deferred|postponed|will not (?:now )?(?:be )?(?:fly|flying|go|removed|travel|leave|depart)|no longer (?:fly|be|on|going|travel|leaving|being)|not (?:now )?(?:be )?(?:flying|going|being removed|travelling)|stood down|fell through|stopped|taken off|rescinded|revoked|halted)\b", re.IGNORECASE)
_NOT_CANCELLED = re.compile(r"\b(?:not|n't|never)\b.{0,15}\bcancel|\b(?:correct(?:ion|ed)?|typo|mistake|should (?:read|be|have)|wrong date|rebooked|rescheduled|moved (?:to|from)|brought forward)\b", re.IGNORECASE)
_SECRETARY = re.compile(r"\b(?:home office(?:'s)?|secretary of state(?:'s)?|sshd(?:'s)?|our|department(?:'s)?|ho(?:'s)?)\b.{0,12}\bappeal\b|\bappeal (?:by|of|from) (?:the )?(?:home office|secretary of state|sshd|department|us)\b|\bwe appealed\b")


def read(event: Event, sheets: tuple[Sheet, ...], births: frozenset[tuple[int, int]], sent: date | None) -> tuple[Details, tuple[Evidence, ...], bool]:
    """Give the details of a reported milestone with their words, and whether to ask back."""
    sheet = sheets[event.sheet]
    days = tuple(d for d in dates.find(sheet, sent) if (event.sheet, d.start) not in births)
    evidence: list[Evidence] = []
    if event.name is MilestoneName.REMOVAL_DETAILS:
        return _removal(event, sheet, days, sent)
    day = _event_day(event, sheet, days)
    when = dates.event(day, sheet.text, sent) if day else None
    ask = day is not None and (when is None or (sent is not None and when > sent))
    if day and when and not ask:
        evidence.append(sheet.evidence("date", when.isoformat(), day.start, day.end))
    outcome = _outcome(event, sheet, evidence) if event.name is MilestoneName.APPEAL_RESULT else None
    ask = ask or (event.name is MilestoneName.APPEAL_RESULT and outcome is None)
    limits = _restrictions(sheet, event, evidence) if event.name is MilestoneName.BAIL_GRANTED else None
    return Details(date=None if ask and day else when, outcome=outcome, restrictions=limits), tuple(evidence), ask


def _event_day(event: Event, sheet: Sheet, days: tuple[Day, ...]) -> Day | None:
    """Give the day of the event: in its clause, in its sentence, in the next sentence that points back, or the only one."""
    sentence = sheet.sentences[event.sentence]
    inside = [d for d in days if event.start <= d.start < event.end] or [d for d in days if sentence.start <= d.start < sentence.end]
    if inside:
        return _last_reached(sheet, event, inside)
    for number in (event.sentence + 1, event.sentence - 1):
        if 0 <= number < len(sheet.sentences):
            near = sheet.sentences[number]
            found = [d for d in days if near.start <= d.start < near.end]
            if len(found) == 1 and re.search(r"\b(?:this|that|it|decision|date|dated|happened|done|grant(?:ed)?|service|served|determination|promulgated|when|on)\b", near.low()):
                return found[0]
    return None


def _last_reached(sheet: Sheet, event: Event, inside: list[Day]) -> Day:
    """Of several days in a clause give the one beside the verb: "lodged on", "served on"; else the first."""
    del event
    beside = [d for d in inside if re.search(r"\b(?:on|dated|today|yesterday|promulgated|dismissed|allowed|granted|served|received|lodged|decided|of)\s*$", sheet.text[max(d.start - 14, 0):d.start].lower())]
    return (beside or inside)[0]


def _outcome(event: Event, sheet: Sheet, evidence: list[Evidence]) -> AppealOutcome | None:
    """Give how the offender's own appeal ended; the Secretary of State's appeal is left to a person."""
    sentence = sheet.sentences[event.sentence]
    low = sentence.low()
    found = [(o, hit) for o, pattern in _OUTCOMES if (hit := pattern.search(low))]
    kinds = {o for o, _ in found}
    if AppealOutcome.DISMISSED in kinds and kinds & {AppealOutcome.ALLOWED} and re.search(r"\bnot (?:been )?(?:allowed|successful|upheld)|\bunsuccessful|\bdid not succeed|\bupheld (?:our|the)", low):
        kinds.discard(AppealOutcome.ALLOWED)
    if AppealOutcome.REMITTED in kinds:
        kinds.discard(AppealOutcome.ALLOWED)
    if len(kinds) != 1 or _SECRETARY.search(low):
        return None
    outcome = kinds.pop()
    evidence.append(sheet.evidence("outcome", outcome, event.start, event.end))
    return outcome


def _restrictions(sheet: Sheet, event: Event, evidence: list[Evidence]) -> str | None:
    """Give the restrictions of bail as written, spaces folded."""
    if _NO_RESTRICTIONS.search(sheet.text):
        return None
    hit = _RESTRICTIONS.search(sheet.text, sheet.sentences[event.sentence].start)
    if hit is None:
        return None
    end = sheet.sentence_at(hit.end()).end
    text = sheet.words(hit.end(), end)
    folded = " ".join(text.split()).rstrip(" .;")
    evidence.append(sheet.evidence("restrictions", folded, hit.end(), end))
    return folded or None


def _removal(event: Event, sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> tuple[Details, tuple[Evidence, ...], bool]:
    """Give the day, flight and destination of a removal, and whether it is off."""
    evidence: list[Evidence] = []
    cancelled = any(_CANCELLED.search(s.text) and not _NOT_CANCELLED.search(s.text) for s in sheet.sentences)
    set_day, leave_day = _removal_days(sheet, days, sent)
    when = dates.event(set_day, sheet.text, sent) if set_day else None
    leaves = dates.event(leave_day, sheet.text, sent, future=True) if leave_day else None
    if set_day and when:
        evidence.append(sheet.evidence("date", when.isoformat(), set_day.start, set_day.end))
    if leave_day and leaves:
        evidence.append(sheet.evidence("removal_date", leaves.isoformat(), leave_day.start, leave_day.end))
    flight, destination = _flight(sheet, evidence), _destination(sheet, evidence)
    ask = leave_day is not None and leaves is None
    return Details(date=when, removal_date=leaves, flight=flight, destination=destination, cancelled=cancelled), tuple(evidence), ask


_SET = re.compile(r"\b(?:set|issued|made|arranged|booked|fixed|cancelled|canceled|called off|confirmed|deferred|served|received)(?:\s+(?:by\s+\w+|only))?\s+(?:on\s+)?(?:\w+day\s+)?$|\bdirections\s+(?:were|was|have\s+been|are)?\s*(?:set|issued|cancelled)\s+(?:on\s+)?$", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|to|until|of)\s+(?:\w+day,?\s+)?$", re.IGNORECASE)


def _removal_days(sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> tuple[Day | None, Day | None]:
    """Part the day on which directions were set (or cancelled) from the day of the removal."""
    was_set: Day | None = None
    leaves: Day | None = None
    for day in days:
        before = sheet.text[max(day.start - 40, 0):day.start]
        value = dates.event(day, sheet.text, sent)
        is_past = sent is not None and value is not None and value <= sent
        if (_SET.search(before) or day.relative) and not _FOR.search(before) and is_past:
            was_set = was_set or day
        else:
            leaves = leaves or day
    return was_set, leaves


def _flight(sheet: Sheet, evidence: list[Evidence]) -> str | None:
    """Give the flight: carrier and digits, where flying is spoken of."""
    for hit in _FLIGHT.finditer(sheet.text):
        if _FLIGHT_NEAR.search(sheet.sentence_at(hit.start()).text):
            flight = f"{hit[1]}{hit[2]}"
            evidence.append(sheet.evidence("flight", flight, hit.start(), hit.end()))
            return flight
    return None


def _destination(sheet: Sheet, evidence: list[Evidence]) -> str | None:
    """Give the destination as written."""
    hit = _DESTINATION.search(sheet.text)
    if hit is None:
        return None
    text = " ".join(sheet.words(hit.start(1), hit.end(1)).split()).rstrip(".,")
    evidence.append(sheet.evidence("destination", text, hit.start(1), hit.end(1)))
    return text
