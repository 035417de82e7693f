"""The sender on a real record: what it holds in hand when the record fails, or when others take it for gone."""

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connections
from pydantic import SecretStr

from mailbot import config
from mailbot.config import Store
from mailbot.core.errors import CourierAway, StoreBusy
from mailbot.store import opening
from tests.casework import NOW
from tests.records import on
from tests.servers.postgres import PASSWORD
from tests.servers.sink import Sink
from tests.service.desk import ONE, Desk, desk
from tests.story.mails import NCA, OFFICER, interest, write
from tests.story.world import stamp, write_extract

__all__ = ["desk"]


def sign_on(office: Any) -> int:
    """Have the office work under a new number."""
    from mailbot.store.ledger import instances

    number = instances.sign_on("here", 60.0, NOW)
    office.hold.sign_on(number, math.inf)
    return number


@pytest.fixture
def shared(tmp_path: Path, sink: Sink, postgres_url: str) -> Iterator[Any]:
    """A sender in PostgreSQL, under a number of its own, with three letters that wait."""
    store = Store(url=postgres_url, password=SecretStr(PASSWORD))
    with on(store):
        opening.open_record(store)
        from mailbot.service.importing import import_file
        from mailbot.service.office import open_office
        from mailbot.service.sender import Sender

        import_file(write_extract(tmp_path / "cases.csv", (ONE.case(),)))
        office = open_office(config.load_example().model_copy(update={"smtp": sink.smtp("starttls")}))
        # Deciding is not what these tests are about, so it happens as if nobody else were there.
        Desk(office).decide(stamp(interest(ONE), NCA))
        sign_on(office)
        sender = Sender(office)
        yield sender
        sender.end()
        office.close()


def states() -> list[str]:
    from mailbot.store import listings

    return [row["state"] for row in listings.letters()]


def test_a_letter_that_was_never_tried_does_not_stand_behind_those_that_are_put_off(desk: Desk, sink: Sink) -> None:
    from mailbot.service.sender import Sender

    greylisted = ["451 4.7.1 greylisted, come back tomorrow"] * 9
    for recipient in (ONE.owner, ONE.file_team):
        sink.refuse(recipient, *greylisted)
    minutes = [0]
    desk = Desk(replace(desk.office, clock=lambda: NOW + dt.timedelta(minutes=minutes[0])))
    sender = Sender(desk.office)
    desk.decide(stamp(interest(ONE), NCA))
    assert sender.work()
    assert not sender.work()
    minutes[0] = 1
    with pytest.raises(CourierAway):
        sender.work()
    # All that was tried is due again, and has been for longer than what is written now.
    minutes[0] = 2
    asked = f"Please could you let me have an update on the case of {ONE.name}\n(reference {ONE.reference})?\n"
    desk.decide(stamp(write(OFFICER, "Request for an update", asked, "asked@nca.example"), NCA))
    assert states()[3:] == ["queued"] * 2
    assert sender.work()
    sender.end()
    assert (OFFICER, "sent") in to_whom()[3:]


def to_whom() -> list[tuple[str, str]]:
    from mailbot.store import listings

    return [(row["to"], row["state"]) for row in listings.letters()]


def lose_the_next_answer_to_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the server carry out the next COMMIT, and go before it can say so."""
    wrapper = connections["default"]
    commit = wrapper._commit

    def carry_out_and_go() -> None:
        monkeypatch.undo()
        commit()
        wrapper.connection.close()
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(wrapper, "_commit", carry_out_and_go)


@pytest.mark.postgresql
def test_letters_whose_claim_was_committed_and_the_answer_lost_leave_once(
    shared: Any, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_the_next_answer_to_commit(monkeypatch)
    with pytest.raises(StoreBusy):
        shared.work()
    assert states() == ["sending"] * 3
    while shared.work():
        pass
    assert states() == ["sent"] * 3
    assert len(sink.letters) == 3


@pytest.mark.postgresql
def test_what_was_taken_is_written_down_before_the_claims_of_a_former_number_are_called_lost(
    shared: Any, sink: Sink
) -> None:
    from mailbot.store.ledger import instances

    assert shared.work()
    before = shared._hold.instance
    now = sign_on(shared._office)
    for other in instances.others(now, 60.0):
        assert other.number == before
        assert instances.end(other)
    shared._next_sweep = 0.0
    while shared.work():
        pass
    assert states() == ["sent"] * 3
    assert len(sink.tries) == 3


def test_a_letter_whose_proof_another_version_wrote_goes_to_a_person_and_holds_nobody_up(
    desk: Desk, sink: Sink
) -> None:
    from mailbot.store.models import Letter

    desk.decide(stamp(interest(ONE), NCA))
    Letter.objects.filter(to=ONE.owner).update(proof='{"of": "another version"}')
    desk.send()
    assert sorted(states()) == ["sent", "sent", "withdrawn"]
    assert ("letter-not-sent", "policy-changed") in desk.tasks()
    assert ONE.owner not in sink.tries
