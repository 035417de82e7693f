"""What the loops saw last, for the watchman: plain marks, overwritten as they come. Times are aware."""

import datetime as dt
import threading
from dataclasses import dataclass, field


@dataclass
class Signs:
    """One for the daemon; written by the loops, read by the watchman.

    `looked_at` is when the mailbox was last looked at, `away` why it cannot be, "" while it can. `certificates` are the
    ends of the servers' certificates, by what they are for.
    """

    looked_at: dt.datetime | None = None
    away: str = ""
    _ends: dict[str, dt.datetime] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def looked(self, now: dt.datetime) -> None:
        """Note that the mailbox was looked at just now."""
        self.looked_at, self.away = now, ""

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
