"""How letters stand in line: those to one recipient leave in the order in which they were written.

A later letter to the same address never overtakes one that waits: a correction would come before what it corrects. One
that the pause of disclosures holds is no part of the line. A letter whose own text keeps it waiting (`lets_pass`) lets
letters about other cases pass once it is old enough, for one bad letter must not block the rest.
"""

import datetime as dt
from collections.abc import Sequence

from django.db import connection

from mailbot.core.schedule import PASSES_AFTER
from mailbot.core.states import LetterState
from mailbot.store.statements import ask, places, time_in, time_out
from mailbot.store.traffic import IS_HELD

WAITING = (LetterState.QUEUED.value, LetterState.UNCERTAIN.value)

# A letter about several cases bears on each of them, so it counts as being about the same.
_SAME_CASE = (
    '{count}(letter."references") > 0 AND {count}(earlier."references") > 0 AND (letter."references" ='
    ' earlier."references" OR {count}(letter."references") > 1 OR {count}(earlier."references") > 1)'
)
_STANDS_BEFORE = (
    'SELECT 1 FROM store_letter earlier WHERE earlier."to" = letter."to"'
    " AND earlier.state IN ('queued', 'uncertain', 'sending') AND earlier.id < letter.id AND {which}"
    " AND (NOT earlier.lets_pass OR earlier.written_at > %s OR ({same_case}))"
    f" AND NOT ({IS_HELD.replace('letter.', 'earlier.')})"
)
_NOT_YET = "(earlier.state = 'sending' OR earlier.next_try_at > letter.next_try_at)"
# What stands behind a letter that lets others pass keeps nobody from passing it, too.
_LEFT_BEHIND = (
    "earlier.id NOT IN ({those}) AND NOT EXISTS (SELECT 1 FROM store_letter passed"
    " WHERE passed.\"to\" = earlier.\"to\" AND passed.state IN ('queued', 'uncertain') AND passed.id < earlier.id"
    " AND passed.lets_pass AND passed.written_at <= %s)"
)
_COUNT = {"postgresql": "jsonb_array_length", "sqlite": "json_array_length"}


def in_line() -> str:
    """Give the condition on `store_letter letter` that it is of one state and waits for no other.

    It has places for the state and for `passes`. One state at a time: so a database finds the first by the index, and
    looks at no others.
    """
    return f"letter.state = %s AND NOT ({IS_HELD}) AND NOT EXISTS ({_before(_NOT_YET)})"


def _before(which: str) -> str:
    return _STANDS_BEFORE.format(which=which, same_case=_SAME_CASE.format(count=_COUNT[connection.vendor]))


def leaving_none_behind(letters: Sequence[int], now: dt.datetime) -> list[int]:
    """Give those of these letters that can go together: before none of them stands one that is not among them.

    One that became due while an earlier one waited may itself stand behind that; or somebody holds it locked.
    """
    if not letters:
        return []
    those = places(letters)
    behind = _before(_LEFT_BEHIND.format(those=those))
    rows = ask(
        f"SELECT letter.id FROM store_letter letter WHERE letter.id IN ({those}) AND EXISTS ({behind})",
        (*letters, *letters, passes(now), passes(now)),
    )
    stay = {letter for (letter,) in rows}
    return [letter for letter in letters if letter not in stay]


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
