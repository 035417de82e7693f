"""What a person decides on a mail in review. A ruling goes through the same rules, letters and proofs as any other."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from mailbot.core.consequences import MORE_NEEDED, ask_for_more
from mailbot.core.decision import Decision
from mailbot.core.errors import WrongUse
from mailbot.core.facts import Facts, Ruling
from mailbot.core.ruled import speaks_against
from mailbot.core.rules import decide, is_never_answered
from mailbot.core.states import Confiscation, Kind, LetterState, Outcome, Party
from mailbot.service.crashing import crash_point
from mailbot.service.deciding import put_in_words
from mailbot.service.gathering import ReadMessage, gather_again, gather_for_ruling, of_record
from mailbot.service.office import Office
from mailbot.store import listings, queries
from mailbot.store.ledger.decisions import Decided, DecidedMeanwhile, apply_decisions
from mailbot.store.ledger.decisions import reject as write_rejection
from mailbot.store.ledger.transactions import Journal, writing

# A letter that never left, or was refused, asked nobody.
_ON_ITS_WAY = frozenset(LetterState) - {LetterState.REFUSED, LetterState.EXPIRED, LetterState.WITHDRAWN}
_UNKNOWN = frozenset({"kind-not-known", "not-casework"})
_KINDS = (Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL, Kind.CASE_UPDATE)


@contextmanager
def _ruling(now: dt.datetime) -> Iterator[Journal]:
    """Open the one transaction of a ruling."""
    with writing(now) as journal:
        yield journal
        crash_point("ruling-written")
    crash_point("ruling-committed")


def accept(office: Office, message: int, ruling: Ruling, *, more: bool) -> tuple[str, ...]:
    """Take a mail in review as a person rules; give the reasons of the decision that follows.

    `more` leaves the mail in review, since others in it remain to be decided on. Raises WrongUse.
    """
    with _ruling(office.clock()) as journal:
        read = _in_review(office, message)
        facts = gather_for_ruling(office, read, ruling)
        _apply(journal, office, read, facts, _ruled(read, facts, ruling, more=more), ruling.by)
    return queries.reasons_of(message)


def release(office: Office, message: int, by: str) -> tuple[str, ...]:
    """Let the rules decide anew on a mail in review, with the record as it is now; give the reasons.

    For mail that waited for something that has come since: a case in the extract, the end of a pause. Raises WrongUse
    where the rules would leave it in review, and says why.
    """
    with _ruling(office.clock()) as journal:
        read = _in_review(office, message)
        facts = gather_again(office, read)
        decision = decide(read.reading, facts)
        if decision.outcome is Outcome.REVIEW:
            raise WrongUse(f"mail {message} would only come back to review: {', '.join(decision.reasons)}")
        _apply(journal, office, read, facts, decision, by)
    return queries.reasons_of(message)


def ask_back(office: Office, message: int, by: str) -> str:
    """Ask NCA for the particulars that a mail in review lacks; give the recipient. The mail stays in review.

    The letter is the same whether or not anybody is known here. Raises WrongUse where NCA's officer is not proved.
    """
    with _ruling(office.clock()) as journal:
        read = _in_review(office, message)
        if not read.reading.sender.is_proved(Party.NCA):
            raise WrongUse(f"it is not proved that NCA wrote mail {message}; nobody can be asked back")
        facts = gather_again(office, read)
        if is_never_answered(read.reading, facts):
            raise WrongUse(f"mail {message} is a machine's, or a letter of ours come back; nobody can be asked back")
        _must_not_be_asked(message)
        order = ask_for_more(read.reading)
        decision = Decision(Outcome.REVIEW, ("asked-back", *queries.reasons_of(message)), letters=(order,))
        _apply(journal, office, read, facts, decision, by)
    return order.to


def _must_not_be_asked(message: int) -> None:
    for letter in listings.letters_of(message):
        if letter["template"] == MORE_NEEDED and letter["state"] in _ON_ITS_WAY:
            raise WrongUse(f"{letter['to']} was asked already: letter {letter['id']} is {letter['state']}")


def _in_review(office: Office, message: int) -> ReadMessage:
    _must_be_in_review(message)
    return of_record(office, message)


def _apply(journal: Journal, office: Office, read: ReadMessage, facts: Facts, decision: Decision, by: str) -> None:
    letters = put_in_words(office, read.reading, facts, decision, queries.thread_of)
    decided = Decided(read.id, read.sha256, read.reading, decision, letters)
    try:
        apply_decisions(journal, [decided], domain=office.config.mailbox.address.rpartition("@")[2], by=by)
    except DecidedMeanwhile:
        told = f"mail {read.id} was decided on by somebody else just now; see `mailbot why {read.id}`"
        raise WrongUse(told) from None


def _ruled(read: ReadMessage, facts: Facts, ruling: Ruling, *, more: bool) -> Decision:
    if ruling.reference not in facts.cases:
        raise WrongUse(f"no case bears the reference {ruling.reference!r}")
    if ruling.reference in facts.settled:
        raise WrongUse(f"mail {read.id} has been dealt with for {ruling.reference} already")
    if not ruling.anyway and speaks_against(read.reading, facts, ruling):
        raise WrongUse(
            f"mail {read.id} names nobody who agrees with {ruling.reference}: name or date of birth speak against it; "
            "say --anyway if this is the case all the same"
        )
    decision = decide(read.reading, facts)
    if decision.outcome is not Outcome.PROCESSED:
        reasons = ", ".join(decision.reasons)
        raise WrongUse(f"mail {read.id} cannot be accepted for {ruling.reference}: {reasons}{_hint(decision)}")
    return decision.held_for_a_person(("others-remain",)) if more else decision


def _hint(decision: Decision) -> str:
    """Say what the person who rules can say beside, so that the mail can be accepted."""
    if _UNKNOWN & set(decision.reasons):
        return f"; say with --kind which of {', '.join(_KINDS)} it is"
    if "confiscation-unclear" in decision.reasons:
        return f"; say with --confiscation which of {', '.join(Confiscation)} holds for this person"
    return ""


def reject(message: int, by: str, why: str, now: dt.datetime) -> None:
    """Note that nothing follows from a mail in review. Raises WrongUse where it is not in review."""
    _must_be_in_review(message)
    with _ruling(now) as journal:
        if not write_rejection(journal, message, by, why):
            raise WrongUse(f"mail {message} was decided on by somebody else just now")


def _must_be_in_review(message: int) -> None:
    found = listings.message(message)
    if found is None:
        raise WrongUse(f"there is no mail {message}; see `mailbot review list`")
    if found["outcome"] != Outcome.REVIEW:
        who, what = found["decided_by"] or "nobody", found["outcome"] or "not decided on yet"
        raise WrongUse(f"mail {message} is not in review: {what}, by {who}")


def ruling_of(
    reference: str, by: str, kind: str = "", confiscation: str = "", *, anyway: bool = False,
) -> Ruling:
    """Give a person's ruling from the words they typed. Raises WrongUse for a word that is not known."""
    chosen = _one_of(kind, "--kind", _KINDS)
    state = _one_of(confiscation, "--confiscation", tuple(Confiscation))
    return Ruling(
        reference.strip().upper(), by, Kind(chosen) if chosen else None, Confiscation(state) if state else None,
        anyway,
    )


def _one_of(word: str, option: str, known: Sequence[str]) -> str:
    if word and word not in known:
        raise WrongUse(f"{option} {word!r} is not known; expected one of {', '.join(known)}")
    return word
