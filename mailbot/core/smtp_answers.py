"""What a mail server's answer means for a letter: a table, read from the top. Pure.

The basic code (RFC 5321, section 4.2) says whether to try again; the enhanced one (RFC 3463, "5.7.1"), where there is
one, says what it is about. Three things are decided beyond that. A 5xx that speaks of the session, of our host or of
our address would refuse every letter for good, so the letter waits instead, and an alarm calls a person. A full
mailbox empties. And where code and enhanced code disagree, the letter waits: a wait can be ended, a refusal cannot.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mailbot.core.delivery import About, Delivery, Result


class Step(StrEnum):
    """What the server answered to."""

    MAIL = "MAIL"
    RCPT = "RCPT"
    DATA = "DATA"
    TEXT = "TEXT"
    """The final dot."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: to what, the basic code, and its text as one line."""

    step: Step
    code: int
    text: str

    @property
    def hundred(self) -> int:
        """The class by the basic code: 2 done, 4 later, 5 never."""
        return self.code // 100

    @property
    def status(self) -> tuple[int, int, int] | None:
        """The enhanced code at the beginning of the text; None where there is none."""
        found = _STATUS.match(self.text)
        return (int(found[1]), int(found[2]), int(found[3])) if found else None

    @property
    def detail(self) -> tuple[int, int] | None:
        """The enhanced code without its class: (7, 1) for "5.7.1"."""
        return self.status[1:] if self.status else None


_STATUS = re.compile(r"([245])\.(\d{1,3})\.(\d{1,3})(?!\S)")

UNDERSTOOD = frozenset({2, 4, 5})
"""The classes of answers to the final dot that say what became of the letter."""

# Closing, syntax and order of commands, parameters, "takes no mail" (RFC 7504), missing login or encryption (RFC 4954).
_SESSION_CODES = frozenset({421, 500, 502, 503, 504, 521, 523, 530, 534, 535, 538, 555})

# The same by enhanced codes: our host, our login, our address as sender, or the whole system, not this letter.
_SESSION_STATUSES = frozenset({
    (1, 7), (1, 8),                      # Our own address as the sender's is not believed.
    (3, 2), (3, 3), (3, 5),              # The system takes no mail, lacks a feature, or is set up wrongly.
    (4, 2), (4, 3), (4, 5),              # A bad connection, no directory, congestion. (4.1 Exchange says of addresses.)
    (5, 1), (5, 3),                      # A command out of order; too many recipients.
    (7, 3), (7, 8), (7, 9), (7, 10), (7, 11), (7, 13), (7, 14),    # Login and encryption.
    (7, 20), (7, 21), (7, 22), (7, 23), (7, 24), (7, 25), (7, 26), (7, 27), (7, 28), (7, 29),    # Authenticity, flood.
    (7, 57), (7, 60), (7, 64),           # Exchange: not logged in, may not send as this address, not a tenant's.
    (7, 501), (7, 502), (7, 503), (7, 508), (7, 511), (7, 705), (7, 708), (7, 750),    # Exchange: our host is barred.
})

# A mailbox that is full, a system without room. (5.3.4 is another thing: the letter is too large, and stays so.)
_FULL = frozenset({(2, 2), (3, 1)})
_TOO_LARGE = frozenset({(3, 4), (2, 3)})

# What servers say under a code that could mean anything (550, 554, 5.7.1) when it is our host that they do not want.
_OUR_HOST = re.compile(
    r"client host|sender(?:'s)? (?:ip|host)|your (?:ip|host|server|network)|black ?list|block ?list|\brbl\b|dnsbl"
    r"|spamhaus|relay(?:ing)? (?:access )?(?:denied|not (?:allowed|permitted))|unable to relay|reverse dns"
    r"|not (?:logged in|authenticated|authori[sz]ed to (?:send|relay))|authentication (?:is )?required"
    r"|too many (?:connections|messages|recipients)|rate limit|sending limit", re.IGNORECASE,
)
_FULL_WORDS = re.compile(r"quota|storage|mailbox (?:is )?full|over ?limit|insufficient", re.IGNORECASE)


def judge(step: Step, code: int, text: str) -> Delivery:
    """Say what an answer means for the letter. `text` is the server's, on one line, without the basic code.

    An answer to the final dot that nobody understands leaves the letter uncertain.
    """
    answer = Answer(step, code, text)
    result, about = next(meaning for hits, meaning in _ANSWERS if hits(answer))
    if result is Result.UNCERTAIN:
        return Delivery(result, None, "the text was sent whole, and the server's answer was lost", about)
    return Delivery(result, code, text, about)


def _is_full(answer: Answer) -> bool:
    """552 and 452 mean "no room" as often as "too many recipients"; an enhanced code decides, then the step."""
    if answer.status is not None:
        return answer.detail in _FULL
    return answer.code == 552 and (answer.step is Step.RCPT or bool(_FULL_WORDS.search(answer.text)))


def _is_too_large(answer: Answer) -> bool:
    return answer.detail in _TOO_LARGE or (answer.status is None and answer.code == 552)


def _is_of_the_session(answer: Answer) -> bool:
    barred = answer.detail is not None and answer.detail[0] == 7 and 606 <= answer.detail[1] <= 649
    return answer.code in _SESSION_CODES or answer.detail in _SESSION_STATUSES or barred


def _is_of_the_recipient(answer: Answer) -> bool:
    """4.1.x and 4.2.x, but for 4.1.7 and 4.1.8: the address, or the mailbox."""
    of_address = answer.detail is not None and answer.detail[0] in (1, 2) and answer.detail not in _SESSION_STATUSES
    return of_address or (answer.step is Step.RCPT and answer.code in (450, 452) and answer.status is None)


def _is_to_the_sender(answer: Answer) -> bool:
    """Before any recipient was named, or after all were taken: every letter would hear the same."""
    return answer.step in (Step.MAIL, Step.DATA)


_LATER_ABOUT: Mapping[Step, About] = {
    Step.MAIL: About.SERVER, Step.RCPT: About.SERVER, Step.DATA: About.SERVER, Step.TEXT: About.TEXT,
}

Meaning = tuple[Result, About]


def _later(step: Step) -> Meaning:
    return Result.DEFERRED, _LATER_ABOUT[step]


_ANSWERS: tuple[tuple[Callable[[Answer], bool], Meaning], ...] = (
    (lambda a: a.step is Step.TEXT and a.hundred == 2, (Result.ACCEPTED, About.TEXT)),
    (lambda a: a.step is Step.TEXT and a.hundred not in UNDERSTOOD, (Result.UNCERTAIN, About.TEXT)),
    # What is said to a command and is no answer to it (a 354 to RCPT) speaks of a session gone astray.
    (lambda a: a.hundred not in (4, 5), (Result.DEFERRED, About.SERVER)),
    (lambda a: a.code in _SESSION_CODES, (Result.DEFERRED, About.SERVER)),
    (lambda a: _is_full(a) and a.step is Step.MAIL, (Result.DEFERRED, About.TEXT)),
    (_is_full, (Result.DEFERRED, About.RECIPIENT)),
    (lambda a: a.hundred == 4 and a.step is Step.MAIL and a.code == 452, (Result.DEFERRED, About.TEXT)),
    (lambda a: a.hundred == 4 and _is_of_the_recipient(a), (Result.DEFERRED, About.RECIPIENT)),
    (lambda a: a.hundred == 4 and a.step is Step.TEXT and not _is_of_the_session(a), _later(Step.TEXT)),
    (lambda a: a.hundred == 4, (Result.DEFERRED, About.SERVER)),
    # From here on 5xx. "550 4.7.1": two words that exclude each other.
    (lambda a: a.status is not None and a.status[0] == 4 and a.step is Step.TEXT, _later(Step.TEXT)),
    (lambda a: a.status is not None and a.status[0] == 4, (Result.DEFERRED, About.SERVER)),
    (_is_too_large, (Result.REFUSED, About.TEXT)),
    (_is_of_the_session, (Result.DEFERRED, About.SERVER)),
    (_is_to_the_sender, (Result.DEFERRED, About.SERVER)),
    (lambda a: a.detail in {None, (7, 1)} and bool(_OUR_HOST.search(a.text)), (Result.DEFERRED, About.SERVER)),
    (lambda a: a.step is Step.RCPT, (Result.REFUSED, About.RECIPIENT)),
    (lambda a: True, (Result.REFUSED, About.TEXT)),
)
"""Each sort of answer, and what it means."""
