"""Told to stop, or to read its configuration again, in the middle of a mail or a letter."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.faults.invariants import Invariants
from tests.faults.kills import NOTIFIED, ONE
from tests.faults.scenarios import scenario
from tests.faults.test_readers import readers_of
from tests.servers.wires import Proxy
from tests.story.mails import OFFICE, OFFICER, milestone
from tests.story.world import PATIENCE, Daemon, World, stamp

MILESTONE = stamp(milestone(ONE), OFFICE)

STOPS_WITHIN = 30
"""Seconds that systemd waits (TimeoutStopSec)."""


@pytest.fixture
def prepared(world: World) -> World:
    # Longer than a stop may take: what the daemon waits for then must not hold it up.
    world.configure(mailbox={"timeout_seconds": 120, "poll_seconds": 600}, smtp={"timeout_seconds": 120})
    world.import_cases(ONE.case())
    world.deliver(NOTIFIED)
    return world


def assert_stops_in_time(daemon: Daemon) -> None:
    began = time.monotonic()
    assert daemon.stop() == 0
    assert time.monotonic() - began < STOPS_WITHIN


@scenario(25, injected="told to stop while a mail is in its reader")
def test_told_to_stop_over_a_mail_it_leaves_it_untouched(prepared: World, invariants: Invariants) -> None:
    with prepared.daemon() as daemon:
        daemon.wait_for("mail-filed")
        [reader] = readers_of(daemon)
        os.kill(reader, signal.SIGSTOP)
        prepared.deliver(MILESTONE)
        daemon.wait_for("mail-recorded", times=2)
        assert_stops_in_time(daemon)
    [shown] = prepared.ask("messages", "show", "2")
    assert (shown["state"], shown["tries"]) == ("recorded", 0)
    assert prepared.folders()["INBOX"] == [MILESTONE]
    prepared.run_once()
    invariants.hold(prepared, [NOTIFIED, MILESTONE])


@contextmanager
def silent_after_the_dot(world: World) -> Iterator[threading.Event]:
    """Have the mail server take a letter whole and say nothing more; the event is set when it has."""
    there, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        there.set()
        go_on.wait(PATIENCE)

    world.sink.taking = hold
    yield there
    world.sink.taking = lambda: None
    go_on.set()


@scenario(25, injected="told to stop while the mail server is silent after the final dot")
def test_told_to_stop_over_a_letter_it_goes_in_time_and_the_letter_is_marked(
    prepared: World, invariants: Invariants
) -> None:
    prepared.configure(smtp={"connections": 1})
    with silent_after_the_dot(prepared) as there, prepared.daemon() as daemon:
        assert there.wait(PATIENCE)
        assert_stops_in_time(daemon)
    prepared.run_once()
    first, other = prepared.letters()
    assert (first["state"], first["possibly_twice"], other["state"]) == ("sent", True, "sent")
    assert prepared.left()[first["message_id"]] == 2
    invariants.hold(prepared, [NOTIFIED])


@scenario(25, injected="told to stop while the mailbox is silent")
def test_told_to_stop_while_the_mailbox_is_silent_it_goes_in_time(prepared: World, invariants: Invariants) -> None:
    with Proxy(prepared.dovecot.plain_port) as wire:
        prepared.configure(mailbox={"port": wire.port, "security": "none"})
        with prepared.daemon() as daemon:
            daemon.wait_for("mail-filed")
            wire.stall()
            assert_stops_in_time(daemon)
    prepared.configure(mailbox={"port": prepared.dovecot.plain_port})
    prepared.run_once()
    invariants.hold(prepared, [NOTIFIED])


@scenario(25, injected="told to read a sound configuration again while a mail is in its reader")
def test_a_sound_configuration_is_taken_and_the_mail_in_hand_is_served_by_it(
    prepared: World, invariants: Invariants
) -> None:
    with prepared.daemon() as daemon:
        daemon.wait_for("mail-filed")
        [reader] = readers_of(daemon)
        os.kill(reader, signal.SIGSTOP)
        prepared.deliver(MILESTONE)
        daemon.wait_for("mail-recorded", times=2)
        prepared.configure(letters={"marking": "OFFICIAL-SENSITIVE"})
        daemon.process.send_signal(signal.SIGHUP)
        daemon.wait_for("configuration-renewed")
        daemon.wait_for("daemon-started", times=2)
        daemon.wait_for("letter-accepted", times=3)
        daemon.wait_for("mail-filed", times=2)
        assert daemon.stop() == 0
    assert b"OFFICIAL-SENSITIVE" not in b"".join(letter.raw for letter in prepared.sink.letters[:2])
    assert b"OFFICIAL-SENSITIVE" in prepared.sink.letters[2].raw
    invariants.hold(prepared, [NOTIFIED, MILESTONE])


BROKEN = {
    "an empty list of NCA's addresses": {"parties.nca": {"domains": []}},
    "no name of the server that stamps": {"stamp": {"authserv_id": ""}},
    "a word that is no setting": {"mailbox": {"poll_secs": 5}},
    "a letter folder that is not there": {"letters": {"folder": "nowhere"}},
    "another record": {"store": {"url": "sqlite:///other.db"}},
}  # fmt: skip


@pytest.mark.parametrize("broken", [
    pytest.param(changes, id=name, marks=scenario(25, injected=f"told to read a configuration again that has {name}"))
    for name, changes in BROKEN.items()
])  # fmt: skip
def test_a_broken_configuration_keeps_the_old_one(
    prepared: World, invariants: Invariants, broken: dict[str, dict[str, object]]
) -> None:
    sound = prepared.config.read_text()
    with prepared.daemon() as daemon:
        daemon.wait_for("mail-filed")
        prepared.configure(**broken)
        daemon.process.send_signal(signal.SIGHUP)
        refused = daemon.wait_for("configuration-refused", level="error")
        assert next(iter(broken)).partition(".")[0] in refused["why"] or "nowhere" in refused["why"]
        prepared.deliver(MILESTONE)
        daemon.wait_for("mail-filed", times=2)
        prepared.config.write_text(sound)
        assert "configuration-refused: since " in prepared.mailbot("status", "--check", code=1).stdout
        daemon.process.send_signal(signal.SIGHUP)
        daemon.wait_for("daemon-started", times=2)
        deadline = time.monotonic() + PATIENCE
        while "configuration-refused" in prepared.mailbot("status", "--check", code=None).stdout:
            assert time.monotonic() < deadline
        assert daemon.stop() == 0
    assert {row["outcome"] for row in prepared.messages()} == {"processed"}
    invariants.hold(prepared, [NOTIFIED, MILESTONE])


@pytest.mark.parametrize("broken", [
    pytest.param(BROKEN[name], id=name, marks=scenario(25, injected=f"started with {name}"))
    for name in list(BROKEN)[:2]
])  # fmt: skip
def test_who_would_believe_everybody_does_not_start(
    prepared: World, invariants: Invariants, broken: dict[str, dict[str, object]]
) -> None:
    sound = prepared.config.read_text()
    prepared.configure(**broken)
    refused = prepared.mailbot("run", "--once", code=2)
    assert next(iter(broken)) in refused.stderr
    assert (prepared.folders(), prepared.sink.sessions) == ({"INBOX": [NOTIFIED]}, 0)
    prepared.config.write_text(sound)
    prepared.run_once()
    assert OFFICER in prepared.sink.tries
    invariants.hold(prepared, [NOTIFIED])
