"""How many persons a message says that it is about: "an interest in both of these", "the four people below"."""

import re
from collections.abc import Iterator, Sequence

from mailbot.core.phrases import folded
from mailbot.core.sheets import Sheet

_NUMBERS = {
    "two": 2, "both": 2, "pair": 2, "couple": 2, "either": 2, "neither": 2, "three": 3, "trio": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}
_COUNT = re.compile(
    rf"\b(?:(?P<all>both|pair|either|neither|trio)\b(?=\s(?:of\s(?:them|these|those|the|whom)|men|women|people|persons"
    r"|brothers|sisters|twins|cousins|siblings|individuals|are|is|were|,|$)|[.,;:!]|$)"
    rf"|(?P<word>{'|'.join(_NUMBERS)}|[2-9]|10)\s(?:(?:more|new|further|other|foreign|of\sthe|young|\w{{3,12}}(?:an|ian|ese|ish))\s)"
    r"{0,3}(?:people|persons|men|women|individuals|nationals|offenders|fnos?|subjects|nominals|brothers|sisters|twins|cousins|siblings|cases|names"
    r"|defendants|co-?defendants|of\sthem|below|from|for\syou))"
)
_OF_INTEREST = re.compile(
    r"\b(?:interest\w*|notify|notif\w+|flag\w*|regist\w+|record\w*|log|raised?|add|mark\w*|note|withdraw\w*|subjects?"
    r"|new to you|unknown to you|first (?:time|letter|note|notice|line))\b",
    re.IGNORECASE
)
_NO_INTEREST = re.compile(r"\b(?:no|not|without)\b.{0,30}\binterest", re.IGNORECASE)


def stated(sheets: Sequence[Sheet]) -> frozenset[int]:
    """Give the numbers of persons that the sheets say they are about; most say none."""
    return frozenset(number for sheet in sheets for number in _stated(sheet))


def is_of_interest(sentence: str) -> bool:
    """Tell whether a sentence is about an interest that somebody takes, and not about one that nobody takes."""
    return bool(_OF_INTEREST.search(sentence)) and not _NO_INTEREST.search(sentence)


def _stated(sheet: Sheet) -> Iterator[int]:
    for hit in _COUNT.finditer(folded(sheet.text)):
        place = sheet.sentence_number(hit.start())
        near = [s.text for s in sheet.sentences[max(place - 1, 0):place + 2]]
        if is_of_interest(sheet.sentences[place].text) or (is_of_interest(" ".join(near))):
            word = hit["all"] or hit["word"]
            yield _NUMBERS.get(word) or int(word)
