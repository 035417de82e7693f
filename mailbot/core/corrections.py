"""What a writer takes back: "not the 4th but the 14th", "VS065, not VS056", "allowed should read dismissed".

Of two values side by side the one that is struck out is never the true one.
"""

import re
from collections.abc import Iterable

_BEFORE = re.compile(
    r"(?:\bnot|\binstead\s+of|\brather\s+than|\bin\s+place\s+of|\band\s+not|\boriginally|\bpreviously"
    r"|\bformerly|\bwrongly"
    r"|\bmistakenly|\bfirst\s+(?:said|wrote|given\s+as)|\b(?:i|we)\s+(?:had\s+)?(?:said|wrote|put|gave|typed"
    r"|quoted)"
    r"|\bchange|\bamend|\bcorrect(?!\s+(?:date|flight|day))|\breplace|\bdelete|\bignore|\bdisregard|\bno\s+longer"
    r"|\b(?:moved|switched|transferred|swapped|rebooked|re-booked|shifted)\s+from|\bread\s+\S{1,12}\s+for)(?:\s+(?:that|it|he|she|was|is|as|the|on|for|at|by|date|day|flight|number|to"
    r"|from|of|you|nca|(?-i:[A-Z\d]{2})\s?\d{2,4}(?=\s+(?:on|for)\s)))"
    r"{0,4}\s*(?:\w+day,?\s+)?[\"'(]?$", re.IGNORECASE
)
_AFTER = re.compile(
    r"[\"')]?,?\s*(?:(?:which|that|this)\s+)?(?:(?:is|was)\s+(?:wrong|incorrect|an?\s+(?:typo|error|mistake"
    r"|slip)|mistaken"
    r"|not\s+right)|should(?:'ve)?\s+(?:have\s+)?(?:read|be|been|say|said)|as\s+(?:i|we)\s+(?:\w+\s+){0,2}(?:said|wrote"
    r"|reported"
    r"|stated|told|put|gave)|(?:as\s+)?(?:previously|originally|first)\s+(?:stated|reported|advised|given|said"
    r"|notified)"
    r"|(?:(?:is|was|has been|now|gets|will be)\s+){0,3}(?:replaced\s+(?:by|with)|swapped\s+for|superseded\s+by"
    r"|changed\s+(?:in)?to)\b"
    r"|\(?(?:wrong|sic|typo)\b|(?:please\s+|kindly\s+|now\s+)?read\s+[\"'(]?(?=[A-Z\d])"
    r"|to\s+[\"']?(?=(?:allowed|dismissed|withdrawn|remitted)))", re.IGNORECASE
)
_REACH = 60


def is_struck(text: str, start: int, end: int) -> bool:
    """Tell whether the value at `start:end` is taken back by the words around it."""
    before = _BEFORE.search(text, max(start - _REACH, 0), start)
    return before is not None or _AFTER.match(text, end, min(end + _REACH, len(text))) is not None


# Somebody breaks off and puts right what he has just written: "- no, sorry, it is Friday", "make that 4 June".
_BREAKS_OFF = re.compile(
    r"(?:[-,.;:(\u2026]|\.\.\.|\bor)\s{0,3}(?:(?:no(?=\s?[,:;.!-]|\s(?:sorry|it|that|wait|the|on|\d|\w+day))|oh"
    r"|ah|wait|hang on|hold on|sorry|apologies|actually|oops"
    r"|err?|rather|pardon)"
    r"[\s,:;.!-]{1,4}){1,4}(?=\w)|\b(?:correction|i mean(?:t)?|make (?:that|it)|scratch that|strike that|on checking"
    r"|looking again|the wrong (?:line|row|column|page|entry|box)|my (?:mistake|error|slip)(?! of)|misread"
    r"|that should (?:be"
    r"|read|say)|(?:please |instead,? )?read instead|instead,? (?:please )?read|please read|should (?:be|read"
    r"|say))\b", re.IGNORECASE
)
_BREAK, _PUT_RIGHT_IN = 60, 200


def is_retracted(text: str, end: int, others: Iterable[int]) -> bool:
    """Tell whether the writer breaks off behind the value that ends at `end` and gives another of its kind.

    `others` are the offsets at which the other values of that kind begin.
    """
    off = _BREAKS_OFF.search(text, end, min(end + _BREAK, len(text)))
    return off is not None and any(off.start() <= start <= off.end() + _PUT_RIGHT_IN for start in others)
