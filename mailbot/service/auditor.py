"""The auditor: once a day follows the journal of events from its beginning, a little at a time, and says so loudly
where it is not as it was written.
"""

import time

import structlog

from mailbot.service.office import Office
from mailbot.store.audit import Audit
from mailbot.store.ledger.heartbeats import beat

AUDITOR = "auditor"

log = structlog.get_logger()


class Auditor:
    """One loop. The journal goes on growing meanwhile; what was written after the beginning is looked at, too."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._every = 3600 * office.config.store.audit_every_hours
        self._next = 0.0
        self._audit: Audit | None = None

    def begin(self) -> None:
        """Nothing is kept between rounds: the first begins at once."""

    def work(self) -> bool:
        """Look at some more events where it is time; tell whether there are more."""
        if self._audit is None and time.monotonic() < self._next:
            return False
        audit = self._audit = self._audit or Audit()
        if audit.altered is None and audit.go_on():
            # Mail comes first: the processor is left to the other loops in between.
            self._office.stop.wait(0.02)
            return True
        self._end(audit)
        return False

    def rest(self, seconds: float) -> None:
        """Wait until the next round is due, or the day ends."""
        self._office.stop.wait(max(0.0, min(seconds, self._next - time.monotonic())))

    def end(self) -> None:
        """Nothing is in hand between rounds."""

    def _end(self, audit: Audit) -> None:
        self._audit, self._next = None, time.monotonic() + self._every
        if audit.altered is not None:
            self._office.signs.journal = f"event {audit.altered} does not follow from the one before it"
            log.error("journal-altered", rows=audit.altered, why="an event does not follow from the one before it")
            beat(AUDITOR, self._office.clock(), f"event {audit.altered} is not as it was written")
            return
        self._office.signs.journal = ""
        log.info("journal-audited", rows=audit.seq, digest=audit.digest)
        beat(AUDITOR, self._office.clock(), f"{audit.seq} events are as they were written")
