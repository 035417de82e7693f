"""What a person needs to decide on a mail in review: who wrote, how sure, what was read, and what would be sent.

For each person named there are candidates: cases with their agreement, and the letters that `accept` would send. The
preview runs the very rules that accepting runs, and writes nothing.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from mailbot.core.candidates import MOST, Candidate, candidates
from mailbot.core.decision import Decision
from mailbot.core.facts import CaseFacts, Ruling
from mailbot.core.matching import match
from mailbot.core.notification import Reading, Subject
from mailbot.core.rules import decide
from mailbot.core.threads import thread_cases
from mailbot.service.gathering import ReadMessage, answers, from_record, gather_again, gather_for_ruling
from mailbot.service.office import Office
from mailbot.store import listings, queries

_NEVER_READ: dict[str, Any] = {
    "from": None, "verified": False, "why": "never read", "subject": "", "people": [], "questions": [], "problems": [],
    "asked": [], "candidates": [],
}


def waiting(office: Office) -> Iterator[dict[str, Any]]:
    """Give each mail in review with all that a person needs to decide on it, oldest first."""
    every_case = cache(queries.case_identities)
    for row in listings.in_review():
        reading = queries.reading_of(row["id"])
        if reading is None:
            yield row | _NEVER_READ
        else:
            read = from_record(office, row["id"], row["sha256"], reading)
            told = {"asked": _asked(row["id"]), "candidates": _candidates(office, read, every_case())}
            yield row | _what_was_read(read.reading) | told


def _asked(message: int) -> list[str]:
    """Say of each letter that went to the mail's sender, or is to, where it stands."""
    return [f"{one['template']} to {one['to']}: {one['state']}" for one in listings.letters_of(message)]


def _what_was_read(reading: Reading) -> dict[str, Any]:
    said = reading.notification
    return {
        "from": reading.sender.address, "verified": reading.sender.verified, "party": reading.sender.party,
        "why": reading.sender.why, "subject": reading.subject, "people": [in_a_line(s) for s in said.subjects],
        "milestone": said.milestone, "questions": list(said.questions), "problems": list(reading.problems),
    }


def in_a_line(subject: Subject) -> str:
    """Say in one line who is named."""
    confiscation = subject.confiscation and f"confiscation: {subject.confiscation}"
    parts = (subject.reference, subject.name, subject.date_of_birth, confiscation)
    return " · ".join(str(part) for part in parts if part)


def _candidates(office: Office, read: ReadMessage, cases: Sequence[CaseFacts]) -> list[dict[str, Any]]:
    subjects = read.reading.notification.subjects
    found = [(subject, one) for subject in subjects for one in candidates(subject, cases)]
    shown = {one.reference for _, one in found}
    found += [(Subject(), one) for one in _of_thread(office, read) if one.reference not in shown]
    return [
        {
            "person": in_a_line(subject), "reference": one.reference, "name": one.name, "why": one.why,
            "agreement": one.agreement.in_words(), "would": would(office, read, one),
        }
        for subject, one in found
    ]


def _of_thread(office: Office, read: ReadMessage) -> tuple[Candidate, ...]:
    """Give the cases that the mail which this one answers was about."""
    if not answers(read.reading):
        return ()
    facts = gather_again(office, read)
    subject = next(iter(read.reading.notification.subjects), Subject())
    held = (facts.cases[name] for name in thread_cases(facts)[:MOST] if name in facts.cases)
    return tuple(
        Candidate(case.reference, case.name, "the mail that it answers was about it", match(subject, case))
        for case in held
    )


def would(office: Office, read: ReadMessage, candidate: Candidate) -> dict[str, Any]:
    """Say what accepting a mail for a candidate would do: outcome, reasons, and each letter with what it tells whom."""
    ruling = Ruling(candidate.reference, "a preview")
    decision = decide(read.reading, gather_for_ruling(office, read, ruling))
    return {"outcome": decision.outcome, "reasons": list(decision.reasons), "letters": _letters(office, decision)}


def _letters(office: Office, decision: Decision) -> list[dict[str, Any]]:
    return [
        {"template": order.template, "to": order.to,
         "discloses": list(office.wording.declaration(order.template).discloses())}
        for order in decision.letters
    ]
