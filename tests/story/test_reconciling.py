"""Mailbox and record compared as a whole: what disagrees, or is stuck, is repaired or shown."""

import json
from pathlib import Path

import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.meddler import Meddler
from tests.servers.sink import Sink
from tests.story.mails import NCA, Person, interest
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PLAIN = stamp(interest(ONE), NCA)
FORGED = stamp(interest(ONE, message_id="forged@nca.example"), NCA, "fail")
OLD = b"From: somebody@else.example\r\nSubject: From before\r\n\r\nLong ago.\r\n"


@pytest.fixture
def worked(world: World) -> World:
    world.import_cases(ONE.case())
    world.deliver(PLAIN, FORGED)
    world.run_once()
    return world


def findings(world: World, code: int | None = 0) -> list[tuple[str, int | None, bool]]:
    done = world.mailbot("reconcile", "--json", code=code)
    rows = map(json.loads, done.stdout.splitlines())
    return [(row["what"], row["message"], row["repaired"]) for row in rows]


def colleague_moves(world: World, source: str, target: str) -> None:
    with world.dovecot.connect() as colleague:
        colleague.select(source)
        colleague.uid("MOVE", "1:*", target)


def test_where_all_is_well_it_says_so(worked: World) -> None:
    assert findings(worked) == []
    assert "mailbox and record agree" in worked.mailbot("reconcile").stdout
    [status] = worked.ask("status")
    assert status["loops"]["reconciler"]["detail"] == "in order"


@pytest.mark.slow
def test_mail_that_lay_in_the_folders_before_mailbot_came_is_left_alone(world: World) -> None:
    world.dovecot.folder_messages()
    with world.dovecot.connect() as colleague:
        colleague.create("Processed")
    world.dovecot.deliver(OLD, folder="Processed")
    world.import_cases(ONE.case())
    world.run_once()
    assert findings(world) == []
    world.run_once()
    assert world.messages() == []


@pytest.mark.slow
def test_mail_that_a_colleague_put_into_a_folder_is_recorded_for_a_person(worked: World) -> None:
    worked.dovecot.deliver(OLD, folder="Processed")
    assert findings(worked) == [("after-restore", 3, True)]
    worked.run_once()
    assert worked.messages()[2]["outcome"] == "review"
    assert set(worked.folders()["Review"]) == {FORGED, OLD}
    assert findings(worked) == []


def test_mail_that_a_colleague_took_out_of_a_folder_is_told_once(worked: World) -> None:
    with worked.dovecot.connect() as colleague:
        colleague.create("Mine")
    assert findings(worked) == []
    colleague_moves(worked, "Processed", "Mine")
    assert findings(worked) == [("gone-from-folder", 1, False)]
    assert findings(worked) == []


def test_mail_moved_between_folders_of_ours_is_not_gone_from_anywhere(worked: World) -> None:
    assert findings(worked) == []
    worked.mailbot("review", "reject", "2", "--why", "forged")
    worked.run_once()
    assert set(worked.folders()) == {"Processed", "Rejected"}
    assert findings(worked) == []


def test_a_folder_that_was_rebuilt_holds_the_same_mail(worked: World) -> None:
    assert findings(worked) == []
    with worked.dovecot.connect() as colleague:
        colleague.delete("Processed")
        colleague.create("Processed")
    worked.dovecot.deliver(PLAIN, folder="Processed")
    assert findings(worked) == []
    assert len(worked.messages()) == 2


def with_old_mail(world: World) -> None:
    """Have mail lie in a folder before mailbot first looks."""
    with world.dovecot.connect() as colleague:
        colleague.create("Processed")
    world.dovecot.deliver(OLD, folder="Processed")
    world.import_cases(ONE.case())
    world.deliver(PLAIN)
    world.run_once()


@pytest.mark.slow
def test_a_folder_that_could_not_be_looked_at_for_once_brings_up_nothing_old(world: World) -> None:
    with_old_mail(world)
    with Meddler(world.dovecot.plain_port) as wire:
        world.configure(mailbox={"port": wire.port, "security": "none"})
        wire.meddle = lambda line: b"$TAG NO [SERVERBUG] later\r\n" if b'EXAMINE "Processed"' in line else None
        assert findings(world, code=None) == [("not-looked-into", None, False)]
        wire.meddle = lambda _line: None
        assert findings(world) == []
    assert len(world.messages()) == 1


@pytest.mark.slow
def test_a_folder_that_a_colleague_renamed_and_named_back_brings_up_nothing_old(world: World) -> None:
    with_old_mail(world)
    assert findings(world) == []
    with world.dovecot.connect() as colleague:
        colleague.rename("Processed", "Done")
    assert findings(world) == [("gone-from-folder", 1, False)]
    assert findings(world) == []
    with world.dovecot.connect() as colleague:
        colleague.delete("Processed")
        colleague.rename("Done", "Processed")
    assert findings(world) == []
    assert len(world.messages()) == 1


@pytest.mark.slow
def test_a_folder_that_was_rebuilt_brings_up_nothing_old(world: World) -> None:
    with_old_mail(world)
    assert findings(world) == []
    with world.dovecot.connect() as colleague:
        colleague.delete("Processed")
        colleague.create("Processed")
    world.dovecot.deliver(OLD, PLAIN, folder="Processed")
    assert findings(world) == []
    assert len(world.messages()) == 1


@pytest.mark.slow
def test_mail_taken_out_of_the_inbox_before_it_was_decided_on_is_shown_and_decided_on(world: World) -> None:
    world.import_cases(ONE.case())
    world.deliver(PLAIN)
    world.run_once(code=-9, MAILBOT_TEST_CRASH_AT="mail-recorded")
    with world.dovecot.connect() as colleague:
        colleague.create("Mine")
    colleague_moves(world, "INBOX", "Mine")
    assert findings(world) == [("gone-from-inbox", 1, False)]
    world.run_once()
    assert [row["outcome"] for row in world.messages()] == ["processed"]


def test_mail_that_was_moved_and_not_noted_so_is_noted(world: World) -> None:
    world.import_cases(ONE.case())
    world.deliver(PLAIN)
    world.run_once(code=-9, MAILBOT_TEST_CRASH_AT="mail-moved")
    assert findings(world) == [("lay-filed", 1, True)]
    [row] = world.messages()
    assert (row["outcome"], row["state"]) == ("processed", "filed")


@pytest.mark.slow
@pytest.mark.parametrize(("point", "what"), [
    ("mail-recorded", "undecided-too-long"), ("decision-committed", "not-filed-too-long"),
    ("letter-claimed", "sending-too-long"),
])
def test_what_is_stuck_for_too_long_is_shown_and_ends_with_code_1(world: World, point: str, what: str) -> None:
    world.import_cases(ONE.case())
    world.deliver(PLAIN)
    world.run_once(code=-9, MAILBOT_TEST_CRASH_AT=point)
    assert what not in {found for found, _, _ in findings(world, code=None)}
    world.configure(reconciling={"stuck_after_minutes": 0.0001})
    assert what in {found for found, _, _ in findings(world, code=1)}
    world.configure(reconciling={"stuck_after_minutes": 30})
    world.run_once()
    assert findings(world) == []


def test_mail_in_the_inbox_that_is_not_recorded_for_too_long_is_shown(worked: World) -> None:
    with worked.dovecot.connect() as colleague:
        colleague.append("INBOX", "", '"01-Jan-2020 10:00:00 +0000"', OLD)
    assert findings(worked, code=1) == [("not-in-record", None, False)]


def test_filed_mail_that_a_server_without_uidplus_leaves_in_the_inbox_is_no_trouble(
    sink: Sink, tmp_path: Path
) -> None:
    with Dovecot(capability="IMAP4rev1 NAMESPACE") as dovecot:
        world = World(tmp_path, dovecot, sink)
        world.import_cases(ONE.case())
        world.deliver(PLAIN)
        world.run_once()
        assert set(world.folders()) == {"INBOX", "Processed"}
        world.configure(reconciling={"stuck_after_minutes": 0.0001})
        assert findings(world) == []


def test_the_daemon_compares_on_its_own_schedule(worked: World) -> None:
    worked.configure(reconciling={"every_minutes": 0.02})
    with worked.daemon() as daemon:
        daemon.wait_for("reconciled", times=2)
        worked.dovecot.deliver(OLD, folder="Processed")
        daemon.wait_for("reconcile-found", level="error", reason="after-restore", message=[3])
        daemon.wait_for("message-decided", message=3, outcome="review")
        assert daemon.stop() == 0
