"""The sending server says later: at each step, to one recipient, for long, to one letter only."""

import time

import pytest

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.story.mails import NCA, OFFICER, Person, interest, write
from tests.story.moved import Moved
from tests.story.world import Daemon, World, message_id_of, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
PLAIN = stamp(interest(ONE), NCA)
SECOND = stamp(interest(OTHER, message_id="interest-2@nca.example"), NCA)
ADMINISTRATOR = "admin@homeoffice.example"
SOON = 30
"""Seconds after the end of a fault within which everything has left."""


def update_request(person: Person) -> bytes:
    text = f"Please could you let me have an update on the case of {person.name}\n(reference {person.reference})?\n"
    return stamp(write(OFFICER, "Request for an update", text, "asked@nca.example"), NCA)


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case(), OTHER.case())
    return world


def gone_within(world: World, count: int, seconds: float = SOON) -> float:
    """Wait until so many letters left; give how long it took. The fault has just ended."""
    began = time.monotonic()
    assert len(world.sink.wait_for_letters(count, seconds)) == count
    return time.monotonic() - began


@pytest.mark.parametrize(
    ("step", "answer"),
    [
        ("connect", "421 4.3.2 not now"), ("connect", "450 4.7.1 greylisted"), ("mail", "451 4.3.0 not now"),
        ("mail", "421 4.3.2 not now"), ("rcpt", "450 4.2.0 greylisted, come back in a minute"),
        ("rcpt", "554 5.7.1 Client host [192.0.2.9] blocked using zen.example"), ("data", "451 4.3.5 not now"),
        ("text", "451 4.7.1 the filter is away"), ("text", "421 4.3.2 shutting down"),
    ],
)  # fmt: skip
@scenario(14, injected="421, 450, 451, greylisting or a bar of our host: at connect, MAIL, RCPT, DATA, the final dot")
def test_letters_wait_and_leave_once_within_half_a_minute_of_the_end(
    prepared: World, invariants: Invariants, step: str, answer: str
) -> None:
    prepared.sink.later[step] = answer
    prepared.deliver(PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("letter-deferred", times=2)
        daemon.wait_for("mail-filed")
        assert [row["state"] for row in prepared.letters()] == ["queued", "queued"]
        assert prepared.ask("cases", "show", ONE.reference)[0]["interest"] is not None
        assert prepared.sink.letters == []
        prepared.sink.later.clear()
        gone_within(prepared, 2)
        assert daemon.stop() == 0
    assert set(prepared.left().values()) == {1}
    assert not [row for row in prepared.tasks() if row["kind"] == "letter-refused"]
    invariants.hold(prepared, [PLAIN])


@scenario(14, injected="later letters to the same recipient come while an earlier one is told to wait")
def test_no_letter_overtakes_one_to_the_same_recipient_that_waits(prepared: World, invariants: Invariants) -> None:
    prepared.sink.refuse(OFFICER, "451 4.3.0 not now", "451 4.3.0 not now")
    prepared.deliver(PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("letter-deferred")
        prepared.deliver(update_request(ONE), SECOND)
        daemon.wait_for("message-decided", times=3)
        # Other recipients need not wait.
        assert prepared.sink.wait_for_letter_to(ONE.owner)
        daemon.wait_for("letter-deferred", times=2)
        assert prepared.sink.tries.count(OFFICER) == 2
        gone_within(prepared, 6, 40)
        daemon.wait_for("mail-filed", times=2)
        assert daemon.stop() == 0
    written = [row["message_id"] for row in prepared.letters() if row["to"] == OFFICER]
    assert [message_id_of(one) for one in prepared.sink.letters if one.recipients == (OFFICER,)] == written
    assert len(written) == 3
    invariants.hold(prepared, [PLAIN, update_request(ONE), SECOND])


@scenario(14, injected="451 to every recipient for a quarter of an hour and more")
def test_after_a_quarter_of_an_hour_an_alarm_calls_and_its_end_is_told(prepared: World, invariants: Invariants) -> None:
    prepared.configure(administrators={"addresses": [ADMINISTRATOR]})
    clock = Moved(prepared, "2014-02-18 10:00")
    prepared.sink.later["rcpt"] = "451 4.3.0 not now"
    prepared.deliver(PLAIN)
    with prepared.daemon(**clock.environment) as daemon:
        daemon.wait_for("letter-deferred", times=2)
        assert "alarm-raised" not in daemon.log
        clock.set("2014-02-18 10:16")
        told = daemon.wait_for("alarm-raised", alarm="letters-waiting")
        assert told["level"] == "error"
        prepared.sink.later.clear()
        clock.set("2014-02-18 10:17")
        daemon.wait_for("alarm-ended", alarm="letters-waiting")
        _all_left(daemon, prepared)
        assert daemon.stop() == 0
    # Told once, and once that it is over.
    assert daemon.log.count('"letters-waiting"') == 2
    assert set(prepared.left().values()) == {1}
    invariants.hold(prepared, [PLAIN])


@scenario(14, injected="the server takes every letter but one, whose text it always puts off")
def test_one_letter_that_the_server_always_puts_off_holds_up_nobody_else(
    prepared: World, invariants: Invariants
) -> None:
    prepared.sink.refuse(ONE.owner, *["451 4.7.1 the filter broke over it"] * 99, at="data")
    prepared.deliver(PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("letter-deferred", times=2)
        began = time.monotonic()
        prepared.deliver(stamp(interest(OTHER, message_id="interest-2@nca.example"), NCA))
        daemon.wait_for("message-decided", times=2)
        assert len(prepared.sink.wait_for_letters(2, SOON)) == 2
        assert time.monotonic() - began < SOON
        prepared.sink.data_answers.clear()
        prepared.mailbot("letters", "retry", "2")
        gone_within(prepared, 4)
        daemon.wait_for("mail-filed", times=2)
        assert daemon.stop() == 0
    assert set(prepared.left().values()) == {1}
    invariants.hold(prepared, [PLAIN, SECOND])


def _all_left(daemon: Daemon, world: World) -> None:
    daemon.wait_for("letter-accepted", times=len(world.letters()))
