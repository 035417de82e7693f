"""Looks into the record for what the demo tells.

Import it only when the record is open: Django's models ask for that.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from mailbot.core.decision import NoteKind
from mailbot.core.notification import Reading
from mailbot.core.states import Confiscation
from mailbot.demo.seen import SeenCase, SeenLetter, SeenMail
from mailbot.store import listings, queries

_NOTES: Mapping[str, str] = {
    NoteKind.INTEREST: "NCA has an interest",
    NoteKind.FURTHER_NOTIFICATION: "NCA notified its interest again",
    NoteKind.CONFISCATION: "confiscation",
    NoteKind.INFORMATION: "NCA added information",
    NoteKind.WITHDRAWAL: "NCA withdrew its interest",
}

_CONFISCATION: Mapping[str, str] = {
    Confiscation.NOT_STATED: "nothing is known",
    Confiscation.NONE: "no proceedings",
    Confiscation.PROCEEDINGS: "proceedings have begun",
    Confiscation.ORDER: "an order is outstanding",
    Confiscation.CONCLUDED: "concluded",
}


def see_mail(message: int) -> SeenMail | None:
    """Give a mail that was decided on; None where there is none."""
    found, reading = listings.message(message), queries.reading_of(message)
    if found is None or found["outcome"] is None:
        return None
    return SeenMail(
        id=message, outcome=found["outcome"], reasons=tuple(found["reasons"]), folder=found["folder"],
        subject=reading.subject if reading else "", sender=(reading.sender.address or "") if reading else "",
        who=_who(reading), by="" if found["decided_by"] == "mailbot" else found["decided_by"],
        questions=reading.notification.questions if reading else (), letters=_letters(found["letters"]),
    )


def _who(reading: Reading | None) -> str:
    if reading is None:
        return "it was never read"
    return "our server vouches for it" if reading.sender.verified else reading.sender.why


def _letters(ids: list[int]) -> tuple[SeenLetter, ...]:
    states = {letter["id"]: letter["state"] for letter in listings.letters()}
    return tuple(
        SeenLetter(
            message_id=letter.message_id, template=letter.template, to=letter.to,
            subject=letter.subject, body=letter.body,
            state=states[letter.id], discloses=tuple(letter.proof.discloses),
            attached=letter.attachment is not None,
        )
        for letter in queries.due_letters(ids)
    )


def see_case(reference: str) -> SeenCase | None:
    """Give a case as it stands; None where no case bears the reference."""
    case = listings.case(reference)
    if case is None:
        return None
    owner, interest = case["owner"], case["interest"]
    owned = f"{owner['name']}, {owner['phone']}, {owner['email']}" if owner else "not yet allocated"
    noted = f"{interest['state']}, {interest['officer']} (mail {interest['message']})" if interest else "none"
    return SeenCase(case["name"], (
        ("Reference", (case["reference"],)),
        ("Date of birth", (_day(case["date_of_birth"]),)),
        ("Case owner", (owned,)),
        ("NCA's interest", (noted,)),
        ("Confiscation", (_CONFISCATION[case["confiscation"]],)),
        ("Special conditions", tuple(_condition(row) for row in case["special_conditions"])),
        ("Milestones", tuple(_milestone(row) for row in case["milestones"])),
        ("Tasks", tuple(_task(row) for row in case["tasks"])),
    ))


def _condition(row: dict[str, Any]) -> str:
    value = f": {_CONFISCATION[row['value']]}" if row["value"] else ""
    return f"{_NOTES[row['kind']]}{value} (mail {row['message']}, {row['officer']})"


def _milestone(row: dict[str, Any]) -> str:
    told = "NCA was told" if row["state"] == "reported" else row["state"]
    return f"{row['name'].replace('_', ' ')}, {_day(row['details'].get('date'))} (mail {row['message']}; {told})"


def _task(row: dict[str, Any]) -> str:
    what = row["kind"].replace("-", " ").replace("nca", "NCA")
    return f"{what}: {row['assignee']}, by {_day(row['due_on'])}, {row['state']} (mail {row['message']})"


def _day(written: str | None) -> str:
    """Write a day as people do."""
    if not written:
        return "not recorded"
    day = dt.date.fromisoformat(written)
    return f"{day.day} {day:%B %Y}"
