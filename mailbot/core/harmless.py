"""Words that look as if they denied an event or put it off, and do not: "not bail but …", "not … until 2 April"."""

import re

from mailbot.core import vocabulary_moods as words
from mailbot.core.clause import Hit

_SIGNED_OFF = re.compile(words.SIGNED_OFF)
# What a remitted appeal is remitted for is no plan of ours.
_AFRESH = re.compile(r"\b(?:to be|for|and) (?:re-?)?(?:heard|re-?hearing|hearing|decided|determined"
    r"|reconsidered)\b.{0,20}?\b(?:again|afresh|anew|de novo|by)\b")
# "not 16 June", "not VS056", "not only": this negates no event.
_CONTRAST = re.compile(
    r"\bnot (?=(?:on |the |at |from )*(?:\d|only\b|just\b|merely\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|as (?:i|we|previously|stated|first|originally)|opposed|contested|resisted|challenged|disputed)"
    r"|\bnot (?:bail|removal"
    r"|deportation)\b(?=[,.]|$)|\b(?:and |but |, ?)?not (?:by |on )?(?:[a-z]{2} ?\d{2,4}|flightno)\b"
)
# "not dismissed but allowed", "dismissed, not allowed": what is put right denies nothing.
_PUT_RIGHT = re.compile(
    r"\bnot (?:\"?\w+\"? ){1,4}but(?: rather| in fact)? (?=\"?\w+)"
    r"|(?:,|-| and) ?not \"?(?:allowed|dismissed|withdrawn|remitted|refused|granted)\"?(?! by)(?=[ ,.;]|$)"
)
_ON_CONDITION = re.compile(
    r"\b(?:on (?:the )?conditions?|(?:with|under|subject to) (?:the )?(?:following )?(?:conditions?|restrictions?|terms"
    r"|residence|reporting)|to (?:live|reside|stay|lodge)|living|resid(?:es?|ing|ence)|lives|staying|conditions?:)\b"
)
# What somebody had advised is no plan once the decision went another way.
_AGAINST_ADVICE = re.compile(
    r"\b(?:against|contrary to|despite|in spite of|notwithstanding|whatever) (?:my|our|the|his|her|all|officials')"
    r" (?:\w+ )?(?:recommendations?|advice|proposals?|submissions?|views?)\b"
)
# "It did not reach us until 2 April": on that day it did.
_NOT_UNTIL = re.compile(
    r"\b(?:did|was|were|has|have|had|could|would) (?P<no>not) (?=(?:[\w']+ ){1,8}?(?:until|till) (?:on )?(?:(?:the|last"
    r"|this) )?"
    r"(?:\d|yesterday|today|\w+day\b|january|february|march|april|may|june|july|august|september|october|november|december))"
)
_TILL = re.compile(r"\b(?:until|till)\b")
# Where the judge below made no mistake, nothing of the appeal itself is denied.
_SOUND = re.compile(r"\bno (?:material |arguable )?errors?(?: of law)?\b|\bnot (?:materially )?err\b")
# "Dismissed, panel did not believe the relationship": a reason, which denies nothing of the result.
_REASON = re.compile(
    r"(?P<result>\b(?:dismissed|allowed|refused|rejected|upheld)\b[^,;]{0,40})[,-] ?(?:as |since "
    r"|because )?(?:the )?(?:panel|judge|ij|ftj"
    r"|tribunal|court|bench|he|she|they|x)(?: \w+)? (?:(?:did|could|was|were|would|does|do|had|has|is|are) not"
    r"|didn't|couldn't|wasn't"
    r"|weren't|not|never) (?:\w+ )?(?:believ|accept|persuad|impress|satisf|f[io]nd|found|convinc|credib|ma[dk]e"
    r"|meet|met|engag)\w*.*"
)
# "The papers which say that we mean to deport him": what a paper says is no hearsay about it.
_PAPER_SAYS = re.compile(
    r"\b(?P<paper>papers?|letters?|notices?|forms?|documents?) (?:which|that) (?:says?|states?|tells?|informs?"
    r"|explains?|warns?)"
    r"(?: (?:him|her|x))?(?: that)?\b"
)


def without_conditions(low: str, hit: Hit) -> str:
    """Leave out on what conditions bail was granted: with whom somebody lives is not whose bail it is."""
    told = _ON_CONDITION.search(low, hit.last)
    return low[:told.start()] if told else low


def in_the_end(low: str) -> str:
    """Give a clause of the same length in which "did not reach us until 2 April" denies nothing."""
    hit = _NOT_UNTIL.search(low)
    if hit is None:
        return low
    low = f"{low[:hit.start('no')]}   {low[hit.end('no'):]}"
    return _TILL.sub(lambda till: "on".ljust(len(till.group())), low)


def left_out(low: str) -> str:
    """Take out corrections, contrasts and the purpose of a remittal."""
    low = _PAPER_SAYS.sub(r"\g<paper> of", _REASON.sub(r"\g<result>", low))
    plain = _PUT_RIGHT.sub(" ", _CONTRAST.sub("", _AFRESH.sub(" ", _SOUND.sub("sound", low))))
    return _SIGNED_OFF.sub("agreed", _AGAINST_ADVICE.sub(" ", plain))
