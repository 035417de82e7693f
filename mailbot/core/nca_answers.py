"""What follows where NCA answers what it was asked (R8, R11, R12): its words go to who asked, and the task ends."""

from collections.abc import Mapping
from dataclasses import replace

from mailbot.core.decision import Decision, LetterOrder, TaskEnding, TaskKind, TaskOrder
from mailbot.core.facts import CaseFacts, Facts, Question
from mailbot.core.letter_facts import in_words, officer_address, their_mail, told_to_owner
from mailbot.core.notification import Reading
from mailbot.core.states import Confiscation, Outcome
from mailbot.core.threads import answered_question

QUESTIONS_IN_WORDS: Mapping[TaskKind, str] = {
    TaskKind.AWAIT_INFORMATION: "whether it holds information that could change the decision not to deport",
    TaskKind.AWAIT_IDENTITY: "whether it holds documents or information that establish identity or nationality",
    TaskKind.AWAIT_CONFISCATION: "what its database holds on a Crown Court confiscation order",
    TaskKind.ANSWER_QUESTION: "a question about the minute sheet",
}
"""What NCA was asked, as the rest of "NCA was asked …"."""


def with_answers(decision: Decision, reading: Reading, facts: Facts, cases: tuple[CaseFacts, ...]) -> Decision:
    """Give a decision with what follows for each of its cases about which the mail answers a question of ours."""
    if decision.outcome is not Outcome.PROCESSED:
        return decision
    for case in cases:
        question = answered_question(reading, facts, case.reference)
        if question is not None:
            decision = _with_answer(decision, reading, facts, case, question)
    return decision


def _with_answer(
    decision: Decision, reading: Reading, facts: Facts, case: CaseFacts, question: Question
) -> Decision:
    handed_on = [one for one in decision.letters if not _is_information_on(one, case)]
    # Where the same mail asks how the case stands, the owner has it with that letter already.
    has_it = any(one.attach_original and case.reference in one.references for one in handed_on)
    order = None if has_it else _handing_on(reading, facts, case, question)
    return replace(
        decision, letters=(*handed_on, *((order,) if order else ())),
        tasks=(*decision.tasks, _to_read(case, facts)),
        ends=(*decision.ends, TaskEnding(case.reference, (question.kind,), "answered", task=question.task)),
    )


def _is_information_on(order: LetterOrder, case: CaseFacts) -> bool:
    return order.template == "owner-information" and case.reference in order.references


def _handing_on(reading: Reading, facts: Facts, case: CaseFacts, question: Question) -> LetterOrder | None:
    """Hand NCA's answer to the owner, to the senior caseworker where there is none, else to nobody but the team."""
    to = _reader(case)
    if not to:
        return None
    template = "owner-nca-answer" if case.allocated else "senior-nca-answer"
    told = their_mail(reading) | {
        "person": told_to_owner(case, _confiscation(reading, case)), "officer_address": officer_address(reading),
        "nca_contact": facts.nca_contact, "due_on": in_words(facts.schedule.due(facts.today)),
        "asked_about": QUESTIONS_IN_WORDS[question.kind],
    }
    return LetterOrder(template, to, told, (case.reference,), attach_original=True)


def _confiscation(reading: Reading, case: CaseFacts) -> Confiscation:
    """Give how confiscation stands by this very mail, else by what NCA wrote before (R10)."""
    stated = {one.confiscation for one in reading.notification.subjects if one.reference == case.reference}
    said = stated - {None, Confiscation.NOT_STATED}
    return said.pop() or case.confiscation if len(said) == 1 else case.confiscation


def _reader(case: CaseFacts) -> str:
    return case.owner_email if case.allocated else case.senior_caseworker_email


def _to_read(case: CaseFacts, facts: Facts) -> TaskOrder:
    due_on = facts.schedule.due(facts.today)
    first = facts.schedule.first_press(TaskKind.READ_ANSWER, due_on)
    return TaskOrder(TaskKind.READ_ANSWER, case.reference, _reader(case) or facts.team_address, due_on, first)
