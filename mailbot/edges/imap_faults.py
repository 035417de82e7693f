"""What went wrong on an IMAP connection: said in words that hold nothing of any mail, and whom it speaks against."""

import imaplib
from dataclasses import dataclass
from typing import Self

from imapclient import IMAPClient
from imapclient.exceptions import CapabilityError, LoginError

from mailbot.core.errors import Blame
from mailbot.core.throttling import Asked, asked_to_wait
from mailbot.edges import tls

FAULTS = (imaplib.IMAP4.error, OSError, ValueError, LookupError)
"""What a network, a server or an answer that cannot be understood raises in imaplib and imapclient."""

# A refused login that says nothing about the password (RFC 5530, section 3; Exchange's own sentence).
_NOT_THE_PASSWORD = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "authenticated but not connected")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault on a connection, and the words of the server's BYE (RFC 3501, section 7.1.5), which imaplib may swallow.

    Both may hold words of a mail: they are searched, and of them only a tagged refusal is quoted.
    """

    fault: BaseException
    goodbye: str

    @classmethod
    def on(cls, client: IMAPClient | None, fault: BaseException) -> Self:
        """Take in what is known of a fault on a connection; None where there was none yet."""
        said = client._imap.untagged_responses.get("BYE", ()) if client is not None else ()
        return cls(fault, " ".join(str(line, "ascii", "replace") for line in said if isinstance(line, bytes)))

    @property
    def asked(self) -> Asked | None:
        """The pause that the server asks for."""
        return asked_to_wait(f"{self.fault} {self.goodbye}")

    @property
    def wait_seconds(self) -> float | None:
        """The least wait before the next try, where the server asks for one."""
        asked = self.asked
        return asked.seconds if asked else None

    def blame(self) -> Blame:
        """Say how much this speaks against the mails that were asked for."""
        asked = self.asked
        if asked is not None:
            return Blame.NONE if asked.certain else Blame.LINE
        return Blame.LINE if self._is_of_the_line() else Blame.ANSWER

    def is_about_the_password(self) -> bool:
        """Tell a refused password from a server that is away (imapclient raises the same for both)."""
        passing = isinstance(self.fault.__context__, (imaplib.IMAP4.abort, OSError)) or self.asked is not None
        named = any(word in str(self.fault) for word in _NOT_THE_PASSWORD)
        return isinstance(self.fault, LoginError) and not passing and not named

    def in_words(self) -> str:
        """Say what went wrong, and what pause is asked for."""
        asked = self.asked
        return self._what() + (f"; it asks for a pause of {asked.seconds:.0f} seconds" if asked else "")

    def _what(self) -> str:
        fault = self.fault
        if isinstance(fault, OSError):
            return tls.say_fault(fault)
        if isinstance(fault, CapabilityError):
            return "it does not offer what is needed (STARTTLS was configured and is required)"
        if isinstance(fault, imaplib.IMAP4.abort):
            return "the connection ended" if self._is_of_the_line() else "the server ended the connection"
        for between in (" failed: ", " command error: BAD "):
            before, refused, text = str(fault).partition(between)
            if refused and before.isalpha():
                return f"{before} was refused: {' '.join(text.split())[:200]}"
        return "its answer could not be understood"

    def _is_of_the_line(self) -> bool:
        """Tell a cut or a silence from what a server said; imaplib tells of a cut in these words."""
        cut = isinstance(self.fault, imaplib.IMAP4.abort) and "socket error" in str(self.fault)
        return not self.goodbye and (cut or isinstance(self.fault, OSError))
