"""How confiscation stands, clause by clause.

The gravest error is to read "none" or "concluded" where there are proceedings or an order; so those
two need plain words, and whatever pulls both ways is left to a person.
"""

import re
from dataclasses import dataclass

from mailbot.core import turns
from mailbot.core.lexicon import any_of
from mailbot.core.sheets import Sheet, Stretch, clauses
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_confiscation import (
    CARRIED,
    ECHO,
    ENDED,
    LIVE,
    MADE,
    NEGATION,
    NO_DENIAL,
    ORDER,
    PAID,
    PLAINLY_DENIED,
    SUPPOSED,
    TOPIC,
    UNPAID,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a clause says: `state` None for two possible readings; `of_order` when it speaks of an order.

    `still` tells that it speaks of what is owed now, `weak` that it says too little by itself (no order, a
    restraint lifted).
    """

    state: Confiscation | None
    of_order: bool = False
    still: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A judgement with the words at `start:end` of a sheet; `sentence` is the number of theirs."""

    judgement: Judgement
    start: int
    end: int
    sentence: int


_TOPIC, _ORDER, _MADE, _UNPAID, _PAID = any_of(TOPIC), any_of((ORDER,)), any_of(MADE), any_of(UNPAID), any_of(PAID)
_ENDED, _LIVE, _NEGATION, _SUPPOSED, _CARRIED, _ECHO = any_of(ENDED), any_of(LIVE), any_of(
    NEGATION
), any_of(SUPPOSED), any_of(CARRIED), any_of(ECHO)
_AT_ALL = re.compile(
    r"confisc|poca\b|proceeds|restrain|2002 act|recoverable|available amount|criminal benefit|asset recovery|nominal"
    r"|\bs(?:s|ec|ection)?\.?\s?(?:6|16|17|22|23)\b", re.IGNORECASE
)
_PLAINLY_DENIED, _NO_DENIAL = any_of(PLAINLY_DENIED), any_of(NO_DENIAL)
_SAFE = frozenset({Confiscation.NONE, Confiscation.CONCLUDED})


def is_topic(text: str) -> bool:
    """Tell whether words are about confiscation at all."""
    return bool(_TOPIC.search(text.lower()))


def is_alive(low: str) -> bool:
    """Tell whether words (small letters) speak of proceedings going on or of money owed."""
    return bool(_LIVE.search(low) or _UNPAID.search(low))


def find(sheet: Sheet) -> tuple[Statement, ...]:
    """Give what a sheet says of confiscation, in order."""
    found: list[Statement] = []
    if not _AT_ALL.search(sheet.text):
        return ()
    topic_at, topic = -9, ""
    for number, sentence in enumerate(sheet.sentences):
        low = sentence.low()
        about = bool(_TOPIC.search(low))
        if about or (number - topic_at <= 2 and (_CARRIED.search(low) or _ECHO.search(low))):
            fresh = _of_sentence(sentence, number, found, about=about, heading=sheet.is_subject)
            fresh = fresh or _of_none(sentence, number, found, topic)
            found.extend(fresh)
            topic = low if about else topic
            if about or fresh:
                topic_at = number
    return tuple(found)


def _of_none(sentence: Stretch, number: int, earlier: list[Statement], topic: str) -> list[Statement]:
    """Judge "there are none" behind a sentence that only supposed proceedings and so stated nothing itself."""
    said_before = any(number - s.sentence <= 2 for s in earlier)
    if said_before or "proceedings" not in topic or not turns.THERE_ARE_NONE.search(sentence.low()):
        return []
    return [Statement(Judgement(Confiscation.NONE), sentence.start, sentence.end, number)]


def _of_sentence(
    sentence: Stretch, number: int, earlier: list[Statement], *, about: bool, heading: bool,
) -> list[Statement]:
    """Give the statements of a sentence, one for each clause that says something."""
    found: list[Statement] = []
    if sentence.text.rstrip().endswith("?"):
        return found
    carried = not about
    label = unsaid = ""
    for clause in clauses(sentence):
        low = clause.low()
        if low.endswith(("?", ":")) or (heading and not _says(low)):
            label = low.rstrip(":") if low.endswith(":") and _TOPIC.search(low) else ""
            continue
        if low.startswith(":") and unsaid:
            low = f"{unsaid}{low}"
        low, label = f"{label} {low}".strip(), ""
        topical = bool(_TOPIC.search(low))
        judgement = judge(low) if topical else None
        if not topical and (carried or found):
            judgement = _carried(low, [*earlier, *found], same=bool(found))
        carried = carried or topical
        unsaid = low if topical and judgement is None else ""
        if judgement and judgement.state in _SAFE and turns.CLAIMED.search(low):
            judgement = Judgement(None)
        if judgement:
            found.append(Statement(judgement, clause.start, clause.end, number))
    return found


def _says(low: str) -> bool:
    """Tell whether a heading says more than its topic."""
    return any(p.search(low) for p in (_NEGATION, _ENDED, _PAID, _UNPAID, _MADE)) or bool(
        re.search(r"\b(?:begun|began|started|commenced|pending|instituted|hearing|timetable|order)\b", low)
    )


def _carried(low: str, earlier: list[Statement], *, same: bool) -> Judgement | None:
    """Judge a clause that does not name the topic but goes on about it: "it was paid in full", "the former is not"."""
    last = earlier[-1].judgement if earlier else None
    if _SUPPOSED.search(low):
        return None
    if last and _ECHO.search(low):
        return _echoed(low, last)
    if last and turns.SUBJECT_TO_THEM.search(low):
        return _of_them(low, last)
    goes_on = _CARRIED.search(low) or (same and turns.SUBJECTLESS.match(low))
    return _gone_on(low, last) if goes_on else None


def _of_them(low: str, last: Judgement) -> Judgement:
    """Judge "he remains subject to them"."""
    if _NEGATION.search(low):
        return Judgement(None if last.of_order and "proceedings" not in low else Confiscation.NONE, weak=True)
    return Judgement(Confiscation.ORDER, of_order=True) if last.of_order else Judgement(Confiscation.PROCEEDINGS)


def _gone_on(low: str, last: Judgement | None) -> Judgement | None:
    """Judge a clause that says how the order, or the proceedings, named before went on."""
    of_order = last is not None and last.of_order
    denied = re.search(r"\bproceedings\b", low) and _NEGATION.search(low) and not _ENDED.search(low)
    if denied or (turns.NEVER_SOUGHT.search(low) and not of_order):
        return Judgement(Confiscation.NONE)
    if turns.BEGAN.search(low) and not of_order:
        return Judgement(Confiscation.PROCEEDINGS)
    living = last is not None and last.state is Confiscation.PROCEEDINGS and turns.GOES_ON.search(low)
    if living and not turns.OF_MONEY.search(low):
        return None if _NEGATION.search(low) else last
    if re.search(r"\b(?:proceedings|hearing)\b", low) and not re.search(r"\border\b", low):
        return _of_proceedings(low)
    if last is None or of_order or _PAID.search(low) or _UNPAID.search(low):
        return _of_order(low, named=False)
    return _of_ended(low)


def _echoed(low: str, last: Judgement) -> Judgement:
    """Judge "the former is not", "nor has Mr X", "and so is his …": the contrary of what was said, or the same."""
    negative = bool(_NEGATION.search(low))
    if re.search(r"\bno longer\b", low) and last.state is Confiscation.PROCEEDINGS:
        return Judgement(Confiscation.CONCLUDED)
    if negative and (last.state is Confiscation.PROCEEDINGS or "proceedings" in low):
        return Judgement(Confiscation.NONE)
    if last.state is Confiscation.NONE and not negative and not re.search(r"\b(?:same|so|ditto|likewise)\b", low):
        return Judgement(Confiscation.PROCEEDINGS)
    if negative and last.state is Confiscation.CONCLUDED and last.of_order:
        # "The order of 2009 was paid; that of 2014 is not."
        return Judgement(Confiscation.ORDER, of_order=True, still=True)
    if negative and last.state is not Confiscation.NONE:
        return Judgement(None, last.of_order, weak=last.of_order)
    return last


def _of_ended(low: str) -> Judgement | None:
    """Judge a clause that says how proceedings named before ended."""
    if _ENDED.search(low) and not turns.NOT_ENDED.search(low):
        return Judgement(Confiscation.CONCLUDED)
    return Judgement(Confiscation.PROCEEDINGS) if turns.NOT_ENDED.search(low) or turns.GOES_ON.search(low) else None


def judge(low: str) -> Judgement | None:
    """Say what a clause (small letters) that names the topic states; None when it states nothing."""
    if _SUPPOSED.search(low) and not _UNPAID.search(low):
        return None
    if turns.DENIAL_DENIED.search(low):
        return Judgement(None)
    if turns.RESTRAINT.search(low):
        return _of_restraint(low)
    if turns.ABOUT_ITS_AMOUNT.search(low):
        return _of_order(low, named=True)
    if _ORDER.search(low):
        return _of_order(low, named=True)
    return _of_proceedings(low)


def _of_restraint(low: str) -> Judgement:
    """Judge a clause about a restraint order: in force it counts as proceedings; lifted, it leaves open why."""
    if _ENDED.search(low) or re.search(r"\blifted\b", low):
        ended = turns.PROCEEDINGS_ENDED.search(low)
        denied = bool(ended) and _NEGATION.search(turns.HARMLESS.sub("", low[:ended.start()] if ended else ""))
        over = ended and not denied and not turns.NOT_ENDED.search(low)
        return Judgement(Confiscation.CONCLUDED) if over else Judgement(None, weak=True)
    if _NEGATION.search(low):
        return Judgement(Confiscation.NONE if is_topic(low.replace("restrain", "")) else None)
    return Judgement(Confiscation.PROCEEDINGS)


def _of_order(low: str, *, named: bool) -> Judgement | None:
    """Judge a clause about an order, or one that goes on about it."""
    money = _of_money(low, named=named)
    if money is not None:
        return money
    if named and _ENDED.search(low) and not turns.NOT_ENDED.search(low):
        return Judgement(Confiscation.ORDER if turns.MADE_NOW.search(low) else None, of_order=True)
    if not named:
        made = _MADE.search(low) and re.search(r"\border\b", low) and not _NEGATION.search(low)
        return Judgement(Confiscation.ORDER, of_order=True) if made else None
    if _is_denied(low) and not turns.NOT_ENDED.search(low):
        return _of_no_order(low)
    sought = turns.FUTURE_ORDER.search(low) and not re.search(r"\b(?:was|been|were|is) (?:made|imposed|granted)\b", low)
    return Judgement(Confiscation.PROCEEDINGS) if sought else Judgement(Confiscation.ORDER, of_order=True)


def _of_money(low: str, *, named: bool) -> Judgement | None:
    """Judge whether an order is owed, or paid, or brought to an end; None when the clause says neither."""
    if named and turns.WANTS_UNDONE.search(low):
        return Judgement(Confiscation.ORDER, of_order=True)
    now = turns.WAS_UNPAID.sub("", low)
    if now != low and _PAID.search(now) and not _UNPAID.search(now):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if _UNPAID.search(low):
        return _of_unpaid(low)
    if turns.AGAINST_ORDER.search(low) and not re.search(r"\bquashed\b|\bset aside\b|\bappeal\b.{0,60}\ballowed\b"
    r"|\ballowed\b.{0,40}\bappeal", low
    ):
        return Judgement(Confiscation.ORDER, of_order=True) if named else None
    ended = (turns.ORDER_UNDONE if named else _ENDED).search(low) and not turns.NOT_ENDED.search(low)
    paid = _PAID.search(low) and not _NEGATION.search(low.replace("nothing", ""))
    return Judgement(Confiscation.CONCLUDED, of_order=True) if ended or paid else None


def _is_denied(low: str) -> bool:
    """Tell whether an order is denied: by a word before it, or by "not made" behind it."""
    order = _ORDER.search(low)
    before = low[:order.end()] if order else low
    return bool(_NEGATION.search(before)) or bool(
        re.search(r"(?:\bnot\b|n't\b|\bnever\b)(?: yet)?(?: been)? (?:made|imposed|granted|sought|applied)", low)
    )


def _of_unpaid(low: str) -> Judgement:
    """Judge words like "outstanding": "no order outstanding" says the contrary."""
    denied = re.search(
        r"\bno (?:confiscation |poca )?orders?\b.{0,30}\boutstanding|\bnothing\b.{0,20}\b(?:outstanding|owed|owing"
        r"|due|left)|\bno (?:outstanding|balance|arrears)\b|\bnot outstanding\b", low
    )
    if denied and re.match(r"nothing\b|no (?:balance|arrears)", denied.group()):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if denied:
        return Judgement(
            Confiscation.CONCLUDED if _PAID.search(low.replace(denied.group(), "")) else None, of_order=True
        )
    return Judgement(Confiscation.ORDER, of_order=True, still=bool(turns.NOW.search(low)))


def _of_no_order(low: str) -> Judgement | None:
    """Judge "no confiscation order": nothing new; or no proceedings either, which is plain; else two readings."""
    if turns.NEW_ONLY.search(low) or turns.YET.search(low):
        return None
    if re.search(
        r"\bproceedings\b|\bnothing\b|\b(?:none|neither|nor)\b.{0,20}\b(?:sought|pursued|pending|intended|expected"
        r"|planned)", low
    ):
        return Judgement(Confiscation.NONE)
    return Judgement(None, of_order=True, weak=True)


def _of_proceedings(low: str) -> Judgement | None:
    """Judge a clause about proceedings."""
    if turns.WANTS_UNDONE.search(low) or (turns.NOT_ENDED.search(low) and not re.search(r"\bno longer\b", low)):
        return Judgement(Confiscation.PROCEEDINGS)
    if turns.NOT_PURSUED.search(low):
        return Judgement(Confiscation.NONE)
    if _ENDED.search(low):
        return _of_end(low)
    if turns.NEVER_SOUGHT.search(low) or turns.NOTHING_OPEN.search(low):
        return Judgement(Confiscation.NONE) if turns.NEVER_SOUGHT.search(low) else Judgement(None, weak=True)
    if _UNPAID.search(low) and re.search(r"\border|paid|pay|owe|\bsum\b|£", low):
        return _of_unpaid(low)
    return _of_denial(low) if _NEGATION.search(low) else _of_live(low)


def _of_denial(low: str) -> Judgement | None:
    """Judge a clause with a denial in it: only a plain one, of proceedings as such and not of new ones, says "none"."""
    if turns.NEW_ONLY.search(low):
        return None
    plain = _PLAINLY_DENIED.search(low) and not turns.YET.search(low) and not _NO_DENIAL.search(low)
    return Judgement(Confiscation.NONE if plain else None)


def _of_end(low: str) -> Judgement:
    """Judge proceedings that are over: with an order that is not paid they are not over for the offender."""
    ended = _ENDED.search(low)
    denied = _NEGATION.search(turns.HARMLESS.sub("", low[:ended.start()])) if ended else None
    if denied:
        return Judgement(None)
    ordered = re.search(r"\b(?:order|ordered)\b", low) and not turns.PLAINLY_NOT.search(low)
    paid = _PAID.search(low) and not _UNPAID.search(low)
    return Judgement(Confiscation.ORDER if ordered and not paid else Confiscation.CONCLUDED, of_order=bool(ordered))


def _of_live(low: str) -> Judgement | None:
    """Judge proceedings of which nothing is denied."""
    if _PAID.search(low):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    said = _LIVE.search(low) or re.search(r"\bproceedings\b", low)
    return Judgement(Confiscation.PROCEEDINGS) if said else None
