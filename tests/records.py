"""A record of its own for each test, in SQLite or PostgreSQL, within one process.

Django is set up once in a process. What a test needs is another database behind the same set-up, which its
connection handler allows as long as the old connection is put away.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from django.db import connections
from pydantic import SecretStr

from mailbot.config import Store
from mailbot.store import opening
from tests.servers.postgres import PASSWORD, Postgres


def sqlite_store(path: Path) -> Store:
    """Give the settings of a record in a file."""
    return Store(url=f"sqlite:///{path}")


def postgres_store(server: Postgres, name: str) -> Store:
    """Give the settings of a record on the PostgreSQL server of the tests."""
    return Store(url=server.url(name), password=SecretStr(PASSWORD))


@contextmanager
def on(store: Store) -> Iterator[Store]:
    """Have Django work on this database for a while; its tables are not touched."""
    opening.set_up(store)
    _point_at(store)
    try:
        yield store
    finally:
        connections["default"].close()


def _point_at(store: Store) -> None:
    connections["default"].close()
    fresh = connections.configure_settings({"default": opening.database_of(store)})
    connections.settings["default"] = fresh["default"]
    del connections["default"]


class Templates:
    """Empty records with all their tables: a file that is copied, and a database that is emptied again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: Path | None = None
        self._database: Store | None = None

    @contextmanager
    def sqlite(self, folder: Path) -> Iterator[Store]:
        """Give a fresh record in a file in `folder`."""
        if self._file is None:
            self._file = self._folder / "template.db"
            _make_tables(sqlite_store(self._file))
        path = folder / "mailbot.db"
        shutil.copy(self._file, path)
        with on(sqlite_store(path)) as store:
            yield store

    @contextmanager
    def postgresql(self, server: Postgres) -> Iterator[Store]:
        """Give a fresh record on the server."""
        if self._database is None:
            server.make_database("mailbot_record")
            self._database = postgres_store(server, "mailbot_record")
            _make_tables(self._database)
        with unbound(server, "mailbot_record") as admin:
            admin.execute(_EMPTY_ALL)
        with on(self._database) as store:
            yield store


@contextmanager
def unbound(server: Postgres, name: str) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    """Connect to a database as somebody whom no trigger stops; so might anybody who administers the server."""
    with psycopg.connect(server.url(name), password=PASSWORD, autocommit=True) as admin:
        admin.execute("SET lock_timeout = '5s'; SET session_replication_role = replica")
        yield admin


_EMPTY_ALL = """
DO $$ BEGIN EXECUTE (
  SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY'
  FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'store\\_%'
); END $$
"""


def _make_tables(store: Store) -> None:
    with on(store):
        opening.open_record(store)
