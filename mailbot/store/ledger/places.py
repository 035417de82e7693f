"""What reconciling writes: where mail lies, mail that the record lacked, and mail that was filed without a note."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from mailbot.core.arrival import Arrival
from mailbot.store.ledger.messages import record
from mailbot.store.ledger.transactions import writing
from mailbot.store.models import Message, Place


def note_places(folder: str, uidvalidity: int, messages: Mapping[int, int | None]) -> None:
    """Note which message lies under each UID of a folder; None for what was there before mailbot."""
    Place.objects.bulk_create(
        [Place(folder=folder, uidvalidity=uidvalidity, uid=uid, message_id=one) for uid, one in messages.items()],
        ignore_conflicts=True,
    )


def forget_places(folder: str, gone: Collection[tuple[int, int]]) -> None:
    """Forget what does not lie in a folder any more, by UIDVALIDITY and UID."""
    for validity in {validity for validity, _ in gone}:
        uids = [uid for found, uid in gone if found == validity]
        for start in range(0, len(uids), 500):
            Place.objects.filter(
                folder=folder, uidvalidity=validity, uid__in=uids[start : start + 500]
            ).delete()


def record_found(
    arrivals: Sequence[Arrival], folder: str, now: dt.datetime, under: int | None = None
) -> Mapping[int, int]:
    """Record mails that lay in a folder without a row, for a person; give the message of each UID. Raises HoldLost."""
    if not arrivals:
        return {}
    record(arrivals, now, under, lies_in=folder)
    rows = Message.objects.filter(
        mailbox=arrivals[0].mailbox, uidvalidity=arrivals[0].uidvalidity, uid__in=[one.uid for one in arrivals]
    )
    return dict(rows.values_list("uid", "pk"))


def note_lay_filed(
    ids_by_folder: Mapping[str, Sequence[int]], now: dt.datetime, under: int | None = None
) -> None:
    """Note that decided messages lie in a folder already: whoever moved them died before saying so. Raises HoldLost."""
    filed = [(message, folder) for folder, ids in ids_by_folder.items() for message in ids]
    with writing(now, under) as journal:
        for message, folder in filed:
            rows = Message.objects.filter(pk=message, state__in=("processed", "review", "rejected", "ignored"))
            if rows.update(state="filed", folder=folder):
                journal.note("message-filed", "message", message, folder=folder)
