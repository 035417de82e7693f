"""What is written of a letter on its way out: claimed, handed over, put off, given up."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

from mailbot.core.decision import TaskKind
from mailbot.core.delivery import Delivery, Result
from mailbot.core.schedule import LONGEST_WAIT, wait_before_retry
from mailbot.core.states import STANDING, LetterState, TaskState
from mailbot.store.ledger.owing import raise_task
from mailbot.store.ledger.tasks import end_task
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.models import Letter, Task
from mailbot.store.statements import ask, places, time_in, write, write_many
from mailbot.store.traffic import IS_HELD
from mailbot.store.values import DueLetter

WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value)
_MOST_BYTES = 16 * 1024 * 1024
_STANDING = tuple(state.value for state in STANDING)
_STUCK = (LetterState.REFUSED.value, LetterState.EXPIRED.value)


_DUE = (
    "SELECT letter.id, letter.attachment_id, mail.size FROM store_letter letter"
    " LEFT JOIN store_message mail ON mail.id = letter.mail_id"
    f" WHERE letter.state IN ('queued', 'uncertain') AND letter.next_try_at <= %s AND NOT ({IS_HELD})"
    " ORDER BY letter.next_try_at, letter.id LIMIT %s"
)
_LOCKED = " FOR UPDATE OF letter SKIP LOCKED"


def claim(journal: Journal, limit: int) -> list[int]:
    """Take the letters that are due, oldest first. Committed before the first byte of any of them leaves.

    Letters with large mails attached are taken fewer at a time, so that they fit in memory together. While disclosures
    are paused, those that disclose anything to NCA without a person's ruling stay where they are.
    """
    locked = _LOCKED if connection.vendor == "postgresql" else ""
    ids = _light_enough(ask(_DUE + locked, (time_in(journal.now), limit)))
    if ids:
        write(
            f"UPDATE store_letter SET state = 'sending', attempts = attempts + 1 WHERE id IN ({places(ids)})",
            ids,
        )
    for letter in ids:
        journal.note("letter-claimed", "letter", letter)
    return ids


def _light_enough(letters: Sequence[tuple[int, str | None, int | None]]) -> list[int]:
    chosen: list[int] = []
    total = 0
    for letter, attachment, size in letters:
        total += (size or 0) if attachment else 0
        if chosen and total > _MOST_BYTES:
            break
        chosen.append(letter)
    return chosen


def note_deliveries(
    journal: Journal, tries: Sequence[tuple[DueLetter, Delivery]], *, assignee: str, retry_for: dt.timedelta
) -> None:
    """Write down what became of tries, each with the server's answer. Who sees to the lost ones: `assignee`."""
    now = time_in(journal.now)
    write_many(
        "INSERT INTO store_attempt (letter_id, at, result, code, text) VALUES (%s, %s, %s, %s, %s)",
        [(letter.id, now, delivery.result.value, delivery.code, delivery.text[:255]) for letter, delivery in tries],
    )
    lost = [letter.id for letter, delivery in tries if delivery.result is Result.UNCERTAIN]
    if lost:
        # Whatever becomes of it now, it may have arrived: an administrator who tries it again must know.
        Letter.objects.filter(pk__in=lost).update(possibly_twice=True)
    for (state, answer, away), letters in _alike(tries, journal.now, retry_for).items():
        _put_state(letters, state, answer, journal, away=away)
        if state.value in _STUCK:
            for letter in letters:
                raise_task(journal, letter.id, TaskKind.LETTER_REFUSED, assignee, f"letter {state.value}: {answer}")


def _alike(
    tries: Sequence[tuple[DueLetter, Delivery]], now: dt.datetime, retry_for: dt.timedelta
) -> Mapping[tuple[LetterState, str, bool], list[DueLetter]]:
    """Put together the letters that met the same end, so that one statement writes them down."""
    found: dict[tuple[LetterState, str, bool], list[DueLetter]] = {}
    for letter, delivery in tries:
        answer = f"{delivery.code or ''} {delivery.text}".strip()[:255]
        state = _state_after(letter, delivery, now, retry_for)
        found.setdefault((state, answer, delivery.away), []).append(letter)
    return found


def _put_state(
    letters: Iterable[DueLetter], state: LetterState, answer: str, journal: Journal, *, away: bool
) -> None:
    ids = [letter.id for letter in letters]
    ended = state in (LetterState.SENT, LetterState.REFUSED, LetterState.EXPIRED)
    if ended:
        write(
            "UPDATE store_letter SET state = %s, last_answer = %s, ended_at = %s"
            f" WHERE state = 'sending' AND id IN ({places(ids)})",
            (state.value, answer, time_in(journal.now), *ids),
        )
    else:
        _put_off(letters, state, answer, journal.now, away=away)
    for letter in ids:
        journal.note(f"letter-{state.value}", "letter", letter)


def _put_off(
    letters: Iterable[DueLetter], state: LetterState, answer: str, now: dt.datetime, *, away: bool
) -> None:
    for letter in letters:
        # Where no server was there, the sender waits, and no letter has to wait longer for having been tried.
        again = dt.timedelta() if away else wait_before_retry(now - letter.written_at, letter.id % 100 / 100)
        Letter.objects.filter(pk=letter.id, state=LetterState.SENDING).update(
            state=state, last_answer=answer, next_try_at=now + again
        )


def _state_after(letter: DueLetter, delivery: Delivery, now: dt.datetime, retry_for: dt.timedelta) -> LetterState:
    if delivery.result is Result.ACCEPTED:
        return LetterState.SENT
    if delivery.result is Result.REFUSED:
        return LetterState.REFUSED
    if now - letter.written_at > retry_for:
        return LetterState.EXPIRED
    # Once an answer was lost, a later "not now" does not make it less uncertain.
    lost = delivery.result is Result.UNCERTAIN or letter.possibly_twice
    return LetterState.UNCERTAIN if lost else LetterState.QUEUED


def withdraw(journal: Journal, letter: int, why: str, assignee: str) -> None:
    """Stop a claimed letter whose disclosure proof no longer holds, and put it before a person."""
    Letter.objects.filter(pk=letter, state=LetterState.SENDING).update(
        state=LetterState.WITHDRAWN, ended_at=journal.now, last_answer=why
    )
    journal.note("letter-withdrawn", "letter", letter, why=why)
    raise_task(journal, letter, TaskKind.LETTER_NOT_SENT, assignee, why)


def withdraw_waiting(letter: int, by: str, why: str, now: dt.datetime) -> bool:
    """Stop a letter that waits, at a person's word; False where it does not wait."""
    with writing(now) as journal:
        changed = Letter.objects.filter(pk=letter, state__in=WAITING).update(
            state=LetterState.WITHDRAWN, ended_at=now, last_answer=why[:255]
        )
        if changed:
            journal.note("letter-withdrawn", "letter", letter, by=by)
            end_tasks_of(journal, letter, by=by, how="withdrawn")
    return bool(changed)


def end_tasks_of(journal: Journal, letter: int, *, by: str, how: str) -> None:
    """End the standing tasks to see to a letter."""
    for task in list(Task.objects.filter(letter_id=letter, state__in=_STANDING).values_list("pk", flat=True)):
        end_task(journal, task, TaskState.DONE, by=by, how=how)


def find_lost_claims(now: dt.datetime) -> Sequence[int]:
    """After a crash: letters that were under way may or may not have arrived. They go once more, marked so."""
    with writing(now) as journal:
        lost = list(Letter.objects.filter(state=LetterState.SENDING).values_list("pk", flat=True))
        Letter.objects.filter(pk__in=lost).update(state=LetterState.UNCERTAIN, possibly_twice=True, next_try_at=now)
        for letter in lost:
            journal.note("letter-uncertain", "letter", letter)
    return lost


def try_again(letter: int, by: str, now: dt.datetime) -> bool:
    """Have a letter tried at once at a person's word: one that was refused, has expired, or waits. Else False."""
    with writing(now) as journal:
        row = Letter.objects.filter(pk=letter)
        # A letter that waits anyway is only brought forward.
        changed = row.filter(state__in=WAITING).update(next_try_at=now) or row.filter(state__in=_STUCK).update(
            state=LetterState.QUEUED, next_try_at=now, written_at=now, ended_at=None
        )
        if changed:
            journal.note("letter-queued", "letter", letter, by=by)
    return bool(changed)


def bring_forward(now: dt.datetime) -> int:
    """Have letters tried at once that would wait longer than any wait: the clock was put back. Give how many."""
    rows = Letter.objects.filter(state__in=WAITING, next_try_at__gt=now + LONGEST_WAIT)
    if not rows.exists():
        return 0
    with writing(now) as journal:
        waiting = list(rows.values_list("pk", flat=True))
        Letter.objects.filter(pk__in=waiting, state__in=WAITING).update(next_try_at=now)
        for letter in waiting:
            journal.note("letter-queued", "letter", letter, why="clock-put-back")
    return len(waiting)
