"""What is written of a message on its way: recorded, tried, read, filed."""

import datetime as dt
import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import F
from django.db.models.functions import Length

from mailbot.core.arrival import Arrival
from mailbot.core.notification import Reading
from mailbot.core.states import MessageState, Outcome
from mailbot.reading import codec
from mailbot.store.instances import ENDED
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.models import Message, Raw
from mailbot.store.statements import ask, places, within, write, write_many
from mailbot.store.values import Filing

_DECIDED = ("processed", "review", "rejected", "ignored")


def record(
    arrivals: Sequence[Arrival], now: dt.datetime, under: int | None = None, *,
    dealt_with_until: dt.datetime | None = None, lies_in: str = "",
) -> int:
    """Keep mails as they came, each once; give how many were new. Committed before anything parses them.

    `under` is the token by which the mailbox is held. What came until `dealt_with_until` may have been dealt with in a
    record that was lost, and so may what `lies_in` a folder of ours: a person decides on it. Raises HoldLost.
    """
    with writing(now, under) as journal:
        recorded = _recorded_among(arrivals)
        new = [arrival for arrival in arrivals if _is_new(arrival, recorded)]
        take_numbers(journal, [recorded[at] for one in new if (at := (one.uidvalidity, one.uid)) in recorded])
        digests = [_digest(arrival) for arrival in new]
        Raw.objects.bulk_create(
            [Raw(sha256=digest, data=arrival.raw) for digest, arrival in zip(digests, new, strict=True)],
            ignore_conflicts=True,
        )
        made = [_new_row(arrival, digest, now) for digest, arrival in zip(digests, new, strict=True)]
        for row in made:
            row.folder = lies_in
            row.after_restore = bool(lies_in) or (dealt_with_until is not None and row.arrived_at <= dealt_with_until)
        for row in Message.objects.bulk_create(made):
            journal.note("message-recorded", "message", row.pk, uid=row.uid, sha256=row.sha256)
    return len(new)


def _digest(arrival: Arrival) -> str:
    return hashlib.sha256(arrival.raw).hexdigest()


def _recorded_among(arrivals: Sequence[Arrival]) -> Mapping[tuple[int, int], Message]:
    rows = Message.objects.filter(
        mailbox__in={arrival.mailbox for arrival in arrivals}, uid__in={arrival.uid for arrival in arrivals},
        uidvalidity__in={arrival.uidvalidity for arrival in arrivals},
    )
    # What was read of them can be long, and is not asked for here.
    return {(row.uidvalidity, row.uid): row for row in rows.defer("reading", "reasons")}


def _is_new(arrival: Arrival, recorded: Mapping[tuple[int, int], Message]) -> bool:
    """Tell whether a mail is not recorded, or its number was that of another, which was had whole and has left.

    A server that was restored from a copy gives numbers again, under the same UIDVALIDITY.
    """
    had = recorded.get((arrival.uidvalidity, arrival.uid))
    if had is None:
        return True
    has_left = had.state == MessageState.FILED.value or bool(had.folder)
    return has_left and had.sha256 != _digest(arrival) and _was_had_whole(had)


def _was_had_whole(row: Message) -> bool:
    return Raw.objects.annotate(length=Length("data")).filter(pk=row.raw_id, length=row.size).exists()


def take_numbers(journal: Journal, had: Iterable[Message]) -> None:
    """Take their numbers from mails that have left the inbox; UIDVALIDITY 0, which no mailbox has, says so."""
    for row in had:
        Message.objects.filter(pk=row.pk).update(uidvalidity=0, uid=row.pk)
        journal.note("uid-reused", "message", row.pk, uid=row.uid, uidvalidity=row.uidvalidity)


def _new_row(arrival: Arrival, digest: str, now: dt.datetime) -> Message:
    return Message(
        mailbox=arrival.mailbox, uidvalidity=arrival.uidvalidity, uid=arrival.uid, sha256=digest, raw_id=digest,
        size=arrival.size, arrived_at=arrival.arrived_at, recorded_at=now, state=MessageState.RECORDED,
    )


def begin_tries(ids: Iterable[int], now: dt.datetime) -> None:
    """Count one more try to read each message. Committed before the try, so that a crash counts too."""
    with writing(now):
        Message.objects.filter(pk__in=list(ids)).update(tries=F("tries") + 1)


def forgive_tries(ids: Iterable[int], now: dt.datetime, by: Collection[int] = ()) -> None:
    """Take back the tries of messages that were not the cause of a crash; where `by` is given, of those it claimed."""
    with writing(now):
        rows = Message.objects.filter(pk__in=list(ids), **({"reader__in": by} if by else {}))
        rows.update(tries=0, reader=None)


_CLAIMABLE = (
    "SELECT id, size FROM store_message WHERE state = 'recorded'"
    f" AND ((tries = 0 AND {ENDED.format('reader')}) OR reader IN ({{ours}})) AND id NOT IN ({{busy}})"
    " ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED"
)
_ABANDONED = (
    f"SELECT id, size FROM store_message WHERE state = 'recorded' AND tries > 0 AND {ENDED.format('reader')}"
    " ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED"
)


def claim_unread(limit: int, most_bytes: int, by: Sequence[int], busy: Collection[int]) -> tuple[int, ...]:
    """Claim the oldest messages that wait to be read and that no living instance has claimed, where several work.

    `by` are the numbers under which the caller has worked, the last one now; `busy` what it reads already. All of them
    together hold no more than `most_bytes`, unless the oldest alone does.
    """
    # Where none is busy, a number that no message has.
    taken = tuple(busy) or (0,)
    statement = _CLAIMABLE.format(ours=places(by), busy=places(taken))
    return _claim(within(ask(statement, (*by, *taken, limit)), most_bytes), by[-1])


def claim_abandoned(by: int) -> tuple[int, ...]:
    """Claim one message that an instance was reading when it ended: that message may be why."""
    return _claim([message for message, _ in ask(_ABANDONED)], by)


def _claim(ids: Sequence[int], by: int) -> tuple[int, ...]:
    if ids:
        write(f"UPDATE store_message SET reader = %s, reading_since = clock_timestamp() WHERE id IN ({places(ids)})",
              (by, *ids))
    return tuple(ids)


def still_claimed(ids: Collection[int], by: Collection[int]) -> frozenset[int]:
    """Give those of these messages that wait to be read in the hands of these instances, and keep them so meanwhile."""
    if not ids or not by:
        return frozenset()
    rows = ask(
        f"SELECT id FROM store_message WHERE state = 'recorded' AND id IN ({places(ids)})"
        f" AND reader IN ({places(by)}) ORDER BY id FOR UPDATE", (*ids, *by),
    )
    return frozenset(message for (message,) in rows)


def note_readings(journal: Journal, readings: Sequence[tuple[int, Reading]]) -> None:
    """Keep what was read of messages that are recorded and not read yet."""
    # One plain statement, many rows: the mapper's own way costs thirty times as much.
    write_many(
        "UPDATE store_message SET state = %s, reading = %s, kind = %s, message_id = %s, content = %s, party = %s,"
        " reader = NULL WHERE id = %s AND state = %s",
        [_as_read(message, reading) for message, reading in readings],
    )
    for message, reading in readings:
        journal.note("message-read", "message", message, kind=reading.notification.kind)


def _as_read(message: int, reading: Reading) -> tuple[str | int | None, ...]:
    kind = reading.notification.kind
    return (
        MessageState.READ.value, codec.dump(reading), kind.value if kind else None, reading.message_id,
        reading.content, reading.sender.party.value, message, MessageState.RECORDED.value,
    )


def set_aside_unread(journal: Journal, message: int, reason: str) -> None:
    """Put a message before a person that could not be read at all."""
    _set_aside(journal, message, MessageState.RECORDED, reason)


def set_aside_read(journal: Journal, message: int, reason: str) -> None:
    """Put a message before a person that was read, but on which no decision could be made."""
    _set_aside(journal, message, MessageState.READ, reason)


def _set_aside(journal: Journal, message: int, state: MessageState, reason: str) -> None:
    changed = Message.objects.filter(pk=message, state=state).update(
        state=MessageState.REVIEW, outcome=Outcome.REVIEW, reasons=[reason],
        decided_at=journal.now, decided_by="mailbot",
    )
    if changed:
        journal.note("message-decided", "message", message, outcome=Outcome.REVIEW, reasons=[reason])


def note_filed(filed: Mapping[str, Iterable[Filing]], now: dt.datetime, under: int | None = None) -> None:
    """Note that messages lie in their folder now. Comes last of all; `under` the token by which the mailbox is held.

    On which a person decided otherwise meanwhile is in that folder, too, and has to be moved on.
    """
    with writing(now, under) as journal:
        for folder, mails in filed.items():
            alike: dict[str, list[int]] = {}
            for mail in mails:
                alike.setdefault(mail.outcome, []).append(mail.id)
            for outcome, ids in alike.items():
                _note_filed(journal, folder, outcome, ids)


def _note_filed(journal: Journal, folder: str, outcome: str, ids: Sequence[int]) -> None:
    rows = Message.objects.filter(pk__in=ids, state__in=_DECIDED)
    as_was = list(rows.filter(outcome=outcome).order_by("pk").select_for_update().values_list("pk", flat=True))
    Message.objects.filter(pk__in=as_was).update(state=MessageState.FILED, folder=folder)
    for message in as_was:
        journal.note("message-filed", "message", message, folder=folder)
    if len(as_was) < len(ids):
        rows.exclude(pk__in=as_was).update(folder=folder)
