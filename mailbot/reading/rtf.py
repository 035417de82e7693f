"""Rich text (RTF) to text, plain or compressed as Outlook stores it (MS-OXRTFCP)."""

import struct
from collections.abc import Callable

from striprtf import striprtf

from mailbot.core.plain import readable, tables
from mailbot.reading.extract import Extract, UnreadableError

# striprtf comes without types.
_STRIP: Callable[..., str] = striprtf.rtf_to_text
_MOST = 2 * 1024 * 1024
_FONTS = 16 * 1024
_BUFFER = 4096
_SEED = (rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
         rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" b"\r\n"
         rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx")


def read(data: bytes) -> Extract:
    """Give the text of an RTF; raises UnreadableError ("damaged-", "oversized-attachment")."""
    if len(data) > _MOST:
        raise UnreadableError("oversized-attachment")
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableError("damaged-attachment")
    text = data.decode("latin-1")
    # striprtf looks for links and fonts with patterns whose time grows faster than the text.
    text = text.replace("\\fldinst", "\\fldinsx")
    fonts = text.find("\\fonttbl")
    if fonts >= 0 and text.find("}}", fonts, fonts + _FONTS) < 0 and len(text) > fonts + _FONTS:
        raise UnreadableError("damaged-attachment")
    try:
        words = readable(_STRIP(text, errors="replace")).strip()
    except (ValueError, LookupError, TypeError, IndexError, AttributeError, OverflowError) as fault:
        raise UnreadableError("damaged-attachment") from fault
    return Extract(words, tables(words))


def decompress(data: bytes) -> bytes:
    """Undo Outlook's compression of RTF; raises UnreadableError("damaged-attachment")."""
    if len(data) < 16:
        raise UnreadableError("damaged-attachment")
    _, size, kind = struct.unpack_from("<II4s", data)
    if kind == b"MELA":
        return data[16:16 + size]
    if kind != b"LZFu" or size > _MOST:
        raise UnreadableError("damaged-attachment" if kind != b"LZFu" else "oversized-attachment")
    return _inflate(data[16:], size)


def _inflate(packed: bytes, size: int) -> bytes:
    ring = bytearray(_SEED.ljust(_BUFFER, b"\0"))
    write, out, at = len(_SEED), bytearray(), 0
    while at < len(packed) and len(out) < size:
        control = packed[at]
        at += 1
        for bit in range(8):
            step = _token(packed, at, ring, write) if control >> bit & 1 else packed[at:at + 1]
            if not step or len(out) >= size:
                return bytes(out[:size])
            at += 2 if control >> bit & 1 else 1
            for letter in step:
                ring[write] = letter
                write = (write + 1) % _BUFFER
            out += step
    return bytes(out[:size])


def _token(packed: bytes, at: int, ring: bytearray, write: int) -> bytes:
    """Give the letters that a reference stands for: up to 17 from the last 4,096; empty at the end."""
    if at + 2 > len(packed):
        return b""
    pointer = packed[at] << 8 | packed[at + 1]
    offset, length = pointer >> 4, (pointer & 15) + 2
    if offset == write:
        return b""
    out = bytearray()
    # A reference may reach into what it writes itself.
    for step in range(length):
        place = (offset + step) % _BUFFER
        ahead = (place - write) % _BUFFER
        out.append(out[ahead] if ahead < len(out) and ahead < step else ring[place])
    return bytes(out)
