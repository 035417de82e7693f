"""Of all milestones that a mail speaks of, the one that it reports, or what must be asked back. Pure."""

import re
from dataclasses import dataclass
from datetime import date

from mailbot.core import ages, event_days, former, fresh_rows, moods, removal
from mailbot.core.milestones import Event
from mailbot.core.moods import Mood
from mailbot.core.sheets import Sheet
from mailbot.core.states import MilestoneName


@dataclass(frozen=True, slots=True)
class Report:
    """The one milestone that is reported, the events that say so, and what must be asked back, in words."""

    name: MilestoneName | None = None
    events: tuple[Event, ...] = ()
    questions: tuple[str, ...] = ()


def has_this_happened(names: set[MilestoneName]) -> Report:
    """Give a report of nothing that asks about milestones."""
    return Report(questions=(f"Has this happened: {_spoken(names)}?",))


def take_back(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether the new words take back what was reported before."""
    return any(moods.is_taken_back(sentence.low()) for sheet in sheets for sentence in sheet.sentences)


def contradicts(heading: tuple[Event, ...], body: tuple[Event, ...]) -> bool:
    """Tell whether the subject line reports what the body denies, or something else than the body reports."""
    said = {e.name for e in heading if e.mood is Mood.ASSERTED}
    told = {e.name for e in body if e.mood is Mood.ASSERTED}
    return bool(said & {e.name for e in body if e.mood is Mood.NEGATED}) or bool(said and told and not said & told)


def reported(events: tuple[Event, ...], sheets: tuple[Sheet, ...] = (), sent: date | None = None) -> Report:
    """Give the one milestone that is reported, its events, and what must be asked back, in words.

    Of several, those that lie some weeks behind `sent`, the day of the mail, are only its history.
    """
    if sheets:
        events = tuple(e for e in events if not fresh_rows.is_old(sheets[e.sheet].text, e.start))
    if sheets and sent:
        events = tuple(
            e for e in events if not former.is_narrated(sheets[e.sheet], e.sentence, e.start, e.end, sent)
        )
    asserted = tuple(e for e in events if e.mood is Mood.ASSERTED and not _is_in_question(e, events))
    if sheets:
        kept = _off_the_menu(asserted, sheets, sent)
        events = tuple(e for e in events if e in kept or e not in asserted)
        asserted = _newer(kept, sheets)
    if sheets and sent and asserted:
        asserted = _of_these_days(asserted, sheets, sent)
        if not asserted:
            return Report()
        asserted = _latest(asserted, sheets, sent)
    names = {e.name for e in asserted}
    if len(names) > 1:
        return Report(questions=(f"Which of these happened: {_spoken(names)}?",))
    if not asserted:
        settled = {e.name for e in events if e.mood in (Mood.NEGATED, Mood.PLANNED, Mood.OTHERS)}
        doubtful = {e.name for e in events if e.mood in _DOUBTFUL and not (
            _is_idle(e, sheets, sent) or _is_only_asked(e, sheets))} - settled
        return has_this_happened(doubtful) if doubtful else Report()
    name = names.pop()
    first = min(_place(e) for e in asserted)
    # "The directions are cancelled, so he is not on tomorrow's flight" says one thing twice.
    off = bool(sheets) and name is MilestoneName.REMOVAL_DETAILS and removal.is_off(sheets[asserted[0].sheet])
    if not off and any(e.name is name and e.mood is Mood.NEGATED and _place(e) > first for e in events):
        return Report(questions=(f"The message both says and denies this: {_spoken({name})}. Which is right?",))
    return Report(name, asserted)


def _of_these_days(asserted: tuple[Event, ...], sheets: tuple[Sheet, ...], sent: date) -> tuple[Event, ...]:
    """Give the events without those of several, or of a case that is handed over, that lie some weeks behind."""
    if len({e.name for e in asserted}) < 2 and not former.is_handed_over(sheets):
        return asserted
    return tuple(e for e in asserted if not ages.is_old(
        sheets[e.sheet], _head(e, sheets), e.end, sent, ahead=e.name is MilestoneName.REMOVAL_DETAILS))


def _latest(asserted: tuple[Event, ...], sheets: tuple[Sheet, ...], sent: date) -> tuple[Event, ...]:
    """Give the events without what is ancient; of the several that a log tells, those of its last entry."""
    told = tuple(e for e in asserted if not ages.is_ancient(sheets[e.sheet], e.start, e.end, sent))
    if len({e.name for e in told}) > 1 and len({e.sheet for e in told}) == 1:
        return event_days.of_the_last_entry(told, sheets[told[0].sheet], sent)
    return told


def _off_the_menu(asserted: tuple[Event, ...], sheets: tuple[Sheet, ...], sent: date | None) -> tuple[Event, ...]:
    """Leave out a list that names milestone after milestone, none with a day: what our tasks say may be reported."""
    kept: list[Event] = []
    run: list[Event] = []
    for event in (*asserted, None):
        if event and run and event.sheet == run[-1].sheet and event.sentence - run[-1].sentence <= 1:
            run.append(event)
            continue
        if not _is_menu(run, sheets, sent):
            kept.extend(run)
        run = [event] if event else []
    return tuple(kept)


_A_MENU = 4     # Milestones that no one mail reports together.


def _is_menu(run: list[Event], sheets: tuple[Sheet, ...], sent: date | None) -> bool:
    if len({event.name for event in run}) < _A_MENU:
        return False
    return not any(ages.is_dated(sheets[e.sheet], _head(e, sheets), e.end, sent) for e in run)


_HEAD = 24      # Letters at the start of a line, before an event, in which the day that heads an entry stands.


def _head(event: Event, sheets: tuple[Sheet, ...]) -> int:
    """Give where the entry of an event begins: with the day at the start of its line, as in a log."""
    line = sheets[event.sheet].text.rfind("\n", 0, event.start) + 1
    begin = max(line, sheets[event.sheet].sentences[event.sentence].start)
    return next((place for place in (line, begin) if 0 <= event.start - place <= _HEAD), event.start)


def _newer(asserted: tuple[Event, ...], sheets: tuple[Sheet, ...]) -> tuple[Event, ...]:
    """Leave out what is told only as what was before something else that is told."""
    latest = tuple(e for e in asserted if not former.is_before_another(sheets[e.sheet], e.start, e.verb, e.end))
    return latest or asserted


_DOUBTFUL = (Mood.SUPPOSED, Mood.ASKED, Mood.BACKGROUND, Mood.ASSERTED)


def _is_idle(event: Event, sheets: tuple[Sheet, ...], sent: date | None) -> bool:
    """Tell whether an event is only said in passing, without a day that would make it news."""
    if event.mood is not Mood.BACKGROUND or not sheets or not sent:
        return False
    return not ages.is_recent(sheets[event.sheet], event.start, event.end, sent)


# A question that is open, and no report with a question mark behind it; and who has an answer to it.
_OPEN = re.compile(
    r"(?:\W|and |but |so |hi,? |hello,? |dear [\w ]{2,20},? |all,? |please,? ){0,4}(?:has|have|is|are|was|were"
    r"|did|does|do|can|could|would"
    r"|will|when|who|what|which|how|why|where|any(?:one|body)?)\b"
)
_ACCOUNT = re.compile(r"\b(?:says?|said|reckons?|thinks?|claims?|insists?|tells? me|told me"
    r"|according to)\b", re.IGNORECASE)


def _is_only_asked(event: Event, sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether an event stands in an open question of the writer's, to which nobody here has an answer."""
    if event.mood is not Mood.ASKED or not sheets:
        return False
    sheet = sheets[event.sheet]
    return bool(_OPEN.match(sheet.sentences[event.sentence].low())) and not any(
        _ACCOUNT.search(sentence.text) for sentence in sheet.sentences)


def _is_in_question(event: Event, events: tuple[Event, ...]) -> bool:
    """Tell whether an event is only somebody's account of what the message itself asks."""
    asked = (e for e in events if e.mood is Mood.ASKED and e.name is event.name)
    return event.account and any(_place(e) < _place(event) for e in asked)


def _place(event: Event) -> tuple[int, int]:
    return event.sheet, event.start


def _spoken(names: set[MilestoneName]) -> str:
    return ", ".join(sorted(n.replace("_", " ") for n in names))
