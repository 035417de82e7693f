"""A letter as the bytes that leave: headers through the standard library's `Message`, the same bytes at every try.

NCA's mail is attached exactly as it came. As `message/rfc822` it opens in any mail program, but that type allows no
encoding (RFC 2046, section 5.2.1), so a mail that is not clean seven-bit text with short lines goes as a file.

The plain `compat32` classes are used on purpose: they write the same letter in a fifth of the time that
`EmailMessage` takes. What they do not check, `_one_line` does: no value can begin a second header.
"""

import base64
import datetime as dt
import quopri
import re
from dataclasses import dataclass
from email.generator import BytesGenerator
from email.header import Header
from email.message import Message
from email.policy import compat32
from email.utils import format_datetime, formataddr
from io import BytesIO

from mailbot.core.errors import GiveUp

_PLAIN_LINES = re.compile(rb"(?:[\x01-\x09\x0b\x0c\x0e-\x7f]{0,998}\r\n)*\Z")
_POLICY = compat32.clone(linesep="\r\n", cte_type="7bit", max_line_length=None)
_LINE = 76
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


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


class NotOneLine(GiveUp):
    """A value for a header holds a line end or a control character."""


def compose(envelope: Envelope, body: str, attachment: bytes | None, sheet: bytes | None = None) -> bytes:
    """Give the bytes of a letter, CRLF line ends, without a byte above 127. Raises NotOneLine.

    `attachment` is NCA's mail as it came, `sheet` a filled minute sheet (DOCX).
    """
    letter = Message(policy=_POLICY)
    for name, value in _headers(envelope):
        letter[name] = _one_line(name, value)
    enclosed = [*([] if sheet is None else [_sheet(sheet)]), *([] if attachment is None else [_original(attachment)])]
    if not enclosed:
        _put_text(letter, body)
    else:
        letter["Content-Type"] = f'multipart/mixed; boundary="{_boundary(envelope.message_id)}"'
        text = Message(policy=_POLICY)
        _put_text(text, body)
        letter.set_payload([text, *enclosed])
    written = BytesIO()
    BytesGenerator(written, mangle_from_=False, policy=_POLICY).flatten(letter)
    return written.getvalue()


def _headers(envelope: Envelope) -> tuple[tuple[str, str], ...]:
    thread: tuple[tuple[str, str], ...] = ()
    if envelope.in_reply_to:
        references = (envelope.thread or envelope.in_reply_to).split()
        thread = (("In-Reply-To", envelope.in_reply_to), ("References", "\r\n ".join(references)))
    return (
        ("From", formataddr((envelope.from_name, envelope.from_address))),
        ("To", envelope.to),
        ("Subject", envelope.subject),
        ("Date", format_datetime(envelope.written_at)),
        ("Message-ID", envelope.message_id),
        *thread,
        # Machines must not answer, and ours says so (RFC 3834, section 5; Exchange's own word beside it).
        ("Auto-Submitted", "auto-replied" if envelope.in_reply_to else "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
        ("MIME-Version", "1.0"),
    )


def _one_line(name: str, value: str) -> str:
    """Give a value that cannot begin another header, encoded and folded where it is not ASCII.

    ASCII values are short enough for one line as they are (RFC 5322, section 2.1.1: 998 characters).
    """
    checked = value.replace("\r\n ", " ") if name == "References" else value
    if any(ord(char) < 32 or ord(char) == 127 for char in checked):
        raise NotOneLine(f"the {name} of a letter is not one line of text")
    if value.isascii():
        return value
    return Header(value, "utf-8", header_name=name, maxlinelen=_LINE).encode(linesep="\r\n")


def _put_text(part: Message, body: str) -> None:
    encoded = quopri.encodestring(body.encode("utf-8")).decode("ascii")
    part["Content-Type"] = 'text/plain; charset="utf-8"'
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(encoded.replace("\r\n", "\n").replace("\n", "\r\n"))


def _boundary(message_id: str) -> str:
    """Give a boundary that no mail inside can hold: it comes from a digest over that very mail."""
    return "=_" + re.sub(r"[^0-9a-f]", "", message_id)[:40]


def _sheet(sheet: bytes) -> Message:
    part = Message(policy=_POLICY)
    part["Content-Type"] = f'{_DOCX}; name="minute-sheet.docx"'
    _put_base64(part, sheet)
    part["Content-Disposition"] = 'attachment; filename="minute-sheet.docx"'
    return part


def _put_base64(part: Message, data: bytes) -> None:
    part["Content-Transfer-Encoding"] = "base64"
    part.set_payload(base64.encodebytes(data).decode("ascii").replace("\n", "\r\n"))


def _original(original: bytes) -> Message:
    part = Message(policy=_POLICY)
    if _PLAIN_LINES.match(original):
        part["Content-Type"] = 'message/rfc822; name="notification.eml"'
        part.set_payload(original.decode("ascii"))
    else:
        part["Content-Type"] = 'application/octet-stream; name="notification.eml"'
        _put_base64(part, original)
    part["Content-Disposition"] = 'attachment; filename="notification.eml"'
    return part
