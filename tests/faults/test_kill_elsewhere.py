"""Commands of people, extracts and the timekeeper killed as by a power cut, and given again as a person would.

They are processes of their own beside the daemon. Where a letter follows, the daemon is then killed over it.
"""

import signal
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from tests.faults.invariants import Invariants
from tests.faults.kills import (
    ACCEPTED,
    ASKED_BACK,
    ENTERED,
    NOTIFIED,
    ONE,
    PERHAPS_TWICE,
    PRESSED,
    REJECTED,
    REMOVAL,
    Act,
    in_words,
    standing,
)
from tests.faults.scenarios import scenario
from tests.faults.test_kill_table import Fill, fill, have_notified
from tests.story.mails import NCA, OFFICER, interest
from tests.story.world import CONTACT, World, stamp, write_extract

__all__ = ["fill"]

KILLED = -signal.SIGKILL


@dataclass(frozen=True)
class Played:
    """How an act is played: on what mail, when, what is done (with the exit code), and the letters that follow."""

    act: Act
    delivered: bytes
    at: str
    do: Callable[[World, int | None, str], None]
    letters: tuple[tuple[str, str], ...]


def bring_removal(world: World, code: int | None, point: str) -> None:
    extract = write_extract(world.folder / "removal.csv", [ONE.case(removal_details="2014-04-21")])
    world.mailbot("cases", "import", extract, code=code, MAILBOT_TEST_CRASH_AT=point)


def enter(world: World, code: int | None, point: str) -> None:
    words = ("milestone", "add", ONE.reference, "deport_decision", "--date", "2014-02-12")
    world.mailbot(*words, code=code, MAILBOT_TEST_CRASH_AT=point)


def press(world: World, code: int | None, point: str) -> None:
    world.run_once(code=code, MAILBOT_TEST_CRASH_AT=point)


def accept(world: World, code: int | None, point: str) -> None:
    words = ("review", "accept", "1", "--case", ONE.reference, "--by", "Nadia Fenwick")
    world.mailbot(*words, code=code, MAILBOT_TEST_CRASH_AT=point)


def reject(world: World, code: int | None, point: str) -> None:
    words = ("review", "reject", "1", "--why", "nobody of ours", "--by", "Nadia Fenwick")
    world.mailbot(*words, code=code, MAILBOT_TEST_CRASH_AT=point)


# The person of the case, under a number that no case bears.
MISTYPED = stamp(interest(replace(ONE, reference="C2468135"), message_id="mistyped@nca.example"), NCA)
ANSWERED = (("nca-interest-allocated", OFFICER), ("owner-task", ONE.owner))
PLAYS = (
    Played(REMOVAL, NOTIFIED, "2014-04-19T22:30:00+00:00", bring_removal,
           (("nca-milestone-removal-details", CONTACT), ("owner-removal-alarm", ONE.owner))),
    Played(ENTERED, NOTIFIED, "2014-02-18T12:00:00+00:00", enter, (("nca-milestone-deport-decision", CONTACT),)),
    Played(PRESSED, NOTIFIED, "2014-02-20T09:00:00+00:00", press, (("task-reminder", ONE.owner),)),
    Played(ACCEPTED, MISTYPED, "2014-02-18T12:00:00+00:00", accept, ANSWERED),
    Played(REJECTED, ASKED_BACK.raw, "2014-02-18T12:00:00+00:00", reject, ()),
)  # fmt: skip


def prepared(world: World, played: Played) -> World:
    """Give a world as it is before the act: the mail that it rests on is served, and its letters are out."""
    world.clock = "2014-02-18T11:00:00+00:00"
    world.configure(smtp={"connections": 1})
    world.import_cases(ONE.case())
    if played.delivered == NOTIFIED:
        have_notified(world)
    else:
        world.deliver(played.delivered)
        world.run_once()
        world.sink.letters.clear()
    world.clock = played.at
    return world


def killed(point: str, played: Played) -> object:
    number = {"letter-claimed": 3, "letter-handed-over": 5}.get(point, 2)
    mark = scenario(number, injected=f"killed over {played.act.name}: {in_words(point)}")
    return pytest.param(point, played, id=f"{point}-{played.act.name}", marks=mark)


@pytest.mark.parametrize(
    ("point", "played"), [killed(point, played) for played in PLAYS for point in played.act.points]
)
def test_killed_where_no_mail_is_on_its_way_it_is_done_once(
    world: World, invariants: Invariants, fill: Fill, point: str, played: Played
) -> None:
    prepared(world, played)
    before = {row["id"] for row in world.letters()}
    if point.startswith("letter-") and played.do is not press:
        played.do(world, 0, "")
        world.run_once(code=KILLED, MAILBOT_TEST_CRASH_AT=point)
    else:
        played.do(world, KILLED, point)
    seen = standing(world, before)
    # Whoever gave the command gives it again; where it was done, it says so and does nothing more.
    played.do(world, None, "")
    world.run_once()
    after = standing(world, before)
    new = [row for row in world.letters() if row["id"] not in before]
    assert sorted((row["template"], row["to"]) for row in new) == sorted(played.letters)
    assert {row["state"] for row in new} <= {"sent"}
    assert set(world.left().values()) <= ({1, 2} if point in PERHAPS_TWICE else {1})
    if point.endswith("-written"):
        assert "no letter" in seen
    invariants.hold(world, [played.delivered])
    assert invariants.held == set("NOCFPA")
    fill(played.act.name, point, seen, after)
