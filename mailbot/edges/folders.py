"""Folders of the mailbox: what the server calls them, making them, finding mail in them and moving it there."""

import hashlib
import imaplib
import re
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from enum import Enum

import structlog
from imapclient import DELETED, IMAPClient

from mailbot.core.throttling import asked_to_wait

# What may stand in a search as it is; a Message-ID from outside can hold any character.
_PLAIN = re.compile(r"[!#-\[\]-~]+")

TRIES = 16
"""So often in a row a folder refuses until it counts as refusing all; one bad mail among 500 is found in ten."""

# What a server says of the folder itself, whichever mail is to go there (RFC 5530, section 3).
_OF_THE_FOLDER = re.compile(r"\[(?:OVERQUOTA|NOPERM|NONEXISTENT|TRYCREATE|LIMIT|INUSE|UNAVAILABLE)\]")

log = structlog.get_logger(__name__)


class Refiled(Enum):
    """What became of moving one mail from folder to folder."""

    MOVED = "moved"
    NOT_THERE = "not there"
    REFUSED = "refused"


def naming(client: IMAPClient) -> tuple[str, str]:
    """Give the prefix of the mailbox's own folders and the delimiter (RFC 2342; LIST "" "" where that is missing)."""
    personal = client.namespace().personal if client.has_capability("NAMESPACE") else None
    if personal:
        prefix, delimiter = personal[0]
        return prefix, delimiter or "/"
    root = client.list_folders("", "")
    return "", (root[0][1] or b"/").decode("ascii") if root else "/"


def stands(client: IMAPClient, folder: str) -> bool:
    """Tell whether the server has a folder that can hold mail."""
    hollow = {b"\\noselect", b"\\nonexistent"}
    listed = client.list_folders("", folder)
    return any(not hollow & {flag.lower() for flag in flags} for flags, _, _ in listed)


def make_all(client: IMAPClient, places: Iterable[str]) -> tuple[str, ...]:
    """Make the folders that are missing; give those that the server refuses. Mail can be read without them."""
    refused = []
    for place in places:
        try:
            make(client, place)
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as fault:
            refused.append(place)
            log.warning("inbox.folder_refused", folder=place, answer=_in_a_line(fault))
    return tuple(refused)


def make(client: IMAPClient, folder: str) -> None:
    """Make a folder that is missing, and subscribe to it so that people see it in their mail programs."""
    if stands(client, folder):
        return
    try:
        client.create_folder(folder)
    except imaplib.IMAP4.error:
        # Another instance may have made it in between.
        if not stands(client, folder):
            raise
    # Not every server knows subscriptions; the folder serves without.
    with suppress(imaplib.IMAP4.error):
        client.subscribe_folder(folder)


def move(client: IMAPClient, uids: Sequence[int], folder: str) -> Collection[int]:
    """Move mails, and give those that are moved now; when they are refused, see that the folder stands, and try again.

    A server refuses many for the sake of one: what was refused is parted in halves, so that one keeps no other. Where
    it is the folder that takes nothing, that ends after a few tries.
    """
    waiting, moved, refusal, in_a_row = [uids], set[int](), "", 0
    while waiting and in_a_row < TRIES:
        batch = waiting.pop()
        refused = _refusal(client, batch, folder)
        if refused is None:
            moved.update(batch)
            in_a_row = 0
            continue
        refusal, in_a_row = refused, in_a_row + 1
        if _OF_THE_FOLDER.search(refusal):
            break
        waiting += halves(batch)
    if left := len(uids) - len(moved):
        log.warning("inbox.filing_refused", folder=folder, count=left, answer=refusal)
    return moved


def halves(batch: Sequence[int]) -> Sequence[Sequence[int]]:
    """Part a batch, the first half last; one mail cannot be parted."""
    middle = len(batch) // 2
    return (batch[middle:], batch[:middle]) if middle else ()


def _refusal(client: IMAPClient, uids: Sequence[int], folder: str) -> str | None:
    """Move mails; None where that is done, else the server's words. Raises imaplib.IMAP4.abort."""
    try:
        _transfer(client, uids, folder)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return _refusal_again(client, uids, folder)
    return None


def _refusal_again(client: IMAPClient, uids: Sequence[int], folder: str) -> str | None:
    try:
        make(client, folder)
        _transfer(client, uids, folder)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as fault:
        asked = asked_to_wait(str(fault))
        if asked and asked.certain:
            raise
        return _in_a_line(fault)
    return None


def _in_a_line(fault: imaplib.IMAP4.error) -> str:
    return " ".join(str(fault).split())[:200]


def _transfer(client: IMAPClient, uids: Sequence[int], folder: str) -> None:
    """UID MOVE (RFC 6851); without it COPY, \\Deleted and UID EXPUNGE (RFC 4315) of exactly these mails."""
    if client.has_capability("MOVE"):
        client.move(uids, folder)
        return
    # copy() raises unless the server answered OK: nothing is deleted that was not copied.
    client.copy(uids, folder)
    try:
        _take_out(client, uids, folder)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as fault:
        # They lie where they belong; copied again at each try they would fill the folder.
        log.warning("inbox.originals_left", folder=folder, count=len(uids), answer=_in_a_line(fault))


def _take_out(client: IMAPClient, uids: Sequence[int], folder: str) -> None:
    client.add_flags(uids, [DELETED], silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(uids)
    else:
        # A plain EXPUNGE would also destroy what colleagues have marked: the marked copies stay for a person.
        log.warning("inbox.copies_left_marked_deleted", folder=folder, count=len(uids))


def find(client: IMAPClient, folder: str, message_id: str | None, sha256: str) -> int | None:
    """Select a folder and give the UID of the mail with these bytes; None where it, or the folder, is not there."""
    try:
        client.select_folder(folder)
        # HEADER finds parts of a value too (RFC 3501, section 6.4.4); the bytes decide.
        wanted = max(_PLAIN.findall(message_id or ""), key=len, default="")
        named = ["HEADER", "Message-ID", wanted]
        found = client.search(named if message_id else ["NOT", *named])
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as fault:
        log.warning("inbox.not_found_again", folder=folder, answer=_in_a_line(fault))
        return None
    return next((uid for uid in found if _is(client, uid, sha256)), None)


def _is(client: IMAPClient, uid: int, sha256: str) -> bool:
    raw = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]")
    return isinstance(raw, bytes) and hashlib.sha256(raw).hexdigest() == sha256
