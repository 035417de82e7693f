"""How a sentence about confiscation is cut into clauses: asides left in place, items of a list apart."""

import re
from itertools import pairwise

from mailbot.core.sheets import Stretch, clauses

# Words put in between commas that only widen the verb: "is, or at any time was, …".
_PUT_IN = re.compile(
    r",(?=\s(?:and|or|nor)\s(?:[\w']{1,12}\s){0,4}?(?:is|are|was|were|be|been|has|have|had|will|did|never)(?:\s(?:not"
    r"|never|been|be"
    r"|ever)){0,3}(,))", re.IGNORECASE
)
_ALL_BUT = re.compile(r"\b(?:all|everyone|everybody|every one of them|none|nobody)\s(but)\s(?=[A-Z])", re.IGNORECASE)
# "… against C. D has paid": a letter that stands for a person ends a sentence, although initials do not.
# "Unlike X, whose order is unpaid, Y …": the opening reaches to the second comma.
_LONG_OPENING = re.compile(
    r"(?:unlike|whereas|while|although|apart from|besides|in contrast to)\s[^,;:]{3,80},\s(?:who|whose|whom|(?:against"
    r"|of|for|on)\s(?:whom|which))\b"
    r"[^,;:]{3,160},\s", re.IGNORECASE
)
# A new item of a list in running text: ", Kovacs none", ", (b) and (c) have …".
_NEXT_ITEM = re.compile(
    r",\s(?=(?:[A-Z][\w'-]{1,30}|\([a-z\d]{1,3}\))\s(?:and\s\S{1,30}\s)?(?:none|nil|no|order|proceedings|pending|paid"
    r"|unpaid|satisfied|not|has|have"
    r"|is|are|owes?|was|were|faces?|does|had)\b)|,\s(?=the\s(?:oldest|eldest|youngest|middle|last|rest)\b)"
    r"|,\s(?=(?:and\s|but\s|while\s)?(?:his|hers|mine|yours)\s(?:is|has|was|had|does|did|remains)\b)"
    r"|,\s(?=(?:(?:Mr|Mrs|Ms|Miss)\.?\s)?[A-Z][\w'-]{1,30}(?:\s[A-Z][\w'-]{1,30}){0,4}(?:\s\([^()]{1,60}\))?\s(?:is|has|was|owes|faces"
    r"|had|does|did|will)\b)"
)
# "Confiscation is pending against X, was refused against Y and …": the same is said otherwise of another.
_NEXT_PREDICATE = re.compile(
    r",\s(?=(?:is|are|was|were|has|have|had)\s(?:[a-z]{2,12}\s){1,3}?(?:against|in respect of|as regards)\s[A-Z(])"
)
_LETTER_STOP = re.compile(r"\b[A-Z]\.\s(?=[A-Z]\s(?:has|is|was|owes|faces|had|paid|and)\b)")


# "…, as you know, …", "…, I am told, …": an aside parts no clause.
_ASIDE = re.compile(
    r",(?=\s(?:(?:as|so\sfar\sas|I|we|it)\s(?:[\w']{1,15}\s){0,4}[\w']{1,15}|however|of\scourse|in\sfact|naturally|indeed|therefore"
    r"|accordingly|moreover|incidentally|for\sits\spart|at\spresent|to\sdate|so\sfar"
    r"|(?:on|in|at|back\sin)\s(?:the\s)?[\w']{1,15}(?:\s[\w']{1,15}){0,3})(,)\s)", re.IGNORECASE
)


# "For the wife and the son there is nothing": the two are named in one breath.
_TWO_OF_KIN = re.compile(
    r"\b(?:for|against|of|by|on|in respect of|both)\s(?:the|his|her)\s\w{3,9}(\s(?:and|or)\s)(?=(?:the|his|her)\s"
    r"\w{3,9}\b(?!\s(?:is|has|had|owes|was|did|does|faces|remains)\b))", re.IGNORECASE
)
# "Paid off: 0" is one thing said, and no label behind an order.
_PAID_NIL = re.compile(
    r"\bpaid(?: off| in| up| to date| so far)?\s?:\s?(?:\u00a3\s?)?(?:0(?:\.00)?(?![\d,.]\d|\d| (?:owing"
    r"|outstanding|due|left))|nil\b|none\b"
    r"|nothing\b)(?! (?:owing|outstanding|due|left))", re.IGNORECASE
)


def cut(sentence: Stretch) -> tuple[Stretch, ...]:
    """Cut a sentence into clauses, with what is put in between commas left where it stands."""
    whole = _PAID_NIL.sub(lambda hit: hit.group().replace(":", " "), sentence.text)
    text = _ASIDE.sub(" ", whole)
    for hit in _ASIDE.finditer(whole):
        text = f"{text[:hit.start(1)]} {text[hit.end(1):]}"
    for hit in _PUT_IN.finditer(text):
        text = f"{text[:hit.start()]}{' ' * (hit.end(1) - hit.start())}{text[hit.end(1):]}"
    for hit in _ALL_BUT.finditer(text):
        text = f"{text[:hit.start(1)]}bar{text[hit.end(1):]}"
    for hit in _TWO_OF_KIN.finditer(text):
        text = f"{text[:hit.start(1)]}{' & '.center(hit.end(1) - hit.start(1))}{text[hit.end(1):]}"
    opening = _LONG_OPENING.match(text)
    first = opening.end() if opening else 0
    places = {h.end() for p in (_LETTER_STOP, _NEXT_ITEM, _NEXT_PREDICATE) for h in p.finditer(text, first)}
    cuts = [*sorted({0, first, *places}), len(text)]
    parts = (Stretch(sentence.start + a, sentence.start + b, text[a:b]) for a, b in pairwise(cuts))
    return tuple(c for part in parts for c in clauses(part))
