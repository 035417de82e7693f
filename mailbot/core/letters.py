"""A letter in words, as a value between deciding and the record."""

from dataclasses import dataclass

from mailbot.core.disclosure import DisclosureProof


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter in words, ready to be owed: what `Letter` keeps of it. `sheet` is a filled minute sheet (DOCX).

    `in_thread` tells whether the mail that brings it about itself answered a letter of ours.
    """

    template: str
    template_version: str
    to: str
    subject: str
    body: str
    references: tuple[str, ...]
    proof: DisclosureProof
    in_reply_to: str = ""
    thread: str = ""
    attach_original: bool = False
    sheet: bytes = b""
    in_thread: bool = False
