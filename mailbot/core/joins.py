"""When what a form, a letter's head and the text above it say is of one person, although no value stands in both."""

from itertools import combinations
from typing import TYPE_CHECKING

from mailbot.core import names

if TYPE_CHECKING:
    from mailbot.core.people import Person


# Longer lists are not compared each with each.
_MOST = 60


def join_conflicts(merged: "list[Person]") -> None:
    """Join two fragments of different sheets that name one person under two references.

    One of the two is a slip, and nobody can tell which; so the person has both, and a question is put.
    """
    referred = [person for person in merged if person.references]
    if len(referred) > _MOST or len({m.sheet for person in referred for m in person.references}) < 2:
        return
    for one, other in list(combinations(referred, 2)):
        if one in merged and other in merged and _conflict(one, other):
            one.take(other)
            merged.remove(other)


def _conflict(one: "Person", other: "Person") -> bool:
    """Tell whether two fragments are of one person although their references differ."""
    a, b = {m.value for m in one.references}, {m.value for m in other.references}
    if len(a) != 1 or len(b) != 1 or a == b or _sheets(one) & _sheets(other):
        return False
    alike = _is_alike(one, other)
    births = {m.value for m in one.births}, {m.value for m in other.births}
    if births[0] and births[1]:
        return births[0] == births[1] and alike is not False
    return alike is True or (alike is None and _is_slip(min(a), min(b)))


def _sheets(person: "Person") -> set[int]:
    return {m.sheet for m in person.references}


def _is_alike(one: "Person", other: "Person") -> bool | None:
    """Tell whether two fragments bear one name; None where a surname stands beside a full one, or none at all."""
    pairs = [(names.words_of(m.value), names.words_of(n.value)) for m in one.names for n in other.names]
    if not pairs:
        return None
    if any(a == b and len(a) > 1 for a, b in pairs):
        return True
    return None if any(a <= b or b <= a for a, b in pairs) else False


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two references differ by one figure, or by the order of their figures."""
    if len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


def join_complements(merged: "list[Person]") -> None:
    """Join fragments where the whole message has one reference, one name and one date of birth at most: one person."""
    loose = [p for p in merged if not (p.references or p.births or any(m.labelled for m in p.names))]
    if loose or not 1 < len(merged) <= 4:
        return
    for what in ("reference", "name", "date_of_birth"):
        if sum(bool(person.told(what)) for person in merged) > 1 and not (what == "name" and _all_alike(merged)):
            return
    first = merged[0]
    for person in merged[1:]:
        first.take(person)
    del merged[1:]


def _all_alike(merged: "list[Person]") -> bool:
    named = [person for person in merged if person.names]
    return all(_is_alike(a, b) is not False for a, b in combinations(named, 2))
