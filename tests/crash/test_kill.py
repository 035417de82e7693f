"""The daemon killed as by a power cut, at each named point of the order of side effects, and started again.

Nothing is lost, every mail has one outcome, every change is made once, every letter leaves once; twice only where the
server's answer was lost, with the same Message-ID and the same bytes, and marked so.
"""

import os
import signal
from collections import Counter
from pathlib import Path

import pytest

from mailbot.service.crashing import POINTS
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink
from tests.servers.tripwire import Tripwire
from tests.story.mails import NCA, OFFICE, Person, interest, milestone, write
from tests.story.world import CONTACT, Daemon, World, message_id_of, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
PLAIN = stamp(interest(ONE), NCA)
FORGED = stamp(interest(OTHER, message_id="forged@nca.example"), NCA, "fail")
MILESTONE = stamp(milestone(ONE), OFFICE)

BEFORE_THE_RECORD = ("mail-fetched",)
BEFORE_THE_LETTERS = (
    "mail-fetched", "mail-recorded", "try-counted", "mail-read", "decision-committed", "letter-claimed",
)

# How many letters arrived how often. Two are under way at once, and with the power the answers to both are lost;
# a cut while mails are being moved may meet letters at any point of their way.
TWICE = {"letter-handed-over": [{1: 1, 2: 2}], "mail-moved": [{1: 3}, {1: 2, 2: 1}, {1: 1, 2: 2}]}


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case(), OTHER.case())
    return world


def crash_at(world: World, point: str) -> None:
    world.run_once(code=-signal.SIGKILL, MAILBOT_TEST_CRASH_AT=point)


def assert_whole(world: World) -> None:
    """Assert that a plain, a forged and a milestone mail have become what they must, each once."""
    messages = world.messages()
    assert [(row["outcome"], row["state"]) for row in messages] == [
        ("processed", "filed"), ("review", "filed"), ("processed", "filed")
    ]  # fmt: skip
    assert Counter({name: len(mails) for name, mails in world.folders().items()}) == {"Processed": 2, "Review": 1}
    assert set(world.folders()["Processed"]) == {PLAIN, MILESTONE}
    [case] = world.ask("cases", "show", ONE.reference)
    assert [note["kind"] for note in case["special_conditions"]] == ["interest"]
    assert [step["name"] for step in case["milestones"]] == ["deport_decision"]
    assert sorted(task["kind"] for task in case["tasks"]) == ["attach-minute-sheet", "contact-nca"]


def assert_letters(world: World) -> Counter[int]:
    """Assert that every owed letter arrived and is noted as sent; give how many arrived how often."""
    letters = world.letters()
    assert sorted((row["template"], row["to"], row["state"]) for row in letters) == [
        ("nca-interest-allocated", "p.ashdown@nca.example", "sent"), ("nca-milestone-deport-decision", CONTACT, "sent"),
        ("owner-task", ONE.owner, "sent"),
    ]  # fmt: skip
    left = world.left()
    assert left.keys() == {row["message_id"] for row in letters}
    # What left twice is told to whoever asks, and is the same letter to the byte.
    assert {row["message_id"] for row in letters if row["possibly_twice"]} >= {name for name in left if left[name] > 1}
    assert len({(message_id_of(letter), letter.recipients, letter.raw) for letter in world.sink.letters}) == len(left)
    return Counter(left.values())


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_a_point_it_finishes_the_work_after_a_restart(prepared: World, point: str) -> None:
    prepared.deliver(PLAIN, FORGED, MILESTONE)
    crash_at(prepared, point)
    if point in BEFORE_THE_RECORD:
        assert prepared.messages() == []
        assert prepared.dovecot.flags() == [(), (), ()]
    if point in BEFORE_THE_LETTERS:
        assert prepared.sink.tries == []
    prepared.run_once()
    assert_whole(prepared)
    assert assert_letters(prepared) in TWICE.get(point, [{1: 3}])


def test_killed_over_the_letter_of_a_milestone_it_sends_that_one_again(prepared: World) -> None:
    prepared.deliver(PLAIN, FORGED)
    prepared.run_once()
    prepared.deliver(MILESTONE)
    crash_at(prepared, "letter-handed-over")
    prepared.run_once()
    assert_whole(prepared)
    assert assert_letters(prepared) == {1: 2, 2: 1}


def test_killed_again_and_again_it_still_gets_there(prepared: World) -> None:
    prepared.deliver(PLAIN, FORGED, MILESTONE)
    for point in ("mail-fetched", "mail-recorded", "mail-read", "decision-committed", "letter-claimed"):
        prepared.run_once(code=None, MAILBOT_TEST_CRASH_AT=point)
    prepared.run_once()
    assert_whole(prepared)
    assert assert_letters(prepared) == {1: 3}


def test_killed_after_the_letters_and_before_the_move_it_only_moves(prepared: World) -> None:
    with Tripwire(prepared.dovecot.plain_port, b"MOVE", cuts=True) as wire:
        prepared.configure(mailbox={"port": wire.port, "security": "none"})
        prepared.deliver(PLAIN)
        with prepared.daemon() as daemon:

            def kill_once_the_letters_are_out() -> None:
                while any(row["state"] != "sent" for row in prepared.letters()):
                    pass
                daemon.process.kill()

            wire.pull = kill_once_the_letters_are_out
            assert daemon.end() == -signal.SIGKILL
    assert prepared.folders() == {"INBOX": [PLAIN]}
    tries = len(prepared.sink.tries)
    prepared.configure(mailbox={"port": prepared.dovecot.plain_port})
    prepared.run_once()
    assert prepared.folders() == {"Processed": [PLAIN]}
    assert (len(prepared.sink.tries), set(prepared.left().values())) == (tries, {1})


def test_killed_between_copy_and_expunge_no_mail_is_lost_and_no_other_is_expunged(sink: Sink, tmp_path: Path) -> None:
    with (
        Dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE IDLE") as dovecot,
        Tripwire(dovecot.plain_port, b"EXPUNGE", cuts=True) as wire,
    ):
        world = World(tmp_path, dovecot, sink)
        world.configure(mailbox={"port": wire.port, "security": "none"})
        world.import_cases(ONE.case())
        world.deliver(PLAIN)
        with world.daemon() as daemon:
            wire.pull = daemon.process.kill
            assert daemon.end() == -signal.SIGKILL
        assert world.folders() == {"INBOX": [PLAIN], "Processed": [PLAIN]}
        world.configure(mailbox={"port": dovecot.plain_port})
        world.run_once()
        assert world.folders().keys() == {"Processed"}
        assert set(world.folders()["Processed"]) == {PLAIN}
        assert [(row["outcome"], row["state"]) for row in world.messages()] == [("processed", "filed")]
        assert set(world.left().values()) == {1}


def test_a_reader_killed_in_the_middle_costs_its_mail_one_more_try_and_nothing_else(prepared: World) -> None:
    prepared.deliver(PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("mail-filed")
        [reader] = readers_of(daemon)
        # A stopped reader holds the next mail in its hands until it is killed.
        os.kill(reader, signal.SIGSTOP)
        prepared.deliver(MILESTONE)
        daemon.wait_for("mail-recorded", times=2)
        os.kill(reader, signal.SIGKILL)
        daemon.wait_for("reader-died", message=2)
        daemon.wait_for("message-decided", message=2, outcome="processed")
        daemon.wait_for("letter-accepted", times=3)
        daemon.wait_for("mail-filed", times=2)
        assert daemon.stop() == 0
    assert set(prepared.left().values()) == {1}
    assert [message["state"] for message in prepared.messages()] == ["filed", "filed"]


def readers_of(daemon: Daemon) -> list[int]:
    """Give the process numbers of a daemon's readers."""
    threads = Path(f"/proc/{daemon.process.pid}/task").iterdir()
    children = [int(pid) for thread in threads for pid in (thread / "children").read_text().split()]
    return [pid for pid in children if b"mailbot.reading.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def test_a_mail_that_kills_its_reader_three_times_goes_to_a_person_and_others_are_served(prepared: World) -> None:
    # One second of processor time is plenty for a notification, and far too little for this.
    prepared.configure(reading={"cpu_seconds": 1, "workers": 2})
    names = "Name: Marek OLDRIN A1234567 12/12/1980\n" * 300_000
    prepared.deliver(stamp(write("p.ashdown@nca.example", "A long list", names, "long@nca.example"), NCA), PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("message-decided", message=2, outcome="processed")
        daemon.wait_for("reader-died", times=3, message=1)
        daemon.wait_for("message-set-aside", message=1)
        prepared.deliver(MILESTONE)
        daemon.wait_for("message-decided", message=3, outcome="processed")
        assert daemon.stop() == 0
    poison = prepared.messages()[0]
    assert (poison["outcome"], poison["reasons"], poison["letters"]) == ("review", ["killed-its-reader"], [])
    [shown] = prepared.ask("messages", "show", "1")
    assert shown["tries"] == 3
