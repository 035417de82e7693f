"""What follows on a case without a mail of NCA's: by the daily extract, by the clock, by somebody's command.

Gather, decide, apply: a `FollowUp` is decided from frozen facts by pure functions (`core.on_extract` has their table).
`service.following` puts it in words, `store.ledger.following` writes it, in one transaction, nothing twice: every
letter and task has a cause that is given once.
"""

import datetime as dt
from dataclasses import dataclass

from mailbot.core.decision import LetterOrder, MilestoneNote, TaskEnding, TaskKind, TaskMove, TaskOrder
from mailbot.core.extract import CaseRow
from mailbot.core.facts import CaseFacts
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Party, TaskState

BY_ITSELF = "mailbot"
"""Who did something, where no person did."""


@dataclass(frozen=True, slots=True)
class StandingInterest:
    """NCA's open interest in a case, and the mail that notified it.

    `message` is the number of that mail, `original` the SHA-256 of its bytes, `message_id` what news is threaded to.
    `officer` and `officer_address` are "" where no officer of NCA's was proved. `also` are the notifications of other
    officers of NCA's since.
    """

    message: int
    original: str
    message_id: str = ""
    officer: str = ""
    officer_address: str = ""
    subject: str = ""
    sent_on: dt.date | None = None
    also: tuple["StandingInterest", ...] = ()

    def address(self, policy: StampPolicy | None, contact: str) -> str:
        """Give where NCA is told: the officer where the address is still NCA's, else NCA's own contact."""
        listed = policy is not None and policy.party_of(self.officer_address) is Party.NCA
        return self.officer_address if self.officer_address and listed else contact


@dataclass(frozen=True, slots=True)
class StandingTask:
    """A task on a case that is not done yet. `letter` is the one of ours whose answer it waits for."""

    id: int
    kind: TaskKind
    assignee: str
    state: TaskState
    due_on: dt.date
    rung: int = 0
    next_on: dt.date | None = None
    cause: str = ""
    letter: int | None = None


@dataclass(frozen=True, slots=True)
class TaskPress:
    """A standing task that is pressed from the rung `was` to `rung`, and when next; None where nobody is left to tell.

    What follows with it follows only where the task still stands on that rung.
    """

    task: int
    was: int
    rung: int
    state: TaskState
    next_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Turn:
    """A case with an open interest that an extract has changed: before, after, and what stands on it.

    `case` is the case as it is now, with what NCA was told of it.
    """

    before: CaseRow
    after: CaseRow
    case: CaseFacts
    interest: StandingInterest
    tasks: tuple[StandingTask, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What follows on one case. `cause` is given once ("case A1234567, version 5, owner"), so nothing follows twice.

    `source` is what the proof of its letters says in the place of a sender ("the case extract of 18 February 2014"),
    `by` who ends what it ends. Letters to NCA join the thread of `interest`; letters that attach NCA's mail attach its.
    """

    reference: str
    cause: str
    source: str
    by: str = BY_ITSELF
    interest: StandingInterest | None = None
    letters: tuple[LetterOrder, ...] = ()
    tasks: tuple[TaskOrder, ...] = ()
    milestones: tuple[MilestoneNote, ...] = ()
    ends: tuple[TaskEnding, ...] = ()
    moves: tuple[TaskMove, ...] = ()
    presses: tuple[TaskPress, ...] = ()
