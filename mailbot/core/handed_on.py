"""Whether NCA only hands on, in the text of its mail, what somebody else wrote: then nothing is said in its name."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from mailbot.core import dates, sheets
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

# The head of a forward names its writer on a line of its own, in the language of the program.
_WRITER = re.compile(
    r"^[\s>*|]{0,10}(?:from|von|de|da|van|fra)[\s*]{0,3}[:\uff1a]([^\n]{0,300})", re.IGNORECASE | re.MULTILINE
)
_ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w.-]{1,253}\w")
# Words of its own in which NCA says what it wants of the Home Office.
_WANTS = re.compile(
    r"\b(?:interest\w*|notif\w*|regist\w*|flag\w*|mark\w*|special condition|record\w*|case ?(?:owner|worker)|update\w*"
    r"|confiscat\w*|withdr\w*|referr\w*|minute sheet|further|additional)\b", re.IGNORECASE
)


def is_anothers(pages: Sequence[Page], party_of: Callable[[str], Party]) -> bool:
    """Tell whether what is handed on was written by somebody who is not of NCA, and no word of NCA's says more.

    A head without an address says nothing of its writer's side.
    """
    body = [page for page in pages if page.source is Source.BODY]
    addresses = (address for page in body for writer in writers(page) for address in _ADDRESS.findall(writer)[-1:])
    if all(party_of(address.lower()) is Party.NCA for address in addresses):
        return False
    own = " ".join(stretch for page in body for _, stretch in page.stretches(Voice.OWN))
    return not _WANTS.search(own)


def writers(page: Page) -> Iterator[str]:
    """Give who wrote each stretch that is handed on, as the head above it, or that of the enclosed message, says."""
    if page.writer and page.stretches(Voice.FORWARDED):
        yield page.writer
    head = ""
    for span in page.spans:
        words = page.text[span.start:span.end]
        if span.voice is Voice.FORWARDED:
            yield from _WRITER.findall(head)[-1:]
        else:
            head = words


_SENT = re.compile(
    r"^[\s>*|]{0,10}(?:sent|date|gesendet|datum|envoyé|enviado|inviato"
    r"|verzonden)[\s*]{0,3}[:\uff1a][ \t]*([^\n]{6,80})",
    re.IGNORECASE | re.MULTILINE
)


def day(pages: Sequence[Page]) -> date | None:
    """Give the day on which what is handed on was written, by the head above it: "today" in it is that day."""
    for page in pages:
        head = ""
        for span in page.spans:
            if span.voice is Voice.FORWARDED and (told := _SENT.findall(head)):
                return _as_a_day(told[-1])
            head = page.text[span.start:span.end]
    return None


def _as_a_day(words: str) -> date | None:
    line = sheets.look(Page("head", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),)))
    found = [one for one in dates.find(line, None) if one.year is not None]
    return dates.event(found[0], line.text, None) if len(found) == 1 else None
