"""Hands letters to the mail server (SMTP, RFC 5321) and knows exactly what became of each.

What cannot be about the letter (no connection, no TLS, no login) raises CourierAway or LoginRefused: nothing was
handed over. Everything else is a `Delivery`. Between "nothing was handed over" and "perhaps it was" lies the final
dot: cut before it was sent, the letter is deferred; cut after it, uncertain.
"""

import datetime as dt
import re
import smtplib
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Self

from mailbot.config import Smtp
from mailbot.core.delivery import About, Delivery, Result
from mailbot.core.smtp_answers import UNDERSTOOD, Step, judge
from mailbot.edges import tls
from mailbot.edges.settling import settles
from mailbot.edges.smtp_session import one_line, open_session
from mailbot.edges.tokens import Tokens

_RESTED_SECONDS = 5.0
_WATCHED_SECONDS = 2.0
_LARGE = 256 * 1024
_LINE_END = re.compile(rb"\r\n|\r|\n")
# Anything that could end the address, or the command it stands in.
_NOT_IN_ADDRESS = re.compile(r"[^!-~]|[<>\\\"]")

# The session is at its end, or was never in order: a kept one is replaced, and the letter gets its try on a fresh one.
_SESSION_ENDS = frozenset({421, 500, 502, 503, 530, 534, 535, 538})

_ANSWERED_TO = (Step.MAIL, Step.RCPT, Step.DATA)

Reply = tuple[int, bytes]


class Courier:
    """One kept connection, opened when first needed; one recipient a transaction. Not for several threads at once.

    `waits` is called before each answer of the server's that is waited for, and each part of a text that it has to
    take: one letter takes many of them.
    """

    def __init__(
        self, settings: Smtp, tokens: Tokens | None = None, waits: Callable[[], None] = lambda: None
    ) -> None:
        self._settings = settings
        self._waits = waits
        self._tokens = tokens or Tokens(settings)
        self._client: smtplib.SMTP | None = None
        self._used_at = 0.0
        self.certificate_ends: dt.datetime | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Connect, encrypt and log in, unless that stands. Raises CourierAway, LoginRefused, ConfigurationFault."""
        if not self._stands():
            self._session()

    def close(self) -> None:
        """Say goodbye if the server still listens; always leaves no connection behind."""
        if self._client is not None:
            with suppress(OSError):
                if self._client.sock is not None:
                    self._client.sock.settimeout(5)
                self._client.quit()
        self._hang_up()

    def hand_over(
        self, envelope_from: str, to: str, message: bytes, permit: Callable[[], bool] = lambda: True,
        *, careful: bool = False,
    ) -> Delivery:
        """Hand one letter (its bytes ready, lines ended by CRLF) to the server for one recipient.

        `permit` is asked at the beginning and once more before the final dot: without it nothing is handed over.
        `careful` is for a letter of which an answer was lost before: the line is watched for a while before the final
        dot, so that a cut in the text is not taken for another lost answer. An empty `envelope_from` is the null return
        path. Raises CourierAway or LoginRefused when no session can be had; then nothing was handed over.
        """
        if _NOT_IN_ADDRESS.search(envelope_from + to) or "@" not in to:
            return Delivery(Result.REFUSED, None, "the address cannot stand in an SMTP envelope", About.RECIPIENT)
        if not permit():
            return _not_permitted()
        kept = self._stands()
        try:
            return self._transact(self._session(), (envelope_from, to), message, permit, careful=careful)
        except _CutBeforeDotError as cut:
            self._hang_up()
            if not kept:
                return Delivery(Result.DEFERRED, cut.code, cut.text, cut.about)
        # The kept connection had come to its end. Nothing was handed over, so a fresh one may try, once.
        return self.hand_over(envelope_from, to, message, permit, careful=careful)

    def _session(self) -> smtplib.SMTP:
        if self._client is None:
            self._client = open_session(self._settings, self._tokens, self._waits)
            self.certificate_ends = tls.certificate_end(self._client.sock) if self._client.sock else None
        self._used_at = time.monotonic()
        return self._client

    def _stands(self) -> bool:
        """Tell whether the kept connection can be used; after a pause the server is asked (NOOP)."""
        if self._client is not None and time.monotonic() - self._used_at > _RESTED_SECONDS:
            try:
                alive = self._client.noop()[0] == 250
            except OSError:
                alive = False
            if not alive:
                self._hang_up()
        return self._client is not None

    def _hang_up(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()

    def _transact(
        self, client: smtplib.SMTP, envelope: tuple[str, str], message: bytes, permit: Callable[[], bool],
        *, careful: bool,
    ) -> Delivery:
        sender, to = envelope
        commands = (f"MAIL FROM:<{sender}>{_parameters(client, message)}", f"RCPT TO:<{to}>", "DATA")
        replies = _announce(client, commands)
        refused = _first_refused(replies)
        if refused is None and len(replies) == len(commands):
            return self._send_text(client, message, permit, _WATCHED_SECONDS if careful else 0.0)
        refusal = None if refused is None else replies[refused]
        if refused is None or refusal is None or refusal[0] in _SESSION_ENDS or refusal[0] // 100 not in {4, 5}:
            raise _CutBeforeDotError(refusal)
        self._take_back(client, replies)
        return _judge(_ANSWERED_TO[refused], refusal)

    def _take_back(self, client: smtplib.SMTP, replies: list[Reply]) -> None:
        """Bring the session back to its start after a refusal; where that fails, the next letter opens a new one."""
        try:
            # The server awaits a text although it refused the recipient: it gets none (RFC 2920, section 3.1).
            if len(replies) == 3 and replies[2][0] == 354:
                client.send(b".\r\n")
                client.getreply()
            if client.rset()[0] != 250:
                self._hang_up()
        except OSError:
            self._hang_up()

    def _send_text(
        self, client: smtplib.SMTP, message: bytes, permit: Callable[[], bool], watched: float
    ) -> Delivery:
        try:
            self._send(client, _stuffed(message))
        except OSError:
            raise _CutBeforeDotError(None, About.TEXT) from None
        # Of a small text so little can be under way that waiting for it (40 ms a letter) is not worth its while.
        waits = bool(watched) or len(message) > _LARGE
        if client.sock is None or (waits and not settles(client.sock, watched, self._settings.timeout_seconds)):
            raise _CutBeforeDotError(None, About.TEXT)
        if not permit():
            # Without its dot the server throws the text away.
            self._hang_up()
            return _not_permitted()
        # The dot goes by itself, so that a cut in the text above is known to be one.
        try:
            client.send(b".\r\n")
            reply = client.getreply()
        except (OSError, ValueError):
            reply = (-1, b"")
        if reply[0] == 421 or reply[0] // 100 not in UNDERSTOOD:
            self._hang_up()
        return _judge(Step.TEXT, reply)


    def _send(self, client: smtplib.SMTP, text: bytes) -> None:
        """Send a text in parts: the time-out is for each, since all of a large one may take a slow line longer."""
        for start in range(0, len(text), _LARGE):
            self._waits()
            client.send(text[start : start + _LARGE])


def _not_permitted() -> Delivery:
    why = "not handed over: by now another instance may have taken the letter"
    return Delivery(Result.DEFERRED, None, why, About.NO_SESSION)


class _CutBeforeDotError(Exception):
    """The session ended, or became useless, before the final dot: nothing was handed over."""

    def __init__(self, reply: Reply | None, about: About = About.SERVER) -> None:
        super().__init__()
        self.about = about
        self.code = reply[0] if reply and reply[0] > 0 else None
        self.text = one_line(reply[1]) if reply else "the connection ended before the letter was handed over"


def _parameters(client: smtplib.SMTP, message: bytes) -> str:
    """Give MAIL's parameters: the size (RFC 1870) where it is wanted, 8BITMIME (RFC 6152) where it is needed."""
    size = f" SIZE={len(message)}" if client.has_extn("size") else ""
    eight = " BODY=8BITMIME" if not message.isascii() and client.has_extn("8bitmime") else ""
    return size + eight


def _announce(client: smtplib.SMTP, commands: tuple[str, ...]) -> list[Reply]:
    """Send MAIL, RCPT and DATA, in one write where the server offers PIPELINING, and give the answers that came."""
    replies: list[Reply] = []
    together = client.has_extn("pipelining")
    with suppress(OSError):
        for lines in (commands,) if together else tuple((command,) for command in commands):
            client.send("".join(f"{line}\r\n" for line in lines))
            for _ in lines:
                replies.append(client.getreply())
            if replies[-1][0] // 100 not in {2, 3}:
                break
    return replies


def _first_refused(replies: list[Reply]) -> int | None:
    """Tell to which command the first answer came that is not the wanted one: 2xx to MAIL and RCPT, 3xx to DATA."""
    wanted = enumerate(zip(replies, (2, 2, 3), strict=False))
    return next((at for at, (reply, hundred) in wanted if reply[0] // 100 != hundred), None)


def _stuffed(message: bytes) -> bytes:
    """Give the text for the wire, all but its final dot.

    Lone CR and LF become CRLF: an enclosed mail must not smuggle an end of text in (CVE-2023-51764).
    """
    pairs = message.count(b"\r\n")
    if message.count(b"\n") != pairs or message.count(b"\r") != pairs:
        message = _LINE_END.sub(b"\r\n", message)
    if not message.endswith(b"\r\n"):
        message += b"\r\n"
    return (b"." if message.startswith(b".") else b"") + message.replace(b"\r\n.", b"\r\n..")


def _judge(step: Step, reply: Reply) -> Delivery:
    return judge(step, reply[0], one_line(reply[1]))
