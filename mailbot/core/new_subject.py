"""Whether a reply says that it is about somebody else than its thread."""

import re

# The thread is only used for its address: "this concerns another man", "not Mr X this time".
_ANOTHER = re.compile(
    r"\b(?:borrow|re-?us|hijack|piggy-?back|recycl|us|tak|pick)(?:e|ed|es|ing)?(?:\son)?\s(?:up\s)?(?:this|that|the|an|your|our|my|mr|ms|mrs)\.?"
    r"\s(?:[\w'-]{1,20}\s){0,3}(?:thread|chain|trail|e-?mail|message)\b"
    r"|\b(?:this|it|what\s(?:i|we)\S{0,3})\s(?:\w+\s){0,3}(?:about|concerns?|is|for|regards)\s(?:about\s|for\s)?(?:an(?:other|\sentirely)|a\sdifferent|some(?:body|one)\selse"
    r"|a\s(?:new|separate|fresh)\s(?:man|woman|person|subject|case|matter))"
    r"|\bon\s(?:a|an)\s(?:quite\s|wholly\s|entirely\s)?(?:different|separate|another|unrelated|other)\s(?:matter|note|subject|tack|topic)"
    r"|\bon\sanother\s(?:matter|note|subject|topic)\b"
    r"|\bthis\stime\b|\b(?:mr|mrs|ms|miss)\s[\w'-]{2,30}\s(?:is|was|has\sbeen)\s(?:dealt\swith|done|closed|finished|settled)\b"
    r"|\b(?:no|without)\s(?:further\s|more\s|fresh\s)?news\s(?:of|on|about)\b|\b(?:old|wrong)\s(?:thread|subject\sline)\b"
    r"|\b(?:ignore|disregard)\sthe\s(?:subject|title|thread|heading)\b", re.IGNORECASE
)


def says_another(text: str) -> bool:
    """Tell whether a reply says that it is about somebody else than the thread."""
    return bool(_ANOTHER.search(text))
