"""What NCA officers say of confiscation, as rows of a state and a whole text about one person."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from mailbot.core.interpret import interpret
from mailbot.core.notification import Notification
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party
from tests.core import (
    test_confiscation,
    test_confiscation_apart,
    test_confiscation_clauses,
    test_confiscation_hints,
    test_confiscation_idioms,
    test_confiscation_money,
    test_confiscation_stages,
)

_SENT = datetime(2019, 5, 28, 12, 0, tzinfo=UTC)
_WRITTEN = Path(__file__).resolve().parent.parent / "mail" / "confiscation.txt"
_SHE = re.compile(r"\b(?:Ms|Mrs|Miss) Novak|\b[Ss]he\b|\bher\b")
_HE = re.compile(r"\bMr Novak|\b[Hh]e\b")


def reading(text: str) -> Notification:
    """Read a text as the body of a mail from NCA."""
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    return interpret((page,), claimed=Party.NCA, automatic=None, sent=_SENT)


def written() -> Iterator[tuple[str, str]]:
    """Give the rows that officers of many tempers wrote of Mr or Ms Novak."""
    for line in _WRITTEN.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            state, _, words = line.partition(" | ")
            who = "Ms Emilia NOVAK" if _SHE.search(words) and not _HE.search(words) else "Mr Emil NOVAK"
            yield state, f"NCA has an interest in {who} (P6629104, born 02.01.1966). {words}"


def tried() -> Iterator[tuple[str, str]]:
    """Give the rows of the tests of the grammar."""
    cases = (*test_confiscation.CASES, *test_confiscation_apart.CASES, *test_confiscation_clauses.CASES)
    for words, state in (*cases, *((words, state) for state, words in test_confiscation_hints.CASES)):
        yield str(state or "open"), test_confiscation.HEAD + words
    for table in (test_confiscation_idioms, test_confiscation_money, test_confiscation_stages):
        yield from table.rows()
