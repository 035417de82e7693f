"""The daemon's heart: what it tells systemd and the record of loops that live, and of one that hangs."""

import datetime as dt
import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from mailbot import config
from mailbot.config import Store
from mailbot.core.errors import StoreBusy
from mailbot.core.sight import Sight
from mailbot.store import opening
from tests.casework import NOW
from tests.records import Templates, on
from tests.servers.postgres import PASSWORD


@pytest.fixture
def daemon(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Any]:
    """A daemon on a fresh record whose loops never run. What needs the record is imported once it is set up."""
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        from mailbot.service.daemon import Daemon
        from mailbot.service.office import open_office

        example = config.load_example()
        store = example.store.model_copy(update={"head_file": tmp_path / "journal.head"})
        office = open_office(example.model_copy(update={"store": store}))
        made = Daemon(office, room=None)  # type: ignore[arg-type]
        yield made
        made._idle.close()
        office.close()


@pytest.fixture
def pings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr("mailbot.service.notify.watchdog", lambda: told.append("alive"))
    return told


def test_while_all_loops_live_systemd_hears_of_it(daemon: Any, pings: list[str]) -> None:
    daemon._beat(time.monotonic())
    assert pings == ["alive"]


def test_a_receiver_that_hangs_longer_than_any_command_may_silences_the_watchdog(
    daemon: Any, pings: list[str]
) -> None:
    daemon._pulse["receiver"] -= 201
    with capture_logs() as told:
        daemon._beat(time.monotonic())
    assert pings == []
    assert [(one["event"], one["loops"]) for one in told] == [("loop-dead", ["receiver"])]


def test_a_sender_that_waits_for_a_slow_server_is_alive_at_every_answer(daemon: Any, pings: list[str]) -> None:
    daemon._pulse["sender"] -= 201
    daemon._loops["sender"]._courier()._waits()
    daemon._beat(time.monotonic())
    assert pings == ["alive"]


def test_who_lets_servers_take_their_time_has_loops_that_may_wait_as_long(daemon: Any, pings: list[str]) -> None:
    from mailbot.service.daemon import Daemon

    config = daemon._office.config
    slow = config.model_copy(update={"smtp": config.smtp.model_copy(update={"timeout_seconds": 300})})
    patient = Daemon(replace(daemon._office, config=slow), room=None)  # type: ignore[arg-type]
    patient._pulse["sender"] -= 600
    patient._beat(time.monotonic())
    patient._idle.close()
    assert pings == ["alive"]


def test_the_record_tells_since_when_mail_is_not_read_even_while_a_loop_hangs(daemon: Any) -> None:
    from mailbot.store import mailbox

    daemon._office.signs.sight = Sight(NOW, "the mailbox is away")
    daemon._pulse["receiver"] -= 201
    daemon._beat(time.monotonic())
    assert mailbox.sight() == Sight(NOW, "the mailbox is away")


def test_a_record_that_is_away_while_a_loop_waits_for_the_holder_to_compare_ends_nobody(
    daemon: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: Iterator[bool | Exception] = iter([StoreBusy("the record cannot be reached"), True])

    def has_compared() -> bool:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr("mailbot.service.daemon.holder_has_compared", has_compared)
    daemon._office.hold.sign_on(1, math.inf)
    daemon._wait_until_compared("sender")
    assert next(answers, None) is None


def test_told_to_stop_while_the_record_is_away_at_the_start_it_ends_well(
    daemon: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        daemon._office.call_it_a_day()
        raise StoreBusy("the record cannot be reached")

    monkeypatch.setattr(daemon, "_see_whether_restored", away)
    daemon.run()


@pytest.mark.postgresql
def test_whether_a_daemon_lives_does_not_depend_on_the_clock_of_its_machine(postgres_url: str, tmp_path: Path) -> None:
    store = Store(url=postgres_url, password=SecretStr(PASSWORD), head_file=tmp_path / "journal.head")
    with on(store):
        opening.open_record(store)
        from mailbot.service.daemon import Daemon
        from mailbot.service.office import open_office, utc_now
        from mailbot.service.standing import what_is_wrong

        settings = config.load_example().model_copy(update={"store": store})
        office = open_office(settings, lambda: utc_now() - dt.timedelta(hours=1))
        slow = Daemon(office, room=None)  # type: ignore[arg-type]
        slow._beat(time.monotonic())
        assert what_is_wrong(settings, utc_now()) == {}
        slow._idle.close()
        office.close()
