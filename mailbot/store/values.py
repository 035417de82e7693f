"""What the record hands to the loops and the commands: frozen values, never rows."""

import datetime as dt
from dataclasses import dataclass

from mailbot.core.disclosure import DisclosureProof


@dataclass(frozen=True, slots=True)
class Unread:
    """A recorded message that waits to be read: its bytes, its whole size, and how often it was tried."""

    id: int
    sha256: str
    raw: bytes
    size: int
    tries: int


@dataclass(frozen=True, slots=True)
class Filing:
    """A decided message that is to be moved; `folder` is where it was filed before, "" for the inbox."""

    id: int
    uidvalidity: int
    uid: int
    outcome: str
    folder: str
    message_id: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A claimed letter, whole, with what the sender needs to check it and hand it over."""

    id: int
    template: str
    to: str
    subject: str
    body: str
    message_id: str
    in_reply_to: str
    thread: str
    attachment: bytes | None
    sheet: bytes | None
    references: tuple[str, ...]
    proof: DisclosureProof
    written_at: dt.datetime
    possibly_twice: bool
