"""The milestones that a row of the case extract shows, with their details. Pure.

`removal_details` stands twice in the extract: its day is the day of the removal, its text says how ("BA75 to Lagos").
A text that is a line of the owner's short form, or a part of one, is taken apart; any other is told as it stands.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from mailbot.core import short_form
from mailbot.core.extract import CaseRow
from mailbot.core.letter_facts import in_words
from mailbot.core.notification import Details
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.sheets import look
from mailbot.core.states import MilestoneName

_OFF = re.compile(r"\b(?:cancell?ed|called off)\b", re.IGNORECASE)
_FLIGHT = re.compile(r"\b([A-Z]{2}|[A-Z][0-9]|[0-9][A-Z])[ -]?([0-9]{2,4})\b")


def shown(row: CaseRow) -> Mapping[MilestoneName, Details]:
    """Give each milestone of which the extract shows a day, and a removal of which it shows a text."""
    found = {name: _details(row, name, day) for name, day in row.milestones.items()
             if name is not MilestoneName.REMOVAL_DETAILS}
    removal = _removal(row.milestones.get(MilestoneName.REMOVAL_DETAILS), row.removal_details)
    return found | ({MilestoneName.REMOVAL_DETAILS: removal} if removal else {})


def _details(row: CaseRow, name: MilestoneName, day: dt.date) -> Details:
    if name is MilestoneName.APPEAL_RESULT:
        return Details(date=day, outcome=row.appeal_outcome)
    if name is MilestoneName.BAIL_GRANTED:
        return Details(date=day, restrictions=row.bail_restrictions or None)
    return Details(date=day)


def _removal(day: dt.date | None, text: str) -> Details | None:
    """Give the details of a removal; where the text names its day, the other day is the one on which it was set."""
    if day is None and not text:
        return None
    own = _line(text)
    if own is not None and own.removal_date is not None:
        is_setting = day is not None and day < own.removal_date and own.date is None
        return replace(own, date=day) if is_setting else own
    completed = _line(f"{in_words(day)}, {text}") if day and text else None
    return completed or Details(
        removal_date=day, flight=_flight(text), note=text or None, cancelled=bool(_OFF.search(text))
    )


def _flight(text: str) -> str | None:
    """Give the one flight that a text names."""
    flights = {carrier + number for carrier, number in _FLIGHT.findall(text)}
    return flights.pop() if len(flights) == 1 else None


def _line(text: str) -> Details | None:
    """Read a text as the particulars of a removal in the short form; None where any part of it is not understood."""
    written = f"REMOVAL: {text}"
    if not text:
        return None
    page = Page("extract", Source.BODY, written, (Span(Voice.OWN, 0, len(written)),))
    found = short_form.lines(look(page), None)
    return found[0].details if len(found) == 1 and found[0].end >= len(written) else None
