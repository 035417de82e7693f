"""What the watchman writes: alarms to the administrators, and the canary to mailbot's own mailbox. Pure."""

import datetime as dt
from collections.abc import Sequence
from itertools import takewhile

from mailbot.core.decision import LetterOrder
from mailbot.core.follow_ups import FollowUp

_SOURCE = "the watchman"


def alarm_raised(number: int, name: str, why: str, now: dt.datetime, to: Sequence[str]) -> FollowUp:
    """Tell the administrators that an alarm was raised; `number` is the alarm's own, so that it is told once."""
    told = {"alarm": name, "since": _when(now), "why": why}
    return _told("administrators-alarm", f"alarm {number} raised", told, to)


def alarm_ended(
    number: int, name: str, why: str, raised_at: dt.datetime, now: dt.datetime, to: Sequence[str]
) -> FollowUp:
    """Tell the administrators that an alarm has ended."""
    told = {"alarm": name, "since": _when(raised_at), "why": why, "until": _when(now)}
    return _told("administrators-alarm-ended", f"alarm {number} ended", told, to)


def canary(now: dt.datetime, every: dt.timedelta, to: str) -> FollowUp:
    """Give the mail that mailbot sends itself; one for each stretch of `every`, whoever writes it."""
    stretch = int(now.timestamp() // every.total_seconds())
    cause = f"canary {stretch} of every {every.total_seconds():.0f} s"
    return FollowUp("", cause, _SOURCE, letters=(LetterOrder("canary", to, {}, ()),))


def owed_since(canaries: Sequence[tuple[dt.datetime, dt.datetime | None]]) -> dt.datetime | None:
    """Give since when a canary is owed, from the newest first with when each left and was back.

    One that was lost is forgotten once a later one has come back.
    """
    still_out = list(takewhile(lambda one: one[1] is None, canaries))
    return still_out[-1][0] if still_out else None


def _told(template: str, cause: str, told: dict[str, str], to: Sequence[str]) -> FollowUp:
    return FollowUp("", cause, _SOURCE, letters=tuple(LetterOrder(template, one, told, ()) for one in to))


def _when(at: dt.datetime) -> str:
    return f"{at.astimezone(dt.UTC):%Y-%m-%d at %H:%M} UTC"
