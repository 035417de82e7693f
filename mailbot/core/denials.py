"""Whether a clause about confiscation denies a word, and whether it denies the topic itself in plain words."""

import re

from mailbot.core import turns
from mailbot.core.lexicon import any_of
from mailbot.core.vocabulary_denial import DONE, NEGATION, NEUTRAL

_NEGATION = any_of(NEGATION)
_BORDER = re.compile(r"[,;:(]| and | but | who | which | because | so | however ")


# "Found no benefit, made no order and …": such a denial reaches no further than its own object.
_OF_ITS_OWN_OBJECT = re.compile(
    r"(?<=\b)(?:ma(?:de|kes?|king)|f(?:ound|inds?)|saw|sees|(?:had|has|have) been|there (?:is|was|are|were)|got"
    r"|identified"
    r"|show(?:ed|s)|established|passed|imposed|ordered|with|heard|gave) no\b"
)


def is_denied(low: str, hit: re.Match[str]) -> bool | None:
    """Tell whether a word is denied; None when a denial stands before it, but beyond a comma or an "and"."""
    before = turns.NEITHER_NOR.sub(" not ", low[:hit.start()].replace(" of which ", " of it "))
    own = _BORDER.split(before)[-1]
    count = len(_NEGATION.findall(own)) + len(turns.LEFT_UNDONE.findall(own))
    if count > 1:
        return None
    if count:
        return True
    return None if _NEGATION.search(_OF_ITS_OWN_OBJECT.sub(" a", before)) else False


# "Found none of it" says something of money, not of the topic.
_A_PART = (["none", "of", "it"], ["none", "of", "that"], ["none", "of", "this"])
# Words between a denial and its topic, at most.
_NEAR = 16


# "None of the confiscation timetable has been kept" denies no confiscation.
_OF_A_DETAIL = re.compile(
    r"\b(?:none|nothing|no part|not all) of (?:the|his|her) (?:confiscation |poca )?(?:timetable|directions"
    r"|hearings?|dates?|deadlines?"
    r"|statements?|papers|assets)\b"
)


# "On the POCA side there is nothing doing", "poca wise there is nothing against him".
_NOTHING_THERE = re.compile(
    r"\b(?:poca|confiscation|proceeds of crime)\b(?: act)?[^,;]{0,40}\b(?:nothing|none|nowt)(?: (?:doing|afoot"
    r"|happening|going on"
    r"|to report|for (?:him|her|x)|against (?:him|her|them|us|\w+)))(?: (?:at all|either|there|on that front"
    r"|whatever))?[.,;]?$"
)


# "For neither of them is there anything under way by way of confiscation", "nor is there any POCA in her case".
_IS_THERE_ANY = re.compile(
    r"\b(?:neither|nor|never|none|nowhere|in no|not)\b[^,;:]{0,40}\b(?:is|are|was|were|has|have|had|will) there"
    r"(?: ever| yet| now| been| be){0,2} (?:any|anything|any such)\b[^,;:]{0,60}\b(?:confiscation|poca"
    r"|proceeds of crime)\b"
    # "As to confiscation, number 3 faces none."
    r"|\b(?:confiscation|poca|proceeds of crime)\b[^.;]{0,80}\bfac(?:es?|ing) none\b"
)
# "He is not the subject of any order, nor is one sought": behind words of the topic both are meant of it.
_NOR_IS_ONE_SOUGHT = re.compile(
    r"\b(?:not|no|without|neither)\b[^.;:]{0,60}\b(?:orders?|proceedings)\b[^.;:]{0,30}"
    r"\b(?:nor|and (?:none|no\w*)|and not)\b[^.;:]{0,30}\b(?:sought|applied for|asked for|pursued|contemplated"
    r"|intended|wanted|pending|in prospect|planned)\b"
)


def is_there_none(low: str) -> bool:
    """Tell whether a clause says that there is not anything of the topic: "nor is there any confiscation"."""
    return _IS_THERE_ANY.search(low) is not None


def without_order_and_unsought(low: str) -> str | None:
    """Give the rest of a sentence that says that there is no order and none is sought; None where it does not."""
    hit = _NOR_IS_ONE_SOUGHT.search(low)
    return low[:hit.start()] + low[hit.end():] if hit else None


def plainly_denied(low: str) -> bool:
    """Tell whether the topic itself is denied, with no words between that would make it a denial of something else."""
    if _OF_A_DETAIL.search(low):
        return False
    if _NOTHING_THERE.search(low):
        return True
    tokens = re.findall(r"[a-z0-9.]*[a-z0-9]", turns.LEFT_OUT.sub("not", low.replace("proceeds of crime", "poca")))
    topics = [n for n, t in enumerate(tokens) if re.fullmatch(r"confiscat\w+|poca|restrain\w+|2002|proceedings?", t)
              or (t == "part" and tokens[n + 1:n + 2] in (["2"], ["two"])) or (t in ("section", "s.6", "s6"))]
    for place, token in enumerate(tokens):
        if not _NEGATION.fullmatch(token) or tokens[place:place + 3] in _A_PART:
            continue
        near = [t for t in topics if abs(t - place) <= _NEAR]
        if any(place < t and _neutral(tokens[place + 1:t]) for t in near):
            return True
        if any(t < place and _neutral(tokens[t + 1:place]) for t in near) and _left_undone(tokens[place:place + _NEAR]):
            return True
    return False


def _neutral(tokens: list[str]) -> bool:
    return all(t in NEUTRAL or _NEGATION.fullmatch(t) for t in tokens)


def _left_undone(tokens: list[str]) -> bool:
    """Tell whether a denial behind the topic denies that it was begun, or is a form's short answer."""
    if tokens[0] in ("none", "nil", "no", "nothing", "n") and len(tokens) <= 3:
        return True
    done = next((n for n, t in enumerate(tokens[1:9], 1) if t in DONE), None)
    return done is not None and _neutral(tokens[1:done])
