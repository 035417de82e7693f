"""Bare answers to questions about confiscation, asked in the sentence before or in a quoted line right above."""

import re

from mailbot.core import answers
from mailbot.core import confiscation_clause as clause_of
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.sheets import Stretch

_BRIEF = re.compile(
    r"(?:any |is there |are there |what about |as (?:to|for) )?(?:confiscation|poca|proceeds of crime)"
    r"(?: proceedings| orders?)?\?"
)
_BARELY = re.compile(
    r"(?:yes|no|none|nil|n/a|not (?:at present|that we know of)|there (?:are|is) (?:none|not|no)|correct)\W*"
)
_BRIEFLY = re.compile(r"(?:yes|no|none|nil)\b[^.;?]{0,80}[.!]?")
# "Is he still subject to …?": what "no" says to that may be that it is over, or that it never was.
_PLAIN = re.compile(
    r"\b(?:is|are|does|do|has|have) (?:there|he|she|they|any)\b(?!.{0,40}\b(?:still|not|no longer)\b).{0,200}\?"
    r"|\bwhether (?:any |there (?:are|is) )?(?:confiscation|poca)\b(?!.{0,60}\b(?:still|not|no longer|ended"
    r"|over|paid)\b)"
)


def answer(before: str, above: str, sentence: Stretch) -> list[Judgement]:
    """Judge a sentence that answers the one before it ("Confiscation? None") or the quoted line above; [] else.

    `before` and `above` are in small letters; a bare answer to what is not plainly asked is open.
    """
    if _BRIEF.fullmatch(before.strip()):
        return answers.all_of("confiscation", sentence.text.strip(" ."))
    if not clause_of.is_topic(above) or not (_BARELY.fullmatch(sentence.low()) or _BRIEFLY.fullmatch(sentence.low())):
        return []
    said = answers.all_of("confiscation", sentence.text.strip(" .")) if _PLAIN.search(above) else []
    return said or [clause_of.OPEN]
