"""The record opened: brought up to date, one instance at a time, and every fault of the database a clean one."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.db import connection
from pydantic import SecretStr

from mailbot.config import Store
from mailbot.core.errors import StoreBusy, StoreFailing, WrongUse
from mailbot.store.opening import AlreadyRunning, OneInstance, database_of, open_record, record_exists
from tests.casework import NOW
from tests.records import on, postgres_store, sqlite_store, unbound
from tests.servers.postgres import PASSWORD
from tests.servers.provision import free_ports
from tests.store import steps


def test_opening_makes_the_tables_and_can_be_repeated(tmp_path):
    store = sqlite_store(tmp_path / "deep" / "mailbot.db")
    assert not record_exists(store)
    with on(store):
        open_record(store)
        steps.record(1)
        open_record(store)
        assert steps.record(1) == [1]
    assert record_exists(store)


def test_the_models_and_the_migrations_agree(sqlite_record):
    from django.core.management import call_command

    call_command("makemigrations", "store", check=True, dry_run=True, verbosity=0)


def test_what_is_written_to_sqlite_outlives_a_power_cut(sqlite_record):
    pragmas = ("journal_mode", "synchronous", "foreign_keys")
    with connection.cursor() as cursor:
        settings = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert settings == ["wal", 2, 1]


# --- faults ---------------------------------------------------------------------------------------------------

def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path):
    path = tmp_path / "mailbot.db"
    path.write_bytes(b"this is no database, whatever its name says" * 50)
    store = sqlite_store(path)
    with on(store), pytest.raises(StoreBusy, match=r"mailbot\.db cannot be opened: file is not a database"):
        open_record(store)


def test_a_record_of_a_later_version_is_left_alone_and_named(tmp_path):
    store = sqlite_store(tmp_path / "mailbot.db")
    with on(store):
        open_record(store)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE django_migrations SET name = '9999_later' WHERE name LIKE '0001%' AND app = 'store'")
        with pytest.raises(WrongUse, match=r"by a later version than this one, .* does not know 9999_later"):
            open_record(store, to_work=True)


def test_a_record_that_can_only_be_read_is_not_writable(tmp_path):
    from mailbot.store.ledger.transactions import must_be_writable

    store = sqlite_store(tmp_path / "mailbot.db")
    with on(store):
        open_record(store)
        must_be_writable()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only=ON")
        with pytest.raises(StoreFailing, match="can only be read"):
            must_be_writable()


def test_a_folder_that_cannot_be_is_said_to_be_the_fault(tmp_path):
    (tmp_path / "file").write_text("")
    with on(sqlite_store(tmp_path / "mailbot.db")):
        pass
    with pytest.raises((StoreBusy, OSError)):
        database_of(sqlite_store(tmp_path / "file" / "mailbot.db"))


def test_a_server_that_is_away_is_said_to_be_away(tmp_path):
    store = Store(url=f"postgresql://mailbot@127.0.0.1:{free_ports(1)[0]}/mailbot", password=SecretStr("not told"))
    with on(store), pytest.raises(StoreBusy) as fault:
        open_record(store)
    assert "not told" not in str(fault.value)


@pytest.mark.postgresql
def test_a_wrong_password_is_refused_and_not_told(postgres_server):
    store = Store(url=postgres_server.url(), password=SecretStr("not the right one"))
    with on(store), pytest.raises(StoreBusy) as fault:
        open_record(store)
    assert "not the right one" not in str(fault.value)
    assert PASSWORD not in str(fault.value)


def test_a_locked_database_is_busy_and_later_free(sqlite_record):
    connection.settings_dict["OPTIONS"]["timeout"] = 0.05
    steps.record(1)
    connection.close()
    other = sqlite3.connect(Path(str(connection.settings_dict["NAME"])), isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy):
            steps.record(2)
        other.execute("ROLLBACK")
    finally:
        other.close()
    assert steps.record(2) == [2]


@pytest.mark.postgresql
@pytest.mark.parametrize("ask", [True, False], ids=["a question", "a write"])
def test_a_lost_connection_is_got_over(postgres_record, postgres_server, ask):
    from mailbot.store import queries
    from mailbot.store.ledger.transactions import store_faults

    def use() -> object:
        if not ask:
            return steps.record(1)
        with store_faults():
            return queries.is_undecided_left()

    use()
    with unbound(postgres_server, "mailbot_record") as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'mailbot_record'"
                      " AND pid <> pg_backend_pid()")
    with pytest.raises(StoreBusy):
        use()
    use()


def test_a_faulty_statement_is_not_taken_for_a_busy_database(sqlite_record):
    from django.db import DatabaseError

    from mailbot.store.ledger.transactions import writing
    from mailbot.store.models import Raw

    with pytest.raises(DatabaseError) as fault, writing(NOW):
        Raw.objects.create(sha256="a", data=b"")
        Raw.objects.create(sha256="a", data=b"")
    assert not isinstance(fault.value, StoreBusy)


# --- one instance ---------------------------------------------------------------------------------------------

ANOTHER = """
import sys
from pydantic import SecretStr
from mailbot.config import Store
from mailbot.store import opening
store = Store(url=sys.argv[1], password=SecretStr(sys.argv[2]))
opening.set_up(store)
try:
    opening.OneInstance(store)
except opening.AlreadyRunning as refusal:
    sys.exit("refused: " + str(refusal))
"""


def start_another(store: Store) -> str:
    """Have another process ask for the right to this record; give what it says, "" where it gets it."""
    command = [sys.executable, "-c", ANOTHER, store.url, store.password.get_secret_value()]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def test_a_second_instance_on_an_sqlite_record_is_refused_until_the_first_ends(sqlite_record):
    right = OneInstance(sqlite_record)
    with pytest.raises(AlreadyRunning, match=r"another mailbot works on this record.*need a record in PostgreSQL"):
        OneInstance(sqlite_record)
    # Faults elsewhere close the connection that the loops use; the right is none of theirs.
    connection.close()
    assert start_another(sqlite_record).startswith("refused: another mailbot works on this record")
    right.release()
    right.release()
    assert start_another(sqlite_record) == ""
    OneInstance(sqlite_record).release()


@pytest.mark.postgresql
def test_on_postgresql_a_second_instance_may_work_too(postgres_record):
    right = OneInstance(postgres_record)
    assert start_another(postgres_record) == ""
    right.release()


def test_commands_work_beside_the_one_instance(record):
    right = OneInstance(record)
    assert steps.record(1) == [1]
    right.release()


@pytest.mark.postgresql
def test_a_transaction_that_stands_still_is_ended_by_the_server_and_locks_nobody_out(postgres_record):
    from mailbot.store.ledger.transactions import writing
    from mailbot.store.statements import ask

    with connection.cursor() as cursor:
        cursor.execute("SET idle_in_transaction_session_timeout = '50ms'")
    with pytest.raises(StoreBusy), writing(NOW) as journal:
        journal.note("message-read", "message", 1)
        ask("SELECT 1")
        time.sleep(0.5)
        ask("SELECT 1")
    assert steps.record(1) == [1]


# --- the URL --------------------------------------------------------------------------------------------------

def test_a_url_may_hold_quoted_characters():
    store = Store(url="postgresql://us%40er:p%2Fw@db.example:5433/na%20me")
    found = database_of(store)
    assert (found["USER"], found["PASSWORD"], found["HOST"], found["PORT"], found["NAME"]) == (
        "us@er", "p/w", "db.example", "5433", "na me"
    )


def test_the_password_beside_the_url_counts_first():
    assert database_of(Store(url="postgresql://a:b@h/n", password=SecretStr("c")))["PASSWORD"] == "c"


@pytest.mark.postgresql
def test_a_record_on_a_server_is_taken_to_be_there(postgres_server):
    assert record_exists(postgres_store(postgres_server, "whatever"))
