"""What a person says of a task by command: that it is done, or need not be done any more."""

import datetime as dt

from mailbot.core.errors import WrongUse
from mailbot.core.states import TaskState
from mailbot.store import listings
from mailbot.store.ledger.tasks import end_task
from mailbot.store.ledger.transactions import writing


def end(task: int, state: TaskState, *, by: str, how: str, now: dt.datetime) -> None:
    """End a task as done or cancelled. Raises WrongUse where it does not stand, and says how it ended."""
    with writing(now) as journal:
        if end_task(journal, task, state, by=by, how=how):
            return
    found = next((row for row in listings.tasks() if row["id"] == task), None)
    if found is None:
        raise WrongUse(f"there is no task {task}; see `mailbot tasks list`")
    raise WrongUse(f"task {task} is {found['state']} already, by {found['ended_by']}: {found['how']}")
