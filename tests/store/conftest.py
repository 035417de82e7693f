"""A fresh record for each test, once in SQLite and once in PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailbot.config import Store
from tests.records import Templates
from tests.servers.postgres import Postgres

SQLITE, POSTGRESQL = "sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    """Empty records to copy."""
    return Templates(tmp_path_factory.mktemp("records"))


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def record(request: pytest.FixtureRequest, templates: Templates, tmp_path: Path) -> Iterator[Store]:
    """A fresh record: each test that asks for it runs on both databases."""
    if request.param == "sqlite":
        with templates.sqlite(tmp_path) as store:
            yield store
    else:
        server: Postgres = request.getfixturevalue("postgres_server")
        with templates.postgresql(server) as store:
            yield store


@pytest.fixture
def sqlite_record(templates: Templates, tmp_path: Path) -> Iterator[Store]:
    """A fresh record in an SQLite file."""
    with templates.sqlite(tmp_path) as store:
        yield store


@pytest.fixture
def postgres_record(templates: Templates, postgres_server: Postgres) -> Iterator[Store]:
    """A fresh record in PostgreSQL."""
    with templates.postgresql(postgres_server) as store:
        yield store
