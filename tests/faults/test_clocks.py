"""The clock of the machine jumps while the daemon works: forward, back, by ten years, over summer time."""

import datetime as dt

import pytest

from tests.faults.invariants import Invariants
from tests.faults.kills import NOTIFIED, ONE
from tests.faults.scenarios import scenario
from tests.story.mails import NCA, OFFICE, OFFICER, Person, interest, milestone, write
from tests.story.world import CONTACT, World, stamp

OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
AFTERWARDS = stamp(interest(OTHER, message_id="afterwards@nca.example"), NCA)
MILESTONE = stamp(milestone(ONE), OFFICE)
NOW = dt.datetime(2014, 2, 18, 11, tzinfo=dt.UTC)
AN_HOUR = dt.timedelta(hours=1)
ADMINISTRATOR = "duty@homeoffice.example"

JUMPS = {
    "a day ahead": dt.timedelta(days=1), "a day back": dt.timedelta(days=-1),
    "ten years ahead": dt.timedelta(days=3653), "an hour ahead": AN_HOUR,
}  # fmt: skip


@pytest.fixture
def prepared(world: World) -> World:
    world.configure(administrators={"addresses": [ADMINISTRATOR]}, mailbox={"poll_seconds": 600})
    world.clock = NOW.isoformat()
    world.import_cases(ONE.case(), OTHER.case())
    return world


def jumps() -> list[object]:
    return [
        pytest.param(jump, id=name, marks=scenario(23, injected=f"the clock jumps {name}, and back after a while"))
        for name, jump in JUMPS.items()
    ]


@pytest.mark.parametrize("jump", jumps())
def test_a_clock_that_jumps_and_comes_back_changes_nothing_of_what_is_told(
    prepared: World, invariants: Invariants, jump: dt.timedelta
) -> None:
    with prepared.daemon() as daemon:
        prepared.deliver(NOTIFIED)
        daemon.wait_for("mail-filed")
        daemon.wait_for("letter-accepted", times=2)
        # A letter that the server puts off just now is the one that could be forgotten.
        prepared.sink.refuse(CONTACT, "451 4.7.1 try again later")
        prepared.clock = (NOW + jump).isoformat()
        prepared.deliver(MILESTONE)
        daemon.wait_for("letter-deferred")
        daemon.wait_for("mail-filed", times=2)
        prepared.clock = NOW.isoformat()
        prepared.deliver(AFTERWARDS)
        daemon.wait_for("message-decided", message=3, outcome="processed")
        daemon.wait_for("clock-jumped", loop="sender", times=2)
        if jump != AN_HOUR:
            daemon.wait_for("letter-accepted", times=5)
        daemon.wait_for("mail-filed", times=3)
        assert daemon.stop() == 0
    # What was put off while the clock was an hour ahead may wait for that hour, and no longer.
    prepared.clock = (NOW + AN_HOUR + dt.timedelta(minutes=1)).isoformat()
    prepared.run_once()
    assert sorted((row["template"], row["to"], row["state"]) for row in prepared.letters()) == [
        ("nca-interest-allocated", OFFICER, "sent"), ("nca-interest-allocated", OFFICER, "sent"),
        ("nca-milestone-deport-decision", CONTACT, "sent"),
        ("owner-task", ONE.owner, "sent"), ("owner-task", OTHER.owner, "sent"),
    ]  # fmt: skip
    assert set(prepared.left().values()) == {1}
    [case] = prepared.ask("cases", "show", ONE.reference)
    assert [one["details"]["date"] for one in case["milestones"]] == ["2014-02-12"]
    invariants.hold(prepared, [NOTIFIED, MILESTONE, AFTERWARDS])


@pytest.mark.parametrize(("before", "after"), [
    pytest.param("2014-03-30T00:59:55+00:00", "2014-03-30T01:00:05+00:00", id="into summer time",
                 marks=scenario(23, injected="summer time begins between two mails")),
    pytest.param("2014-10-26T00:59:55+00:00", "2014-10-26T01:00:05+00:00", id="out of summer time",
                 marks=scenario(23, injected="summer time ends between two mails")),
])  # fmt: skip
def test_summer_time_changes_nothing(prepared: World, invariants: Invariants, before: str, after: str) -> None:
    prepared.clock = before
    with prepared.daemon() as daemon:
        prepared.deliver(NOTIFIED)
        daemon.wait_for("letter-accepted", times=2)
        daemon.wait_for("mail-filed")
        prepared.clock = after
        prepared.deliver(AFTERWARDS)
        daemon.wait_for("letter-accepted", times=4)
        daemon.wait_for("mail-filed", times=2)
        assert daemon.stop() == 0
    assert "clock-jumped" not in daemon.log
    assert set(prepared.left().values()) == {1} and len(prepared.letters()) == 4
    invariants.hold(prepared, [NOTIFIED, AFTERWARDS])


@scenario(23, injected="a milestone is reported without a day while the clock is ten years ahead")
def test_no_day_of_a_milestone_comes_from_the_clock(prepared: World, invariants: Invariants) -> None:
    text = f"We have decided today that {ONE.name} ({ONE.reference}) should be deported.\n\nGrace Tillman\n"
    told = stamp(write(ONE.owner, f"Outcome for {ONE.reference}", text, "today@homeoffice.example"), OFFICE)
    prepared.deliver(NOTIFIED)
    prepared.run_once()
    prepared.clock = (NOW + dt.timedelta(days=3653)).isoformat()
    prepared.deliver(told)
    prepared.run_once()
    [case] = prepared.ask("cases", "show", ONE.reference)
    # "Today" is the day on which the owner wrote; of the clock's own day nobody is told.
    assert [one["details"]["date"] for one in case["milestones"]] in ([], ["2014-02-18"])
    assert b"2024" not in b"".join(letter.raw.partition(b"\r\n\r\n")[2] for letter in prepared.sink.letters)
    invariants.hold(prepared, [NOTIFIED, told])
