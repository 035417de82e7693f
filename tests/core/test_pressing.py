"""Who is told of a task that is not done, on which day, and who is passed over."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.calendar import Calendar, Region
from mailbot.core.decision import TaskKind
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.follow_ups import FollowUp, StandingInterest, StandingTask
from mailbot.core.list_end import list_runs_out
from mailbot.core.pressing import TASKS_IN_WORDS, Pressable, StaffQuestion, press
from mailbot.core.schedule import Schedule
from mailbot.core.states import TaskState
from mailbot.edges.bank_holidays import calendar_of
from tests.casework import CONTACT, FILE_TEAM, OFFICER, OWNER, SENIOR, TEAM, case, facts

ADMINISTRATOR = "admin@elsewhere.example"
TUESDAY = dt.date(2014, 4, 22)
INTEREST = StandingInterest(1, "a" * 64, "<1@nca.example>", "N C A Officer", OFFICER)


def policy(today: dt.date = TUESDAY, **fields: object) -> Facts:
    clock = Schedule(calendar_of(Region.ENGLAND_AND_WALES))
    return replace(facts(), **({"today": today, "schedule": clock, "administrators": (ADMINISTRATOR,)} | fields))


def task(kind: TaskKind = TaskKind.CONTACT_NCA, rung: int = 0, assignee: str = OWNER) -> StandingTask:
    return StandingTask(7, kind, assignee, TaskState.OPEN, dt.date(2014, 4, 17), rung, TUESDAY)


def pressed(one: StandingTask, held: CaseFacts | None = None, known: Facts | None = None) -> FollowUp | None:
    return press(Pressable(one, dt.date(2014, 4, 1), held or case(), INTEREST), known or policy())


def told(found: FollowUp | None) -> list[tuple[str, str]]:
    assert found is not None
    return [(letter.template, letter.to) for letter in found.letters]


@pytest.mark.parametrize(("rung", "letters", "state", "next_on"), [
    (0, [("task-reminder", OWNER)], TaskState.REMINDED, dt.date(2014, 4, 24)),
    (1, [("task-escalation", SENIOR)], TaskState.ESCALATED, dt.date(2014, 4, 24)),
    (2, [("task-administrators", ADMINISTRATOR)], TaskState.ESCALATED, None),
])
def test_the_owner_then_the_senior_caseworker_then_the_administrators(
    rung: int, letters: list[tuple[str, str]], state: TaskState, next_on: dt.date | None
) -> None:
    found = pressed(task(rung=rung))
    assert found is not None and told(found) == letters
    (step,) = found.presses
    assert (found.cause, step.was, step.rung, step.state, step.next_on) == (
        f"task 7, rung {rung + 1}", rung, rung + 1, state, next_on,
    )


def test_a_question_that_nobody_answers_goes_to_the_process_team_where_there_is_one() -> None:
    asked, known = task(TaskKind.ANSWER_QUESTION, 2, SENIOR), policy(process_team="ccopp@office.example")
    put = StaffQuestion("Case Owner", OWNER, "Who signs the sheet of a dependant?")
    found = press(Pressable(asked, dt.date(2014, 4, 1), case(), INTEREST, put), known)
    assert told(found) == [("process-team-question", "ccopp@office.example")]
    assert found.letters[0].facts["question"] == put.words and found.letters[0].facts["asker_email"] == OWNER
    assert told(pressed(asked)) == [("task-administrators", ADMINISTRATOR)]
    assert told(pressed(task(rung=2), known=known)) == [("task-administrators", ADMINISTRATOR)]


def test_the_senior_caseworker_is_reminded_of_a_question_and_not_told_of_it_twice() -> None:
    known = policy(process_team="ccopp@office.example")
    assert told(pressed(task(TaskKind.ANSWER_QUESTION, 0, SENIOR), known=known)) == [("task-escalation", SENIOR)]
    assert told(pressed(task(TaskKind.ANSWER_QUESTION, 1, SENIOR), known=known)) == [
        ("process-team-question", "ccopp@office.example")
    ]


def test_an_owner_who_is_the_senior_caseworker_too_is_not_told_on_themselves() -> None:
    assert told(pressed(task(rung=1), case(senior_caseworker_email=OWNER))) == [("task-administrators", ADMINISTRATOR)]


def test_a_question_that_the_process_team_has_goes_to_the_administrators_and_not_to_who_asked_it() -> None:
    team = "ccopp@office.example"
    asked, known = task(TaskKind.ANSWER_QUESTION, 0, team), policy(process_team=team)
    assert told(pressed(asked, known=known)) == [("process-team-question", team)]
    assert told(pressed(replace(asked, rung=1), known=known)) == [("task-administrators", ADMINISTRATOR)]


def test_a_question_about_the_minute_sheet_is_pressed_with_nca_and_with_no_colleague() -> None:
    asked = replace(task(TaskKind.ANSWER_QUESTION, 0, TEAM), letter=9)
    known = policy(process_team="ccopp@office.example")
    assert told(pressed(asked, known=known)) == [("nca-question-reminder", CONTACT)]
    assert told(pressed(replace(asked, rung=1), known=known)) == [("task-administrators", ADMINISTRATOR)]


@pytest.mark.parametrize("closed", ["2014-04-18", "2014-04-19", "2014-04-20", "2014-04-21", "2014-12-25"])
def test_nobody_is_told_on_a_closed_day(closed: str) -> None:
    late = replace(task(), next_on=dt.date(2014, 4, 1))
    assert pressed(late, known=policy(dt.date.fromisoformat(closed))) is None


def test_nobody_is_told_before_the_day_or_once_everybody_was() -> None:
    assert pressed(replace(task(), next_on=TUESDAY + dt.timedelta(days=1))) is None
    assert pressed(replace(task(), next_on=None)) is None
    assert pressed(task(rung=3)) is None


@pytest.mark.parametrize("held", [
    case(senior_caseworker_email=""), case(senior_caseworker_email="senior@stranger.example"),
])
def test_where_no_senior_caseworker_can_be_told_the_administrators_are_at_once(held: CaseFacts) -> None:
    found = pressed(task(rung=1), held)
    assert told(found) == [("task-administrators", ADMINISTRATOR)]
    assert found is not None and found.presses[0].rung == 3


def test_an_owner_on_no_list_is_passed_over() -> None:
    stranger = "owner@stranger.example"
    assert told(pressed(task(assignee=stranger), case(owner_email=stranger))) == [("task-escalation", SENIOR)]


def test_where_nobody_can_be_told_the_task_is_still_not_pressed_for_ever() -> None:
    found = pressed(task(rung=1), case(senior_caseworker_email=""), policy(administrators=()))
    assert found is not None and found.letters == ()
    assert (found.presses[0].rung, found.presses[0].next_on, found.presses[0].state) == (3, None, TaskState.OPEN)


def test_what_the_team_itself_must_do_has_its_time_before_anybody_hears_of_it() -> None:
    found = pressed(task(TaskKind.ATTACH_MINUTE_SHEET, assignee=TEAM))
    assert found is not None and found.letters == ()
    assert (found.presses[0].rung, found.presses[0].next_on) == (1, dt.date(2014, 4, 24))


def test_the_team_that_holds_a_file_is_reminded_and_then_the_administrators_are_told() -> None:
    held = case(file_team_email=FILE_TEAM, file_location="Leeds")
    assert told(pressed(task(TaskKind.ATTACH_MINUTE_SHEET, 0, FILE_TEAM), held)) == [("file-team-reminder", FILE_TEAM)]
    assert told(pressed(task(TaskKind.ATTACH_MINUTE_SHEET, 1, FILE_TEAM), held)) == [
        ("task-administrators", ADMINISTRATOR)
    ]


@pytest.mark.parametrize("kind", [
    TaskKind.AWAIT_INFORMATION, TaskKind.AWAIT_IDENTITY, TaskKind.AWAIT_CONFISCATION,
])
def test_nca_is_reminded_once_of_a_question_that_it_has_not_answered(kind: TaskKind) -> None:
    found = pressed(task(kind))
    # The reminder goes where the question went: the officer who notified the interest may never have seen it.
    assert told(found) == [("nca-question-reminder", CONTACT)]
    assert found is not None and found.presses[0].next_on is None
    assert found.letters[0].facts["asked_on"] == "1 April 2014"


def test_a_question_that_left_late_is_given_its_full_time_before_nca_is_reminded() -> None:
    asked = task(TaskKind.AWAIT_IDENTITY)
    assert press(Pressable(asked, TUESDAY - dt.timedelta(days=1), case(), INTEREST), policy()) is None


def test_administrators_are_told_the_reference_and_nothing_else_of_the_case() -> None:
    found = pressed(task(rung=2))
    assert found is not None and found.letters[0].facts["person"] == {"reference": case().reference}


def test_a_task_on_no_case_goes_to_the_administrators() -> None:
    found = press(Pressable(task(TaskKind.LETTER_REFUSED, assignee=TEAM), TUESDAY), policy())
    assert told(found) == [("task-administrators", ADMINISTRATOR)]


def test_every_task_can_be_said_in_a_line() -> None:
    assert set(TASKS_IN_WORDS) == set(TaskKind)


def test_the_end_of_the_list_of_bank_holidays_is_told_once_to_each_administrator() -> None:
    ending = policy(schedule=Schedule(Calendar(frozenset(), dt.date(2014, 6, 1))))
    found = list_runs_out(ending)
    assert told(found) == [("administrators-bank-holidays", ADMINISTRATOR)]
    assert found is not None and found.cause == "bank holidays until 2014-06-01"
    assert list_runs_out(policy()) is None
