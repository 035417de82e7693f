"""How a milestone of a case comes to stand in the record, and gives way to what is said of it later."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from mailbot.core.decision import MilestoneNote
from mailbot.core.states import MilestoneName, MilestoneState
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Milestone


@dataclass(frozen=True, slots=True)
class Noted:
    """A milestone to be written: on which case, by which mail, and the letter that tells NCA of it, where there is."""

    note: MilestoneNote
    case: int
    message: int | None = None
    letter: int | None = None


_STANDING = (MilestoneState.DUE.value, MilestoneState.REPORTED.value)


def write_milestones(journal: Journal, noted: Sequence[Noted]) -> Mapping[tuple[int, str], int]:
    """Write milestones; one that a letter tells of is reported, else due. Give the number of each by case and name."""
    return {(one.case, one.note.name.value): _write(journal, one) for one in noted}


def number_of(case: int, name: MilestoneName | None, written: Mapping[tuple[int, str], int]) -> int | None:
    """Give the number of a case's milestone: the one just written, else the one that stands; None for no milestone."""
    if name is None:
        return None
    standing = Milestone.objects.filter(case_id=case, name=name.value, state__in=_STANDING)
    return written.get((case, name.value)) or standing.values_list("pk", flat=True).first()


def _write(journal: Journal, one: Noted) -> int:
    details = json.loads(json.dumps(asdict(one.note.details), default=str))
    _supersede(journal, one)
    made = Milestone.objects.create(
        case_id=one.case, message_id=one.message, name=one.note.name.value, details=details, noted_at=journal.now,
        state=MilestoneState.REPORTED if one.letter else MilestoneState.DUE, source=one.note.source.value,
        by=one.note.by[:255], letter_id=one.letter, notice_days=one.note.notice_days,
    )
    journal.note("milestone-noted", "milestone", made.pk, name=one.note.name)
    return made.pk


def _supersede(journal: Journal, one: Noted) -> None:
    """Have what was noted of a milestone before, told or not, give way to what is said of it now."""
    standing = Milestone.objects.filter(case_id=one.case, name=one.note.name.value, state__in=_STANDING)
    for milestone in list(standing.values_list("pk", flat=True)):
        Milestone.objects.filter(pk=milestone).update(state=MilestoneState.SUPERSEDED)
        journal.note("milestone-superseded", "milestone", milestone)
