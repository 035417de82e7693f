"""The reading room: workers are kept, confined, and a message that kills one costs nobody else anything."""

import os
import signal
from pathlib import Path

import pytest

from mailbot import config
from mailbot.config import Reading as Settings
from mailbot.core.states import Kind, Party
from mailbot.reading.room import ReaderDied, ReadingRoom, RoomClosed

POLICY = config.load_example().stamp_policy()
MAIL = (Path(__file__).parent.parent / "mail" / "corpus" / "dev-w2-01.eml").read_bytes()
# So many words that reading them takes longer than any limit of these tests.
LONG = b"From: a@nca.example\r\nSubject: x\r\n\r\n" + b"Viktor MANCHEV, A1234567, 14/09/1979, confiscation. " * 19_000


def children() -> set[int]:
    """Give the workers among our child processes; other tests' servers may be children too."""
    threads = Path(f"/proc/{os.getpid()}/task").iterdir()
    found = {int(pid) for thread in threads for pid in (thread / "children").read_text().split()}
    return {pid for pid in found if b"mailbot.reading.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()}


def test_a_message_is_read_in_another_process() -> None:
    with ReadingRoom(Settings(workers=1), POLICY) as room:
        reading = room.read(MAIL, len(MAIL)).result(60)

    assert reading.notification.kind is Kind.INTEREST
    assert reading.sender.party is Party.NCA
    assert not reading.sender.verified


def test_a_worker_is_kept_from_message_to_message() -> None:
    with ReadingRoom(Settings(workers=1), POLICY) as room:
        room.read(MAIL, len(MAIL)).result(60)
        before = children()
        for _ in range(20):
            room.read(MAIL, len(MAIL)).result(60)

        assert children() == before


def test_a_worker_is_renewed_after_so_many_messages() -> None:
    with ReadingRoom(Settings(workers=1, recycle_after=2), POLICY) as room:
        room.read(MAIL, len(MAIL)).result(60)
        first = children()
        for _ in range(2):
            room.read(MAIL, len(MAIL)).result(60)

        assert children() != first


def test_a_killed_worker_costs_its_message_only() -> None:
    with ReadingRoom(Settings(workers=1), POLICY) as room:
        room.read(MAIL, len(MAIL)).result(60)
        (worker,) = children()
        os.kill(worker, signal.SIGKILL)

        with pytest.raises(ReaderDied):
            room.read(MAIL, len(MAIL)).result(60)
        assert room.read(MAIL, len(MAIL)).result(60).notification.kind is Kind.INTEREST


def test_a_message_that_takes_too_long_is_given_up() -> None:
    with ReadingRoom(Settings(workers=1, wall_seconds=1), POLICY) as room:
        room.read(MAIL, len(MAIL)).result(60)
        (worker,) = children()
        os.kill(worker, signal.SIGSTOP)

        with pytest.raises(ReaderDied):
            room.read(MAIL, len(MAIL)).result(60)


def test_no_process_outlives_the_room() -> None:
    before = children()
    with ReadingRoom(Settings(workers=2), POLICY) as room:
        for reading in [room.read(MAIL, len(MAIL)) for _ in range(4)]:
            reading.result(60)

    assert children() == before


def test_a_worker_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILBOT_MAILBOX_PASSWORD", "correct horse")
    with ReadingRoom(Settings(workers=1), POLICY) as room:
        room.read(MAIL, len(MAIL)).result(60)
        (worker,) = children()

        assert b"correct horse" not in Path(f"/proc/{worker}/environ").read_bytes()


def test_memory_and_core_files_are_limited_in_the_worker() -> None:
    with ReadingRoom(Settings(workers=1, memory_mb=300), POLICY) as room:
        room.read(MAIL, len(MAIL)).result(60)
        (worker,) = children()
        limits = Path(f"/proc/{worker}/limits").read_text()

    rows = {line[:25].strip(): line[26:].split()[0] for line in limits.splitlines()[1:]}
    assert rows["Max address space"] != "unlimited"
    assert rows["Max core file size"] == "0"
    assert rows["Max file size"] == "0"
    assert rows["Max cpu time"] != "unlimited"


def test_where_no_worker_can_be_started_no_message_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailbot.reading.room.sys.executable", "/bin/false")
    with ReadingRoom(Settings(workers=1), POLICY) as room, pytest.raises(RoomClosed):
        room.read(MAIL, len(MAIL)).result(60)


def test_of_a_message_that_is_too_large_the_header_is_read() -> None:
    head = MAIL.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    with ReadingRoom(Settings(workers=1), POLICY) as room:
        reading = room.read(head, 30_000_000).result(60)

    assert reading.problems == ("message-too-large",)
    assert reading.subject == "Foreign national offender of interest to the NCA"


@pytest.mark.slow
def test_a_very_long_message_is_read_or_given_up_and_the_next_is_read() -> None:
    with ReadingRoom(Settings(workers=1, cpu_seconds=5, wall_seconds=20), POLICY) as room:
        long, short = room.read(LONG, len(LONG)), room.read(MAIL, len(MAIL))

        assert long.exception(60) is None or isinstance(long.exception(), ReaderDied)
        assert short.result(60).notification.kind is Kind.INTEREST
