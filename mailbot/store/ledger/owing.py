"""How a letter comes to be owed, once, and how a person gets the task when one does not go."""

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict

from mailbot.core.decision import TaskKind
from mailbot.core.letters import WrittenLetter
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Letter, Task

Owed = tuple[int, str, WrittenLetter]
"""The message that gave rise to a letter, the SHA-256 of its bytes, and the letter."""


def owe_letters(journal: Journal, owed: Sequence[Owed], domain: str) -> None:
    """Queue letters; one that is owed already, by its key, is not owed again."""
    if not owed:
        return
    keyed = {key_of(sha256, letter): (message, sha256, letter) for message, sha256, letter in owed}
    before = set(Letter.objects.filter(key__in=keyed).values_list("key", flat=True))
    rows = Letter.objects.bulk_create([
        _new_letter(key, one, domain, journal.now) for key, one in keyed.items() if key not in before
    ])
    for row in rows:
        journal.note("letter-queued", "letter", row.pk, template=row.template, message=row.mail_id)


def key_of(sha256: str, letter: WrittenLetter) -> str:
    """Give the key under which a letter is owed once: the mail, the template, the recipient, the cases."""
    words = (sha256, letter.template, letter.to, *letter.references)
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def _new_letter(key: str, one: Owed, domain: str, now: dt.datetime) -> Letter:
    message, sha256, letter = one
    return Letter(
        key=key, mail_id=message, template=letter.template, template_version=letter.template_version, to=letter.to,
        subject=letter.subject, body=letter.body, references=list(letter.references),
        message_id=f"<{key[:40]}@{domain}>", in_reply_to=letter.in_reply_to, thread=letter.thread,
        attachment_id=sha256 if letter.attach_original else None,
        proof=json.dumps(asdict(letter.proof)), written_at=now, next_try_at=now,
    )


def raise_task(journal: Journal, letter: int, kind: TaskKind, assignee: str, why: str) -> None:
    """Give a person the task to see to a letter that did not go."""
    task, new = Task.objects.get_or_create(
        letter_id=letter, kind=kind.value, state="open",
        defaults={
            "message_id": Letter.objects.values_list("mail_id", flat=True).get(pk=letter), "assignee": assignee,
            "due_on": journal.now.date(), "made_at": journal.now, "why": why[:255],
        },
    )
    if new:
        journal.note("task-made", "task", task.pk, kind=kind, letter=letter)
