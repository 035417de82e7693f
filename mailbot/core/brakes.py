"""The brakes: a decision that would write to NCA, or back to staff, may be one too many, or come in a pause.

The last of the tables that `core.rules` reads from the top. A brake looks at a whole decision: the first that hits
sends the message to a person, and nothing of the decision is carried out. A person's ruling passes all of them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mailbot.core.decision import Decision, LetterOrder
from mailbot.core.facts import Facts
from mailbot.core.limits import STAFF_QUESTIONS, Letters
from mailbot.core.notification import Reading
from mailbot.core.states import Party

_TO_NCA = "nca-"


@dataclass(frozen=True, slots=True)
class Brake:
    """One question about what a decision would write to NCA.

    `breaks` marks the breaker: a hit turns disclosures off for all, until a person turns them on again.
    """

    reason: str
    hits: Callable[[Letters, Reading, Facts], bool]
    breaks: bool = False


# The caps of one correspondent come before the breaker: what a cap holds discloses nothing, so it does not count.
BRAKES: tuple[Brake, ...] = (
    Brake("disclosures-paused", lambda w, r, f: f.traffic.paused and w.disclosing > 0),
    Brake("answers-go-back-and-forth", lambda w, r, f: _from_nca(r) and _thread_is_full(w, f)),
    Brake("case-had-enough-answers", lambda w, r, f: _from_nca(r) and _case_is_full(w, f)),
    Brake("correspondent-had-enough-answers", lambda w, r, f: _from_nca(r) and _correspondent_is_full(w, f)),
    Brake("staff-had-enough-questions", lambda w, r, f: _staff_asked_enough(w, f)),
    Brake("too-many-disclosures", lambda w, r, f: bool(_too_many(w, f)), breaks=True),
    Brake("enough-answers-for-an-hour", lambda w, r, f: f.traffic.answers + w.count > f.limits.answers),
)


def letters_to_nca(decision: Decision, reading: Reading, facts: Facts) -> Letters:
    """Give what a decision would write to NCA, as the limits count it."""
    orders = [order for order in decision.letters if is_to_nca(order.template)]
    return Letters(
        sender=reading.sender.address or "", count=len(orders),
        disclosing=sum(1 for order in orders if _discloses(order, facts)), in_thread=facts.answered is not None,
        cases=frozenset(reference for order in orders for reference in order.references),
        questions=sum(1 for order in decision.letters if order.template in STAFF_QUESTIONS),
    )


def is_to_nca(template: str) -> bool:
    """Tell whether NCA reads this letter; a test holds names and declared audiences together."""
    return template.startswith(_TO_NCA)


def _discloses(order: LetterOrder, facts: Facts) -> bool:
    return facts.disclosing is None or order.template in facts.disclosing


def brake(decision: Decision, reading: Reading, facts: Facts) -> tuple[str, str] | None:
    """Give the reason of the first brake that hits, and why disclosures are to be paused ("" where they are not)."""
    letters = letters_to_nca(decision, reading, facts)
    if facts.ruling is not None or not (letters.count or letters.questions):
        return None
    hit = next((row for row in BRAKES if row.hits(letters, reading, facts)), None)
    if hit is None:
        return None
    return hit.reason, _too_many(letters, facts) if hit.breaks else ""


def _from_nca(reading: Reading) -> bool:
    """Tell whether NCA is answered. Staff who report several milestones by answering our tasks are no loop."""
    return reading.sender.party is Party.NCA


def _thread_is_full(letters: Letters, facts: Facts) -> bool:
    answered = facts.traffic.in_thread.get(letters.sender, 0)
    return letters.in_thread and answered + letters.count > facts.limits.answers_in_thread


def _case_is_full(letters: Letters, facts: Facts) -> bool:
    about = facts.traffic.about
    return any(about.get((letters.sender, case), 0) >= facts.limits.answers_per_case for case in letters.cases)


def _correspondent_is_full(letters: Letters, facts: Facts) -> bool:
    answered = facts.traffic.answered.get(letters.sender, 0)
    return answered + letters.count > facts.limits.answers_per_correspondent


def _staff_asked_enough(letters: Letters, facts: Facts) -> bool:
    """Tell whether a member of staff, or a machine in their place, would be written back to once too often."""
    asked = facts.traffic.questions.get(letters.sender, 0)
    return letters.questions > 0 and asked + letters.questions > facts.limits.staff_questions


def _too_many(letters: Letters, facts: Facts) -> str:
    """Say at which rate the breaker goes; "" where it does not."""
    if not letters.disclosing:
        return ""
    traffic, limits = facts.traffic, facts.limits
    if traffic.disclosed.get(letters.sender, 0) + letters.disclosing > limits.breaker_per_sender:
        return f"more than {limits.breaker_per_sender} disclosures within an hour on mail from {letters.sender}"
    if traffic.disclosures + letters.disclosing > limits.breaker:
        return f"more than {limits.breaker} disclosures within an hour in all"
    return ""
