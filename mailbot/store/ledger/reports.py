"""What delivery reports write: where a letter of ours stands, and who sees to it; nothing of a case or an address."""

from collections.abc import Iterable, Mapping

from mailbot.core.decision import LetterReport, TaskKind
from mailbot.core.follow_ups import BY_ITSELF
from mailbot.core.states import LETTER_MOVES, STANDING, LetterState, TaskState
from mailbot.store.ledger.tasks import Asked, end_task, make_tasks
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Letter, Task

_STANDING = tuple(state.value for state in STANDING)
# The server's answer may not be written down yet, or was lost: the letter goes its way, and a person is told.
_UNDER_WAY = (LetterState.SENDING.value, LetterState.UNCERTAIN.value)
_REPORTABLE = (LetterState.SENT, LetterState.DELAYED)


def note_reports(journal: Journal, message: int, reports: Iterable[LetterReport], cases: Mapping[str, int]) -> None:
    """Write what the mail of this number reports of letters; the same said twice changes nothing more."""
    for report in reports:
        moved = _move(journal, message, report)
        if report.task is None:
            if moved:
                _end_tasks(journal, report.letter)
        elif moved or Letter.objects.filter(pk=report.letter, state__in=_UNDER_WAY).exists():
            case = cases.get(report.task.reference)
            make_tasks(journal, [Asked(report.task, case, message, report.letter)])


def _move(journal: Journal, message: int, report: LetterReport) -> bool:
    states = [state.value for state in _REPORTABLE if report.state in LETTER_MOVES[state]]
    moved = Letter.objects.filter(pk=report.letter, state__in=states).update(
        state=report.state.value, last_answer=f"mail {message} reports: {report.why}"[:255]
    )
    if moved:
        journal.note(f"letter-{report.state.value}", "letter", report.letter, message=message, why=report.why)
    return bool(moved)


def _end_tasks(journal: Journal, letter: int) -> None:
    rows = Task.objects.filter(letter_id=letter, kind=TaskKind.LETTER_BOUNCED, state__in=_STANDING)
    for task in list(rows.values_list("pk", flat=True)):
        end_task(journal, task, TaskState.DONE, by=BY_ITSELF, how="arrived-after-all")
