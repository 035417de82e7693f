"""A mail as the mailbox hands it over."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """One mail in the mailbox: where it lies and its bytes.

    `size` is what the server announced, in bytes. Where it is over the limit, `raw` is the header alone.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    size: int
    raw: bytes
    arrived_at: dt.datetime
