"""The decider: has recorded mail read, and decides on what was read, in the order of arrival.

A try is counted and committed before it starts. A message whose reader died is tried again, three times in all, and
then put before a person unread. Messages that were being read when the daemon itself died are suspects: they are
read one at a time, after all others, so that a guilty one takes nobody with it.
"""

import time
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass

import structlog

from mailbot.core.decision import Decision
from mailbot.core.errors import StoreBusy
from mailbot.core.facts import Facts
from mailbot.core.notification import Reading
from mailbot.core.rules import decide_in_turn
from mailbot.reading.room import ReaderDied, ReadingRoom, RoomClosed
from mailbot.service.crashing import crash_point
from mailbot.service.deciding import put_in_words
from mailbot.service.gathering import ReadMessage, apart, from_record, gather
from mailbot.service.office import Office
from mailbot.store import queries, traffic
from mailbot.store.ledger import messages
from mailbot.store.ledger.decisions import Decided, apply_decisions
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.values import Unread

TRIES = 3
"""How often a message may kill its reader before it is put before a person unread."""

PATIENCE = 2.0
"""Seconds for which later mail waits for an earlier one, once a worker reads it."""

_BATCH = 24
_BACKLOG = 8
_MOMENT = 0.1
_BATCH_BYTES = 16 * 1024 * 1024

log = structlog.get_logger()


class _Begin:
    """When a worker began to read a message: the time that it waits in line, or a worker takes to start, is not its."""

    def __init__(self) -> None:
        self._at: float | None = None

    def note(self) -> None:
        """Note that a worker begins; called from the thread that waits for the worker."""
        self._at = time.monotonic()

    def is_longer_ago_than(self, seconds: float) -> bool:
        """Tell whether the worker has been at it for so long."""
        return self._at is not None and time.monotonic() - self._at >= seconds


@dataclass(frozen=True, slots=True)
class _Pending:
    """A message that is being read, or waits in line for it."""

    sha256: str
    future: Future[Reading]
    begin: _Begin


class Decider:
    """One loop: `work` does what there is to do and tells whether anything was done."""

    def __init__(self, office: Office, room: ReadingRoom) -> None:
        self._office = office
        self._room = room
        self._reading: dict[int, _Pending] = {}
        self._undecided: list[ReadMessage] = []
        self._suspects: frozenset[int] = frozenset()
        self._paused = False
        self._domain = office.config.mailbox.address.rpartition("@")[2]

    def begin(self) -> None:
        """Find the messages that were being read, or were to be decided on, when the daemon last died."""
        self._suspects = queries.tried_before()
        self._tell_of_pause(paused=traffic.is_paused())
        left = queries.read_but_undecided(10_000)
        self._hand_to_a_person([message for message, _, reading in left if reading is None])
        self._undecided = [
            from_record(self._office, message, sha256, reading) for message, sha256, reading in left if reading
        ]
        self._decide()

    def _hand_to_a_person(self, unknown: list[int]) -> None:
        """Put messages in review whose reading another version kept in a form that is not known here."""
        if unknown:
            with writing(self._office.clock()) as journal:
                for message in unknown:
                    messages.set_aside_read(journal, message, "reading-not-known")
                    log.warning("reading-not-known", message=message)

    def work(self) -> bool:
        """Start reading what waits, and decide on what has been read, first on what a fault of the record left over."""
        self._decide()
        self._begin_readings()
        if not self._reading:
            return False
        self._await_readings()
        self._finish_readings()
        return True

    @property
    def busy(self) -> bool:
        """Whether any message is being read."""
        return bool(self._reading)

    def _await_readings(self) -> None:
        """Wait until a message has been read; in a backlog a moment longer, for several are decided on as one."""
        futures = [pending.future for pending in self._reading.values()]
        wait(futures, timeout=1, return_when=FIRST_COMPLETED)
        if len(futures) > _BACKLOG:
            wait(futures, timeout=_MOMENT)

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
        batch = queries.unread(free, _BATCH_BYTES, busy=(*self._reading, *self._suspects))
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
        crash_point("try-counted")
        for mail in batch:
            begin = _Begin()
            self._reading[mail.id] = _Pending(mail.sha256, self._room.read(mail.raw, mail.size, begin.note), begin)

    def _set_aside(self, poison: list[Unread]) -> None:
        with writing(self._office.clock()) as journal:
            for mail in poison:
                messages.set_aside_unread(journal, mail.id, "killed-its-reader")
                log.warning("message-set-aside", message=mail.id, tries=mail.tries)
        self._office.to_receive.ring()

    def _finish_readings(self) -> None:
        """Decide on what has been read, in order; an earlier mail holds later ones up for a moment only."""
        finished = []
        for message, pending in sorted(self._reading.items()):
            if pending.future.done():
                finished.append(message)
            elif not pending.begin.is_longer_ago_than(PATIENCE):
                break
        results = [self._result(message) for message in finished]
        self._keep_and_decide([result for result in results if result is not None])

    def _result(self, message: int) -> ReadMessage | None:
        pending = self._reading.pop(message)
        try:
            return ReadMessage(message, pending.sha256, pending.future.result())
        except ReaderDied as fault:
            log.warning("reader-died", message=message, why=str(fault))
        except (RoomClosed, CancelledError):
            # The message is not to blame, so the try does not count; the loop waits before it tries again.
            messages.forgive_tries([message], self._office.clock())
            raise
        return None

    def _keep_and_decide(self, readings: list[ReadMessage]) -> None:
        if not readings:
            return
        crash_point("reading-returned")
        with writing(self._office.clock()) as journal:
            messages.note_readings(journal, [(message.id, message.reading) for message in readings])
        crash_point("mail-read")
        self._undecided += readings
        self._decide()

    def _decide(self) -> None:
        """Decide on what was read, in order; on messages that bear on one another one after the other.

        Where the record fails in between, the rest is kept for the next try: nobody else would ask for it again.
        """
        if not self._undecided:
            return
        for batch in apart(tuple(self._undecided)):
            self._decide_batch(batch)
            del self._undecided[: len(batch)]
        self._office.to_send.ring()
        self._office.to_receive.ring()

    def _decide_batch(self, batch: list[ReadMessage]) -> None:
        """Decide on several messages in one transaction; where that fails, on each by itself."""
        try:
            with writing(self._office.clock()) as journal:
                self._apply(journal, batch)
                crash_point("decision-written")
        except StoreBusy:
            raise
        except Exception as fault:
            if len(batch) > 1:
                for message in batch:
                    self._decide_batch([message])
                return
            # A fault in one message's path ends in review for that message and nothing else.
            log.exception("deciding-failed", message=batch[0].id, fault=type(fault).__name__)
            with writing(self._office.clock()) as journal:
                messages.set_aside_read(journal, batch[0].id, "deciding-failed")
        crash_point("decision-committed")

    def _apply(self, journal: Journal, batch: list[ReadMessage]) -> None:
        gathered = gather(self._office, batch)
        in_turn = decide_in_turn(zip((message.reading for message in batch), gathered, strict=True))
        decided = [self._in_words(message, *made) for message, made in zip(batch, in_turn, strict=True)]
        apply_decisions(journal, decided, domain=self._domain)
        self._tell_of_pause(paused=gathered[0].traffic.paused or any(one.decision.pauses for one in decided))
        for one in decided:
            log.info("message-decided", message=one.message, outcome=one.decision.outcome, letters=len(one.letters))

    def _tell_of_pause(self, *, paused: bool) -> None:
        """Log once that disclosures are paused, whoever did it, and once that they go on."""
        if paused and not self._paused:
            log.error("disclosures-paused")
        elif self._paused and not paused:
            log.info("disclosures-resumed")
        self._paused = paused

    def _in_words(self, message: ReadMessage, facts: Facts, decision: Decision) -> Decided:
        letters = put_in_words(self._office, message.reading, facts, decision, queries.thread_of)
        return Decided(message.id, message.sha256, message.reading, decision, letters)
