"""Which cases a person in a message may be: the reviewer is shown the likeliest first, and nothing follows from it."""

import pytest

from mailbot.core.candidates import MOST, candidates
from tests.casework import BORN, TODAY, case, person

POPESCU = case("A1234567", name="Ion Mihai Popescu")
ONE_DIGIT_OFF = case("A1234568", name="Ana Silva", date_of_birth=TODAY)
SWAPPED = case("A1234576", name="Wei Zhang", date_of_birth=TODAY)
NAMESAKE = case("B7654321", name="Ion M. Popescu", date_of_birth=TODAY)
OTHERS = [case(f"C{n:07d}", name=f"Somebody {n}", date_of_birth=TODAY) for n in range(100)]
ALL = [*OTHERS, ONE_DIGIT_OFF, SWAPPED, NAMESAKE, POPESCU]


def shown(subject):
    """Give the references of the candidates, in order."""
    return [one.reference for one in candidates(subject, ALL)]


def test_the_case_with_the_reference_comes_first_where_the_name_agrees():
    assert shown(person("A1234567", "Ion Mihai Popescu"))[0] == "A1234567"


def test_a_reference_one_slip_away_is_found_and_the_case_that_the_name_fits_goes_first():
    found = candidates(person("A1234568", "Ion Mihai Popescu", date_of_birth=BORN), ALL)
    assert found[0].reference == "A1234567"
    assert found[0].agreement.confirms_person
    assert "reference contradicts (0.88, one character off)" in found[0].agreement.in_words()
    assert "A1234568" in [one.reference for one in found]


@pytest.mark.parametrize("written", ["Ion Mihai Popescu", "POPESCU Ion Mihai", "Ion Mihái Popéscu"])
def test_without_a_reference_the_name_finds_the_case(written):
    assert "A1234567" in shown(person(None, written))


def test_a_date_of_birth_alone_finds_the_few_who_share_it():
    assert shown(person(None, None, date_of_birth=BORN)) == ["A1234567"]


def test_a_day_that_many_share_finds_nobody():
    assert shown(person(None, None, date_of_birth=TODAY)) == []


def test_a_person_of_whom_nothing_is_known_has_no_candidates():
    assert shown(person(None, None)) == []
    assert candidates(person("A1234567", "Ion Popescu"), []) == ()


def test_no_more_are_shown_than_a_person_can_weigh():
    assert len(shown(person("A1234567", "Somebody"))) <= MOST
