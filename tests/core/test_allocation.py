"""R6: what follows when an extract shows an owner, another owner, or no owner any more."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.allocation import missed_allocation
from mailbot.core.decision import TaskKind
from mailbot.core.extract import CaseRow
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.follow_ups import FollowUp, StandingInterest, StandingTask, Turn
from mailbot.core.on_extract import on_extract
from mailbot.core.states import TaskState
from tests.casework import COLLEAGUE, CONTACT, OFFICER, OWNER, TEAM, case, facts, unallocated

INTEREST = StandingInterest(1, "a" * 64, "<1@nca.example>", "N C A Officer", OFFICER, "An interest",
                            dt.date(2014, 2, 10))
STRANGE = {"owner_name": "A Stranger", "owner_email": "owner@stranger.example"}


def row(held: CaseFacts) -> CaseRow:
    return CaseRow(**{name: getattr(held, name) for name in (
        "reference", "name", "owner_name", "owner_email", "owner_phone", "senior_caseworker_email")})


def standing(kind: TaskKind, assignee: str, number: int = 5, rung: int = 0) -> StandingTask:
    return StandingTask(number, kind, assignee, TaskState.OPEN, dt.date(2014, 2, 11), rung)


def turn(before: CaseFacts, after: CaseFacts, *tasks: StandingTask, interest: StandingInterest = INTEREST) -> Turn:
    now = replace(after, interest_open=True, version=4)
    return Turn(row(before), row(after), now, interest, tasks)


def follows(*of: object, known: Facts | None = None, **more: object) -> FollowUp | None:
    found = [one for one in on_extract(turn(*of, **more), known or facts()) if one.cause.endswith(", owner")]
    return found[0] if found else None


def told(found: FollowUp | None) -> list[tuple[str, str]]:
    assert found is not None
    return [(letter.template, letter.to) for letter in found.letters]


def test_an_owner_appears_and_both_are_told() -> None:
    found = follows(unallocated(), case())
    assert told(found) == [("nca-case-allocated", OFFICER), ("owner-task", OWNER)]
    assert found is not None and found.cause == "case A1234567, version 4, owner"
    assert [(task.kind, task.assignee, task.cause) for task in found.tasks] == [
        (TaskKind.CONTACT_NCA, OWNER, "case A1234567, version 4, owner, contact-nca")
    ]
    assert (TaskKind.AWAIT_ALLOCATION,) in [ending.kinds for ending in found.ends]
    assert found.letters[1].attach_original and found.interest == INTEREST


def test_a_new_owner_and_both_are_told_again() -> None:
    found = follows(case(), case(owner_name="A Colleague", owner_email=COLLEAGUE))
    assert told(found) == [("nca-case-reallocated", OFFICER), ("owner-task", COLLEAGUE)]
    assert found is not None and [(end.how, end.state) for end in found.ends] == [
        ("allocated", TaskState.DONE), ("owner-changed", TaskState.CANCELLED)
    ]


def test_what_else_the_old_owner_had_to_do_passes_to_the_new_one() -> None:
    answer = standing(TaskKind.READ_ANSWER, OWNER, 6, rung=1)
    others = standing(TaskKind.ATTACH_MINUTE_SHEET, TEAM, 7)
    found = follows(case(), case(owner_email=COLLEAGUE), standing(TaskKind.CONTACT_NCA, OWNER), answer, others)
    assert found is not None and [(move.task, move.assignee) for move in found.moves] == [(6, COLLEAGUE)]
    assert found.moves[0].next_on is not None and found.moves[0].next_on > found.moves[0].due_on


def test_no_owner_any_more_and_nca_is_told_whom_to_ask() -> None:
    found = follows(case(), unallocated(), standing(TaskKind.READ_ANSWER, OWNER, 6))
    assert told(found) == [("nca-case-unallocated-again", OFFICER)]
    assert found is not None and [(task.kind, task.assignee) for task in found.tasks] == [
        (TaskKind.AWAIT_ALLOCATION, TEAM)
    ]
    assert [(move.task, move.assignee) for move in found.moves] == [(6, TEAM)]


@pytest.mark.parametrize("change", [{"owner_phone": "020 7946 0999"}, {"owner_name": "Case Owner-Newname"}], ids=str)
def test_where_only_the_owners_details_change_nca_alone_is_told(change: dict[str, str]) -> None:
    found = follows(case(), case(**change))
    assert told(found) == [("nca-case-reallocated", OFFICER)]
    assert found is not None and (found.tasks, found.ends, found.moves) == ((), (), ())


@pytest.mark.parametrize(("before", "after"), [
    (case(), case(progress="Removed.")), (unallocated(), unallocated(file_location="Leeds")),
    (unallocated(), unallocated(senior_caseworker_email="other@office.example")),
])
def test_where_the_owner_is_the_same_nothing_follows(before: CaseFacts, after: CaseFacts) -> None:
    assert follows(before, after) is None


def test_an_owner_on_no_list_is_told_nothing_and_nobody_is_told_of_them() -> None:
    found = follows(unallocated(), case(**STRANGE))
    assert found is not None and found.letters == ()
    assert [(task.kind, task.assignee, task.why) for task in found.tasks] == [
        (TaskKind.AWAIT_ALLOCATION, TEAM, "owner-on-no-list")
    ]


@pytest.mark.parametrize("address", ["", "officer@elsewhere.example", "officer@sub.nca.example"])
def test_an_officer_who_is_not_on_ncas_list_any_more_is_not_told(address: str) -> None:
    found = follows(unallocated(), case(), interest=replace(INTEREST, officer_address=address))
    assert told(found) == [("nca-case-allocated", CONTACT), ("owner-task", OWNER)]


def test_the_minute_sheet_goes_with_the_task_only_while_it_is_not_attached() -> None:
    sheet = standing(TaskKind.ATTACH_MINUTE_SHEET, TEAM)
    with_sheet, without = follows(unallocated(), case(), sheet), follows(unallocated(), case())
    assert with_sheet is not None and with_sheet.letters[1].sheet is not None
    assert without is not None and without.letters[1].sheet is None


def test_an_allocation_that_nobody_was_told_of_is_caught_up_with() -> None:
    found = missed_allocation(turn(unallocated(), case()), facts())
    assert told(found) == [("nca-case-allocated", OFFICER), ("owner-task", OWNER)]
    assert missed_allocation(turn(unallocated(), unallocated()), facts()) is None
    assert missed_allocation(turn(unallocated(), case(**STRANGE)), facts()) is None


def test_a_removal_that_waits_for_somebody_does_not_wait_longer_for_a_new_owner() -> None:
    new = case(owner_name="Noor Haldane", owner_email=COLLEAGUE)
    found = follows(case(), new, standing(TaskKind.TELL_OF_REMOVAL, OWNER, 6))
    assert found is not None
    assert [(move.assignee, move.due_on, move.next_on) for move in found.moves] == [
        (COLLEAGUE, dt.date(2014, 2, 11), facts().today)
    ]


def test_who_notified_before_is_told_of_the_owner_too_and_nobody_twice() -> None:
    other = replace(INTEREST, message=2, message_id="<2@nca.example>", officer_address="second@nca.example")
    unlisted = replace(other, officer_address="gone@elsewhere.example")
    whole = on_extract(turn(unallocated(), case(), interest=replace(INTEREST, also=(other, unlisted))), facts())
    assert [(one.interest.message_id, told(one)) for one in whole if one.interest] == [
        ("<1@nca.example>", [("nca-case-allocated", OFFICER), ("owner-task", OWNER)]),
        ("<2@nca.example>", [("nca-case-allocated", "second@nca.example")]),
        ("<2@nca.example>", [("nca-case-allocated", CONTACT)]),
    ]
