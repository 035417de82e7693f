"""The watchman on a real record: an alarm is told once, and one that comes and goes does not fill a mailbox."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mailbot import config
from tests.casework import NOW
from tests.records import Templates

ADMINISTRATOR = "admin@office.example"


class Post:
    """A watchman with a clock that the test moves, and a sign that it makes good or bad."""

    def __init__(self) -> None:
        from mailbot.service.office import open_office
        from mailbot.service.watchman import Watchman

        self.now = NOW
        told = config.Administrators(addresses=(ADMINISTRATOR,))
        self.office = open_office(config.load_example().model_copy(update={"administrators": told}), lambda: self.now)
        self._watchman = Watchman(self.office)

    def look(self, journal: str | None, after: dt.timedelta) -> None:
        self.now += after
        self.office.signs.sight = None
        self._watchman._begun_at = self.now
        self.office.signs.journal = journal
        self._watchman._look()

    def told(self) -> list[str]:
        from mailbot.store.models import Letter

        rows = Letter.objects.filter(to=ADMINISTRATOR, body__contains="journal-altered").order_by("pk")
        return [row.template.removeprefix("administrators-") for row in rows]

    def standing(self) -> list[str]:
        from mailbot.store import vitals

        return [row.name for row in vitals.standing_alarms()]


@pytest.fixture
def post(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Any]:
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        made = Post()
        yield made
        made.office.close()


LOOK, MINUTE, HOUR = dt.timedelta(seconds=15), dt.timedelta(minutes=1), dt.timedelta(hours=1)


def test_an_alarm_is_told_once_and_so_is_its_end_at_once(post: Post) -> None:
    for _ in range(9):
        post.look("altered", LOOK)
    post.look("", LOOK)
    assert post.told() == ["alarm", "alarm-ended"]


def test_one_that_comes_and_goes_is_not_told_each_time_and_ends_once_it_has_stayed_away(post: Post) -> None:
    for number in range(400):
        post.look("altered" if number % 2 == 0 else "", LOOK)
    assert post.told() == ["alarm", "alarm-ended", "alarm"]
    assert "journal-altered" in post.standing()
    for _ in range(31):
        post.look("", MINUTE)
    assert post.told() == ["alarm", "alarm-ended", "alarm", "alarm-ended"]


def test_one_that_comes_again_much_later_is_a_new_one(post: Post) -> None:
    for _ in range(2):
        post.look("altered", 2 * HOUR)
        post.look("", LOOK)
    assert post.told() == ["alarm", "alarm-ended"] * 2


def test_a_daemon_that_is_started_anew_does_not_call_the_mailbox_read_before_it_has_looked(post: Post) -> None:
    from mailbot.store.ledger.heartbeats import beat
    from mailbot.store.mailbox import SIGHT

    beat(SIGHT, NOW - HOUR, "the mail server is away")
    post.look("", LOOK)
    assert post.standing() == ["not-looking"]
    # Where it was last seen in order, only the daemon was away.
    beat(SIGHT, NOW, "")
    post.look("", HOUR)
    assert "not-looking" not in post.standing()


def test_what_a_daemon_that_is_started_anew_has_not_looked_at_is_not_called_over(post: Post) -> None:
    from mailbot.service.signs import Signs
    from mailbot.service.watchman import Watchman

    signs = post.office.signs
    signs.journal, signs.disagreement = "altered", "undecided-too-long 2"
    signs.certificate("the sending server", NOW)
    post.look("altered", LOOK)
    told = ["journal-altered", "certificate-ends", "mailbox-disagrees"]
    assert sorted(post.standing()) == sorted(told)
    post.office = replace(post.office, signs=Signs())
    post._watchman = Watchman(post.office)
    post.look(None, LOOK)
    assert sorted(post.standing()) == sorted(told)
    post.office.signs.disagreement = ""
    for server in ("the sending server", "the mailbox's server"):
        post.office.signs.certificate(server, NOW + 999 * HOUR)
    post.look("", LOOK)
    assert post.standing() == []
