"""What is written of tasks: made once, pressed, passed on, ended."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from mailbot.core.decision import TaskEnding, TaskMove, TaskOrder
from mailbot.core.follow_ups import TaskPress
from mailbot.core.states import STANDING, TaskState
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Task

_STANDING = tuple(state.value for state in STANDING)


@dataclass(frozen=True, slots=True)
class Asked:
    """A task to be made: on which case, and the mail, the letter or the milestone that it comes of."""

    order: TaskOrder
    case: int | None
    message: int | None = None
    letter: int | None = None
    milestone: int | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """What ends on a case, and who ended it."""

    ending: TaskEnding
    case: int
    by: str


def make_tasks(journal: Journal, asked: Sequence[Asked]) -> None:
    """Make tasks; what a mail, a letter or a cause has given rise to before, it does not again."""
    if not asked:
        return
    before = _made_before(asked)
    new = [one for one in asked if not before & _marks(one)]
    for task in Task.objects.bulk_create([_task(journal.now, one) for one in new]):
        journal.note("task-made", "task", task.pk, kind=task.kind)


_Mark = tuple[object, ...]


def _marks(one: Asked) -> set[_Mark]:
    """Give what of a task there can be only once."""
    kind = one.order.kind.value
    by_mail = {("mail", one.message, one.case, kind)} if one.message and not one.letter and not one.milestone else set()
    by_letter = {("letter", one.letter, kind)} if one.letter else set()
    by_cause = {("cause", one.order.cause)} if one.order.cause else set()
    return by_mail | by_letter | by_cause


def _made_before(asked: Sequence[Asked]) -> set[_Mark]:
    found: set[_Mark] = set()
    messages = {one.message for one in asked if one.message and not one.letter and not one.milestone}
    if messages:
        rows = Task.objects.filter(message_id__in=messages, letter=None, milestone=None)
        found |= {("mail", *row) for row in rows.values_list("message_id", "case_id", "kind")}
    letters = {one.letter for one in asked if one.letter}
    if letters:
        standing = Task.objects.filter(letter_id__in=letters, state__in=_STANDING)
        found |= {("letter", *row) for row in standing.values_list("letter_id", "kind")}
    causes = {one.order.cause for one in asked if one.order.cause}
    if causes:
        found |= {("cause", cause) for cause in
                  Task.objects.filter(cause__in=causes).values_list("cause", flat=True)}
    return found


def _task(now: dt.datetime, one: Asked) -> Task:
    order = one.order
    return Task(
        kind=order.kind.value, case_id=one.case, message_id=one.message, letter_id=one.letter,
        milestone_id=one.milestone, assignee=order.assignee, due_on=order.due_on, next_on=order.next_on,
        cause=order.cause, why=order.why[:255], made_at=now,
    )


def end_tasks(journal: Journal, ended: Sequence[Ended]) -> int:
    """End what still stands of these; give how many tasks ended."""
    return sum(_end(journal, one) for one in ended)


def _end(journal: Journal, one: Ended) -> int:
    ending = one.ending
    which = Q(pk=ending.task) if ending.task is not None else Q(kind__in=[kind.value for kind in ending.kinds])
    which &= Q(assignee=ending.assignee) if ending.assignee else Q()
    which &= Q(milestone__name=ending.milestone.value) if ending.milestone else Q()
    rows = Task.objects.filter(which, case_id=one.case, state__in=_STANDING).values_list("pk", flat=True)
    return sum(end_task(journal, task, ending.state, by=one.by, how=ending.how) for task in list(rows))


def end_task(journal: Journal, task: int, state: TaskState, *, by: str, how: str) -> bool:
    """End one task as done or cancelled; False where it does not stand any more."""
    ended = Task.objects.filter(pk=task, state__in=_STANDING).update(
        state=state.value, ended_at=journal.now, ended_by=by[:255], how=how[:64], next_on=None
    )
    if ended:
        journal.note(f"task-{state.value}", "task", task, how=how)
    return bool(ended)


def move_tasks(journal: Journal, moves: Sequence[TaskMove]) -> None:
    """Pass standing tasks on to somebody else."""
    for move in moves:
        moved = Task.objects.filter(pk=move.task, state__in=_STANDING).update(
            assignee=move.assignee, due_on=move.due_on, next_on=move.next_on
        )
        if moved:
            journal.note("task-moved", "task", move.task, due_on=move.due_on)


def press_task(journal: Journal, press: TaskPress) -> bool:
    """Note that a task is pressed to a rung; False where it ended, or was pressed by somebody else, meanwhile."""
    pressed = Task.objects.filter(pk=press.task, rung=press.was, state__in=_STANDING).update(
        rung=press.rung, state=press.state.value, next_on=press.next_on
    )
    if pressed:
        journal.note("task-pressed", "task", press.task, rung=press.rung)
    return bool(pressed)


def schedule_tasks(days: Mapping[int, dt.date]) -> None:
    """Give tasks, by number, the day on which they are first pressed."""
    for task, next_on in days.items():
        Task.objects.filter(pk=task, rung=0, state__in=_STANDING).update(next_on=next_on)
