"""A report that puts right the day of an earlier one: "I gave 19 October. The certificate says 17 October." Pure.

What was told before is no news; that it was on another day is. The one other day that the new words tell is the day.
"""

import re
from datetime import date

from mailbot.core import dates, event_days
from mailbot.core.milestones import Event
from mailbot.core.moods import Mood
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet
from mailbot.core.states import MilestoneName

_TOLD = frozenset({Mood.RECALLED, Mood.ASSERTED})
# What a removal, an outcome or restrictions have besides a day is put right elsewhere.
_ONLY_A_DAY = frozenset({
    MilestoneName.DEPORT_DECISION, MilestoneName.NO_DEPORT_DECISION, MilestoneName.NOTIFIED_OF_INTENTION,
    MilestoneName.APPEAL_RECEIVED, MilestoneName.DEPORTATION_ORDER_SERVED,
})
# The new words deny the event, or take all of it back: "it was not served at all".
_DENIED = re.compile(
    r"\b(?:never|not|n't|no longer|nobody|another (?:man|woman|person|case)|somebody else|someone else)\b"
    r"(?! (?:on |the |as )*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))", re.IGNORECASE
)


def day_of(
    events: tuple[Event, ...], sheets: tuple[Sheet, ...], sent: date | None,
) -> tuple[MilestoneName, Details, tuple[Evidence, ...]] | None:
    """Give the milestone of an earlier report whose day is put right, that day, and its words; None for anything else.

    `events` are those of the new words of a mail that calls itself a correction.
    """
    names = {e.name for e in events}
    if len(names) != 1 or not names <= _ONLY_A_DAY or any(e.mood not in _TOLD for e in events):
        return None
    event = events[0]
    sheet = sheets[event.sheet]
    behind = sheet.sentences[event.sentence + 1:event.sentence + 3]
    told = [
        d for d in dates.find(sheet, sent) if not event_days.is_under(sheet, d)
        and any(s.start <= d.start < s.end for s in behind)
    ]
    days = {when: d for d in told if (when := dates.event(d, sheet.text, sent)) is not None}
    if len(days) != 1 or any(_DENIED.search(s.text) for s in behind):
        return None
    when, day = next(iter(days.items()))
    if sent is not None and when > sent:
        return None
    shown = sheet.evidence("milestone", event.name, event.start, event.end)
    return event.name, Details(date=when), (shown, sheet.evidence("date", when.isoformat(), day.start, day.end))
