"""Compares the mailbox with the record as a whole: what lies there and is not recorded, what is recorded and gone, what
has been stuck for long. What can be repaired is repaired, all else is shown (`mailbot reconcile`, log, `status`).

Cheap for large folders: one SEARCH a folder; of numbers not seen before size and Message-ID; whole only what is
unknown. A comparison goes on in steps, so that mail is taken in between them.
"""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from mailbot.core.arrival import Arrival
from mailbot.core.errors import MailboxAway
from mailbot.core.reconciling import TROUBLES, Finding, Found, counts, in_words
from mailbot.edges.inbox import Inbox
from mailbot.edges.inventory import Contents, Described, untold
from mailbot.reading.reader import LARGEST
from mailbot.service.batches import in_batches
from mailbot.service.doubts import TRIES, Doubts
from mailbot.service.office import Office
from mailbot.service.restoring import note_restored, suspect_taken_out, was_reconciled_before
from mailbot.store import places, queries, traffic
from mailbot.store.ledger import places as ledger
from mailbot.store.ledger.heartbeats import beat
from mailbot.store.places import Known

_STEP = 500

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Taken:
    """A mail that was fetched whole, since nothing known has its Message-ID and size."""

    mail: Described
    raw: bytes
    arrived_at: dt.datetime

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.raw).hexdigest()


class Reconciler:
    """One comparison after another over an open inbox.

    `head_known` tells that the journal's head was kept beside the record, so that a restored copy is known by that.
    `again` tells that it compares again and again, beside a receiver: what lies unrecorded in the inbox for the first
    time, that one takes in at its next look.
    """

    def __init__(self, office: Office, inbox: Inbox, *, head_known: bool, again: bool = False) -> None:
        self._office = office
        self._inbox = inbox
        self._head_known = head_known
        self._again = again
        self._lay_unrecorded: set[tuple[int, int]] = set()
        self._address = office.config.mailbox.address
        self._found: list[Finding] = []
        self._doubts: dict[tuple[str, int], Doubts] = {}
        self._breaks = Counter[str]()

    def compare(self) -> tuple[Finding, ...]:
        """Compare once and give all that was found. Raises MailboxAway, StoreBusy."""
        for _ in self.steps():
            pass
        return tuple(self._found)

    def steps(self) -> Iterator[int]:
        """Compare once, in steps; each gives how many mails it looked at. Raises MailboxAway, StoreBusy."""
        self._found = []
        # What lies in the folders before mailbot first looks is none of its business.
        is_ours = was_reconciled_before() or traffic.restored() is not None
        for folder in dict.fromkeys(self._office.config.mailbox.folders.model_dump().values()):
            yield from self._compare_folder(folder, is_ours=is_ours)
        self._found += (*self._compare_inbox(), *self._stuck())
        self._tell()
        # From now on the head of this very run tells (`restoring.Heads`): a mail that is filed by hand is no sign.
        self._head_known = True

    def _compare_folder(self, folder: str, *, is_ours: bool) -> Iterator[int]:
        there = self._look_into(folder)
        if there is None:
            return
        name = f"{self._address}/{folder}"
        known = places.known_places(name)
        here = {(there.uidvalidity, uid) for uid in there.uids}
        new = sorted(uid for _, uid in here - known.keys())
        is_ours = is_ours and (traffic.restored() is not None or not _has_old_mail_anew(known, there))
        for start in range(0, len(new), _STEP):
            told = self._describe(folder, there, new[start : start + _STEP])
            for some in in_batches(told):
                self._found += self._identify(folder, there, some, is_ours=is_ours)
                yield len(new) - start
        # What lay there before mailbot is known again should a folder that was renamed come back.
        gone = {one for one in known.keys() - here if known[one] or one[0] == there.uidvalidity}
        taken = {known[one] for one in gone} - {None}
        ledger.forget_places(name, gone)
        self._found += (
            Finding(Found.GONE_FROM_FOLDER, message=message, folder=folder)
            for message in places.filed_in(folder, taken)
        )

    def _look_into(self, folder: str) -> Contents | None:
        """Tell what lies in a folder; None, and shown, where that is refused or broke the connection several times."""
        there = None
        if self._breaks[folder] < TRIES:
            try:
                there = self._inbox.contents_of(folder)
            except MailboxAway as fault:
                self._breaks[folder] += bool(fault.blame)
                raise
        # The next comparison tries it once.
        self._breaks[folder] = TRIES - 1 if there is None else 0
        if there is None:
            self._found.append(Finding(Found.NOT_LOOKED_INTO, folder=folder))
        return there

    def _identify(
        self, folder: str, there: Contents, told: Sequence[Described], *, is_ours: bool
    ) -> tuple[Finding, ...]:
        """Find out which messages these mails are; record those that the record lacks."""
        described = [mail for mail in told if mail.told]
        named = places.by_message_id({queries.small(mail.message_id) for mail in described})
        matched = {mail.uid: _same(named.get(queries.small(mail.message_id), ()), mail.size) for mail in described}
        lacking = [mail for mail in described if matched[mail.uid] is None] if is_ours else []
        taken = [one for mail in lacking if (one := self._take(folder, there, mail)) is not None]
        by_bytes = places.by_sha256({one.sha256 for one in taken})
        matched |= {one.mail.uid: next(iter(by_bytes.get(one.sha256, ())), None) for one in taken}
        unknown = [one for one in taken if matched[one.mail.uid] is None]
        recorded = self._record(folder, there.uidvalidity, unknown)
        lay_filed = [known.id for known in matched.values() if known is not None and known.to_file]
        ledger.note_lay_filed({folder: lay_filed}, self._office.clock(), self._office.hold.token())
        ids = {uid: known.id if known else recorded.get(uid) for uid, known in matched.items()}
        ledger.note_places(f"{self._address}/{folder}", there.uidvalidity, ids)
        return (
            *(Finding(Found.NOT_TOLD, folder=folder, uid=mail.uid) for mail in told if not mail.told),
            *(Finding(Found.AFTER_RESTORE, message, folder=folder, uid=uid) for uid, message in recorded.items()),
            *(Finding(Found.LAY_FILED, message, folder=folder) for message in lay_filed),
        )

    def _describe(self, folder: str, there: Contents, uids: Sequence[int]) -> list[Described]:
        """Describe mails; one at which the connection broke again and again is left untold, and blocks nothing."""
        doubts = self._doubts.setdefault((folder, there.uidvalidity), Doubts())
        hopeless = doubts.header_only()
        described = [untold(uid) for uid in uids if uid in hopeless]
        for asked in ([uid for uid in uids if uid not in doubts], *([uid] for uid in doubts.in_order())):
            if asked and set(asked) <= set(uids) - hopeless:
                with self._doubting(doubts):
                    described += self._inbox.describe_in(folder, asked)
        return described

    @staticmethod
    @contextmanager
    def _doubting(doubts: Doubts) -> Iterator[None]:
        try:
            yield
        except MailboxAway as fault:
            doubts.note(fault)
            # These numbers are another folder's: in the inbox they name other mails.
            fault.uids = ()
            raise

    def _take(self, folder: str, there: Contents, mail: Described) -> _Taken | None:
        # Of a mail that is too large to be had whole, or that the server does not give, the place alone is kept.
        doubts = self._doubts[folder, there.uidvalidity]
        if mail.size > LARGEST or mail.uid in doubts.header_only():
            return _Taken(mail, b"", mail.internal_date or self._office.clock())
        with self._doubting(doubts):
            found = self._inbox.take_from(folder, mail.uid)
        return None if found is None else _Taken(mail, found[0] or b"", found[1] or self._office.clock())

    def _record(self, folder: str, uidvalidity: int, unknown: Sequence[_Taken]) -> Mapping[int, int]:
        if not unknown:
            return {}
        arrivals = [
            Arrival(
                mailbox=f"{self._address}/{folder}", uidvalidity=uidvalidity, uid=one.mail.uid, raw=one.raw,
                size=max(one.mail.size, 1), arrived_at=one.arrived_at,
            )
            for one in unknown
        ]
        recorded = ledger.record_found(arrivals, folder, self._office.clock(), self._office.hold.token())
        if not self._head_known and traffic.restored() is None:
            newest = max(one.arrived_at for one in unknown)
            note_restored(self._office, "mail lay filed that it does not know", newest)
        self._office.to_decide.ring()
        return recorded

    def _compare_inbox(self) -> tuple[Finding, ...]:
        mailbox = self._office.config.mailbox
        there = self._look_into(mailbox.folder)
        if there is None:
            return ()
        known = places.waiting_in_inbox(f"{mailbox.address}/{mailbox.folder}", there.uidvalidity)
        gone = sorted(number for uid, (number, undecided) in known.items() if undecided and uid not in there.uids)
        if traffic.restored() is not None:
            suspect_taken_out(self._office, gone)
        return (
            *(Finding(Found.GONE_FROM_INBOX, message=number) for number in gone),
            *(Finding(Found.NOT_IN_RECORD, folder=mailbox.folder, uid=uid) for uid in self._overdue(there, known)),
        )

    def _overdue(self, there: Contents, known: Mapping[int, object]) -> tuple[int, ...]:
        """Give the mails in the inbox that should have been recorded long ago."""
        lie = {(there.uidvalidity, uid) for uid in there.uids - known.keys()}
        new = sorted(uid for _, uid in (lie & self._lay_unrecorded if self._again else lie))
        self._lay_unrecorded = lie
        before = self._stuck_before()
        described = (
            mail for start in range(0, len(new), _STEP)
            for mail in self._describe_unrecorded(there, new[start : start + _STEP])
        )
        return tuple(mail.uid for mail in described if mail.internal_date and mail.internal_date < before)

    def _describe_unrecorded(self, there: Contents, uids: Sequence[int]) -> list[Described]:
        """Describe the mails of the inbox that have no row; some servers leave there what was filed."""
        folder = self._office.config.mailbox.folder
        recorded = places.recorded_in(f"{self._address}/{folder}", there.uidvalidity, uids)
        return self._describe(folder, there, [uid for uid in uids if uid not in recorded])

    def _stuck(self) -> tuple[Finding, ...]:
        before = self._stuck_before()
        return (
            *(Finding(Found.UNDECIDED, message=one) for one in places.undecided_since(before)),
            *(Finding(Found.NOT_FILED, message=one) for one in places.not_filed_since(before)),
            *(Finding(Found.SENDING, letter=one) for one in places.sending_since(before)),
        )

    def _stuck_before(self) -> dt.datetime:
        minutes = self._office.config.reconciling.stuck_after_minutes
        return self._office.clock() - dt.timedelta(minutes=minutes)

    def _tell(self) -> None:
        found = self._found
        troubles = [one for one in found if one.what in TROUBLES and not one.repaired]
        self._office.signs.disagreement = in_words(troubles) if troubles else ""
        beat(places.RECONCILER, self._office.clock(), in_words(found))
        for what, count in counts(found).items():
            tell = log.error if what in TROUBLES else log.info
            messages = [finding.message for finding in found if finding.what is what]
            tell("reconcile-found", reason=what.value, count=count, message=messages)
        log.info("reconciled", count=len(found))


def _has_old_mail_anew(known: Mapping[tuple[int, int], int | None], there: Contents) -> bool:
    """Tell whether a folder was made anew, and held mail from before mailbot, which may lie there still."""
    held_old = any(message is None for message in known.values())
    return held_old and not any(validity == there.uidvalidity for validity, _ in known)


def _same(candidates: Sequence[Known], size: int) -> Known | None:
    """Give the message with this size among those with one Message-ID; of one that was not had whole, it is unknown."""
    return next((known for known in candidates if known.size == size or not known.whole), None)
