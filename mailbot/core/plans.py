"""What only lies ahead: words by which each milestone is spoken of as planned, awaited or asked for."""

import re

from mailbot.core import vocabulary_moods as words
from mailbot.core.lexicon import any_of
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_milestones import PLANNED

_PLANNED, _COUNTERFACTUAL = any_of(PLANNED), any_of(words.COUNTERFACTUAL)
_DECISIONS = frozenset({MilestoneName.DEPORT_DECISION, MilestoneName.NO_DEPORT_DECISION})
_WAITING = (
    r"await\w*|wait\w*|pending|hop(?:e|ing)|recommend\w*|minded|propos(?:e|es|ing|al)|consider(?:ed|ing|s)?"
    r"|under consideration"
)
# What says of each milestone that it lies ahead; the other milestones go by the general table.
_AHEAD: dict[MilestoneName, re.Pattern[str]] = {
    MilestoneName.REMOVAL_DETAILS: re.compile(
        rf"\b(?:{_WAITING}|on (?:the|a|our) reserve list|on stand-?by|wait(?:ing)?[- ]?list\w*|cannot"
        rf"|can be (?:set|booked"
        rf"|arranged)|request(?:ed|ing)|in due course|to be (?:set"
        rf"|booked"
        r"|arranged|confirmed)|will be (?:set|booked|arranged)|appl(?:y|ied|ying)|prepar\w*|aim\w*|seek\w*"
        r"|pencill?ed in|provisional(?:ly)?|off[- ]chance|(?:hold|holds|holding|held|reserv(?:e[ds]?|ing)"
        r"|keeping) (?:\w+ )?"
        r"(?:seats?|places?)"
        r"|(?<!no )(?<!other )options?|alternatives|quot(?:e[ds]?|ations?))\b"
        r"|\bflightno\b[^;]{0,40}\bor\b[^;]{0,20}\bflightno\b"
    ),
    MilestoneName.DEPORT_DECISION: re.compile(
        rf"\b(?:{_WAITING}|draft\w*|to be (?:made|decided|taken)|will be (?:made|decided|taken)|expect\w*|due"
        rf"|soon"
        r"|shortly|tomorrow)\b"
    ),
    MilestoneName.NOTIFIED_OF_INTENTION: re.compile(
        r"\b(?:await\w*|pending|hop(?:e|ing)|will|shall|tomorrow|soon|shortly|to be (?:served|sent|given"
        r"|notified|told|informed|advised|warned|handed)"
        r"|next week|prepar\w*|draft\w*|is due|was due|once|until)\b"
    ),
}
_AHEAD[MilestoneName.NO_DEPORT_DECISION] = _AHEAD[MilestoneName.REMOVAL_DETAILS]


# He was to go, and nothing says here that it was called off, or that he went.
_WAS_DUE = re.compile(r"\b(?:was|were|had been) (?:due|supposed|meant|scheduled|going|to have|expected)\b")
_CALLED_OFF = re.compile(r"cancel|defer|postpon|called off|\boff\b|stood down|scrap|pulled|fell through|stayed"
    r"|rebook|moved")


def is_planned(name: MilestoneName, low: str, *, done: bool) -> bool:
    """Tell whether a clause (small letters) says that something lies ahead; what is `done` is past, decisions apart."""
    if done and name not in _DECISIONS and name is not MilestoneName.REMOVAL_DETAILS:
        return False
    if name is MilestoneName.REMOVAL_DETAILS:
        return bool(_AHEAD[name].search(low) or (_WAS_DUE.search(low) and not _CALLED_OFF.search(low)))
    if _COUNTERFACTUAL.search(low):
        return True
    return bool(_AHEAD.get(name, _PLANNED).search(low))
