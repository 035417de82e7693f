"""Mail that kills whoever reads it: only the reader dies, the mail goes to a person, the queue behind it is served."""

import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.attacks.lane import peak_memory_mb
from tests.faults import bad_reader
from tests.faults.invariants import Invariants
from tests.faults.kills import NOTIFIED, ONE
from tests.faults.scenarios import scenario
from tests.story.mails import NCA, OFFICE, OFFICER, Generator, cases_of, milestone, write
from tests.story.world import HERE, Daemon, World, stamp

MILESTONE = stamp(milestone(ONE), OFFICE)
MOST_MEMORY = 300
QUEUE_WITHIN = 120


def breaking(word: bytes) -> bytes:
    """Write a mail of NCA's that breaks its reader."""
    return stamp(write(OFFICER, "A mail", "A mail.", "break@nca.example", more=[word.decode()]), NCA)


def with_bad_readers(world: World) -> Daemon:
    command = [sys.executable, "-m", "tests.faults.with_bad_readers", "--config", world.config, "run"]
    return Daemon(command, world.environment(PYTHONPATH=str(HERE)))


@pytest.fixture
def prepared(world: World) -> World:
    world.configure(reading={"cpu_seconds": 1, "wall_seconds": 4, "workers": 2})
    world.import_cases(ONE.case())
    return world


@pytest.mark.parametrize("word", [
    pytest.param(bad_reader.MEMORY, marks=scenario(26, injected="a mail takes all the memory that a reader may have")),
    pytest.param(bad_reader.CPU, marks=scenario(26, injected="a mail takes all the time that a reader may compute")),
    pytest.param(bad_reader.SLEEP, marks=scenario(26, injected="a mail never comes to an end in its reader")),
    pytest.param(bad_reader.SEGFAULT, marks=scenario(27, injected="a mail crashes its reader (segmentation fault)")),
])  # fmt: skip
def test_a_mail_that_kills_its_reader_three_times_goes_to_a_person_and_others_are_served(
    prepared: World, invariants: Invariants, word: bytes
) -> None:
    poison = breaking(word)
    prepared.deliver(poison, NOTIFIED)
    with with_bad_readers(prepared) as daemon:
        daemon.wait_for("message-decided", message=2, outcome="processed")
        daemon.wait_for("reader-died", times=3, message=1)
        daemon.wait_for("message-set-aside", message=1)
        prepared.deliver(MILESTONE)
        daemon.wait_for("message-decided", message=3, outcome="processed")
        daemon.wait_for("mail-filed")
        assert peak_memory_mb(daemon) < MOST_MEMORY
        assert daemon.stop() == 0
    assert len(re.findall('"reader-died"', daemon.log)) == 3
    prepared.run_once()
    one = prepared.messages()[0]
    assert (one["outcome"], one["reasons"], one["letters"]) == ("review", ["killed-its-reader"], [])
    [shown] = prepared.ask("messages", "show", "1")
    assert shown["tries"] == 3
    assert prepared.folders()["Review"] == [poison]
    invariants.hold(prepared, [poison, NOTIFIED, MILESTONE], forged=[poison])


@scenario(26, injected="the daemon is killed while a mail is in its reader")
def test_the_try_is_counted_before_a_mail_is_read(prepared: World, invariants: Invariants) -> None:
    prepared.configure(reading={"wall_seconds": 60, "cpu_seconds": 10})
    poison = breaking(bad_reader.SLEEP)
    prepared.deliver(poison)
    for tries in (1, 2, 3):
        with with_bad_readers(prepared) as daemon:
            while not prepared.messages() or prepared.ask("messages", "show", "1")[0]["tries"] < tries:
                assert daemon.process.poll() is None
            daemon.process.kill()
    # The third try cost the daemon, too: nobody tries a fourth time.
    prepared.deliver(NOTIFIED)
    prepared.run_once()
    assert [row["reasons"] for row in prepared.messages()] == [["killed-its-reader"], ["interest-noted"]]
    invariants.hold(prepared, [poison, NOTIFIED], forged=[poison])


@scenario(27, injected="the oldest of thirty mails crashes its reader")
def test_the_whole_queue_behind_a_mail_that_crashes_its_reader_is_served(
    prepared: World, invariants: Invariants
) -> None:
    posts = Generator(7).posts(29)
    prepared.import_cases(*cases_of(posts))
    poison = breaking(bad_reader.SEGFAULT)
    prepared.deliver(poison, *(post.raw for post in posts))
    began = time.monotonic()
    with with_bad_readers(prepared) as daemon:
        daemon.wait_for("message-set-aside", message=1)
        daemon.wait_for("message-decided", times=len(posts))
        assert time.monotonic() - began < QUEUE_WITHIN
        assert peak_memory_mb(daemon) < MOST_MEMORY
        assert daemon.stop() == 0
    prepared.run_once()
    assert [row["outcome"] for row in prepared.messages()] == ["review", *(post.outcome for post in posts)]
    invariants.hold(prepared, [poison, *(post.raw for post in posts)], forged=[poison])


@scenario(26, injected="a reader is killed by hand in the middle of a mail")
def test_a_reader_killed_in_the_middle_costs_its_mail_one_more_try_and_nothing_else(
    world: World, invariants: Invariants
) -> None:
    world.import_cases(ONE.case())
    world.deliver(NOTIFIED)
    with world.daemon() as daemon:
        daemon.wait_for("mail-filed")
        [reader] = readers_of(daemon)
        # A stopped reader holds the next mail in its hands until it is killed.
        os.kill(reader, signal.SIGSTOP)
        world.deliver(MILESTONE)
        daemon.wait_for("mail-recorded", times=2)
        os.kill(reader, signal.SIGKILL)
        daemon.wait_for("reader-died", message=2)
        daemon.wait_for("message-decided", message=2, outcome="processed")
        daemon.wait_for("letter-accepted", times=3)
        daemon.wait_for("mail-filed", times=2)
        assert daemon.stop() == 0
    assert set(world.left().values()) == {1}
    invariants.hold(world, [NOTIFIED, MILESTONE])


def readers_of(daemon: Daemon) -> list[int]:
    """Give the process numbers of a daemon's readers."""
    threads = Path(f"/proc/{daemon.process.pid}/task").iterdir()
    children = [int(pid) for thread in threads for pid in (thread / "children").read_text().split()]
    return [pid for pid in children if b"mailbot.reading.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]
