"""What the database itself refuses: unknown states, anything twice, any change to what is kept for ever."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Model

from mailbot.config import Store
from mailbot.core.decision import NoteKind, TaskKind
from mailbot.core.states import (
    INTEREST_MOVES,
    LETTER_MOVES,
    MESSAGE_MOVES,
    MILESTONE_MOVES,
    TASK_MOVES,
    InterestState,
    LetterState,
    MessageState,
    MilestoneName,
    MilestoneSource,
    MilestoneState,
    Outcome,
    TaskState,
)
from tests.casework import NOW

pytestmark = pytest.mark.usefixtures("record")


class Rows:
    """One sound row of each kind, made by hand and not by the ledger."""

    def __init__(self) -> None:
        from mailbot.store import models as m

        self.m = m
        self.raw = m.Raw.objects.create(sha256="0" * 64, data=b"bytes")
        self.message = m.Message.objects.create(**self.message_fields())
        self.case = m.Case.objects.create(reference="A1234567", name="Ion Popescu", changed_at=NOW)
        self.condition = m.SpecialCondition.objects.create(**self.condition_fields())
        self.interest = m.Interest.objects.create(**self.interest_fields())
        self.milestone = m.Milestone.objects.create(**self.milestone_fields())
        self.letter = m.Letter.objects.create(**self.letter_fields())
        self.attempt = m.Attempt.objects.create(letter=self.letter, at=NOW, result="accepted", text="ok")
        self.task = m.Task.objects.create(**self.task_fields())
        self.event = m.Event.objects.create(
            seq=1, at=NOW, what="message-recorded", subject="message", subject_id=1, data="{}", digest="d"
        )
        self.pause = m.Pause.objects.create(paused=True, by="an administrator", why="odd", at=NOW)
        self.settlement = m.Settlement.objects.create(message=self.message, case=self.case)

    def message_fields(self, **other):
        return {
            "mailbox": "INBOX", "uidvalidity": 1, "uid": 1, "sha256": "0" * 64, "raw": self.raw, "size": 5,
            "arrived_at": NOW, "recorded_at": NOW, "state": "recorded",
        } | other

    def condition_fields(self, **other):
        return {"case": self.case, "message": self.message, "kind": "interest", "noted_at": NOW} | other

    def interest_fields(self, **other):
        return {"case": self.case, "message": self.message, "since": NOW} | other

    def milestone_fields(self, **other):
        return {"case": self.case, "name": "deport_decision", "noted_at": NOW} | other

    def letter_fields(self, **other):
        return {
            "key": "k", "mail": self.message, "template": "t", "template_version": "1", "to": "a@nca.example",
            "subject": "s", "body": "b", "message_id": "<k@office.example>", "proof": "{}", "written_at": NOW,
            "next_try_at": NOW,
        } | other

    def task_fields(self, **other):
        return {
            "kind": "contact-nca", "case": self.case, "message": self.message, "assignee": "a@office.example",
            "due_on": NOW.date(), "made_at": NOW,
        } | other


@pytest.fixture
def rows(record: Store) -> Rows:
    return Rows()


def put(row: Model, **columns: object) -> None:
    """Write columns straight into the database, past the ledger."""
    with transaction.atomic():
        assert type(row)._default_manager.filter(pk=row.pk).update(**columns) == 1


def anew(rows: "Rows", name: str, **columns: object) -> Model:
    """Write another row straight into the database, in any state at all."""
    model = type(getattr(rows, name))
    number = model._default_manager.count() + 100
    case = rows.m.Case.objects.create(reference=f"B{number:07d}{name[:2]}", name="Somebody Else", changed_at=NOW)
    own = {
        "message": {"uid": number}, "letter": {"key": f"k{number}", "message_id": f"<k{number}@office.example>"},
    }.get(name, {"case": case})
    fields = getattr(rows, f"{name}_fields")(**own)
    return model._default_manager.create(**(fields | columns))


# --- words ----------------------------------------------------------------------------------------------------

KNOWN = {
    ("interest", "state"): InterestState, ("milestone", "state"): MilestoneState, ("milestone", "name"): MilestoneName,
    ("letter", "state"): LetterState, ("task", "state"): TaskState, ("task", "kind"): TaskKind,
    ("milestone", "source"): MilestoneSource,
}


@pytest.mark.parametrize("column", KNOWN, ids=".".join)
def test_every_word_of_the_code_is_known_to_the_database_and_no_other(rows, column):
    name, field = column
    for word in KNOWN[column]:
        if field == "state":
            anew(rows, name, **{field: word.value})
        else:
            put(getattr(rows, name), **{field: word.value})
    for word in ("lost", "", "SENT"):
        with pytest.raises(IntegrityError):
            put(getattr(rows, name), **{field: word})


def test_every_kind_of_special_condition_is_known_and_no_other(rows):
    for kind in NoteKind:
        message = rows.m.Message.objects.create(**rows.message_fields(uid=100 + len(kind)))
        rows.m.SpecialCondition.objects.create(**rows.condition_fields(message=message, kind=kind.value))
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.SpecialCondition.objects.create(**rows.condition_fields(kind="rumour"))


@pytest.mark.parametrize("outcome", list(Outcome))
def test_an_outcome_stands_with_its_own_state_or_with_filed(rows, outcome):
    put(rows.message, state="read")
    put(rows.message, outcome=outcome.value, state=outcome.value)
    put(rows.message, outcome=outcome.value, state="filed")


@pytest.mark.parametrize(("state", "outcome"), [
    ("recorded", "processed"), ("read", "review"), ("processed", None), ("review", None), ("rejected", None),
    ("ignored", None), ("filed", None), ("processed", "review"), ("review", "processed"), ("ignored", "rejected"),
    ("decided", "processed"), ("", None), ("filed", "lost"), ("lost", "lost"),
])
def test_an_outcome_that_does_not_fit_the_state_is_refused(rows, state, outcome):
    with pytest.raises(IntegrityError):
        put(rows.message, state=state, outcome=outcome)


# --- moves ----------------------------------------------------------------------------------------------------

def _with_outcome(state: MessageState) -> dict[str, object]:
    decided = state.value in {outcome.value for outcome in Outcome}
    return {"state": state.value, "outcome": state.value if decided else "review" if state == "filed" else None}


@pytest.mark.parametrize("before", list(MessageState))
def test_a_message_moves_as_the_table_says_and_no_other_way(rows, before):
    for after in MessageState:
        message = anew(rows, "message", **_with_outcome(before))
        if after is before or after in MESSAGE_MOVES[before]:
            put(message, **_with_outcome(after))
        else:
            with pytest.raises(IntegrityError):
                put(message, **_with_outcome(after))


MOVES = {"letter": LETTER_MOVES, "task": TASK_MOVES, "interest": INTEREST_MOVES, "milestone": MILESTONE_MOVES}


@pytest.mark.parametrize(("name", "before"), [(name, before) for name, moves in MOVES.items() for before in moves])
def test_everything_else_moves_as_its_table_says_and_no_other_way(rows, name, before):
    for after in MOVES[name]:
        row = anew(rows, name, state=before.value)
        if after is before or after in MOVES[name][before]:
            put(row, state=after.value)
        else:
            with pytest.raises(IntegrityError):
                put(row, state=after.value)


# --- nothing twice --------------------------------------------------------------------------------------------

def test_a_mail_is_recorded_once_for_its_uid(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Message.objects.create(**rows.message_fields())
    for other in ({"uid": 2}, {"uidvalidity": 2}, {"mailbox": "Other"}):
        rows.m.Message.objects.create(**rows.message_fields(**other))


def test_bytes_are_kept_once(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Raw.objects.create(sha256="0" * 64, data=b"others")


def test_a_case_bears_its_reference_alone(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Case.objects.create(reference="A1234567", name="Somebody Else", changed_at=NOW)


def test_one_interest_is_open_for_a_case(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Interest.objects.create(**rows.interest_fields())
    put(rows.interest, state="withdrawn")
    rows.m.Interest.objects.create(**rows.interest_fields())


def test_a_mail_notes_a_thing_on_a_case_once(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.SpecialCondition.objects.create(**rows.condition_fields())
    rows.m.SpecialCondition.objects.create(**rows.condition_fields(kind="confiscation"))


def test_one_milestone_of_a_name_stands_for_a_case(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Milestone.objects.create(**rows.milestone_fields(state="reported"))
    put(rows.milestone, state="superseded")
    rows.m.Milestone.objects.create(**rows.milestone_fields(state="reported"))


@pytest.mark.parametrize("other", [{"message_id": "<other@office.example>"}, {"key": "other"}], ids=str)
def test_a_letter_is_owed_once_by_its_key_and_by_its_message_id(rows, other):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Letter.objects.create(**rows.letter_fields(**other))


def test_a_mail_gives_rise_to_a_task_on_a_case_once(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Task.objects.create(**rows.task_fields())
    rows.m.Task.objects.create(**rows.task_fields(kind="await-allocation"))


def test_a_letter_gives_rise_to_one_open_task(rows):
    fields = rows.task_fields(kind="letter-refused", letter=rows.letter, case=None)
    first = rows.m.Task.objects.create(**fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Task.objects.create(**fields)
    put(first, state="done")
    rows.m.Task.objects.create(**fields)


def test_a_cause_gives_rise_to_one_task(rows):
    rows.m.Task.objects.create(**rows.task_fields(message=None, cause="milestone 1"))
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Task.objects.create(**rows.task_fields(message=None, cause="milestone 1"))
    for _ in range(2):
        rows.m.Task.objects.create(**rows.task_fields(message=None))


def test_a_mail_settles_a_case_once(rows):
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.m.Settlement.objects.create(message=rows.message, case=rows.case)


# --- kept for ever --------------------------------------------------------------------------------------------

FOR_EVER = {
    "event": "data", "condition": "value", "raw": "data", "attempt": "text", "pause": "why",
}


@pytest.mark.parametrize("kind", FOR_EVER)
def test_what_is_kept_for_ever_cannot_be_changed(rows, kind):
    row = getattr(rows, kind)
    column = FOR_EVER[kind]
    before = type(row)._default_manager.values_list(column, flat=True).get(pk=row.pk)
    with pytest.raises(DatabaseError, match="append-only"):
        put(row, **{column: b"forged" if kind == "raw" else "forged"})
    assert type(row)._default_manager.values_list(column, flat=True).get(pk=row.pk) == before


@pytest.mark.parametrize("kind", FOR_EVER)
def test_what_is_kept_for_ever_cannot_be_deleted(rows, kind):
    row = getattr(rows, kind)
    table = row._meta.db_table
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")
    assert type(row)._default_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("kind", FOR_EVER)
def test_nor_can_its_table_be_emptied(rows, kind):
    statement = "DELETE FROM {} WHERE 1" if connection.vendor == "sqlite" else "TRUNCATE {} CASCADE"
    table = getattr(rows, kind)._meta.db_table
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table))


@pytest.mark.parametrize("name", ["message", "case", "letter"])
def test_what_the_record_rests_on_cannot_be_taken_away(rows, name):
    row = getattr(rows, name)
    with pytest.raises(IntegrityError):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [row.pk])
            connection.check_constraints()
