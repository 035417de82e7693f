"""The decider: has recorded mail read, and decides on what was read, in the order of arrival.

A try is counted and committed before it starts. A message whose reader died is tried again, three times in all, and
then put before a person unread. Messages that were being read when the daemon itself died are suspects: they are
read one at a time, after all others, so that a guilty one takes nobody with it.
"""

import time
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait

import structlog

from mailbot.core.errors import StoreBusy
from mailbot.core.facts import Facts
from mailbot.core.notification import Reading
from mailbot.core.rules import decide
from mailbot.reading.room import ReaderDied, ReadingRoom, RoomClosed
from mailbot.service.deciding import put_in_words
from mailbot.service.gathering import gather
from mailbot.service.office import Office
from mailbot.store import queries
from mailbot.store.ledger import messages
from mailbot.store.ledger.decisions import apply_decision
from mailbot.store.ledger.transactions import Journal, step, writing
from mailbot.store.values import Unread

TRIES = 3
"""How often a message may kill its reader before it is put before a person unread."""

PATIENCE = 2.0
"""Seconds for which later mail waits for an earlier one that is still being read."""

_BATCH = 16

log = structlog.get_logger()


class Decider:
    """One loop: `work` does what there is to do and tells whether anything was done."""

    def __init__(self, office: Office, room: ReadingRoom) -> None:
        self._office = office
        self._room = room
        self._reading: dict[int, tuple[Future[Reading], float]] = {}
        self._tries: dict[int, int] = {}
        self._suspects: frozenset[int] = frozenset()
        self._domain = office.config.mailbox.address.rpartition("@")[2]

    def begin(self) -> None:
        """Find the messages that were being read when the daemon last died."""
        self._suspects = queries.tried_before()
        self._decide_batch(queries.read_but_undecided(10_000))

    def work(self) -> bool:
        """Start reading what waits, and decide on what has been read."""
        self._begin_readings()
        if not self._reading:
            return False
        wait([future for future, _ in self._reading.values()], timeout=1, return_when=FIRST_COMPLETED)
        self._finish_readings()
        return True

    def rest(self, seconds: float) -> None:
        """Wait until there is mail to read."""
        self._office.to_decide.wait(seconds)

    def end(self) -> None:
        """Give up what is still being read, and count no try against it."""
        messages.forgive_tries(self._reading, self._office.clock())
        self._reading.clear()

    def _begin_readings(self) -> None:
        free = _BATCH - len(self._reading)
        if free <= 0:
            return
        batch = queries.unread(free, busy=(*self._reading, *self._suspects))
        if not batch and not self._reading and self._suspects:
            batch = self._next_suspect()
        poison = [mail for mail in batch if mail.tries >= TRIES]
        if poison:
            self._set_aside(poison)
        self._hand_out([mail for mail in batch if mail.tries < TRIES])

    def _next_suspect(self) -> tuple[Unread, ...]:
        suspect = min(self._suspects)
        self._suspects -= {suspect}
        return queries.unread_one(suspect)

    def _hand_out(self, batch: list[Unread]) -> None:
        if not batch:
            return
        messages.begin_tries([mail.id for mail in batch], self._office.clock())
        for mail in batch:
            future = self._room.read(mail.raw, mail.size)
            self._reading[mail.id] = (future, time.monotonic())

    def _set_aside(self, poison: list[Unread]) -> None:
        with writing(self._office.clock()) as journal:
            for mail in poison:
                messages.set_aside_unread(journal, mail.id, "killed-its-reader")
                log.warning("message-set-aside", message=mail.id, tries=mail.tries)
        self._office.to_receive.ring()

    def _finish_readings(self) -> None:
        """Decide on what has been read, in order; an earlier mail holds later ones up for a moment only."""
        now, finished = time.monotonic(), []
        for message, (future, began) in sorted(self._reading.items()):
            if future.done():
                finished.append(message)
            elif now - began < PATIENCE:
                break
        readings = [(message, self._result(message)) for message in finished]
        self._keep_and_decide([(message, reading) for message, reading in readings if reading is not None])

    def _result(self, message: int) -> Reading | None:
        future, _ = self._reading.pop(message)
        try:
            return future.result()
        except ReaderDied as fault:
            log.warning("reader-died", message=message, why=str(fault))
        except (RoomClosed, CancelledError) as fault:
            # The message is not to blame, so the try does not count.
            log.error("reading-room-closed", why=str(fault))
            messages.forgive_tries([message], self._office.clock())
        return None

    def _keep_and_decide(self, readings: list[tuple[int, Reading]]) -> None:
        if not readings:
            return
        with writing(self._office.clock()) as journal:
            for message, reading in readings:
                messages.note_reading(journal, message, reading)
        self._decide_batch(tuple(readings))

    def _decide_batch(self, readings: tuple[tuple[int, Reading], ...]) -> None:
        """Decide on several messages in one transaction; each can fail alone."""
        if not readings:
            return
        with writing(self._office.clock()) as journal:
            for message, reading in readings:
                self._decide_one(journal, message, reading)
        self._office.to_send.ring()
        self._office.to_receive.ring()

    def _decide_one(self, journal: Journal, message: int, reading: Reading) -> None:
        try:
            with step(journal):
                self._apply(journal, message, reading)
        except StoreBusy:
            raise
        except Exception as fault:
            # A fault in one message's path ends in review for that message and nothing else.
            log.error("deciding-failed", message=message, fault=type(fault).__name__, exc_info=True)
            messages.set_aside_read(journal, message, "deciding-failed")

    def _apply(self, journal: Journal, message: int, reading: Reading) -> None:
        facts: Facts = gather(self._office, message, queries.sha256_of(message), reading)
        decision = decide(reading, facts)
        letters = put_in_words(self._office, reading, facts, decision, queries.thread_of)
        apply_decision(journal, message, decision, letters, reading=reading, domain=self._domain)
        log.info("message-decided", message=message, outcome=decision.outcome, letters=len(letters))
