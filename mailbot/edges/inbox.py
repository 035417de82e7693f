"""The mailbox, by IMAP (RFC 3501): look, fetch, wait, file.

Flags are never state: bodies are peeked at, and what a colleague reads, flags or moves changes nothing here.
Every network or protocol fault becomes MailboxAway in one place (`Inbox._guard`), with the mails that were asked for
and the wait that the server asks for; the connection is then closed, and `open()` starts afresh. UIDs mean something
only together with `uidvalidity`.
"""

import imaplib
import socket
import ssl
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import LoginError

from mailbot.config import Mailbox
from mailbot.core.errors import LoginRefused, MailboxAway
from mailbot.edges import folders, idling, inventory, tls
from mailbot.edges.folders import Refiled
from mailbot.edges.imap_faults import FAULTS, Trouble
from mailbot.edges.inventory import Contents, Described
from mailbot.edges.tokens import Tokens

LONGEST_IDLE = 300.0
"""Seconds after which IDLE is ended whatever happened: some servers go deaf without a word."""

HEAD_BYTES = 262_144
"""The most that is fetched of an oversized mail: its header block."""

AT_MOST = 5_000
"""So many new mails are told of in one look; who has taken them in looks again."""

_SIZE_BATCH = 500
_MOVE_BATCH = 100
_WHOLE = ("BODY.PEEK[]", "RFC822.SIZE", "INTERNALDATE")
_HEAD = (f"BODY.PEEK[HEADER]<0.{HEAD_BYTES}>", "INTERNALDATE")

# One line of imaplib may hold 1 MB; the SEARCH answer of a mailbox with 150,000 mails is longer.
imaplib._MAXLINE = 16_000_000  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail that lies in the mailbox: its UID, and its size in bytes by the server (RFC822.SIZE); 0: not known."""

    uid: int
    size: int


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail's bytes as they are stored, and when the server received it (aware; None when it did not say)."""

    uid: int
    raw: bytes
    internal_date: datetime | None


class Inbox:
    """One connection to the mailbox. Not for use by several threads at once.

    `lacking` are the folders that are missing and that the server does not let be made.
    """

    def __init__(self, settings: Mailbox, tokens: Tokens | None = None) -> None:
        self._settings = settings
        self._tokens = tokens or Tokens(settings)
        self._client: IMAPClient = None
        self._prefix = ""
        self._delimiter = "/"
        self._uidvalidity = 0
        self._asking: tuple[int, ...] = ()
        self.lacking: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def uidvalidity(self) -> int:
        """The mailbox's UIDVALIDITY, as it was when the connection was opened."""
        return self._uidvalidity

    @property
    def certificate_ends(self) -> datetime | None:
        """When the server's certificate ends; None where the connection is in clear."""
        return tls.certificate_end(self._client.socket()) if self._client is not None else None

    @property
    def is_open(self) -> bool:
        """Whether there is a connection, as far as is known."""
        return self._client is not None

    def open(self) -> None:
        """Connect, log in, make the missing folders and select the mailbox.

        Raises LoginRefused, MailboxAway, or ConfigurationFault (ca_file). Never falls back to clear text.
        """
        self.close()
        context = tls.trust(self._settings.ca_file) if self._settings.security != "none" else None
        with self._guard("connecting"):
            self._client = self._connect(context)
            tls.tune(self._client.socket())
            if self._settings.security == "starttls":
                self._client.starttls(context)
        if self._settings.user:
            self._log_in()
        with self._guard("opening the folders") as client:
            self._prefix, self._delimiter = folders.naming(client)
            names = self._settings.folders.model_dump().values()
            self.lacking = folders.make_all(client, map(self._place, names))
            self._uidvalidity = self._select(client)

    def close(self) -> None:
        """Log out if the server still listens; always leaves no connection behind."""
        client, self._client = self._client, None
        if client is None:
            return
        try:
            client.socket().settimeout(5)
            client.logout()
        except FAULTS:
            _hang_up(client)

    def look(
        self, known: Container[int] = (), alone: Sequence[int] = (), unsized: Container[int] = ()
    ) -> tuple[Waiting, ...]:
        """Tell which mails lie in the mailbox that are not `known`, in the order in which they came.

        Those that are `alone` are told of in any case, of the others the oldest `AT_MOST`. Sizes are asked for these
        only, so that looking often costs little: of those that are `alone`, in that order, one by one after all others,
        and of the `unsized` not at all. Where the server keeps a size to itself it is 0. Raises MailboxAway.
        """
        with self._guard("looking") as client:
            # Some servers answer SEARCH from the view before the command; NOOP renews it.
            client.noop()
            # imaplib keeps every announcement for ever; those so far are answered by this SEARCH.
            client._imap.untagged_responses.clear()
            new = _first([uid for uid in sorted(client.search("ALL")) if uid not in known], alone)
            found = [Waiting(uid, 0) for uid in new if uid in unsized]
            for batch in _to_size(new, alone, unsized):
                self._asking = tuple(batch)
                found += _sizes(client, batch)
            return tuple(sorted(found, key=lambda mail: mail.uid))

    def fetch(self, uids: Sequence[int]) -> tuple[Fetched, ...]:
        """Fetch whole mails in one command; who has vanished meanwhile is missing from the result.

        The caller bounds the batch by `Waiting.size`: everything asked for is held in memory at once.
        Raises MailboxAway, also when one mail's answer cannot be understood: fetch singly to find it.
        """
        with self._guard("fetching", uids) as client:
            answers = client.fetch(uids, _WHOLE)
            found = (self._whole(client, uid, answers.get(uid, {})) for uid in uids)
            return tuple(mail for mail in found if mail is not None)

    def fetch_head(self, uid: int) -> Fetched | None:
        """Fetch at most `HEAD_BYTES` of a mail's header block, for mail that is too large to fetch whole."""
        with self._guard("fetching a header", [uid]) as client:
            answer = client.fetch([uid], _HEAD).get(uid, {})
            raw = answer.get(b"BODY[HEADER]<0>", answer.get(b"BODY[HEADER]"))
            return Fetched(uid, raw[:HEAD_BYTES], answer.get(b"INTERNALDATE")) if isinstance(raw, bytes) else None

    def wait(self, seconds: float, wake: socket.socket) -> None:
        """Wait until the server announces something, `wake` can be read, or `seconds` (five minutes at most) passed.

        Returning early means no more than "look again". What lies in `wake` is left for its owner to read.
        Without IDLE (RFC 2177) only `wake` and the time count. Raises MailboxAway when the server is gone or frozen.
        """
        with self._guard("waiting") as client:
            if idling.has_announcement(client):
                return
            if not client.has_capability("IDLE"):
                idling.await_readable(seconds, wake)
                return
            idling.begin_idle(client)
            if not idling.has_announcement(client) and not idling.has_unread_answer(client):
                idling.await_readable(min(seconds, LONGEST_IDLE), client.socket(), wake)
            # Only the answer to DONE proves that the connection lives: a dead socket looks like a quiet one.
            client.idle_done()

    def file(
        self, moves: Mapping[str, Sequence[int]], permit: Callable[[], None] = lambda: None
    ) -> frozenset[int]:
        """Move mails into folders (named as in the settings) in batches; give the UIDs that need no more filing.

        `permit` is called before each batch, and raises where nothing may be moved. A UID that is not there any more
        needs none either. A folder that refuses is logged, what it refuses stays and is left out of the result. Raises
        MailboxAway with the mails of the broken batch; what was moved before is then simply missing the next time.
        """
        filed: set[int] = set()
        takes_nothing: set[str] = set()
        batches = [(name, batch) for name, uids in moves.items() for batch in _batches(uids, _MOVE_BATCH)]
        with self._guard("filing") as client:
            for name, batch in batches:
                if name in takes_nothing:
                    continue
                permit()
                self._asking = tuple(batch)
                moved = folders.move(client, batch, self._place(name))
                filed.update(moved)
                if not moved:
                    takes_nothing.add(name)
        return frozenset(filed)

    def refile(self, source: str, target: str, message_id: str | None, sha256: str) -> Refiled:
        """Move one mail, known by its Message-ID and its bytes, from folder to folder, and tell what became of it.

        A folder that a colleague renamed or took away holds no mail of ours any more. The inbox is the selected
        folder again afterwards. Raises MailboxAway.
        """
        with self._guard("filing again") as client:
            try:
                uid = folders.find(client, self._place(source), message_id, sha256)
                if uid is None:
                    return Refiled.NOT_THERE
                return Refiled.MOVED if folders.move(client, [uid], self._place(target)) else Refiled.REFUSED
            finally:
                self._select_again(client)

    def still_there(
        self, folder: str, wanted: Iterable[tuple[str | None, str]], asked_for: Iterable[int] = ()
    ) -> frozenset[str]:
        """Tell which of these mails, by Message-ID and SHA-256, lie in a folder: the SHA-256 of those that do.

        `asked_for` are the mails of the inbox because of which that is asked: where the search breaks, it speaks
        against them. The inbox is the selected folder again afterwards. Raises MailboxAway.
        """
        with self._guard("looking into a folder", asked_for) as client:
            try:
                place = self._place(folder)
                return frozenset(sha256 for name, sha256 in wanted if folders.find(client, place, name, sha256))
            finally:
                self._select_again(client)

    def _select(self, client: IMAPClient) -> int:
        """Select the mailbox and give its UIDVALIDITY; without one nothing could be known again, so none is a fault."""
        return int(client.select_folder(self._place(self._settings.folder))[b"UIDVALIDITY"])

    def _select_again(self, client: IMAPClient) -> None:
        if self._select(client) != self._uidvalidity:
            raise ValueError("the mailbox was made anew meanwhile")

    def _whole(self, client: IMAPClient, uid: int, answer: Mapping[bytes, Any]) -> Fetched | None:
        """Take a mail from a FETCH answer; None when it has vanished.

        The literal's length was checked by imapclient. Where the announced size differs (some servers only estimate
        it), the mail is fetched once more, and taken when both times gave the same bytes.
        """
        raw = answer.get(b"BODY[]")
        if not isinstance(raw, bytes) or (not raw and answer.get(b"RFC822.SIZE")):
            return None
        if len(raw) != answer.get(b"RFC822.SIZE"):
            self._asking = (uid,)
            again = client.fetch([uid], _WHOLE).get(uid, {})
            if again.get(b"BODY[]") != raw:
                raise ValueError("the mail's size does not agree with what was fetched")
        return Fetched(uid, raw, answer.get(b"INTERNALDATE"))

    def contents_of(self, folder: str) -> Contents | None:
        """Tell which mails lie in a folder; None where that is refused. Raises MailboxAway."""
        with self._elsewhere("looking through a folder") as client:
            return inventory.contents(client, self._place(folder))

    def describe_in(self, folder: str, uids: Sequence[int]) -> tuple[Described, ...]:
        """Tell sizes, times and Message-IDs of mails in a folder. Raises MailboxAway."""
        with self._elsewhere("describing mail in a folder", uids) as client:
            return tuple(inventory.describe(client, self._place(folder), uids))

    def take_from(self, folder: str, uid: int) -> tuple[bytes | None, datetime | None] | None:
        """Give one mail of a folder whole, and when it came; None where it has vanished, no bytes where it is refused.

        Raises MailboxAway.
        """
        with self._elsewhere("fetching from a folder", [uid]) as client:
            return inventory.take(client, self._place(folder), uid)

    @contextmanager
    def _elsewhere(self, doing: str, uids: Sequence[int] = ()) -> Iterator[IMAPClient]:
        """Look at another folder; the inbox is the selected folder again afterwards."""
        with self._guard(doing, uids) as client:
            yield client
            self._select_again(client)

    def _connect(self, context: ssl.SSLContext | None) -> IMAPClient:
        settings = self._settings
        timeout = SocketTimeout(settings.timeout_seconds, settings.timeout_seconds)
        client = IMAPClient(
            settings.host, settings.port, ssl=settings.security == "tls", ssl_context=context, timeout=timeout
        )
        # imapclient has imaplib format every line, letters and passwords included, for a log that nobody reads.
        client._imap.debug = 0
        client.normalise_times = False
        return client

    def _log_in(self) -> None:
        """Log in by a token, by AUTH=PLAIN where it is offered (it takes any character), or by LOGIN; not in clear.

        The secret is read anew each time: who renews it need not start the service again.
        """
        with self._guard("logging in") as client:
            try:
                self._show_secret(client, self._settings.user)
            except LoginError as fault:
                raise self._judge_login(Trouble.on(client, fault)) from None
            client.capabilities()

    def _show_secret(self, client: IMAPClient, user: str) -> None:
        if self._settings.login == "microsoft365":
            client.oauth2_login(user, self._tokens.get())
            return
        plain = client.has_capability("AUTH=PLAIN")
        if not plain and client.has_capability("LOGINDISABLED"):
            raise LoginRefused(f"{self._where()} takes no password on this connection; set security to tls")
        (client.plain_login if plain else client.login)(user, self._settings.password_now())

    def _judge_login(self, trouble: Trouble) -> MailboxAway | LoginRefused:
        if trouble.is_about_the_password():
            return LoginRefused(f"{self._where()} refused the name and password of {self._settings.user}")
        why = f"{self._where()}: the server was away while logging in"
        return MailboxAway(why, wait_seconds=trouble.wait_seconds)

    def _place(self, name: str) -> str:
        """Give the server's name of a folder: its delimiter for "/", and its prefix for a user's own folders."""
        if name.upper() == "INBOX":
            return "INBOX"
        inner = name.replace("/", self._delimiter)
        return inner if inner.startswith(self._prefix) else self._prefix + inner

    def _where(self) -> str:
        return f"The mailbox at {self._settings.host}:{self._settings.port}"

    @contextmanager
    def _guard(self, doing: str, uids: Iterable[int] = ()) -> Iterator[IMAPClient]:
        """Turn whatever goes wrong on the connection into MailboxAway, and leave no half-used connection behind."""
        if self._client is None and doing != "connecting":
            raise MailboxAway(f"{self._where()} is not connected")
        self._asking = tuple(uids)
        try:
            yield self._client
        except BaseException as fault:
            client, self._client = self._client, None
            if client is not None:
                _hang_up(client)
            if isinstance(fault, FAULTS):
                raise self._away(doing, Trouble.on(client, fault)) from None
            raise

    def _away(self, doing: str, trouble: Trouble) -> MailboxAway:
        return MailboxAway(
            f"{self._where()} is away while {doing}: {trouble.in_words()}",
            wait_seconds=trouble.wait_seconds, uids=self._asking, blame=trouble.blame(),
        )


def _hang_up(client: IMAPClient) -> None:
    with suppress(*FAULTS):
        client.shutdown()


def _batches(uids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (uids[start : start + size] for start in range(0, len(uids), size))


def _first(new: Sequence[int], alone: Collection[int]) -> Sequence[int]:
    """Give the oldest of the new mails, and those of them that are to be `alone` wherever they stand."""
    apart = set(alone)
    return new if len(new) <= AT_MOST else [*new[:AT_MOST], *(uid for uid in new[AT_MOST:] if uid in apart)]


def _to_size(new: Iterable[int], alone: Iterable[int], unsized: Container[int]) -> Iterator[Sequence[int]]:
    """Part the new mails into batches of which the sizes are asked together; those that are to be `alone` come last."""
    here = {uid for uid in new if uid not in unsized}
    last = [uid for uid in alone if uid in here]
    yield from _batches(sorted(here.difference(last)), _SIZE_BATCH)
    yield from ([uid] for uid in last)


def _sizes(client: IMAPClient, uids: Sequence[int]) -> Iterator[Waiting]:
    # RFC822.SIZE and never ENVELOPE: one mail with a monstrous header would cost the connection.
    answers = client.fetch(uids, ("RFC822.SIZE",))
    # Of one without an answer nobody knows yet whether it has vanished: fetching it tells, or looking once more.
    return (Waiting(uid, answers.get(uid, {}).get(b"RFC822.SIZE", 0)) for uid in uids)
