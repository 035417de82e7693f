"""A recording SMTP server (aiosmtpd) whose answers a test can script: by recipient, by step, lost on the way."""

import asyncio
import base64
import ssl
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from mailbot.config import Smtp
from mailbot.demo.lab import SentLetter
from mailbot.demo.loop_thread import LoopThread
from tests.servers.certificates import Authority

HOST = "127.0.0.1"
USER = "cc-workflow@homeoffice.example"
PASSWORD = "correct horse"


class Sink(LoopThread):
    """The server. `letters` holds what it took; `tries` every recipient that was named to it, taken or not.

    `rcpt_answers` and `data_answers` map a recipient to the answers it gets, the first one first; when they are used
    up it is taken again. Of the next `lose_answers` letters the 250 is never sent: taken, and the line is cut; of the
    next `keep_silent` it is never sent either, and the line stands. `later` holds what everybody is answered at a step
    ("connect", "mail", "rcpt", "data", "text") for as long as it stands there. A `context` takes the place of the one
    made from the authority. `taking` is called when a letter is there whole, before it is answered.
    """

    def __init__(
        self,
        authority: Authority | None = None,
        *,
        implicit_tls: bool = False,
        login: bool = False,
        pipelining: bool = True,
        context: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__()
        self.port = 0
        self.letters: list[SentLetter] = []
        self.tries: list[str] = []
        self.sessions = 0
        self.mail_options: list[str] = []
        self.rcpt_answers: dict[str, deque[str]] = {}
        self.data_answers: dict[str, deque[str]] = {}
        self.lose_answers = 0
        self.keep_silent = 0
        self.later: dict[str, str] = {}
        self._context = context
        self.token = ""
        self.taking: Callable[[], None] = lambda: None
        self._authority = authority
        self._implicit_tls = implicit_tls
        self._login = login
        self._pipelining = pipelining
        self._arrived = threading.Condition()

    def refuse(self, recipient: str, *answers: str, at: str = "rcpt") -> None:
        """Let the next letters to `recipient` be answered so, at "rcpt" or after the final dot ("data")."""
        {"rcpt": self.rcpt_answers, "data": self.data_answers}[at][recipient] = deque(answers)

    # No property: aiosmtpd looks at every attribute of its handler, also where there is no authority.
    def ca_file(self) -> Path:
        """The certificate that a client must trust."""
        assert self._authority is not None
        return self._authority.ca_file

    def smtp(self, security: str = "none", **changes: object) -> Smtp:
        """Give the settings with which mailbot sends here."""
        user = {"user": USER, "password": PASSWORD} if self._login else {}
        ca = {"ca_file": self._authority.ca_file} if self._authority else {}
        told = {"host": "localhost", "port": self.port, "security": security, "timeout_seconds": 5, **user, **ca}
        return Smtp.model_validate(told | changes)

    def wait_for_letters(self, count: int, timeout: float = 10) -> list[SentLetter]:
        """Wait until `count` letters were taken, or `timeout` seconds; give all that were."""
        with self._arrived:
            self._arrived.wait_for(lambda: len(self.letters) >= count, timeout)
            return list(self.letters)

    def wait_for_letter_to(self, recipient: str, timeout: float = 30) -> bool:
        """Wait until a letter to `recipient` arrived, or `timeout` seconds; tell whether one did."""
        with self._arrived:
            return self._arrived.wait_for(lambda: any(recipient in one.recipients for one in self.letters), timeout)

    async def start_servers(self) -> None:
        loop = asyncio.get_running_loop()
        context = self._context or (make_context(self._authority) if self._authority else None)
        starttls = bool(context) and not self._implicit_tls
        speak = partial(
            _Speaker, self, hostname="sink.example", loop=loop, authenticator=self._authenticate,
            tls_context=context if starttls else None, require_starttls=starttls,
            auth_require_tls=starttls,
        )  # fmt: skip
        self.port = self.serve(await loop.create_server(speak, HOST, 0, ssl=context if self._implicit_tls else None))

    def _authenticate(self, _server: SMTP, _session: Session, _e: Envelope, _how: str, told: object) -> AuthResult:
        right = isinstance(told, LoginPassword) and (told.login, told.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=False)

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> AuthResult:  # noqa: N802
        shown = base64.b64decode(arguments[1]).decode()
        if shown == f"user={USER}\x01auth=Bearer {self.token}\x01\x01":
            return AuthResult(success=True, auth_data=LoginPassword(USER.encode(), b""))
        # As Exchange does it: why not, as a challenge; then the client's empty line, then the refusal.
        await server.push("334 eyJzdGF0dXMiOiI0MDAifQ==")
        await server._reader.readline()
        return AuthResult(success=False, handled=False)

    async def handle_EHLO(self, _server: SMTP, session: Session, _envelope: Envelope, host: str, lines: list[str]):  # noqa: N802
        self.sessions += 1
        session.host_name = host
        return [*lines[:-1], "250-PIPELINING", lines[-1]] if self._pipelining else lines

    async def handle_MAIL(self, _server: SMTP, session: Session, envelope: Envelope, address: str, said: list[str]):  # noqa: N802
        if self._login and not session.authenticated:
            return "530 5.7.0 Authentication required"
        if answer := self.later.get("mail"):
            return answer
        envelope.mail_from = address
        envelope.mail_options.extend(said)
        self.mail_options = said
        return "250 OK"

    async def handle_RCPT(self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]):  # noqa: N802
        self.tries.append(address)
        if answer := self.later.get("rcpt"):
            return answer
        if answers := self.rcpt_answers.get(address):
            return answers.popleft()
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope):  # noqa: N802
        if answer := self.later.get("text"):
            return answer
        if answers := self.data_answers.get(envelope.rcpt_tos[0]):
            return answers.popleft()
        with self._arrived:
            # aiosmtpd keeps the brackets of the null return path, and of that only.
            sender = (envelope.mail_from or "").strip("<>")
            letter = SentLetter(sender, tuple(envelope.rcpt_tos), envelope.original_content or b"")
            self.letters.append(letter)
            self._arrived.notify_all()
        self.taking()
        if self.lose_answers:
            self.lose_answers -= 1
            server.transport.abort()
        if self.keep_silent:
            self.keep_silent -= 1
            await asyncio.Event().wait()
        return "250 OK"


class _Speaker(SMTP):
    """Answers at the two steps at which aiosmtpd asks its handler nothing."""

    async def _handle_client(self) -> None:
        if answer := self.event_handler.later.get("connect"):
            await self.push(answer)
            self.transport.close()
        else:
            await super()._handle_client()

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if answer := self.event_handler.later.get("data"):
            await self.push(answer)
        else:
            await super().smtp_DATA(arg)


def make_context(authority: Authority) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority.certificate, authority.key)
    return context
