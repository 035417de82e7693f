"""When things are due: when a letter is tried again, when a task is due, and when and to whom it is pressed. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from mailbot.core.calendar import Calendar
from mailbot.core.decision import TaskKind
from mailbot.core.delivery import About

_LEAST = dt.timedelta(seconds=10)
_MOMENT = dt.timedelta(seconds=25)
_GREATEST = dt.timedelta(hours=1)
_YOUNG = dt.timedelta(hours=1)

PASSES_AFTER = dt.timedelta(minutes=15)
"""So old must a letter be, which its own text keeps waiting, until letters about other cases pass it."""

LONGEST_WAIT = dt.timedelta(hours=2)
"""No letter waits for so long between two tries."""


def wait_before_retry(age: dt.timedelta, spread: float, about: About) -> dt.timedelta:
    """Give how long a letter waits before its next try; `spread` in 0..1 keeps letters from all coming back at once.

    It grows with the age of the letter, up to 25 seconds: half a minute after the server takes letters again, all have
    gone. Where it is the recipient's mailbox or the letter's own text, it grows on after an hour, up to an hour.
    """
    if about is About.NO_SESSION:
        # The sender itself waits where nobody is there; no letter has to wait longer for having been tried.
        return dt.timedelta()
    wait = min(max(age / 2, _LEAST), _MOMENT)
    if about is not About.SERVER and age > _YOUNG:
        wait = min(age / 10, _GREATEST)
    return wait * (0.8 + 0.2 * spread)


class Rung(IntEnum):
    """How far a task has been pressed, from nobody told to the last who can be (`Task.rung`)."""

    NONE = 0
    ASSIGNEE = 1
    SENIOR_CASEWORKER = 2
    ADMINISTRATORS = 3


_ALL = (Rung.ASSIGNEE, Rung.SENIOR_CASEWORKER, Rung.ADMINISTRATORS)

RUNGS: Mapping[TaskKind, tuple[Rung, ...]] = {
    TaskKind.CONTACT_NCA: _ALL,
    TaskKind.UPDATE_NCA: _ALL,
    TaskKind.READ_ANSWER: _ALL,
    TaskKind.TELL_OF_REMOVAL: _ALL,
    TaskKind.REMOVAL_DESPITE_BAR: _ALL,
    TaskKind.ANSWER_QUESTION: _ALL,
    # The team that holds a file has no senior caseworker of the case.
    TaskKind.ATTACH_MINUTE_SHEET: (Rung.ASSIGNEE, Rung.ADMINISTRATORS),
    # NCA is reminded of what it was asked, once; whether to ask again is for the owner.
    TaskKind.AWAIT_INFORMATION: (Rung.ASSIGNEE,),
    TaskKind.AWAIT_IDENTITY: (Rung.ASSIGNEE,),
    TaskKind.AWAIT_CONFISCATION: (Rung.ASSIGNEE,),
    TaskKind.LETTER_REFUSED: (Rung.ADMINISTRATORS,),
    TaskKind.LETTER_NOT_SENT: (Rung.ADMINISTRATORS,),
    TaskKind.LETTER_BOUNCED: (Rung.ADMINISTRATORS,),
    # What the team sees in its list, and nothing is lost by waiting: allocation, and old dates of the extract.
    TaskKind.AWAIT_ALLOCATION: (),
    TaskKind.OLD_MILESTONE: (),
}
"""Who is told, one after the other, while a task is not done, by its kind."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """By when the case owner must write to NCA, and how long each rung waits for the next; all in working days."""

    calendar: Calendar = field(default_factory=Calendar)
    owner_task: int = 1
    remind_after: int = 1
    escalate_after: int = 2
    administrators_after: int = 2
    answer_within: int = 10

    def due(self, today: dt.date) -> dt.date:
        """Give the day by which a task that arises today is to be done; never a closed one."""
        return self.calendar.after(today, self.owner_task)

    def answer_due(self, today: dt.date) -> dt.date:
        """Give the day by which NCA's answer to a question of today is hoped for (R8, R11)."""
        return self.calendar.after(today, self.answer_within)

    def first_press(self, kind: TaskKind, due_on: dt.date) -> dt.date | None:
        """Give the day on which a task of this kind is first pressed; None where nobody presses it."""
        return self._on_rung(kind, Rung.NONE, due_on)

    def next_press(self, kind: TaskKind, rung: int, today: dt.date) -> dt.date | None:
        """Give the day of the next rung after the one of today; None where there is none.

        Counted from today, not from the due day: after an outage no two rungs come at once.
        """
        return self._on_rung(kind, rung, today)

    def next_rung(self, kind: TaskKind, rung: int) -> Rung | None:
        """Give the rung that follows for a task of this kind; None where everybody was told."""
        return next((one for one in RUNGS[kind] if one > rung), None)

    def _on_rung(self, kind: TaskKind, rung: int, day: dt.date) -> dt.date | None:
        following = self.next_rung(kind, rung)
        if following is None:
            return None
        wait = {
            Rung.ASSIGNEE: self.remind_after, Rung.SENIOR_CASEWORKER: self.escalate_after,
            Rung.ADMINISTRATORS: self.administrators_after,
        }
        return self.calendar.after(day, wait[following])
