"""What is said of several persons "respectively": as many things as persons, each of the one in its place."""

import re
from dataclasses import dataclass

from mailbot.core import answers, confiscation_clause
from mailbot.core.confiscation_clause import OPEN, Judgement
from mailbot.core.people import Person
from mailbot.core.sheets import Sheet, Stretch

_SAID_SO = re.compile(r"\brespectively\b|\bin (?:that|the same|this) order\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:and\s+)?|\s+and\s+)", re.IGNORECASE)
# Where what is said begins: behind a colon, or behind the verb that all of them share.
_BEGINS = re.compile(
    r":\s|\b(?:is|are|was|were|have|has|had|face|reads?|stands? at|as follows)(?: respectively)?[,:]?\s", re.IGNORECASE
)
_TRAILS = re.compile(r"[\s,(]*(?:respectively|in (?:that|the same|this) order)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentence at `start:end` says of one person each, by number; all open where it was not understood."""

    judgements: tuple[tuple[int, Judgement], ...]
    start: int
    end: int


def find(number: int, sheet: Sheet, persons: tuple[Person, ...]) -> tuple[Told, ...]:
    """Give the sentences that say of several persons, in their order, how confiscation stands for each."""
    if len(persons) < 2 or not _SAID_SO.search(sheet.text):
        return ()
    said = (one for one in sheet.sentences if _SAID_SO.search(one.text) and confiscation_clause.is_topic(one.text))
    told = ((_in_order(number, one, persons), one) for one in said)
    return tuple(Told(judgements, one.start, one.end) for judgements, one in told if judgements)


def _in_order(number: int, sentence: Stretch, persons: tuple[Person, ...]) -> tuple[tuple[int, Judgement], ...]:
    """Give what a sentence says of each; nothing where it does not say as many things as there are persons."""
    named = sorted((m.start, i) for i, p in enumerate(persons) for m in p.names
                   if m.sheet == number and sentence.start <= m.start < sentence.end)
    order = list(dict.fromkeys(i for _, i in named)) or list(range(len(persons)))
    said = [answers.all_of("confiscation", part) for part in _parts(sentence.text)]
    if len(said) != len(order) or not any(one and one[0].state for one in said):
        return ()
    plain = all(len(one) == 1 and one[0].state for one in said)
    return tuple((person, said[place][0] if plain else OPEN) for place, person in enumerate(order))


def _parts(text: str) -> list[str]:
    """Give the things that are said, without what stands before them."""
    begins = list(_BEGINS.finditer(text))
    told = _TRAILS.sub("", text[begins[-1].end() if begins else 0:])
    return [part for part in _BETWEEN.split(told) if part.strip()]
