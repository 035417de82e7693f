"""What follow-ups write: letters, milestones, tasks and their ends. The caller holds ONE transaction round them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailbot.core.follow_ups import FollowUp
from mailbot.store.ledger.milestones import Noted, number_of, write_milestones
from mailbot.store.ledger.owing import Owed, key_of, owe_letters
from mailbot.store.ledger.tasks import Asked, Ended, end_tasks, make_tasks, move_tasks, press_task
from mailbot.store.ledger.transactions import Journal
from mailbot.store.models import Case


@dataclass(frozen=True, slots=True)
class InWords:
    """A follow-up with its letters in words."""

    follow_up: FollowUp
    letters: tuple[Owed, ...]


def apply_follow_ups(journal: Journal, found: Sequence[InWords], *, domain: str) -> None:
    """Write follow-ups whole; what a cause has brought about before, it does not again. `domain`: of Message-IDs."""
    found = [one for one in found if _still_stands(journal, one)]
    if not found:
        return
    cases = _case_ids(found)
    numbers = owe_letters(journal, [letter for one in found for letter in one.letters], domain)
    end_tasks(journal, [
        Ended(ending, cases[ending.reference], one.follow_up.by) for one in found for ending in one.follow_up.ends
    ])
    move_tasks(journal, [move for one in found for move in one.follow_up.moves])
    for one in found:
        _write_rest(journal, one, cases, _by_template(one, numbers))


def _still_stands(journal: Journal, one: InWords) -> bool:
    """Press the tasks of a follow-up; False where one ended, or was pressed by somebody else, meanwhile."""
    return all([press_task(journal, press) for press in one.follow_up.presses])


def _write_rest(journal: Journal, one: InWords, cases: Mapping[str, int], letters: Mapping[str, int]) -> None:
    """Write milestones and tasks, which know the letter that told of them or that they wait for."""
    milestones = write_milestones(journal, [
        Noted(note, cases[note.reference], None, letters.get(note.told_by)) for note in one.follow_up.milestones
    ])
    make_tasks(journal, [
        Asked(order, cases[order.reference], None, letters.get(order.awaits),
              number_of(cases[order.reference], order.milestone, milestones))
        for order in one.follow_up.tasks
    ])


def _case_ids(found: Sequence[InWords]) -> Mapping[str, int]:
    references = {one.follow_up.reference for one in found} - {""}
    return dict(Case.objects.filter(reference__in=references).values_list("reference", "pk"))


def _by_template(one: InWords, numbers: Mapping[str, int]) -> Mapping[str, int]:
    return {owed.letter.template: numbers[key_of(owed.cause, owed.letter)] for owed in one.letters}
