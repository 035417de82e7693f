"""Words by which the kind of a mail from NCA is known. Small letters, one blank between words."""

from mailbot.core.vocabulary_interest import GIVEN_UP, NEVER_OURS, NOTED_BEFORE, ONLY_NOW, UNHEARD_OF, WANTED

_BEFORE = (
    r"(?:before(?! (?:christmas|xmas|easter|new year|noon|lunch|spring|summer|autumn|winter|the|last|our|my|his|her|you"
    r"|he|she|they|we|i|\w+day|\d))"
    r"|until (?:now|today|this)|so far|yet|previously|hitherto|to date|up to now|till (?:now|today)|earlier"
    r"|already|in the past"
    r"|as far as i (?:can see|know))"
)
_TELL = (
    r"(?:told|mentioned|written|notified|raised|troubled|been in touch|flagged|referred|contacted|spoken|informed"
    r"|heard|had (?:anything|word)"
    r"|passed|sent|featured|figured|reported|disclosed|approached|bothered|named|brought|registered|advised|announced"
    r"|introduced)"
)
_THE_PERSON = (
    r"(?:him|her|them|either|both|any of (?:them|these|the)|this (?:man|woman|person|individual|gentleman|lady"
    r"|offender|one|name|pair|couple)"
    r"|these (?:men|women|people|two|three|four|five)|the (?:man|woman|pair|two|couple))"
)
_WRITER = r"(?:we|nca|soca|agency|i|nobody|no one|no-one|none of (?:us|our \w+)|nothing|neither of us|our \w+|us)"

# Interest is given up.
WITHDRAWN = (
    *GIVEN_UP,
    r"\bletting (?:go of (?:him|her|them|these|those|this|both)|(?:him|her|them|these|those|this one|both) go)\b",
    r"\bnot (?:need|wish|want) to hear (?:\w+ )?(?:about|of|on) (?:him|her|them|these|those|any of them|either"
    r"|this)(?: \w+){0,2} "
    r"(?:again|any ?more|any longer)\b",
    r"\b(?:drop|come|fall|slip|go) off (?:your|the|our) (?:list|radar|books|register|system)s?\b",
    r"\bour interest\b.{0,40}\b(?:has been|was|is now|is being|is) (?:transferred|passed|handed(?: over)?|taken over)\b"
    r"(?! (?:to|on to|over to) (?:you|me|us|my|our|a colleague|another (?:officer|team|colleague))\b)",
    r"\b(?:dropp(?:ed|ing)|ended|closed|abandoned|relinquished|released|withdrawn|shed) (?:all |any )?(?:its|our|the"
    r"|nca'?s?) interest\b",
    r"\bwe (?:now )?have none(?: now)?\b", r"\b(?:can|may|to) (?:now )?(?:release|let go of) him\b",
    r"\b(?:come|comes|came|taken|take|struck) off (?:the|your|our) (?:list|register|system|books)\b",
    r"\bnothing (?:more|further)\b.{0,20}\b(?:about|on|of) him\b",
    r"\bno (?:longer (?:any )?|further )?need (?:to|for you to) (?:keep|tell|inform|update|notify|copy|report)\b",
    r"\b(?:notification|notice|referral|registration)\b.{0,40}\b(?:as |is |be |now )(?:cancelled|withdrawn|closed|void"
    r"|lapsed|rescinded|at an end)\b",
    r"\bno longer\b.{0,40}\b(?:hear|follow|track|watch|be told|know) (?:about|of|him)?",
    r"\bnot (?:be )?(?:pursu|follow|look)\w+ (?:at |into )?him (?:any )?(?:further|longer|more)\b",
    r"\b(?:no|not|nothing|n't)\b.{0,30}\b(?:interest|concern|business|use)\b.{0,50}\b(?:any ?more|any longer|now"
    r"|henceforth)\b(?! you)", r"\bof no (?:further |more |continuing )?(?:interest|concern)\b(?! (?:to|of) you)",
    r"\b(?:take|strike|leave|remove|drop) (?:us|nca|soca|me|our name) (?:off|from|out of)\b",
    r"\b(?:finished|done|through) with (?:him|her|them)\b", r"\bno longer (?:be )?concerned with (?:him|her|them)\b",
    r"\bstrike (?:him|her|them) (?:off|out)\b.{0,20}\b(?:our|nca|list)\b",
    r"\b(?:no longer|not any longer|no more|no further|no (?:continuing|remaining|current|ongoing|present"
    r"|outstanding))\b.{0,60}\b(?:interest|interested|flag(?:ged)?|marker)\b(?! you)",
    r"\bnot (?:now |any longer |currently |presently )?(?:of (?:any )?interest|interested)\b"
    r"|\bnot\b.{0,20}\binterest(?:ed)?\b.{0,40}\bany (?:more|longer)\b",
    r"\bwithdr(?:aw(?:s|n|ing|al|als)?|ew)\b[^;:]{0,60}(?<! - )\b(?<!new )(?:interest|flag|notification|marker"
    r"|registration|referral)",
    r"^(?:re: |fw: |fwd: )*(?:notice of )?withdrawal\b(?! of (?!(?:our |nca |soca |the |agency )*(?:interest|flag"
    r"|marker|notification"
    r"|registration|referral)))",
    r"\binterest\b.{0,80}\b(?:withdrawn|ceased|ended|lapsed|ceases|ends|lapses|is over|at an end|concluded|closed"
    r"|terminated|discontinued|come to an end|came to an end|removed|lifted|cancelled|extinguished|expired|fallen "
    r"away|falls away|fell away|gone|finished|dropped|relinquished)\b",
    r"\b(?:cancel|remove|lift|delete|close|drop|dropping|lifting|removing|closing|cancelling|end|ending|ceas(?:e|ed"
    r"|es|ing)|relinquish|relinquishing|rescind|rescinding"
    # "Take it off", and never "take this as notice of our interest".
    r"|take(?! (?:an?|up|some|any|note)\b)(?![^.;]{0,60}\bas\b)|strike"
    r"|clear)\b.{0,40}\b(?:interest|flag|marker"
    r"|special condition|notification)", r"\bstand(?:s|ing)? down\b|\bstood down\b",
    r"\bceas(?:e|ed|es) (?:to be of|to have|to hold|having|being of)\b.{0,20}\binterest",
    r"\blost (?:all |any )?interest\b(?! in (?!him\b|her\b|them\b|this\b|these\b|those\b|both\b|the (?:case|man"
    r"|subject)))",
    r"\bg(?:ive|ave|iven) up (?:our|its|the|all) interest",
    r"\b(?:closed|closed down|concluded|ended|finished)\b(?:(?! we | nca | i )[^,;]){0,40}\binterest\b",
    r"\bflag\b.{0,60}\b(?:can|may|should|to) (?:now )?(?:be (?:removed|lifted|taken off|cancelled|dropped|deleted)"
    r"|come off)",
    r"\b(?:do|does|need|needs|shall|will) not (?:now |any longer )?(?:need|require|wish|want|have)? ?(?:to be "
    r"(?:told|updated|informed|kept)|(?:any )?(?:further|more) (?:updates?|reports?|information|messages|news)"
    r"|(?:to )?(?:update|tell|inform|report to) us)\b",
    r"\bno (?:further|more) (?:updates?|reports?) (?:are |is )?(?:needed|required|wanted|necessary|called for)\b",
    r"\b(?:please )?(?:stop|discontinue|cease) (?:sending|updating|telling|informing|notifying|reporting)\b",
    r"\bneed (?:no longer|not) (?:keep|tell|update|inform|notify|report)\b",
    r"\bnothing (?:further|more) is (?:needed|required)\b",
)

# The very person was never spoken of before; what else the message recalls does not count against it.
NEVER_TOLD = (
    *UNHEARD_OF, *NEVER_OURS,
    r"\b(?:not|n't)\b.{0,15}\b(?:have|find|see|got) (?:him|her|them)\b.{0,15}\b(?:on|in) (?:your|the) (?:list|books"
    r"|system|register|records)\b",
    rf"\b(?:not|never|n't|nobody|no one|none|neither"
    rf"|nothing)\b.{{0,60}}\b{_TELL}\b.{{0,30}}\b{_THE_PERSON}\b.{{0,60}}\b{_BEFORE}\b",
    rf"\b{_BEFORE}\b.{{0,40}}\b(?:not|never|n't|nobody|no one|none|neither"
    rf"|nothing)\b.{{0,60}}\b{_TELL}\b.{{0,30}}\b{_THE_PERSON}\b",
    rf"\b(?:none|neither|nobody|no one|nothing) (?:of|from|in"
    rf"|about) .{{0,50}}\bever\b.{{0,30}}\b{_TELL}\b.{{0,40}}\b{_THE_PERSON}\b",
    r"\byou (?:hold|have|had|have had|will have) (?:nothing|no \w+) from (?:us|nca|the agency)\b",
    r"\b(?:not|none|neither|nobody)\b[^.;]{0,30}\b(?:known to you|on your books|on your list|from us)\b",
    r"\bnever (?:mentioned|named|notified|flagged|raised) (?:him|her|them)\b",
    rf"\bnot {_TELL} you (?:about|of|with) {_THE_PERSON}\b",
    r"\bfirst (?:that )?(?:you|anyone there|your team)(?:'ll| will| have|'ve)?\b.{0,15}\bhea[rd]{1,3}\b.{0,12}\b(?:him"
    r"|her|them|from us)\b",
    r"\bfirst time (?:that )?(?:we|you|nca|i)\b.{0,30}\b(?:him|her|them|this man|this woman)\b",
    r"\b(?:not|n't) (?:yet )?(?:on|in) (?:your|the) (?:list|books|system|register)\b|\bno marker on the system\b",
)

# It is said to be the first time.
FIRST = (
    *ONLY_NOW,
    rf"\b{_WRITER}\b.{{0,40}}\b(?:not|never|n't)\b.{{0,25}}\b{_TELL}\b.{{0,50}}\b{_BEFORE}\b(?!.{{0,40}}\breply)",
    rf"\b(?:not|never|n't)\b (?:so far |yet |previously |hitherto |before |been )*{_TELL}\b(?! (?:that|who|which"
    rf"|of any|back"
    rf"|nothing|anything|how|by|when"
    r"|whether|why|since|from))(?!.{0,30}\bsince\b).{0,30}(?:\bto you\b|\b(?:so far|previously|hitherto"
    r"|before)\b|$)(?!.{0,40}\breply)",
    r"\b(?:one|two|three|four|five|six|a few|another|some) (?:more |new ones? |further |others? )?for (?:the|your) "
    r"(?:list|register|books|system|records)\b",
    r"\bfirst (?:interest|time|notification|referral|contact|notice|approach|message|letter|report)\b",
    r"\binitial (?:notification|referral|contact|notice|report|letter)\b",
    r"\bnew (?:nca |soca |agency )?(?:interest|notification|referral|subjects?|flag|registration|nominals?|fno|fnos"
    r"|case(?! ?(?:owner|worker))|name|person|individual|offender)\b", r"^(?:re: )?new\b(?! (?:\w+ )?(?:restraint"
        r"|order|hearing|address"
        r"|number|telephone|solicitors?|case ?owner|caseworker|details|date|evidence"
    r"|alias|information|prison|photographs?|contact|phone|e-?mail|timetable|appeal|sentence|charges?)\b)",
    r"\binterest[^.]{0,12}\(?\bnew(?:ly)?\b", r"\(new\b", r"\bnewly\b.{0,30}\binterest|\binterest newly\b",
    r"\bnew to (?:you|us)\b",
    r"\b(?:not|never)\b.{0,30}\b(?:previously|before|hitherto|yet|earlier|so far|until now)\b.{0,40}\b(?:notified"
    r"|flagged|referred|told|written|contacted|raised|notify)\b",
    r"\b(?:not|never|none|neither)\b.{0,30}\b(?:notified|flagged|referred|told|written|contacted"
    r"|raised)\b.{0,60}\b(?:previously" r"|before|hitherto|yet|earlier|so far|until now)\b",
    r"\bcome to our (?:notice|attention)\b", r"\bhas (?:newly|just|recently) (?:come|become|been identified)\b",
    r"\b(?:nobody|no one|no-one|none of us|nothing|neither of us)\b.{0,60}\b(?:written|told|notified|passed|said|sent"
    r"|mentioned|informed)\b.{0,80}\b(?:until now|before|up to now|so far|hitherto|yet|to date)\b",
    r"\b(?:until now|before now|up to now|so far|hitherto|to date)\b.{0,40}\b(?:nothing|nobody|no one|not"
    r"|never)\b.{0,60}"
    r"\b(?:written|told|notified|passed|said|sent|mentioned|informed|heard)\b",
    r"\b(?:not|never|no|nothing)\b.{0,30}\b(?:earlier|previous|prior)\b.{0,15}\b(?:note|notice|notification|message"
    r"|letter|mail|word|contact|referral|correspondence)\b(?!.{0,40}\breply)",
    r"\b(?:not|never|n't)\b.{0,25}\b(?:heard (?:from us|of|about)|had (?:anything|word)|featured|figured"
    r"|been mentioned)\b"
    r".{0,60}\b(?:before|until now|so far|previously|yet|hitherto)\b", r"\b(?:first|opening) (?:words?|mention"
    r"|note|lines?)\b",
    r"\b(?:our|the) opening (?:notice|notification|letter|message)\b", r"\bhitherto unannounced\b",
    r"\bnot (?:yet |previously |before )?(?:been )?(?:disclosed|made known) to you\b",
    r"\b(?:begun|started|beginning|starting) to (?:look (?:at|into)|take an interest)\b",
    r"\b(?:turning|turned|turn) our attention to\b", r"\btaken up an interest\b",
    r"\bfirst (?:that )?you(?:'ll| will|'ve| have)?\b.{0,12}\bhea", r"\bnot known to you\b",
    r"\bfirst (?:of all|heard)\b.{0,5}\binterest",
)

# It is said that something was sent before.
KNOWN = (
    *NOTED_BEFORE, r"\bwe gave you\b", r"\bours of (?:\d|last|the)\b",
    r"\b(?:further|in addition|pursuant|following|with reference) to ours\b", r"\bknown to you\b(?! (?:as|under|by)\b)",
    r"\bflagged by us\b", r"\b(?:we|i) (?:said|explained|mentioned|warned) (?:to you |you )?(?:in|on|last|that)\b",
    r"(?<!is )(?<!as )(?<!this )(?<!with )(?<!for )\b(?:our|my) (?:notification|notice|note|referral|letter|message"
    r"|e-?mail|mail|registration)\b"
    r".{0,15}\b(?:of (?!interest)|on|concerning|about|regarding|refers|dated|in respect)",
    r"\byou (?:already )?(?:have|hold|had)\b.{0,15}\b(?:interest|flag|marker)\b",
    r"^(?:supplement|addendum|postscript|correction|amendment)\b",
    r"\bour interest[,( ]{1,3}(?:of |in |from |since |dated )?(?:the )?(?:\d|spring|summer|autumn|winter|january"
    r"|february|march|april|may|june|july|august"
    r"|september|october|november|december)", r"\bnotified (?:on |in )?\d",
    r"\b(?:that much|this|which|as) you (?:already )?know\b|\byou (?:will|may|might) (?:recall|remember)\b"
    r"(?!.{0,40}\b(?:papers|news\w*|press|television|radio|headlines)\b)|\byou(?:'ll"
    r"| will) have (?:it|this|him"
    r"|her) (?:already )?from\b",
    r"\byou\b.{0,15}\b(?:have|hold|had|held|got|received)\b.{0,40}\bfrom (?:us|me|my colleagues?|nca|soca|the agency"
    r"|our)\b",
    r"\b(?:have|had) (?:him|her|them|it) from us\b|\bknown? (?:to you )?from us\b|\bon your books\b|\byour (?:file"
    r"|note|entry|record)s? of our\b",
    r"\b(?:in|last|since|earlier this|this) (?:the )?(?:spring|summer|autumn|winter|new year|year|month|week|january"
    r"|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b.{0,20}\b(?:we|i|nca|soca|my colleague)\b.{0,15}\b(?:put|placed"
    r"|asked|lodged|entered|opened|logged"
    r"|noted|set)\b",
    r"\b(?:we|i|nca|soca|my colleague|agency)\b.{0,15}\b(?:put|placed|lodged|entered|logged)\b.{0,40}\b(?:in|last|ago"
    r"|since)\b.{0,20}\b(?:spring|summer"
    r"|autumn|winter|new year|year|month|week|january|february|march|april|june|july|august|september|october|november"
    r"|december|\d{4})\b",
    r"\b(?:we|nca|soca|agency)\b.{0,10}\b(?:have|has) been interested\b|\bled us\b.{0,40}\bto ask for a (?:marker"
    r"|flag)\b",
    r"\bwhat (?:you )?(?:have|hold) (?:from us )?on (?:him|her|them|mr|mrs|ms|miss)\b|\bwhat we (?:sent|gave"
    r"|told) you\b|\byour line in\b",
    r"\b(?:addition|adding|addendum|supplement|add) to what\b|\b(?:addendum|supplement|addition) to our\b",
    r"\b(?:further|additional|supplementary|supplemental|second|follow-?up|subsequent) (?:information|info"
    r"|notification|details|intelligence|particulars|message|letter|notice|referral)\b",
    r"\b(?:further|in addition|additional|supplementary|supplemental|subsequent|with reference|pursuant|following "
    r"on|following) (?:to |from )?(?:our|my|the)\b.{0,40}\b(?:notification|notice|message|e-?mail|letter|referral"
    r"|mail|note|contact|flag|interest|call|conversation|correspondence)",
    r"\balready\b.{0,25}\b(?:flagged|notified|known|know|registered|told|referred|on your|of interest|recorded"
    r"|noted|hold|have|holding|been)",
    r"\b(?:we|i|nca|soca|agency)\b.{0,20}(?<!be )(?<!kept )(?<!am )(?<!are )(?<!been )(?<!was )\b(?:notified|flagged"
    r"|told|wrote|written|informed|registered|referred"
    r"|advised|raised|sent|reported)\b",
    r"\b(?:notified|flagged|referred|reported|registered) (?:to you |by us |with you )?(?:in|on|last|earlier"
    r"|previously|before|a |some|at)\b",
    r"\b(?:our|my) (?:earlier|previous|original|first|initial|last|recent|existing|outstanding|standing) "
    r"(?:notification|message|e-?mail|letter|referral|mail|note|flag|notice|interest)",
    r"\bour (?:notification|referral|flag|notice|letter|e-?mail|message|interest|marker)\b.{0,40}\b(?:of|dated|from"
    r"|in|since|sent|noted|registered|recorded) (?:you )?(?:on )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec|last|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|winter|the (?:\d|spring|summer"
    r"|autumn|winter|new year|first|last|end of|beginning of))",
    r"(?<!if )\byou (?:noted|registered|recorded|flagged|acknowledged|already)\b.{0,40}\b(?:interest|flag|in|for|him"
    r"|her"
    r"|them)\b",
    r"\b(?:our |the )?(?:interest|flag|marker)\b.{0,20}\b(?:was|were|has been|dates|already|is on record|stands "
    r"since)\b.{0,25}\b(?:noted|registered|recorded|from(?! (?:today|now|this (?:morning|week)|yesterday))"
    r"|flagged|notified|in|since|last)\b",
    r"\bas (?:previously|already|earlier|you know|you are aware|you will recall|notified|advised|reported)\b",
    r"\bin whom we (?:already|still|continue)",
    r"\b(?:remain|remains|still|continues|continuing)\b.{0,15}\b(?:of interest|interested|interest)\b"
    r"|\binterest\b.{0,60}\b(?:continues|remains|stands|persists|is unchanged|is ongoing|still)\b",
    r"\b(?:about|of|as to|regarding|concerning) whom (?:we|you) (?!have an? |(?:have |will have )?(?:had "
    r"|heard |seen )?"
    r"(?:no|nothing)\b)",
    r"\bwhom we (?:have )?(?:notified|flagged|told|referred|wrote|registered)\b", r"\bat our request\b",
    r"\bsince (?:we|our|then)\b", r"\bour existing\b",
    r"\bpreviously notified\b|\bnotified (?:to you )?(?:previously|earlier)\b",
    r"\bthank you for (?:noting|flagging|registering)\b",
    r"\bre (?:our|my) (?:referral|notification|interest|message|e-?mail|letter)\b",
    r"\b(?:what|which) we (?:sent|told|gave|wrote)\b",
)

# More is only offered, as a courtesy: "Further information can be provided".
OFFERED = (
    r"\b(?:further|additional|more|supplementary|fuller|other) (?:information|info|details?|particulars"
    r"|intelligence)\b.{0,40}"
    r"\b(?:(?:can|could|may|will|would|shall) (?:gladly |also |of course )?be (?:provided|supplied|given"
    r"|obtained|had|sent"
    r"|made available|furnished|shared)|(?:is|are) available|on request|upon request|if (?:needed|required"
    r"|wanted|you|it)"
    r"|will follow|to follow|should you)\b",
    r"\b(?:if|should|happy to|glad to|pleased to|available for|available to|able to|contact \w+ for|ask for|feel free"
    r"|do not hesitate|don't hesitate|can (?:provide|supply|give|send|let))\b.{0,70}\b(?:further|additional"
    r"|more|fuller) "
    r"(?:information|info|details?|particulars|intelligence)\b",
)

# Something is added.
TOLD = (
    r"\b(?:further|additional|supplementary|more|extra|fresh|supplemental|updated|added) (?:information|info"
    r"|details?|intelligence|particulars|notification|news|notice|note)\b", r"\bnew information\b",
    r"\b(?:update|news) from (?:us|nca|the nca|our side)\b|\bupdate for (?:you|your)\b|\ban update:|\bfor your "
    r"(?:information|records|file)\b|\bfor information\b",
    r"\bplease (?:add|amend|correct|note also|update|also note)\b",
    r"\b(?:can|could|would|will) you (?:please |kindly |also )?(?:add|note) (?:also )?that\b",
    r"\b(?:please |kindly )?(?:can|could|would|will) you (?:please |kindly )?(?:amend|correct|change|alter)\b",
    r"\bi can (?:now )?(?:tell|add|confirm|report)\b", r"\bcan now (?:tell|add|confirm|report|inform)\b",
    r"\bcorrection\b|\bcorrected\b",
    r"\b(?:now|since|just|today|yesterday|this week|last week) (?:been )?(?:begun|started|made|commenced|satisfied"
    r"|paid|discontinued|instituted|quashed|charged|ended|concluded)\b", r"\b(?:has|have) now\b",
    r"\bto (?:add|supplement|correct|amend|let you know that|inform you that|tell you that)\b",
    r"\bconfiscation (?:proceedings|order|hearing|timetable)\b.{0,60}\b(?:begun|began|started|commenced|made"
    r"|instituted|discontinued|satisfied|paid|quashed|withdrawn|listed|adjourned|ended|concluded|varied|set"
    r"|went ahead|took place|relisted|vacated)\b|\b(?:confisc\w*|poca) update\b",
    r"\brestraint order\b.{0,40}\b(?:made|obtained|granted|now|in force|discharged)\b",
    r"\bwe (?:have )?(?:learned|learnt|established|discovered|found out|now know)\b",
    r"\b(?:second|follow-?up) (?:message|notification|note|letter|e-?mail|referral)\b",
)

# How the case stands, or who owns it, is asked.
ASKED = (
    *WANTED,
    r"\btime of asking\b|\b(?:all|nothing but|no more than|only)\b.{0,40}\backnowledge?ment\b",
    r"\b(?:nobody|no one|no-one|none of you) (?:has |have )?(?:come|came|got|gotten|been) back\b",
    r"\b(?:check|confirm|ask) (?:that |whether |if )?you "
    r"(?:have |did )?(?:received?|got|get|had|have|saw|see)\b.{0,30}\b"
    r"(?:e-?mail|message|letter|note|notification)\b",
    r"^still .{0,40}\?$", r"\bnot (?:yet )?(?:been )?told (?:who|whether|how|where|what|when)\b",
    r"^(?:and |but |so )?(?:is|has|was|will|did|does|are|have|had|when|where|what|can|could) (?:he|she|him|her|his"
    r"|they|either|both)\b.{0,150}\?$", r"^(?:and |so |is there )?any\b.{2,80}\?",
    r"\b(?:welcome|appreciate|glad of|grateful for|like|pleased to have|need|want)\b.{0,12}\b(?:updates?|progress|news"
    r"|report|word|status|position)\b",
    r"\b(?:status|position|progress|news|update|latest) (?:of|on|for|re|with|about) .{0,40}\b(?:please|pls)\b",
    r"\bwhere (?:it|we|you|he|she|things|the case|this|matters|they|that) (?:has|have|had|is|are|'s|stands?)\b"
    r"|\bgot to\b.{0,10}\?",
    r"\b(?:blanks?|columns?|cells|boxes|table|gaps)\b.{0,30}\b(?:be )?(?:completed|filled)\b|\b(?:please"
    r"|kindly) (?:fill in|complete)\b",
    r"\b(?:heard|seen|received) (?:nothing|no word|not a word)\b|^nothing (?:at all )?since your\b|\bsilence\b",
    r"\b(?:obliged|grateful|thankful|pleased|glad) (?:for|to (?:have|know|learn|hear))\b.{0,60}\b(?:name|line"
    r"|extension|number|who|how|where|whether|word"
    r"|position|news|progress|case ?owner|case ?worker)\b",
    r"\b(?:whoever|who) (?:now |currently )?(?:has|holds|had) (?:taken|conduct|the case|the file|it|charge)\b",
    r"\bwho (?:has|is) (?:now )?(?:taken|taking) (?:it|him|her|over|this)\b",
    r"\bwhat (?:has|had)? ?(?:became|become) of\b",
    r"\bwhose (?:desk|hands|case|caseload)\b|\bin whose\b", r"\bwonder(?:ed|ing)? (?:how|where|who|whether|if|what)\b",
    r"\bwould like to (?:know|learn|hear) (?:how|where|who|whether|what)\b|\bshould like to (?:know|learn|hear)\b",
    r"\bkeep(?:s)? asking\b|\bpressing (?:me|us) for\b|\ba (?:line|sentence|word) or two would\b",
    r"\b(?:is|was) (?:that|this|it) (?:right|so|correct|true|the case)\b.{0,10}\?",
    r"\b(?:request|ask|asking|grateful|like|appreciate|need|want|chasing|chase|obliged|pleased|have|send|give"
    r"|provide|let)\b.{0,50}\b(?:an update|update on|update about|a progress report|progress report|the latest|a "
    r"status)\b", r"\bany (?:news|update|updates|progress|development|developments|movement|word|further forward)\b",
    r"\b(?:what is|what's|what are|have you) (?:the |any )?(?:news|update|latest|progress|current|present|outcome"
    r"|result|position|status|timescale|plans?)\b", r"\bwhat was the (?:outcome|result|decision)\b",
    r"\b(?:progress|update|status|latest|news),? (?:please|pls|request|requested|needed|required|wanted|chaser"
    r"|sought)\b|\bupdate\?|\bprogress\?|\bnews\?|\bstatus\?",
    r"(?<!, )(?<!one )(?<!man )(?<!woman )\bwho (?:owns|is (?:the |his |her |their )?(?:new |current "
    r"|now )?(?:case ?owner|case ?worker|dealing"
    r"|handling|looking after|in charge|responsible)|now|has (?:the |this |conduct|his |her )|is now|deals|holds"
    r"|currently)\b",
    r"\bname (?:and \w+ )?(?:and (?:telephone |phone )?(?:number|e-?mail|contact details) )?of (?:the|his|her|their"
    r"|its|whoever) ?(?:current |present |new )?(?:case ?owner|case ?worker)",
    r"\b(?:case ?owner|case ?worker)\b[^.]{0,40}\?", r"\bcase ?owner'?s (?:name|details)\b",
    r"\bhow (?:is|are|does|far|stands?|do|did|soon|long|things)\b.{0,120}(?:\?|\b(?:progress\w*|coming|getting|case"
    r"|deportation|matter|stand|stands|going|proceeding|got)\b)",
    r"\bwhere (?:are we|do we stand|does|do|have you got|things|have things|matters)\b",
    r"\b(?:has|have|is|are|was|were|did|does|when|what|will|do|might|can|could|should)\b[^.]{0,160}\b(?:deport\w*"
    r"|remov\w*|allocated|appeal\w*|bail\w*|released?|detained|detention|decision|flight|custody"
    r"|progress\w*)\b[^.]{0,100}\?", r"\b(?:current|present|latest) (?:position|status|state|stage|situation)\b",
    r"\bstate of play\b",
    r"\b(?:heard nothing|not heard|no reply|no answer|no response|still waiting|awaiting (?:a |your )?(?:reply"
    r"|response|answer|news))\b", r"\bwhat (?:stage|point)\b|\bwhat (?:has )?happened\b|\bwhat(?: is|'s) happening\b",
    r"\bchas(?:er|ing)\b|\breminder\b", r"\b(?:bring|keep) (?:us|me) up to (?:date|speed)\b|\bup to speed\b",
    r"\b(?:let|tell|advise|inform|notify|remind) (?:us|me)\b.{0,40}\b(?:how (?:the|his|her|their|this|things|far|it"
    r"|matters|you)|who (?:the|owns|has|is|now)|where|whether|what|when (?:he|she|they|the|his|her))\b",
    r"\bupdate (?:on|about|regarding|in respect of|concerning)\b",
    r"\brequest for (?:an? )?(?:update|progress|status)",
    r"\b(?:find out|know|ascertain|establish|learn) (?:who|where|whether|how|when|what)\b",
)

# It is declared here and now: "we wish to register an interest", "would you add him to your list".
PERFORMED = (
    r"\b(?:please|kindly|pls) (?:mark|annotate|update) (?:your |the )?(?:systems?|files?)\b",
    r"\b(?:treat|take|accept|regard|consider) (?:this|the (?:above|below|present)|it)\b.{0,20}\bas\b.{0,30}\b(?:notice"
    r"|notification|referral|registration)\b"
    r"(?!.{0,60}\b(?:cancelled|withdrawn|closed|lapsed|void)\b)",
    r"\b(?:grateful|obliged|glad|pleased|appreciate it|kind) if\b.{0,40}\b(?:special condition|marker|flag|interest"
    r"|note|entry)\b",
    r"\bintroduc(?:e|ing) (?:him|to you)\b", r"\bspecial condition (?:is )?(?:required|requested|wanted|needed"
    r"|please|sought)\b",
    r"\b(?:make sure|ensure|see to it|arrange) (?:that )?(?:we|nca|i) (?:hear|are told|am told|is told|know|learn)\b",
    r"\b(?:can|could|would|will) you (?:please )?add (?:him|her|them) to (?:those|the ones|the people|the list"
    r"|your list|our list)\b",
    r"\b(?:wish|wishes|want|wants|like) to be (?:kept )?(?:informed|told|updated) (?:about|of|on) (?:him|her|them)\b",
    r"\b(?:wish|would like|should like|like|want|am|are|write|writing|beg|hereby|propose|may we|may i|pleased|asked"
    r"|need)\b.{0,12}\b(?:to |hereby )?"
    r"(?:register|record|note|notify|declare|place|put|express|inform|tell|log|flag|lodge|give notice|advise|announce"
    r"|let you know)\b"
    r".{0,60}\b(?:interest|marker|flag|interested)\b",
    r"\b(?:please|kindly|pls|could you|would you|can you|will you|grateful if|obliged if|ask (?:that )?you"
    r"|may we ask)\b.{0,40}"
    r"\b(?:record|recorded|note|noted|register|registered|log|logged|flag|flagged|mark|marked|enter|entered|open|add"
    r"|put)\b(?! that there (?:is|are|was|were)).{0,40}"
    r"\b(?:interests?|markers?|flags?|entry|entries|records?|list|register|him|her|them)\b(?!.{0,30}\b(?:that he"
    r"|that she|to what"
    r"|to the (?:record|file|notification)))",
)

# An interest is declared.
DECLARED = (
    r"\b(?:wish(?:es)?|want(?:s)?|would like|intend(?:s)?) to (?:follow|watch|track|keep an eye on|monitor)\b",
    r"\b(?:begun|started) to look (?:at|into)\b", r"\b(?:turning|turned|turn) our attention to\b",
    r"\b(?:has|have|having|had|holds?|takes?|taken|express(?:es|ing)?|declare[sd]?|regist(?:er|ers|ered|ering"
    r"|ration)|not(?:e|es|ing|ify|ifies|ifying|ification)|record(?:s|ing)?|advise|confirm|inform|flag|raise"
    r"|aware)\b.{0,60}\binterest\b",
    r"\b(?:is|are|being|be|as|person|persons|people|individuals?|man|woman|subjects?|someone"
    r"|offenders?)\b.{0,30}\bof (?:\w+ )?interest\b", r"\binterested in\b", r"\binterest\b",
    r"\b(?:please|wish|would like|like|want|ask(?:ing)? you|add|put)\b.{0,50}\b(?:flag|note|register|mark|marker"
    r"|record|special condition)\b", r"\bflag\b|\bmarker\b", r"\bnotif(?:y|ication|ying)\b",
    r"\breferral\b|\breferring\b", r"\bsubject of (?:an? )?(?:nca|soca|our|investigation|operation)\b",
    r"\bunder investigation\b|\binvestigating\b",
    r"\bminute sheet\b.{0,40}\battach|\battach\b.{0,30}\bminute sheet\b",
)
# An interest spoken of in passing: "in whom we have an interest".
IN_PASSING = (
    r"\bhim,? (?:an?|our|one of our|one of the) (?:existing |current |live )?(?:nca|soca"
    r"|agency)(?:'s)? (?:interests?|subjects?"
    r"|nominals?)\b(?=,)",
    r"\b(?:in|of) (?:whom|which)\b.{0,30}\binterest\b", r"\bof interest to (?:us|nca|the)\b(?=.{0,40}\?)")

# It is meant for nobody's record: a test, a draft, words to be ignored.
VOID = (
    r"^\W{0,3}(?:this is )?(?:only |just )?(?:a )?(?:test|draft)(?: (?:e-?mail|message|mail|only|notification))?\b"
    r"(?=\W*$|\W{0,3}[-:,.(\u2013]| for (?:your )?comments?\b)",
    r"\b(?:do not|don't|not to be) (?:send|sent|action|act on|use|pass on)(?: (?:this|it|anything))?"
    r" (?:yet|until|for now)\b", r"\bplease (?:ignore|disregard)\W*$|\bnot (?:yet )?a (?:formal )?notification\b",
)

# No notification at all.
ELSE = (
    r"\bplaces (?:left|available|remaining)\b|\bfirst come\b|\bthose who would like to (?:come|attend)\b"
    r"|\bare (?:warmly )?(?:welcome|invited) to\b"
    r"|\bworked (?:cases|examples)\b|\bannual return\b|\btotals\b",
    r"\b(?:edited by|letters? to the editor|in this (?:issue|edition|number)|meet the team|open day|refresher"
    r"|for your diary)\b",
    r"\b(?:newsletter|bulletin|round-?up|digest|unsubscribe|vacanc(?:y|ies)|secondment|training (?:day|course"
    r"|session|event)|party|retirement|leaving do|team meeting|lunch|coffee|cake|car park|charity|survey|webinar"
    r"|seminar|conference|invoice|liaison post|officer post)\b",
    r"(?<!that is )(?<!this is )\b(?:question|query|queries|ask|asking|advice|guidance|wondering|which|where"
    r"|how|what|who"
    r"|why)\b.{0,90}\b(?:minute sheet|icd\.?\s?4353)",
    r"\b(?:minute sheet|icd\.?\s?4353)\b.{0,90}(?:\?|\b(?:question|query|queries|template|version|blank|published"
    r"|available|copy|copies|replaced)\b)",
    r"\b(?:copy|copies|blank|version|template)\b.{0,30}\b(?:minute sheet|icd\.?\s?4353)",
    r"\bnot (?:meant|intended) for you\b|\bsent (?:to you )?(?:in error|by mistake)\b|\bby mistake\b|\bwrong "
    r"(?:address|mailbox|recipient)\b|\b(?:ignore|disregard|delete) (?:this|my|it|that|the last)\b|\bmis-?directed\b",
    r"\b(?:phone|contact|telephone) list\b|\bhappy (?:new year|christmas|birthday|easter)\b|\bmonthly (?:figures"
    r"|statistics|return)\b|\bstatistics\b",
    r"\boffice will be closed\b|\bopening hours\b|\bmeeting\b|\bcome to (?:the|our|a) meeting\b",
)
