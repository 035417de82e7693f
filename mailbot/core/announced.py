"""Lists whose order is told once above them: "for each: surname, forenames, born, your reference - one to a line".

Each block of as many lines (or line of as many parts) as things were announced is one person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core.labels import role_of
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.vocabulary_labels import IDENTITY, Role

_CUE = re.compile(
    r"\b(?:order|sequence|lines?|format|columns?|fields?|layout|each|set out|given as|listed|as follows|below"
    r"|per)\b", re.IGNORECASE
)
_ITEMS = re.compile(r"\s*(?:,|;|/|\||\t|\n|\s-{1,2}\s|\bthen\b|\band\b|&)\s*", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:.*(?:[:(]|\b(?:gives?|giving|shows?|showing|lists?|listing|namely|being|contains?|order(?:\sof)?|with)\b\s)\s*)?(?:(?:the|his|her|their|its|in|this|that|order|is|are|by|with|first|for|each|finally"
    r"|last(?:ly)?)\s+)*",
    re.IGNORECASE | re.DOTALL
)
_TRAILING = re.compile(
    r"\s+(?:always\s)?in (?:that|this|the (?:same|following)) (?:order|sequence).{0,40}$", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_SEPARATORS = (";", "|", "\t", " / ", "/", " - ", ",")
_HEAD = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[-*\u2022])\s+")
_FIRST = 900             # Numbers of these lists, told from those of tables.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Told:
    """The thing of role `role` at `start:end`; `group` is the list and the number of the person in it."""

    role: Role
    start: int
    end: int
    label: str
    group: tuple[int, int] | None


def find(sheet: Sheet) -> Iterator[Told]:
    """Give what stands in lists whose order was announced, and the announcements, which say nothing themselves."""
    for number, sentence in enumerate(sheet.sentences):
        items = _announced(sentence) if "," in sentence.text or "/" in sentence.text else ()
        if not items:
            continue
        found = list(_persons(sheet.text, sentence.end, items, _FIRST + number))
        if found:
            yield Told(Role.HEADING, sentence.start, sentence.end, "", None)
            yield from found
            return


def _announced(sentence: Stretch) -> tuple[tuple[str, Role | None], ...]:
    """Give the labels that a sentence lists in a row, with their roles; () when it announces no order."""
    if not _CUE.search(sentence.text) or len(sentence.text) > 500:
        return ()
    best: list[tuple[str, Role | None]] = []
    run: list[tuple[str, Role | None]] = []
    for piece in _ITEMS.split(sentence.text)[:60]:
        label = _LEADING.sub("", _TRAILING.sub("", piece.strip(" .():"))).strip(" .()")
        role = role_of(label) if 1 < len(label) < 40 else None
        if role is None:
            run = []
            continue
        run = [*run, (label, role)]
        best = run if len(run) > len(best) else best
    identities = sum(role in IDENTITY for _, role in best)
    return tuple(best) if 3 <= len(best) <= _MOST and identities >= 2 else ()


def _persons(text: str, start: int, items: tuple[tuple[str, Role | None], ...], table: int) -> Iterator[Told]:
    """Give the persons of the blocks below an announcement."""
    count = 0
    for begin, end in _blocks(text, start):
        lines = list(_lines(text, begin, end))
        cut = [lines] if len(lines) == len(items) else [_parts(text, a, b, len(items)) for a, b in lines]
        for row in (row for row in cut if row and _fits(text, row, items)):
            count += 1
            filled = [(span, item) for span, item in zip(row, items, strict=True) if span[1] > span[0]]
            for (a, b), (label, role) in filled:
                yield Told(role or Role.REMARK, a, b, label, (table, count))


def _blocks(text: str, start: int) -> Iterator[tuple[int, int]]:
    begin = start
    for hit in _PARAGRAPH.finditer(text, start):
        yield begin, hit.start()
        begin = hit.end()
    yield begin, len(text)


def _lines(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    at = begin
    for line in text[begin:end].split("\n"):
        bare = line.strip()
        if bare:
            first = at + len(line) - len(line.lstrip())
            yield first, first + len(bare)
        at += len(line) + 1


def _parts(text: str, start: int, end: int, count: int) -> list[tuple[int, int]]:
    """Cut a line into so many parts at one kind of separator; [] where none does it."""
    head = _HEAD.match(text[start:end])
    start += head.end() if head else 0
    for mark in _SEPARATORS:
        pieces = text[start:end].split(mark)
        if len(pieces) == count:
            break
    else:
        return []
    found: list[tuple[int, int]] = []
    at = start
    for piece in pieces:
        first = at + len(piece) - len(piece.lstrip())
        found.append((first, first + len(piece.strip())))
        at += len(piece) + len(mark)
    return found


_REFERENCE = re.compile(r"[A-Za-z][ .-]?\d(?:[ .-]?\d){6}(?:\s?/\s?\d{1,2})?")
_DATE = re.compile(r"\d{1,4}[\s./-].{1,14}\d{2}")


def _fits(text: str, row: list[tuple[int, int]], items: tuple[tuple[str, Role | None], ...]) -> bool:
    """Tell whether a reference or a date of birth stands in its announced place, and neither holds anything else."""
    told = {role: text[a:b] for (a, b), (_, role) in zip(row, items, strict=True)}
    reference, birth = told.get(Role.REFERENCE, ""), told.get(Role.BIRTH, "")
    return bool(_REFERENCE.fullmatch(reference)) or bool(_DATE.fullmatch(birth))
