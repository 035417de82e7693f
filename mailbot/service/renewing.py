"""Writes a letter anew that was stopped because its facts had changed: the same answer, with the facts as now.

The same rules run on the same mail. What they say no longer is not written, and a person is told why.
"""

from dataclasses import replace
from typing import Any

from mailbot.core.decision import Decision, LetterOrder
from mailbot.core.errors import WrongUse
from mailbot.core.facts import CaseFacts, Facts, Ruling
from mailbot.core.matching import match
from mailbot.core.notification import Reading
from mailbot.core.rules import decide
from mailbot.core.states import LetterState
from mailbot.service.deciding import put_in_words
from mailbot.service.gathering import gather_for_ruling, of_record
from mailbot.service.milestones import enter
from mailbot.service.office import Office
from mailbot.store import listings, queries
from mailbot.store.case_rows import ToldMilestone, milestone_told_by
from mailbot.store.ledger.decisions import Decided, owed
from mailbot.store.ledger.letters import end_awaiting, end_tasks_of
from mailbot.store.ledger.owing import owe_letters
from mailbot.store.ledger.transactions import writing


def renew(office: Office, letter: int, by: str) -> int:
    """Write a withdrawn letter anew and queue it; give the number of the new one. Raises WrongUse."""
    old = listings.letter(letter)
    if old is None:
        raise WrongUse(f"there is no letter {letter}; see `mailbot letters list`")
    if old["state"] != LetterState.WITHDRAWN:
        raise WrongUse(f"letter {letter} was not withdrawn; only a letter that was stopped can be written anew")
    milestone = milestone_told_by(letter)
    if milestone is not None:
        return _tell_anew(office, letter, milestone, by)
    if old["message"] is None:
        raise WrongUse(f"no mail gave rise to letter {letter}; what calls for it writes it anew, or see to it by hand")
    with writing(office.clock()) as journal:
        read = of_record(office, old["message"])
        _must_be_the_same_person(read.reading, old)
        facts = _as_when_decided(gather_for_ruling(office, read, Ruling(_case_of(old), by)), read.id)
        decision = decide(read.reading, facts)
        order = _same_letter(decision, old)
        written = put_in_words(office, read.reading, facts, replace(decision, letters=(order,)), queries.thread_of)
        decided = Decided(read.id, read.sha256, read.reading, decision, written)
        anew = [replace(owed(decided, one), cause=f"letter {letter} anew") for one in written]
        numbers = owe_letters(journal, anew, office.config.mailbox.address.rpartition("@")[2])
        new = next(iter(numbers.values()))
        end_tasks_of(journal, letter, by=by, how="written-anew", takes_over=new)
    return new


def _tell_anew(office: Office, letter: int, told: ToldMilestone, by: str) -> int:
    """Tell NCA of the milestone of which a stopped letter was to tell, with the facts as they are now."""
    if told.is_replaced:
        raise WrongUse(f"what letter {letter} was to tell has been replaced since by what is said of it later")
    entered = enter(office, told.reference, told.name, told.details, by)
    if entered.number is None:
        raise WrongUse(f"NCA is not told of {told.name} in {told.reference} now ({entered.outcome})")
    with writing(office.clock()) as journal:
        end_tasks_of(journal, letter, by=by, how="written-anew")
        end_awaiting(journal, letter, by=by)
    return entered.number


def _case_of(old: dict[str, object]) -> str:
    references = old["references"]
    if not isinstance(references, list) or len(references) != 1:
        raise WrongUse(f"letter {old['id']} is about several people; see to each with `mailbot review`, or by hand")
    return str(references[0])


def _must_be_the_same_person(reading: Reading, old: dict[str, Any]) -> None:
    """Refuse where the case is known by another name or date of birth now than those on which mailbot relied.

    Where a person decided whose case it is, that stands.
    """
    reference = _case_of(old)
    case = queries.cases_by_reference([reference]).get(reference)
    named = next((one for one in reading.notification.subjects if one.reference == reference), None)
    if case is None or old["proof"]["ruled_by"] or named is None:
        return
    found = match(named, case)
    if found.contradicts_person:
        raise WrongUse(f"case {reference} is of somebody else than the mail names now ({found.in_words()})")


def _as_when_decided(facts: Facts, message: int) -> Facts:
    """Give the facts without what this very mail has brought about, so that the rules say of it what they said then."""
    opened = queries.interests_opened_by(message)
    cases = {name: _without_interest(case) if name in opened else case for name, case in facts.cases.items()}
    return replace(facts, cases=cases, settled=frozenset(), repeat=None)


def _without_interest(case: CaseFacts) -> CaseFacts:
    return replace(case, interest_open=False)


def _same_letter(decision: Decision, old: dict[str, object]) -> LetterOrder:
    """Find among what the rules write now the letter that was stopped; its recipient may be another (a new owner)."""
    for order in decision.letters:
        if order.template == old["template"]:
            return order
    told = ", ".join(decision.reasons)
    raise WrongUse(f"the rules would not write letter {old['id']} any more ({told}); see to it by hand")
