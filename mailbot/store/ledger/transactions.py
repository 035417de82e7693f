"""One transaction, and the journal of events that is written with it.

Every event carries a digest over itself and the event before it, so that a row altered by hand is found.
The database's own faults become `StoreBusy` here and nowhere else (`store/faults.py` says which).
"""

import datetime as dt
import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import Error, connection, transaction

from mailbot.core.errors import StoreFailing
from mailbot.store.faults import as_ours
from mailbot.store.ledger.lease import must_hold
from mailbot.store.statements import ask, time_in, write, write_many

_JOURNAL_LOCK = 4354

# SQLite has one writer. Waiting in line here is quicker and fairer than its busy handler.
_ONE_WRITER = threading.RLock()


@dataclass(slots=True)
class Journal:
    """The events of one transaction, in order; `now` is the time of all of them."""

    now: dt.datetime
    entries: list[tuple[str, str, int, str]] = field(default_factory=list)

    def note(self, what: str, subject: str, subject_id: int, **data: object) -> None:
        """Note that something (`message-filed`) happened to a row (`message`, 17). Data: ids and words of ours only."""
        self.entries.append((what, subject, subject_id, json.dumps(data, sort_keys=True, default=str)))


def must_be_writable() -> None:
    """Begin to write, and change nothing. Raises StoreBusy where the record is locked or can only be read."""
    with _ONE_WRITER, store_faults(), transaction.atomic():
        write("UPDATE store_heartbeat SET detail = detail WHERE 1 = 0", ())


@contextmanager
def writing(now: dt.datetime, under: int | None = None) -> Iterator[Journal]:
    """Open a transaction; its events are written, chained, as the last thing before it commits.

    `under` is the fencing token of whoever holds the mailbox: under another than the last, nothing is written.
    Raises HoldLost.
    """
    journal = Journal(now)
    with _ONE_WRITER, store_faults(), transaction.atomic():
        if under is not None:
            must_hold(under)
        yield journal
        _write(journal)


@contextmanager
def store_faults() -> Iterator[None]:
    """Turn the database's faults that are nobody's doing into StoreBusy, and drop a connection that may be broken."""
    try:
        yield
    except Error as fault:
        ours = as_ours(fault)
        if ours is None:
            raise
        _drop(always=isinstance(ours, StoreFailing))
        raise ours from fault


def _drop(*, always: bool) -> None:
    """Put the connection away where it may be broken; after a fault of the disk nothing that it holds is believed."""
    if always and not connection.in_atomic_block:
        connection.close()
    else:
        connection.close_if_unusable_or_obsolete()


def _write(journal: Journal) -> None:
    if not journal.entries:
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # Events form one chain, so their writers stand in line until each commits.
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_JOURNAL_LOCK])
    last = ask("SELECT seq, digest FROM store_event ORDER BY seq DESC LIMIT 1")
    at = time_in(journal.now)
    write_many(
        "INSERT INTO store_event (seq, at, what, subject, subject_id, data, digest)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s)",
        [(row[0], at, *row[1:]) for row in _chained(journal, *(last[0] if last else (0, "")))],
    )


def _chained(journal: Journal, seq: int, digest: str) -> Iterator[tuple[int, str, str, int, str, str]]:
    for what, subject, subject_id, data in journal.entries:
        seq += 1
        digest = chain(digest, seq, journal.now, what, subject, subject_id, data)
        yield seq, what, subject, subject_id, data, digest


def chain(before: str, seq: int, at: dt.datetime, *words: object) -> str:
    """Give the digest of an event over the digest of the one before it."""
    stamp = at.astimezone(dt.UTC).isoformat(timespec="microseconds")
    return hashlib.sha256("\x1f".join((before, str(seq), stamp, *map(str, words))).encode()).hexdigest()
