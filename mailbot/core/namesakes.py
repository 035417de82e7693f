"""What a sentence says of a namesake, or of a paper out of somebody else's file: nothing of the person of the mail."""

import re

from mailbot.core.sheets import Sheet

# "The Philip Gayle with an order is another man": what the sentence says is a namesake's.
_ANOTHER_MAN = re.compile(
    r"\b(?:is|was|are|being) (?:in fact |quite |actually |altogether )?(?:an? )?(?:(?:another|different|separate"
    r"|unrelated|wholly different|not the same|other) (?:man|woman|person|individual|offender|gentleman|lady|people)"
    r"|(?:a )?namesake|somebody else|someone else)\b"
)
# "It belongs to a different offender's papers", "comes from somebody else's file".
_ELSES_PAPERS = re.compile(
    r"\b(?:belongs? (?:to|on|in|with)|comes? from|came from|is (?:out of|part of|from|about|of)) (?:(?:a "
    r"|an )?(?:different|another|other|separate)"
    r" (?:\w+ )?\w+'s|(?:somebody|someone) else's) (?:papers?|file|case|bundle|record|folder)s?\b"
)
# Behind the words about him it is said that "he" is a namesake.
_IS_NAMESAKE = re.compile(r"(?:^|[:,;] )(?:that|this|it|he|she)(?:'s| is| was) (?:in fact |only |quite )?(?:a "
    r"|an |his |her )?namesake\b")
_PAPER = re.compile(r"\b(?:pages?|papers?|letters?|notes?|documents?|sheets?|forms?|copy|copies|bundle|scan)\b")
_OF_THAT = re.compile(r"(?:it|that|this|which|the (?:page|paper|document|letter|note))\b")


def is_of_another(sheet: Sheet, number: int) -> bool:
    """Tell whether a sentence, or the one behind it that goes on about its paper, says that it is of somebody else."""
    low = sheet.sentences[number].low()
    behind = sheet.sentences[number + 1].low() if number + 1 < len(sheet.sentences) else ""
    paper = _PAPER.search(low) and _OF_THAT.match(behind) and _ELSES_PAPERS.search(behind)
    return bool(_ANOTHER_MAN.search(low) or _IS_NAMESAKE.search(behind) or _ELSES_PAPERS.search(low) or paper)
