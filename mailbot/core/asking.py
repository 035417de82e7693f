"""Whether a sentence of staff asks: what is asked has not been reported. Small letters, single blanks."""

import re

from mailbot.core.lexicon import any_of
from mailbot.core.vocabulary_milestones import ASKED

_ASKED = any_of(ASKED)
_HAND_ON = re.compile(
    r"\b(?:can|could|would|will|may|might) (?:you|i ask you to|someone|somebody)(?: please| kindly)?"
    r" (?:tell|let|inform|notify|advise|update|pass on to|relay to)\b(?:(?! (?:if|whether|what|when|how)\b).){0,40}?"
    r" that\b(?!.{0,60}\b(?:whether|if)\b)"
)


def is_asked(low: str) -> bool:
    """Tell whether a sentence asks; "could you tell NCA that …?" hands something on."""
    return bool(_ASKED.search(_HAND_ON.sub("", low).rstrip("?") if _HAND_ON.search(low) else low))
