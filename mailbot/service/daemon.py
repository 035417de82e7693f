"""How the loops live: started together, kept alive, watched, and stopped together.

The main thread only watches: it tells systemd that all loops are alive, writes the heartbeat, and takes signals.
"""

import math
import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Protocol

import structlog
from django.db import connection

from mailbot.core.errors import HoldLost, MailboxAway, StoreBusy
from mailbot.core.lines import safe_line
from mailbot.edges.inbox import Inbox
from mailbot.reading.room import ReadingRoom
from mailbot.service import notify
from mailbot.service.auditor import Auditor
from mailbot.service.bells import Bell
from mailbot.service.decider import Decider
from mailbot.service.keeper import keeping
from mailbot.service.office import Office
from mailbot.service.orders import Orders, Renew, by_signals
from mailbot.service.persistence import Stopped, persist
from mailbot.service.receiver import Receiver
from mailbot.service.restoring import Heads, holder_has_compared, was_reconciled_before
from mailbot.service.sender import Sender
from mailbot.service.timekeeper import Timekeeper
from mailbot.service.watchman import Watchman
from mailbot.store import line, queries
from mailbot.store.ledger.heartbeats import beat
from mailbot.store.ledger.transactions import store_faults
from mailbot.store.mailbox import SIGHT
from mailbot.store.statements import shared_clock
from mailbot.store.vitals import CONFIGURATION, IN_FORCE

_TRIES_OF_ONCE = 3
_REST = 60.0
_BEAT_EVERY = 15.0
_DEAD_AFTER = 200.0
# So many time-outs may follow one another without a word of the server's: its text sent, arrived there, answered.
_WAITS_IN_A_ROW = 3
_MOMENT = 0.2
# These act on what the record says is not done yet.
_WAIT_FOR_COMPARING = frozenset({"decider", "sender"})
_PATIENCE_TO_COMPARE = 60.0

log = structlog.get_logger()


class OutOfTime(BaseException):
    """A loop has not finished what it has in hand within its grace; no error, so nothing that catches errors does."""


class Loop(Protocol):
    """What the daemon asks of a loop."""

    def begin(self) -> None:
        """Get ready, once; what fails is tried again until it is done."""

    def work(self) -> bool:
        """Do what there is to do; tell whether there was anything."""

    def rest(self, seconds: float) -> None:
        """Wait for more to do, at most so long."""

    def end(self) -> None:
        """Finish what is in hand and let go."""


class Daemon:
    """Runs the loops, each in its thread, until told to stop or, with `once`, until all is done.

    `successor` is the office of the next day, where a new configuration ended this one.
    """

    def __init__(
        self, office: Office, room: ReadingRoom, *, once: bool = False, orders: Orders | None = None
    ) -> None:
        self._office = office
        self._orders = orders or Orders(office)
        self.successor: Office | None = None
        self._once = once
        self._idle = Bell()
        self._heads = Heads(office)
        self._receiver = Receiver(
            office, Inbox(office.config.mailbox), lambda: self._feel("receiver"), head_known=self._heads.known
        )
        self._decider = Decider(office, room)
        self._timekeeper = Timekeeper(office, self._is_all_decided)
        self._loops: Mapping[str, Loop] = {
            "receiver": self._receiver, "decider": self._decider,
            "sender": Sender(office, lambda: self._feel("sender")), "timekeeper": self._timekeeper,
        }
        if not once:
            # Who runs it by the clock hears by its exit code; there is nobody to watch in between.
            self._loops = {**self._loops, "watchman": Watchman(office), "auditor": Auditor(office)}
        longest = max(office.config.mailbox.timeout_seconds, office.config.smtp.timeout_seconds)
        self._dead_after = max(_DEAD_AFTER, _WAITS_IN_A_ROW * longest + _BEAT_EVERY)
        self._pulse = dict.fromkeys(self._loops, time.monotonic())
        self._fault: BaseException | None = None
        self._sender_gave_up = False
        self._current_from = math.inf
        self._noted: str | None = None
        self._noted_refusal: str | None = None

    def run(self) -> None:
        """Live. Raises the fault that ended a `--once` run early."""
        try:
            self._keep("daemon", self._see_whether_restored, _TRIES_OF_ONCE if self._once else None)
        except (Stopped, StoreBusy):
            if self._office.stop.is_set():
                # Nothing was begun yet, so there is nothing to finish.
                return
            raise
        threads = [
            threading.Thread(target=self._live, args=(name, loop), name=name) for name, loop in self._loops.items()
        ]
        for thread in threads:
            thread.start()
        notify.ready()
        log.info("daemon-started", once=self._once)
        try:
            self._watch()
        finally:
            (notify.reloading if self.successor else notify.stopping)()
            self._office.call_it_a_day()
            self._wait_for(threads)
            self._idle.close()
            self._note_sight()
            with suppress(Exception):
                # The record may be what failed; `status` then shows when it was last alive.
                if self._office.hold.is_held:
                    beat("daemon", shared_clock(self._office.clock()), "stopped")
                    self._heads.keep(at_rest=not self._receiver.is_filing_left)
            log.info("daemon-stopped")
        if self._fault is None and self._once and self._receiver.refused:
            raise MailboxAway("Some mail is decided on and lies where it was: a folder refused it (the log says which)")
        if self._fault is not None:
            raise self._fault

    def _see_whether_restored(self) -> None:
        """Tell a record that was restored from a copy, before any loop acts on it."""
        restored = self._heads.begin()
        if not restored and not was_reconciled_before():
            # A record that was never compared with the mailbox is new, not restored: there is nothing to wait for.
            self._office.compared.set()
        if self._heads.known and not restored:
            self._current_from = time.monotonic() + _PATIENCE_TO_COMPARE

    def _watch(self) -> None:
        last_beat = 0.0
        while not self._office.stop.is_set():
            if self._once and self._is_drained_as_far_as_known():
                return
            if self._once and not self._office.hold.is_held:
                raise HoldLost("another mailbot has taken the mailbox, or the record is out of reach")
            now = time.monotonic()
            self._note_trouble()
            if now - last_beat >= _BEAT_EVERY:
                last_beat = now
                self._beat(now)
            self.successor = self._orders.successor()
            if self.successor:
                return
            self._note_refusal()
            self._idle.wait(1.0)

    def _wait_for(self, threads: Sequence[threading.Thread]) -> None:
        """Wait until every loop has finished what it has in hand. Raises OutOfTime where one would for too long."""
        for thread in threads:
            while thread.is_alive():
                thread.join(_MOMENT)
                if self._orders.is_time_up:
                    left = sorted(one.name for one in threads if one.is_alive())
                    log.error("loops-left-behind", loops=left)
                    raise OutOfTime

    def _beat(self, now: float) -> None:
        self._note_sight()
        dead = sorted(name for name, at in self._pulse.items() if now - at > self._dead_after)
        if dead:
            # systemd's watchdog ends a daemon that says nothing; a new one starts with a clear head.
            log.error("loop-dead", loops=dead)
            return
        notify.watchdog()
        if self._office.hold.is_held:
            with suppress(Exception):
                beat("daemon", shared_clock(self._office.clock()), self._looked())
                self._heads.keep()

    def _note_trouble(self) -> None:
        """Write down at once that mail is not being read any more, or is again."""
        sight = self._office.signs.sight
        if sight is not None and sight.why != self._noted:
            self._note_sight()

    def _note_sight(self) -> None:
        """Write down since when mail is not being read, and why, for `status` and for alarms."""
        sight = self._office.signs.sight
        if sight is not None and self._office.hold.is_held:
            with suppress(Exception):
                # The record may be what failed; when it can be reached again it is told.
                beat(SIGHT, sight.looked_at, sight.why)
                self._noted = sight.why

    def _note_refusal(self) -> None:
        """Write down that a new configuration was refused, or that none was: who reloads sees no exit code."""
        refused = self._orders.refused
        if refused != self._noted_refusal and self._office.hold.is_held:
            with suppress(Exception):
                beat(CONFIGURATION, self._office.clock(), safe_line(refused, 240) or IN_FORCE)
                self._noted_refusal = refused

    def _looked(self) -> str:
        if not self._receiver.looked_at:
            return "the mailbox has not been looked at yet"
        return f"looked at the mailbox {time.monotonic() - self._receiver.looked_at:.0f} s ago"

    def _is_all_decided(self) -> bool:
        return self._receiver.caught_up and not self._decider.busy and not queries.is_undecided_left()

    def _is_drained_as_far_as_known(self) -> bool:
        try:
            with store_faults():
                return self._is_drained()
        except StoreBusy:
            # The loops meet the same fault, and give up in the end.
            return False

    def _is_drained(self) -> bool:
        return (
            self._is_all_decided()
            and self._timekeeper.caught_up
            and (self._sender_gave_up or not line.is_due_letter_left(self._office.clock()))
            and not self._receiver.is_filing_left
        )

    def _live(self, name: str, loop: Loop) -> None:
        """Live one loop's life; a fault that it cannot get over ends all of them."""
        tries = _TRIES_OF_ONCE if self._once else None
        try:
            self._go_round(name, loop, tries)
        except BaseException as fault:
            if not self._office.stop.is_set():
                log.exception("loop-ended", loop=name, fault=type(fault).__name__)
                self._fault = fault
        finally:
            with suppress(Exception):
                loop.end()
            self._call_it_a_day(name)
            self._idle.ring()
            connection.close()

    def _call_it_a_day(self, name: str) -> None:
        """End all loops with this one; but the mailbox is drained also where nobody takes letters."""
        if self._once and name == "sender":
            self._sender_gave_up = True
        else:
            self._office.call_it_a_day()

    def _go_round(self, name: str, loop: Loop, tries: int | None) -> None:
        stop = self._office.stop
        if name in _WAIT_FOR_COMPARING:
            self._wait_until_compared(name)
        self._keep(name, loop.begin, tries)
        while not stop.is_set():
            if not self._keep(name, loop.work, tries):
                self._idle.ring()
                self._keep(name, lambda: loop.rest(_REST), tries)

    def _wait_until_compared(self, name: str) -> None:
        """Wait until the record is known to be as new as the mailbox: by our own comparing, or the holder's.

        Where the mailbox stays away, the journal's head beside the record must do: it was in order at the start.
        """
        office = self._office
        while not office.stop.is_set() and not office.compared.wait(0.5):
            self._feel(name)
            if not office.hold.is_held and self._keep(name, holder_has_compared, None):
                return
            if time.monotonic() >= self._current_from:
                log.warning("mailbox-not-compared", loop=name)
                return

    def _keep(self, name: str, action: Callable[[], bool | None], tries: int | None) -> bool:
        return bool(persist(lambda: _guarded(action), name, self._office.stop, tries, lambda: self._feel(name)))

    def _feel(self, name: str) -> None:
        if name in self._pulse:
            self._pulse[name] = time.monotonic()


def _guarded(action: Callable[[], bool | None]) -> bool | None:
    """Do a loop's work; a connection to the record that broke is put away, also where it was only asked."""
    with store_faults():
        return action()


def run(office: Office, *, once: bool = False, renew: Renew | None = None) -> None:
    """Run the daemon in this process. The caller has opened the record and holds the right to it.

    `renew` reads the configuration again at SIGHUP: a sound one ends the day, what is in hand finished first, and the
    next day begins by it. Where a server or the disk holds a loop up beyond its grace, the process ends in the middle,
    which leaves no more behind than a power cut does.
    """
    orders = Orders(office, renew)
    try:
        with by_signals(orders):
            while _one_day(orders, once=once) and not orders.stopped:
                pass
    except OutOfTime:
        # Threads that wait for the network would keep the interpreter from ending by itself.
        os._exit(0)


def _one_day(orders: Orders, *, once: bool) -> bool:
    """Run until told to stop, or until there is a new configuration; tell whether there is."""
    office = orders.office
    with keeping(office, once=once), ReadingRoom(office.config.reading, office.policy) as room:
        daemon = Daemon(office, room, once=once, orders=orders)
        daemon.run()
    if daemon.successor is None:
        return False
    orders.office = daemon.successor
    office.close()
    return True
