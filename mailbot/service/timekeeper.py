"""The timekeeper: once a minute, presses what is not done, and catches up with what nobody was told of.

It works only when no mail waits, for what it would press may be answered in the mailbox already; where mail waits for
long, it does not wait with it.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import structlog

from mailbot.core.allocation import missed_allocation, told_to_all
from mailbot.core.facts import Facts
from mailbot.core.follow_ups import FollowUp
from mailbot.core.list_end import list_runs_out
from mailbot.core.pressing import press, scheduled
from mailbot.service.crashing import crash_point
from mailbot.service.deciding import policy_facts_of
from mailbot.service.following import follow_up
from mailbot.service.office import Office
from mailbot.service.steadiness import Steadiness
from mailbot.store import turns
from mailbot.store.ledger.tasks import schedule_tasks
from mailbot.store.ledger.transactions import Journal, writing

_EVERY = 60.0
_PATIENCE = 600.0
_BATCH = 100

log = structlog.get_logger()


class Timekeeper:
    """One loop. `settled` tells whether all mail that came is decided on; `caught_up` that a round was finished."""

    def __init__(self, office: Office, settled: Callable[[], bool]) -> None:
        self._office = office
        self._settled = settled
        self._next = self._waits_since = time.monotonic()
        self._warned = ""
        self._steadiness = Steadiness(office.clock, "timekeeper")
        self.caught_up = False

    def begin(self) -> None:
        """Nothing is kept between rounds: what is due is in the record."""

    def work(self) -> bool:
        """Do a round where its minute has come and no mail waits; tell whether there is more to do at once.

        Where several instances work, only the one that holds the mailbox presses.
        """
        now = time.monotonic()
        if not self._office.hold.is_held:
            self._waits_since = now
            return False
        # A clock that jumped presses nobody; letters that went out could not be taken back.
        if not self._steadiness.is_steady() or now < self._next:
            return False
        if not self._settled() and now - self._waits_since < _PATIENCE:
            return False
        more = self._round(policy_facts_of(self._office.config, self._office.today()))
        if not more:
            self._next = self._waits_since = now + _EVERY
            self.caught_up = True
        return more

    def rest(self, seconds: float) -> None:
        """Wait for the next minute; while mail waits, look again soon."""
        left = self._next - time.monotonic() if self._office.hold.is_held else _EVERY
        self._office.to_press.wait(min(seconds, left if left > 0 else 0.2))

    def end(self) -> None:
        """Nothing is in hand between rounds."""

    def _writing(self) -> AbstractContextManager[Journal]:
        return writing(self._office.clock(), self._office.hold.token())

    def _round(self, facts: Facts) -> bool:
        """Do what the day asks for, a batch at a time; tell whether there is more."""
        self._warn(facts)
        self._schedule(facts)
        self._catch_up(facts)
        return self._press(facts)

    def _schedule(self, facts: Facts) -> None:
        tasks = turns.never_scheduled(_BATCH)
        days = {task.id: day for task in tasks if (day := scheduled(task, facts).next_on)}
        if days:
            with self._writing():
                schedule_tasks(days)

    def _catch_up(self, facts: Facts) -> None:
        """Tell of owners that an import brought just while NCA's interest was being noted (R6)."""
        if not any(missed_allocation(turn, facts) for turn in turns.allocated_meanwhile()):
            return
        with self._writing() as journal:
            found = [
                one for turn in turns.allocated_meanwhile() if (missed := missed_allocation(turn, facts))
                for one in told_to_all(missed, turn, facts)
            ]
            follow_up(self._office, journal, found)
        _tell("allocation-caught-up", found)

    def _press(self, facts: Facts) -> bool:
        if not facts.schedule.calendar.is_working(facts.today) or not turns.is_pressing(facts.today):
            return False
        with self._writing() as journal:
            due = turns.to_press(facts.today, _BATCH)
            found = [one for task in due if (one := press(task, facts))]
            follow_up(self._office, journal, found)
        _tell("task-pressed", found)
        return len(due) == _BATCH and bool(found)

    def _warn(self, facts: Facts) -> None:
        """Warn, once for each list, that the bank holidays run out (R5's working days would be guessed)."""
        warning = list_runs_out(facts)
        if warning is None or warning.cause == self._warned:
            return
        log.error("bank-holidays-run-out", why=f"the list ends on {facts.schedule.calendar.until.isoformat()}")
        with self._writing() as journal:
            follow_up(self._office, journal, [warning])
        self._warned = warning.cause


def _tell(event: str, found: list[FollowUp]) -> None:
    if found:
        crash_point("follow-up-committed")
    for one in found:
        tasks = [pressed.task for pressed in one.presses]
        log.info(event, task=tasks[0] if tasks else None, letters=len(one.letters))
        if not one.letters and all(pressed.next_on is None for pressed in one.presses):
            log.warning("nobody-to-tell", task=tasks[0] if tasks else None)
