"""The mails of the soak: genuine, forged, automatic, malformed and hostile, each known by its number."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bench import mails as bench
from tests.attacks import cases as attacks

_OF_TWENTY = ("genuine",) * 12 + ("forged",) * 2 + ("automatic",) * 3 + ("malformed",) * 2 + ("hostile",)
_HOSTILE = {"bombs", "injection", "malformed", "sender-tricks", "forged-from", "forged-stamps", "attachment-names"}
_LARGEST = 200_000
_LINE_END = re.compile(rb"\r?\n|\r(?!\n)")

_AUTOMATIC = (
    "Authentication-Results: mx.homeoffice.example; dmarc=pass header.from=nca.example\r\n"
    "Received: from mail.nca.example by mx.homeoffice.example with ESMTP; Mon, 16 Nov 2026 10:00:53 +0000\r\n"
    "From: Officer <officer{number:05d}@nca.example>\r\nTo: cc-workflow@homeoffice.example\r\n"
    "Subject: Automatic reply: your letter\r\nAuto-Submitted: auto-replied\r\n"
    "Message-ID: <soak.{number}@nca.example>\r\nDate: Mon, 16 Nov 2026 10:00:52 +0000\r\n\r\n"
    "I am out of the office until Monday. Reference B1000000.\r\n"
)


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail and what it is."""

    number: int
    sort: str
    raw: bytes


def mix(count: int, seed: int) -> Iterator[Mail]:
    """Make the mails one after the other; the same seed gives the same. Number N is about person N of the bench."""
    chance = random.Random(seed)
    # As a server that took it by SMTP hands it out: every line ended by CRLF, no NUL.
    raws = [case.raw for case in attacks.load() if case.sort in _HOSTILE and len(case.raw) < _LARGEST]
    hostile = [_LINE_END.sub(b"\r\n", raw) for raw in raws if b"\0" not in raw]
    for number, genuine in enumerate(bench.make_mails(count)):
        sort = chance.choice(_OF_TWENTY)
        yield Mail(number, sort, _raw(sort, number, genuine, hostile, chance))


def _raw(sort: str, number: int, genuine: bytes, hostile: list[bytes], chance: random.Random) -> bytes:
    if sort == "forged":
        return genuine.replace(b"dmarc=pass", b"dmarc=fail", 1)
    if sort == "automatic":
        return _AUTOMATIC.format(number=number).encode("ascii")
    if sort == "malformed":
        return _damaged(genuine.partition(b"\r\n")[2], chance)
    if sort == "hostile":
        return f"X-Soak: {number}\r\n".encode("ascii") + chance.choice(hostile)
    return genuine


def _damaged(raw: bytes, chance: random.Random) -> bytes:
    """Cut a mail off somewhere and overwrite some of its bytes; it bears no stamp any more."""
    cut = bytearray(raw[: chance.randrange(1, len(raw))])
    for _ in range(chance.randrange(20)):
        # A server that takes mail by SMTP passes no NUL on.
        cut[chance.randrange(len(cut))] = chance.randrange(1, 256)
    return _LINE_END.sub(b"\r\n", bytes(cut)) + b"\r\n"
