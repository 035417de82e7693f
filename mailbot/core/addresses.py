"""Who is named in From and To, for claims and display. Who really sent a mail, `stamp` alone says.

A field that is plainly "Name <name@domain>" is read at once; every other one goes to mail-parser, which
is right on spoofed display names, nested comments and groups where the standard library is not.
"""

import re
from dataclasses import dataclass

import mailparser

from mailbot.core.headers import decode_value, one_line

ADDRESSES = 100          # Addresses of one field that are read.
_NAME = 200
_READ = 16 * 1024        # Bytes of one field that mail-parser may see: its time grows with them.
_ADDRESS = r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}"
_PLAIN = re.compile(rf'(?:"([^"\\<>@]{{0,200}})"|([^"\\<>@,;:()]{{0,200}}))\s*<({_ADDRESS})>')
_BARE = re.compile(_ADDRESS)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One person: `name` as displayed (may be empty), `address` as an addr-spec in lower case."""

    name: str
    address: str


def mailboxes(value: bytes) -> tuple[tuple[Mailbox, ...], str | None]:
    """Give the people in a raw address field, and a defect ("unclear-address", "too-many-addresses") or None."""
    text = value.decode("ascii", "replace").strip()
    if _BARE.fullmatch(text):
        return (Mailbox("", text.lower()),), None
    plain = _PLAIN.fullmatch(text)
    if plain and "\ufffd" not in text:
        name = plain.group(1) or plain.group(2) or ""
        return (Mailbox(one_line(decode_value(name.encode()), _NAME), plain.group(3).lower()),), None
    return _difficult(value) if text else ((), None)


def _difficult(value: bytes) -> tuple[tuple[Mailbox, ...], str | None]:
    if len(value) > _READ or value.count(b",") >= ADDRESSES or value.count(b"(") > ADDRESSES:
        return (), "too-many-addresses"
    try:
        mail = mailparser.parse_from_bytes(b"From: " + value + b"\r\n\r\n")
        people = tuple(Mailbox(one_line(name, _NAME), address.lower()) for name, address in mail.from_ if address)
        unclear = bool(mail.address_header_defects)
    # mail-parser raises on some genuine mail, and not only its own errors; the field is then unclear.
    except Exception:
        return (), "unclear-address"
    return people[:ADDRESSES], "unclear-address" if unclear or not people else None
