"""What a person would read of a message: pages of text, each stretch with its voice, and tables.

A `Page` is one readable text: the subject line, a body part, an attachment. Offsets of evidence
are offsets into `Page.text`. This module holds values only; `text` and `reading.documents` make them.
"""

from dataclasses import dataclass
from enum import StrEnum


class Voice(StrEnum):
    """Who speaks in a stretch of text, and how much it counts."""

    OWN = "own"                # The sender's own new words.
    FORWARDED = "forwarded"    # What a bare forward ("FYI, from NCA below") hands on: read through.
    QUOTED = "quoted"          # History of a thread: never evidence of anything new.
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    HIDDEN = "hidden"          # In the bytes, but a person would not see it.


class Source(StrEnum):
    """Where a page comes from."""

    SUBJECT = "subject"
    BODY = "body"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` of a page, spoken by one voice."""

    voice: Voice
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `start` and `end` are offsets into the page's text."""

    text: str
    start: int
    end: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, as laid out; which way the headings run is for the reader to find."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One readable text. `part` names it in evidence: "subject", "1", "1.2", "2:report.pdf".

    `writer` is who wrote an enclosed message, by its own heading; empty for what the sender wrote.
    """

    part: str
    source: Source
    text: str
    spans: tuple[Span, ...]
    tables: tuple[Table, ...] = ()
    writer: str = ""

    def stretches(self, *voices: Voice) -> tuple[tuple[int, str], ...]:
        """Give (offset, text) of each stretch that one of `voices` speaks, in order."""
        return tuple((s.start, self.text[s.start:s.end]) for s in self.spans if s.voice in voices)
