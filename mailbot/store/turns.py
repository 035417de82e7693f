"""What stands on cases that an extract changed or the clock presses: interests, tasks, as frozen values."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from django.db.models import Q, QuerySet

from mailbot.core.decision import NoteKind, TaskKind
from mailbot.core.extract import CaseRow
from mailbot.core.follow_ups import StandingInterest, StandingTask, Turn
from mailbot.core.pressing import TO_ADMINISTRATORS, Pressable, StaffQuestion
from mailbot.core.schedule import RUNGS
from mailbot.core.states import STANDING, InterestState, LetterState, TaskState
from mailbot.reading import codec
from mailbot.store import queries
from mailbot.store.case_rows import row_of, uk_day
from mailbot.store.models import Case, Interest, SpecialCondition, Task

_STANDING = tuple(state.value for state in STANDING)
_QUESTIONS = (
    TaskKind.AWAIT_INFORMATION, TaskKind.AWAIT_IDENTITY, TaskKind.AWAIT_CONFISCATION, TaskKind.ANSWER_QUESTION
)
_WENT = (LetterState.SENT, LetterState.DELAYED, LetterState.UNCERTAIN)


def interested_among(cases: Collection[int]) -> frozenset[int]:
    """Give those of these cases (by number) in which NCA has an open interest."""
    rows = Interest.objects.filter(case_id__in=cases, state=InterestState.OPEN)
    return frozenset(rows.values_list("case_id", flat=True))


def turns(before: Mapping[str, CaseRow]) -> tuple[Turn, ...]:
    """Give these cases, as they were, with how they are now and what stands on them; those with an open interest."""
    cases = queries.cases_by_reference(before)
    interests, tasks = standing_interests(before), standing_tasks(before)
    rows = Case.objects.filter(reference__in=interests)
    return tuple(
        Turn(before[row.reference], row_of(row), cases[row.reference], interests[row.reference],
             tasks.get(row.reference, ()))
        for row in rows.order_by("pk")
    )


def standing_interests(references: Collection[str]) -> dict[str, StandingInterest]:
    """Give NCA's open interest in each of these cases, with the mail that notified it."""
    open_ones = Interest.objects.filter(case__reference__in=references, state=InterestState.OPEN)
    rows = list(open_ones.select_related("case", "message"))
    others = _further_notifications([row.case_id for row in rows])
    return {row.case.reference: replace(_interest(row), also=_since(row, others)) for row in rows}


def _further_notifications(cases: Collection[int]) -> tuple[SpecialCondition, ...]:
    """Give what other mails of NCA's notified of these cases, oldest first, where an officer is proved."""
    rows = SpecialCondition.objects.filter(case_id__in=cases, kind=NoteKind.FURTHER_NOTIFICATION)
    return tuple(rows.exclude(officer_address="").order_by("pk").select_related("message"))


def _since(interest: Interest, others: Collection[SpecialCondition]) -> tuple[StandingInterest, ...]:
    """Give the last notification of each other officer since an interest was opened."""
    since = (row for row in others if row.case_id == interest.case_id and row.noted_at >= interest.since)
    last = {row.officer_address: _interest(row) for row in since if row.officer_address != interest.officer_address}
    return tuple(last.values())


def _interest(row: Interest | SpecialCondition) -> StandingInterest:
    said = codec.load_kept(row.message.reading)
    return StandingInterest(
        message=row.message_id, original=row.message.sha256 if row.message.raw_id else "",
        message_id=row.message.message_id or "", officer=row.officer, officer_address=row.officer_address,
        subject=said.subject if said else "", sent_on=said.date.date() if said and said.date else None,
    )


def standing_tasks(references: Collection[str]) -> dict[str, tuple[StandingTask, ...]]:
    """Give what is still to be done on each of these cases, oldest first."""
    found: dict[str, tuple[StandingTask, ...]] = {}
    rows = Task.objects.filter(case__reference__in=references, state__in=_STANDING).order_by("pk")
    for reference, task in _tasks(rows.select_related("case")):
        found[reference] = (*found.get(reference, ()), task)
    return found


def _tasks(rows: Collection[Task]) -> Iterator[tuple[str, StandingTask]]:
    for row in rows:
        yield (row.case.reference if row.case else ""), standing_task(row)


_PRESSED = tuple(kind.value for kind, rungs in RUNGS.items() if rungs)


def never_scheduled(limit: int) -> tuple[StandingTask, ...]:
    """Give tasks that can be pressed and were given no first day, oldest first."""
    rows = Task.objects.filter(state=TaskState.OPEN, next_on=None, rung=0, kind__in=_PRESSED).order_by("pk")
    return tuple(standing_task(row) for row in rows[:limit])


def is_pressing(today: dt.date) -> bool:
    """Tell whether the day of any standing task has come."""
    return _due(today).exists()


def _due(today: dt.date) -> QuerySet[Task]:
    """Give the tasks whose day has come; NCA is not reminded of a question that it never had.

    Nor are the administrators told that what told them did not arrive: that would come back in the same way for ever.
    """
    never_asked = Q(kind__in=_QUESTIONS, letter__isnull=False) & ~Q(letter__state__in=_WENT)
    return Task.objects.filter(state__in=_STANDING, next_on__lte=today).exclude(
        never_asked | Q(letter__isnull=False, letter__template=TO_ADMINISTRATORS)
    )


def to_press(today: dt.date, limit: int) -> tuple[Pressable, ...]:
    """Give standing tasks whose day has come, oldest first, each with its case and NCA's interest in it."""
    rows = list(_due(today).order_by("next_on", "pk").select_related("case", "letter", "message")[:limit])
    references = {reference for row in rows if (reference := _reference_of(row))}
    cases, interests = queries.cases_by_reference(references), standing_interests(references)
    return tuple(
        Pressable(standing_task(row), _asked_on(row), cases.get(name), interests.get(name), _asked(row))
        for row, name in ((row, _reference_of(row)) for row in rows)
    )


def _asked_on(row: Task) -> dt.date:
    """Give the day on which a task arose; of one that waits for NCA's answer, the day on which the question left."""
    left = row.letter.ended_at if row.letter and row.kind in _QUESTIONS else None
    return uk_day(left or row.made_at)


def _asked(row: Task) -> StaffQuestion | None:
    """Give the question of a colleague that a task wants answered; None where NCA has it, or no mail asks it."""
    if row.kind != TaskKind.ANSWER_QUESTION or row.message is None or row.letter_id:
        return None
    reading = codec.load_kept(row.message.reading)
    if reading is None:
        return None
    address = reading.sender.address or ""
    return StaffQuestion(reading.correspondent or address, address, reading.notification.enquiry)


def _reference_of(row: Task) -> str:
    """Give the case that a task is about; that of a letter's task is the one case of the letter."""
    if row.case:
        return row.case.reference
    references = row.letter.references if row.letter else []
    return str(references[0]) if len(references) == 1 else ""


def allocated_meanwhile() -> tuple[Turn, ...]:
    """Give the cases that have an owner while their allocation is still awaited, as if nobody had owned them before."""
    waiting = Task.objects.filter(kind=TaskKind.AWAIT_ALLOCATION, state__in=_STANDING)
    cases = Case.objects.filter(pk__in=waiting.values("case_id")).exclude(owner_name="").exclude(owner_email="")
    return turns({
        row.reference: replace(row_of(row), owner_name="", owner_email="", owner_phone="") for row in cases[:200]
    })


def standing_task(row: Task) -> StandingTask:
    """Give a task as a value."""
    return StandingTask(
        id=row.pk, kind=TaskKind(row.kind), assignee=row.assignee, state=TaskState(row.state), due_on=row.due_on,
        rung=row.rung, next_on=row.next_on, cause=row.cause, letter=row.letter_id,
    )
