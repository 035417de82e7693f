"""The case owner changes while a letter that names them is on its way: it tells all of the old or all of the new."""

import threading
from dataclasses import dataclass

import pytest

from tests.faults.invariants import Invariants
from tests.faults.kills import NOTIFIED, ONE
from tests.faults.scenarios import scenario
from tests.story.clock import text_of
from tests.story.mails import NCA, OFFICER, Person, interest
from tests.story.world import PATIENCE, World, stamp, write_extract


@dataclass(frozen=True)
class Owner:
    """A case owner, of whom every detail tells who it is."""

    name: str
    email: str
    phone: str

    def cells(self) -> dict[str, str]:
        return {"owner_name": self.name, "owner_email": self.email, "owner_phone": self.phone}

    def details(self) -> tuple[str, ...]:
        return (self.name, self.email, self.phone)


OLD = Owner("Grace Tillman", ONE.owner, "020 7946 0000")
NEW = Owner("Owen Parrish", "owen.parrish@homeoffice.example", "020 7946 0999")
PEOPLE = [ONE, *(Person(f"B765{n:04}", f"Dorin VALCANU {name}", "1979-11-02") for n, name in enumerate(
    ("ADRAS", "BELUCH", "CIMOTH", "DORVAN", "ELSKER", "FENRIG", "GORLIN", "HESTAV", "IVERNO", "JOSKAR")))]  # fmt: skip


def hand_over_to(world: World, owner: Owner, *people: Person) -> None:
    extract = write_extract(world.folder / "changed.csv", [one.case(**owner.cells()) for one in people or (ONE,)])
    world.mailbot("cases", "import", extract)


def owners_told_to_nca(world: World) -> list[Owner]:
    """Give the owner of whom each letter to NCA tells, in order of leaving; every detail must be of one."""
    told = []
    for letter in world.sink.letters:
        if letter.recipients == (OFFICER,):
            text = text_of(letter)
            found = {owner for owner in (OLD, NEW) if any(word in text for word in owner.details())}
            assert len(found) == 1, "a letter tells of two owners"
            [owner] = found
            assert all(word in text for word in owner.details())
            told.append(owner)
    return told


def versions_of_letters_to_nca(world: World) -> list[dict[str, int]]:
    """Give which version of the case each letter to NCA was written from, as `letters show` tells it."""
    ids = [str(row["id"]) for row in world.letters() if row["to"] == OFFICER]
    return [world.ask("letters", "show", number)[0]["proof"]["versions"] for number in ids]


@scenario(30, injected="the owner changes between the decision and the sending")
def test_a_letter_that_has_not_left_goes_with_the_new_owner_alone(world: World, invariants: Invariants) -> None:
    world.import_cases(ONE.case())
    world.deliver(NOTIFIED)
    world.run_once(code=None, MAILBOT_TEST_CRASH_AT="decision-committed")
    hand_over_to(world, NEW)
    world.run_once()
    assert owners_told_to_nca(world) == [NEW]
    assert [row["state"] for row in world.letters() if row["to"] == OFFICER] == ["withdrawn", "sent"]
    assert versions_of_letters_to_nca(world) == [{ONE.reference: 1}, {ONE.reference: 2}]
    invariants.hold(world, [NOTIFIED])


@scenario(30, injected="the owner changes while the letter is being handed over")
def test_a_letter_that_is_leaving_goes_with_the_old_owner_and_another_tells_of_the_new(
    world: World, invariants: Invariants
) -> None:
    world.import_cases(ONE.case())
    world.configure(smtp={"connections": 1})
    there, changed = threading.Event(), threading.Event()

    def hold() -> None:
        there.set()
        assert changed.wait(PATIENCE)

    world.sink.taking = hold
    world.deliver(NOTIFIED)
    with world.daemon() as daemon:
        assert there.wait(PATIENCE)
        hand_over_to(world, NEW)
        changed.set()
        daemon.wait_for("letter-accepted", times=4)
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    assert owners_told_to_nca(world) == [OLD, NEW]
    assert versions_of_letters_to_nca(world) == [{ONE.reference: 1}, {ONE.reference: 2}]
    invariants.hold(world, [NOTIFIED])


@scenario(30, injected="owners change again and again while eleven notifications are served")
def test_while_owners_change_all_the_time_no_letter_mixes_two(world: World, invariants: Invariants) -> None:
    world.import_cases(*(one.case(**OLD.cells()) for one in PEOPLE))
    mails = [stamp(interest(one, message_id=f"{one.reference}@nca.example"), NCA) for one in PEOPLE]
    with world.daemon() as daemon:
        for number, mail in enumerate(mails):
            world.deliver(mail)
            hand_over_to(world, (NEW, OLD)[number % 2], *PEOPLE)
        hand_over_to(world, NEW, *PEOPLE)
        daemon.wait_for("message-decided", times=len(mails))
        assert daemon.stop() == 0
    world.run_once()
    told = owners_told_to_nca(world)
    # Whoever NCA was told of, it has been told of the last owner of each case in the end.
    assert {row["outcome"] for row in world.messages()} == {"processed"}
    last = {}
    for letter, owner in zip((one for one in world.sink.letters if one.recipients == (OFFICER,)), told, strict=True):
        last |= {one.reference: owner for one in PEOPLE if one.reference in text_of(letter)}
    assert last == {one.reference: NEW for one in PEOPLE}
    invariants.hold(world, mails)


@pytest.mark.parametrize("part", ["owner_name", "owner_email", "owner_phone"])
@scenario(30, injected="one detail of the owner changes between the decision and the sending")
def test_one_changed_detail_is_enough(world: World, invariants: Invariants, part: str) -> None:
    world.import_cases(ONE.case())
    world.deliver(NOTIFIED)
    world.run_once(code=None, MAILBOT_TEST_CRASH_AT="decision-committed")
    extract = write_extract(world.folder / "changed.csv", [ONE.case(**{part: NEW.cells()[part]})])
    world.mailbot("cases", "import", extract)
    world.run_once()
    answers = [row["state"] for row in world.letters() if row["to"] == OFFICER]
    assert answers[0] == "withdrawn"
    told = [text_of(letter) for letter in world.sink.letters if letter.recipients == (OFFICER,)]
    assert not [text for text in told if OLD.cells()[part] in text]
    invariants.hold(world, [NOTIFIED])
