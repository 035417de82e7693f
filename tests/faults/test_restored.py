"""The record comes from last night's copy, and the mailbox has gone on: nothing is answered again, nothing is lost."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers import postgres
from tests.servers.postgres import Postgres
from tests.story.mails import NCA, OFFICE, Person, interest, milestone
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
THIRD = Person("C1112223", "Ilir BARDHI", "1990-01-30")
BEFORE = stamp(interest(ONE), NCA)
SINCE = stamp(interest(OTHER, message_id="since@nca.example"), NCA)
REPORT = stamp(milestone(ONE), OFFICE)
AFTER = stamp(interest(THIRD, message_id="after@nca.example"), NCA)


@pytest.fixture
def night(world: World) -> World:
    """A world with a day of work behind it, and cases for more."""
    world.import_cases(ONE.case(), OTHER.case(), THIRD.case())
    world.deliver(BEFORE)
    world.run_once()
    return world


def copy_of(world: World) -> Path:
    """Copy the record as a nightly job does, by SQLite's own backup."""
    to = world.folder / "copy.db"
    with closing(sqlite3.connect(world.folder / "mailbot.db")) as record, closing(sqlite3.connect(to)) as copy:
        record.backup(copy)
    return to


def restore(world: World, copy: Path, *, with_head: Path | None = None) -> None:
    for name in ("mailbot.db", "mailbot.db-wal", "mailbot.db-shm"):
        (world.folder / name).unlink(missing_ok=True)
    shutil.copy(copy, world.folder / "mailbot.db")
    if with_head is not None:
        shutil.copy(with_head, head_of(world))


def head_of(world: World) -> Path:
    return world.folder / "mailbot.db.head"


def assert_after_restore(world: World, invariants: Invariants, letters: Counter[str]) -> None:
    """Assert that what was dealt with since the copy waits for a person, and that new mail is served as ever."""
    by_sha = {row["sha256"]: row for row in world.messages()}
    found = [row for row in by_sha.values() if row["reasons"] == ["after-restore"]]
    assert [(row["outcome"], row["state"], row["letters"]) for row in found] == [("review", "filed", [])] * 2
    assert set(world.folders()["Review"]) == {SINCE, REPORT}
    assert letters.items() <= world.left().items(), "a letter left again"
    assert len(world.left()) == len(letters) + 2
    invariants_but_for_lost_rows(invariants, world)


def invariants_but_for_lost_rows(
    invariants: Invariants, world: World, mails: tuple[bytes, ...] = (BEFORE, SINCE, REPORT, AFTER),
) -> None:
    """Assert the invariants; that letters stand in the record is asserted of those that left since the restoration."""
    messages = world.messages()
    invariants.nothing_lost(world, messages, list(mails))
    assert set(world.left().values()) == {1}
    invariants.held.add("O")
    invariants.fail_closed(messages, [])
    invariants.progress(messages)
    world.mailbot("audit")
    invariants.held.add("A")
    assert invariants.held == set("NOFPA")


@scenario(22, injected="the copy of the night before is put in the record's place; the mailbox has gone on")
def test_mail_of_the_lost_day_waits_for_a_person_and_new_mail_is_answered(night: World, invariants: Invariants) -> None:
    copy = copy_of(night)
    night.deliver(SINCE, REPORT)
    night.run_once()
    letters = night.left()
    restore(night, copy)
    night.deliver(AFTER)
    done = night.run_once()
    assert '"record-restored"' in done.stderr
    assert_after_restore(night, invariants, letters)
    assert "RESTORED FROM A COPY" in night.mailbot("status").stdout


@scenario(22, injected="the same, and a colleague moves what waits for a person back into the inbox")
def test_what_waits_for_a_person_is_not_answered_when_it_comes_back_into_the_inbox(
    night: World, invariants: Invariants,
) -> None:
    copy = copy_of(night)
    night.deliver(SINCE)
    night.run_once()
    letters = night.left()
    restore(night, copy)
    night.run_once()
    with night.dovecot.connect() as colleague:
        colleague.select("Review")
        colleague.uid("MOVE", "1:*", "INBOX")
    night.mailbot("resume", "letters", "--why", "looked into the mail server's log")
    night.run_once()
    assert night.left() == letters
    assert [row["reasons"] for row in night.messages()[1:]] == [["after-restore"]]
    assert night.folders()["Review"] == [SINCE]
    invariants_but_for_lost_rows(invariants, night, (BEFORE, SINCE))


@scenario(22, injected="the copy is restored together with the file that tells how far the journal had come")
def test_a_head_that_was_restored_too_is_no_hindrance(night: World, invariants: Invariants) -> None:
    copy, head = copy_of(night), night.folder / "head"
    shutil.copy(head_of(night), head)
    night.deliver(SINCE, REPORT)
    night.run_once()
    letters = night.left()
    restore(night, copy, with_head=head)
    night.deliver(AFTER)
    night.run_once()
    assert_after_restore(night, invariants, letters)


@scenario(22, injected="the copy is restored on another machine, where nothing tells how far the journal had come")
def test_without_a_head_the_mailbox_tells(night: World, invariants: Invariants) -> None:
    copy = copy_of(night)
    night.deliver(SINCE, REPORT)
    night.run_once()
    letters = night.left()
    restore(night, copy)
    head_of(night).unlink()
    done = night.run_once()
    assert '"record-restored"' in done.stderr
    night.deliver(AFTER)
    night.run_once()
    assert_after_restore(night, invariants, letters)


@pytest.mark.postgresql
@scenario(22, injected="the same with the record in PostgreSQL: the database is dropped and made anew from its copy")
def test_a_restored_database_is_noticed(
    world: World, postgres_server: Postgres, postgres_url: str, invariants: Invariants
) -> None:
    (world.folder / "store-password").write_text(postgres.PASSWORD)
    head = str(world.folder / "journal.head")
    world.configure(store={"url": postgres_url, "password_file": "store-password", "head_file": head})
    world.import_cases(ONE.case(), OTHER.case(), THIRD.case())
    world.deliver(BEFORE)
    world.run_once()
    name = postgres_url.rpartition("/")[2]
    postgres_server.copy_database(name, f"{name}_copy")
    world.deliver(SINCE, REPORT)
    world.run_once()
    letters = world.left()
    postgres_server.drop_database(name)
    postgres_server.copy_database(f"{name}_copy", name)
    postgres_server.drop_database(f"{name}_copy")
    world.deliver(AFTER)
    world.run_once()
    assert_after_restore(world, invariants, letters)


@scenario(22, injected="the copy was made while mail was recorded and not decided on, and letters waited")
def test_what_the_copy_takes_for_undone_is_not_done_again(night: World, invariants: Invariants) -> None:
    night.deliver(SINCE)
    night.run_once(code=-9, MAILBOT_TEST_CRASH_AT="mail-recorded")
    undecided = copy_of(night)
    night.run_once()
    letters = night.left()
    restore(night, undecided)
    night.run_once()
    assert night.left() == letters
    assert [row["reasons"] for row in night.messages()[1:]] == [["after-restore"]]
    invariants_but_for_lost_rows(invariants, night, (BEFORE, SINCE))


@scenario(22, injected="the copy was made while letters waited that have gone since")
def test_letters_of_the_copy_wait_for_a_person(night: World, invariants: Invariants) -> None:
    night.deliver(SINCE)
    night.run_once(code=-9, MAILBOT_TEST_CRASH_AT="decision-committed")
    queued = copy_of(night)
    night.run_once()
    letters = night.left()
    restore(night, queued)
    night.run_once()
    assert night.left() == letters
    [status] = night.ask("status")
    assert status["disclosures"]["letters_held"] == 2
    waiting = [row["id"] for row in night.letters() if row["state"] == "queued"]
    night.mailbot("letters", "withdraw", str(waiting[0]), "--why", "the mail server's log has it")
    night.mailbot("resume", "letters", "--why", "looked into the mail server's log")
    night.run_once()
    # What a person lets go in spite of all is the same letter, marked as possibly sent twice.
    assert sorted(night.left().values()) == [1] * (len(letters) - 1) + [2]
    twice = {row["message_id"] for row in night.letters() if row["possibly_twice"]}
    assert {name for name, count in night.left().items() if count == 2} <= twice
    assert "RESTORED" not in night.mailbot("status").stdout
    invariants.hold(night, [BEFORE, SINCE])
    assert invariants.held == set("NOCFPA")


@scenario(22, injected="the record is as it was; a colleague has filed a mail by hand while mailbot was down")
def test_mail_that_a_colleague_filed_by_hand_is_no_restored_record(night: World, invariants: Invariants) -> None:
    night.dovecot.deliver(SINCE, folder="Processed")
    night.deliver(AFTER)
    night.run_once()
    outcomes = {row["sha256"]: row["outcome"] for row in night.messages()}
    assert sorted(outcomes.values()) == ["processed", "processed", "review"]
    assert "RESTORED" not in night.mailbot("status").stdout
    invariants.hold(night, [BEFORE, SINCE, AFTER])
