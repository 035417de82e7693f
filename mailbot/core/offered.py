"""Lists of what a form lets its writer choose from, such as the values of a column: they are said of nobody."""

import re
from collections.abc import Iterator

from mailbot.core import answers
from mailbot.core.people import Person
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation

# So many answers below one another, of so many sorts, are no answer to one question.
_LINES, _SORTS = 3, 2
_WORDS = 8
# Who only says yes or no answers the line above.
_ANSWERS = frozenset(("yes", "no", "y", "n"))


# Without one of these words a line is no answer about confiscation.
_MAY_ANSWER = re.compile(
    r"\b(?:none|no|nil|orders?|proceedings?|confisc|poca|(?:un)?paid|satisfied|concluded|pending|restrain)",
    re.IGNORECASE
)


def find(number: int, sheet: Sheet, persons: tuple[Person, ...]) -> Iterator[tuple[int, int]]:
    """Give the stretches in which bare answers stand below one another that cannot all be true."""
    named = [m.start for p in persons for m in p.mentions() if m.sheet == number]
    run: list[tuple[int, int, Confiscation]] = []
    at = 0
    for line in (*sheet.text.split("\n"), ""):
        start, at = at, at + len(line) + 1
        state = _state_of(line) if not any(start <= place < at for place in named) else None
        if state is not None:
            run.append((start, at - 1, state))
            continue
        states = {state for _, _, state in run}
        if len(run) >= _LINES and len(states) >= _SORTS and Confiscation.NONE in states:
            yield run[0][0], run[-1][1]
        run = []


def _state_of(line: str) -> Confiscation | None:
    """Give the state that a line of few words says, and nothing besides; else None."""
    words = line.strip(" \t-*\u2022.") if _MAY_ANSWER.search(line) else ""
    if not words or len(words.split()) > _WORDS or any(mark in words for mark in ":|?") or words.lower() in _ANSWERS:
        return None
    told = answers.all_of("confiscation", words)
    return told[0].state if len(told) == 1 else None
