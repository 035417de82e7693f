"""Who works on this record, and which of them holds the mailbox: what `status` and a second instance ask."""

import datetime as dt
from dataclasses import dataclass

from mailbot.store.statements import ask, is_shared, time_in, time_out

ENDED = "NOT EXISTS (SELECT 1 FROM store_instance owner WHERE owner.id = {} AND owner.ended_at IS NULL)"
"""Whether the instance of this number has ended, or none was ever named, as a condition."""


@dataclass(frozen=True, slots=True)
class Working:
    """An instance that has not ended: its number and name, since when it works, its last sign of life.

    `lapsed` says that its term has run out: it was killed, or cannot reach the record. `holds` says that it holds the
    mailbox, since `holds_since`.
    """

    number: int
    name: str
    since: dt.datetime
    seen_at: dt.datetime
    lapsed: bool
    holds: bool
    holds_since: dt.datetime | None


def working() -> tuple[Working, ...]:
    """Give all instances that have not ended, the oldest first. One that works alone (SQLite) holds the mailbox."""
    rows = ask(_SHARED if is_shared() else _ALONE)
    return tuple(
        Working(number, name, time_out(since), time_out(seen), bool(lapsed), bool(holds), held and time_out(held))
        for number, name, since, seen, lapsed, holds, held in rows
    )


def worked_since(at: dt.datetime, here: str) -> bool:
    """Tell whether an instance on another machine than `here` has given a sign of life since then."""
    rows = ask("SELECT name FROM store_instance WHERE seen_at > %s", (time_in(at),))
    return any(name.rpartition(" (process ")[0] != here for (name,) in rows)


_SHARED = (
    "SELECT one.id, one.name, one.since, one.seen_at, one.until < clock_timestamp(),"
    " lease.holder IS NOT NULL AND lease.until > clock_timestamp(), lease.since FROM store_instance one"
    " LEFT JOIN store_lease lease ON lease.holder = one.id WHERE one.ended_at IS NULL ORDER BY one.id"
)
_ALONE = (
    "SELECT id, name, since, seen_at, FALSE, TRUE, since FROM store_instance WHERE ended_at IS NULL ORDER BY id"
)
