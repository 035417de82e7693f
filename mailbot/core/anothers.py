"""Whether somebody beside the offender is the subject: "his wife's appeal was …", "his cell mate goes on …"."""

import re

from mailbot.core.vocabulary_people import RELATIVES

_KIN = re.compile(
    r"(?<!with )(?<!to )(?<!of )(?<!from )(?<!for )(?<!on )(?<!that )(?<!by )\b(?:his|her|their|the|a)\s(?:\w+\s)?"
    rf"(?:{'|'.join(RELATIVES)})\b(?!\s(?:and|with)\b)", re.IGNORECASE
)
_ASIDE = re.compile(r",[^,;.:]{2,60},|\([^()]{0,80}\)")
_PARTS = re.compile(r"[;,.:(]| and | but | while | whereas | that ")


def is_subject(before: str) -> bool:
    """Tell whether what stands before a verb, or a day, in its sentence has such a person for its subject."""
    part = _PARTS.split(_ASIDE.sub(" ", before))[-1]
    return _KIN.search(part) is not None
