"""What undoes a withdrawal: words of one that deny it, ask about it, put it off, or tell of somebody else's."""

import re

from mailbot.core import vocabulary_interest as interest
from mailbot.core.vocabulary_people import RELATIVES

# Words before a withdrawal that undo it: "we do not withdraw our interest", "should our interest end".
_UNDONE = re.compile(
    r"(?:\b(?:not|never|neither|nor|if(?! you (?:would|could|will|can))|should(?! be (?:glad|grateful|obliged"
    r"|pleased))|when|until|unless|once|whether|before)\b|n't\b)(?:(?! and )[^,;]){0,40}$"
)
_HOW_MANY = re.compile(r"(?:how|which|what|when|who)\b.{0,160}\?$")
# "The husband is of no interest to us" gives up nothing.
_ANOTHERS = re.compile(rf"\b(?:his|her|their|the|a|an|another)\s(?:\w+\s)?(?:{'|'.join(RELATIVES)})\b[^;]{{0,110}}$")
# "Kent Police has withdrawn its interest" says nothing of NCA's.
_BY_ANOTHER = re.compile(
    rf"\b(?:{interest.OTHER_BODIES})(?:'s?|,)?(?: (?:has|have|had|is|are|was|were|do|does|did|will|may|now|also|since"
    r"|already|then|its|their|own)){0,4} ?$"
)
# "We may withdraw our interest", "we will withdraw it once he has left": it stands until then.
_NOT_YET = re.compile(
    r"\b(?:we|nca|soca|agency|i)(?:'re| are| is| am)? (?:\w+ )?(?:may|might|intend\w*|expect\w*|plan\w*|hop(?:e|es|ing)"
    r"|consider\w*|likely|minded) (?:\w+ ){0,3}$"
    r"|\b(?:we|nca|soca|agency)(?: will| shall|'ll) (?:\w+ ){0,2}$"
)
_AT_ONCE = re.compile(r"\b(?:will|shall|'ll) (?:\w+ ){0,2}$")
_ON_CONDITION = re.compile(r"\b(?:once|when|if|after|until|unless|as soon as|provided|subject to|in due course"
    r"|shortly|soon|next \w+"
    r"|should)\b")
_ASKED_WHETHER = re.compile(r"(?:should|shall|may|might|can|could|do|must) (?:nca|soca|the agency|we|i)\b.{0,30}$")
# "DC Bell no longer has an interest": an officer hands over, the agency's interest stands.
_BY_AN_OFFICER = re.compile(
    r"(?<!our )(?<!my )(?<!nca )(?<!this )\b(?:officer|investigator|analyst|colleague|predecessor|team|branch"
    r"|unit|desk|d\.?[ci]\.?|d\.?s\.?|dci|dcs|pc|ps|mr|mrs"
    r"|ms|miss|g\d|grade \d)\.?(?! in the case)(?: (?!nca\b|we\b|our\b|that\b)\w+){0,2}"
    r"(?: (?:has|have|had|is|are|was|were|now|also|since|himself|herself)){0,3} ?$"
)
# "Interest withdrawn? No", and never "could you please close our interest?".
_IS_ASKED_TO = re.compile(
    r"\b(?:(?:could|would|can|will|may|might) (?:you|i|we|this|that|it|the|our|him|her|he|she)|please"
    r"|kindly)\b"
)
# "He has withdrawn his appeal and lost all interest in staying": what he gives up is his own.
_BY_HIM = re.compile(
    r"\b(?:he|she|they|who|him|man|woman|subject|offender|prisoner|appellant)(?: (?:himself|herself|has|have|had|now"
    r"|since|also|then|formally))* ?$"
)
_GIVES_UP = re.compile(r"withdr[ae]w|lost|dropp?ed (?:his|her|the)")
# "Our interest in the house is over": it is a thing that matters no more.
_IN_A_THING = re.compile(
    r"\binterest(?:ed)? in (?:the|his|her|their|any|that|this|its) (?:\w+ )?(?:house|flat|property|properties"
    r"|car|money|cash"
    r"|assets?|company|companies|business|accounts?|villa|land|yacht|boat|funds?|home|vehicle|jewellery)\b"
)
# "Was withdrawn in error", "please ignore our withdrawal": it is taken back.
_TAKEN_BACK = re.compile(
    r"\b(?:in error|by mistake|mistakenly|wrongly)\b|\b(?:ignore|disregard|undo|reverse|cancel) (?:our|the|my"
    r"|that|this)"
    r" (?:\w+ )?withdrawal\b"
)
# "He is marked 'interest withdrawn'": so somebody wrote, and it is for us to say.
_MARKED_SO = re.compile(r"\b(?:marked|shown|recorded|listed|entered|noted|shows?|says?"
    r"|reads?)(?: as)? ['\"\u2018\u201c]$")
# "We dropped our interest in him in 2015" tells what was, and gives up nothing now.
_LONG_AGO = re.compile(
    r"(?:dropped|withdrew|ended|closed|cancelled|gave up|relinquished|lifted)\b.{0,80}\b(?:in|since|back in) (?:\w+ )?"
    r"(?:19|20)\d\d\b"
)
# "No longer has an interest in him being held at Leeds": it is the prison that matters no more.
_IN_A_CIRCUMSTANCE = re.compile(
    r"\binterest(?:ed)? in (?:him|her|them)(?:'s)? (?:being|staying|remaining|having|returning|getting|coming"
    r"|serving)\b"
)


def is_anothers(before: str) -> bool:
    """Tell whether the withdrawal behind these words (small letters) is that of another body or of one officer."""
    return bool(_BY_ANOTHER.search(before) or _BY_AN_OFFICER.search(before))


def is_undone(low: str, before: str) -> bool:
    """Tell whether a sentence (small letters) gives nothing up, though words of a withdrawal follow `before` in it."""
    by_him = _GIVES_UP.match(low, len(before)) is not None and _BY_HIM.search(before) is not None
    return (
        by_him or before.endswith("(")
        or bool(_UNDONE.search(before) or _HOW_MANY.match(low) or _ANOTHERS.search(before))
        or bool(_TAKEN_BACK.search(low) or _IN_A_THING.search(low) or _MARKED_SO.search(before))
        or bool(_IN_A_CIRCUMSTANCE.search(low, len(before)) or _LONG_AGO.match(low, len(before)))
        or (low.endswith("?") and not _IS_ASKED_TO.search(low))
    )


def is_to_come(low: str, before: str) -> bool:
    """Tell whether a withdrawal is only to come: planned, asked about, or waiting for something."""
    if _ASKED_WHETHER.match(before) and low.endswith("?"):
        return True
    planned = _NOT_YET.search(before)
    if planned is None:
        return False
    return not _AT_ONCE.search(planned.group()) or bool(_ON_CONDITION.search(low, len(before)))
