"""What a person decides on a mail in review. A ruling goes through the same rules, letters and proofs as any other."""

import datetime as dt
from typing import Any

from mailbot.core.decision import Decision
from mailbot.core.errors import WrongUse
from mailbot.core.facts import Facts, Ruling
from mailbot.core.rules import decide
from mailbot.core.states import Kind, Outcome
from mailbot.service.deciding import put_in_words
from mailbot.service.gathering import ReadMessage, gather_for_ruling
from mailbot.service.office import Office
from mailbot.store import listings, queries
from mailbot.store.ledger.decisions import Decided, apply_decisions
from mailbot.store.ledger.decisions import reject as write_rejection
from mailbot.store.ledger.transactions import writing

_UNKNOWN = frozenset({"kind-not-known", "not-casework"})
_KINDS = (Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL, Kind.CASE_UPDATE)


def waiting() -> list[dict[str, Any]]:
    """Give each mail in review with who wrote, whether that is proved, what was read, and what is asked."""
    return [row | _what_was_read(row["id"]) for row in listings.in_review()]


def _what_was_read(message: int) -> dict[str, Any]:
    reading = queries.reading_of(message)
    if reading is None:
        return {"from": None, "verified": False, "why": "never read", "subject": "", "people": [], "questions": []}
    people = [
        " · ".join(str(word) for word in (s.reference, s.name, s.date_of_birth, s.confiscation) if word)
        for s in reading.notification.subjects
    ]
    return {
        "from": reading.sender.address, "verified": reading.sender.verified, "why": reading.sender.why,
        "subject": reading.subject, "people": people, "questions": list(reading.notification.questions),
        "problems": list(reading.problems),
    }


def accept(office: Office, message: int, reference: str, kind: str, by: str, *, more: bool) -> tuple[str, ...]:
    """Take a mail in review as being about this case; give the reasons of the decision that follows.

    `more` leaves the mail in review, since others in it remain to be decided on. Raises WrongUse.
    """
    ruling = Ruling(reference, by, _kind(kind))
    with writing(office.clock()) as journal:
        _must_be_in_review(message)
        read = _read_message(message)
        facts = gather_for_ruling(office, read, ruling)
        decision = _decide(read, facts, ruling, more=more)
        letters = put_in_words(office, read.reading, facts, decision, queries.thread_of)
        decided = Decided(message, read.sha256, read.reading, decision, letters)
        apply_decisions(journal, [decided], domain=office.config.mailbox.address.rpartition("@")[2], by=by)
    return decision.reasons


def _read_message(message: int) -> ReadMessage:
    reading = queries.reading_of(message)
    if reading is None:
        raise WrongUse(f"mail {message} could not be read, so nothing can follow from it by itself; see to it by hand")
    return ReadMessage(message, queries.sha256_of(message), reading)


def _decide(read: ReadMessage, facts: Facts, ruling: Ruling, *, more: bool) -> Decision:
    if ruling.reference not in facts.cases:
        raise WrongUse(f"no case bears the reference {ruling.reference!r}")
    if ruling.reference in facts.settled:
        raise WrongUse(f"mail {read.id} has been dealt with for {ruling.reference} already")
    decision = decide(read.reading, facts)
    if decision.outcome is not Outcome.PROCESSED:
        reasons = ", ".join(decision.reasons)
        hint = f"; say with --kind which of {', '.join(_KINDS)} it is" if _UNKNOWN & set(decision.reasons) else ""
        raise WrongUse(f"mail {read.id} cannot be accepted for {ruling.reference}: {reasons}{hint}")
    return decision.held_for_a_person(("others-remain",)) if more else decision


def reject(message: int, by: str, why: str, now: dt.datetime) -> None:
    """Note that nothing follows from a mail in review. Raises WrongUse where it is not in review."""
    _must_be_in_review(message)
    with writing(now) as journal:
        if not write_rejection(journal, message, by, why):
            raise WrongUse(f"mail {message} was decided on by somebody else just now")


def _must_be_in_review(message: int) -> None:
    found = listings.message(message)
    if found is None:
        raise WrongUse(f"there is no mail {message}; see `mailbot review list`")
    if found["outcome"] != Outcome.REVIEW:
        who, what = found["decided_by"] or "nobody", found["outcome"] or "not decided on yet"
        raise WrongUse(f"mail {message} is not in review: {what}, by {who}")


def _kind(word: str) -> Kind | None:
    if not word:
        return None
    if word not in _KINDS:
        raise WrongUse(f"--kind {word!r} is not known; expected one of {', '.join(_KINDS)}")
    return Kind(word)
