"""Two instances on one record in PostgreSQL and one mailbox: which does what, and what when one of them goes away."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from mailbot.service.crashing import POINTS
from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers import postgres as pg
from tests.servers.machines import Machine
from tests.servers.postgres import Postgres
from tests.servers.sink import Sink
from tests.servers.tripwire import Tripwire
from tests.servers.wires import Proxy
from tests.story.mails import NCA, Generator, Person, cases_of, interest
from tests.story.world import MAILBOT, PATIENCE, Daemon, World, stamp

pytestmark = [pytest.mark.postgresql, pytest.mark.dovecot]

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
FIRST, SECOND = (stamp(interest(one, message_id=f"{one.reference}@nca.example"), NCA) for one in (ONE, OTHER))

BEFORE_A_LETTER_LEFT = (
    "mail-fetched", "mail-recorded", "try-counted", "reading-returned", "mail-read", "decision-written",
    "claim-written", "letter-claimed",
)
IN_READING = ("try-counted", "reading-returned", "mail-read")

SHORT = 4
"""Seconds of a term in most of these tests; the default is 15."""


@pytest.fixture
def shared(world: World, postgres_url: str) -> World:
    """A world whose record is in PostgreSQL, so that several daemons can work on it."""
    (world.folder / "store-password").write_text(pg.PASSWORD)
    world.configure(
        store={"url": postgres_url, "password_file": "store-password"}, instance={"term_seconds": SHORT},
        mailbox={"poll_seconds": 1},
    )
    world.import_cases(ONE.case(), OTHER.case())
    return world


@contextmanager
def host(
    world: World, name: str, environment: dict[str, str] | None = None, where: tuple[str, ...] = (), **sections: Any
) -> Iterator[Daemon]:
    """Run a daemon with settings of its own; those of the world's commands stay as they are."""
    before = {section: dict(values) for section, values in world._settings.items()}
    world.configure(**({"instance": {**before["instance"], "name": name}} | sections))
    own = world.folder / f"{name}.toml"
    own.write_text(world.config.read_text())
    world._settings = before
    world.configure()
    with Daemon([*where, MAILBOT, "--config", own, "run"], world.environment(**(environment or {}))) as daemon:
        daemon.wait_for("instance-signed-on")
        yield daemon


@contextmanager
def holder_and_other(
    world: World, environment: dict[str, str] | None = None, **sections: Any
) -> Iterator[tuple[Daemon, Daemon]]:
    """Run a daemon that holds the mailbox, with these settings and environment, and a plain one beside it."""
    with host(world, "first", environment, **sections) as first:
        first.wait_for("mailbox-taken")
        with host(world, "second") as second:
            yield first, second


def instances(world: World) -> dict[str, dict[str, Any]]:
    """Give what `status` says of each instance, by its name."""
    return {one["name"].partition(" ")[0]: one for one in world.ask("status")[0]["instances"]}


def holders(world: World) -> list[str]:
    return [name for name, one in instances(world).items() if one["holds_the_mailbox"]]


def await_stop(daemon: Daemon) -> None:
    """Wait until the daemon stands still."""
    os.waitid(os.P_PID, daemon.process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)


def wake(daemon: Daemon) -> None:
    daemon.process.send_signal(signal.SIGCONT)


def stop(*daemons: Daemon) -> None:
    assert [daemon.stop() for daemon in daemons] == [0] * len(daemons)


def assert_noted_once(world: World, *people: Person) -> None:
    """Assert that NCA's interest was noted on each case once, and that each owed letter left once."""
    for one in people:
        [case] = world.ask("cases", "show", one.reference)
        assert [note["kind"] for note in case["special_conditions"]] == ["interest"]
    assert {row["state"] for row in world.letters()} == {"sent"}


@scenario(24, injected="nothing: two instances work at once on sixty mails")
def test_sixty_mails_are_processed_once_by_two(shared: World, invariants: Invariants) -> None:
    posts = Generator(6).posts(60)
    shared.import_cases(*cases_of(posts))
    with holder_and_other(shared) as (first, second):
        told = instances(shared)
        assert (told["first"]["holds_the_mailbox"], told["second"]["holds_the_mailbox"]) == (True, False)
        assert told.keys() == {"first", "second"}
        shared.deliver(*(post.raw for post in posts))
        first.wait_for("message-decided", times=len(posts))
        first.wait_for("mail-filed")
        await_all_sent(shared)
        stop(second, first)
        assert "message-decided" not in second.log
    assert [row["outcome"] for row in shared.messages()] == [post.outcome for post in posts]
    assert set(shared.left().values()) == {1}
    invariants.hold(shared, [post.raw for post in posts])
    assert instances(shared) == {}


def await_all_sent(world: World) -> None:
    deadline = time.monotonic() + PATIENCE
    while {row["state"] for row in world.letters()} - {"sent"} or world.ask("status")[0]["not_filed"]:
        assert time.monotonic() < deadline, world.letters()
        time.sleep(0.2)


@scenario(24, injected="nothing: a backlog of three hundred mails for two instances")
def test_a_backlog_is_read_and_sent_by_both(shared: World, invariants: Invariants) -> None:
    posts = Generator(7).posts(300)
    shared.import_cases(*cases_of(posts))
    shared.configure(smtp={"connections": 1})
    with host(shared, "first") as first, host(shared, "second") as second:
        first.wait_for("mailbox-taken")
        shared.dovecot.put_in_bulk([post.raw for post in posts])
        for each in (first, second):
            each.wait_for("mail-read")
            each.wait_for("letter-accepted")
        first.wait_for("message-decided", times=len(posts))
        await_all_sent(shared)
        stop(first, second)
    assert [row["outcome"] for row in shared.messages()] == [post.outcome for post in posts]
    assert set(shared.left().values()) == {1}
    invariants.hold(shared, [post.raw for post in posts])


@scenario(24, injected="the instance that holds the mailbox is killed; the terms are those of the shipped settings")
def test_the_holder_killed_another_takes_over_within_thirty_seconds(shared: World, invariants: Invariants) -> None:
    shared.configure(instance={"term_seconds": 15})
    with holder_and_other(shared) as (first, second):
        shared.deliver(FIRST)
        await_all_filed_and_sent(shared, 1)
        first.process.kill()
        killed = time.monotonic()
        shared.deliver(SECOND)
        second.wait_for("mailbox-taken", token=2)
        second.wait_for("mail-filed")
        took = time.monotonic() - killed
        await_all_sent(shared)
        stop(second)
    print(f"taken over, and the next mail filed, {took:.1f} s after the kill")
    assert took < 30
    assert_noted_once(shared, ONE, OTHER)
    invariants.hold(shared, [FIRST, SECOND])
    assert set(shared.left().values()) == {1}


@pytest.mark.parametrize("point", POINTS)
@scenario(24, injected="the holder stands still at each named step until another has done the work, and is woken")
def test_the_holder_paused_past_its_lease_does_nothing_more(
    shared: World, invariants: Invariants, point: str
) -> None:
    with ExitStack() as hosts:
        first = hosts.enter_context(host(shared, "first", {"MAILBOT_TEST_PAUSE_AT": point}))
        first.wait_for("mailbox-taken")
        # Reading is shared: beside another the first may come too late to stand still over it.
        beside = [] if point in IN_READING else [hosts.enter_context(host(shared, "second"))]
        shared.deliver(FIRST)
        await_stop(first)
        second = beside[0] if beside else hosts.enter_context(host(shared, "second"))
        second.wait_for("mailbox-taken", token=2)
        second.wait_for("instance-gone")
        # The next mail passes whatever the first one had locked when it was paused.
        shared.deliver(SECOND)
        second.wait_for("mail-recorded")
        await_all_filed_and_sent(shared, 2)
        wake(first)
        first.wait_for("instance-was-ended")
        first.wait_for("instance-signed-on", times=2)
        assert holders(shared) == ["second"]
        stop(first, second)
    assert_noted_once(shared, ONE, OTHER)
    invariants.hold(shared, [FIRST, SECOND])
    # Where the server's answer had come and was not written down, nobody else can know of it; such are marked.
    assert set(shared.left().values()) <= ({1} if point in BEFORE_A_LETTER_LEFT else {1, 2})


def await_all_filed_and_sent(world: World, count: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        messages = world.messages()
        if len(messages) == count and {row["state"] for row in messages} == {"filed"}:
            await_all_sent(world)
            return
        assert time.monotonic() < deadline, messages
        time.sleep(0.2)


@scenario(24, injected="the holder stands still as its MOVE is on the way; it arrives when another has filed the mail")
def test_a_move_that_arrives_late_moves_nothing_twice(shared: World, invariants: Invariants) -> None:
    with Tripwire(shared.dovecot.plain_port, b"MOVE") as wire:
        mailbox = {"port": wire.port, "security": "none", "poll_seconds": 1}
        with holder_and_other(shared, mailbox=mailbox) as (first, second):
            wire.pull = lambda: pause_until_filed(shared, first, second)
            shared.deliver(FIRST)
            second.wait_for("mail-filed")
            wake(first)
            first.wait_for("instance-was-ended")
            shared.deliver(SECOND)
            await_all_filed_and_sent(shared, 2)
            stop(first, second)
    assert set(shared.left().values()) == {1}
    assert_noted_once(shared, ONE, OTHER)
    invariants.hold(shared, [FIRST, SECOND])


def pause_until_filed(world: World, first: Daemon, second: Daemon) -> None:
    while {row["state"] for row in world.letters()} != {"sent"}:
        pass
    first.process.send_signal(signal.SIGSTOP)
    second.wait_for("mail-filed")


@scenario(24, injected="the holder stands still between DATA and the final dot until another has sent its letters")
def test_a_woken_holder_does_not_end_a_letter_that_another_has_sent(shared: World, invariants: Invariants) -> None:
    with Sink() as plain, Tripwire(plain.port, b"DATA") as wire:
        # A mail server of its own, in clear text, so that the wire can hear the word.
        smtp = {"port": wire.port, "security": "none", "user": "", "connections": 1}
        with holder_and_other(shared, smtp=smtp) as (first, second):
            wire.pull = lambda: first.process.send_signal(signal.SIGSTOP)
            shared.deliver(FIRST)
            await_stop(first)
            second.wait_for("letter-accepted", times=2)
            wake(first)
            first.wait_for("letter-taken-over", result="deferred")
            await_all_filed_and_sent(shared, 1)
            stop(first, second)
        assert plain.letters == []
    assert set(shared.left().values()) == {1}
    assert_noted_once(shared, ONE)
    invariants.hold(shared, [FIRST])


@pytest.mark.parametrize("how", ["cut", "silent"])
@scenario(24, injected="the holder is cut off from the record, with its connections ended or gone silent")
def test_a_holder_cut_off_from_the_record_is_replaced_and_comes_back(
    shared: World, invariants: Invariants, postgres_server: Postgres, how: str
) -> None:
    with Proxy(postgres_server.port) as wire:
        url = str(shared._settings["store"]["url"]).replace(f":{postgres_server.port}/", f":{wire.port}/")
        store = {"url": url, "password_file": "store-password"}
        with holder_and_other(shared, store=store) as (first, second):
            shared.deliver(FIRST)
            await_all_filed_and_sent(shared, 1)
            cut_off(wire, how)
            began = time.monotonic()
            shared.deliver(SECOND)
            second.wait_for("mailbox-taken", token=2)
            await_all_filed_and_sent(shared, 2)
            assert time.monotonic() - began < 30
            wire.lead_to(postgres_server.port)
            wire.flow()
            first.wait_for("instance-was-ended")
            first.wait_for("instance-signed-on", times=2)
            assert holders(shared) == ["second"]
            assert instances(shared).keys() == {"first", "second"}
            stop(second)
            first.wait_for("mailbox-taken", token=3)
            stop(first)
    assert set(shared.left().values()) == {1}
    assert_noted_once(shared, ONE, OTHER)
    invariants.hold(shared, [FIRST, SECOND])


def cut_off(wire: Proxy, how: str) -> None:
    if how == "cut":
        wire.lead_to(1)
        wire.cut()
    else:
        wire.stall()


@scenario(24, injected="the cable of the machine that holds the mailbox is pulled out, and put back later")
def test_of_two_machines_one_loses_its_network(
    shared: World, invariants: Invariants, postgres_server: Postgres
) -> None:
    ports = (postgres_server.port, shared.dovecot.tls_port, shared.sink.port)
    with Machine(ports) as one, Machine(ports) as other, host(shared, "first", where=one.command) as first:
        first.wait_for("mailbox-taken")
        with host(shared, "second", where=other.command) as second:
            shared.deliver(FIRST)
            await_all_filed_and_sent(shared, 1)
            one.pull_out()
            began = time.monotonic()
            shared.deliver(SECOND)
            second.wait_for("mailbox-taken", token=2)
            await_all_filed_and_sent(shared, 2)
            assert time.monotonic() - began < 30
            one.plug_in()
            first.wait_for("instance-was-ended")
            first.wait_for("instance-signed-on", times=2)
            assert holders(shared) == ["second"]
            stop(first, second)
    assert set(shared.left().values()) == {1}
    assert_noted_once(shared, ONE, OTHER)
    invariants.hold(shared, [FIRST, SECOND])


@pytest.mark.parametrize("away", [1, 3 * SHORT], ids=["shorter than a term", "longer than a term"])
@scenario(21, injected="PostgreSQL is restarted while two instances work")
def test_a_restart_of_the_server_does_not_loosen_the_hold(
    world: World, invariants: Invariants, away: int
) -> None:
    posts = Generator(8).posts(40)
    with Postgres() as server:
        (world.folder / "store-password").write_text(pg.PASSWORD)
        world.configure(
            store={"url": server.make_database("mailbot"), "password_file": "store-password"},
            instance={"term_seconds": SHORT}, mailbox={"poll_seconds": 1},
        )
        world.import_cases(*cases_of(posts))
        with holder_and_other(world) as (first, second):
            world.deliver(*(post.raw for post in posts))
            first.wait_for("message-decided", times=5)
            server.stop()
            first.wait_for("record-out-of-reach")
            time.sleep(away)
            server.start()
            first.wait_for("record-in-reach")
            second.wait_for("record-in-reach")
            await_all_filed_and_sent(world, len(posts))
            assert len(holders(world)) == 1
            if away < SHORT:
                assert holders(world) == ["first"]
                assert "mailbox-taken" not in second.log
            stop(first, second)
        assert set(world.left().values()) == {1}
        invariants.hold(world, [post.raw for post in posts])


def test_draining_beside_an_instance_that_holds_the_mailbox_is_refused_and_says_why(shared: World) -> None:
    with host(shared, "first") as first:
        first.wait_for("mailbox-taken")
        refused = shared.run_once(code=1)
        assert "another mailbot holds the mailbox: first (process" in refused.stderr
        assert "Traceback" not in refused.stderr
        shared.deliver(FIRST)
        first.wait_for("mail-filed")
        stop(first)
    shared.deliver(SECOND)
    shared.run_once()
    assert [row["state"] for row in shared.messages()] == ["filed", "filed"]


def test_after_a_kill_the_next_run_waits_for_the_term_and_then_drains(shared: World) -> None:
    shared.deliver(FIRST)
    shared.run_once(code=-signal.SIGKILL, MAILBOT_TEST_CRASH_AT="letter-claimed")
    shared.run_once()
    assert set(shared.left().values()) == {1}
    assert [row["state"] for row in shared.messages()] == ["filed"]
    assert {row["state"] for row in shared.letters()} == {"sent"}
