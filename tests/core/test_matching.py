"""Whether the person in a message is the person on the case: each identifier agrees, is silent, or contradicts."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbot.core.matching import Match, Verdict, compare_dates, compare_names, match
from tests.casework import BORN, case, person

AGREES, SILENT, CONTRADICTS = Verdict.AGREES, Verdict.SILENT, Verdict.CONTRADICTS
OTHER_DAY = BORN + dt.timedelta(days=1)


@pytest.mark.parametrize(("said", "held", "verdict"), [
    ("Ion Popescu", "Ion Popescu", AGREES),
    ("POPESCU Ion", "Ion Popescu", AGREES),
    ("popescu, ion", "Ion Popescu", AGREES),
    ("Ion Popescu", "Ion Mihai Popescu", AGREES),
    ("Ion Mihai Popescu", "Ion Popescu", AGREES),
    ("Jose Nunez", "José Núñez", AGREES),
    ("Łukasz Żak", "Lukasz Zak", AGREES),
    ("Иван Петров", "Ivan Petrov", AGREES),
    ("Aoife O'Brien", "Aoife O’Brien", AGREES),
    ("Aoife OBrien", "Aoife O'Brien", AGREES),
    ("Omar Al-Hassan", "Omar Al Hassan", AGREES),
    ("Madonna", "Madonna", AGREES),
    # One word of several proves little; another word speaks against it.
    ("Popescu", "Ion Popescu", CONTRADICTS),
    ("Ion", "Ion Popescu", CONTRADICTS),
    ("Ion Ionescu", "Ion Popescu", CONTRADICTS),
    ("Ion Popescu", "Ion Popesku", CONTRADICTS),
    ("I Popescu", "Ion Popescu", CONTRADICTS),
    ("Ion Andrei Popescu", "Ion Mihai Popescu", CONTRADICTS),
    (None, "Ion Popescu", SILENT),
    ("", "Ion Popescu", SILENT),
    (" - ", "Ion Popescu", SILENT),
    ("Ion Popescu", "", SILENT),
])
def test_names_are_compared_by_their_words(said, held, verdict):
    assert compare_names(said, held) is verdict


@pytest.mark.parametrize(("said", "held", "verdict"), [
    (BORN, BORN, AGREES),
    (BORN, OTHER_DAY, CONTRADICTS),
    (None, BORN, SILENT),
    (BORN, None, SILENT),
    (None, None, SILENT),
])
def test_dates_of_birth_agree_to_the_day(said, held, verdict):
    assert compare_dates(said, held) is verdict


@pytest.mark.parametrize(("name", "born", "confirmed", "contradicted"), [
    (AGREES, AGREES, True, False),
    (AGREES, SILENT, True, False),
    (SILENT, AGREES, True, False),
    (SILENT, SILENT, False, False),
    (AGREES, CONTRADICTS, False, True),
    (CONTRADICTS, AGREES, False, True),
    (CONTRADICTS, SILENT, False, True),
    (SILENT, CONTRADICTS, False, True),
    (CONTRADICTS, CONTRADICTS, False, True),
])
def test_one_identifier_confirms_and_neither_may_contradict(name, born, confirmed, contradicted):
    found = Match(name, born)
    assert (found.confirmed, found.contradicted) == (confirmed, contradicted)


def test_what_agreed_is_said_in_words():
    assert match(person(date_of_birth=OTHER_DAY), case()).in_words() == "name agrees, date of birth contradicts"


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_names_does_not_depend_on_which_comes_first(one, other):
    assert compare_names(one, other) is compare_names(other, one)


@given(st.text(max_size=40))
def test_a_name_never_contradicts_itself(name):
    assert compare_names(name, name) is not CONTRADICTS
