"""The section of limits: how much goes to NCA within an hour by mailbot's own decision."""

from pydantic import Field

from mailbot.config_values import Section
from mailbot.core import limits


class Limits(Section):
    """Letters to NCA within any hour that mailbot decides on by itself; see `core.limits`."""

    answers_in_thread_per_hour: int = Field(default=5, ge=1)
    answers_per_case_per_hour: int = Field(default=20, ge=1)
    answers_per_correspondent_per_hour: int = Field(default=500, ge=1)
    staff_questions_per_hour: int = Field(default=20, ge=1)
    answers_per_hour: int = Field(default=12_000, ge=1)
    breaker_per_sender_per_hour: int = Field(default=500, ge=1)
    breaker_per_hour: int = Field(default=12_000, ge=1)

    def for_the_rules(self) -> limits.Limits:
        """Give the same as a value for the core."""
        return limits.Limits(**{name.removesuffix("_per_hour"): most for name, most in self})
