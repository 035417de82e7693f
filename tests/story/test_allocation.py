"""R6 as it happens: a case that nobody owns, allocated a week later, given to a colleague, and left by everybody."""

import pytest

from tests.story.mails import NCA, OFFICER, Person, interest
from tests.story.moved import Moved
from tests.story.world import TEAM, World, stamp

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
NOBODYS = Person(ONE.reference, ONE.name, ONE.born, owner="")
COLLEAGUE = {"owner_name": "Noor Haldane", "owner_email": "noor.haldane@homeoffice.example",
             "owner_phone": "020 7946 0555"}  # fmt: skip


def test_an_owner_comes_a_week_later_another_after_that_and_then_none(world: World) -> None:
    moved = Moved(world, "2014-02-18T10:00")
    moved.import_cases(NOBODYS.case())
    notified = stamp(interest(NOBODYS), NCA)
    assert moved.day("2014-02-18T10:05", notified) == [("nca-interest-unallocated", OFFICER)]

    moved.set("2014-02-25T06:00")
    moved.import_cases(ONE.case())
    moved.import_cases(ONE.case())
    assert moved.day("2014-02-25T06:05") == [("nca-case-allocated", OFFICER), ("owner-task", ONE.owner)]
    _nca_is_told_in_its_own_thread(moved)
    _the_owner_has_ncas_mail(moved, notified)

    moved.set("2014-03-03T06:00")
    moved.import_cases(ONE.case(**COLLEAGUE))
    assert moved.day("2014-03-03T06:05")[:2] == [
        ("nca-case-reallocated", OFFICER), ("owner-task", COLLEAGUE["owner_email"])
    ]  # fmt: skip
    assert "Noor Haldane" in moved.parsed("nca-case-reallocated").get_content()

    moved.set("2014-03-04T06:00")
    moved.import_cases(NOBODYS.case())
    assert moved.day("2014-03-04T06:05") == [("nca-case-unallocated-again", OFFICER)]
    told = moved.parsed("nca-case-unallocated-again").get_content()
    assert TEAM in " ".join(told.split()) and "Haldane" not in told
    assert _owners_tasks(world) == [
        ("await-allocation", "done"), ("contact-nca", "cancelled"), ("contact-nca", "cancelled"),
        ("await-allocation", "open"),
    ]  # fmt: skip


def _nca_is_told_in_its_own_thread(moved: Moved) -> None:
    told = moved.parsed("nca-case-allocated")
    assert (told["In-Reply-To"], told["References"]) == ("<interest-1@nca.example>", "<interest-1@nca.example>")
    for fact in ("Grace Tillman", "020 7946 0000", ONE.owner, ONE.name, ONE.reference):
        assert fact in told.get_content()


def _the_owner_has_ncas_mail(moved: Moved, notified: bytes) -> None:
    task = moved.parsed("owner-task")
    names = [part.get_filename() for part in task.iter_attachments()]
    assert "notification.eml" in names
    # The file is with the team, and nobody has attached the minute sheet yet.
    assert "minute-sheet.docx" in names
    assert notified.replace(b"\r\n", b"\n") in moved.letter("owner-task").raw.replace(b"\r\n", b"\n")


def _owners_tasks(world: World) -> list[tuple[str, str]]:
    return [(task["kind"], task["state"]) for task in world.tasks() if task["kind"] != "attach-minute-sheet"]
