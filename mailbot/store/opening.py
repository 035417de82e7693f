"""Opens the record: Django set up on the configured database, schema brought up to date; one instance on SQLite."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import django
from django.conf import settings
from django.core.management import call_command
from django.db import Error, connection, connections
from django.db.migrations.executor import MigrationExecutor

from mailbot import __version__
from mailbot import settings as shipped
from mailbot.config import Store
from mailbot.core.errors import GiveUp, StoreBusy, StoreFailing, WrongUse
from mailbot.store.faults import as_ours

_MIGRATION_LOCK = 4355

LONGEST_PAUSE = 8
"""Seconds that a transaction may stand still before PostgreSQL ends it: all other writers wait for it meanwhile."""

_SQLITE = "sqlite:///"


class AlreadyRunning(GiveUp):
    """Another instance works on this record."""


COMMAND_PATIENCE = 4
"""Seconds for which a command waits for a record that is locked or away: somebody sits there and waits with it."""

DAEMON_PATIENCE = 10
"""The same for the daemon, in each of its tries; shorter than systemd's patience with one that is to stop."""


def open_record(store: Store, patience: int = COMMAND_PATIENCE, *, to_work: bool = False) -> None:
    """Set Django up on the configured database and bring its tables up to date. Safe to call again.

    Unless it is opened `to_work` in it, a file on a disk that is full, fails or can only be read is opened for reading
    only. Raises StoreBusy where the database cannot be reached within `patience` seconds, or is none; WrongUse where it
    is of a later version.
    """
    try:
        set_up(store, patience)
        _bring_up_to_date(store)
    except (Error, OSError) as fault:
        if not to_work and isinstance(fault, Error) and _can_be_read(store, fault):
            return
        why = (str(fault) or type(fault).__name__).splitlines()[0]
        raise StoreBusy(f"the record{_place(store)} cannot be opened: {why}") from None


def _place(store: Store) -> str:
    """Name the file, which SQLite does not do; PostgreSQL names its server itself."""
    return f" {store.file}" if store.file is not None else ""


def _bring_up_to_date(store: Store) -> None:
    if is_behind():
        with _alone(store):
            call_command("migrate", verbosity=0, interactive=False)


def _can_be_read(store: Store, fault: Error) -> bool:
    """Open a file that cannot be written for reading only; tell whether that can be done."""
    path = Path(store.url.removeprefix(_SQLITE))
    if not store.url.startswith(_SQLITE) or not isinstance(as_ours(fault), StoreFailing) or not path.is_file():
        return False
    # The second way looks at the file alone, not at what stands in the log beside it.
    return any(_is_readable(f"{path.resolve().as_uri()}?{way}") for way in ("mode=ro", "immutable=1"))


def _is_readable(uri: str) -> bool:
    connections["default"].close()
    described = _sqlite_description(uri, COMMAND_PATIENCE, "PRAGMA query_only=ON;")
    connections.settings["default"] = connections.configure_settings({"default": described})["default"]
    del connections["default"]
    with suppress(Error):
        return not is_behind()
    return False


@contextmanager
def _alone(store: Store) -> Iterator[None]:
    """Let one process at a time bring the tables up to date; the others wait and find it done."""
    if not store.url.startswith(_SQLITE):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [_MIGRATION_LOCK])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_MIGRATION_LOCK])
        return
    with Path(store.url.removeprefix(_SQLITE) + ".migrating").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def is_behind() -> bool:
    """Tell whether the tables are those of an earlier version. Raises WrongUse where they are those of a later one."""
    executor = MigrationExecutor(connection)
    unknown = sorted(
        name for app, name in executor.loader.applied_migrations
        if app == "store" and (app, name) not in executor.loader.disk_migrations
    )
    if unknown:
        raise WrongUse(
            f"the record was brought up to date by a later version than this one, {__version__}, which does not know "
            f"{unknown[-1]}; install the later one again, or restore a copy from before (docs/reconciling.md)"
        )
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def set_up(store: Store, patience: int = COMMAND_PATIENCE) -> None:
    """Set Django up on the configured database, and touch nothing there."""
    if not settings.configured:
        own = {name: getattr(shipped, name) for name in dir(shipped) if name.isupper()}
        settings.configure(**(own | {"DATABASES": {"default": database_of(store, patience)}}))
        django.setup()


def record_exists(store: Store) -> bool:
    """Tell whether there is a record to ask; a PostgreSQL database is taken to be there."""
    return not store.url.startswith(_SQLITE) or Path(store.url.removeprefix(_SQLITE)).is_file()


def database_of(store: Store, patience: int = COMMAND_PATIENCE) -> dict[str, Any]:
    """Give Django's description of the database that the URL names; a lock on it is waited for `patience` seconds."""
    if store.url.startswith(_SQLITE):
        return _sqlite(store.url.removeprefix(_SQLITE), patience)
    parts = urlsplit(store.url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": store.password.get_secret_value() or unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "connect_timeout": min(patience, 10),
            # A network that swallows packets is noticed: by us within these seconds, ...
            "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 10_000,
            # ... and by the server, which lets go what an instance had locked when it was paused or cut off.
            "options": f"-c lock_timeout={patience}s -c idle_in_transaction_session_timeout={LONGEST_PAUSE}s",
        },
    }


def _sqlite(path: str, patience: int) -> dict[str, Any]:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    # FULL: what was committed is still there after a power cut.
    first = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    return _sqlite_description(path, patience, first)


def _sqlite_description(path: str, patience: int, first: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A write transaction takes its lock at once, so that it never has to give up half-way.
            "transaction_mode": "IMMEDIATE",
            "timeout": patience,
            "init_command": first,
        },
    }


class OneInstance:
    """The right to work on this record, held until the process ends. Raises AlreadyRunning.

    That is for an SQLite file. On PostgreSQL any number may work; which of them holds the mailbox stands in the record.
    """

    def __init__(self, store: Store) -> None:
        self._file: int | None = None
        if store.url.startswith(_SQLITE):
            self._lock_file(Path(store.url.removeprefix(_SQLITE) + ".lock"))

    def _lock_file(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.release()
            raise AlreadyRunning(
                f"another mailbot works on this record ({path} is locked); stop it, or wait until it ends. "
                "Several at once need a record in PostgreSQL"
            ) from None

    def release(self) -> None:
        """Give the right up."""
        if self._file is not None:
            with suppress(OSError):
                os.close(self._file)
            self._file = None
