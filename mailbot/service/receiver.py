"""The receiver: records what lies in the mailbox, files what was decided on, and waits for more.

Bytes are committed before anything parses them; a mail is moved only after its outcome was committed.
Flags are never state: what a colleague reads or marks changes nothing.
"""

import time
from collections.abc import Iterable, Iterator, Sequence

import structlog

from mailbot.core.arrival import Arrival
from mailbot.core.errors import MailbotError, MailboxAway
from mailbot.edges.inbox import Fetched, Inbox, Waiting
from mailbot.reading.reader import LARGEST
from mailbot.service.crashing import crash_point
from mailbot.service.office import Office
from mailbot.store import queries
from mailbot.store.ledger import messages
from mailbot.store.values import Filing

_FETCH_COUNT = 50
_FETCH_BYTES = 8 * 1024 * 1024
_FILE_COUNT = 50
_FETCH_TRIES = 3
_KNOWN_AT_MOST = 20_000

log = structlog.get_logger()


class Receiver:
    """One loop on one kept connection. `caught_up` is true once a look found nothing new.

    `refused` is true while a folder does not take mail that is to be filed there; it is tried again at each look.
    """

    def __init__(self, office: Office, inbox: Inbox) -> None:
        self._office = office
        self._inbox = inbox
        self._mailbox = f"{office.config.mailbox.address}/{office.config.mailbox.folder}"
        self._known: set[int] = set()
        self._failures: dict[int, int] = {}
        self._fetching: tuple[int, ...] = ()
        self.caught_up = False
        self.refused = False
        self._stuck = False
        self.looked_at = 0.0

    @property
    def is_filing_left(self) -> bool:
        """Whether mail waits to be filed that a folder may yet take."""
        return not self._stuck and queries.is_filing_left(self._mailbox)

    def begin(self) -> None:
        """Open the mailbox, unless it is open."""
        self._open()

    def work(self) -> bool:
        """Look once: record what is new, file what was decided on; tell whether there was anything."""
        self._open()
        filed = self._file(least=_FILE_COUNT)
        new = [waiting for waiting in self._inbox.look(self._known) if waiting.uid not in self._known]
        self._failures = {mail.uid: self._failed(mail) for mail in new if self._failed(mail)}
        for batch in _batches(new):
            if self._office.stop.is_set():
                return False
            self._record(batch)
            self._file(least=_FILE_COUNT)
        self.looked_at = time.monotonic()
        self._office.signs.looked(self._office.clock())
        self.caught_up = not new
        if len(self._known) > _KNOWN_AT_MOST:
            self._remember()
        return bool(new) or filed or self._file(least=1 if not queries.is_undecided_left() else _FILE_COUNT)

    def rest(self, seconds: float) -> None:
        """Wait for mail, or for something to file. After the connection ended in a wait, the next thing is to look."""
        if not self._inbox.is_open:
            self._open()
            return
        poll = self._office.config.mailbox.poll_seconds
        self._inbox.wait(min(seconds, poll), self._office.to_receive.sound)
        self._office.to_receive.hush()

    def end(self) -> None:
        """File what is decided, and hang up."""
        try:
            if self._inbox.is_open:
                self._file(least=1)
        except MailboxAway:
            log.warning("filing-put-off")
        self._inbox.close()

    def _open(self) -> None:
        if self._inbox.is_open:
            return
        self._note_failures()
        self._open_inbox()
        self._remember()
        log.info("mailbox-opened", uidvalidity=self._inbox.uidvalidity, known=len(self._known))

    def _open_inbox(self) -> None:
        try:
            self._inbox.open()
        except MailbotError as fault:
            self._office.signs.away = str(fault)
            raise
        self._office.signs.certificate("the mailbox's server", self._inbox.certificate_ends)

    def _remember(self) -> None:
        """Know the mails that are recorded and may still lie in the inbox; the others are let out of memory."""
        self._known = set(queries.uids_in_inbox(self._mailbox, self._inbox.uidvalidity))

    def _record(self, batch: Sequence[Waiting]) -> None:
        arrivals = [arrival for arrival in self._fetch(batch) if arrival is not None]
        crash_point("mail-fetched")
        count = messages.record(arrivals, self._office.clock())
        crash_point("mail-recorded")
        self._known.update(arrival.uid for arrival in arrivals)
        # What a colleague took between look and fetch is not there at the next look. What is, would not come: it
        # counts as a broken fetch, so that in the end at least its place is recorded and a person sees to it.
        self._count_failures(waiting.uid for waiting in batch if waiting.uid not in self._known)
        if count:
            log.info("mail-recorded", count=count)
            self._office.to_decide.ring()

    def _fetch(self, batch: Sequence[Waiting]) -> Iterator[Arrival | None]:
        """Fetch a batch in one go; those whose fetch broke before one by one, and the hopeless by their header."""
        whole = [mail for mail in batch if mail.size <= LARGEST and self._failed(mail) < _FETCH_TRIES]
        together = [mail for mail in whole if not self._failed(mail)]
        for group in (together, *([mail] for mail in whole if self._failed(mail))):
            yield from self._fetch_whole(group)
        for mail in batch:
            if mail not in whole:
                yield self._arrival_of_head(mail)

    def _failed(self, mail: Waiting) -> int:
        return self._failures.get(mail.uid, 0)

    def _fetch_whole(self, group: Sequence[Waiting]) -> Iterator[Arrival]:
        self._fetching = tuple(mail.uid for mail in group)
        for fetched in self._inbox.fetch(self._fetching) if group else ():
            self._failures.pop(fetched.uid, None)
            yield self._arrival(fetched, len(fetched.raw))
        self._fetching = ()

    def _arrival_of_head(self, mail: Waiting) -> Arrival | None:
        head = None
        if self._failed(mail) < 2 * _FETCH_TRIES:
            self._fetching = (mail.uid,)
            head = self._inbox.fetch_head(mail.uid)
            self._fetching = ()
            if head is None:
                return None
        return self._arrival(head or Fetched(mail.uid, b"", None), max(mail.size, 1))

    def _arrival(self, fetched: Fetched, size: int) -> Arrival:
        return Arrival(
            mailbox=self._mailbox, uidvalidity=self._inbox.uidvalidity, uid=fetched.uid, size=size, raw=fetched.raw,
            arrived_at=fetched.internal_date or self._office.clock(),
        )

    def _note_failures(self) -> None:
        """Count a broken fetch against the mails it was for, so that one bad mail cannot block the rest."""
        self._count_failures(self._fetching)
        self._fetching = ()

    def _count_failures(self, uids: Iterable[int]) -> None:
        for uid in uids:
            self._failures[uid] = self._failures.get(uid, 0) + 1

    def _file(self, least: int) -> bool:
        """Move decided mail into its folder, where there are `least` to move; tell whether any was moved."""
        waiting = queries.to_file(self._mailbox, 10 * _FILE_COUNT)
        if len(waiting) < least:
            return False
        here = [mail for mail in waiting if not mail.folder and mail.uidvalidity == self._inbox.uidvalidity]
        done = self._move(_by_folder(here, self._folders()))
        for folder, mails in _by_folder([mail for mail in waiting if mail.folder], self._folders()).items():
            done.setdefault(folder, []).extend(self._move_again(mail, folder) for mail in mails)
        gone = [mail.id for mail in waiting if not mail.folder and mail.uidvalidity != self._inbox.uidvalidity]
        if gone:
            # After the mailbox was rebuilt, an old UID names nothing: there is nothing to move.
            done[""] = gone
        crash_point("mail-moved")
        messages.note_filed(done, self._office.clock())
        crash_point("mail-filed")
        count = sum(map(len, done.values()))
        self.refused = count < len(waiting)
        self._stuck = self.refused and not count
        if count:
            log.info("mail-filed", count=count)
        return bool(count)

    def _move(self, moves: dict[str, list[Filing]]) -> dict[str, list[int]]:
        """Move mails out of the inbox; give the numbers of those that need no more filing, by folder."""
        done = {}
        for folder, mails in moves.items():
            moved = self._inbox.file({folder: [mail.uid for mail in mails]})
            done[folder] = [mail.id for mail in mails if mail.uid in moved]
            crash_point("folder-moved")
        return done

    def _move_again(self, mail: Filing, folder: str) -> int:
        """Move a mail from the folder where it was put for review; one that a colleague took is let go."""
        if mail.folder != folder:
            self._inbox.refile(mail.folder, folder, mail.message_id, mail.sha256)
        return mail.id

    def _folders(self) -> dict[str, str]:
        folders = self._office.config.mailbox.folders
        return {
            "processed": folders.processed, "review": folders.review,
            "rejected": folders.rejected, "ignored": folders.automatic,
        }


def _by_folder(waiting: Sequence[Filing], folders: dict[str, str]) -> dict[str, list[Filing]]:
    moves: dict[str, list[Filing]] = {}
    for mail in waiting:
        moves.setdefault(folders[mail.outcome], []).append(mail)
    return moves


def _batches(waiting: Sequence[Waiting]) -> Iterator[list[Waiting]]:
    """Part what waits into batches that fit in memory, oldest first."""
    batch: list[Waiting] = []
    size = 0
    for mail in waiting:
        if batch and (len(batch) >= _FETCH_COUNT or size + mail.size > _FETCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(mail)
        size += mail.size
    if batch:
        yield batch
