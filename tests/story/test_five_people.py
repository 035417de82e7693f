"""Five people in one mail, of whom one is unknown: four are served at once, the fifth when somebody knows who it is."""

import pytest

from tests.story.mails import NCA, OFFICER, Person, interest
from tests.story.world import World, message_id_of, stamp, write_extract

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

KNOWN = (
    Person("A1234561", "Marek OLDRIN", "1984-03-17", owner="one@homeoffice.example"),
    Person("A1234562", "Dorin VALCANU", "1979-11-02", owner="two@homeoffice.example"),
    Person("A1234563", "Besnik LURASI", "1990-06-21", owner="three@homeoffice.example"),
    Person("A1234564", "Teodora MILKOVA", "1988-01-09", owner=""),
)
UNKNOWN = Person("B7654321", "Kwabena OFOSUHENE", "1975-12-30", owner="five@homeoffice.example")


def letters_of(world: World) -> list[tuple[str, str]]:
    """Give template and recipient of every letter, sorted."""
    return sorted((row["template"], row["to"]) for row in world.letters())


def test_four_are_served_and_the_fifth_waits_until_the_extract_knows_it(world: World) -> None:
    world.import_cases(*(one.case() for one in KNOWN))
    world.deliver(stamp(interest(*KNOWN, UNKNOWN), NCA))
    world.run_once()

    [mail] = world.messages()
    assert (mail["outcome"], mail["reasons"]) == ("review", ["reference-on-no-case", "interest-noted"])
    at_once = [("nca-interest-several", OFFICER), *(("owner-task", one.owner) for one in KNOWN if one.owner)]
    assert letters_of(world) == sorted(at_once)
    answer = next(letter.raw for letter in world.sink.letters if letter.recipients == (OFFICER,))
    assert all(one.reference.encode() in answer for one in KNOWN)
    # The answer tells nothing of the fifth, not even whether it is known.
    assert UNKNOWN.reference.encode() not in answer
    assert {row["reference"] for row in world.ask("interests", "list")} == {one.reference for one in KNOWN}

    world.mailbot("cases", "import", write_extract(world.folder / "more.csv", [
        *(one.case() for one in KNOWN), UNKNOWN.case(),
    ]))  # fmt: skip
    world.mailbot("review", "release", "1", "--by", "Nadia Fenwick")
    world.run_once()

    assert world.messages()[0]["outcome"] == "processed"
    later = [("nca-interest-allocated", OFFICER), ("owner-task", UNKNOWN.owner)]
    assert letters_of(world) == sorted([*at_once, *later])
    assert {row["state"] for row in world.letters()} == {"sent"}
    assert len({message_id_of(letter) for letter in world.sink.letters}) == len(world.sink.letters) == 6
    assert {row["reference"] for row in world.ask("interests", "list")} == {
        one.reference for one in (*KNOWN, UNKNOWN)
    }  # fmt: skip
