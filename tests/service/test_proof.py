"""Between deciding and sending: any one fact that changes meanwhile stops the letter and calls a person."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mailbot.config import Config
from mailbot.core.errors import WrongUse
from tests.servers.sink import Sink
from tests.service.desk import ONE, Desk, desk
from tests.story.mails import NCA, OFFICE, OFFICER, interest, milestone
from tests.story.world import CONTACT, header_of, message_id_of, stamp, write_extract

__all__ = ["desk"]


def case(**cells: str) -> Callable[[Path], None]:
    """Import the case with other cells."""
    def change(folder: Path) -> None:
        from mailbot.service.importing import import_file

        import_file(write_extract(folder / "changed.csv", (ONE.case(**cells),)))

    return change


def interest_withdrawn(_folder: Path) -> None:
    from mailbot.store.models import Interest

    Interest.objects.update(state="withdrawn")


FACTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "name": (case(name="Marek ALDRIN"), "case-changed"),
    "date of birth": (case(date_of_birth="1984-03-18"), "case-changed"),
    "owner's name": (case(owner_name="Somebody Else"), "case-changed"),
    "owner's address": (case(owner_email="somebody.else@homeoffice.example"), "case-changed"),
    "owner's telephone": (case(owner_phone="020 7946 9999"), "case-changed"),
    "progress": (case(progress="Removed."), "case-changed"),
}


@pytest.mark.parametrize("fact", FACTS)
def test_one_fact_of_the_record_that_changes_meanwhile_stops_the_answer(
    desk: Desk, sink: Sink, tmp_path: Path, fact: str
) -> None:
    change, word = FACTS[fact]
    desk.decide(stamp(interest(ONE), NCA))
    change(tmp_path)
    desk.send()
    assert desk.letters()["nca-interest-allocated"] == "withdrawn"
    assert ("letter-not-sent", word) in desk.tasks()
    assert OFFICER not in sink.tries


def listed_otherwise(settings: Config, **changes: object) -> dict[str, object]:
    return {"policy": dataclasses.replace(settings.stamp_policy(), **changes)}


def test_an_interest_that_ends_meanwhile_stops_the_news(desk: Desk, sink: Sink, tmp_path: Path) -> None:
    desk.decide(stamp(interest(ONE), NCA))
    desk.send()
    desk.decide(stamp(milestone(ONE), OFFICE))
    interest_withdrawn(tmp_path)
    desk.send()
    assert desk.letters()["nca-milestone-deport-decision"] == "withdrawn"
    assert ("letter-not-sent", "interest-ended") in desk.tasks()
    assert CONTACT not in sink.tries


LISTS: dict[str, tuple[dict[str, object], str]] = {
    "NCA's domain": ({"nca_domains": frozenset()}, "recipient-no-longer-listed"),
    "the believed server": ({"authserv_id": "mx2.homeoffice.example"}, "stamp-changed"),
    "the Home Office's domain": ({"staff_domains": frozenset()}, "owner-no-longer-listed"),
}


@pytest.mark.parametrize("fact", LISTS)
def test_one_list_that_changes_meanwhile_stops_the_answer(desk: Desk, sink: Sink, fact: str) -> None:
    changes, word = LISTS[fact]
    desk.decide(stamp(interest(ONE), NCA))
    desk.send(**listed_otherwise(desk.office.config, **changes))
    assert desk.letters()["nca-interest-allocated"] == "withdrawn"
    assert ("letter-not-sent", word) in desk.tasks()
    assert OFFICER not in sink.tries


def test_a_template_that_declares_otherwise_meanwhile_stops_the_answer(desk: Desk, sink: Sink, tmp_path: Path) -> None:
    import shutil

    from mailbot.edges.wording import Wording

    desk.decide(stamp(interest(ONE), NCA))
    folder = tmp_path / "letters"
    shutil.copytree(desk.office.config.letters.folder, folder)
    declared = folder / "nca-interest-allocated" / "letter.toml"
    declared.write_text(declared.read_text().replace('version = "1.0"', 'version = "1.1"'))
    desk.send(wording=Wording.load(folder, "OFFICIAL"))
    assert desk.letters()["nca-interest-allocated"] == "withdrawn"
    assert ("letter-not-sent", "letter-declares-otherwise") in desk.tasks()
    assert OFFICER not in sink.tries


def test_where_nothing_changes_every_letter_goes(desk: Desk, sink: Sink) -> None:
    desk.decide(stamp(interest(ONE), NCA))
    desk.send()
    assert set(desk.letters().values()) == {"sent"}
    assert sorted(sink.tries) == sorted([OFFICER, ONE.owner, ONE.file_team])


def test_a_letter_that_was_stopped_is_written_anew_with_the_facts_as_they_are_now(
    desk: Desk, sink: Sink, tmp_path: Path
) -> None:
    from mailbot.service.renewing import renew

    desk.decide(stamp(interest(ONE), NCA))
    case(owner_name="Bina Rasool", owner_email="bina.rasool@homeoffice.example")(tmp_path)
    desk.send()
    stopped = {row["template"]: row["id"] for row in _letters() if row["state"] == "withdrawn"}
    assert stopped.keys() == {"nca-interest-allocated", "owner-task"}
    for letter in stopped.values():
        renew(desk.office, letter, "Nadia Fenwick")
    desk.send()
    read_by = {letter.recipients[0]: letter.raw for letter in sink.letters}
    assert read_by.keys() == {OFFICER, "bina.rasool@homeoffice.example", ONE.file_team}
    assert b"Bina Rasool" in read_by[OFFICER]
    assert not any(row["state"] == "open" for row in _tasks() if row["letter"])


def test_a_milestone_of_which_nca_never_heard_is_told_anew_with_the_facts_as_they_are_now(
    desk: Desk, sink: Sink, tmp_path: Path
) -> None:
    from mailbot.service.renewing import renew

    desk.decide(stamp(interest(ONE), NCA))
    desk.send()
    desk.decide(stamp(milestone(ONE), OFFICE))
    case(owner_phone="020 7946 9999")(tmp_path)
    desk.send()
    stopped, = (row["id"] for row in _letters() if row["state"] == "withdrawn")
    anew = renew(desk.office, stopped, "Nadia Fenwick")
    desk.send()
    told = next(letter.raw for letter in sink.letters if letter.recipients[0] == CONTACT)
    assert b"020 7946 9999" in told and b"replaces" not in told
    assert next(row["state"] for row in _letters() if row["id"] == anew) == "sent"
    assert not any(row["state"] == "open" for row in _tasks() if row["letter"])
    with pytest.raises(WrongUse, match="replaced since"):
        renew(desk.office, stopped, "Nadia Fenwick")


def test_the_same_report_again_tells_nca_where_the_first_letter_never_went(
    desk: Desk, sink: Sink, tmp_path: Path
) -> None:
    desk.decide(stamp(interest(ONE), NCA))
    desk.send()
    desk.decide(stamp(milestone(ONE), OFFICE))
    case(owner_phone="020 7946 9999")(tmp_path)
    desk.send()
    again = milestone(ONE, "again@homeoffice.example").replace(b"We decided on", b"I repeat: we decided on")
    desk.decide(stamp(again, OFFICE))
    desk.send()
    assert [letter.recipients[0] for letter in sink.letters].count(CONTACT) == 1


def test_a_letter_is_not_written_anew_about_somebody_else_than_its_mail_names(
    desk: Desk, sink: Sink, tmp_path: Path
) -> None:
    from mailbot.service.renewing import renew

    desk.decide(stamp(interest(ONE), NCA))
    case(name="Ambrose QUILLFEATHER")(tmp_path)
    desk.send()
    for row in (row for row in _letters() if row["state"] == "withdrawn"):
        with pytest.raises(WrongUse, match="somebody else than the mail names"):
            renew(desk.office, row["id"], "Nadia Fenwick")
    desk.send()
    assert sink.tries == []


def test_a_letter_that_the_program_no_longer_knows_is_stopped_and_holds_up_no_other(desk: Desk, sink: Sink) -> None:
    from mailbot.store.models import Letter

    desk.decide(stamp(interest(ONE), NCA))
    Letter.objects.filter(template="nca-interest-allocated").update(template="nca-of-an-older-version")
    desk.send()
    assert desk.letters()["nca-of-an-older-version"] == "withdrawn"
    assert ("letter-not-sent", "letter-declares-otherwise") in desk.tasks()
    assert sorted(sink.tries) == sorted([ONE.owner, ONE.file_team])


def test_a_letter_whose_recipient_is_not_the_proved_one_is_stopped(desk: Desk, sink: Sink) -> None:
    from mailbot.store.models import Letter

    desk.decide(stamp(interest(ONE), NCA))
    Letter.objects.filter(template="nca-interest-allocated").update(to="somebody.else@nca.example")
    desk.send()
    assert desk.letters()["nca-interest-allocated"] == "withdrawn"
    assert ("letter-not-sent", "recipient-is-not-the-proved-one") in desk.tasks()
    assert sorted(sink.tries) == sorted([ONE.owner, ONE.file_team])


def test_every_letter_goes_to_whom_its_record_its_proof_and_its_own_to_line_name(desk: Desk, sink: Sink) -> None:
    import json

    from mailbot.store.models import Letter

    desk.decide(stamp(interest(ONE), NCA), stamp(milestone(ONE), OFFICE))
    desk.send()
    rows = {row.message_id: row for row in Letter.objects.all()}
    assert len(sink.letters) == len(rows) == 4
    for letter in sink.letters:
        row = rows[message_id_of(letter)]
        named = (row.to, json.loads(row.proof)["recipient"], header_of(letter, "To"))
        assert letter.recipients * 3 == named


def test_a_letter_that_was_sent_is_not_written_anew(desk: Desk) -> None:
    from mailbot.service.renewing import renew

    desk.decide(stamp(interest(ONE), NCA))
    desk.send()
    with pytest.raises(WrongUse, match="was not withdrawn"):
        renew(desk.office, 1, "Nadia Fenwick")


def _letters() -> list[dict[str, Any]]:
    from mailbot.store import listings

    return list(listings.letters())


def _tasks() -> list[dict[str, Any]]:
    from mailbot.store import listings

    return list(listings.tasks())
