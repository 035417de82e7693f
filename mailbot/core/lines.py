"""Text from outside, rebuilt before it enters a header, a letter, a page or a log.

A value that came from a mail or an extract may hold line ends that forge a header, direction marks that
turn a name round, or characters that nobody sees. It is never passed on as it came: `safe_line` makes one
visible line of it, in every script, with a bound.
"""

import textwrap
import unicodedata

WIDTH = 78
"""Columns to which a paragraph is wrapped (RFC 5322, section 2.1.1: no more than 78 should be used)."""

LINE_LIMIT = 900
"""Characters that no line may exceed; RFC 5321 ends at 998 octets and some relays cut below that."""

_CUT = "…"
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
# Persian and the scripts of India need the two joiners inside a word; anywhere else nobody can see them.
_JOINERS = frozenset("\u200c\u200d")
_KEPT, _BLANK, _DROPPED, _UNKNOWN = "kept", "blank", "dropped", "unknown"
_BY_CATEGORY = {
    "Zs": _BLANK, "Zl": _BLANK, "Zp": _BLANK,
    "Cc": _BLANK,     # Line ends, tabs and the rest: a gap between words, never nothing.
    "Cf": _DROPPED,   # Direction marks, joiners, tags, soft hyphens.
    "Cs": _UNKNOWN, "Co": _UNKNOWN, "Cn": _UNKNOWN,
}


def safe_line(text: str, limit: int = 200) -> str:
    """Make one visible line of `text`: no control, direction or hidden characters, at most `limit` characters.

    Whitespace of any kind becomes one space; what has no meaning in Unicode becomes U+FFFD; what is
    longer is cut and ends in an ellipsis. Applied twice it changes nothing more.
    """
    # What stands this far behind the limit cannot be seen in the result, so hostile text is not read on.
    text = text[: limit * 8 + 64]
    # Python calls printable what is neither control, format, unassigned nor a blank other than the space.
    if not (text.isprintable() and _BLANKS.isdisjoint(text)):
        text = _rebuild(text)
    text = unicodedata.normalize("NFC", text)
    return _cut(" ".join(text.split()), limit)


def hidden(text: str) -> str:
    """Give the first character of `text` that `safe_line` would not keep, as "U+202E", or an empty string."""
    odd = next((c for c in text if c not in _JOINERS and _fate(c) != _KEPT and c not in " \u00a0"), "")
    return f"U+{ord(odd):04X}" if odd else ""


def wrap(text: str, width: int = WIDTH) -> str:
    """Lay out a letter: each line as it stands, a long one wrapped between words, never inside one.

    A list item ("- ") hangs and indentation stays. Addresses are words, so none is broken; only what
    exceeds LINE_LIMIT without a blank is cut through. Several empty lines become one.
    """
    laid: list[str] = []
    for line in text.splitlines():
        if line.strip() or (laid and laid[-1]):
            laid.extend(_wrapped(line.rstrip(), width))
    return "\n".join(laid).rstrip() + "\n"


def _rebuild(text: str) -> str:
    before, after = " " + text, text[1:] + " "
    return "".join(map(_rebuilt, text, before, after))


def _rebuilt(character: str, before: str, after: str) -> str:
    if character in _JOINERS:
        return character if _joins(before) and _joins(after) else ""
    fate = _fate(character)
    return {_KEPT: character, _BLANK: " ", _DROPPED: "", _UNKNOWN: "\ufffd"}[fate]


def _fate(character: str) -> str:
    if character in _BLANKS:
        return _BLANK
    return _BY_CATEGORY.get(unicodedata.category(character), _KEPT)


def _joins(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character)[0] in "LM"


def _cut(line: str, limit: int) -> str:
    return line if len(line) <= limit else line[: limit - 1].rstrip() + _CUT


def _wrapped(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    indent = line[: len(line) - len(line.lstrip())]
    hang = indent + "  " if line.lstrip().startswith("- ") else indent
    rows = textwrap.wrap(line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False)
    return [row[start:start + LINE_LIMIT] for row in rows for start in range(0, len(row), LINE_LIMIT)]
