"""What became of handing a letter to the mail server: the answer that decides whether it goes again."""

from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """The four ends of one attempt to hand over one letter to one recipient."""

    ACCEPTED = "accepted"
    """The server took the responsibility (2xx after the final dot)."""
    DEFERRED = "deferred"
    """Nothing was handed over, and a later attempt may succeed (4xx, or cut before the final dot)."""
    REFUSED = "refused"
    """The server will never take this letter (5xx about this letter): a person must look."""
    UNCERTAIN = "uncertain"
    """The final dot was sent and its answer was lost: the letter may or may not have been taken."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt: its `result`, the server's reply `code` (None when it said nothing) and one line of `text`.

    `away` says that no session could be had: that is the server's fault and not the letter's, which stays due.
    """

    result: Result
    code: int | None
    text: str
    away: bool = False
