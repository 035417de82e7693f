"""The official list of bank holidays: the one that the package `govuk-bank-holidays` carries, or a newer file.

Both have the form of https://www.gov.uk/bank-holidays.json. The list is read as a file: the package's own module would
import an HTTP client, and nothing is ever fetched here.
"""

import datetime as dt
import json
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from mailbot.core.calendar import Calendar, Region
from mailbot.core.errors import ConfigurationFault

_CARRIED = files("govuk_bank_holidays") / "bank-holidays.json"


@lru_cache(maxsize=8)
def calendar_of(region: Region, newer: Path | None = None) -> Calendar:
    """Give the calendar of a region, by a newer list where one is named. Raises ConfigurationFault where it is none."""
    try:
        text = newer.read_text("utf-8") if newer else _CARRIED.read_text("utf-8")
        days = frozenset(dt.date.fromisoformat(event["date"]) for event in json.loads(text)[region.value]["events"])
        return Calendar(days, dt.date(max(days).year, 12, 31))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as fault:
        where = f"casework.bank_holidays_file: {newer} is not a list as https://www.gov.uk/bank-holidays.json gives it"
        raise ConfigurationFault("The bank holidays cannot be read:", (f"{where} ({type(fault).__name__})",)) from None
