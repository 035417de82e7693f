"""What a case owner reports, if anything: by a line of the short form, or by the grammar of the sentences."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import Any

from mailbot.core import (
    ages,
    at_odds,
    dated_rows,
    dates,
    itineraries,
    milestone_details,
    milestone_opinion,
    milestones,
    moods,
    put_right,
    removal,
    report_words,
    reported,
    short_form,
    ticks,
)
from mailbot.core.milestones import Event
from mailbot.core.moods import Mood
from mailbot.core.notification import Details, Evidence
from mailbot.core.pages import Voice
from mailbot.core.people import Found
from mailbot.core.sheets import Sheet
from mailbot.core.states import MilestoneName

_SAYS_YES = re.compile(
    r"\W{0,4}(?:yes|yep|yeah|done|confirmed|correct|that is right|that's right|(?:it|he|she) (?:has|was|is)\b"
    r"|already done)(?!\w)", re.IGNORECASE
)
_OF_ALL = re.compile(
    r"\b(?:both|the pair|the two|each|all (?:two|three|four|five|of them)|them all|together|jointly)\b", re.IGNORECASE
)
_OF_ONE = re.compile(
    r"\b(?:one|either|neither|none|any|which|which one) of (?:the|them|these|those|our)\b", re.IGNORECASE
)


WHAT_HAPPENED = "What has happened, to whom, and when? \"Yes\" alone does not say."
"""What is asked about an answer that says nothing but yes."""


@dataclass(frozen=True, slots=True)
class Update:
    """What a case owner reports.

    `tells` says that some milestone is spoken of, and not only in a general question; `of_all` that it is
    said of all persons alike: "both", "the pair of them".
    """

    name: MilestoneName | None = None
    details: Details = field(default_factory=Details)
    evidence: tuple[Evidence, ...] = ()
    questions: tuple[str, ...] = ()
    tells: bool = False
    of_all: bool = False


def report(looked: tuple[Sheet, ...], found: Found, day: date | None, *, thread: bool) -> Update:
    """Give the milestone that the body reports; the subject line speaks only for a silent body, never in a reply."""
    thread = thread and not report_words.points_to_its_title(looked)
    everybody = (*found.persons, *found.others)
    named = tuple((m.sheet, m.start, m.end) for p in everybody for m in (*p.names, *p.references))
    births = frozenset((m.sheet, m.start) for p in everybody for m in p.births)
    events = milestones.find(looked, named)
    heading = () if thread else tuple(e for e in events if looked[e.sheet].is_subject)
    body = tuple(e for e in events if not looked[e.sheet].is_subject)
    # What is handed on below speaks only where the writer's own words are silent.
    body = tuple(e for e in body if looked[e.sheet].is_spoken(e.start, Voice.OWN)) or body
    told = reported.reported(body or heading, looked, day)
    read, told = told, milestone_opinion.settled(told, body or heading, looked, named, day, thread=thread)
    by_words = told.name is not None and told is not read   # Against the grammar, or at least without it.
    prose = _of_prose(told, looked, found, births, named, day, thread=thread) if told.name else None
    if prose:
        removal_told = told.name is MilestoneName.REMOVAL_DETAILS
        prose = _with_itinerary(prose, looked, day) if removal_told else (
            _with_handed_on(prose, events, looked, births, named, day))
    if prose and not report_words.calls_it_a_correction(looked):
        heard = tuple(e for e in events if not (thread and looked[e.sheet].is_subject))
        if by_words:
            heard = tuple(e for e in heard if e.name is told.name)
        prose = _without_odds(prose, heard, told.events[0], looked, named, day)
    if short := tuple(line for sheet in looked for line in short_form.lines(sheet, day)):
        fresh = short if any(map(removal.is_off, looked)) else _without_old(short, day)
        old = [one for one in short if one not in fresh]
        beside = tuple(e for e in body if not any(one.start <= e.start < one.end for one in old))
        return _of_short_form(fresh, beside, prose)
    if any(ticks.are_ticked(text, _OPTIONS) > 1 for sheet in looked for _, text in sheet.page.stretches(Voice.OWN)):
        return Update(questions=("More than one box of the form is ticked. Which is right?",), tells=True)
    if reported.contradicts(heading, body) and not by_words:
        question = "The subject line and the message do not say the same. What has happened?"
        return Update(questions=(question,), tells=True)
    corrects = prose is None and not reported.take_back(looked) and report_words.calls_it_a_correction(looked)
    if corrects and (right := put_right.day_of(body, looked, day)):
        return Update(*right, tells=True)
    return prose or _of_nothing(told.questions, body or heading, looked, day, thread=thread)


def _without_odds(
    prose: Update, events: tuple[Event, ...], event: Event, looked: tuple[Sheet, ...],
    named: tuple[tuple[int, int, int], ...], day: date | None,
) -> Update:
    """Take back what two places of the mail tell differently, and ask."""
    if prose.name is None:
        return prose
    read = at_odds.Told(prose.name, prose.details, events, looked, named, day, event.sheet)
    odds = tuple(at_odds.find(read))
    if any(one.field == at_odds.MILESTONE for one in odds):
        return Update(questions=(odds[0].question,), tells=True)
    fields = {one.field for one in odds}
    kept: dict[str, Any] = dict.fromkeys(fields)
    return replace(
        prose, details=replace(prose.details, **kept),
        evidence=tuple(e for e in prose.evidence if e.field not in fields),
        questions=(*prose.questions, *(one.question for one in odds)),
    )


def reports(looked: tuple[Sheet, ...], found: Found, day: date | None, *, handed_on: bool) -> bool:
    """Tell whether the writer's own words in the body report a milestone of somebody whom they name.

    With `handed_on` what is handed on below counts like the writer's own words.
    """
    if handed_on:
        told = report(looked, found, day, thread=False)
        return told.name is not None or bool(told.questions)
    own = [
        m for p in found.persons for m in (*p.references, *p.names)
        if not looked[m.sheet].is_subject and looked[m.sheet].is_spoken(m.start, Voice.OWN)
    ]
    named = tuple((m.sheet, m.start, m.end) for p in found.persons for m in (*p.names, *p.references))
    events = milestones.find(looked, named) if own else ()
    mine = tuple(e for e in events if not looked[e.sheet].is_subject and looked[e.sheet].is_spoken(e.start, Voice.OWN))
    return reported.reported(mine, looked, day).name is not None


def _with_itinerary(prose: Update, looked: tuple[Sheet, ...], day: date | None) -> Update:
    """Complete a removal of which the writer leaves flight, day or place to a booking below or attached."""
    read = itineraries.completed(prose.details, looked, day)
    if read is None:
        return prose
    details, shown = read
    return replace(prose, details=details, evidence=(*prose.evidence, *shown))


def _with_handed_on(
    prose: Update, events: tuple[Event, ...], looked: tuple[Sheet, ...], births: frozenset[tuple[int, int]],
    named: tuple[tuple[int, int, int], ...], day: date | None,
) -> Update:
    """Complete what the writer reports with the day that only the message handed on below tells of the same event."""
    if prose.details.date is not None or prose.questions:
        return prose
    handed = tuple(
        e for e in events if e.name is prose.name and e.mood is Mood.ASSERTED
        and looked[e.sheet].is_spoken(e.start, Voice.FORWARDED)
    )
    if not handed:
        return prose
    if prose.name is MilestoneName.APPEAL_RESULT:
        details, shown = milestone_details.of_a_ruling(looked[handed[0].sheet], prose.details, day)
        return replace(prose, details=details, evidence=(*prose.evidence, *shown))
    read = milestone_details.read(handed[:1], looked, births, named, day, thread=True)
    shown = tuple(e for e in read.evidence if e.field not in _filled(prose.details))
    return replace(prose, details=_completed(prose.details, read.details), evidence=(*prose.evidence, *shown))


def _of_prose(
    told: reported.Report, looked: tuple[Sheet, ...], found: Found, births: frozenset[tuple[int, int]],
    named: tuple[tuple[int, int, int], ...], day: date | None, *, thread: bool,
) -> Update:
    """Give the milestone that sentences report, with its details."""
    read = milestone_details.read(told.events, looked, births, named, day, thread=thread)
    event = told.events[0]
    of_all = any(_is_of_all(looked[e.sheet], e, found) for e in told.events)
    shown = looked[event.sheet].evidence("milestone", event.name, event.start, event.end)
    return Update(told.name, read.details, (shown, *read.evidence), (*told.questions, *read.questions), True, of_all)


def _is_of_all(sheet: Sheet, event: Event, found: Found) -> bool:
    """Tell whether the sentence of an event says it of all: "both", or by naming everybody."""
    said = sheet.sentences[event.sentence].text
    by_word = bool(_OF_ALL.search(said)) and not _OF_ONE.search(said)
    return by_word or _names_all(sheet, event.sentence, event.sheet, found)


# What may stand between those of whom one thing is said: "A (A1234567), B and C".
_BETWEEN = re.compile(
    r"(?:[\s,;&()/.:|-]|\b(?:and|both|mrs?|ms|miss|dr|ho|ref(?:erence)?|our|d\.?o\.?b|born|on"
    r"|\d{1,4})\b)*", re.IGNORECASE
)


def _names_all(sheet: Sheet, sentence: int, number: int, found: Found) -> bool:
    """Tell whether a sentence of sheet `number` speaks of all persons, named one behind the other."""
    here = sheet.sentences[sentence]
    places = [
        [(m.start, m.end) for m in (*p.names, *p.references, *p.births)
         if m.sheet == number and here.start <= m.start < here.end] for p in found.persons
    ]
    if len(places) < 2 or not all(places):
        return False
    spans = sorted(span for some in places for span in some)
    between = (sheet.text[a:b] for (_, a), (b, _) in pairwise(spans))
    return all(_BETWEEN.fullmatch(text) for text in between)


def _of_nothing(
    questions: tuple[str, ...], spoken: tuple[Event, ...], looked: tuple[Sheet, ...], day: date | None, *, thread: bool,
) -> Update:
    """Say what must be asked where nothing is reported: a bare "yes", or an earlier report that is taken back."""
    if not spoken and thread and any(_SAYS_YES.match(s.text) for s in looked if not s.is_subject):
        questions = (WHAT_HAPPENED,)
    if not questions and spoken and reported.take_back(looked):
        questions = ("An earlier report is taken back. What holds now?",)
    recalled = any(e.mood is Mood.RECALLED and moods.is_told_before(_sentence_of(e, looked)) for e in spoken)
    if not questions and recalled and report_words.calls_it_a_correction(looked):
        questions = ("An earlier report is put right. What holds now?",)
    if not questions and not any(e.mood is Mood.ASSERTED for e in spoken) and _serves_papers(looked):
        return Update(questions=("Which paper was served: the notice of intention or the order?",), tells=True)
    if not questions and any(_tells_two_things(sheet) for sheet in looked if not sheet.is_subject):
        return Update(questions=("Which of the two is right? The message cannot tell.",), tells=True)
    if not questions and any(_is_left_open(sheet, day) for sheet in looked):
        return Update(questions=("No box of the form is ticked. What has happened?",), tells=True)
    return Update(questions=questions, tells=any(e.mood is not Mood.ASKED for e in spoken))


def _sentence_of(event: Event, looked: tuple[Sheet, ...]) -> str:
    return looked[event.sheet].sentences[event.sentence].low()


def _is_left_open(sheet: Sheet, day: date | None) -> bool:
    """Tell whether a form says when something was, and none of its boxes what."""
    return dated_rows.is_filled_in(sheet, dates.find(sheet, day)) and any(
        ticks.is_left_blank(text, _OPTIONS) for _, text in sheet.page.stretches(Voice.OWN))


# Something was served, and the sentence does not say what.
_PAPERS_SERVED = re.compile(
    r"\b(?:the |his |her |some |all )?(?:papers?|documents?|paperwork|envelope|pack|bundle of papers)\s(?:was"
    r"|were|has\sbeen|have\sbeen)\s"
    r"(?:\w+\s)?(?:served|handed|given|delivered)\b(?=[^.;]{0,20}\b(?:on|to|over)\b)", re.IGNORECASE)


def _serves_papers(looked: tuple[Sheet, ...]) -> bool:
    return any(_PAPERS_SERVED.search(sheet.text) for sheet in looked if not sheet.is_subject)


# The writer has two accounts of a milestone, and does not know which is right.
_WHICH = re.compile(
    r"\b(?:do not|don't|did not|cannot|can't|can not|could not|unable to|no idea|not sure|not clear"
    r"|unclear)\b[^.;]{0,20}\b(?:which|who is right)\b"
    r"|\b(?:stamped|marked|ticked|says?|reads?) both\b", re.IGNORECASE)


def _tells_two_things(sheet: Sheet) -> bool:
    return bool(_WHICH.search(sheet.text)) and len({hit.lower() for hit in _OPTIONS.findall(sheet.text)}) > 1


# What the boxes of a form that reports milestones say.
_OPTIONS = re.compile(
    r"\b(?:deport\w*|appeal\w*|bail|intention|removal|allowed|dismissed|withdrawn|remitted"
    r"|granted|refused)\b", re.IGNORECASE)


def _without_old(lines: tuple[short_form.Line, ...], day: date | None) -> tuple[short_form.Line, ...]:
    """Leave out the lines of what was weeks before the mail, where others are not."""
    fresh = tuple(one for one in lines if not (day and one.details.date and one.details.date < day - ages.OLD))
    return fresh or lines


def _of_short_form(lines: tuple[short_form.Line, ...], body: tuple[Event, ...], prose: Update | None) -> Update:
    """Report what a line of the short form says, completed from the prose, unless that reports something else."""
    line = short_form.agreed(lines)
    names = {m.name for m in lines} | {
        e.name for e in body if e.mood is Mood.ASSERTED and not any(m.start <= e.start < m.end for m in lines)
    }
    if line is None or len(names) > 1:
        return Update(questions=("Which of these happened, and when? The message names more than one.",), tells=True)
    questions = (line.question,) if line.question else ()
    if prose is None or prose.name is not line.name:
        return Update(line.name, line.details, line.evidence, questions, tells=True)
    shown = tuple(e for e in prose.evidence if e.field not in {"milestone", *_filled(line.details)})
    return Update(line.name, _completed(line.details, prose.details), (*line.evidence, *shown), questions, tells=True)


_FIELDS = ("date", "outcome", "restrictions", "removal_date", "flight", "destination")


def _filled(details: Details) -> set[str]:
    return {name for name in _FIELDS if getattr(details, name) is not None}


def _completed(line: Details, prose: Details) -> Details:
    """Give the details of a line with what only the rows around it tell."""
    more = {name: getattr(prose, name) for name in _FIELDS if name not in _filled(line)}
    return replace(line, **more, cancelled=line.cancelled or prose.cancelled)
