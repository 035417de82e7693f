"""What is said of a person at one place of a sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from mailbot.core import names
from mailbot.core.fields import Field
from mailbot.core.names import Sign


@dataclass(frozen=True, slots=True)
class Mention:
    """Something said of a person at `start:end` of sheet number `sheet`; `what` is reference, name or date_of_birth.

    `group` is the table row or column, `other` says why it is not the offender's (empty when it is).
    """

    what: str
    value: str
    sheet: int
    start: int
    end: int
    sign: Sign = Sign.CAPITALISED
    group: tuple[int, ...] | None = None
    labelled: bool = False
    other: str = ""

    def words(self) -> frozenset[str]:
        """Give the words of a name for comparison."""
        return names.words_of(self.value)




def field_at(labelled: Iterable[Field], position: int) -> Field | None:
    """Give the labelled value in which a position lies."""
    return next((f for f in labelled if f.start <= position < f.end), None)


def group_of(number: int, at: Field | None) -> tuple[int, ...] | None:
    """Give the table row or column of a value, with the number of its sheet."""
    return (number, *at.group) if at and at.group else None
