"""What a manager asks for of a month: how many, how soon, with how much notice, and what waits for how long.

Pure arithmetic on frozen rows. A share of nothing, and a median of nothing, is None and no zero.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from mailbot.core.milestone_news import NOTICE_AIM

WITHIN = dt.timedelta(hours=1)
"""How soon an answer counts as given within the hour."""


@dataclass(frozen=True, slots=True)
class Notified:
    """One interest: when NCA's mail arrived, and when the first letter to NCA about it was taken; None for not yet."""

    arrived_at: dt.datetime
    answered_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Wait:
    """How many things of a kind wait, and since when the oldest does; None where none waits."""

    count: int
    oldest: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Month:
    """The rows of a month: its first day, interests, milestones by name, the notice of removals in full days."""

    first: dt.date
    notified: tuple[Notified, ...]
    milestones: tuple[str, ...]
    notices: tuple[int, ...]
    waits: tuple[tuple[str, Wait], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report: `value` None where there is nothing to count."""

    name: str
    value: float | None
    unit: str = ""


def month_of(text: str) -> dt.date:
    """Give the first day of "2026-11". Raises ValueError where it is no month."""
    return dt.datetime.strptime(text, "%Y-%m").replace(tzinfo=dt.UTC).date()


def next_month(first: dt.date) -> dt.date:
    """Give the first day of the month after."""
    return (first + dt.timedelta(days=32)).replace(day=1)


def figures(month: Month, now: dt.datetime) -> tuple[Figure, ...]:
    """Give the lines of the report, in order."""
    answered = [one.answered_at - one.arrived_at for one in month.notified if one.answered_at]
    return (
        Figure("interests notified", len(month.notified)),
        Figure("answered", len(answered)),
        Figure("answered within the hour", _share(sum(w <= WITHIN for w in answered), len(month.notified)), "%"),
        Figure("median time to the answer", _median([w.total_seconds() / 60 for w in answered]), "minutes"),
        Figure("milestones told", len(month.milestones)),
        *(Figure(name.replace("_", " "), month.milestones.count(name)) for name in sorted(set(month.milestones))),
        *_of_notice(month.notices),
        *(figure for name, wait in month.waits for figure in _of_wait(name, wait, now)),
    )


def _of_notice(notices: Sequence[int]) -> tuple[Figure, ...]:
    enough = sum(days >= NOTICE_AIM for days in notices)
    return (
        Figure("removals told", len(notices)),
        Figure("removal notice, median", _median(notices), "full days"),
        Figure("removal notice, worst", min(notices, default=None), "full days"),
        Figure("removals with three days or more", _share(enough, len(notices)), "%"),
    )


def _of_wait(name: str, wait: Wait, now: dt.datetime) -> tuple[Figure, ...]:
    oldest = None if wait.oldest is None else round((now - wait.oldest).total_seconds() / 3600, 1)
    return (Figure(f"{name} waiting", wait.count), Figure(f"{name} waiting, the oldest", oldest, "hours"))


def _share(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _median(values: Sequence[float]) -> float | None:
    return round(median(values), 1) if values else None
