"""Outlook's own wrappings, TNEF (winmail.dat) and .msg, unwrapped into the `Mail` that they stand for."""

import struct
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import TypeVar

import oxmsg
import tnefparse

from mailbot.core.addresses import mailboxes
from mailbot.core.charsets import declared_in_html, decode
from mailbot.core.headers import one_line
from mailbot.core.mail import SUBJECT, TEXT, Mail, Part, file_name
from mailbot.reading import rtf
from mailbot.reading.extract import UnreadableError

_OBJECTS = 2_000
_ATTACHED = 100
_TNEF_HEAD = 6
_RTF_COMPRESSED = 0x1009
_HTML = "text/html"
_Value = TypeVar("_Value")


def read_tnef(data: bytes, part: str) -> Mail:
    """Unwrap a winmail.dat; raises UnreadableError("damaged-attachment")."""
    if _objects(data) > _OBJECTS:
        raise UnreadableError("damaged-attachment")
    try:
        wrapped = tnefparse.TNEF(data, do_checksum=False)
    # tnefparse raises what its struct calls and decoders raise; each means the same here.
    except Exception as fault:
        raise UnreadableError("damaged-attachment") from fault
    files = [(_named(file), bytes(file.data or b"")) for file in wrapped.attachments[:_ATTACHED]]
    body = _body(part, wrapped.htmlbody, wrapped.body, wrapped._rtfbody)
    return _mail(part, "", "", None, body, files)


def _named(file: tnefparse.tnef.TNEFAttachment) -> str:
    """Give the name of a file in a TNEF stream; one that cannot be decoded is none."""
    return _soft(file.long_filename) or _soft(lambda: str(file.name)) or ""


def _objects(data: bytes) -> int:
    """Count the objects of a TNEF stream: its parser copies the rest for each, which many would make slow."""
    at, count = _TNEF_HEAD, 0
    while at + 9 <= len(data) and count <= _OBJECTS:
        at += 11 + struct.unpack_from("<I", data, at + 5)[0]
        count += 1
    return count


def read_msg(data: bytes, part: str) -> Mail:
    """Unwrap a .msg file; raises UnreadableError("damaged-attachment")."""
    try:
        message = oxmsg.Message.load(BytesIO(data))
        subject = _soft(lambda: message.subject) or ""
        sender = mailboxes((_soft(lambda: message.sender) or "").encode("utf-8", "replace"))[0]
        packed = _soft(lambda: message.properties.binary_prop_value(_RTF_COMPRESSED))
        body = _body(part, _soft(lambda: message.html_body), _soft(lambda: message.body), packed)
        files = [(file.file_name or "", file.file_bytes or b"") for file in message.attachments[:_ATTACHED]]
        moment = _soft(lambda: message.sent_date)
    # oxmsg and olefile raise a dozen kinds of errors on broken files; each means the same here.
    except Exception as fault:
        raise UnreadableError("damaged-attachment") from fault
    return _mail(part, subject, sender[0].name if sender else "", moment, body, files)


def _soft(ask: Callable[[], _Value]) -> _Value | None:
    """One property that cannot be decoded must not cost the whole message."""
    try:
        return ask()
    except Exception:
        return None


def _body(part: str, html: object, plain: object, packed: bytes | None) -> tuple[Part, ...]:
    """Give the body, from HTML, plain text or compressed rich text, whichever is there and says most."""
    shown, typed = _text(html), _text(plain)
    if shown.strip():
        return (Part(f"{part}.1", _HTML, text=shown[:TEXT]),)
    if not typed.strip() and packed:
        typed = rtf.read(rtf.decompress(bytes(packed))).text
    return (Part(f"{part}.1", text=typed[:TEXT]),) if typed.strip() else ()


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return decode(value, declared_in_html(value))[0].rstrip("\0")
    return value.rstrip("\0") if isinstance(value, str) else ""


def _mail(part: str, subject: str, name: str, moment: datetime | None, body: tuple[Part, ...],
          files: list[tuple[str, bytes]]) -> Mail:
    attached = tuple(Part(f"{part}.{number}", "application/octet-stream", filename=file_name(stated),
                          disposition="attachment", data=data)
                     for number, (stated, data) in enumerate(files, 2))
    root = Part(part, "multipart/mixed", children=(*body, *attached))
    return Mail(subject=one_line(subject, SUBJECT), from_name=one_line(name, 200), date=moment, root=root,
                parts=(*body, *attached))
