"""The one place where trying again lives: how long a loop waits after a fault, and when it gives up.

In service a loop never gives up: unknown faults are temporary. `--once` gives up after a few tries.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

import structlog
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter
from tenacity.stop import stop_base

from mailbot.core.errors import LoginRefused, MailbotError

T = TypeVar("T")

LONGEST_WAIT = 60.0
"""Seconds between two tries at most; also the least wait after a refused login, so as not to lock the account."""

_growing = wait_exponential_jitter(multiplier=0.5, max=LONGEST_WAIT, jitter=1)

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

    `alive` is called at each try: a loop that waits for a server to come back is not dead.
    A refused login is tried again in service only, for passwords get renewed; where `tries` are given, somebody waits.
    Raises the last fault when it gives up, Stopped when it was told to stop in a wait.
    """
    def pause(seconds: float) -> None:
        # Told to stop in the wait: one more try at a server that is away could take a minute.
        if stop.wait(seconds):
            raise Stopped

    ends: stop_base = _WhenStopped(stop)
    if tries is not None:
        ends = ends | stop_after_attempt(tries)
    retrying = Retrying(
        retry=retry_if_exception(lambda fault: _may_pass(fault, tries)), wait=_wait, stop=ends,
        sleep=pause, before=lambda _: alive(),
        before_sleep=lambda state: _tell(name, state), reraise=True,
    )
    return retrying(action)


def _may_pass(fault: BaseException, tries: int | None) -> bool:
    return isinstance(fault, Exception) and (tries is None or not isinstance(fault, LoginRefused))


def _wait(state: RetryCallState) -> float:
    fault = state.outcome.exception() if state.outcome else None
    return LONGEST_WAIT if isinstance(fault, LoginRefused) else float(_growing(state))


def _tell(name: str, state: RetryCallState) -> None:
    fault = state.outcome.exception() if state.outcome else None
    # Our own faults say why without a word of any mail; another's text (a database shows whole rows) may hold one.
    why = str(fault)[:300] if isinstance(fault, MailbotError) else "the fault is not one of mailbot's own"
    log.warning(
        "loop-troubled", loop=name, fault=type(fault).__name__, why=why,
        tries=state.attempt_number, wait_seconds=round(state.upcoming_sleep, 1),
    )
