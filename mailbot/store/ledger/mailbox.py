"""What is written of the mailbox itself: that it was made anew, and that recorded mails lie at a new place in it."""

import datetime as dt
from collections.abc import Mapping

from mailbot.core.returns import Place
from mailbot.store.ledger.messages import take_numbers
from mailbot.store.ledger.transactions import writing
from mailbot.store.models import Event, Message

_REBUILT = "mailbox-rebuilt"


def note_rebuilt(before: int, uidvalidity: int, now: dt.datetime, under: int | None = None) -> bool:
    """Note that the mailbox has another UIDVALIDITY than before; False where that was noted already.

    `under` is here and below the token by which the mailbox is held. Raises HoldLost.
    """
    if Event.objects.filter(what=_REBUILT, subject="mailbox", subject_id=uidvalidity).exists():
        return False
    with writing(now, under) as journal:
        journal.note(_REBUILT, "mailbox", uidvalidity, before=before)
    return True


def note_returned(
    uidvalidity: int, places: Mapping[int, Place], now: dt.datetime, under: int | None = None
) -> None:
    """Note under which UID each of these recorded messages came back; nothing else of it changes."""
    with writing(now, under) as journal:
        mailboxes = Message.objects.filter(pk__in=[place.message for place in places.values()]).values("mailbox")
        rows = Message.objects.filter(mailbox__in=mailboxes, uidvalidity=uidvalidity, uid__in=list(places))
        had = (row for row in rows.defer("reading", "reasons") if row.pk != places[row.uid].message)
        take_numbers(journal, list(had))
        for uid, place in places.items():
            Message.objects.filter(pk=place.message).update(uidvalidity=uidvalidity, uid=uid)
            journal.note("message-returned", "message", place.message, uid=uid, uidvalidity=uidvalidity)
