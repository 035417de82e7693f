"""What letters say of a case and of NCA's mail, as values for their placeholders; shared by every decision."""

import datetime as dt
from collections.abc import Mapping

from mailbot.core.facts import CaseFacts
from mailbot.core.notification import Reading
from mailbot.core.states import Confiscation, Party

CONFISCATION_IN_WORDS: Mapping[Confiscation, str] = {
    Confiscation.NOT_STATED: "nothing is said about confiscation",
    Confiscation.NONE: "there are no confiscation proceedings",
    Confiscation.PROCEEDINGS: "confiscation proceedings have begun or are intended",
    Confiscation.ORDER: "a confiscation order has been made and is outstanding",
    Confiscation.CONCLUDED: "confiscation proceedings are concluded",
}

BARRIERS = frozenset({Confiscation.PROCEEDINGS, Confiscation.ORDER})
"""The states of confiscation that can bar a removal (R10)."""


def told_of(case: CaseFacts) -> dict[str, object]:
    """Give what NCA is told of a case: who it is about, who owns it, how it stands."""
    return {
        "reference": case.reference, "name": case.name, "allocated": case.allocated, "owner_name": case.owner_name,
        "owner_phone": case.owner_phone, "owner_email": case.owner_email, "progress": case.progress,
    }


def told_to_owner(case: CaseFacts, confiscation: Confiscation) -> dict[str, object]:
    """Give what the case owner is told of the case beside that: date of birth, confiscation, and whether it bars."""
    return told_of(case) | {
        "date_of_birth": in_words(case.date_of_birth),
        "confiscation": CONFISCATION_IN_WORDS[confiscation],
        "barrier": confiscation in BARRIERS,
    }


def sheet_of(
    case: CaseFacts, stated: Confiscation, their_mail: Mapping[str, object], officer_address: str, today: dt.date
) -> dict[str, str]:
    """Give the values of a minute sheet (R2): who the person is, who at NCA wrote, what NCA says of confiscation."""
    return {name: str(value) for name, value in their_mail.items()} | {
        "reference": case.reference, "name": case.name, "date_of_birth": in_words(case.date_of_birth),
        "officer_address": officer_address, "made_on": in_words(today),
        "confiscation": "" if stated is Confiscation.NOT_STATED else CONFISCATION_IN_WORDS[stated],
    }


def file_is_elsewhere(case: CaseFacts, workflow_location: str) -> bool:
    """R2: tell whether the file is no longer in CC workflow, and somebody is known who holds it."""
    return bool(case.file_team_email) and case.file_location.casefold() != workflow_location.casefold()


def in_words(day: dt.date | None) -> str:
    """Write a day as people do ("18 February 2014"); "" where it is not known."""
    return f"{day.day} {day:%B %Y}" if day else ""


def their_mail(reading: Reading) -> dict[str, object]:
    """Give what letters say of a mail of NCA's: who wrote it (where that is proved), under which subject, and when."""
    sent = reading.date.date() if reading.date else None
    officer = reading.correspondent if reading.sender.is_proved(Party.NCA) else ""
    return {"officer": officer, "their_subject": reading.subject, "their_date": in_words(sent)}


def officer_address(reading: Reading) -> str:
    """Give the address of the NCA officer who wrote; "" where a person accepted a mail that proves no such thing."""
    return (reading.sender.address or "") if reading.sender.is_proved(Party.NCA) else ""
