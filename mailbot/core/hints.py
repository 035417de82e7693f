"""Words that bear on confiscation and that nothing has accounted for: no statement, but no silence either.

What is read of confiscation rests on sentences that the grammar understands and on answers of forms. Where a sentence
speaks of it, or of money that a court wants, and neither took it up, nobody may say that the message is silent.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mailbot.core import confiscation_clause
from mailbot.core import vocabulary_hints as words
from mailbot.core.confiscation import Statement
from mailbot.core.lexicon import any_of
from mailbot.core.sheets import Sheet, Stretch

_STRONG, _PAY, _ELSE = any_of(words.STRONG), any_of(words.PAY), any_of(words.ELSE)
_ORDERED, _ASSETS = any_of(words.ORDERED), any_of(words.ASSETS)
_TAKER, _WEALTH, _TAKING = any_of(words.TAKER), any_of(words.WEALTH), any_of(words.TAKING)
_PARTING = any_of(words.PARTING)
_MONEY, _HARMLESS = re.compile(words.MONEY), any_of(words.HARMLESS)
_ANY = re.compile(words.ANY)
# The head of a column, a label without a value, a line that only names its topic.
_HEAD = re.compile(rf"(?:(?:{words.HEADS})(?:[\s:.,?/()&-]+|$))+")
# Letters of a sentence that are looked at; no honest one is longer.
_LONGEST = 800


def left(sheet: Sheet, spoken: Sequence[Statement], covered: Sequence[tuple[int, int]]) -> Iterator[Statement]:
    """Give a statement without a state for each sentence with a hint that neither a statement nor an answer took up."""
    known = {statement.sentence for statement in spoken}
    taken = _merged(covered)
    for number, sentence in enumerate(sheet.sentences):
        if number in known or not _ANY.search(sentence.low()) or sentence.text.rstrip().endswith("?"):
            continue
        for part in _parts(sentence):
            if not _is_within(taken, part) and is_hint(part.low()):
                yield Statement(confiscation_clause.UNSAID, part.start, part.end, number)
                break


def _merged(covered: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give stretches in order, those that overlap made into one."""
    taken: list[tuple[int, int]] = []
    for start, end in sorted(covered):
        if taken and start <= taken[-1][1]:
            taken[-1] = (taken[-1][0], max(end, taken[-1][1]))
        else:
            taken.append((start, end))
    return taken


def _is_within(taken: list[tuple[int, int]], part: Stretch) -> bool:
    """Tell whether a part overlaps one of the stretches that are accounted for."""
    place = bisect_left(taken, (part.end,)) - 1
    return place >= 0 and taken[place][1] > part.start


def _parts(sentence: Stretch) -> Iterator[Stretch]:
    """Give the cells of a table's row, or the whole sentence."""
    start = sentence.start
    for cell in sentence.text.split("|"):
        yield Stretch(start, start + len(cell), cell)
        start += len(cell) + 1


def is_hint(low: str) -> bool:
    """Tell whether words (small letters) may bear on confiscation, whatever they say of it."""
    low = _HARMLESS.sub(" ", confiscation_clause.plain(low[:_LONGEST])).strip()
    if _HEAD.fullmatch(low) or confiscation_clause.is_supposed(low):
        return False
    if _STRONG.search(low):
        return not confiscation_clause.is_other_matter(low)
    if _ELSE.search(low):
        return False
    of_money = _MONEY.search(low) and _PAY.search(low)
    taken = _TAKER.search(low) and _WEALTH.search(low) and _TAKING.search(low)
    return bool(of_money or taken or any(p.search(low) for p in (_ORDERED, _ASSETS, _PARTING)))
