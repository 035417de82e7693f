"""What colleagues do in the shared mailbox by hand while the daemon works."""

import pytest

from tests.faults.invariants import Invariants
from tests.faults.mailbox_mails import FORGED, LATER, ONE, OTHER, PLAIN
from tests.faults.scenarios import scenario
from tests.servers.tripwire import Tripwire
from tests.story.world import World

ALL = set("NOCFPA")


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case(), OTHER.case())
    return world


@scenario(12, injected="a colleague has read and flagged every mail before the daemon looks")
def test_mail_that_a_colleague_read_is_still_processed(prepared: World, invariants: Invariants) -> None:
    prepared.deliver(PLAIN, FORGED)
    with prepared.dovecot.connect() as colleague:
        colleague.select("INBOX")
        colleague.store("1:*", "+FLAGS", r"(\Seen \Flagged)")
    prepared.run_once()
    assert [row["outcome"] for row in prepared.messages()] == ["processed", "review"]
    invariants.hold(prepared, [PLAIN, FORGED], forged=[FORGED])
    assert invariants.held == ALL


def move_back(world: World, *folders: str) -> None:
    """Move every mail of these folders into the inbox, as a colleague does with the mouse."""
    with world.dovecot.connect() as colleague:
        for folder in folders:
            colleague.select(folder)
            colleague._simple_command("MOVE", "1:*", "INBOX")


@scenario(12, injected="a colleague moves answered and held mail back into the inbox, while the daemon runs")
def test_mail_that_a_colleague_moves_back_is_not_answered_again_and_is_filed_again(
    prepared: World, invariants: Invariants
) -> None:
    prepared.deliver(PLAIN, FORGED)
    with prepared.daemon() as daemon:
        daemon.wait_for("letter-accepted", times=2)
        for times in (1, 2):
            while prepared.folders() != {"Processed": [PLAIN], "Review": [FORGED]}:
                pass
            move_back(prepared, "Processed", "Review")
            daemon.wait_for("mail-filed-again", times=times)
        prepared.deliver(LATER)
        daemon.wait_for("message-decided", times=3)
        daemon.wait_for("letter-accepted", times=4)
        while "INBOX" in prepared.folders():
            pass
        assert daemon.stop() == 0
    assert {name: sorted(mails) for name, mails in prepared.folders().items()} == {
        "Processed": sorted([PLAIN, LATER]), "Review": [FORGED]
    }  # fmt: skip
    assert [row["repeats"] for row in prepared.messages()] == [None, None, None]
    assert set(prepared.left().values()) == {1}
    invariants.hold(prepared, [PLAIN, FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL


@scenario(12, injected="a held mail is moved back into the inbox and then accepted, before the daemon looks")
def test_a_held_mail_that_is_moved_back_and_decided_on_is_filed_by_the_decision(
    prepared: World, invariants: Invariants
) -> None:
    prepared.deliver(FORGED)
    prepared.run_once()
    move_back(prepared, "Review")
    prepared.mailbot("review", "reject", "1", "--why", "not from NCA")
    prepared.run_once()
    assert prepared.folders() == {"Rejected": [FORGED]}
    prepared.run_once()
    assert prepared.folders() == {"Rejected": [FORGED]}
    invariants.hold(prepared, [FORGED], forged=[FORGED])
    assert invariants.held == ALL


@scenario(12, injected="an exact copy of an answered mail arrives, while the original lies where it was filed")
def test_a_copy_of_filed_mail_is_a_mail_of_its_own_and_not_answered(prepared: World, invariants: Invariants) -> None:
    for _ in range(2):
        prepared.deliver(PLAIN)
        prepared.run_once()
    assert [(row["outcome"], row["reasons"]) for row in prepared.messages()] == [
        ("processed", ["interest-noted"]), ("ignored", ["same-bytes-again"])
    ]  # fmt: skip
    assert prepared.folders() == {"Processed": [PLAIN], "Automatic": [PLAIN]}
    invariants.hold(prepared, [PLAIN, PLAIN])
    assert invariants.held == ALL


@scenario(12, injected="a colleague deletes one mail and moves another away between SEARCH and FETCH")
def test_mail_that_is_taken_away_between_search_and_fetch_is_named_in_the_log_and_let_go(
    prepared: World, invariants: Invariants
) -> None:
    taken = [FORGED.replace(b"forged@", f"taken-{number}@".encode()) for number in range(2)]

    def interfere() -> None:
        with prepared.dovecot.connect() as colleague:
            colleague.create("Theirs")
            colleague.select("INBOX")
            colleague._simple_command("MOVE", "1", "Theirs")
            colleague.store("1", "+FLAGS", r"\Deleted")
            colleague.expunge()

    with Tripwire(prepared.dovecot.plain_port, b"BODY.PEEK[]") as wire:
        wire.pull = interfere
        prepared.configure(mailbox={"port": wire.port, "security": "none"})
        prepared.deliver(*taken, PLAIN)
        with prepared.daemon() as daemon:
            first = daemon.wait_for("mail-vanished")
            second = daemon.wait_for("mail-vanished", times=2)
            assert second["uid"] == first["uid"] + 1
            daemon.wait_for("letter-accepted", times=2)
            daemon.wait_for("mail-filed")
            assert daemon.stop() == 0
    assert prepared.folders() == {"Theirs": taken[:1], "Processed": [PLAIN]}
    assert len(prepared.messages()) == 1
    invariants.hold(prepared, [PLAIN])
    assert invariants.held == ALL
