"""What is written when the record is found to be a restored copy, and when a person has seen to it."""

import datetime as dt
from collections.abc import Collection

from django.db.models import Q

from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Letter, Message, Restoration
from mailbot.store.traffic import held_after_restore

_UNDECIDED = ("recorded", "read")
_WAITING = ("queued", "uncertain")


def note_restoration(journal: Journal, why: str, lived_until: dt.datetime | None) -> None:
    """Note that the record was restored; what came until `lived_until` and is not decided on, a person decides on."""
    row = Restoration.objects.create(found_at=journal.now, lived_until=lived_until, why=why[:255])
    journal.note("record-restored", "restoration", row.pk)
    if lived_until is not None:
        suspect(journal, Q(arrived_at__lte=lived_until))


def suspect_messages(journal: Journal, messages: Collection[int]) -> None:
    """Have a person decide on these messages: they may have been dealt with in the record that was lost."""
    suspect(journal, Q(pk__in=list(messages)))


def suspect(journal: Journal, which: Q) -> None:
    """Have a person decide on the undecided messages among these."""
    rows = Message.objects.filter(which, state__in=_UNDECIDED, after_restore=False)
    for message in list(rows.values_list("pk", flat=True)):
        Message.objects.filter(pk=message).update(after_restore=True)
        journal.note("message-suspected", "message", message)


def end_restorations(journal: Journal, by: str, why: str) -> int:
    """Let letters go that waited, marked as possibly sent twice; give how many did."""
    held = list(Letter.objects.filter(held_after_restore(), state__in=_WAITING).values_list("pk", flat=True))
    Letter.objects.filter(pk__in=held).update(possibly_twice=True)
    for row in Restoration.objects.filter(ended_at=None):
        Restoration.objects.filter(pk=row.pk).update(ended_at=journal.now, ended_by=by[:255], ended_why=why[:255])
        journal.note("letters-resumed", "restoration", row.pk, letters=len(held))
    return len(held)
