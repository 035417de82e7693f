"""What the record knows of the mailbox itself: where recorded mails lie in it, and when it was last looked at."""

from collections.abc import Collection

from mailbot.core.returns import Place
from mailbot.core.sight import Sight
from mailbot.core.states import MessageState
from mailbot.store.models import Heartbeat, Message

SIGHT = "mailbox"
"""The name under which the sight of the mailbox stands among the heartbeats."""


def places_of(mailbox: str, shas: Collection[str]) -> tuple[Place, ...]:
    """Give the places of the recorded messages with these bytes that lie in a mailbox or left it, oldest first."""
    rows = Message.objects.filter(sha256__in=list(shas)).order_by("pk")
    # Mail that was found in a folder of ours has that folder for its mailbox.
    here = (row for row in rows.defer("reading", "reasons") if row.mailbox == mailbox or row.folder)
    return tuple(map(_place, here))


def _place(row: Message) -> Place:
    return Place(
        message=row.pk, sha256=row.sha256, uidvalidity=row.uidvalidity, uid=row.uid, folder=row.folder,
        outcome=row.outcome, left=row.state == MessageState.FILED.value or bool(row.folder), message_id=row.message_id,
    )


def uidvalidity_of(mailbox: str) -> int | None:
    """Give the UIDVALIDITY under which the mailbox was last recorded from; None where nothing was."""
    rows = Message.objects.filter(mailbox=mailbox).order_by("-pk").values_list("uidvalidity", flat=True)
    return rows.first()


def sight() -> Sight | None:
    """Give how the mailbox was last seen, as the daemon wrote it down; None where it never did."""
    row = Heartbeat.objects.filter(loop=SIGHT).first()
    return Sight(row.at, row.detail) if row else None
