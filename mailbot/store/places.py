"""What the record knows of where mail lies, and what has been stuck for long: the questions of reconciling."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from mailbot.store.models import Event, Heartbeat, Letter, Message, Place
from mailbot.store.queries import small
from mailbot.store.statements import ask, places

RECONCILER = "reconciler"
"""Under this name the last comparison is noted among the heartbeats."""

_DECIDED = ("processed", "review", "rejected", "ignored")
_LATELY = 20_000


@dataclass(frozen=True, slots=True)
class Known:
    """A message of the record that a mail in a folder may be; `to_file` tells that it was to be filed out of the inbox.

    One that was filed for review and is to be filed again lies where the record says, and still has to be moved.
    `whole` tells that its bytes are recorded, and not only its header or its place.
    """

    id: int
    size: int
    to_file: bool
    whole: bool


def known_places(folder: str) -> dict[tuple[int, int], int | None]:
    """Give what was found in a folder before: by UIDVALIDITY and UID the message."""
    rows = Place.objects.filter(folder=folder).values_list("uidvalidity", "uid", "message_id")
    return {(validity, uid): message for validity, uid, message in rows.iterator()}


def by_message_id(names: Collection[str]) -> Mapping[str, tuple[Known, ...]]:
    """Give the messages that bear these Message-IDs (in small letters)."""
    return _known("LOWER(message_id)", {name for name in names if name})


def by_sha256(digests: Collection[str]) -> Mapping[str, tuple[Known, ...]]:
    """Give the messages with these bytes."""
    return _known("sha256", digests)


def _known(column: str, values: Collection[str]) -> Mapping[str, tuple[Known, ...]]:
    found: dict[str, tuple[Known, ...]] = {}
    if values:
        whole = "COALESCE((SELECT LENGTH(data) FROM store_raw WHERE store_raw.sha256 = raw_id) = size, FALSE)"
        columns = f"{column}, id, size, state, folder, {whole}"
        rows = ask(
            f"SELECT {columns} FROM store_message WHERE {column} IN ({places(values)}) ORDER BY id", tuple(values)
        )
        for value, number, size, state, folder, whole in rows:
            known = Known(number, size, state in _DECIDED and not folder, bool(whole))
            found[small(value)] = (*found.get(small(value), ()), known)
    return found


def reconciled_at() -> dt.datetime | None:
    """Give when mailbox and record were last compared; None for never."""
    return Heartbeat.objects.filter(loop=RECONCILER).values_list("at", flat=True).first()


def filed_in(folder: str, messages: Collection[int | None]) -> tuple[int, ...]:
    """Give those of these messages that the record takes to lie in a folder, and that lie nowhere that is known."""
    rows = Message.objects.filter(pk__in=list(messages), folder=folder, state="filed").order_by("pk")
    # With a place of no message among them SQL could say of none that it lies nowhere.
    lie = Place.objects.filter(message__isnull=False).values("message_id")
    return tuple(rows.exclude(pk__in=lie).values_list("pk", flat=True))


def waiting_in_inbox(mailbox: str, uidvalidity: int) -> dict[int, tuple[int, bool]]:
    """Give by UID the messages that should lie in the inbox, and whether each is undecided."""
    rows = Message.objects.filter(state__in=("recorded", "read", *_DECIDED), folder="").values_list(
        "mailbox", "uidvalidity", "uid", "pk", "state"
    )
    return {
        uid: (number, state not in _DECIDED)
        for place, validity, uid, number, state in rows if (place, validity) == (mailbox, uidvalidity)
    }


def recorded_in(mailbox: str, uidvalidity: int, uids: Collection[int]) -> frozenset[int]:
    """Give those of these numbers under which a mail was recorded, wherever it lies by now."""
    rows = Message.objects.filter(mailbox=mailbox, uidvalidity=uidvalidity, uid__in=list(uids))
    return frozenset(rows.values_list("uid", flat=True))


def undecided_since(before: dt.datetime) -> tuple[int, ...]:
    """Give the messages recorded before a time and not decided on."""
    rows = Message.objects.filter(state__in=("recorded", "read"), recorded_at__lt=before).order_by("pk")
    return tuple(rows.values_list("pk", flat=True))


def not_filed_since(before: dt.datetime) -> tuple[int, ...]:
    """Give the messages decided on before a time and not filed."""
    rows = Message.objects.filter(state__in=_DECIDED, decided_at__lt=before).order_by("pk")
    return tuple(rows.values_list("pk", flat=True))


def sending_since(before: dt.datetime) -> tuple[int, ...]:
    """Give the letters claimed before a time whose fate is not written down. Old claims are not looked for far back."""
    sending = tuple(Letter.objects.filter(state="sending", next_try_at__lt=before).values_list("pk", flat=True))
    if not sending:
        return ()
    last = Event.objects.order_by("-seq").values_list("seq", flat=True).first() or 0
    claims = Event.objects.filter(
        seq__gt=last - _LATELY, what="letter-claimed", subject="letter", subject_id__in=sending, at__gte=before
    )
    lately = set(claims.values_list("subject_id", flat=True))
    return tuple(sorted(set(sending) - lately))
