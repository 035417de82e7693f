"""The short forms in which officers write of confiscation, in full: "CO o/s" is a confiscation order outstanding.

"CO" is a case owner, too. What is done to an order, or said of money or by courts beside it, tells them apart; where
nothing does, it stays as it is, and tells of neither.
"""

import re

from mailbot.core.lexicon import any_of
from mailbot.core.vocabulary_confiscation import ABBREVIATIONS, AS_A_CASE_OWNER, AS_AN_ORDER, BOX_OF_AN_ORDER

_ABBREVIATIONS = tuple((re.compile(short), full) for short, full in ABBREVIATIONS.items())
_ABBREVIATED = any_of(ABBREVIATIONS)
_CO = re.compile(r"(?<![\w/&-])cos?\b(?![/-])")
_AS_AN_ORDER, _AS_A_CASE_OWNER = any_of(AS_AN_ORDER), any_of(AS_A_CASE_OWNER)
_BOX_OF_AN_ORDER = re.compile(BOX_OF_AN_ORDER)


def expanded(low: str) -> str:
    """Give words (small letters) with the short forms of the trade in full."""
    if _CO.search(low):
        low = _written_out(low)
    if not _ABBREVIATED.search(low):
        return low
    for short, full in _ABBREVIATIONS:
        low = short.sub(full, low)
    return low


def _written_out(low: str) -> str:
    """Give words with "CO" in full, as an order or as who has the case; as it is where nothing tells."""
    if _AS_A_CASE_OWNER.search(low):
        return _CO.sub("case owner", low)
    ordered = _BOX_OF_AN_ORDER.search(low) or _AS_AN_ORDER.search(low)
    return _CO.sub("confiscation order", low) if ordered else low


# "Nothing has been begun under that Act": what it is called was said before.
_UNDER_IT = re.compile(r"\bunder (?:that|the same|the said|this) act\b", re.IGNORECASE)


def with_the_act_named(text: str) -> str:
    """Give a text, as long as it was, with "that Act" called by the name that it bore shortly before."""
    return _UNDER_IT.sub(lambda hit: "under POCA".ljust(len(hit.group())), text)


# "Those against Ms Y were discontinued": what they are stands elsewhere in the sentence, or in the one before.
_THOSE = re.compile(r"^(\W{0,3}(?:and |but |while |whereas |so are |so were )?)(?:those|the ones) (?=against"
    r"|in respect of|concerning)")


def with_those_named(low: str, *, of_order: bool) -> str:
    """Give a clause (small letters) that begins with "those against" with what they are."""
    return _THOSE.sub(rf"\1confiscation {'orders' if of_order else 'proceedings'} ", low)
