"""The rows of a form that say on which day something was: "Date of event | 3 June", "Served: 3/6/16". Pure."""

import re
from datetime import date

from mailbot.core import dates, headed
from mailbot.core.dates import Day
from mailbot.core.sheets import Sheet

# What stands before the day of a row: its label, and what parts it from the day.
_ROW = re.compile(
    r"[ \t>*\u2022-]{0,9}(?:\d{1,2}[.)][ \t]{0,3})?(?P<label>[A-Za-z][A-Za-z ()'/.-]{1,44}?)"
    r"(?:[ \t]{0,9}(?:\.{2,60}[ \t]{0,9}:?|:|=|\||\?)[ \t]{0,40}"
    r"|[ \t]{2,60})(?:on[ \t])?(?:\w{3,9}day,?[ \t]{1,3})?(?:the[ \t])?"
)
_PLAIN = re.compile(r"(?:date|when|on|day|date and time|time and date|when was (?:it|this))", re.IGNORECASE)
_OF_THE_EVENT = re.compile(
    r"\b(?:events?|milestones?|happened|occurred|occurrence|took place|effective|reported on as)\b", re.IGNORECASE
)
# Days of the form itself, and of the person.
_OF_THE_FORM = re.compile(
    r"\b(?:forms?|report(?:ed)?|birth|dob|born|sent|completed|filled|today|return(?:ed)?|reply|updated?|next|due"
    r"|review|last|sentence[d]?|convict\w+|release|written|printed|entered)\b", re.IGNORECASE
)
_EVENT, _BARE = 99, 0


def day_of(
    sheet: Sheet, days: tuple[Day, ...], own: tuple[tuple[int, re.Pattern[str]], ...], foreign: re.Pattern[str],
    sent: date | None, *, least: int = 0,
) -> Day | None:
    """Give the day that a form's row, or a table's column, tells of an event; None where none does, or two differ.

    `own` are the words that govern the event's day, by rank, `foreign` those of other days; `least` is the rank
    from which a row counts.
    """
    told = [(rank, d) for d in days if (rank := _rank(sheet, d, own, foreign)) is not None and rank >= least]
    top = [d for rank, d in told if rank == max(r for r, _ in told)]
    return top[0] if len({dates.event(d, sheet.text, sent) for d in top}) == 1 else None


def is_filled_in(sheet: Sheet, days: tuple[Day, ...]) -> bool:
    """Tell whether a row of a form says on which day something was: "Date of determination: 3 June"."""
    return any(_rank(sheet, day, _ANYTHING, _NOTHING) is not None for day in days)


_ANYTHING = ((1, re.compile(r"^(?:date|day|when)\b|\b(?:served|granted|decided|made|determined|received|lodged)\b")),)
_NOTHING = re.compile(r"(?!)")


def _rank(
    sheet: Sheet, day: Day, own: tuple[tuple[int, re.Pattern[str]], ...], foreign: re.Pattern[str],
) -> int | None:
    row = _ROW.fullmatch(sheet.text, sheet.text.rfind("\n", 0, day.start) + 1, day.start)
    label = row["label"].strip(" .").lower() if row else headed.heading(sheet.text, day.start).strip(" .:?").lower()
    if not label:
        return None
    if _PLAIN.fullmatch(label):
        return _BARE
    if _OF_THE_FORM.search(label):
        return None
    if _OF_THE_EVENT.search(label):
        return _EVENT
    ranks = [rank for rank, words in own if words.search(label)]
    return max(ranks) if ranks and not foreign.search(label) else None
