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


class About(StrEnum):
    """Whose trouble it is where a letter has to wait; it decides who waits with it, and for how long."""

    TEXT = "text"
    """This letter's own: what it says, or its size. Letters about other cases need not wait behind it for ever."""
    OURS = "ours"
    """The letter could not even be composed, so that no server saw it; else as above."""
    RECIPIENT = "recipient"
    """The recipient's: every letter to that address would hear the same."""
    SERVER = "server"
    """The server's or the session's: every letter would hear the same."""
    NO_SESSION = "no-session"
    """No session could be had, so that the server saw nothing of the letter, which stays due."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt: its `result`, the server's reply `code` (None when it said nothing) and one line of `text`.

    `about` says whose trouble it is, where the letter was not taken.
    """

    result: Result
    code: int | None
    text: str
    about: About = About.TEXT

    @property
    def waits(self) -> bool:
        """Whether the letter has to be tried again."""
        return self.result in (Result.DEFERRED, Result.UNCERTAIN)

    @property
    def speaks_of_the_server(self) -> bool:
        """Whether the next letter, to whomever, may well meet the same."""
        return self.waits and self.about not in (About.RECIPIENT, About.OURS)


def lets_pass(about: About) -> bool:
    """Tell whether a letter that waits because of this may in time be passed by letters about other cases."""
    return about in (About.TEXT, About.OURS)
