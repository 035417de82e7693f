"""What became of an application for confiscation: refused, it ends the proceedings that it began.

Whose application, and for what, decides: that of the Crown for an order ends them; one to vary, to adjourn or for more
time leaves all as it was, and one that is made again or taken to appeal leaves open how it stands.
"""

import re

from mailbot.core import turns
from mailbot.core.denials import is_denied

_ASKS = (
    r"(?:appl(?:y|ied|ies|ying|ications?)|ask(?:s|ed)?|sought|seeks?|seeking|request(?:s|ed)?|bid|motion|petition|claim"
    r"|went for|gone for|going for|pursued|pressed for|push(?:ed)? for|moved for|attempt(?:s|ed)?|wanted)"
)
_SOUGHT = re.compile(rf"\b{_ASKS}\b")
_TOPIC = r"(?:confiscat|poca|proceeds of crime|the proceeds|section|s\.? ?6|part 2)"
# What an application is for, or to do; the courts to which it is made are passed over.
_FOR = re.compile(
    rf"\b{_ASKS}(?: (?:the|a|an|his|her|this|that|crown|court|judge|recorder|bench|of|him|her|successfully|also|then"
    r"|again|made|by|to the (?:\w+ ){0,2}(?:court|judge|bench)|at \w+)){0,6}? "
    r"(?P<link>for|to|against)\b(?! the (?:\w+ ){0,2}(?:court|judge|bench|recorder)\b)"
    r"(?! (?:and|but|by|in|at|on|last|this|then|later)\b)"
    r" (?P<what>(?:(?:an?|the|his|her|its|such|any|make|makes|grant|impose|bring|begin|start|open|institute)\b ?)*"
    r"[\w.']+(?: ?\d\b)?)"
)
_OF_THE_MATTER = re.compile(rf"{_TOPIC}|\b(?:order|one|it|that|this|proceedings)$")
_REFUSAL = re.compile(
    r"\b(?:refus(?:ed|es)|reject(?:ed|s)|den(?:ied|ies)|declin(?:ed|es)(?! to\b)|dismiss(?:ed|es)"
    r"|turn(?:ed|s)(?: (?:it|that|this|the \w+|their \w+))? down|thr(?:ew|own|ows)(?: (?:it|that|this|the \w+))? out"
    r"|knocked(?: (?:it|that))? back|fail(?:ed|s)(?! to\b)|unsuccessful(?:ly)?|without success|in vain|to no avail"
    r"|got nowhere|(?:was|were|has|have|had|been) (?:not|never) (?:been )?(?:granted|allowed|acceded to|successful)"
    r"|(?:did|does|has|have) not (?:succeed(?:ed)?|grant(?:ed)? (?:it|one|the)|allow(?:ed)? it|accede)"
    r"|(?:crown|prosecution|prosecutors?|cps)(?: itself| then| since| has| have| had| now"
    r"| on \w+day){0,4} (?:withdr(?:ew|awn|aws)"
    r"|abandon(?:ed|s)|dropp(?:ed|s)|pulled)(?= (?:that|this|the|its|their) application\b)"
    r"|not granted|would not (?:have (?:it|any of it)|hear of (?:it|one)|grant (?:it|one)|allow it))\b"
)
# What the court refused, where words stand behind the refusal.
_OBJECT = re.compile(
    r"\s?(?:$|[.,;:)(-]|(?:it|that|this|them)\b|\d|(?:(?:the|this|that|an?|any|its|his|her|their) )?(?:[\w']+'s )?"
    r"(?:confiscation |poca |whole )?(?:application|request|order|bid|motion|petition)s?\b(?! to| for (?!confisc|poca"
    r"|an? (?:confisc|poca|order)|the (?:confisc|poca)))"
    r"|(?:confiscation|poca)\b|to (?:make|grant|order|impose|do so)\b|(?:by|on|in|at|after|and|but|last|yesterday|today"
    r"|because|as|outright|altogether|this|when|with|for lack|for want|entirely)\b)"
)
_AGAIN = re.compile(
    r"\b(?:renew\w*|again|appeal\w*|reconsider\w*|resubmi\w+|re-?appl\w+|re-?made|revis\w+|court of appeal"
    r"|once more|afresh|fresh|new|another|second|earlier|previous|first|two|both|initial\w*|original\w*)\b"
)


def is_refusal(low: str) -> bool:
    """Tell whether a clause (small letters) says that something was refused, or had no success."""
    return bool(_REFUSAL.search(low))


def is_sought(low: str) -> bool:
    """Tell whether a clause about confiscation says that a court was asked for it."""
    return bool(_SOUGHT.search(low)) and not is_of_another(low)


def is_of_another(low: str) -> bool:
    """Tell whether what is asked for in a clause is something else than confiscation: time, an adjournment, bail."""
    hit = _FOR.search(low)
    return hit is not None and (hit["link"] == "against" or not _OF_THE_MATTER.search(hit["what"]))


def is_refused(low: str) -> bool | None:
    """Tell whether a clause says that the application was refused; None where it may go on all the same."""
    hit = _REFUSAL.search(low)
    if hit is None or is_of_another(low) or turns.OF_ANOTHER_THING.search(low[:hit.start()]):
        return False
    if not _OBJECT.match(low, hit.end()):
        return False
    if is_denied(low, hit) is True or turns.TO_COME.search(low[:hit.start()]) or turns.YET.search(low):
        return False
    return None if _AGAIN.search(low) else True
