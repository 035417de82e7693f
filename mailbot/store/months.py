"""The rows of a month for the manager's report."""

import datetime as dt

from django.db.models import Min

from mailbot.core.figures import Month, Notified, Wait, next_month
from mailbot.core.states import STANDING, LetterState, MilestoneName, MilestoneState, Outcome
from mailbot.store.models import Interest, Letter, Message, Milestone, Task

_TAKEN = (LetterState.SENT.value, LetterState.DELAYED.value)
_WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value, LetterState.SENDING.value)


def month(first: dt.date) -> Month:
    """Gather the month that begins on this day (UTC)."""
    begin, end = _midnight(first), _midnight(next_month(first))
    told = Milestone.objects.filter(noted_at__gte=begin, noted_at__lt=end).exclude(state=MilestoneState.DUE)
    removals = told.filter(name=MilestoneName.REMOVAL_DETAILS).exclude(notice_days=None)
    return Month(
        first=first, notified=_notified(begin, end), milestones=tuple(told.values_list("name", flat=True)),
        notices=tuple(days for days in removals.values_list("notice_days", flat=True) if days is not None),
        waits=_waits(),
    )


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _notified(begin: dt.datetime, end: dt.datetime) -> tuple[Notified, ...]:
    interests = Interest.objects.filter(since__gte=begin, since__lt=end).order_by("pk")
    rows = list(interests.values_list("message_id", "message__arrived_at"))
    answers = Letter.objects.filter(
        mail_id__in=[message for message, _ in rows], template__startswith="nca-interest-", state__in=_TAKEN
    )
    first = dict(answers.values_list("mail_id").annotate(first=Min("ended_at")))
    return tuple(Notified(arrived, first.get(message)) for message, arrived in rows)


def _waits() -> tuple[tuple[str, Wait], ...]:
    review = Message.objects.filter(outcome=Outcome.REVIEW).order_by("pk")
    letters = Letter.objects.filter(state__in=_WAITING).order_by("pk")
    tasks = Task.objects.filter(state__in=[state.value for state in STANDING]).order_by("pk")
    return (
        ("mails in review", Wait(review.count(), review.values_list("decided_at", flat=True).first())),
        ("letters", Wait(letters.count(), letters.values_list("written_at", flat=True).first())),
        ("tasks", Wait(tasks.count(), tasks.values_list("made_at", flat=True).first())),
    )
