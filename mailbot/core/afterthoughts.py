"""What the sentences around an event do to it: take it back, deny it in two words, set two papers against each other.

A writer who reports and then writes "scrub that" has reported nothing; "It was not." denies the sentence before it;
"they do not agree" leaves open what either paper says; what has a blank to fill in is a pattern and no report.
"""

import re
from collections.abc import Sequence

from mailbot.core.lexicon import any_of
from mailbot.core.moods import Mood
from mailbot.core.states import MilestoneName

_LEAD = r"(?:(?:but|and|in fact|actually|sorry|no|oh|well|alas|unfortunately|sadly|however)[ ,-]{1,3}){0,3}"
_OBJECT = (
    r"(?:that|this|it|the above|all (?:of )?(?:that|this|the above)|what i (?:just )?(?:wrote|said|typed)"
    r"|the last (?:bit|line|sentence|part))"
)
# Taken back for certain, whatever follows.
_SCRUBBED = any_of((
    rf"^{_LEAD}(?:please )?(?:scrub|strike|scratch|scrap|forget|ignore|disregard|cancel|delete|belay"
    rf"|unsay) {_OBJECT}\b",
    rf"\b(?:please|so|kindly) (?:scrub|ignore|disregard|forget|scrap|delete) {_OBJECT}\b",
    r"\bplease (?:disregard|ignore)\W*$",
    r"\b(?:spoke|wrote|typed|sent (?:that|this)) too soon\b|\bi take (?:that|it|this) (?:all )?back\b"
    r"|\bi (?:have to|must) take (?:that|it|this) (?:all )?back\b",
    r"\b(?:was|is) (?:about|meant|for|from) the wrong (?:file|case|man|woman|person)\b|\bthat was the wrong (?:file"
    r"|case"
    r"|man|woman|person|name)\b",
))
# Taken back when it, or the sentence behind it, also undoes something.
_HALTED = re.compile(
    r"^(?:correction|wait|stop|stop press|hold on|hang on|no|sorry|apologies|my mistake|oops|update|edit|later"
    r"|ps|p\.s\.?|post ?script)\b ?[,:;!.-]"
)
_UNDOES = any_of((
    r"\b(?:another|a different|the wrong|the other|somebody else'?s?|someone else'?s?) ?(?:man|woman|person|appellant"
    r"|detainee|prisoner|file|case|x|offender)?\b",
    r"\b(?:was|were|has|have|is|did|had)(?: not|n't)\b(?!.{0,40}\bbut\b)(?! (?:the|on|at|\d))", r"\bfell through\b",
    r"\bstill (?:in|at|with|on|to)\b", r"\b(?:he|she|x|it) (?:was|has been|is) (?:refused|turned (?:down|away))\b",
    r"\bnever (?:happened|took place|was|went)\b|\bcame to nothing\b|\bturned away\b",
))
_DENIES = re.compile(
    rf"^{_LEAD}(?:according to [^,]{{3,40}},? |as for [^,]{{3,40}}, |(?:[\w']+ ){{1,5}}?(?:says?|tells? (?:me|us)"
    r"|told (?:me|us)|confirm(?:s|ed)|reports?|writes?|insists?|replied) (?:that )?)?(?:it|that|this|he|she|they"
    r"|which|x)"
    r"(?: (?:was|were|has|have|had|did|is)(?: not|n't)| never (?:was|did|has))"
    r"(?: (?:happen(?:ed)?|so|been|yet|true|done|the case|correct|right|in (?:fact|the end)|after all"
    r"|(?P<verb>served|handed|given|granted|decided|determined|lodged|received|appealed))){0,3}"
    r"(?=\W*$|[:;,.]| -| because| since| as )"
)
_SERVED = frozenset({MilestoneName.NOTIFIED_OF_INTENTION, MilestoneName.DEPORTATION_ORDER_SERVED})
# What a denial with a verb of its own denies; a bare "it was not" denies whatever stands before it.
_OF_THE_VERB: dict[str, frozenset[MilestoneName]] = {
    "served": _SERVED, "handed": _SERVED, "given": _SERVED, "granted": frozenset({MilestoneName.BAIL_GRANTED}),
    "decided": frozenset({
        MilestoneName.APPEAL_RESULT, MilestoneName.DEPORT_DECISION, MilestoneName.NO_DEPORT_DECISION,
    }),
    "determined": frozenset({MilestoneName.APPEAL_RESULT}), "lodged": frozenset({MilestoneName.APPEAL_RECEIVED}),
    "received": frozenset({MilestoneName.APPEAL_RECEIVED, *_SERVED}),
    "appealed": frozenset({MilestoneName.APPEAL_RECEIVED}),
}
_ALL = frozenset(MilestoneName)
_THERE_IS_NONE = re.compile(
    rf"^{_LEAD}there (?:is|was|has been|were|are) (?:no|never (?:an?|any)) (?:such )?(?P<noun>appeal|order|notice|bail"
    r"|decision|flight)s?\b(?! (?:hearing|date|yet (?:against|for)))"
)
_OF_THE_NOUN: dict[str, frozenset[MilestoneName]] = {
    "appeal": frozenset({MilestoneName.APPEAL_RECEIVED, MilestoneName.APPEAL_RESULT}),
    "order": frozenset({MilestoneName.DEPORTATION_ORDER_SERVED}),
    "notice": frozenset({MilestoneName.NOTIFIED_OF_INTENTION}), "bail": frozenset({MilestoneName.BAIL_GRANTED}),
    "decision": _OF_THE_VERB["decided"], "flight": frozenset({MilestoneName.REMOVAL_DETAILS}),
}
_AHEAD = any_of((
    r"\b(?:all|each|every one|everything|none) (?:of (?:it|this|that|these|them|the above) )?(?:is |are "
    r"|lies? )?(?:still )?"
    r"(?:ahead|to come|in the future|planned|provisional)\b",
    r"\bnone of (?:it|this|that|these|them|the above|which) (?:has|have|had|is|are)\b.{0,20}\b(?:happened|taken place"
    r"|done|yet)\b", r"\bnothing of (?:it|this|that) has (?:happened|been done)\b",
    r"\b(?:this|that|it|these|the above) (?:is|are) (?:only |just |merely )?(?:the|my|a|our) (?:plan|timetable|forecast"
    r"|intention|target)s?\b",
))
_AT_ODDS = any_of((
    r"\b(?<!\bwe )(?<!\bi )(?<!\bhe )(?<!\bshe )(?<!\bx )(?:do|does|did)(?: not|n't) (?:agree|match|tally"
    r"|square|fit|add up|correspond)\b(?! (?:with"
    r"|to) (?:the )?(?:deport"
    r"|decision|proposal))", r"\b(?:contradict\w*|at odds|disagree|conflicting|irreconcilable|two (?:versions|stories"
    r"|answers))\b",
    r"\bone of (?:them|the two|these|the papers) (?:must be|is|has to be) (?:wrong|mistaken)\b",
    r"\b(?:both|they) (?:cannot|can't) (?:both )?be (?:right|true|correct)\b",
    r"\bwhich (?:of (?:them|the two|these) |one |paper |version )?(?:is it|is (?:right|true|correct)|am i to believe"
    r"|should i believe|to believe)\b|^which\W*\?$",
))
# "Can you confirm?", "Is that right?": the writer asks whether what stands before it is so.
_IS_IT_SO = re.compile(
    rf"^{_LEAD}(?:(?:please )?(?:can|could|would) (?:you|anyone|anybody|somebody|someone)(?: please| kindly"
    rf"| in the team)? "
    r"(?:confirm|verify|check)(?: (?:this|that|it|if (?:this|that|it) is (?:so|right|correct|true)))?"
    r"|(?:is|was) (?:this|that|it) (?:so|right|correct|true|the case)|do you know (?:if|whether) (?:this|that|it) is"
    r" (?:so|right|correct|true)|can that be (?:so|right|true|correct)|true)(?: please)? ?\?"
)
# A blank to fill in: "[NAME]", "<date>", "XX/XX/XXXX", "______".
_BLANK = re.compile(r"\[[A-Za-z][A-Za-z /]{1,24}\]|<[a-z][a-z /]{1,24}>|\b[xX]{2}/[xX]{2}|(?:_{4,}|\.{5,}"
    r"|\u2026{2,})(?![._\u2026]*:)"
    r"|\{[a-z_]{2,20}\}")
# What follows is a pattern, or how it would be put.
_SPECIMEN = re.compile(
    r"(?<!for )\b(?:example|specimen|template|model|sample|(?:suggested|proposed|standard|usual) (?:wording|text|form)"
    r"|form of words|draft (?:for|of|letter|text|reply|wording|report)|what i (?:would|will|shall) (?:send|write|say)"
    r"|(?:would|will|shall) (?:read|say|run))\b[^.:]{0,60}:"
)
# Others have it wrong: what they said before that is not so.
_MIXED_UP = re.compile(
    r"\b(?:mixed|mixing) (?:him|her|it|them|two|these|the|up)\b|\bmix-?up\b|\bconfus(?:ed|ing) (?:him|her|two|the|x)\b"
    r"|\bgot (?:it|that|this|him|the \w+) wrong\b|\b(?:they|he|she|that|it|the prison|the wing) (?:is|are|was|were)"
    r" (?:wrong|mistaken|in error)\b"
)
_REACH = 3      # Sentences about a doubt in which the papers stand that it is about.


def promises(low: str) -> bool:
    """Tell whether a sentence promises to report something when it comes: it is planned, not doubtful as with "if"."""
    return bool(_PROMISE.search(low) and _IN_TIME.search(low)) and "if " not in low


_IN_TIME = re.compile(r"\b(?:when|once|as soon as|after|the moment|the day)\b")


_PROMISE = re.compile(
    r"\b(?:i|we)(?:'ll| will| shall)(?: then| of course| be sure to| only| also| again){0,3} (?:tell|let (?:you|nca"
    r"|workflow)"
    r"|report|write|confirm|inform|notify|update|come back|be in touch|get back|revert|drop|send|advise|mail|e-?mail)\b"
)


# "We have decided nothing of the kind", "it is untrue": whatever was said before is not so.
_FLATLY = any_of((
    r"\b(?:nothing|none) of the (?:kind|sort)\b|\bno such (?:thing|decision|order|appeal|notice|flight|grant"
    r"|order|paper"
    r"|removal|directions)\b",
    rf"^{_LEAD}(?:that|this|it|which|the (?:story|rumour|claim|report)|all (?:of )?(?:this|that))(?:'s| is| was)"
    r" (?:simply |just |plainly |quite |all |completely |utterly |pure |sheer )?(?:not (?:so|true|right|correct"
    r"|the case)"
    r"|untrue|false|wrong|nonsense|rubbish|invented|made up|mistaken|incorrect|baseless|an? (?:lie|invention|fiction"
    r"|mistake))\b",
    r"\bthere (?:is|was) no truth (?:in|to) (?:it|that|this)\b|\bnot a word of (?:it|that|this) is true\b",
    rf"^{_LEAD}(?:not (?:so|true)|untrue|wrong|false|nonsense|rubbish)\W*$",
))


def denied_by(low: str) -> frozenset[MilestoneName]:
    """Give the milestones that a sentence denies of the one before it: "It was not.", "He has not been served."."""
    if _FLATLY.search(low):
        return _ALL
    denial = _DENIES.match(low)
    if denial is None:
        missing = _THERE_IS_NONE.match(low)
        return _OF_THE_NOUN[missing["noun"]] if missing else frozenset()
    return _OF_THE_VERB[denial["verb"]] if denial["verb"] else _ALL


# "Only min 17 is new": of a log that is pasted whole, the one entry that is news.
_THE_NEW_ONE = re.compile(
    r"\b(?:no|nos|min|mins|minutes?|entry|entries|item|line|row|number|only|just)\.? ?(\d{1,3})(?: below)? (?:is|was)"
    r" (?:\w+ )?(?:new|news|the (?:new|latest|last|one|only)|what|for)\b"
)
_ENTRY = re.compile(r"(?:(?:min|no|entry)\.? ?)?(\d{1,3})[.):]?\s")


def _other_entries(lows: Sequence[str]) -> dict[int, Mood]:
    """Give the entries of a numbered log beside the one that is called new, as told before."""
    new = next((hit[1] for low in lows if (hit := _THE_NEW_ONE.search(low))), None)
    heads = {n: hit[1] for n, low in enumerate(lows) if new and (hit := _ENTRY.match(low))}
    return {n: Mood.RECALLED for n, head in heads.items() if head != new} if new in heads.values() else {}


def _of_the_last(low: str) -> Mood | None:
    """Give the mood in which a sentence puts the one before it."""
    return Mood.ASKED if _IS_IT_SO.match(low) else Mood.NEGATED if _MIXED_UP.search(low) else None


def moods_of(lows: Sequence[str], texts: Sequence[str]) -> dict[int, Mood]:
    """Give the sentences whose events another sentence gives another mood, by number; denials are for `denied_by`.

    `lows` are the sentences in small letters, `texts` as written.
    """
    found = _other_entries(lows)
    for number, low in enumerate(lows):
        if _BLANK.search(texts[number]):
            found[number] = Mood.RECALLED
        if hit := _SPECIMEN.search(low):
            found[number] = Mood.RECALLED
            if hit.end() == len(low):
                found[number + 1] = Mood.RECALLED
        if number and (back := _of_the_last(low)):
            found[number - 1] = back
        if _is_taken_back(lows, number):
            found |= dict.fromkeys(range(number), Mood.RECALLED)
            if _SCRUBBED.search(low):
                found[number] = Mood.SUPPOSED
        if _AHEAD.search(low):
            found |= dict.fromkeys(range(len(lows)), Mood.PLANNED)
        if _AT_ODDS.search(low):
            near = range(max(number - _REACH, 0), min(number + _REACH + 1, len(lows)))
            found |= dict.fromkeys(near, Mood.SUPPOSED)
    return found


def _is_taken_back(lows: Sequence[str], number: int) -> bool:
    """Tell whether a sentence takes back what stands before it, by itself or with the one behind it."""
    low = lows[number]
    if not number:
        return False
    both = " ".join(lows[number:number + 2])
    return bool(_SCRUBBED.search(low) or (_HALTED.match(low) and _UNDOES.search(both)))
