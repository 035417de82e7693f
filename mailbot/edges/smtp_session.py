"""Opening a session with the mail server: connect, encrypt, log in, or say why not.

Nothing here is about a letter: whatever goes wrong is CourierAway, or LoginRefused for the password.
"""

import base64
import smtplib
import socket
import ssl
from collections.abc import Callable

from mailbot.config import Smtp
from mailbot.core.errors import CourierAway, LoginRefused
from mailbot.edges import tls
from mailbot.edges.tokens import Tokens, xoauth2

TEXT_LIMIT = 300
"""Characters of a server's answer that are kept, on one line."""

_PASSWORD_REFUSED = (530, 534, 535, 538)

_CONNECT_SECONDS = 8.0
"""A server that is there answers a call at once; while one is not, its coming back is not to be slept through."""


def open_session(settings: Smtp, tokens: Tokens, waits: Callable[[], None] = lambda: None) -> smtplib.SMTP:
    """Give a session that is ready for letters. Raises CourierAway, LoginRefused, ConfigurationFault (ca_file).

    `waits` is called before each answer that is waited for, here and in the session.
    """
    where = f"The mail server at {settings.host}:{settings.port}"
    context = tls.trust(settings.ca_file) if settings.security != "none" else None
    try:
        client = _connect(settings, context)
        client.waits = waits
        return _prepared(client, settings, context, tokens)
    except _PasswordRefusedError as fault:
        raise LoginRefused(f"{where} refused the name and password of {settings.user}: {fault}") from None
    except (OSError, UnicodeError) as fault:
        raise CourierAway(f"{where} is away: {say(fault)}") from None


def one_line(text: bytes) -> str:
    """Bound a server's answer and make it one line of plain characters."""
    plain = text.decode("ascii", "replace")
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())[:TEXT_LIMIT]


def say(fault: Exception) -> str:
    """Say in one line why there is no session."""
    if isinstance(fault, smtplib.SMTPResponseException):
        error = fault.smtp_error
        return f"{fault.smtp_code} {one_line(error if isinstance(error, bytes) else error.encode('utf-8'))}"
    if isinstance(fault, smtplib.SMTPException):
        return one_line(str(fault).encode("ascii", "replace"))
    return tls.say_fault(fault) if isinstance(fault, OSError) else type(fault).__name__


class _PasswordRefusedError(Exception):
    """The server said no to the name and password themselves."""


class _Clear(smtplib.SMTP):
    """Clear text at first; STARTTLS may follow. The call itself may take a short time only, what is said its own."""

    waits: Callable[[], None] | None = None

    def getreply(self) -> tuple[int, bytes]:
        """Wait for an answer, and say so."""
        if self.waits:
            self.waits()
        return super().getreply()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line = socket.create_connection((host, port), min(timeout, _CONNECT_SECONDS))
        line.settimeout(timeout)
        return line


class _Encrypted(smtplib.SMTP_SSL, _Clear):
    """TLS from the first byte on, on a line that is called in the same way."""


def _connect(settings: Smtp, context: ssl.SSLContext | None) -> _Clear:
    name, seconds = _own_name(), settings.timeout_seconds
    if settings.security == "tls":
        return _Encrypted(settings.host, settings.port, name, timeout=seconds, context=context)
    return _Clear(settings.host, settings.port, name, timeout=seconds)


def _own_name() -> str:
    # smtplib would ask the network for the full name of this machine; a literal is as good (RFC 5321, 4.1.4).
    name = socket.gethostname()
    return name if "." in name else "[127.0.0.1]"


def _prepared(
    client: smtplib.SMTP, settings: Smtp, context: ssl.SSLContext | None, tokens: Tokens
) -> smtplib.SMTP:
    try:
        if client.sock is not None:
            tls.tune(client.sock)
        client.ehlo_or_helo_if_needed()
        if settings.security == "starttls":
            _encrypt(client, context)
        if settings.login == "microsoft365":
            _show_token(client, settings.user, tokens.get())
        elif settings.user:
            # The password is read anew each time: who renews it need not start the service again.
            _log_in(client, settings.user, settings.password_now())
    except BaseException:
        client.close()
        raise
    return client


def _encrypt(client: smtplib.SMTP, context: ssl.SSLContext | None) -> None:
    if not client.has_extn("starttls"):
        raise smtplib.SMTPException("it does not offer STARTTLS, which is configured and therefore required")
    client.starttls(context=context)
    # Everything said in clear is void (RFC 3207, 4.2); without this second EHLO a login is answered 503.
    code, text = client.ehlo()
    if code != 250:
        raise smtplib.SMTPHeloError(code, text)


def _show_token(client: smtplib.SMTP, user: str, token: str) -> None:
    """Log in by a token. A server that refuses it says why in a challenge, and awaits an empty line."""
    shown = base64.b64encode(xoauth2(user, token).encode()).decode("ascii")
    code, text = client.docmd("AUTH", f"XOAUTH2 {shown}")
    if code == 334:
        code, text = client.docmd("")
    _must_be_taken(code, text)


def _log_in(client: smtplib.SMTP, user: str, password: str) -> None:
    """Log in; only 235 is success. (smtplib also takes 503, "bad sequence of commands", for one.)"""
    methods = client.esmtp_features.get("auth", "").upper().split()
    try:
        if "PLAIN" in methods:
            token = base64.b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
            code, text = client.docmd("AUTH", f"PLAIN {token}")
        else:
            code, text = client.login(user, password)
    except smtplib.SMTPAuthenticationError as fault:
        code, text = fault.smtp_code, fault.smtp_error if isinstance(fault.smtp_error, bytes) else b""
    _must_be_taken(code, text)


def _must_be_taken(code: int, text: bytes) -> None:
    if code in _PASSWORD_REFUSED:
        raise _PasswordRefusedError(f"{code} {one_line(text)}")
    if code != 235:
        raise smtplib.SMTPResponseException(code, text)
