"""What a decision writes: the outcome, notes on cases, letters, tasks. The caller holds ONE transaction round it."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from mailbot.core.decision import Decision, MilestoneNote, Note, NoteKind, TaskKind, TaskOrder
from mailbot.core.letters import WrittenLetter
from mailbot.core.notification import Reading
from mailbot.core.states import InterestState, MessageState, MilestoneState, Outcome, Party
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import (
    Case,
    Interest,
    Letter,
    Message,
    Milestone,
    Settlement,
    SpecialCondition,
    Task,
)


def apply_decision(
    journal: Journal, message: int, decision: Decision, letters: Sequence[WrittenLetter], *,
    reading: Reading, domain: str, by: str = "mailbot",
) -> None:
    """Write a decision on a message, whole: outcome, notes, milestones, letters, tasks."""
    row = Message.objects.only("pk", "sha256", "state", "outcome").get(pk=message)
    cases = _cases(decision)
    _set_outcome(journal, row, decision, by)
    for note in decision.notes:
        _write_note(journal, row, cases[note.reference], note, reading)
    for milestone in decision.milestones:
        _write_milestone(journal, row, cases[milestone.reference], milestone)
    for reference in decision.settles:
        Settlement.objects.create(
            message=row, case=cases[reference], grounds=decision.grounds.get(reference, "")[:255]
        )
    owe_letters(journal, row, letters, domain)
    for task in decision.tasks:
        _write_task(journal, row, cases[task.reference], task)


def _cases(decision: Decision) -> Mapping[str, Case]:
    wanted = set(decision.settles) | {note.reference for note in decision.notes}
    if not wanted:
        return {}
    return {case.reference: case for case in Case.objects.filter(reference__in=wanted)}


def _set_outcome(journal: Journal, row: Message, decision: Decision, by: str) -> None:
    """Put the outcome; a mail filed for review stays where it lies when it is to stay in review."""
    if row.state == MessageState.FILED and row.outcome == decision.outcome:
        return
    changed = Message.objects.filter(pk=row.pk, state=row.state).update(
        state=decision.outcome.value, outcome=decision.outcome.value, reasons=list(decision.reasons),
        decided_at=journal.now, decided_by=by,
    )
    if not changed:
        raise RuntimeError("the message was decided on by somebody else meanwhile")
    journal.note("message-decided", "message", row.pk, outcome=decision.outcome, reasons=decision.reasons, by=by)


def _write_note(journal: Journal, row: Message, case: Case, note: Note, reading: Reading) -> None:
    # Of a mail that a person accepted unproved, the record names no officer: somebody would write to that address.
    proved = reading.sender.is_proved(Party.NCA)
    officer = {
        "officer": reading.correspondent[:255] if proved else "",
        "officer_address": (reading.sender.address or "")[:255] if proved else "",
    }
    made, new = SpecialCondition.objects.get_or_create(
        case=case, message=row, kind=note.kind.value,
        defaults={"value": note.value.value if note.value else "", "noted_at": journal.now, **officer},
    )
    if not new:
        return
    journal.note("special-condition-noted", "condition", made.pk, kind=note.kind)
    if note.kind is NoteKind.INTEREST:
        interest = Interest.objects.create(case=case, message=row, since=journal.now, **officer)
        journal.note("interest-opened", "interest", interest.pk)
    elif note.kind is NoteKind.WITHDRAWAL:
        _end_interest(journal, case)


def _end_interest(journal: Journal, case: Case) -> None:
    for interest in Interest.objects.filter(case=case, state=InterestState.OPEN):
        Interest.objects.filter(pk=interest.pk).update(state=InterestState.WITHDRAWN, ended_at=journal.now)
        journal.note("interest-withdrawn", "interest", interest.pk)


def _write_milestone(journal: Journal, row: Message, case: Case, note: MilestoneNote) -> None:
    details = json.loads(json.dumps(asdict(note.details), default=str))
    told = Interest.objects.filter(case=case, state=InterestState.OPEN).exists()
    _supersede(journal, case, note)
    made = Milestone.objects.create(
        case=case, message=row, name=note.name.value, details=details, noted_at=journal.now,
        state=MilestoneState.REPORTED if told else MilestoneState.DUE,
    )
    journal.note("milestone-noted", "milestone", made.pk, name=note.name)


def _supersede(journal: Journal, case: Case, note: MilestoneNote) -> None:
    """Have a milestone that was noted while NCA had no interest give way to what is said of it now."""
    standing = Milestone.objects.filter(case=case, name=note.name.value, state=MilestoneState.DUE)
    for milestone in standing.values_list("pk", flat=True):
        Milestone.objects.filter(pk=milestone).update(state=MilestoneState.SUPERSEDED)
        journal.note("milestone-superseded", "milestone", milestone)


def _write_task(journal: Journal, row: Message, case: Case, order: TaskOrder) -> None:
    task, new = Task.objects.get_or_create(
        kind=order.kind.value, case=case, message=row, letter=None,
        defaults={"assignee": order.assignee, "due_on": order.due_on, "made_at": journal.now},
    )
    if new:
        journal.note("task-made", "task", task.pk, kind=order.kind)


def owe_letters(journal: Journal, row: Message, letters: Sequence[WrittenLetter], domain: str) -> None:
    """Queue letters; one that is owed already, by its key, is not owed again."""
    keys = {key_of(row.sha256, letter): letter for letter in letters}
    owed = set(Letter.objects.filter(key__in=keys).values_list("key", flat=True)) if keys else set()
    made = Letter.objects.bulk_create([
        _new_letter(row, key, letter, domain, journal.now) for key, letter in keys.items() if key not in owed
    ])
    for letter_row in made:
        journal.note("letter-queued", "letter", letter_row.pk, template=letter_row.template, message=row.pk)


def key_of(sha256: str, letter: WrittenLetter) -> str:
    """Give the key under which a letter is owed once: the mail, the template, the recipient, the cases."""
    words = (sha256, letter.template, letter.to, *letter.references)
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def _new_letter(row: Message, key: str, letter: WrittenLetter, domain: str, now: dt.datetime) -> Letter:
    return Letter(
        key=key, mail=row, template=letter.template, template_version=letter.template_version, to=letter.to,
        subject=letter.subject, body=letter.body, references=list(letter.references),
        message_id=f"<{key[:40]}@{domain}>", in_reply_to=letter.in_reply_to, thread=letter.thread,
        attachment_id=row.sha256 if letter.attach_original else None,
        proof=json.dumps(asdict(letter.proof)), written_at=now, next_try_at=now,
    )


def raise_task(journal: Journal, letter: Letter, kind: TaskKind, assignee: str, why: str) -> None:
    """Give a person the task to see to a letter that did not go."""
    task, new = Task.objects.get_or_create(
        letter=letter, kind=kind.value, state="open",
        defaults={
            "message": letter.mail, "assignee": assignee, "due_on": journal.now.date(),
            "made_at": journal.now, "why": why[:255],
        },
    )
    if new:
        journal.note("task-made", "task", task.pk, kind=kind, letter=letter.pk)


def reject(journal: Journal, message: int, by: str, why: str) -> bool:
    """Note that a person rejected a message in review; False where it is not in review any more."""
    changed = Message.objects.filter(pk=message, outcome=Outcome.REVIEW).update(
        state=MessageState.REJECTED, outcome=Outcome.REJECTED, reasons=[f"rejected-by-a-person: {why}"[:255]],
        decided_at=journal.now, decided_by=by,
    )
    if changed:
        journal.note("message-decided", "message", message, outcome=Outcome.REJECTED, by=by)
    return bool(changed)
