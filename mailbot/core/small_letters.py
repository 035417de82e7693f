"""Mails written without capitals: words that are not everyday ones get one, so that names can be told."""

import re
from dataclasses import replace

from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_everyday import EVERYDAY
from mailbot.core.vocabulary_names import DOUBLE, INNER, NOT_NAMES, PARTICLES, TITLES

_WORD = re.compile(r"(?<![\w@./'-])[^\W\d_]{2,30}(?:['-][^\W\d_]{1,30}){0,3}(?![\w@]|\.\w)")
_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-z][^\W\d_]")
# "jun" and "can" are names between names.
_BETWEEN = re.compile(rf"(?<=[\w]\s)(?:{'|'.join(sorted(DOUBLE | INNER))})(?=\s[^\W\d_a-z])")
_CAPITAL_BEFORE = re.compile(r"(?<![\w'-])[^\W\d_a-z][\w'-]{1,30}\s$")
_EVERYDAY = EVERYDAY | {"née", "nee"} | NOT_NAMES | PARTICLES | TITLES
# Of so many words one may have a capital ("NCA"), and the text still counts as written without.
_PER_CAPITAL = 40


# "L3318820 kwabena ASANTE-BOAHEN", alone on its line: nobody who is in a hurry writes the given name with a capital.
_BESIDE_A_NUMBER = re.compile(
    r"^([ \t]{0,8}[A-Za-z]\d{7}(?:/\d)?[ ,:-]{1,3})([a-z]{2,20}(?: [a-z]{2,20})?)"
    r"(?= [A-Z][A-Z'-]{2,30}(?: [A-Z][A-Z'-]{2,30})?[ \t]{0,8}$)", re.MULTILINE
)
# "…, lukasz GAJEWSKI (e7592874) has been": the same in running text, where the number stands behind.
_BEFORE_A_NUMBER = re.compile(
    r"((?:^|[\n,;:.(]|\b(?:that|for|on|of|to|served|mr|ms|mrs|miss|re)\b\.?)[ \t]{0,3})([a-z]{3,20}(?: [a-z]{3,20})?)"
    r"(?= [A-Z][A-Z'-]{2,30}(?: [A-Z][A-Z'-]{2,30})?,? ?[(-]? ?[A-Za-z][ .-]?\d(?:[ .-]?\d){6}(?!\d))"
)


def with_capitals(sheet: Sheet) -> Sheet:
    """Give the sheet with capitals on what may be names, if it is written without any; the places stay the same."""
    text = sheet.text
    capitals = sum(1 for hit in _CAPITAL.finditer(text) if hit.group()[0].isupper())
    if text.islower() or capitals * _PER_CAPITAL < text.count(" "):
        return replace(sheet, text=_BETWEEN.sub(_raised_between, _WORD.sub(_raised, text)))
    raised = _BESIDE_A_NUMBER.sub(lambda hit: hit[1] + _WORD.sub(_raised, hit[2]), text)
    raised = _BEFORE_A_NUMBER.sub(lambda hit: hit[1] + _WORD.sub(_raised, hit[2]), raised)
    return replace(sheet, text=raised) if raised != text else sheet


def _raised_between(hit: re.Match[str]) -> str:
    """Give an everyday word with a capital where a name stands before it as well."""
    named = _CAPITAL_BEFORE.search(hit.string, max(hit.start() - 32, 0), hit.start())
    return hit.group().capitalize() if named else hit.group()


def _raised(hit: re.Match[str]) -> str:
    """Give a word with capitals, unless it is an everyday one."""
    word = hit.group()
    parts = re.split(r"(['-])", word)
    if word in _EVERYDAY or all(part in _EVERYDAY for part in parts[::2] if len(part) > 1):
        return word
    # "al-" stays small, but "o'" does not.
    return "".join(part if part in PARTICLES and part != "o" else _capital(part) for part in parts)


def _capital(part: str) -> str:
    first = part[:1].upper()
    return first + part[1:] if len(first) == len(part[:1]) else part
