"""Mails that lie in the inbox again although the record has them: recognised by their bytes. Pure.

A mailbox that is rebuilt gives every mail a new UID (RFC 3501, section 2.3.1.1), and so does a colleague who moves one
back from the folder where it was filed. Such a mail is the one that was recorded before, and no copy: nothing follows
from it again, and it is filed where it belongs. A copy, whose original still lies where it was, is a message by itself.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a recorded message lies as far as is known: in the inbox under a UID or, where it left, in `folder`.

    `folder` is "" where it left the inbox for nobody knows where; `outcome` is None while it is undecided.
    """

    message: int
    sha256: str
    uidvalidity: int
    uid: int
    left: bool
    folder: str
    outcome: str | None
    message_id: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A mail that was fetched whole from the inbox."""

    uid: int
    sha256: str


def returned(
    seen: Iterable[Seen], places: Iterable[Place], uidvalidity: int, still_there: Container[int] = ()
) -> Mapping[int, Place]:
    """Say by UID which mails are recorded messages that lie at a new place; each message is found once.

    `still_there` are the messages that still lie in their folder: what is in the inbox is a copy of those.
    """
    every = list(places)
    numbers = {(place.uidvalidity, place.uid): place for place in every}
    free = [place for place in every if _may_be_here(place, uidvalidity) and place.message not in still_there]
    found: dict[int, Place] = {}
    for mail in seen:
        # What is recorded under this very UID is this message: one that left has come back, or its server was restored.
        own = numbers.get((uidvalidity, mail.uid))
        place = next((one for one in free if one.sha256 == mail.sha256 and own in (None, one)), None)
        if place is not None:
            found[mail.uid] = place
            free.remove(place)
    return found


def _may_be_here(place: Place, uidvalidity: int) -> bool:
    return place.left or place.uidvalidity != uidvalidity
