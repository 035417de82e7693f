"""The rules as sentences: what hits, in which order, and what becomes of the mail and of each person in it."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.decision import Decision, TaskKind
from mailbot.core.facts import OurLetter, Question, Repeat, Ruling
from mailbot.core.notification import DeliveryNews, Details
from mailbot.core.rules import CHECKS, GATES, decide
from mailbot.core.states import (
    AppealOutcome,
    Confiscation,
    DeliveryAction,
    Kind,
    MilestoneName,
    Outcome,
    Party,
    Support,
)
from tests.casework import (
    BORN,
    COLLEAGUE,
    CONTACT,
    OFFICER,
    OTHER_REFERENCE,
    OWNER,
    REFERENCE,
    SENIOR,
    TODAY,
    case,
    facts,
    mail,
    nca,
    person,
    report,
    staff,
    stranger,
)

OUR_LETTER = "<ours@office.example>"
INTERESTED = case(interest_open=True)
OURS = OurLetter(1, "nca-interest-allocated", OFFICER, (REFERENCE,))
ASKED = Question(1, TaskKind.AWAIT_INFORMATION, 7)


def nothing_follows(decision: Decision) -> bool:
    """Tell whether a decision leaves the record and everybody alone."""
    return not decision.letters and nothing_is_recorded(decision)


def nothing_is_recorded(decision: Decision) -> bool:
    """Tell whether a decision leaves the record alone."""
    return not any((decision.notes, decision.milestones, decision.tasks, decision.settles))


def only_asks_back(decision: Decision) -> bool:
    """Tell whether a decision asks NCA's officer for more, about nobody's case, and does nothing else."""
    asked = [(letter.template, letter.to, letter.references) for letter in decision.letters]
    return asked == [("nca-more-needed", OFFICER, ())] and nothing_is_recorded(decision)


def only_asks_the_owner(decision: Decision) -> bool:
    """Tell whether a decision asks the case owner what a report means, and does nothing else."""
    asked = [(letter.template, letter.to) for letter in decision.letters]
    return asked == [("owner-question", OWNER)] and nothing_is_recorded(decision)


OWNER_ASKED = {check.reason for check in CHECKS if check.asks_owner}
ASKED_BACK = {"nobody-named", "only-the-thread-says-who", *(check.reason for check in CHECKS if check.asks)}


# --- gates ----------------------------------------------------------------------------------------------------

# reason -> (mail, facts, outcome); each is sound but for the one thing that its gate asks about.
GATE_CASES = {
    "same-bytes-again": (mail(), facts(repeat=Repeat.SAME_BYTES), Outcome.IGNORED),
    "our-own-mail": (
        mail(sender=replace(staff(), party=Party.SELF)), facts(), Outcome.IGNORED,
    ),
    "our-letter-arrived": (
        mail(automatic="report", delivery=(DeliveryNews(OFFICER, DeliveryAction.DELIVERED),)), facts(reported=(OURS,)),
        Outcome.IGNORED,
    ),
    "our-letter-bounced": (
        mail(automatic="report", bounced=(OUR_LETTER,)), facts(our_letters=frozenset({OUR_LETTER})), Outcome.REVIEW,
    ),
    "written-by-a-machine": (mail(automatic="out of office"), facts(), Outcome.IGNORED),
    "our-letter-came-back": (mail(message_id=OUR_LETTER), facts(bears_our_id=True), Outcome.REVIEW),
    "after-restore": (mail(), facts(after_restore=True), Outcome.REVIEW),
    "sender-not-verified": (mail(sender=nca(verified=False)), facts(), Outcome.REVIEW),
    "sender-on-no-list": (mail(sender=stranger(verified=True)), facts(), Outcome.REVIEW),
    "message-id-used-twice": (mail(), facts(repeat=Repeat.SAME_MESSAGE_ID), Outcome.REVIEW),
    "same-content-again": (mail(), facts(repeat=Repeat.SAME_CONTENT), Outcome.REVIEW),
    "said-by-somebody-else": (mail(problems=("words-of-somebody-else",)), facts(), Outcome.REVIEW),
    "not-readable-in-full": (mail(problems=("encrypted",)), facts(), Outcome.REVIEW),
    "made-so-that-it-can-mislead": (replace(mail(), defects=("alternatives-differ",)), facts(), Outcome.REVIEW),
    "task-done-directly": (
        replace(report(), notification=replace(report().notification, done=True)),
        facts(INTERESTED, answered=OurLetter(1, "owner-task", OWNER, (REFERENCE,))), Outcome.PROCESSED,
    ),
    "thread-is-about-somebody-else": (
        mail(), facts(answered=replace(OURS, references=(OTHER_REFERENCE,))), Outcome.REVIEW,
    ),
    "which-question-is-answered": (
        mail(Kind.INFORMATION), facts(INTERESTED, questions={REFERENCE: (ASKED, replace(ASKED, task=2))}),
        Outcome.REVIEW,
    ),
    "kind-not-known": (mail(None), facts(), Outcome.REVIEW),
    "not-casework": (mail(Kind.OTHER), facts(), Outcome.REVIEW),
    "not-this-party's-business": (mail(sender=staff()), facts(), Outcome.REVIEW),
    "more-than-one-reading": (mail(questions=("Which of two?",)), facts(), Outcome.REVIEW),
    "only-the-thread-says-who": (
        replace(mail(), notification=replace(mail().notification, subjects=())), facts(notified=(REFERENCE,)),
        Outcome.REVIEW,
    ),
    "nobody-named": (replace(mail(), notification=replace(mail().notification, subjects=())), facts(), Outcome.REVIEW),
    "one-reference-twice": (mail(Kind.INTEREST, person(), person(name=None)), facts(), Outcome.REVIEW),
    "no-milestone-reported": (report(None), facts(INTERESTED), Outcome.REVIEW),
    "several-people-in-one-report": (
        report(people=(person(), person(OTHER_REFERENCE))), facts(INTERESTED, case(OTHER_REFERENCE)), Outcome.REVIEW,
    ),
}
FIRM = {
    "kind-not-known", "not-casework", "same-bytes-again", "our-own-mail", "our-letter-bounced", "written-by-a-machine",
    "no-milestone-reported", "our-letter-came-back", "our-letter-arrived",
}


def test_every_gate_has_its_case():
    assert list(GATE_CASES) == [gate.reason for gate in GATES]


@pytest.mark.parametrize("reason", GATE_CASES)
def test_a_gate_that_hits_ends_it_and_nothing_follows(reason):
    reading, known, outcome = GATE_CASES[reason]
    decision = decide(reading, known)
    assert (decision.outcome, decision.reasons) == (outcome, (reason,))
    assert only_asks_back(decision) if reason in ASKED_BACK else nothing_follows(decision)


@pytest.mark.parametrize("reason", GATE_CASES)
def test_each_gate_alone_holds_what_it_is_for(reason):
    reading, known, _ = GATE_CASES[reason]
    assert next(gate.reason for gate in GATES if gate.hits(reading, known)) == reason


@pytest.mark.parametrize("reason", GATE_CASES)
def test_a_persons_ruling_passes_every_gate_but_the_firm_ones(reason):
    reading, known, _ = GATE_CASES[reason]
    ruled = decide(reading, replace(known, ruling=Ruling(REFERENCE, "a caseworker")))
    assert (ruled.outcome is Outcome.PROCESSED) == (reason not in FIRM)


@pytest.mark.parametrize(("sender", "answered"), [
    (staff(COLLEAGUE), OurLetter(1, "owner-task", OWNER, (REFERENCE,))),
    (staff(verified=False), OurLetter(1, "owner-task", OWNER, (REFERENCE,))),
    (nca(OWNER), OurLetter(1, "owner-task", OWNER, (REFERENCE,))),
    (staff(), OurLetter(1, "owner-withdrawal", OWNER, (REFERENCE,))),
    (staff(), None),
])
def test_only_the_proved_recipient_of_a_task_ends_it_by_an_answer(sender, answered):
    reading = report(None, sender)
    done = replace(reading, notification=replace(reading.notification, done=True))
    decision = decide(done, facts(INTERESTED, answered=answered))
    assert (decision.outcome, decision.ends) == (Outcome.REVIEW, ())


def test_the_owners_update_ends_what_the_owner_was_to_tell_nca():
    *_, ending = decide(report(), facts(INTERESTED)).ends
    assert (ending.reference, {kind.value for kind in ending.kinds}) == (REFERENCE, {"contact-nca", "update-nca"})
    assert decide(report(), facts(case())).ends == ()


def test_a_sound_mail_passes_every_gate():
    assert decide(mail(), facts()).reasons == ("interest-noted",)


@pytest.mark.parametrize(("reading", "known", "reason"), [
    # A machine is never answered, whoever it claims to be and whatever else is wrong.
    (mail(automatic="list", sender=nca(verified=False)), facts(), "written-by-a-machine"),
    (mail(Kind.AUTOMATIC, sender=stranger()), facts(), "written-by-a-machine"),
    # A repeat of the same bytes stays a repeat, even of a bounce.
    (mail(automatic="report"), facts(repeat=Repeat.SAME_BYTES, our_letters=frozenset({"<a@b>"})), "same-bytes-again"),
    # Who wrote comes before what it says.
    (mail(None, sender=stranger(), problems=("x",)), facts(), "sender-not-verified"),
    (mail(None, sender=stranger(verified=True)), facts(), "sender-on-no-list"),
    (mail(None, problems=("x",)), facts(), "not-readable-in-full"),
])
def test_the_first_gate_that_hits_decides(reading, known, reason):
    assert decide(reading, known).reasons == (reason,)


def test_a_machines_mail_about_no_letter_of_ours_is_ignored():
    assert decide(mail(automatic="report", bounced=("<theirs@x.example>",)), facts()).outcome is Outcome.IGNORED


@pytest.mark.parametrize("kind", [Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL])
def test_staff_do_not_speak_for_nca(kind):
    assert decide(mail(kind, sender=staff()), facts(INTERESTED)).reasons == ("not-this-party's-business",)


def test_nca_does_not_report_milestones():
    reading = report(sender=nca())
    assert decide(reading, facts(INTERESTED)).reasons == ("not-this-party's-business",)


# --- checks ---------------------------------------------------------------------------------------------------

TOLD = {MilestoneName.DEPORT_DECISION: Details(date=TODAY)}

CHECK_CASES = {
    "reference-missing": (mail(Kind.INTEREST, person(None)), facts()),
    "reference-on-no-case": (mail(Kind.INTEREST, person("C0000001")), facts()),
    "name-contradicts-the-case": (mail(Kind.INTEREST, person(name="Somebody Else", date_of_birth=BORN)), facts()),
    "date-of-birth-contradicts-the-case": (
        mail(Kind.INTEREST, person(date_of_birth=BORN + dt.timedelta(days=1))), facts(),
    ),
    "nothing-confirms-the-reference": (mail(Kind.INTEREST, person(name=None)), facts()),
    "owner-on-no-list": (mail(Kind.INTEREST), facts(case(owner_email="owner@elsewhere.example"))),
    "confiscation-unclear": (mail(Kind.INTEREST, person(confiscation=None)), facts()),
    "no-interest-on-record": (mail(Kind.UPDATE_REQUEST), facts()),
    "support-not-asked-by-the-owner": (
        mail(Kind.CASE_UPDATE, sender=staff(SENIOR), support=Support.IDENTITY), facts(INTERESTED),
    ),
    "not-the-case-owner": (report(sender=staff(COLLEAGUE)), facts(INTERESTED)),
    "milestone-details-missing": (report(MilestoneName.REMOVAL_DETAILS), facts(INTERESTED)),
    "removal-in-the-past": (
        report(MilestoneName.REMOVAL_DETAILS, details=Details(removal_date=TODAY - dt.timedelta(days=1))),
        facts(INTERESTED),
    ),
    "milestone-lies-ahead": (report(details=Details(date=TODAY + dt.timedelta(days=2))), facts(INTERESTED)),
    "milestone-told-otherwise-before": (
        report(MilestoneName.APPEAL_RESULT, details=Details(outcome=AppealOutcome.ALLOWED)),
        facts(case(interest_open=True, told={MilestoneName.APPEAL_RESULT: Details(outcome=AppealOutcome.DISMISSED)})),
    ),
}


def test_every_check_has_its_case():
    assert list(CHECK_CASES) == [check.reason for check in CHECKS]


@pytest.mark.parametrize("reason", CHECK_CASES)
def test_a_check_that_hits_holds_the_person_and_nothing_follows(reason):
    decision = decide(*CHECK_CASES[reason])
    assert (decision.outcome, decision.reasons) == (Outcome.REVIEW, (reason,))
    if reason in OWNER_ASKED:
        assert only_asks_the_owner(decision)
    else:
        assert only_asks_back(decision) if reason in ASKED_BACK else nothing_follows(decision)


def test_nca_is_asked_back_in_the_same_words_whether_the_person_is_known_or_not():
    unknown, contradicted, unconfirmed = (
        decide(*CHECK_CASES[reason]).letters
        for reason in ("reference-on-no-case", "name-contradicts-the-case", "nothing-confirms-the-reference")
    )
    assert unknown == contradicted == unconfirmed != ()


def test_nobody_unproved_and_no_staff_is_asked_back():
    for sender in (nca(verified=False), stranger(verified=True), staff()):
        assert nothing_follows(decide(mail(Kind.INTEREST, person("C0000001"), sender=sender), facts()))


def test_nothing_is_asked_back_where_a_person_rules():
    ruled = facts(ruling=Ruling(OTHER_REFERENCE, "a caseworker"))
    assert nothing_follows(decide(mail(Kind.INTEREST, person(OTHER_REFERENCE)), ruled))


def test_nothing_is_asked_back_where_something_else_is_unclear_too():
    people = (person("C0000001"), person(confiscation=None))
    assert nothing_follows(decide(mail(Kind.INTEREST, *people), facts()))


@pytest.mark.parametrize("said", [
    person(), person(name=None, date_of_birth=BORN), person(date_of_birth=BORN), person(name="POPESCU Ion"),
])
def test_the_name_or_the_date_of_birth_confirms_the_reference(said):
    decision = decide(mail(Kind.INTEREST, said), facts())
    assert (decision.outcome, decision.settles) == (Outcome.PROCESSED, (REFERENCE,))


@pytest.mark.parametrize("held", [case(name="", date_of_birth=None), case(name="", date_of_birth=BORN)])
def test_a_case_that_holds_nothing_to_compare_confirms_nothing(held):
    assert decide(mail(), facts(held)).reasons == ("nothing-confirms-the-reference",)


@pytest.mark.parametrize("kind", [Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL])
def test_what_follows_up_an_interest_needs_one_on_record(kind):
    assert decide(mail(kind), facts()).reasons == ("no-interest-on-record",)
    assert decide(mail(kind), facts(INTERESTED)).outcome is Outcome.PROCESSED


# --- several people -------------------------------------------------------------------------------------------

FIRST, SECOND = person(), person(OTHER_REFERENCE, "Ana Silva")
CASES = (case(), case(OTHER_REFERENCE, name="Ana Silva", date_of_birth=None, owner_email="other@office.example"))


def test_several_people_who_are_all_clear_are_served_in_one_answer():
    decision = decide(mail(Kind.INTEREST, FIRST, SECOND), facts(*CASES))
    to_nca = [letter for letter in decision.letters if letter.to == OFFICER]
    assert (decision.outcome, decision.settles) == (Outcome.PROCESSED, (REFERENCE, OTHER_REFERENCE))
    assert [(letter.template, letter.references) for letter in to_nca] == [
        ("nca-interest-several", (REFERENCE, OTHER_REFERENCE))
    ]
    assert to_nca[0].facts["others"] is False


def test_one_unknown_person_of_several_waits_while_the_others_are_served():
    decision = decide(mail(Kind.INTEREST, FIRST, person("C0000001", "Ana Silva")), facts(*CASES))
    assert (decision.outcome, decision.settles) == (Outcome.REVIEW, (REFERENCE,))
    assert decision.reasons == ("reference-on-no-case", "interest-noted")
    to_nca = [letter for letter in decision.letters if letter.to == OFFICER]
    assert [(letter.template, letter.references) for letter in to_nca] == [("nca-interest-several", (REFERENCE,))]
    assert to_nca[0].facts["others"] is True
    assert "C0000001" not in repr(decision.letters)


def test_the_answer_reads_the_same_whatever_holds_the_other_person():
    waiting = (person("C0000001", "Ana Silva"), person(None, "Ana Silva"), person(OTHER_REFERENCE, None))
    answers = [
        decide(mail(Kind.INTEREST, FIRST, other), facts(*CASES)).letters[0] for other in waiting
    ]
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("other", [
    person(OTHER_REFERENCE, "Somebody Else"),
    person(OTHER_REFERENCE, "Ana Silva", date_of_birth=BORN),
])
def test_one_contradicted_person_of_several_and_nobody_is_served(other):
    cases = (CASES[0], replace(CASES[1], date_of_birth=TODAY))
    for people in ((FIRST, other), (other, FIRST)):
        decision = decide(mail(Kind.INTEREST, *people), facts(*cases))
        assert decision.outcome is Outcome.REVIEW
        assert decision.reasons[0].endswith("contradicts-the-case")
        assert only_asks_back(decision)


def test_one_reference_for_two_people_is_nobodys():
    decision = decide(mail(Kind.INTEREST, FIRST, person(name="Ion Mihai Popescu")), facts())
    assert decision.reasons == ("one-reference-twice",)


def test_two_people_without_references_are_not_one_reference_twice():
    decision = decide(mail(Kind.INTEREST, person(None, "A B"), person(None, "C D")), facts())
    assert decision.reasons == ("reference-missing",)


def test_a_case_that_was_dealt_with_before_is_not_dealt_with_again():
    decision = decide(mail(Kind.INTEREST, FIRST, SECOND), facts(*CASES, settled=frozenset({REFERENCE})))
    assert (decision.outcome, decision.settles) == (Outcome.PROCESSED, (OTHER_REFERENCE,))
    assert REFERENCE not in repr((decision.notes, decision.letters, decision.tasks))


def test_when_all_was_dealt_with_before_nothing_is_left_to_do():
    decision = decide(mail(), facts(settled=frozenset({REFERENCE})))
    assert (decision.outcome, decision.reasons) == (Outcome.PROCESSED, ("nothing-left-to-do",))
    assert nothing_follows(decision)


# --- what a person rules --------------------------------------------------------------------------------------

def ruled(reading, *cases, reference=REFERENCE, kind=None, confiscation=None):
    """Decide as a caseworker rules: this mail is about this case."""
    return decide(reading, facts(*cases, ruling=Ruling(reference, "a caseworker", kind, confiscation)))


def stated(decision):
    """Give the confiscation state that a decision notes."""
    return [note.value for note in decision.notes if note.value]


def test_a_ruling_stands_beside_a_reference_that_nothing_confirms():
    decision = ruled(mail(Kind.INTEREST, person(None, "Somebody Else")))
    assert (decision.outcome, decision.settles) == (Outcome.PROCESSED, (REFERENCE,))
    assert decision.grounds == {REFERENCE: "decided by a caseworker"}


def test_a_ruling_on_an_unproved_mail_writes_to_ncas_own_address_alone():
    for sender in (nca("forged@nca.example", verified=False), stranger(), stranger(verified=True), staff(COLLEAGUE)):
        decision = ruled(mail(sender=sender))
        assert decision.outcome is Outcome.PROCESSED
        assert {letter.to for letter in decision.letters} == {CONTACT, OWNER}
        assert sender.address not in repr(decision.letters)


def test_after_such_a_ruling_nobody_is_told_to_write_to_the_unproved_sender():
    to_owner = ruled(mail(sender=nca("forged@nca.example", verified=False))).letters[1]
    assert (to_owner.template, to_owner.facts["officer_address"], to_owner.facts["officer"]) == ("owner-task", "", "")
    assert to_owner.facts["nca_contact"] == CONTACT


def test_a_ruling_on_a_proved_mail_answers_the_officer():
    assert ruled(mail(Kind.INTEREST, person(name=None))).letters[0].to == OFFICER


def test_a_ruling_keeps_what_was_said_of_that_case_and_of_no_other():
    said = (person(confiscation=Confiscation.ORDER), person(OTHER_REFERENCE, confiscation=Confiscation.PROCEEDINGS))
    values = [note.value for note in ruled(mail(Kind.INTEREST, *said)).notes]
    assert values == [None, Confiscation.ORDER]
    third = case("C0000001", name="Somebody ELSE")
    assert ruled(mail(Kind.INTEREST, *said), third, reference="C0000001").reasons == ("confiscation-unclear",)


@pytest.mark.parametrize("people", [
    [person(None, confiscation=Confiscation.ORDER)],
    [person(None, name=None, confiscation=Confiscation.ORDER)],
    [person("A1234568", confiscation=Confiscation.ORDER)],
    [person(None, confiscation=Confiscation.ORDER), person(None, "Somebody Else", date_of_birth=None)],
])
def test_a_ruling_keeps_the_state_of_the_one_person_that_the_mail_can_mean(people):
    assert stated(ruled(mail(Kind.INTEREST, *people))) == [Confiscation.ORDER]


@pytest.mark.parametrize("people", [
    [person(None, "Somebody Else", confiscation=Confiscation.ORDER)],
    [person(confiscation=None)],
    [person(None, "Somebody Else", confiscation=None), person(None, "Some Other")],
    [person(None, confiscation=Confiscation.ORDER), person(None)],
])
def test_a_state_that_is_not_plainly_this_persons_must_be_said_by_whoever_rules(people):
    reading = mail(Kind.INTEREST, *people)
    assert ruled(reading).reasons == ("confiscation-unclear",)
    assert stated(ruled(reading, confiscation=Confiscation.PROCEEDINGS)) == [Confiscation.PROCEEDINGS]
    assert ruled(reading, INTERESTED, kind=Kind.WITHDRAWAL).reasons == ("interest-withdrawn",)


def test_a_ruling_may_name_the_kind():
    assert ruled(mail(None), INTERESTED, kind=Kind.WITHDRAWAL).reasons == ("interest-withdrawn",)
    assert ruled(mail(Kind.OTHER), kind=Kind.INTEREST).reasons == ("interest-noted",)
    assert ruled(mail(Kind.UPDATE_REQUEST), INTERESTED).reasons == ("update-given",)


def test_a_ruling_must_name_the_kind_where_it_is_not_known():
    assert ruled(mail(None)).reasons == ("kind-not-known",)
    assert ruled(mail(Kind.OTHER)).reasons == ("not-casework",)


def test_a_ruling_cannot_make_up_an_interest_a_milestone_or_a_case():
    assert ruled(mail(Kind.UPDATE_REQUEST)).reasons == ("no-interest-on-record",)
    assert ruled(mail(), INTERESTED, kind=Kind.CASE_UPDATE).reasons == ("no-milestone-reported",)
    assert ruled(mail(), reference="C0000001").reasons == ("reference-on-no-case",)


def test_a_ruling_cannot_make_a_machines_mail_count():
    assert ruled(mail(automatic="out of office")).outcome is Outcome.IGNORED


def test_a_colleague_who_passes_on_ncas_mail_is_no_case_owner_and_need_be_none():
    decision = ruled(mail(sender=staff(COLLEAGUE)))
    assert (decision.outcome, decision.letters[0].to) == (Outcome.PROCESSED, CONTACT)


def test_a_person_may_rule_that_somebody_else_reports_for_the_owner():
    assert [check.reason for check in CHECKS if not check.firm] == [
        "not-the-case-owner", "milestone-told-otherwise-before"
    ]
    for sender in (staff(COLLEAGUE), staff(OWNER, verified=False), stranger()):
        decision = ruled(report(sender=sender), INTERESTED)
        assert (decision.reasons, [letter.to for letter in decision.letters]) == (("milestone-told",), [CONTACT])


def test_but_not_that_a_milestone_is_told_twice_or_without_its_day():
    told = case(interest_open=True, told=TOLD)
    assert ruled(report(details=Details()), told).reasons == ("milestone-told-before",)
    assert ruled(report(MilestoneName.REMOVAL_DETAILS), INTERESTED).reasons == ("milestone-details-missing",)


# --- who is answered ------------------------------------------------------------------------------------------

def test_the_answer_goes_to_the_proved_sender():
    assert decide(mail(sender=nca("second@nca.example")), facts()).letters[0].to == "second@nca.example"


def test_no_field_for_a_reply_address_reaches_the_rules():
    # Reply-To, Cc and Sender cannot redirect an answer, since a reading has no place for them.
    assert {"reply_to", "cc", "to", "return_path"}.isdisjoint(type(mail()).__dataclass_fields__)


# --- milestones -----------------------------------------------------------------------------------------------

@pytest.mark.parametrize("sender", [staff(OWNER), staff(SENIOR)])
def test_the_owner_and_the_senior_caseworker_report_milestones(sender):
    decision = decide(report(sender=sender), facts(INTERESTED))
    assert (decision.outcome, decision.reasons) == (Outcome.PROCESSED, ("milestone-told",))
    assert [letter.to for letter in decision.letters] == [CONTACT]


@pytest.mark.parametrize("held", [
    case(interest_open=True, owner_email="", owner_name="", senior_caseworker_email=""),
    case(interest_open=True, owner_email="new@office.example", senior_caseworker_email=""),
])
def test_whoever_does_not_own_the_case_now_reports_nothing(held):
    assert decide(report(), facts(held)).reasons == ("not-the-case-owner",)


def test_an_empty_address_owns_no_case_that_has_no_owner():
    held = case(interest_open=True, owner_email="", owner_name="", senior_caseworker_email="")
    for address in ("", None):
        decision = decide(report(sender=replace(staff(), address=address)), facts(held))
        assert decision.reasons == ("not-the-case-owner",)


def test_an_unverified_owner_reports_nothing():
    assert decide(report(sender=staff(verified=False)), facts(INTERESTED)).reasons == ("sender-not-verified",)


def test_the_owner_names_the_case_by_its_reference_alone_but_not_against_its_name():
    assert decide(report(), facts(INTERESTED)).outcome is Outcome.PROCESSED
    other = report(people=(person(name="Somebody Else"),))
    assert decide(other, facts(INTERESTED)).reasons == ("name-contradicts-the-case",)


@pytest.mark.parametrize("details", [None, Details()])
def test_a_milestone_that_was_told_before_is_not_told_again(details):
    held = case(interest_open=True, told={MilestoneName.DEPORT_DECISION: Details()})
    decision = decide(report(details=details), facts(held))
    assert (decision.outcome, decision.reasons) == (Outcome.PROCESSED, ("milestone-told-before",))
    assert not decision.letters
    assert not decision.milestones


def test_another_milestone_of_the_same_case_is_told():
    held = case(interest_open=True, told=TOLD)
    assert decide(report(MilestoneName.APPEAL_RECEIVED), facts(held)).reasons == ("milestone-told",)


def test_removal_details_need_their_day():
    for day, reason in ((TODAY, "milestone-told"), (None, "milestone-details-missing")):
        details = Details(removal_date=day, flight="XX123")
        assert decide(report(MilestoneName.REMOVAL_DETAILS, details=details), facts(INTERESTED)).reasons == (reason,)
