"""How far the list of bank holidays reaches, for `status` and `check`; the timekeeper warns by `core.list_end`."""

from mailbot.config import Config
from mailbot.core.list_end import DAYS_BEFORE
from mailbot.service.deciding import schedule_of
from mailbot.service.office import today_of, utc_now


def holidays_in_words(config: Config) -> str:
    """Say how far the list of bank holidays reaches. Raises ConfigurationFault where there is none."""
    known = f"known until {schedule_of(config).calendar.until.isoformat()}"
    return f"{known}; install a newer list (see casework.bank_holidays_file)" if run_out(config) else known


def run_out(config: Config) -> bool:
    """Tell whether the list of bank holidays ends so soon that it must be renewed."""
    return schedule_of(config).calendar.runs_out_within(today_of(utc_now()), DAYS_BEFORE)
