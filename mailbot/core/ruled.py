"""A mail as a person settled it: one person, on the case they chose, of the kind they named."""

from collections.abc import Sequence
from dataclasses import replace

from mailbot.core.facts import CaseFacts, Facts, Ruling
from mailbot.core.matching import match
from mailbot.core.notification import Reading, Subject
from mailbot.core.states import Confiscation, Kind

_SPEAKS_OF_CONFISCATION = frozenset({Kind.INTEREST, Kind.INFORMATION})


def as_ruled(reading: Reading, facts: Facts, ruling: Ruling) -> Reading:
    """Give the reading as a ruling settles it.

    What was read about somebody else must not be put on the case. Where the mail speaks of confiscation and it is not
    plain that this person is meant, the state stays unclear, until the person who rules says how it stands.
    """
    said = reading.notification
    kind = ruling.kind or said.kind
    state = ruling.confiscation or _state_of(said.subjects, ruling.reference, facts.cases.get(ruling.reference))
    if state is None and kind not in _SPEAKS_OF_CONFISCATION:
        state = Confiscation.NOT_STATED
    person = Subject(reference=ruling.reference, confiscation=state)
    return replace(reading, notification=replace(said, kind=kind, subjects=(person,), questions=(), ask=False))


def speaks_against(reading: Reading, facts: Facts, ruling: Ruling) -> bool:
    """Tell whether all whom a mail names are others than the person of the case, by their name or date of birth.

    Who is named with the very reference of the case is never one of them: a person may judge such a name to be his.
    """
    case, named = facts.cases.get(ruling.reference), reading.notification.subjects
    if case is None or not named:
        return False
    return all(
        subject.reference != ruling.reference and match(subject, case).contradicts_person for subject in named
    )


def _state_of(subjects: Sequence[Subject], reference: str, case: CaseFacts | None) -> Confiscation | None:
    """Give the state that the mail gives this person; None where it gives one, and not plainly to whom."""
    meant = _the_one(subjects, reference, case)
    if meant is not None:
        return meant.confiscation
    stated = any(subject.confiscation is not Confiscation.NOT_STATED for subject in subjects)
    return None if stated else Confiscation.NOT_STATED


def _the_one(subjects: Sequence[Subject], reference: str, case: CaseFacts | None) -> Subject | None:
    """Give the person named who is the one of the case: by the reference, as the only one, or by name and birth."""
    by_reference = [subject for subject in subjects if subject.reference == reference]
    if by_reference or case is None:
        return by_reference[0] if len(by_reference) == 1 else None
    if len(subjects) == 1:
        return None if match(subjects[0], case).contradicts_person else subjects[0]
    alike = [subject for subject in subjects if match(subject, case).confirms_person]
    return alike[0] if len(alike) == 1 else None
