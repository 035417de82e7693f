"""Tables of phrases that are sought in text, each beside a part that it cannot be without.

A pattern is tried at every letter of a text, a plain part is found at the speed of memory. A text that
lacks the part is therefore not searched for the phrase: most mails hold none of the parts.
"""

import re
from dataclasses import dataclass

# Letters that a pattern takes for i, s and k when it ignores case, and that `lower` keeps or takes apart.
_ODD = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))


def folded(text: str) -> str:
    """Give `text` in lower case, as a pattern sees it that ignores case."""
    if not text.isascii():
        for odd, usual in _ODD:
            text = text.replace(odd, usual)
    return text.lower()


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as (part, pattern); a phrase that may be spelled with one of several parts stands once for each."""

    rows: tuple[tuple[str, re.Pattern[str]], ...]

    def likely(self, text: str) -> tuple[re.Pattern[str], ...]:
        """Give the patterns that `text`, or any piece of it, may hold."""
        low = folded(text)
        return tuple(dict.fromkeys(pattern for part, pattern in self.rows if part in low))

    def stand_in(self, text: str) -> bool:
        """Say whether `text` holds one of the phrases."""
        low = folded(text)
        return any(part in low and pattern.search(text) for part, pattern in self.rows)


def table(*rows: tuple[str, str]) -> Phrases:
    """Make a table of rows (parts in lower case with bars between them, phrase as a pattern that ignores case)."""
    compiled = ((parts.split("|"), re.compile(phrase, re.IGNORECASE)) for parts, phrase in rows)
    return Phrases(tuple((part, pattern) for parts, pattern in compiled for part in parts))
