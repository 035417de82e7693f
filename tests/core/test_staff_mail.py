"""What staff ask: NCA's support by the short form (R11), and questions (R12)."""

from dataclasses import replace

import pytest

from mailbot.core import mail as mails
from mailbot.core import text
from mailbot.core.decision import TaskKind
from mailbot.core.facts import OurLetter, Question, Ruling
from mailbot.core.interpret import interpret
from mailbot.core.notification import Notification
from mailbot.core.rules import decide
from mailbot.core.states import Kind, MilestoneName, Outcome, Party, Support
from tests.casework import (
    COLLEAGUE,
    CONTACT,
    OWNER,
    REFERENCE,
    SENIOR,
    TEAM,
    case,
    facts,
    mail,
    person,
    staff,
)

INTERESTED = case(interest_open=True)
SHEET = "Which side of the file does the minute sheet go to?"
OTHER = "Must I tell NCA of the bail hearing?"
TASK = OurLetter(3, "owner-task", OWNER, (REFERENCE,))


def from_staff(words: str, *, thread: bool = False) -> Notification:
    head = 'From: o@office.example\nSubject: Re: a case\nContent-Type: text/plain; charset="utf-8"\n\n'
    pages = text.pages(mails.parse((head + words).encode()))
    return interpret(pages, claimed=Party.HOME_OFFICE, automatic=None, sent=None, thread=thread)


def asked(sender=OWNER, kind=Kind.CASE_UPDATE, *, named=True, **said):
    reading = mail(kind, person(name=None), sender=staff(sender), **said)
    return reading if named else replace(reading, notification=replace(reading.notification, subjects=()))


# --- the words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("line", "support"), [
    ("SUPPORT: identity", Support.IDENTITY), ("Support: nationality documents", Support.IDENTITY),
    ("support: Confiscation order.", Support.CONFISCATION), ("SUPPORT = confiscation", Support.CONFISCATION),
    ("- SUPPORT: identity", Support.IDENTITY), ("SUPPORT: a chair", None), ("Thanks for your support: identity", None),
    ("SUPPORT: identity\nSUPPORT: confiscation order", None),
])
def test_the_short_form_asks_for_support(line, support):
    assert from_staff(f"A1234567\n\n{line}\n").support is support


def test_a_quoted_short_form_asks_for_nothing():
    quoted = "Done.\n\n> reply with the line\n> SUPPORT: identity\n"
    assert from_staff(quoted, thread=True).support is None


def test_a_question_is_known_by_its_own_sentences():
    text = f"Dear team\n\nA1234567: the file is here. {SHEET} Thanks.\n\n> Can you say how the case stands?\n"
    said = from_staff(text, thread=True)
    assert (said.enquiry, said.milestone) == (SHEET, None)


def test_a_long_question_is_cut_and_rebuilt():
    said = from_staff("A1234567: " + "and " * 300 + "what\u202e then?\n")
    assert len(said.enquiry) <= 500
    assert "\u202e" not in said.enquiry


# --- support --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("support", "template", "kind"), [
    (Support.IDENTITY, "nca-support-identity", TaskKind.AWAIT_IDENTITY),
    (Support.CONFISCATION, "nca-support-confiscation", TaskKind.AWAIT_CONFISCATION),
])
def test_the_owner_asks_nca_for_support_and_the_answer_is_awaited(support, template, kind):
    decision = decide(asked(support=support), facts(INTERESTED))
    assert (decision.outcome, decision.reasons) == (Outcome.PROCESSED, ("support-asked",))
    assert [(one.template, one.to) for one in decision.letters] == [(template, CONTACT)]
    assert [(task.kind, task.awaits) for task in decision.tasks] == [(kind, template)]
    assert decision.settles == (REFERENCE,)


def test_the_owners_own_name_below_a_line_is_not_the_offenders():
    signed = mail(Kind.CASE_UPDATE, person(name="Case Owner"), sender=staff(), support=Support.IDENTITY)
    assert decide(signed, facts(INTERESTED)).reasons == ("support-asked",)
    other = mail(Kind.CASE_UPDATE, person(name="Somebody Else"), sender=staff(), support=Support.IDENTITY)
    assert decide(other, facts(INTERESTED)).reasons == ("name-contradicts-the-case",)


def test_what_was_asked_for_is_not_asked_for_twice():
    standing = {REFERENCE: (Question(1, TaskKind.AWAIT_IDENTITY, 4),)}
    decision = decide(asked(support=Support.IDENTITY), facts(INTERESTED, questions=standing))
    assert (decision.reasons, decision.letters, decision.tasks) == (("support-asked-before",), (), ())
    other = decide(asked(support=Support.CONFISCATION), facts(INTERESTED, questions=standing))
    assert other.reasons == ("support-asked",)


@pytest.mark.parametrize(("reading", "known", "reason"), [
    (asked(support=Support.IDENTITY), facts(), "no-interest-on-record"),
    (asked(SENIOR, support=Support.IDENTITY), facts(INTERESTED), "support-not-asked-by-the-owner"),
    (asked(COLLEAGUE, support=Support.IDENTITY), facts(INTERESTED), "support-not-asked-by-the-owner"),
    (asked(support=Support.IDENTITY, enquiry=OTHER), facts(INTERESTED), "asks-for-two-things"),
    (replace(asked(support=Support.IDENTITY), sender=staff(OWNER, verified=False)), facts(INTERESTED),
     "sender-not-verified"),
])
def test_support_is_not_asked_for(reading, known, reason):
    decision = decide(reading, known)
    assert (decision.outcome, decision.reasons, decision.letters) == (Outcome.REVIEW, (reason,), ())


def test_an_owner_whose_question_can_be_read_in_two_ways_is_asked_which():
    decision = decide(asked(enquiry=OTHER, questions=("Which of two?",)), facts(INTERESTED))
    assert (decision.outcome, decision.reasons) == (Outcome.REVIEW, ("more-than-one-reading",))
    assert [(letter.template, letter.to) for letter in decision.letters] == [("owner-question", OWNER)]


# --- questions ------------------------------------------------------------------------------------------------


def test_a_question_about_the_minute_sheet_goes_to_nca_and_names_who_asks():
    decision = decide(asked(enquiry=SHEET), facts(INTERESTED))
    order, = decision.letters
    assert (order.template, order.to, order.attach_original) == ("nca-minute-sheet-question", CONTACT, False)
    assert (order.facts["asker"], order.facts["question"]) == ("Case Owner", SHEET)
    assert [(task.kind, task.assignee, task.awaits) for task in decision.tasks] == [
        (TaskKind.ANSWER_QUESTION, TEAM, "nca-minute-sheet-question"),
    ]


@pytest.mark.parametrize(("enquiry", "held"), [(OTHER, INTERESTED), (SHEET, case())])
def test_any_other_question_goes_to_the_senior_caseworker_as_it_came(enquiry, held):
    decision = decide(asked(enquiry=enquiry), facts(held))
    order, = decision.letters
    assert (order.template, order.to, order.attach_original) == ("staff-question", SENIOR, True)
    assert [(task.kind, task.assignee, task.awaits) for task in decision.tasks] == [
        (TaskKind.ANSWER_QUESTION, SENIOR, ""),
    ]


@pytest.mark.parametrize(("reading", "held", "reason"), [
    (asked(SENIOR, enquiry=OTHER), INTERESTED, "question-for-nobody-known"),
    (asked(enquiry=OTHER), case(senior_caseworker_email=""), "question-for-nobody-known"),
    (asked(enquiry=OTHER), case(senior_caseworker_email="x@elsewhere.example"), "question-for-nobody-known"),
    (asked(COLLEAGUE, enquiry=OTHER), INTERESTED, "not-the-case-owner"),
    (asked(kind=Kind.OTHER, enquiry=OTHER, named=False), INTERESTED, "not-casework"),
])
def test_a_question_that_is_unclear_waits_for_a_person(reading, held, reason):
    decision = decide(reading, facts(held))
    assert (decision.outcome, decision.reasons, decision.letters) == (Outcome.REVIEW, (reason,), ())


def test_a_senior_caseworkers_own_question_goes_to_the_process_team():
    decision = decide(asked(SENIOR, enquiry=OTHER), facts(INTERESTED, process_team="ccopp@office.example"))
    order, = decision.letters
    assert (order.template, order.to) == ("process-team-question", "ccopp@office.example")
    assert (order.facts["question"], order.attach_original) == (OTHER, False)
    assert [(task.kind, task.assignee) for task in decision.tasks] == [
        (TaskKind.ANSWER_QUESTION, "ccopp@office.example")
    ]


def test_what_is_asked_of_a_named_case_is_put_although_it_reports_nothing():
    assert decide(asked(kind=Kind.OTHER, enquiry=SHEET), facts(INTERESTED)).reasons == ("question-put-to-nca",)
    assert decide(asked(kind=Kind.OTHER, enquiry=OTHER), facts(INTERESTED)).reasons == (
        "question-put-to-senior-caseworker",
    )


def test_a_person_may_rule_on_what_is_asked_of_a_case_without_naming_its_kind():
    held = facts(INTERESTED, ruling=Ruling(REFERENCE, "dee"))
    assert decide(asked(kind=Kind.OTHER, enquiry=OTHER), held).reasons == ("question-put-to-senior-caseworker",)


@pytest.mark.parametrize(("words", "thread"), [
    ("Lovely, many thanks for letting me know.", True), ("Noted, thank you.", True),
    ("Done. The sheet is on the top right-hand side of the file and the file is back in the cabinet.", True),
    ("Done - minute sheet attached, file back in the store.", True),
    ("From Monday this case is no longer mine. It moves to Farooq Aziz in Team 9.", False),
    ("I have handed my cases over to Ann Field.", True), ("The new case owner is Ann Field.", True),
    ("His file went to the Croydon store today.", False), ("He was moved to HMP Wandsworth yesterday.", False),
    ("Could NCA look for a passport of his? Without one we cannot even think of directions.", False),
    ("Which side of the file does the minute sheet go to?", False),
])
def test_what_names_no_matter_of_a_milestone_is_no_update(words, thread):
    said = from_staff(f"Mr Lamin SANYANG, A1234567\n\n{words}\n" if not thread else (
        f"{words}\n\n> Please see to Mr Lamin SANYANG, A1234567, and tell us when a deportation order is served.\n"
    ), thread=thread)
    assert (said.kind, said.milestone, said.ask, said.questions) == (Kind.OTHER, None, False, ())
    assert [one.reference for one in said.subjects] == ["A1234567"]


@pytest.mark.parametrize(("words", "thread"), [
    ("Noted, thanks. Nothing to report yet.", True), ("No, not yet.", True), ("Yes, yesterday.", True),
    ("None of these has happened since I took over.", True), ("Thanks, seen. I will look at it on the 24th.", True),
    ("The order will be served next week.", False), ("He has not been served.", False),
    ("Correction: I gave you the wrong date.", False), ("A ticket has been requested.", False),
    ("Has his appeal been received?", False),
])
def test_an_answer_and_what_has_not_happened_yet_stay_updates(words, thread):
    said = from_staff(f"Mr Lamin SANYANG, A1234567\n\n{words}\n" if not thread else (
        f"{words}\n\n> Please see to Mr Lamin SANYANG, A1234567, and tell us when a deportation order is served.\n"
    ), thread=thread)
    assert said.kind is Kind.CASE_UPDATE


@pytest.mark.parametrize("done", [False, True])
def test_no_errand_of_staff_is_lost(done):
    reading = mail(Kind.OTHER, sender=staff(), done=done)
    decision = decide(reading, facts(INTERESTED))
    assert (decision.outcome, decision.reasons) == (Outcome.REVIEW, ("not-casework",))


def test_a_milestone_beside_a_question_is_a_milestone():
    decision = decide(asked(enquiry=OTHER, milestone=MilestoneName.DEPORT_DECISION), facts(INTERESTED))
    assert decision.reasons == ("milestone-told",)


def test_a_question_in_answer_to_a_task_is_about_the_tasks_case():
    reading = asked(kind=Kind.OTHER, enquiry=OTHER, named=False)
    assert decide(reading, facts(INTERESTED, answered=TASK)).reasons == ("question-put-to-senior-caseworker",)
    to_another = replace(TASK, to=COLLEAGUE)
    assert decide(reading, facts(INTERESTED, answered=to_another)).outcome is Outcome.REVIEW


def test_who_has_one_case_alone_need_not_name_it_to_ask_about_the_sheet():
    reading = asked(kind=Kind.OTHER, enquiry=SHEET, named=False)
    assert decide(reading, facts(INTERESTED, owned=(REFERENCE,))).reasons == ("question-put-to-nca",)
    assert decide(reading, facts(INTERESTED, owned=(REFERENCE, "B7654321"))).outcome is Outcome.REVIEW
