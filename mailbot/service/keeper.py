"""The keeper: signs this instance on, renews its term and its hold on the mailbox, and takes over from who is gone.

It has a thread and a connection of its own, so that no work of the loops holds it up. Where the record is an SQLite
file there is only one instance, which a locked file sees to; it signs on so that `status` can show it, and no more.
"""

import datetime as dt
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import structlog
from django.db import connection

from mailbot.core.errors import MailbotError, StoreBusy
from mailbot.service.hold import steady_clock
from mailbot.service.office import Office
from mailbot.store.instances import working
from mailbot.store.ledger import instances, lease
from mailbot.store.ledger.instances import Other
from mailbot.store.ledger.transactions import store_faults
from mailbot.store.opening import AlreadyRunning
from mailbot.store.statements import is_shared

# How often in a term it is renewed, and the part of it that is left over for what is under way when it ends.
_A_TERM = 7
_MARGIN = 0.15
# After so many terms without a sign an instance is gone, whatever the database's clock says.
_SURELY = 1.3

log = structlog.get_logger()


@contextmanager
def keeping(office: Office, *, once: bool) -> Iterator[None]:
    """Work on the record as one of its instances. With `once` it holds the mailbox, or AlreadyRunning is raised."""
    if is_shared():
        with Keeper(office) as keeper:
            if once:
                keeper.await_hold()
            yield
        return
    number = _sign_on_alone(office)
    try:
        yield
    finally:
        with suppress(MailbotError), store_faults():
            if number is not None:
                instances.sign_off(number, office.clock())


def _sign_on_alone(office: Office) -> int | None:
    """Sign on where nobody else can; None where the disk is full, say, which the loops wait for, and so do not end."""
    try:
        with store_faults():
            return instances.sign_on(_name(office), office.config.instance.term_seconds, office.clock())
    except StoreBusy as fault:
        log.warning("instance-not-signed-on", why=str(fault))
        return None


def _name(office: Office) -> str:
    return f"{office.name} (process {os.getpid()})"


@dataclass(frozen=True, slots=True)
class _Sign:
    """The last sign of life of another instance, since when there was no newer one by the clock of this machine.

    `moved` is true once a newer one was seen from here.
    """

    seen_at: dt.datetime
    since: float
    moved: bool


class Keeper:
    """Lives from before the loops start until after they have ended."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._hold = office.hold
        self._term = office.config.instance.term_seconds
        self._name = _name(office)
        self._thread = threading.Thread(target=self._live, name="keeper")
        self._over = threading.Event()
        self._number = 0
        self._token: int | None = None
        self._renewed_at = 0.0
        self._steady_since: float | None = None
        self._away = False
        self._signs_off = False
        self._signs: dict[int, _Sign] = {}

    def __enter__(self) -> "Keeper":
        with store_faults():
            self._sign_on()
        self._tick()
        self._thread.start()
        return self

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> None:
        # Where the loops were left in the middle of something, what they have in hand is nobody's before the term ends.
        self._signs_off = fault is None or isinstance(fault, MailbotError)
        self._over.set()
        self._thread.join()

    def await_hold(self) -> None:
        """Wait until the mailbox is held. Raises AlreadyRunning where another that is alive holds it."""
        first: dict[int, dt.datetime] = {}
        while not self._hold.is_held and not self._office.stop.wait(self._term / _A_TERM):
            with store_faults():
                other = next((one for one in working() if one.holds and one.number != self._number), None)
            # Somebody who died holds it to the end of the term, too; only who is alive gives another sign of life.
            if other and other.seen_at > first.setdefault(other.number, other.seen_at):
                since = other.holds_since or other.since
                raise AlreadyRunning(
                    f"another mailbot holds the mailbox: {other.name}, since {since:%Y-%m-%d %H:%M} UTC; "
                    "it sees to what lies there; stop it first, or leave the mail to it"
                )

    def _live(self) -> None:
        try:
            while not self._over.wait(self._term / _A_TERM):
                self._tick()
            with suppress(MailbotError), store_faults():
                if self._signs_off:
                    self._end()
        finally:
            connection.close()

    def _end(self) -> None:
        if self._token is not None:
            lease.give_back(self._token)
        instances.sign_off(self._number, self._office.clock())

    def _tick(self) -> None:
        """Renew what is to be renewed; while the record is out of reach, try again at the same pace."""
        try:
            with store_faults():
                self._renew()
            if self._away:
                log.info("record-in-reach", instance=self._number)
            self._away = False
        except Exception as fault:
            # Also what nobody foresaw (tables that are gone while a copy is put back) may pass; without the keeper this
            # instance would live on and do nothing.
            if not self._away:
                why = str(fault) if isinstance(fault, MailbotError) else type(fault).__name__
                log.warning("record-out-of-reach", instance=self._number, why=why)
            self._away = True

    def _sign_on(self) -> None:
        asked = steady_clock()
        self._number, self._token = instances.sign_on(self._name, self._term, self._office.clock()), None
        self._hold.sign_on(self._number, self._good_until(asked))
        self._renewed_at = asked
        log.info("instance-signed-on", instance=self._number)

    def _renew(self) -> None:
        asked = steady_clock()
        if not instances.renew(self._number, self._term):
            self._start_afresh()
            return
        held = self._token
        if held is not None and not lease.renew(held, self._term):
            log.warning("mailbox-lost", instance=self._number, token=held)
            self._token = None
        if asked - self._renewed_at > self._term:
            # It was cut off, paused or asleep: others may have been, too, and get the time to come back.
            self._steady_since = asked
        self._renewed_at = asked
        if self._is_steady(asked):
            self._end_who_is_gone(asked)
            self._take_over(held)
        self._hold.renew(self._token, self._good_until(asked))
        if self._token != held:
            self._wake_the_loops()

    def _start_afresh(self) -> None:
        """Go on under a new number: another instance took this one for gone, and has what it had claimed."""
        log.warning("instance-was-ended", instance=self._number)
        if self._token is not None:
            lease.give_back(self._token)
        self._steady_since = steady_clock()
        self._sign_on()
        self._wake_the_loops()

    def _take_over(self, held: int | None) -> None:
        if held is None and self._token is None:
            self._token = lease.take(self._number, self._term)
            if self._token is not None:
                log.info("mailbox-taken", instance=self._number, token=self._token)

    def _end_who_is_gone(self, now: float) -> None:
        others = instances.others(self._number, self._term)
        self._signs = {other.number: self._sign(other, now) for other in others}
        for other in others:
            if self._is_gone(other, self._signs[other.number], now) and instances.end(other):
                log.warning("instance-gone", instance=other.number)

    def _sign(self, other: Other, now: float) -> _Sign:
        before = self._signs.get(other.number)
        if before is None:
            return _Sign(other.seen_at, now, moved=False)
        return before if before.seen_at == other.seen_at else _Sign(other.seen_at, now, moved=True)

    def _is_gone(self, other: Other, sign: _Sign, now: float) -> bool:
        """Tell whether an instance gave no sign of life for a term, by the database's clock and as seen from here.

        The database's clock can be set: so it does not do alone, but for what was never seen alive, nor is it needed.
        """
        silent = now - sign.since
        was_long_silent = not sign.moved or silent >= self._term * (1 - _MARGIN)
        return (other.lapsed and was_long_silent) or silent >= self._term * _SURELY

    def _is_steady(self, now: float) -> bool:
        return self._steady_since is None or now - self._steady_since >= self._term

    def _good_until(self, asked: float) -> float:
        """Give until when a renewal is good for certain: from before it was asked for, less what is left over."""
        return asked + self._term * (1 - _MARGIN)

    def _wake_the_loops(self) -> None:
        for bell in (self._office.to_receive, self._office.to_decide, self._office.to_send, self._office.to_press):
            bell.ring()
