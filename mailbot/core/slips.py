"""What a writer puts right of his own form: "the last figure should be 7, so V2463087", "born in 1986, not 1985"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from mailbot.core.sheets import Sheet

if TYPE_CHECKING:
    from mailbot.core.mentions import Mention

# Letters of a sentence around a reference in which a slip may be admitted.
_REACH = 250
_ADMITTED = re.compile(
    r"\b(?:slips?|typos?|misprints?|mistakes?|errors?|mistyped|should (?:be|read|have been|say)|correct(?:ed|ion|ly)?"
    r"|wrong(?:ly)?|right (?:number|ref(?:erence)?|one)|amend\w*|disregard|misread|in fact)\b", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:born|birth|dob|d\.o\.b\.?|year)\b[^.;]{0,40}?\b(?P<right>(?:19|20)\d\d)\b,?\s(?:and\s)?(?:not"
    r"|instead of|rather than)"
    r"\s(?:in\s)?(?P<wrong>(?:19|20)\d\d)\b", re.IGNORECASE
)


def put_right(gathered: "Sequence[list[Mention]]", sheets: Sequence[Sheet]) -> "list[list[Mention]]":
    """Give the mentions of each sheet with the values that another sheet corrects as they should be."""
    # A title that speaks of a correction gives the wrong number as often as the right one.
    right = [m for said in gathered for m in said if m.what == "reference" and not m.other
             and not sheets[m.sheet].is_subject and _is_admitted(sheets, m)]
    years = [(n, hit) for n, sheet in enumerate(sheets) for hit in _YEAR.finditer(sheet.text)]
    if not right and not years:
        return list(gathered)
    found: list[list[Mention]] = []
    for said in gathered:
        found.append([_of_year(_of_figures(m, right), years) for m in said])
    return found


def _is_admitted(sheets: Sequence[Sheet], mention: "Mention") -> bool:
    """Tell whether the sentence of a reference says that something was wrong."""
    sheet = sheets[mention.sheet]
    sentence = sheet.sentence_at(mention.start)
    window = max(sentence.start, mention.start - _REACH), min(sentence.end, mention.end + _REACH)
    return bool(_ADMITTED.search(sheet.text, *window))


def _of_figures(mention: "Mention", right: "Iterable[Mention]") -> "Mention":
    """Give a reference that differs by a figure from one that another sheet says to be right as that one."""
    if mention.what != "reference":
        return mention
    fits = {r.value for r in right if r.sheet != mention.sheet and _is_near(r.value, mention.value)}
    return replace(mention, value=min(fits)) if len(fits) == 1 else mention


def _is_near(one: str, other: str) -> bool:
    if one == other or len(one) != len(other):
        return False
    return sorted(one) == sorted(other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _of_year(mention: "Mention", years: Iterable[tuple[int, re.Match[str]]]) -> "Mention":
    """Give a date of birth with its year put right."""
    if mention.what != "date_of_birth" or not mention.value:
        return mention
    for sheet, hit in years:
        if sheet != mention.sheet and mention.value.startswith(hit["wrong"]):
            return replace(mention, value=_with_year(mention.value, int(hit["right"])))
    return mention


def _with_year(value: str, year: int) -> str:
    """Give a date with another year; empty when there is no such day."""
    day = date.fromisoformat(value)
    try:
        return day.replace(year=year).isoformat()
    except ValueError:
        return ""
