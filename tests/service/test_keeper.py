"""When an instance takes another for gone: by the database's clock, which can be set, and as seen from here."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.casework import NOW
from tests.records import Templates

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
