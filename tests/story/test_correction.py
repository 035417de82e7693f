"""A corrected fact: NCA is told once more, what this replaces, and never two things at a time (R7)."""

import pytest

from tests.story.clock import Clock, subject_of, text_of
from tests.story.mails import NCA, OFFICE, Person, interest, write
from tests.story.world import World, stamp, write_extract

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
APPEAL = "The Tribunal {outcome} the appeal of Marek OLDRIN (A1234567) on {day} February 2014."


@pytest.fixture
def clock(world: World) -> Clock:
    """A world in which NCA was told on 18 February that an appeal was dismissed."""
    world.import_cases(ONE.case())
    clock = Clock(world, "2014-02-18 11:00")
    clock.serve(stamp(interest(ONE), NCA))
    clock.serve(by_owner(APPEAL.format(outcome="dismissed", day=12), 1))
    clock.set("2014-02-25 11:00")
    return clock


def by_owner(text: str, number: int) -> bytes:
    raw = write(ONE.owner, f"Appeal {ONE.reference}", f"{text}\n\nRegards\nGrace Tillman\n",
                f"appeal-{number}@homeoffice.example")  # fmt: skip
    return stamp(raw, OFFICE)


def told(world: World) -> list[tuple[str, str]]:
    """Give (subject, words) of each letter that told NCA of the result."""
    return [(subject_of(one).partition(": ")[2], text_of(one)) for one in world.sink.letters
            if "Result of appeal" in subject_of(one)]  # fmt: skip


def assert_replaced(world: World, *words: str) -> None:
    (first, before), (second, after) = told(world)
    assert (first, second) == ("Result of appeal: A1234567", "Correction: Result of appeal: A1234567")
    assert "replaces" not in before
    for one in ("This replaces our message of 18 February 2014", *words):
        assert one in after


def test_another_date_by_the_owner_replaces_what_nca_was_told(world: World, clock: Clock) -> None:
    clock.serve(by_owner(APPEAL.format(outcome="dismissed", day=13), 2))
    assert_replaced(world, "The appeal was dismissed.", "13 February 2014")
    [case] = clock.ask("cases", "show", ONE.reference)
    assert [(one["state"], one["details"]["date"]) for one in case["milestones"]] == [
        ("superseded", "2014-02-12"), ("reported", "2014-02-13")
    ]  # fmt: skip


def test_an_outcome_that_flips_waits_for_a_person_and_the_owner_is_asked(world: World, clock: Clock) -> None:
    clock.serve(by_owner(APPEAL.format(outcome="allowed", day=12), 2))
    assert len(told(world)) == 1
    assert world.messages()[-1]["reasons"] == ["milestone-told-otherwise-before"]
    assert [row["to"] for row in world.letters() if row["template"] == "owner-question"] == [ONE.owner]
    world.mailbot("review", "accept", "3", "--case", ONE.reference, "--by", "Pat Reeve", **clock.environment)
    clock.run()
    assert_replaced(world, "The appeal was allowed.")


def test_an_outcome_that_is_called_a_correction_is_told(world: World, clock: Clock) -> None:
    clock.serve(by_owner("Correction: " + APPEAL.format(outcome="allowed", day=12), 2))
    assert_replaced(world, "The appeal was allowed.")


def test_the_extract_corrects_and_says_again_what_it_showed_to_nobody(world: World, clock: Clock) -> None:
    path = world.folder / "cases.csv"
    for _ in range(2):
        clock.bring(write_extract(path, [ONE.case(appeal_result="2014-02-12", appeal_outcome="remitted")]))
    assert_replaced(world, "The appeal was remitted to be heard again.")


def test_a_command_corrects(world: World, clock: Clock) -> None:
    said = clock.add(ONE.reference, "appeal-result", "--date", "2014-02-14", "--outcome", "dismissed", "--by", "Pat")
    assert "replaces what it was told before" in said
    assert_replaced(world, "14 February 2014")
