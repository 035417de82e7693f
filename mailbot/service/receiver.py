"""The receiver: records what lies in the mailbox, files what was decided on, and waits for more.

Bytes are committed before anything parses them; a mail is moved only after its outcome was committed.
Flags are never state: what a colleague reads or marks changes nothing. A mail that comes back, because the mailbox was
made anew or a colleague moved it, is known by its bytes: nothing follows from it again, and it is filed again.
"""

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import structlog

from mailbot.core.arrival import Arrival
from mailbot.core.errors import HoldLost, MailbotError, MailboxAway
from mailbot.core.returns import Place, Seen, returned
from mailbot.core.sight import Sight, looked, troubled
from mailbot.edges.inbox import AT_MOST, Fetched, Inbox, Waiting
from mailbot.reading.reader import LARGEST
from mailbot.service.batches import in_batches
from mailbot.service.crashing import crash_point
from mailbot.service.doubts import Doubts
from mailbot.service.filer import AT_ONCE, Filer
from mailbot.service.office import Office
from mailbot.service.reconciler import Reconciler
from mailbot.store import mailbox, queries, traffic
from mailbot.store.ledger import messages
from mailbot.store.ledger.mailbox import note_rebuilt, note_returned

_KNOWN_AT_MOST = 20_000
_LOOK_AGAIN = 5.0
_COMPARE_AGAIN = 2.0

log = structlog.get_logger()


class Receiver:
    """One loop on one kept connection. `caught_up` is true once a look found nothing new.

    `refused` is true while a folder does not take mail that is to be filed there; it is tried again at each look.
    The signs tell since when mail is not being read, and why. `alive` is called at each step, for a backlog may take
    long.
    """

    def __init__(
        self, office: Office, inbox: Inbox, alive: Callable[[], None] = lambda: None, *, head_known: bool = True
    ) -> None:
        self._office = office
        self._reconciler = Reconciler(office, inbox, head_known=head_known, again=True)
        self._comparing: Iterator[int] | None = None
        self._compare_at = 0.0
        self._dealt_with_until: dt.datetime | None = None
        self._inbox = inbox
        self._alive = alive
        self._mailbox = f"{office.config.mailbox.address}/{office.config.mailbox.folder}"
        self._known: set[int] = set()
        self._known_at_most = _KNOWN_AT_MOST
        self._doubts = Doubts()
        self._filer = Filer(office, inbox, self._mailbox, alive)
        self._uidvalidity: int | None = None
        self._at_home = False
        self.caught_up = False
        self.looked_at = 0.0
        self._seen_before: Sight | None = None

    @property
    def is_filing_left(self) -> bool:
        """Whether mail waits to be filed that a folder may yet take."""
        return self._filer.is_left

    @property
    def refused(self) -> bool:
        """Whether a folder refused mail that is to be filed there."""
        return self._filer.refused

    def begin(self) -> None:
        """Open the mailbox, unless it is open, or another instance holds it."""
        self._seen_before = mailbox.sight()
        with self._watching():
            if self._office.hold.is_held:
                self._open()

    def work(self) -> bool:
        """Look once: record what is new, file what was decided on; tell whether there was anything.

        While another instance holds the mailbox there is nothing to do there, and no connection.
        """
        if not self._office.hold.is_held:
            self._step_back()
            return False
        with self._watching():
            return self._go_through()

    def _compare(self) -> bool:
        """Go on with comparing mailbox and record where it is time; tell whether there is more to compare.

        The first time, unless the record is new, everything waits for it: mail that was dealt with in a record of which
        only an older copy is left must be known before anything is decided on or sent.
        """
        if self._comparing is None and time.monotonic() < self._compare_at:
            return False
        comparing, self._comparing = self._comparing or self._reconciler.steps(), None
        # Where it breaks the connection, mail is looked at before it is tried again.
        self._compare_at = time.monotonic() + _COMPARE_AGAIN
        at_once = not self._office.compared.is_set()
        for _ in comparing:
            self._alive()
            if not at_once:
                self._comparing = comparing
                return True
        self._compare_at = time.monotonic() + 60 * self._office.config.reconciling.every_minutes
        restored = traffic.restored()
        self._dealt_with_until = restored.lived_until if restored else None
        self._office.compared.set()
        return False

    def rest(self, seconds: float) -> None:
        """Wait for mail, or for something to file. After the connection ended in a wait, the next thing is to look."""
        if not self._office.hold.is_held:
            self._office.to_receive.wait(min(seconds, _LOOK_AGAIN))
            return
        with self._watching():
            if not self._inbox.is_open:
                self._open()
                return
            poll = self._office.config.mailbox.poll_seconds
            until_comparing = max(0.0, self._compare_at - time.monotonic())
            self._inbox.wait(min(seconds, poll, until_comparing), self._office.to_receive.sound)
            self._office.to_receive.hush()

    def end(self) -> None:
        """File what is decided, and hang up."""
        try:
            if self._inbox.is_open:
                self._filer.file(least=1)
        except (MailboxAway, HoldLost):
            log.warning("filing-put-off")
        self._inbox.close()

    def _step_back(self) -> None:
        if self._inbox.is_open:
            log.info("mailbox-let-go")
            self._inbox.close()
        self.caught_up = False
        # Whoever takes the mailbox compares it with the record first; so does this instance, if it gets it back.
        self._comparing, self._compare_at = None, 0.0
        # From now on another instance tells since when mail is not being read.
        self._office.signs.sight = None

    @contextmanager
    def _watching(self) -> Iterator[None]:
        """Keep in mind what goes wrong: whom it speaks against, and since when mail is not being read, and why."""
        try:
            yield
        except HoldLost:
            raise
        except Exception as fault:
            if isinstance(fault, MailboxAway):
                self._doubts.note(fault)
            why = str(fault) if isinstance(fault, MailbotError) else f"a fault of its own ({type(fault).__name__})"
            signs = self._office.signs
            signs.sight = troubled(signs.sight or self._seen_before, why, self._office.clock())
            raise

    def _seen(self) -> None:
        """Note that the mailbox was looked at, or mail taken from it, just now."""
        self.looked_at = time.monotonic()
        self._office.signs.sight = looked(self._office.clock())
        self._alive()

    def _open(self) -> None:
        if not self._inbox.is_open:
            self._at_home = False
            self._inbox.open()
            self._office.signs.certificate("the mailbox's server", self._inbox.certificate_ends)
        if not self._at_home:
            self._note_if_rebuilt()
            self._remember()
            self._at_home = True
            log.info("mailbox-opened", uidvalidity=self._inbox.uidvalidity, known=len(self._known))

    def _note_if_rebuilt(self) -> None:
        """Note a UIDVALIDITY that is not the one before: no UID names the mail that it named."""
        found = self._inbox.uidvalidity
        if found == self._uidvalidity:
            return
        before = self._uidvalidity or mailbox.uidvalidity_of(self._mailbox)
        self._filer.surveyed = False
        self._doubts.forget()
        if before not in (None, found) and note_rebuilt(
            before, found, self._office.clock(), self._office.hold.token()
        ):
            log.error("mailbox-rebuilt", uidvalidity=found)
        self._uidvalidity = found

    def _remember(self) -> None:
        """Know the mails that are recorded and not filed yet."""
        self._known = set(queries.uids_in_inbox(self._mailbox, self._inbox.uidvalidity))
        self._filer.forget_returned()

    def _forget_who_left(self) -> None:
        """Let mails that lie in the inbox no more out of memory; what was filed may lie there still."""
        there = self._inbox.contents_of(self._office.config.mailbox.folder)
        if there is not None:
            self._known &= there.uids
        self._known_at_most = len(self._known) + _KNOWN_AT_MOST

    def _go_through(self) -> bool:
        self._open()
        more = self._compare()
        filed = self._filer.file(least=AT_ONCE)
        new = self._look()
        for batch in self._in_order(new):
            if self._office.stop.is_set():
                return False
            if batch[0].uid in self._doubts:
                # It may break the line once more: what is decided on already does not wait for that.
                self._filer.file(least=1)
            self._record(batch)
            self._filer.file(least=AT_ONCE)
        if len(new) < AT_MOST:
            # A look that told of as many as it may was not told of all.
            self._filer.surveyed = True
        self.caught_up = not new and not more and self._office.compared.is_set()
        if len(self._known) > self._known_at_most:
            self._forget_who_left()
        if more or new or filed:
            return True
        return self._filer.file(least=AT_ONCE if queries.is_undecided_left() else 1, also_doubted=True)

    def _look(self) -> list[Waiting]:
        """Tell which mails lie in the inbox that are not recorded."""
        listed = self._inbox.look(self._known, self._doubts.in_order(), self._doubts.header_only())
        new = [waiting for waiting in listed if waiting.uid not in self._known]
        for uid in self._doubts.keep_only({waiting.uid for waiting in new}):
            log.info("mail-vanished", uid=uid)
        # Whose size is not told may not be given either: it is asked for by itself, and not without end.
        hopeless = self._doubts.header_only()
        self._doubts.note_withheld(mail.uid for mail in new if not mail.size and mail.uid not in hopeless)
        self._seen()
        return new

    def _in_order(self, new: Sequence[Waiting]) -> Iterator[list[Waiting]]:
        """Part what is new into batches, oldest first; the doubted come last, one by one."""
        yield from in_batches([mail for mail in new if mail.uid not in self._doubts])
        doubted = {mail.uid: mail for mail in new if mail.uid in self._doubts}
        # Not as a sequence that is still being worked through: what is recorded is doubted no more.
        yield from [[doubted[uid]] for uid in self._doubts.in_order() if uid in doubted]

    def _record(self, batch: Sequence[Waiting]) -> None:
        arrivals = self._fetch(batch)
        crash_point("mail-fetched")
        count = messages.record(
            self._without_returned(arrivals), self._office.clock(), self._office.hold.token(),
            dealt_with_until=self._dealt_with_until,
        )
        crash_point("mail-recorded")
        had = {arrival.uid for arrival in arrivals}
        self._known |= had
        for uid in had & self._doubts.header_only():
            log.warning("mail-not-had-whole", uid=uid)
        self._doubts.clear(had)
        # What a colleague took between look and fetch is not there at the next look. What is, would not come: it
        # counts as a broken fetch, so that in the end at least its place is recorded and a person sees to it.
        self._doubts.note_withheld(waiting.uid for waiting in batch if waiting.uid not in had)
        self._seen()
        if count:
            log.info("mail-recorded", count=count)
            self._office.to_decide.ring()

    def _fetch(self, batch: Sequence[Waiting]) -> list[Arrival]:
        """Fetch a batch in one go; what is too large (such a mail is a batch by itself) or hopeless by its header."""
        first = batch[0]
        if first.size > LARGEST or first.uid in self._doubts.header_only():
            return self._head_of(first)
        return [self._arrival(mail, len(mail.raw)) for mail in self._inbox.fetch([mail.uid for mail in batch])]

    def _head_of(self, mail: Waiting) -> list[Arrival]:
        """Fetch the header of a mail or, where that was hopeless too, take its place alone; none where it vanished."""
        nothing = Fetched(mail.uid, b"", None)
        head = nothing if mail.uid in self._doubts.place_only() else self._inbox.fetch_head(mail.uid)
        # The size is not known where even that was not given; that bytes are missing must show all the same.
        return [self._arrival(head, max(mail.size, len(head.raw) + 1))] if head else []

    def _arrival(self, fetched: Fetched, size: int) -> Arrival:
        return Arrival(
            mailbox=self._mailbox, uidvalidity=self._inbox.uidvalidity, uid=fetched.uid, size=size, raw=fetched.raw,
            arrived_at=fetched.internal_date or self._office.clock(),
        )

    def _without_returned(self, arrivals: Sequence[Arrival]) -> list[Arrival]:
        """Give the mails that are new; those that only lie at a new place are noted there, or are to be put back."""
        whole = [one for one in arrivals if len(one.raw) == one.size]
        seen = [Seen(one.uid, hashlib.sha256(one.raw).hexdigest()) for one in whole]
        places = mailbox.places_of(self._mailbox, {one.sha256 for one in seen})
        if not places:
            return list(arrivals)
        still_filed = self._still_filed(places, [one.uid for one in seen])
        found = returned(seen, places, self._inbox.uidvalidity, still_filed)
        note_returned(
            self._inbox.uidvalidity, {uid: place for uid, place in found.items() if not place.left},
            self._office.clock(), self._office.hold.token(),
        )
        self._filer.take_back({uid: place for uid, place in found.items() if place.left})
        return [one for one in arrivals if one.uid not in found]

    def _still_filed(self, places: Iterable[Place], uids: Sequence[int]) -> frozenset[int]:
        """Give the messages that lie where they were filed: what is in the inbox, under these UIDs, is a copy of those.

        A folder that cannot be searched in time speaks against these mails, one of which is then taken by its header.
        """
        filed: dict[str, list[Place]] = {}
        for place in places:
            if place.left and place.folder:
                filed.setdefault(place.folder, []).append(place)
        there = {
            folder: self._inbox.still_there(folder, [(place.message_id, place.sha256) for place in lying], uids)
            for folder, lying in filed.items()
        }
        return frozenset(one.message for folder, lying in filed.items() for one in lying if one.sha256 in there[folder])
