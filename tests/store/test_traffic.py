"""What the record knows of letters that went lately, and of pauses: counted by its clock, and held while paused."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from mailbot.core.delivery import Delivery, Result
from mailbot.core.disclosure import DisclosureProof
from mailbot.core.errors import WrongUse
from mailbot.core.letters import WrittenLetter
from mailbot.store.opening import open_record
from tests.casework import NOW, OFFICER, OTHER_REFERENCE, OWNER, REFERENCE, case, mail
from tests.records import on, postgres_store, sqlite_store
from tests.store import steps
from tests.store.conftest import POSTGRESQL, SQLITE

MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
OTHER = "second@nca.example"


class Letters:
    """Owes letters; each is a new one. Where it is about cases, a mail of its own has settled them."""

    def __init__(self) -> None:
        self._number = 0

    def owe(
        self, at: dt.datetime = NOW, *, asked_by: str = OFFICER, audience: str = "nca", discloses: bool = True,
        in_thread: bool = False, ruled_by: str = "", cases: tuple[str, ...] = (), references: tuple[str, ...] = (),
    ) -> int:
        """Owe one; give its number."""
        from mailbot.store.ledger.owing import Owed, owe_letters
        from mailbot.store.ledger.transactions import writing
        from mailbot.store.models import Letter

        self._number += 1
        proof = DisclosureProof(
            sender="dmarc=pass", recipient=asked_by, audience=audience, template=f"t{self._number}",
            template_version="1", discloses=("nca_text", *(["case_fact"] if discloses else [])), agreed={}, cases={},
            address=asked_by, ruled_by=ruled_by,
        )
        letter = WrittenLetter(
            template=f"t{self._number}", template_version="1", to=asked_by, subject="s", body="b",
            references=references, proof=proof, in_thread=in_thread,
        )
        message = self._settled(cases)
        with writing(at) as journal:
            owe_letters(journal, [Owed(letter, f"{self._number:064}", message)], steps.DOMAIN)
        return Letter.objects.values_list("pk", flat=True).get(template=letter.template)

    def _settled(self, cases: tuple[str, ...]) -> int:
        from mailbot.store.models import Case, Settlement

        (message,) = steps.record(self._number)
        for reference in cases:
            Settlement.objects.create(message_id=message, case=Case.objects.get(reference=reference))
        return message


@pytest.fixture
def letters(record) -> Letters:
    return Letters()


def lately(senders=(OFFICER, OTHER), cases=(REFERENCE, OTHER_REFERENCE), now=NOW):
    from mailbot.store import traffic

    return traffic.lately(senders, cases, now)


def claim(now=NOW):
    from mailbot.store.ledger import letters
    from mailbot.store.ledger.transactions import writing

    with writing(now) as journal:
        return letters.claim(journal, 10)


def pause(why="odd questions", by="an administrator", now=NOW):
    from mailbot.service import pausing

    pausing.pause(by, why, now)


def resume(why="all is well", by="an administrator", now=NOW):
    from mailbot.service import pausing

    return pausing.resume(by, why, now)


# --- counted ----------------------------------------------------------------------------------------------------

def test_letters_count_in_all_by_sender_by_thread_and_by_case(letters):
    steps.import_cases(case(), case(OTHER_REFERENCE))
    letters.owe(cases=(REFERENCE, OTHER_REFERENCE))
    letters.owe(cases=(REFERENCE,), in_thread=True)
    letters.owe(discloses=False)
    letters.owe(asked_by=OTHER, cases=(REFERENCE,))
    letters.owe(asked_by="third@nca.example", cases=(REFERENCE,))
    found = lately()
    assert (found.answers, found.disclosures, found.paused) == (5, 4, False)
    assert (found.answered, found.disclosed) == ({OFFICER: 3, OTHER: 1}, {OFFICER: 2, OTHER: 1})
    assert found.in_thread == {OFFICER: 1, OTHER: 0}
    assert found.about == {(OFFICER, REFERENCE): 2, (OFFICER, OTHER_REFERENCE): 1, (OTHER, REFERENCE): 1}


def test_what_a_person_ruled_and_what_is_for_others_than_nca_does_not_count(letters):
    letters.owe(ruled_by="a caseworker")
    letters.owe(audience="case_owner", asked_by=OFFICER)
    found = lately()
    assert (found.answers, found.disclosures, found.answered) == (0, 0, {})


def test_the_hour_rolls_by_the_clock_of_the_record(letters):
    letters.owe(NOW - HOUR)
    letters.owe(NOW - HOUR + MINUTE)
    letters.owe(NOW)
    assert [lately(now=NOW + after).answered.get(OFFICER, 0) for after in (MINUTE * 0, MINUTE, HOUR)] == [2, 1, 0]


def test_a_clock_that_is_put_back_lets_nothing_more_through(letters):
    for _ in range(3):
        letters.owe(NOW)
    assert [lately(now=NOW - back).answers for back in (MINUTE, DAY, 3650 * DAY)] == [3, 3, 3]


def test_it_is_asked_in_as_many_statements_for_many_as_for_one(letters):
    from django.test.utils import CaptureQueriesContext

    steps.import_cases(case())
    letters.owe(cases=(REFERENCE,))
    counts = []
    for senders in ((OFFICER,), (OFFICER, *(f"x{n}@nca.example" for n in range(23)))):
        with CaptureQueriesContext(connection) as asked:
            lately(senders)
        counts.append(len(asked))
    assert counts == [4, 4]


def test_nobody_and_nothing_is_asked_for_without_a_fault(record):
    assert lately((), ()).answers == 0


# --- paused -----------------------------------------------------------------------------------------------------

def test_while_paused_what_discloses_by_itself_is_not_claimed_and_all_else_is(letters):
    from mailbot.store import line

    held = letters.owe()
    others = [letters.owe(discloses=False), letters.owe(audience="case_owner", asked_by=OWNER),
              letters.owe(ruled_by="a caseworker")]
    pause()
    assert line.is_due_letter_left(NOW)
    assert claim() == others
    for letter in others:
        deliver(letter)
    assert claim() == []
    assert not line.is_due_letter_left(NOW)
    assert line.next_letter_at(NOW) is None
    assert resume() == 1
    assert (line.is_due_letter_left(NOW), line.next_letter_at(NOW)) == (True, NOW)
    assert claim() == [held]


def deliver(letter):
    from mailbot.store import queries
    from mailbot.store.ledger import letters
    from mailbot.store.ledger.transactions import writing

    tries = [(due, Delivery(Result.ACCEPTED, 250, "ok")) for due in queries.due_letters([letter])]
    with writing(NOW) as journal:
        letters.note_deliveries(journal, tries, assignee="team@office.example", retry_for=DAY)


def test_a_letter_whose_answer_was_lost_is_held_like_one_that_waits(letters):
    from mailbot.store.ledger.letters import find_lost_claims

    held = letters.owe()
    assert claim() == [held]
    pause()
    assert find_lost_claims(NOW, "team@office.example") == [held]
    assert claim() == []
    resume()
    assert claim() == [held]


def test_who_paused_and_resumed_when_and_why_is_kept(record):
    from mailbot.store.models import Event, Pause

    pause()
    resume(by="somebody else", now=NOW + HOUR)
    pause("again", now=NOW + DAY)
    assert list(Pause.objects.order_by("pk").values_list("paused", "by", "why", "at")) == [
        (True, "an administrator", "odd questions", NOW), (False, "somebody else", "all is well", NOW + HOUR),
        (True, "an administrator", "again", NOW + DAY),
    ]
    assert lately().paused
    assert list(Event.objects.order_by("seq").values_list("what", flat=True)) == [
        "disclosures-paused", "disclosures-resumed", "disclosures-paused"
    ]


def test_a_second_pause_and_a_second_resume_are_told_so(record):
    with pytest.raises(WrongUse, match=r"not paused$"):
        resume()
    pause()
    with pytest.raises(WrongUse, match=r"paused already, since 2014-02-18 09:00 UTC by an administrator: odd"):
        pause("once more")
    resume()
    with pytest.raises(WrongUse, match=r"not paused: resumed since .* by an administrator: all is well"):
        resume()


@pytest.mark.parametrize("why", ["", "  ", "\x1b\u202e"])
def test_a_reason_must_be_given(record, why):
    with pytest.raises(WrongUse, match="say why"):
        pause(why)


def test_what_was_paused_by_the_breaker_stays_so_until_a_person_says_otherwise(letters):
    from mailbot.core.decision import Decision
    from mailbot.core.states import Outcome
    from mailbot.service import pausing

    (message,) = steps.record(1)
    steps.keep_reading(message, mail())
    too_many = Decision(Outcome.REVIEW, ("too-many-disclosures",), pauses="more than 1 disclosure")
    steps.apply(message, mail(), too_many)
    assert lately(now=NOW + 30 * DAY).paused
    assert pausing.in_words() == (
        "DISCLOSURES ARE PAUSED since 2014-02-18 09:00 UTC by mailbot: more than 1 disclosure"
    )
    resume()
    assert not lately().paused
    assert pausing.in_words() == ""


def test_the_busiest_hours_of_the_last_month_are_found(letters):
    from mailbot.store.traffic import busiest_hours

    assert busiest_hours(NOW) == (0, 0)
    for at in (NOW - 31 * DAY,) * 5 + (NOW - DAY,) * 2 + (NOW,):
        letters.owe(at)
    for _ in range(2):
        letters.owe(NOW - DAY, asked_by=OTHER)
        letters.owe(NOW - DAY, asked_by="")
    letters.owe(NOW - DAY, ruled_by="a caseworker")
    letters.owe(NOW - DAY, discloses=False)
    assert busiest_hours(NOW) == (6, 2)


# --- the record of an older version ---------------------------------------------------------------------------

@pytest.fixture(params=[SQLITE, POSTGRESQL])
def old_record(request, tmp_path):
    """A record as the version before made it."""
    if request.param == "sqlite":
        store = sqlite_store(tmp_path / "old.db")
    else:
        request.getfixturevalue("postgres_url")
        store = postgres_store(request.getfixturevalue("postgres_server"), _name_in(request))
    with on(store):
        MigrationExecutor(connection).migrate([("store", "0003_moves")])
        yield store


def _name_in(request) -> str:
    return request.getfixturevalue("postgres_url").rpartition("/")[2]


def test_letters_of_an_older_version_count_as_decided_by_mailbot_itself_and_no_move_is_forgotten(old_record):
    for name in ("nca-case-progress", "nca-milestone-bail-granted", "owner-task"):
        _old_letter(name)
    open_record(old_record)
    found = lately()
    assert (found.answers, found.disclosures, found.answered) == (2, 2, {OFFICER: 1})
    with pytest.raises(DatabaseError, match="no such change of state"), transaction.atomic():
        connection.cursor().execute("UPDATE store_letter SET state = 'sent'")


def _old_letter(name: str) -> None:
    at = connection.ops.adapt_datetimefield_value(NOW)
    with connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO store_letter (key, template, template_version, "to", subject, body, "references", message_id,'
            " in_reply_to, thread, proof, state, attempts, possibly_twice, written_at, next_try_at, last_answer)"
            " VALUES (%s, %s, '1', %s, 's', 'b', '[]', %s, '', '', '{}', 'queued', 0, FALSE, %s, %s, '')",
            [name, name, OFFICER, name, at, at],
        )
