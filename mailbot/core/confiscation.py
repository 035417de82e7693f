"""How confiscation stands, clause by clause.

The gravest error is to read "none" or "concluded" where there are proceedings or an order; so those
two need plain words, and whatever pulls both ways is left to a person.
"""

import re
from dataclasses import dataclass

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
    ORDER,
    PAID,
    SUPPOSED,
    TOPIC,
    UNPAID,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a clause says: `state` None when it can be read in two ways; `of_order` when it speaks of an order.

    `still` tells that it speaks of what is owed now, `weak` that it says too little by itself (no order, a restraint lifted).
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
_ENDED, _LIVE, _NEGATION, _SUPPOSED, _CARRIED, _ECHO = any_of(ENDED), any_of(LIVE), any_of(NEGATION), any_of(SUPPOSED), any_of(CARRIED), any_of(ECHO)
_AT_ALL = re.compile(r"confisc|poca\b|proceeds|restrain|2002 act|recoverable|available amount|criminal benefit|asset recovery|\bs(?:s|ec|ection)?\.?\s?(?:6|16|17|22|23)\b", re.IGNORECASE)
_RESTRAINT = re.compile(r"\brestrain(?:t|ed)\b")
_NEW_ONLY = re.compile(r"\b(?:no|not|any)\b.{0,12}\b(?:new|further|other|fresh|additional|more|change)\b")
_FUTURE_ORDER = re.compile(
    r"\b(?:seek|seeks|seeking|sought|appl(?:y|ied|ying|ication)|will be|to be|hearing|request(?:ed|ing)?|pursu(?:e|ing)|before|until|pending|intend(?:s|ed)?|awaiting|expected|expects?)\b.{0,50}\border\b"
    r"|\border\b.{0,30}\b(?:will be (?:made|sought|applied)|is (?:being )?(?:sought|expected|awaited)|to be made|hearing|application)\b")
_AGAINST_ORDER = re.compile(r"\bappeal(?:ed|s|ing)?\b.{0,90}\b(?:dismissed|withdrawn|refused|abandoned|lodged|pending|outstanding|order|it)\b|\b(?:application|applied) (?:to (?:vary|discharge|reduce)|against|for (?:a )?(?:variation|discharge|reconsideration))\b|\b(?:vary|variation|varied|reduc(?:e|ed|tion)|increase[d]?)\b(?!.{0,12}\b(?:nil|nothing|zero)\b)")
_NOT_ENDED = re.compile(
    r"(?:\b(?:not|never|nor|neither|yet to|without|none)\b|n't\b).{0,30}\b(?:conclud\w*|end(?:ed)?|over|withdrawn|quashed|discontinued|dropped|discharged|finish\w*|completed?|closed|set aside|abandoned|determined|resolved)\b"
    r"|\b(?:will be|until|before|once|expected to|due to)\b.{0,30}\b(?:conclud\w*|end(?:ed)?|discontinued|completed?|finish\w*)\b")
_PLAINLY_NOT = re.compile(r"\b(?:no order|without (?:an? |any )?order|order refused|refused to make)\b")
_NOT_PURSUED = re.compile(r"(?:\bnot\b|n't\b)(?: be| been| being| to be)? (?:pursu|seek|sought|brought|taken|instituted|sought|bringing|taking)\w*")
_GOES_ON = re.compile(r"\b(?:continue[ds]?|remains?|pending|adjourned|ongoing|live|go on|goes on)\b")
# A clause of the same sentence that has no subject of its own: "and has since been paid".
_SUBJECTLESS = re.compile(r"^,? ?(?:and |but |which |that |although )?(?:has|have|had|was|were|is|are|remains?|it|this|that|now|still|since|later|not)\b")
_SUBJECT_TO_THEM = re.compile(r"\bsubject (?:to|of) (?:them|it|these|those|such|one)\b")
_WAS_UNPAID = re.compile(r"\b(?:stood|was|were|had been|remained)(?: still)? (?:unpaid|outstanding|unsatisfied|owed|owing)\b")
# "It is not true that there are no …": read by a person.
_DENIAL_DENIED = re.compile(r"\b(?:not (?:the case|true|correct|right)|untrue|incorrect|wrong(?:ly)?|mistaken(?:ly)?)\b.{0,30}\b(?:that|to say|stated|said|told)\b.{0,60}\b(?:no|not|never|none)\b")
_YET = re.compile(r"\b(?:yet|so far|as yet|to date|still|awaited)\b")
_NOW = re.compile(r"\b(?:is|are|remains?|still|has not|have not|hasn't|not yet|unpaid|owes|outstanding)\b")


def is_topic(text: str) -> bool:
    """Tell whether words are about confiscation at all."""
    return bool(_TOPIC.search(text.lower()))


def find(sheet: Sheet) -> tuple[Statement, ...]:
    """Give what a sheet says of confiscation, in order."""
    found: list[Statement] = []
    if not _AT_ALL.search(sheet.text):
        return ()
    topic_at = -9
    for number, sentence in enumerate(sheet.sentences):
        low = sentence.low()
        about = bool(_TOPIC.search(low))
        if about or (number - topic_at <= 2 and (_CARRIED.search(low) or _ECHO.search(low))):
            fresh = _of_sentence(sentence, number, found, about=about, heading=sheet.is_subject)
            found.extend(fresh)
            if about or fresh:
                topic_at = number
    return tuple(found)


def _of_sentence(sentence: Stretch, number: int, earlier: list[Statement], *, about: bool, heading: bool) -> list[Statement]:
    """Give the statements of a sentence, one for each clause that says something."""
    found: list[Statement] = []
    if sentence.text.rstrip().endswith("?"):
        return found
    carried = not about
    for clause in clauses(sentence):
        low = clause.low()
        if low.endswith((":", "?")) or (heading and not _says(low)):
            continue
        topical = bool(_TOPIC.search(low))
        judgement = judge(low) if topical else _carried(low, [*earlier, *found], same=bool(found)) if carried or found else None
        carried = carried or topical
        if judgement:
            found.append(Statement(judgement, clause.start, clause.end, number))
    return found


def _says(low: str) -> bool:
    """Tell whether a heading says more than its topic."""
    return any(p.search(low) for p in (_NEGATION, _ENDED, _PAID, _UNPAID, _MADE)) or bool(re.search(r"\b(?:begun|began|started|commenced|pending|instituted|hearing|timetable|order)\b", low))


def _carried(low: str, earlier: list[Statement], *, same: bool) -> Judgement | None:
    """Judge a clause that does not name the topic but goes on about it: "it was paid in full", "the former is not"."""
    last = earlier[-1].judgement if earlier else None
    echo = _ECHO.search(low)
    if echo and last and not _SUPPOSED.search(low):
        return _echoed(low, last)
    if _SUPPOSED.search(low) or not (_CARRIED.search(low) or _SUBJECT_TO_THEM.search(low) or (same and _SUBJECTLESS.match(low))):
        return None
    if last and _SUBJECT_TO_THEM.search(low):
        going_on = Judgement(Confiscation.ORDER, of_order=True) if last.of_order else Judgement(Confiscation.PROCEEDINGS)
        denial = Judgement(None if last.of_order and "proceedings" not in low else Confiscation.NONE, weak=True)
        return denial if _NEGATION.search(low) else going_on
    if re.search(r"\bproceedings\b", low) and _NEGATION.search(low) and not _ENDED.search(low):
        return Judgement(Confiscation.NONE)
    if re.search(r"\b(?:they|it|these|those) (?:have |has )?(?:only |now |just )?(?:began|begun|started|commenced|continue[ds]?)\b", low) and not (last and last.of_order):
        return Judgement(Confiscation.PROCEEDINGS)
    if last and last.state is Confiscation.PROCEEDINGS and _GOES_ON.search(low) and not re.search(r"paid|\border\b|\bow(?:e|ing)|£", low):
        return None if _NEGATION.search(low) else last
    if re.search(r"\b(?:proceedings|hearing)\b", low) and not re.search(r"\border\b", low):
        return _of_proceedings(low)
    return _of_order(low, named=False) if last is None or last.of_order or _PAID.search(low) or _UNPAID.search(low) else _of_ended(low)


def _echoed(low: str, last: Judgement) -> Judgement:
    """Judge "the former is not", "nor has Mr X", "and so is his …": the contrary of what was said, or the same."""
    negative = bool(_NEGATION.search(low))
    if negative and (last.state is Confiscation.PROCEEDINGS or "proceedings" in low):
        return Judgement(Confiscation.NONE)
    if last.state is Confiscation.NONE and not negative and not re.search(r"\b(?:same|so|ditto|likewise)\b", low):
        return Judgement(Confiscation.PROCEEDINGS)
    if negative and last.state is not Confiscation.NONE:
        return Judgement(None, last.of_order)
    return last


def _of_ended(low: str) -> Judgement | None:
    """Judge a clause that says how proceedings named before ended."""
    if _ENDED.search(low) and not _NOT_ENDED.search(low):
        return Judgement(Confiscation.CONCLUDED)
    return Judgement(Confiscation.PROCEEDINGS) if _NOT_ENDED.search(low) or _GOES_ON.search(low) else None


def judge(low: str) -> Judgement | None:
    """Say what a clause (small letters) that names the topic states; None when it states nothing."""
    if _SUPPOSED.search(low) and not _UNPAID.search(low):
        return None
    if _DENIAL_DENIED.search(low):
        return Judgement(None)
    if _RESTRAINT.search(low):
        return _of_restraint(low)
    if _ORDER.search(low):
        return _of_order(low, named=True)
    return _of_proceedings(low)


def _of_restraint(low: str) -> Judgement:
    """Judge a clause about a restraint order: in force it counts as proceedings; lifted, it leaves open why."""
    if _ENDED.search(low) or re.search(r"\blifted\b", low):
        return Judgement(None, weak=True)
    if _NEGATION.search(low):
        return Judgement(Confiscation.NONE if is_topic(low.replace("restrain", "")) else None)
    return Judgement(Confiscation.PROCEEDINGS)


def _of_order(low: str, *, named: bool) -> Judgement | None:
    """Judge a clause about an order, or one that goes on about it."""
    if _WAS_UNPAID.search(low) and _PAID.search(_WAS_UNPAID.sub("", low)) and not _UNPAID.search(_WAS_UNPAID.sub("", low)):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if _UNPAID.search(low):
        return _of_unpaid(low)
    if _AGAINST_ORDER.search(low) and not re.search(r"\bquashed\b|\bset aside\b|\ballowed\b", low):
        return Judgement(Confiscation.ORDER, of_order=True) if named else None
    if (_ENDED.search(low) and not _NOT_ENDED.search(low)) or (_PAID.search(low) and not _NEGATION.search(low.replace("nothing", ""))):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if not named:
        return Judgement(Confiscation.ORDER, of_order=True) if _MADE.search(low) and re.search(r"\border\b", low) and not _NEGATION.search(low) else None
    if _is_denied(low) and not _NOT_ENDED.search(low):
        return _of_no_order(low)
    if _FUTURE_ORDER.search(low) and not re.search(r"\b(?:was|been|were|is) (?:made|imposed|granted)\b", low):
        return Judgement(Confiscation.PROCEEDINGS)
    return Judgement(Confiscation.ORDER, of_order=True)


def _is_denied(low: str) -> bool:
    """Tell whether an order is denied: by a word before it, or by "not made" behind it."""
    order = _ORDER.search(low)
    before = low[:order.end()] if order else low
    return bool(_NEGATION.search(before)) or bool(re.search(r"(?:\bnot\b|n't\b|\bnever\b)(?: yet)?(?: been)? (?:made|imposed|granted|sought|applied)", low))


def _of_unpaid(low: str) -> Judgement:
    """Judge words like "outstanding": "no order outstanding" says the contrary."""
    denied = re.search(r"\bno (?:confiscation |poca )?orders?\b.{0,30}\boutstanding|\bnothing\b.{0,20}\b(?:outstanding|owed|owing|due|left)|\bno (?:outstanding|balance|arrears)\b|\bnot outstanding\b", low)
    if denied:
        return Judgement(Confiscation.CONCLUDED if _PAID.search(low.replace(denied.group(), "")) else None, of_order=True)
    return Judgement(Confiscation.ORDER, of_order=True, still=bool(_NOW.search(low)))


def _of_no_order(low: str) -> Judgement | None:
    """Judge "no confiscation order": nothing new; or no proceedings either, which is plain; else two readings."""
    if _NEW_ONLY.search(low) or _YET.search(low):
        return None
    if re.search(r"\bproceedings\b|\bnothing\b|\b(?:none|neither|nor)\b.{0,20}\b(?:sought|pursued|pending|intended|expected|planned)", low):
        return Judgement(Confiscation.NONE)
    return Judgement(None, of_order=True, weak=True)


def _of_proceedings(low: str) -> Judgement | None:
    """Judge a clause about proceedings."""
    if _NOT_ENDED.search(low) and not re.search(r"\bno longer\b", low):
        return Judgement(Confiscation.PROCEEDINGS)
    if _NOT_PURSUED.search(low):
        return Judgement(Confiscation.NONE)
    if _ENDED.search(low):
        ordered = re.search(r"\b(?:order|ordered)\b", low) and not _PLAINLY_NOT.search(low)
        paid = _PAID.search(low) and not _UNPAID.search(low)
        return Judgement(Confiscation.ORDER if ordered and not paid else Confiscation.CONCLUDED, of_order=bool(ordered))
    if _UNPAID.search(low) and re.search(r"\border|paid|pay|owe|\bsum\b|£", low):
        return _of_unpaid(low)
    if _PAID.search(low) and not _NEGATION.search(low):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if _NEGATION.search(low):
        return None if _NEW_ONLY.search(low) else Judgement(None if _YET.search(low) else Confiscation.NONE)
    return Judgement(Confiscation.PROCEEDINGS) if _LIVE.search(low) or re.search(r"\bproceedings\b", low) else None


# --- a form's answer ------------------------------------------------------------------------------------------

_UNANSWERED = frozenset("- -- ? tbc tba nk n/k unknown pending? yes/no y/n".split()) | {
    "", "not known", "not stated", "see below", "see above", "not yet known", "to follow", "to be confirmed", "yes / no", "y / n", "not recorded", "see remarks", "see note", "see notes",
}
_DENIALS = frozenset("no none nil n n/a".split()) | {
    "no proceedings", "not applicable", "none known", "no confiscation", "nothing", "none recorded", "no order, no proceedings", "none pending", "no proceedings or order", "not subject", "negative", "nothing pending",
}


def answer(label: str, value: str) -> Judgement | None:
    """Judge a form's answer: the label with the words beside it; None when nothing is said."""
    low = " ".join(value.lower().split()).strip(" .;,*\u2020\u2021")
    title = label.lower()
    if low in _UNANSWERED:
        return None
    if low in _DENIALS:
        return _denied(title)
    if low in ("yes", "y", "true"):
        return _affirmed(title)
    if is_topic(low):
        return judge(low)
    if re.match(r"(?:no|none|nil)\b[ ,.;:(-]*(?!.*\border\b)", low) and not _LIVE.search(low) and not _UNPAID.search(low):
        return _denied(title)
    return _completed(title, low)


def _completed(title: str, low: str) -> Judgement | None:
    """Judge an answer by completing it with the topic that its label names."""
    of_order = bool(re.search(r"\border\b|\bpaid\b|£|satisf|unpaid|outstanding|discharg", low)) and "proceeding" not in low
    bare = re.sub(r"^(?:yes|y)\b[ ,.;:-]*", "", low)
    prefix = "confiscation order" if of_order or ("order" in title and "proceeding" not in title) else "confiscation proceedings"
    rest = re.sub(r"^orders?\b", "", bare).strip()
    return judge(f"{prefix} {rest}") or (_affirmed(title) if bare != low else None)


def _denied(title: str) -> Judgement:
    """Judge "no" under a label: no proceedings is plain; no order, or no restraint, leaves proceedings open."""
    only_order = re.search(r"\border|restrain", title) and not re.search(r"proceeding|poca\b|confiscation\?*$", title)
    return Judgement(None if only_order else Confiscation.NONE)


def _affirmed(title: str) -> Judgement:
    """Judge "yes" under a label."""
    if re.search(r"proceeding|restrain|pending", title):
        return Judgement(None if re.search(r"\border", title) and "restrain" not in title else Confiscation.PROCEEDINGS)
    return Judgement(Confiscation.ORDER, of_order=True) if re.search(r"\border", title) else Judgement(None)
