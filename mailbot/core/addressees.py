"""Who is spoken to, told from who is named: "Team - new interest in …" greets, "Cc: Peter JONES" names.

A terse mail greets whoever reads it in a word, and goes on at once behind a dash or a colon. Such a word looks like the
label of a form, under which somebody else would stand.
"""

import re

from mailbot.core.vocabulary_everyday import EVERYDAY
from mailbot.core.vocabulary_names import NOT_NAMES

# Whoever reads the mailbox.
_READERS = re.compile(r"(?:to\s)?(?:home\soffice\s|duty\s|case\s)?(?:cc|ccd|team|desk)", re.IGNORECASE)
# One person, whom a form may name as well.
_ONE_READER = re.compile(
    r"(?:home\soffice\s|duty\s|senior\s|line\s|case\s)?(?:officer|case\s?owner|owner|case\s?worker|manager|handler)",
    re.IGNORECASE
)
_FIRST_WORD = re.compile(r"[\s*\"'(]{0,6}(?P<word>[^\W\d_]{1,20})\b(?:'\w{1,3})?(?P<rest>[^\n]{0,200})")
_MORE_WORDS = re.compile(r"(?:[^\n]*?[^\W\d_]{2,}){2}")
# What is told of an offender: a number of the shape of a reference, or a date.
_PARTICULARS = re.compile(
    r"\b[A-Za-z][ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,9}[ -](?:19|20)?\d{2}\b"
)
# The lines before it, where nothing but another greeting stands: "Hi all".
_GREETED = re.compile(r"\s{0,40}(?:[^\n:;.?]{1,40}[\n,!-]{1,3}\s{0,20})?[ \t]{0,12}")


def is_spoken_to(text: str, label: str, start: int, end: int) -> bool:
    """Tell whether a label at `start`, whose mark stops at `end`, greets the reader of a sheet and a sentence follows.

    "CC: new one for you", "Desk - Ali KHAN, 3/2/83, A1234567, new interest"; not "CC: Peter JONES".
    """
    several = bool(_READERS.fullmatch(label.strip()))
    if not (several or _ONE_READER.fullmatch(label.strip())) or not _GREETED.fullmatch(text, 0, start):
        return False
    following = _FIRST_WORD.match(text, end)
    if following is None or not _MORE_WORDS.match(following["rest"]):
        return False
    word = following["word"].casefold()
    if word in NOT_NAMES or word in EVERYDAY:
        return not re.match(r"\s?(?:[:;(]|-{1,2}\s|\n)", following["rest"]) or several
    return several and bool(_PARTICULARS.search(text, end, following.end()))
