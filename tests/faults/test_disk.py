"""The disk of the record is full, fails, or can only be read: nothing counts as done that is not written down."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.disks import (
    DISK_FAILS,
    NO_SPACE,
    READ_ONLY,
    FailingDisk,
    SmallDisk,
    mounted_for_reading,
    processor_seconds,
    small_disk,
)
from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers import postgres
from tests.servers.dovecot import Dovecot
from tests.servers.postgres import Postgres
from tests.servers.provision import folder_for
from tests.servers.sink import Sink
from tests.story.mails import NCA, Person, interest, write
from tests.story.world import MAILBOT, PATIENCE, Daemon, World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
PLAIN = stamp(interest(ONE), NCA)
NEXT = stamp(interest(OTHER, message_id="next@nca.example"), NCA)
# A mail for which the room that is left must be asked of the disk.
LARGE = stamp(write("p.ashdown@nca.example", "Files", "Text that fills. " * 60_000, "large@nca.example"), NCA)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
def cramped(disk: SmallDisk, dovecot: Dovecot, sink: Sink) -> World:
    """A world whose record lies on a small disk."""
    world = World(disk.folder, dovecot, sink)
    world.import_cases(ONE.case(), OTHER.case())
    return world


def assert_it_waits(world: World, daemon: Daemon, failures: int = 4, *, decided: bool = False) -> None:
    """Assert that the daemon says so loudly, neither ends nor spins, and has done nothing outside meanwhile.

    Where it was decided on a mail before, that may be moved: only that it lies there cannot be noted.
    """
    letters, folders = world.left(), world.folders()
    daemon.wait_for("record-failing", level="error")
    started, used = time.monotonic(), processor_seconds(daemon.process.pid)
    daemon.wait_for("record-failing", times=failures)
    busy = (processor_seconds(daemon.process.pid) - used) / max(1.0, time.monotonic() - started)
    assert busy < 0.5, "it spins"
    assert daemon.process.poll() is None
    assert world.left() == letters
    assert decided or world.folders() == folders


@scenario(19, injected="disk full when the raw bytes of a mail are to be written")
def test_mail_that_cannot_be_written_down_stays_in_the_inbox(
    cramped: World, disk: SmallDisk, invariants: Invariants
) -> None:
    with cramped.daemon() as daemon:
        daemon.wait_for("reconciled")
        disk.fill()
        cramped.deliver(LARGE, PLAIN)
        assert_it_waits(cramped, daemon)
        assert cramped.folders() == {"INBOX": [LARGE, PLAIN]}
        assert cramped.messages() == []
        # The daemon can note no alarm now; whoever asks hears of it all the same.
        assert "disk-nearly-full: only 0.0 %" in cramped.mailbot("status", "--check", code=1).stdout
        disk.clear()
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    cramped.run_once()
    invariants.hold(cramped, [LARGE, PLAIN])
    assert invariants.held == set("NOCFPA")


@pytest.mark.postgresql
@scenario(19, injected="the disk on which PostgreSQL keeps the record is full")
def test_a_database_server_without_room_is_waited_for(
    world: World, postgres_server: Postgres, invariants: Invariants
) -> None:
    (world.folder / "store-password").write_text(postgres.PASSWORD)
    # Where the server, which has no privileges, may look.
    with small_disk(folder_for("disk"), 40) as disk:
        url = postgres_server.make_database_on(disk.folder, "cramped")
        world.configure(store={"url": url, "password_file": "store-password"})
        world.import_cases(ONE.case(), OTHER.case())
        with world.daemon() as daemon:
            daemon.wait_for("reconciled")
            disk.fill()
            world.deliver(LARGE, PLAIN)
            assert_it_waits(world, daemon)
            assert world.folders() == {"INBOX": [LARGE, PLAIN]}
            assert world.messages() == []
            disk.clear()
            daemon.wait_for("mail-filed")
            assert daemon.stop() == 0
        world.run_once()
        invariants.hold(world, [LARGE, PLAIN])
        postgres_server.drop_database_on("cramped")
    assert invariants.held == set("NOCFPA")


@scenario(19, injected="disk full at the next COMMIT, at each step of a mail's way")
@pytest.mark.parametrize("point", ["mail-recorded", "mail-read", "decision-committed", "mail-moved"])
def test_what_cannot_be_committed_has_not_happened(
    world: World, tmp_path: Path, invariants: Invariants, point: str
) -> None:
    failing = FailingDisk(tmp_path, str(world.folder / "mailbot.db-wal"))
    world.import_cases(ONE.case(), OTHER.case())
    world.deliver(PLAIN)
    world.run_once(code=-9, MAILBOT_TEST_CRASH_AT=point)
    before = [(row["state"], row["outcome"]) for row in world.messages()]
    failing.fail(NO_SPACE)
    with world.daemon(**failing.environment) as daemon:
        assert_it_waits(world, daemon, decided=point == "decision-committed")
        assert "message-decided" not in daemon.log
        assert [(row["state"], row["outcome"]) for row in world.messages()] == before
        failing.mend()
        mended = time.monotonic()
        world.deliver(NEXT)
        daemon.wait_for("message-decided", message=2)
        assert time.monotonic() - mended < 30
        assert daemon.stop() == 0
    world.run_once()
    invariants.hold(world, [PLAIN, NEXT])
    assert invariants.held == set("NOCFPA")


@scenario(19, injected="disk full when the write-ahead log is carried over into the record (checkpoint)")
def test_a_checkpoint_that_fails_costs_nothing(world: World, tmp_path: Path, invariants: Invariants) -> None:
    world.import_cases(ONE.case(), OTHER.case())
    failing = FailingDisk(tmp_path, f"{world.folder / 'mailbot.db'}$")
    many = [LARGE.replace(b"large@", f"large-{number}@".encode()) for number in range(6)]
    with world.daemon(**failing.environment) as daemon:
        daemon.wait_for("reconciled")
        failing.fail(NO_SPACE)
        world.deliver(PLAIN, *many)
        daemon.wait_for("message-decided", message=7)
        daemon.wait_for("letter-accepted", times=2)
        assert (world.folder / "mailbot.db-wal").stat().st_size > 4_200_000
        failing.mend()
        world.deliver(NEXT)
        daemon.wait_for("message-decided", message=8, outcome="processed")
        assert daemon.stop() == 0
    world.run_once()
    invariants.hold(world, [PLAIN, *many, NEXT])


@scenario(19, injected="disk full where the log is written")
def test_a_log_that_cannot_be_written_holds_nothing_up(
    world: World, disk: SmallDisk, invariants: Invariants
) -> None:
    world.import_cases(ONE.case(), OTHER.case())
    log = disk.folder / "mailbot.log"
    with log.open("ab") as stream:
        disk.fill()
        command = [MAILBOT, "--config", world.config, "run"]
        daemon = subprocess.Popen(command, env=world.environment(), stderr=stream, stdin=subprocess.DEVNULL)
    try:
        world.deliver(PLAIN)
        assert len(world.sink.wait_for_letters(2, PATIENCE)) == 2
        disk.clear()
        world.deliver(NEXT)
        assert len(world.sink.wait_for_letters(4, PATIENCE)) == 4
    finally:
        daemon.terminate()
        assert daemon.wait(PATIENCE) == 0
    assert '"event": "log-lines-lost"' in log.read_text()
    world.run_once()
    invariants.hold(world, [PLAIN, NEXT])


@scenario(20, injected="writing and fsync answer EIO (5); the file system lets nothing be written any more (30)")
@pytest.mark.parametrize("number", [DISK_FAILS, READ_ONLY])
def test_a_disk_that_fails_stops_the_work_and_the_record_can_be_read(
    world: World, tmp_path: Path, invariants: Invariants, number: int
) -> None:
    world.import_cases(ONE.case(), OTHER.case())
    failing = FailingDisk(tmp_path, str(world.folder / "mailbot.db"))
    world.deliver(PLAIN)
    with world.daemon(**failing.environment) as daemon:
        daemon.wait_for("mail-filed")
        daemon.wait_for("letter-accepted", times=2)
        failing.fail(number)
        world.deliver(NEXT)
        assert_it_waits(world, daemon)
        assert len(world.ask("messages", "list", **failing.environment)) == 1
        assert "undecided" in world.mailbot("status", **failing.environment).stdout
        failing.mend()
        daemon.wait_for("message-decided", message=2)
        assert daemon.stop() == 0
    world.run_once()
    invariants.hold(world, [PLAIN, NEXT])
    assert invariants.held == set("NOCFPA")


@scenario(20, injected="the record lies on a file system that is mounted for reading only, and nobody has it open")
def test_a_record_that_can_only_be_read_is_read(cramped: World, disk: SmallDisk, invariants: Invariants) -> None:
    cramped.deliver(PLAIN)
    cramped.run_once()
    with mounted_for_reading(disk.folder):
        assert [row["outcome"] for row in cramped.messages()] == ["processed"]
        assert "undecided" in cramped.mailbot("status").stdout
        refused = cramped.mailbot("pause", "disclosures", "--why", "disk", code=1)
        assert "the record cannot be used" in refused.stderr
        assert "mailbot.db cannot be opened" in cramped.run_once(code=1).stderr
    assert list(cramped.folders()) == ["Processed"]
    invariants.hold(cramped, [PLAIN])
    assert invariants.held == set("NOCFPA")
