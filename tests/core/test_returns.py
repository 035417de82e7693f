"""Which mails in the inbox are recorded ones that lie at a new place."""

from dataclasses import replace

from mailbot.core.returns import Place, Seen, returned

NOW = 8
FILED = Place(message=1, sha256="a", uidvalidity=7, uid=3, left=True, folder="Processed", outcome="processed",
              message_id="<one@nca.example>")  # fmt: skip
LYING = replace(FILED, message=2, left=False, folder="", outcome=None)


def test_filed_mail_that_lies_in_the_inbox_has_come_back() -> None:
    assert returned([Seen(12, "a")], [FILED], NOW) == {12: FILED}
    assert returned([Seen(12, "b")], [FILED], NOW) == {}


def test_while_the_original_lies_in_its_folder_what_comes_is_a_copy() -> None:
    assert returned([Seen(12, "a")], [FILED], NOW, still_there={1}) == {}


def test_mail_in_a_mailbox_made_anew_is_the_mail_that_lay_in_the_old_one() -> None:
    assert returned([Seen(12, "a")], [LYING], NOW) == {12: LYING}


def test_while_the_original_lies_in_this_inbox_what_comes_is_a_copy() -> None:
    assert returned([Seen(12, "a")], [replace(LYING, uidvalidity=NOW)], NOW) == {}


def test_each_recorded_mail_comes_back_once_the_oldest_first() -> None:
    copies = [LYING, replace(LYING, message=5, uid=4)]
    assert returned([Seen(uid, "a") for uid in (11, 12, 13)], copies, NOW) == {11: copies[0], 12: copies[1]}


def test_what_was_filed_and_lies_in_its_folder_has_not_come_back_under_its_number() -> None:
    # A server without UIDPLUS leaves filed mail in the inbox, marked as deleted.
    here = replace(FILED, uidvalidity=NOW, uid=12)
    assert returned([Seen(12, "a")], [FILED, here], NOW, still_there={1, 2}) == {}
    assert returned([Seen(12, "a")], [FILED, replace(here, message=2)], NOW, still_there={2}) == {}


def test_what_was_filed_and_lies_in_its_folder_no_more_has_come_back_under_its_number() -> None:
    here = replace(FILED, message=2, uidvalidity=NOW, uid=12)
    assert returned([Seen(12, "a")], [FILED, here], NOW) == {12: here}
