"""What the boxes of one form say together of confiscation: "Order made: Y", "Amount: £5,000", "Paid: £5,000".

Each box for itself says less, or something else, than all of them: an order of five thousand pounds is open, and with
its payment beside it it is over. A form is taken only where every box of it is understood. Where a payment is not,
or more is said of an order beside a denial, it is open; else each box is read alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mailbot.core import vocabulary_boxes as words
from mailbot.core.confiscation_clause import NONE, ORDER, OVER, PAID_UP, PROCEEDINGS, Judgement
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_boxes import Box

# "Paid: £5,000" of as much, and "outstanding: £2,000".
AT_ODDS = Judgement(None, of_order=True, turn=True)
_LABEL = r"[A-Za-z][A-Za-z/'.,& ()-]{0,58}?"
_MARK = r"[ \t]{0,20}(?:[:=?]{1,2}|\.{3,60}:?|[ \t]\|)[ \t]{0,40}"
_BOX = re.compile(
    rf"(?:^|(?<=\n)|(?<=[ \t]{{2}})|(?<=[.;,?] )|(?<=\t)|(?<=; ))[ \t]{{0,12}}(?:[-*\u2022] "
    rf"|(?:box )?\d{{1,2}}[.):]? )?"
    rf"(?P<label>{_LABEL}){_MARK}(?P<value>[^\n|\t]{{0,90}}?)"
    r"(?=$|\n|\t|[ ]{2,}(?=\S)|[.;,] (?=[A-Z][A-Za-z/' ()]{0,40}[:?])|\?? (?=[A-Z][A-Za-z/' ]{0,24}\?)| \|)"
)
_HEADING = re.compile(r"[^\n:.]{0,60}\b(?:confiscation|poca|proceeds of crime)\b[^\n:.]{0,40}:?", re.IGNORECASE)
_LABELS = tuple((box, re.compile(rf"(?:{label})(?: ?\(?y(?:es)? ?(?:/|or) ?no?\)?)?")) for box, label in words.LABELS)
_SUM = re.compile(r"(?:gbp |\u00a3 ?)?(?P<figures>\d[\d,]{0,12}(?:\.\d{1,2})?) ?(?P<times>k|m)?(?: pounds| gbp)?"
                  r"(?: ?\(?nominal\)?)?(?: (?:to date|so far))?")
_DAY = re.compile(r"(?:on )?\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}|[a-z]{3,9})[ ./-]\d{2,4}")
_SO_MUCH_OF = re.compile(r"\u00a3?\d[\d,.]* (?:out )?of (?:the )?\u00a3?\d")
_BUT = re.compile(r"\bbut\b|\bappeal|\bquash|\bremit|\bvar(?:ied|iation)|\bset aside|\bco-?d")
# "None made, none applied for": it was never sought.
_DENIES = re.compile(rf"{words.NO}|(?:none?|not|nor|never|nothing) .{{0,40}}")
_SOUGHT = re.compile(r"\b(?:applied for|sought|pursued|asked for|intended|contemplated)\b")
_OF_A_SUM = re.compile(r"(?:an )?order (?:for )?\u00a3")
_SPOILS = re.compile(r"\bappeal|\bapplication|\bvariation|\breconsider|\bremit|\bhearing|\brehear|\benforce"
    r"|\bpending\b")
# What may stand between two boxes of one form.
_BETWEEN = re.compile(r"[\s.,;|]{0,40}")
_TIMES = {"k": 1_000, "m": 1_000_000}
# Boxes that name the matter themselves, so that a form may begin with them.
_OPENING = re.compile(r"confiscation|poca|proceeds of crime|restrain|\bco\b")


@dataclass(frozen=True, slots=True)
class Form:
    """The boxes at `start:end` of a sheet, and what they say together."""

    start: int
    end: int
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class _Filled:
    box: Box
    label: str
    value: str
    start: int
    end: int


def find(sheet: Sheet) -> tuple[Form, ...]:
    """Give the forms about confiscation of a sheet of which every box is understood."""
    found: list[Form] = []
    for run in _runs(sheet.text):
        judged = _judged(run)
        if judged is not None:
            found.append(Form(run[0].start, run[-1].end, judged))
    return tuple(found)


def of_row(cells: Sequence[tuple[str, str]]) -> tuple[Judgement, tuple[int, ...]] | None:
    """Give what the cells of one row (heading, words) say together, and the numbers of those that say it.

    None where fewer than two of them are boxes about confiscation, or one of them is not understood.
    """
    boxes = [(n, box) for n, cell in enumerate(cells) if (box := _filled(*cell, n, n)) and box.box is not Box.ASIDE]
    asked = {box.box for _, box in boxes}
    opens = any(_OPENING.search(box.label) for _, box in boxes) or (Box.ORDER in asked and bool(asked & _OF_MONEY))
    judged = _judged([box for _, box in boxes]) if opens and len(asked) > 1 else None
    return (judged, tuple(n for n, _ in boxes)) if judged else None


_OF_MONEY = frozenset({Box.PAID, Box.OWED})


def _runs(text: str) -> Iterator[list[_Filled]]:
    """Give the boxes that follow one another, from the first that names the matter on."""
    run: list[_Filled] = []
    for hit in _BOX.finditer(text):
        box = _box_of(hit)
        follows = bool(run) and _BETWEEN.fullmatch(text, run[-1].end, hit.start("label") - _lead(hit)) is not None
        if box is not None and follows and not _begins_anew(box, run):
            run.append(box)
            continue
        if box is None and follows and _SPOILS.search(hit.group().lower()):
            # "Appeal: pending" below the boxes of an order leaves open what they say.
            run = []
        if len(run) > 1:
            yield run
        run = [box] if box is not None and _opens(box, text) else []
    if len(run) > 1:
        yield run


def _lead(hit: re.Match[str]) -> int:
    """Give how much stands in front of a label that belongs to its box: blanks, a bullet, a number."""
    return hit.start("label") - hit.start()


def _box_of(hit: re.Match[str]) -> _Filled | None:
    return _filled(hit["label"], hit["value"], hit.start("label"), hit.end())


def _filled(label: str, value: str, start: int, end: int) -> _Filled | None:
    """Give a box by its label and what is written in it; None where the label asks for none of these matters."""
    asks = " ".join(label.lower().split()).strip(" .:?*")
    box = next((box for box, pattern in _LABELS if pattern.fullmatch(asks)), None)
    return _Filled(box, asks, " ".join(value.lower().split()).strip(_EDGES), start, end) if box else None


_EDGES = " .,;:?()[]*-\u2013\u2014"


def _begins_anew(box: _Filled, run: list[_Filled]) -> bool:
    """Tell whether a box asks once more what this form asked at its beginning: it is the next one's."""
    return box.box is run[0].box and box.label == run[0].label


def _opens(box: _Filled, text: str) -> bool:
    if box.box not in (Box.PROCEEDINGS, Box.ORDER, Box.RESTRAINT):
        return False
    above = text[max(box.start - 160, 0):box.start].rstrip(" \n\t-*\u2022")
    return bool(_OPENING.search(box.label) or _HEADING.fullmatch(above[above.rfind("\n") + 1:]))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the boxes of a form tell; None where none asks, or none is filled in."""

    proceedings: str | None = None
    order: str | None = None
    restraint: str | None = None
    sum: float | None = None
    paid: float | str | None = None
    owed: float | str | None = None
    stage: str | None = None


def _judged(run: list[_Filled]) -> Judgement | None:
    """Judge the boxes together; None where one of them is not understood, or two are at odds."""
    told: dict[str, float | str | None] = {}
    for one in run:
        if one.box is Box.ASIDE or not one.value:
            continue
        meant = _meant(one)
        if meant is None or (one.box.value in told and told[one.box.value] != meant and one.box is not Box.ORDER):
            # "Proceedings: no" beside an order of which more is said is no plain no.
            denied = any(b.box is Box.PROCEEDINGS and _of_matter(b, None) == "no" for b in run)
            of_payment = one.box in _OF_MONEY and any(b.box is Box.ORDER for b in run)
            return AT_ODDS if (denied or of_payment) and one.box is not Box.STAGE else None
        told[one.box.value] = _order_of(told.get("order"), meant) if one.box is Box.ORDER else meant
    if told.get("sum") is None:
        told["sum"] = _sum_of_order(run)
    return _together(_Told(**told))  # type: ignore[arg-type]


def _sum_of_order(run: Sequence[_Filled]) -> float | None:
    """Give the sum that the box of the order itself names: "Confiscation order: £5,000"."""
    sums = (_amount(piece) for one in run if one.box is Box.ORDER for piece in _pieces(one.value))
    return next((amount for amount in sums if amount is not None), None)


def _order_of(before: float | str | None, meant: float | str) -> float | str:
    return "yes" if "yes" in (before, meant) else meant


def _meant(one: _Filled) -> float | str | None:
    """Give what the value of a box means: a sum, or one word; None where it is not understood."""
    if _BUT.search(one.value):
        return None
    if one.box is Box.STAGE:
        return "over" if _whole(words.OVER, one.value) else one.value
    amount = _amount(one.value)
    if one.box is Box.SUM:
        return 0.0 if _whole(words.NO, one.value) else amount
    if one.box in (Box.PAID, Box.OWED):
        return _of_money(one, amount)
    return _of_matter(one, amount)


def _of_matter(one: _Filled, amount: float | None) -> str | None:
    """Give yes, no, live or over of an order, a restraint or proceedings."""
    heads = _pieces(one.value)
    first = heads[0] if heads else ""
    if _whole(words.NO, first):
        denied = all(_DENIES.fullmatch(rest) for rest in heads[1:])
        return ("never" if _SOUGHT.search(one.value) else "no") if denied else None
    if one.box is Box.PROCEEDINGS:
        return _course(first)
    given = _whole(words.YES, first) or _OF_A_SUM.match(first)
    if amount is None and not given and not _DAY.match(first) and _amount(first) is None:
        return None
    return "paid" if any(_whole(words.ALL, rest) for rest in heads[1:]) else "yes"


def _pieces(value: str) -> list[str]:
    """Give the parts of a value: a sum, a day, a remark behind a comma that is none of the figures."""
    return [piece.strip() for piece in re.split(r",(?!\d{3})|[;(]| - ", value) if piece.strip()]


def _course(first: str) -> str | None:
    """Give how proceedings stand."""
    bare = _DAY.sub("", first).strip()
    if _whole(words.YES, first) or _whole(words.LIVE, bare):
        return "live"
    return "over" if _whole(words.OVER, bare) else None


def _of_money(one: _Filled, amount: float | None) -> float | str | None:
    """Give the sum that was paid or is owed, or "all", or "part"."""
    if amount is not None:
        return amount
    if _whole(words.NO, one.value):
        return 0.0
    if _whole(words.IN_PART, one.value):
        return "part"
    in_part = _SO_MUCH_OF.search(one.value)
    if in_part or re.match(r"(?:y|yes)\b.{0,4}\bin part\b", one.value):
        return "part"
    told = _pieces(one.value)
    if len(told) == 2 and _whole(words.YES, told[0]) and (amount := _amount(told[1].strip(" )"))) is not None:
        return amount
    said = _DAY.sub("", one.value).strip(" ,")
    whole = _whole(words.ALL, said) or _whole(words.YES, said) or (not said and one.box is Box.PAID)
    parts = [piece.strip() for piece in one.value.split(",")]
    whole = whole or (_whole(words.YES, parts[0]) and all(_whole(words.ALL, p) or _DAY.fullmatch(p) for p in parts[1:]))
    return "all" if whole else None


def _amount(value: str) -> float | None:
    hit = _SUM.fullmatch(value)
    return float(hit["figures"].replace(",", "")) * _TIMES.get(hit["times"] or "", 1) if hit else None


def _whole(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None


def _together(told: _Told) -> Judgement | None:
    """Give what boxes say together: the first row that holds; None where none does."""
    of_money = told.paid is not None or told.owed is not None
    ordered = told.order in ("yes", "paid") or (told.sum is not None and told.order is None and of_money)
    spent = told.paid not in (None, 0.0) or told.owed not in (None, 0.0)
    goes_on = told.stage is not None and not _whole(words.NO, told.stage)
    refused = told.proceedings in ("no", "never") and told.order in ("no", "never", None)
    rows = (
        (ordered, _of_order(told)),
        (spent or told.stage == "over", None),
        (told.proceedings == "live" or told.restraint == "yes", PROCEEDINGS),
        (goes_on or told.sum not in (None, 0.0), None),
        (told.proceedings == "over" and told.order in ("no", "never"), OVER),
        (refused or (told.proceedings is None and told.order == "never"), NONE),
    )
    return next((judgement for holds, judgement in rows if holds), None)


def _of_order(told: _Told) -> Judgement:
    """Judge an order by what was paid of it and what is owed; open where the two are at odds."""
    paid_up = told.paid == "all" or told.order == "paid" or (
        isinstance(told.paid, float) and told.sum is not None and told.paid >= told.sum > 0)
    less = told.paid in ("part", 0.0) or (
        isinstance(told.paid, float) and told.sum is not None and told.paid < told.sum)
    owes = told.owed in ("part", "all") or (isinstance(told.owed, float) and told.owed > 0)
    clear = told.owed == 0.0
    if (paid_up and owes) or (less and clear):
        return AT_ODDS
    return PAID_UP if paid_up or clear else ORDER
