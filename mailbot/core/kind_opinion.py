"""What NCA wants with a mail, by all of its words together: a second opinion beside the signs of `kinds`.

The words are weighed as `opinions` learnt them, and beside them how often the signs told each kind of mails of which
another was true, counted on mails that they had never seen. Where both together are sure of one kind, that is it;
where they are at odds, nobody guesses, and a person reads the mail.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from mailbot.core import opinions
from mailbot.core import vocabulary_opinion_kind as table
from mailbot.core.states import Kind

KINDS = (Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL, Kind.OTHER)
"""What NCA can want, in the order of the letters of the table."""

# Counted once on 1,820 mails at their first reading (docs/figures.md), before anything was learnt from them.
# Of a hundred mails of each kind (columns, in the order of KINDS), of how many the signs told the kind at the left;
# None where they tell none.
_SIGNS_SAY: Mapping[Kind | None, tuple[float, ...]] = {
    #                    interest information update_request withdrawal other
    Kind.INTEREST:       (65, 14, 13, 12, 12),
    Kind.INFORMATION:    (7, 58, 8, 8, 6),
    Kind.UPDATE_REQUEST: (5, 5, 58, 2, 3),
    Kind.WITHDRAWAL:     (1, 1, 0.3, 51, 2),
    Kind.OTHER:          (3, 2, 2, 3, 40),
    None:                (19, 21, 18, 23, 36),
}
# How likely a kind must be in the end: that the signs told, and that they did not.
_SURE, _SURE_ALONE = 0.62, 0.75
# How likely words must make a withdrawal of which there are signs.
_WITHDRAWN = 0.15


def terms(said: Iterable[str], title: Iterable[str], *, thread: bool) -> frozenset[str]:
    """Give the terms of a mail's sentences (small letters, "him" for people), and the words of a fresh title.

    A reply bears the title of its thread, which says what was wanted long ago.
    """
    found = opinions.terms_of(said) | {"~thread" if thread else "~fresh"}
    return found if thread else found | {f"~{word}" for low in title for word in opinions.words_of(low)}


def opinion(of: frozenset[str]) -> dict[Kind, float]:
    """Give how likely each kind is by the words of a mail (they add up to 1)."""
    return dict(zip(KINDS, _learnt().shares(of), strict=True))


def weighed(told: Kind | None, by_words: Mapping[Kind, float]) -> Kind | None:
    """Give the kind that signs (None where they tell none) and words make likely enough; else None.

    A withdrawal ends what NCA is told: no words make one without its sign, and no sign against all words.
    """
    odds = {kind: by_words[kind] * times for kind, times in zip(KINDS, _SIGNS_SAY[told], strict=True)}
    best = max(odds, key=lambda kind: odds[kind])
    if best is Kind.WITHDRAWAL and (told is not best or by_words[best] < _WITHDRAWN):
        return None
    return best if odds[best] >= (_SURE if best is told else _SURE_ALONE) * sum(odds.values()) else None


@lru_cache(maxsize=1)
def _learnt() -> opinions.Learnt:
    return opinions.learnt(table.BASES, table.WEIGHTS)
