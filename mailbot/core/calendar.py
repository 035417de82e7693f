"""Working days: Monday to Friday, but for the bank holidays of one region of the United Kingdom. Pure."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

_SATURDAY = 5
_DAY = dt.timedelta(days=1)


class Region(StrEnum):
    """The regions that have bank holidays of their own, as GOV.UK names them."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which offices are closed beside weekends; `until` is the last day of which the list speaks.

    Beyond it only weekends are known to be closed, which is why the timekeeper warns well before.
    """

    closed: frozenset[dt.date] = frozenset()
    until: dt.date = dt.date.max

    def is_working(self, day: dt.date) -> bool:
        """Tell whether offices are open on a day."""
        return day.weekday() < _SATURDAY and day not in self.closed

    def working_on_or_after(self, day: dt.date) -> dt.date:
        """Give the day itself where offices are open on it, else the next on which they are."""
        while not self.is_working(day):
            day += _DAY
        return day

    def after(self, day: dt.date, working_days: int) -> dt.date:
        """Give the day so many working days after a day; with 0, the first working day from it on."""
        day = self.working_on_or_after(day) if working_days == 0 else day
        for _ in range(working_days):
            day = self.working_on_or_after(day + _DAY)
        return day

    def runs_out_within(self, today: dt.date, days: int) -> bool:
        """Tell whether the list speaks of no day that lies further ahead than so many (calendar) days."""
        return (self.until - today).days < days
