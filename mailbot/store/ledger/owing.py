"""How a letter comes to be owed, once, and how a person gets the task when one does not go."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from mailbot.core.decision import TaskKind
from mailbot.core.declarations import Audience, tells_nca
from mailbot.core.disclosure import DisclosureProof
from mailbot.core.letters import WrittenLetter
from mailbot.core.limits import STAFF_QUESTIONS
from mailbot.core.states import STANDING
from mailbot.store.case_rows import uk_day
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Letter, Raw, Task


@dataclass(frozen=True, slots=True)
class Owed:
    """A letter to be owed, and why.

    `cause` is the SHA-256 of the mail that gave rise to it, whose number is `message`; where no mail did, a name that
    is given once ("task 7, rung 2"). `original` is the SHA-256 of NCA's mail, for a letter that attaches it.
    """

    letter: WrittenLetter
    cause: str
    message: int | None = None
    original: str = ""


def owe_letters(journal: Journal, owed: Sequence[Owed], domain: str) -> Mapping[str, int]:
    """Queue letters; one that is owed already, by its key, is not owed again. Give the number of each by its key."""
    if not owed:
        return {}
    keyed = {key_of(one.cause, one.letter): one for one in owed}
    before = dict(Letter.objects.filter(key__in=keyed).values_list("key", "pk"))
    new = {key: one for key, one in keyed.items() if key not in before}
    _keep_sheets(new.values())
    rows = Letter.objects.bulk_create([_new_letter(key, one, domain, journal.now) for key, one in new.items()])
    for row in rows:
        written_from = list(new[row.key].letter.proof.versions.values())
        journal.note("letter-queued", "letter", row.pk, template=row.template, message=row.mail_id, cause=row.cause,
                     case_versions=written_from)
    return before | {row.key: row.pk for row in rows}


def key_of(cause: str, letter: WrittenLetter) -> str:
    """Give the key under which a letter is owed once: what gave rise to it, the template, the recipient, the cases."""
    words = (cause, letter.template, letter.to, *letter.references)
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def _keep_sheets(owed: Iterable[Owed]) -> None:
    """Keep the bytes of filled minute sheets, each once."""
    sheets = {hashlib.sha256(one.letter.sheet).hexdigest(): one.letter.sheet for one in owed if one.letter.sheet}
    if sheets:
        rows = [Raw(sha256=digest, data=data) for digest, data in sheets.items()]
        Raw.objects.bulk_create(rows, ignore_conflicts=True)


def _new_letter(key: str, one: Owed, domain: str, now: dt.datetime) -> Letter:
    letter = one.letter
    return Letter(
        key=key, mail_id=one.message, template=letter.template, template_version=letter.template_version,
        to=letter.to, subject=letter.subject, body=letter.body, references=list(letter.references),
        message_id=f"<{key[:40]}@{domain}>", in_reply_to=letter.in_reply_to, thread=letter.thread,
        attachment_id=one.original or None if letter.attach_original else None,
        sheet_id=hashlib.sha256(letter.sheet).hexdigest() if letter.sheet else None,
        cause="" if one.message else one.cause,
        proof=json.dumps(asdict(letter.proof)), written_at=now, next_try_at=now,
        in_thread=letter.in_thread, **_as_counted(letter.proof),
    )


def _as_counted(proof: DisclosureProof) -> dict[str, str | bool]:
    """Give the columns by which a letter to NCA, or back to staff, is counted, and held in a pause of disclosures."""
    to_nca = proof.audience == Audience.NCA
    counted = to_nca or proof.template in STAFF_QUESTIONS
    return {
        "audience": proof.audience, "discloses": to_nca and tells_nca(proof.discloses),
        "asked_by": proof.address[:255] if counted else "", "ruled_by": proof.ruled_by[:255],
    }


def raise_task(journal: Journal, letter: int, kind: TaskKind, assignee: str, why: str) -> None:
    """Give a person the task to see to a letter that did not go."""
    task, new = Task.objects.get_or_create(
        letter_id=letter, kind=kind.value, state__in=[state.value for state in STANDING],
        defaults={
            "message_id": Letter.objects.values_list("mail_id", flat=True).get(pk=letter), "assignee": assignee,
            "due_on": uk_day(journal.now), "made_at": journal.now, "why": why[:255],
        },
    )
    if new:
        journal.note("task-made", "task", task.pk, kind=kind, letter=letter)
