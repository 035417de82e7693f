"""What is to be done with a message, as values: notes on cases, letters, tasks, and what a person must decide."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from mailbot.core.notification import Details
from mailbot.core.states import Confiscation, LetterState, MilestoneName, MilestoneSource, Outcome, TaskState


class NoteKind(StrEnum):
    """What a special condition on a case records (R1, R3)."""

    INTEREST = "interest"
    FURTHER_NOTIFICATION = "further_notification"
    CONFISCATION = "confiscation"
    INFORMATION = "information"
    WITHDRAWAL = "withdrawal"


class TaskKind(StrEnum):
    """What a person is asked to do."""

    CONTACT_NCA = "contact-nca"
    ATTACH_MINUTE_SHEET = "attach-minute-sheet"
    AWAIT_ALLOCATION = "await-allocation"
    UPDATE_NCA = "update-nca"
    LETTER_REFUSED = "letter-refused"
    LETTER_NOT_SENT = "letter-not-sent"
    LETTER_BOUNCED = "letter-bounced"              # A letter that was taken did not arrive after all.
    AWAIT_INFORMATION = "await-information"        # R8: NCA was asked for what could change a decision.
    AWAIT_IDENTITY = "await-identity"              # R11: NCA was asked for documents of identity or nationality.
    AWAIT_CONFISCATION = "await-confiscation"      # R11: NCA was asked for details of a confiscation order.
    READ_ANSWER = "read-answer"                    # NCA answered a question; the owner has its words.
    TELL_OF_REMOVAL = "tell-of-removal"            # R9: the extract shows a removal of which NCA knows nothing.
    REMOVAL_DESPITE_BAR = "removal-despite-bar"    # R10: a removal is set while confiscation bars it.
    OLD_MILESTONE = "old-milestone"                # The extract shows a milestone too old to be told by itself.
    ANSWER_QUESTION = "answer-question"            # R12: somebody asked a question.


@dataclass(frozen=True, slots=True)
class Note:
    """A special condition to be kept on a case for ever; `value` is the confiscation state where one is stated."""

    reference: str
    kind: NoteKind
    value: Confiscation | None = None


@dataclass(frozen=True, slots=True)
class MilestoneNote:
    """A milestone, how it became known, and who said so.

    `told_by` is the template of the letter, in the same decision, that tells NCA of it; `notice_days` are the full
    days between that letter and a removal (R9).
    """

    reference: str
    name: MilestoneName
    details: Details
    source: MilestoneSource = MilestoneSource.OWNER
    by: str = ""
    told_by: str = ""
    notice_days: int | None = None


@dataclass(frozen=True, slots=True)
class LetterOrder:
    """A letter to be written: template, one recipient, the facts for its placeholders, the cases it is about.

    `sheet` holds the values for the minute sheet that goes with it; None where none goes.
    """

    template: str
    to: str
    facts: Mapping[str, object]
    references: tuple[str, ...]
    attach_original: bool = False
    sheet: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class TaskOrder:
    """A task for a person, on a case, due on a day; `next_on` is the day on which it is first pressed.

    `cause` is a name given once where no mail gives rise to the task, `why` a hyphenated word for people. `awaits` is
    the template of the letter, in the same decision, whose answer it waits for; `milestone` the one, in the same
    decision, that it is about.
    """

    kind: TaskKind
    reference: str
    assignee: str
    due_on: dt.date
    next_on: dt.date | None = None
    cause: str = ""
    why: str = ""
    awaits: str = ""
    milestone: MilestoneName | None = None


@dataclass(frozen=True, slots=True)
class TaskEnding:
    """The end of what still stands on a case: the tasks of some kinds, or the one of a number.

    `how` is a hyphenated word ("owner-changed", "reported"); `state` is done or cancelled; with `assignee`, only what
    this person was asked to do ends; with `milestone`, only what is about this one.
    """

    reference: str
    kinds: tuple[TaskKind, ...]
    how: str
    state: TaskState = TaskState.DONE
    task: int | None = None
    assignee: str = ""
    milestone: MilestoneName | None = None


@dataclass(frozen=True, slots=True)
class TaskMove:
    """A standing task that passes to somebody else, with a new day; what it waits for stays as it is."""

    task: int
    assignee: str
    due_on: dt.date
    next_on: dt.date | None


@dataclass(frozen=True, slots=True)
class LetterReport:
    """What a delivery report says of a letter of ours: where it stands now, why in a few words, and who sees to it."""

    letter: int
    state: LetterState
    why: str
    task: TaskOrder | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome with the rules that hit, in the order in which they hit, and everything that follows.

    `repeats` is the number of the earlier message that this one repeats; `pauses` says why disclosures are to be
    paused for all, "" where they are not.
    """

    outcome: Outcome
    reasons: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    milestones: tuple[MilestoneNote, ...] = ()
    letters: tuple[LetterOrder, ...] = ()
    tasks: tuple[TaskOrder, ...] = ()
    ends: tuple[TaskEnding, ...] = ()
    reports: tuple[LetterReport, ...] = ()
    settles: tuple[str, ...] = field(default=())
    grounds: Mapping[str, str] = field(default_factory=dict)
    repeats: int | None = None
    pauses: str = ""

    def held_for_a_person(self, reasons: tuple[str, ...]) -> "Decision":
        """Give the same decision with its outcome left to a person, who finds `reasons` first."""
        done = tuple(reason for reason in self.reasons if reason != "nothing-left-to-do")
        return replace(self, outcome=Outcome.REVIEW, reasons=(*reasons, *done))
