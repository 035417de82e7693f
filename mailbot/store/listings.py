"""What the commands show of the record: plain dictionaries in the words of the command contract, oldest first."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from mailbot.core.letter_facts import BARRIERS
from mailbot.core.milestone_news import NOTICE_AIM
from mailbot.core.states import Confiscation, LetterState, Outcome
from mailbot.store import story
from mailbot.store.case_rows import uk_day, uk_midnight
from mailbot.store.models import Attempt, Case, Interest, Letter, Message, Milestone, SpecialCondition, Task


def messages() -> Iterator[dict[str, Any]]:
    """Give every mail with its outcome and reasons."""
    yield from map(_message, Message.objects.order_by("pk").prefetch_related("letters").defer("reading"))


def in_review() -> Iterator[dict[str, Any]]:
    """Give the mails that a person must decide on."""
    rows = Message.objects.filter(outcome=Outcome.REVIEW).order_by("pk").prefetch_related("letters").defer("reading")
    yield from map(_message, rows)


def message(pk: int) -> dict[str, Any] | None:
    """Give everything on one mail but its text; None where there is none of that number."""
    row = Message.objects.filter(pk=pk).prefetch_related("letters").first()
    if row is None:
        return None
    return _message(row) | {
        "mailbox": row.mailbox, "uidvalidity": row.uidvalidity, "uid": row.uid, "size": row.size,
        "arrived_at": row.arrived_at.isoformat(),
        "decided_at": row.decided_at.isoformat() if row.decided_at else None, "decided_by": row.decided_by,
        "folder": row.folder, "tries": row.tries, "party": row.party,
        "tasks": [_task(task) for task in _tasks(Task.objects.filter(message=row))],
    }


def _message(row: Message) -> dict[str, Any]:
    return {
        "id": row.pk, "recorded_at": row.recorded_at.isoformat(), "message_id": row.message_id, "sha256": row.sha256,
        "kind": row.kind, "outcome": row.outcome, "reasons": row.reasons, "repeats": row.repeats_id, "state": row.state,
        "letters": sorted(letter.pk for letter in row.letters.all()),
    }


def letters(*, unsent: bool = False) -> Iterator[dict[str, Any]]:
    """Give every letter with where it stands; with `unsent` all but those that were sent."""
    rows = Letter.objects.exclude(state=LetterState.SENT) if unsent else Letter.objects.all()
    yield from map(_letter, rows.order_by("pk").defer("body", "proof"))


def _letter(row: Letter) -> dict[str, Any]:
    return {
        "id": row.pk, "message": row.mail_id, "template": row.template, "to": row.to, "subject": row.subject,
        "state": row.state, "attempts": row.attempts, "message_id": row.message_id,
        "possibly_twice": row.possibly_twice, "last_answer": row.last_answer,
    }


def letters_of(message: int) -> list[dict[str, Any]]:
    """Give the letters that a mail gave rise to."""
    return [_letter(row) for row in Letter.objects.filter(mail=message).order_by("pk").defer("body", "proof")]


def letter(pk: int) -> dict[str, Any] | None:
    """Give one letter with its text; None where there is none of that number."""
    row = Letter.objects.filter(pk=pk).first()
    return None if row is None else _letter(row) | {
        "references": row.references, "in_reply_to": row.in_reply_to, "proof": json.loads(row.proof), "body": row.body,
        "tries": [_attempt(one) for one in Attempt.objects.filter(letter=row).order_by("pk")],
    }


def _attempt(row: Attempt) -> dict[str, Any]:
    """Say how one try to hand a letter over went."""
    return {"at": row.at.isoformat(), "result": row.result, "code": row.code, "answer": row.text}


def tasks() -> Iterator[dict[str, Any]]:
    """Give every task with who is to do it by when."""
    yield from map(_task, _tasks(Task.objects.all()))


def _tasks(rows: QuerySet[Task]) -> QuerySet[Task]:
    return rows.order_by("pk").select_related("case")


def _task(row: Task) -> dict[str, Any]:
    return {
        "id": row.pk, "kind": row.kind, "reference": row.case.reference if row.case else None,
        "assignee": row.assignee, "due_on": row.due_on.isoformat(), "state": row.state,
        "message": row.message_id, "letter": row.letter_id, "why": row.why, "rung": row.rung,
        "next_on": row.next_on.isoformat() if row.next_on else None,
        "ended_at": row.ended_at.isoformat() if row.ended_at else None, "ended_by": row.ended_by, "how": row.how,
    }


def interests() -> Iterator[dict[str, Any]]:
    """Give every interest of NCA's, open or ended."""
    for row in Interest.objects.order_by("pk").select_related("case"):
        yield {"id": row.pk, "reference": row.case.reference, **_interest(row)}


def _interest(row: Interest) -> dict[str, Any]:
    return {
        "state": row.state, "since": row.since.isoformat(), "officer": row.officer,
        "officer_address": row.officer_address, "message": row.message_id,
        "ended_at": row.ended_at.isoformat() if row.ended_at else None,
    }


def case(reference: str) -> dict[str, Any] | None:
    """Give everything on one case; None where no case bears the reference."""
    row = Case.objects.filter(reference=reference).first()
    if row is None:
        return None
    interest = Interest.objects.filter(case=row).order_by("-pk").first()
    conditions = [_condition(condition) for condition in SpecialCondition.objects.filter(case=row).order_by("pk")]
    stated = [condition["value"] for condition in conditions if condition["kind"] == "confiscation"]
    return {
        "reference": row.reference, "name": row.name,
        "date_of_birth": row.date_of_birth.isoformat() if row.date_of_birth else None,
        "owner": _owner(row), "interest": _interest(interest) if interest else None,
        "confiscation": stated[-1] if stated else Confiscation.NOT_STATED.value, "bar": _bar(conditions),
        "special_conditions": conditions,
        "milestones": [_milestone(one) for one in _milestones(row)],
        "tasks": [_task(task) for task in _tasks(Task.objects.filter(case=row))],
        "progress": row.progress, "file_location": row.file_location, "extract": row.milestones,
        "version": row.version, "story": story.of_case(reference),
    }


def _bar(conditions: list[dict[str, Any]]) -> dict[str, Any] | None:
    """Give the bar before a removal that confiscation puts up (R10), with where it comes from; None for none."""
    stated = [one for one in conditions if one["kind"] == "confiscation"]
    if not stated or stated[-1]["value"] not in BARRIERS:
        return None
    last = stated[-1]
    return {
        "confiscation": last["value"], "noted_at": last["noted_at"], "message": last["message"],
        "what": "can bar removal: see the barriers to deportation process instruction",
    }


def special_conditions(since: dt.date) -> Iterator[dict[str, Any]]:
    """Give what was noted on cases from this day on, oldest first, as the case system takes it in."""
    begin = uk_midnight(since)
    rows = SpecialCondition.objects.filter(noted_at__gte=begin).order_by("pk").select_related("case")
    for row in rows.iterator():
        yield {
            "reference": row.case.reference, "name": row.case.name, "condition": row.kind, "state": row.value,
            "noted_on": uk_day(row.noted_at).isoformat(), "officer": row.officer,
            "officer_address": row.officer_address, "message": row.message_id,
        }


def _owner(row: Case) -> dict[str, str] | None:
    if not row.owner_name and not row.owner_email:
        return None
    return {"name": row.owner_name, "email": row.owner_email, "phone": row.owner_phone}


def _condition(row: SpecialCondition) -> dict[str, Any]:
    return {
        "kind": row.kind, "value": row.value, "noted_at": row.noted_at.isoformat(), "officer": row.officer,
        "officer_address": row.officer_address, "message": row.message_id,
    }


def _milestones(case: Case) -> QuerySet[Milestone]:
    return Milestone.objects.filter(case=case).order_by("pk").select_related("letter")


def _milestone(row: Milestone) -> dict[str, Any]:
    return {"name": row.name, "state": row.state, "details": row.details, "noted_at": row.noted_at.isoformat(),
            "message": row.message_id, "source": row.source, "by": row.by, "letter": row.letter_id,
            "letter_state": row.letter.state if row.letter else None,
            "notice_days": row.notice_days,
            "short_notice": row.notice_days is not None and row.notice_days < NOTICE_AIM}
