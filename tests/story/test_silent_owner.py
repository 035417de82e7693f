"""R5 as it happens: an owner who does not write to NCA, over Easter, up to the administrators; and owners who do."""

import pytest

from tests.story.mails import NCA, OFFICE, Person, interest, milestone
from tests.story.moved import Moved
from tests.story.world import CONTACT, World, stamp

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

SENIOR, ADMINISTRATORS = "senior@homeoffice.example", ("duty@homeoffice.example", "night@elsewhere.example")
ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17", file_team="files@homeoffice.example")
REMINDER, ESCALATION = ("task-reminder", ONE.owner), ("task-escalation", SENIOR)
LAST = [("task-administrators", address) for address in ADMINISTRATORS]


@pytest.fixture
def moved(world: World) -> Moved:
    """NCA wrote on the Wednesday before Easter; the task was due on Maundy Thursday."""
    world.configure(administrators={"addresses": list(ADMINISTRATORS)})
    made = Moved(world, "2014-04-16T10:00")
    made.import_cases(ONE.case(senior_caseworker_email=SENIOR))
    made.day("2014-04-16T10:00", stamp(interest(ONE), NCA))
    sheet = next(task["id"] for task in world.tasks() if task["kind"] == "attach-minute-sheet")
    made.mailbot("tasks", "done", str(sheet), "--how", "attached")
    return made


def test_a_silent_owner_over_easter_is_pressed_on_working_days_only(moved: Moved) -> None:
    told = {day: moved.day(f"2014-{day}T08:00") for day in (
        "04-17", "04-18", "04-19", "04-20", "04-21", "04-22", "04-23", "04-24", "04-25", "04-26", "04-28", "04-29",
        "05-05", "05-30",
    )}  # fmt: skip
    assert {day: letters for day, letters in told.items() if letters} == {
        "04-22": [REMINDER], "04-24": [ESCALATION], "04-28": LAST,
    }
    assert moved.day("2014-04-22T09:00") == []
    body = moved.parsed("task-administrators").get_content()
    assert ONE.reference in body and "OLDRIN" not in body and "NCA" not in body
    [task] = [task for task in moved.world.tasks() if task["kind"] == "contact-nca"]
    assert (task["state"], task["rung"], task["next_on"]) == ("escalated", 3, None)


def test_the_clocks_of_the_kingdom_count_not_those_of_greenwich(moved: Moved) -> None:
    assert moved.day("2014-04-21T22:59") == []
    assert moved.day("2014-04-21T23:00") == [REMINDER]


def test_an_answer_that_lies_in_the_mailbox_comes_before_the_reminder(moved: Moved) -> None:
    text = "I have contacted NCA directly.\n\nGrace Tillman"
    done = moved.answer("owner-task", ONE.owner, text, "1@homeoffice.example")
    assert moved.day("2014-04-22T08:00", stamp(done, OFFICE)) == []
    assert moved.day("2014-05-30T08:00") == []
    [task] = [task for task in moved.world.tasks() if task["kind"] == "contact-nca"]
    assert (task["state"], task["how"], task["ended_by"]) == ("done", "done-directly", ONE.owner)
    assert moved.world.messages()[-1]["reasons"] == ["task-done-directly"]


def test_the_answer_to_the_reminder_ends_it(moved: Moved) -> None:
    moved.day("2014-04-22T08:00")
    done = moved.answer("task-reminder", ONE.owner, "Done.", "1@homeoffice.example")
    assert moved.day("2014-04-24T08:00", stamp(done, OFFICE)) == []


@pytest.mark.parametrize(("sender", "verdict", "text"), [
    ("somebody.else@homeoffice.example", "pass", "Done."), (ONE.owner, "fail", "Done."),
    (ONE.owner, "pass", "Not done yet."),
])
def test_what_is_no_answer_of_the_owners_ends_nothing(moved: Moved, sender: str, verdict: str, text: str) -> None:
    said = moved.answer("owner-task", sender, text, "1@homeoffice.example")
    assert moved.day("2014-04-22T08:00", stamp(said, OFFICE, verdict)) == [REMINDER]
    assert moved.world.messages()[-1]["outcome"] == "review"


def test_the_owners_own_update_ends_it(moved: Moved) -> None:
    told = moved.day("2014-04-22T08:00", stamp(milestone(ONE), OFFICE))
    assert told == [("nca-milestone-deport-decision", CONTACT)]
    assert moved.day("2014-05-30T08:00") == []
    [task] = [task for task in moved.world.tasks() if task["kind"] == "contact-nca"]
    assert (task["state"], task["how"]) == ("done", "reported")


def test_administrators_hear_once_that_the_bank_holidays_run_out(moved: Moved) -> None:
    newer = moved.world.folder / "holidays.json"
    newer.write_text('{"england-and-wales": {"events": [{"date": "2014-04-18"}]}}', "utf-8")
    moved.world.configure(casework={"bank_holidays_file": str(newer)})
    assert moved.day("2014-10-06T08:00") != []
    assert [row["to"] for row in moved.world.letters() if row["template"] == "administrators-bank-holidays"] == [
        *ADMINISTRATORS
    ]  # fmt: skip
    moved.day("2014-11-03T08:00")
    assert len([row for row in moved.world.letters() if row["template"] == "administrators-bank-holidays"]) == 2
