"""What a message says that an earlier letter said of confiscation: later words overtake it, and may take it back."""

import re
from functools import lru_cache

_OURS = (
    r"(?:(?:our|my|the) (?:\w+ ){0,3}?(?:notes?|notifications?|letters?|mails?|e-?mails?|messages?|notices?"
    r"|sheets?|memos?"
    r"|referrals?|minutes?)|sheet \d+|paragraph \d+|box \d+)"
)
_TOLD = (
    r"(?:said|says?|told you|stated|states?|showed|shows?|spoke of|speaks of|mentioned|reported|recorded|gave"
    r"|had it|read"
    r"|reads|put it)"
)
# "Our note said that …", "we told you in May that …", "it told you that …", "you hold our notice …, which said that …".
_EARLIER = re.compile(
    rf"\b{_OURS}\b(?! is| are| was withdrawn)[^;]{{0,140}}?\b{_TOLD}\b|^\W{{0,3}}(?:it|that|this"
    rf"|which) (?:told you|said|stated|showed|spoke)\b"
    r"|\b(?:i|we) (?:told|informed|wrote to|notified) you\b[^;]{0,60}\bthat\b|\bwhen (?:i|we) (?:last )?wrote\b"
    r"|\b(?:returned|earlier|previous|last|first) (?:letter|note|notification|mail|sheet|message) (?:said|spoke"
    r"|told|stated)\b",
    re.IGNORECASE
)
_TAKES_BACK = re.compile(
    r"\b(?:wrong(?:ly)?|mistake\w*|in error|our error|an error|strike (?:it |that )?out|struck out"
    r"|withdraw\w* (?:that|this|it|the"
    r"|paragraph)|disregard|ignore (?:that|it)|lifted from|had lifted|should (?:not|never) have|not so|untrue"
    r"|not (?:right"
    r"|true|correct)|incorrect|belonged to|was meant for|mixed up|confus\w+|slip|apolog\w+|sorry)\b", re.IGNORECASE
)


@lru_cache(maxsize=128)
def is_earlier(sentence: str) -> bool:
    """Tell whether a sentence says what an earlier letter said."""
    return bool(_EARLIER.search(sentence.replace("\n", " ")))


@lru_cache(maxsize=128)
def takes_back(sentence: str) -> bool:
    """Tell whether a sentence calls what was said before a mistake."""
    return bool(_TAKES_BACK.search(sentence))


_CORRECTS = re.compile(
    r"\b(?:out of date|correction|in fact|just (?:been told|heard|learn\w+)|disregard|mistaken|wrong|sorry"
    r"|overtaken|superseded|ps|p\.s\.|since writing|since (?:it|this|that|the form) was \w+)\b", re.IGNORECASE
)


@lru_cache(maxsize=64)
def corrects(text: str) -> bool:
    """Tell whether a sentence puts right what was said before; asked anew for each of its clauses."""
    return bool(_CORRECTS.search(text))
