"""How long a mail server asks us to stay away, as it says so in its answers. Pure."""

import re
from dataclasses import dataclass

LONGEST = 900.0
"""Seconds for which a server is obeyed at most; Exchange has been seen to ask for fifty minutes."""

_TOLD = re.compile(r"back-?off time:?\s*(\d{1,9})\s*(milli)?seconds", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words by which a server says that it is too busy, the seconds to wait where it names none, and whether that is
    certain: Exchange also says "Server Unavailable. 15" (its number, no time) of one mail that it cannot give, and
    Dovecot "[SERVERBUG]" (RFC 5530, section 3), which others say while their store is away.
    """

    words: str
    seconds: float
    certain: bool = True


REFUSALS: tuple[Refusal, ...] = (
    Refusal("[throttled]", 60),
    Refusal("request is throttled", 60),
    Refusal("too many requests", 60),
    Refusal("rate limit", 60),
    Refusal("too many simultaneous connections", 30),
    Refusal("maximum number of connections", 30),
    Refusal("server unavailable. 15", 15, certain=False),
    Refusal("server busy", 15),
    Refusal("[unavailable]", 15, certain=False),
    Refusal("[inuse]", 15, certain=False),
    Refusal("[serverbug]", 15, certain=False),
)
"""In small letters; the first that an answer contains counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a server asks for: to stay away for some seconds. `certain` says that no single mail is the reason."""

    seconds: float
    certain: bool


def asked_to_wait(answer: str) -> Asked | None:
    """Read an answer of a server ("NO Request is throttled. Suggested Backoff Time: 299941 Milliseconds").

    None where it does not ask for a pause. What it asks for is obeyed for `LONGEST` seconds at most.
    """
    told = _TOLD.search(answer)
    if told:
        seconds = int(told[1]) / (1000 if told[2] else 1)
        return Asked(min(seconds, LONGEST), certain=True)
    small = answer.lower()
    hit = next((one for one in REFUSALS if one.words in small), None)
    return Asked(hit.seconds, hit.certain) if hit else None
