"""The journal of events: written with what it tells of or not at all, chained, and found out where it was altered."""

import datetime as dt
import threading

import pytest
from django.db import connection

from mailbot.core.states import Kind
from tests.casework import CONTACT, NOW, OFFICER, OWNER, case, mail, person, report, stranger
from tests.records import unbound
from tests.store import steps

pytestmark = pytest.mark.usefixtures("record")


@pytest.fixture
def history(record):
    """The events of a few mails, in a journal that is as it was written."""
    from mailbot.store.models import Event

    steps.import_cases(case())
    steps.serve(1, mail())
    steps.serve(2, report())
    assert verify() is None
    return Event.objects.order_by("seq")


def verify():
    """Audit the journal."""
    from mailbot.store import audit

    return audit.verify()


def tamper(request, statement, *values):
    """Alter the journal as somebody would who administers the database and takes its triggers off."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for verb in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS store_event_no_{verb}")
            cursor.execute(statement, values)
    else:
        with unbound(request.getfixturevalue("postgres_server"), "mailbot_record") as admin:
            admin.execute(statement, values)


def test_an_empty_journal_is_in_order(record):
    assert verify() is None


def test_events_are_numbered_from_one_without_a_gap(history):
    assert [event.seq for event in history] == list(range(1, history.count() + 1))
    assert len({event.digest for event in history}) == history.count()


@pytest.mark.parametrize(("column", "value"), [
    ("data", '{"outcome": "rejected"}'), ("what", "message-filed"), ("subject", "letter"), ("subject_id", 99),
    ("at", NOW + dt.timedelta(microseconds=1)), ("digest", "0" * 64),
])
def test_an_altered_event_is_found(request, history, column, value):
    tamper(request, f"UPDATE store_event SET {column} = %s WHERE seq = 3", value)
    assert verify() == 3


def test_an_event_taken_out_is_found_at_the_next(request, history):
    tamper(request, "DELETE FROM store_event WHERE seq = %s", 3)
    assert verify() == 4


def test_the_first_event_taken_out_is_found(request, history):
    tamper(request, "DELETE FROM store_event WHERE seq = %s", 1)
    assert verify() == 2


def test_an_event_put_in_with_a_digest_of_its_own_is_found(request, history):
    from mailbot.store.ledger.transactions import chain

    last = history.last()
    assert last is not None
    digest = chain("0" * 64, last.seq + 1, NOW, "letter-sent", "letter", 1, "{}")
    tamper(
        request, "INSERT INTO store_event (seq, at, what, subject, subject_id, data, digest)"
        " VALUES (%s, %s, 'letter-sent', 'letter', 1, '{}', %s)", last.seq + 1, NOW, digest,
    )
    assert verify() == last.seq + 1


def test_a_row_altered_with_its_digest_breaks_the_chain_at_the_next(request, history):
    from mailbot.store.ledger.transactions import chain

    second, third = history[1], history[2]
    forged = chain(second.digest, 3, third.at, third.what, third.subject, third.subject_id, '{"forged": 1}')
    tamper(request, "UPDATE store_event SET data = %s, digest = %s WHERE seq = 3", '{"forged": 1}', forged)
    assert verify() == 4


def test_what_is_rolled_back_leaves_no_event(history):
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing

    before = history.count()
    (message,) = steps.record(9)
    with pytest.raises(ZeroDivisionError), writing(NOW) as journal:
        messages.set_aside_unread(journal, message, "killed-its-reader")
        _ = 1 // 0
    assert history.count() == before + 1
    assert verify() is None


def test_nothing_noted_is_no_event(history):
    from mailbot.store.ledger.transactions import writing

    before = history.count()
    with writing(NOW):
        pass
    assert history.count() == before


def test_several_writers_at_once_write_one_chain(history):
    from mailbot.store.ledger.transactions import writing

    before, faults = history.count(), []

    def write(number: int) -> None:
        try:
            for turn in range(10):
                with writing(NOW) as journal:
                    journal.note("case-changed", "case", number, turn=turn)
                    journal.note("case-changed", "case", number, turn=turn)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (faults, history.count() - before, verify()) == ([], 80, None)


def test_times_of_other_zones_are_the_same_moment(record):
    from mailbot.store.ledger.transactions import chain, writing

    elsewhere = NOW.astimezone(dt.timezone(dt.timedelta(hours=5)))
    with writing(elsewhere) as journal:
        journal.note("case-changed", "case", 1)
    assert verify() is None
    assert chain("", 1, NOW, "a") == chain("", 1, elsewhere, "a") != chain("", 1, NOW, "b")


def test_events_name_nobody(record):
    from mailbot.store.models import Event

    steps.import_cases(case())
    steps.serve(1, mail(Kind.INTEREST, person(), subject="A secret subject"))
    steps.serve(2, mail(sender=stranger(), message_id="<2@x.example>", content="d"))
    steps.serve(3, report())
    written = " ".join(Event.objects.values_list("data", flat=True)).lower()
    for personal in ("popescu", "secret subject", "n c a officer", OFFICER, OWNER, CONTACT, "evil.example"):
        assert personal not in written
