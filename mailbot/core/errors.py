"""Every error of mailbot. Each carries the one bit that matters: try again or not.

    MailbotError
    ├── TryAgain            the world may be better in a moment (network, lock, "4xx")
    │   ├── MailboxAway     the IMAP server does not answer, or ended the connection
    │   ├── CourierAway     the SMTP server does not answer, or ended the connection
    │   ├── StoreBusy       the database is locked or away
    │   │   └── StoreFailing    its disk is full, fails, or can only be read: somebody must see to it
    │   └── HoldLost        another instance holds the mailbox now
    ├── LoginRefused        a server refused the name and password; passwords get renewed
    └── GiveUp              trying again gives the same answer
        ├── WrongUse        the command or its input is wrong; says what, where, what to do (exit 2)
        ├── ConfigurationFault   the configuration is wrong (exit 2)
        ├── TemplateFault   a letter's template or its declaration is wrong
        └── ExtractFault    the case extract has bad lines; nothing was imported

What is not a MailbotError counts as "try again": unknown faults are temporary until three tries say otherwise.
"""

from enum import IntEnum


class Blame(IntEnum):
    """How much a broken command speaks against the mails that it asked for; the sum over several tries counts."""

    NONE = 0      # The server says that it is too busy, whatever is asked.
    LINE = 1      # Cut or silent: the network, or a server that broke over a mail.
    ANSWER = 2    # The server refused, said goodbye, or gave what cannot be understood.


class MailbotError(Exception):
    """The root; never raised itself. `wait_seconds` is the least wait before the next try, where there is one."""

    try_again = True
    wait_seconds: float | None = None


class TryAgain(MailbotError):
    """The world may be better in a moment."""


class MailboxAway(TryAgain):
    """The IMAP server does not answer, or ended the connection.

    `uids` are the mails that the broken command asked for; `blame` says how likely it is that one of them is the cause.
    """

    def __init__(
        self, why: str, *, wait_seconds: float | None = None, uids: tuple[int, ...] = (), blame: Blame = Blame.NONE
    ) -> None:
        super().__init__(why)
        self.wait_seconds = wait_seconds
        self.uids = uids
        self.blame = blame


class CourierAway(TryAgain):
    """The SMTP server does not answer, or ended the connection."""


class StoreBusy(TryAgain):
    """The database is locked or away."""


class StoreFailing(StoreBusy):
    """The database's disk is full, fails, or can only be read; it is tried again, and somebody must see to it."""


class HoldLost(TryAgain):
    """This instance does not hold the mailbox, or holds it no longer; it may do so again later."""


class GiveUp(MailbotError):
    """Trying again gives the same answer."""

    try_again = False


class WrongUse(GiveUp):
    """The command or its input is wrong."""


class Faults(GiveUp):
    """Several faults found in one go, each a line that says where, what was expected, what was found."""

    def __init__(self, title: str, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join((title, *(f"  {line}" for line in lines))))
        self.title = title
        self.lines = lines


class ConfigurationFault(Faults):
    """The configuration is wrong."""


class TemplateFault(Faults):
    """A letter's template or its declaration is wrong."""


class ExtractFault(Faults):
    """The case extract has bad lines; nothing was imported."""


class LoginRefused(MailbotError):
    """A server refused the name and password; `run` tries again slowly, for passwords get renewed.

    As slowly as half a minute from its repair to the next mail allows: more tries might lock the account.
    """

    wait_seconds = 24.0
