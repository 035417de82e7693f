"""What lies in a folder of the mailbox, told as cheaply as IMAP can: all numbers in one answer, and of mails that
nobody knows yet size, time and Message-ID, before any of them is fetched whole.

Folders are examined, never selected for writing (RFC 3501, section 6.3.2), so that no flag changes.
"""

import imaplib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from imapclient import IMAPClient

# More of a Message-ID than any sound one has; a monstrous field must not cost the connection.
_NAME = "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]<0.2048>"
_DESCRIPTION = ("RFC822.SIZE", "INTERNALDATE", _NAME)
_WHOLE = ("BODY.PEEK[]", "INTERNALDATE")
_MESSAGE_ID = re.compile(rb"message-id:\s*(\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Contents:
    """The numbers of all mails in a folder, which mean something together with its UIDVALIDITY only."""

    uidvalidity: int
    uids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Described:
    """A mail in a folder without its text: size in bytes, when the server received it, its Message-ID or ""."""

    uid: int
    size: int
    internal_date: datetime | None
    message_id: str


def contents(client: IMAPClient, place: str) -> Contents:
    """Give the numbers of the mails in a folder; none where a colleague took the folder away."""
    try:
        examined = client.select_folder(place, readonly=True)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return Contents(0, frozenset())
    return Contents(int(examined[b"UIDVALIDITY"]), frozenset(client.search("ALL")))


def describe(client: IMAPClient, place: str, uids: Sequence[int]) -> Iterator[Described]:
    """Describe mails of a folder; who has vanished is left out."""
    client.select_folder(place, readonly=True)
    answers = client.fetch(uids, _DESCRIPTION)
    for uid in uids:
        answer = answers.get(uid, {})
        if b"RFC822.SIZE" in answer:
            yield Described(uid, answer[b"RFC822.SIZE"], answer.get(b"INTERNALDATE"), _message_id(answer))


def take(client: IMAPClient, place: str, uid: int) -> tuple[bytes, datetime | None] | None:
    """Fetch one mail of a folder whole; None where it has vanished."""
    client.select_folder(place, readonly=True)
    answer = client.fetch([uid], _WHOLE).get(uid, {})
    raw = answer.get(b"BODY[]")
    return (raw, answer.get(b"INTERNALDATE")) if isinstance(raw, bytes) else None


def _message_id(answer: Mapping[bytes, Any]) -> str:
    field = next((value for key, value in answer.items() if key.startswith(b"BODY[HEADER.FIELDS")), b"")
    found = _MESSAGE_ID.search(field or b"")
    return found.group(1).decode("ascii", "replace") if found else ""
