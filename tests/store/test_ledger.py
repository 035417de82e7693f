"""What the ledger writes: each step once, each decision whole, and the rules see what was written before."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.decision import Decision, LetterOrder, Note, NoteKind
from mailbot.core.delivery import Delivery, Result
from mailbot.core.errors import GiveUp
from mailbot.core.facts import Repeat
from mailbot.core.notification import Details, Evidence, Loser
from mailbot.core.states import AppealOutcome, Confiscation, Kind, MilestoneName, Outcome
from tests.casework import (
    CONTACT,
    NOW,
    OFFICER,
    OWNER,
    REFERENCE,
    TEAM,
    TODAY,
    case,
    confiscation,
    mail,
    nca,
    person,
    report,
    stranger,
)
from tests.records import unbound
from tests.store import steps
from tests.store.conftest import POSTGRESQL

pytestmark = pytest.mark.usefixtures("record")

HOUR = dt.timedelta(hours=1)
THREE_DAYS = dt.timedelta(hours=72)

MUCH = 10**9


@pytest.fixture
def m(record):
    """The models, which can be imported once Django is set up."""
    from mailbot.store import models

    return models


@pytest.fixture
def q(record):
    """The questions."""
    from mailbot.store import queries

    return queries


def events(m):
    """Give what has happened, in order."""
    return list(m.Event.objects.order_by("seq").values_list("what", flat=True))


# --- recorded, tried, read ------------------------------------------------------------------------------------

def test_a_mail_is_recorded_once_however_often_it_is_seen(m):
    from mailbot.store.ledger import messages

    assert messages.record([steps.arrival(1), steps.arrival(2)], NOW) == 2
    assert messages.record([steps.arrival(2), steps.arrival(3)], NOW) == 1
    assert messages.record([steps.arrival(1), steps.arrival(2), steps.arrival(3)], NOW) == 0
    assert list(m.Message.objects.order_by("pk").values_list("uid", flat=True)) == [1, 2, 3]
    assert events(m) == ["message-recorded"] * 3


def test_the_same_bytes_under_two_uids_are_two_mails_and_kept_once(m, q):
    from mailbot.store.ledger import messages

    messages.record([steps.arrival(1, b"same"), steps.arrival(2, b"same")], NOW)
    messages.record([steps.arrival(3, b"same")], NOW)
    assert (m.Message.objects.count(), m.Raw.objects.count()) == (3, 1)
    assert [mail.raw for mail in q.unread(10, MUCH)] == [b"same"] * 3


def test_a_mailbox_that_was_numbered_anew_is_recorded_anew(m):
    from mailbot.store.ledger import messages

    messages.record([steps.arrival(1)], NOW)
    messages.record([steps.arrival(1, uidvalidity=8)], NOW)
    assert m.Message.objects.count() == 2


def test_any_bytes_come_back_as_they_were(q):
    from mailbot.store.ledger import messages

    raw = bytes(range(256)) * 3
    messages.record([steps.arrival(1, raw), steps.arrival(2, b"")], NOW)
    assert [mail.raw for mail in q.unread(10, MUCH)] == [raw, b""]


def test_mail_waits_in_the_order_of_its_arrival_but_for_what_is_being_read(q):
    first, second, third = steps.record(5, 3, 9)
    assert [mail.id for mail in q.unread(2, MUCH)] == [first, second]
    assert [mail.id for mail in q.unread(2, MUCH, busy=[first])] == [second, third]


def test_tries_are_counted_before_and_can_be_forgiven(q):
    from mailbot.store.ledger import messages

    first, second = steps.record(1, 2)
    messages.begin_tries([first], NOW)
    messages.begin_tries([first, second], NOW)
    assert [mail.tries for mail in q.unread(10, MUCH)] == [2, 1]
    assert q.tried_before() == {first, second}
    messages.forgive_tries([first], NOW)
    assert q.tried_before() == {second}


def test_a_reading_comes_back_as_it_was(q):
    evidence = Evidence("reference", REFERENCE, "subject", 0, 8, REFERENCE)
    whole = mail(
        Kind.INFORMATION, person(date_of_birth=TODAY, confiscation=None, evidence=(evidence,)), person(None, None),
        milestone=MilestoneName.APPEAL_RESULT, questions=("Which?",), evidence=(evidence,),
        losers=(Loser("reference", "A1234BC", "1", 4, "a prison number by its shape"),),
        details=Details(TODAY, AppealOutcome.REMITTED, "a curfew", TODAY, "XX1", "Cluj", cancelled=True),
        references=("<a@b>",), defects=("odd",), problems=("x",), bounced=("<c@d>",), subject="Ünïcode \u202e",
    )
    (message,) = steps.record(1)
    steps.keep_reading(message, whole)
    assert q.reading_of(message) == whole
    assert q.read_but_undecided(10) == ((message, q.sha256_of(message), whole),)


def test_a_mail_is_read_once(m):
    (message,) = steps.record(1)
    steps.keep_reading(message, mail())
    steps.keep_reading(message, mail(Kind.WITHDRAWAL))
    assert m.Message.objects.get().kind == "interest"


def test_a_mail_that_cannot_be_read_waits_for_a_person(m):
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing

    (message,) = steps.record(1)
    with writing(NOW) as journal:
        messages.set_aside_unread(journal, message, "killed-its-reader")
        messages.set_aside_unread(journal, message, "killed-its-reader")
    row = m.Message.objects.get()
    assert (row.state, row.outcome, row.reasons) == ("review", "review", ["killed-its-reader"])
    assert events(m) == ["message-recorded", "message-decided"]


def test_only_decided_mail_is_filed(m, q):
    from mailbot.store.ledger import messages

    steps.import_cases(case())
    decided, undecided = steps.serve(1, mail()), steps.record(2)[0]
    assert [filing.id for filing in q.to_file("INBOX", 10)] == [decided]
    messages.note_filed({"Processed": [steps.filing(decided), steps.filing(undecided)]}, NOW)
    states = dict(m.Message.objects.values_list("pk", "state"))
    assert states == {decided: "filed", undecided: "recorded"}
    assert q.to_file("INBOX", 10) == ()


def test_mail_on_which_a_person_decided_while_it_was_moved_is_moved_on(m, q):
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.decisions import reject
    from mailbot.store.ledger.transactions import writing

    number = steps.record(1)[0]
    with writing(NOW) as journal:
        messages.set_aside_unread(journal, number, "killed-its-reader")
    [waiting] = q.to_file("INBOX", 10)
    with writing(NOW) as journal:
        assert reject(journal, number, "a person", "forged")
    messages.note_filed({"Review": [waiting]}, NOW)
    assert [(mail.outcome, mail.folder) for mail in q.to_file("INBOX", 10)] == [("rejected", "Review")]
    assert "message-filed" not in events(m)
    messages.note_filed({"Rejected": q.to_file("INBOX", 10)}, NOW)
    messages.note_filed({"Rejected": [steps.filing(number, "rejected")]}, NOW)
    assert events(m).count("message-filed") == 1


def test_a_folder_that_takes_nothing_keeps_no_other_mail_from_being_filed(m, q):
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing

    steps.import_cases(case())
    refused = steps.record(1, 2, 3)
    with writing(NOW) as journal:
        for number in refused:
            messages.set_aside_unread(journal, number, "killed-its-reader")
    processed = steps.serve(4, mail())
    assert [filing.id for filing in q.to_file("INBOX", 2)] == [*refused[:2], processed]


# --- decisions ------------------------------------------------------------------------------------------------

def noting(kind, *references):
    """Give a decision that notes something on cases, and nothing else."""
    named = references or (REFERENCE,)
    notes = tuple(Note(reference, kind) for reference in named)
    return Decision(Outcome.PROCESSED, ("a-reason",), notes=notes, settles=named)


def test_an_interest_is_written_whole(m):
    steps.import_cases(case())
    message = steps.serve(1, mail(Kind.INTEREST, confiscation(Confiscation.ORDER)))
    row = m.Message.objects.get(pk=message)
    assert (row.state, row.outcome, row.reasons, row.decided_by) == (
        "processed", "processed", ["interest-noted"], "mailbot"
    )
    assert set(m.SpecialCondition.objects.values_list("kind", "value")) == {("interest", ""), ("confiscation", "order")}
    interest = m.Interest.objects.get()
    assert (interest.state, interest.officer, interest.officer_address) == ("open", "N C A Officer", OFFICER)
    assert set(m.Letter.objects.values_list("to", "state")) == {(OFFICER, "queued"), (OWNER, "queued")}
    assert set(m.Task.objects.values_list("kind", "assignee")) == {
        ("contact-nca", OWNER), ("attach-minute-sheet", TEAM),
    }
    assert m.Settlement.objects.get().grounds == (
        "reference agrees (1.00), name agrees (1.00), date of birth silent (not given)"
    )
    assert sorted(events(m)[-8:]) == [
        "interest-opened", "letter-queued", "letter-queued", "message-decided", "special-condition-noted",
        "special-condition-noted", "task-made", "task-made",
    ]


def test_a_decision_is_written_once(m):
    steps.import_cases(case())
    message = steps.serve(1, mail())
    before = [model.objects.count() for model in (m.Event, m.Letter, m.Task, m.Interest, m.SpecialCondition)]
    with pytest.raises(GiveUp, match="decided on by somebody else"):
        steps.apply(message, mail(), noting(NoteKind.INTEREST))
    assert [model.objects.count() for model in (m.Event, m.Letter, m.Task, m.Interest, m.SpecialCondition)] == before


def test_of_an_unproved_mail_that_a_person_accepted_no_officer_is_recorded(m):
    steps.import_cases(case())
    for uid, sender in enumerate((nca("forged@nca.example", verified=False), stranger()), start=1):
        (message,) = steps.record(uid)
        reading = mail(sender=sender)
        steps.keep_reading(message, reading)
        steps.apply(message, reading, noting(NoteKind.INFORMATION))
    assert set(m.SpecialCondition.objects.values_list("officer", "officer_address")) == {("", "")}


def test_a_withdrawal_ends_the_interest_and_a_new_one_may_begin(m, q):
    steps.import_cases(case())
    steps.serve(1, mail())
    steps.serve(2, mail(Kind.WITHDRAWAL))
    assert not q.cases_by_reference([REFERENCE])[REFERENCE].interest_open
    steps.serve(3, mail())
    assert list(m.Interest.objects.order_by("pk").values_list("state", flat=True)) == ["withdrawn", "open"]
    assert m.Interest.objects.order_by("pk").first().ended_at == NOW


def test_decisions_of_one_transaction_stand_or_fall_together(m):
    from mailbot.store.ledger.decisions import apply_decisions
    from mailbot.store.ledger.transactions import writing

    steps.import_cases(case())
    first, second = steps.record(1, 2)
    for message in (first, second):
        steps.keep_reading(message, mail())
    before = events(m)
    # The second fails after much is written: its second note is on a case that there is not.
    batch = [
        steps.decided(first, mail(), noting(NoteKind.INFORMATION)),
        steps.decided(second, mail(), noting(NoteKind.INFORMATION, REFERENCE, "C0000001")),
    ]
    with pytest.raises(KeyError), writing(NOW) as journal:
        apply_decisions(journal, batch, domain=steps.DOMAIN)
    assert set(m.Message.objects.values_list("state", flat=True)) == {"read"}
    assert (m.SpecialCondition.objects.count(), events(m)) == (0, before)
    steps.apply(first, mail(), batch[0].decision)
    assert m.SpecialCondition.objects.get().message_id == first


def test_a_person_rejects_what_is_in_review_and_only_that(m):
    from mailbot.store.ledger.decisions import reject
    from mailbot.store.ledger.transactions import writing

    steps.import_cases(case())
    processed, waiting = steps.serve(1, mail()), steps.serve(2, mail(sender=stranger()))
    with writing(NOW) as journal:
        assert reject(journal, waiting, "a caseworker", "sent twice")
        assert not reject(journal, waiting, "another", "again")
        assert not reject(journal, processed, "another", "no")
    row = m.Message.objects.get(pk=waiting)
    assert (row.outcome, row.state, row.decided_by) == ("rejected", "rejected", "a caseworker")


# --- what the rules see next ----------------------------------------------------------------------------------

def test_the_rules_see_the_interest_and_the_last_word_on_confiscation(q):
    steps.import_cases(case())
    assert q.cases_by_reference([REFERENCE])[REFERENCE] == case()
    steps.serve(1, mail(Kind.INTEREST, confiscation(Confiscation.PROCEEDINGS)))
    steps.serve(2, mail(Kind.INFORMATION, confiscation(Confiscation.ORDER)))
    steps.serve(3, mail(Kind.INFORMATION))
    seen = q.cases_by_reference([REFERENCE, "C0000001"])
    assert set(seen) == {REFERENCE}
    assert (seen[REFERENCE].interest_open, seen[REFERENCE].confiscation) == (True, Confiscation.ORDER)


def test_the_rules_see_what_nca_was_told(m, q):
    details = Details(date=TODAY, outcome=AppealOutcome.DISMISSED, removal_date=TODAY)
    steps.import_cases(case())
    steps.serve(1, mail())
    steps.serve(2, report(MilestoneName.APPEAL_RESULT, details=details))
    assert q.cases_by_reference([REFERENCE])[REFERENCE].told == {MilestoneName.APPEAL_RESULT: details}
    steps.serve(3, report(MilestoneName.APPEAL_RESULT, details=details))
    assert m.Message.objects.get(uid=3).reasons == ["milestone-told-before"]
    assert m.Letter.objects.filter(to=CONTACT).count() == 1


def test_a_milestone_noted_without_an_interest_gives_way_to_the_next_report(m, q):
    steps.import_cases(case())
    steps.serve(1, report())
    steps.serve(2, report())
    assert q.cases_by_reference([REFERENCE])[REFERENCE].told == {}
    steps.serve(3, mail())
    steps.serve(4, report())
    assert list(m.Milestone.objects.order_by("pk").values_list("state", flat=True)) == [
        "superseded", "superseded", "reported"
    ]
    assert m.Message.objects.get(uid=4).reasons == ["milestone-told"]
    assert m.Letter.objects.filter(to=CONTACT).count() == 1


def test_the_rules_see_repeats(q):
    from mailbot.store.ledger import messages

    reading = mail()
    (first,) = steps.record(1)
    steps.keep_reading(first, reading)
    messages.record([steps.arrival(2, b"Subject: 1\r\n\r\n"), *map(steps.arrival, (3, 4, 5))], NOW)
    same, *others = sorted(waiting.id for waiting in q.unread(9, MUCH))
    fresh = replace(reading, message_id=None, content="")
    readings = (reading, replace(reading, message_id="<2@nca.example>"), fresh)
    found = q.repeats_of([
        (first, q.sha256_of(first), reading), (same, q.sha256_of(same), fresh),
        *((number, q.sha256_of(number), said) for number, said in zip(others, readings, strict=True)),
    ])
    assert found == {
        same: (Repeat.SAME_BYTES, first), others[0]: (Repeat.SAME_MESSAGE_ID, first),
        others[1]: (Repeat.SAME_CONTENT, first),
    }


def test_a_mail_that_took_long_to_read_repeats_the_later_one_that_was_served_meanwhile(q):
    steps.import_cases(case())
    slow, quick = steps.record(1, 2)
    steps.keep_reading(quick, mail())
    steps.apply(quick, mail(), noting(NoteKind.INFORMATION))
    steps.keep_reading(slow, mail())
    assert q.repeats_of([(slow, q.sha256_of(slow), mail())]) == {slow: (Repeat.SAME_MESSAGE_ID, quick)}
    other = replace(mail(), message_id="<2@nca.example>")
    assert q.repeats_of([(slow, q.sha256_of(slow), other)]) == {slow: (Repeat.SAME_CONTENT, quick)}


@pytest.mark.parametrize(("before", "now"), [
    ("<One.Two@NCA.example>", "<one.TWO@nca.EXAMPLE>"), ("<\xc9t\xe9-1@x.example>", "<\xc9t\xe9-1@X.example>"),
])
def test_a_message_id_in_other_letters_is_the_same(q, before, now):
    first, second = steps.record(1, 2)
    steps.keep_reading(first, mail(message_id=before, content="a" * 64))
    again = mail(message_id=now, content="b" * 64)
    assert q.repeats_of([(second, q.sha256_of(second), again)]) == {second: (Repeat.SAME_MESSAGE_ID, first)}


def test_what_was_settled_is_seen(q):
    steps.import_cases(case())
    message = steps.serve(1, mail())
    assert q.settled_cases(message) == {REFERENCE}
    assert q.settled_cases(message + 1) == frozenset()


def test_our_own_letters_are_known_by_their_message_ids(m, q):
    steps.import_cases(case())
    steps.serve(1, mail())
    ours = m.Letter.objects.values_list("message_id", flat=True)[0]
    assert q.our_letters([ours, "<theirs@x.example>"]).keys() == {ours}
    assert q.our_letters([]) == {}


# --- letters on their way -------------------------------------------------------------------------------------

@pytest.fixture
def two_letters(m):
    """Two queued letters, the one to NCA first."""
    steps.import_cases(case())
    steps.serve(1, mail())
    return list(m.Letter.objects.order_by("pk").values_list("pk", flat=True))


def claim(limit=10, now=NOW):
    """Take what is due."""
    from mailbot.store.ledger import letters
    from mailbot.store.ledger.transactions import writing

    with writing(now) as journal:
        return letters.claim(journal, limit)


def deliver(letter, result, code=None, now=NOW):
    """Note what became of a claimed letter."""
    from mailbot.store import queries
    from mailbot.store.ledger import letters
    from mailbot.store.ledger.transactions import writing

    tries = [(due, Delivery(result, code, "text")) for due in queries.due_letters([letter])]
    with writing(now) as journal:
        letters.note_deliveries(journal, tries, assignee=TEAM, retry_for=THREE_DAYS)


def state(m, letter):
    """Give where a letter stands."""
    return m.Letter.objects.get(pk=letter).state


def test_a_letter_is_owed_once_however_often_it_is_decided_on(m, two_letters):
    from mailbot.store.ledger.owing import Owed, owe_letters
    from mailbot.store.ledger.transactions import writing

    row, owed = m.Message.objects.get(), m.Letter.objects.get(pk=two_letters[0])
    order = LetterOrder(owed.template, owed.to, {}, tuple(owed.references))
    again = steps.in_words(Decision(Outcome.PROCESSED, (), letters=(order, order)), {REFERENCE: case()})
    with writing(NOW) as journal:
        owe_letters(journal, [Owed(letter, row.sha256, row.pk, row.sha256) for letter in again], steps.DOMAIN)
    assert m.Letter.objects.count() == 2


def test_the_same_words_to_another_reader_or_about_another_case_are_another_letter(m, two_letters):
    from mailbot.store.ledger.owing import key_of

    order = LetterOrder("t", OFFICER, {}, (REFERENCE,))
    orders = [order, replace(order, to=CONTACT), replace(order, template="u"), replace(order, references=())]
    letters = steps.in_words(Decision(Outcome.PROCESSED, (), letters=tuple(orders)), {REFERENCE: case()})
    keys = {key_of("0" * 64, letter) for letter in letters} | {key_of("1" * 64, letters[0])}
    assert len(keys) == 5


def test_a_claimed_letter_is_nobody_elses(m, two_letters):
    first, second = two_letters
    assert (claim(limit=1), claim(limit=1), claim()) == ([first], [second], [])
    assert {(state(m, each), m.Letter.objects.get(pk=each).attempts) for each in two_letters} == {("sending", 1)}


@pytest.mark.parametrize("record", [POSTGRESQL], indirect=True)
def test_a_letter_that_another_instance_is_claiming_is_passed_over(record, postgres_server, two_letters):
    with unbound(postgres_server, "mailbot_record") as other, other.transaction():
        other.execute("SELECT id FROM store_letter WHERE id = %s FOR UPDATE", [two_letters[0]])
        assert claim() == [two_letters[1]]


def test_a_letter_is_whole_when_it_is_claimed(q, two_letters):
    to_nca, to_owner = q.due_letters(claim())
    assert (to_nca.to, to_nca.attachment) == (OFFICER, None)
    assert (to_owner.to, to_owner.attachment) == (OWNER, b"Subject: 1\r\n\r\n")
    assert to_nca.message_id.endswith("@office.example>")
    assert set(to_nca.proof.cases) == {REFERENCE}


@pytest.mark.parametrize(("result", "after"), [
    (Result.ACCEPTED, "sent"), (Result.DEFERRED, "queued"), (Result.REFUSED, "refused"),
    (Result.UNCERTAIN, "uncertain"),
])
def test_what_became_of_a_try_is_written_down(m, two_letters, result, after):
    claim(limit=1)
    deliver(two_letters[0], result, 250)
    row = m.Letter.objects.get(pk=two_letters[0])
    assert (row.state, row.last_answer, row.possibly_twice) == (after, "250 text", after == "uncertain")
    assert (row.ended_at is None) == (after in ("queued", "uncertain"))
    assert list(m.Attempt.objects.values_list("letter_id", "result", "code")) == [(two_letters[0], result.value, 250)]
    assert events(m)[-1 if after != "refused" else -2] == f"letter-{after}"
    assert m.Task.objects.filter(kind="letter-refused").count() == (after == "refused")


def test_a_deferred_letter_waits_longer_the_older_it_is(m, two_letters):
    first = two_letters[0]
    now, waits = NOW, []
    for _ in range(6):
        assert first in claim(now=now)
        deliver(first, Result.DEFERRED, 451, now)
        deliver_at = m.Letter.objects.get(pk=first).next_try_at
        waits.append(deliver_at - now)
        assert first not in claim(now=deliver_at - dt.timedelta(seconds=1))
        now = deliver_at
    assert waits == sorted(waits)
    assert dt.timedelta(seconds=7) < waits[0] < waits[-1] <= dt.timedelta(seconds=25)


def test_a_letter_that_waits_is_not_left_out_of_account(two_letters):
    from mailbot.store import line

    assert line.is_due_letter_left(NOW)
    claim()
    assert line.is_due_letter_left(NOW)
    deliver(two_letters[0], Result.ACCEPTED)
    deliver(two_letters[1], Result.DEFERRED)
    assert not line.is_due_letter_left(NOW)
    assert line.next_letter_at(NOW) > NOW
    assert line.is_due_letter_left(NOW + HOUR)


@pytest.mark.parametrize("result", [Result.DEFERRED, Result.UNCERTAIN])
def test_a_letter_that_no_server_takes_for_too_long_goes_to_a_person(m, two_letters, result):
    late = NOW + THREE_DAYS + HOUR
    claim(limit=1, now=late)
    deliver(two_letters[0], result, 451, late)
    row = m.Letter.objects.get(pk=two_letters[0])
    assert (row.state, row.possibly_twice) == ("expired", result is Result.UNCERTAIN)
    task = m.Task.objects.get(kind="letter-refused")
    assert (task.letter_id, task.assignee, task.why) == (row.pk, TEAM, "letter expired: 451 text")
    assert row.pk not in claim(now=late + THREE_DAYS)


def test_a_lost_answer_is_not_forgotten_by_a_later_not_now(m, two_letters):
    claim(limit=1)
    deliver(two_letters[0], Result.UNCERTAIN)
    claim(now=NOW + HOUR)
    assert state(m, two_letters[0]) == "sending"
    deliver(two_letters[0], Result.DEFERRED, 451, NOW + HOUR)
    row = m.Letter.objects.get(pk=two_letters[0])
    assert (row.state, row.possibly_twice) == ("uncertain", True)


def test_after_a_crash_letters_under_way_go_once_more_and_are_marked(m, two_letters):
    from mailbot.store.ledger import letters

    claim(limit=1)
    message_id = m.Letter.objects.get(pk=two_letters[0]).message_id
    assert letters.find_lost_claims(NOW + HOUR, TEAM) == [two_letters[0]]
    assert letters.find_lost_claims(NOW + HOUR, TEAM) == []
    row = m.Letter.objects.get(pk=two_letters[0])
    assert (row.state, row.possibly_twice, row.message_id) == ("uncertain", True, message_id)
    assert claim(now=NOW + HOUR) == [two_letters[1], two_letters[0]]


def test_a_letter_whose_proof_no_longer_holds_is_stopped_and_put_before_a_person(m, two_letters):
    from mailbot.store.ledger import letters
    from mailbot.store.ledger.transactions import writing

    with writing(NOW) as journal:
        letters.claim(journal, 1)
        letters.withdraw(journal, two_letters[0], "case-changed", TEAM)
    assert state(m, two_letters[0]) == "withdrawn"
    task = m.Task.objects.get(kind="letter-not-sent")
    assert (task.letter_id, task.why, task.assignee) == (two_letters[0], "case-changed", TEAM)
    assert two_letters[0] not in claim(now=NOW + THREE_DAYS)
    assert not letters.try_again(two_letters[0], "a caseworker", NOW)


def test_a_person_has_a_refused_letter_tried_again(m, two_letters):
    from mailbot.store.ledger import letters

    claim(limit=1)
    deliver(two_letters[0], Result.REFUSED, 550)
    assert letters.try_again(two_letters[0], "a caseworker", NOW + HOUR)
    assert two_letters[0] in claim(now=NOW + HOUR)
    deliver(two_letters[0], Result.REFUSED, 550, NOW + HOUR)
    # Who tried it again had seen to the first task; the second refusal gives one more, and only one stands.
    assert sorted(m.Task.objects.filter(kind="letter-refused").values_list("state", flat=True)) == ["done", "open"]


def test_a_sent_letter_is_never_tried_again(m, two_letters):
    from mailbot.store.ledger import letters

    claim(limit=1)
    deliver(two_letters[0], Result.ACCEPTED, 250)
    assert not letters.try_again(two_letters[0], "a caseworker", NOW)
    assert not letters.try_again(9999, "a caseworker", NOW)
    assert (state(m, two_letters[0]), claim()) == ("sent", [two_letters[1]])


def test_a_letter_that_waits_is_brought_forward(two_letters):
    from mailbot.store.ledger import letters

    claim()
    deliver(two_letters[0], Result.DEFERRED, 451)
    assert claim() == []
    assert letters.try_again(two_letters[0], "a caseworker", NOW)
    assert claim() == [two_letters[0]]


def test_how_it_stands(q):
    from mailbot.store.ledger.heartbeats import beat

    steps.import_cases(case())
    steps.serve(1, mail())
    steps.serve(2, mail(sender=stranger(), message_id="<2@x.example>", content="d"))
    steps.record(3)
    beat("daemon", NOW, "busy")
    beat("daemon", NOW + HOUR, "idle")
    assert q.standing(TODAY + dt.timedelta(days=2)) == {
        "undecided": 1, "oldest_undecided": NOW, "in_review": 1, "not_filed": 2, "letters_waiting": 2,
        "letters_refused": 0, "tasks_open": 2, "tasks_overdue": 2,
        "loops": {"daemon": {"at": NOW + HOUR, "detail": "idle"}},
    }
