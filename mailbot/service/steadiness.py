"""Whether the clock of this machine goes as time does. One that was set is not believed at once.

Time-outs and pauses run by the monotonic clock. What goes by days (reminders, alarms of age, letters that expire) must
ask the clock on the wall; after it jumped, that waits until whoever set it wrongly has had time to set it right.
"""

import datetime as dt
import time
from collections.abc import Callable

import structlog

JUMP = dt.timedelta(minutes=30)
"""By how much the clock may differ from the time that has gone by; more is a jump."""

SETTLES_IN = 600.0
"""Seconds for which the clock is not believed after a jump."""

log = structlog.get_logger()


class Steadiness:
    """Compares a clock with the monotonic one at each look; for one loop, whose `name` the log tells."""

    def __init__(
        self, clock: Callable[[], dt.datetime], name: str, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._name = name
        self._monotonic = monotonic
        self._seen = (clock(), monotonic())
        self._settled_at = monotonic()

    def is_steady(self) -> bool:
        """Tell whether the clock has not jumped lately."""
        now, at = self._clock(), self._monotonic()
        before, then = self._seen
        self._seen = (now, at)
        jump = now - before - dt.timedelta(seconds=at - then)
        if abs(jump) > JUMP:
            log.error("clock-jumped", loop=self._name, seconds=round(jump.total_seconds()))
            self._settled_at = at + SETTLES_IN
        return at >= self._settled_at
