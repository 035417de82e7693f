"""What staff ask for in their own new words: NCA's support, by one line of the short form, and plain questions.

    SUPPORT: identity            SUPPORT: nationality            SUPPORT: confiscation order
"""

import re

from mailbot.core.lines import safe_line
from mailbot.core.pages import Voice
from mailbot.core.sheets import Sheet
from mailbot.core.states import Support

ENQUIRY_LIMIT = 500
"""Characters of a question that are handed on; the mail itself says the rest."""

_LINE = re.compile(
    r"^[ \t]{0,8}(?:[-*>•][ \t]{0,3})?support[ \t]{0,3}(?:request(?:ed)?[ \t]{0,3})?"
    r"[:=][ \t]{0,4}(?P<what>[^\n]{1,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_WHAT: tuple[tuple[Support, re.Pattern[str]], ...] = (
    (Support.IDENTITY, re.compile(
        r"(?:documents?(?: of| on| for)? )?(?:identity|nationality|identity (?:and|or|/) ?nationality)"
        r"(?: documents?)?\W{0,3}", re.IGNORECASE,
    )),
    (Support.CONFISCATION, re.compile(
        r"(?:details of (?:the |a )?)?(?:crown court )?confiscation(?: orders?)?(?: details| information)?\W{0,3}",
        re.IGNORECASE,
    )),
)


def support_in(looked: tuple[Sheet, ...]) -> Support | None:
    """Give what is asked of NCA by the short form; None where nothing is, or two things are."""
    found = {_support(hit["what"].strip()) for sheet in _bodies(looked) for hit in _LINE.finditer(sheet.text)
             if sheet.is_spoken(hit.start(), Voice.OWN)}
    return found.pop() if len(found) == 1 else None


def _support(what: str) -> Support | None:
    return next((support for support, words in _WHAT if words.fullmatch(what)), None)


def enquiry_in(looked: tuple[Sheet, ...]) -> str:
    """Give the sentences in which somebody asks something, on one line of at most `ENQUIRY_LIMIT` characters."""
    asked = (one.text.strip() for sheet in _bodies(looked) for one in sheet.sentences
             if one.text.rstrip(" \t\n\"')").endswith("?") and sheet.is_spoken(one.start, Voice.OWN))
    return safe_line(" ".join(asked), ENQUIRY_LIMIT)


def _bodies(looked: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    return tuple(sheet for sheet in looked if not sheet.is_subject)
