"""Words by which a person is only pointed at, and another is meant: "the brother of X", "not to be confused with X"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from mailbot.core.mentions import Mention
from mailbot.core.people import Person
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_people import RELATIVES

_KIN = "|".join(RELATIVES)
_TITLE = r"(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?"
_IN = r"\binterest(?:ed)?\s+in\s+"
_KIN_OF = re.compile(rf"{_IN}(?:(?:the|a|an|one|his|her"
    rf"|their)\s+)?(?:\w+\s+)?(?:{_KIN})\s+of\s+{_TITLE}$", re.IGNORECASE)
_INTEREST_IN = re.compile(rf"{_IN}{_TITLE}$", re.IGNORECASE)
_OWN_KIN = re.compile(rf"'s?\s+(?:\w+\s+){{0,2}}(?:{_KIN})\b", re.IGNORECASE)
_TOLD_APART = re.compile(
    r"\b(?:confus\w+|mistak\w+|mixed\s+up)\s+(?:with|for)\b[^.;]{0,60}$"
    r"|\b(?:different|distinct)\s+(?:(?:person|man|woman|individual)\s+)?(?:from|to)\s+[^.;]{0,40}$", re.IGNORECASE
)


def is_only_pointed_at(person: Person, looked: Sequence[Sheet]) -> bool:
    """Tell whether the words of a message name this person only to say who else is meant, or not meant."""
    return any(_points(looked[one.sheet], one) for one in person.mentions() if one.sheet < len(looked))


def _points(sheet: Sheet, mention: Mention) -> bool:
    sentence = sheet.sentences[max(bisect_right(sheet.begins, mention.start) - 1, 0)]
    before = sheet.text[sentence.start:mention.start]
    if _TOLD_APART.search(before) or _KIN_OF.search(before):
        return True
    return bool(_INTEREST_IN.search(before) and _OWN_KIN.match(sheet.text, mention.end))
