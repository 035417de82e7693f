"""What this instance may do beside others: read and send under its number, and work on the mailbox while it holds it.

The keeper (`keeper.py`) renews both in the database. Here stands until when they are good for certain, by a clock of
this machine that no one can set and that goes on while the machine sleeps. Who was paused past that does nothing more
until the keeper has asked the database anew.
"""

import time
from dataclasses import dataclass

from mailbot.core.errors import HoldLost


def steady_clock() -> float:
    """Give seconds on a clock that only goes on, also while this machine is suspended."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


@dataclass(frozen=True, slots=True)
class _Terms:
    """`instances` are the numbers under which this process has worked, the last one now; `token` that of its hold."""

    instances: tuple[int, ...] = ()
    token: int | None = None
    until: float = 0.0


class Hold:
    """Read by all loops, written by the keeper alone. As it is made, there are no others: everything is allowed."""

    def __init__(self) -> None:
        self._terms: _Terms | None = None

    @property
    def is_shared(self) -> bool:
        """Whether other instances may work on this record."""
        return self._terms is not None

    @property
    def instances(self) -> tuple[int, ...]:
        """The numbers under which this process has worked, the last one now; none where it is alone."""
        return self._terms.instances if self._terms else ()

    @property
    def instance(self) -> int | None:
        """The number under which this process works now; None where it is alone."""
        return self.instances[-1] if self.instances else None

    @property
    def is_held(self) -> bool:
        """Whether this instance holds the mailbox, as far as can be known without asking."""
        terms = self._terms
        return terms is None or (terms.token is not None and steady_clock() < terms.until)

    def token(self) -> int | None:
        """Give the token under which the mailbox is held; None where there are no others. Raises HoldLost."""
        terms = self._terms
        if terms is None:
            return None
        if terms.token is None or steady_clock() >= terms.until:
            raise HoldLost("another instance holds the mailbox, or may by now")
        return terms.token

    def is_good(self, instance: int | None) -> bool:
        """Whether what was claimed under this number is certainly nobody else's yet."""
        terms = self._terms
        return terms is None or (terms.instances[-1] == instance and steady_clock() < terms.until)

    def sign_on(self, instance: int, until: float) -> None:
        """Work under a new number, and without the mailbox, until then."""
        self._terms = _Terms((*self.instances, instance), None, until)

    def renew(self, token: int | None, until: float) -> None:
        """Go on until then, holding the mailbox under this token, or not."""
        self._terms = _Terms(self.instances, token, until)
