"""What the record knows of the letters that went to NCA lately, and of pauses: what the brakes and `status` ask for.

A letter counts from the moment at which it was written, that is, decided on. A clock that was put back never lets more
through: rows of a time to come count as of now.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import TruncHour

from mailbot.core.limits import STAFF_QUESTIONS, Traffic
from mailbot.core.states import LetterState
from mailbot.store.models import Letter, Pause, Restoration
from mailbot.store.statements import ask, places, time_in

_HOUR = dt.timedelta(hours=1)
_MONTH = dt.timedelta(days=30)

_IN_ALL = (
    "SELECT letter.discloses, COUNT(*) FROM store_letter letter"
    " WHERE letter.audience = 'nca' AND letter.ruled_by = '' AND letter.written_at > %s GROUP BY letter.discloses"
)

# The same for a few cases. An empty text stands behind a column where SQLite, which keeps no statistics,
# would otherwise walk through all letters of the hour by the index on that column.
_OF_THESE = "letter.audience || '' = 'nca' AND letter.ruled_by = '' AND letter.written_at > %s"

_TO_NCA = "letter.audience = 'nca'"
_QUESTIONS = ", ".join(f"'{template}'" for template in sorted(STAFF_QUESTIONS))

_BY_SENDER = (
    f"SELECT letter.asked_by, SUM(CASE WHEN {_TO_NCA} THEN 1 ELSE 0 END),"
    " SUM(CASE WHEN letter.discloses THEN 1 ELSE 0 END),"
    f" SUM(CASE WHEN {_TO_NCA} AND letter.in_thread THEN 1 ELSE 0 END),"
    f" SUM(CASE WHEN letter.template IN ({_QUESTIONS}) THEN 1 ELSE 0 END) FROM store_letter letter"
    " WHERE letter.ruled_by = '' AND letter.written_at > %s AND letter.asked_by IN ({senders}) GROUP BY letter.asked_by"
)

_BY_CASE = (
    "SELECT letter.asked_by, told.reference, COUNT(*) FROM store_case told"
    " JOIN store_settlement settled ON settled.case_id = told.id"
    " JOIN store_letter letter ON letter.mail_id = settled.message_id"
    f" WHERE {_OF_THESE} AND letter.asked_by || '' IN ({{senders}}) AND told.reference IN ({{cases}})"
    " GROUP BY letter.asked_by, told.reference"
)

_PAUSED = "SELECT paused FROM store_pause ORDER BY id DESC LIMIT 1"

_RESTORED = "SELECT MAX(found_at) FROM store_restoration WHERE ended_at IS NULL"
# In a record that was restored, what was written before may have gone already; so may what tells NCA of no new mail.
_AFTER_RESTORE = (
    f"COALESCE(letter.written_at <= ({_RESTORED}), FALSE)"
    f" OR (letter.mail_id IS NULL AND letter.audience = 'nca' AND letter.ruled_by = '' AND ({_RESTORED}) IS NOT NULL)"
)

IS_HELD = f"(letter.discloses AND letter.ruled_by = '' AND COALESCE(({_PAUSED}), FALSE)) OR {_AFTER_RESTORE}"
"""Whether a letter waits for a person's word that it may go, as a condition on `store_letter letter`."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How disclosures stand by the newest ruling on them."""

    paused: bool
    by: str
    why: str
    at: dt.datetime


def lately(senders: Collection[str], cases: Collection[str], now: dt.datetime) -> Traffic:
    """Give what went to NCA within the hour before `now`: in all, on these senders' mail, and about these cases."""
    since = time_in(now - _HOUR)
    by_discloses = dict(ask(_IN_ALL, (since,)))
    by_sender = _by_sender(senders, since)
    return Traffic(
        answers=sum(by_discloses.values()),
        disclosures=sum(count for discloses, count in by_discloses.items() if discloses),
        answered={sender: int(count) for sender, count, _, _, _ in by_sender},
        disclosed={sender: int(count) for sender, _, count, _, _ in by_sender},
        in_thread={sender: int(count) for sender, _, _, count, _ in by_sender},
        questions={sender: int(count) for sender, _, _, _, count in by_sender},
        # Who was not written to at all was not told of any case.
        about=_by_case([row[0] for row in by_sender], cases, since),
        paused=is_paused(),
    )


def _by_sender(senders: Collection[str], since: object) -> list[tuple[Any, ...]]:
    if not senders:
        return []
    return ask(_BY_SENDER.format(senders=places(senders)), (since, *senders))


def _by_case(senders: Collection[str], cases: Collection[str], since: object) -> dict[tuple[str, str], int]:
    if not senders or not cases:
        return {}
    statement = _BY_CASE.format(senders=places(senders), cases=places(cases))
    return {(sender, case): count for sender, case, count in ask(statement, (since, *senders, *cases))}


def is_paused() -> bool:
    """Tell whether disclosures are paused."""
    rows = ask(_PAUSED)
    return bool(rows and rows[0][0])


def standing() -> Standing | None:
    """Give how disclosures stand; None where nobody ever paused them."""
    row = Pause.objects.order_by("-pk").first()
    return None if row is None else Standing(row.paused, row.by, row.why, row.at)


def held() -> Q:
    """Give the condition of letters that wait for a person's word that they may go; it may hold for none."""
    return _held_by_pause() | held_after_restore()


def _held_by_pause() -> Q:
    return Q(discloses=True, ruled_by="") if is_paused() else Q(pk__in=())


@dataclass(frozen=True, slots=True)
class Restored:
    """When and how the record was found to be a restored copy, where no person has seen to it yet."""

    found_at: dt.datetime
    why: str
    lived_until: dt.datetime | None


def restored() -> Restored | None:
    """Tell whether the record was restored from a copy and no person has said yet that letters may go."""
    row = Restoration.objects.filter(ended_at=None).order_by("-pk").first()
    return None if row is None else Restored(row.found_at, row.why, row.lived_until)


def held_after_restore() -> Q:
    """Give the condition of letters that wait because the record was restored from a copy."""
    found_at = Restoration.objects.filter(ended_at=None).aggregate(last=Max("found_at"))["last"]
    return Q(pk__in=()) if found_at is None else Q(written_at__lte=found_at) | Q(mail=None, audience="nca", ruled_by="")


def is_held(letter: int) -> bool:
    """Tell whether this letter waits for a person's word that letters may go."""
    return Letter.objects.filter(held(), pk=letter).exists()


def last_resumed() -> dt.datetime | None:
    """Give when letters that had been held were last let go; None where none ever were."""
    resumed = Pause.objects.filter(paused=False).aggregate(last=Max("at"))["last"]
    seen_to = Restoration.objects.aggregate(last=Max("ended_at"))["last"]
    return max(filter(None, (resumed, seen_to)), default=None)


def letters_held() -> int:
    """Give how many letters wait for disclosures to go on, or for a word on those of a restored record."""
    waiting = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value)
    return Letter.objects.filter(held(), state__in=waiting).count()


def busiest_hours(now: dt.datetime) -> tuple[int, int]:
    """Give how many disclosures the busiest hour of the last 30 days saw: in all, and on one sender's mail."""
    told = Letter.objects.filter(audience="nca", ruled_by="", discloses=True, written_at__gt=now - _MONTH)
    in_all, of_one = (told.values(*also, hour=TruncHour("written_at")) for also in ((), ("asked_by",)))
    return _most(in_all), _most(of_one.exclude(asked_by=""))


def _most(groups: QuerySet[Letter, Any]) -> int:
    most: int | None = groups.annotate(count=Count("pk")).aggregate(most=Max("count"))["most"]
    return most or 0
