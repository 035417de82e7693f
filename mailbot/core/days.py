"""A date as somebody wrote it, and the names of the days of the week: what all that reads dates shares."""

from dataclasses import dataclass
from datetime import date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = "|".join((*WEEKDAYS, "mon", "tues?", "weds?", "thurs?", "thu", "fri", "sat", "sun"))
"""The days of the week as a pattern, shortened ones too."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date as written at `start:end` of a sheet; `value` None when it cannot be or is not certain.

    `century` is False when the year had two digits (or none), `weekday` the day of the week that stands before it.
    """

    start: int
    end: int
    value: date | None
    why: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: bool = False


def a_day(year: int, month: int, day: int) -> date | None:
    """Give a day of the calendar; None where it has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
