"""A removal in two days over the Easter weekend: told at once whatever the hour, alarmed the same minute (R9, R10)."""

import csv
from pathlib import Path

import pytest

from mailbot.core.extract import COLUMNS
from tests.story.clock import Clock, subject_of, text_of
from tests.story.mails import NCA, OFFICE, OFFICER, Person, interest, write
from tests.story.world import CONTACT, World, stamp, write_extract

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

SENIOR = "senior@homeoffice.example"
ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
LED = ONE.case(senior_caseworker_email=SENIOR)
SATURDAY_NIGHT = "2014-04-19 23:30+01:00"    # Between Good Friday and Easter Monday.


@pytest.fixture
def clock(world: World) -> Clock:
    """A world in which NCA has had an interest since February."""
    world.import_cases(LED)
    clock = Clock(world, "2014-02-18 11:00")
    clock.serve(stamp(interest(ONE), NCA))
    clock.set(SATURDAY_NIGHT)
    return clock


def of_removals(world: World) -> list[tuple[str, str]]:
    return [(row["template"], row["to"]) for row in world.letters() if "removal" in row["template"]]


def bring(world: World, clock: Clock, **cells: str) -> None:
    clock.bring(write_extract(world.folder / "cases.csv", [LED | cells]))


def with_text(world: World, text: str) -> Path:
    """Write an extract that has the column of the removal once, with a text in it."""
    path = world.folder / "texts.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, dict.fromkeys(COLUMNS), restval="")
        writer.writeheader()
        writer.writerow(LED | {"removal_details": text})
    return path


def by_owner(text: str, number: int = 1) -> bytes:
    raw = write(ONE.owner, f"Removal of {ONE.reference}", f"{text}\n\nRegards\nGrace Tillman\n",
                f"removal-{number}@homeoffice.example")  # fmt: skip
    return stamp(raw.replace(b"Tue, 18 Feb 2014 10:00:00 +0000", b"Sat, 19 Apr 2014 23:20:00 +0100"), OFFICE)


def test_an_owner_who_writes_on_saturday_night_has_nca_told_the_same_minute(world: World, clock: Clock) -> None:
    clock.serve(by_owner(f"{ONE.name} ({ONE.reference}) will be removed on 21 April 2014 on flight BA75 to Lagos."))
    assert of_removals(world) == [("nca-milestone-removal-details", CONTACT)]
    letter = world.sink.letters[-1]
    assert subject_of(letter).endswith("Short notice: Removal details: A1234567")
    for words in ("Date: 21 April 2014", "Flight: BA75", "Destination: Lagos", "This is short notice"):
        assert words in text_of(letter)
    [case] = clock.ask("cases", "show", ONE.reference)
    [milestone] = case["milestones"]
    assert (milestone["notice_days"], milestone["short_notice"], milestone["source"]) == (1, True, "owner")


def test_a_removal_that_the_extract_shows_is_told_and_alarms_owner_and_senior_caseworker(
    world: World, clock: Clock
) -> None:
    bring(world, clock, removal_details="2014-04-21")
    assert of_removals(world) == [
        ("nca-milestone-removal-details", CONTACT), ("owner-removal-alarm", ONE.owner), ("senior-removal-alarm", SENIOR)
    ]  # fmt: skip
    assert {row["state"] for row in world.letters()} == {"sent"}
    [task] = [row for row in world.tasks() if row["kind"] == "tell-of-removal"]
    assert (task["assignee"], task["why"], task["due_on"]) == (ONE.owner, "short-notice", "2014-04-19")
    bring(world, clock, removal_details="2014-04-21")
    assert len(of_removals(world)) == 3


def test_the_notice_of_the_month_shows_the_missed_aim(world: World, clock: Clock) -> None:
    bring(world, clock, removal_details="2014-04-21")
    figures = {row["figure"]: row["value"] for row in clock.ask("interests", "report", "--month", "2014-04")}
    assert (figures["removals told"], figures["removal notice, worst"]) == (1, 1)
    assert figures["removals with three days or more"] == 0


def test_a_change_of_flight_a_move_and_a_cancellation_are_each_told_once(world: World, clock: Clock) -> None:
    clock.set("2014-04-10 09:00+01:00")
    clock.serve(by_owner(f"REMOVAL: 21 April 2014, BA75, Lagos\n\nHome Office reference {ONE.reference}"))
    clock.set("2014-04-11 09:00+01:00")
    clock.serve(by_owner(f"REMOVAL: 21 April 2014, KQ101, Lagos\n\nHome Office reference {ONE.reference}", 2))
    clock.set(SATURDAY_NIGHT)
    clock.serve(by_owner(f"REMOVAL: 22 April 2014, KQ101, Lagos\n\nHome Office reference {ONE.reference}", 3))
    clock.serve(by_owner(f"REMOVAL CANCELLED: 22 April 2014, KQ101, Lagos\n\nHome Office reference {ONE.reference}", 4))
    told = [letter for letter in world.sink.letters if "Removal" in subject_of(letter)]
    assert [subject_of(letter).partition(": ")[2] for letter in told] == [
        "Removal details: A1234567", "Removal details changed: A1234567",
        "Short notice: Removal details changed: A1234567", "Removal cancelled: A1234567",
    ]  # fmt: skip
    for letter, day in zip(told[1:], ("10 April 2014", "11 April 2014", "19 April 2014"), strict=True):
        assert f"This replaces our message of {day}" in text_of(letter)
    [case] = clock.ask("cases", "show", ONE.reference)
    assert [(one["state"], one["notice_days"]) for one in case["milestones"]] == [
        ("superseded", 10), ("superseded", 10), ("superseded", 2), ("reported", None)
    ]  # fmt: skip


def test_a_removal_set_while_confiscation_bars_it_warns_owner_and_senior_caseworker(
    world: World, clock: Clock
) -> None:
    begun = (f"Further to our notification, confiscation proceedings have now been started against\n{ONE.name} "
             f"(Home Office reference {ONE.reference}).\n")  # fmt: skip
    clock.serve(stamp(write(OFFICER, "Further information", begun, "further@nca.example"), NCA))
    [case] = clock.ask("cases", "show", ONE.reference)
    assert (case["bar"]["confiscation"], case["bar"]["message"]) == ("proceedings", 2)
    bring(world, clock, removal_details="2014-05-21")
    assert of_removals(world) == [
        ("nca-milestone-removal-details", CONTACT), ("owner-removal-despite-bar", ONE.owner),
        ("senior-removal-despite-bar", SENIOR),
    ]  # fmt: skip
    assert ("removal-despite-bar", ONE.owner) in [(row["kind"], row["assignee"]) for row in world.tasks()]


def test_a_removal_of_the_extract_that_cannot_be_told_alarms_and_tells_nca_nothing(world: World, clock: Clock) -> None:
    clock.bring(with_text(world, "flight being arranged"))
    assert of_removals(world) == [("owner-removal-alarm", ONE.owner), ("senior-removal-alarm", SENIOR)]
    clock.serve(by_owner(f"REMOVAL: 28 April 2014, BA75, Lagos\n\nHome Office reference {ONE.reference}"))
    [task] = [row for row in world.tasks() if row["kind"] == "tell-of-removal"]
    assert task["state"] == "done"
