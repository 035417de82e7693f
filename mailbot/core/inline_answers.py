"""Answers that a writer puts below the lines of the quoted task: each speaks of what the line right above it asks."""

import re
from itertools import pairwise

from mailbot.core.pages import Voice
from mailbot.core.sheets import Sheet

_MARK = re.compile(r"^[ \t>|]{0,20}(?:\(?\d{1,2}[.)]|[-*\u2022])?[ \t]{0,9}")
# "Yes, on Friday", "Done 3 June", "3/6 at HMP Ford"; nothing of it denied, old or to come.
_SO = re.compile(
    r"\W{0,3}(?:yes|y|yep|yeah|done|correct|confirmed|it (?:has|was)|(?:he|she) (?:has|was|did)"
    r"|(?:on )?(?:the )?\d{1,2}"
    r"(?:st|nd|rd|th)?[ ./-]|today\b|yesterday\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|this (?:morning|afternoon))"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|never|nothing|none|already|before|earlier|previously|told|had|will|shall|to be|next|due|listed"
    r"|expected"
    r"|planned|hope\w*|tomorrow|if|whether|may|might|think|believe|probably|but)\b|n't\b|\?"
)


def questions(sheet: Sheet) -> dict[int, str]:
    """Give the quoted line right above each sentence that opens a stretch of the writer's own, by the sentence.

    Only where own and quoted lines alternate: one answer below a whole quoted message answers none of its lines.
    """
    spans = sheet.page.spans
    pairs = [p for p in pairwise(spans) if (p[0].voice, p[1].voice) == (Voice.QUOTED, Voice.OWN)]
    found: dict[int, str] = {}
    for before, own in pairs if len(pairs) > 1 else ():
        lines = [_MARK.sub("", line) for line in sheet.page.text[before.start:before.end].splitlines()]
        asked = next((line for line in reversed(lines) if line.strip()), "")
        number = next((n for n, s in enumerate(sheet.sentences) if own.start <= sheet.origin(s.start) < own.end), None)
        if asked and number is not None:
            found[number] = asked
    return found


def says_so(low: str) -> bool:
    """Tell whether an answer says that what was asked has happened, as far as it speaks for itself."""
    return bool(_SO.match(low)) and not _NOT_SO.search(low)
