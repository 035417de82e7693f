"""Fixtures that every test may ask for; the servers themselves are in `tests/servers`."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.certificates import Authority, make_authority
from tests.servers.dovecot import Dovecot
from tests.servers.postgres import Postgres
from tests.servers.sink import Sink
from tests.story.world import World


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the environment of whoever runs the tests out of them."""
    for name in [name for name in os.environ if name.startswith("MAILBOT_") or name == "CREDENTIALS_DIRECTORY"]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def dovecot_server() -> Iterator[Dovecot]:
    """A real Dovecot for the whole run; see `dovecot` for an empty mailbox on it."""
    with Dovecot() as server:
        yield server


@pytest.fixture
def dovecot(dovecot_server: Dovecot) -> Dovecot:
    """A real Dovecot whose mailbox is empty and has no folders beside INBOX."""
    dovecot_server.empty()
    return dovecot_server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """A real PostgreSQL server for the whole run; see `postgres_url` for an empty database on it."""
    with Postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: Postgres) -> Iterator[str]:
    """The URL of an empty database; its password is `tests.servers.postgres.PASSWORD`."""
    name = f"mailbot_{uuid.uuid4().hex}"
    yield postgres_server.make_database(name)
    postgres_server.drop_database(name)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A certificate authority of this run, and a certificate of its for "localhost"."""
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def sink(authority: Authority) -> Iterator[Sink]:
    """A recording SMTP server with STARTTLS and login."""
    with Sink(authority, login=True) as server:
        yield server


@pytest.fixture
def world(dovecot: Dovecot, sink: Sink, tmp_path: Path) -> World:
    """Everything round one daemon, with an empty mailbox and no cases yet."""
    return World(tmp_path, dovecot, sink)
