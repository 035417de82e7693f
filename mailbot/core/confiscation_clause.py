"""What one clause says of confiscation: its object (an order, proceedings, a restraint), what is said to have become
of it, and whether that is denied, past, meant or only supposed.

A clause is read row by row (`_stated`): an order that is undone, money that is owed or paid, an order made or sought,
proceedings that ended, a denial, proceedings that live. A word is taken for denied when a denial stands in
its reach; where the reach is not plain, or the words are not understood, the judgement has no state and a person looks.
"""

import re
from dataclasses import dataclass, replace

from mailbot.core import applications, money_turns, stages, turns
from mailbot.core import vocabulary_confiscation as words
from mailbot.core import vocabulary_denial as denial
from mailbot.core import vocabulary_money as money_words
from mailbot.core.abbreviations import expanded
from mailbot.core.denials import is_denied, is_there_none, plainly_denied
from mailbot.core.lexicon import any_of
from mailbot.core.states import Confiscation
from mailbot.core.sums import is_a_mere_sum, is_paid_some_day, is_part_paid, with_the_rest


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a clause says: `state` None for two possible readings; `of_order` when it speaks of an order.

    `still` tells that it speaks of what is owed now, `weak` that it says too little by itself (no order, a
    restraint lifted), `turn` that something became of the matter which the words do not make plain, `sought` that
    a court was asked for it.
    """

    state: Confiscation | None
    of_order: bool = False
    still: bool = False
    weak: bool = False
    turn: bool = False
    sought: bool = False


NONE, PROCEEDINGS = Judgement(Confiscation.NONE), Judgement(Confiscation.PROCEEDINGS)
ORDER = Judgement(Confiscation.ORDER, of_order=True)
# A restraint counts as proceedings; but who is not under one may be before the court all the same.
RESTRAINED = Judgement(Confiscation.PROCEEDINGS, weak=True)
OVER, PAID_UP = Judgement(Confiscation.CONCLUDED), Judgement(Confiscation.CONCLUDED, of_order=True)
# "No order outstanding": whether there ever was one, it does not say.
NO_SUCH_ORDER = Judgement(None, of_order=True, turn=True)
OPEN, UNSAID = Judgement(None), Judgement(None, weak=True)

_TOPIC, _ORDER, _NEGATION = any_of(words.TOPIC), any_of(words.ORDER), any_of(denial.NEGATION)
_OFFICES, _OTHER_MATTER, _NO_DENIAL = any_of(words.OFFICES), any_of(words.OTHER_MATTER), any_of(denial.NO_DENIAL)
_OWED, _PAID = any_of(money_words.OWED), any_of(money_words.PAID)
_CAME_IN, _PARTLY = any_of(money_words.CAME_IN), any_of(money_words.PARTLY)
_UNDONE, _ENDED, _LIVE, _MADE = any_of(words.UNDONE), any_of(words.ENDED), any_of(words.LIVE), any_of(words.MADE)
_TITLE = re.compile(words.TITLE)
_SUPPOSED, _PLAINLY_OTHER = any_of(denial.SUPPOSED), any_of(words.PLAINLY_OTHER)
_PLAIN_TOPIC = re.compile(r"\bconfiscat\w+|\bpoca\b|\bproceeds of crime|\brestrain\w+|\bpart (?:2|two|ii)\b")
# Letters of a clause; no honest one is longer.
LONGEST = 800
_SHORT = re.compile(r"\b(?:can|ca)n't\b|\bcannot\b|\bwon't\b|n't\b")


def plain(low: str) -> str:
    """Give a clause with its short forms in full, and without the names of offices and what denies nothing."""
    low = turns.REPORTED.sub(lambda hit: f"{hit.group()[:-5]}will", expanded(low))
    full = _SHORT.sub(lambda hit: {"c": "can not", "w": "will not"}.get(hit.group()[0], " not"), low)
    return " ".join(_NO_DENIAL.sub(" ", _OFFICES.sub(" ", full)).split())


def is_topic(text: str) -> bool:
    """Tell whether words are about confiscation at all."""
    return bool(_TOPIC.search(_OFFICES.sub(" ", expanded(text.lower()))))


_TELLS_OF_IT = re.compile(r"\b(?:no|any|such|of|the) (?:\w+ )?(?:proceedings|orders?|applications?)\b"
    r"|\bnothing (?:on|against|about) \w+")


def says_through_an_office(low: str) -> bool:
    """Tell whether something is said where only an office's name speaks of it: no statement, but no silence."""
    if not _OFFICES.search(low):
        return False
    return bool(("£" in low and _OWED.search(low)) or _TELLS_OF_IT.search(_OFFICES.sub(" ", low)))


def is_alive(low: str) -> bool:
    """Tell whether words (small letters) speak of proceedings going on or of money owed."""
    return bool(_LIVE.search(low) or _OWED.search(low))


def is_supposed(low: str) -> bool:
    """Tell whether a clause only supposes, asks, or says that nobody knows."""
    return bool(_SUPPOSED.search(low)) and not _OWED.search(low) and not turns.PRESUPPOSED.search(low)


def is_other_matter(low: str) -> bool:
    """Tell whether a clause is about money or goods that are taken otherwise than by confiscation."""
    if _PLAINLY_OTHER.search(low):
        return not re.search(r"confiscat|restrain|\bpart (?:2|two)\b", low)
    return bool(_OTHER_MATTER.search(low)) and not _PLAIN_TOPIC.search(low)


def judge(low: str, before: str = "") -> Judgement | None:
    """Say what a clause (small letters) that names the topic states; None when it states nothing.

    `before` is what stands before it in its sentence, where "it is not true that" may hold for it.
    """
    if len(low) > LONGEST:
        return UNSAID
    if "|" in low:
        # Of a table's row only the cell that names the topic is a clause.
        low = next((cell.strip() for cell in low.split("|") if is_topic(cell)), "")
    low = plain(low)
    if not _TOPIC.search(low) or is_other_matter(low):
        return None
    denied = turns.DENIED_AS_A_WHOLE.search(low) or turns.CALLED_FALSE.search(low)
    inner = low[denied.end():] if denied and denied.re is turns.DENIED_AS_A_WHOLE else low
    if denied or turns.DENIED_AS_A_WHOLE_BEFORE.search(before):
        return contrary(_stated(turns.CALLED_FALSE.sub(" ", inner)))
    said = None if is_supposed(low) else _of_application(low) or _stated(low)
    safe = said is not None and said.state in (Confiscation.NONE, Confiscation.CONCLUDED)
    return replace(OPEN, of_order=said.of_order) if said and safe and turns.DOUBTED.search(low) else said


def _of_application(low: str) -> Judgement | None:
    """Judge a clause that says what became of the application for confiscation; None where it says nothing of that."""
    refused = applications.is_refused(low) if applications.is_sought(low) and not turns.RESTRAINT.search(low) else False
    return None if refused is False else OVER if refused else replace(OPEN, turn=True)


def contrary(said: Judgement | None) -> Judgement:
    """Give what is so where it is said to be false that …: the graver state; never a safe one."""
    if said is None or said.state not in (Confiscation.NONE, Confiscation.CONCLUDED):
        return OPEN
    return ORDER if said.of_order else PROCEEDINGS


def _stated(low: str) -> Judgement | None:
    """Judge a clause by its object."""
    if turns.UNDECIDED.search(low):
        return PROCEEDINGS
    if is_there_none(low):
        return NONE
    order = _ORDER.search(low.replace("restraint order", "restraint"))
    if turns.RESTRAINT.search(low) and (order is None or "confiscat" not in order.group()):
        return _of_restraint(low)
    if _ORDER.search(low) or turns.ABOUT_ITS_AMOUNT.search(low):
        return _of_named_order(low)
    return _of_proceedings(low)


# --- an order -------------------------------------------------------------------------------------------------


def _of_restraint(low: str) -> Judgement:
    """Judge a clause about a restraint order: in force it counts as proceedings; lifted, it leaves open why."""
    if _ENDED.search(low) or turns.LIFTED.search(low):
        ended = turns.PROCEEDINGS_ENDED.search(low)
        negated = bool(ended) and _NEGATION.search(turns.HARMLESS.sub("", low[:ended.start()] if ended else ""))
        if ended and not negated and not turns.NOT_ENDED.search(low):
            return OVER
        return PROCEEDINGS if turns.NOT_ENDED.search(low) and not ended else UNSAID
    if _NEGATION.search(low):
        return NONE if plainly_denied(low) and is_topic(low.replace("restrain", "")) else UNSAID
    return RESTRAINED


def _of_named_order(low: str) -> Judgement | None:
    """Judge a clause that names an order."""
    if turns.NEITHER_OF_BOTH.search(low):
        return NONE
    if turns.NO_LONGER_SOUGHT.search(low):
        return OVER
    if turns.LEFT_ALONE.search(low) or (turns.SEEKS.search(low) and _NEGATION.search(low) and plainly_denied(low)):
        return None if turns.NEW_ONLY.search(low) else UNSAID if turns.YET.search(low) else NONE
    become = _of_refused(low) or of_order(low)
    if become is not None:
        return become
    hit = _ORDER.search(low)
    before = low[:hit.end()] if hit else low
    if _NEGATION.search(before.replace("no longer", "")) or turns.NOT_MADE.search(low):
        return _of_no_order(low)
    made = turns.WAS_MADE.search(low)
    return PROCEEDINGS if turns.FUTURE_ORDER.search(low) and not made else ORDER


def _of_refused(low: str) -> Judgement | None:
    """Judge by its other words a clause that says that the court would not make an order: alone it leaves open why."""
    refused = turns.REFUSED_ORDER.search(low)
    if refused is None or is_denied(low, refused):
        return None
    rest = f"{low[:refused.start()]} {low[refused.end():]}"
    said = of_end(rest) or (PROCEEDINGS if turns.AFRESH.search(rest) else None)
    if said is None and re.search(r"\b(?:proceedings|hearing|timetable|application)\b", rest):
        said = of_live(rest)
    return said or Judgement(None, of_order=True, weak=True, turn=True)


def of_order(low: str) -> Judgement | None:
    """Judge what a clause says has become of an order; None when it says nothing of that."""
    if money_turns.NOT_UNDONE_BY.search(low):
        return Judgement(Confiscation.ORDER, of_order=True, still=True)
    return _of_undoing(low) or _of_money(low)


def _of_undoing(low: str) -> Judgement | None:
    """Judge an order that is quashed, discharged, appealed against, brought down."""
    won = turns.APPEAL_WON.search(low)
    if turns.WANTS_UNDONE.search(low) or (turns.AGAINST_ORDER.search(low) and not won):
        return ORDER if not _is_paid(low) else None
    hit = _of_the_matter(_UNDONE, turns.APPEALED.sub(" ", low) if won else low)
    if hit is None or turns.IN_PART.search(low):
        return Judgement(None, of_order=True, turn=True) if won and hit is None else None
    return _of_undone(low, hit)


def _of_undone(low: str, hit: re.Match[str]) -> Judgement:
    """Judge an order of which `hit` says that it was undone, unless that is denied, to come, or only a new start."""
    denied = is_denied(turns.HARMLESS.sub("", low), hit) if turns.HARMLESS.search(low) is None else False
    replaced = turns.REPLACED.search(low) and not _NEGATION.search(low[hit.end():])
    if denied or replaced or turns.TO_COME.search(low[:hit.start()]):
        return ORDER
    if denied is None:
        return OPEN
    again = turns.AFRESH.search(low)
    return PROCEEDINGS if again and not _NEGATION.search(low[hit.end():again.end()]) else PAID_UP


def _of_the_matter(pattern: re.Pattern[str], low: str) -> re.Match[str] | None:
    """Give the first word of an end that is said of the confiscation, and not of the sentence or of a fine."""
    return next((hit for hit in pattern.finditer(low) if not _is_of_another(low, hit)), None)


def _is_of_another(low: str, hit: re.Match[str]) -> bool:
    """Tell whether what is said to have ended, or been paid, is another thing: named before it, or its object."""
    return bool(turns.OF_ANOTHER_THING.search(low[:hit.start()]) or turns.TO_ANOTHER_THING.match(low[hit.end():]))


def _is_paid(low: str) -> bool:
    """Tell whether a clause that speaks of an appeal or a variation also says that the money was paid."""
    money = _of_money(low)
    return money is not None and money.state is Confiscation.CONCLUDED


def _of_money(said: str) -> Judgement | None:
    """Judge whether an order is owed or paid; None when the clause says neither."""
    low = with_the_rest(said)
    owing = Judgement(Confiscation.ORDER, of_order=True, still=bool(turns.NOW.search(low)))
    did_so = money_turns.DID_SO.search(low) and money_turns.TO_PAY.search(low)
    if did_so or money_turns.NOT_LET_OFF.search(low):
        return PAID_UP if did_so and not _NEGATION.search(low) else owing
    if money_turns.OWES_NOTHING.search(low) and not money_turns.STILL_OWED.search(low):
        return PAID_UP
    now = money_turns.WAS_UNPAID.sub(" ", low) if money_turns.WAS_UNPAID.search(low) and _PAID.search(low) else low
    owed = [
        money_turns.DEBT.search(hit.group()) is not None and is_denied(now, hit) for hit in _OWED.finditer(now)
        if not money_turns.NO_MONEY.search(now[:hit.start()])
    ]
    if money_turns.PAID_NOTHING.search(now) or any(denied is not True for denied in owed):
        return NO_SUCH_ORDER if money_turns.NO_ORDER_OWED.search(now) else owing
    return _of_payment(now, owing) or (NO_SUCH_ORDER if owed and money_turns.NO_ORDER_OWED.search(now) else None) or (
        PAID_UP if owed else None
    )


def _of_payment(low: str, owing: Judgement) -> Judgement | None:
    """Judge what a clause without words of debt says of payment; `owing` is what holds of a part, or of none."""
    paid = [is_denied(low, hit) for hit in _PAID.finditer(low) if not _is_of_another(low, hit)]
    whole = money_turns.WHOLE.search(low)
    if True in paid or (paid and money_turns.ENDS_DENIED.search(low)):
        return owing
    if None in paid:
        return Judgement(None, of_order=True, turn=True)
    if paid:
        short = _PARTLY.search(low) or turns.TO_COME.search(low) or is_part_paid(low) or is_a_mere_sum(low)
        return owing if (short and not whole) or is_paid_some_day(low) else PAID_UP
    came = _CAME_IN.search(low)
    if came is None:
        return None
    return PAID_UP if whole and not is_denied(low, came) else owing


def _of_no_order(low: str) -> Judgement | None:
    """Judge "no confiscation order": nothing new; or no proceedings either, which is plain; else two readings."""
    if re.search(r"\b(?:hearing|timetable|pending|adjourned)\b", low) and turns.YET.search(low):
        return PROCEEDINGS
    if turns.NEW_ONLY.search(low) or turns.YET.search(low):
        return None
    if turns.NEITHER_SOUGHT.search(low):
        return NONE if plainly_denied(low) else OPEN
    return Judgement(None, of_order=True, weak=True)


# --- proceedings ----------------------------------------------------------------------------------------------


# Turns that say by themselves how proceedings stand; the first that is met counts.
_PLAINLY = (
    (turns.APPEAL_AGAINST_IT, ORDER), (turns.LEFT_ALONE, NONE), (turns.RULED_OUT, NONE),
    (turns.WANTS_UNDONE, PROCEEDINGS), (turns.NEVER_SOUGHT, NONE),
    (turns.NEITHER_OF_BOTH, NONE), (turns.NOTHING_OPEN, UNSAID), (turns.WENT_ON_UNTIL, replace(OPEN, turn=True)),
)


def _of_proceedings(low: str) -> Judgement | None:
    """Judge a clause about proceedings."""
    plainly = next((judgement for pattern, judgement in _PLAINLY if pattern.search(low)), None)
    if plainly is not None:
        return plainly
    if money_turns.OF_MONEY.search(low) and (money := of_order(low)) is not None:
        return money
    return of_end(low) or _of_denial(low) or _led_to_order(low) or of_live(low) or _unread(low)


def _led_to_order(low: str) -> Judgement | None:
    """Judge proceedings that led to an order."""
    led = turns.LED_TO.search(low)
    return ORDER if led and not turns.FUTURE_ORDER.search(low, led.start()) and not turns.TO_COME.search(low) else None


def _unread(low: str) -> Judgement | None:
    """Judge words about confiscation that no row understands: a person must look."""
    return UNSAID if _PLAIN_TOPIC.search(low) and not _TITLE.fullmatch(low) else None


def _of_denial(low: str) -> Judgement | None:
    """Judge a clause with a denial in it: only a plain one, of proceedings as such and not of new ones, says "none"."""
    if not _NEGATION.search(low):
        return None
    if turns.NEW_ONLY.search(low) or not _PLAIN_TOPIC.search(low):
        return UNSAID if _PLAIN_TOPIC.search(low) else _of_denied_detail(low)
    if turns.NO_ORDER_YET.search(low) and of_live(turns.NO_ORDER_YET.sub(" ", low)):
        return PROCEEDINGS
    left_open = turns.NO_HEARING_HELD.search(low) or turns.YET.search(turns.STILL_NONE.sub(" ", low))
    return replace(OPEN, turn=True) if left_open else NONE if plainly_denied(low) else OPEN


def _of_denied_detail(low: str) -> Judgement | None:
    """Judge a denial that names only a section or an amount: "no section 6 hearing" is plain, "no benefit" is not."""
    if not re.search(r"\bs(?:ec|ection)?\.? ?(?:6|16)\b|\b2002 act\b|\bproceedings\b", low):
        return None
    return NONE if plainly_denied(low) and not turns.YET.search(low) else OPEN


def of_end(low: str) -> Judgement | None:
    """Judge proceedings that are over; None when nothing is said to have ended."""
    bare = turns.HARMLESS.sub(lambda hit: " no longer" if "longer" in hit.group() else " ", low)
    if turns.NOT_ENDED.search(bare) and not re.search(r"\bno longer\b", bare):
        return PROCEEDINGS
    if turns.HEARING_OFF.search(bare):
        return OPEN if "vacated" not in bare else PROCEEDINGS
    hit = next((one for one in _ENDED.finditer(bare) if not _is_elsewhere(low, bare, one)), None)
    if hit is None:
        heard = any(stages.is_hearing(bare, one) for one in _ENDED.finditer(bare))
        return replace(OPEN, turn=True) if heard else None
    if "proceed" in hit.group() and _TOPIC.search(bare) and not turns.BEGUN.search(bare):
        return replace(OPEN, turn=True)    # Whether what does not proceed ever began, the words leave open.
    if turns.TO_COME.search(bare[:hit.start()]) and not hit.group().startswith("not"):
        return PROCEEDINGS
    return _of_ended(bare, hit) if is_denied(bare, hit) is False else OPEN


def _is_elsewhere(low: str, bare: str, hit: re.Match[str]) -> bool:
    """Tell whether an end is another thing's, or a part's; a hearing that ended with no order ended it all."""
    without = stages.is_hearing(bare, hit) and stages.WITHOUT_ORDER.search(low)
    return _is_of_another(bare, hit) or (not without and stages.is_of_a_part(bare, hit))


def _of_ended(low: str, hit: re.Match[str]) -> Judgement:
    """Judge proceedings that ended, by `hit`: begun again, or with an order, they are not over for the offender."""
    again = turns.AFRESH.search(low[hit.end():])
    if again and not _NEGATION.search(low[hit.end():hit.end() + again.end()]):
        return PROCEEDINGS
    if not re.search(r"\b(?:order|ordered)\b", low):
        return OVER
    money = _of_money(low)
    return money if money is not None and money.state is not None else ORDER


def of_live(low: str) -> Judgement | None:
    """Judge proceedings of which nothing is denied."""
    if _NEGATION.search(low):
        return None
    said = _LIVE.search(low) or re.search(r"\b(?:proceedings|hearing|timetable|application)\b", low)
    return PROCEEDINGS if said else None


def order_made(low: str) -> Judgement | None:
    """Judge a clause that goes on with an order newly made: "the judge made an order for £30,000"."""
    if not re.search(r"\border(?:ed)?\b", low) or _NEGATION.search(low):
        return None
    made = turns.LED_TO.search(low) or (_MADE.search(low) and not turns.FUTURE_ORDER.search(low))
    return ORDER if made else None
