"""What is written of a letter on its way out: claimed, handed over, put off, given up."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from mailbot.core.decision import TaskKind
from mailbot.core.delivery import About, Delivery, Result, lets_pass
from mailbot.core.schedule import LONGEST_WAIT, wait_before_retry
from mailbot.core.states import STANDING, LetterState, TaskState
from mailbot.store.instances import ENDED
from mailbot.store.ledger.owing import raise_task
from mailbot.store.ledger.tasks import end_task
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.line import WAITING, in_line, leaving_none_behind, passes
from mailbot.store.models import Letter, Task
from mailbot.store.statements import ask, is_shared, places, time_in, within, write, write_many
from mailbot.store.traffic import last_resumed
from mailbot.store.values import DueLetter

_MOST_BYTES = 16 * 1024 * 1024
_STANDING = tuple(state.value for state in STANDING)
_STUCK = (LetterState.REFUSED.value, LetterState.EXPIRED.value)


_DUE = (
    "SELECT letter.next_try_at, letter.id, letter.attachment_id, mail.size FROM store_letter letter"
    " LEFT JOIN store_message mail ON mail.id = letter.mail_id"
    " WHERE letter.next_try_at <= %s AND {only} AND {in_line} ORDER BY letter.next_try_at, letter.id LIMIT %s"
)
# Claims stand in line, so that none sees a letter without the one before it that another claim is about to take.
_CLAIM_LOCK = 4356
_LOCKED = " FOR UPDATE OF letter SKIP LOCKED"


def claim(journal: Journal, limit: int, by: int | None = None, untried: int = 0) -> list[int]:
    """Take the letters that are due, oldest first. Committed before the first byte of any of them leaves.

    To one recipient they are taken in the order in which they were written (`store.line`). `by` is the number of the
    instance that takes them, where several work on this record. Beside those `limit`, up to `untried` are taken that
    were never tried: they do not wait for the turn of all that is put off again and again. Those with large mails
    attached are taken fewer at a time, so that they fit in memory together. While disclosures are paused, those that
    disclose anything to NCA without a person's ruling stay where they are.
    """
    if is_shared():
        ask("SELECT 1 FROM (SELECT pg_advisory_xact_lock(%s)) AS taken", [_CLAIM_LOCK])
    found = {*_due(journal.now, limit), *(_due(journal.now, untried, "letter.attempts = 0") if untried else ())}
    sizes = ((letter, (size or 0) if attached else 0) for _, letter, attached, size in sorted(found))
    ids = leaving_none_behind(within(sizes, _MOST_BYTES), journal.now)
    if ids:
        write(
            "UPDATE store_letter SET state = 'sending', attempts = attempts + 1, claimed_by = %s"
            f" WHERE id IN ({places(ids)})", (by, *ids),
        )
    for letter in ids:
        journal.note("letter-claimed", "letter", letter)
    return ids


def _due(now: dt.datetime, limit: int, only: str = "TRUE") -> list[tuple[Any, ...]]:
    due = _DUE.format(only=only, in_line=in_line()) + (_LOCKED if is_shared() else "")
    found = [row for state in WAITING for row in ask(due, (time_in(now), state, passes(now), limit))]
    return sorted(found)[:limit]


def still_claimed(ids: Collection[int], by: Collection[int]) -> frozenset[int]:
    """Give those of these letters that are under way in the hands of these instances, and keep them so meanwhile.

    Others were taken from an instance that was paused for longer than its term: what became of them is not its to say.
    """
    if not ids or not by:
        return frozenset()
    rows = ask(
        f"SELECT id FROM store_letter WHERE state = 'sending' AND id IN ({places(ids)})"
        f" AND claimed_by IN ({places(by)}) ORDER BY id FOR UPDATE", (*ids, *by),
    )
    return frozenset(letter for (letter,) in rows)


def note_deliveries(
    journal: Journal, tries: Sequence[tuple[DueLetter, Delivery]], *, assignee: str, retry_for: dt.timedelta
) -> Sequence[int]:
    """Write down what became of tries, each with the server's answer. Gives the letters that nobody tries any more.

    `assignee` sees to those: each is a task.
    """
    now = time_in(journal.now)
    write_many(
        "INSERT INTO store_attempt (letter_id, at, result, code, text) VALUES (%s, %s, %s, %s, %s)",
        [(letter.id, now, delivery.result.value, delivery.code, delivery.text[:255]) for letter, delivery in tries],
    )
    lost = [letter.id for letter, delivery in tries if delivery.result is Result.UNCERTAIN]
    if lost:
        # Whatever becomes of it now, it may have arrived: an administrator who tries it again must know.
        Letter.objects.filter(pk__in=lost).update(possibly_twice=True)
    given_up: list[int] = []
    for (state, answer, about), letters in _alike(tries, journal.now, retry_for).items():
        _put_state(letters, state, answer, journal, about)
        if state.value in _STUCK:
            for letter in letters:
                raise_task(journal, letter.id, TaskKind.LETTER_REFUSED, assignee, f"letter {state.value}: {answer}")
                given_up.append(letter.id)
    return given_up


def _alike(
    tries: Sequence[tuple[DueLetter, Delivery]], now: dt.datetime, retry_for: dt.timedelta
) -> Mapping[tuple[LetterState, str, About], list[DueLetter]]:
    """Put together the letters that met the same end, so that one statement writes them down."""
    found: dict[tuple[LetterState, str, About], list[DueLetter]] = {}
    # What a pause held has its whole time from when it may go; few are ever so old that it has to be asked.
    resumed = last_resumed() if any(now - letter.written_at > retry_for for letter, _ in tries) else None
    for letter, delivery in tries:
        answer = f"{delivery.code or ''} {delivery.text}".strip()[:255]
        age = now - max(letter.written_at, resumed or letter.written_at)
        state = state_after(letter, delivery, age, retry_for)
        found.setdefault((state, answer, delivery.about), []).append(letter)
    return found


def _put_state(
    letters: Iterable[DueLetter], state: LetterState, answer: str, journal: Journal, about: About
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
        _put_off(letters, state, answer, journal.now, about)
    for letter in ids:
        journal.note(f"letter-{state.value}", "letter", letter)


def _put_off(
    letters: Iterable[DueLetter], state: LetterState, answer: str, now: dt.datetime, about: About
) -> None:
    for letter in letters:
        changes: dict[str, object] = {"state": state, "last_answer": answer}
        if about is not About.NO_SESSION:
            # Where no server was there the letter keeps its place in the line.
            wait = wait_before_retry(now - letter.written_at, letter.id % 100 / 100, about)
            changes |= {"next_try_at": now + wait, "lets_pass": lets_pass(about)}
        Letter.objects.filter(pk=letter.id, state=LetterState.SENDING).update(**changes)


def state_after(letter: DueLetter, delivery: Delivery, age: dt.timedelta, retry_for: dt.timedelta) -> LetterState:
    """Give where a letter stands after an attempt, `age` after it was written or let go.

    One whose answer was lost goes once more. Where that answer is lost too, a person decides: it may lie at the
    recipient's twice already, and a third time is for nobody.
    """
    if delivery.result is Result.ACCEPTED:
        return LetterState.SENT
    if delivery.result is Result.REFUSED:
        return LetterState.REFUSED
    lost = delivery.result is Result.UNCERTAIN
    if age > retry_for or (lost and letter.possibly_twice):
        return LetterState.EXPIRED
    # Once an answer was lost, a later "not now" does not make it less uncertain.
    return LetterState.UNCERTAIN if lost or letter.possibly_twice else LetterState.QUEUED


def put_back(journal: Journal, letters: Sequence[DueLetter]) -> None:
    """Put letters back in line that were claimed and not tried, as the one before them waits."""
    for twice in (True, False):
        ids = [letter.id for letter in letters if letter.possibly_twice is twice]
        if ids:
            state = LetterState.UNCERTAIN if twice else LetterState.QUEUED
            write(
                f"UPDATE store_letter SET state = %s, attempts = attempts - 1"
                f" WHERE state = 'sending' AND id IN ({places(ids)})", (state.value, *ids),
            )
        for letter in ids:
            journal.note("letter-put-back", "letter", letter)


def withdraw(journal: Journal, letter: int, why: str, assignee: str) -> None:
    """Stop a claimed letter whose disclosure proof no longer holds, and put it before a person."""
    Letter.objects.filter(pk=letter, state=LetterState.SENDING).update(
        state=LetterState.WITHDRAWN, ended_at=journal.now, last_answer=why
    )
    journal.note("letter-withdrawn", "letter", letter, why=why)
    raise_task(journal, letter, TaskKind.LETTER_NOT_SENT, assignee, why)


_TO_SEE_TO = (TaskKind.LETTER_REFUSED.value, TaskKind.LETTER_NOT_SENT.value, TaskKind.LETTER_BOUNCED.value)


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


def end_tasks_of(journal: Journal, letter: int, *, by: str, how: str, takes_over: int | None = None) -> None:
    """End the standing tasks to see to a letter; what waits for its answer waits for that of `takes_over` from now."""
    standing = Task.objects.filter(letter_id=letter, state__in=_STANDING)
    for task in list(standing.filter(kind__in=_TO_SEE_TO).values_list("pk", flat=True)):
        end_task(journal, task, TaskState.DONE, by=by, how=how)
    if takes_over is not None:
        standing.exclude(kind__in=_TO_SEE_TO).update(letter_id=takes_over)


def end_awaiting(journal: Journal, letter: int, *, by: str) -> None:
    """End what waits for the answer to a letter that never went, and whose question is asked anew."""
    standing = Task.objects.filter(letter_id=letter, state__in=_STANDING).exclude(kind__in=_TO_SEE_TO)
    for task in list(standing.values_list("pk", flat=True)):
        end_task(journal, task, TaskState.CANCELLED, by=by, how="asked-anew")


_LOST = (
    f"SELECT id, possibly_twice FROM store_letter WHERE state = 'sending' AND {ENDED.format('claimed_by')} ORDER BY id"
)


def find_lost_claims(now: dt.datetime, assignee: str) -> Sequence[int]:
    """Letters under way whose instance has ended may or may not have arrived. They go once more, marked so.

    One that had been marked so before may lie at the recipient's twice already: `assignee` sees to it.
    """
    if not ask(_LOST):
        return []
    with writing(now) as journal:
        before = {letter: bool(twice) for letter, twice in ask(_LOST + (" FOR UPDATE" if is_shared() else ""))}
        lost = [letter for letter, twice in before.items() if not twice]
        Letter.objects.filter(pk__in=lost).update(
            state=LetterState.UNCERTAIN, possibly_twice=True, lets_pass=True, next_try_at=now
        )
        for letter in lost:
            journal.note("letter-uncertain", "letter", letter)
        _give_up(journal, [letter for letter, twice in before.items() if twice], assignee)
    return list(before)


def _give_up(journal: Journal, letters: Sequence[int], assignee: str) -> None:
    why = "the server's answer was lost twice, so it may have arrived twice"
    Letter.objects.filter(pk__in=letters).update(
        state=LetterState.EXPIRED, ended_at=journal.now, last_answer=why
    )
    for letter in letters:
        journal.note("letter-expired", "letter", letter)
        raise_task(journal, letter, TaskKind.LETTER_REFUSED, assignee, f"letter expired: {why}")


def try_again(letter: int, by: str, now: dt.datetime) -> bool:
    """Have a letter tried at once at a person's word: one that was refused, has expired, or waits. Else False."""
    with writing(now) as journal:
        row = Letter.objects.filter(pk=letter)
        # A letter that waits anyway is only brought forward.
        changed = row.filter(state__in=WAITING).update(next_try_at=now) or row.filter(state__in=_STUCK).update(
            state=LetterState.QUEUED, next_try_at=now, written_at=now, ended_at=None
        )
        if changed:
            # Somebody has seen to it; where it is lost again, a new task says so.
            end_tasks_of(journal, letter, by=by, how="tried-again")
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
