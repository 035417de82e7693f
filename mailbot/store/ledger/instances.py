"""Who works on this record: instances that sign on, give signs of life, and end, or are ended by another.

An instance that was ended gets nothing done under its number any more: what it had claimed is anybody's.
"""

import datetime as dt
from dataclasses import dataclass

from django.db import connections
from django.db.models import Q

from mailbot.store.models import Instance
from mailbot.store.statements import ask, is_shared, write

_KEPT = 1000

SERVER_STOOD = "pg_postmaster_start_time() < clock_timestamp() - %s * INTERVAL '1 second'"


@dataclass(frozen=True, slots=True)
class Other:
    """Another instance: its number, its last sign of life, whether its term has run out by the database's clock."""

    number: int
    seen_at: dt.datetime
    lapsed: bool


def sign_on(name: str, term: float, now: dt.datetime) -> int:
    """Take up work under a new number, the largest so far; `term` in seconds counts where several can work."""
    if is_shared():
        rows = ask(
            "INSERT INTO store_instance (name, since, seen_at, until) VALUES (%s, clock_timestamp(),"
            " clock_timestamp(), clock_timestamp() + %s * INTERVAL '1 second') RETURNING id", (name[:255], term),
        )
        number = int(rows[0][0])
        _label_sessions(number)
    else:
        # Whoever works alone knows by its lock that all earlier ones have ended.
        Instance.objects.filter(ended_at=None).update(ended_at=now)
        number = Instance.objects.create(name=name[:255], since=now, seen_at=now).pk
    Instance.objects.filter(~Q(ended_at=None), pk__lt=number - _KEPT).delete()
    return number


def _label(number: int) -> str:
    return f"mailbot instance {number}"


_END_SESSIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = %s"
    " AND datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()"
)


def _label_sessions(number: int) -> None:
    """Have the sessions of this process, this one and all that it opens from now on, bear the instance's number."""
    connections.settings["default"]["OPTIONS"]["application_name"] = _label(number)
    ask("SELECT set_config('application_name', %s, false)", (_label(number),))


def renew(number: int, term: float) -> bool:
    """Give a sign of life, good for `term` seconds; False where another has ended this one meanwhile."""
    return bool(write(
        "UPDATE store_instance SET seen_at = clock_timestamp(), until = clock_timestamp() + %s * INTERVAL '1 second'"
        " WHERE id = %s AND ended_at IS NULL", (term, number),
    ))


def sign_off(number: int, now: dt.datetime) -> None:
    """End an instance that has put everything down."""
    Instance.objects.filter(pk=number, ended_at=None).update(ended_at=now)


def others(but: int, term: float) -> tuple[Other, ...]:
    """Give the instances that have not ended, `but` the caller's own.

    None counts as lapsed within the first `term` seconds of the server: while it was away nobody could renew.
    """
    rows = ask(
        f"SELECT id, seen_at, until < clock_timestamp() AND {SERVER_STOOD} FROM store_instance"
        " WHERE ended_at IS NULL AND id <> %s", (term, but),
    )
    return tuple(Other(*row) for row in rows)


def end(other: Other) -> bool:
    """End another instance, unless it has given a sign of life meanwhile; it cannot renew any more.

    It finds so before it hands over, moves or writes anything more. Its sessions are ended first: paused within a
    statement, it would keep for good what it has locked, this row and the journal among them.
    """
    ask(_END_SESSIONS, (_label(other.number),))
    return bool(write(
        "UPDATE store_instance SET ended_at = clock_timestamp() WHERE id = %s AND seen_at = %s AND ended_at IS NULL",
        (other.number, other.seen_at),
    ))
