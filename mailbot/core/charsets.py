"""Bytes to text, whatever the sender declared: declared charset, then UTF-8, then Windows-1252.

Real mail declares charsets that are missing, wrong or unknown. Something readable always comes out.
"""

import codecs
import re
from functools import lru_cache

# Names seen in mail that Python does not know, and the codec that reads them.
ALIASES = {
    "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "x-sjis": "cp932", "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "gb2312": "gb18030", "gbk": "gb18030",
    "unicode-1-1-utf-7": "utf-7", "utf8mb4": "utf-8", "unicode": "utf-16", "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8", "x-gbk": "gb18030", "cp-850": "cp850", "x-user-defined": "cp1252",
    # Mail that says Latin-1 or ASCII and holds bytes above 0x7F was written on Windows (WHATWG Encoding, 4.2).
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso8859-1": "cp1252",
}
# Codecs of Python that are no charset of mail; some take quadratic time on hostile bytes.
REFUSED = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_HALF = re.compile("[\ud800-\udfff]")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@lru_cache(maxsize=256)
def codec(name: str) -> str | None:
    """Give Python's name for a declared charset, or None when there is no safe codec for it."""
    wanted = name.strip().strip("\"'").lower()
    wanted = ALIASES.get(wanted, wanted)
    try:
        found = codecs.lookup(wanted)
        "".encode(found.name)
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if found.name.replace("-", "_") in REFUSED else found.name


def declared_in_html(data: bytes) -> str:
    """Give the charset that an HTML text names in its head, or an empty string."""
    found = _META.search(data[:2048])
    return found.group(1).decode("ascii") if found else ""


def decode(data: bytes, charset: str = "") -> tuple[str, str | None]:
    """Give the text of `data` and the defect met: None, "unknown-charset" or "wrong-charset"."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) if name == "utf-8" else 0:].decode(name, "replace"), None
    name_known = codec(charset) if charset else None
    if name_known:
        text = _strictly(data, name_known)
        if text is not None:
            return text, None
    defect = None if not charset else "wrong-charset" if name_known else "unknown-charset"
    return _guessed(data), defect if not data.isascii() else None


def _strictly(data: bytes, name: str) -> str | None:
    # Windows-1252 leaves five bytes undefined; a stray one must not cost the whole text.
    errors = "replace" if name == "cp1252" else "strict"
    try:
        text = data.decode(name, errors)
        # UTF-7 can write half a character; nothing that holds one can be kept or sent on.
        return None if name == "utf-7" and _HALF.search(text) else text
    except (UnicodeError, ValueError, LookupError):
        return None


def _guessed(data: bytes) -> str:
    text = _strictly(data, "utf-8")
    if text is not None:
        return text
    loose = data.decode("utf-8", "replace")
    wrong = loose.count("\ufffd")
    # A long UTF-8 text with one broken byte stays UTF-8: the other names in it would be garbled.
    right = sum(1 for letter in loose if letter > "\x7f") - wrong
    return loose if right > 2 * wrong else data.decode("cp1252", "replace")
