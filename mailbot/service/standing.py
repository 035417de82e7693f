"""How the service stands, for `status`: the figures of the record, and how far the bank holidays are known."""

from typing import Any

from mailbot.config import Config
from mailbot.service.holidays import holidays_in_words
from mailbot.service.office import today_of, utc_now
from mailbot.store import queries


def standing_of(config: Config) -> dict[str, Any]:
    """Give the figures that tell how the daemon stands."""
    return {**queries.standing(today_of(utc_now())), "bank_holidays": holidays_in_words(config)}
