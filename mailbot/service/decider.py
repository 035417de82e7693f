"""The decider: has recorded mail read, and decides on what was read, in the order of arrival.

A try is counted and committed before it starts. A message whose reader died is tried again, three times in all, and
then put before a person unread. Messages that were being read when the daemon itself died are suspects: they are
read one at a time, after all others, so that a guilty one takes nobody with it.

Where several instances work on one record all of them read, each what it has claimed; the one that holds the mailbox
decides, so that decisions keep their order.
"""

import time
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass
from operator import attrgetter

import structlog

from mailbot.core.decision import Decision
from mailbot.core.errors import HoldLost, StoreBusy
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

PATIENCE_ELSEWHERE = 5.0
"""The same for an earlier mail that another instance has claimed: how long it stands in line there is not known."""

_BATCH = 24
_HELP = 8
_LOOK_AGAIN = 1.0
_BACKLOG = 8
_MOMENT = 0.1
_BATCH_BYTES = 16 * 1024 * 1024
_MOST = 10_000

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
        self._read: list[ReadMessage] = []
        self._undecided: list[ReadMessage] = []
        self._suspects: frozenset[int] = frozenset()
        self._paused = False
        self._hold = office.hold
        self._token: int | None = None
        self._domain = office.config.mailbox.address.rpartition("@")[2]

    def begin(self) -> None:
        """Find the messages that were being read, or were to be decided on, when the daemon last died."""
        self._tell_of_pause(paused=traffic.is_paused())
        if not self._hold.is_shared:
            self._suspects = queries.tried_before()
            self._take_up()
        self._decide()

    def _take_up(self) -> None:
        """Take up what was read by somebody else: this daemon before it died, or another instance."""
        left = queries.read_but_undecided(_MOST, [message.id for message in self._undecided])
        self._hand_to_a_person([message for message, _, reading in left if reading is None])
        self._undecided += [
            from_record(self._office, message, sha256, reading) for message, sha256, reading in left if reading
        ]

    def _hand_to_a_person(self, unknown: list[int]) -> None:
        """Put messages in review whose reading another version kept in a form that is not known here."""
        if unknown:
            with writing(self._office.clock(), self._token) as journal:
                for message in unknown:
                    messages.set_aside_read(journal, message, "reading-not-known")
                    log.warning("reading-not-known", message=message)

    def work(self) -> bool:
        """Start reading what waits, and decide on what has been read, first on what a fault of the record left over."""
        self._keep_readings()
        decided = self._decide()
        self._begin_readings()
        if not self._reading:
            return decided
        self._await_readings()
        self._finish_readings()
        return True

    @property
    def busy(self) -> bool:
        """Whether any message is being read."""
        return bool(self._reading or self._read)

    def _await_readings(self) -> None:
        """Wait until a message has been read; in a backlog a moment longer, for several are decided on as one."""
        futures = [pending.future for pending in self._reading.values()]
        wait(futures, timeout=1, return_when=FIRST_COMPLETED)
        if len(futures) > _BACKLOG:
            wait(futures, timeout=_MOMENT)

    def rest(self, seconds: float) -> None:
        """Wait until there is mail to read; other instances ring no bell here."""
        if self._hold.is_shared:
            seconds = min(seconds, _MOMENT if self._undecided else _LOOK_AGAIN)
        self._office.to_decide.wait(seconds)

    def end(self) -> None:
        """Give up what is still being read, and count no try against it."""
        not_kept = [*self._reading, *(message.id for message in self._read)]
        messages.forgive_tries(not_kept, self._office.clock(), self._hold.instances)
        self._reading.clear()

    def _begin_readings(self) -> None:
        if self._hold.is_shared:
            self._claim_readings()
            return
        free = _BATCH - len(self._reading)
        if free <= 0:
            return
        batch = queries.unread(free, _BATCH_BYTES, busy=(*self._reading, *self._suspects))
        if not batch and not self._reading and self._suspects:
            batch = self._next_suspect()
        self._begin(batch)

    def _claim_readings(self) -> None:
        """Claim what no other instance reads; where there is nothing, a message whose reading instance has ended."""
        free = (_BATCH if self._hold.is_held else _HELP) - len(self._reading)
        if free <= 0:
            return
        with writing(self._office.clock()):
            ours = self._hold.instances
            ids = messages.claim_unread(free, _BATCH_BYTES, ours, tuple(self._reading))
            if not ids and not self._reading:
                ids = messages.claim_abandoned(ours[-1])
        self._begin(queries.unread_these(ids))

    def _begin(self, batch: Sequence[Unread]) -> None:
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
        for message in finished:
            result = self._result(message)
            self._read += [result] if result is not None else []
        if self._keep_readings():
            self._decide()

    def _result(self, message: int) -> ReadMessage | None:
        pending = self._reading.pop(message)
        try:
            return ReadMessage(message, pending.sha256, pending.future.result())
        except ReaderDied as fault:
            log.warning("reader-died", message=message, why=str(fault))
        except (RoomClosed, CancelledError):
            # The message is not to blame, so the try does not count; the loop waits before it tries again.
            messages.forgive_tries([message], self._office.clock(), self._hold.instances)
            raise
        return None

    def _keep_readings(self) -> bool:
        """Write down what was read; tell whether there was anything.

        Where the record fails it stays in hand: the mail was read well, and no try to read it counts for that.
        """
        if not self._read:
            return False
        crash_point("reading-returned")
        readings, self._read = self._read, []
        try:
            with writing(self._office.clock()) as journal:
                ours = self._still_ours(readings)
                messages.note_readings(journal, [(message.id, message.reading) for message in ours])
        except StoreBusy:
            self._read = readings
            raise
        crash_point("mail-read")
        self._undecided += ours
        return True

    def _still_ours(self, readings: list[ReadMessage]) -> list[ReadMessage]:
        """Leave out what was taken from this instance while it was paused for longer than its term."""
        if not self._hold.is_shared:
            return readings
        ours = messages.still_claimed([message.id for message in readings], self._hold.instances)
        log.info("mail-read", count=len(ours))
        return [message for message in readings if message.id in ours]

    def _decide(self) -> bool:
        """Decide on what was read, in order; on messages that bear on one another one after the other.

        Where the record fails in between, the rest is kept for the next try: nobody else would ask for it again.
        """
        ripe = self._ripe() if self._hold.is_shared else self._undecided
        if not ripe:
            return False
        for batch in apart(tuple(ripe)):
            self._decide_batch(batch)
            del self._undecided[: len(batch)]
        self._office.to_send.ring()
        self._office.to_receive.ring()
        return True

    def _ripe(self) -> list[ReadMessage]:
        """Give what may be decided on now, whoever read it, where several instances read: nothing without the mailbox.

        What was kept under an earlier hold may have been decided on by another instance since: it is asked for anew.
        """
        token = self._hold.token() if self._hold.is_held else None
        if token is None or token != self._token:
            self._undecided.clear()
        self._token = token
        if token is None:
            return []
        # First who is still reading, then what was read: what is finished in between waits for the next time.
        elsewhere = queries.first_unread_elsewhere(self._hold.instances, PATIENCE_ELSEWHERE)
        self._take_up()
        self._undecided.sort(key=attrgetter("id"))
        held_up_by = [message for message in (elsewhere, self._first_in_hand()) if message is not None]
        return [message for message in self._undecided if not held_up_by or message.id < min(held_up_by)]

    def _first_in_hand(self) -> int | None:
        """Give the earliest message that is being read here and for which later ones still wait."""
        patient = (message for message, pending in sorted(self._reading.items())
                   if not pending.begin.is_longer_ago_than(PATIENCE))
        return next(patient, None)

    def _decide_batch(self, batch: list[ReadMessage]) -> None:
        """Decide on several messages in one transaction; where that fails, on each by itself."""
        decided: list[Decided] = []
        try:
            with writing(self._office.clock(), self._token) as journal:
                decided, paused = self._apply(journal, batch)
                crash_point("decision-written")
            self._tell_of_pause(paused=paused)
        except (StoreBusy, HoldLost):
            raise
        except Exception as fault:
            if len(batch) > 1:
                for message in batch:
                    self._decide_batch([message])
                return
            # A fault in one message's path ends in review for that message and nothing else.
            log.exception("deciding-failed", message=batch[0].id, fault=type(fault).__name__)
            with writing(self._office.clock(), self._token) as journal:
                messages.set_aside_read(journal, batch[0].id, "deciding-failed")
        # Told only now: what could not be committed was not decided.
        for one in decided:
            log.info("message-decided", message=one.message, outcome=one.decision.outcome, letters=len(one.letters))
        crash_point("decision-committed")

    def _apply(self, journal: Journal, batch: list[ReadMessage]) -> tuple[list[Decided], bool]:
        """Decide on a batch; give what was decided, and whether disclosures are paused after it."""
        gathered = gather(self._office, batch)
        in_turn = decide_in_turn(zip((message.reading for message in batch), gathered, strict=True))
        decided = [self._in_words(message, *made) for message, made in zip(batch, in_turn, strict=True)]
        apply_decisions(journal, decided, domain=self._domain)
        return decided, gathered[0].traffic.paused or any(one.decision.pauses for one in decided)

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
