"""How much mailbot may write to NCA by itself, and how much it has written lately, as values.

A cap holds one correspondent's further mail, or one conversation's, until the hour has gone by. The breaker turns
disclosures off for everybody until a person turns them on again. `core.brakes` says when which of them hits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

T = TypeVar("T")

STAFF_QUESTIONS = frozenset({"owner-question", "staff-question", "process-team-question", "nca-minute-sheet-question"})
"""The letters by which staff are asked back, or have a question of theirs passed on."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Letters to NCA within any hour, by mailbot's own decision. One more than that goes to a person.

    In a thread: answers to mails that themselves answer our letters. Per case: to one correspondent about one case.
    Staff's questions: letters, to anybody, by which one member of staff is asked back or their question is passed on.
    """

    answers_in_thread: int = 5
    answers_per_case: int = 20
    answers_per_correspondent: int = 500
    answers: int = 12_000
    staff_questions: int = 20
    breaker_per_sender: int = 500
    breaker: int = 12_000


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters to NCA that one mail brings about: how many, and how many of them disclose anything.

    `sender` is the address of whoever wrote that mail, `cases` are those that the letters are about; `questions` counts
    the letters, to NCA or not, by which staff are asked back or have a question passed on.
    """

    sender: str
    count: int
    disclosing: int
    in_thread: bool
    cases: frozenset[str]
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Traffic:
    """What went to NCA within the last hour by mailbot's own decision; whether a person or the breaker stopped it.

    Counts are by the address of whoever wrote the mail that brought the letters about; `about` also by case.
    `questions` are those of staff, as `Limits` has them.
    """

    answers: int = 0
    disclosures: int = 0
    answered: Mapping[str, int] = field(default_factory=dict)
    disclosed: Mapping[str, int] = field(default_factory=dict)
    in_thread: Mapping[str, int] = field(default_factory=dict)
    about: Mapping[tuple[str, str], int] = field(default_factory=dict)
    questions: Mapping[str, int] = field(default_factory=dict)
    paused: bool = False

    def after(self, letters: Letters) -> "Traffic":
        """Give the same once these letters are written too."""
        sender = letters.sender
        return replace(
            self, answers=self.answers + letters.count, disclosures=self.disclosures + letters.disclosing,
            answered=_added(self.answered, [sender], letters.count),
            disclosed=_added(self.disclosed, [sender], letters.disclosing),
            in_thread=_added(self.in_thread, [sender], letters.count if letters.in_thread else 0),
            about=_added(self.about, [(sender, case) for case in letters.cases], 1),
            questions=_added(self.questions, [sender], letters.questions),
        )


def _added(counts: Mapping[T, int], keys: Iterable[T], more: int) -> Mapping[T, int]:
    return {**counts, **{key: counts.get(key, 0) + more for key in keys}} if more else counts
