"""A letter as the bytes that leave: headers through `EmailMessage`, the same bytes at every try.

NCA's mail is attached exactly as it came. As `message/rfc822` it opens in any mail program, but that type allows no
encoding (RFC 2046, section 5.2.1), so a mail that is not clean seven-bit text with short lines goes as a file.
"""

import base64
import datetime as dt
import re
from dataclasses import dataclass
from email import message, policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.mime.nonmultipart import MIMENonMultipart
from email.utils import format_datetime

_PLAIN_LINES = re.compile(rb"(?:[\x01-\x09\x0b\x0c\x0e-\x7f]{0,998}\r\n)*\Z")
_POLICY = policy.SMTP.clone(cte_type="7bit", max_line_length=78)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the composer must know beside the text: who writes, to whom, in which thread, when."""

    from_name: str
    from_address: str
    to: str
    subject: str
    message_id: str
    in_reply_to: str
    thread: str
    written_at: dt.datetime


def compose(envelope: Envelope, body: str, attachment: bytes | None) -> bytes:
    """Give the bytes of a letter, CRLF line ends, without a byte above 127."""
    letter = EmailMessage(policy=_POLICY)
    letter["From"] = Address(envelope.from_name, addr_spec=envelope.from_address)
    letter["To"] = Address(addr_spec=envelope.to)
    letter["Subject"] = envelope.subject
    letter["Date"] = format_datetime(envelope.written_at)
    letter["Message-ID"] = envelope.message_id
    if envelope.in_reply_to:
        letter["In-Reply-To"] = envelope.in_reply_to
        letter["References"] = envelope.thread or envelope.in_reply_to
    # Machines must not answer, and ours says so (RFC 3834, section 5; Exchange's own word beside it).
    letter["Auto-Submitted"] = "auto-replied" if envelope.in_reply_to else "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"
    letter.set_content(body, cte="quoted-printable")
    if attachment is not None:
        _attach(letter, attachment, envelope.message_id)
    return letter.as_bytes()


def _attach(letter: EmailMessage, original: bytes, message_id: str) -> None:
    letter.make_mixed(boundary="=_" + re.sub(r"[^0-9a-f]", "", message_id)[:40])
    letter.attach(_original(original))


def _original(original: bytes) -> message.Message:
    if _PLAIN_LINES.match(original):
        part: message.Message = message.Message(policy=policy.compat32)
        part["Content-Type"] = 'message/rfc822; name="notification.eml"'
        part.set_payload(original.decode("ascii"))
    else:
        part = MIMENonMultipart("application", "octet-stream", name="notification.eml")
        _encode(part, original)
    part["Content-Disposition"] = 'attachment; filename="notification.eml"'
    return part


def _encode(part: message.Message, original: bytes) -> None:
    part["Content-Transfer-Encoding"] = "base64"
    part.set_payload(base64.encodebytes(original).decode("ascii").replace("\n", "\r\n"))
