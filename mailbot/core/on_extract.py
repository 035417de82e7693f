"""What follows from a change that the daily extract makes to a case with an open interest: a table to read aloud."""

from collections.abc import Callable

from mailbot.core.allocation import allocation, told_to_all
from mailbot.core.extract_news import milestones_shown
from mailbot.core.facts import Facts
from mailbot.core.follow_ups import FollowUp, Turn

PARTS: tuple[Callable[[Turn, Facts], FollowUp | None], ...] = (
    # R6: an owner appears, changes or goes.
    allocation,
    # R7-R10: a milestone appears, or is another than before.
    milestones_shown,
)
"""What can follow, each by itself; None where it does not."""


def on_extract(turn: Turn, facts: Facts) -> tuple[FollowUp, ...]:
    """Give all that follows from the change of one case."""
    found = (follows for part in PARTS if (follows := part(turn, facts)) is not None)
    return tuple(one for follows in found for one in told_to_all(follows, turn, facts))
