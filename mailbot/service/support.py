"""R11 by command: somebody asks NCA for its support in a case, in the owner's stead."""

from dataclasses import replace

from mailbot.core.errors import WrongUse
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.follow_ups import FollowUp, StandingInterest
from mailbot.core.states import Support
from mailbot.core.support import is_asked, support_letter, support_task
from mailbot.service.deciding import policy_facts_of
from mailbot.service.following import follow_up
from mailbot.service.office import Office
from mailbot.store import queries
from mailbot.store.ledger.transactions import writing
from mailbot.store.threads import questions_to_nca, times_asked
from mailbot.store.turns import standing_interests


def request(office: Office, reference: str, support: Support, by: str) -> None:
    """Ask NCA for support in a case and await its answer. Raises WrongUse where it cannot be asked, and says why."""
    with writing(office.clock()) as journal:
        cases = queries.cases_by_reference([reference])
        if reference not in cases:
            raise WrongUse(f"no case bears the reference {reference!r}; see that the case extract was imported")
        facts = replace(policy_facts_of(office.config, office.today()), questions=questions_to_nca([reference]))
        interest = standing_interests([reference]).get(reference)
        found = _follow_up(cases[reference], facts, interest, support, by)
        follow_up(office, journal, [found], cases)


def _follow_up(
    case: CaseFacts, facts: Facts, interest: StandingInterest | None, support: Support, by: str
) -> FollowUp:
    if interest is None:
        raise WrongUse(f"NCA has no open interest in {case.reference}; it is told of a case only where it has one")
    if is_asked(support, case, facts):
        raise WrongUse(f"NCA was asked for that in {case.reference} already, and its answer is awaited; see "
                       "`mailbot tasks list`")
    letter = support_letter(support, case, facts)
    task = support_task(support, case, facts)
    cause = f"support {support.value}, case {case.reference}, request {times_asked(case.reference, task.kind) + 1}"
    return FollowUp(
        case.reference, cause, f"{by} by command", by, interest=interest, letters=(letter,),
        tasks=(replace(task, cause=cause),),
    )
