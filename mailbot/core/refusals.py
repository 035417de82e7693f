"""Refusals in a row: where nothing is taken any more, it is hardly the letters.

A server that has lost its list of users, or bars our host in words that nobody foresaw, answers 5xx to everything. Of
such a run only the first few letters are refused for good; what follows waits until something is taken again. Pure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mailbot.core.delivery import About, Delivery, Result

AT_MOST = 3
"""So many letters in a row are refused for good while none is taken."""


@dataclass(frozen=True, slots=True)
class Try:
    """One letter's attempt: by what it is known (`letter`), to whom it was to go, and what became of it."""

    letter: int
    to: str
    delivery: Delivery

    @property
    def _mark(self) -> str:
        # Several letters to one address that does not exist are one bad address.
        return self.to if self.delivery.about is About.RECIPIENT else f"letter {self.letter}"


def in_a_row(before: frozenset[str], tries: Iterable[Try]) -> tuple[frozenset[str], Sequence[Delivery]]:
    """Give what becomes of letters, given what was refused `before` since a letter was last taken; and the new run."""
    run, become = before, []
    for one in tries:
        delivery = one.delivery
        if delivery.result is Result.ACCEPTED:
            run = frozenset()
        elif delivery.result is Result.REFUSED:
            if len(run | {one._mark}) > AT_MOST:
                delivery = replace(delivery, result=Result.DEFERRED, about=About.SERVER)
            else:
                run |= {one._mark}
        become.append(delivery)
    return run, become
