"""Doubts about mails that may be the cause that commands break."""

import pytest

from mailbot.core.errors import Blame, MailboxAway
from mailbot.service.doubts import TRIES, Doubts


def broken(*uids: int, blame: Blame = Blame.ANSWER) -> MailboxAway:
    return MailboxAway("away", uids=uids, blame=blame)


def test_the_most_doubted_mail_is_asked_for_last() -> None:
    doubts = Doubts()
    doubts.note(broken(1, 2, 3))
    doubts.note(broken(1))
    assert doubts.in_order() == (2, 3, 1)
    assert 4 not in doubts


@pytest.mark.parametrize(("blame", "tries"), [(Blame.ANSWER, TRIES), (Blame.LINE, 2 * TRIES)])
def test_a_mail_is_tried_whole_then_its_header_then_nothing(blame: Blame, tries: int) -> None:
    doubts = Doubts()
    for left in range(tries, 0, -1):
        assert not doubts.header_only(), left
        doubts.note(broken(1, blame=blame))
    assert (doubts.header_only(), doubts.place_only()) == ({1}, frozenset())
    for _ in range(tries):
        doubts.note(broken(1, blame=blame))
    assert doubts.place_only() == {1}


def test_a_server_that_is_busy_speaks_against_no_mail() -> None:
    doubts = Doubts()
    for _ in range(20):
        doubts.note(broken(1, blame=Blame.NONE))
    assert doubts.in_order() == ()


def test_mail_that_is_not_listed_any_more_is_named_and_forgotten() -> None:
    doubts = Doubts()
    doubts.note_withheld([1, 2])
    assert doubts.keep_only({2}) == (1,)
    doubts.clear([2])
    assert doubts.in_order() == ()
