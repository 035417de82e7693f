"""Named points at which a test kills the daemon, to see what it leaves behind. In service nothing is named.

The points, in the order of side effects:

    mail-fetched         the bytes are here, and nothing is written
    mail-recorded        the raw bytes are committed
    try-counted          the try to read is committed, and not begun
    mail-read            what was read is committed
    decision-committed   outcome, notes, tasks and letters are committed
    letter-claimed       the claim is committed, and no byte has left
    letter-handed-over   the server has the letter, and its answer is not committed
    letter-noted         the answer is committed
    mail-moved           the mail lies in its folder, and that is not committed
"""

import os
import signal

POINTS = (
    "mail-fetched", "mail-recorded", "try-counted", "mail-read", "decision-committed", "letter-claimed",
    "letter-handed-over", "letter-noted", "mail-moved",
)

_VARIABLE = "MAILBOT_TEST_CRASH_AT"


def crash_point(name: str) -> None:
    """Die here, as by a power cut, if a test asks for it."""
    if os.environ.get(_VARIABLE) == name:
        os.kill(os.getpid(), signal.SIGKILL)
