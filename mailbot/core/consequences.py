"""What follows, by kind, for people whom the rules have cleared: notes, letters and tasks (R1-R10)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from mailbot.core.decision import Decision, LetterOrder, Note, NoteKind, TaskEnding, TaskKind, TaskOrder
from mailbot.core.extract_news import owed_at_interest
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_facts import (
    BARRIERS,
    file_is_elsewhere,
    in_words,
    officer_address,
    sheet_of,
    their_mail,
    told_of,
    told_to_owner,
)
from mailbot.core.milestone_letters import Follows, Source, note_only, tell
from mailbot.core.milestone_news import news_of
from mailbot.core.nca_answers import with_answers
from mailbot.core.notification import Details, Reading, Subject
from mailbot.core.removals import bar_warning, despite_bar
from mailbot.core.staff_mail import is_request, on_request
from mailbot.core.states import Confiscation, Kind, MilestoneName, MilestoneSource, Outcome, TaskState

MORE_NEEDED = "nca-more-needed"
"""The letter that asks NCA's officer for the particulars that are missing."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """A person whom every check let pass, the case, and which identifiers agreed."""

    subject: Subject
    case: CaseFacts
    agreed: str


def follow(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], *, others: bool) -> Decision:
    """Give what follows for the people who are cleared; `others` were named too and wait for a person."""
    if not cleared:
        return Decision(Outcome.PROCESSED, ("nothing-left-to-do",))
    kind = reading.notification.kind
    if kind is None or kind not in _BY_KIND:
        return Decision(Outcome.REVIEW, ("no-rule-for-this-kind",))
    if is_request(reading):
        return on_request(reading, facts, cleared[0].case, cleared[0].agreed)
    decision = _BY_KIND[kind](reading, facts, cleared, others)
    if kind is Kind.CASE_UPDATE:
        return _with_update_given(decision, cleared)
    return with_answers(decision, reading, facts, tuple(person.case for person in cleared))


def _with_update_given(decision: Decision, cleared: tuple[Cleared, ...]) -> Decision:
    """R5: what the owner was asked to tell NCA is told with the owner's own update, where it was processed."""
    if decision.outcome is not Outcome.PROCESSED:
        return decision
    given = tuple(
        TaskEnding(one.case.reference, (TaskKind.CONTACT_NCA, TaskKind.UPDATE_NCA), "reported")
        for one in cleared if one.case.interest_open
    )
    return replace(decision, ends=(*decision.ends, *given))


def _settled(reason: str, cleared: tuple[Cleared, ...], **parts: tuple[object, ...]) -> Decision:
    return Decision(
        Outcome.PROCESSED, (reason,),
        settles=tuple(person.case.reference for person in cleared),
        grounds={person.case.reference: person.agreed for person in cleared},
        **parts,  # type: ignore[arg-type]
    )


def _interest(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], others: bool) -> Decision:
    """R1-R6: note it, answer NCA once for all, give each owner a task, ask for the minute sheet."""
    notes = tuple(note for person in cleared for note in _interest_notes(person))
    letters = [_interest_answer(reading, facts, cleared, others)]
    tasks: list[TaskOrder] = []
    for person in cleared:
        letters += _letters_on_interest(reading, facts, person)
        tasks += _tasks_on_interest(facts, person)
    news = _news_on_interest(facts, cleared)
    return _settled(
        "interest-noted", cleared, notes=notes, letters=(*letters, *news.letters), tasks=(*tasks, *news.tasks),
        milestones=news.milestones, ends=(*news.ends, *_bars_lifted(cleared)),
    )


def _news_on_interest(facts: Facts, cleared: tuple[Cleared, ...]) -> Follows:
    """R7-R10: tell NCA what was owed to it before it had an interest; warn of a removal that confiscation bars."""
    found = Follows()
    for person in cleared:
        case = _as_stated(person)
        found += _barred(person, facts) if case.interest_open else owed_at_interest(case, facts)
    return found


def _as_stated(person: Cleared) -> CaseFacts:
    """Give a case with confiscation as this very mail states it."""
    state = person.subject.confiscation
    if state is None or state is Confiscation.NOT_STATED:
        return person.case
    return replace(person.case, confiscation=state)


def _barred(person: Cleared, facts: Facts) -> Follows:
    """R10: warn where this mail puts a bar before a removal of which NCA was told."""
    removal, case = person.case.told.get(MilestoneName.REMOVAL_DETAILS), _as_stated(person)
    is_new = person.case.confiscation not in BARRIERS
    return bar_warning(case, removal, facts, _FROM_NCA) if removal and is_new else Follows()


def _bars_lifted(cleared: tuple[Cleared, ...]) -> tuple[TaskEnding, ...]:
    """R10: end the warnings of a removal despite a bar, where this mail says that confiscation bars it no more."""
    return tuple(
        TaskEnding(one.case.reference, (TaskKind.REMOVAL_DESPITE_BAR,), "bar-lifted") for one in cleared
        if one.case.confiscation in BARRIERS and _as_stated(one).confiscation not in BARRIERS
    )


_FROM_NCA = Source(MilestoneSource.OWNER, "")


def _interest_notes(person: Cleared) -> tuple[Note, ...]:
    kind = NoteKind.FURTHER_NOTIFICATION if person.case.interest_open else NoteKind.INTEREST
    return (Note(person.case.reference, kind), *_confiscation_note(person))


def _confiscation_note(person: Cleared) -> tuple[Note, ...]:
    state = person.subject.confiscation
    if state is None or state is Confiscation.NOT_STATED:
        return ()
    return (Note(person.case.reference, NoteKind.CONFISCATION, state),)


def _interest_answer(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], others: bool) -> LetterOrder:
    if len(cleared) > 1 or others:
        template = "nca-interest-several"
    else:
        template = "nca-interest-allocated" if cleared[0].case.allocated else "nca-interest-unallocated"
    return _answer(reading, facts, template, cleared, others)


def _answer(reading: Reading, facts: Facts, template: str, cleared: tuple[Cleared, ...], others: bool) -> LetterOrder:
    """Write to NCA's verified sender, else to NCA's own address; never to what Reply-To or Cc say (disclosure, 4)."""
    people = [told_of(one.case) for one in cleared]
    told = their_mail(reading) | {"people": people, "person": people[0], "others": others}
    return LetterOrder(template, officer_address(reading) or facts.nca_contact, told, _references(cleared))


def ask_for_more(reading: Reading) -> LetterOrder:
    """Ask NCA's verified sender for the particulars of its people, without a word of anybody's case."""
    return LetterOrder(MORE_NEEDED, officer_address(reading), their_mail(reading), ())


def _letters_on_interest(reading: Reading, facts: Facts, person: Cleared) -> list[LetterOrder]:
    case = person.case
    if case.interest_open:
        return [_to_owner("owner-update-requested", reading, facts, person)] if case.allocated else []
    elsewhere, sheet = file_is_elsewhere(case, facts.workflow_location), minute_sheet(reading, facts, person)
    letters: list[LetterOrder] = []
    if case.allocated:
        task = _to_owner("owner-task", reading, facts, person, with_sheet=not elsewhere)
        letters.append(replace(task, sheet=None if elsewhere else sheet))
    if elsewhere:
        asked = their_mail(reading) | {"person": told_of(case), "file_location": case.file_location}
        letters.append(
            LetterOrder("file-team-minute-sheet", case.file_team_email, asked, (case.reference,), sheet=sheet)
        )
    return letters


def minute_sheet(reading: Reading, facts: Facts, person: Cleared) -> dict[str, str]:
    """Give the values of a person's minute sheet (R2): who it is, who at NCA wrote, and what NCA says of confiscation.

    It goes with the request to the team that holds the file, or else with the owner's task.
    """
    stated = person.subject.confiscation or Confiscation.NOT_STATED
    return sheet_of(person.case, stated, their_mail(reading), officer_address(reading), facts.today)


def _tasks_on_interest(facts: Facts, person: Cleared) -> list[TaskOrder]:
    case = person.case
    if case.interest_open:
        return [_task(facts, TaskKind.UPDATE_NCA, case, case.owner_email)] if case.allocated else []
    keeper = case.file_team_email if file_is_elsewhere(case, facts.workflow_location) else facts.team_address
    owner = TaskKind.CONTACT_NCA if case.allocated else TaskKind.AWAIT_ALLOCATION
    return [
        _task(facts, owner, case, case.owner_email or facts.team_address),
        _task(facts, TaskKind.ATTACH_MINUTE_SHEET, case, keeper),
    ]


def _task(facts: Facts, kind: TaskKind, case: CaseFacts, assignee: str) -> TaskOrder:
    due_on = _due(facts)
    return TaskOrder(kind, case.reference, assignee, due_on, facts.schedule.first_press(kind, due_on))


def _information(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], _others: bool) -> Decision:
    notes = tuple(
        note for person in cleared
        for note in (Note(person.case.reference, NoteKind.INFORMATION), *_confiscation_note(person))
    )
    letters, barred = _to_owners("owner-information", reading, facts, cleared), Follows()
    for person in cleared:
        barred += _barred(person, facts)
    return _settled(
        "information-added", cleared, notes=notes, letters=(*letters, *barred.letters), tasks=barred.tasks,
        ends=(*barred.ends, *_bars_lifted(cleared)),
    )


def _update_request(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], others: bool) -> Decision:
    letters = (
        _answer(reading, facts, "nca-case-progress", cleared, others),
        *_to_owners("owner-update-requested", reading, facts, cleared),
    )
    tasks = tuple(
        _task(facts, TaskKind.UPDATE_NCA, person.case, person.case.owner_email)
        for person in cleared if person.case.allocated
    )
    return _settled("update-given", cleared, letters=letters, tasks=tasks)


_FOR_NCA = (
    TaskKind.CONTACT_NCA, TaskKind.UPDATE_NCA, TaskKind.AWAIT_ALLOCATION, TaskKind.AWAIT_INFORMATION,
    TaskKind.AWAIT_IDENTITY, TaskKind.AWAIT_CONFISCATION, TaskKind.TELL_OF_REMOVAL,
    TaskKind.OLD_MILESTONE,
)
"""What is only to be done while NCA has an interest."""


def _withdrawal(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], _others: bool) -> Decision:
    notes = tuple(
        note for person in cleared
        for note in (Note(person.case.reference, NoteKind.WITHDRAWAL), *_confiscation_note(person))
    )
    letters = _to_owners("owner-withdrawal", reading, facts, cleared)
    ends = tuple(
        TaskEnding(person.case.reference, _FOR_NCA, "withdrawn", TaskState.CANCELLED) for person in cleared
    )
    ends += _bars_lifted(cleared)
    return _settled("interest-withdrawn", cleared, notes=notes, letters=letters, ends=ends)


def _case_update(reading: Reading, facts: Facts, cleared: tuple[Cleared, ...], _others: bool) -> Decision:
    """R7-R9: NCA is told of the milestone once, and once more of what corrects it, where it has an interest."""
    case, name = cleared[0].case, reading.notification.milestone
    details = reading.notification.details or Details()
    news = news_of(case, name, details, facts.today) if name else None
    if news is None:
        return _settled("milestone-told-before", cleared)
    source = Source(MilestoneSource.OWNER, reading.sender.address or "")
    if not case.interest_open:
        return _settled("milestone-noted-without-interest", cleared, milestones=(note_only(case, news, source),))
    found = tell(case, news, facts, source) + despite_bar(case, news, facts, source)
    return _settled("milestone-corrected" if news.corrects else "milestone-told", cleared, **_parts(found))


def _parts(found: Follows) -> dict[str, tuple[object, ...]]:
    return {"milestones": found.milestones, "letters": found.letters, "tasks": found.tasks, "ends": found.ends}


_BY_KIND: Mapping[Kind, Callable[[Reading, Facts, tuple[Cleared, ...], bool], Decision]] = {
    Kind.INTEREST: _interest,
    Kind.INFORMATION: _information,
    Kind.UPDATE_REQUEST: _update_request,
    Kind.WITHDRAWAL: _withdrawal,
    Kind.CASE_UPDATE: _case_update,
}


def _to_owners(template: str, reading: Reading, facts: Facts, cleared: tuple[Cleared, ...]) -> tuple[LetterOrder, ...]:
    return tuple(_to_owner(template, reading, facts, person) for person in cleared if person.case.allocated)


def _to_owner(
    template: str, reading: Reading, facts: Facts, person: Cleared, *, with_sheet: bool = False
) -> LetterOrder:
    case = person.case
    stated = person.subject.confiscation or Confiscation.NOT_STATED
    standing = case.confiscation if stated is Confiscation.NOT_STATED else stated
    told = their_mail(reading) | {
        "person": told_to_owner(case, standing),
        "officer_address": officer_address(reading),
        "nca_contact": facts.nca_contact,
        "due_on": in_words(_due(facts)),
        "with_sheet": with_sheet,
    }
    return LetterOrder(template, case.owner_email, told, (case.reference,), attach_original=True)


def _references(cleared: tuple[Cleared, ...]) -> tuple[str, ...]:
    return tuple(person.case.reference for person in cleared)


def _due(facts: Facts) -> dt.date:
    return facts.schedule.due(facts.today)
