"""The particulars of a milestone: its date, an appeal's outcome, bail's restrictions."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mailbot.core import dates, event_days, milestones, outcomes, removal
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


_KINDS = r"(?:conditions?|conds?|restrictions?|terms|requirements)"
# "Conditions: …", "Restrictions   …" in a row, "the terms are that …".
_LABELLED = re.compile(
    rf"\b(?:bail\s+)?{_KINDS}(?:\s+(?:of\s+(?:his\s+|her\s+|the\s+)?(?:bail|release|grant)|imposed|set|attached"
    rf"|apply|applied"
    r"|as\s+written))?\s*(?:(?:are|is|were|was|include|being|(?:should|now)\s+(?:now\s+)?(?:read|be|say)|read)?\s*(?:(?:as\s+|the\s+)?follow(?:s"
    r"|ing))?(?:\s*\.{2,})?\s*(?::\s*-?|-|=|\||(?=\((?:1|a|i)\)))\s*|(?:\t"
    r"|[ ]{2,})\s*"
    r"|\s(?:are|is|were|was|include|being)\s+(?!as\b))"
    r"(?:that\s+)?(?=\S)", re.IGNORECASE
)
# "with conditions that …", "subject to …", "he must …".
_TOLD = re.compile(
    rf"\b(?:(?:with|subject\s+to|on|under)\s+(?:the\s+)?(?:following\s+)?(?:bail\s+)?{_KINDS}\s*(?:that|of|to|:"
    rf"|-)?\s*|subject\s+to\s+(?:the"
    r"\s+following\s*:?\s*)?|(?:he|she|they)\s+(?:must|has\s+to|have\s+to|is\s+(?:required\s+)?to|are\s+to)\s+"
    r"|provided\s+(?:that\s+)?"
    r"|order(?:ed|ing)\s+(?:(?:him|her)\s+to\s+|that\s+(?:he|she)\s+(?:must\s+|should\s+)?)"
    r"|required\s+(?:to\s+|(?=an?\s))|on\s+condition\s+(?:that\s+)?"
    r"|\bwith\s+(?=(?:an?\s+)?(?:\u00a3[\d,.]+\s+)?(?:residence|reporting"
    r"|electronic|tag\b|tagging"
    r"|curfew|suret|recognisance|weekly|daily|fortnightly|monthly)))(?=\S)", re.IGNORECASE
)
# "bailed on 18 June: reside at 4 High Street, report weekly".
_LISTED = re.compile(
    r"[:;,-]\s+(?=(?:to\s+)?(?:reside|residence|live\s+(?:at|with)|report(?:ing|s)?\b|suret|curfew|tag\b|tagging|electronic"
    r"|weekly|daily|fortnightly|monthly|no\s+work|not\s+to\s)|EM\b)", re.IGNORECASE
)
# "Bail granted on Monday. Reporting weekly, tag.": a sentence behind the grant that only lists.
_BEHIND_THE_GRANT = re.compile(
    r"\s+(?=(?:to\s+)?(?:resid(?:e|ence|ing)\b|liv(?:e|ing)\s(?:at|with)\b|suret|curfew|tag(?:ged|ging)?\b"
    r"|electronic|EM\b|GPS\b|report(?:ing|s)?(?::|\s(?:to(?!\sfollow)|at|in|once|twice|every|each|on|daily|weekly|fortnightly|monthly))"
    r"|(?:weekly|daily|fortnightly|monthly)\sreport|no\swork|not\sto\s))", re.IGNORECASE
)
_FROM_HERE = 3     # Sentences, the grant's own among them, in which "he must" speaks of its restrictions.
_NO_RESTRICTIONS = re.compile(
    r"\b(?:no|without|nil)\s+(?:\w+\s+)?(?:conditions?|restrictions?)\b|\bunconditional|\b(?:conditions?"
    r"|restrictions?)\s*:\s*(?:none|nil)\b", re.IGNORECASE
)
# "The conditions … isn't out yet": of what is not there yet nothing can be told.
_NOT_THERE = re.compile(
    r"(?:(?:is|are|was|were|has|have|had)(?:n't|\s+not)\b|not\s+(?:yet\s+)?(?:out|known|available|received|with\s+(?:me|us)"
    r"|to\s+hand|here|in|set|drawn|typed|been)\b|(?:still\s+)?to\s+(?:follow|come)\b|(?:will|shall)\s+(?:follow|be\s+(?:sent"
    r"|forwarded)|come|forward)\b|(?:still\s+)?(?:awaited|unknown|pending|coming|tbc)\b|yet\s+to\b|in\s+the\s+post\b"
    r"|(?:(?:as\s+)?(?:set\s+out|given|listed|shown|stated)\s+)?(?:as\s+per|as\s+in|in|on|per|see)\s+the\s+(?:attached|enclosed)\b"
    r"|(?:as\s+)?(?:attached|enclosed|overleaf)\b)",
    re.IGNORECASE
)
_TO_FOLLOW = re.compile(r"[,;]?\s+(?:the\s+)?(?:other\s+|full\s+|further\s+)?(?:conditions|restrictions|rest|details"
    r"|more) to follow\W*$", re.IGNORECASE)
_MORE_RESTRICTIONS = re.compile(
    r"(?:[-*\u2022\u00b7]\s|\(?[\da-z][.)]\s)|(?:and\s+)?(?:to\s+)?(?:reside|residence|live|report|reporting|sign"
    r"|surety|sureties|curfew|tag|tagging|electronic|surrender|no\s+(?:contact|work)|not\s+to|must|he\s+must"
    r"|she\s+must|weekly|daily|remain|stay|sleep|keep|observe|wear)\b", re.IGNORECASE
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
        here = event_days.of_one_entry(tuple(e for e in events if e.sheet == place), sheets[place], days[place])
        details, evidence, questions = removal.read(sheets[place], here, names, sent)
        attached = next((e.sheet for e in events if e.sheet != place and not sheets[e.sheet].is_subject), None)
        if attached is not None and details.removal_date is None and not questions and not details.flight:
            # "Directions now set, sheet attached": the particulars stand only there.
            details, evidence, questions = removal.read(sheets[attached], days[attached], (), sent)
        if place != event.sheet:
            details, evidence, questions = _completed(details, evidence, questions, sheets, days, event, sent)
        read_so = Read(details, evidence, questions)
    else:
        read_so = _of_event(events, sheets, days, people, sent)
    if event.name is MilestoneName.REMOVAL_DETAILS and read_so.details.removal_date is None:
        return read_so
    return _weighed(read_so, sheets, heading, sent)


def _of_event(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], days: tuple[tuple[Day, ...], ...],
    people: tuple[tuple[int, int, int], ...], sent: date | None,
) -> Read:
    """Give the details of a milestone other than a removal."""
    event = events[0]
    sheet = sheets[event.sheet]
    found: list[Evidence] = []
    asks: list[str] = []
    when = _when(events, sheets, days, sent, found, asks)
    outcome = _outcome(events, sheets, people, found, asks) if event.name is MilestoneName.APPEAL_RESULT else None
    bail = event.name is MilestoneName.BAIL_GRANTED
    if bail and sheet.is_subject:
        sheet = sheets[_body(event, sheets)]
    limits = _restrictions(sheet, event, found) or _attached(sheets, event, found) if bail else None
    return Read(Details(date=when, outcome=outcome, restrictions=limits), tuple(found), tuple(asks))


# Whose day it is when a ruling is handed on whole, with the days of all that went before it.
_RULING_OF = re.compile(
    r"\b(?:decision|determination|judge?ment|ruling|notice of withdrawal)\b[^.;\n]{0,80}?\n?[^.;\n]{0,40}?"
    r"\b(?:dated|promulgated(?: on)?|of|signed(?: on)?|made on|handed down on|issued on)\s+(?:the\s+)?$", re.IGNORECASE
)
_OF_BELOW = re.compile(
    r"\b(?:set aside|which|against|respondent'?s?|appealed|under appeal|of the first)\b", re.IGNORECASE
)


def of_a_ruling(sheet: Sheet, details: Details, sent: date | None) -> tuple[Details, tuple[Evidence, ...]]:
    """Complete a result with the day of the ruling that is handed on: the only one that its words give as its own."""
    told: dict[date, Day] = {}
    for day in dates.find(sheet, sent):
        before = _RULING_OF.search(sheet.text, max(day.start - 150, 0), day.start)
        when = dates.event(day, sheet.text, sent) if before and not _OF_BELOW.search(before.group()) else None
        if when is not None and (sent is None or when <= sent):
            told.setdefault(when, day)
    if len(told) != 1:
        return details, ()
    when, day = next(iter(told.items()))
    shown = sheet.evidence("date", when.isoformat(), day.start, day.end)
    return replace(details, date=when), (shown,)


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


def _by_weekday(heading: tuple[Day, ...]) -> bool:
    return all(day.relative for day in heading)


# The subject line tells a plan that the body says came to nothing.
_DID_NOT_COME_OFF = re.compile(
    r"\b(?:did\s+not|didn't|could\s+not|couldn't|was\s+not\s+able\s+to|never|failed\s+to)\s+(?:come\s+off|happen"
    r"|take\s+place|go\s+ahead|go\s+through|work|proceed|be\s+done|go\s+to\s+plan)\b|\b(?:fell|fallen)\s+through\b"
    r"|\bcame\s+to\s+nothing\b", re.IGNORECASE
)


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
    # "Not going Monday" in a title may be the Monday before the mail, or the one after it.
    meant |= {value + timedelta(days=days) for value in meant if value for days in (-7, 7) if _by_weekday(heading)}
    if any(_DID_NOT_COME_OFF.search(s.text) for s in sheets if not s.is_subject):
        return read_so
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
    """Give the day of the event; what cannot be, lies ahead, or is told in two ways, is asked back."""
    every = [event_days.choose(e, sheets[e.sheet], days[e.sheet], sent) for e in events]
    chosen = next((c for c in every if c.day or c.rivals), every[0])
    if chosen.rivals:
        asks.append(f"On which day was it? The message says {_said(sheets[chosen.sheet], chosen.rivals)}.")
        return None
    number, day = chosen.sheet, chosen.day
    if day is None and sheets[events[0].sheet].is_subject:
        number, day = _only_day(_body(events[0], sheets), sheets, days)
    if day is None:
        return None
    sheet = sheets[number]
    when = dates.event(day, sheet.text, sent)
    if when is None or (sent is not None and (when > sent or (day.year is None and (sent - when).days > _FAR))):
        asks.append(f"On which day was it? The message says {_said(sheet, (day,))}.")
        return None
    found.append(sheet.evidence("date", when.isoformat(), day.start, day.end))
    return when


def _said(sheet: Sheet, days: tuple[Day, ...]) -> str:
    return " and ".join(repr(sheet.words(d.start, d.end)) for d in days)


def _only_day(
    number: int, sheets: tuple[Sheet, ...], days: tuple[tuple[Day, ...], ...]
) -> tuple[int, Day | None]:
    """Give the one day of a body whose subject line alone says what happened."""
    here = [d for d in days[number] if not event_days.is_under(sheets[number], d)]
    return number, here[0] if len(here) == 1 else None


# --- how the appeal ended -------------------------------------------------------------------------------------


def _outcome(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], people: tuple[tuple[int, int, int], ...],
    found: list[Evidence], asks: list[str],
) -> AppealOutcome | None:
    """Give how the offender's own appeal ended; what is open, or told in two ways, is asked."""
    lows = {n: milestones.lows(sheets[n], n, people) for n in {e.sheet for e in events}}
    told = tuple(outcomes.ended(lows[e.sheet], e.sentence) for e in events)
    summing = tuple(outcomes.sums_up(sheets[e.sheet].sentences[e.sentence].low()) for e in events)
    outcome = outcomes.agreed(told, summing)
    if outcome is None:
        asks.append("How did the offender's own appeal end: allowed, dismissed, withdrawn or remitted?")
        return None
    event = next(e for e, t in zip(events, told, strict=True) if t == {outcome})
    found.append(sheets[event.sheet].evidence("outcome", outcome, event.start, event.end))
    return outcome


# --- bail -----------------------------------------------------------------------------------------------------


def _restrictions(sheet: Sheet, event: Event, found: list[Evidence]) -> str | None:
    """Give the restrictions of bail as written, spaces folded."""
    if _NO_RESTRICTIONS.search(sheet.text):
        return None
    if cell := _cell(sheet, event):
        folded = " ".join(sheet.words(*cell).split()).strip(" .;-")
        found.append(sheet.evidence("restrictions", folded, *cell))
        return folded
    hit = _beginning(sheet, event)
    if hit is None or _is_a_heading(sheet.text, hit.start()):
        return None
    end = _end_of_list(sheet, hit.end())
    folded = re.sub(
        r"\s*(?:[\u2022\u00b7*]|(?<=[\s;:])-)\s+", " ", " " + " ".join(sheet.words(hit.end(), end).split())
    ).strip(" .;-")
    folded = _TO_FOLLOW.sub("", folded)
    if folded.endswith(")") and folded.count(")") > folded.count("("):
        # The bracket in which they stood opened before them.
        folded = folded[:-1]
    if not folded or _NOT_THERE.match(folded):
        return None
    found.append(sheet.evidence("restrictions", folded, hit.end(), end))
    return folded


def _attached(sheets: tuple[Sheet, ...], event: Event, found: list[Evidence]) -> str | None:
    """Give the restrictions that only another page tells, such as the order that is attached."""
    others = (sheet for number, sheet in enumerate(sheets) if number != event.sheet and not sheet.is_subject)
    told = (_restrictions(sheet, replace(event, start=0, verb=0, end=0), found) for sheet in others)
    return next(filter(None, told), None)


_HEADING = re.compile(rf"(?:bail\s+)?{_KINDS}(?:\s+of\s+bail|\s+imposed|\s+set)?", re.IGNORECASE)
_NO_WORDS = re.compile(r"\W*(?:n/?a|nil|none|tbc|tba|not known|to follow|unknown|see below)?\W*", re.IGNORECASE)


def _cell(sheet: Sheet, event: Event) -> tuple[int, int] | None:
    """Give the cell of a table's row that stands below "Restrictions"; None where the grant is told in no such row."""
    start = sheet.text.rfind("\n", 0, event.start) + 1
    row = _row(sheet.text, start)
    below = sheet.text.find("\n", start) + 1
    if below and (cell := _under(sheet.text, row, _row(sheet.text, below))):
        return cell    # The grant itself is told by a heading: "Bail granted on".
    while start > 0 and len(row) > 1:
        start = sheet.text.rfind("\n", 0, start - 1) + 1
        heads = _row(sheet.text, start)
        if len(heads) != len(row):
            break
        if cell := _under(sheet.text, heads, row):
            return cell
    return None


def _under(text: str, heads: list[tuple[int, int]], row: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Give the cell of a row that stands below the heading "Restrictions" and says something."""
    if len(heads) != len(row) or len(row) < 2:
        return None
    cells = (cell for (a, b), cell in zip(heads, row, strict=True) if _HEADING.fullmatch(text[a:b]))
    return next((cell for cell in cells if not _NO_WORDS.fullmatch(text[slice(*cell)])), None)


def _is_a_heading(text: str, place: int) -> bool:
    """Tell whether a place stands in the headings of a table, so that the next cell tells nothing of it."""
    heads, below = _row(text, text.rfind("\n", 0, place) + 1), text.find("\n", place) + 1
    return bool(below) and len(heads) > 2 and len(_row(text, below)) == len(heads)


def _row(text: str, start: int) -> list[tuple[int, int]]:
    """Give the cells of the line that begins at `start`."""
    end = text.find("\n", start)
    found: list[tuple[int, int]] = []
    at = start
    for piece in text[start:end if end >= 0 else len(text)].split(" | "):
        first = at + len(piece) - len(piece.lstrip())
        found.append((first, first + len(piece.strip())))
        at += len(piece) + 3
    return found


def _beginning(sheet: Sheet, event: Event) -> re.Match[str] | None:
    """Give what introduces the restrictions: a label anywhere behind the grant, or words of its own sentences."""
    start = sheet.sentences[event.sentence].start
    last = sheet.sentences[min(event.sentence + _FROM_HERE, len(sheet.sentences)) - 1].end
    own = sheet.sentences[event.sentence].end
    return (
        _LABELLED.search(sheet.text, start) or _TOLD.search(sheet.text, start, last)
        or _LISTED.search(sheet.text, event.verb, own) or _BEHIND_THE_GRANT.match(sheet.text, own)
    )


def _end_of_list(sheet: Sheet, start: int) -> int:
    """Give where the restrictions end: with their sentence, and those behind it that only go on listing."""
    number = sheet.sentence_number(start)
    end = sheet.sentences[number].end
    for following in sheet.sentences[number + 1:]:
        if not _goes_on(sheet, end, following):
            break
        end = following.end
    return end


# The next row of a form or a table: "Sureties | One, £500".
_A_ROW = re.compile(r"[A-Z][\w /'-]{1,30}(?:[ ]\|[ ]|:[ ]|[ ]{3,}|\t)")


def _goes_on(sheet: Sheet, end: int, following: Stretch) -> bool:
    gap = sheet.text[end:following.start]
    if _A_ROW.match(following.text) and "\n" in gap:
        return False
    parted = sheet.text[max(end - 1, 0):end] in (";", ":", ",")
    return gap.count("\n\n") == 0 and (parted or bool(_MORE_RESTRICTIONS.match(following.text)))
