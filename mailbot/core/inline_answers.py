"""Answers that a writer puts below the lines of the quoted task: each speaks of what the line right above it asks."""

import re

from mailbot.core.pages import Voice
from mailbot.core.sheets import Sheet

_MARK = re.compile(r"^[ \t>|]{0,20}(?:\(?\d{1,2}[.)]|[-*\u2022])?[ \t]{0,9}")
# "Yes, on Friday", "Done 3 June", "3/6 at HMP Ford"; nothing of it denied, old or to come.
_SO = re.compile(
    r"\W{0,3}(?:yes|y|yep|yeah|done|correct|confirmed|it (?:has|was)|(?:he|she) (?:has|was|did)|(?:on )?(?:the )?\d{1,2}"
    r"(?:st|nd|rd|th)?[ ./-]|today\b|yesterday\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|this (?:morning|afternoon))"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|never|nothing|none|already|before|earlier|previously|told|had|will|shall|to be|next|due|listed|expected"
    r"|planned|hope\w*|tomorrow|if|whether|may|might|think|believe|probably|but)\b|n't\b|\?"
)


def questions(sheet: Sheet) -> dict[int, str]:
    """Give the quoted line right above each sentence that opens a stretch of the writer's own, by the sentence."""
    found: dict[int, str] = {}
    spans = sheet.page.spans
    for before, own in zip(spans, spans[1:], strict=False):
        if (before.voice, own.voice) != (Voice.QUOTED, Voice.OWN):
            continue
        lines = [line for line in sheet.page.text[before.start:before.end].splitlines() if _MARK.sub("", line).strip()]
        number = next((n for n, s in enumerate(sheet.sentences) if own.start <= sheet.origin(s.start) < own.end), None)
        if lines and number is not None and before.start > 0 or (lines and number is not None and _opens(sheet, own.start)):
            found[number] = _MARK.sub("", lines[-1])
    return found


def _opens(sheet: Sheet, position: int) -> bool:
    """Tell whether more of the writer's own stands behind `position`, with quoted lines between."""
    return any(span.voice is Voice.QUOTED and span.start > position for span in sheet.page.spans)


def says_so(low: str) -> bool:
    """Tell whether an answer says that what was asked has happened, as far as it speaks for itself."""
    return bool(_SO.match(low)) and not _NOT_SO.search(low)
