"""One message read, from its bytes to a `Reading`. Called in a worker, and by `explain`."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from mailbot.core import automatic, bounces, mail, stamp, text
from mailbot.core.handed_on import is_anothers
from mailbot.core.interpret import interpret
from mailbot.core.lines import safe_line
from mailbot.core.mail import Mail
from mailbot.core.notification import Notification, Reading
from mailbot.core.pages import Page, Source, Voice
from mailbot.core.rules import ANOTHERS_WORDS
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Party
from mailbot.reading import documents
from mailbot.reading.witness import witness_for

_BETWEEN_WORDS = re.compile(r"[\W_]+")

LARGEST = 25 * 1024 * 1024
"""Bytes of a message above which its body is not even fetched."""


def read(raw: bytes, size: int, policy: StampPolicy) -> Reading:
    """Read a message, as `read_with_pages` does, where nobody asks for the pages."""
    return read_with_pages(raw, size, policy)[0]


def read_with_pages(raw: bytes, size: int, policy: StampPolicy) -> tuple[Reading, tuple[Page, ...]]:
    """Read a message of `size` bytes, and give the pages on which its evidence stands.

    Of a message that is too large, `raw` is the header alone.
    """
    sender = stamp.judge(raw, policy, witness_for(policy))
    message = mail.parse(raw)
    body, oddities = text.read(message)
    attached, problems = documents.pages(message, body)
    pages = (*body, *attached)
    machine = automatic.why_automatic(message, pages)
    claimed = policy.party_of(sender.address or message.from_address)
    notification = interpret(
        pages, claimed=claimed, automatic=machine, sent=message.date,
        thread=bool(message.in_reply_to or message.references),
    )
    if claimed is Party.NCA and is_anothers(body, policy.party_of):
        problems = (*problems, ANOTHERS_WORDS)
    if size > LARGEST:
        problems = ("message-too-large", *problems)
    elif len(raw) < size:
        problems = ("message-not-had-whole", *problems)
    reading = Reading(
        sender=sender, notification=notification, message_id=message.message_id, in_reply_to=message.in_reply_to,
        references=message.references, subject=safe_line(message.subject, 200),
        correspondent=safe_line(message.from_name, 100), date=message.date,
        # Of a mail that is not here whole nobody knows what it says.
        content=_content(message, pages, notification) if len(raw) >= size else "",
        defects=(*message.defects, *oddities), problems=problems,
        **_reported(message, machine, policy),
    )
    return reading, pages


def _reported(message: Mail, machine: str | None, policy: StampPolicy) -> dict[str, Any]:
    """Give what a machine's mail reports of the delivery of letters: which, to whom, and what became of them."""
    if machine is None or not bounces.may_report(message, machine):
        return {}
    return {
        "bounced": automatic.reported_message_ids(message), "delivery": bounces.news(message),
        "returned": bounces.returned_keys(message, policy.own),
    }


def _content(message: Mail, pages: tuple[Page, ...], said: Notification) -> str:
    """Give a digest of what a person would read as new; "" where that is nothing.

    White space, punctuation, signatures and history make no difference; nor does the subject line, but for the
    references in it, unless it is all that there is.
    """
    words = _words(page for page in pages if page.source is not Source.SUBJECT)
    words = words or _words(page for page in pages if page.source is Source.SUBJECT)
    if not words:
        return ""
    references = sorted({subject.reference for subject in said.subjects if subject.reference})
    told = "\x1f".join((message.from_address or "", words, *references))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def _words(pages: Iterable[Page]) -> str:
    said = (stretch for page in pages for _, stretch in page.stretches(Voice.OWN, Voice.FORWARDED))
    return "".join(_BETWEEN_WORDS.sub("", stretch.casefold()) for stretch in said)
