"""Which row of a pasted log is news, where the writer says so: "only the bottom one is fresh, you had the rest"."""

import re
from functools import lru_cache

# A line of a log: a number, or none, and a day.
_ROW = re.compile(
    r"^[ \t>|*\u2022-]{0,9}(?:(?:min(?:ute)?|note|entry|no|item)?\.?[ \t]?\d{1,3}[.):]?[ \t|-]{1,9})?"
    r"\d{1,2}[/.-](?:\d{1,2}|[A-Za-z]{3})[/.-]\d{2,4}\b", re.IGNORECASE | re.MULTILINE
)
_ONE = r"(?:one|entry|line|row|minute|note|item|bit|paragraph)"
_FIRST = r"(?:top|first|uppermost|topmost)"
_LAST = r"(?:bottom|last|final|lowest|bottommost|lowermost)"
# "Only the bottom one is fresh", "the top one is yesterday's and is the one for NCA", "new: the last line".
_POINTED = re.compile(
    rf"\b(?:only )?the (?:very )?(?:(?P<first>{_FIRST})|(?P<last>{_LAST})) {_ONE}\b[^.;\n]{{0,40}}?\b(?:fresh"
    rf"|new(?:s)?|is for"
    r"|for (?:you|nca|workflow)|the one|yesterday's|today's|counts|matters|to report|of interest|relevant|up to date)\b"
    rf"|\b(?:only )?(?:fresh|new|news|to report|for nca|what matters)\b[^.;\n]{{0,20}}?\b(?:is|are|in|:) the (?:very )?"
    rf"(?:(?P<first_>{_FIRST})|(?P<last_>{_LAST})) {_ONE}\b", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:others?|rest|remainder|everything else|ones? (?:above|below)|above it|below it|earlier ones?"
    r"|older ones?|only the)\b",
    re.IGNORECASE
)


@lru_cache(maxsize=8)
def _kept(text: str) -> tuple[tuple[int, ...], int] | None:
    """Give where the rows of the only log begin, and which of them is news; None where nobody says so."""
    hit = _POINTED.search(text)
    rows = tuple(row.start() for row in _ROW.finditer(text)) if hit else ()
    if hit is None or len(rows) < 2 or not _OTHERS.search(text):
        return None
    return rows, rows[0] if hit["first"] or hit["first_"] else rows[-1]


def is_old(text: str, start: int) -> bool:
    """Tell whether what begins at `start` stands in a row of a log that the writer says is not the news."""
    kept = _kept(text)
    if kept is None or start < kept[0][0]:
        return False
    return max(row for row in kept[0] if row <= start) != kept[1]
