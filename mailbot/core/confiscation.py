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
# Sections 23 to 25 of the 2002 Act are about an order that was made: what it comes to, and what can be paid.
_ABOUT_ITS_AMOUNT = re.compile(
    r"\b(?:appl\w+|under|variation|varied|reconsider\w*)\b.{0,30}\b(?:ss?|sec|section)\.?\s?2[3-5]\b"
)
_PLAINLY_DENIED, _NO_DENIAL = any_of(PLAINLY_DENIED), any_of(NO_DENIAL)
_RESTRAINT = re.compile(r"\brestrain(?:t|ed)\b")
_NEW_ONLY = re.compile(r"\b(?:no|not|any)\b.{0,12}\b(?:new|further|other|fresh|additional|more|change)\b")
_FUTURE_ORDER = re.compile(
    r"\b(?:seek|seeks|seeking|sought|appl(?:y|ied|ying|ication)|will be|to be|hearing|request(?:ed|ing)?|pursu(?:e"
    r"|ing)|before|until|pending|intend(?:s|ed)?|awaiting|expected|expects?)\b.{0,50}\border\b"
    r"|\border\b.{0,30}\b(?:will be (?:made|sought|applied)|is (?:being )?(?:sought|expected|awaited)|to be made"
    r"|hearing|application)\b"
)
_AGAINST_ORDER = re.compile(
    r"\bappeal(?:ed|s|ing)?\b.{0,90}\b(?:dismissed|withdrawn|refused|abandoned|lodged|pending|outstanding|order"
    r"|it)\b|\b(?:application|applied) (?:to (?:vary|discharge|reduce)|against|for (?:a )?(?:variation|discharge"
    r"|reconsideration))\b|\b(?:vary|variation|varied|reduc(?:e|ed|tion)|increase[d]?)\b(?!.{0,12}\b(?:nil|nothing"
    r"|zero)\b)"
)
_NOT_ENDED = re.compile(
    r"(?:\b(?:not|never|nor|neither|yet to|without|none)\b|n't\b).{0,30}\b(?:conclud\w*|end(?:ed)?|over|withdrawn"
    r"|quashed|discontinued|dropped|discharged|finish\w*|completed?|closed|set aside|abandoned|determined"
    r"|resolved)\b"
    r"|\b(?:will be|until|before|once|expected to|due to)\b.{0,30}\b(?:conclud\w*|end(?:ed)?|discontinued"
    r"|completed?|finish\w*)\b"
)
_PLAINLY_NOT = re.compile(r"\b(?:no order|without (?:an? |any )?order|order refused|refused to make)\b")
_NOT_PURSUED = re.compile(
    r"(?:\bnot\b|n't\b)(?: be| been| being| to be)? (?:pursu|seek|sought|brought|taken|instituted|sought|bringing"
    r"|taking)\w*"
)
_GOES_ON = re.compile(r"\b(?:continue[ds]?|remains?|pending|adjourned|ongoing|live|go on|goes on)\b")
# A clause of the same sentence that has no subject of its own: "and has since been paid".
_SUBJECTLESS = re.compile(
    r"^,? ?(?:and |but |which |that |although )?(?:has|have|had|was|were|is|are|remains?|it|this|that|now|still"
    r"|since|later|not)\b"
)
# What brings an order itself to an end, and not only the proceedings that led to it.
_ORDER_UNDONE = re.compile(
    r"\b(?:quash(?:ed|ing)|set aside|discharged|rescinded|revoked|overturned|annulled|cancelled|lapsed|written off"
    r"|withdrawn" r"|abandoned|dropped|discontinued|no longer|(?:reduced|varied) to (?:nil|nothing|zero))\b"
)
# Nothing is open now; whether there ever was anything, the words do not say.
_NOTHING_OPEN = re.compile(
    r"\bnothing (?:is |was )?(?:outstanding|open|left|remaining)\b.{0,50}\b(?:confiscation|poca|proceeds of crime)\b"
)
_MADE_NOW = re.compile(
    r"\b(?:made|imposed|granted|in the sum|with an? (?:confiscation )?order|pronounced|handed down)\b"
)
_BEGAN = re.compile(
    r"\b(?:they|it|these|those) (?:have |has )?(?:only |now |just )?(?:began|begun|started|commenced|continue[ds]?)\b")
_NEVER_SOUGHT = re.compile(
    r"\b(?:nothing|none|no application|no order) (?:was|has been|is|were|have been)(?: ever| yet"
    r"| being)? (?:sought|applied for"
    r"|begun|brought|started|asked for)\b(?!.{0,20}\b(?:since|further|new)\b)"
)
_OF_MONEY = re.compile(r"paid|\border\b|\bow(?:e|ing)|£")
_SAFE = frozenset({Confiscation.NONE, Confiscation.CONCLUDED})
# What the offender or those around him say is not what the message says.
_CLAIMED = re.compile(
    r"\b(?:he|she|they|offender|defendant|solicitors?|counsel|wife|husband|family|his|her)\b.{0,20}"
    r"\b(?:says?|said|claim(?:s|ed)?|alleg(?:es|ed)|maintains?|insists?|tells|told|believes|asserts?)\b|\baccording "
    r"to (?:him|her|his|the)\b"
)
_HARMLESS = re.compile(r"\b(?:no longer|no order|without (?:an? |any )?order|decided not)\b")
# The proceedings themselves, and not the restraint alone, are over.
_PROCEEDINGS_ENDED = re.compile(
    r"\b(?:confiscation|poca|proceeds of crime)[a-z0-9 ]{0,20} ?proceedings (?:were|was|have been|had been|are|being"
    r"|have now been)(?: now| also| since| then)? (?:abandoned|discontinued|dropped|withdrawn|ended|over|concluded"
    r"|terminated|brought to an end)\b"
)
_SUBJECT_TO_THEM = re.compile(r"\bsubject (?:to|of) (?:them|it|these|those|such|one)\b")
_WAS_UNPAID = re.compile(
    r"\b(?:stood|was|were|had been|remained)(?: still)? (?:unpaid|outstanding|unsatisfied|owed|owing)\b"
)
# "It is not true that there are no …": read by a person.
_DENIAL_DENIED = re.compile(
    r"\b(?:not (?:the case|true|correct|right)|untrue|incorrect|wrong(?:ly)?|mistaken(?:ly)?)\b.{0,30}\b(?:that|to "
    r"say|stated|said|told)\b.{0,60}\b(?:no|not|never|none)\b"
)
_YET = re.compile(r"\b(?:yet|so far|as yet|to date|still|awaited)\b")
_NOW = re.compile(r"\b(?:is|are|remains?|still|has not|have not|hasn't|not yet|unpaid|owes|outstanding)\b")


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


_THERE_ARE_NONE = re.compile(
    r"\b(?:there (?:is|are|were|have been) (?:at present |currently |as yet )?none|none (?:is|are|were"
    r"|has been|have been) "
    r"(?:pending|in train|under way|begun|brought|on foot|planned|intended|contemplated|afoot)|(?:he"
    r"|she) (?:has|faces) none)\b"
    r"(?!.{0,20}\b(?:of|paid|outstanding|left)\b)"
)


def _of_none(sentence: Stretch, number: int, earlier: list[Statement], topic: str) -> list[Statement]:
    """Judge "there are none" behind a sentence that only supposed proceedings and so stated nothing itself."""
    said_before = any(number - s.sentence <= 2 for s in earlier)
    if said_before or "proceedings" not in topic or not _THERE_ARE_NONE.search(sentence.low()):
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
        if judgement and judgement.state in _SAFE and _CLAIMED.search(low):
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
    if last and _SUBJECT_TO_THEM.search(low):
        return _of_them(low, last)
    goes_on = _CARRIED.search(low) or (same and _SUBJECTLESS.match(low))
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
    if denied or (_NEVER_SOUGHT.search(low) and not of_order):
        return Judgement(Confiscation.NONE)
    if _BEGAN.search(low) and not of_order:
        return Judgement(Confiscation.PROCEEDINGS)
    living = last is not None and last.state is Confiscation.PROCEEDINGS and _GOES_ON.search(low)
    if living and not _OF_MONEY.search(low):
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
    if negative and last.state is not Confiscation.NONE:
        return Judgement(None, last.of_order, weak=last.of_order)
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
    if _ABOUT_ITS_AMOUNT.search(low):
        return _of_order(low, named=True)
    if _ORDER.search(low):
        return _of_order(low, named=True)
    return _of_proceedings(low)


def _of_restraint(low: str) -> Judgement:
    """Judge a clause about a restraint order: in force it counts as proceedings; lifted, it leaves open why."""
    if _ENDED.search(low) or re.search(r"\blifted\b", low):
        ended = _PROCEEDINGS_ENDED.search(low)
        over = ended and not _NEGATION.search(_HARMLESS.sub("", low[:ended.start()])) and not _NOT_ENDED.search(low)
        return Judgement(Confiscation.CONCLUDED) if over else Judgement(None, weak=True)
    if _NEGATION.search(low):
        return Judgement(Confiscation.NONE if is_topic(low.replace("restrain", "")) else None)
    return Judgement(Confiscation.PROCEEDINGS)


def _of_order(low: str, *, named: bool) -> Judgement | None:
    """Judge a clause about an order, or one that goes on about it."""
    money = _of_money(low, named=named)
    if money is not None:
        return money
    if named and _ENDED.search(low) and not _NOT_ENDED.search(low):
        return Judgement(Confiscation.ORDER if _MADE_NOW.search(low) else None, of_order=True)
    if not named:
        made = _MADE.search(low) and re.search(r"\border\b", low) and not _NEGATION.search(low)
        return Judgement(Confiscation.ORDER, of_order=True) if made else None
    if _is_denied(low) and not _NOT_ENDED.search(low):
        return _of_no_order(low)
    sought = _FUTURE_ORDER.search(low) and not re.search(r"\b(?:was|been|were|is) (?:made|imposed|granted)\b", low)
    return Judgement(Confiscation.PROCEEDINGS) if sought else Judgement(Confiscation.ORDER, of_order=True)


def _of_money(low: str, *, named: bool) -> Judgement | None:
    """Judge whether an order is owed, or paid, or brought to an end; None when the clause says neither."""
    now = _WAS_UNPAID.sub("", low)
    if now != low and _PAID.search(now) and not _UNPAID.search(now):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if _UNPAID.search(low):
        return _of_unpaid(low)
    if _AGAINST_ORDER.search(low) and not re.search(r"\bquashed\b|\bset aside\b|\bappeal\b.{0,60}\ballowed\b"
    r"|\ballowed\b.{0,40}\bappeal", low
    ):
        return Judgement(Confiscation.ORDER, of_order=True) if named else None
    ended = (_ORDER_UNDONE if named else _ENDED).search(low) and not _NOT_ENDED.search(low)
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
    return Judgement(Confiscation.ORDER, of_order=True, still=bool(_NOW.search(low)))


def _of_no_order(low: str) -> Judgement | None:
    """Judge "no confiscation order": nothing new; or no proceedings either, which is plain; else two readings."""
    if _NEW_ONLY.search(low) or _YET.search(low):
        return None
    if re.search(
        r"\bproceedings\b|\bnothing\b|\b(?:none|neither|nor)\b.{0,20}\b(?:sought|pursued|pending|intended|expected"
        r"|planned)", low
    ):
        return Judgement(Confiscation.NONE)
    return Judgement(None, of_order=True, weak=True)


def _of_proceedings(low: str) -> Judgement | None:
    """Judge a clause about proceedings."""
    if _NOT_ENDED.search(low) and not re.search(r"\bno longer\b", low):
        return Judgement(Confiscation.PROCEEDINGS)
    if _NOT_PURSUED.search(low):
        return Judgement(Confiscation.NONE)
    if _ENDED.search(low):
        return _of_end(low)
    if _NEVER_SOUGHT.search(low) or _NOTHING_OPEN.search(low):
        return Judgement(Confiscation.NONE) if _NEVER_SOUGHT.search(low) else Judgement(None, weak=True)
    if _UNPAID.search(low) and re.search(r"\border|paid|pay|owe|\bsum\b|£", low):
        return _of_unpaid(low)
    return _of_denial(low) if _NEGATION.search(low) else _of_live(low)


def _of_denial(low: str) -> Judgement | None:
    """Judge a clause with a denial in it: only a plain one, of proceedings as such and not of new ones, says "none"."""
    if _NEW_ONLY.search(low):
        return None
    plain = _PLAINLY_DENIED.search(low) and not _YET.search(low) and not _NO_DENIAL.search(low)
    return Judgement(Confiscation.NONE if plain else None)


def _of_end(low: str) -> Judgement:
    """Judge proceedings that are over: with an order that is not paid they are not over for the offender."""
    ended = _ENDED.search(low)
    denied = _NEGATION.search(_HARMLESS.sub("", low[:ended.start()])) if ended else None
    if denied:
        return Judgement(None)
    ordered = re.search(r"\b(?:order|ordered)\b", low) and not _PLAINLY_NOT.search(low)
    paid = _PAID.search(low) and not _UNPAID.search(low)
    return Judgement(Confiscation.ORDER if ordered and not paid else Confiscation.CONCLUDED, of_order=bool(ordered))


def _of_live(low: str) -> Judgement | None:
    """Judge proceedings of which nothing is denied."""
    if _PAID.search(low):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    said = _LIVE.search(low) or re.search(r"\bproceedings\b", low)
    return Judgement(Confiscation.PROCEEDINGS) if said else None
