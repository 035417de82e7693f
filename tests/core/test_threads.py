"""Further mail from NCA: whom it is about by its thread and its own words, and which question it answers."""

from dataclasses import replace

import pytest

from mailbot.core.decision import NoteKind, TaskKind
from mailbot.core.facts import OurLetter, Question
from mailbot.core.notification import WHAT_IS_WANTED, Subject
from mailbot.core.rules import decide
from mailbot.core.states import Confiscation, Kind, Outcome, TaskState
from tests.casework import (
    CONTACT,
    OFFICER,
    OTHER_REFERENCE,
    OWNER,
    REFERENCE,
    SENIOR,
    TEAM,
    case,
    facts,
    mail,
    nca,
    person,
    staff,
    stranger,
    unallocated,
)

INTERESTED = case(interest_open=True)
LETTER = OurLetter(7, "nca-interest-allocated", OFFICER, (REFERENCE,))
R8 = OurLetter(9, "nca-milestone-no-deport-decision", CONTACT, (REFERENCE,))
ASKED = Question(1, TaskKind.AWAIT_INFORMATION, R8.id)
ASKED_TOO = Question(2, TaskKind.AWAIT_IDENTITY, 11)
NOBODY = {"subjects": ()}


def known(*cases, questions=(), **fields):
    return facts(*(cases or (INTERESTED,)), questions={REFERENCE: questions} if questions else {}, **fields)


def said(kind=Kind.INFORMATION, *people, **fields):
    reading = mail(kind, *people, **fields)
    return reading if people else replace(reading, notification=replace(reading.notification, subjects=()))


# --- threads --------------------------------------------------------------------------------------------------


def test_information_in_reply_to_our_letter_to_the_officer_counts_for_its_case():
    decision = decide(said(), known(answered=LETTER))
    assert (decision.outcome, decision.reasons) == (Outcome.PROCESSED, ("information-added",))
    assert [(one.template, one.to) for one in decision.letters] == [("owner-information", OWNER)]
    assert [note.kind for note in decision.notes] == [NoteKind.INFORMATION]
    assert decision.grounds[REFERENCE].startswith("by its thread")


def test_what_a_reply_adds_about_confiscation_is_noted_on_its_case():
    addition = Subject(confiscation=Confiscation.PROCEEDINGS)
    decision = decide(said(Kind.OTHER, addition=addition), known(answered=LETTER))
    assert [note.value for note in decision.notes] == [None, Confiscation.PROCEEDINGS]


@pytest.mark.parametrize(("reading", "beside"), [
    (said(sender=nca("other@nca.example")), {"answered": LETTER}),
    (said(), {"answered": replace(LETTER, references=(REFERENCE, OTHER_REFERENCE))}),
    (said(), {"notified": (REFERENCE,)}),
    (said(Kind.UPDATE_REQUEST), {"answered": LETTER}),
    (said(Kind.WITHDRAWAL), {"answered": LETTER}),
], ids=["another-officer", "about-two", "their-own-mail", "a-question", "a-withdrawal"])
def test_a_thread_alone_is_not_enough_for(reading, beside):
    decision = decide(reading, known(**beside))
    assert decision.outcome is Outcome.REVIEW
    assert {one.template for one in decision.letters} <= {"nca-more-needed"}
    assert not decision.notes


def test_a_thread_makes_nobody_believed():
    for sender in (nca(verified=False), stranger(verified=True), stranger()):
        decision = decide(said(sender=sender), known(answered=replace(LETTER, to=sender.address)))
        assert decision.outcome is Outcome.REVIEW
        assert not decision.letters


def test_letters_to_the_contact_may_be_answered_by_any_officer():
    assert decide(said(sender=nca("other@nca.example")), known(answered=R8)).reasons == ("information-added",)


def test_a_reference_in_the_new_words_goes_before_the_thread_and_a_person_decides():
    other = said(Kind.UPDATE_REQUEST, person(OTHER_REFERENCE))
    decision = decide(other, known(INTERESTED, case(OTHER_REFERENCE, interest_open=True), answered=LETTER))
    assert (decision.reasons, decision.letters) == (("thread-is-about-somebody-else",), ())


def test_a_case_without_interest_gets_nothing_by_its_thread():
    assert decide(said(), known(case(), answered=LETTER)).outcome is Outcome.REVIEW


def test_a_name_that_contradicts_the_threads_case_holds_it():
    decision = decide(said(Kind.INFORMATION, person(None, "Somebody Else")), known(answered=LETTER))
    assert decision.outcome is Outcome.REVIEW
    assert not decision.notes


# --- withdrawal -----------------------------------------------------------------------------------------------


def test_a_withdrawal_ends_what_was_to_be_done_for_nca():
    decision = decide(said(Kind.WITHDRAWAL, person()), known())
    ending, = decision.ends
    assert (ending.reference, ending.how, ending.state) == (REFERENCE, "withdrawn", TaskState.CANCELLED)
    assert {TaskKind.CONTACT_NCA, TaskKind.UPDATE_NCA, TaskKind.AWAIT_INFORMATION} <= set(ending.kinds)
    assert {TaskKind.TELL_OF_REMOVAL, TaskKind.OLD_MILESTONE} <= set(ending.kinds)
    assert TaskKind.ATTACH_MINUTE_SHEET not in ending.kinds


@pytest.mark.parametrize("state", [Confiscation.CONCLUDED, Confiscation.NONE])
def test_the_warning_of_a_removal_despite_a_bar_ends_when_nca_says_that_the_bar_is_gone(state):
    reading = said(Kind.INFORMATION, person(confiscation=state))
    barred = case(interest_open=True, confiscation=Confiscation.ORDER)
    ending, = decide(reading, facts(barred)).ends
    assert (ending.kinds, ending.how) == ((TaskKind.REMOVAL_DESPITE_BAR,), "bar-lifted")
    assert decide(reading, facts(case(interest_open=True))).ends == ()
    still = said(Kind.INFORMATION, person(confiscation=Confiscation.NOT_STATED))
    assert decide(still, facts(barred)).ends == ()


# --- answers --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.INFORMATION, Kind.OTHER, None, Kind.UPDATE_REQUEST, Kind.INTEREST])
def test_a_reply_to_our_question_is_its_answer_whatever_it_looks_like(kind):
    fields = {"questions": (WHAT_IS_WANTED,)} if kind is None else {}
    decision = decide(said(kind, **fields), known(questions=(ASKED, ASKED_TOO), answered=R8))
    assert decision.outcome is Outcome.PROCESSED
    order, = decision.letters
    assert (order.template, order.to, order.attach_original) == ("owner-nca-answer", OWNER, True)
    assert "could change the decision" in str(order.facts["asked_about"])
    assert [(task.kind, task.assignee) for task in decision.tasks] == [(TaskKind.READ_ANSWER, OWNER)]
    assert [(end.task, end.how) for end in decision.ends] == [(ASKED.task, "answered")]


def test_an_answer_to_the_reminder_of_a_question_answers_the_question():
    reminder = OurLetter(30, "nca-question-reminder", CONTACT, (REFERENCE,), cause="task 2, rung 1")
    decision = decide(said(Kind.OTHER), known(questions=(ASKED, ASKED_TOO), answered=reminder))
    assert [end.task for end in decision.ends] == [ASKED_TOO.task]


@pytest.mark.parametrize("reading", [
    said(Kind.INFORMATION, person()), said(Kind.INFORMATION, person(name=None)),
    said(Kind.OTHER, mentioned=(person(),)), said(None, person(), questions=(WHAT_IS_WANTED,)),
])
def test_what_names_the_case_answers_the_only_question(reading):
    decision = decide(reading, known(questions=(ASKED,)))
    assert [one.template for one in decision.letters] == ["owner-nca-answer"]
    assert [end.task for end in decision.ends] == [ASKED.task]


@pytest.mark.parametrize("reading", [
    said(Kind.INFORMATION, person(name="Somebody Else")), said(Kind.OTHER, mentioned=(person(name="Somebody Else"),)),
    said(Kind.INFORMATION, person(), sender=nca(verified=False)),
    said(Kind.OTHER, mentioned=(person(),), sender=staff()),
    said(Kind.OTHER, mentioned=(person(), person(OTHER_REFERENCE))),
])
def test_what_contradicts_or_is_not_proved_answers_nothing(reading):
    decision = decide(reading, known(questions=(ASKED,)))
    assert decision.outcome is Outcome.REVIEW
    assert not decision.ends
    assert not decision.notes


def test_of_two_questions_a_person_says_which_is_answered():
    decision = decide(said(Kind.INFORMATION, person()), known(questions=(ASKED, ASKED_TOO)))
    assert (decision.outcome, decision.reasons) == (Outcome.REVIEW, ("which-question-is-answered",))


def test_a_reply_that_names_somebody_else_answers_nothing():
    decision = decide(said(Kind.OTHER, mentioned=(person(OTHER_REFERENCE),)), known(questions=(ASKED,), answered=R8))
    assert decision.reasons == ("thread-is-about-somebody-else",)


def test_a_question_on_how_the_case_stands_that_answers_too_gets_both():
    decision = decide(said(Kind.UPDATE_REQUEST, person()), known(questions=(ASKED,), answered=R8))
    assert [one.template for one in decision.letters] == ["nca-case-progress", "owner-update-requested"]
    assert {task.kind for task in decision.tasks} == {TaskKind.UPDATE_NCA, TaskKind.READ_ANSWER}
    assert [end.task for end in decision.ends] == [ASKED.task]


def test_a_withdrawal_answers_nothing():
    decision = decide(said(Kind.WITHDRAWAL, person()), known(questions=(ASKED,), answered=R8))
    assert [one.template for one in decision.letters] == ["owner-withdrawal"]


def test_without_an_owner_the_senior_caseworker_reads_the_answer_and_without_one_the_team_has_the_task():
    senior = decide(said(Kind.OTHER), known(unallocated(interest_open=True), questions=(ASKED,), answered=R8))
    assert [(one.template, one.to) for one in senior.letters] == [("senior-nca-answer", SENIOR)]
    nobody = unallocated(interest_open=True, senior_caseworker_email="")
    team = decide(said(Kind.OTHER), known(nobody, questions=(ASKED,), answered=R8))
    assert (team.letters, [task.assignee for task in team.tasks]) == ((), [TEAM])


def test_a_question_about_the_sheet_is_answered_by_its_own_thread_only():
    sheet = Question(5, TaskKind.ANSWER_QUESTION, R8.id)
    assert [end.task for end in decide(said(Kind.OTHER), known(questions=(sheet,), answered=R8)).ends] == [5]
    assert not decide(said(Kind.INFORMATION, person()), known(questions=(sheet,))).ends


def test_an_answer_that_tells_of_confiscation_refers_the_owner_to_the_barriers_instruction():
    reading = said(Kind.INFORMATION, person(confiscation=Confiscation.PROCEEDINGS))
    decision = decide(reading, known(questions=(ASKED,)))
    order, = (one for one in decision.letters if one.template == "owner-nca-answer")
    assert order.facts["person"]["barrier"]
