"""Home Office references: a letter and seven digits, told from the numbers that only look like one.

Normal form: one capital letter, seven digits, "/N" for a dependant. Nothing is guessed: a letter O is
never a nought, and a number under another label (passport, prison, court) is never taken.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailbot.core import dictated, number_owner
from mailbot.core.lexicon import joined
from mailbot.core.notification import Loser
from mailbot.core.phrases import folded
from mailbot.core.sheets import Sheet
from mailbot.core.states import Party
from mailbot.core.vocabulary_identifiers import (
    FOREIGN_LABELS,
    FOREIGN_NUMBERS,
    NO_REFERENCE,
    NOT_OWN_AFTER,
    OURS,
    OWN_LABELS,
    YOURS,
)

# The letter, up to three separators, seven digits with at most two separators between any two.
_SHAPE = re.compile(
    r"(?<![^\W_])([A-Za-z])[ .\-/_]{0,3}(?:\n[ \t]{0,8})?(\d(?:[ .\-]{0,2}(?:\n[ \t]{0,8})?\d){6})(?![^\W_])"
    r"(?:(/0{0,2}([1-9]\d?)(?![\w/]|[.\-]\d)|\s/\s?0{0,2}([1-9]\d?)(?![\w/]|[.\-]\d|\s?[A-Za-z])))?")
_LABEL_BEFORE = re.compile(
    rf"(?P<foreign>{joined((FOREIGN_LABELS, FOREIGN_NUMBERS))})|(?P<own>{joined((OWN_LABELS,))})"
    rf"|\b(?:(?P<ours>{OURS})|(?P<yours>{YOURS})|(?P<theirs>theirs))", re.IGNORECASE
)
# Behind a case: what the mail tells of it, as in "A1234567 - flight brought forward".
_NEWS = (
    r"brought|booked|set|cancelled|called|details?|is|was|has|hearing|date|decision|allowed|dismissed|moved|deferred"
    r"|put|now|and|for|on|to|changed|confirmed|served|received|lodged|bail|appeal|news|result|outcome|update|off|ruled"
    r"|determination|judge|granted|refused|withdrawn|obtained|applied|agreed|expected"
)
_FOREIGN_AFTER = re.compile(
    rf"\s?(?:[(\[]|,\s?|-\s?|is\s|was\s|being\s|as\s)(?:(?:is|his|her|their|the|an?|being|old"
    rf"|expired|[A-Z][a-z]{{3,12}})\s){{0,3}}(?:{FOREIGN_LABELS})(?!\w|\.?(?:[^.;\n]|(?:no|nos|nr|ref)\.){{0,20}}\d"
    rf"|\s(?:{_NEWS})\b|\sof\s(?:appeal|justice)\s(?:{_NEWS}|have|had|will|quashed)\b)", re.IGNORECASE
)
# "M0084471, that is the registrar's and not yours"; "Z1234567 (ours)"; "issued Z1234567 to him as a travel document".
_NOT_OWN_AFTER = re.compile(NOT_OWN_AFTER, re.IGNORECASE)
_NO_REFERENCE = re.compile(NO_REFERENCE)
_ISSUED = re.compile(
    r"\b(?:issued|granted|bears|bearing|numbered|marked|stamped|engraved|printed|showing|carried|carrying)"
    r"(?:\s(?:him|her|them|with|the|a|number|no\.?|on|it|under|as)){0,4}\s$", re.IGNORECASE
)
_HOME_OFFICE_BEFORE = re.compile(r"\b(?:home office|h\.?o\b|ukba|ukvi|you|yours?)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
# The letter of a reference, behind which its figures begin at once.
_LETTER = re.compile(r"[A-Za-z][ .\-/_]{0,3}(?:\n[ \t]{0,8})?$")
_LIKE_FIGURES = re.compile(r"[\dOoIlS]{6,}")
_NEAR_MISS = re.compile(
    r"(?<![^\W_/])(?:[A-Za-z][ .\-]?(?=[\dOoIlS]{7,8}(?![^\W_]))\d{0,7}[OoIlS][\dOoIlS]{0,7}|[A-Za-z]\d{6}"
    r"|[A-Za-z]\d{8}|\d{7}[A-Za-z])(?![^\W_/])"
)
# Papers are spoken of in many words ("passport from Albania numbered …"); other labels stand right before their number.
_LOOSE = re.compile(
    r"passport|p/?port|travel|driving|licen|identity|national id|id card|residence|brp|visa|interpol|europol"
    r"|exhibit", re.
    IGNORECASE
)
_PERSON = re.compile(r"\(|\b(?:mr|mrs|ms|miss)\b|\b(?:he|she|they|we|before|for|until)\b", re.IGNORECASE)
_LINK = re.compile(
    r"(?::[ \t]{4,60})?"
    r"[\s:.#=(\"/-]{0,4}(?:(?:no|nos|nr|number|num|ref|refs|reference|id|is|was|of|the|his|her|their|file"
    r"|case|office|individual|as|being|he|she|him|her|quote|given|and|on|under|for|this|person|fno|subject|now|still|correct"
    r"|off|from|per|printout|screen|system|sheet|card|s)\b[\s:.#=(\"/-]{0,4}){0,5}$", re.IGNORECASE
)
_PAPER_JUST_BEFORE = re.compile(
    r"\b(?:passport|travel document|licence|identity card|id card|brp|permit|visa|certificate)"
    r"(?:\sin\s(?:his|her|the|another)\s(?:own\s)?name)?[\s,:;(-]{1,4}"
    r"(?:(?:no|nos|nr|num|number|ref)\b[.:]?\s{0,2}(?:is\s|was\s)?)?$", re.IGNORECASE
)
# "A2. 30.12.79": an answer and its number, where a line begins.
_ITEM = re.compile(r"[AaQq]\d{1,2}\.\s")
# "b. 10.10.56" and, on the next line, "3."
_DATED = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?P<sep>[./-])(?:0?[1-9]|1[0-2])(?P=sep)(?:\d{2}|\d{4})(?!\d)")
_NEXT_ITEM = re.compile(r"\n[ \t]{0,8}\d{1,2}$")
# A dependant's number stands on the file of the family: "her husband's file, A1234567/2".
_SUFFIXED = re.compile(r"[A-Za-z][ .-]{0,2}\d(?:[ .-]?\d){6}\s?/\s?0{0,2}[1-9]\d?(?![\w/])")
_CUT = re.compile(r"[;\n]|(?<!\b[Nn]o)(?<!\b[Rr]ef)\.\s|,\s")


@dataclass(frozen=True, slots=True)
class Reference:
    """A Home Office reference that stands at `start:end` of a sheet."""

    start: int
    end: int
    value: str
    labelled: bool


@dataclass(frozen=True, slots=True)
class Other:
    """A number that is not taken, and why."""

    start: int
    end: int
    why: str


def normalise(text: str) -> str | None:
    """Give the normal form of what is one reference and nothing else; None when it is not."""
    hit = _SHAPE.fullmatch(text.strip())
    return _value(hit) if hit else None


def _value(hit: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", hit.group(2))
    number = hit.group(4) or hit.group(5)
    suffix = f"/{number}" if number else ""
    return f"{hit.group(1).upper()}{digits}{suffix}"


def find(sheet: Sheet, claimed: Party) -> tuple[tuple[Reference, ...], tuple[Other, ...]]:
    """Give the references of a sheet, and the look-alikes with why they are none."""
    taken: list[Reference] = []
    left: list[Other] = []
    topic = topic_end(sheet.text) if sheet.is_subject else 0
    text = " " * topic + sheet.text[topic:]
    for hit in _shapes(text):
        why, labelled = _judge(text, hit, claimed)
        if why:
            left.append(Other(hit.start(), hit.end(), why))
        else:
            end = hit.end() if hit.group(3) else hit.end(2)
            taken.append(Reference(hit.start(), end, _value(hit), labelled))
    for said in dictated.find(sheet.text):
        label = _label_for(sheet.text, said.start, claimed)
        if label == "foreign" or (label != "own" and not _is_plainly_ours(sheet.text, said)):
            left.append(Other(said.start, said.end, "dictated, and nothing says that it is a Home Office reference"))
        else:
            taken.append(Reference(said.start, said.end, said.value, label == "own"))
    left.extend(_near_misses(sheet.text, taken, left))
    return tuple(taken), tuple(left)


def _is_plainly_ours(text: str, said: dictated.Dictated) -> bool:
    """Tell whether a dictated number that no label calls a reference can be nothing else."""
    return said.certain and not number_owner.is_foreign(text, said.start) and not _FOREIGN_AFTER.match(text, said.end)


def is_said_to_be_unknown(text: str) -> bool:
    """Tell whether a text says that the Home Office's number of somebody is not known."""
    return bool(_NO_REFERENCE.search(folded(text)))


def _shapes(text: str) -> Iterator[re.Match[str]]:
    """Give what has the shape of a reference: sought from where figures begin, for letters are many and figures few."""
    last = 0
    for figures in _FIGURES.finditer(text):
        start = figures.start()
        letter = _LETTER.search(text, max(start - 13, last), start) if start >= last else None
        if letter and (hit := _SHAPE.match(text, letter.start())):
            yield hit
            last = hit.end()


def _almost(text: str) -> Iterator[re.Match[str]]:
    """Give what is nearly of the shape of a reference; it begins with such figures, or a letter before them."""
    last = 0
    for figures in _LIKE_FIGURES.finditer(text):
        for start in range(max(figures.start() - 2, last), figures.start() + 1):
            if start >= last and (hit := _NEAR_MISS.match(text, start)):
                yield hit
                last = hit.end()


def _near_misses(text: str, taken: list[Reference], left: list[Other]) -> Iterator[Other]:
    """Give what almost is a reference and stands under its label: a person must look."""
    known = bytearray(len(text))
    for start, end in (*((r.start, r.end) for r in taken), *((o.start, o.end) for o in left)):
        known[start:end] = b"\1" * (end - start)
    for hit in _almost(text):
        if not any(known[hit.start():hit.end()]) and _label(text, hit.start()) == "own":
            yield Other(hit.start(), hit.end(), "almost a Home Office reference, but not a letter and seven digits")


# What a subject line is about, set before the case: "Upper Tribunal - A1234567". It labels no number.
_TOPIC = re.compile(
    r"\s{0,3}(?:(?:re|fw|fwd)\s?:\s{0,3}){0,3}(?:[A-Za-z-]{2,20}\s){0,3}"
    r"(?:tribunal|court|iac|flight|appeal|bail|hearing)(?:\s-{1,2}\s|:\s)", re.IGNORECASE
)


def topic_end(title: str) -> int:
    """Give where the words end that say what a subject line is about; 0 when none stand before the case."""
    hit = _TOPIC.match(title)
    return hit.end() if hit else 0


FOREIGN = "the label says that it is another kind of number"
"""Why a number of the right shape is no reference: somebody else's label stands before it."""


def _judge(text: str, hit: re.Match[str], claimed: Party) -> tuple[str | None, bool]:
    """Say why a shape is no reference (None when it is one), and whether a label says that it is one."""
    label = _label_for(text, hit.start(), claimed)
    why = _shape_fault(text, hit, label)
    foreign = label == "foreign" or _is_called_foreign(text, hit, label)
    if why is None and (foreign or number_owner.is_the_readers(text, hit.start())):
        why = FOREIGN
    if _ITEM.match(hit.group()) and not text[text.rfind("\n", 0, hit.start()) + 1:hit.start()].strip():
        why = "the number of a question or an answer"
    return why, label == "own"


# "Vacancy references V3310462 and V3310463": one label stands before both.
_LISTED = re.compile(r"(?<![\w/])(?P<first>[A-Za-z]\d{7})(?:\s?,\s?|\s(?:and|or|&)\s)$")


def _label_for(text: str, start: int, claimed: Party) -> str:
    """Give the kind of the label before an offset, "ours" and "yours" by who writes: own, foreign or none."""
    label = _label(text, start)
    first = _LISTED.search(text, max(start - 40, 0), start)
    if not label and first and _label(text, first.start("first")) == "foreign":
        return "foreign"
    if label in ("ours", "yours"):
        return "own" if (label == "ours") == (claimed is Party.HOME_OFFICE) else "foreign"
    return label


def _is_called_foreign(text: str, hit: re.Match[str], label: str) -> bool:
    """Tell whether the words behind a shape, or a verb right before it, say that it is another kind of number."""
    if _FOREIGN_AFTER.match(text, hit.end(2)) or _NOT_OWN_AFTER.match(text, hit.end()):
        return True
    return label != "own" and (
        bool(_ISSUED.search(text, max(hit.start() - 40, 0), hit.start())) or number_owner.is_foreign(text, hit.start())
    )


def _shape_fault(text: str, hit: re.Match[str], label: str) -> str | None:
    """Say what in the shape or just beside it forbids taking it."""
    before, after = text[max(hit.start() - 12, 0):hit.start()], text[hit.end():hit.end() + 12]
    if re.search(r"[^\W_][/\-_.]\Z", before) and not re.search(
        r"(?:\bH\.?O\.?|\bref(?:erence)?|\bno|\d{7}|/\d)[/\-_.]$", before, re.IGNORECASE
    ):
        return "part of a longer number"
    if re.match(
        r"@|_|/\d{3}|/[A-Za-z]{1,5}/", after
    ) or "://" in text[max(hit.start() - 60, 0):hit.start()].rsplit(" ", maxsplit=1)[-1]:
        return "part of an address or of a longer number"
    if len(hit.group(2)) > 7 and re.match(r"[ \-.]\d{2,}(?![\d./\-]|\s?[A-Za-z]{3})", after):
        return "a telephone or card number by its length"
    return None if label == "own" else _unlabelled_fault(text, hit, after)


def _unlabelled_fault(text: str, hit: re.Match[str], after: str) -> str | None:
    """Say what forbids taking a shape that no label calls a reference."""
    figures = hit.group(2)
    next_item = _NEXT_ITEM.search(figures) and re.match(r"[.)]\s", after)
    if len(figures) > 7 and (_DATED.match(figures) or next_item):
        return "a date, or a date and the number of the next line"
    if "\n" in hit.group() and "\n" not in figures:
        return "letter and digits stand on different lines without a label"
    return "a small letter that may be the article" if _is_article(text, hit) else None


def _is_article(text: str, hit: re.Match[str]) -> bool:
    """Tell whether the small letter "a" may be the article before a number."""
    gap = text[hit.start() + 1:hit.start(2)]
    before = r"[A-Z]\s$" if hit.group(1) == "A" else r"[A-Za-z]\s$"
    return hit.group(1) in "aiA" and gap[:1] in (" ", "\n") and bool(
        re.search(before, text[max(hit.start() - 2, 0):hit.start()])
    )


# "I have the tickets, ref T7730192": the reference is that of the thing.
_THING_BEFORE = re.compile(
    r"\b(?:the|my|our|your|a|two|these|those)\s(?:[\w-]{1,20}\s)?(?:tickets?|bookings?|orders?|invoices?|parcels?|rooms?|seats?|quotes?"
    r"|polic(?:y|ies)|receipts?|bills?|subscriptions?|deliver(?:y|ies)|reservations?|tables?|taxis?|cabs?|hotels?),\s(?:our\s|the\s)?$",
    re.IGNORECASE
)


def _label(text: str, start: int) -> str:
    """Give the kind of the nearest label before an offset, in the same clause: foreign, own, ours, yours or none."""
    window = text[max(start - 60, 0):start]
    cuts = [c.end() for c in _CUT.finditer(window) if not (_is_label_end(window, c) or _wraps(window, c))]
    window = window[cuts[-1]:] if cuts else window
    if _PAPER_JUST_BEFORE.search(text, max(start - 30, 0), start):
        return "foreign"
    found = ""
    for hit in _LABEL_BEFORE.finditer(window):
        papers = _LOOSE.match(hit.group()) and not _PERSON.search(window, hit.end())
        if papers or _LINK.match(window, hit.end()):
            found = hit.lastgroup or ""
            place = start - len(window) + hit.start()
            if found == "own" and number_owner.is_qualified_away(text, place) and not (
                number_owner.is_a_relatives(text, place) and _SUFFIXED.match(text, start)
            ):
                found = "foreign"
            if found == "own" and _THING_BEFORE.search(text, max(place - 30, 0), place):
                found = "foreign"
    if found == "theirs":
        return "own" if _HOME_OFFICE_BEFORE.search(text, max(start - 160, 0), start) else ""
    return found


def _wraps(window: str, cut: re.Match[str]) -> bool:
    """Tell whether a line end only wraps prose, and so parts nothing."""
    before, after = window[:cut.start()], window[cut.end():]
    return cut.group() == "\n" and before[-1:].islower() and not after.startswith("\n") and not any(
        mark in before for mark in ("|", "\t", "  ", ":")
    )


def _is_label_end(window: str, cut: re.Match[str]) -> bool:
    """A line end or full stop right behind a label does not part the label from its number."""
    return bool(
        re.search(r"(?:\b(?:ref|no|nos|nr|h\.?o|p)|number|reference|[:=])[.:]?\s{0,4}$", window[:cut.start() + 1].
        rstrip(".\n ,"), re.IGNORECASE)
    ) and not window[cut.end():].strip(" .:-\n")


def foreign_values(losers: Iterable[Loser]) -> frozenset[str]:
    """Give the numbers that a label calls somebody else's: unlabelled in the title, they are no references either."""
    told = (loser for loser in losers if loser.field == "reference" and loser.why == FOREIGN)
    return frozenset("".join(c for c in loser.text if c.isalnum()).upper() for loser in told)
