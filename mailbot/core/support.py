"""R11: a case owner asks NCA for documents of identity or nationality, or for what it holds on a confiscation order."""

from collections.abc import Mapping

from mailbot.core.decision import LetterOrder, TaskKind, TaskOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_facts import told_of
from mailbot.core.states import Support

SUPPORT_TASKS: Mapping[Support, TaskKind] = {
    Support.IDENTITY: TaskKind.AWAIT_IDENTITY, Support.CONFISCATION: TaskKind.AWAIT_CONFISCATION,
}
"""The task that awaits what was asked for."""

SUPPORT_LETTERS: Mapping[Support, str] = {
    Support.IDENTITY: "nca-support-identity", Support.CONFISCATION: "nca-support-confiscation",
}
"""The letter that asks NCA for it."""


def support_letter(support: Support, case: CaseFacts, facts: Facts) -> LetterOrder:
    """Ask NCA for support, at the address that it keeps for what it did not ask for itself."""
    return LetterOrder(SUPPORT_LETTERS[support], facts.nca_contact, {"person": told_of(case)}, (case.reference,))


def support_task(support: Support, case: CaseFacts, facts: Facts, cause: str = "") -> TaskOrder:
    """Await the answer to it."""
    kind, due_on = SUPPORT_TASKS[support], facts.schedule.answer_due(facts.today)
    return TaskOrder(
        kind, case.reference, case.owner_email or facts.team_address, due_on, facts.schedule.first_press(kind, due_on),
        cause, awaits=SUPPORT_LETTERS[support],
    )


def is_asked(support: Support, case: CaseFacts, facts: Facts) -> bool:
    """Tell whether NCA was asked for the same before and has not answered."""
    return any(one.kind is SUPPORT_TASKS[support] for one in facts.questions.get(case.reference, ()))
