"""The watchman: looks at the signs of life, raises alarms and ends them, and sends the canary.

It does not wait for mail to be decided on, nor for the mail servers: what is wrong with them is what it is for. An
alarm is told once, by log, by `status` and by mail, and once more when it has ended. One that comes and goes is not
told each time: it ends when it has stayed away.
"""

import datetime as dt
import time
from collections.abc import Collection, Sequence

import structlog

from mailbot.core.alarm_letters import alarm_ended, alarm_raised, canary, owed_since
from mailbot.core.alarms import AlarmName, Vitals, alarms, may_end
from mailbot.core.follow_ups import FollowUp
from mailbot.core.sight import Sight
from mailbot.service.disk import free_percent
from mailbot.service.following import follow_up
from mailbot.service.office import Office
from mailbot.service.steadiness import Steadiness
from mailbot.store import mailbox, traffic, vitals
from mailbot.store.ledger.alarms import Change, note_alarms
from mailbot.store.ledger.transactions import writing
from mailbot.store.vitals import StandingAlarm

_EVERY = 15.0
_CANARIES_OF = dt.timedelta(days=2)

log = structlog.get_logger()


class Watchman:
    """One loop."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._next = 0.0
        self._begun_at = office.clock()
        self._well_since: dict[str, dt.datetime] = {}
        self._steadiness = Steadiness(office.clock, "watchman")

    def begin(self) -> None:
        """Which alarms stand is in the record; since when what raised one is gone is counted anew."""

    def work(self) -> bool:
        """Look once in a while; there is never more to do at once.

        Where several instances work, the one that holds the mailbox looks; from when it took it, not from before.
        """
        now = time.monotonic()
        if not self._office.hold.is_held:
            self._begun_at = self._office.clock()
            self._next = now + 1.0
            return False
        # After the clock jumped everything looks old; what really is raises its alarm when the clock has settled.
        if not self._steadiness.is_steady() or now < self._next:
            return False
        self._look()
        self._send_canary()
        self._next = now + _EVERY
        return False

    def rest(self, seconds: float) -> None:
        """Wait for the next look."""
        self._office.to_watch.wait(min(seconds, max(0.05, self._next - time.monotonic())))

    def end(self) -> None:
        """Nothing is in hand between looks."""

    def _look(self) -> None:
        limits = self._office.config.alarms.for_the_rules(self._office.config.canary.late_after_minutes)
        standing = {name.value: words for name, words in alarms(self._vitals(), limits).items()}
        before = vitals.standing_alarms()
        standing |= {row.name: row.why for row in self._not_over(before, standing)}
        if standing.keys() == {row.name for row in before}:
            return
        with writing(self._office.clock(), self._office.hold.token()) as journal:
            changes = note_alarms(journal, standing)
            follow_up(self._office, journal, [self._told(change) for change in changes])
        for change in changes:
            _log(change)

    def _not_over(self, before: Sequence[StandingAlarm], standing: Collection[str]) -> list[StandingAlarm]:
        """Give the alarms of which this process does not know yet, and those that come and go and are gone just now."""
        now, unknown = self._office.clock(), self._not_known()
        gone = [row for row in before if row.name not in standing and row.name not in unknown]
        self._well_since = {row.name: self._well_since.get(row.name, now) for row in gone}
        return [row for row in before if row.name in unknown] + [
            row for row in gone
            if not may_end(row.raised_at, row.ended_before, now - self._well_since[row.name])
        ]

    def _not_known(self) -> frozenset[str]:
        """Give the alarms whose cause this process has not looked at yet: it may be there as it was."""
        signs, config = self._office.signs, self._office.config
        encrypted = [server for server in (config.mailbox, config.smtp) if server.security != "none"]
        looked_at = {
            AlarmName.JOURNAL_ALTERED: signs.journal is not None,
            AlarmName.MAILBOX_DISAGREES: signs.disagreement is not None,
            AlarmName.CERTIFICATE_ENDS: len(signs.certificates) >= len(encrypted),
        }
        return frozenset(name.value for name, known in looked_at.items() if not known)

    def _vitals(self) -> Vitals:
        signs = self._office.signs
        sight = signs.sight or self._seen_by_others()
        return Vitals(
            now=self._office.clock(), looked_at=sight.looked_at, away=sight.why,
            oldest_undecided_at=vitals.oldest_undecided_at(), oldest_letter_at=vitals.oldest_letter_at(),
            unstamped_in_a_row=vitals.unstamped_in_a_row(self._office.config.alarms.unstamped_mails),
            certificates=signs.certificates, disk_free_percent=free_percent(self._office.config.store.file),
            canary_owed_since=owed_since(self._canaries()) if self._office.config.canary.every_minutes else None,
            journal=signs.journal or "", disagreement=signs.disagreement or "", restored=_why(traffic.restored()),
        )

    def _seen_by_others(self) -> Sight:
        """Give how the mailbox was seen before this instance looked at it: one that could not be is not read yet."""
        before = mailbox.sight()
        return before if before is not None and before.why else Sight(self._begun_at)

    def _canaries(self) -> Sequence[tuple[dt.datetime, dt.datetime | None]]:
        return vitals.canaries(self._office.clock() - _CANARIES_OF)

    def _told(self, change: Change) -> FollowUp:
        to, now = self._office.config.administrators.addresses, self._office.clock()
        if change.ended:
            return alarm_ended(change.id, change.name, change.why, change.raised_at, now, to)
        return alarm_raised(change.id, change.name, change.why, now, to)

    def _send_canary(self) -> None:
        every = dt.timedelta(minutes=self._office.config.canary.every_minutes)
        now = self._office.clock()
        if not every or any(now - written_at < every for written_at, _ in self._canaries()):
            return
        with writing(now, self._office.hold.token()) as journal:
            follow_up(self._office, journal, [canary(now, every, self._office.config.mailbox.address)])


def _why(restored: traffic.Restored | None) -> str:
    return restored.why if restored is not None else ""


def _log(change: Change) -> None:
    if change.ended:
        log.info("alarm-ended", alarm=change.name)
    else:
        log.error("alarm-raised", alarm=change.name, why=change.why)
