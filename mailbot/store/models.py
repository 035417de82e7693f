"""The record: columns and constraints only. Every write is in `ledger`, every question in `queries`.

Raw bytes are kept apart from what is known of a message, so that lists never touch them. The states and their
words are those of `mailbot.core.states`; the database refuses any other.
"""

from enum import StrEnum
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from mailbot.core.decision import NoteKind, TaskKind
from mailbot.core.states import (
    STANDING,
    InterestState,
    LetterState,
    MessageState,
    MilestoneName,
    MilestoneSource,
    MilestoneState,
    Outcome,
    TaskState,
)
from mailbot.store.models_service import Alarm, Heartbeat, Instance, Lease, Place, Restoration

__all__ = [
    "Alarm", "Attempt", "Case", "Event", "Heartbeat", "Instance", "Interest", "Lease", "Letter", "Message", "Milestone",
    "Pause", "Place", "Raw", "Restoration", "Settlement", "SpecialCondition", "Task",
]


def _one_of(column: str, words: type[StrEnum]) -> Q:
    return Q(**{f"{column}__in": [word.value for word in words]})


class Raw(models.Model):
    """The bytes of a message exactly as the mailbox held them, by their SHA-256 (hexadecimal)."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    data = models.BinaryField()


class Message(models.Model):
    """One mail that was ever seen in the mailbox. `reading` is the JSON of `core.notification.Reading`.

    `raw` is null, and `sha256` is of the header alone, only where the mail was too large to fetch.
    `repeats` is the earlier mail that this one repeats; which of the three ways, the reason says.
    `reader` is the instance that has claimed it for reading, where several work on this record, since `reading_since`.
    `after_restore` marks a mail that may have been dealt with in a record that was lost: a person decides on it.
    """

    mailbox = models.CharField(max_length=255)
    uidvalidity = models.BigIntegerField()
    uid = models.BigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    raw = models.ForeignKey(Raw, null=True, on_delete=models.PROTECT)
    size = models.BigIntegerField()
    arrived_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=16)
    outcome = models.CharField(max_length=16, null=True)
    reasons = models.JSONField(default=list)
    kind = models.CharField(max_length=16, null=True)
    message_id = models.CharField(max_length=998, null=True)
    content = models.CharField(max_length=64, default="")
    party = models.CharField(max_length=16, default="unknown")
    reading = models.TextField(default="")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=255, default="")
    folder = models.CharField(max_length=255, default="")
    repeats = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    reader = models.BigIntegerField(null=True)
    reading_since = models.DateTimeField(null=True)
    after_restore = models.BooleanField(default=False)

    class Meta:
        """One row a mail, and an outcome exactly when there is one."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["mailbox", "uidvalidity", "uid"], name="message_once_per_uid"),
            models.CheckConstraint(condition=_one_of("state", MessageState), name="message_state_known"),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True, state__in=["recorded", "read"])
                | (Q(outcome__isnull=False) & (Q(state="filed") | Q(state=F("outcome")))),
                name="message_outcome_fits_state",
            ),
            models.CheckConstraint(
                condition=Q(outcome__isnull=True) | _one_of("outcome", Outcome), name="message_outcome_known"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            # Whole indexes: SQLite cannot use a partial one where the condition's values are bound parameters.
            models.Index(fields=["state", "id"], name="message_by_state"),
            models.Index(fields=["outcome", "id"], name="message_by_outcome"),
            # Message-IDs are compared in small letters: relays and archives change their case.
            models.Index(Lower("message_id"), name="message_by_small_message_id"),
            models.Index(fields=["content"], name="message_by_content"),
        ]


class Case(models.Model):
    """A case as the daily extract holds it. `version` grows with every change; milestones are the extract's dates."""

    reference = models.CharField(max_length=16, unique=True)
    name = models.CharField(max_length=255)
    date_of_birth = models.DateField(null=True)
    owner_name = models.CharField(max_length=255, default="")
    owner_email = models.CharField(max_length=255, default="")
    owner_phone = models.CharField(max_length=255, default="")
    senior_caseworker_email = models.CharField(max_length=255, default="")
    file_location = models.CharField(max_length=255, default="")
    file_team_email = models.CharField(max_length=255, default="")
    progress = models.TextField(default="")
    milestones = models.JSONField(default=dict)
    appeal_outcome = models.CharField(max_length=16, default="")
    bail_restrictions = models.TextField(default="")
    removal_details = models.TextField(default="")
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()


class Interest(models.Model):
    """NCA's interest in a case. At most one is open for a case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    message = models.ForeignKey(Message, on_delete=models.PROTECT)
    state = models.CharField(max_length=16, default=InterestState.OPEN.value)
    officer = models.CharField(max_length=255)
    officer_address = models.CharField(max_length=255)
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One open interest a case."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case"], condition=Q(state="open"), name="interest_open_once_per_case"),
            models.CheckConstraint(condition=_one_of("state", InterestState), name="interest_state_known"),
        ]


class SpecialCondition(models.Model):
    """What is noted on a case for ever (R1, R3): who said it, when, in which message. Never changed or deleted."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    message = models.ForeignKey(Message, on_delete=models.PROTECT)
    kind = models.CharField(max_length=24)
    value = models.CharField(max_length=16, default="")
    officer = models.CharField(max_length=255)
    officer_address = models.CharField(max_length=255)
    noted_at = models.DateTimeField()

    class Meta:
        """A message notes a thing on a case once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "message", "kind"], name="special_condition_once_per_message"),
            models.CheckConstraint(condition=_one_of("kind", NoteKind), name="special_condition_kind_known"),
        ]


class Milestone(models.Model):
    """A turn of a case of which NCA is told once. `details` is the JSON of `core.notification.Details`.

    `source` says how it became known, `by` who said so; `letter` is the one that told NCA. `notice_days` are the full
    days between that letter and a removal (R9).
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    message = models.ForeignKey(Message, on_delete=models.PROTECT, null=True)
    name = models.CharField(max_length=32)
    state = models.CharField(max_length=16, default=MilestoneState.DUE.value)
    details = models.JSONField(default=dict)
    noted_at = models.DateTimeField()
    source = models.CharField(max_length=16, default=MilestoneSource.OWNER.value)
    by = models.CharField(max_length=255, default="")
    letter = models.ForeignKey("Letter", null=True, on_delete=models.PROTECT)
    notice_days = models.IntegerField(null=True)

    class Meta:
        """One standing row for each milestone of a case."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case", "name"], condition=~Q(state="superseded"), name="milestone_stands_once_per_case"
            ),
            models.CheckConstraint(condition=_one_of("name", MilestoneName), name="milestone_name_known"),
            models.CheckConstraint(condition=_one_of("state", MilestoneState), name="milestone_state_known"),
            models.CheckConstraint(condition=_one_of("source", MilestoneSource), name="milestone_source_known"),
        ]


class Letter(models.Model):
    """A letter to one recipient, whole as it will leave; `message_id` is fixed from the decision on.

    `key` is unique for (cause, template, recipient, cases), so that nothing is ever owed twice. The cause is the mail
    that gave rise to it (`mail`) or, where none did, what `cause` names ("task 7, rung 2"). `proof` is the JSON of
    `core.disclosure.DisclosureProof`. `possibly_twice` marks one whose answer was lost. `attachment` is NCA's mail as
    it came, `sheet` a filled minute sheet (DOCX).
    `discloses` marks a letter that tells NCA anything; `asked_by` is the address of whoever wrote `mail`;
    `lets_pass` tells that its own text keeps it waiting, so that it must not hold up others for ever (`store.line`).
    `in_thread` tells whether that mail answered a letter of ours; `ruled_by` is who decided, "" for mailbot itself.
    `claimed_by` is the instance that has it under way, where several work on this record.
    """

    key = models.CharField(max_length=64, unique=True)
    mail = models.ForeignKey(Message, on_delete=models.PROTECT, null=True, related_name="letters")
    template = models.CharField(max_length=64)
    template_version = models.CharField(max_length=16)
    to = models.CharField(max_length=255)
    subject = models.CharField(max_length=998)
    body = models.TextField()
    references = models.JSONField(default=list)
    message_id = models.CharField(max_length=255, unique=True)
    in_reply_to = models.CharField(max_length=998, default="")
    thread = models.TextField(default="")
    attachment = models.ForeignKey(Raw, null=True, on_delete=models.PROTECT)
    sheet = models.ForeignKey(Raw, null=True, on_delete=models.PROTECT, related_name="+")
    cause = models.CharField(max_length=255, default="")
    proof = models.TextField()
    state = models.CharField(max_length=16, default=LetterState.QUEUED.value)
    attempts = models.PositiveIntegerField(default=0)
    possibly_twice = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    last_answer = models.CharField(max_length=255, default="")
    audience = models.CharField(max_length=32, default="")
    discloses = models.BooleanField(default=False)
    asked_by = models.CharField(max_length=255, default="")
    in_thread = models.BooleanField(default=False)
    ruled_by = models.CharField(max_length=255, default="")
    claimed_by = models.BigIntegerField(null=True)
    lets_pass = models.BooleanField(default=False, db_default=False)

    class Meta:
        """Only known states, and a quick way to what is due."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=_one_of("state", LetterState), name="letter_state_known"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "next_try_at", "id"], name="letter_waiting"),
            # What went out lately, to whom: the caps and the breaker count it for every batch of decisions.
            models.Index(fields=["audience", "written_at", "ruled_by", "discloses"], name="letter_lately"),
            models.Index(fields=["asked_by", "written_at"], name="letter_asked_lately"),
            # Who stands before a letter on the way to the same recipient.
            models.Index(fields=["to", "state", "id"], name="letter_in_line"),
        ]


class Attempt(models.Model):
    """One try to hand a letter over, with the server's answer; kept for ever."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT)
    at = models.DateTimeField()
    result = models.CharField(max_length=16)
    code = models.PositiveIntegerField(null=True)
    text = models.CharField(max_length=255)


class Task(models.Model):
    """What a person is asked to do, by when.

    `cause` is unique where no mail gave rise to it ("milestone 12"). `rung` counts how far it was pressed (1 the
    assignee reminded, 2 the senior caseworker told, 3 the administrators told); `next_on` is the day of the next rung.
    `how` says in a word how it ended, `ended_by` who ended it.
    """

    kind = models.CharField(max_length=24)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True)
    message = models.ForeignKey(Message, on_delete=models.PROTECT, null=True)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, null=True)
    assignee = models.CharField(max_length=255)
    state = models.CharField(max_length=16, default=TaskState.OPEN.value)
    due_on = models.DateField()
    made_at = models.DateTimeField()
    why = models.CharField(max_length=255, default="")
    milestone = models.ForeignKey(Milestone, null=True, on_delete=models.PROTECT)
    cause = models.CharField(max_length=255, default="")
    rung = models.PositiveSmallIntegerField(default=0)
    next_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=255, default="")
    how = models.CharField(max_length=64, default="")

    class Meta:
        """A message gives rise to a task on a case once, a milestone, a letter and a cause to a task once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["message", "case", "kind"], condition=Q(letter__isnull=True, milestone__isnull=True),
                name="task_once_per_message",
            ),
            models.UniqueConstraint(
                fields=["milestone", "kind"],
                condition=Q(milestone__isnull=False, letter__isnull=True)
                & Q(state__in=[state.value for state in STANDING]),
                name="task_once_per_milestone",
            ),
            models.UniqueConstraint(
                fields=["letter", "kind"],
                condition=Q(letter__isnull=False) & Q(state__in=[state.value for state in STANDING]),
                name="task_once_per_letter",
            ),
            models.UniqueConstraint(fields=["cause"], condition=~Q(cause=""), name="task_once_per_cause"),
            models.CheckConstraint(condition=_one_of("state", TaskState), name="task_state_known"),
            models.CheckConstraint(condition=_one_of("kind", TaskKind), name="task_kind_known"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "next_on"], name="task_standing"),
        ]


class Pause(models.Model):
    """Disclosures turned off, or on again: by whom and why. The newest row says how it stands; none is ever changed."""

    paused = models.BooleanField()
    by = models.CharField(max_length=255)
    why = models.CharField(max_length=255)
    at = models.DateTimeField()


class Event(models.Model):
    """One state change. Append-only (a trigger refuses anything else); `digest` chains each row to the one before."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    what = models.CharField(max_length=48)
    subject = models.CharField(max_length=16)
    subject_id = models.BigIntegerField()
    data = models.TextField()
    digest = models.CharField(max_length=64)


class Settlement(models.Model):
    """A case that a message has been dealt with for, so that a person's later ruling does not deal with it again."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT)
    case = models.ForeignKey(Case, on_delete=models.PROTECT)
    grounds = models.CharField(max_length=255)

    class Meta:
        """Once for each case of a message."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["message", "case"], name="settled_once"),
        ]
