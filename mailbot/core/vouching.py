"""Who vouches for what a case owner writes: the owner, an office that knows, or somebody who only told the owner.

A tribunal, a court, an airline, an escort or a colleague in office is as good as the owner's own word; so is a prison
for what happens within its walls. What a solicitor, a relative or nobody named tells is no report, but a question.
Small letters, people as "x".
"""

import re

from mailbot.core.states import MilestoneName

_US = r"(?:me|us|our (?:office|team)|the office|this office|workflow)"
_ADVERB = r"(?:(?:has|have|had|just|now|also|both|all|again|since|already|has just|\w+ly) ){0,3}?"
# Somebody tells: what stands before is who. The writer's own telling ("we have told him") has no "us" behind it.
_TELLS = re.compile(
    rf"\b{_ADVERB}(?:(?:told|tells?|inform(?:ed|s)|advis(?:ed|es)|assur(?:ed|es)|notif(?:ied|ies)) {_US}\b"
    rf"|(?:let|lets|letting) {_US} know\b"
    r"|(?:(?<!to )says?|said|is saying|are saying|claim(?:s|ed|ing)?|insist(?:s|ed)?|maintain(?:s|ed)?|reckon(?:s|ed)?"
    r"|sw(?:ears?|ore)|alleg(?:es?|ed)|mentioned|mentions|believes?|thinks?|announced|boast(?:s|ed)?)\b"
    r"(?! (?:nothing|no|so little)\b)"
    r"|(?<!to )(?:confirm(?:s|ed)?|report(?:s|ed)?|writes?|wrote|stat(?:es|ed)|e-?mail(?:s|ed)?|post(?:s|ed)) "
    rf"(?:to {_US} |in |online |back ){{0,2}}that\b"
    rf"|(?:rang|phoned|called|texted|e-?mailed|wrote|messaged|telephoned|got in touch|been in touch|contacted)\b"
    r"[^,;]{0,40}?\b(?:to say|saying|to tell|to report|to let|with the news)\b"
    r"|(?:is|are|has been|have been|was|were) (?:putting it (?:about|round|around)|spreading|telling (?:people|everyone"
    r"|everybody|anyone))\b|(?:puts?|putting) it (?:about|round|around)\b)"
)
# The source stands behind.
_FROM = re.compile(
    r"\baccording to (?P<who>[^,;:]{2,60})|\b(?:told|informed|advised|notified|assured) by (?P<by>[^,;:]{2,60})"
    r"|\b(?:hear|heard|hearing|learn(?:t|ed)?|understand|gather|had it|have it|got it|word|news|message|call|voicemail"
    r"|text|tip)"
    r"(?: \w+){0,2}? (?:from|via|through) (?P<source>[^,;:]{2,60})"
    r"|, (?:says?|said|claims?|so says?|reckons?) (?P<behind>[^,;:]{2,40})$"
)
# Nobody is named.
_NOBODY_NAMED = re.compile(
    r"\b(?:i|we)(?:'m| am|'re| are) (?:told|given to understand|led to believe)\b(?! by)"
    r"|\b(?:it is|it's|is) (?:being )?(?:said|claimed|rumoured|whispered|put about)\b|\bthey say\b"
    r"|\b(?:the )?(?:word|talk"
    r"|story|rumour|gossip|whisper)s? (?:is|has it|goes|are|on|in|at|about)\b|\b(?:the )?grapevine\b"
)
# The writer's own telling; one that was not; one that counts for nothing.
_NO_SOURCE = re.compile(
    r"(?:\b(?:i|we)(?:'ve|'d)?(?: \w+){0,2}|\b(?:nobody|no one|no-one|none(?: of \w+)?)(?: \w+)?"
    r"|\b(?:whatever|no matter what|contrary to what|despite what|as i|as we)\b[^,;]{0,40}) ?$"
)
# What follows is said in the writer's own name again.
_FREED = re.compile(r";|\b(?:yet|but|however|whereas|nevertheless|though|although)\b")
# Another, who would know, says the rest: "and the tribunal's notice of 3 June records it as withdrawn".
_BORNE_OUT = re.compile(
    r"\band (?P<who>(?:the|our|an?|its) (?:[\w'()-]+,? ){1,8}?)(?:records?|recorded|shows?|notes?|noted|confirms?"
    r"|confirmed|lists?|treats?|treated|marks?|marked)\b"
)
_OFFICE = re.compile(
    r"\b(?:tribunal|court(?! list)|courts|judges?|ftt|ut|iac|utiac|aic|field house|taylor house|hatton cross"
    r"|hearing cent(?:re|er)|bench|usher|listing(?:s)?|airline|carrier|airport|captain|escorts?|escorting"
    r"|tascor|mitie|g4s"
    r"|geo"
    r"|colleagues?|presenting officers?|pou|hopo|officers?|io|ios|cio|caseworkers?|case ?owner|scw|hub|removals|team"
    r"|desk|unit|ndfu|depmu|docs|reporting cent(?:re|er)|director|deputy|manager|grade 7|g7|heo|seo|secretary|minister"
    r"|home office|department|treasury solicitors?|tsol|gld|government legal|system|cid|record|records|determination"
    r"|order|letter|notice|file|return|proof|acknowledge?ment|report|fax|slip|decision|certificate)\b"
)
_PRISON = re.compile(
    r"\b(?:prison|hmp|hmyoi|yoi|irc|governor|wing|jail|gaol|establishment|custody|detention|staff|omu|liaison|centre"
    r"|removal centre|brook house|harmondsworth|colnbrook|yarl's wood|morton hall|dungavel|tinsley)\b"
)
_STRANGER = re.compile(
    r"\b(?:solicitors?'?|reps?|representatives?|lawyers?|barristers?|counsel|trainee|paralegal|law (?:firm"
    r"|clinic|centre)"
    r"|clinic|charity|ngo|press|papers|newspapers?|journalist|reporter|radio|television|facebook|twitter|internet|website"
    r"|mp|vicar|chaplain|priest|imam|neighbours?|landlord|friends?|girlfriend|boyfriend|cell ?mate|inmates?|prisoners?"
    r"|detainees?|visitors?|volunteers?|somebody|someone|people|everybody|everyone|sponsor|employer|family|relatives?"
    r"|wife|husband|mother|father|sister|brother|son|daughter|cousin|uncle|aunt|nephew|niece|partner|fianc\w+|mum|dad"
    r"|parents?|in-laws?|co-?defendants?|appellant|offender|he|she|they|x)\b(?! (?:legal department|liaison))"
)
_WITHIN_WALLS = frozenset({
    MilestoneName.NOTIFIED_OF_INTENTION, MilestoneName.DEPORTATION_ORDER_SERVED, MilestoneName.BAIL_GRANTED,
    MilestoneName.REMOVAL_DETAILS,
})
_A_WORD = 12    # Letters of the word of an event itself, at most.
_REACH = 70     # Letters before the telling in which its subject stands.


def is_hearsay(name: MilestoneName, low: str, verb: int) -> bool:
    """Tell whether a sentence hands on the event of which it speaks at `verb` on the word of nobody who would know."""
    if _NOBODY_NAMED.search(low):
        return True
    telling = [hit for hit in _TELLS.finditer(low) if _governs(low, hit, verb)]
    sources = [low[max(hit.start() - _REACH, 0):hit.start()] for hit in telling]
    sources = [_subject(before) for before in sources if not _NO_SOURCE.search(before)]
    behind = [next(filter(None, hit.groups())) for hit in _FROM.finditer(low)]
    told = [*sources, *behind]
    return bool(told) and not any(_knows(name, who) for who in told)


def _governs(low: str, hit: re.Match[str], verb: int) -> bool:
    """Tell whether a telling reaches to an event: nothing between them, or it closes the sentence."""
    if hit.start() > verb:
        return _closes(low, hit)
    if hit.end() >= verb:
        return True
    other = _BORNE_OUT.search(low, hit.end(), verb + _A_WORD)
    return not (_FREED.search(low, hit.end(), verb) or (other and not _STRANGER.search(other["who"])))


def _closes(low: str, hit: re.Match[str]) -> bool:
    """Tell whether a telling stands behind what is told: "bail was granted, his wife says"."""
    return "," in low[max(hit.start() - 40, 0):hit.start()] and len(low) - hit.end() <= 12


def _subject(before: str) -> str:
    """Give the words right before a telling that may say who tells: those of its own clause."""
    return re.split(r"[;:]|, (?:and|but|so|who|which)\b|\b(?:because|although|but)\b", before)[-1]


def _knows(name: MilestoneName, who: str) -> bool:
    """Tell whether somebody would know of a milestone by their office."""
    if _STRANGER.search(who):
        return False
    return bool(_OFFICE.search(who)) or (name in _WITHIN_WALLS and bool(_PRISON.search(who)))
