"""Somebody alters the journal by hand: refused by the database, and found where force was used."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pytest

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers import postgres
from tests.servers.postgres import Postgres
from tests.story.mails import NCA, Person, interest
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PLAIN = stamp(interest(ONE), NCA)
BACKENDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
ALTERATIONS = {
    "altered": "UPDATE store_event SET data = '{}' WHERE seq = 3",
    "taken out": "DELETE FROM store_event WHERE seq = 3",
    "cut off": "DELETE FROM store_event WHERE seq > 3",
}


class Hand:
    """A hand at the database: `do` as the record's own user, `force` as one who takes the triggers off first."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def do(self, statement: str) -> None:
        self._connection.execute(statement)

    def force(self, statement: str) -> None:
        if isinstance(self._connection, sqlite3.Connection):
            self.do("DROP TRIGGER store_event_no_update")
            self.do("DROP TRIGGER store_event_no_delete")
        else:
            self.do("ALTER TABLE store_event DISABLE TRIGGER USER")
        self.do(statement)


@pytest.fixture(params=BACKENDS)
def worked(request: pytest.FixtureRequest, world: World) -> World:
    """A world with a mail behind it, on either database."""
    if request.param == "postgresql":
        (world.folder / "store-password").write_text(postgres.PASSWORD)
        url, head = request.getfixturevalue("postgres_url"), str(world.folder / "journal.head")
        world.configure(store={"url": url, "password_file": "store-password", "head_file": head})
    world.import_cases(ONE.case())
    world.deliver(PLAIN)
    world.run_once()
    return world


@pytest.fixture
def hand(request: pytest.FixtureRequest, worked: World) -> Iterator[Hand]:
    with _connected(request, worked) as connection:
        yield Hand(connection)


@contextmanager
def _connected(request: pytest.FixtureRequest, world: World) -> Iterator[Any]:
    if (world.folder / "mailbot.db").exists():
        with closing(sqlite3.connect(world.folder / "mailbot.db", isolation_level=None)) as connection:
            yield connection
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    url = request.getfixturevalue("postgres_url")
    with psycopg.connect(url, password=postgres.PASSWORD, autocommit=True) as connection:
        assert server.port
        yield connection


@scenario(32, injected="the record's own database user tries UPDATE, DELETE and TRUNCATE on the journal")
def test_the_database_refuses_to_alter_the_journal(worked: World, hand: Hand, invariants: Invariants) -> None:
    is_sqlite = (worked.folder / "mailbot.db").exists()
    for statement in (*ALTERATIONS.values(), *(() if is_sqlite else ("TRUNCATE store_event",))):
        with pytest.raises((sqlite3.IntegrityError, psycopg.Error), match="append-only"):
            hand.do(statement)
    invariants.hold(worked, [PLAIN])
    assert invariants.held == set("NOCFPA")


@scenario(32, injected="an event is altered, taken out, or the end cut off, by somebody who took the triggers off")
@pytest.mark.parametrize("what", ALTERATIONS)
def test_what_was_altered_by_force_is_found(worked: World, hand: Hand, what: str, invariants: Invariants) -> None:
    hand.force(ALTERATIONS[what])
    found = worked.mailbot("audit", code=1)
    assert ("lacks event" if what == "cut off" else "not as it was written") in found.stderr
    with worked.daemon() as daemon:
        # The end that was cut off looks like a restored copy; letters wait until a person has looked into it.
        daemon.wait_for("record-restored" if what == "cut off" else "journal-altered", level="error")
        daemon.wait_for("reconciled")
        assert daemon.stop() == 0
    invariants.hold_but_for_the_journal(worked, [PLAIN])


@scenario(32, injected="an event is altered, or the end cut off, while the daemon runs")
@pytest.mark.parametrize("what", ["altered", "cut off"])
def test_the_daemon_finds_it_by_itself(worked: World, hand: Hand, what: str, invariants: Invariants) -> None:
    # So often only here; once a day in service.
    worked.configure(store={"audit_every_hours": 1 / 3600})
    with worked.daemon() as daemon:
        daemon.wait_for("journal-audited")
        daemon.wait_for("reconciled")
        hand.force(ALTERATIONS[what])
        daemon.wait_for("journal-altered", level="error")
        assert daemon.stop() == 0
    if what == "cut off":
        assert "RESTORED" in worked.mailbot("status").stdout
    invariants.hold_but_for_the_journal(worked, [PLAIN])


@scenario(32, injected="the end of the journal is cut off, and the file that tells of it removed as well")
def test_the_log_of_a_former_day_shows_what_was_cut_off(worked: World, hand: Hand, invariants: Invariants) -> None:
    with worked.daemon() as daemon:
        head = daemon.wait_for("journal-audited")
        assert daemon.stop() == 0
    hand.force(ALTERATIONS["cut off"])
    for name in ("mailbot.db.head", "journal.head"):
        (worked.folder / name).unlink(missing_ok=True)
    assert "as it was written" in worked.mailbot("audit").stdout
    told = f"{head['rows']}:{head['digest']}"
    assert "lacks event" in worked.mailbot("audit", "--head", told, code=1).stderr
    invariants.hold_but_for_the_journal(worked, [PLAIN])
