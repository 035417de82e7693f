"""How long a letter waits before it is tried again."""

import datetime as dt
import itertools

import pytest

from mailbot.core.delivery import About
from mailbot.core.schedule import wait_before_retry

SECOND, HOUR = dt.timedelta(seconds=1), dt.timedelta(hours=1)
AGES = [dt.timedelta(seconds=2**power) for power in range(19)]
OTHERS = [about for about in About if about is not About.NO_SESSION]


@pytest.mark.parametrize("about", OTHERS)
@pytest.mark.parametrize("spread", [0, 0.5, 1])
def test_the_wait_never_shrinks_with_age(about: About, spread: float) -> None:
    waits = [wait_before_retry(age, spread, about) for age in AGES]
    assert all(one <= other for one, other in itertools.pairwise(waits))


@pytest.mark.parametrize("about", OTHERS)
def test_within_the_first_hour_no_letter_waits_for_half_a_minute(about: About) -> None:
    assert {wait_before_retry(age, 1, about) <= 25 * SECOND for age in AGES if age <= HOUR} == {True}


@pytest.mark.parametrize("age", [*AGES, dt.timedelta(hours=71)])
def test_where_it_is_the_server_no_letter_ever_does(age: dt.timedelta) -> None:
    assert 5 * SECOND < wait_before_retry(age, 0, About.SERVER) < wait_before_retry(age, 1, About.SERVER) < 30 * SECOND


@pytest.mark.parametrize("about", [About.RECIPIENT, About.TEXT, About.OURS])
def test_where_it_is_the_letter_or_its_recipient_it_waits_up_to_an_hour(about: About) -> None:
    assert wait_before_retry(dt.timedelta(hours=48), 1, about) == HOUR
    assert wait_before_retry(dt.timedelta(hours=5), 1, about) == HOUR / 2


def test_letters_of_one_age_do_not_all_come_back_at_once() -> None:
    waits = {wait_before_retry(HOUR, number / 100, About.SERVER) for number in range(100)}
    assert len(waits) == 100


@pytest.mark.parametrize("age", [-HOUR, dt.timedelta()])
def test_a_clock_that_was_put_back_makes_no_busy_loop(age: dt.timedelta) -> None:
    assert wait_before_retry(age, 0, About.TEXT) > 5 * SECOND


def test_where_no_server_was_there_the_letter_stays_due() -> None:
    assert wait_before_retry(HOUR, 1, About.NO_SESSION) == dt.timedelta()
