"""Whom "he" and "she" mean, where the last name is not the one: told by the titles of the names before."""

import re

from mailbot.core.mentions import Mention
from mailbot.core.persons import Person
from mailbot.core.sheets import Sheet

_PRONOUN = re.compile(r"\b(?:(?P<he>he|his|him)|(?P<she>she|her|hers))\b", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:(?P<he>mr|messrs|sir)|(?P<she>mrs|ms|miss))\b\.?\s$", re.IGNORECASE)
_REACH = 60


def meant(persons: list[Person], current: Person | None, mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person meant by the pronoun before a reference or a date of birth; None when the last name will do."""
    if current is None or mention.what == "name" or mention.group is not None or mention.other or current.other:
        return None
    begin = max(sheet.sentence_at(mention.start).start, mention.start - _REACH, *(m.end for m in current.names))
    hits = list(_PRONOUN.finditer(sheet.text, begin, max(mention.start, begin)))
    if not hits or _gender(current, sheet) in (None, hits[-1].lastgroup):
        return None
    fitting = [
        p for p in persons if not p.other and _gender(p, sheet) == hits[-1].lastgroup and not p.told(mention.what)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _gender(person: Person, sheet: Sheet) -> str | None:
    """Say whether a person is called Mr ("he"), Mrs, Ms or Miss ("she"), or neither."""
    hits = (_TITLE.search(sheet.text, max(m.start - 10, 0), m.start) for m in person.names)
    return next((hit.lastgroup for hit in hits if hit), None)
