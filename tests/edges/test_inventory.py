"""What lies in the folders of the mailbox, asked as cheaply as can be, of a real Dovecot and of the demo's server."""

import re
from collections.abc import Iterator

import pytest

from mailbot.config import Mailbox
from mailbot.demo.lab import Lab
from mailbot.edges.inbox import Inbox
from tests.servers.dovecot import PASSWORD, USER, Dovecot
from tests.servers.meddler import Meddler

NAMED = b"Message-ID:\r\n <Folded.1@nca.example>\r\nSubject: one\r\n\r\nText.\r\n"
NAMELESS = b"Subject: two\r\n\r\nMore text.\r\n"
MONSTROUS = b"Message-ID: <" + b"x" * 100_000 + b"@nca.example>\r\n\r\nText.\r\n"


@pytest.fixture
def inbox(dovecot: Dovecot) -> Iterator[Inbox]:
    with Inbox(dovecot.mailbox()) as opened:
        yield opened


@pytest.mark.dovecot
def test_size_and_message_id_are_told_without_the_text(dovecot: Dovecot, inbox: Inbox) -> None:
    dovecot.deliver(NAMED, NAMELESS, MONSTROUS, folder="Processed")
    there = inbox.contents_of("Processed")
    assert sorted(there.uids) == [1, 2, 3]
    named, nameless, monstrous = inbox.describe_in("Processed", sorted(there.uids))
    assert (named.message_id, named.size) == ("<Folded.1@nca.example>", len(NAMED))
    assert (nameless.message_id, nameless.size) == ("", len(NAMELESS))
    assert len(monstrous.message_id) < 2048
    assert named.internal_date is not None
    taken = inbox.take_from("Processed", 2)
    assert taken is not None
    assert taken[0] == NAMELESS


@pytest.mark.dovecot
def test_looking_elsewhere_changes_no_flag_and_ends_in_the_inbox(dovecot: Dovecot, inbox: Inbox) -> None:
    dovecot.deliver(NAMED, folder="Processed")
    dovecot.deliver(NAMELESS)
    inbox.describe_in("Processed", [1])
    inbox.take_from("Processed", 1)
    assert b"\\Seen" not in dovecot.flags("Processed")[0]
    assert [waiting.size for waiting in inbox.look()] == [len(NAMELESS)]


@pytest.mark.dovecot
def test_a_folder_that_a_colleague_took_away_holds_nothing(dovecot: Dovecot, inbox: Inbox) -> None:
    with dovecot.connect() as colleague:
        colleague.delete("Processed")
    assert inbox.contents_of("Processed").uids == frozenset()
    assert inbox.take_from("Review", 99) is None
    assert inbox.is_open


@pytest.mark.dovecot
@pytest.mark.parametrize(("untold", "commands"), [(1, 20), (200, 16)])
def test_a_mail_that_is_refused_costs_no_other_and_a_folder_that_refuses_all_few_commands(
    dovecot: Dovecot, untold: int, commands: int
) -> None:
    dovecot.put_in_bulk([NAMELESS] * 200)
    with Meddler(dovecot.plain_port) as wire, Inbox(dovecot.mailbox(port=wire.port)) as inbox:
        uids = sorted(inbox.contents_of("INBOX").uids)
        bad = uids[36]
        wire.meddle = lambda line: b"$TAG NO cannot\r\n" if b"MESSAGE-ID" in line and (
            untold == 200 or re.search(rb"\b%d\b" % bad, line)
        ) else None
        told = inbox.describe_in("INBOX", uids)
        assert sorted(mail.uid for mail in told) == uids
        assert sum(not mail.told for mail in told) == untold
        assert len(wire.times_of(b"MESSAGE-ID")) <= commands


def test_the_demo_server_tells_the_same() -> None:
    with Lab({USER: PASSWORD}) as lab:
        lab.deliver(NAMED)
        settings = {"host": "localhost", "port": lab.imap_port, "security": "none", "user": USER, "password": PASSWORD,
                    "address": USER, "timeout_seconds": 10}  # fmt: skip
        with Inbox(Mailbox.model_validate(settings)) as inbox:
            [mail] = inbox.describe_in("INBOX", sorted(inbox.contents_of("INBOX").uids))
            assert (mail.message_id, mail.size) == ("<Folded.1@nca.example>", len(NAMED))
