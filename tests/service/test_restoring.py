"""Whether the journal's head beside the record still tells if the record is a restored copy."""

import datetime as dt
import math
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from mailbot import config
from mailbot.config import Store
from mailbot.store import opening
from tests.casework import NOW
from tests.records import on
from tests.servers.postgres import PASSWORD

pytestmark = pytest.mark.postgresql


@pytest.fixture
def office(postgres_url: str, tmp_path: Path) -> Iterator[Any]:
    """An office whose head was kept an hour ago."""
    store = Store(url=postgres_url, password=SecretStr(PASSWORD), head_file=tmp_path / "journal.head")
    with on(store):
        opening.open_record(store)
        from mailbot.service.office import open_office
        from mailbot.store.head import Head, keep_head

        made = open_office(config.load_example().model_copy(update={"store": store}))
        keep_head(tmp_path / "journal.head", Head(0, "-", made.clock() - dt.timedelta(hours=1)))
        yield made
        made.close()


def known(office: Any) -> bool:
    from mailbot.service.restoring import Heads

    return Heads(office).known


def sign_on(name: str) -> int:
    from mailbot.store.ledger import instances

    return instances.sign_on(name, 60.0, NOW)


def test_a_head_of_this_machine_tells_while_no_other_has_worked_since(office: Any) -> None:
    sign_on(f"{socket.gethostname()} (process 7)")
    assert known(office)


def test_a_head_that_was_kept_before_another_machine_went_on_tells_nothing(office: Any) -> None:
    sign_on("elsewhere (process 7)")
    assert not known(office)


def test_nor_does_it_because_this_machine_has_taken_the_mailbox_meanwhile(office: Any) -> None:
    from mailbot.store.ledger import lease

    sign_on("elsewhere (process 7)")
    own = sign_on(f"{socket.gethostname()} (process 8)")
    lease.take(own, 60.0)
    office.hold.sign_on(own, math.inf)
    assert not known(office)


def test_beside_one_that_holds_the_mailbox_the_record_is_no_copy(office: Any) -> None:
    from mailbot.store.ledger import lease

    lease.take(sign_on("elsewhere (process 7)"), 60.0)
    assert known(office)
