"""Doubts about mails: which of them may be the cause that commands break, so that one bad mail cannot block the rest.

Commands ask for many mails at once. When one breaks, each of its mails is doubted a little; doubted mails are asked for
one by one, after all others, the most doubted last. What fails by itself `TRIES` times is taken by its header
alone, and what fails again as often by its place alone: a person then sees to it.
"""

from collections.abc import Collection, Iterable

from mailbot.core.errors import Blame, MailboxAway

TRIES = 3
"""How often a mail is tried whole, where the server refuses it; where the line only breaks, twice as often."""

_HEADER_ONLY = TRIES * Blame.ANSWER
_PLACE_ONLY = 2 * _HEADER_ONLY


class Doubts:
    """The doubts of one mailbox, by UID, or by whatever else names its mails."""

    def __init__(self) -> None:
        self._by_uid: dict[int, int] = {}

    def note(self, fault: MailboxAway) -> None:
        """Doubt the mails that a broken command asked for."""
        self.note_broken(fault.uids, fault.blame)

    def note_broken(self, uids: Iterable[int], blame: Blame) -> None:
        """Doubt these mails so much."""
        self._add(uids, blame)

    def note_withheld(self, uids: Iterable[int]) -> None:
        """Doubt mails that are listed and were not given."""
        self._add(uids, Blame.ANSWER)

    def _add(self, uids: Iterable[int], blame: Blame) -> None:
        for uid in uids if blame else ():
            self._by_uid[uid] = self._by_uid.get(uid, 0) + blame

    def __contains__(self, uid: int) -> bool:
        return uid in self._by_uid

    def in_order(self) -> tuple[int, ...]:
        """Give the doubted mails, the least doubted first, then the oldest."""
        return tuple(sorted(self._by_uid, key=lambda uid: (self._by_uid[uid], uid)))

    def header_only(self) -> frozenset[int]:
        """Give the mails that are not to be asked for whole any more, nor for their size."""
        return self._over(_HEADER_ONLY)

    def place_only(self) -> frozenset[int]:
        """Give the mails of which nothing is to be asked any more."""
        return self._over(_PLACE_ONLY)

    def _over(self, limit: int) -> frozenset[int]:
        return frozenset(uid for uid, doubt in self._by_uid.items() if doubt >= limit)

    def clear(self, uids: Iterable[int]) -> None:
        """Doubt these mails no more: they are recorded."""
        for uid in uids:
            self._by_uid.pop(uid, None)

    def keep_only(self, listed: Collection[int]) -> tuple[int, ...]:
        """Forget mails that are not listed any more, and give them: somebody took them away meanwhile."""
        gone = tuple(uid for uid in self._by_uid if uid not in listed)
        self.clear(gone)
        return gone

    def forget(self) -> None:
        """Forget all: under another UIDVALIDITY a UID names another mail."""
        self._by_uid.clear()
