"""The sender: takes letters that are due, checks each one's disclosure proof against the record as it is now, and
hands them over.

The claim is committed before the first byte leaves, the outcome after the answer came. At most two letters for each
connection are under way, so that a crash leaves no more than those uncertain. Letters to one recipient go one after
the other, and none after one that has to wait. Where the server takes nothing at all, the sender itself waits, and then
tries one letter at a time, and beside it one that was never tried.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import structlog

from mailbot.core.bounces import return_address
from mailbot.core.delivery import About, Delivery, Result
from mailbot.core.disclosure import Present, what_changed
from mailbot.core.errors import CourierAway, GiveUp, MailbotError, TemplateFault
from mailbot.core.facts import CaseFacts
from mailbot.core.refusals import Try, in_a_row
from mailbot.edges.composing import Envelope, compose
from mailbot.edges.courier import Courier
from mailbot.service.crashing import crash_point
from mailbot.service.office import Office
from mailbot.service.steadiness import Steadiness
from mailbot.store import line, queries
from mailbot.store.ledger import letters
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.values import DueLetter

_LONGEST_REST = 5.0
_LOOK_AGAIN = 1.0
# The decider and the sender take turns at the record: with one letter a connection, every turn would be too short.
_A_CONNECTION = 2
_SWEEP_EVERY = 5.0

log = structlog.get_logger()


class Sender:
    """One loop, with as many kept connections as the configuration says.

    `alive` is called before each answer of the server's that is waited for: a slow server is no dead loop.
    """

    def __init__(self, office: Office, alive: Callable[[], None] = lambda: None) -> None:
        self._office = office
        self._alive = alive
        self._hold = office.hold
        self._claimed_by: int | None = None
        self._next_sweep = 0.0
        self._settings = office.config.smtp
        self._retry_for = dt.timedelta(hours=self._settings.retry_for_hours)
        self._steadiness = Steadiness(office.clock, "sender")
        self._threads = ThreadPoolExecutor(self._settings.connections, thread_name_prefix="courier")
        self._own = threading.local()
        self._couriers: list[Courier] = []
        self._done: list[tuple[DueLetter, Delivery]] = []
        self._not_tried: list[DueLetter] = []
        self._in_doubt: dict[int, DueLetter] = {}
        self._refused: frozenset[str] = frozenset()
        self._away: MailbotError | None = None
        self._troubled = False

    def begin(self) -> None:
        """Find letters that were under way when the daemon died: they may or may not have arrived."""
        self._sweep()

    def _sweep(self) -> None:
        """Find letters under way of instances that have ended."""
        self._next_sweep = time.monotonic() + _SWEEP_EVERY
        lost = letters.find_lost_claims(self._office.clock(), self._office.config.mailbox.address)
        if lost:
            log.warning("letters-uncertain", count=len(lost))

    def work(self) -> bool:
        """Write down what became of the last letters, claim the next, and hand them over."""
        if self._hold.is_shared and time.monotonic() >= self._next_sweep:
            # What is in hand may bear a number of ours that was ended: its outcome is known, and it is not lost.
            self._write_down()
            self._sweep()
        claimed, due = self._claim()
        if not claimed:
            return False
        tries = [one for some in self._threads.map(self._hand_over_in_turn, _by_recipient(due)) for one in some]
        self._not_tried = [letter for letter, delivery in tries if delivery is None]
        self._done = self._judged([(letter, delivery) for letter, delivery in tries if delivery is not None])
        crash_point("letter-handed-over")
        self._wait_where_nothing_is_taken()
        return True

    def _judged(self, tries: Sequence[tuple[DueLetter, Delivery]]) -> list[tuple[DueLetter, Delivery]]:
        """Have letters wait that were refused behind many others: it is hardly the letters."""
        before = len(self._refused)
        self._refused, become = in_a_row(self._refused, (Try(one.id, one.to, told) for one, told in tries))
        judged = [(letter, delivery) for (letter, _), delivery in zip(tries, become, strict=True)]
        if any(now is not was for (_, now), (_, was) in zip(judged, tries, strict=True)):
            log.error("everything-is-refused", count=before, code=judged[-1][1].code)
        return judged

    def _wait_where_nothing_is_taken(self) -> None:
        """Raise why nothing was taken, so that the loop backs off: one try a round, not one a letter."""
        fault, self._away = self._away, None
        deliveries = [delivery for _, delivery in self._done]
        # Where this instance was not permitted to hand over, no server is at fault: the claim says how it goes on.
        spoke = fault is not None or any(one.about is not About.NO_SESSION for one in deliveries)
        self._troubled = spoke and all(one.speaks_of_the_server for one in deliveries)
        if self._troubled:
            self._write_down()
            raise fault or _took_nothing(self._settings.host, deliveries)

    def rest(self, seconds: float) -> None:
        """Wait until there is a letter to send, or one is due again.

        Never for long: letters that follow from a person's ruling, or from another instance's decision, come from
        another process, which rings no bell here.
        """
        seconds = min(seconds, _LOOK_AGAIN if self._hold.is_shared else _LONGEST_REST)
        now = self._office.clock()
        if letters.bring_forward(now):
            return
        due = line.next_letter_at(now)
        if due is not None:
            seconds = min(seconds, max(0.05, (due - now).total_seconds()))
        self._office.to_send.wait(seconds)

    def end(self) -> None:
        """Write down what became of the letters in hand, and hang up."""
        try:
            self._write_down()
        finally:
            self._threads.shutdown(wait=True)
            for courier in self._couriers:
                courier.close()

    def _write_down(self) -> None:
        if self._done or self._not_tried:
            with writing(self._office.clock()) as journal:
                self._note_deliveries(journal)
            self._let_go()

    def _let_go(self) -> None:
        """Forget what is written down now."""
        self._done.clear()
        self._not_tried.clear()

    def _claim(self) -> tuple[int, tuple[DueLetter, ...]]:
        """Commit the last outcomes and the next claims together: one commit a round.

        Gives how many letters were claimed, and those of them whose proof still holds.
        """
        claimed_by = self._hold.instance
        most, untried = (1, 1) if self._troubled else (_A_CONNECTION * self._settings.connections, 0)
        with writing(self._office.clock()) as journal:
            self._note_deliveries(journal)
            letters.put_back(journal, self._of_ours(tuple(self._in_doubt.values())))
            due = queries.due_letters(letters.claim(journal, most, claimed_by, untried))
            cases = queries.cases_as_told({reference for letter in due for reference in letter.references})
            kept = tuple(letter for letter in due if self._still_holds(journal, letter, cases))
            # Where the record fails over the COMMIT they may be claimed all the same, and nobody would try them.
            self._in_doubt |= {letter.id: letter for letter in kept if self._hold.is_shared}
            if due:
                crash_point("claim-written")
        self._claimed_by = claimed_by
        noted = bool(self._done)
        self._let_go()
        self._in_doubt.clear()
        ends = [courier.certificate_ends for courier in self._couriers if courier.certificate_ends is not None]
        if ends:
            self._office.signs.certificate("the sending server", min(ends))
        if noted:
            crash_point("letter-noted")
        if due:
            crash_point("letter-claimed")
        return len(due), kept

    def _note_deliveries(self, journal: Journal) -> None:
        letters.put_back(journal, self._of_ours(self._not_tried))
        done = self._still_ours(self._done)
        if not done:
            return
        # After the clock jumped no letter is too old because of it.
        retry_for = self._retry_for if self._steadiness.is_steady() else dt.timedelta.max
        given_up = letters.note_deliveries(
            journal, done, assignee=self._office.config.mailbox.address, retry_for=retry_for
        )
        for letter, delivery in done:
            log.info("letter-" + delivery.result.value, letter=letter.id, template=letter.template, code=delivery.code)
        if given_up:
            log.error("letters-given-up", letters=given_up)

    def _still_ours(self, done: Sequence[tuple[DueLetter, Delivery]]) -> Sequence[tuple[DueLetter, Delivery]]:
        """Leave out what was taken from this instance while it was paused for longer than its term."""
        ours = {letter.id for letter in self._of_ours([letter for letter, _ in done])}
        for letter, delivery in done:
            if letter.id not in ours:
                log.warning("letter-taken-over", letter=letter.id, result=delivery.result.value)
        return [one for one in done if one[0].id in ours]

    def _of_ours(self, claimed: Sequence[DueLetter]) -> Sequence[DueLetter]:
        if not self._hold.is_shared or not claimed:
            return claimed
        ours = letters.still_claimed([letter.id for letter in claimed], self._hold.instances)
        return [letter for letter in claimed if letter.id in ours]

    def _still_holds(self, journal: Journal, letter: DueLetter, cases: Mapping[str, CaseFacts]) -> bool:
        why = what_changed(letter.proof, self._present(letter.template, cases))
        if why is None and letter.to != letter.proof.recipient:
            why = "recipient-is-not-the-proved-one"
        if why is None:
            return True
        letters.withdraw(journal, letter.id, why, self._office.config.mailbox.address)
        log.warning("letter-withdrawn", letter=letter.id, template=letter.template, why=why)
        return False

    def _present(self, template: str, cases: Mapping[str, CaseFacts]) -> Present:
        config = self._office.config
        own = (config.team.process_team_address, config.mailbox.address)
        administrators = (*config.administrators.addresses, *filter(None, own))
        known = Present(self._office.policy, cases, "", (), administrators, config.team.process_team_address)
        try:
            now = self._office.wording.declaration(template)
        except TemplateFault:
            # A letter of a name that the program no longer knows declares nothing, so it goes to nobody.
            return known
        return replace(known, template_version=now.version, discloses=now.discloses())

    def _hand_over_in_turn(self, due: Sequence[DueLetter]) -> list[tuple[DueLetter, Delivery | None]]:
        """Hand over letters to one recipient, up to the first that has to wait; None for those behind it."""
        tries: list[tuple[DueLetter, Delivery | None]] = []
        waits = False
        for letter in due:
            delivery = None if waits else self._hand_over(letter)
            waits = waits or (delivery is not None and delivery.waits)
            tries.append((letter, delivery))
        return tries

    def _hand_over(self, letter: DueLetter) -> Delivery:
        try:
            message = compose(self._envelope(letter), letter.body, letter.attachment, letter.sheet)
        except GiveUp as fault:
            return Delivery(Result.REFUSED, None, str(fault)[:200], About.OURS)
        except Exception as fault:
            # One bad letter never blocks the queue: it waits, an alarm tells of it, and in the end a person gets it.
            log.error("letter-not-composed", letter=letter.id, fault=type(fault).__name__, exc_info=True)
            return Delivery(Result.DEFERRED, None, "the letter could not be composed", About.OURS)
        return self._carry(letter, message)

    def _carry(self, letter: DueLetter, message: bytes) -> Delivery:
        try:
            careful = letter.possibly_twice
            return self._courier().hand_over(
                self._envelope_sender(letter), letter.to, message, self._is_ours, careful=careful
            )
        except MailbotError as fault:
            self._away = fault
            return Delivery(Result.DEFERRED, None, str(fault)[:200], About.NO_SESSION)
        except Exception as fault:
            log.error("letter-not-carried", letter=letter.id, fault=type(fault).__name__, exc_info=True)
            return Delivery(Result.DEFERRED, None, "a fault of mailbot's own", About.OURS)

    def _is_ours(self) -> bool:
        """Tell whether what was claimed last is certainly nobody else's; asked before the final dot, so no question."""
        return self._hold.is_good(self._claimed_by)

    def _envelope_sender(self, letter: DueLetter) -> str:
        own = self._office.config.mailbox.address
        return return_address(own, letter.message_id) if self._settings.bounce_subaddress else own

    def _courier(self) -> Courier:
        courier: Courier | None = getattr(self._own, "courier", None)
        if courier is None:
            courier = self._own.courier = Courier(self._settings, waits=self._alive)
            self._couriers.append(courier)
        return courier

    def _envelope(self, letter: DueLetter) -> Envelope:
        mailbox = self._office.config.mailbox
        return Envelope(
            from_name=mailbox.name, from_address=mailbox.address, to=letter.to, subject=letter.subject,
            message_id=letter.message_id, in_reply_to=letter.in_reply_to, thread=letter.thread,
            written_at=letter.written_at,
        )


def _by_recipient(due: Sequence[DueLetter]) -> Sequence[Sequence[DueLetter]]:
    found: dict[str, list[DueLetter]] = {}
    for letter in due:
        found.setdefault(letter.to, []).append(letter)
    return tuple(found.values())


def _took_nothing(host: str, deliveries: Sequence[Delivery]) -> CourierAway:
    """Say that a server answers, and takes nothing; by codes alone, for its words may name a recipient."""
    codes = ", ".join(sorted({str(one.code or "no answer") for one in deliveries}))
    return CourierAway(f"The mail server at {host} took none of {len(deliveries)} letters: {codes}")
