"""Case owners' updates as one line each: what was read of them, beside the words."""

from datetime import UTC, datetime

from mailbot.core.interpret import interpret
from mailbot.core.notification import Notification
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

SENT = datetime(2015, 6, 10, 12, 0, tzinfo=UTC)   # A Wednesday.
HIM = "Mr Anton GRIGORESCU (A1234567)"
DETAILS = ("date", "outcome", "restrictions", "removal_date", "flight", "destination", "cancelled")


def reading(words: str, subject: str = "", sent: datetime = SENT) -> Notification:
    """Read a case owner's mail of this body and subject line."""
    body = Page("1", Source.BODY, words, (Span(Voice.OWN, 0, len(words)),))
    heading = Page("subject", Source.SUBJECT, subject, (Span(Voice.OWN, 0, len(subject)),))
    pages = (heading, body) if subject else (body,)
    return interpret(pages, claimed=Party.HOME_OFFICE, automatic=None, sent=sent)


def told(read: Notification) -> str:
    """Say what was read, in one line: the milestone, its details, ASK where a person is asked."""
    found = ((name, getattr(read.details, name, None)) for name in DETAILS)
    said = [f"{name}={value}" for name, value in found if value]
    return " ".join([str(read.milestone), *said, *(["ASK"] if read.ask else [])])


def rows(table: str) -> list[tuple[str, str, str]]:
    """Give (what is wanted, subject line, body) of a table: "wanted | subject ## body", MrX for the person."""
    lines = [line.strip().partition(" | ") for line in table.strip().splitlines() if line.strip()]
    parted = [(want, *words.rpartition(" ## ")[::2]) for want, _, words in lines]
    return [
        (want, subject.replace("MrX", HIM), words.replace("\\n", "\n").replace("MrX", HIM))
        for want, subject, words in parted
    ]
