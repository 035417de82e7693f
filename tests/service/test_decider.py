"""The decider on a real record: what a passing fault of the record leaves behind is taken up again."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection

from mailbot import config
from mailbot.config import Config
from mailbot.core.arrival import Arrival
from mailbot.core.errors import StoreBusy
from mailbot.core.notification import Reading
from mailbot.reading.reader import read
from tests.casework import NOW
from tests.records import Templates
from tests.story.mails import NCA, Person, interest
from tests.story.world import stamp, write_extract

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")


class HereAndNow:
    """A reading room without workers: a message is read at once, in this process."""

    def __init__(self, settings: Config) -> None:
        self._policy = settings.stamp_policy()

    def read(self, raw: bytes, size: int, began: Callable[[], None]) -> "Future[Reading]":
        began()
        done: Future[Reading] = Future()
        done.set_result(read(raw, size, self._policy))
        return done


class Outage:
    """Fails the first statement that begins so, as a record does that is locked or restarted at that moment."""

    def __init__(self, statement: str) -> None:
        self._statement = statement

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: object) -> Any:
        if self._statement and sql.startswith(self._statement):
            self._statement = ""
            raise OperationalError("database is locked")
        return execute(sql, *rest)


@pytest.fixture
def decider(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> Iterator[Any]:
    """A decider on a fresh record that holds two cases. What needs the record is imported once it is set up."""
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        from mailbot.service.decider import Decider
        from mailbot.service.importing import import_file
        from mailbot.service.office import open_office

        import_file(write_extract(tmp_path / "cases.csv", (ONE.case(), OTHER.case())))
        office = open_office(config.load_example())
        yield Decider(office, HereAndNow(office.config))  # type: ignore[arg-type]
        office.close()


def record(*mails: bytes, sizes: tuple[int, ...] = (), first: int = 0) -> None:
    from mailbot.store.ledger import messages

    whole = sizes or tuple(map(len, mails))
    arrivals = [
        Arrival("team/INBOX", 1, uid, size, raw, NOW)
        for uid, (raw, size) in enumerate(zip(mails, whole, strict=True), first)
    ]
    messages.record(arrivals, NOW)


def standing() -> list[tuple[str, int]]:
    """Tell where each mail stands, and how many letters it gave rise to."""
    from mailbot.store import listings

    return [(row["state"], len(row["letters"])) for row in listings.messages()]


@pytest.mark.parametrize("statement", ['INSERT INTO "store_letter"', 'SELECT "store_case"'])
def test_mail_read_when_the_record_failed_is_decided_on_once_the_record_is_back(decider: Any, statement: str) -> None:
    record(stamp(interest(ONE), NCA), stamp(interest(OTHER, message_id="other@nca.example"), NCA))
    with connection.execute_wrapper(Outage(statement)), pytest.raises(StoreBusy):
        decider.work()
    assert standing() == [("read", 0), ("read", 0)]
    decider.work()
    assert standing() == [("processed", 2), ("processed", 2)]
    assert not decider.work()
    assert standing() == [("processed", 2), ("processed", 2)]


def test_mail_whose_reading_cannot_be_kept_for_a_while_has_killed_nobody(decider: Any) -> None:
    record(stamp(interest(ONE), NCA))
    # A small write still finds room on a disk on which a large one does not.
    for _ in range(4):
        with connection.execute_wrapper(Outage("UPDATE store_message SET state = ")), pytest.raises(StoreBusy):
            decider.work()
    assert standing() == [("recorded", 0)]
    decider.work()
    assert standing() == [("processed", 2)]
    assert not decider.work()


def test_a_reading_in_a_form_that_is_not_known_goes_to_a_person_and_holds_nobody_up(decider: Any) -> None:
    from mailbot.service.waiting import waiting
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing
    from mailbot.store.listings import messages as rows
    from mailbot.store.models import Message

    raw = stamp(interest(ONE), NCA)
    record(raw, stamp(interest(OTHER, message_id="other@nca.example"), NCA))
    with writing(NOW) as journal:
        messages.note_readings(journal, [(1, read(raw, len(raw), decider._office.policy))])
    Message.objects.filter(pk=1).update(reading='{"of": "another version"}')
    decider.begin()
    while decider.work():
        pass
    assert [(row["outcome"], row["reasons"]) for row in rows()] == [
        ("review", ["reading-not-known"]), ("processed", ["interest-noted"])
    ]  # fmt: skip
    assert [row["id"] for row in waiting(decider._office)] == [1]


def test_of_two_mails_of_which_only_the_same_header_could_be_had_neither_is_taken_for_a_copy(decider: Any) -> None:
    head = stamp(interest(ONE), NCA).partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    record(head, head, sizes=(30_000_000, 31_000_000))
    while decider.work():
        pass
    assert standing() == [("review", 0), ("review", 0)]
