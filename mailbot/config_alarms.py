"""The sections of alarms and of the canary: from when on something is wrong, and how often mailbot writes to itself."""

from pydantic import Field

from mailbot.config_values import Section
from mailbot.core.alarms import AlarmLimits


class Alarms(Section):
    """Minutes, days and percent from which on the administrators hear of something; see `core.alarms`."""

    not_looking_minutes: int = Field(default=10, ge=2)
    undecided_minutes: int = Field(default=15, ge=2)
    letters_waiting_minutes: int = Field(default=15, ge=2)
    unstamped_mails: int = Field(default=20, ge=1)
    certificate_days: int = Field(default=14, ge=1)
    disk_free_percent: int = Field(default=5, ge=0, le=50)

    def for_the_rules(self, canary_late_minutes: int) -> AlarmLimits:
        """Give the same as a value for the core."""
        return AlarmLimits(**dict(self), canary_late_minutes=canary_late_minutes)


class Canary(Section):
    """A mail that mailbot sends itself through the whole path; its way is timed. 0 minutes: none is sent."""

    every_minutes: int = Field(default=0, ge=0, le=1440)
    late_after_minutes: int = Field(default=15, ge=1, le=1440)
