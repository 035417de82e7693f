"""A person as pieced together from what a message says."""

import re
from dataclasses import dataclass
from dataclasses import field as of

from mailbot.core import names
from mailbot.core.mentions import Mention


@dataclass(slots=True)
class Person:
    """One person as pieced together so far; each list holds the mentions that say so."""

    references: list[Mention] = of(default_factory=list)
    names: list[Mention] = of(default_factory=list)
    births: list[Mention] = of(default_factory=list)
    groups: set[tuple[int, ...]] = of(default_factory=set)
    other: str = ""

    def mentions(self) -> list[Mention]:
        """Give everything said of this person."""
        return [*self.references, *self.names, *self.births]

    def told(self, what: str) -> list[Mention]:
        """Give the mentions of one field."""
        return {"reference": self.references, "name": self.names, "date_of_birth": self.births}[what]

    def without_titles(self, titles: frozenset[int]) -> "Person":
        """Give the person without the references that only subject lines have, where the text has its own."""
        own = [m for m in self.references if m.sheet not in titles]
        return Person(own or self.references, self.names, self.births, self.groups, self.other)

    def is_a_bare_number(self) -> bool:
        """Tell whether nothing is known but a number that no word calls a reference."""
        return not (self.names or self.births or any(m.labelled for m in self.references))

    def add(self, mention: Mention) -> None:
        """Note one more mention."""
        self.told(mention.what).append(mention)
        if mention.group is not None:
            self.groups.add(mention.group)

    def take(self, person: "Person") -> None:
        """Take over all that another fragment holds."""
        for mention in person.mentions():
            self.add(mention)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: all words of one are in the other."""
    a, b = names.words_of(one), names.words_of(other)
    return bool(a and b) and (a <= b or b <= a)


def is_initialled(short: str, full: str) -> bool:
    """Tell whether a name is another with initials for given names: "S RAMNARINE" for "Steve Anand RAMNARINE"."""
    one, other = ([w.casefold().strip(".") for w in value.split()] for value in (short, full))
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1] or len(one) > len(other):
        return False
    while len(one) > 1 and len(other) > 1 and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return all(len(w) == 1 for w in one) and all(a == b[:1] for a, b in zip(one, other, strict=False))


def _parts(value: str) -> int:
    """Count the parts of a name that are more than an initial, those of double names each for itself."""
    return sum(len(part.strip(".")) > 1 for part in re.split(r"[\s-]+", value))


def best_name(person: Person) -> Mention | None:
    """Give the fullest name: labelled before titled before merely capitalised, more words before fewer."""
    full = [m for m in person.names if names.is_full(m.value)]
    # One word under a label ("Subject: Mr X") is not all that the name has where the text gives it in full.
    return max(
        full or person.names, key=lambda m: (m.labelled, _parts(m.value), m.sign, -m.start), default=None
    )
