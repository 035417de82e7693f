"""How confiscation stands, clause by clause: what each says, and of whom it says so.

The gravest error is to read "none" or "concluded" where there are proceedings or an order; so those
two need plain words, and whatever pulls both ways is left to a person.
"""

import re
from dataclasses import dataclass

from mailbot.core.sheets import Sheet, Stretch, clauses
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_confiscation import ENDED, LIVE, MADE, NEGATION, ORDER, PAID, SUPPOSED, TOPIC, UNPAID


@dataclass(frozen=True, slots=True)
class Statement:
    """What the words at `start:end` of a sheet say; `state` None when they can be read in two ways."""

    state: Confiscation | None
    start: int
    end: int
    sentence: int


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_TOPIC, _ORDER, _MADE, _UNPAID, _PAID = _any(TOPIC), re.compile(ORDER), _any(MADE), _any(UNPAID), _any(PAID)
_ENDED, _LIVE, _NEGATION, _SUPPOSED = _any(ENDED), _any(LIVE), _any(NEGATION), _any(SUPPOSED)
_RESTRAINT = re.compile(r"\brestrain(?:t|ed)\b")
_GOING_ON = re.compile(
    r"\b(?:it|this|that|these|those|they|one|the (?:order|sum|amount|debt|balance|proceedings|hearing|case|application|matter|restraint|benefit|court)|payments?|paid|unpaid|satisfied|settled|outstanding|discharged|quashed|discontinued|nothing|none)\b")
_NEW_ONLY = re.compile(r"\b(?:no|not|any)\b.{0,12}\b(?:new|further|other|fresh|additional|more|change)\b")
_FUTURE_ORDER = re.compile(r"\b(?:seek|seeks|seeking|sought|appl(?:y|ied|ying|ication)|will be|to be|hearing|request(?:ed|ing)?|pursu(?:e|ing)|before|until|pending|intend(?:s|ed)?|awaiting|expected|expects?)\b.{0,50}\border\b|\border\b.{0,30}\b(?:will be (?:made|sought|applied)|is (?:being )?(?:sought|expected|awaited)|to be made|hearing)\b")
_ORDER_ENDED = re.compile(r"\b(?:appeal|application)\b.{0,90}\b(?:dismissed|withdrawn|refused|abandoned|lodged|pending|outstanding)\b|\b(?:vary|variation|varied|reduc(?:e|ed|tion)|increase[d]?)\b")
_NOT_ENDED = re.compile(r"\b(?:not|never|n't|nor|neither|yet to|without)\b.{0,30}\b(?:concluded|ended|over|withdrawn|quashed|discontinued|dropped|discharged|finished|completed?|closed|set aside|abandoned)\b|\b(?:will|until|before|once|when|when they are) .{0,20}\b(?:concluded|ended|discontinued|completed?)\b")


def find(sheet: Sheet) -> tuple[Statement, ...]:
    """Give what a sheet says of confiscation, in order."""
    found: list[Statement] = []
    topic_of = -9
    for number, sentence in enumerate(sheet.sentences):
        about = bool(_TOPIC.search(sentence.low()))
        if about or (number - topic_of <= 2 and found and _goes_on(sentence)):
            found.extend(_statements(sentence, number, about=about))
            topic_of = number
    return tuple(found)


def _goes_on(sentence: Stretch) -> bool:
    """Tell whether a sentence without the topic goes on about it."""
    low = sentence.low()
    return bool(_GOING_ON.search(low) and (_PAID.search(low) or _UNPAID.search(low) or _ENDED.search(low)))


def _statements(sentence: Stretch, number: int, *, about: bool) -> list[Statement]:
    """Give the statements of a sentence, one for each clause that says something."""
    found: list[Statement] = []
    started = not about
    for clause in clauses(sentence):
        low = clause.low()
        started = started or bool(_TOPIC.search(low))
        if started:
            said, state = judge(low, question=sentence.text.rstrip().endswith("?"))
            if said:
                found.append(Statement(state, clause.start, clause.end, number))
    return found


def judge(low: str, *, question: bool = False) -> tuple[bool, Confiscation | None]:
    """Say whether a clause (small letters) states anything, and what; None for two possible readings."""
    if question or (_SUPPOSED.search(low) and not _UNPAID.search(low)):
        return False, Confiscation.NOT_STATED
    if _RESTRAINT.search(low):
        return _of_restraint(low)
    if _ORDER.search(low) or not _TOPIC.search(low):
        return _of_order(low)
    return _of_proceedings(low)


def _of_restraint(low: str) -> tuple[bool, Confiscation | None]:
    if _ENDED.search(low) or re.search(r"\blifted\b", low):
        return True, None
    if _NEGATION.search(low):
        return (True, Confiscation.NONE) if _TOPIC.search(low.replace("restraint", "")) else (True, None)
    return True, Confiscation.PROCEEDINGS


def _of_order(low: str) -> tuple[bool, Confiscation | None]:
    """Judge a clause about an order, or one that goes on about what was named before."""
    ended = _ENDED.search(low) and not _NOT_ENDED.search(low) and not _ORDER_ENDED.search(low)
    if _UNPAID.search(low):
        return True, _unpaid(low)
    if ended or (_PAID.search(low) and not _NEGATION.search(low.replace("nothing", ""))):
        return True, Confiscation.CONCLUDED
    if not _TOPIC.search(low):
        return False, None
    if _NEGATION.search(low) and not _NOT_ENDED.search(low):
        return _negated_order(low)
    if _FUTURE_ORDER.search(low) and not _MADE.search(low):
        return True, Confiscation.PROCEEDINGS
    return True, Confiscation.ORDER


def _unpaid(low: str) -> Confiscation | None:
    """Judge words like "outstanding": "no order outstanding" says the contrary."""
    if re.search(r"\bno (?:confiscation |poca )?orders?\b.{0,30}\boutstanding|\bnothing\b.{0,20}\b(?:outstanding|owed|owing|due)|\bno outstanding\b", low):
        return Confiscation.CONCLUDED if _PAID.search(low) else None
    return Confiscation.ORDER


def _negated_order(low: str) -> tuple[bool, Confiscation | None]:
    """Judge "no confiscation order": nothing if none yet; no proceedings either is plain; else two readings."""
    if _NEW_ONLY.search(low) or re.search(r"\byet\b|\bso far\b", low):
        return False, None
    if re.search(r"\bproceedings\b", low):
        return True, Confiscation.NONE
    return True, None


def _of_proceedings(low: str) -> tuple[bool, Confiscation | None]:
    """Judge a clause about proceedings."""
    if _NOT_ENDED.search(low):
        return True, Confiscation.PROCEEDINGS
    if _ENDED.search(low):
        return True, Confiscation.CONCLUDED
    if _PAID.search(low) and not _NEGATION.search(low):
        return True, Confiscation.CONCLUDED
    if _UNPAID.search(low) and not _NEGATION.search(low):
        return (True, Confiscation.ORDER) if "order" in low or "paid" in low else (True, Confiscation.PROCEEDINGS)
    if _NEGATION.search(low):
        return (False, None) if _NEW_ONLY.search(low) else (True, Confiscation.NONE)
    if _LIVE.search(low) or re.search(r"\bproceedings\b", low):
        return True, Confiscation.PROCEEDINGS
    return False, None


# --- a form's answer ------------------------------------------------------------------------------------------

_TICKED = re.compile(r"\[\s?[xX\u2713\u2714]\s?\]|\([xX\u2713\u2714]\)|[\u2611\u2612\u2713\u2714\u2705\u2717\u2718\u25a0\u25cf]")
_EMPTY = re.compile(r"\[\s{0,3}\]|\(\s{0,3}\)|[\u2610\u25a1\u25cb]|\[_\]")
_BOX = re.compile(f"(?P<ticked>{_TICKED.pattern})|(?P<empty>{_EMPTY.pattern})")
_YES = re.compile(r"\s*(?:yes|y|true)\b", re.IGNORECASE)
_NO = re.compile(r"\s*(?:no|n|none|nil|false)\b(?!\s*\w)", re.IGNORECASE)


def answer(label: str, value: str) -> tuple[bool, Confiscation | None]:
    """Judge a form's answer: the label with the words, or the ticked box, beside it."""
    boxes = list(_BOX.finditer(value))
    if boxes:
        return _ticked(label, value, boxes)
    low = " ".join(value.lower().split()).strip(" .*\u2020\u2021")
    if low in ("", "-", "--", "?", "tbc", "not known", "unknown", "n/k", "nk", "not stated", "see below", "see above", "not yet known", "to follow", "to be confirmed"):
        return False, Confiscation.NOT_STATED
    if _NO.fullmatch(low) or low in ("none", "no", "nil", "n", "no proceedings", "not applicable", "n/a", "none known", "no confiscation", "nothing", "none recorded", "no order, no proceedings"):
        return True, _denied(label)
    if _YES.fullmatch(low):
        return True, _affirmed(label)
    low_label = label.lower()
    text = low if _TOPIC.search(low) else f"{'confiscation order' if 'order' in low and 'proceed' not in low or 'paid' in low else 'confiscation proceedings'} {low}"
    said, state = judge(text)
    if re.match(r"(?:yes|y)\b", low) and state in (Confiscation.PROCEEDINGS, None):
        return True, Confiscation.ORDER if "order" in low_label and "proceed" not in low_label else Confiscation.PROCEEDINGS
    return said, state


def _denied(label: str) -> Confiscation | None:
    """Judge "no" under a label: no proceedings is plain; no order leaves proceedings open."""
    low = label.lower()
    return None if "order" in low and "proceed" not in low and "poca" not in low else Confiscation.NONE


def _affirmed(label: str) -> Confiscation | None:
    """Judge "yes" under a label."""
    low = label.lower()
    if "restraint" in low or ("proceed" in low and "order" not in low and "proceeds of" not in low) or "proceedings" in low and "order" not in low:
        return Confiscation.PROCEEDINGS
    return Confiscation.ORDER if "order" in low and "proceedings" not in low else None


def _ticked(label: str, value: str, boxes: list[re.Match[str]]) -> tuple[bool, Confiscation | None]:
    """Judge tick boxes: the words of the ticked one, which stand behind it, or before it when the row ends in a box."""
    words_first = not value[boxes[-1].end():].strip()
    chosen: list[str] = []
    for number, box in enumerate(boxes):
        after = value[box.end():boxes[number + 1].start() if number + 1 < len(boxes) else len(value)]
        before = value[boxes[number - 1].end() if number else 0:box.start()]
        if box["ticked"]:
            chosen.append(before if words_first else after)
    if len(chosen) != 1:
        return (True, None) if chosen else (False, Confiscation.NOT_STATED)
    return answer(label, chosen[0].strip(" ,;:/|"))


def is_topic(text: str) -> bool:
    """Tell whether words are about confiscation at all."""
    return bool(_TOPIC.search(text.lower()))
