"""The checks on a milestone that an owner reports: what is asked back, or seen by a person, before NCA hears of it."""

import datetime as dt

from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.milestone_news import completed, is_flipped, news_of
from mailbot.core.notification import Details, Reading
from mailbot.core.states import MilestoneName


def removal_without_date(reading: Reading, case: CaseFacts | None) -> bool:
    """Tell whether a removal is reported whose day neither the mail nor what NCA was told says."""
    details = _completed(reading, case)
    return reading.notification.milestone is MilestoneName.REMOVAL_DETAILS and details.removal_date is None


def removal_is_past(reading: Reading, case: CaseFacts | None, facts: Facts) -> bool:
    """Tell whether a removal of which NCA knows nothing lay in the past when its mail was written."""
    details = _completed(reading, case)
    day = details.removal_date
    if case is None or reading.notification.milestone is not MilestoneName.REMOVAL_DETAILS:
        return False
    is_past = day is not None and not details.cancelled and day < _written_on(reading, facts)
    return is_past and news_of(case, MilestoneName.REMOVAL_DETAILS, details, facts.today) is not None


def lies_ahead(reading: Reading, facts: Facts) -> bool:
    """Tell whether what is reported as having happened lay ahead when its mail was written."""
    details = reading.notification.details
    day = details.date if details and reading.notification.milestone else None
    # Somebody's clock, or their midnight, may be another than ours.
    return day is not None and day > max(_written_on(reading, facts), facts.today) + dt.timedelta(days=1)


def _written_on(reading: Reading, facts: Facts) -> dt.date:
    """Give the day on which a mail was written; never one to come."""
    return min(reading.date.date(), facts.today) if reading.date else facts.today


def told_otherwise(reading: Reading, case: CaseFacts | None) -> bool:
    """Tell whether an outcome is reported that is not the one NCA was told, and not called a correction."""
    said = reading.notification
    if case is None or said.milestone is None or said.corrects:
        return False
    return is_flipped(case, said.milestone, said.details or Details())


def _completed(reading: Reading, case: CaseFacts | None) -> Details:
    said = reading.notification
    told = case.told.get(said.milestone) if case and said.milestone else None
    details = said.details or Details()
    return completed(said.milestone, details, told) if said.milestone else details
