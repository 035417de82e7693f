"""The rows of a month for the manager's report."""

import datetime as dt

from django.db.models import Min, Q, QuerySet

from mailbot.core.figures import Month, Notified, Wait, next_month
from mailbot.core.states import STANDING, LetterState, MilestoneName, MilestoneState, Outcome
from mailbot.store.case_rows import uk_midnight
from mailbot.store.models import Interest, Letter, Message, Milestone, Task

_TAKEN = (LetterState.SENT.value, LetterState.DELAYED.value)
_WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value, LetterState.SENDING.value)


def month(first: dt.date) -> Month:
    """Gather the month that begins on this day."""
    begin, end = uk_midnight(first), uk_midnight(next_month(first))
    noted = Milestone.objects.filter(noted_at__gte=begin, noted_at__lt=end)
    told = noted.filter(Q(state=MilestoneState.REPORTED) | Q(letter__isnull=False))
    return Month(
        first=first, notified=_notified(begin, end), milestones=tuple(told.values_list("name", flat=True)),
        notices=_notices(told),
        waits=_waits(),
    )


def _notices(told: QuerySet[Milestone]) -> tuple[int, ...]:
    """Give the notice of each removal, once for each case and day, however often its flight was corrected."""
    rows = told.filter(name=MilestoneName.REMOVAL_DETAILS).exclude(notice_days=None).order_by("pk")
    return tuple({(row.case_id, row.details.get("removal_date")): row.notice_days or 0 for row in rows}.values())


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
