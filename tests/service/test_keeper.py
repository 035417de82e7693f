"""When an instance takes another for gone: by the database's clock, which can be set, and as seen from here."""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from mailbot.config import Store
from mailbot.store import opening
from tests.casework import NOW
from tests.records import Templates, on
from tests.servers.postgres import PASSWORD

TERM = 15.0
LATER = NOW + dt.timedelta(seconds=2)


@pytest.fixture
def keeper(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Any]:
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        from mailbot import config
        from mailbot.service.keeper import Keeper
        from mailbot.service.office import open_office

        office = open_office(config.load_example())
        yield Keeper(office)
        office.close()


def gone(keeper: Any, *seen: tuple[float, dt.datetime, bool]) -> bool:
    """Tell whether another is gone after these looks: (our seconds, its last sign, whether its term has run out)."""
    from mailbot.store.ledger.instances import Other

    for now, seen_at, lapsed in seen:
        other = Other(7, seen_at, lapsed)
        keeper._signs = {7: keeper._sign(other, now)}
    return bool(keeper._is_gone(other, keeper._signs[7], now))


def test_who_lapsed_before_we_came_is_gone_at_once(keeper: Any) -> None:
    assert gone(keeper, (0, NOW, True))


def test_who_lives_is_not_gone(keeper: Any) -> None:
    assert not gone(keeper, (0, NOW, False))
    assert not gone(keeper, (0, NOW, False), (2, LATER, False))


def test_who_was_seen_alive_a_moment_ago_is_not_gone_though_the_databases_clock_was_set_forward(keeper: Any) -> None:
    assert not gone(keeper, (0, NOW, False), (2, LATER, False), (4, LATER, True))
    assert gone(keeper, (0, NOW, False), (2, LATER, False), (2 + TERM, LATER, True))


def test_who_is_silent_for_long_is_gone_though_the_databases_clock_was_set_back(keeper: Any) -> None:
    assert not gone(keeper, (0, NOW, False), (TERM, NOW, False))
    assert gone(keeper, (0, NOW, False), (1.4 * TERM, NOW, False))


@pytest.mark.postgresql
def test_a_fault_that_nobody_foresaw_does_not_end_the_keeper(postgres_url: str) -> None:
    store = Store(url=postgres_url, password=SecretStr(PASSWORD))
    with on(store):
        opening.open_record(store)
        from mailbot import config
        from mailbot.service.keeper import Keeper
        from mailbot.service.office import open_office
        from mailbot.store.statements import write

        settings = config.load_example()
        short = settings.instance.model_copy(update={"term_seconds": 4.0})
        office = open_office(settings.model_copy(update={"instance": short}))
        with Keeper(office) as keeper, capture_logs() as told:
            keeper.await_hold()
            # As while a copy of the record is being put back.
            write("ALTER TABLE store_instance RENAME TO away", ())
            await_event(told, "record-out-of-reach")
            write("ALTER TABLE away RENAME TO store_instance", ())
            await_event(told, "record-in-reach")
            assert office.hold.is_held
        office.close()


def await_event(told: list[Any], event: str) -> None:
    deadline = time.monotonic() + 20
    while event not in [one["event"] for one in told]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
