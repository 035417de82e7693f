"""Sentences that take back, or overtake, what was just said of confiscation: "I was wrong", "there are now"."""

import re

from mailbot.core.confiscation_clause import PROCEEDINGS, Judgement
from mailbot.core.states import Confiscation

# "That is not right": what was said before is taken back.
_TAKEN_BACK = re.compile(
    r"^(?:but |sorry,? |in fact,? )?(?:that|this|it) (?:is|was) (?:not (?:right|true|so|correct|the case)|wrong"
    r"|untrue|incorrect"
    r"|mistaken|a mistake|an error)\b|^(?:but |sorry,? )?(?:i|we) (?:was|were|am|are) (?:wrong|mistaken"
    r"|misinformed|in error|misled)\b"
    r"|^(?:i|we) (?:had|have|got) (?:it|that|this) wrong\b|^(?:but )?(?:that|this|it) (?:turns?|turned|proves?"
    r"|proved)(?: out)?"
    r" (?:to be )?(?:wrong|untrue|false|mistaken|not)\b|^(?:not so|wrong|untrue|incorrect)\b"
)
# "That has changed": what was said holds no more.
_CHANGED = re.compile(
    r"^(?:but |now |since then )?(?:that|this|it|things|matters|the (?:position|situation|picture)) (?:has"
    r"|have) (?:since |now |all )?changed\b"
    r"|\b(?:changed (?:their|his|her|its|our) minds?|had second thoughts)\b"
    r"|^(?:but )?(?:that|this|it) (?:is|was) no longer (?:so|the case|true|right|correct)\b|^(?:but )?(?:that"
    r"|this|it) no longer holds\b"
)
# "There are now", behind words that there were none.
_NOW_THERE_ARE = re.compile(
    r"^(?:but )?(?:now )?(?:there (?:is|are)|he has|she has|they have)(?: one| some)? now\b"
    r"|^(?:but )?(?:now )?there (?:is|are) now\b"
    r"|^(?:but )?now there (?:is|are)\b"
)


def is_meant(low: str) -> bool:
    """Tell whether a clause (small letters) takes back or overtakes what was said before it."""
    return any(pattern.search(low) for pattern in (_TAKEN_BACK, _CHANGED, _NOW_THERE_ARE))


def judge(low: str, last: Judgement) -> Judgement | None:
    """Give what holds behind `last` after a clause that takes it back or overtakes it; None for other clauses."""
    if last.state is Confiscation.NONE and _NOW_THERE_ARE.search(low):
        return PROCEEDINGS
    return Judgement(None, last.of_order, turn=True) if _TAKEN_BACK.search(low) or _CHANGED.search(low) else None
