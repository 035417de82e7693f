"""A mail laboratory in one process: an IMAP server (pymap) and an SMTP server (aiosmtpd) on free loopback ports.

For the demo and for tests. Both servers run on one event loop in a thread of their own; every method of `Lab` may
be called from any other thread. Mail lives in memory and is gone when the laboratory closes.
"""

import asyncio
import threading
from argparse import Namespace
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from aiosmtpd.smtp import SMTP, Envelope
from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxSet
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

from mailbot.demo.loop_thread import LoopThread

HOST = "127.0.0.1"

Border = Callable[[str, bytes], bytes]
"""What a receiving server does to a letter that it takes in: (envelope's sender, bytes) to the bytes that it keeps."""


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter that the SMTP server took: its envelope and its bytes."""

    envelope_from: str
    recipients: tuple[str, ...]
    raw: bytes


class Lab(LoopThread):
    """Two mail servers for `users`: name to password, where a name is also the address of an INBOX.

    Every letter sent is recorded in `letters`; with `deliver_letters` one to a user lands in that INBOX as well, after
    it passed the `border`, where a stamp is put on.
    """

    def __init__(
        self, users: Mapping[str, str], *, deliver_letters: bool = False, border: Border = lambda _sender, raw: raw
    ) -> None:
        super().__init__()
        self.imap_port = 0
        self.smtp_port = 0
        self.letters: list[SentLetter] = []
        self._users = {name.lower(): password for name, password in users.items()}
        self._deliver_letters = deliver_letters
        self._border = border
        self._boxes: dict[str, MailboxSet] = {}
        self._arrived = threading.Condition()

    def deliver(self, raw: bytes, mailbox: str = "INBOX", user: str | None = None) -> int:
        """Put a mail into a folder of `user` (the first one by default) and give its UID."""
        return self.do(self._append(raw, mailbox, self._name(user)))

    def folder_messages(self, name: str, user: str | None = None) -> tuple[bytes, ...]:
        """Give the mails of a folder in the order of their UIDs; none where there is no such folder."""
        return self.do(self._read(name, self._name(user)))

    def wait_for_letters(self, count: int, timeout: float = 10) -> tuple[SentLetter, ...]:
        """Wait until `count` letters were sent, or `timeout` seconds; give all that were sent."""
        with self._arrived:
            self._arrived.wait_for(lambda: len(self.letters) >= count, timeout)
            return tuple(self.letters)

    def _name(self, user: str | None) -> str:
        return (user or next(iter(self._users))).lower()

    async def start_servers(self) -> None:
        """Open both servers."""
        config = _imap_config()
        for name in self._users:
            self._boxes[name] = MailboxSet()
            config.set_cache[name] = (self._boxes[name], FilterSet())
        login = Login(config)
        login.users_dict = {name: UserMetadata(config, name, password=word) for name, word in self._users.items()}
        imap = IMAPServer(login, config)
        greet = ProxyProtocolReader(config.proxy_protocol).get_callback(imap)
        self.imap_port = self.serve(await asyncio.start_server(greet, HOST, 0))
        loop = asyncio.get_running_loop()
        smtp = partial(SMTP, _Postman(self), hostname="laboratory.example", loop=loop)
        self.smtp_port = self.serve(await loop.create_server(smtp, HOST, 0))

    async def _append(self, raw: bytes, mailbox: str, user: str) -> int:
        boxes = self._boxes[user]
        # ValueError says that the folder stands already.
        with suppress(ValueError):
            if mailbox.upper() != "INBOX":
                await boxes.add_mailbox(mailbox)
        folder = await boxes.get_mailbox(mailbox)
        return int((await folder.append(AppendMessage(raw))).uid)

    async def _read(self, name: str, user: str) -> tuple[bytes, ...]:
        try:
            folder = await self._boxes[user].get_mailbox(name)
        except KeyError:
            return ()
        stored = [message async for message in folder.messages()]
        return tuple(bytes(message._content or b"") for message in sorted(stored, key=lambda message: message.uid))

    async def accept(self, letter: SentLetter) -> None:
        """Record a letter, put it into the INBOXes that stand here, and tell those who wait."""
        if self._deliver_letters:
            for recipient in letter.recipients:
                if recipient.lower() in self._boxes:
                    stamped = self._border(letter.envelope_from, letter.raw)
                    await self._append(stamped, "INBOX", recipient.lower())
        with self._arrived:
            self.letters.append(letter)
            self._arrived.notify_all()


class _Postman:
    """What aiosmtpd calls for each letter."""

    def __init__(self, lab: Lab) -> None:
        self._lab = lab

    async def handle_DATA(self, _server: object, _session: object, envelope: Envelope) -> str:  # noqa: N802
        # aiosmtpd keeps the brackets of the null return path, and of that only.
        sender = (envelope.mail_from or "").strip("<>")
        await self._lab.accept(SentLetter(sender, tuple(envelope.rcpt_tos), envelope.original_content or b""))
        return "250 OK"


def _imap_config() -> Config:
    arguments = Namespace(passlib_cfg=None, proxy_protocol=None)
    return Config(
        arguments,
        host=HOST,
        port=0,
        tls_enabled=False,
        demo_data=False,
        demo_user="",
        demo_password="",
        # Hashing the passwords of a laboratory would cost 200 ms a login, for nothing.
        hash_context=Cleartext(),
        cpu_subsystem=Subsystem.for_asyncio(),
        invalid_user_sleep=0,
    )
