"""Presses what is not done: a reminder to who should have done it, then the senior caseworker, then the administrators.

None on a closed day, none twice (`Task.rung` only grows), and each a letter with its cause ("task 7, rung 2").
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from mailbot.core.decision import LetterOrder, TaskKind
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.follow_ups import FollowUp, StandingInterest, StandingTask, TaskPress
from mailbot.core.letter_facts import in_words, told_of, told_to_owner
from mailbot.core.schedule import Rung
from mailbot.core.states import Party, TaskState

TASKS_IN_WORDS: Mapping[TaskKind, str] = {
    TaskKind.CONTACT_NCA: "Write to NCA: who you are and how the case is progressing",
    TaskKind.UPDATE_NCA: "Tell NCA how the case stands",
    TaskKind.ATTACH_MINUTE_SHEET: "Attach the minute sheet to the Home Office file",
    TaskKind.READ_ANSWER: "Read what NCA answered, and act on it",
    TaskKind.TELL_OF_REMOVAL: "Make sure that NCA knows of the removal",
    TaskKind.REMOVAL_DESPITE_BAR: "Resolve the removal that is set while confiscation bars it",
    TaskKind.ANSWER_QUESTION: "Answer the question that was put to you",
    TaskKind.OLD_MILESTONE: "Decide whether NCA must still be told of a milestone",
    TaskKind.AWAIT_ALLOCATION: "Await the allocation of the case",
    TaskKind.AWAIT_INFORMATION: "Await what NCA knows that could change the decision not to proceed to deportation",
    TaskKind.AWAIT_IDENTITY: "Await documents of identity or nationality from NCA",
    TaskKind.AWAIT_CONFISCATION: "Await what NCA's database holds on a confiscation order",
    TaskKind.LETTER_REFUSED: "See to a letter that was refused",
    TaskKind.LETTER_NOT_SENT: "See to a letter that was not sent",
    TaskKind.LETTER_BOUNCED: "See to a letter that did not arrive",
}
"""What a task asks of a person, in a line that a letter can show."""

TO_ADMINISTRATORS = "task-administrators"
"""The letter by which the last who can be told are told of a task."""

_QUESTIONS: Mapping[TaskKind, str] = {
    TaskKind.AWAIT_INFORMATION:
        "Do you hold information that could change the decision not to proceed to deportation?",
    TaskKind.AWAIT_IDENTITY: "Do you hold documents or information that establish identity or nationality?",
    TaskKind.AWAIT_CONFISCATION: "What does your own database hold on a Crown Court confiscation order?",
    TaskKind.ANSWER_QUESTION: "The question about the minute sheet (form ICD.4353) that we passed on to you.",
}

_STATES = {
    Rung.ASSIGNEE: TaskState.REMINDED, Rung.SENIOR_CASEWORKER: TaskState.ESCALATED,
    Rung.ADMINISTRATORS: TaskState.ESCALATED,
}


@dataclass(frozen=True, slots=True)
class StaffQuestion:
    """What a colleague asked (R12): who, at which address, in which words; "" where it is not known."""

    asker: str
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Pressable:
    """A standing task whose day has come, with its case and NCA's interest in it; None where it has none.

    `made_on` is the day on which the task arose, or on which the question left whose answer it awaits; `asked` the
    question that a colleague asked, for a task to answer it.
    """

    task: StandingTask
    made_on: dt.date
    case: CaseFacts | None = None
    interest: StandingInterest | None = None
    asked: StaffQuestion | None = None


def press(one: Pressable, facts: Facts) -> FollowUp | None:
    """Say who is told next of a task that is not done; None on a closed day, or before its day.

    Where somebody cannot be told (no address, or on no list), the next in line is told at once. What the workflow team
    itself must do, it sees in its list: it has the time of that rung before anybody else hears of it.
    """
    task, today = one.task, facts.today
    if task.next_on is None or task.next_on > today or not facts.schedule.calendar.is_working(today):
        return None
    if _asks_nca(task) and today < _reminded_on(one, facts):
        return None
    rung = facts.schedule.next_rung(task.kind, task.rung)
    while rung is not None:
        letters = _letters(rung, one, facts)
        following = facts.schedule.next_rung(task.kind, rung)
        if letters or following is None or _is_the_teams(rung, one, facts):
            return _pressed(one, rung, letters, facts)
        rung = following
    return None


def _reminded_on(one: Pressable, facts: Facts) -> dt.date:
    """Give the first day on which NCA is reminded: a question that left late is given its full time."""
    first = facts.schedule.first_press(one.task.kind, facts.schedule.answer_due(one.made_on))
    return first or facts.today


def _is_the_teams(rung: Rung, one: Pressable, facts: Facts) -> bool:
    return rung is Rung.ASSIGNEE and one.task.assignee == facts.team_address


def _pressed(one: Pressable, rung: Rung, letters: tuple[LetterOrder, ...], facts: Facts) -> FollowUp:
    task = one.task
    # A move that was skipped leaves the state behind: nobody was reminded where nobody could be.
    state = _STATES[rung] if letters else task.state
    next_on = facts.schedule.next_press(task.kind, rung, facts.today)
    return FollowUp(
        one.case.reference if one.case else "", f"task {task.id}, rung {rung.value}", "the clock",
        interest=one.interest, letters=letters,
        presses=(TaskPress(task.id, task.rung, rung.value, state, next_on),),
    )


def _letters(rung: Rung, one: Pressable, facts: Facts) -> tuple[LetterOrder, ...]:
    if rung is Rung.ADMINISTRATORS:
        passed_on = _to_process_team(one, facts)
        return passed_on or tuple(_to_administrator(to, one) for to in facts.administrators)
    found = _to_senior_next(one, facts) if rung is Rung.SENIOR_CASEWORKER else _to_assignee(one, facts)
    return (found,) if found else ()


def _to_process_team(one: Pressable, facts: Facts) -> tuple[LetterOrder, ...]:
    """R12: a question that the senior caseworker has not answered goes to the process team, where one is configured."""
    case, task = one.case, one.task
    was_put_to_them = task.assignee == facts.process_team or _asks_nca(task)
    if task.kind is not TaskKind.ANSWER_QUESTION or not facts.process_team or was_put_to_them or case is None:
        return ()
    return (_question_passed_on(one, case, facts),)


def _question_passed_on(one: Pressable, case: CaseFacts, facts: Facts) -> LetterOrder:
    asked = one.asked or StaffQuestion("", "", "")
    return question_to_process_team(case, asked, facts)


def question_to_process_team(case: CaseFacts, asked: StaffQuestion, facts: Facts) -> LetterOrder:
    """Hand a colleague's question to the process team, which answers the colleague (R12)."""
    told = {"asker": asked.asker, "asker_email": asked.address, "question": asked.words,
            "person": {"reference": case.reference}}
    return LetterOrder("process-team-question", facts.process_team, told, (case.reference,))


def _asks_nca(task: StandingTask) -> bool:
    """Tell whether a task waits for NCA's answer to a question: one to a colleague has no letter of ours to NCA."""
    return task.kind in _QUESTIONS and (task.kind is not TaskKind.ANSWER_QUESTION or task.letter is not None)


def _to_assignee(one: Pressable, facts: Facts) -> LetterOrder | None:
    case, assignee = one.case, one.task.assignee
    if case is None:
        return None
    asked = _asked_elsewhere(one, case, facts)
    if asked is not None:
        return asked
    if assignee == case.owner_email and _is_staff(assignee, facts):
        return LetterOrder("task-reminder", assignee, _for_staff(one, case), (case.reference,))
    if assignee == case.senior_caseworker_email:
        return _to_senior(one, facts)
    if assignee == case.file_team_email:
        told = _of_task(one) | {"person": told_of(case), "file_location": case.file_location}
        return LetterOrder("file-team-reminder", assignee, told, (case.reference,))
    return None


def _asked_elsewhere(one: Pressable, case: CaseFacts, facts: Facts) -> LetterOrder | None:
    """Ask NCA, or the process team, once more for what it was asked; None where the task is somebody else's."""
    if _asks_nca(one.task):
        return _to_nca(one, case, facts)
    is_process_teams = one.task.assignee == facts.process_team and one.task.kind is TaskKind.ANSWER_QUESTION
    return _question_passed_on(one, case, facts) if is_process_teams else None


def _to_senior_next(one: Pressable, facts: Facts) -> LetterOrder | None:
    """Tell the senior caseworker of what somebody else has not done.

    Not where it is the senior's own task, who had the reminder, nor where NCA or the process team has a question.
    """
    is_own = one.case is not None and one.task.assignee == one.case.senior_caseworker_email
    is_elsewhere = _asks_nca(one.task) or one.task.assignee == facts.process_team
    return None if is_own or is_elsewhere else _to_senior(one, facts)


def _to_senior(one: Pressable, facts: Facts) -> LetterOrder | None:
    case = one.case
    if case is None or not _is_staff(case.senior_caseworker_email, facts):
        return None
    return LetterOrder("task-escalation", case.senior_caseworker_email, _for_staff(one, case), (case.reference,))


def _to_nca(one: Pressable, case: CaseFacts, facts: Facts) -> LetterOrder | None:
    """Remind NCA of a question that it has not answered (R8, R11, R12), where its interest still stands.

    The reminder goes where the question went: to NCA's contact, and not to the officer who notified the interest.
    """
    if one.interest is None:
        return None
    told = {"officer": "", "person": told_of(case), "question": _QUESTIONS[one.task.kind],
            "asked_on": in_words(one.made_on)}
    return LetterOrder("nca-question-reminder", facts.nca_contact, told, (case.reference,))


def _to_administrator(to: str, one: Pressable) -> LetterOrder:
    """Administrators learn the number of the task and the reference, and nothing of what it is about."""
    case = one.case
    person = {"reference": case.reference if case else ""}
    return LetterOrder(TO_ADMINISTRATORS, to, _of_task(one) | {"person": person},
                       (case.reference,) if case else ())


def _is_staff(address: str, facts: Facts) -> bool:
    return bool(address) and facts.policy is not None and facts.policy.party_of(address) is Party.HOME_OFFICE


def _for_staff(one: Pressable, case: CaseFacts) -> dict[str, object]:
    return _of_task(one) | {"person": told_to_owner(case, case.confiscation)}


def _of_task(one: Pressable) -> dict[str, object]:
    return {"task": TASKS_IN_WORDS[one.task.kind], "task_number": str(one.task.id),
            "due_on": in_words(one.task.due_on)}


def scheduled(task: StandingTask, facts: Facts) -> StandingTask:
    """Give a task that nobody gave a first day, with the day on which it is first pressed."""
    return replace(task, next_on=facts.schedule.first_press(task.kind, task.due_on))
