"""Named points at which a test kills the daemon or a command, to see what it leaves behind. In service none is named.

A point ending in "-written" lies inside a transaction, after its rows and before its COMMIT: nothing of it may be seen
afterwards. `POINTS` are those on the way of a mail, in the order of side effects; `ELSEWHERE` those of what follows
without a mail, and of people's commands, which are processes of their own.
"""

import os
import signal
from collections.abc import Mapping

POINTS: Mapping[str, str] = {
    "mail-fetched": "the bytes are here, and nothing is written",
    "mail-recorded": "the raw bytes are committed",
    "try-counted": "the try to read is committed, and not begun",
    "reading-returned": "the reader has answered, and nothing of it is written",
    "mail-read": "what was read is committed",
    "decision-written": "outcome, notes, tasks and letters are written, and not committed",
    "decision-committed": "outcome, notes, tasks and letters are committed",
    "claim-written": "the claim is written, the proof checked, and neither committed",
    "letter-claimed": "the claim is committed, and the mail server not called",
    "letter-handed-over": "the server has taken the letter, and its answer is not committed",
    "letter-noted": "the answer is committed",
    "folder-moved": "the mails of one folder were moved, and neither the next folder's nor the record",
    "mail-moved": "every mail lies in its folder, and that is not committed",
    "mail-filed": "that the mail lies in its folder is committed",
}
"""On the way of a mail: what has happened when the point is reached."""

ELSEWHERE: Mapping[str, str] = {
    "cases-written": "the cases are written as the extract has them, what follows is not, and nothing is committed",
    "follow-up-written": "letters, milestones and tasks that follow are written, and not committed",
    "follow-up-committed": "letters, milestones and tasks that follow are committed",
    "ruling-written": "what a person ruled, and what follows from it, is written and not committed",
    "ruling-committed": "what a person ruled, and what follows from it, is committed",
}
"""Where no mail is on its way: extracts, milestones entered by command, the timekeeper, rulings."""

_VARIABLE = "MAILBOT_TEST_CRASH_AT"
_PAUSES = "MAILBOT_TEST_PAUSE_AT"


def crash_point(name: str) -> None:
    """Die here, as by a power cut, or stand still until woken, if a test asks for it; of deaths it may name several."""
    if name in os.environ.get(_VARIABLE, "").split(","):
        os.kill(os.getpid(), signal.SIGKILL)
    if os.environ.get(_PAUSES) == name:
        # Once: whoever is woken goes on.
        del os.environ[_PAUSES]
        os.kill(os.getpid(), signal.SIGSTOP)
