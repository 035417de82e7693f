"""The one place where trying again lives: how long a loop waits after a fault, and when it gives up.

In service a loop never gives up: unknown faults are temporary, and what does not pass by itself (`try_again` is false:
a file of certificates that is gone) is said aloud, once, and tried on, for somebody mends it. `--once` gives up after a
few tries, and at once on what does not pass.
"""

import random
import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

import structlog
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential
from tenacity.stop import stop_base

from mailbot.core.errors import LoginRefused, MailbotError, StoreFailing

T = TypeVar("T")

LONGEST_WAIT = 20.0
"""Seconds between two tries at most, but for the jitter: within half a minute of its end a fault is got over.

A fault may ask for more (`wait_seconds`): a refused login, or a server that says how long to stay away.
"""

JITTER = 5.0
"""Seconds at most that are added to a wait, so that not everybody comes back at the same moment."""

SLICE = 60.0
"""Seconds after which a loop that waits for long shows that it is alive."""

_growing = wait_exponential(multiplier=0.5, max=LONGEST_WAIT)

log = structlog.get_logger()


class Stopped(BaseException):
    """The daemon is to stop; not an error, so nothing that catches errors catches it."""


class _WhenStopped(stop_base):
    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop

    def __call__(self, retry_state: RetryCallState) -> bool:  # noqa: ARG002
        return self._stop.is_set()


def persist(
    action: Callable[[], T], name: str, stop: threading.Event, tries: int | None, alive: Callable[[], None]
) -> T:
    """Do `action`, again and again after faults; give up when `stop` is set, or after `tries` where given.

    `alive` is called at each try, and in long waits: a loop that waits for a server to come back is not dead.
    A refused login is tried again in service only, for passwords get renewed; where `tries` are given, somebody waits.
    Raises the last fault when it gives up, Stopped when it was told to stop in a wait.
    """
    def pause(seconds: float) -> None:
        for part in _slices(seconds):
            # Told to stop in the wait: one more try at a server that is away could take a minute.
            if stop.wait(part):
                raise Stopped
            alive()

    ends: stop_base = _WhenStopped(stop)
    if tries is not None:
        ends = ends | stop_after_attempt(tries)
    trouble = _Trouble(name)
    retrying = Retrying(
        retry=retry_if_exception(lambda fault: _may_pass(fault, tries)), wait=_wait, stop=ends,
        sleep=pause, before=lambda _: alive(),
        before_sleep=trouble.tell, reraise=True,
    )
    done: T = retrying(action)
    trouble.is_over()
    return done


def _may_pass(fault: BaseException, tries: int | None) -> bool:
    if not isinstance(fault, Exception):
        return False
    # Somebody waits for `--once`: who renews a password or a certificate then starts it again.
    return tries is None or (getattr(fault, "try_again", True) and not isinstance(fault, LoginRefused))


def _wait(state: RetryCallState) -> float:
    """Give the seconds to wait: growing with the tries, never less than the fault itself asks for, and spread a bit."""
    fault = state.outcome.exception() if state.outcome else None
    asked = fault.wait_seconds if isinstance(fault, MailbotError) else None
    least = max(float(_growing(state)), asked or 0.0)
    return least + random.uniform(0, min(JITTER, least / 4))  # noqa: S311 - no secret rests on it.


def _slices(seconds: float) -> Iterator[float]:
    while seconds > 0:
        yield min(seconds, SLICE)
        seconds -= SLICE


class _Trouble:
    """What troubles a loop, as the log hears of it: each try, aloud where a person must see to it, and the end."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._said = ""
        self._tries = 0

    def tell(self, state: RetryCallState) -> None:
        """Tell of a try that failed."""
        fault = state.outcome.exception() if state.outcome else None
        # Our own faults say why without a word of any mail; another's text (a database shows whole rows) may hold one.
        why = str(fault)[:300] if isinstance(fault, MailbotError) else "the fault is not one of mailbot's own"
        self._tries = state.attempt_number
        kind, wait = type(fault).__name__, round(state.upcoming_sleep, 1)
        if not getattr(fault, "try_again", True) and why != self._said:
            self._said = why
            log.error("loop-needs-a-person", loop=self._name, fault=kind, why=why)
        if isinstance(fault, StoreFailing):
            log.error("record-failing", loop=self._name, fault=kind, why=why, tries=self._tries, wait_seconds=wait)
            return
        log.warning("loop-troubled", loop=self._name, fault=kind, why=why, tries=self._tries, wait_seconds=wait)

    def is_over(self) -> None:
        """Tell that the loop works again, where it had been troubled."""
        if self._tries:
            log.info("loop-recovered", loop=self._name, tries=self._tries)
