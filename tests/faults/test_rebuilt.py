"""The mailbox is made anew: the same mails lie there under new UIDs, beside new ones."""

import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.invariants import Invariants
from tests.faults.mailbox_mails import FORGED, LATER, MILESTONE, ONE, OTHER, PLAIN
from tests.faults.scenarios import scenario
from tests.servers.dovecot import USER, Dovecot
from tests.servers.sink import Sink
from tests.story.world import World

ALL = set("NOCFPA")


@pytest.fixture
def own(sink: Sink, tmp_path: Path) -> Iterator[World]:
    """A world with a Dovecot of its own, as its files are meddled with."""
    with Dovecot() as dovecot:
        world = World(tmp_path, dovecot, sink)
        world.import_cases(ONE.case(), OTHER.case())
        yield world


def rebuild(world: World, *restored: str) -> None:
    """Make the mailbox anew: the mails of the inbox get new UIDs, and all mails of the `restored` folders lie there."""
    world.dovecot.stop()
    root = world.dovecot.folder / "mail" / USER / "Maildir"
    for folder in restored:
        for file in [*(root / f".{folder}" / "cur").iterdir(), *(root / f".{folder}" / "new").iterdir()]:
            file.rename(root / "cur" / file.name)
    for path in [*root.glob("dovecot*"), *root.glob(".*/dovecot*")]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    world.dovecot.start()


def uidvalidity(world: World) -> int:
    with world.dovecot.connect() as colleague:
        colleague.select("INBOX", readonly=True)
        return int(colleague.response("UIDVALIDITY")[1][0])


def numbers(world: World) -> bytes:
    with world.dovecot.connect() as colleague:
        colleague.select("INBOX", readonly=True)
        found: bytes = colleague.uid("SEARCH", "ALL")[1][0]
        return found


@scenario(11, injected="while it runs, the mailbox is made anew with every mail in the inbox, a new one among them")
def test_handled_mail_that_lies_in_a_rebuilt_inbox_is_known_and_filed_again(
    own: World, invariants: Invariants
) -> None:
    own.deliver(PLAIN, FORGED)
    with own.daemon() as daemon:
        daemon.wait_for("message-decided", times=2)
        while own.folders().keys() != {"Processed", "Review"}:
            pass
        own.sink.wait_for_letters(2)
        before = (own.messages(), own.letters(), own.ask("cases", "show", ONE.reference)[0]["special_conditions"])
        was = uidvalidity(own)
        rebuild(own, "Processed", "Review")
        own.deliver(LATER)
        told = daemon.wait_for("mailbox-rebuilt")
        assert (told["level"], told["uidvalidity"]) == ("error", uidvalidity(own))
        assert told["uidvalidity"] != was
        daemon.wait_for("message-decided", times=3)
        while own.folders().keys() != {"Processed", "Review"}:
            pass
        own.sink.wait_for_letters(4)
        assert daemon.stop() == 0
    assert {name: sorted(mails) for name, mails in own.folders().items()} == {
        "Processed": sorted([PLAIN, LATER]), "Review": [FORGED]
    }  # fmt: skip
    assert own.messages()[:2] == before[0]
    assert own.letters()[:2] == before[1]
    assert own.ask("cases", "show", ONE.reference)[0]["special_conditions"] == before[2]
    assert len(own.sink.letters) == 4
    # The next start finds nothing to be alarmed about.
    assert "mailbox-rebuilt" not in own.run_once().stderr
    invariants.hold(own, [PLAIN, FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL


@pytest.mark.parametrize("point", ["mail-recorded", "mail-read", "decision-committed", "letter-noted"])
@scenario(11, injected="the mailbox is made anew while recorded mail still lies in it")
def test_mail_that_was_not_filed_yet_is_filed_under_its_new_uid(
    own: World, invariants: Invariants, point: str
) -> None:
    own.deliver(PLAIN, FORGED)
    own.run_once(code=-signal.SIGKILL, MAILBOT_TEST_CRASH_AT=point)
    rebuild(own)
    own.deliver(MILESTONE)
    own.run_once()
    assert {name: sorted(mails) for name, mails in own.folders().items()} == {
        "Processed": sorted([PLAIN, MILESTONE]), "Review": [FORGED]
    }  # fmt: skip
    assert [(row["outcome"], row["state"]) for row in own.messages()] == [
        ("processed", "filed"), ("review", "filed"), ("processed", "filed")
    ]  # fmt: skip
    invariants.hold(own, [PLAIN, FORGED, MILESTONE], forged=[FORGED])
    assert invariants.held == ALL
    assert set(own.left().values()) == {1}


@scenario(11, injected="the mailbox is made anew and empty: what was recorded and not filed is nowhere")
def test_recorded_mail_that_is_gone_from_a_rebuilt_mailbox_is_served_all_the_same(
    own: World, invariants: Invariants
) -> None:
    own.deliver(PLAIN)
    own.run_once(code=-signal.SIGKILL, MAILBOT_TEST_CRASH_AT="mail-recorded")
    own.dovecot.empty()
    rebuild(own)
    own.run_once()
    assert [(row["outcome"], row["state"]) for row in own.messages()] == [("processed", "filed")]
    assert (own.folders(), set(own.left().values())) == ({}, {1})
    invariants.hold(own, [])
    assert invariants.held == ALL


def take_numbers_back(world: World) -> None:
    """Have the server give numbers again that it gave before, under the same UIDVALIDITY, as one restored does."""
    world.dovecot.stop()
    root = world.dovecot.folder / "mail" / USER / "Maildir"
    listed = root / "dovecot-uidlist"
    head = listed.read_text("ascii").partition("\n")[0]
    listed.write_text(re.sub(r" N\d+", " N1", head) + "\n", "ascii")
    for path in root.glob("dovecot.index*"):
        path.unlink()
    world.dovecot.start()


@scenario(11, injected="the mail server is restored from a copy: new mail gets numbers that filed mail had")
def test_new_mail_under_the_number_of_filed_mail_is_taken_in(own: World, invariants: Invariants) -> None:
    own.deliver(PLAIN, FORGED)
    own.run_once()
    was = uidvalidity(own)
    take_numbers_back(own)
    own.deliver(LATER, MILESTONE)
    assert (uidvalidity(own), numbers(own)) == (was, b"1 2")
    own.run_once()
    own.run_once()
    assert "INBOX" not in own.folders()
    invariants.hold(own, [PLAIN, FORGED, LATER, MILESTONE], forged=[FORGED])
    assert invariants.held == ALL


@scenario(11, injected="the mail server is restored from a copy, in which filed mail lies in the inbox as before")
def test_filed_mail_that_lies_in_the_inbox_under_its_old_number_is_filed_again(
    own: World, invariants: Invariants
) -> None:
    own.deliver(PLAIN, FORGED)
    was = uidvalidity(own)
    mail, copy = own.dovecot.folder / "mail", own.dovecot.folder / "copy"
    subprocess.run(["cp", "-a", mail, copy], check=True)
    own.run_once()
    own.dovecot.stop()
    shutil.rmtree(mail)
    copy.rename(mail)
    own.dovecot.start()
    assert (own.folders().keys(), uidvalidity(own)) == ({"INBOX"}, was)
    own.run_once()
    assert own.folders() == {"Processed": [PLAIN], "Review": [FORGED]}
    invariants.hold(own, [PLAIN, FORGED], forged=[FORGED])
    assert invariants.held == ALL


@scenario(11, injected="after that, a colleague moves filed mail back: it gets a number that other filed mail had")
def test_filed_mail_that_comes_back_under_the_number_of_another_is_filed_again(
    own: World, invariants: Invariants
) -> None:
    own.deliver(PLAIN, FORGED)
    own.run_once()
    take_numbers_back(own)
    with own.dovecot.connect() as colleague:
        colleague.select("Review")
        colleague.uid("MOVE", "1:*", "INBOX")
    assert numbers(own) == b"1"
    own.deliver(LATER)
    assert "loop-troubled" not in own.run_once().stderr
    assert own.folders() == {"Processed": [PLAIN, LATER], "Review": [FORGED]}
    invariants.hold(own, [PLAIN, FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL
