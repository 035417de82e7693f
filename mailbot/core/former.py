"""What a report tells only as history: "had won below", "my predecessor decided", "In 2015 … it was decided". Pure."""

import re
from datetime import date

from mailbot.core import ages
from mailbot.core.sheets import Sheet

# Right before the verb: what had happened when something else did.
_PERFECT = re.compile(
    r"\b(?:had|having)\s+(?:(?:been|already|just|first|previously|earlier|once)\s+){0,2}$", re.IGNORECASE
)
_THEN = re.compile(
    r"\b(?:predecessor|at first|initially|originally|at the time|back then|in those days|previously|formerly"
    r"|once before"
    r"|after (?:his|her|the) first|as a (?:minor|child|juvenile)|(?<!just )earlier(?! today| this)"
    r"|(?<=d )then(?! (?:we|i)\b))\b",
    re.IGNORECASE,
)
_OPENER = re.compile(r"\W{0,3}(?:(?:back|as long ago as|as early as) )?(?:in|on|during) ", re.IGNORECASE)
# The year that heads a line of what was long ago: "2009  appeal dismissed 11 May".
_YEAR = re.compile(r"[ \t>*\u2022-]{0,9}((?:19|20)\d\d)(?=[ \t:.-]+[A-Za-z])")
_PRESENT = re.compile(r"\b(?:has|have|now|today|yesterday|hereby|this (?:morning|week|month))\b|'ve\b", re.IGNORECASE)


# Whoever takes a case over tells what he finds in the file.
_HANDED_OVER = re.compile(
    r"\b(?:tak(?:e|es|ing|en)|took)\b[^.;,]{0,60}?\bover\b|\binherited\b|\bnew (?:case ?)?owner\b"
    r"|\b(?:re-?allocated|re-?assigned|transferred|passed|handed over) to (?:me|my)\b|\bnow (?:my case|mine)\b",
    re.IGNORECASE
)


def is_handed_over(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether the writer takes the case over from somebody, so that what lies weeks back is the file's history."""
    return any(_HANDED_OVER.search(sentence.text) for sheet in sheets for sentence in sheet.sentences[:12])


def is_before_another(sheet: Sheet, start: int, verb: int, end: int) -> bool:
    """Tell whether the clause `start:end`, whose event begins at `verb`, tells what was before something else."""
    return bool(_PERFECT.search(sheet.text, max(start, verb - 40), verb) or _THEN.search(sheet.text, start, end))


def is_narrated(sheet: Sheet, sentence: int, start: int, end: int, sent: date) -> bool:
    """Tell whether a clause goes on with a tale of long ago: "In 2015 he was cautioned, and it was decided …"."""
    head = _YEAR.match(sheet.text, sheet.text.rfind("\n", 0, start + 1) + 1)
    if head and int(head[1]) < sent.year:
        return True
    first = sheet.sentences[sentence].start
    told_of = _OPENER.match(sheet.text, first) is not None and first < start
    return told_of and ages.is_ancient(sheet, first, start, sent) and not _PRESENT.search(sheet.text, start, end)
