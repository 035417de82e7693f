"""What the loops saw last, for the watchman: plain marks, overwritten as they come. Times are aware."""

import datetime as dt
import threading
from dataclasses import dataclass, field

from mailbot.core.sight import Sight


@dataclass
class Signs:
    """One for the daemon; written by the loops, read by the watchman.

    `sight` tells when the mailbox was last looked at, and what keeps it from being looked at since; None while this
    process has not tried. `certificates` are the ends of the servers' certificates, by what they are for. `journal`
    says how the journal is not as it was written, `disagreement` in what mailbox and record disagreed last; "" where
    all is well, None while this process has not looked.
    """

    sight: Sight | None = None
    journal: str | None = None
    disagreement: str | None = None
    _ends: dict[str, dt.datetime] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def certificate(self, what: str, end: dt.datetime | None) -> None:
        """Note when the certificate of a server ends; None where the connection has none."""
        with self._lock:
            if end is None:
                self._ends.pop(what, None)
            else:
                self._ends[what] = end

    @property
    def certificates(self) -> tuple[tuple[str, dt.datetime], ...]:
        """The ends of certificates, by what they are for."""
        with self._lock:
            return tuple(sorted(self._ends.items()))
