"""How confiscation stands for one person, by all words that are said of it: a second opinion beside the grammar.

The grammar of `confiscation_clause` reads what it understands, and is wrong where words that it does not know turn the
sense. The words are weighed as `opinions` learnt them, and beside them how often the grammar told each state of people
of whom another was true, counted on messages that it had never seen. Where both together are sure of one state, that is
it; where they are not, a person is asked. "None" and "concluded" let a removal go on, and want more.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core import confiscation_clause, opinions
from mailbot.core import vocabulary_opinion_confiscation as table
from mailbot.core.attribution import is_title_of_thread
from mailbot.core.confiscation import has_hint, nameless
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.standing import Said
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_people import RELATIVES

STATES = tuple(Confiscation)
"""How it can stand, in the order of the letters of the table."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence that bears on confiscation, or goes on behind one: its words without names, and where it stands."""

    low: str
    sheet: Sheet
    sentence: Stretch


# Sentences behind one that names the topic which may go on about it.
_IN_MIND = 2
_GOES_ON = re.compile(
    r"^\W*(?:it|that|this|they|he|she|both|neither|nor|none|nothing|no|not|but|however|since|so|there|all|half|i|we|his|her"
    r"|these|those|one|out|out of)\b|£"
    r"|\b(?:paid|pay\w*|owe[sd]?|orders?|ordered|courts?|judges?|crown|cps|prosecut\w+|hearing|money|sums?|debt|benefit"
    r"|assets|amount|instalments?|proceedings|application|enforcement|magistrates|pounds?|penny|appeal)\b"
)
# Counted once on 2,500 statements at their first reading (docs/figures.md), before anything was learnt from them.
# Of a hundred persons of whom each state was true (columns, in the order of STATES), of how many the grammar told the
# state at the left; None is left open.
_GRAMMAR_SAYS: Mapping[Confiscation | None, tuple[float, ...]] = {
    #                          not_stated none proceedings order concluded
    Confiscation.NOT_STATED:  (74, 9, 13, 3, 5),
    Confiscation.NONE:        (1, 57, 1, 0.3, 0.4),
    Confiscation.PROCEEDINGS: (6, 7, 67, 4, 8),
    Confiscation.ORDER:       (3, 1, 2, 73, 17),
    Confiscation.CONCLUDED:   (1, 2, 2, 3, 55),
    None:                     (15, 24, 16, 17, 14),
}
# How likely a state must be in the end: that the grammar told, that it did not, and one that is safe.
_SURE, _SURE_ALONE, _SURE_SAFE = 0.6, 0.7, 0.9
# How likely the words alone must make it that either safe state is so.
_ALONE_SAFE = 0.35
# Words of a field's value that are a plain answer, and of a statement that is understood by itself.
_FEW, _WHOLE = 4, 5
_SAFE = frozenset({Confiscation.NONE, Confiscation.CONCLUDED})


def heard(sheets: Iterable[Sheet], names: frozenset[str], said: Sequence[Said]) -> tuple[Heard, ...]:
    """Give the sentences of a mail that bear on confiscation or that the grammar understood, and those right behind.

    The title of a thread says what was so when the thread began.
    """
    found: list[Heard] = []
    for sheet in sheets:
        taken = [(one.evidence.start, one.evidence.end) for one in said
                 if one.judgement.state and one.evidence.part == sheet.page.part]
        if is_title_of_thread(sheet) and not taken:
            continue
        at = -9
        for number, sentence in enumerate(sheet.sentences):
            start, end = sheet.span(sentence.start, sentence.end)
            topical = has_hint(sentence.text) or confiscation_clause.is_topic(sentence.low())
            if topical or any(first < end and start < last for first, last in taken):
                at = number
            if number == at or (number - at <= _IN_MIND and _GOES_ON.search(sentence.low())):
                found.append(Heard(nameless(sentence, names), sheet, sentence))
    return tuple(found)


def settled(
    told: Confiscation | None, words: Said | None, said: Sequence[Said], among: Sequence[Heard],
) -> tuple[Confiscation | None, Said | None]:
    """Give the state of the one person of a mail, and the words for it, from what the grammar told and `said`.

    `among` is what `heard` found in the mail. The answer of a form needs no second opinion.
    """
    if told in _SAFE and _TURNED.search(" ".join(one.low for one in among)):
        return None, words
    if not among or any(_is_plain(one, told) for one in said) or any(_CHOICE.search(one.low) for one in among):
        return told, words
    state = weighed(told, opinion(one.low for one in among))
    if state is None or (state is not told and _is_forbidden(state, said, [one.low for one in among])):
        return None, words
    if state is told:
        return told, words
    shown = max(among, key=lambda one: opinion([one.low])[state])
    evidence = shown.sheet.evidence("confiscation", state, shown.sentence.start, shown.sentence.end)
    return state, Said(Judgement(state), evidence)


def of_several(
    told: Confiscation | None, words: Said | None, said: Sequence[Said],
) -> tuple[Confiscation | None, Said | None]:
    """Give the state of one of several persons of a mail: where the grammar left it open, what the words of it say.

    Only statements that are long enough to be understood without what stands around them are weighed.
    """
    if told in _SAFE and _TURNED.search(" ".join(map(_low_of, said))):
        return None, words
    if told is not None or words is None or not said or any(len(one.evidence.text.split()) < _WHOLE for one in said):
        return told, words
    lows = [f"confiscation: {_low_of(one)}" if one.answered else _low_of(one) for one in said]
    state = weighed(None, opinion(lows))
    if state in (None, Confiscation.NOT_STATED) or _is_forbidden(state, said, lows):
        return None, words
    return state, words


def _low_of(one: Said) -> str:
    text = one.evidence.text
    return nameless(Stretch(0, len(text), text), frozenset())


# What turns words of an end, or of a denial, into their contrary, or into less: neither the grammar nor weights see it.
_TURNED = re.compile(
    r"\bno\b[^.;]{0,40}\b(?:concluded|ended|finished|discontinued)\b|\bnone other than\b|\bnot free of\b"
    r"|\bneither is free\b|\b(?:doubt|(?:not|cannot) agree|not true|not so|not right|not the case|untrue) that\b"
    r"|\b(?:correct|delete|strike|ignore)\b[^.;]{0,20}\b(?:note|line|entry)\b"
    r"|\bused to be\b|\bshould be no\b|\b(?:as good as|practically|virtually|nearly|almost|in error|by mistake)\b"
    r"|\bfirst instalment\b|\bas (?:regards|to) (?:the \w+ only|half)\b|\bbut (?:\w+ )?thought better of it\b"
    r"|\btaken up again\b"
    r"|\b(?:satisfied|paid|in full|discharged|cleared)\b[^\w.;]{0,4}(?:\(?y/n\)?)?[^\w.;]{1,4}(?:n|no|not)\b"
)


# Who must pay something, or has proceedings "pending against him", is not free of it, however much else is denied.
_NOT_FREE = re.compile(
    r"£|\b(?:pay|pays|paying|owes?|owed|owing|find|pounds|instalments?|none of it)\b"
    r"|, (?:but )?(?:now )?(?:pending|ongoing|begun|under way|live) (?:against|for) (?:him|her|x)\b"
)


# What is over or was never begun may be a cousin's, where one is spoken of.
_KIN = re.compile(rf"\b(?:{'|'.join(RELATIVES)})\b")


# What a form lets its writer choose from, with nothing struck out: no words of his.
_CHOICE = re.compile(r"\by(?:es)? ?/ ?no?\b|\bdelete as\b")


def _is_forbidden(state: Confiscation, said: Iterable[Said], lows: Iterable[str]) -> bool:
    """Tell whether words alone must not make a state of what was heard."""
    lows = list(lows)
    if (state in _SAFE and _TURNED.search(" ".join(lows))) or (
            state is Confiscation.NONE and any(map(_NOT_FREE.search, lows))):
        return True
    if state in _SAFE and (any(map(_KIN.search, lows)) or all(low.rstrip().endswith("?") for low in lows)):
        return True
    return any(_is_against(one.judgement, state) for one in said)


def _is_against(read: Judgement, state: Confiscation) -> bool:
    """Tell whether what the grammar read in a statement forbids a state that words alone would make of it all."""
    if state is Confiscation.NOT_STATED:
        return not read.weak
    if read.state is None:
        return state in _SAFE and (read.turn or (not read.weak and state is Confiscation.CONCLUDED))
    return state in _SAFE and read.state is not state


def _is_plain(one: Said, told: Confiscation | None) -> bool:
    """Tell whether a statement is the answer of a form that was understood, or so brief that it is for the grammar.

    So is a form whose boxes are at odds: words settle no sums.
    """
    at_odds = one.judgement.turn and one.judgement.of_order
    return one.answered and (told is not None or at_odds or len(one.evidence.text.split()) < _FEW)


def opinion(lows: Iterable[str]) -> dict[Confiscation, float]:
    """Give how likely each state is by the words of sentences (they add up to 1)."""
    return dict(zip(STATES, _learnt().shares(opinions.terms_of(lows)), strict=True))


def weighed(told: Confiscation | None, by_words: Mapping[Confiscation, float]) -> Confiscation | None:
    """Give the state that grammar (None where it leaves it open) and words make likely enough; else None.

    Words answer what the grammar leaves open or did not hear, and confirm or doubt what it told; where it told how it
    stands, they put nothing else in its place.
    """
    odds = {state: by_words[state] * times for state, times in zip(STATES, _GRAMMAR_SAYS[told], strict=True)}
    best = max(odds, key=lambda state: odds[state])
    if best is not told and told not in (None, Confiscation.NOT_STATED):
        return None
    if best in _SAFE and sum(by_words[state] for state in _SAFE) < _ALONE_SAFE:
        return None
    wanted = _SURE_SAFE if best in _SAFE else _SURE if best is told else _SURE_ALONE
    return best if odds[best] >= wanted * sum(odds.values()) else None


@lru_cache(maxsize=1)
def _learnt() -> opinions.Learnt:
    return opinions.learnt(table.BASES, table.WEIGHTS)
