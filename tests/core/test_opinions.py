"""What all the words of a mail say of its kind, beside the signs: agreeing, at odds, a withdrawal only with a sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core import (
    confiscation_opinion,
    milestone_opinion,
    vocabulary_opinion_confiscation,
    vocabulary_opinion_kind,
    vocabulary_opinion_milestone,
)
from mailbot.core.kind_opinion import KINDS, opinion, terms, weighed
from mailbot.core.opinions import LETTERS, STEP, learnt, letter, shares, terms_of
from mailbot.core.states import Kind
from tests.core.test_confiscation import state_of
from tests.core.test_kinds import kind_of
from tests.updates import HIM, reading

LIKELY_UPDATE = {Kind.INTEREST: 0.02, Kind.INFORMATION: 0.03, Kind.UPDATE_REQUEST: 0.93, Kind.WITHDRAWAL: 0.01,
                 Kind.OTHER: 0.01}
UNDECIDED = dict.fromkeys(KINDS, 0.2)


def test_what_signs_and_words_agree_on_is_the_kind() -> None:
    assert weighed(Kind.UPDATE_REQUEST, LIKELY_UPDATE) is Kind.UPDATE_REQUEST


def test_words_that_say_nothing_leave_the_signs_their_kind() -> None:
    assert weighed(Kind.WITHDRAWAL, UNDECIDED) is Kind.WITHDRAWAL


def test_signs_and_words_that_are_at_odds_are_for_a_person() -> None:
    assert weighed(Kind.INFORMATION, {**UNDECIDED, Kind.UPDATE_REQUEST: 0.75, Kind.INFORMATION: 0.05}) is None


def test_words_must_be_plain_to_be_believed_against_the_signs() -> None:
    told = dict.fromkeys(KINDS, 0.0)
    assert weighed(Kind.UPDATE_REQUEST, {**told, Kind.INTEREST: 0.9, Kind.UPDATE_REQUEST: 0.1}) is None
    assert weighed(Kind.UPDATE_REQUEST, {**told, Kind.INTEREST: 0.99, Kind.OTHER: 0.01}) is Kind.INTEREST


def test_where_there_are_no_signs_plain_words_tell_and_others_do_not() -> None:
    plain = {**dict.fromkeys(KINDS, 0.0), Kind.UPDATE_REQUEST: 0.99, Kind.OTHER: 0.01}
    doubtful = {**dict.fromkeys(KINDS, 0.0), Kind.UPDATE_REQUEST: 0.6, Kind.INTEREST: 0.4}
    assert weighed(None, doubtful) is None
    assert weighed(None, plain) is Kind.UPDATE_REQUEST
    assert weighed(None, UNDECIDED) is None


def test_a_ticket_systems_receipt_that_names_somebody_is_no_notification() -> None:
    said = "Your request has been received and a ticket has been created. This is an automated message.\n\n@"
    assert kind_of(said) is None


def test_no_words_make_a_withdrawal_without_its_sign() -> None:
    likely = {**dict.fromkeys(KINDS, 0.0), Kind.WITHDRAWAL: 1.0}
    assert weighed(Kind.WITHDRAWAL, likely) is Kind.WITHDRAWAL
    assert weighed(Kind.INFORMATION, likely) is None
    assert weighed(None, likely) is None


@pytest.mark.parametrize(("said", "kind"), [
    ("NCA has an interest in John SMITH, reference S1234567.", Kind.INTEREST),
    ("What is the position on S1234567 John SMITH, please?", Kind.UPDATE_REQUEST),
    ("NCA no longer has an interest in John SMITH, S1234567. Please close our entry.", Kind.WITHDRAWAL),
])
def test_plain_mail_stays_what_its_signs_tell(said: str, kind: Kind) -> None:
    assert kind_of(said) is kind


def test_a_mail_that_is_a_test_stays_other_whatever_its_words_resemble() -> None:
    said = "This is a test mail, please ignore it. NCA has an interest in John SMITH, reference S1234567."
    assert kind_of(said) is Kind.OTHER


def test_the_title_of_a_thread_is_not_weighed() -> None:
    said, title = ["he has been released."], ["request for an update"]
    assert "~request" in terms(said, title, thread=False)
    assert "~request" not in terms(said, title, thread=True)


@pytest.mark.parametrize(("table", "classes"), [
    (vocabulary_opinion_kind, len(KINDS)), (vocabulary_opinion_confiscation, len(confiscation_opinion.STATES)),
    (vocabulary_opinion_milestone, len(milestone_opinion.NAMES)),
])
def test_a_table_has_a_weight_for_each_class_in_each_row(table, classes) -> None:
    rows = [row.split() for row in table.WEIGHTS.replace("\n", " ").split(";") if row.strip()]
    assert len(table.BASES) == classes
    assert len(rows) > 500
    assert all(len(row[-1]) == classes and set(row[-1]) <= set(LETTERS) for row in rows)
    assert len(learnt(table.BASES, table.WEIGHTS).weights) == len(rows)


@given(st.floats(-20, 20))
def test_a_weight_is_written_as_the_nearest_letter(weight: float) -> None:
    read = learnt((0.0,), f"word {letter(weight)};").weights["word"][0]
    middle = len(LETTERS) // 2 * STEP
    assert read == pytest.approx(max(-middle, min(middle, weight)), abs=STEP / 2 + 1e-9)


def test_numbers_are_alike_but_for_nothing_and_one() -> None:
    assert terms_of(["he owes £4,000 of 12,500"]) == terms_of(["he owes £7 of 9"])
    assert terms_of(["he owes 0"]) != terms_of(["he owes 1"]) != terms_of(["he owes 2"])


def test_words_behind_a_denial_are_marked() -> None:
    assert {"!order", "order"} <= terms_of(["there is no confiscation order against him"])
    assert "!order" not in terms_of(["there is an order against him"])


@given(st.lists(st.text(max_size=60), max_size=20), st.booleans())
def test_of_any_text_the_shares_add_up_to_one(said: list[str], thread: bool) -> None:
    told = opinion(terms(said, said, thread=thread))
    assert sum(told.values()) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in told.values())


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=9))
def test_shares_of_any_scores_add_up_to_one(scores: list[float]) -> None:
    assert sum(shares(scores)) == pytest.approx(1)


def test_a_very_long_mail_is_weighed_by_its_beginning() -> None:
    assert len(terms(["word " * 300] * 1000, [], thread=False)) < 15


@pytest.mark.parametrize(("boxes", "kind"), [
    ("[ ] New interest\n[ ] Further information\n[x] Request for removal date / progress\n[ ] No longer of interest",
     Kind.UPDATE_REQUEST),
    ("[x] New interest - to end when trial closes\n[ ] Further information\n[ ] Update\n[ ] Withdrawal", Kind.INTEREST),
    ("[ ] New interest\n[x] Further information: no longer at HMP Leeds\n[ ] Progress\n[ ] Withdrawal",
     Kind.INFORMATION),
    ("( ) notify a first interest ( ) add information (\u2022) ask how a case stands ( ) end our interest",
     Kind.UPDATE_REQUEST),
    ("[ ] New interest\n[ ] Information\n[ ] Progress\n[x] Interest withdrawn", Kind.WITHDRAWAL),
])
def test_the_box_that_is_ticked_is_the_kind(boxes: str, kind: Kind) -> None:
    assert kind_of(f"{boxes}\n\n@") is kind


@pytest.mark.parametrize("words", [
    "No confiscation proceedings have been concluded.", "The confiscation order is as good as paid.",
    "Any confiscation proceedings: none other than the one listed for 5 August.",
    "The court records the confiscation order as satisfied in error.", "Confiscation order: satisfied? No.",
])
def test_turns_that_neither_grammar_nor_words_see_leave_nothing_safe(words: str) -> None:
    assert state_of(words) not in ("none", "concluded")


@pytest.mark.parametrize("words", [
    "MrX signed for his phone today.", "ICD.1913 questionnaire handed to MrX today.", "HDC granted to MrX from today.",
    "MrX: deportation order signed today.",
    "Flight RO392 to Bucharest for MrX on 20 June provisional, no directions yet.",
    "Could MrX fly on RO392 to Bucharest on 20 June?", "MrX would have to reside at 4 Mill Lane if bailed.",
])
def test_words_alone_make_no_milestone_of_what_is_another_matter_or_only_to_come(words: str) -> None:
    assert reading(words.replace("MrX", HIM)).milestone is None


@pytest.mark.parametrize("who", ["Mr Tomasz KOWALCZYK, B1234567", "Linh Quang Trevan (L2011846)"])
def test_a_plain_sentence_is_told_whatever_a_few_words_weigh(who: str) -> None:
    read = reading(f"{who} was granted bail today.\n\nOwen Parrish")
    assert (read.milestone, read.ask) == ("bail_granted", False)
