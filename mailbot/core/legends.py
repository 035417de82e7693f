"""Legends: what an asterisk or a one-letter code in a list means, as explained above or below it."""

import re
from functools import lru_cache

from mailbot.core import answers
from mailbot.core.confiscation import Statement
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.fields import Field
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet

_MARK = re.compile(
    r"^\s?(\*{1,3}|[\u2020\u2021\u00a7#^]|\(\w\)|\[\d\]|\d\))(?=\s?[=:\w-])|\b(?:marked"
    r"|with)\s(?:with\s)?(?:an?\s)?(asterisk|dagger|star|[*\u2020\u2021#]{1,3})"
)
_MARK_WORDS = {"asterisk": "*", "star": "*", "dagger": "\u2020"}
_SIGN = r"(?:asterisks?|mark(?:s|ing)?|stars?|daggers?|symbols?|signs?)"
_NO_MARK = re.compile(
    rf"\b(?:no|without|lacking)\s(?:an?\s|any\s|such\s)?{_SIGN}\b|\b(?:not|un)[ -]?(?:marked|starred|asterisked)\b",
    re.IGNORECASE
)
_CODE = re.compile(r"[A-Za-z]{1,3}|\d{1,2}|[*\u2020\u2021#]{1,3}")
_ANSWERS = frozenset(["no", "yes", "y", "n", "nil", "n/a"])
_ABOUT = re.compile(r"proceeding|\border|confisc|\bpoca\b|restrain|paid|satisf|nothing|none|hearing", re.IGNORECASE)
_ENTRY_END = re.compile(
    r"[;.]|\n\s*\n|[,/]\s{0,2}\(?[\w*\u2020\u2021#]{1,3}\)?\s?(?:=|:|means\b)"
    r"|\n\s{0,20}\(?[\w*\u2020\u2021#]{1,3}\)?\s?(?:[=:-]|means\b)"
    r"|\s{2,}\(?[\w*]{1,3}\)?\s?=|\||\t"
)
_ENTRY = re.compile(
    r"(?:^|[\s;:,(])\(?[\w*\u2020\u2021#]{1,3}\)?\s?(?:=|means\b|stands for\b|denotes\b)\s?\S", re.IGNORECASE
)


# --- marks ----------------------------------------------------------------------------------------------------


def marked(number: int, sheet: Sheet, statement: Statement, found: Found) -> list[int] | None:
    """Give the persons who bear the mark that a legend explains, or none of the marks; None when it is no legend."""
    sentence = sheet.sentences[statement.sentence]
    if _NO_MARK.search(sentence.text):
        near = sheet.sentences[max(statement.sentence - 20, 0):statement.sentence + 21]
        known = [m for s in near if (m := _mark(s.text))] or ["*", "\u2020"]
        bearers = {i for mark in set(known) for i in _bearers(number, sheet, found, mark)}
        return [i for i in range(len(found.persons)) if i not in bearers]
    mark = _mark(sentence.text) or _mark(sheet.text[statement.start:statement.end])
    return (_bearers(number, sheet, found, mark) or None) if mark else None


def _mark(text: str) -> str:
    """Give the mark that a sentence explains, or an empty string."""
    hit = _MARK.search(text)
    return _MARK_WORDS.get((hit[1] or hit[2]).lower(), hit[1] or hit[2]) if hit else ""


def _bearers(number: int, sheet: Sheet, found: Found, mark: str) -> list[int]:
    return [i for i, p in enumerate(found.persons) if _bears(number, sheet, p, mark, found.fields[number])]


def _bears(number: int, sheet: Sheet, person: Person, mark: str, labelled: tuple[Field, ...]) -> bool:
    """Tell whether a mark stands at a person's name, reference or row."""
    exact = re.compile(rf"(?<![*\u2020\u2021]){re.escape(mark)}(?![*\u2020\u2021])")
    for mention in person.mentions():
        if mention.sheet != number:
            continue
        before = sheet.text[max(mention.start - 8, 0):mention.start].rpartition("\n")[2]
        after = sheet.text[mention.end:mention.end + 8].split("\n")[0]
        if re.search(rf"{exact.pattern}[\s|]{{0,3}}$", before) or exact.match(after.lstrip(" )'\"")):
            return True
    return any(
        exact.search(sheet.text[f.start:f.end]) for f in labelled if f.group and (number, *f.group) in person.groups
    )


# --- codes ----------------------------------------------------------------------------------------------------


def is_code(text: str) -> bool:
    """Tell whether a cell holds a code rather than an answer."""
    return bool(_CODE.fullmatch(text)) and text.lower() not in _ANSWERS


def explained(sheet: Sheet, at: Field, code: str) -> tuple[Judgement | None, int] | None:
    """Judge a code by its legend and say where that stands; None when no legend about confiscation explains it."""
    entries = (e for e in _entries(sheet.text, code) if not at.start <= e[0] < at.end)
    start, said = next(entries, (-1, ""))
    return (answers.answer("confiscation", said), start) if said else None


@lru_cache(maxsize=32)
def _entries(text: str, code: str) -> tuple[tuple[int, str], ...]:
    """Give where a code is explained in words about confiscation, and the words; "B = …" before "B: …"."""
    found: list[tuple[int, str]] = []
    for sign in ("=|means\\b|stands for\\b|denotes\\b", ":|-"):
        pattern = re.compile(rf"(?<![\w*])(?<!column )(?<!col )(?<!Column )\(?{re.escape(code)}\)?\s?(?:{sign})\s?")
        for hit in pattern.finditer(text):
            said = _ENTRY_END.split(text[hit.end():hit.end() + 120], maxsplit=1)[0]
            if _ABOUT.search(said):
                found.append((hit.start(), said))
    return tuple(found)


def is_legend(text: str) -> bool:
    """Tell whether a sentence explains codes: "B = proceedings pending; C = …"."""
    return bool(_ENTRY.search(text))
