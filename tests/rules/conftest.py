"""The world of the rules, made once: the tests only look at it."""

from collections.abc import Iterator

import pytest

from tests.rules import worlds
from tests.servers.certificates import Authority
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink


@pytest.fixture(scope="package")
def told(
    dovecot_server: Dovecot, authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[worlds.Told]:
    """A world in which ten mails became something."""
    with Sink(authority, login=True) as sink:
        yield worlds.make(tmp_path_factory.mktemp("rules"), dovecot_server, sink)
