"""Enters a milestone by command: the same rules, letters and proofs as where the case owner or the extract says it."""

from dataclasses import dataclass

from mailbot.core.errors import WrongUse
from mailbot.core.milestone_command import entered
from mailbot.core.milestone_letters import template_of
from mailbot.core.notification import Details
from mailbot.core.states import MilestoneName
from mailbot.service.crashing import crash_point
from mailbot.service.deciding import policy_facts_of
from mailbot.service.following import follow_up
from mailbot.service.office import Office
from mailbot.store import queries
from mailbot.store.ledger.transactions import writing
from mailbot.store.turns import standing_interests


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a milestone that was entered: `outcome` is told, corrected, noted or told-before.

    `number` is that of the letter to NCA, where there is one.
    """

    outcome: str
    letters: tuple[str, ...] = ()
    notice_days: int | None = None
    number: int | None = None


def enter(office: Office, reference: str, name: str, details: Details, by: str) -> Entered:
    """Note a milestone of a case and tell NCA of it, where it has an interest. Raises WrongUse."""
    milestone = _known(name)
    with writing(office.clock()) as journal:
        cases, interests = queries.cases_by_reference([reference]), standing_interests([reference])
        if reference not in cases:
            raise WrongUse(f"no case bears the reference {reference!r}")
        case, facts = cases[reference], policy_facts_of(office.config, office.today())
        found = entered(case, interests.get(reference), milestone, details, facts, by, journal.now)
        if found is None:
            return Entered("told-before")
        follow_up(office, journal, [found], cases)
        number = queries.letter_of(found.cause, template_of(milestone))
    crash_point("follow-up-committed")
    told = "corrected" if milestone in case.told else "told"
    return Entered(
        told if reference in interests else "noted", tuple(order.template for order in found.letters),
        found.milestones[0].notice_days, number,
    )


def _known(name: str) -> MilestoneName:
    word = name.strip().lower().replace("-", "_")
    if word not in list(MilestoneName):
        raise WrongUse(f"{name!r} is no milestone; expected one of {', '.join(MilestoneName)}")
    return MilestoneName(word)
