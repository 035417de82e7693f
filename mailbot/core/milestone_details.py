"""The particulars of a milestone: its date, an appeal's outcome, bail's restrictions."""

import re
from dataclasses import dataclass, replace
from datetime import date

from mailbot.core import dates, outcomes, removal
from mailbot.core.corrections import is_struck
from mailbot.core.dates import Day
from mailbot.core.milestones import Event
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import AppealOutcome, MilestoneName


@dataclass(frozen=True, slots=True)
class Read:
    """The details, their words, and what must be asked back."""

    details: Details
    evidence: tuple[Evidence, ...]
    questions: tuple[str, ...]


_RESTRICTIONS = re.compile(
    r"\b(?:(?:bail\s+)?(?:conditions?|restrictions?)(?:\s+(?:of\s+(?:his\s+|her\s+|the\s+)?(?:bail|release)"
    r"|imposed"
    r"|set|attached|apply|applied))?\s*(?:are|is|were|was|include|being)?\s*(?:as\s+follows)?\s*(?::\s*-?|-"
    r"|(?<=are)|(?<=is)|(?<=were)|(?<=was)|(?<=include)|(?<=being))\s+(?:that\s+)?"
    r"|(?:with|subject\s+to|on)\s+(?:the\s+)?(?:following\s+)?(?:bail\s+)?(?:conditions?|restrictions?)\s*(?:that"
    r"|of|:|-)?\s*|subject\s+to\s+(?:the\s+following\s*:?\s*)?|(?:he|she|they)\s+(?:must|has\s+to|have\s+to"
    r"|is\s+(?:required\s+)?to|are\s+to)\s+|provided\s+(?:that\s+)?|required\s+(?:to\s+|(?=an?\s))"
    r"|on\s+condition\s+(?:that\s+)?)(?=\S)", re.IGNORECASE
)
_NO_RESTRICTIONS = re.compile(
    r"\b(?:no|without|nil)\s+(?:bail\s+)?(?:conditions?|restrictions?)\b|\bunconditional|\b(?:conditions?"
    r"|restrictions?)\s*:\s*(?:none|nil)\b", re.IGNORECASE
)
_MORE_RESTRICTIONS = re.compile(
    r"(?:[-*\u2022\u00b7]\s|\(?[\da-z][.)]\s)|(?:and\s+)?(?:to\s+)?(?:reside|residence|live|report|reporting|sign"
    r"|surety|sureties|curfew|tag|tagging|electronic|surrender|no\s+(?:contact|work)|not\s+to|must|he\s+must"
    r"|she\s+must|weekly|daily|remain|stay|sleep|keep|observe|wear)\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\b(?:this|that|it|decision|decided|agreed|taken|made|date|dated|happened|done|grant(?:ed)?|service|served"
    r"|determination|promulgated|when|hearing|judge|tribunal|order|notice|letter|ruling|judgment|signed)\b"
)
_FAR = 270       # Days: a day without a year that lies further back is hardly news; it may be one to come.
_PUT_RIGHT = re.compile(r"\b(?:correct\w*|amend\w*|typo|wrong|moved|re-?scheduled|changed?)\b", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:not|instead of|rather than|born|hearing (?:on|of)|listed (?:for|on)|until|by|before"
    r"|from)\s*(?:on\s+)?(?:\w+day,?\s*)?$"
)


def read(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], taken: frozenset[tuple[int, int]],
    people: tuple[tuple[int, int, int], ...], sent: date | None, *, thread: bool,
) -> Read:
    """Give the details of a reported milestone, of which `events` speak.

    `taken` are the places (sheet, start) of dates of birth, `people` the stretches (sheet, start, end) of names;
    in a reply (`thread`) the subject line is old.
    """
    event = events[0]
    days = tuple(
        tuple(d for d in dates.find(sheet, sent) if (number, d.start) not in taken)
        for number, sheet in enumerate(sheets)
    )
    heading = () if thread else tuple(d for s, found in zip(sheets, days, strict=True) if s.is_subject for d in found)
    if event.name is MilestoneName.REMOVAL_DETAILS:
        place = _body(event, sheets)
        names = tuple((a, b) for number, a, b in people if number == place)
        details, evidence, questions = removal.read(sheets[place], days[place], names, sent)
        if place != event.sheet:
            details, evidence, questions = _completed(details, evidence, questions, sheets, days, event, sent)
        read_so = Read(details, evidence, questions)
    else:
        read_so = _of_event(events, sheets, days, sent)
    return _weighed(read_so, sheets, heading, sent)


def _of_event(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], days: tuple[tuple[Day, ...], ...], sent: date | None,
) -> Read:
    """Give the details of a milestone other than a removal."""
    event = events[0]
    sheet = sheets[event.sheet]
    found: list[Evidence] = []
    asks: list[str] = []
    when = _when(events, sheets, days, sent, found, asks)
    outcome = _outcome(events, sheets, found, asks) if event.name is MilestoneName.APPEAL_RESULT else None
    bail = event.name is MilestoneName.BAIL_GRANTED
    if bail and sheet.is_subject:
        sheet = sheets[_body(event, sheets)]
    limits = _restrictions(sheet, event, found) if bail else None
    return Read(Details(date=when, outcome=outcome, restrictions=limits), tuple(found), tuple(asks))


def _body(event: Event, sheets: tuple[Sheet, ...]) -> int:
    """Give the number of the sheet that has the particulars: where only the subject line tells, the body."""
    if not sheets[event.sheet].is_subject:
        return event.sheet
    return next((n for n, s in enumerate(sheets) if not s.is_subject), event.sheet)


def _completed(
    details: Details, evidence: tuple[Evidence, ...], questions: tuple[str, ...], sheets: tuple[Sheet, ...],
    days: tuple[tuple[Day, ...], ...], event: Event, sent: date | None,
) -> tuple[Details, tuple[Evidence, ...], tuple[str, ...]]:
    """Complete a removal from the subject line that alone says what happened."""
    told, shown, doubts = removal.read(sheets[event.sheet], days[event.sheet], (), sent)
    full = replace(
        details, removal_date=details.removal_date or told.removal_date, flight=details.flight or told.flight,
        destination=details.destination or told.destination, cancelled=details.cancelled or told.cancelled,
    )
    return full, (*evidence, *shown), (*questions, *doubts)


def _weighed(read_so: Read, sheets: tuple[Sheet, ...], heading: tuple[Day, ...], sent: date | None) -> Read:
    """Where the subject line has another day than the body, neither is taken."""
    details = read_so.details
    subject = next((s.text for s in sheets if s.is_subject), "")
    future = details.removal_date is not None
    meant = {
        dates.event(d, subject, sent, future=future) for d in heading
        if not _UNDER.search(subject[max(d.start - 24, 0):d.start].lower())
    }
    given = {details.date, details.removal_date} - {None}
    if not given or not meant or None in meant or meant & given or _PUT_RIGHT.search(subject):
        return read_so
    question = "The subject line and the message name different days. Which is right?"
    open_ended = replace(details, date=None if not future else details.date, removal_date=None)
    field = "removal_date" if future else "date"
    kept = tuple(e for e in read_so.evidence if e.field != field)
    return Read(open_ended, kept, (*read_so.questions, question))


# --- when -----------------------------------------------------------------------------------------------------


def _when(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], days: tuple[tuple[Day, ...], ...], sent: date | None,
    found: list[Evidence], asks: list[str],
) -> date | None:
    """Give the day of the event; what cannot be, or lies ahead, is asked back."""
    chosen = ((e.sheet, _event_day(e, sheets[e.sheet], days[e.sheet])) for e in events)
    number, day = next(((n, d) for n, d in chosen if d is not None), (0, None))
    if day is None and sheets[events[0].sheet].is_subject:
        number, day = _only_day(_body(events[0], sheets), sheets, days)
    if day is None:
        return None
    sheet = sheets[number]
    when = dates.event(day, sheet.text, sent)
    if when is None or (sent is not None and (when > sent or (day.year is None and (sent - when).days > _FAR))):
        asks.append(f"On which day was it? The message says {sheet.words(day.start, day.end)!r}.")
        return None
    found.append(sheet.evidence("date", when.isoformat(), day.start, day.end))
    return when


def _only_day(
    number: int, sheets: tuple[Sheet, ...], days: tuple[tuple[Day, ...], ...]
) -> tuple[int, Day | None]:
    """Give the one day of a body whose subject line alone says what happened."""
    here = [d for d in days[number] if not _is_under(sheets[number], d)]
    return number, here[0] if len(here) == 1 else None


def _is_under(sheet: Sheet, day: Day) -> bool:
    """Tell whether the words around a day say that it is not the event's, or wrong."""
    before = sheet.text[max(day.start - 24, 0):day.start].lower()
    return bool(_UNDER.search(before)) or is_struck(sheet.text, day.start, day.end)


def _event_day(event: Event, sheet: Sheet, days: tuple[Day, ...]) -> Day | None:
    """Give the day of the event: in its sentence, or in a sentence beside it that points back to it."""
    days = tuple(d for d in days if not _is_under(sheet, d))
    sentence = sheet.sentences[event.sentence]
    inside = [d for d in days if sentence.start <= d.start < sentence.end]
    if inside:
        return _likeliest(event, sheet, inside)
    for number in (event.sentence + 1, event.sentence - 1, event.sentence + 2):
        if 0 <= number < len(sheet.sentences):
            near = sheet.sentences[number]
            here = [d for d in days if near.start <= d.start < near.end]
            if len(here) == 1 and _POINTS_BACK.search(near.low()):
                return here[0]
    return None


def _likeliest(event: Event, sheet: Sheet, inside: list[Day]) -> Day | None:
    """Of a sentence's days give the one whose verb is the event's own; none when each is of something else."""
    own, foreign = _VERBS[event.name]
    ranked = [(_rank(sheet, event, day, own, foreign), day) for day in inside]
    best = max(rank for rank, _ in ranked)
    return next(day for rank, day in ranked if rank == best) if best > 0 else None


def _rank(sheet: Sheet, event: Event, day: Day, own: re.Pattern[str], foreign: re.Pattern[str]) -> int:
    """Say how well a day fits: most behind a verb of the event's own, 0 behind a verb of something else."""
    sentence = sheet.sentence_at(day.start)
    before = sheet.text[sentence.start:day.start].lower()
    last_own = max((m.end() for m in own.finditer(before)), default=-1)
    last_foreign = max((m.end() for m in foreign.finditer(before)), default=-1)
    if last_foreign > last_own:
        return 0
    near = last_own >= 0 and day.start >= event.start and len(before) - last_own < 60
    return (4 if near else 2) + (event.start <= day.start < event.end)


# What happens on the day of each milestone, and what happens on other days beside it.
_VERBS: dict[MilestoneName, tuple[re.Pattern[str], re.Pattern[str]]] = {
    name: (re.compile(rf"\b(?:{own})\b"), re.compile(rf"\b(?:{foreign})\b")) for name, own, foreign in ((
    MilestoneName.DEPORT_DECISION,
    r"decid\w*|decisions?|made|taken|agreed|approved|reached|settled|authorised|concluded|resolved",
    r"convicted|sentenced|born|appeal\w*|served|release\w*|arrested|due|panel of"), (MilestoneName.
    NO_DEPORT_DECISION,
    r"decid\w*|decisions?|made|taken|agreed|approved|reached|settled|authorised|concluded|resolved|dropped|closed"
    r"|granted", r"convicted|sentenced|born|served|release\w*|arrested"
    r"|due"), (MilestoneName.NOTIFIED_OF_INTENTION,
    r"served|given|gave|handed|told|notified|informed|received|signed for|delivered|got|warned|advised|issued"
    r"|notice",
    r"sent|posted|went|faxed|e-?mailed|dispatched|despatched|forwarded|couriered|drafted|decided|dated"
    r"|convicted|sentenced|written"), (MilestoneName.APPEAL_RECEIVED,
    r"received|reached|arrived|came|lodged|filed|submitted|appealed|put in|made|registered|entered|sent",
    r"dated|refused|served|decision|convicted|sentenced|hearing|listed|decided|dismissed"), (MilestoneName.
    APPEAL_RESULT,
    r"promulgated|dismiss\w*|allow\w*|determination|determined|decided|decision|ruling|ruled|judgment|remitted"
    r"|withdrew|withdrawn|abandoned|lost|won|failed|succeeded|found|result",
    r"lodged|heard|hearing|listed|received|appealed|refusal|served|filed|convicted|sentenced|argued|sent to"
    r"|told you|until"), (MilestoneName.
    BAIL_GRANTED, r"granted|bailed|released|got|given|grant|allowed|freed|out|agreed|succeeded|successful",
    r"refused|applied|application|lodged|report(?:ing)?|reside|until|hearing|next|listed|sign|arrested"
    r"|detained"), (
    MilestoneName.DEPORTATION_ORDER_SERVED,
    r"served|serving|service|handed|received|accepted|delivered|given|gave|got|presented|signed for",
    r"signed(?! (?:for|do\b|d\.o|order|deportation))|made|dated|decided|sent|posted|appeal\w*|convicted|sentenced"
    r"|expires?"),)
}


# --- how the appeal ended -------------------------------------------------------------------------------------


def _outcome(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], found: list[Evidence], asks: list[str],
) -> AppealOutcome | None:
    """Give how the offender's own appeal ended; what is open, or told in two ways, is asked."""
    told = [(e, outcomes.ended(sheets[e.sheet], e.sentence)) for e in events]
    values = {outcome for _, outcome in told if outcome is not None}
    if len(values) != 1:
        asks.append("How did the offender's own appeal end: allowed, dismissed, withdrawn or remitted?")
        return None
    event, outcome = next((e, o) for e, o in told if o is not None)
    found.append(sheets[event.sheet].evidence("outcome", outcome or "", event.start, event.end))
    return outcome


# --- bail -----------------------------------------------------------------------------------------------------


def _restrictions(sheet: Sheet, event: Event, found: list[Evidence]) -> str | None:
    """Give the restrictions of bail as written, spaces folded."""
    if _NO_RESTRICTIONS.search(sheet.text):
        return None
    hit = _RESTRICTIONS.search(sheet.text, sheet.sentences[event.sentence].start)
    if hit is None:
        return None
    end = _end_of_list(sheet, hit.end())
    folded = re.sub(
        r"\s*(?:[\u2022\u00b7*]|(?<=[\s;:])-)\s+", " ", " " + " ".join(sheet.words(hit.end(), end).split())
    ).strip(" .;-")
    if not folded:
        return None
    found.append(sheet.evidence("restrictions", folded, hit.end(), end))
    return folded


def _end_of_list(sheet: Sheet, start: int) -> int:
    """Give where the restrictions end: with their sentence, and those behind it that only go on listing."""
    number = sheet.sentence_number(start)
    end = sheet.sentences[number].end
    for following in sheet.sentences[number + 1:]:
        if not _goes_on(sheet, end, following):
            break
        end = following.end
    return end


def _goes_on(sheet: Sheet, end: int, following: Stretch) -> bool:
    gap = sheet.text[end:following.start]
    parted = sheet.text[max(end - 1, 0):end] in (";", ":", ",")
    return gap.count("\n\n") == 0 and (parted or bool(_MORE_RESTRICTIONS.match(following.text)))
