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

from mailbot.core.throttling import asked_to_wait
from mailbot.edges import folders

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
    """A mail in a folder without its text: size in bytes, when the server received it, its Message-ID or "".

    `told` is False where the server refuses to tell even that.
    """

    uid: int
    size: int
    internal_date: datetime | None
    message_id: str
    told: bool = True


def contents(client: IMAPClient, place: str) -> Contents | None:
    """Give the numbers of the mails in a folder: none where a colleague took it away; None where it is refused."""
    try:
        examined = client.select_folder(place, readonly=True)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return None if folders.stands(client, place) else Contents(0, frozenset())
    return Contents(int(examined[b"UIDVALIDITY"]), frozenset(client.search("ALL")))


def describe(client: IMAPClient, place: str, uids: Sequence[int]) -> Iterator[Described]:
    """Describe mails of a folder; who has vanished is left out, and one that the server refuses costs no other."""
    client.select_folder(place, readonly=True)
    for uid, answer in _answers(client, uids):
        if answer is None:
            yield untold(uid)
        elif b"RFC822.SIZE" in answer:
            yield Described(uid, answer[b"RFC822.SIZE"], answer.get(b"INTERNALDATE"), _message_id(answer))


def untold(uid: int) -> Described:
    """Give a mail of which nothing is known but that it lies there."""
    return Described(uid, 0, None, "", told=False)


def _answers(client: IMAPClient, uids: Sequence[int]) -> Iterator[tuple[int, Mapping[bytes, Any] | None]]:
    """Give what the server tells of each mail; None for one that it refuses by itself.

    Where it refuses again and again whatever is asked, the rest is not asked for.
    """
    waiting, in_a_row = [uids], 0
    while waiting:
        some = waiting.pop()
        answers = _asked(client, some, _DESCRIPTION, patient=False) if in_a_row < folders.TRIES else None
        in_a_row = 0 if answers is not None else in_a_row + 1
        if answers is not None:
            yield from answers.items()
        elif len(some) == 1 or in_a_row > folders.TRIES:
            yield from ((uid, None) for uid in some)
        else:
            waiting += folders.halves(some)


def _asked(
    client: IMAPClient, uids: Sequence[int], items: Sequence[str], *, patient: bool
) -> Mapping[int, Any] | None:
    """Fetch; None where the server refuses these mails, and does not merely ask for a pause, or, if `patient`, may."""
    try:
        answers: Mapping[int, Any] = client.fetch(uids, items)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as fault:
        asked = asked_to_wait(str(fault))
        if asked and (patient or asked.certain):
            raise
        return None
    return answers


def take(client: IMAPClient, place: str, uid: int) -> tuple[bytes | None, datetime | None] | None:
    """Fetch one mail of a folder whole: None where it has vanished, no bytes where the server refuses them."""
    client.select_folder(place, readonly=True)
    answers = _asked(client, [uid], _WHOLE, patient=True)
    if answers is None:
        return None, None
    raw = answers.get(uid, {}).get(b"BODY[]")
    return (raw, answers[uid].get(b"INTERNALDATE")) if isinstance(raw, bytes) else None


def _message_id(answer: Mapping[bytes, Any]) -> str:
    field = next((value for key, value in answer.items() if key.startswith(b"BODY[HEADER.FIELDS")), b"")
    found = _MESSAGE_ID.search(field or b"")
    return found.group(1).decode("ascii", "replace") if found else ""
