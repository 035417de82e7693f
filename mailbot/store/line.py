"""How letters stand in line: those to one recipient leave in the order in which they were written.

A later letter to the same address never overtakes one that waits: a correction would come before what it corrects. One
that the pause of disclosures holds is no part of the line. A letter whose own text keeps it waiting (`lets_pass`) lets
letters about other cases pass once it is old enough, for one bad letter must not block the rest.
"""

import datetime as dt

from django.db import connection

from mailbot.core.schedule import PASSES_AFTER
from mailbot.core.states import LetterState
from mailbot.store.statements import ask, time_in, time_out
from mailbot.store.traffic import IS_HELD

WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value)

# A letter about several cases bears on each of them, so it counts as being about the same.
_SAME_CASE = (
    '{count}(letter."references") > 0 AND {count}(earlier."references") > 0 AND (letter."references" ='
    ' earlier."references" OR {count}(letter."references") > 1 OR {count}(earlier."references") > 1)'
)
_STANDS_BEFORE = (
    'SELECT 1 FROM store_letter earlier WHERE earlier."to" = letter."to"'
    " AND earlier.state IN ('queued', 'uncertain', 'sending') AND earlier.id < letter.id"
    " AND (earlier.state = 'sending' OR earlier.next_try_at > letter.next_try_at)"
    " AND (NOT earlier.lets_pass OR earlier.written_at > %s OR ({same_case}))"
    f" AND NOT ({IS_HELD.replace('letter.', 'earlier.')})"
)
_COUNT = {"postgresql": "jsonb_array_length", "sqlite": "json_array_length"}


def in_line() -> str:
    """Give the condition on `store_letter letter` that it is of one state and waits for no other.

    It has places for the state and for `passes`. One state at a time: so a database finds the first by the index, and
    looks at no others.
    """
    before = _STANDS_BEFORE.format(same_case=_SAME_CASE.format(count=_COUNT[connection.vendor]))
    return f"letter.state = %s AND NOT ({IS_HELD}) AND NOT EXISTS ({before})"


def passes(now: dt.datetime) -> object:
    """Give the value for the place in that condition: letters written since then are passed by none."""
    return time_in(now - PASSES_AFTER)


def next_letter_at(now: dt.datetime) -> dt.datetime | None:
    """Give when the next letter is due; None where none waits but for those that are held."""
    first = (
        f"SELECT letter.next_try_at FROM store_letter letter WHERE {in_line()}"
        " ORDER BY letter.next_try_at, letter.id LIMIT 1"
    )
    found = [time_out(due) for state in WAITING for (due,) in ask(first, (state, passes(now)))]
    return min(found, default=None)


def is_due_letter_left(now: dt.datetime) -> bool:
    """Tell whether a letter is due, or under way."""
    if ask("SELECT 1 FROM store_letter WHERE state = 'sending' LIMIT 1"):
        return True
    due = next_letter_at(now)
    return due is not None and due <= now
