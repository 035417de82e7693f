"""What the writer of a sentence does with it, by its grammar: tells something new, asks, takes back, brings to notice.

Beside the phrases of `vocabulary_kinds`, for what can be said in too many ways to be listed: a question is
known by how it begins and ends and whom it is about, a first contact by a negation and a word for "before".
"""

import re
from collections.abc import Iterator

_ITEMS = (
    r"(?:interests?|notifications?|notices?|referrals?|registrations?|markers?|flags?|entr(?:y|ies)|subjects?|names?"
    r"|nominals?|ones?|persons?|people|individuals?|offenders?|fnos?|m[ae]n|wom[ae]n|couple|pair|trio|arrivals?)"
)
_COUNTED = (
    r"(?:(?:nca|soca|agency|foreign|national|home office|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) ){0,2}"
)
# "Five new interests", "a fresh one", "who are both new:".
_NEW = re.compile(
    rf"\b(?:new|fresh|brand[ -]new) {_COUNTED}{_ITEMS}\b"
    r"|\b(?:is|are|'s|'re|both|all|each)(?: (?:both|all|each|entirely|quite|brand))?[ -]new\b(?= to (?:us|you)\b"
    r"|\W*$|[,:;)])"
    r"|\b(?:interests?|subjects?|targets?|nominals?|ours|matters to us) (?:as of|as from|from|since"
    r"|with effect from) (?:today|now|this (?:morning|week|month))\b"
)
_DENIED = r"\b(?:not|never|none|neither|nobody|no one|nothing|no|nor)\b|n't\b"
_EARLIER = (
    r"\b(?:before|until (?:now|today|this|yesterday|tonight)|till (?:now|today|this)|so far|hitherto|previously|to date"
    r"|up to now|up to today|as yet)\b"
)
_UNHEARD = re.compile(rf"(?:{_DENIED}).{{0,70}}?{_EARLIER}")
_CONVEYED = re.compile(
    r"\b(?:sent|told|written|wrote|notified|informed|mentioned|referred|flagged|raised|registered|reported|named"
    r"|passed|brought|given|done so|done|put|had|heard|from us|of ours|on your|to you|known to)\b"
)
_HAD_NOTHING = re.compile(
    r"\byou(?: have| had|'ve|'d)?(?: not|n't| never)(?: yet| so far| ever)? (?:have |had |got |seen |received |heard )"
    r"(?:\w+ ){0,4}(?:from us|of ours|from (?:the )?(?:nca|agency))\b(?! (?:since|for))"
)
# "This is our first approach to you": whatever else the message recalls.
_FIRST_OF_ALL = re.compile(
    r"\b(?:this|it|which|what follows|the (?:present|above|below|following|attached|enclosed))"
    r" (?:is|as|be|being|constitutes"
    r"|serves as)(?: to be"
    r"| hereby)? (?:our|the|a|an|my|nca's) (?:very )?(?:first|initial|opening) (?:formal |nca |written )?(?:approach"
    r"|notices?|notification|contact|referral|message|letter|word|mail|e-?mail|communication|mention|registration)\b"
    r"(?!.{0,60}\b(?:since|reply|reminder|in (?:a|some|many)|was)\b)"
)
# Without a verb: "neither of them before".
_BARE = re.compile(
    r"\b(?:none|neither|nobody|never|not)(?: of (?:them|these|those|whom|which|the (?:two|three|four)))?"
    rf"(?: (?:sent|notified|yet|ever|one))?,? {_EARLIER}"
)
# What the reader has not told us is another matter, and so is what has not happened to the offender.
_THEIRS = re.compile(
    r"\b(?:told|tell|sent|given|shown|informed|advised) (?:us|me|nca)\b|\bfrom you\b|\b(?:answer|reply|replies|response"
    r"|acknowledge\w*|news|updates?|progress|decision|outcome)\b"
)
# "He's not one we have told you about."
_NOT_ONE_OF = re.compile(
    r"\b(?:ought to|should|meant to|intended to|forgot to|failed to|omitted to|neglected to) (?:have )?(?:told"
    r"|tell|notif\w+|written|write"
    r"|mention\w*|raised?|inform\w*|flag\w*|let you know)\b(?: you)?[^.;]{0,30}?\b(?:interest|(?:of|about|to) him)\b|"
    r"\bnot (?:one|someone|somebody|anyone|anybody|a (?:man|woman|name|person|subject)) (?:whom |that |of whom "
    r"|about whom )?"
    r"(?:we|nca|soca|the agency|i) (?:have |has |had |ever |have ever )?(?:told|mentioned|named|notified|raised"
    r"|brought|spoken"
    r"|written|passed|sent|given|flagged|reported|registered)\b"
)
_ASKS = re.compile(
    r"(?:\W*(?:and|so|but|please|pls|also|now|then|first|second|secondly|finally|\d{1,2}|[a-z])[,.):]{0,2} ){0,2}\W*"
    r"(?:(?:to|of|with|from|by|under|in|on|for|since|until) )?(?:who(?:'s|se|m|ever)?|where|how|what|which|when"
    r"|why|has|have|had"
    r"|is|are|was|were|did|does|any)\b"
)
# "Could you find out whether …", "please send the removal details", "grateful for an ETA": the reader is to tell.
_TO_US = r"(?: (?:me|us|nca|the agency|this office))?"
_WANTS_NEWS = re.compile(
    r"\b(?:please|pls|kindly|could (?:you|i|we|someone|somebody)|can (?:you|i|we|someone)|would (?:you|someone)"
    r"|will you"
    r"|might (?:you|i|we)|may (?:i|we)|grateful (?:for|if you (?:would|could))|obliged (?:for|if you (?:would"
    r"|could))|glad (?:of|to have"
    r"|if you (?:would|could))|i (?:should|would|'d) (?:like|be glad to have)|i(?:'d)? (?:need|want|like)"
    r"|we (?:need|want|should like)"
    r"|like to (?:know|have|hear|learn))(?: you| to| be able)*(?: (?:then|also|now|ask|please|have|know))*"
    rf"(?: (?:say|send|tell|let|advise|confirm|give|provide|supply|find out|check|explain|establish|ascertain){_TO_US}"
    r"(?: (?:have|know|to|for me|for us|on|of|about))*| an?| the| to have| who| when| how| where| whether| what| if)"
    r"(?: (?:an|a|the|his|her|their|any|some|me|us|full|latest|current|new|present|under|in|at|with|to|by|for|from"
    r"|since))* ?"
    r"(?:\b(?:when|who|whom|whose|how|where|whether|what|if|eta|removal details|outcome|result|position|progress"
    r"|news|state of play"
    r"|name|number|details of (?:the|his|her) (?:case|owner|removal|flight|appeal)|case ?owner|caseworker"
    r"|likely date|timetable"
    r"|timescale|update|date of (?:the )?(?:removal|decision|hearing))\b)"
)
_WAITS = re.compile(
    r"\b(?:not|never|n't) (?:yet )?(?:had|received|seen|got|been sent|been given|been told) (?:any |the |his |her "
    r"|your |a )"
    r"(?:removal details|updates?|news|decision|outcome|result|answer|reply|flight details|removal directions"
    r"|progress report)\b"
)
_NEWS_OF_HIM = re.compile(
    r"\b(?:news|updates?|progress|the latest|the position|the status|word"
    r"|anything(?: new| more| further| yet)?) (?:of|on|about|for|with|as to"
    r"|regarding) him\b.{0,30}(?:\?|please)"
    r"|\b(?:could|can|would|will|please|kindly)\b.{0,30}\b(?:ring|call|phone|telephone|contact|e-?mail) (?:me"
    r"|us)\b.{0,20}"
    r"\b(?:about|on|regarding|re|concerning) him\b"
)
_WHO_IS_IT = re.compile(r"\W*(?:and |so )?(?:who|where|with whom) (?:is|has|holds|owns|does) (?:it|this"
    r"|that)\b.{0,30}\?$")
_NOT_ASKED = re.compile(
    r"\blet (?:the|him|her|them|whoever|your|his|her) |\b(?:if|should) you (?:need|require|want|have)|\b(?:receipt"
    r"|acknowledg\w+)\b"
    r"|\b(?:when|if|whenever|once) (?:it|this|that|the (?:interest|marker|flag|entry)|you) (?:is|are|has"
    r"|have) (?:been )?(?:noted"
    r"|recorded|registered|logged|done|set|in place|received)"
)
_ABOUT = re.compile(r"\b(?:him|he|his|she|her|they|them|their|case|file|matter)\b")
_PUTS_ON = re.compile(
    r"\b(?:can|could|may|might|would|should|please|let) (?:\w+ ){1,5}(?:go|put|added|placed|entered|registered"
    r"|set) (?:\w+ ){0,3}(?:on|onto|to|in|for)"
    r" (?:the|your|our) (?:nca |own )?(?:registers?|list|system|books|screens?|records)\b"
    r"|\bset an? (?:nca )?special condition (?:for|on)\b"
)
_BRINGS = re.compile(
    r"\b(?:bring|bringing|brought|draw|drawing|call|calling)\b.{0,60}\b(?:to your (?:attention|notice)"
    r"|your attention to)\b"
)
_INTEREST = re.compile(r"\binterest(?:s|ed)?\b")
_MARK = r"(?:interest|flag|marker|special condition|entry|notification|registration|referral)"
# "Since Friday he is an NCA subject", "he matters to an investigation of ours".
_OURS_NOW = re.compile(
    r"\b(?:is|are|as|been|become|becomes|became) (?:now |also )?(?:an? |our |one of our )?(?:nca|soca"
    r"|agency) (?:subjects?|targets?"
    r"|nominals?|interests?|investigation|matter)\b"
    r"|\b(?:matters?|concerns?|relevant|important|significant) (?:to )?(?:us\b|nca\b|soca\b|(?:an?|one of our"
    r"|our) (?:\w+ )?"
    r"(?:investigations?|operations?|enquir(?:y|ies)|inquir(?:y|ies)|cases?|projects?)\b)"
)
_LETTER = r"(?:letter|notification|note|notice|message|e-?mail|mail|referral|registration|minute sheet)"
# Who answers, goes on, or speaks of an earlier letter as one that the reader knows, writes of somebody known.
_GOES_ON = re.compile(
    r"\b(?:in )?(?:reply|answer|response|replying|responding|answering) to (?:your|yours|the|his|her)\b"
    r"|\byou(?:r office|r team|r people|r colleague)? (?:asked|enquired|inquired|wanted to know|wished to know"
    r"|requested)\b"
    r"|\bas (?:you )?(?:requested|asked|promised)\b|^(?:re: |fw: )?more (?:on|about|re) \b"
    r"|\byour (?:query|question|enquiry|request|reminder) (?:about|on|of|for|regarding|concerning)\b"
)
_SPEAKS_OF_OURS = re.compile(
    rf"(?<!treat as )(?<!this as )(?<!it as )(?<!as being )(?<!this is )(?<!be )\bour (?:first |last |original "
    rf"|initial |earlier"
    rf"|previous |recent |second )?{_LETTER}s?\b(?! of interest)(?! (?:in|is) (?:this|hereby))"
    r"|\b(?:recall|remember|(?:you|already) know) (?:that )?(?:we|nca|soca|the agency) (?:have|has|had|hold|took"
    r"|registered)\b"
    r"|\b(?:one of ours|ours|of interest to us|our subject|our man|our woman) (?:since|from) (?:\d{4}|last|january"
    r"|february|march"
    r"|april|may|june|july|august|september|october|november|december|the)\b"
    r"|\b(?:subject|man|woman|interest|target|one|name) of ours (?:since|from)\b|\bchange (?:in|to) our interest\b"
    r"|\b(?:had|have|got) him (?:noted|marked|flagged|registered|recorded|logged|put down) (?:in|on|since|last|by"
    r"|with)\b"
)
_AS_THIS = re.compile(r"\b(?:treat|take|accept|consider|regard|record|note|file|see|find|serve[sd]?"
    r"|constitut\w+)\b[^.;]{0,60}$")
# An interest of which something is said, rather than one that is declared, stood before: "our interest in him is …".
_PRESUPPOSED = re.compile(
    r"\b(?:existing|current|standing|live|ongoing|continuing|long-?standing|known) (?:nca |soca |agency )?"
    r"(?:interest|subject|marker|flag|notification|nominal)s?\b"
    rf"|\b(?:our|ncas?|nca's|agency's|the) {_MARK} in him (?:is|was|has|does|continues|remains|stands)\b"
    rf"(?! (?:new|a new|hereby|to be|that|because|in connection|based|due|brand))"
    rf"|\b{_MARK} (?:that |which )?you (?:have |had )?(?:set|put|placed|made|entered|hold|keep|kept|noted|recorded"
    rf"|opened)\b"
    rf"|\bour {_MARK} (?:is|has been|was|stands) (?:already )?(?:on|in) (?:your|the|his|her|their) (?:file|list|system"
    r"|record|register|book)s?\b"
    r"|\b(?:is|are|was|were|been) on your (?:list|books|system|register|records) (?:for us|from us|as ours|since)\b"
)
_NO_MORE = re.compile(
    rf"\b(?:withdraw|cancel|clos|end|drop|lift|remov|delet|rescind|revok|retract|terminat|discontinu|strik|eras)(?:e|es|ed|ing|s|led|ling|ping"
    rf"|n)? (?:out )?(?:our|the|nca's|that|this) (?:nca )?{_MARK}\b(?! (?:team|desk|form|hearing|order|sheet|letter))"
    rf"|\b(?:our|ncas?|nca's|agency's) {_MARK}(?: in him)? (?:has|have) (?:now |since )?(?:run (?:its"
    rf"|their) course|served (?:its|their)"
    r" purpose|had (?:its|their) day|expired|come to (?:its|an|their) end)\b|"
    rf"\b(?:our|ncas?|nca's|agency's) {_MARK}(?: in him)? (?:is|are) (?:now )?(?:no more|gone|nil|none|dead|spent"
    rf"|history)\b"
    r"|\bno longer (?:some(?:one|body)|a (?:man|woman|person|subject|name)|one|of) ?(?:\w+ ){0,3}(?:we|nca|us|ours)\b"
    r"|\bnothing (?:more|further|else) (?:is |will be )?(?:wanted|asked|called for|needed|required) (?:on|of|about"
    r"|from|in respect of)"
    r" (?:him|you|them)\b"
    r"|\b(?:release|releas(?:e|ing)|drop(?:ping)?|strik(?:e|ing)|remov(?:e|ing)|delet(?:e|ing)|tak(?:e"
    r"|ing)) him (?:from|off) (?:our|your|the)"
    r" (?:list|books|register|records?|watch ?list|interests?)\b"
    rf"|\b(?:undo|unset|scrap|annul|void|rescind|take down)(?:ing)? (?:the|our|that|this|any) (?:nca )?{_MARK}\b"
)
_TAKES_BACK = re.compile(
    r"\b(?:(?:please|kindly|pls|we|i|hereby|must|can you|could you|would you|will you|like|wish|want|need"
    r"|have) (?:now |therefore |hereby |to )*"
    r"(?:withdraw|cancel|retract|rescind|recall|revoke|scrap|annul|undo|take back|pull)(?:ing)? "
    r"(?:it|this|that|them|both|that one|this one|the (?:entry|lot|same|whole thing))\b(?! (?:appeal|application"
    r"|offer))"
    r"|(?:consider|treat|regard) (?:it|this|that|them) (?:as )?(?:withdrawn|cancelled|void|retracted)\b"
    r"|(?:should|ought)(?: to)? (?:never|not) (?:to )?have (?:been (?:sent|made|notified|raised)|gone|come|reached"
    r"|left us)\b)"
)
# A request to hand a mail on asks nothing, whoever is to have it.
_HANDS_ON = re.compile(
    r"\b(?:pass|forward|hand|copy|relay|send|give|show)\b[^?,;]{0,40}?\b(?:to|with)"
    r" (?:whoever|whichever|the (?:new |present |current )?(?:case ?owner|case ?worker|owner|team|person|officer))"
    r"(?: (?:now |currently )?(?:has|holds|owns|deals with|is dealing with|is handling|is looking after|handles|looks"
    r" after|is responsible for|has conduct of|with)(?: \w+){1,2})?"
)
_AS_EVERYBODY_KNOWS = re.compile(r"\bas you (?:will |may )?(?:know|are aware|appreciate)\b")
_OF_SOMEBODY = re.compile(r"\b(?:he|him|his|she|her|they|them|interest\w*|notif\w*|referr\w*|flag\w*|case)\b")


# What is denied, supposed, or only to come.
_NOT_SO = re.compile(
    r"\b(?:not|never|nor|neither|if(?! you (?:would|could|will|can))|should(?! be (?:glad|grateful|obliged"
    r"|pleased))|when|unless|until|once|whether|before|may|might|no reason to"
    r"|sorry to)\b[^,;]{0,40}$|n't\b[^,;]{0,30}$"
)
# What a pattern alone is a sign of.
_PLAIN = (
    ("first", _NOT_ONE_OF), ("never", _FIRST_OF_ALL), ("known", _PRESUPPOSED), ("answers", _GOES_ON),
    ("declared", _OURS_NOW), ("retracted", _TAKES_BACK),
)


def of_sentence(low: str) -> Iterator[str]:
    """Give the signs that the grammar of a sentence (small letters) shows, such as "first", "asked", "retracted"."""
    yield from (sign for sign, pattern in _PLAIN if pattern.search(low))
    ends = _NO_MORE.search(low)
    if ends and not _NOT_SO.search(low[:ends.start()]):
        yield "withdrawn"
    if not low.endswith("?") and (_NEW.search(low) or _is_unheard_of(low)):
        yield "first"
    if _goes_on(low):
        yield "known"
    if _is_question(low):
        yield "asked"
    if _PUTS_ON.search(low) or (_BRINGS.search(low) and _INTEREST.search(low)):
        yield "performed"


def _goes_on(low: str) -> bool:
    hit = _SPEAKS_OF_OURS.search(low)
    return hit is not None and not ("our" in hit.group() and _AS_THIS.search(low[:hit.start()]))


def _is_question(low: str) -> bool:
    """Tell whether a sentence asks the reader how the case of somebody stands."""
    if low.endswith("?") and _ASKS.match(low) and _ABOUT.search(low):
        return True
    if _NEWS_OF_HIM.search(low) or _WAITS.search(low) or (low.endswith("?") and _WHO_IS_IT.match(low)):
        return True
    return bool(_WANTS_NEWS.search(low)) and not _NOT_ASKED.search(low)


def _is_unheard_of(low: str) -> bool:
    """Tell whether a sentence says that something was never told before."""
    hit = _UNHEARD.search(low)
    if _THEIRS.search(low):
        return False
    if hit is None:
        return bool(_HAD_NOTHING.search(low))
    return bool(_CONVEYED.search(hit.group()) or _BARE.search(low))


def without_handing_on(low: str) -> str:
    """Leave out of a sentence to whom the mail is to be handed on."""
    return _HANDS_ON.sub("", low) if "whoever" in low or "to the " in low or "with the " in low else low


def is_common_knowledge(low: str) -> bool:
    """Tell whether "as you know" reminds of what everybody knows, rather than of this person."""
    known = _AS_EVERYBODY_KNOWS.search(low)
    return known is not None and not _OF_SOMEBODY.search(low)


_SAYS = re.compile(r"\b(?:him|her|he|she|them|they)\b.{0,160}\b(?:is|are|was|were|has|have|had|been|made|paid"
    r"|\w{3,}ed)\b")
_NOTHING_NEW = re.compile(
    r"\b(?:thank\w*|grateful|appreciat\w*|helpful|noted|nothing|no (?:further|more|objections?)|useful|received"
    r"|let us know"
    r"|keep us)\b"
)


def says_something(low: str) -> bool:
    """Tell whether a sentence says something of the person, rather than thank for what was said."""
    return bool(_SAYS.search(low)) and not _NOTHING_NEW.search(low)
