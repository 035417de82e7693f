"""The reason that a person gives for what they decide; it is kept, so it must say something."""

from mailbot.core.errors import WrongUse
from mailbot.core.lines import safe_line


def reason_in_words(why: str, longest: int = 200) -> str:
    """Make one line of a reason. Raises WrongUse where it says nothing."""
    words = safe_line(why, longest)
    if not words:
        raise WrongUse('say why, in a few words: --why "…"')
    return words
