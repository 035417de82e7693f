"""What follows where somebody enters a milestone by command: the same news, letters and tasks as from anybody else.

A person has decided, so NCA is told whatever the age; but nothing is told that cannot be so.
"""

import datetime as dt

from mailbot.core.errors import WrongUse
from mailbot.core.extract_news import follow_up
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.follow_ups import FollowUp, StandingInterest
from mailbot.core.milestone_letters import Follows, Source, note_only, tell
from mailbot.core.milestone_news import News, completed, news_of, told_before
from mailbot.core.notification import Details
from mailbot.core.removals import despite_bar, is_owner_known
from mailbot.core.states import MilestoneName, MilestoneSource


def entered(
    case: CaseFacts, interest: StandingInterest | None, name: MilestoneName, said: Details, facts: Facts, by: str,
    at: dt.datetime,
) -> FollowUp | None:
    """Say what follows; None where NCA was told the same before. Raises WrongUse for what cannot be told."""
    details = completed(name, said, told_before(case, name, said))
    fault = _fault(name, details, facts)
    if fault:
        raise WrongUse(fault)
    news = news_of(case, name, details, facts.today)
    if news is None:
        return None
    cause = f"case {case.reference}, {name.value} by command at {at.isoformat()}"
    source = Source(MilestoneSource.PERSON, by, cause)
    return follow_up(case, interest, source, _follows(case, interest, news, facts, source))


def _follows(
    case: CaseFacts, interest: StandingInterest | None, news: News, facts: Facts, source: Source
) -> Follows:
    if interest is None:
        return Follows((note_only(case, news, source),))
    if not is_owner_known(case, facts):
        raise WrongUse(f"the owner of {case.reference} is not on the Home Office's list; mend the case extract first")
    return tell(case, news, facts, source) + despite_bar(case, news, facts, source)


def _fault(name: MilestoneName, details: Details, facts: Facts) -> str:
    """Say what is wrong with a milestone as it was entered; "" where nothing is."""
    if name is MilestoneName.REMOVAL_DETAILS:
        return _fault_of_removal(details, facts)
    if details.date is None:
        return f"--date: say on which day it happened, such as {facts.today.isoformat()}"
    if details.date > facts.today:
        return f"--date {details.date.isoformat()} lies ahead; a milestone is told when it has happened"
    if name is MilestoneName.APPEAL_RESULT and details.outcome is None:
        return "--outcome: say how the appeal ended"
    return ""


def _fault_of_removal(details: Details, facts: Facts) -> str:
    day = details.removal_date
    if day is None:
        return "--removal-date: say on which day the removal is"
    if day < facts.today and not details.cancelled:
        return f"--removal-date {day.isoformat()} has passed; a removal is told before it takes place"
    return ""
