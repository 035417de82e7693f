"""What the administrators must hear of in time, about the service itself. Pure."""

from mailbot.core.decision import LetterOrder
from mailbot.core.facts import Facts
from mailbot.core.follow_ups import FollowUp
from mailbot.core.letter_facts import in_words

DAYS_BEFORE = 90
"""Calendar days before the end of the list of bank holidays from which on it is warned of."""


def list_runs_out(facts: Facts) -> FollowUp | None:
    """Say that the list of bank holidays ends soon, once for each list; None while it reaches far enough."""
    calendar = facts.schedule.calendar
    if not calendar.runs_out_within(facts.today, DAYS_BEFORE):
        return None
    told = {"until": in_words(calendar.until)}
    letters = tuple(LetterOrder("administrators-bank-holidays", to, told, ()) for to in facts.administrators)
    return FollowUp("", f"bank holidays until {calendar.until.isoformat()}", "the clock", letters=letters)
