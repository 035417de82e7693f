"""Files what was decided on: moves mail out of the inbox into the folder of its outcome, and on when a person decides.

A mail is moved only after its outcome was committed, and noted as filed only after it was moved. One that a folder
refuses, or at which the connection breaks, keeps no other where it is.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import structlog

from mailbot.core.errors import MailboxAway
from mailbot.core.returns import Place
from mailbot.edges.folders import Refiled
from mailbot.edges.inbox import Inbox
from mailbot.service.crashing import crash_point
from mailbot.service.doubts import Doubts
from mailbot.service.office import Office
from mailbot.store import queries
from mailbot.store.ledger import messages
from mailbot.store.ledger.lease import must_hold
from mailbot.store.ledger.mailbox import note_returned
from mailbot.store.values import Filing

AT_ONCE = 50
"""So many mails are worth a round of moving while others still come."""

# A mail at which the connection broke again and again is let lie for so many seconds.
_LET_LIE = 3600.0

log = structlog.get_logger()


class Filer:
    """Works on the receiver's connection. `alive` is called between commands, for much to file may take long.

    `surveyed` tells that every mail of the inbox was looked at, under its UIDVALIDITY as it is now.
    """

    def __init__(self, office: Office, inbox: Inbox, mailbox: str, alive: Callable[[], None]) -> None:
        self._office = office
        self._inbox = inbox
        self._mailbox = mailbox
        self._alive = alive
        self._to_put_back: dict[int, Place] = {}
        self._doubts = Doubts()
        self._doubted_until = 0.0
        self._refused = False
        self._stuck = False
        self.surveyed = False

    @property
    def is_left(self) -> bool:
        """Whether mail waits to be filed that a folder may yet take."""
        return not self._stuck and queries.is_filing_left(self._mailbox)

    @property
    def refused(self) -> bool:
        """Whether a folder refused mail that is to be filed there."""
        return self._refused or bool(self._to_put_back)

    def take_back(self, came_back: Mapping[int, Place]) -> None:
        """File mails again that lie in the inbox once more, by their UIDs there."""
        self._to_put_back |= came_back
        self._put_back(also_doubted=False)

    def forget_returned(self) -> None:
        """Forget what came back: it is found anew."""
        self._to_put_back.clear()

    def file(self, least: int, *, also_doubted: bool = False) -> bool:
        """Move decided mail into its folder, where there are `least` to move; tell whether any was moved.

        A doubted mail may break the connection once more: `also_doubted` is for when nothing else is to be done.
        """
        self._forget_old_doubts()
        self._put_back(also_doubted=also_doubted)
        hopeless = self._doubts.header_only()
        left = [mail for mail in queries.to_file(self._mailbox, 10 * AT_ONCE) if self._is_placed(mail)]
        waiting = [mail for mail in left if mail.id not in hopeless]
        if left and not waiting:
            self._refused = self._stuck = True
        sure = [mail for mail in waiting if mail.id not in self._doubts]
        doubted = {mail.id: mail for mail in waiting if mail.id in self._doubts} if also_doubted else {}
        if len(sure) + len(doubted) < least:
            return False
        # What is moved is noted at once.
        count = self._file_these(sure)
        for message in self._doubts.in_order():
            count += self._file_these([doubted[message]] if message in doubted else [])
        self._refused = count < len(left)
        self._stuck = self._refused and not count
        if count:
            log.info("mail-filed", count=count)
        return bool(count)

    def _is_placed(self, mail: Filing) -> bool:
        """Tell whether it is known where a mail lies. In a mailbox made anew all mails are looked at before."""
        return bool(mail.folder) or mail.uidvalidity == self._inbox.uidvalidity or self.surveyed

    def _file_these(self, mails: Sequence[Filing]) -> int:
        """Move mails, and note of those that need no more filing that they lie where they belong; give how many."""
        if not mails:
            return 0
        done: dict[str, list[Filing]] = {}
        here = [mail for mail in mails if not mail.folder and mail.uidvalidity == self._inbox.uidvalidity]
        for folder, some in self._by_folder(here).items():
            done.setdefault(folder, []).extend(self._move(folder, some))
            crash_point("folder-moved")
        for folder, some in self._by_folder([mail for mail in mails if mail.folder]).items():
            done.setdefault(folder, []).extend(mail for mail in some if self._move_on(mail, folder))
        gone = [mail for mail in mails if not mail.folder and mail.uidvalidity != self._inbox.uidvalidity]
        if gone:
            # The mailbox was made anew and they did not come back in it: there is nothing to move.
            done[""] = gone
        crash_point("mail-moved")
        messages.note_filed(done, self._office.clock(), self._office.hold.token())
        crash_point("mail-filed")
        count = sum(map(len, done.values()))
        self._doubts.clear(mail.id for some in done.values() for mail in some)
        return count

    def _move(self, folder: str, mails: Sequence[Filing]) -> list[Filing]:
        """Move mails out of the inbox; give those that need no more filing."""
        with self._doubting({mail.uid: mail.id for mail in mails}):
            moved = self._inbox.file({folder: [mail.uid for mail in mails]}, self._must_hold)
        self._alive()
        return [mail for mail in mails if mail.uid in moved]

    def _move_on(self, mail: Filing, folder: str) -> bool:
        """Move a mail from the folder where it was put for review; one that a colleague took is let go."""
        if mail.folder == folder:
            return True
        self._must_hold()
        self._alive()
        with self._doubting({mail.uid: mail.id}, always=True):
            moved = self._inbox.refile(mail.folder, folder, mail.message_id, mail.sha256)
        return moved is not Refiled.REFUSED

    def _put_back(self, *, also_doubted: bool) -> None:
        """Move mails that came back into the folder of their outcome; those that it refuses wait for the next look."""
        doubted = {uid for uid, place in self._to_put_back.items() if place.message in self._doubts}
        hopeless = self._doubts.header_only()
        self._put_these_back([uid for uid in self._to_put_back if uid not in doubted])
        for uid in doubted if also_doubted else ():
            self._put_these_back([uid] if self._to_put_back[uid].message not in hopeless else [])

    def _put_these_back(self, uids: Sequence[int]) -> None:
        """Noted after the move: a crash in between leaves nothing to do."""
        moves: dict[str, list[int]] = {}
        for uid in uids:
            moves.setdefault(self._folders()[str(self._to_put_back[uid].outcome)], []).append(uid)
        with self._doubting({uid: self._to_put_back[uid].message for uid in uids}):
            moved = self._inbox.file(moves, self._must_hold) if moves else ()
        done = {uid: self._to_put_back.pop(uid) for uid in moved}
        if done:
            note_returned(self._inbox.uidvalidity, done, self._office.clock(), self._office.hold.token())
            self._doubts.clear(place.message for place in done.values())
            log.info("mail-filed-again", count=len(done))

    @contextmanager
    def _doubting(self, messages_by_uid: Mapping[int, int], *, always: bool = False) -> Iterator[None]:
        """Doubt the messages at which the connection broke: those that were asked for, or all where it `always` is."""
        try:
            yield
        except MailboxAway as fault:
            broken = messages_by_uid if always else messages_by_uid.keys() & set(fault.uids)
            self._doubts.note_broken((messages_by_uid[uid] for uid in broken), fault.blame)
            # They are doubted here; as mails that are still to be taken in they are none.
            fault.uids = ()
            raise

    def _forget_old_doubts(self) -> None:
        if time.monotonic() >= self._doubted_until:
            self._doubted_until = time.monotonic() + _LET_LIE
            self._doubts.forget()

    def _must_hold(self) -> None:
        """Raise HoldLost unless the mailbox is held now: asked of the record, before anything is moved there."""
        token = self._office.hold.token()
        if token is not None:
            must_hold(token)

    def _by_folder(self, mails: Sequence[Filing]) -> dict[str, list[Filing]]:
        folders, moves = self._folders(), dict[str, list[Filing]]()
        for mail in mails:
            moves.setdefault(folders[mail.outcome], []).append(mail)
        return moves

    def _folders(self) -> dict[str, str]:
        folders = self._office.config.mailbox.folders
        return {
            "processed": folders.processed, "review": folders.review,
            "rejected": folders.rejected, "ignored": folders.automatic,
        }
