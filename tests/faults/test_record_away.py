"""The record is locked by another process, its server restarts, or two changes meet: tried again, never by halves."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
import pytest

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers import postgres
from tests.servers.postgres import Postgres
from tests.story.mails import NCA, Person, interest
from tests.story.world import Daemon, World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
PLAIN = stamp(interest(ONE), NCA)
NEXT = stamp(interest(OTHER, message_id="next@nca.example"), NCA)

AT_ONCE = 10
"""Seconds within which a command must have answered: it waits four for a lock, and this machine may be busy."""


@contextmanager
def locked(world: World) -> Iterator[None]:
    """Hold the record's write lock, as a careless script with an open transaction does."""
    with closing(sqlite3.connect(world.folder / "mailbot.db", isolation_level=None, timeout=30)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def on_postgres(world: World, postgres_server: Postgres, postgres_url: str) -> World:
    """A world whose record is in PostgreSQL."""
    (world.folder / "store-password").write_text(postgres.PASSWORD)
    world.configure(store={"url": postgres_url, "password_file": "store-password"})
    world.import_cases(ONE.case(), OTHER.case())
    return world


def assert_answers_at_once(world: World, *words: str, code: int) -> str:
    started = time.monotonic()
    done = world.mailbot(*words, code=code)
    assert time.monotonic() - started < AT_ONCE
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def finish(world: World, daemon: Daemon, invariants: Invariants) -> None:
    """Have another mail served within 30 seconds of the fault's end, and assert that all is well."""
    world.deliver(NEXT)
    ended = time.monotonic()
    daemon.wait_for("message-decided", message=2, outcome="processed")
    assert time.monotonic() - ended < 30
    daemon.wait_for("letter-accepted", times=4)
    daemon.wait_for("mail-filed", times=1)
    assert daemon.stop() == 0
    world.run_once()
    invariants.hold(world, [PLAIN, NEXT])
    assert set(world.left().values()) == {1}
    assert invariants.held == set("NOCFPA")


@pytest.mark.timeout(300)
@scenario(21, injected="another process holds the write lock of the record (SQLite) for half a minute")
def test_a_locked_record_is_waited_for(world: World, invariants: Invariants) -> None:
    world.import_cases(ONE.case(), OTHER.case())
    with world.daemon() as daemon:
        daemon.wait_for("reconciled")
        with locked(world):
            world.deliver(PLAIN)
            assert assert_answers_at_once(world, "messages", "list", "--json", code=0) == ""
            assert_answers_at_once(world, "status", code=0)
            words = assert_answers_at_once(world, "pause", "disclosures", "--why", "a test", code=1)
            assert "another process holds it locked" in words
            # Twice the daemon's patience with one lock.
            daemon.wait_for("loop-troubled", loop="receiver", times=2)
            assert world.folders() == {"INBOX": [PLAIN]}
            assert world.left() == {}
        finish(world, daemon, invariants)


@scenario(21, injected="PostgreSQL is restarted while a transaction of the daemon's is open, and is gone for a while")
def test_a_server_that_restarts_costs_nothing(
    on_postgres: World, postgres_server: Postgres, invariants: Invariants
) -> None:
    with on_postgres.daemon() as daemon, blocking(on_postgres, postgres_server):
        daemon.wait_for("reconciled")
        on_postgres.deliver(PLAIN)
        await_waiting_for_lock(postgres_server)
        postgres_server.stop()
        words = assert_answers_at_once(on_postgres, "messages", "list", code=1)
        assert "the record cannot be opened" in words
        daemon.wait_for("loop-troubled", times=3)
        assert on_postgres.folders() == {"INBOX": [PLAIN]}
        postgres_server.start()
        daemon.wait_for("message-decided", message=1, outcome="processed")
        finish(on_postgres, daemon, invariants)


@contextmanager
def blocking(world: World, server: Postgres) -> Iterator[None]:
    """Hold a lock on which the daemon's next transaction waits, open as it is; the server's end ends it, too."""
    name = str(world.config.read_text()).partition(f"127.0.0.1:{server.port}/")[2].partition('"')[0]
    other = psycopg.connect(server.url(name), password=postgres.PASSWORD)
    try:
        other.execute("LOCK TABLE store_message IN EXCLUSIVE MODE")
        yield
    finally:
        other.close()


def await_waiting_for_lock(server: Postgres) -> None:
    """Wait until some transaction stands open and waits for a lock."""
    with psycopg.connect(server.url(), password=postgres.PASSWORD, autocommit=True) as watcher:
        question = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND xact_start IS NOT NULL"
        while not watcher.execute(question).fetchone()[0]:  # type: ignore[index]
            time.sleep(0.05)


@scenario(21, injected="PostgreSQL breaks off the daemon's transactions (serialisation failure), three times in a row")
def test_a_change_that_meets_another_is_made_again(
    on_postgres: World, postgres_server: Postgres, invariants: Invariants
) -> None:
    name = str(on_postgres.config.read_text()).partition(f"127.0.0.1:{postgres_server.port}/")[2].partition('"')[0]
    with psycopg.connect(postgres_server.url(name), password=postgres.PASSWORD, autocommit=True) as admin:
        admin.execute(
            "CREATE SEQUENCE met; CREATE FUNCTION meet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF nextval('met') <= 3 THEN RAISE EXCEPTION 'two changes met' USING ERRCODE = '40001'; END IF; "
            "RETURN NEW; END $$; "
            "CREATE TRIGGER meet BEFORE INSERT ON store_letter FOR EACH ROW EXECUTE FUNCTION meet()"
        )
        on_postgres.deliver(PLAIN)
        with on_postgres.daemon() as daemon:
            daemon.wait_for("loop-troubled", loop="decider", times=3)
            daemon.wait_for("message-decided", message=1, outcome="processed")
            finish(on_postgres, daemon, invariants)
