"""R6: the day that a case is allocated, R4 and R5 fall due without anybody remembering; so when the owner changes.

An owner appears: NCA gets the owner's details, the owner the task with NCA's mail. A new owner: both are told again. No
owner any more: NCA is told whom to ask meanwhile.
"""

from dataclasses import replace

from mailbot.core.decision import LetterOrder, TaskEnding, TaskKind, TaskMove, TaskOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.follow_ups import FollowUp, StandingTask, Turn
from mailbot.core.letter_facts import file_is_elsewhere, in_words, sheet_of, told_of, told_to_owner
from mailbot.core.states import Party, TaskState

_OWNERS_OWN = (TaskKind.CONTACT_NCA, TaskKind.UPDATE_NCA)
"""What only the owner of the day can do; a new owner gets it anew, with a full time for it."""

_REMOVALS = (TaskKind.TELL_OF_REMOVAL, TaskKind.REMOVAL_DESPITE_BAR)


def allocation(turn: Turn, facts: Facts) -> FollowUp | None:
    """Say what follows where the extract shows another owner than before; None where the owner is the same."""
    was, now = _owner(turn.before.owner_name, turn.before.owner_email, turn.before.owner_phone), _owner_of(turn.case)
    if was == now:
        return None
    return owner_follow_up(turn, facts, f"the case extract of {in_words(facts.today)}")


def missed_allocation(turn: Turn, facts: Facts) -> FollowUp | None:
    """Say what follows for a case that has an owner while its allocation is still awaited: NCA was not told.

    Its interest came in at the very moment of an import, or its owner was on no list until now.
    """
    if not turn.case.allocated or not _is_listed(turn.case.owner_email, facts):
        return None
    return owner_follow_up(turn, facts, "the clock")


def _is_listed(owner: str, facts: Facts) -> bool:
    return facts.policy is None or facts.policy.party_of(owner) is Party.HOME_OFFICE


def owner_follow_up(turn: Turn, facts: Facts, source: str) -> FollowUp:
    """Say what follows for the owner that the case has now, whoever it was before."""
    case = turn.case
    found = FollowUp(case.reference, f"case {case.reference}, version {case.version}, owner", source,
                     interest=turn.interest)
    if not case.allocated:
        return _unallocated(found, turn, facts)
    if not _is_listed(case.owner_email, facts):
        return _strange_owner(found, turn, facts)
    if turn.before.owner_email == case.owner_email and _was_allocated(turn):
        return replace(found, letters=(_to_nca("nca-case-reallocated", turn, facts),))
    return _new_owner(found, turn, facts)


def told_to_all(found: FollowUp, turn: Turn, facts: Facts) -> tuple[FollowUp, ...]:
    """Give what follows, with the news of the owner to every officer who notified an interest, in their own thread."""
    main = {order.to for order in found.letters}
    news = tuple(order.template for order in found.letters if order.template in _NEWS_OF_OWNER)
    beside = (
        FollowUp(found.reference, found.cause, found.source, found.by, interest=one,
                 letters=tuple(_to_nca(template, replace(turn, interest=one), facts) for template in news))
        for one in turn.interest.also if news and one.address(facts.policy, facts.nca_contact) not in main
    )
    return (found, *beside)


_NEWS_OF_OWNER = frozenset({"nca-case-allocated", "nca-case-reallocated", "nca-case-unallocated-again"})


def _owner_of(case: CaseFacts) -> tuple[str, str, str]:
    return _owner(case.owner_name, case.owner_email, case.owner_phone)


def _owner(name: str, address: str, phone: str) -> tuple[str, str, str]:
    """Give who owns a case; a name without an address, or the other way round, is nobody's (as `allocated` says)."""
    return (name, address, phone) if name and address else ("", "", "")


def _was_allocated(turn: Turn) -> bool:
    return bool(turn.before.owner_name and turn.before.owner_email)


def _new_owner(found: FollowUp, turn: Turn, facts: Facts) -> FollowUp:
    template = "nca-case-reallocated" if _was_allocated(turn) else "nca-case-allocated"
    contact = _task(found, TaskKind.CONTACT_NCA, turn.case.owner_email, facts)
    return replace(
        found,
        letters=(_to_nca(template, turn, facts), _to_owner(turn, facts)),
        tasks=(contact,),
        ends=_ended(turn, "allocated", "owner-changed"),
        moves=tuple(_moved(task, turn.case.owner_email, facts) for task in _others_of_old_owner(turn)),
    )


def _unallocated(found: FollowUp, turn: Turn, facts: Facts) -> FollowUp:
    return replace(
        found,
        letters=(_to_nca("nca-case-unallocated-again", turn, facts),),
        tasks=(_task(found, TaskKind.AWAIT_ALLOCATION, facts.team_address, facts),),
        ends=_ended(turn, "no-owner-any-more", "no-owner-any-more"),
        moves=tuple(_moved(task, facts.team_address, facts) for task in _others_of_old_owner(turn)),
    )


def _strange_owner(found: FollowUp, turn: Turn, facts: Facts) -> FollowUp:
    """An owner who is not on the Home Office's list is told nothing, nor NCA of them: a person looks at the extract."""
    look = replace(_task(found, TaskKind.AWAIT_ALLOCATION, facts.team_address, facts), why="owner-on-no-list")
    return replace(found, tasks=(look,), ends=_ended(turn, "owner-on-no-list", "owner-changed"))


def _ended(turn: Turn, waited: str, changed: str) -> tuple[TaskEnding, ...]:
    """End what awaited an allocation, and what the old owner had to do; whoever owns the case now gets it anew."""
    case = turn.case.reference
    return (
        TaskEnding(case, (TaskKind.AWAIT_ALLOCATION,), waited),
        TaskEnding(case, _OWNERS_OWN, changed, TaskState.CANCELLED),
    )


def _others_of_old_owner(turn: Turn) -> tuple[StandingTask, ...]:
    old = turn.before.owner_email
    return tuple(task for task in turn.tasks if old and task.assignee == old and task.kind not in _OWNERS_OWN)


def _moved(task: StandingTask, assignee: str, facts: Facts) -> TaskMove:
    """Pass a task on, with time for its new assignee; who was told of it before is not told again.

    A removal does not wait: its new assignee is reminded on the same day, or on the first on which offices are open.
    """
    if task.kind in _REMOVALS and not task.rung:
        return TaskMove(task.id, assignee, task.due_on, facts.schedule.calendar.working_on_or_after(facts.today))
    due_on = max(task.due_on, facts.schedule.due(facts.today))
    return TaskMove(task.id, assignee, due_on, facts.schedule.next_press(task.kind, task.rung, due_on))


def _task(found: FollowUp, kind: TaskKind, assignee: str, facts: Facts) -> TaskOrder:
    due_on = facts.schedule.due(facts.today)
    return TaskOrder(kind, found.reference, assignee, due_on, facts.schedule.first_press(kind, due_on),
                     f"{found.cause}, {kind.value}")


def _to_nca(template: str, turn: Turn, facts: Facts) -> LetterOrder:
    to = turn.interest.address(facts.policy, facts.nca_contact)
    return LetterOrder(template, to, _their_mail(turn) | {"person": told_of(turn.case)}, (turn.case.reference,))


def _to_owner(turn: Turn, facts: Facts) -> LetterOrder:
    """Give the owner the task with NCA's mail, and with the minute sheet where that is not attached yet (R2)."""
    case, their_mail, officer = turn.case, _their_mail(turn), turn.interest.officer_address
    unattached = any(task.kind is TaskKind.ATTACH_MINUTE_SHEET for task in turn.tasks)
    with_sheet = unattached and not file_is_elsewhere(case, facts.workflow_location)
    told = their_mail | {
        "person": told_to_owner(case, case.confiscation), "nca_contact": facts.nca_contact,
        "officer_address": officer, "due_on": in_words(facts.schedule.due(facts.today)), "with_sheet": with_sheet,
    }
    sheet = sheet_of(case, case.confiscation, their_mail, officer, facts.today) if with_sheet else None
    return LetterOrder("owner-task", case.owner_email, told, (case.reference,), attach_original=True, sheet=sheet)


def _their_mail(turn: Turn) -> dict[str, object]:
    return {"officer": turn.interest.officer, "their_subject": turn.interest.subject,
            "their_date": in_words(turn.interest.sent_on)}
