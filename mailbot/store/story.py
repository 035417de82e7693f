"""The whole story of one case, in order: who wrote what, what was told to whom on what proof, what people were asked.

Every line comes from the record as it was written then; nothing is worked out anew.
"""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from mailbot.reading import codec
from mailbot.store.models import Attempt, Case, Interest, Letter, Message, Milestone, SpecialCondition, Task

Line = dict[str, Any]
"""One line: `at` (when), `what` (in a word), `who`, `words` (a sentence), and what the row itself adds."""


def of_case(reference: str) -> list[Line]:
    """Tell the story of a case; empty where no case bears the reference."""
    case = Case.objects.filter(reference=reference).first()
    if case is None:
        return []
    parts = (_messages, _conditions, _interests, _milestones, _letters, _tasks)
    lines = [line for part in parts for line in part(case)]
    return [line | {"at": line["at"].isoformat()} for line in sorted(lines, key=lambda line: line["at"])]


def _messages(case: Case) -> Iterator[Line]:
    """Tell of every mail that bears on the case: settled, noted, or the cause of a letter."""
    numbers = {
        *SpecialCondition.objects.filter(case=case).values_list("message_id", flat=True),
        *Milestone.objects.filter(case=case).exclude(message=None).values_list("message_id", flat=True),
        *case.settlement_set.values_list("message_id", flat=True),
        *Task.objects.filter(case=case).exclude(message=None).values_list("message_id", flat=True),
        *(letter.mail_id for letter in _letters_about(case) if letter.mail_id),
    }
    for row in Message.objects.filter(pk__in=numbers).order_by("pk"):
        reading = codec.load_kept(row.reading)
        yield {
            "at": row.arrived_at, "what": "mail", "who": reading.sender.address if reading else None,
            "words": f"mail {row.pk}: {row.kind or 'of a kind not known'}, {row.outcome or 'not decided on yet'}",
            "message": row.pk, "reasons": row.reasons, "decided_by": row.decided_by,
            "verified": bool(reading and reading.sender.verified), "proof": reading.sender.why if reading else None,
        }


def _conditions(case: Case) -> Iterator[Line]:
    for row in SpecialCondition.objects.filter(case=case).order_by("pk"):
        state = f": {row.value}" if row.value else ""
        yield {
            "at": row.noted_at, "what": "special-condition", "who": row.officer_address or row.officer or None,
            "words": f"{row.kind.replace('_', ' ')} noted{state}", "message": row.message_id,
        }


def _interests(case: Case) -> Iterator[Line]:
    for row in Interest.objects.filter(case=case).exclude(ended_at=None).order_by("pk"):
        yield {"at": row.ended_at, "what": "interest", "who": None, "words": f"NCA's interest {row.state}"}


def _milestones(case: Case) -> Iterator[Line]:
    for row in Milestone.objects.filter(case=case).order_by("pk"):
        notice = "" if row.notice_days is None else f", {row.notice_days} full days' notice"
        yield {
            "at": row.noted_at, "what": "milestone", "who": row.by or row.source,
            "words": f"{row.name.replace('_', ' ')} ({row.state}{notice})", "message": row.message_id,
            "details": {name: value for name, value in row.details.items() if value}, "letter": row.letter_id,
        }


def _letters_about(case: Case) -> list[Letter]:
    # A list in JSON has no index; a case is asked for by a person, and one walk through the letters is quick enough.
    return list(Letter.objects.filter(references__icontains=f'"{case.reference}"').order_by("pk").defer("body"))


def _letters(case: Case) -> Iterator[Line]:
    letters = _letters_about(case)
    answers = _last_answers([letter.pk for letter in letters])
    for row in letters:
        proof = json.loads(row.proof)
        at = row.ended_at or row.written_at
        yield {
            "at": at, "what": "letter", "who": row.to,
            "words": f"letter {row.pk}: {row.template}, version {row.template_version}, {row.state}",
            "letter": row.pk, "template": row.template, "version": row.template_version, "state": row.state,
            "tells": proof.get("discloses", []), "because": row.cause or f"mail {row.mail_id}",
            "proof": {
                "sender": proof.get("sender"), "agreed": proof.get("agreed", {}).get(case.reference),
                "ruled_by": proof.get("ruled_by") or None, "policy": proof.get("policy"),
            },
            "answer": row.last_answer or answers.get(row.pk),
        }


def _last_answers(letters: list[int]) -> dict[int, str]:
    rows = Attempt.objects.filter(letter_id__in=letters).order_by("pk").values_list("letter_id", "code", "text")
    return {letter: f"{code or ''} {text}".strip() for letter, code, text in rows}


def _tasks(case: Case) -> Iterator[Line]:
    for row in Task.objects.filter(case=case).order_by("pk"):
        yield {
            "at": row.made_at, "what": "task", "who": row.assignee,
            "words": f"task {row.pk}: {row.kind}, due {row.due_on.isoformat()}", "task": row.pk,
        }
        ended: dt.datetime | None = row.ended_at
        if ended is not None:
            how = f": {row.how}" if row.how else ""
            yield {
                "at": ended, "what": "task", "who": row.ended_by or None,
                "words": f"task {row.pk} {row.state}{how}", "task": row.pk,
            }
