"""Several instances on one record: signing on, the hold on the mailbox and its token, and what each has claimed."""

import threading
import time
from contextlib import closing
from types import SimpleNamespace

import psycopg
import pytest
from django.db import IntegrityError, connection

from mailbot.core.errors import HoldLost
from tests.casework import NOW, case
from tests.servers.postgres import PASSWORD
from tests.store import steps
from tests.store.test_ledger import mail

TERM = 60.0
MUCH = 10**6

pytestmark = pytest.mark.postgresql


@pytest.fixture
def s(postgres_record, monkeypatch):
    """The rooms of the store; with the one row of the lease, which emptying took away, and a server long started."""
    from mailbot.store import instances as who
    from mailbot.store import queries, statements
    from mailbot.store.ledger import instances, lease, letters, messages, transactions

    statements.write("INSERT INTO store_lease (id, holder, token) VALUES (1, NULL, 0)", ())
    monkeypatch.setattr(instances, "SERVER_STOOD", "%s IS NOT NULL")
    return SimpleNamespace(
        working=who.working, queries=queries, instances=instances, lease=lease, letters=letters, messages=messages,
        writing=transactions.writing, write=statements.write, ask=statements.ask, store=postgres_record,
    )


def sign_on(name: str) -> int:
    from mailbot.store.ledger import instances

    return instances.sign_on(name, TERM, NOW)


def end_lapsed(but: int, term: float = TERM) -> list[int]:
    """End all others whose term has run out; give their numbers."""
    from mailbot.store.ledger import instances

    return [other.number for other in instances.others(but, term) if other.lapsed and instances.end(other)]


def lapse(number: int) -> None:
    """Let the term of an instance, and its hold, run out."""
    from mailbot.store.statements import write

    write("UPDATE store_instance SET until = clock_timestamp() - INTERVAL '1 second' WHERE id = %s", (number,))
    write("UPDATE store_lease SET until = clock_timestamp() - INTERVAL '1 second' WHERE holder = %s", (number,))


# --- the hold -------------------------------------------------------------------------------------------------

def test_the_mailbox_is_held_by_one_and_its_token_grows_with_each_holder(s):
    first, second = sign_on("a"), sign_on("b")
    assert s.lease.take(first, TERM) == 1
    assert s.lease.take(second, TERM) is None
    assert s.lease.renew(1, TERM)
    assert [(one.number, one.holds) for one in s.working()] == [(first, True), (second, False)]
    lapse(first)
    assert not any(one.holds for one in s.working())
    assert s.lease.take(second, TERM) is None, "nobody has ended the first yet"
    assert end_lapsed(second) == [first]
    assert s.lease.take(second, TERM) == 2
    assert not s.lease.renew(1, TERM)


def test_a_hold_that_ran_out_and_was_not_taken_can_be_renewed(s):
    first = sign_on("a")
    s.lease.take(first, TERM)
    lapse(first)
    with pytest.raises(HoldLost):
        s.lease.must_hold(1)
    assert s.lease.renew(1, TERM)
    s.lease.must_hold(1)


def test_a_hold_given_back_is_taken_at_once(s):
    s.lease.take(sign_on("a"), TERM)
    s.lease.give_back(1)
    assert s.lease.take(sign_on("b"), TERM) == 2
    s.lease.give_back(1)
    assert s.lease.take(sign_on("c"), TERM) is None, "by an old token nothing is given back"


def test_who_never_heard_that_it_holds_the_mailbox_takes_it_under_a_new_token(s):
    first, second = sign_on("a"), sign_on("b")
    # The record carried it out, and the answer was lost.
    s.lease.take(first, TERM)
    assert s.lease.take(second, TERM) is None
    assert s.lease.take(first, TERM) == 2
    with pytest.raises(HoldLost):
        s.lease.must_hold(1)


def test_nothing_is_written_under_a_token_that_is_not_the_last(s):
    first, second = sign_on("a"), sign_on("b")
    token = s.lease.take(first, TERM)
    assert s.messages.record([steps.arrival(1)], NOW, token) == 1
    lapse(first)
    end_lapsed(second)
    s.lease.take(second, TERM)
    with pytest.raises(HoldLost):
        s.messages.record([steps.arrival(2)], NOW, token)
    with pytest.raises(HoldLost):
        s.messages.note_filed({"Processed": [steps.filing(1)]}, NOW, token)
    assert [mail.id for mail in s.queries.unread(10, MUCH)] == [1]


def test_the_hold_is_not_taken_while_a_transaction_under_it_lasts(s):
    first, second = sign_on("a"), sign_on("b")
    token = s.lease.take(first, TERM)
    taken = []

    def take() -> None:
        taken.append(s.lease.take(second, TERM))
        connection.close()

    other = threading.Thread(target=take)
    with s.writing(NOW, token):
        with psycopg.connect(s.store.url, password=PASSWORD, autocommit=True) as watcher:
            other_sees_it_lapsed = "UPDATE store_lease SET until = clock_timestamp() WHERE id = 1"
            # The row cannot even be changed by hand meanwhile.
            watcher.execute("SET lock_timeout = '200ms'")
            with pytest.raises(psycopg.errors.LockNotAvailable):
                watcher.execute(other_sees_it_lapsed)
    lapse(first)
    end_lapsed(second)
    other.start()
    other.join(30)
    assert taken == [2]


def test_the_database_itself_refuses_a_smaller_token(s):
    s.lease.take(sign_on("a"), TERM)
    with pytest.raises(IntegrityError):
        s.write("UPDATE store_lease SET token = 0", ())


def test_after_the_server_was_started_nobody_counts_as_lapsed_within_a_term(s, monkeypatch):
    monkeypatch.undo()
    first, second = sign_on("a"), sign_on("b")
    lapse(first)
    a_day = 86_400.0
    assert [other.lapsed for other in s.instances.others(second, a_day)] == [False]


def stand_still_within_a_statement(session: psycopg.Connection, number: int) -> None:
    """Lock the row of an instance and the journal, and leave the server waiting for the rest of what is sent."""
    session.pgconn.enter_pipeline_mode()
    for statement in (b"BEGIN", b"UPDATE store_instance SET name = name WHERE id = %d" % number,
                      b"SELECT pg_advisory_xact_lock(4354)"):  # fmt: skip
        session.pgconn.send_query_params(statement, None)
    session.pgconn.send_flush_request()
    session.pgconn.flush()
    with psycopg.connect(session.info.dsn, password=PASSWORD, autocommit=True) as other:
        while not other.execute("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted").fetchall():
            pass
        # To the server it is at work, and not idle within a transaction, so that nothing would ever end it.
        told = other.execute("SELECT state FROM pg_stat_activity WHERE pid = %s", (session.info.backend_pid,))
        assert told.fetchall() == [("active",)]


def test_what_an_instance_has_locked_that_is_paused_within_a_statement_is_let_go_when_it_is_ended(s):
    first, second = sign_on("a"), sign_on("b")
    label = f"mailbot instance {first}"
    with closing(psycopg.connect(s.store.url, password=PASSWORD, application_name=label)) as paused:
        stand_still_within_a_statement(paused, first)
        s.write("SET lock_timeout = '20s'", ())
        (gone,) = s.instances.others(second, TERM)
        assert s.instances.end(gone)
        with s.writing(NOW) as journal:
            journal.note("mailbox-taken", "instance", second)
    assert s.ask("SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()") == [
        (f"mailbot instance {second}",)
    ]


def test_rows_are_written_one_after_the_other_so_that_the_server_waits_for_nobody(s):
    from mailbot.store.statements import write_many

    class Rows(list):
        def __iter__(self):
            for row in super().__iter__():
                assert connection.connection.pgconn.pipeline_status == psycopg.pq.PipelineStatus.OFF
                yield row

    number = sign_on("a")
    write_many("UPDATE store_instance SET name = %s WHERE id = %s", Rows([("b", number), ("c", number)]))
    assert s.ask("SELECT name FROM store_instance WHERE id = %s", (number,)) == [("c",)]


def test_who_gives_a_sign_of_life_meanwhile_is_not_ended(s):
    first, second = sign_on("a"), sign_on("b")
    lapse(first)
    (seen,) = s.instances.others(second, TERM)
    assert s.instances.renew(first, TERM)
    assert not s.instances.end(seen)
    assert s.instances.renew(first, TERM)


# --- instances ------------------------------------------------------------------------------------------------

def test_an_instance_that_gave_no_sign_of_life_is_ended_and_cannot_come_back(s):
    first, second = sign_on("a"), sign_on("b")
    assert second > first
    assert end_lapsed(second) == []
    lapse(first)
    assert s.instances.renew(first, TERM), "nobody has ended it yet"
    lapse(first)
    assert end_lapsed(second) == [first]
    assert not s.instances.renew(first, TERM)
    assert [one.name for one in s.working()] == ["b"]


def test_an_instance_that_signed_off_has_ended(s):
    s.instances.sign_off(sign_on("a"), NOW)
    assert s.working() == ()


# --- claims of mail to read -----------------------------------------------------------------------------------

def claim_unread(by: int, limit: int = 10) -> tuple[int, ...]:
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing

    with writing(NOW):
        return messages.claim_unread(limit, MUCH, (by,), ())


def test_a_message_is_claimed_for_reading_by_one(s):
    first, second = sign_on("a"), sign_on("b")
    one, two, three = steps.record(1, 2, 3)
    assert claim_unread(first, 2) == (one, two)
    assert claim_unread(second) == (three,)
    assert claim_unread(first) == (one, two), "its own it may take again: a reader of its may have died"
    assert s.queries.first_unread_elsewhere((second,), 5) == one
    assert s.queries.first_unread_elsewhere((first,), 5) == three


def test_what_was_claimed_and_not_begun_is_anybodys_once_its_instance_has_ended(s):
    first, second = sign_on("a"), sign_on("b")
    (message,) = steps.record(1)
    claim_unread(first)
    s.instances.sign_off(first, NOW)
    assert claim_unread(second) == (message,)


def test_what_was_being_read_when_its_instance_ended_is_read_alone_after_all_others(s):
    first, second = sign_on("a"), sign_on("b")
    one, two, three = steps.record(1, 2, 3)
    s.messages.begin_tries(claim_unread(first, 2), NOW)
    s.instances.sign_off(first, NOW)
    assert claim_unread(second) == (three,)
    with s.writing(NOW):
        assert s.messages.claim_abandoned(second) == (one,)
    assert s.queries.first_unread_elsewhere((second,), 5) is None
    with s.writing(NOW):
        assert s.messages.claim_abandoned(second) == (two,)


def test_a_message_is_not_ours_any_more_once_another_has_claimed_it(s):
    first, second = sign_on("a"), sign_on("b")
    one, two = steps.record(1, 2)
    claim_unread(first)
    with s.writing(NOW):
        assert s.messages.still_claimed([one, two], (first,)) == {one, two}
    s.instances.sign_off(first, NOW)
    claim_unread(second, 1)
    with s.writing(NOW):
        assert s.messages.still_claimed([one, two], (first,)) == {two}


def test_tries_are_forgiven_only_to_who_has_claimed_the_message(s):
    first, second = sign_on("a"), sign_on("b")
    (message,) = steps.record(1)
    s.messages.begin_tries(claim_unread(first), NOW)
    s.messages.forgive_tries([message], NOW, (second,))
    assert s.queries.unread_one(message)[0].tries == 1
    s.messages.forgive_tries([message], NOW, (first,))
    assert s.queries.unread_one(message)[0].tries == 0
    assert claim_unread(second) == (message,)


# --- claims of letters ----------------------------------------------------------------------------------------

@pytest.fixture
def letter(s) -> int:
    steps.import_cases(case())
    steps.serve(1, mail())
    return s.ask("SELECT MIN(id) FROM store_letter")[0][0]


def claim(by: int) -> list[int]:
    from mailbot.store.ledger import letters
    from mailbot.store.ledger.transactions import writing

    with writing(NOW) as journal:
        return letters.claim(journal, 1, by)


def test_a_letter_under_way_is_left_alone_as_long_as_its_instance_lives(s, letter):
    first = sign_on("a")
    assert claim(first) == [letter]
    lapse(first)
    assert s.letters.find_lost_claims(NOW, "team@office.example") == []
    with s.writing(NOW):
        assert s.letters.still_claimed([letter], (first,)) == {letter}
    end_lapsed(sign_on("b"))
    assert s.letters.find_lost_claims(NOW, "team@office.example") == [letter]
    with s.writing(NOW):
        assert s.letters.still_claimed([letter], (first,)) == frozenset()


def test_the_same_letter_claimed_anew_is_not_its_first_claimants(s, letter):
    first, second = sign_on("a"), sign_on("b")
    claim(first)
    s.instances.sign_off(first, NOW)
    s.letters.find_lost_claims(NOW, "team@office.example")
    assert claim(second) == [letter]
    with s.writing(NOW):
        assert s.letters.still_claimed([letter], (first,)) == frozenset()
        assert s.letters.still_claimed([letter], (second,)) == {letter}


def test_a_term_runs_out_by_the_clock_of_the_database(s):
    first = s.instances.sign_on("a", 0.05, NOW)
    second = sign_on("b")
    time.sleep(0.2)
    assert end_lapsed(second, 0.05) == [first]
