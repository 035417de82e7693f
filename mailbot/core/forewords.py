"""What opens a sentence and says that the rest was told before: "As I reported on 21 May, he was served". Pure."""

import re

_AS_TOLD = re.compile(
    r"(?:and |but |so )?as (?:(?:i|we|you)(?:'ve|'ll| have| had| will| may| should)? )?(?:(?:already|previously|earlier"
    r"|also|from) )?(?:told you|reported|wrote|said|mentioned|notified|informed|advised|recall|remember|know"
    r"|saw|had from (?:me|us)|heard from (?:me|us)|my (?:last|previous|earlier))\b"
)
# What somebody else reports, or what was only said aloud, is told here for the first time.
_NEW_HERE = re.compile(
    r"\b(?:by|below|above|phone|telephone|tele?con|call|spoke|rang|voicemail|today|this (?:morning|afternoon)"
    r"|just now|verbally|orally|would|might|due|going)\b(?! me\b| us\b)"
)
# "…, and an appeal was received on 8 June": what is added with a day of its own is told here.
_ADDED = re.compile(r"[ ,;]*and (?:an?|the|his|her|he|she|x)\b.{0,80}\b(?:on|of) (?:the )?\d")
_NEWS = re.compile(r"\b(?:now|today|yesterday|this (?:morning|afternoon|week)|last night|just|finally|since then)\b")


def recalls(low: str) -> bool:
    """Tell whether a clause that opens a sentence says that what follows was reported before."""
    return bool(_AS_TOLD.match(low)) and not _NEW_HERE.search(low)


def is_recalled(low: str) -> bool:
    """Tell whether the clause behind such an opening has nothing of its own that is new."""
    return not _NEWS.search(low) and not _ADDED.match(low)
