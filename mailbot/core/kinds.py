"""What kind of mail this is: the words of a first contact, an addition, a question, a withdrawal, or none of these."""

import re

from mailbot.core.sheets import Sheet
from mailbot.core.states import Kind
from mailbot.core.vocabulary_kinds import INFORMATION, INTEREST, OTHER, UPDATE_REQUEST, WITHDRAWAL

_Signs = tuple[tuple[int, re.Pattern[str]], ...]


def _signs(rows: tuple[tuple[int, str], ...]) -> _Signs:
    return tuple((weight, re.compile(pattern)) for weight, pattern in rows)


_SIGNS: dict[Kind, _Signs] = {
    Kind.WITHDRAWAL: _signs(WITHDRAWAL), Kind.UPDATE_REQUEST: _signs(UPDATE_REQUEST), Kind.INFORMATION: _signs(INFORMATION),
    Kind.INTEREST: _signs(INTEREST), Kind.OTHER: _signs(OTHER),
}
_UNDONE = re.compile(r"\b(?:not|never|neither|nor|if|should|when|until|unless|once|whether|or)\b.{0,40}$|n't\b.{0,30}$")


def weigh(sheets: tuple[Sheet, ...]) -> dict[Kind, int]:
    """Give for each kind the weight of its signs, each sentence counting once a kind."""
    weights = dict.fromkeys(_SIGNS, 0)
    for sheet in sheets:
        for sentence in sheet.sentences:
            low = sentence.low()
            for kind, signs in _SIGNS.items():
                weights[kind] += max((w for w, sign in signs if _stands(kind, sign, low)), default=0)
    return weights


def _stands(kind: Kind, sign: re.Pattern[str], low: str) -> bool:
    """Tell whether a sign is there and not undone by what stands before it."""
    hit = sign.search(low)
    if hit is None:
        return False
    return kind is not Kind.WITHDRAWAL or not _UNDONE.search(low[:hit.start()])


def of_notification(sheets: tuple[Sheet, ...], *, people: int, thread: bool) -> Kind | None:
    """Give the kind of a mail from NCA; None when two kinds weigh the same."""
    weights = weigh(sheets)
    if not people:
        return Kind.OTHER if weights[Kind.OTHER] or not weights[Kind.WITHDRAWAL] else None
    if weights[Kind.OTHER] >= 5 and weights[Kind.OTHER] > max(weights[Kind.INTEREST], weights[Kind.WITHDRAWAL]):
        return Kind.OTHER
    if weights[Kind.WITHDRAWAL] >= 3:
        return Kind.WITHDRAWAL
    if weights[Kind.INTEREST] >= 5 and weights[Kind.INTEREST] > weights[Kind.INFORMATION]:
        return Kind.INTEREST
    if weights[Kind.UPDATE_REQUEST] >= 3 and weights[Kind.UPDATE_REQUEST] > weights[Kind.INTEREST]:
        return Kind.UPDATE_REQUEST
    if weights[Kind.INFORMATION] >= 3:
        return Kind.INFORMATION
    if weights[Kind.INTEREST]:
        return Kind.INTEREST
    return Kind.UPDATE_REQUEST if weights[Kind.UPDATE_REQUEST] else Kind.INFORMATION if thread and weights[Kind.INFORMATION] else None
