"""Whether the person in a message is the person on the case: each identifier agrees, is silent, or contradicts."""

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core.matching import (
    Finding,
    Match,
    Verdict,
    compare_dates,
    compare_names,
    compare_references,
    match,
)
from mailbot.core.name_words import is_slip, sound
from mailbot.core.rules import decide
from mailbot.core.states import Kind, Outcome
from mailbot.core.vocabulary_spellings import APART, SPELLINGS
from tests.casework import BORN, OTHER_REFERENCE, REFERENCE, case, facts, mail, person
from tests.core.name_pairs import AGREE, ALL_DIFFERENT, CONTRADICT, SILENT, pairs
from tests.timing import quickest

AGREES, NOTHING, CONTRADICTS = Verdict.AGREES, Verdict.SILENT, Verdict.CONTRADICTS
OTHER_DAY = BORN + dt.timedelta(days=1)
TABLE = [
    (said, held, verdict)
    for verdict, table in ((AGREES, AGREE), (NOTHING, SILENT), (CONTRADICTS, CONTRADICT)) for said, held in pairs(table)
]


# --- names ----------------------------------------------------------------------------------------------------

def test_the_table_is_large():
    assert len(TABLE) >= 120
    assert len({(said, held) for said, held, _ in TABLE}) == len(TABLE)


@pytest.mark.parametrize(("said", "held", "verdict"), TABLE)
def test_names_are_compared_by_their_words(said, held, verdict):
    assert compare_names(said, held).verdict is verdict, compare_names(said, held)


@pytest.mark.parametrize(("said", "held", "verdict"), TABLE)
def test_it_does_not_matter_which_of_two_names_stands_on_the_case(said, held, verdict):
    assert compare_names(held, said).verdict is verdict


@pytest.mark.parametrize("gap", ["{} Popescu", "Popescu {}", "Ion {}", "{} Mihai Popescu"])
def test_two_names_never_pass_for_one_whatever_stands_beside_them(gap):
    names = ALL_DIFFERENT.split()
    mixed = [
        (one, other) for one, other in itertools.combinations(names, 2)
        if compare_names(gap.format(one), gap.format(other)).verdict is AGREES
    ]
    assert (len(names) > 400, mixed) == (True, [])


def test_brothers_and_sisters_contradict_each_other():
    names = ALL_DIFFERENT.split()[:150]
    alike = [
        (one, other) for one, other in itertools.combinations(names, 2)
        if compare_names(f"{one} Xhafa", f"{other} Xhafa").verdict is not CONTRADICTS
    ]
    assert alike == []


@pytest.mark.parametrize(("said", "held", "why"), [
    ("Ion Popescu", "Ion Popescu", ""),
    ("Mohammed Khan", "Muhammad Khan", "spelt otherwise"),
    ("Georgios Papadopuolos", "Georgios Papadopoulos", "a slip in one word"),
    ("Ion Popescu", "Ion Mihai Popescu", "a word left out"),
    ("Xiaoming Wang", "Xiao Ming Wang", "parted otherwise"),
    ("Mr Popescu", "Ion Popescu", "one word in common"),
    ("A. Popescu", "Adrian Popescu", "initials"),
    ("Mihai Popescu", "Ion Mihai Popescu", "the first name is missing"),
    ("Ali Hassan", "Hassan Ali", "given and family name may be changed about"),
    ("John Smith Junior", "John Smith", "father and son may bear it"),
    ("محمد خان", "Mohammed Khan", "written in another script"),
    ("Adrian Popescu", "Andrei Popescu", "another word"),
    ("Ion " * 13, "Ion Popescu", "too long to compare"),
    (None, "Ion Popescu", "not given"),
    (" - ", "Ion Popescu", "not given"),
    ("Ion Popescu", "", "not on the case"),
])
def test_the_reason_is_said_in_words(said, held, why):
    assert compare_names(said, held).why == why


@pytest.mark.parametrize(("nearer", "farther"), [
    (("Ion Popescu", "Ion Popescu"), ("Ion Popescu", "Ion Popesku")),
    (("Ion Popescu", "Ion Popesku"), ("Ion Popescu", "Ion Mihai Andrei Popescu")),
    (("Georgios Papadopoulos", "Giorgos Papadopoulos"), ("Georgios Papadopuolos", "Georgios Papadopoulos")),
    (("John A. Smith", "John Adam Smith"), ("A. Smith", "John Adam Smith")),
    (("Adrian Popescu", "Andrei Popescu"), ("Adrian Popescu", "Andrei Ionescu")),
])
def test_the_measure_tells_the_nearer_from_the_farther(nearer, farther):
    assert 1 >= compare_names(*nearer).measure > compare_names(*farther).measure > 0


def test_only_the_same_words_measure_one():
    assert compare_names("POPESCU, Ion", "Ion Popescu").measure == 1.0
    assert all(compare_names(*pair).measure < 1 for pair in pairs(CONTRADICT))


@pytest.mark.parametrize(("one", "other", "slip"), [
    ("papadopoulos", "papadopuolos", True),
    ("papadopoulos", "papadopolos", True),
    ("kowalczyk", "kowalcxyk", True),
    ("kowalczyk", "kowalcpyk", False),
    ("popescu", "oopescu", False),
    ("cristian", "cristina", False),
    ("petersen", "peterson", False),
    ("florian", "florin", False),
    ("ivanov", "ivnaov", False),
    ("papadopoulos", "papadpuolos", False),
])
def test_what_counts_as_a_slip_of_the_keyboard(one, other, slip):
    assert (is_slip(one, other), is_slip(other, one)) == (slip, slip)


def test_no_name_stands_in_two_lines_of_the_table_of_spellings():
    lines = SPELLINGS.strip().splitlines()
    heads = [(sound(word), line) for line in lines for word in set(line.split())]
    assert len({key for key, _ in heads}) == len(set(heads))


def test_names_that_are_kept_apart_differ_in_sound():
    for line in APART.strip().splitlines():
        sounds = [sound(word) for word in line.split()]
        assert len(set(sounds)) >= 2


NAMES = st.lists(st.sampled_from(
    ["Ion", "Popescu", "al-Hassan", "A.", "Jr", "Jr.", "de", "la", "O'Brien", "née", "alias", "Łukasz", "محمد", "王",
     "-", "'", ",", "Mac", "Abd", "al", "Dr", "1", "\u202e", "\0", "ß", "Ⅷ", "."]
), max_size=14).map(" ".join)


@given(st.one_of(NAMES, st.text(max_size=40)), st.one_of(NAMES, st.text(max_size=40)))
def test_whatever_comes_the_comparison_ends_alike_from_both_sides(one, other):
    assert compare_names(one, other).verdict is compare_names(other, one).verdict


@given(st.one_of(NAMES, st.text(max_size=60)))
def test_a_name_never_contradicts_itself(name):
    assert compare_names(name, name).verdict is not CONTRADICTS


@given(st.sampled_from(ALL_DIFFERENT.split()), NAMES)
def test_one_word_never_agrees(word, name):
    assert compare_names(word, f"{word} {name}").verdict is not AGREES
    assert compare_names(f"{word} {name}", word).verdict is not AGREES


def test_a_comparison_takes_less_than_three_tenths_of_a_millisecond():
    numbers = itertools.count()
    assert quickest(lambda: compare_sixty(numbers)) / 60 < 0.0003 * 3


def compare_sixty(numbers: Iterator[int]) -> None:
    for number in itertools.islice(numbers, 60):
        compare_names(f"Ion{number} Mihai Andrei Popescu{number}x", f"Ivan{number} Mihail Petrovich Georgescu{number}y")


@pytest.mark.parametrize("text", ["a" * 100_000, "a " * 50_000, "o'" * 50_000, "alias " * 20_000, "\u0301" * 100_000])
def test_a_name_of_any_length_is_compared_in_no_time(text):
    again = itertools.count()
    assert quickest(lambda: compare_names(text, text + "b" * (1 + next(again))), 3) < 0.5


# --- dates of birth and references ----------------------------------------------------------------------------

@pytest.mark.parametrize(("said", "held", "verdict", "why"), [
    (BORN, BORN, AGREES, ""),
    (BORN, OTHER_DAY, CONTRADICTS, "one digit off"),
    (dt.date(1980, 4, 3), dt.date(1980, 3, 4), CONTRADICTS, "day and month changed about"),
    (dt.date(1981, 3, 4), dt.date(1980, 3, 4), CONTRADICTS, "one digit off"),
    (dt.date(1991, 12, 30), dt.date(1980, 3, 4), CONTRADICTS, ""),
    (None, BORN, NOTHING, "not given"),
    (BORN, None, NOTHING, "not on the case"),
    (None, None, NOTHING, "not given"),
])
def test_dates_of_birth_agree_to_the_day(said, held, verdict, why):
    found = compare_dates(said, held)
    assert (found.verdict, found.why) == (verdict, why)


@pytest.mark.parametrize(("said", "verdict", "why"), [
    ("A1234567", AGREES, ""), ("A1234568", CONTRADICTS, "one character off"), ("B7654321", CONTRADICTS, ""),
    ("A1234567/2", CONTRADICTS, "another member of the family"), (None, NOTHING, "not given"),
])
def test_references_agree_to_the_letter(said, verdict, why):
    found = compare_references(said, "A1234567")
    assert (found.verdict, found.why) == (verdict, why)


# --- all three ------------------------------------------------------------------------------------------------

@pytest.mark.parametrize(("name", "born", "confirmed", "contradicted"), [
    (AGREES, AGREES, True, False),
    (AGREES, NOTHING, True, False),
    (NOTHING, AGREES, True, False),
    (NOTHING, NOTHING, False, False),
    (AGREES, CONTRADICTS, False, True),
    (CONTRADICTS, AGREES, False, True),
    (CONTRADICTS, NOTHING, False, True),
    (NOTHING, CONTRADICTS, False, True),
    (CONTRADICTS, CONTRADICTS, False, True),
])
def test_one_identifier_confirms_and_neither_may_contradict(name, born, confirmed, contradicted):
    found = Match(Finding(name), Finding(born))
    assert (found.confirmed, found.contradicted) == (confirmed, contradicted)


def test_a_reference_of_another_case_is_never_confirmed():
    found = match(person(OTHER_REFERENCE, date_of_birth=BORN), case())
    assert (found.confirmed, found.contradicted) == (False, True)
    assert (found.confirms_person, found.contradicts_person) == (True, False)


def test_what_agreed_is_said_in_words_with_its_measure():
    said = match(person(name="Ion POPESKU", date_of_birth=OTHER_DAY), case()).in_words()
    assert said == (
        "reference agrees (1.00), name agrees (0.97, spelt otherwise), date of birth contradicts (0.67, one digit off)"
    )


def outcome(subject, held):
    decision = decide(mail(Kind.INTEREST, subject), facts(held))
    return decision.outcome, decision.reasons, [letter.template for letter in decision.letters if letter.references]


def test_a_reference_one_digit_off_that_hits_another_case_is_contradicted_by_the_name():
    held = case("A1234568", name="Adrian Georgescu")
    assert outcome(person("A1234568", name="Ion Popescu"), held) == (
        Outcome.REVIEW, ("name-contradicts-the-case",), [],
    )


def test_of_two_brothers_neither_is_told_of_the_other():
    held = case(name="Andrei Popescu", date_of_birth=None)
    assert outcome(person(name="Adrian Popescu"), held)[1:] == (("name-contradicts-the-case",), [])


def test_a_family_name_alone_does_not_do_and_a_date_of_birth_beside_it_does():
    alone = outcome(person(name="Popescu"), case())
    assert alone == (Outcome.REVIEW, ("nothing-confirms-the-reference",), [])
    assert outcome(person(name="Popescu", date_of_birth=BORN), case())[0] is Outcome.PROCESSED


def test_another_spelling_of_the_name_does():
    held = case(name="Muhammad Youssef KHAN")
    assert outcome(person(name="Mohammed Yusuf Khan"), held)[0] is Outcome.PROCESSED


def test_the_measure_stands_in_the_grounds_of_the_letter():
    decision = decide(mail(Kind.INTEREST, replace(person(), name="Ion Popesku")), facts())
    assert "name agrees (0.97, spelt otherwise)" in dict(decision.grounds)[REFERENCE]
