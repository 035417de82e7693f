"""`mailbot demo`: a story of mails, what became of each and why, and then, on a terminal, your own mails."""

import sys
from contextlib import suppress

from mailbot.demo.ground import prepare
from mailbot.demo.telling import Teller, make_console


def run(stay: bool) -> int:
    """Show the story; with `stay`, and on a terminal, stay up for more mails until Ctrl-C.

    Gives the exit code: 0 when every mail became what the story says, 1 when one did not, 130 when the story was cut
    short by Ctrl-C.
    """
    with suppress(AttributeError):
        # A pipe without Unicode gets question marks for a few lines and accents, and no fault.
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    teller = Teller(make_console())
    teller.open()
    with prepare() as ground:
        # What knows the record's tables can be imported only now that the record is open.
        from mailbot.demo.performance import perform  # noqa: PLC0415

        return perform(ground, teller, stay=stay and sys.stdin.isatty() and sys.stdout.isatty())
