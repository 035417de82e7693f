"""The minute sheet of a case on demand (R2): for the team that attaches it itself, or when one was lost."""

import datetime as dt
from typing import Any

from mailbot.core.errors import WrongUse
from mailbot.core.letter_facts import CONFISCATION_IN_WORDS, in_words
from mailbot.core.states import Confiscation
from mailbot.service.deciding import fill_sheet
from mailbot.service.office import Office
from mailbot.store import listings, queries


def sheet_of(office: Office, reference: str) -> bytes:
    """Give the filled minute sheet (DOCX) of a case in which NCA has an interest. Raises WrongUse."""
    case = listings.case(reference)
    if case is None:
        raise WrongUse(f"no case bears the reference {reference!r}")
    if case["interest"] is None:
        raise WrongUse(f"NCA has no interest on record in {reference}, so it has no minute sheet")
    return fill_sheet(office, _values(case, office.today()) | {"their_subject": _subject(case["interest"]["message"])})


def _subject(message: int) -> str:
    reading = queries.reading_of(message)
    return reading.subject if reading else ""


def _values(case: dict[str, Any], today: dt.date) -> dict[str, str]:
    interest, stated = case["interest"], Confiscation(case["confiscation"])
    return {
        "reference": case["reference"], "name": case["name"], "date_of_birth": _day(case["date_of_birth"]),
        "officer": interest["officer"], "officer_address": interest["officer_address"],
        "their_date": _day(interest["since"][:10]), "made_on": in_words(today),
        "confiscation": "" if stated is Confiscation.NOT_STATED else CONFISCATION_IN_WORDS[stated],
    }


def _day(text: str | None) -> str:
    return in_words(dt.date.fromisoformat(text)) if text else ""
