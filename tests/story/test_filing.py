"""Filing that cannot be done, or not as it was: nothing waits for it, and nobody is kept in the dark."""

import re

import pytest

from tests.servers.dovecot import USER
from tests.story.mails import NCA, OFFICER, Person, interest
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case(), OTHER.case())
    return world


def mail_about(person: Person) -> bytes:
    return stamp(interest(person, message_id=f"{person.reference}@nca.example"), NCA)


@pytest.mark.slow
def test_once_ends_and_says_so_where_a_folder_takes_no_mail(prepared: World) -> None:
    prepared.deliver(mail_about(ONE))
    prepared.run_once()
    folder = prepared.dovecot.folder / "mail" / USER / "Maildir" / ".Processed"
    prepared.deliver(mail_about(OTHER))
    for part in ("cur", "new", "tmp", "."):
        (folder / part).chmod(0o500)
    try:
        failed = prepared.run_once(code=1)
    finally:
        for part in (".", "cur", "new", "tmp"):
            (folder / part).chmod(0o700)
    assert "a folder refused it" in failed.stderr.splitlines()[-1]
    assert [row["outcome"] for row in prepared.messages()] == ["processed", "processed"]
    assert len(prepared.sink.letters) == 4
    prepared.run_once()
    assert (prepared.folders().keys(), len(prepared.sink.letters)) == ({"Processed"}, 4)


def test_mail_left_to_file_under_an_earlier_address_of_the_mailbox_does_not_hold_once_up(prepared: World) -> None:
    prepared.deliver(mail_about(ONE))
    prepared.run_once(code=None, MAILBOT_TEST_CRASH_AT="decision-committed")
    prepared.configure(mailbox={"address": "new-name@homeoffice.example", "aliases": [USER]})
    prepared.run_once()
    assert [row["outcome"] for row in prepared.messages()] == ["processed", "ignored"]
    assert {name: len(mails) for name, mails in prepared.folders().items()} == {"Automatic": 1}


@pytest.mark.parametrize("name", ["<\u00fc-one@x.example>", "<a\"b@x.example>", ""])
def test_what_a_person_accepts_is_filed_again_whatever_its_message_id_and_nothing_waits_for_it(
    prepared: World, name: str
) -> None:
    line = f"Message-ID: {name}\r\n".encode() if name else b""
    odd = re.sub(rb"Message-ID: <[^>]*>\r\n", line, stamp(interest(ONE), NCA, "fail"))
    prepared.deliver(odd)
    prepared.run_once()
    prepared.mailbot("review", "accept", "1", "--case", ONE.reference)
    prepared.deliver(mail_about(OTHER))
    prepared.run_once()
    assert {folder: len(mails) for folder, mails in prepared.folders().items()} == {"Processed": 2}
    assert {to for letter in prepared.sink.letters for to in letter.recipients} >= {"liaison@nca.example", OFFICER}
