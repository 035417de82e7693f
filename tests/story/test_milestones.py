"""The eight milestones, each by the owner's mail, by the extract and by command: NCA hears of each once (R7-R9)."""

from pathlib import Path

import pytest

from mailbot.demo.lab import SentLetter
from tests.story.clock import Clock, reply, subject_of, text_of
from tests.story.mails import NCA, Person, interest
from tests.story.world import CONTACT, World, stamp, write_extract

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

MILESTONES = ("deport_decision", "no_deport_decision", "notified_of_intention", "appeal_received", "appeal_result",
              "bail_granted", "deportation_order_served", "removal_details")  # fmt: skip

# What an owner writes: half in own words, half by the line that the task mail explains.
WRITTEN = {
    "deport_decision": "We decided on 12 February 2014 that {name} ({reference}) should be deported.",
    "no_deport_decision": "NO DEPORT DECISION: 12 February 2014",
    "notified_of_intention": "{name} ({reference}) was served with notice of our intention to deport him on "
                             "12 February 2014.",
    "appeal_received": "APPEAL RECEIVED: 12 February 2014",
    "appeal_result": "The Tribunal dismissed the appeal of {name} ({reference}) on 12 February 2014.",
    "bail_granted": "BAIL GRANTED: 12 February 2014, restrictions: to live at 12 Example Road, Leeds, and to report to "
                    "Waterside Court every Monday",
    "deportation_order_served": "The deportation order was served on {name} ({reference}) on 12 February 2014.",
    "removal_details": "REMOVAL: 14 March 2014, BA75, Lagos",
}  # fmt: skip

SHOWN = {name: {name: "2014-02-12"} for name in MILESTONES} | {
    "appeal_result": {"appeal_result": "2014-02-12", "appeal_outcome": "dismissed"},
    "bail_granted": {"bail_granted": "2014-02-12", "bail_restrictions": "to live at 12 Example Road, Leeds, and to "
                     "report to Waterside Court every Monday"},
}  # fmt: skip

ENTERED = {name: ("--date", "2014-02-12") for name in MILESTONES} | {
    "appeal_result": ("--date", "2014-02-12", "--outcome", "dismissed"),
    "bail_granted": ("--date", "2014-02-12", "--restrictions", "to live at 12 Example Road, Leeds, and to report to "
                     "Waterside Court every Monday"),
    "removal_details": ("--removal-date", "2014-03-14", "--flight", "BA75", "--destination", "Lagos"),
}  # fmt: skip

TOLD = dict.fromkeys(MILESTONES, "12 February 2014") | {
    "appeal_result": "The appeal was dismissed.",
    "bail_granted": "to live at 12 Example Road, Leeds, and to report to Waterside Court every Monday",
    "no_deport_decision": "Do you hold information that could change this decision?",
    "removal_details": "14 March 2014",
}


def people() -> dict[str, Person]:
    families = ("OLDRIN", "VALCANU", "LURASI", "TREVAN", "KARADERE", "MILKOVA", "DEMIRTEK", "PETREANU")
    return {
        name: Person(f"A120000{number}", f"Marek {family}", f"198{number}-03-17")
        for number, (name, family) in enumerate(zip(MILESTONES, families, strict=True))
    }


@pytest.fixture
def clock(world: World) -> Clock:
    """A world in which NCA has an interest in eight people, each of whom will reach another milestone."""
    world.import_cases(*(one.case() for one in people().values()))
    clock = Clock(world, "2014-02-18 11:00")
    clock.serve(*(stamp(interest(one, message_id=f"{name}@nca.example"), NCA) for name, one in people().items()))
    return clock


def told(world: World) -> list[tuple[str, str]]:
    """Give (milestone, reference) of each letter that told NCA of one."""
    rows = [row for row in world.letters() if row["template"].startswith("nca-milestone-")]
    assert {row["to"] for row in rows} <= {CONTACT}
    assert {row["state"] for row in rows} <= {"sent"}
    return sorted((row["template"].removeprefix("nca-milestone-").replace("-", "_"), row["subject"].rsplit(" ", 1)[1])
                  for row in rows)  # fmt: skip


def task_of(world: World, one: Person) -> SentLetter:
    """Give the task that the owner got, whose quoted text itself names all eight milestones."""
    [task] = [letter for letter in world.sink.letters
              if letter.recipients == (one.owner,) and one.reference in subject_of(letter)]  # fmt: skip
    return task


def report(world: World, name: str, number: int = 1) -> bytes:
    """Write the owner's answer to the task."""
    one = people()[name]
    text = WRITTEN[name].format(name=one.name, reference=one.reference)
    return reply(task_of(world, one), text + " " * number, f"{name}-{number}@homeoffice.example")


def extract(world: World, date: str = "2014-03-14") -> Path:
    removal = {"removal_details": date}
    return write_extract(world.folder / "cases.csv", [
        one.case(**(removal if name == "removal_details" else SHOWN[name])) for name, one in people().items()
    ])  # fmt: skip


ONCE = sorted((name, one.reference) for name, one in people().items())


def letter_of(world: World, reference: str) -> str:
    """Give the words of the one milestone letter about a person."""
    [found] = [one for one in world.sink.letters if one.recipients == (CONTACT,) and reference in subject_of(one)
               and "interest" not in subject_of(one)]  # fmt: skip
    return text_of(found)


def assert_told_in_words(world: World) -> None:
    for name, one in people().items():
        words = letter_of(world, one.reference)
        assert TOLD[name] in words, f"{name}: {words}"
        assert f"Full name: {one.name}" in words


def test_by_the_owners_mails_and_what_the_extract_and_a_second_mail_say_again_is_told_to_nobody(
    world: World, clock: Clock
) -> None:
    clock.serve(*(report(world, name) for name in MILESTONES))
    assert told(world) == ONCE
    assert_told_in_words(world)
    clock.bring(extract(world))
    clock.serve(*(report(world, name, 2) for name in MILESTONES))
    assert told(world) == ONCE


def test_by_the_case_extract_and_what_an_owner_or_a_command_says_again_is_told_to_nobody(
    world: World, clock: Clock
) -> None:
    clock.bring(extract(world))
    assert told(world) == ONCE
    assert_told_in_words(world)
    clock.bring(extract(world))
    clock.serve(*(report(world, name) for name in MILESTONES if name != "removal_details"))
    one = people()["appeal_result"]
    assert "told the same before" in clock.add(one.reference, "appeal_result", *ENTERED["appeal_result"])
    assert told(world) == ONCE
    [case] = clock.ask("cases", "show", one.reference)
    [milestone] = case["milestones"]
    assert (milestone["source"], milestone["by"]) == ("extract", "the case extract of 18 February 2014")


def test_by_command_and_what_cannot_be_told_is_refused(world: World, clock: Clock) -> None:
    for name, one in people().items():
        assert "NCA is told" in clock.add(one.reference, name, *ENTERED[name], "--by", "Grace Tillman")
    assert told(world) == ONCE
    assert_told_in_words(world)
    reference = people()["bail_granted"].reference
    for wrong, hint in (
        (("bail_refused", "--date", "2014-02-12"), "is no milestone"),
        (("appeal_received", "--date", "2014-02-31"), "is no day"),
        (("appeal_received", "--date", "2014-02-19"), "lies ahead"),
        (("appeal_received",), "say on which day"),
        (("appeal_result", "--date", "2014-02-12"), "say how the appeal ended"),
        (("removal_details", "--removal-date", "2014-02-17"), "has passed"),
    ):
        assert hint in clock.add(reference, *wrong, code=2)
    assert told(world) == ONCE


def test_after_a_decision_not_to_deport_ncas_answer_is_awaited(world: World, clock: Clock) -> None:
    one = people()["no_deport_decision"]
    clock.serve(report(world, "no_deport_decision"))
    [task] = [row for row in world.tasks() if row["kind"] == "await-information"]
    letter = next(row for row in world.letters() if row["template"] == "nca-milestone-no-deport-decision")
    assert (task["letter"], task["reference"], task["due_on"]) == (letter["id"], one.reference, "2014-03-04")


def test_an_extract_after_months_of_silence_lists_what_is_old_and_tells_nca_nothing(
    world: World, clock: Clock
) -> None:
    clock.set("2014-05-18 11:00")
    clock.bring(extract(world, "2014-03-14"))
    assert told(world) == []
    listed = [row for row in world.tasks() if row["kind"] == "old-milestone"]
    assert sorted(row["reference"] for row in listed) == sorted(one.reference for one in people().values())
    one = people()["bail_granted"]
    clock.add(one.reference, "bail_granted", *ENTERED["bail_granted"])
    assert told(world) == [("bail_granted", one.reference)]
    [task] = [row for row in world.tasks() if row["kind"] == "old-milestone" and row["reference"] == one.reference]
    assert task["state"] == "done"


@pytest.mark.parametrize(("text", "asked"), [
    ("REMOVAL: 31 February 2014, BA75, Lagos", ""),
    ("REMOVAL: 17 February 2014, BA75, Lagos", "had passed when you wrote"),
    ("TRAVEL DOCUMENT: 12 February 2014", "TRAVEL DOCUMENT"),
])  # fmt: skip
def test_bad_input_brings_a_question_back_to_the_owner_and_nothing_to_nca(
    world: World, clock: Clock, text: str, asked: str
) -> None:
    one = people()["removal_details"]
    clock.serve(reply(task_of(world, one), text, "bad@homeoffice.example"))
    assert world.messages()[-1]["outcome"] == "review"
    assert told(world) == []
    [question] = [row for row in world.letters() if row["template"] == "owner-question"]
    assert (question["to"], question["state"]) == (one.owner, "sent")
    [letter] = [found for found in world.sink.letters if "Your answer needed" in subject_of(found)]
    assert asked in text_of(letter)
    assert b"In-Reply-To: <bad@homeoffice.example>" in letter.raw
