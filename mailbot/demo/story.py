"""What a story is made of: a mail with its bytes, what should become of it, and whether that came true."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from textwrap import dedent

from mailbot.core.states import Outcome

MAILBOX = "cc-workflow@homeoffice.example"
"""The shared mailbox of the story."""

_PAUSE = dt.timedelta(minutes=7)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes or is written to. Everybody in the story is invented."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Becomes:
    """What should become of a mail: its outcome, the reasons, and the letters as (template, recipient)."""

    outcome: Outcome
    reasons: tuple[str, ...]
    letters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryMail:
    """One mail of the story.

    `why` says in a sentence what is to be learned from it. `sent_from` is the envelope's sender where it is not the
    one in From; `head` are further headers. `copy_of` is the number of the mail of which this is a copy that a
    colleague put back into the inbox. `ruling` is what a person would decide, as the end of a `mailbot review` command.
    """

    title: str
    why: str
    becomes: Becomes
    writer: Person
    subject: str = ""
    text: str = ""
    sent_from: str = ""
    head: tuple[tuple[str, str], ...] = ()
    copy_of: int | None = None
    ruling: str = ""

    @property
    def envelope_from(self) -> str:
        """Give the sender that the envelope names."""
        return self.sent_from or self.writer.address

    def as_bytes(self, sent_at: dt.datetime) -> bytes:
        """Give the mail as its writer's program sends it."""
        mail = EmailMessage(policy=SMTP)
        for name, value in self.head:
            mail[name] = value
        mail["From"] = Address(self.writer.name, addr_spec=self.writer.address)
        mail["To"] = Address("CC Workflow", addr_spec=MAILBOX)
        mail["Subject"] = self.subject
        mail["Date"] = format_datetime(sent_at)
        mail["Message-ID"] = f"<{self._digest(sent_at)}@{self.writer.address.rpartition('@')[2]}>"
        mail.set_content(self.words(), cte="quoted-printable")
        return mail.as_bytes()

    def words(self) -> str:
        """Give the text of the mail."""
        return dedent(self.text).strip() + "\n"

    def _digest(self, sent_at: dt.datetime) -> str:
        return hashlib.sha256(f"{self.subject}{self.text}{sent_at}".encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a mail in the record. `letters` are (template, recipient) of those that left."""

    outcome: str
    reasons: tuple[str, ...]
    letters: tuple[tuple[str, str], ...]


def sent_at(number: int, of: int, now: dt.datetime) -> dt.datetime:
    """Say when mail `number` of the story was sent: all this morning, minutes apart, the last just now."""
    return (now - (of - number) * _PAUSE).replace(microsecond=0)


def differences(expected: Sequence[Becomes], became: Sequence[Became | None]) -> tuple[str, ...]:
    """Say of each mail that became something else than the story says, by number; None is a mail not decided on."""
    pairs = enumerate(zip(expected, became, strict=True), 1)
    return tuple(f"mail {number}: {_difference(want, have)}" for number, (want, have) in pairs if not _same(want, have))


def not_taken_once(owed: Mapping[str, str], taken: Sequence[str]) -> tuple[str, ...]:
    """Say which letters, by Message-ID, the mail server has not exactly once, and how many nobody owed."""
    counts = Counter(taken)
    odd = [f"{words}: the mail server has it {counts[name]} times" for name, words in owed.items() if counts[name] != 1]
    strays = len(counts.keys() - owed.keys())
    return (*odd, *([f"letters that nobody owed: {strays}"] if strays else []))


def _same(want: Becomes, have: Became | None) -> bool:
    return have is not None and (want.outcome, want.reasons, sorted(want.letters)) == (
        have.outcome, have.reasons, sorted(have.letters)
    )


def _difference(want: Becomes, have: Became | None) -> str:
    found = "nothing in time" if have is None else _in_words(have.outcome, have.reasons, have.letters)
    return f"expected {_in_words(want.outcome, want.reasons, want.letters)}; it became {found}"


def _in_words(outcome: str, reasons: Sequence[str], letters: Sequence[tuple[str, str]]) -> str:
    sent = ", ".join(f"{template} to {to}" for template, to in sorted(letters)) or "no letter"
    return f"{outcome} ({', '.join(reasons)}) with {sent}"
