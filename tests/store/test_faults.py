"""What the database's own faults become: what passes, what somebody must see to, and what is a mistake of ours."""

import sqlite3
from contextlib import closing

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection

from mailbot.core.errors import StoreBusy, StoreFailing
from tests.casework import NOW


def caused(kind, **names):
    """Give a fault as Django gives it: with the driver's own, which names it, for its cause."""
    fault, cause = kind("words that hold a whole row"), Exception("driver")
    for name, value in names.items():
        setattr(cause, name, value)
    fault.__cause__ = cause
    return fault


@pytest.mark.parametrize(("names", "kind", "words"), [
    ({"sqlite_errorname": "SQLITE_FULL"}, StoreFailing, "full"),
    ({"sqlite_errorname": "SQLITE_IOERR_WRITE"}, StoreFailing, "disk fails"),
    ({"sqlite_errorname": "SQLITE_READONLY_DBMOVED"}, StoreFailing, "only be read"),
    ({"sqlite_errorname": "SQLITE_CORRUPT"}, StoreFailing, "damaged"),
    ({"sqlite_errorname": "SQLITE_BUSY"}, StoreBusy, "locked"),
    ({"sqlstate": "53100"}, StoreFailing, "full"), ({"sqlstate": "25006"}, StoreFailing, "only be read"),
    ({"sqlstate": "40001"}, StoreBusy, "two changes met"), ({"sqlstate": "57P01"}, StoreBusy, "going down"),
    ({"sqlstate": "55P03"}, StoreBusy, "locked"),
])
def test_a_named_fault_is_told_in_words(names, kind, words):
    from mailbot.store.faults import as_ours

    ours = as_ours(caused(DatabaseError, **names))
    assert type(ours) is kind
    assert words in str(ours)
    assert "row" not in str(ours)


def test_an_unnamed_fault_passes_where_it_is_the_connections_and_is_ours_where_it_is_not():
    from mailbot.store.faults import as_ours

    assert type(as_ours(OperationalError("x"))) is StoreBusy
    assert as_ours(IntegrityError("x")) is None


def test_a_record_that_another_process_locks_is_busy_and_free_afterwards(sqlite_record):
    from mailbot.store.ledger.transactions import writing

    path = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="another process holds it locked"), writing(NOW) as journal:
            journal.note("case-changed", "case", 1)
        other.execute("ROLLBACK")
    with writing(NOW) as journal:
        journal.note("case-changed", "case", 1)
