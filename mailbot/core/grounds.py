"""How single grounds of an appeal ended, which says nothing of the whole: "only Article 3 was dismissed". Pure."""

import re
from collections.abc import Sequence

_ENDED = r"(?:dismiss(?:ed|es|ing)|allow(?:ed|s|ing)|reject(?:ed|s|ing)|refused|lost|won)"
_THE_APPEAL = {
    verb: re.compile(
        rf"\bappeals?\b(?:(?!\bground|\bclaim|\bonly\b)[^.;,]){{0,60}}\b(?:is|was|has been|been|stands)"
        rf" (?:therefore |thus |accordingly )?{verb}\b|\b{verb} (?:x's|his|her|the|their|x'?) ?"
        r"(?:deportation |human rights )?appeal\b")
    for verb in ("dismissed", "allowed")
}
_A_GROUND = (
    r"(?:(?:his|her|the|x's|their|a|one|that|its) )?(?:(?!it\b|on\b|under\b|appeals?\b)[\w'-]+ ){0,3}?"
    r"(?:claims?|grounds?|arguments?|points?|limbs?"
    r"|contentions?|(?:article|art\.?) \d+)"
)
_OF_A_GROUND = re.compile(
    rf"\b{_ENDED} (?:only |just |merely |solely )?{_A_GROUND}\b"
    rf"|\b{_A_GROUND}(?: under (?:article|art) \d+)? (?:alone |only )?"
    rf"(?:was|were|is|being|had been|having been)? ?{_ENDED}\b"
)


def left_out(lows: Sequence[str]) -> Sequence[str]:
    """Give the sentences without what they say of single grounds, where the appeal itself is said to have ended."""
    said = {verb for verb, pattern in _THE_APPEAL.items() if any(pattern.search(low) for low in lows)}
    if len(said) != 1:
        return lows
    return [_without(low, said) for low in lows]


def _without(low: str, said: set[str]) -> str:
    """Blank what ended a ground, unless it is the very word that tells how the appeal ended."""
    return _OF_A_GROUND.sub(lambda hit: hit.group() if said & set(hit.group().split()) else "a ground", low)
