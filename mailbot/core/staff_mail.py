"""What follows where a case owner reports nothing and asks: for NCA's support (R11), or a question (R12).

About the minute sheet NCA is asked; any other question goes to the senior caseworker. What is unclear, a person reads.
"""

import re
from dataclasses import replace

from mailbot.core.decision import Decision, LetterOrder, TaskKind, TaskOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_facts import in_words, told_of, told_to_owner
from mailbot.core.notification import Reading, Subject
from mailbot.core.pressing import StaffQuestion, question_to_process_team
from mailbot.core.states import Kind, Outcome, Party
from mailbot.core.support import is_asked, support_letter, support_task

_MINUTE_SHEET = re.compile(r"\bminute[\s-]?sheet\b|\bICD\.?\s?4353\b", re.IGNORECASE)


def is_about_the_sheet(enquiry: str) -> bool:
    """Tell whether a question is about the minute sheet, which is for NCA to answer (R12)."""
    return bool(_MINUTE_SHEET.search(enquiry))


def is_request(reading: Reading) -> bool:
    """Tell whether staff, proved, ask for something and report no milestone."""
    said = reading.notification
    asks = said.support is not None or bool(said.enquiry)
    return reading.sender.is_proved(Party.HOME_OFFICE) and said.milestone is None and asks


def in_its_case(reading: Reading, facts: Facts) -> Reading:
    """Give a mail of staff that asks something and names nobody as being about the one case that it can be about.

    That of the letter to this very sender which it answers; for the minute sheet also the only case that they have.
    """
    if not is_request(reading):
        return reading
    reading = as_case_mail(_without_signature(reading, facts))
    said, letter = reading.notification, facts.answered
    if said.subjects or said.kind not in (Kind.OTHER, Kind.CASE_UPDATE):
        return reading
    cases: tuple[str, ...] = ()
    if letter is not None:
        cases = letter.references if letter.to == reading.sender.address else ()
    elif is_about_the_sheet(said.enquiry):
        cases = facts.owned
    if len(cases) != 1:
        return reading
    return replace(reading, notification=replace(said, kind=Kind.CASE_UPDATE, subjects=(Subject(cases[0]),)))


def as_case_mail(reading: Reading) -> Reading:
    """Give a mail in which staff ask something about people they name as the case mail that it is, be it no report."""
    said = reading.notification
    if said.kind is not Kind.OTHER or not said.subjects or not is_request(reading):
        return reading
    return replace(reading, notification=replace(said, kind=Kind.CASE_UPDATE))


def _without_signature(reading: Reading, facts: Facts) -> Reading:
    """Give a short mail without the writer's own name below it, which may be all the names that it holds."""
    said = reading.notification
    people = tuple(
        replace(one, name=None) if _is_writer(one, reading, facts) else one for one in said.subjects
    )
    return replace(reading, notification=replace(said, subjects=people))


def _is_writer(subject: Subject, reading: Reading, facts: Facts) -> bool:
    case = facts.cases.get(subject.reference or "")
    owner = case.owner_name if case and case.owner_email == reading.sender.address else ""
    written = {" ".join(name.casefold().split()) for name in (reading.correspondent, owner)} - {""}
    return " ".join((subject.name or "").casefold().split()) in written


def on_request(reading: Reading, facts: Facts, case: CaseFacts, agreed: str) -> Decision:
    """Say what follows from what staff ask about a case."""
    said = reading.notification
    if said.support is not None and said.enquiry:
        return Decision(Outcome.REVIEW, ("asks-for-two-things",))
    decision = _support(reading, facts, case) if said.support is not None else _question(reading, facts, case)
    if decision.outcome is not Outcome.PROCESSED:
        return decision
    return replace(decision, settles=(case.reference,), grounds={case.reference: agreed})


def _support(reading: Reading, facts: Facts, case: CaseFacts) -> Decision:
    support = reading.notification.support
    assert support is not None, "asked by on_request"  # noqa: S101
    if is_asked(support, case, facts):
        return Decision(Outcome.PROCESSED, ("support-asked-before",))
    return Decision(
        Outcome.PROCESSED, ("support-asked",), letters=(support_letter(support, case, facts),),
        tasks=(support_task(support, case, facts),),
    )


def _question(reading: Reading, facts: Facts, case: CaseFacts) -> Decision:
    if is_about_the_sheet(reading.notification.enquiry) and case.interest_open:
        order = LetterOrder("nca-minute-sheet-question", facts.nca_contact,
                            _asked_by(reading, case) | {"person": told_of(case)}, (case.reference,))
        # What NCA answers ends it; until then the team, who asked in the owner's name, sees that it stands.
        task = _task(case, facts.team_address, facts, order.template)
        return Decision(Outcome.PROCESSED, ("question-put-to-nca",), letters=(order,), tasks=(task,))
    senior = case.senior_caseworker_email
    is_staff = facts.policy is None or facts.policy.party_of(senior) is Party.HOME_OFFICE
    if senior and senior == reading.sender.address and facts.process_team:
        return _question_of_senior(reading, facts, case)
    if not senior or senior == reading.sender.address or not is_staff:
        return Decision(Outcome.REVIEW, ("question-for-nobody-known",))
    told = _asked_by(reading, case) | {
        "person": told_to_owner(case, case.confiscation), "due_on": in_words(facts.schedule.due(facts.today)),
    }
    order = LetterOrder("staff-question", senior, told, (case.reference,), attach_original=True)
    task = _task(case, senior, facts)
    return Decision(Outcome.PROCESSED, ("question-put-to-senior-caseworker",), letters=(order,), tasks=(task,))


def _question_of_senior(reading: Reading, facts: Facts, case: CaseFacts) -> Decision:
    """What cannot be answered at the senior caseworker's level goes to the process team (R12)."""
    told = _asked_by(reading, case)
    asked = StaffQuestion(str(told["asker"]), str(told["asker_email"]), str(told["question"]))
    order = question_to_process_team(case, asked, facts)
    task = _task(case, facts.process_team, facts)
    return Decision(Outcome.PROCESSED, ("question-put-to-process-team",), letters=(order,), tasks=(task,))


def _asked_by(reading: Reading, case: CaseFacts) -> dict[str, object]:
    """Name who asks: the owner as the record does, anybody else as they name themselves, with the proved address."""
    address = reading.sender.address or ""
    name = case.owner_name if address == case.owner_email else reading.correspondent or address
    return {"asker": name, "asker_email": address, "question": reading.notification.enquiry}


def _task(case: CaseFacts, assignee: str, facts: Facts, awaits: str = "") -> TaskOrder:
    due_on = facts.schedule.answer_due(facts.today) if awaits else facts.schedule.due(facts.today)
    first = facts.schedule.first_press(TaskKind.ANSWER_QUESTION, due_on)
    return TaskOrder(TaskKind.ANSWER_QUESTION, case.reference, assignee, due_on, first, awaits=awaits)
