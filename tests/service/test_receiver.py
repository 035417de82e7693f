"""The receiver on a real record: what a mailbox lists and does not give is lost to nobody."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from mailbot import config
from mailbot.edges.inbox import Fetched, Waiting
from mailbot.edges.inventory import Contents
from tests.casework import NOW
from tests.records import Templates

MAIL = b"Subject: given\r\n\r\nText.\r\n"


class Mailbox:
    """Lists the mails 1, 2 and 3: the first it gives, the second it never does, the third a colleague takes away."""

    is_open = True
    uidvalidity = 1

    def __init__(self) -> None:
        self.there = [1, 2, 3]

    def look(self, known: Any = (), alone: Any = (), unsized: Any = ()) -> tuple[Waiting, ...]:
        return tuple(Waiting(uid, 500) for uid in self.there if uid not in known)

    def fetch(self, uids: Sequence[int]) -> tuple[Fetched, ...]:
        self.there = [uid for uid in self.there if uid != 3]
        return tuple(Fetched(uid, MAIL, NOW) for uid in uids if uid == 1)

    def contents_of(self, folder: str) -> Contents:
        return Contents(1, frozenset(self.there if folder == "INBOX" else ()))

    def fetch_head(self, _uid: int) -> Fetched | None:
        return None


@pytest.fixture
def receiver(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Any]:
    """A receiver on a fresh record. What needs the record is imported once it is set up."""
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        from mailbot.service.office import open_office
        from mailbot.service.receiver import Receiver

        office = open_office(config.load_example())
        yield Receiver(office, Mailbox())  # type: ignore[arg-type]
        office.close()


def test_a_mail_that_is_listed_and_never_given_is_recorded_all_the_same(receiver: Any) -> None:
    from mailbot.store import queries

    looks = 1
    while receiver.work():
        looks += 1
        assert looks < 20
    given, withheld = queries.unread(10, 10**6)
    assert (given.raw, given.size) == (MAIL, len(MAIL))
    # That fewer bytes are here than the mailbox announced, the reader says as a problem.
    assert (withheld.raw, withheld.size) == (b"", 500)
    assert receiver.caught_up


class Keeping(Mailbox):
    """Gives every mail, tells of two at a look, and keeps what is filed, as a server without UIDPLUS does."""

    def __init__(self) -> None:
        self.there = list(range(1, 10))

    def look(self, known: Any = (), alone: Any = (), unsized: Any = ()) -> tuple[Waiting, ...]:
        return super().look(known, alone, unsized)[:2]

    def fetch(self, uids: Sequence[int]) -> tuple[Fetched, ...]:
        return tuple(Fetched(uid, b"Subject: %d\r\n\r\nText.\r\n" % uid, NOW) for uid in uids)


def test_very_much_mail_that_stays_in_the_inbox_keeps_none_from_being_taken_in(
    receiver: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mailbot.service import receiver as room
    from mailbot.store import queries
    from mailbot.store.models import Message

    monkeypatch.setattr(room, "_KNOWN_AT_MOST", 3)
    receiver._inbox = receiver._filer._inbox = receiver._reconciler._inbox = Keeping()
    for _ in range(20):
        receiver.work()
        # What was taken in is filed at once.
        Message.objects.filter(state="recorded").update(state="review", outcome="review")
        Message.objects.filter(state="review").update(state="filed", folder="Review")
    assert not queries.is_undecided_left()
    assert Message.objects.count() == 9
    assert receiver.caught_up
