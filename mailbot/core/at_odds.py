"""Whether two places of a mail contradict each other: the writer's words, the subject line, a paper below or attached.

A writer who reports "granted" above an order that says "refused" has reported nothing that anybody may be told; where
only the day or the outcome differs, what happened stands and that particular is asked. What both places name, one of
them as what was before, is no contradiction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mailbot.core import dates, event_days, milestone_details, milestones, outcomes, removal, sheets
from mailbot.core.milestones import Event
from mailbot.core.moods import Mood
from mailbot.core.notification import Details
from mailbot.core.pages import Voice
from mailbot.core.sheets import Sheet
from mailbot.core.states import MilestoneName

MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Odds:
    """A field ("milestone" for the whole report) that two places of a mail tell differently, and what to ask."""

    field: str
    question: str


@dataclass(frozen=True, slots=True)
class Told:
    """What was read: the milestone, its details, the events of all places, and where the report itself stands."""

    name: MilestoneName
    details: Details
    events: tuple[Event, ...]
    looked: tuple[Sheet, ...]
    people: tuple[tuple[int, int, int], ...]
    sent: date | None
    place: int

    def elsewhere(self) -> tuple[Event, ...]:
        """Give the events of this milestone that other places than the writer's own words in the body tell."""
        return tuple(e for e in self.events if e.name is self.name and not self._is_own(e))

    def own(self) -> tuple[Event, ...]:
        """Give the events of this milestone in the writer's own words in the body."""
        return tuple(e for e in self.events if e.name is self.name and self._is_own(e))

    def _is_own(self, event: Event) -> bool:
        return event.sheet == self.place and self.looked[event.sheet].is_spoken(event.start, Voice.OWN)


def find(told: Told) -> Iterator[Odds]:
    """Give what the places of a mail tell differently."""
    if not told.own() or not told.elsewhere():
        return
    if _is_denied(told):
        yield Odds(MILESTONE, "Has it happened? The message and what stands below or above it do not say the same.")
        return
    if told.name is MilestoneName.REMOVAL_DETAILS:
        yield from _of_removal(told)
        return
    if told.details.outcome is not None and _is_another_outcome(told):
        yield Odds("outcome", "How did the appeal end? The message tells it in two ways.")
    if told.details.date is not None and _is_another_day(told):
        yield Odds("date", "On which day was it? The message and the paper with it do not say the same.")


def _is_denied(told: Told) -> bool:
    """Tell whether another place denies what the writer reports, and nowhere says it too."""
    for event in told.elsewhere():
        beside = [e.mood for e in told.elsewhere() if e.sheet == event.sheet]
        if event.mood is Mood.NEGATED and Mood.ASSERTED not in beside:
            return True
    return False


def _is_another_outcome(told: Told) -> bool:
    said: set[object] = set()
    for event in told.elsewhere():
        if event.mood is Mood.ASSERTED:
            lows = milestones.lows(told.looked[event.sheet], event.sheet, told.people)
            if _same_voice(told, event, told.looked[event.sheet].sentences[event.sentence].start):
                said |= outcomes.ended(lows, event.sentence)
    return bool(said) and told.details.outcome not in said


def _same_voice(told: Told, event: Event, position: int) -> bool:
    sheet = told.looked[event.sheet]
    return sheet.is_spoken(event.start, Voice.FORWARDED) == sheet.is_spoken(position, Voice.FORWARDED)


def _is_another_day(told: Told) -> bool:
    """Tell whether a paper gives the same event a day of its own, and neither place knows the other's."""
    own = _days(told, told.place, Voice.OWN)
    for event in told.elsewhere():
        if event.mood is not Mood.ASSERTED or told.looked[event.sheet].is_subject:
            continue
        there = _day_there(told, event)
        known = _days(told, event.sheet, Voice.FORWARDED) | _days(told, event.sheet, Voice.OWN, told.place)
        if there is not None and there not in own and told.details.date not in known:
            return True
    return False


def _day_there(told: Told, event: Event) -> date | None:
    sheet = told.looked[event.sheet]
    if event.name is MilestoneName.APPEAL_RESULT:
        return milestone_details.of_a_ruling(sheet, Details(), told.sent)[0].date
    chosen = event_days.choose(event, sheet, dates.find(sheet, told.sent), told.sent)
    return dates.event(chosen.day, sheet.text, told.sent) if chosen.day else None


def _days(told: Told, number: int, voice: Voice, but: int = -1) -> set[date | None]:
    """Give the days that one voice of a sheet names; none of the sheet number `but`."""
    sheet = told.looked[number]
    here = (d for d in dates.find(sheet, told.sent) if number != but and sheet.is_spoken(d.start, voice))
    return {dates.event(d, sheet.text, told.sent) for d in here}


def _of_removal(told: Told) -> Iterator[Odds]:
    """Give what the itinerary, or the mail that is handed on, has otherwise than the writer's own words."""
    mine = _removal(told, sheets.look(told.looked[told.place].page, (Voice.OWN,)))
    for number in sorted({e.sheet for e in told.elsewhere() if e.mood is Mood.ASSERTED}):
        sheet = told.looked[number]
        if sheet.is_subject:
            continue
        other = sheets.look(sheet.page, (Voice.FORWARDED,)) if number == told.place else sheet
        theirs = _removal(told, other)
        if theirs.cancelled and not mine.cancelled and mine.removal_date is not None:
            yield Odds(MILESTONE, "Is the removal off? The message and what it hands on do not say the same.")
        if _differ(mine.removal_date, theirs.removal_date):
            yield Odds("removal_date", "On which day is the removal? The message and what it hands on differ.")
        if _differ(mine.flight, theirs.flight):
            yield Odds("flight", "Which flight is it? The message and what it hands on differ.")


def _removal(told: Told, sheet: Sheet) -> Details:
    return removal.read(sheet, dates.find(sheet, told.sent), (), told.sent)[0]


def _differ(mine: object, theirs: object) -> bool:
    return mine is not None and theirs is not None and mine != theirs
