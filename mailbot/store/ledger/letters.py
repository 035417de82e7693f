"""What is written of a letter on its way out: claimed, handed over, put off, given up."""

import datetime as dt
from collections.abc import Sequence

from django.db.models import F

from mailbot.core.decision import TaskKind
from mailbot.core.delivery import Delivery, Result
from mailbot.core.schedule import wait_before_retry
from mailbot.core.states import LetterState
from mailbot.store.ledger.decisions import raise_task
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.models import Attempt, Letter

_WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value)


def claim(journal: Journal, limit: int) -> list[int]:
    """Take the letters that are due, oldest first. Committed before the first byte of any of them leaves."""
    due = Letter.objects.filter(state__in=_WAITING, next_try_at__lte=journal.now).order_by("next_try_at", "id")
    ids = list(due.select_for_update(skip_locked=True, of=("self",)).values_list("pk", flat=True)[:limit])
    if ids:
        Letter.objects.filter(pk__in=ids).update(state=LetterState.SENDING, attempts=F("attempts") + 1)
    for letter in ids:
        journal.note("letter-claimed", "letter", letter)
    return ids


def note_delivery(journal: Journal, letter: int, delivery: Delivery, *, assignee: str, retry_for: dt.timedelta) -> None:
    """Write down what became of one try, with the server's answer."""
    row = Letter.objects.select_related("mail").get(pk=letter)
    answer = f"{delivery.code or ''} {delivery.text}".strip()[:255]
    Attempt.objects.create(
        letter=row, at=journal.now, result=delivery.result.value, code=delivery.code, text=delivery.text[:255]
    )
    state = _state_after(row, delivery, journal.now, retry_for)
    again = wait_before_retry(journal.now - row.written_at, int(row.key[:4], 16) / 0xFFFF)
    Letter.objects.filter(pk=letter, state=LetterState.SENDING).update(
        state=state, last_answer=answer, next_try_at=journal.now + again,
        possibly_twice=row.possibly_twice or delivery.result is Result.UNCERTAIN,
        ended_at=journal.now if state in (LetterState.SENT, LetterState.REFUSED, LetterState.EXPIRED) else None,
    )
    journal.note(f"letter-{state.value}", "letter", letter, code=delivery.code)
    if state in (LetterState.REFUSED, LetterState.EXPIRED):
        raise_task(journal, row, TaskKind.LETTER_REFUSED, assignee, f"letter {state.value}: {answer}")


def _state_after(row: Letter, delivery: Delivery, now: dt.datetime, retry_for: dt.timedelta) -> LetterState:
    if delivery.result is Result.ACCEPTED:
        return LetterState.SENT
    if delivery.result is Result.REFUSED:
        return LetterState.REFUSED
    if now - row.written_at > retry_for:
        return LetterState.EXPIRED
    # Once an answer was lost, a later "not now" does not make it less uncertain.
    lost = delivery.result is Result.UNCERTAIN or row.possibly_twice
    return LetterState.UNCERTAIN if lost else LetterState.QUEUED


def withdraw(journal: Journal, letter: int, why: str, assignee: str) -> None:
    """Stop a claimed letter whose disclosure proof no longer holds, and put it before a person."""
    row = Letter.objects.select_related("mail").get(pk=letter)
    Letter.objects.filter(pk=letter, state=LetterState.SENDING).update(
        state=LetterState.WITHDRAWN, ended_at=journal.now, last_answer=why
    )
    journal.note("letter-withdrawn", "letter", letter, why=why)
    raise_task(journal, row, TaskKind.LETTER_NOT_SENT, assignee, why)


def find_lost_claims(now: dt.datetime) -> Sequence[int]:
    """After a crash: letters that were under way may or may not have arrived. They go once more, marked so."""
    with writing(now) as journal:
        lost = list(Letter.objects.filter(state=LetterState.SENDING).values_list("pk", flat=True))
        Letter.objects.filter(pk__in=lost).update(state=LetterState.UNCERTAIN, possibly_twice=True, next_try_at=now)
        for letter in lost:
            journal.note("letter-uncertain", "letter", letter)
    return lost


def try_again(letter: int, by: str, now: dt.datetime) -> bool:
    """Queue a refused or expired letter again at a person's word; False where it is neither."""
    with writing(now) as journal:
        stuck = (LetterState.REFUSED.value, LetterState.EXPIRED.value, *_WAITING)
        # A letter that waits anyway is only brought forward.
        row = Letter.objects.filter(pk=letter, state__in=stuck)
        waiting = row.filter(state__in=_WAITING).update(next_try_at=now)
        changed = waiting or row.update(
            state=LetterState.QUEUED, next_try_at=now, written_at=now, ended_at=None
        )
        if changed:
            journal.note("letter-queued", "letter", letter, by=by)
    return bool(changed)
