"""Legends: what an asterisk or a one-letter code in a list means, as explained above or below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from mailbot.core import answers
from mailbot.core.confiscation import Statement
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.fields import Field
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_labels import Role

_MARK = re.compile(
    r"^\s?(\*{1,3}|[\u2020\u2021\u00a7#^\u00b9\u00b2\u00b3\u2074-\u2079]|\(\w\)|\[\d\]|\d\))"
    r"(?=\s?[=:\w-])|\b(?:marked|with)\s(?:with\s)?(?:an?\s)?(asterisk|dagger|star|[*\u2020\u2021#]{1,3})"
    r"|\b(asterisk|dagger|star)s?\s(?:means?|denotes?|indicates?|shows?|stands?|signif\w+|marks?|is|are|=)\b",
    re.IGNORECASE
)
_MARK_WORDS = {"asterisk": "*", "star": "*", "dagger": "\u2020"}
_SIGN = r"(?:asterisks?|mark(?:s|ing)?|stars?|daggers?|symbols?|signs?)"
_NO_MARK = re.compile(
    rf"\b(?:no|without|lacking)\s(?:an?\s|any\s|such\s)?{_SIGN}\b|\b(?:not|un)[ -]?(?:marked|starred|asterisked)\b",
    re.IGNORECASE
)
_CODE = re.compile(
    r"(?:[a-z]{1,12}|[a-z]{1,3}[- ]?\d{1,2}[a-z]?|n/?[ak]|o/s|\d{1,2}|[*\u2020\u2021#?]{1,3}|-{1,3}|\"|'[a-z ]{1,12}')",
    re.IGNORECASE
)
# What stands before an entry of a legend, between the code and its meaning, and where the meaning ends.
_LEAD = r"(?:^|(?<=[\n;,.:(|\t/])|(?<=[;,.:(/|]\s)|(?<=\s\s)|(?<=\band\s)" \
    r"|(?<=[*\u2020\u2021]\s)|(?<=\bwhere\s)|(?<=\bkey\s)|(?<=\b[Aa]\s)|(?<=\s)(?=[\"'(]))"
_TIE = r"(?:=|:|->|-{1,2}\s|\|\s|\t|(?:means|stands for|denotes|indicates|signifies|says)\b(?:\sthat)?|\s\s)"
_MARKING = r"[\"'(\[]?(?:[\w*\u2020\u2021#?/-]{1,4}|blank|empty)[\"')\]]?"
_ENTRY_END = re.compile(
    rf"[;\n]|\.(?:\s|$)|[,/]\s{{0,2}}(?:and\s)?{_MARKING}\s{{0,2}}(?:=|:|-\s|means\b)|\s{{2,}}{_MARKING}\s?=|\s{{3,}}"
    rf"|\||\t"
)
_EXPLAINED = re.compile(
    rf"{_LEAD}\s{{0,3}}[(\[]?(?P<code>[^\s|;,:=()\[\]]{{1,14}})[)\]]?(?<!\w\.)\s{{0,2}}{_TIE}\s{{0,6}}(?=\S)"
)
# "- not looked into": a sign with one blank behind it, which might as well begin an item of a list.
_SIGN_ALONE = re.compile(
    r"(?:^|\n)[ ]{0,4}(?P<code>[-?*\u2020\"#]{1,2})\s(?=(?:not|never|nothing known|unknown|no information|same"
    r"|as above"
    r"|we (?:have|do|did)|i (?:have|do|did))\b)", re.IGNORECASE
)
_ABOUT = re.compile(
    r"proceeding|\border|confisc|\bpoca\b|restrain|paid|satisf|nothing|none|hearing|outstanding|owing|pursued"
    r"|application|under way", re.IGNORECASE
)
_UNKNOWN = re.compile(
    r"\b(?:not|never|yet|n't|nobody|no one)\b.{0,30}\b(?:known?|look\w*|ask\w*|check\w*|trac\w+|establish\w*"
    r"|found|find"
    r"|informed|information|search\w*|enquir\w+|inquir\w+|clear|told|recorded|stated|received)\b|\bno information\b"
    r"|\bunknown\b|\bto follow\b|\bto be (?:confirmed|checked)\b|\bleft blank\b|\bawait\w+ (?:reply|news"
    r"|information)\b"
    r"|\bno data\b"
    r"|\b(?:i|we) (?:have|hold|had|got) (?:no|not any) (?:notes?|records?|word|idea|knowledge|details?|papers?)\b",
    re.IGNORECASE
)
_SAME = re.compile(r"\b(?:same as|as (?:the (?:row|line|one) )?above|ditto|repeat)", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?:^|[\s;:,(])\(?[\w*\u2020\u2021#]{1,3}\)?\s?(?:=|means\b|stands for\b|denotes\b)\s?\S", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code means, as explained at `start:end` of sheet number `sheet`; no judgement when nothing is known.

    `ditto` says that the code repeats what stands above it.
    """

    judgement: Judgement | None
    sheet: int
    start: int
    end: int
    ditto: bool = False


# --- marks ----------------------------------------------------------------------------------------------------


def marked(number: int, sheet: Sheet, statement: Statement, found: Found) -> list[int] | None:
    """Give the persons who bear the mark that a legend explains, or none of the marks; None when it is no legend."""
    sentence = sheet.sentences[statement.sentence]
    if _NO_MARK.search(sentence.text):
        near = sheet.sentences[max(statement.sentence - 20, 0):statement.sentence + 21]
        known = [m for s in near if (m := _mark(s.text))] or ["*", "\u2020"]
        marked_so = {i for mark in set(known) for i in bearers(number, sheet, found, mark)}
        return [i for i in range(len(found.persons)) if i not in marked_so]
    mark = _mark(sentence.text) or _mark(sheet.text[statement.start:statement.end])
    return (bearers(number, sheet, found, mark) or None) if mark else None


def _mark(text: str) -> str:
    """Give the mark that a sentence explains, or an empty string."""
    hit = _MARK.search(text)
    told = (hit[1] or hit[2] or hit[3]) if hit else ""
    return _MARK_WORDS.get(told.lower(), told)


def bearers(number: int, sheet: Sheet, found: Found, mark: str) -> list[int]:
    """Give the persons at whose name, reference or row a mark stands."""
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
    """Tell whether a cell holds a word or sign so short that a legend may explain it."""
    return bool(_CODE.fullmatch(text))


def explained(
    sheets: tuple[Sheet, ...], fields: tuple[tuple[Field, ...], ...], number: int, code: str,
) -> Meaning | None:
    """Give what a code means by its legend, on its own sheet (`number`) or another; None when none explains it.

    `fields` are those of each sheet: what stands in the cells of persons explains nothing.
    """
    order = sorted(range(len(sheets)), key=lambda n: n != number)
    found: list[Meaning] = []
    for place in order:
        if found or sheets[place].is_subject:
            continue
        found = [
            _meaning(said, place, start, end)
            for start, end, said in _entries(sheets[place].text).get(_folded(code), ())
            if not _is_of_table(fields[place], start, end)
        ]
    states = {m.judgement.state if m.judgement else None for m in found}
    if len(states) > 1:
        return replace(found[0], judgement=Judgement(None))
    return found[0] if found else None


def entries(sheet: Sheet, fields: tuple[Field, ...], near: int) -> list[tuple[int, int]]:
    """Give where the legend around a place explains codes, those that no cell holds too."""
    found = [(a, b) for told in _entries(sheet.text).values() for a, b, _ in told if abs(a - near) < _LEGEND]
    return [(a, b) for a, b in found if not _is_of_table(fields, a, b)]


def _is_of_table(fields: tuple[Field, ...], start: int, end: int) -> bool:
    """Tell whether words stand in a person's cell, or reach over several headings: there nothing is explained."""
    over = [f for f in fields if f.start < end and start < f.end and (f.group or f.role is Role.HEADING)]
    return any(f.group for f in over) or len(over) > 1


# Letters within which the entries of one legend stand.
_LEGEND = 600
# Letters between two entries of a legend that follow one another.
_BESIDE = 6


def _meaning(said: str, sheet: int, start: int, end: int) -> Meaning:
    if _SAME.search(said):
        return Meaning(None, sheet, start, end, ditto=True)
    if is_ignorance(said):
        return Meaning(None, sheet, start, end)
    plain = _CONFIRMED.sub("", said)
    return Meaning(answers.answer("confiscation", plain) or Judgement(None), sheet, start, end)


def is_about_it(said: str) -> bool:
    """Tell whether a meaning may be about confiscation, be it that nothing is known of it."""
    return bool(_ABOUT.search(said) or _UNKNOWN.search(said))


def is_ignorance(said: str) -> bool:
    """Tell whether a meaning is that nothing is known."""
    return bool(_UNKNOWN.search(said)) and not _PURSUED.search(said)


# "Confirmed that there is none": what is so, not how it is known.
_CONFIRMED = re.compile(
    r"^(?:(?:it is|we are|we have|is) )?(?:confirmed|known|established|certain|sure|checked)(?: that| to be"
    r"|:)? (?:there (?:is|are) )?",
    re.IGNORECASE
)


# "No confiscation has been asked for" says more than "we have not asked".
_PURSUED = re.compile(
    r"\b(?:confiscation|proceedings|orders?|nothing) (?:is|are|was|has|have|been|being)\b", re.IGNORECASE
)


# "Key: 0 no proceedings, 1 proceedings pending, 2 order outstanding": only a blank ties code and meaning.
_KEY = re.compile(r"\b(?:key|codes?|legend|coding)\b[^:\n]{0,40}:[ \n]{0,4}(?P<list>[^\n]{10,300})", re.IGNORECASE)
_KEYED = re.compile(r"(?:^|[,;]\s{1,3}(?:and\s)?)(?P<code>\d{1,2}|[A-Z])\s(?P<said>[a-z][^,;]{2,80})")


def _keyed(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Give code, place and meaning of the entries of keys that have several, all of them about confiscation."""
    for key in _KEY.finditer(text):
        entries = list(_KEYED.finditer(key["list"]))
        if len(entries) > 1 and sum(is_about_it(hit["said"]) for hit in entries) > 1:
            at = key.start("list")
            for hit in entries:
                yield hit["code"], at + hit.start("code"), at + hit.end(), hit["said"].strip(" .")


@lru_cache(maxsize=32)
def _entries(text: str) -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Give by code where it is explained in words about confiscation, and the words."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for code, start, end, said in _keyed(text):
        found.setdefault(_folded(code), []).append((start, end, said))
    last = -_LEGEND
    for hit in (*_EXPLAINED.finditer(text), *_SIGN_ALONE.finditer(text)):
        said = _ENTRY_END.split(text[hit.end():hit.end() + 120], maxsplit=1)[0].strip(" .")
        sure = bool(_ABOUT.search(said) or _UNKNOWN.search(said) or _SAME.search(said))
        if said and (sure or 0 <= hit.start() - last <= _BESIDE):
            # Beside an entry about confiscation the next is one, too, in whatever words.
            found.setdefault(_folded(hit["code"]), []).append((hit.start(), hit.end() + len(said), said))
            last = hit.end() + len(said)
    return {code: tuple(entries) for code, entries in found.items()}


def _folded(code: str) -> str:
    """Give a code as it is compared: a single letter as it stands, words in small letters, no quotes."""
    bare = code.strip("\"'") or code
    return bare if len(bare) == 1 else bare.lower()


def is_legend(text: str) -> bool:
    """Tell whether a sentence explains codes: "B = proceedings pending; C = …"."""
    return bool(_ENTRY.search(text))
