"""Plain statements, for the few places where there are many a second.

The mapper is the rule in this room. It costs half a millisecond a statement, mostly in building its text; the sender's
round and the journal ask the same few questions hundreds of times a second, so theirs are written out.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import connection


def ask(sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Ask a question; give its rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def write(sql: str, parameters: Sequence[Any]) -> int:
    """Carry out one statement; give how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return int(cursor.rowcount)


def write_many(sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """Carry out one statement for each of many rows.

    On PostgreSQL one after the other: sent in one go, they are a pipeline to the server, and it would wait without end,
    with all that is locked, for an instance that is paused in the middle of it.
    """
    with connection.cursor() as cursor:
        if is_shared():
            for row in rows:
                cursor.execute(sql, row)
        else:
            cursor.executemany(sql, rows)


def shared_clock(now: dt.datetime) -> dt.datetime:
    """Give the time by the clock that all share who work on this record: its server's; `now` where one works alone."""
    return time_out(ask("SELECT clock_timestamp()")[0][0]) if is_shared() else now


def places(values: Collection[object]) -> str:
    """Give as many places for values as there are, for `IN (…)`."""
    return ", ".join(["%s"] * len(values))


def time_in(value: dt.datetime) -> object:
    """Give a time as this database takes it."""
    return connection.ops.adapt_datetimefield_value(value)


def time_out(value: Any) -> dt.datetime:
    """Give a time as this database gives it back: aware, in UTC."""
    found = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def day_out(value: Any) -> dt.date | None:
    """Give a day as this database gives it back; None for none."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def within(rows: Iterable[tuple[int, int]], most: int) -> list[int]:
    """Give the numbers of the first rows (number, size) whose sizes together do not exceed `most`; the first always."""
    chosen: list[int] = []
    total = 0
    for number, size in rows:
        total += size
        if chosen and total > most:
            break
        chosen.append(number)
    return chosen


def is_shared() -> bool:
    """Tell whether several instances can work on this record at once: PostgreSQL, not SQLite."""
    return connection.vendor == "postgresql"
