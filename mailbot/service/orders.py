"""What the outside tells the daemon by signals: stop (SIGTERM, SIGINT), or read the configuration again (SIGHUP).

A signal only leaves word; the main thread, which watches, does what was asked. Where nothing can be read again
(`--once`, or on a terminal, which has then gone away) SIGHUP means to stop.
"""

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog

from mailbot.core.errors import ConfigurationFault, GiveUp
from mailbot.service.office import Office

Renew = Callable[[], Office]
"""Reads and checks the whole configuration. Raises GiveUp where it is wrong."""

GRACE = 20.0
"""Seconds that a mail or a letter in hand has after the word to stop; systemd waits for 30."""

log = structlog.get_logger()


class Orders:
    """Word from outside. `office` is where the loops work that are to hear of it."""

    def __init__(self, office: Office, renew: Renew | None = None) -> None:
        self.office = office
        self._renew = renew
        self._stopped_at: float | None = None
        self._asked_again = False
        self.refused = ""
        """Why the last configuration that was to be read again was refused; "" where what is in force is the newest."""

    @property
    def stopped(self) -> bool:
        """Whether the daemon is to stop for good."""
        return self._stopped_at is not None

    @property
    def is_time_up(self) -> bool:
        """Whether the daemon was told to stop so long ago that it must go as it is."""
        return self._stopped_at is not None and time.monotonic() - self._stopped_at > GRACE

    def stop(self) -> None:
        """Have the day end, and no other begin."""
        if self._stopped_at is None:
            self._stopped_at = time.monotonic()
        self.office.call_it_a_day()

    def read_again(self) -> None:
        """Have the configuration read again, where that is possible; else stop."""
        if self._renew is None:
            self.stop()
        else:
            self._asked_again = True

    def successor(self) -> Office | None:
        """Give the office by the configuration as it is now, where that was asked for and it is sound; else None."""
        if not self._asked_again or self._renew is None:
            return None
        self._asked_again = False
        try:
            office = self._renew()
            _must_keep_the_record(office, self.office)
        except (GiveUp, OSError) as fault:
            self.refused = str(fault)
        except Exception as fault:
            self.refused = f"it cannot be read ({type(fault).__name__})"
        else:
            self.refused = ""
            log.info("configuration-renewed")
            return office
        # What is running was sound. It goes on, and whoever wrote the new configuration is told what is wrong.
        log.error("configuration-refused", why=self.refused)
        return None


def _must_keep_the_record(new: Office, old: Office) -> None:
    if new.config.store != old.config.store:
        new.close()
        raise ConfigurationFault("The configuration asks for another record:", ("store: that takes a restart",))


@contextmanager
def by_signals(orders: Orders) -> Iterator[None]:
    """Take orders by signals."""
    handlers = {
        signal.SIGTERM: orders.stop, signal.SIGINT: orders.stop, signal.SIGHUP: orders.read_again,
    }  # fmt: skip
    before = {number: signal.getsignal(number) for number in handlers}
    for number, heed in handlers.items():
        signal.signal(number, lambda *_, heed=heed: heed())
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
