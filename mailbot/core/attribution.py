"""Of whom a statement about confiscation speaks: by name, by "both" and "the latter", or by where it stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mailbot.core import confiscation, fields
from mailbot.core.confiscation import Statement
from mailbot.core.notification import Evidence
from mailbot.core.people import Found, Mention, Person
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_labels import Role
from mailbot.core.vocabulary_people import RELATIVES


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one person, with its words."""

    state: Confiscation | None
    evidence: Evidence


_ALL = re.compile(r"\b(?:both|all|each|every|either|neither|none of (?:them|these|the|those)|any of (?:them|these|the|those)|they|them|these|those|their)\b")
_LATTER = re.compile(r"\b(?:the )?(?:latter|second(?:[- ]named)?|last(?:[- ]named| of)?)\b")
_FORMER = re.compile(r"\b(?:the )?(?:former|first(?:[- ]named)?)\b")
_EXCEPT = re.compile(r"\b(?:except(?:ing)?(?: for)?|save(?: for)?|apart from|other than|but not|bar|excluding)\b")
_SOMEBODY_ELSE = re.compile(rf"\b(?:his|her|their|the|a|an|one)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)})\b(?!\s+and\b)", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|she|him|his|her|himself|the (?:subject|offender|defendant|above|fno|individual))\b")


def attribute(found: Found, sheets: tuple[Sheet, ...]) -> tuple[list[list[Said]], list[Said]]:
    """Give for each person what is said of him or her, and what is said of nobody certain."""
    said: list[list[Said]] = [[] for _ in found.persons]
    nobody: list[Said] = []
    for number, sheet in enumerate(sheets):
        covered = _from_fields(number, sheet, found, said)
        for statement in confiscation.find(sheet):
            if any(a < statement.end and statement.start < b for a, b in covered):
                continue
            whom = _whom(number, sheet, statement, found)
            words = Said(statement.state, sheet.evidence("confiscation", statement.state or "", statement.start, statement.end))
            for index in whom or ():
                said[index].append(words)
            if whom is None:
                nobody.append(words)
    return said, nobody


def _from_fields(number: int, sheet: Sheet, found: Found, said: list[list[Said]]) -> list[tuple[int, int]]:
    """Take what forms and tables say, and give the stretches that are so accounted for."""
    covered: list[tuple[int, int]] = []
    for at in fields.find(sheet):
        if at.role is Role.CONFISCATION or (at.role is Role.REMARK and at.group is not None):
            covered.append((at.start - len(at.label) - 4 if at.group is None else at.start, at.end))
            text = sheet.text[at.start:at.end]
            stated, state = confiscation.answer(at.label, text) if at.role is Role.CONFISCATION else confiscation.judge(text.lower())
            if at.role is Role.REMARK and not confiscation.is_topic(text):
                continue
            for index in _of_field(number, at, found) if stated else ():
                said[index].append(Said(state, sheet.evidence("confiscation", state or "", at.start, at.end)))
    return covered


def _of_field(number: int, at: fields.Field, found: Found) -> list[int]:
    """Give the person of a field: of its table row or column, else the last one spoken of before it."""
    if at.group is not None:
        return [i for i, p in enumerate(found.persons) if (number, *at.group) in p.groups] or ([0] if len(found.persons) == 1 else [])
    return _before(number, at.start, found.persons)


def _before(number: int, position: int, persons: Iterable[Person]) -> list[int]:
    """Give the person mentioned last before a position, or the only person there is."""
    everybody = list(persons)
    if len(everybody) == 1:
        return [0]
    spots = [(m.start, i) for i, p in enumerate(everybody) for m in p.mentions() if m.sheet == number and m.start <= position]
    return [max(spots)[1]] if spots else []


def _whom(number: int, sheet: Sheet, statement: Statement, found: Found) -> list[int] | None:
    """Give the persons of whom a statement speaks; empty for somebody else, None when it is not certain."""
    sentence = sheet.sentences[statement.sentence]
    clause = sheet.text[statement.start:statement.end]
    low = " ".join(clause.lower().split())
    if _SOMEBODY_ELSE.search(clause) or any(o.sheet == number and statement.start <= o.start < statement.end for o in found.others):
        return []
    named = _named(number, statement.start, statement.end, found.persons)
    everyone = list(range(len(found.persons)))
    if _EXCEPT.search(low) and named:
        return [i for i in everyone if i not in named]
    if named:
        return named
    if len(everyone) <= 1:
        return everyone
    if _ALL.search(low):
        return everyone
    if _LATTER.search(low):
        return everyone[-1:]
    if _FORMER.search(low):
        return everyone[:1]
    in_sentence = _named(number, sentence.start, statement.start, found.persons)
    return in_sentence[-1:] or _placed(number, sheet, statement, found.persons, pronoun=bool(_HE.search(low)))


def _named(number: int, start: int, end: int, persons: tuple[Person, ...]) -> list[int]:
    """Give the persons who are mentioned in a stretch."""
    return [i for i, p in enumerate(persons) if any(_within(m, number, start, end) for m in p.mentions())]


def _within(mention: Mention, number: int, start: int, end: int) -> bool:
    return mention.sheet == number and start <= mention.start < end


def _placed(number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], *, pronoun: bool) -> list[int] | None:
    """Give the person in whose paragraph a statement stands; a paragraph of its own is about all, unless it says "he"."""
    paragraph = sheet.text.rfind("\n\n", 0, statement.start) + 1
    last = _before(number, statement.start, persons)
    here = _named(number, paragraph, statement.start, persons)
    if here:
        return last
    return None if pronoun else list(range(len(persons)))


def combined(said: list[Said]) -> tuple[Confiscation | None, Said | None]:
    """Make one state of all that is said of one person: the furthest turn of events, None where two readings remain."""
    if not said:
        return Confiscation.NOT_STATED, None
    states = [s.state for s in said if s.state is not None]
    unclear = len(states) < len(said)
    if not states:
        return None, said[0]
    last = said[max(i for i, s in enumerate(said) if s.state is not None)]
    kinds = set(states)
    if len(kinds) == 1:
        return (None if unclear and states[0] in (Confiscation.NONE, Confiscation.CONCLUDED) else states[0]), last
    if Confiscation.NONE in kinds:
        return None, last
    return last.state, last
