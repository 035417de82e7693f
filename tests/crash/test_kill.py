"""The daemon killed as by a power cut, over several mails at once, and started again.

Nothing is lost, every mail has one outcome, every change is made once, every letter leaves once; twice only where the
server's answer was lost, with the same Message-ID and the same bytes, and marked so. (The whole table: `tests/faults`.)
"""

import signal
from collections import Counter

import pytest

from tests.story.mails import NCA, OFFICE, Person, interest, milestone
from tests.story.world import CONTACT, World, message_id_of, stamp

# Each is a run of the real daemon that is killed and started again.
pytestmark = pytest.mark.slow

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
PLAIN = stamp(interest(ONE), NCA)
FORGED = stamp(interest(OTHER, message_id="forged@nca.example"), NCA, "fail")
MILESTONE = stamp(milestone(ONE), OFFICE)


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


def test_killed_over_two_letters_both_go_once_more_and_are_marked(prepared: World) -> None:
    prepared.deliver(PLAIN, FORGED, MILESTONE)
    crash_at(prepared, "letter-handed-over")
    prepared.run_once()
    assert_whole(prepared)
    # Two are under way at once on each connection, and with the power the answers to both are lost.
    assert assert_letters(prepared) == {1: 1, 2: 2}


def test_killed_again_and_again_it_still_gets_there(prepared: World) -> None:
    prepared.deliver(PLAIN, FORGED, MILESTONE)
    for point in ("mail-fetched", "mail-recorded", "mail-read", "decision-committed", "letter-claimed"):
        prepared.run_once(code=None, MAILBOT_TEST_CRASH_AT=point)
    prepared.run_once()
    assert_whole(prepared)
    assert assert_letters(prepared) == {1: 3}
