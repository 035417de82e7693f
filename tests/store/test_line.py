"""Letters to one recipient leave in the order in which they were written; others do not wait for them."""

import datetime as dt

import psycopg
import pytest

from mailbot.config import Store
from mailbot.core.delivery import About, Delivery, Result
from tests.casework import NOW, OFFICER, REFERENCE
from tests.servers.postgres import PASSWORD
from tests.store.test_traffic import OTHER, Letters, letters, pause, resume

__all__ = ["letters"]

OTHER_CASE = "B7654321"
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
LATER = Delivery(Result.DEFERRED, 451, "later", About.SERVER)
BAD_TEXT = Delivery(Result.DEFERRED, 451, "the filter broke", About.TEXT)
AWAY = Delivery(Result.DEFERRED, None, "away", About.NO_SESSION)
LOST = Delivery(Result.UNCERTAIN, None, "the answer was lost")


def claim(now: dt.datetime = NOW, limit: int = 10) -> list[int]:
    from mailbot.store.ledger.letters import claim as take
    from mailbot.store.ledger.transactions import writing

    with writing(now) as journal:
        return take(journal, limit)


def deliver(letter: int, delivery: Delivery, now: dt.datetime = NOW) -> list[int]:
    """Note what became of a claimed letter; give those that nobody tries any more."""
    from mailbot.store import queries
    from mailbot.store.ledger.letters import note_deliveries
    from mailbot.store.ledger.transactions import writing

    tries = [(due, delivery) for due in queries.due_letters([letter])]
    with writing(now) as journal:
        return list(note_deliveries(journal, tries, assignee="team@office.example", retry_for=DAY))


def put_back(*ids: int) -> None:
    from mailbot.store import queries
    from mailbot.store.ledger.letters import put_back as lay
    from mailbot.store.ledger.transactions import writing

    with writing(NOW) as journal:
        lay(journal, queries.due_letters(ids))


def due(now: dt.datetime) -> tuple[bool, dt.datetime | None]:
    from mailbot.store import line

    return line.is_due_letter_left(now), line.next_letter_at(now)


@pytest.mark.parametrize("trouble", [LATER, BAD_TEXT, LOST], ids=["later", "bad text", "answer lost"])
def test_a_later_letter_never_overtakes_one_to_the_same_recipient_that_waits(letters: Letters, trouble) -> None:
    first, other = letters.owe(), letters.owe(asked_by=OTHER)
    assert claim() == [first, other]
    deliver(first, trouble)
    deliver(other, trouble)
    behind, third = letters.owe(NOW + MINUTE / 60), letters.owe(NOW + MINUTE / 60, asked_by="third@nca.example")
    assert claim(NOW + MINUTE / 30) == [third]
    assert sorted(claim(NOW + MINUTE)) == [first, other]
    deliver(first, Delivery(Result.ACCEPTED, 250, "ok"))
    assert claim(NOW + MINUTE) == [behind]


def test_letters_to_one_recipient_are_claimed_together_in_order(letters: Letters) -> None:
    written = [letters.owe() for _ in range(4)]
    assert claim(limit=3) == written[:3]
    # The rest waits while those are under way.
    assert claim() == []


def test_of_letters_that_came_while_one_waited_none_overtakes_another(letters: Letters) -> None:
    first = letters.owe()
    claim(limit=1)
    deliver(first, LATER)
    waited = letters.owe(NOW + MINUTE / 60)
    # Written after the first is due again, and before anybody has claimed that.
    latest = letters.owe(NOW + MINUTE)
    assert claim(NOW + MINUTE) == [first]
    deliver(first, Delivery(Result.ACCEPTED, 250, "ok"), NOW + MINUTE)
    assert claim(NOW + MINUTE) == [waited, latest]


@pytest.mark.postgresql
def test_a_letter_does_not_pass_one_that_somebody_holds_locked(postgres_record: Store) -> None:
    letters = Letters()
    first, _, other = letters.owe(), letters.owe(), letters.owe(asked_by=OTHER)
    with psycopg.connect(postgres_record.url, password=PASSWORD) as somebody:
        somebody.execute("SELECT 1 FROM store_letter WHERE id = %s FOR UPDATE", [first])
        assert claim() == [other]


def test_where_no_server_was_there_every_letter_keeps_its_place(letters: Letters) -> None:
    written = [letters.owe(NOW + MINUTE * n / 60) for n in range(3)]
    for _ in range(2):
        assert claim(NOW + MINUTE, limit=1) == written[:1]
        deliver(written[0], AWAY, NOW + MINUTE)
    assert claim(NOW + MINUTE) == written


def test_what_was_claimed_and_not_tried_is_back_in_line_as_if_nothing_had_been(letters: Letters) -> None:
    from mailbot.store.models import Letter

    first, second, twice = letters.owe(), letters.owe(), letters.owe()
    Letter.objects.filter(pk=twice).update(possibly_twice=True, state="sending")
    Letter.objects.filter(pk=twice).update(state="uncertain")
    assert claim() == [first, second, twice]
    deliver(first, LATER)
    put_back(second, twice)
    assert list(Letter.objects.order_by("pk").values_list("state", "attempts")) == [
        ("queued", 1), ("queued", 0), ("uncertain", 0)
    ]  # fmt: skip
    assert claim(NOW + MINUTE) == [first]


def test_a_bad_letter_lets_other_cases_pass_after_a_quarter_of_an_hour_and_its_own_never(letters: Letters) -> None:
    bad = letters.owe(references=(REFERENCE,))
    letters.owe(references=(REFERENCE,))
    letters.owe(references=(REFERENCE, OTHER_CASE))
    other = letters.owe(references=(OTHER_CASE,))
    claim(limit=1)
    deliver(bad, BAD_TEXT, NOW)
    assert claim(NOW + MINUTE * 14) == [bad]
    deliver(bad, BAD_TEXT, NOW + MINUTE * 14)
    assert claim(NOW + MINUTE * 16) == [other, bad]


def test_what_keeps_the_recipient_or_the_server_waiting_lets_nobody_pass(letters: Letters) -> None:
    for recipient, about in ((OFFICER, About.RECIPIENT), (OTHER, About.SERVER)):
        waits = letters.owe(asked_by=recipient, references=(REFERENCE,))
        letters.owe(asked_by=recipient, references=(OTHER_CASE,))
        claim(NOW + HOUR, limit=1)
        deliver(waits, Delivery(Result.DEFERRED, 451, "later", about), NOW + HOUR)
        assert claim(NOW + HOUR) == []


def test_a_letter_that_the_pause_holds_holds_up_none_that_a_person_ruled(letters: Letters) -> None:
    held, ruled = letters.owe(), letters.owe(ruled_by="a caseworker")
    pause()
    assert claim() == [ruled]
    resume()
    assert claim() == [held]


def test_one_that_stands_behind_another_is_not_due(letters: Letters) -> None:
    first = letters.owe()
    claim()
    deliver(first, LATER)
    letters.owe()
    left, at = due(NOW)
    assert not left and at is not None and NOW < at < NOW + MINUTE
    assert due(NOW + MINUTE)[0]


def test_after_a_second_lost_answer_a_person_decides(letters: Letters) -> None:
    letter = letters.owe()
    claim()
    assert deliver(letter, LOST) == []
    claim(NOW + MINUTE)
    assert deliver(letter, LOST, NOW + MINUTE) == [letter]
    assert claim(NOW + HOUR) == []


def test_a_letter_that_a_pause_held_for_days_has_its_whole_time_from_when_it_may_go(letters: Letters) -> None:
    from mailbot.store import vitals

    letter = letters.owe()
    pause()
    resumed = NOW + 4 * DAY
    assert claim(resumed) == []
    resume(now=resumed)
    assert vitals.oldest_letter_at() == resumed
    assert claim(resumed) == [letter]
    assert deliver(letter, LATER, resumed) == []
    assert claim(resumed + DAY + HOUR) == [letter]
    assert deliver(letter, LATER, resumed + DAY + HOUR) == [letter]


def test_killed_twice_over_one_letter_a_person_decides(letters: Letters) -> None:
    from mailbot.store.ledger.letters import find_lost_claims
    from mailbot.store.models import Letter, Task

    letter = letters.owe()
    for state in ("uncertain", "expired"):
        claim()
        assert find_lost_claims(NOW, "team@office.example") == [letter]
        assert Letter.objects.get(pk=letter).state == state
    assert list(Task.objects.values_list("letter_id", "assignee")) == [(letter, "team@office.example")]
