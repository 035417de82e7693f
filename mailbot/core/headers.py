"""Header fields: split off, unfolded and decoded, tolerantly and within caps.

Sources: RFC 5322 (fields, folding, dates), RFC 2047 (encoded words), RFC 2231 (parameters).
Nothing here raises for any bytes, and nothing takes more than linear time.
"""

import binascii
import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_tz
from itertools import pairwise
from urllib.parse import unquote_to_bytes

from mailbot.core.charsets import decode

BLOCK = 256 * 1024      # Bytes of one header block that are read.
FIELD = 64 * 1024       # Bytes of one field that are read.
FIELDS = 1_000          # Fields of one header block that are read.
PARAMETER_FIELD = 8 * 1024
PARAMETERS = 100
IDENTIFIERS = 200        # Message identifiers of one field that are read.

Field = tuple[str, str]
RawField = tuple[str, bytes]

_NAME = re.compile(rb"[!-9;-~]{1,200}[ \t]*:")
_LINE_END = re.compile(rb"\r\n|\n|\r")
_WORD = re.compile(r"=\?([^?\s]{1,64})\?([bBqQ])\?([^?]*)\?=")
_PARAMETER = re.compile(r';\s*([^\s=;]{1,100})\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")
_RETURN = 0x0D
_COMMENT = re.compile(r"\([^()]*\)")
# Zones that people's programs write and RFC 5322 does not know; hours east of Greenwich.
_ZONES = {"BST": 1, "WEST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2, "EET": 2, "EEST": 3, "MSK": 3}


def split_block(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """Give (end of the header block, start of the body) in `raw[start:end]`, as places in `raw`."""
    at = start
    while at < end:
        line_end, next_line = _line(raw, at, end)
        if line_end == at:
            return at, next_line
        if not _NAME.match(raw, at, line_end) and not _belongs(raw, at, next_line, start, end):
            return at, at
        at = next_line
    return end, end


def _line(raw: bytes, at: int, end: int) -> tuple[int, int]:
    """Give where the line at `at` ends, and where the next one starts."""
    newline = raw.find(b"\n", at, end)
    if newline < 0:
        newline, following = end, end
    else:
        following = newline + 1
    return (newline - 1 if newline > at and raw[newline - 1] == _RETURN else newline), following


def _belongs(raw: bytes, at: int, following: int, start: int, end: int) -> bool:
    """Say whether a line that is no field is part of the header block: a fold, or a stray line before a field."""
    if raw[at] in b" \t" or raw.startswith((b"From ", b">From "), at, end):
        return True
    next_end, _ = _line(raw, following, end)
    return at > start and bool(_NAME.match(raw, following, next_end))


def fields(block: bytes) -> tuple[tuple[RawField, ...], tuple[str, ...]]:
    """Give the fields of a header block in order, unfolded but not decoded, and the defects met."""
    defects: list[str] = []
    if len(block) > BLOCK:
        defects.append("header-block-too-long")
        block = block[:BLOCK]
    pairs = [pair for pair in map(_field, _unfolded(block)) if pair is not None]
    if any(len(value) > FIELD for _, value in pairs):
        defects.append("field-too-long")
    if len(pairs) > FIELDS:
        defects.append("too-many-fields")
    return tuple((name, value[:FIELD]) for name, value in pairs[:FIELDS]), tuple(defects)


def decoded(pairs: tuple[RawField, ...]) -> tuple[Field, ...]:
    """Give the same fields with their values as text."""
    return tuple((name, decode_value(value)) for name, value in pairs)


def _unfolded(block: bytes) -> list[bytes]:
    gathered: list[list[bytes]] = []
    for line in _LINE_END.split(block):
        if line[:1] in {b" ", b"\t"} and gathered:
            gathered[-1].append(line)
        elif line:
            gathered.append([line])
    return [b"".join(lines) for lines in gathered]


def _field(line: bytes) -> tuple[str, bytes] | None:
    found = _NAME.match(line)
    if not found:
        return None
    name = found.group()[:-1].rstrip(b" \t").decode("ascii")
    return name, line[found.end():].strip(b" \t")


def decode_value(value: bytes) -> str:
    """Give a field's value as text: raw 8-bit bytes guessed, encoded words decoded, on one line."""
    text = decode_words(decode(value)[0])
    return _SPACES.sub(" ", text).strip() if not text.isprintable() or "  " in text else text.strip()


def decode_words(text: str) -> str:
    """Decode the encoded words of RFC 2047 in `text`; what is not one stays as it is."""
    if "=?" not in text:
        return text
    out: list[str] = []
    at, charset, waiting = 0, "", b""
    for word in _WORD.finditer(text):
        gap = text[at:word.start()]
        name = word.group(1).partition("*")[0].lower()
        # Some programs cut a letter in two between neighbouring words: bytes of one charset are joined first.
        if waiting and (gap.strip() or name != charset):
            out.append(decode(waiting, charset)[0])
            waiting = b""
        if gap.strip() or at == 0:
            out.append(gap)
        charset, waiting = name, waiting + _word_bytes(word.group(2), word.group(3))
        at = word.end()
    return "".join((*out, decode(waiting, charset)[0] if waiting else "", text[at:]))


def _word_bytes(encoding: str, payload: str) -> bytes:
    data = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data, header=True)
    return unbase64(data)


def unbase64(data: bytes) -> bytes:
    """Decode base64 as far as it goes: strangers among the letters are dropped, a broken tail is cut."""
    try:
        # The decoder is quick only as long as no line ends.
        return binascii.a2b_base64(data.translate(None, b"\r\n"))
    except (binascii.Error, ValueError):
        kept = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
        kept = kept[:-1] if len(kept) % 4 == 1 else kept
        return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def first(pairs: tuple[Field, ...], name: str) -> str:
    """Give the value of the first field of that name, or an empty string."""
    wanted = name.lower()
    return next((value for key, value in pairs if key.lower() == wanted), "")


def every(pairs: tuple[Field, ...], name: str) -> tuple[str, ...]:
    """Give the values of all fields of that name, in order."""
    wanted = name.lower()
    return tuple(value for key, value in pairs if key.lower() == wanted)


def one_line(text: str, most: int) -> str:
    """Give `text` on one line without control, direction or zero-width characters, at most `most` long."""
    return _SPACES.sub(" ", _UNSEEN.sub("", text[:most * 2])).strip()[:most]


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """Give the token of a Content-Type or Content-Disposition (lower case) and its parameters."""
    value = value[:PARAMETER_FIELD]
    token = value.partition(";")[0].strip().lower()
    raw: dict[str, str] = {}
    for found in _PARAMETER.finditer(value):
        name, text = found.group(1).lower(), found.group(2).strip()
        if len(text) > 1 and text[0] == text[-1] == '"':
            text = re.sub(r"\\(.)", r"\1", text[1:-1])
        if len(raw) < PARAMETERS:
            raw.setdefault(name, text.strip())
    return token, _joined(raw)


def _joined(raw: dict[str, str]) -> dict[str, str]:
    """Put the numbered and charset-marked parameters of RFC 2231 together."""
    whole = {name: decode_words(text) for name, text in raw.items() if "*" not in name}
    for base in dict.fromkeys(name.partition("*")[0] for name in raw if "*" in name):
        pieces = sorted((_order(name), name.endswith("*"), text)
                        for name, text in raw.items() if name.startswith(base + "*"))
        data = b"".join(unquote_to_bytes(text) if marked else text.encode("utf-8", "replace")
                        for _, marked, text in pieces)
        charset = ""
        if pieces[0][1] and data.count(b"'") >= 2:
            named, _, data = data.split(b"'", 2)
            charset = named.decode("ascii", "replace")
        whole[base] = decode(data, charset)[0]
    return whole


def _order(name: str) -> int:
    number = name.partition("*")[2].strip("*")[:4]
    return int(number) if number.isascii() and number.isdigit() else 0


def date(value: str) -> datetime | None:
    """Give the moment of a Date field with the offset that it states; no zone means UTC; None when unreadable."""
    text = value[:200]
    try:
        found = parsedate_tz(_COMMENT.sub(" ", text))
        if found is None or not 1970 <= found[0] <= 2100:
            return None
        zone = timezone(timedelta(seconds=_offset(text, found[9])))
        return datetime(*found[:5], min(found[5], 59), tzinfo=zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _offset(text: str, parsed: int | None) -> int:
    words = text.upper().replace("(", " ").replace(")", " ").split()
    named = next((_ZONES[word] * 3600 for word in words if word in _ZONES), None)
    if named is not None and not re.search(r"[+-]\d{4}\b", text):
        return named
    return parsed or 0


def message_ids(value: str) -> tuple[str, ...]:
    """Give the message identifiers of a field, angle brackets kept, each once; none that holds a control character."""
    found = re.findall(r"<[^<>\s\x00-\x1f\x7f]{1,990}>", value)
    return tuple(dict.fromkeys(found))[:IDENTIFIERS]


def at_odds(pairs: tuple[Field, ...], names: tuple[str, ...]) -> bool:
    """Say whether one of `names` stands more than once, and not with the same value."""
    return any(len(set(every(pairs, name))) > 1 for name in names)


def doubled(pairs: tuple[Field, ...], names: tuple[str, ...]) -> bool:
    """Say whether one of `names` stands more than once."""
    keys = sorted(name.lower() for name, _ in pairs if name.lower() in names)
    return any(one == other for one, other in pairwise(keys))
