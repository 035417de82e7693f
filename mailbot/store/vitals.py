"""The signs of life that the record shows: the oldest that waits, alarms, and canaries."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from mailbot.core.declarations import Audience
from mailbot.core.states import MessageState, Party
from mailbot.reading import codec
from mailbot.store.models import Alarm, Case, Heartbeat, Message
from mailbot.store.statements import ask, time_in, time_out
from mailbot.store.traffic import IS_HELD, last_resumed

CANARY = "canary"
"""The template of the mail that mailbot sends itself."""

CONFIGURATION = "configuration"
"""The sign of life by which the daemon tells why it refused a new configuration, or `IN_FORCE`."""

IN_FORCE = "in force"

_UNDECIDED = (MessageState.RECORDED, MessageState.READ)
# A letter that a pause holds waits for a person, and a canary has an alarm of its own.
_OLDEST = (
    "SELECT MIN(letter.written_at) FROM store_letter letter WHERE letter.state IN ('queued', 'sending', 'uncertain')"
    f" AND letter.template <> '{CANARY}' AND NOT ({IS_HELD})"
)
_CANARIES = (
    "SELECT letter.written_at, MIN(mail.decided_at) FROM store_letter letter"
    " LEFT JOIN store_message mail ON mail.message_id = letter.message_id"
    f" WHERE letter.audience = %s AND letter.written_at > %s AND letter.template = '{CANARY}'"
    " AND letter.state <> 'withdrawn' GROUP BY letter.id, letter.written_at ORDER BY letter.id DESC"
)


def how_much() -> tuple[int, int]:
    """Give how many cases and how many mails the record holds."""
    return Case.objects.count(), Message.objects.count()


def oldest_undecided_at() -> dt.datetime | None:
    """Give when the oldest mail was recorded that is not decided on."""
    rows = Message.objects.filter(state__in=_UNDECIDED).order_by("pk")
    return rows.values_list("recorded_at", flat=True).first()


def oldest_letter_at() -> dt.datetime | None:
    """Give since when the oldest letter waits that has not left, though nothing holds it: written, or let go, then."""
    row = ask(_OLDEST)
    if not row or not row[0][0]:
        return None
    return max(time_out(row[0][0]), last_resumed() or time_out(row[0][0]))


def unstamped_in_a_row(at_most: int) -> int:
    """Give on how many of the newest mails, one after the other, the receiving server put no stamp; our own apart."""
    rows = Message.objects.exclude(reading="").exclude(party=Party.SELF).order_by("-pk")
    readings = map(codec.load_kept, rows.values_list("reading", flat=True)[:at_most])
    return sum(1 for _ in takewhile(lambda one: one is not None and not one.sender.stamped, readings))


@dataclass(frozen=True, slots=True)
class StandingAlarm:
    """An alarm that stands; `ended_before` is when the last one of its name ended, None where there was none."""

    name: str
    why: str
    raised_at: dt.datetime
    ended_before: dt.datetime | None


def standing_alarms() -> tuple[StandingAlarm, ...]:
    """Give the alarms that stand, the oldest first."""
    rows = Alarm.objects.filter(ended_at=None).order_by("pk")
    return tuple(StandingAlarm(row.name, row.why, row.raised_at, _last_end(row.name)) for row in rows)


def _last_end(name: str) -> dt.datetime | None:
    row = Alarm.objects.filter(name=name).exclude(ended_at=None).order_by("-ended_at").first()
    return row.ended_at if row is not None else None


def heartbeat(loop: str) -> Heartbeat | None:
    """Give when a loop was last alive, and what it said; None where it never lived."""
    return Heartbeat.objects.filter(loop=loop).first()


def canaries(since: dt.datetime) -> Sequence[tuple[dt.datetime, dt.datetime | None]]:
    """Give the canaries written since then, the newest first: when each was written, and when it was back.

    It is back once it is decided on, as every mail; None: not yet.
    """
    rows = ask(_CANARIES, (Audience.ADMINISTRATORS.value, time_in(since)))
    return [(time_out(written), time_out(back) if back else None) for written, back in rows]
