"""To whom words point, where the last name is not the one: "the latter", "he" behind a Ms, the letter of a list."""

import re

from mailbot.core import pointing
from mailbot.core.mentions import Mention
from mailbot.core.persons import Person
from mailbot.core.sheets import Sheet
from mailbot.core.whose import ELSE

_PRONOUN = re.compile(r"\b(?:(?P<he>he|his|him)|(?P<she>she|her|hers))\b", re.IGNORECASE)
_REACH = 60


def pointed_at(persons: list[Person], current: Person | None, mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person to whom the words before a reference or a birth point; None when the last name will do."""
    if mention.what == "name" or mention.group is not None:
        return None
    if mention.other:
        # A relative's number is his who was brought in as that relative.
        return pointing.meant(persons, mention, sheet) if mention.other == ELSE else None
    return (
        _marked_alike(persons, mention, sheet) or pointing.meant(persons, mention, sheet)
        or (_topic(persons, current, mention, sheet) or _meant(persons, current, mention, sheet) if current else None)
    )


def _meant(persons: list[Person], current: Person, mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person meant by the pronoun before a reference or a date of birth; None when the last name will do."""
    if current.other:
        return None
    begin = max(sheet.sentence_at(mention.start).start, mention.start - _REACH, *(m.end for m in current.names))
    hits = list(_PRONOUN.finditer(sheet.text, begin, max(mention.start, begin)))
    if not hits or pointing.gender(current, sheet) in (None, hits[-1].lastgroup):
        return None
    free = [p for p in persons if not p.other and not p.told(mention.what)]
    fitting = [p for p in free if pointing.gender(p, sheet) == hits[-1].lastgroup]
    return fitting[0] if len(fitting) == 1 else None


def is_open(persons: list[Person], current: Person, mention: Mention, sheet: Sheet) -> bool:
    """Tell whether a later sentence may speak of the person named last or of one named in the same breath."""
    if mention.what == "name" or mention.group is not None or current.other or not current.names or (
        current.references or current.births
    ):
        return False
    sentence = sheet.sentence_number(current.names[-1].start)
    if sheet.sentence_number(mention.start) == sentence:
        return False
    return any(
        p is not current and not p.other and p.names and not p.references and not p.births
        and sheet.sentence_number(p.names[0].start) == sentence for p in persons
    )


# The letter or number by which a list counts: "a) Besim HOXHA b) Fatmir DUKA. References: a) … b) …".
_NUMBERED = re.compile(
    r"\b(?:subject|nominal|person|individual|man|fno)\s(?:no\.?\s)?(?P<mark>\d|one|two|three|four|[A-D])\b\s?(?:is\s"
    r"|was\s|:\s?"
    r"|-\s|=\s?|,\s?)?\(?$", re.IGNORECASE
)
_COUNTED = re.compile(r"(?<![\w/.-])\(?(?P<mark>[a-h]|[ivx]{1,4}|\d{1,2})[).]\s{0,3}(?:(?:mr|mrs|ms"
    r"|miss)\.?\s)?$", re.IGNORECASE)


def _mark(sheet: Sheet, mention: Mention) -> str:
    hit = _COUNTED.search(sheet.text, max(mention.start - 14, 0), mention.start) or _NUMBERED.search(
        sheet.text, max(mention.start - 30, 0), mention.start
    )
    return hit["mark"].lower() if hit else ""


def _marked_alike(persons: list[Person], mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person whose name bears the same mark of a list as a reference or a date of birth does."""
    mark = _mark(sheet, mention)
    fitting = [
        p for p in persons
        if mark and p.names and p.names[0].sheet == mention.sheet and _mark(sheet, p.names[0]) == mark
    ]
    return fitting[0] if len(fitting) == 1 and not fitting[0].told(mention.what) else None


# Where those stand who are only named on the way: "by Mr X", "(Mr X appeared for the Crown)".
_ON_THE_WAY = re.compile(
    r"(?<!interest\s)(?<!interested\s)\b(?:by|with|from|of|for|to|against|before|under|via|through|than|and|or)\s"
    r"(?:(?:mr|mrs|ms|miss|dr|one|a|the)\.?\s){0,2}$|\([^()]{0,160}$", re.IGNORECASE
)


def _topic(persons: list[Person], current: Person, mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person whom a later sentence goes on about, where the last name was only named on the way."""
    if not current.names or current.references or current.births or current.other:
        return None
    name = current.names[-1]
    passing = _ON_THE_WAY.search(sheet.text, max(name.start - 160, 0), name.start)
    if not passing or sheet.sentence_number(name.start) == sheet.sentence_number(mention.start):
        return None
    others = [p for p in persons if p is not current and not p.other and p.names and not p.told(mention.what)]
    return others[0] if len(others) == 1 else None


# "Proceedings were on foot against Mr A. They are no longer": they are the proceedings, and still his.
_THEY_ALONE = re.compile(
    r"\W*(?:and |but )?they\b|.{0,80}\b(?:abandon|dropp|end|discontinu|withdrew|withdraw|brought|stay|halt)\w* them\b")


def are_proceedings(before: str, low: str) -> bool:
    """Tell whether "they" or "them" (small letters) are proceedings that were just spoken of, and not persons."""
    return "proceedings" in before and _THEY_ALONE.match(low) is not None
