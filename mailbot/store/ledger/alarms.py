"""What is written of alarms: raised once, ended once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Alarm


@dataclass(frozen=True, slots=True)
class Change:
    """An alarm that was raised just now (`ended` false), or that has ended; `id` is its number."""

    id: int
    name: str
    why: str
    raised_at: dt.datetime
    ended: bool


def note_alarms(journal: Journal, standing: Mapping[str, str]) -> Sequence[Change]:
    """Write down which alarms stand now, with why; give what has changed. One that goes on is not raised again."""
    before = {row.name: row for row in Alarm.objects.filter(ended_at=None)}
    raised = [_raise(journal, name, why) for name, why in standing.items() if name not in before]
    return [*raised, *(_end(journal, row) for name, row in before.items() if name not in standing)]


def _raise(journal: Journal, name: str, why: str) -> Change:
    row = Alarm.objects.create(name=name, why=why[:500], raised_at=journal.now)
    journal.note("alarm-raised", "alarm", row.pk, name=name)
    return Change(row.pk, name, row.why, row.raised_at, ended=False)


def _end(journal: Journal, row: Alarm) -> Change:
    Alarm.objects.filter(pk=row.pk, ended_at=None).update(ended_at=journal.now)
    journal.note("alarm-ended", "alarm", row.pk, name=row.name)
    return Change(row.pk, row.name, row.why, row.raised_at, ended=True)
