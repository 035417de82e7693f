"""Cells of an export that a person opens in Excel: what could be run as a formula is quoted.

A cell that begins with one of = + - @, a tab or a line end is a formula, or can become one (CSV injection). It gets an
apostrophe before it, which a spreadsheet takes for "this is text". Numbers of ours are no such cells.
"""

from mailbot.core.lines import safe_line

_STARTS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cell(value: object, limit: int = 500) -> str:
    """Give a value as one safe cell: one line, no hidden characters, quoted where it could be a formula."""
    if value is None:
        return ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    text = safe_line(str(value), limit)
    return f"'{text}" if text.startswith(_STARTS) else text
