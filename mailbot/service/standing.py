"""How the service stands, for `status` and `check`: the figures of the record, and how far bank holidays are known."""

from typing import Any

from mailbot.config import Config
from mailbot.core.list_end import DAYS_BEFORE
from mailbot.service.deciding import schedule_of
from mailbot.service.office import today_of, utc_now
from mailbot.store import queries


def standing_of(config: Config) -> dict[str, Any]:
    """Give the figures that tell how the daemon stands."""
    return {**queries.standing(today_of(utc_now())), "bank_holidays": holidays_in_words(config)}


def holidays_in_words(config: Config) -> str:
    """Say how far the list of bank holidays reaches. Raises ConfigurationFault where there is none."""
    known = f"known until {schedule_of(config).calendar.until.isoformat()}"
    return f"{known}; install a newer list (see casework.bank_holidays_file)" if run_out(config) else known


def run_out(config: Config) -> bool:
    """Tell whether the list of bank holidays ends so soon that it must be renewed."""
    return schedule_of(config).calendar.runs_out_within(today_of(utc_now()), DAYS_BEFORE)
