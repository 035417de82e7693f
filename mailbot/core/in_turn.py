"""What is said of persons in turn, each called by a word of the name: "Lomidze - hearing in June; Beridze - none"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mailbot.core import answers, confiscation_clause
from mailbot.core.confiscation_clause import OPEN, Judgement
from mailbot.core.people import Person
from mailbot.core.sheets import Sheet

_ITEM = re.compile(
    r"(?:^|(?<=\n)|(?<=[;:,.] )|(?<=\band ))[ \t]{0,8}(?:[-*\u2022] )?(?:(?:Mr|Mrs|Ms|Miss)\.? )?"
    r"(?P<who>[^\W\d_a-z][\w'-]{1,30}(?: [^\W\d_a-z][\w'-]{1,30})?)[ ]?(?::|=|[-\u2013\u2014]{1,2}(?= ))[ ]{1,4}"
    r"(?P<said>[^;\n:]{2,120}?)(?=;|\n|$|\.(?:\s|$)|,? (?:and )?[^\W\d_a-z][\w'-]{1,30} ?(?::|=|[-\u2013] ))"
)
# Letters above the first item in which the topic may be named.
_HEAD = 200


@dataclass(frozen=True, slots=True)
class Told:
    """What the words at `start:end` say of the person number `person`."""

    person: int
    judgements: tuple[Judgement, ...]
    start: int
    end: int


def find(number: int, sheet: Sheet, persons: tuple[Person, ...]) -> tuple[Told, ...]:
    """Give what is said in turn of two or more persons."""
    if len(persons) < 2 or not confiscation_clause.is_topic(sheet.text):
        return ()
    called = _only_theirs(persons)
    # Who is named in full there is read with what stands behind the name.
    named = [(m.start, m.end) for p in persons for m in p.mentions() if m.sheet == number]
    items = [(hit, who) for hit in _ITEM.finditer(sheet.text)
             if (who := called.get(hit["who"].casefold().split()[-1])) is not None
             and not any(a < hit.end("who") and hit.start("who") < b and b - a > len(hit["who"]) for a, b in named)]
    if len({who for _, who in items}) < 2 or not _is_about_it(sheet, items[0][0].start()):
        return ()
    return tuple(Told(who, _judged(hit["said"]), hit.start("who"), hit.end("said")) for hit, who in items)


def _judged(said: str) -> tuple[Judgement, ...]:
    """Judge what is said of one of them; open where it is not understood."""
    told = tuple(answers.all_of("confiscation", said))
    return told if all(one.state or one.weak for one in told) else (OPEN,)


_WORD = re.compile(r"[^\W\d_]{3,}")


def called_in(text: str, persons: tuple[Person, ...]) -> frozenset[int]:
    """Give the persons whom a text calls by a word of the name that no other of them bears."""
    theirs = _only_theirs(persons)
    words = (hit.group() for hit in _WORD.finditer(text) if not hit.group()[0].islower())
    return frozenset(theirs[word.casefold()] for word in words if word.casefold() in theirs)


def _is_about_it(sheet: Sheet, start: int) -> bool:
    """Tell whether the words right before the first item, or the item itself, name the topic."""
    return confiscation_clause.is_topic(sheet.text[max(start - _HEAD, 0):start + _HEAD])


def _only_theirs(persons: tuple[Person, ...]) -> Mapping[str, int]:
    """Give the words of names that only one of the persons bears, small letters, and whose they are."""
    bearers: dict[str, set[int]] = {}
    for number, person in enumerate(persons):
        for word in {w for m in person.names for w in m.words() if len(w) > 2}:
            bearers.setdefault(word, set()).add(number)
    return {word: next(iter(those)) for word, those in bearers.items() if len(those) == 1}
