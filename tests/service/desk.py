"""A decider and a sender on one record, in this process: what tests of deciding, reviewing and sending share."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mailbot import config
from tests.records import Templates
from tests.servers.sink import Sink
from tests.service.test_decider import HereAndNow, record
from tests.story.mails import Person
from tests.story.world import write_extract

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17", file_team="files@homeoffice.example")


class Desk:
    """A decider and a sender on one record; the sender's office may have been changed in between."""

    def __init__(self, office: Any) -> None:
        from mailbot.service.decider import Decider

        self.office = office
        self._recorded = 0
        self._decider = Decider(office, HereAndNow(office.config))  # type: ignore[arg-type]

    def decide(self, *mails: bytes) -> None:
        record(*mails, first=self._recorded)
        self._recorded += len(mails)
        while self._decider.work():
            pass

    def send(self, **changed: object) -> None:
        from mailbot.service.sender import Sender

        sender = Sender(dataclasses.replace(self.office, **changed))
        while sender.work():
            pass
        sender.end()

    def letters(self) -> dict[str, str]:
        """Give the state of each letter by its template."""
        from mailbot.store import listings

        return {row["template"]: row["state"] for row in listings.letters()}

    def tasks(self) -> list[tuple[str, str]]:
        from mailbot.store import listings

        return [(row["kind"], row["why"]) for row in listings.tasks() if row["letter"]]


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, sink: Sink) -> Iterator[Desk]:
    with Templates(tmp_path_factory.mktemp("records")).sqlite(tmp_path):
        from mailbot.service.importing import import_file
        from mailbot.service.office import open_office

        import_file(write_extract(tmp_path / "cases.csv", (ONE.case(),)))
        office = open_office(config.load_example().model_copy(update={"smtp": sink.smtp("starttls")}))
        yield Desk(office)
        office.close()
