"""What decisions write: outcomes, notes on cases, letters, tasks. The caller holds ONE transaction round them.

Several decisions are written together, a table at a time, because the cost lies in the number of statements.
A caller makes sure that no two of them touch the same case or repeat the same mail.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailbot.core.decision import Decision, Note, NoteKind
from mailbot.core.errors import GiveUp
from mailbot.core.follow_ups import BY_ITSELF
from mailbot.core.letters import WrittenLetter
from mailbot.core.notification import Reading
from mailbot.core.states import InterestState, MessageState, Outcome, Party
from mailbot.store.ledger.milestones import Noted, number_of, write_milestones
from mailbot.store.ledger.owing import Owed, key_of, owe_letters
from mailbot.store.ledger.pauses import pause
from mailbot.store.ledger.reports import note_reports
from mailbot.store.ledger.tasks import Asked, Ended, end_tasks, make_tasks
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Case, Interest, Message, Settlement, SpecialCondition


class DecidedMeanwhile(GiveUp):
    """Somebody else decided on the message first."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on one message, with its letters in words."""

    message: int
    sha256: str
    reading: Reading
    decision: Decision
    letters: tuple[WrittenLetter, ...]


def apply_decisions(journal: Journal, decided: Sequence[Decided], *, domain: str, by: str = BY_ITSELF) -> None:
    """Write decisions whole. `domain` is that of our Message-IDs. Raises DecidedMeanwhile where one came too late."""
    cases = _case_ids(decided)
    _put_outcomes(journal, decided, by)
    _write_notes(journal, decided, cases)
    _settle(decided, cases)
    numbers = owe_letters(journal, [owed(one, letter) for one in decided for letter in one.letters], domain)
    _write_follow_on(journal, decided, cases, numbers)
    for one in decided:
        note_reports(journal, one.message, one.decision.reports, cases)
    for why in {one.decision.pauses for one in decided} - {""}:
        pause(journal, BY_ITSELF, why)


def owed(one: Decided, letter: WrittenLetter) -> Owed:
    """Give a letter of a decision as what its mail gave rise to."""
    return Owed(letter, cause=one.sha256, message=one.message, original=one.sha256)


def _case_ids(decided: Sequence[Decided]) -> Mapping[str, int]:
    wanted = {reference for one in decided for reference in one.decision.settles}
    wanted |= {ending.reference for one in decided for ending in one.decision.ends}
    wanted |= {report.task.reference for one in decided for report in one.decision.reports if report.task} - {""}
    return dict(Case.objects.filter(reference__in=wanted).values_list("reference", "pk")) if wanted else {}


def _put_outcomes(journal: Journal, decided: Sequence[Decided], by: str) -> None:
    alike: dict[tuple[Outcome, tuple[str, ...], int | None], list[int]] = {}
    for one in decided:
        alike.setdefault((one.decision.outcome, one.decision.reasons, one.decision.repeats), []).append(one.message)
    for (outcome, reasons, repeats), messages in alike.items():
        _put_outcome(messages, outcome, reasons, repeats, by, journal)
        for message in messages:
            journal.note("message-decided", "message", message, outcome=outcome, reasons=reasons, by=by)


def _put_outcome(
    messages: list[int], outcome: Outcome, reasons: tuple[str, ...], repeats: int | None, by: str, journal: Journal
) -> None:
    # The daemon decides on what was read, a person on what the daemon left in review.
    waits = {"state": MessageState.READ} if by == BY_ITSELF else {"outcome": Outcome.REVIEW}
    rows = Message.objects.filter(pk__in=messages, **waits)
    values: dict[str, object] = {"reasons": list(reasons), "decided_at": journal.now, "decided_by": by}
    # Of a mail that a person accepts it is still true what it repeats.
    values |= {"repeats_id": repeats} if repeats is not None else {}
    # What a person leaves in review stays where it was filed.
    if by == BY_ITSELF or outcome is not Outcome.REVIEW:
        values |= {"state": outcome.value, "outcome": outcome.value}
    if rows.update(**values) != len(messages):
        raise DecidedMeanwhile("a message was decided on by somebody else meanwhile")


def _write_notes(journal: Journal, decided: Sequence[Decided], cases: Mapping[str, int]) -> None:
    notes = [(one, note) for one in decided for note in one.decision.notes]
    if not notes:
        return
    kept = set(
        SpecialCondition.objects.filter(message_id__in={one.message for one, _ in notes})
        .values_list("case_id", "message_id", "kind")
    )
    new = [
        (one, note) for one, note in notes if (cases[note.reference], one.message, note.kind.value) not in kept
    ]
    made = SpecialCondition.objects.bulk_create([_condition(journal, one, note, cases) for one, note in new])
    for row in made:
        journal.note("special-condition-noted", "condition", row.pk, kind=row.kind)
    _open_interests(journal, [(one, note) for one, note in new if note.kind is NoteKind.INTEREST], cases)
    for _, note in new:
        if note.kind is NoteKind.WITHDRAWAL:
            _end_interest(journal, cases[note.reference])


def _condition(journal: Journal, one: Decided, note: Note, cases: Mapping[str, int]) -> SpecialCondition:
    return SpecialCondition(
        case_id=cases[note.reference], message_id=one.message, kind=note.kind.value,
        value=note.value.value if note.value else "", noted_at=journal.now, **_officer(one.reading),
    )


def _officer(reading: Reading) -> dict[str, str]:
    """Give who at NCA wrote; nobody where a person accepted a mail unproved, for somebody would write to them."""
    proved = reading.sender.is_proved(Party.NCA)
    return {
        "officer": reading.correspondent[:255] if proved else "",
        "officer_address": (reading.sender.address or "")[:255] if proved else "",
    }


def _open_interests(journal: Journal, notes: Sequence[tuple[Decided, Note]], cases: Mapping[str, int]) -> None:
    rows = Interest.objects.bulk_create([
        Interest(
            case_id=cases[note.reference], message_id=one.message, since=journal.now, **_officer(one.reading)
        )
        for one, note in notes
    ])
    for row in rows:
        journal.note("interest-opened", "interest", row.pk)


def _end_interest(journal: Journal, case: int) -> None:
    for interest in Interest.objects.filter(case_id=case, state=InterestState.OPEN).values_list("pk", flat=True):
        Interest.objects.filter(pk=interest).update(state=InterestState.WITHDRAWN, ended_at=journal.now)
        journal.note("interest-withdrawn", "interest", interest)


def _settle(decided: Sequence[Decided], cases: Mapping[str, int]) -> None:
    Settlement.objects.bulk_create([
        Settlement(
            message_id=one.message, case_id=cases[reference],
            grounds=one.decision.grounds.get(reference, "")[:255],
        )
        for one in decided for reference in one.decision.settles
    ])


def _write_follow_on(
    journal: Journal, decided: Sequence[Decided], cases: Mapping[str, int], numbers: Mapping[str, int]
) -> None:
    """Write milestones, tasks and their ends; they know the letter that tells of them or that they wait for."""
    letters = {
        (one.message, letter.template, reference): numbers[key_of(one.sha256, letter)]
        for one in decided for letter in one.letters for reference in letter.references
    }
    milestones = write_milestones(journal, [
        Noted(note, cases[note.reference], one.message, letters.get((one.message, note.told_by, note.reference)))
        for one in decided for note in one.decision.milestones
    ])
    end_tasks(journal, [
        Ended(ending, cases[ending.reference], one.reading.sender.address or BY_ITSELF)
        for one in decided for ending in one.decision.ends
    ])
    make_tasks(journal, [
        Asked(order, cases[order.reference], one.message, letters.get((one.message, order.awaits, order.reference)),
              number_of(cases[order.reference], order.milestone, milestones))
        for one in decided for order in one.decision.tasks
    ])


def reject(journal: Journal, message: int, by: str, why: str) -> bool:
    """Note that a person rejected a message in review; False where it is not in review any more."""
    changed = Message.objects.filter(pk=message, outcome=Outcome.REVIEW).update(
        state=MessageState.REJECTED, outcome=Outcome.REJECTED, reasons=[f"rejected-by-a-person: {why}"[:255]],
        decided_at=journal.now, decided_by=by,
    )
    if changed:
        journal.note("message-decided", "message", message, outcome=Outcome.REJECTED, by=by)
    return bool(changed)
