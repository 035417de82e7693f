"""What NCA's further mail belongs to: by the thread first, by the reference in its own words second.

A thread never makes anybody believed: who wrote must be proved like any other sender. A reference in the new text
always wins; where it is not the thread's, a person decides. What follows by a thread alone goes to staff, never to NCA.
"""

import re
from dataclasses import dataclass, replace

from mailbot.core.decision import TaskKind
from mailbot.core.facts import Facts, OurLetter, Question
from mailbot.core.notification import WHAT_IS_WANTED, Notification, Reading, Subject
from mailbot.core.states import Kind, Party

_MAY_ANSWER = frozenset({Kind.INFORMATION, Kind.OTHER, None})
_NEVER_ANSWERS = frozenset({Kind.WITHDRAWAL, Kind.AUTOMATIC})
# What NCA is asked of the casework itself; a question about the minute sheet is answered by its own thread only.
_AWAITED = frozenset({TaskKind.AWAIT_INFORMATION, TaskKind.AWAIT_IDENTITY, TaskKind.AWAIT_CONFISCATION})
_REMINDER = re.compile(r"task ([0-9]{1,18}), rung [0-9]")


@dataclass(frozen=True, slots=True)
class Threaded:
    """A mail as its thread completes it; `by_thread` tells whether it is about its person on the thread's word."""

    reading: Reading
    by_thread: bool = False


def thread_cases(facts: Facts) -> tuple[str, ...]:
    """Give the cases that the thread of a mail is about: those of our letter, else those that NCA's mail notified."""
    return facts.answered.references if facts.answered else facts.notified


def own_references(said: Notification) -> frozenset[str]:
    """Give every reference in the new text of a mail from NCA."""
    return frozenset(one.reference for one in (*said.subjects, *said.mentioned) if one.reference)


def says_otherwise(reading: Reading, facts: Facts) -> bool:
    """Tell whether NCA names other people than those whom the thread of its mail is about."""
    own, thread = own_references(reading.notification), thread_cases(facts)
    return _from_nca(reading) and bool(own) and bool(thread) and own.isdisjoint(thread)


def names_only_by_thread(reading: Reading, facts: Facts) -> bool:
    """Tell whether NCA's mail wants something and only its thread says of whom."""
    return _from_nca(reading) and not own_references(reading.notification) and len(thread_cases(facts)) == 1


def answers_one_of_several(reading: Reading, facts: Facts) -> bool:
    """Tell whether a mail may answer one of several questions, and nothing says which."""
    case = _named_case(reading.notification)
    if not _from_nca(reading) or not case or reading.notification.kind not in _MAY_ANSWER:
        return False
    standing = facts.questions.get(case, ())
    return _by_letter(standing, reading, facts) is None and len(_awaited(standing)) > 1


def answered_question(reading: Reading, facts: Facts, reference: str) -> Question | None:
    """Give the question about a case that a mail of NCA's answers: by its thread, else as the only one that stands."""
    said, standing = reading.notification, facts.questions.get(reference, ())
    if not _from_nca(reading) or said.kind in _NEVER_ANSWERS:
        return None
    found = _by_letter(standing, reading, facts)
    if found is None and said.kind in _MAY_ANSWER and len(_awaited(standing)) == 1:
        return _awaited(standing)[0]
    return found


def in_its_thread(reading: Reading, facts: Facts) -> Threaded:
    """Give a mail of NCA's as its thread completes it: an answer to our question, or an addition about its one person.

    Both become information about that person. Everything else stays as it was read.
    """
    if not _from_nca(reading) or reading.notification.kind in _NEVER_ANSWERS:
        return Threaded(reading)
    case = _case_answered(reading, facts) or _case_added_to(reading, facts)
    person = _person(reading.notification, case) if case else None
    if person is None:
        return Threaded(reading)
    said = reading.notification
    questions = tuple(one for one in said.questions if one != WHAT_IS_WANTED)
    completed = replace(said, kind=Kind.INFORMATION, subjects=(person,), questions=questions)
    return Threaded(replace(reading, notification=completed), by_thread=True)


def _case_answered(reading: Reading, facts: Facts) -> str:
    """Give the case about which a mail answers a question; "" where it does not, or wants something else too."""
    said = reading.notification
    if own_references(said):
        case = _named_case(said)
        return case if said.kind in _MAY_ANSWER and case and answered_question(reading, facts, case) else ""
    thread = thread_cases(facts)
    by_thread = len(thread) == 1 and _by_letter(facts.questions.get(thread[0], ()), reading, facts) is not None
    return thread[0] if by_thread else ""


def _case_added_to(reading: Reading, facts: Facts) -> str:
    """Give the case to which a mail adds something in reply to a letter that went to its sender about it alone."""
    said, letter = reading.notification, facts.answered
    if letter is None or len(letter.references) != 1 or not _was_sent_to_them(letter, reading, facts):
        return ""
    case = facts.cases.get(letter.references[0])
    adds = said.kind is Kind.INFORMATION or (said.addition is not None and not said.subjects)
    names_nobody_else = own_references(said) <= set(letter.references)
    return letter.references[0] if adds and names_nobody_else and case is not None and case.interest_open else ""


def _person(said: Notification, case: str) -> Subject | None:
    """Give the one person of a mail, under the reference of the case; None where it names several."""
    named = said.subjects or said.mentioned
    if len(named) > 1:
        return None
    return replace(named[0] if named else said.addition or Subject(), reference=case)


def _named_case(said: Notification) -> str:
    own = own_references(said)
    return next(iter(own)) if len(own) == 1 else ""


def _awaited(standing: tuple[Question, ...]) -> tuple[Question, ...]:
    return tuple(one for one in standing if one.kind in _AWAITED)


def _by_letter(standing: tuple[Question, ...], reading: Reading, facts: Facts) -> Question | None:
    """Give the question that our letter asked, or reminded of, to which a mail replies."""
    letter = facts.answered
    if letter is None or not _was_sent_to_them(letter, reading, facts):
        return None
    reminder = _REMINDER.fullmatch(letter.cause)
    task = int(reminder[1]) if reminder else None
    return next((one for one in standing if one.letter == letter.id or one.task == task), None)


def _was_sent_to_them(letter: OurLetter, reading: Reading, facts: Facts) -> bool:
    """Tell whether a letter went to whoever writes now, or to NCA's contact, for whom any officer may answer."""
    return letter.to in {reading.sender.address, facts.nca_contact} - {""}


def _from_nca(reading: Reading) -> bool:
    return reading.sender.is_proved(Party.NCA)
