"""The brakes as sentences: when one letter to NCA is one too many, and what is held while disclosures are paused."""

from dataclasses import replace
from typing import Any

import pytest

from mailbot.core.brakes import BRAKES
from mailbot.core.decision import Decision
from mailbot.core.facts import CaseFacts, Facts, OurLetter, Ruling
from mailbot.core.limits import Limits, Traffic
from mailbot.core.rules import decide, decide_in_turn
from mailbot.core.states import Kind, Outcome
from tests.casework import (
    OFFICER,
    OTHER_REFERENCE,
    OWNER,
    REFERENCE,
    case,
    facts,
    mail,
    nca,
    person,
    report,
    staff,
)

INTERESTED = case(interest_open=True)
ASKS = mail(Kind.UPDATE_REQUEST)
OURS = OurLetter(1, "nca-case-progress", OFFICER, (REFERENCE,))
LIMITS = Limits(5, 20, 50, 100, 3, 50, 100)


def known(*cases: CaseFacts, **traffic: Any) -> Facts:
    """Give facts with small limits; what went out lately as given."""
    ours = traffic.pop("answered_letter", None)
    given = facts(*(cases or (INTERESTED,)), limits=LIMITS, answered=ours)
    return replace(given, traffic=Traffic(**traffic))


def is_held(decision: Decision, reason: str) -> bool:
    """Tell whether nothing at all follows, for this reason."""
    followed = (decision.notes, decision.milestones, decision.letters, decision.tasks, decision.settles)
    return (decision.outcome, decision.reasons, any(followed)) == (Outcome.REVIEW, (reason,), False)


ASKED_BY_STAFF = mail(
    Kind.CASE_UPDATE, person(name=None), sender=staff(), enquiry="What shall I do about the minute sheet?",
)

# reason -> (mail, facts one letter below, facts at the limit)
AT_THE_LIMIT = {
    "disclosures-paused": (ASKS, known(paused=False), known(paused=True)),
    "answers-go-back-and-forth": (
        ASKS, known(in_thread={OFFICER: 4}, answered_letter=OURS),
        known(in_thread={OFFICER: 5}, answered_letter=OURS),
    ),
    "case-had-enough-answers": (
        ASKS, known(about={(OFFICER, REFERENCE): 19}), known(about={(OFFICER, REFERENCE): 20}),
    ),
    "correspondent-had-enough-answers": (ASKS, known(answered={OFFICER: 49}), known(answered={OFFICER: 50})),
    "staff-had-enough-questions": (ASKED_BY_STAFF, known(questions={OWNER: 2}), known(questions={OWNER: 3})),
    "too-many-disclosures": (ASKS, known(disclosures=99), known(disclosures=100)),
    "enough-answers-for-an-hour": (ASKS, known(answers=99), known(answers=100)),
}


def test_every_brake_has_its_case():
    assert list(AT_THE_LIMIT) == [brake.reason for brake in BRAKES]


@pytest.mark.parametrize("reason", AT_THE_LIMIT)
def test_the_last_letter_below_a_limit_goes_and_the_next_one_is_held(reason):
    reading, below, reached = AT_THE_LIMIT[reason]
    assert decide(reading, below).outcome is Outcome.PROCESSED
    assert is_held(decide(reading, reached), reason)


@pytest.mark.parametrize("reason", AT_THE_LIMIT)
def test_a_persons_ruling_passes_every_brake(reason):
    reading, _, reached = AT_THE_LIMIT[reason]
    ruled = decide(reading, replace(reached, ruling=Ruling(REFERENCE, "a caseworker")))
    assert ruled.outcome is Outcome.PROCESSED
    assert ruled.letters


@pytest.mark.parametrize("reason", AT_THE_LIMIT)
def test_what_writes_nothing_to_nca_passes_every_brake(reason):
    _, _, reached = AT_THE_LIMIT[reason]
    for kind in (Kind.INFORMATION, Kind.WITHDRAWAL):
        assert decide(mail(kind), reached).outcome is Outcome.PROCESSED


def test_only_what_discloses_is_held_by_a_pause():
    silent = replace(known(paused=True), disclosing=frozenset({"nca-interest-allocated"}))
    assert decide(ASKS, silent).outcome is Outcome.PROCESSED
    assert is_held(decide(mail(), silent), "disclosures-paused")


def test_where_it_is_not_known_what_discloses_all_of_it_is_taken_to():
    assert known().disclosing is None
    assert is_held(decide(ASKS, known(paused=True)), "disclosures-paused")


def test_a_milestone_is_held_by_a_pause_and_by_the_breaker_too():
    assert is_held(decide(report(), known(paused=True)), "disclosures-paused")
    assert is_held(decide(report(), known(disclosed={OWNER: 50})), "too-many-disclosures")


def test_a_case_owner_who_answers_our_tasks_with_milestones_is_no_loop():
    busy = known(answered_letter=OURS, in_thread={OWNER: 40}, answered={OWNER: 49}, about={(OWNER, REFERENCE): 40})
    assert decide(report(), busy).outcome is Outcome.PROCESSED


def test_a_mail_that_answers_no_letter_of_ours_has_the_wider_caps():
    assert decide(ASKS, known(in_thread={OFFICER: 5})).outcome is Outcome.PROCESSED


def test_what_another_correspondent_or_another_case_had_does_not_count():
    other = known(
        in_thread={"b@nca.example": 9}, answered={"b@nca.example": 90}, answered_letter=OURS,
        about={("b@nca.example", REFERENCE): 90, (OFFICER, OTHER_REFERENCE): 90},
    )
    assert decide(ASKS, other).outcome is Outcome.PROCESSED


def test_one_case_that_had_enough_holds_an_answer_about_several():
    both = mail(Kind.INTEREST, person(), person(OTHER_REFERENCE, "Ana Silva"))
    cases = (case(), case(OTHER_REFERENCE, name="Ana Silva"))
    assert is_held(decide(both, known(*cases, about={(OFFICER, OTHER_REFERENCE): 20})), "case-had-enough-answers")


def test_who_waits_for_a_person_anyway_is_named_behind_the_brake():
    both = mail(Kind.INTEREST, person(), person(None, "Ana Silva"))
    decision = decide(both, known(case(), paused=True))
    assert decision.reasons == ("disclosures-paused", "reference-missing")
    assert not decision.letters + decision.notes + decision.tasks


@pytest.mark.parametrize(("lately", "said"), [
    ({"disclosed": {OFFICER: 50}}, f"more than 50 disclosures within an hour on mail from {OFFICER}"),
    ({"disclosures": 100}, "more than 100 disclosures within an hour in all"),
])
def test_only_the_breaker_asks_for_a_pause_and_says_why(lately, said):
    assert decide(ASKS, known(**lately)).pauses == said
    others = [at for reason, (_, _, at) in AT_THE_LIMIT.items() if reason != "too-many-disclosures"]
    assert {decide(ASKS, at).pauses for at in others} == {""}


def test_what_a_cap_holds_does_not_set_the_breaker_off():
    both = known(answered={OFFICER: 50}, disclosed={OFFICER: 50})
    assert is_held(decide(ASKS, both), "correspondent-had-enough-answers")


# --- several decisions at once ----------------------------------------------------------------------------------

def in_turn(*readings: Any, given: Facts) -> list[str]:
    """Decide on mails that were gathered for together; give the reason of each."""
    return [decision.reasons[0] for _, decision in decide_in_turn((reading, given) for reading in readings)]


def test_what_one_mail_of_a_batch_is_answered_counts_for_the_next():
    given = known(in_thread={OFFICER: 3}, answered_letter=OURS)
    assert in_turn(ASKS, ASKS, ASKS, given=given) == ["update-given"] * 2 + ["answers-go-back-and-forth"]
    assert in_turn(ASKS, ASKS, given=known(about={(OFFICER, REFERENCE): 19})) == [
        "update-given", "case-had-enough-answers"
    ]
    assert in_turn(ASKS, ASKS, given=known(answered={OFFICER: 49})) == [
        "update-given", "correspondent-had-enough-answers"
    ]
    other = mail(Kind.UPDATE_REQUEST, sender=nca("b@nca.example"))
    assert in_turn(ASKS, other, given=known(answers=99)) == ["update-given", "enough-answers-for-an-hour"]


def test_once_the_breaker_has_gone_the_rest_of_the_batch_finds_disclosures_paused():
    other = mail(Kind.UPDATE_REQUEST, sender=nca("b@nca.example"))
    assert in_turn(ASKS, ASKS, other, mail(Kind.INFORMATION), given=known(disclosed={OFFICER: 49})) == [
        "update-given", "too-many-disclosures", "disclosures-paused", "information-added",
    ]


def test_what_is_held_does_not_count():
    given = known(answers=98, about={(OFFICER, REFERENCE): 20})
    other = mail(Kind.UPDATE_REQUEST, sender=nca("b@nca.example"))
    assert in_turn(*[ASKS] * 5, other, other, other, given=given) == (
        ["case-had-enough-answers"] * 5 + ["update-given"] * 2 + ["enough-answers-for-an-hour"]
    )
