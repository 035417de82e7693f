"""How the mailbox was last seen: the value that tells whether mail is being read, since when not, and why. Pure."""

import datetime as dt
from dataclasses import dataclass

STALE = dt.timedelta(minutes=5)
"""After this long without a look the mailbox counts as not read; it is looked at every few minutes at the least."""

NOBODY_LOOKS = "nobody has looked: mailbot does not run, or hangs"


@dataclass(frozen=True, slots=True)
class Sight:
    """`looked_at` is when the mailbox was last looked at with success; where it never was, when that was first tried.

    `why` says in words what has kept it from being looked at since, "" where nothing has. It holds no secret, and no
    word of any mail.
    """

    looked_at: dt.datetime
    why: str = ""


def looked(now: dt.datetime) -> Sight:
    """Give the sight of a mailbox that was just looked at."""
    return Sight(now)


def troubled(before: Sight | None, why: str, now: dt.datetime) -> Sight:
    """Give the sight of a mailbox that could not be looked at just now."""
    return Sight(before.looked_at if before else now, why or "no reason is known")


def not_read(sight: Sight | None, now: dt.datetime) -> Sight | None:
    """Give since when mail is not being read, and why; None where it is, or nothing was ever looked at."""
    if sight is None:
        return None
    if sight.why:
        return sight
    return Sight(sight.looked_at, NOBODY_LOOKS) if now - sight.looked_at > STALE else None
