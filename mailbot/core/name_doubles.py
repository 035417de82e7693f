"""Words that are names as well as something else ("May", "Can", "SEO"): which of both they are where they stand."""

import re

from mailbot.core.vocabulary_names import DOUBLE, INNER, NOT_NAMES, RANKS_AND_NAMES, TITLES

_FIGURE_BEFORE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:(?<!interest )(?<!interested )in|(?<!case )(?<!name )of|since|until|by|last|this"
    r"|next|early|late|from|mid))[\s,.-]{1,3}$", re.IGNORECASE
)
# The days of the week are names in West Africa; behind these words they are days.
_DAY_BEFORE = re.compile(
    r"\b(?:on|every|each|before|after|since|until|till|by|last|this|next|from)\s$", re.IGNORECASE)
_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_NAME_AFTER = re.compile(r"\s(?:[A-Z\u00c0-\u00de](?:[^\W\d_]|')+)")
_BEHIND_NAME = re.compile(r"\s{0,2}(?:[,(;)\n/]|-\s|\d|[A-Za-z][ .-]?\d{3})|\.?$")


def is_name_here(text: str, token: re.Match[str], run: list[re.Match[str]]) -> bool:
    """Tell whether "Jun", "May" or "SEO" is a name here: another name follows, or a title or a name stands before."""
    word = token.group().rstrip(".")
    if word.upper() in RANKS_AND_NAMES and word[:1].isupper():
        return _is_family_name(text, token, run)
    if not word or word[0].islower() or not (word.lower() in DOUBLE or (run and word.lower() in INNER)):
        return False
    if run and word.lower() in INNER and _BEHIND_NAME.match(text, token.end()):
        return True
    following = _NAME_AFTER.match(text, token.end())
    low = following.group().strip().lower() if following else ""
    known = bool(low) and (low not in NOT_NAMES or low in DOUBLE or low in INNER) and low not in TITLES
    before = _DAY_BEFORE if word.lower() in _WEEKDAYS else _FIGURE_BEFORE
    if before.search(text, max(token.start() - 24, 0), token.start()):
        return False
    return known or (bool(run) and word.isupper() and word.lower() in DOUBLE)


# What is told of a person right behind the name: a number, a date, a bracket with one.
_PARTICULARS = re.compile(
    r"[\s,(]{1,3}(?:(?i:ref|ho|home office|dob|d\.o\.b|born|b\.)\b|[A-Za-z][ .-]?\d{3}|\d{1,2}[\s./-])"
)


def _is_family_name(text: str, token: re.Match[str], run: list[re.Match[str]]) -> bool:
    """Tell whether "SEO" behind a given name is the family name of a Korean, and not the rank of an official."""
    titled = bool(run) and run[0].group().lower().strip(".") in TITLES
    given = run[1:] if titled else run
    if not given or any(t.group().isupper() for t in given) or _NAME_AFTER.match(text, token.end()):
        return False
    return titled or len(given) == 1 or bool(_PARTICULARS.match(text, token.end()))
