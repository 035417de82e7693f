"""The question back to a case owner whose report cannot be passed on: what is not plain, and how to say it.

It goes to the verified owner of the one case that the mail is about, and to nobody else; NCA is told nothing meanwhile.
"""

from collections.abc import Callable, Mapping

from mailbot.core.decision import LetterOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_facts import in_words, told_of
from mailbot.core.notification import Details, Reading
from mailbot.core.states import Kind, Party

TEMPLATE = "owner-question"
_LONGEST = 1000


def question_back(reading: Reading, facts: Facts, reason: str) -> tuple[LetterOrder, ...]:
    """Ask the owner what a report leaves open; nothing where no owner's own report of one case is at hand.

    A mail that answers such a question is not asked about again: a person takes it from there, and no two machines
    write to each other for ever.
    """
    case = _owned(reading, facts)
    if case is None or facts.ruling is not None or (facts.answered and facts.answered.template == TEMPLATE):
        return ()
    told = {
        "person": told_of(case), "questions": _questions(reading, case, reason)[:_LONGEST],
        "their_date": in_words(reading.date.date() if reading.date else None),
    }
    return (LetterOrder(TEMPLATE, case.owner_email, told, (case.reference,)),)


def _owned(reading: Reading, facts: Facts) -> CaseFacts | None:
    """Give the one case that the mail names, where its verified owner wrote."""
    said = reading.notification
    named = {subject.reference for subject in said.subjects}
    if not reading.sender.is_proved(Party.HOME_OFFICE) or said.kind is not Kind.CASE_UPDATE or len(named) != 1:
        return None
    case = facts.cases.get(named.pop() or "")
    return case if case is not None and case.owner_email == reading.sender.address else None


def _questions(reading: Reading, case: CaseFacts, reason: str) -> str:
    details = reading.notification.details or Details()
    own = _ASKED.get(reason)
    if own is not None:
        return own(details, case)
    return " ".join(reading.notification.questions) or "What has happened, and on which date?"


def _other_outcome(details: Details, _case: CaseFacts) -> str:
    said = details.outcome.value if details.outcome else "different"
    return (f"You say that the appeal was {said}. We told NCA of another outcome. If what we told NCA is wrong, "
            f"reply with the word “correction” and the right outcome and date.")


_ASKED: Mapping[str, Callable[[Details, CaseFacts], str]] = {
    "removal-in-the-past": lambda d, c: f"The removal date that you give, {in_words(d.removal_date)}, had passed when "
                                        "you wrote. Which date is right?",
    "milestone-lies-ahead": lambda d, c: f"The date that you give, {in_words(d.date)}, was still to come when you "
                                         "wrote. Has it happened, and on which date?",
    "milestone-details-missing": lambda d, c: "On which date is the removal?",
    "milestone-told-otherwise-before": _other_outcome,
}
"""What is asked, by the rule that holds the report; where there is none, what the reader of the mail could not tell."""
