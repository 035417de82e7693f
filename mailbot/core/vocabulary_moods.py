"""How case owners say that an event is not so, not yet so, or another's. Small letters, one blank between words."""

# --- who acts: the Home Office's own appeal is none of the eight ------------------------------------------------

OURSELVES = (
    r"(?:we|us|i|pou|hopo|(?:the )?home office|(?:the )?ho|(?:the )?sshd|(?:the )?secretary of state|(?:the )?ssd"
    r"|(?:the |our )?presenting officers?|our (?:side|presenting officer|pou|specialist appeals team)"
    r"|(?:the )?department"
    r"|(?:the )?respondent|(?:the )?sos)"
)
OUR_APPEAL = (
    rf"\b(?!us\b){OURSELVES}(?:'s|'ve|'re|'m)?(?: (?!that|x|he|she|they|his|her|and|who|think|believe|thought"
    r"|gather|hear|heard|suspect|understand|assume|guess)\w+){0,3}?"
    r" (?:lodg\w+|appeal\w*|fil(?:ed|ing)|submit\w+|put(?:ting)? in|challeng\w+|launch\w+|applied|sought)\b",
    r"\bour (?:own |cross[- ]?|onward |further )?(?:appeal|grounds)\b",
    rf"\bappeal\b.{{0,50}}\b(?:by|from|on behalf of) {OURSELVES}\b", rf"\bappeal of {OURSELVES}\b",
    r"\b(?:home office|ho|sshd|sos|secretary of state|department|respondent|pou)(?:'s)? (?:own |cross[- ]?"
    r"|onward |further |\w+ )?(?:appeal|challenge)\b",
    r"\bcross[- ]?appeal\b",
)
# "the Home Office's application", "his grounds reached us": here somebody else acts, or we only receive.
WE_RECEIVE = (
    r"\b(?:receiv\w+|got|have had|had an?|have an?|now have|registered|reached|arrived|came|served with|notified"
    r"|told|his|her|their)\b"
)

# An appeal, bail or a notice of another kind than the milestone's.
OTHER_KIND = (
    r"\b(?:request|application|asked|applied|applying|bid|attempt) (?:for (?:permission|leave) )?to (?:withdraw|adjourn"
    r"|amend|extend|expedite|transfer|reinstate|vary|postpone)\b",
    r"\bappeal\w*\b.{0,25}\b(?:against|of|from|over) (?:his |her |their |the )?(?:\w+ )?(?:conviction|sentence"
    r"|confiscation|adjudication|recategori[sz]ation|parking|recall|extradition|surrender|licence|segregation"
    r"|forfeiture|restraint|compensation|costs|eviction|tagging|curfew|hdc|home detention|release date"
    r"|driving ban|disqualification)\b",
    r"\b(?:recall|extradition|hdc|licence) appeal\b",
    r"\b(?:conviction|sentence|confiscation|criminal) appeal",
    r"\bappeal\w*\b.{0,25}\b(?:refusal|grant|revocation) of (?:his |her )?bail\b",
    r"\b(?:police|court|crown court|magistrates'?|criminal|pre-charge|street) bail\b",
    r"\bbail\b.{0,30}\b(?:by|from|at) (?:the )?(?:police|crown court|magistrates|custody sergeant)",
    r"\bappeal\w*\b.{0,25}\b(?:parole board|ombudsman|adjudicator|governor|employment|mental health|county court"
    r"|(?<!from )(?<!in )(?<!at )prison)\b",
    r"\bcriminal (?:division|appeals?)\b|\br v\.? \w|\bagainst (?:the |his |her )?(?:sentence|conviction)\b",
    r"\b(?:crown court|magistrates\w*'?|police|custody sergeant)\b.{0,40}\bbail(?:ed)?\b",
    r"\bbail(?:ed)?\b.{0,60}\b(?:charge|trial|offence|sentencing|robbery|theft|assault)s?\b",
    r"\bno bail\b(?= (?:involved|needed|required|application)\b|\W*$|[,;])|\bwithout bail\b"
    r"|\breleased (?:\w+ ){0,3}on (?:\w+ ){0,2}licence\b",
    r"\bbail (?:was |has been |is )?(?:varied|renewed|extended|continued|revoked|forfeited|estreated)\b",
)

# --- a document on its way is not a document served ---------------------------------------------------------------

SENDING = (
    r"\b(?:sent|sending|posted|faxed|e-?mailed|dispatched|despatched|forwarded|passed on|couriered|mailed|scanned"
    r"|went|gone|going|goes|left|is with|are with|in the post|on its way|transmitted"
    r"|handed (?:over )?to (?:the )?(?:prison"
    r"|hmp|irc|governor|officer|staff|liaison|courier|escorts?))\b"
)
# What the person got in hand, or what was done in his presence.
RECEIVING = (
    r"\b(?:serv(?:ed|ice)|handed|gave|given|giving|received|receives|got|told|informed|notified|advised|warned"
    r"|accepted"
    r"|presented|delivered|collected|explained|left with (?:him|her|them|x)|gone through with|knows|aware"
    r"|witnessed|issued|read (?:out|over)|hands|signed (?:for|to say"
    r"|on receipt|the acknowledgement|to acknowledge))\b"
)
# "sent for service", "so that they can hand it over", "the prison received it": not yet in the person's hands.
PURPOSE = (
    r"\b(?:for|awaiting|pending|await|awaits) (?:\w+ ){0,2}?(?:service|serving|handing|delivery|receipt)\b",
    r"\b(?:confirmation|proof|certificate|date|record|acknowledge?ment) of (?:service|receipt|delivery)\b.{0,40}"
    r"\b(?:await\w*|outstanding|to follow|pending|not)",
    r"\b(?:to|for (?:them|him|her|the \w+|someone|staff) to|so that \w+ can|(?:who|which|they|it) (?:will"
    r"|are to|is to|can"
    r"|must|should)|ask(?:ed|ing) \w+ to) (?:be )?(?:serve|hand|give|deliver|present)\w*\b",
    r"\b(?:reached|arrived (?:at|in)|got to|came to|landed (?:at|in)) (?:the )?(?:prison|hmp|irc|hmyoi|governor"
    r"|liaison|wing|omu"
    r"|establishment)\b(?!.{0,60}\b(?:served|handed|gave|given)\b)",
    r"\b(?:received|got|accepted|collected) (?:\w+ )?(?:by|at|in) (?:the )?(?:prison|hmp|irc|governor|liaison"
    r"|establishment"
    r"|wing|custody|post ?room)\b",
    r"\b(?:handed|given|delivered|passed|served) (?:over )?(?:to |on |with |x's )(?:the |his |her "
    r"|their )?(?:(?:m\w+ )?x ?'s )?(?:prison|hmp|irc"
    r"|governor|liaison"
    r"|courier|escorts?|wing officer|staff|establishment|solicitors?|representatives?|reps)\b",
    r"\bserv\w+ (?:on|to) (?:x's|his|her|the|our) (?:\w+ )?files?\b",
    r"\bservice (?:is |has )?(?:still )?(?:to be|will be|to follow|awaited|pending|not yet)\b",
    r"\b(?:representatives?|reps|lawyers?|counsel|solicitors?) (?:have |has |had )?(?:received|got|accepted"
    r"|collected|acknowledged)",
    r"\b(?:the )?(?:prison|hmp \w+|irc \w+|governor|liaison|establishment|solicitors?) (?:have |has "
    r"|had )?(?:received|got"
    r"|accepted|collected)\b", r"\b(?:given the|gave the|having) (?:delay|fact|time)\w*",
)

# To receive counts only when the person does: "he received it", "received by him".
GOT = r"\b(?:received|receives|got|collected|accepted)\b(?! (?:by|from) (?:him|her|x)\b)"
GOT_BY_THE_PERSON = (
    r"\b(?:he|she|x|who|(?:mr|mrs|ms|miss|dr)\.? [\w'-]+)(?: (?!prison|hmp|irc|they|we|office)\w+){0,4}?"
    r" (?:received|receives|got|collected"
    r"|accepted)\b"
)
# What has been served and is then taken away again is a matter for a person.
TAKEN_AWAY = r"\b(?:withdr[ae]w\w*|revok\w+|rescind\w+|quash\w+|cancel\w+|invalid|void|defective)\b"
# An appeal that the tribunal does not take.
TURNED_AWAY = (
    r"\b(?:not|n't|never) (?:been )?(?:admitted|accepted|validated|entertained|processed)\b|\binvalid\b"
    r"|\b(?:returned|rejected|sent back|turned away)\b(?! to (?:the first|ftt))"
)
# A decision that is undone again: by us it is the other decision, by a court a matter for a person.
REVERSED = (
    r"\bdecision\b[^,;]{0,50}\b(?:reversed|overturned|rescinded|revoked|withdrawn|quashed|set aside|cancelled|undone"
    r"|reconsidered|revisited|under review|challenged|stayed|suspended)\b"
)
UNDONE = (
    r"\bdecision not to\b[^,;]{0,50}\b(?:reversed|overturned|rescinded|revoked|withdrawn|quashed|set aside|undone"
    r"|reconsidered|revisited|under review)\b"
)
# "…, as you had from me in May", "both of which I reported": what stands before it is no news.
KNOWN = (
    r"(?:and |all |both |this |that )*(?:as|which|of which|that|this|these) (?:i|we|you|nca|they)(?:'ve|'ll)?"
    r" (?:\w+ ){0,2}?(?:had|have|know|knew|recall|remember|saw|told|reported|wrote|said|mentioned|notified|passed"
    r"|sent)\b(?! (?:(?:me|us|you) )?(?:that )?(?:they|he|she|it|we|i)(?: would| might| will| could|'d|'ll)\b)"
)
# "…, but this is a keying error": what stands before it is not so.
MISTAKEN = (
    r"(?:but |and |though |although |however,? )*(?:that|this|it|which) (?:is|was|must be|turns out to be"
    r"|turned out to be)"
    r" (?:simply |just |only |plainly |clearly )?(?:an? )?(?:\w+ ){0,2}?(?:error|mistake|slip|typo|misunderstanding"
    r"|mix-?up|wrong|untrue|false|not (?:so|true|right|correct|the case))\b"
)
# A decision that somebody else only asks for.
ASKED_FOR = (
    r"\b(?:solicitors?|reps?|representatives?|representations|family|wife|husband|counsel|lawyers?|mp|barrister"
    r"|he|she|x|they)"
    r"(?: [\w']+){0,3}? (?:says?|argu\w+|submit\w*|contend\w*|asks?|asked|wants?|request\w*|insist\w*|maintain\w*"
    r"|writes?|wrote|written|urg\w+"
    r"|pleads?|begs?)\b"
)
# Signing a proposal off is deciding it.
SIGNED_OFF = (
    r"\b(?:approv\w+|authoris\w+|agreed|endors\w+|signed off|accepted|confirmed)(?: to| with)? (?:my |the |our "
    r"|his |her )?"
    r"(?:proposal|recommendation|submission|draft)\b"
)

# --- denial ------------------------------------------------------------------------------------------------------

# A decision not to deport has a "not" of its own; these undo the decision itself.
OUTER_DENIAL = (
    r"\b(?:not|isn't|wasn't) (?:actually |in fact )?(?:the case|true|correct|right|so|accurate) (?:that"
    r"|to say)\b",
    r"\b(?:untrue|no truth|wrong to say|incorrect to say|mistaken)\b",
    r"\b(?:nobody|no one|no-one|none of us|neither|nor|never)\b.{0,25}\b(?:decid|agree|resolv|conclud|made|take"
    r"|took|reach)",
    r"\b(?:have|has|had|was|is|did|are|were)(?: not|n't)(?: \w+){0,2}? (?:been )?(?:decid|agree|resolv|conclud"
    r"|made|taken"
    r"|reach|settl)\w*", r"\byet to (?:be )?(?:decid|agree|resolv|conclud|made|make|take|reach)\w*",
    r"\bno (?:such )?decision (?!to deport)(?:not |either |against |has |was |is |yet |one )",
    r"\bno final decision\b", r"\bdecision (?:has |is |was )?(?:not |n't |yet )(?:to )?(?:been |be )?(?:made"
    r"|taken|reached)\b",
)
# Somebody is still at it: undecided, not merely doubtful.
UNDECIDED = (
    r"\b(?:decision|deciding|consider\w*|question|decide|thought|minds?) (?:on |as to |of |up )?(?:whether|if)\b",
    r"\b(?:not|n't|yet to|still to|to|before we|neither)\b.{0,30}\b(?:decid|determin|resolv)\w* (?:yet )?(?:on )?"
    r"whether\b"
)

# --- hearsay, condition -------------------------------------------------------------------------------------------

HEARSAY = (
    r"\b(?:(?:he|she|x|they) (?:says?|said|tells? (?:me|us)|told (?:me|us)) (?:that )?(?:he|she|they)|thinks"
    r"|reckons?|claim(?:s|ed) (?:that|to|he|she|it)|alleg\w+|supposed to|said to have|reportedly"
    r"|hearsay|rumou?r\w*|word is"
    r"|not certain|uncertain|unclear|(?:can't|cannot) (?:tell(?! (?:you |me )?(?:how|which way|what))|say|be sure)"
    r"|not confirmed"
    r"|appears? to have|looks as (?:if|though)|as far as i know|presumably|presumed|i imagine|i expect"
    r"|i'm guessing"
    r"|must have been|ought to have been)\b"
)
CONDITIONAL = (
    r"\bor (?:will|shall|is about to|are about to|soon will)\b",
    r"\bin principle\b", r"\bprovisional(?:ly)?\b", r"\bconditional(?:ly)? (?:on|upon)\b",
    r"\bsubject to (?:an? |the )?(?:\w+ )?(?:address|accommodation|sureties|surety|checks?|approval|sign-?off"
    r"|agreement)"
    r" (?:being |to be )?(?:found|approved|provided|agreed|confirmed|suitable|available|in place|check\w*)",
    r"\bsubject to (?:\w+ )?(?:approval|sign-?off|agreement|confirmation)\b",
)
COUNTERFACTUAL = (
    r"\b(?:was|were|is|are) (?:meant|supposed) to\b", r"\bto have been (?:served|handed|given|heard|decided)\b",
    r"\b(?:should|ought to|was to|were to) (?:already |now )?have been \w+",
    r"(?<!after )(?<!on )(?<!upon )\bbeing (?:served|handed|given|notified|delivered)\b",
    r"\b(?:is|are|was|were) (?:fixed|arranged|booked|scheduled|timed|down|set|diarised|pencilled in) (?:for"
    r"|to)\b", r"\bam (?:serving|handing|giving)\b",
    r"\b(?:wants?|wanting|wishes|hopes?|hoping|intends?|threaten\w*|minded|likely|due|expected|planning"
    r"|considering"
    r"|thinking) (?:\w+ )?(?:to|of|about|whether) ?(?:\w+ )?(?:appeal|lodg|withdraw|grant|serv|hand|challeng)\w*",
)

# --- told before --------------------------------------------------------------------------------------------------

TOLD_BEFORE = (
    r"\b(?:(?:i|we) (?:have )?(?:already )?(?:reported|told you)|reported (?:(?:both|all) )?(?:by (?:me|us)|earlier"
    r"|before"
    r"|already|previously|in (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)|last)|you (?:already )?(?:had|have had|got|have"
    r"|received) (?:\w+ ){0,4}?(?:from (?:me|us)"
    r"|last (?:week|month|year)|already)|reported to you|(?:in|since|back in|of) (?:19"
    r"|20)\d\d(?! (?:to|for|he|she|x|we|i)\b)(?<! \d{4} \d)"
    r"|you (?:will|may|might|'ll) (?:recall|remember|know)|as (?:you know|previously|already|reported"
    r"|i (?:told|said"
    r"|wrote|reported)|we (?:told|said|reported)|mentioned|notified)|already (?:told|reported|notified|aware)"
    r"|back in"
    r"|in my (?:last|previous|earlier)|i (?:said|wrote|typed|told you) |last year|years? ago|months? ago"
    r"|long (?:since|ago)|before my time|at the time of|(?:his|her|their|an|the) (?:earlier|previous|first|old|original"
    r"|former) (?:appeal|bail"
    r"|order|decision|removal|flight|deportation))\b"
)
NOTHING_YET = (
    r"\b(?:nothing|no(?:ne)?|not anything) (?:\w+ )?(?:to (?:tell|report|add|say)|new|yet|further|has changed"
    r"|of the eight"
    r"|reportable)\b|\bno (?:change|news|progress|movement|milestone|developments?)\b"
)

# --- "it was handed to him": the document spoken of before --------------------------------------------------------

PAPER = r"(?:letter|notice|form|papers?|order|document|paperwork|copy|decision notice|icd)"
_GAVE = r"(?:serv(?:e|ed|ing)|hand(?:ed|ing)?|giv(?:e|en|ing)|gave|deliver(?:ed|ing)?|pass(?:ed)?)"
IT_WAS_GIVEN = (
    r"^(?:date |day )?(?:of )?(?:service|served|handed over|given)(?: (?:on|to|upon|in person|personally"
    r"|subject|the|him|her|x|person"
    r"|detainee|prisoner)){0,4} ?[:=|]",
    rf"\b(?:put|placed|pressed|left|laid) (?:it|them|(?:the|this|that) {PAPER}) (?:in|into|with) (?:his|her|their|him"
    rf"|her|x)\b",
    r"\bsigned (?:the|a|his|her) (?:\w+ )?(?:receipt|acknowledge?ment|slip)\b",
    rf"\b{_GAVE}\b(?: \w+){{0,3}}? (?:it|them|this|these|the {PAPER})\b",
    r"\b(?:signed for|got|received|accepted|took|collected|refused|had|has had|served with|handed|given) (?:it"
    r"|them|this|these"
    rf"|both|his copy|her copy|a copy|(?:the|that|this) {PAPER})\b",
    rf"\b(?:it|they|these|this|that|both|(?:the|this|that) {PAPER}"
    rf"|service)\b(?: (?!not\b)\w+){{0,4}}? (?:served|handed|given"
    r"|delivered|received|reached|effected|took place|completed|done|read (?:out|over)|left with (?:him|her|x)"
    r"|explained)\b",
    rf"\b(?:it|they|these|this|both|(?:the|this) {PAPER}|service)\b.{{0,20}}\bnot\b(?: \w+){{0,3}}? (?:served"
    rf"|handed|given"
    r"|delivered|received|reached|effected|taken place|completed|done)\b",
    r"^(?:[,-] ?)?(?:(?:and|but|then|now|finally) )*(?:was |were |has been |have been )?(?:served|handed over"
    r"|handed to"
    r"|given to|delivered to)\b(?! (?:his|her|\d|half|a sentence|time))",
    r"\b(?:he|she|x|they) (?:\w+ ){0,3}?(?:signed for|was served|has been served|was handed|was given|got"
    r"|received|refused to"
    r" sign) (?:it|this|on|today|yesterday|this|last|in|at|by|for)\b",
)

# --- asked of others, unreal, others' accounts, taken back ----------------------------------------------------------

# "I have asked the tribunal whether": nothing is known, and nobody need be asked back.
ENQUIRED = (
    r"\b(?:ask(?:ed|ing|s)?|wrote|written|writing|enquir\w+|inquir\w+|chas\w+|check(?:ing|ed)?|wait(?:ing|s)?|await\w*"
    r"|find(?:ing)? out|to see|establish\w*|query|queried|look(?:ing)? into|watch\w*|phon\w+|rang|ringing"
    r"|wants? to know|would like to know|wonder\w*)\b.{0,60}\b(?:whether|if|when|how long)\b",
)
UNREAL = (
    r"\bby (?:nobody|no one|no-one|no (?:judge|court|tribunal|officer))\b",
    r"\b(?:expecting|hoping|hoped|expected|due|wanted) to (?:hear|report|tell|write|say|confirm"
    r"|be able to \w+)\b.{0,40}\bthat\b",
    r"\b(?:was|were) (?:going|about) to (?:write|report|say|tell|send|confirm|announce)\b",
    r"\b(?:cannot|can't|could not|couldn't|unable to|not (?:yet )?able to|not (?:yet )?in a position to|not going to)"
    r" (?:yet |now )?(?:confirm|say|report|verify|swear|promise)\b",
    r"^(?:and |but )?had (?:it|he|she|x|they|bail|the|we|his|her)\b",
    r"\bwould (?:then |now |otherwise )?have (?:\w+ed|had|been|to|got|gone|flown|left|taken|given)\b")
OTHER_PERSON = (
    # So many papers are a count, and nobody's.
    r"\b(?:[1-9]\d{1,2}|\d{1,3},\d{3}|dozens of|hundreds of|(?:a|ten|twenty|forty|fifty) dozen) (?:[a-z-]+ ){0,2}"
    r"(?:orders|appeals|notices|decisions|removals|grants|bails|flights|cases|hearings)\b|"
    r"\b(?:the|an?|that|some) (?:man|woman|prisoner|detainee|inmate|one|person|chap|lad) (?:in the (?:next|other"
    r"|wrong) |next door|"
    r"on the (?:next|other) |with the same|of the same|we thought)|\b(?:an?other|a different|the other|the wrong"
    r"|some other|someone|somebody|anyone"
    r"|anybody) (?:else|man|woman|prisoner|detainee|inmate|person|offender|x\b|mr|subject|case)\b"
)
# The sentence behind an event that takes it from this person or from this kind.
NOT_THIS_ONE = (
    r"(?:but |and )?(?:that|this|it|he|she|those|these|(?:the|this|that) (?:note|entry|paper|letter|order|list|mail"
    r"|e-?mail"
    r"|man|woman|record|message|report|name|notice)) (?:is|was|were|are|concerns?|concerned|refers? to"
    r"|related? to|relates to)"
    r" (?:only |in fact |actually |of course |all )?(?:about )?"
    r"(?:(?:the|his|her|x'?s?|a|an|mr|about)? ?(?:\w+ )?(?:brother|sister|wife|husband|son|daughter|father|mother"
    r"|cousin|uncle|nephew"
    r"|namesake|co-?defendant|co-?accused|cell ?mate|twin|partner|friend|associate)\b|(?:mr|mrs|ms|miss) (?!x\b)\w+"
    r"|(?:an)?other |a different "
    r"|(?:about |for |of )?(?:someone else|somebody else)"
    r"|not (?:him|her|x|ours?|our|the same|this|immigration|his|iac|the iac|a deport\w*)\b|criminal bail|police bail)"
)
ACCOUNT = (
    r"\b(?:says?|said|tells? (?:me|us)|told (?:me|us)|claims?|insists?|reckons?|maintains?|assures?|swears?"
    r"|according to"
    r"|(?:am|was|been|'m|were) told (?:by|that|he|she|x)|thinks?|believes?|has it that|records? (?:show|say)s?)\b"
)
TAKEN_BACK = (
    r"\b(?:please|kindly|can you|could you) (?:undo|reverse|take (?:it|that|this) (?:off|out)|recall|withdraw"
    r"|unrecord)\b",
    r"\b(?:was|were|is) (?:meant|intended) for (?:another|a different|somebody|someone|the other)\b",
    r"\b(?:ignore|disregard|scrap|forget|delete|retract\w*|withdraw|cancel|recall) (?:my|the|what|that|this"
    r"|our) (?:last|previous|earlier|first"
    r"|i |e-?mail|mail|message|note|report|update|one|we )",
    r"\bcontrary to (?:my|what|our) (?:\w+ )?(?:last|earlier|previous|message|mail|e-?mail|note|report|i |we )",
    r"\b(?:my|our) (?:last|previous|earlier) (?:\w+ )?(?:was|is) (?:wrong|mistaken|incorrect|an error|in error"
    r"|a mistake)",
    r"\bi (?:was|am) (?:wrong|mistaken)\b", r"\b(?:sent|reported|told you|said) (?:\w+ ){0,4}in error\b",
)
# What a sentence says of the account before it.
DOUBT = (
    r"\b(?:not|n't|isn't|wasn't) (?:\w+ )?(?:sure|certain|confirmed|convinced|clear)\b", r"\b(?:unsure|unclear"
    r"|uncertain|unconfirmed)\b",
    r"\b(?:trying to|need to|will|to) (?:find out|verify|check|establish|confirm)\b", r"\b(?:can't|cannot|couldn't"
    r"|could not|unable to) (?:confirm|verify)\b",
    r"\b(?:no|nothing) (?:\w+ )?(?:in writing|on paper|on (?:the |its |cid|our )?(?:\w+ )?(?:system|file|cid))\b",
    r"\bhearsay\b|\bwith caution\b|\bpinch of salt\b",
    r"\b(?:haven't|have not|not|n't) (?:\w+ )?(?:seen|had|got|received|have) (?:the|any|a|it|sight)\b",
    r"\bawait\w* confirmation\b",
    r"\bwhich (?:is it|is right|of them is right)\b|\b(?:contradict\w*|at odds|conflicting|tally|two versions)\b",
    r"\b(?:both|they) (?:cannot|can't) (?:both )?be right\b",
)

# --- other matters that are spoken of with the same words -----------------------------------------------------------

# Papers of an appeal that are not the appeal; steps of a court.
OF_AN_APPEAL = (
    r"\b(?:bundle|skeleton|response|witness statements?|fee|legal aid|listing|adjournment|expert|transcript"
    r"|hearing notice|extension|more time)\b",
    r"\b(?:hospice|charit\w+|fundrais\w+|disaster|christmas|poppy|toy|food ?bank|hardship|harvest|blood|red cross)"
    r" appeal\b|\bappeal\b.{0,40}\b(?:raised|donat\w+|\u00a3 ?\d)",
)
OTHER_ORDERS = (
    r"\b(?:confiscation|restraint|compensation|costs|supervision|protection|forfeiture|restraining) order\b",
    r"\bnot (?:a|the|his|her|any) deportation order\b",
)
# Directions that a judge gives are no removal directions.
COURT_DIRECTIONS = (
    r"(?<!removal )\bdirections\b.{0,60}\b(?:judge|tribunal|court|hearing|appeal|bail|review|statements?)\b",
    r"\b(?:judge|tribunal|court|ftt|hearing|case management|review|cmr)\b.{0,60}(?<!removal )\bdirections\b",
)
# Journeys that are none of a removal: into the country, from prison to prison, to a court, of somebody else.
OTHER_JOURNEYS = (
    r"^(?!.*flightno).*\b(?:eligib\w+|scheme date|under ers|ers date|release date)\b",
    r"\b(?:x|he|she|who) (?:\w+ )?(?:arrived|flew in(?:to)?|landed|entered|came (?:to|into|over))\b",
    r"\b(?:leav\w+|mov\w+|transfer\w*|goes|going|taken|travel\w*|returned|return|tickets?|booked|escort\w*)\b.{0,25}"
    r"\b(?:hmp|prison|irc|custody|hospital|jail|court|embassy|consulate|high commission"
    r"|hearing|interview|manchester|bradford|birmingham)\b(?!.{0,60}\b(?:flightno|ferry|charter|plane)\b)",
    r"\b(?:for|with) (?:x's|his|her|the|an?) (?:interpreter|solicitor|lawyer|barrister|expert|witness|family)\b",
    r"^(?:and |but )?(?:there is |there's )?(?:an?|another|the next) (?:\w+ )?(?:charter|flight|plane)\b(?!.*\b(?:x"
    r"|him|her|he|she|his)\b)",
    r"\breturned (?:by|unopened|undelivered|unserved|unsigned|to (?:sender|us|me|workflow|the (?:tribunal|registry|team"
    r"|post ?room|office)))\b|\b(?:letter|notice|form|file|order|papers?|bundle|fax"
    r"|sheet)\b(?: [\w']+){0,4} returned\b",
    r"\b(?:escorts?|travel|transport) to (?:the )?(?:hearing|court|tribunal|interview|hospital)\b",
)

# Told of our intention, but not the person.
_NOT_THE_PERSON = (
    r"(?:nca|mp|solicitors?|reps|representatives?|lawyers?|embassy|high commission|consulate|police|probation|prison"
    r"|court|tribunal"
    r"|colleagues?|family|sponsor|social services|you)"
)
OTHERS_TOLD = (
    rf"\b{_NOT_THE_PERSON} (?:was|were|have been|has been|had been) (?:\w+ )?(?:told|informed|notified|advised"
    rf"|warned)\b",
    rf"\b(?:told|informed|notified|advised|warned) (?:the |his |her |x's |our )?{_NOT_THE_PERSON}\b",
)
