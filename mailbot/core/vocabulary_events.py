"""What tells a milestone: nouns (what is spoken of), verbs (what is done with it), and which pairs tell which.

Small letters, one blank between words, people as "x", a carrier and its digits as "flightno", "DO" written out.
"""

from mailbot.core.states import MilestoneName

_INTEND = (
    r"(?:intention|intent|intended|intends?|intending|propos(?:ed|al|es?|ing)|liab(?:le|ility)|means? to|minded"
    r"|(?:will|shall|is to|are to|are going to)(?= deport))"
)
_PAPER = r"(?:notice|notification|letter|form|papers?|paperwork|document|decision letter)"

# --- what is spoken of ---------------------------------------------------------------------------------------------

NOUNS: dict[str, tuple[str, ...]] = {
    "order": (
        r"\bdeportation orders?\b", r"\bsigned (?:deportation )?(?:orders?|do)\b",
        r"\borders? (?:for|of|requiring|against|on|to deport) (?:x|his|her|their|him|them|deport\w*)\b",
        r"\b(?:the|his|her|a|of|signed|same) d\.?o\.?(?= (?:was|is|has|had|on|at|in|by|today|yesterday|this"
        r"|served)\b|[ ,.]*$)",
        r"\b(?:the|his|her|x's|this|that|same|said|of) (?:signed |sealed )?order\b(?! (?:for|of|to|from|book|that)\b)",
        r"^(?:and |- )?(?:signed )?order\b(?= (?:was |has been |now |duly )?(?:served|handed|given|delivered"
        r"|put in)\b)",
        r"\b(?:do|order)\b(?= (?:served|handed|given|delivered)\b)",
    ),
    "notice": (
        rf"\b{_PAPER}\b.{{0,70}}\b{_INTEND}\b.{{0,60}}\b(?:deport\w*|liability)",
        rf"\b{_PAPER}\b.{{0,50}}\bdeport\w* (?:is |was |being )?{_INTEND}\b",
        rf"\b{_PAPER} (?:of|that|about|on) (?:our |the |his |her |your )?(?:intention|liability|intent)\b",
        r"\b(?:intention|liability|intent)(?: to deport)? (?:notice|letter|papers?|form)\b",
        r"\bnotice (?:to|of intent to) deport\b", r"\bstage (?:1|one)\b", r"\bicd[. ]?(?:0?350\w*|4936|4932)",
        r"\bintention to (?:deport|make (?:a|the) (?:deportation )?order)", r"\bdeportation (?:notice|liability)\b",
    ),
    "intent": (
        rf"\b{_INTEND}\b.{{0,50}}\bdeport\w*", rf"\bdeport\w*\b.{{0,30}}\b{_INTEND}\b",
        r"\b(?:we|home office|secretary of state|department|ho|sshd)\b(?:(?!\bthat\b).){0,25}\b(?:mean|means"
        r"|meant|intend\w*|plan\w*|propos\w*|want\w*|seek\w*|are going to|looking to)\b.{0,25}\bdeport\w*",
        r"\bhe (?:faces|is facing) deportation", r"\bnotified of intention\b",
    ),
    "appeal": (
        r"\biaft[- ]?\d\w?\b",
        r"\bappeals?\b(?! (?:hearing|team|rights?|unit|deadline|process|section|bundle|window|period|officer|stage))",
        r"\bapp\b(?= (?:was |has been )?(?:dismissed|allowed|withdrawn|remitted|lodged|received|determined)\b)",
        r"\bappellant(?:'s)?\b", r"\bgrounds\b(?= (?:came|were|was|have|has|reached|arrived|lodged|filed|received))",
    ),
    "ruling": (
        r"\b(?:determination|judgment|judgement|ruling)s?\b", r"\bdecision (?:and reasons|notice)\b",
        r"\b(?:tribunal|judge|ftt|ut|court)(?:'s)? decision\b",
        r"\b(?:decision|outcome|result|reasons) (?:on|in|of|for|from) (?:the |his |her |x'?s? "
        r"|this )?(?:\w+ )?(?:appeal|tribunal|judge|ftt|ut|iac)\b",
    ),
    "court": (r"\b(?:tribunal|judges?|ftt|ftj|utj|ut|iac|panel|court|ij|dj|bench)\b",),
    "bail": (r"\bbail\b(?! (?:hearing|summary|bundle|accommodation|hostel|address|papers?|forms?|pack|request"
    r"|review))",),
    "directions": (r"\b(?:removal )?directions\b", r"\bremoval details?\b", r"\brds\b"),
    "trip": (
        r"\b(?:flight|seat|ticket|plane|aircraft|charter|ferry|coach|sailing|crossing"
        r"|(?<!took )(?<!take )(?<!takes )(?<!taken )place on|booking|removal"
        r"|departure|air ?fare|flightno|itinerary|travel (?:arrangement|detail|booking)|manifest)s?\b(?! bail)",
        r"\bescorts\b(?= (?:are "
        r"|have been |were )?(?:booked|confirmed))",
    ),
}

# --- what is done with it ------------------------------------------------------------------------------------------

VERBS: dict[str, tuple[str, ...]] = {
    "give": (
        r"\bin receipt of\b",
        r"\b(?:serv(?:ed|ing|ice|es)|hand(?:ed|ing)|gave|giv(?:en|ing)|deliver(?:ed|y|ing)|present(?:ed|ing)"
        r"|receiv(?:ed|es|ing)|accept(?:ed|s|ing)|got|has had|have had|had had|collected|took (?:it|the|his|her"
        r"|delivery|receipt)|passed|pushed|slid|read|"
        r"signed for|signs for|acknowledged|put (?:in|into)|hands|issued (?:to|with)|reached|explained|left with"
        r"|given (?:to )?him)\b",
        r"\b(?:in|into) (?:his|her|their) (?:own )?(?:hands?|possession)\b", r"\b(?:now |already |finally )?has"
        r" (?:now )?(?:his|her|the|it) (?!been|has)", r"\bto (?:him|her|x) in person\b",
    ),
    # A notice of intention may also be issued, sent, gone through; whether it came is for the mood to say.
    "notify": (
        r"\b(?:notified|informed|told|advised|warned|given|gave|served|handed|issued|received|sent|delivered"
        r"|conveyed|communicated|made known|made aware|learn(?:ed|t)|knows|aware|signed for|faxed|e-?mailed|left with"
        r"|explained|read|went|accepted|got|collected|reached|put on notice|on notice|acknowledged|hands?|taken|took"
        r"|broken|heard|presented|(?<=x )has had|(?<=he )has had|service|serving)\b",
    ),
    "result": (
        r"\b(?:taken|took|takes) back\b",
        r"\b(?:allow(?:ed|s|ing)|dismiss(?:ed|es|ing|al)|withdr(?:awn|ew|aws|awal|awing)|remit(?:ted|s|ting|tal)"
        r"|succeeded|successful|success|unsuccessful|fail(?:ed|s|ure)|undecided|re-?heard|heard (?:again|afresh)"
        r"|reject(?:ed|s)|refused|wins|won(?!')|lost|loses|upheld|upholds"
        r"|struck out|abandon(?:ed|s|ing|ment)|granted|knocked back|threw out|throws? out|thrown out|turned down"
        r"|g[ai]ven? up|gives up|dropped|drops|determined|decided|concluded|finalised|disposed of|outcome|result"
        r"|sent back|(?:threw|throw(?:s|n)?|knock(?:ed|s)?|turn(?:ed|s)?|kick(?:ed|s)?)(?= (?:[\w']+ ){1,4}(?:out"
        r"|back|down)\b)"
        r"|conceded|lapsed|overturned|set aside|discontinued|pulled)\b",
    ),
    "found": (
        r"\b(?:found|ruled|decided|held|finds|rules|came down|determined)\b.{0,40}\b(?:for|against|in favour of"
        r"|in (?:his|her|our|their) favour|with) (?:him|her|them|us|x|the (?:appellant|home office)|our)?",
        r"\bin (?:his|her|our) favour\b",
    ),
    "issue": (
        r"\b(?:promulgated|issued|handed down|dated|received|(?:is|are|was|came|now|has come|just) (?:in|out)"
        r"|arrived|reached|sent out|signed|gives?"
        r"|given|in$)\b",
    ),
    "arrive": (
        r"\b(?:on|in) (?:its|the|their|our) (?:books?|system|records?|register)\b|\b(?:trace|sign|record|sight"
        r"|knowledge) of\b|\bin (?:our|my|the) (?:tray|inbox|in-tray|post|dak|pigeon ?hole)\b",
        r"\b(?:fax|letter|e-?mail|post|papers) from\b", r"\b(?:receiv(?:ed|es|ing|al)|receipt|lodg(?:ed|es|ing"
        r"|ement)|arriv(?:ed|es|al|ing)|submitted|fil(?:ed|ing)|entered"
        r"|c[oa]me(?:s)? in|c[oa]me (?:from|by|through|to us|over|today|yesterday|on|this|last)|has come|reach(?:ed"
        r"|es)|made"
        r"|brought|put in|been put in|issued|landed|registered|launched|sent(?: us| in)?|faxed|e-?mailed|served"
        r"|stamped|logged|got|have his|have her|is in|are in|now in|in time|in-time|has gone in|went in|instituted"
        r"|notified|acknowledged|with us|turned up|hit (?:our|the) |have had an|'ve had an|in our hands|posted"
        r"|got to us)\b",
    ),
    "grant": (
        r"\b(?:granted|grants|grant of|given|gave|gives|got|gets|allowed|approved|agreed|awarded|secured|obtained|won"
        r"|released|freed|came free|set free|bailed|releases?|admitted|let (?:him|her|x)? ?out|out on|walked"
        r"|succeeded|successful|left"
        r"|ordered|directed|enlarged|conceded|came out)\b",
        # Denied; the mood says so.
        r"\b(?:refus(?:ed|al)|denied|declined|turned down|rejected)\b",
    ),
    "set": (
        r"\b(?:(?:had|have|decided|agreed|forced|obliged) to (?:cancel|defer|postpone|call off)|set|booked"
        r"|arranged|fixed|confirmed|scheduled|issued|made|served|reserved|cancel(?:l?ed|ling|lation)"
        r"|deferred|postponed|re-?booked|re-?set|moved|(?<!kicked )(?<!kicks )(?<!kicking )off|called off|down for"
        r"|timed|rescheduled|brought forward|put back"
        r"|aborted|stopped|scrapped|in place|now on|is on|leaves|departs|fallen through|fell through|went in|gone in"
        r"|withdrawn|revoked"
        r"|lifted|pulled|stood down|rescinded|halted|suspended|secured|bought|ticketed|allocated|given up|gave|stayed"
        r"|quashed|lapsed|changed|slip(?:s|ped)|shift(?:s|ed)|moves|withdrew"
        r"|(?<!to )(?<!will )(?<!shall )follows?|given|taken off|(?:pull|took|take|taken|pulled|taking"
        r"|pulling)(?: x| him| her| them)? off|is:|were|below"
        r"|ready|no longer|goes|on for|confirmation|entered|abandoned|discharged|released|manifested)\b",
    ),
    "flown": (r"\bflightno\b",),
    "go": (
        r"\b(?:fl(?:y|ies|ying|own|ew)|depart(?:s|ing|ed|ure)?|leav(?:es|ing|e)|left|board(?:s|ing|ed)?"
        r"|travel(?:s|ling|led)?|go(?:es|ing)|sails?|sailing|removed|returned|deported|flown|escorted|put on|put aboard"
        r"|taken|repatriated|sent (?:home|back)|returning|heads?|crosses|remove|return|lands?|driven)\b",
    ),
}

# --- which pair tells which ----------------------------------------------------------------------------------------

# (milestone, noun, verb, letters that may lie between them). The first pair that fits a clause is taken.
PAIRS: tuple[tuple[MilestoneName, str, str, int], ...] = (
    (MilestoneName.NOTIFIED_OF_INTENTION, "notice", "notify", 90),
    (MilestoneName.NOTIFIED_OF_INTENTION, "intent", "notify", 90),
    (MilestoneName.DEPORTATION_ORDER_SERVED, "order", "give", 80),
    (MilestoneName.BAIL_GRANTED, "bail", "grant", 70),
    (MilestoneName.APPEAL_RESULT, "appeal", "result", 90),
    (MilestoneName.APPEAL_RESULT, "court", "found", 60),
    (MilestoneName.APPEAL_RESULT, "ruling", "issue", 40),
    (MilestoneName.APPEAL_RESULT, "ruling", "result", 60),
    (MilestoneName.APPEAL_RECEIVED, "appeal", "arrive", 80),
    (MilestoneName.REMOVAL_DETAILS, "directions", "set", 80),
    (MilestoneName.REMOVAL_DETAILS, "trip", "set", 70),
    (MilestoneName.REMOVAL_DETAILS, "directions", "flown", 120),
)

# --- whole phrases that no pair makes ------------------------------------------------------------------------------

# Somebody decides: that verb governs the rest, whatever modals the rest has.
DECIDING = (
    r"(?:decid(?:ed|es)|resolved|agreed|agrees|determined|concluded|settled|approved|approves|authoris(?:ed|es)"
    r"|endorsed|signed (?:it )?off|ruled|opted|elected|confirmed|accepted|ratified|cleared|chosen|found|satisfied"
    r"|c[ao]me to the (?:view|conclusion)|reached the (?:view|conclusion)|formed the view|taken the view"
    r"|took the view|made the decision|taken the decision|took the decision|given the go-?ahead|sanctioned"
    r"|counter-?signed)"
)
_DEPORTED = (
    r"(?:deport(?:ed|ation|ing)?(?! (?:order|case|decision|appeal)\b)|(?:make|making|made|subject to|under|seek"
    r"|issue|sign) (?:of )?an? deportation order"
    r"|(?:an? )?deportation order (?:should|is to|will|must|shall|be) )"
)
# Words between the deciding and the deporting: no other purpose, no other clause.
_UP_TO = (
    r"(?:(?! (?:to (?!(?:proceed|go|pursue|seek|make|press|deport|be|the|x|his|her)\b)|before|after|until"
    r"|unless|because|when|where|if|whether|not|no)\b)[^;?]){0,100}?"
)
_NOT_TO = r"(?:not to|against|no|not)"
PHRASES: dict[MilestoneName, tuple[str, ...]] = {
    MilestoneName.NO_DEPORT_DECISION: (
        r"\bnot (?:be )?(?:liable|subject|amenable) (?:to|for) deportation\b",
        r"\bdeport\w*\b.{0,60}\b(?:we|i) (?:will|shall|have decided|are) not (?:to |going to |be )?(?:proceed|pursu"
        r"|continu)\w*",
        r"\bdeport\w* (?:case|action|proceedings)\b.{0,40}\b(?:dropped|closed|ended|discontinued|abandoned|withdrawn"
        r"|over)",
        r"\b(?:will|shall|is|are|was|be|should|would)(?: (?:now|probably|likely|therefore"
        r"|almost certainly))? (?:not|never)(?: now)?(?: going to)?(?: to)? (?:be "
        r"|face |being )?(?:subject to |pursued for |made the subject of )?deport\w*",
        r"\bwe (?:don't|won't|shan't|aren't going to) deport (?:x|him|her|them)\b",
        r"\bwon't (?:now )?(?:be deported|deport|face deport\w*)", r"\bisn't (?:going )?to be deported",
        r"\b(?:do|does|will|shall|are) not (?:now )?(?:propose to |intend to |mean to |going to |to )?deport(?:ing)?\b",
        rf"\b(?:decided|decision|resolved|agreed|concluded|opted|elected|determined"
        rf"|settled)\b(?:(?!appeal)[^,]){{0,60}}\b{_NOT_TO} "
        r"(?:proceed|deport\w*|pursue|pursuing|proceeding|continue|(?:go|press|carry|push) (?:on|ahead|forward)|seek"
        r"|deporting"
        r"|take|be deported)",
        r"\b(?:decided|decision|agreed|resolved)\b.{0,40}\b(?:we|i|that|he|she|x) (?:shall|will|would|should|do|does"
        r"|is) not\b.{0,30}\bdeport\w*",
        r"\bc[ao]me down against\b.{0,20}\bdeport", r"\bruled out deport\w*|\bdeport\w* (?:is|was|has been"
        r"|now) ruled out",
        r"(?:\bnot|n't) (?:meet|satisfy|reach|fall within|qualify)\b.{0,40}\bdeport",
        r"\bdeport\w*\b.{0,60}\bnot to be (?:pursued|proceeded|taken)\b",
        r"\b(?:declined|refused|not (?:been )?(?:prepared|willing|minded)|unwilling) to (?:authorise|agree"
        r"|approve|sanction"
        r"|sign off|endorse|pursue|make|order)\b.{0,30}\bdeport\w*",
        r"\bdecision not to\b.{0,40}\bdeport\w*|\bdecided against\b.{0,40}\bdeport\w*",
        r"\bdeportation\b.{0,40}\b(?:(?:will |shall |is |does |would )?not (?:now )?(?:be |being )?(?:go"
        r"|going) ahead|(?:not|no longer) (?:now )?(?:be "
        r"|being |to be )?(?:pursued|proceeded with|taken forward|taken further|going ahead|to proceed|proceed"
        r"|proportionate|appropriate|justified|sought)|(?:has been |was |is )?(?:dropped"
        r"|abandoned|discontinued|off the table|given up|called off))",
        r"\bno (?:deportation|further deportation) (?:action|order is to be made|decision to deport|proceedings|will "
        r"(?:follow|be pursued))|\bno further action\b.{0,30}\bdeport\w*",
        r"\bnot (?:now )?(?:to )?(?:be )?(?:proceed(?:ing)?|pursu(?:e|ing)|continu(?:e|ing)|going ahead|seek(?:ing)?"
        r"|(?:go|going|press|pressing|carry|carrying|push|pushing) (?:on|forward|ahead)"
        r"|tak(?:e|ing) forward)\b.{0,30}\bdeport\w*",
        r"\bno longer (?:be )?(?:pursu(?:es?|ing)|seek(?:s|ing)?|proceed(?:s|ing)?|liable|intend(?:s|ing|ed)?"
        r"|propos(?:es?|ing)"
        r"|mean(?:s|ing)?|subject|wishes"
        r"|considering|facing|wish)\b.{0,30}\bdeport\w*",
        r"\bdeport\w*\b.{0,40}\bshould not (?:be|proceed)|\bshould not be deported",
        r"\bdecision (?:of [\w ]{1,20} )?to deport\b.{0,60}\b(?:reversed|rescinded|revoked|withdrawn|cancelled|dropped"
        r"|abandoned)\b|\b(?:reversed|rescinded|revoked|withdrawn|withdrew|cancelled|changed) (?:the|our|my|his|her"
        r"|that)"
        r" decision to deport\b",
        r"\b(?:proposal|recommendation|submission|plan) (?:to|for|that|of)\b.{0,30}\bdeport\w*\b.{0,60}\b(?:rejected"
        r"|turned down|not accepted|not agreed|declined|thrown out|overruled)\b",
        r"\bno deport(?:ation)?(?=[.,;:!]|$)", r"\bdeport\w*\b.{0,40}\bnot (?:going to |to )?(?:happen|take place"
        r"|follow)\b",
        # People who learnt English late resign from a thing, renounce it, abstain from it.
        r"\b(?:resign(?:ed|ing)?|desist(?:ed|ing)?|abstain(?:ed|ing)?|refrain(?:ed|ing)?|renounc(?:ed?|ing)"
        r"|relinquish(?:ed)?|waiv(?:ed?|ing)|step(?:ped|ping)? back|back(?:ed|ing) (?:off|away)|mov(?:ed|ing) away)"
        r" (?:[\w']+ ){0,2}?(?:(?:his|her|the|x's|a) )?deport\w*",
        r"\b(?:took|taken|taking) (?:[\w']+ ){0,2}?deport\w*(?: [\w']+){0,3} off the table",
        r"\bno to deportation\b|\bnon-?deport(?:ation)? decision", r"\bno_deport_decision\b|\bno deport decision\b",
        r"\bdeport\w*\b.{0,40}\b(?:would|will) (?:breach|be (?:unlawful|disproportionate|contrary|wrong))",
        r"\b(?:closed|closing|dropped|ended|discontinued|withdrawn|stopped) (?:the |his |her |our "
        r"|x's )?deport\w*(?: case| action| proceedings)?\b",
        r"\b(?:rather than|instead of|in place of) (?:be |being )?deport(?:ed|ing|ation)\b", r"\bnot (?:being"
        r"|getting|to be|now being) deported\b",
        r"\b(?:not|n't|cannot|no longer|unable to) (?:be )?(?:justif\w+|sustain\w*|support\w*|defend\w*"
        r"|warrant\w*)\b.{0,25}\bdeport\w*",
        r"\bdeport\w*\b.{0,30}\b(?:not|n't|cannot|no longer) (?:be )?(?:justif\w+|sustain\w*|warrant\w*)",
        r"\bnot (?:be |considered |thought |felt )?(?:in the public interest|proportionate|appropriate|right"
        r"|justified|reasonable"
        r"|lawful|conducive|necessary|fair)\b.{0,20}\bdeport",
        r"\b(?:exempt|immune) from deport\w*|\bnot deportable\b",
        r"\bto (?:drop|abandon|discontinue|cease|stop|withdraw|end) (?:the |his |her |our |x's )?deport\w*",
        r"\bno deportation (?:for|of|in|against)\b",
        r"\bwithdr[ae]wn? (?:the |his |her |our |x's )?deport\w* (?:case|action|proceedings)", r"\bnot deporting\b"
        r"|\b(?:dropped|dropping|abandoned|discontinued|given up|gave up|ceased|stopped) (?:the |his "
        r"|her )?deport\w*|\bdecision (?:is|was) (?:not|against)\b",
    ),
    MilestoneName.NOTIFIED_OF_INTENTION: (
        r"\bnotified_of_intention\b|\bnotified of (?:the |our )?intention\b",
        r"\b(?:notice of liability|liability notice|liable to deportation)\b.{0,90}\b(?:served|given|handed|received"
        r"|faxed"
        r"|delivered|sent|e-?mailed|signed for)\b",
    ),
    MilestoneName.DEPORTATION_ORDER_SERVED: (r"\bdeportation_order_served\b",),
    MilestoneName.APPEAL_RESULT: (
        r"^(?:x\W{1,3}|and |now |all )?(?:allowed|dismissed|remitted|withdrawn|thrown out"
        r"|struck out) (?:\w+ ){0,4}?(?:by|at|in"
        r"|before) (?:the )?(?:ftt|ut|iac|utiac|first-tier|upper|tribunal|judge|immigration judge|ij|panel|court)\b",
        r"\b(?:tribunal|judge|ftt|upper tribunal|ut|iac|panel)\b.{0,30}\b(?:decided|determined|remade"
        r"|remitted)\b.{0,60}\b(?:appeal|case|matter)\b",
        r"\b(?:dismissed|allowed|refused|lost|won) (?:on|under) (?:all |both |every |the |human |article |art "
        r"|asylum |protection "
        r"|deportation |eea |limited |immigration )[\w &]{0,30}?(?:grounds?|\d|rules)",
        r"(?<!been )\bfound (?:for|against|in favour of) (?:him|her|them|x|the appellant)\b|\bremitted (?:back )?to\b",
        r"\b(?:succeeded|won|lost|failed|(?:was|been) (?:un)?successful) (?:before|at|in|with) (?:the )?(?:first|ftt"
        r"|tribunal|upper|ut|judge|court of|iac)",
        r"\b(?:ftt|ftj|utj|ut|iac|utiac|tribunal|judge|panel|court ofappeals|court)(?: (?:has|have|had|now|just"
        r"|also)){0,2}"
        r" (?:allowed|dismissed|remitted) (?:it|this|him|her|x)\b",
        r"\bno error of law\b", r"^(?:and |but |x\W{1,3})?(?:x|he|she|we|the ho|sshd|home office)(?:'ve| has| have)?"
        r" (?:lost|won)(?=\W*$|, )", r"\bsen(?:t|ds) (?:[\w']+ ){0,4}back (?:to|for)\b", r"\b(?:goes|went|go|going"
        r"|gone) back to the (?:first|ftt|tribunal|lower)", r"\bappeal_result\b|\bappeal (?:determined|determination"
        r"|decided)\b",
    ),
    MilestoneName.APPEAL_RECEIVED: (
        r"\b(?:has|have|had|is|are|now|he|she|they|also|x|reps|solicitors|duly|promptly|formally) appeal(?:ed|ing)\b"
        r"|\bappealed\b|\b(?:is|are) (?:now )?(?:appealing|challenging (?:it|the decision|his deportation"
        r"|our decision))\b",
        r"\b(?:x|he|she) (?:now )?appeals\b(?! (?:to|will|would))",
        r"\b(?:have|has) (?:now )?(?:an?|his|her|x's) (?:in-time |late |out-of-time "
        r"|out of time )?(?:notice of )?appeal\b(?! (?:hearing|right))",
        r"\bput (?:in )?(?:an? |his |her )?appeal (?:in|by|at|with|to)\b",
        r"\b(?:put in|lodged|filed|sent in|submitted) (?:(?:his|her|late|amended|the) )?grounds\b(?! for bail)",
        r"\bappeal_received\b|\bnew appeal\b|\bappeal received\b|\bappeal(?:s|'s)? (?:now |is )?in\b(?= ?[:,.;-]|$)",
    ),
    MilestoneName.BAIL_GRANTED: (
        r"\bbailed\b", r"\bbail_granted\b", r"^(?:x\W{1,3})?(?:iac|ftt|tribunal"
        r"|immigration) bail\W{1,3}(?:x\W{1,3})?(?:\d|yesterday|today|this (?:morning|afternoon)"
        r"|last )", r"\bon (?:\w+ )?bail (?:since|from|as of|as from)\b",
        r"\bbail application\b.{0,20}\b(?:successful|allowed|granted|succeeded)",
    ),
    MilestoneName.REMOVAL_DETAILS: (
        r"\bremoval_details\b",
        r"\b(?:was|were|has been|have been) (?:removed|deported|flown|returned)\b.{0,40}\b(?:to|on|from)\b"
        r"|\bmanifest(?:ed)?\b",
        r"(?:^\W{0,3}|\b(?:x|he|she|they|who|and|then|now|is|are|will|shall|to|also|be|due|flight|plane|charter|it"
        r"|which|coach|ferry|man|seat|might|may|could|would|can|should|cannot|subject|just|fno|still|instead|duly|both|each)\b\W{0,3})"
        r"(?:flies|flying|fly|flown|flew|depart(?:s|ing)?|leav(?:es|ing)|boards?|boarding|travel(?:s|ling)?(?! doc)"
        r"|goes(?! (?:before|to (?:the|court|hospital)))"
        r"|going|sails|sailing)\b(?=.{0,140}(?:\d|flight|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
        r"|tomorrow)).{0,60}\b(?:to|on|for|from|flight|aboard|back|flightno|by)\b",
        r"\b(?:will|is to|to|shall|due to|going to|be|being)(?: now)?(?: be)? (?:removed|returned|flown|put on"
        r"|escorted|deported|taken(?! to (?:the )?(?:hospital|court|tribunal|hearing|interview))|driven|repatriated"
        r"|sent (?:home|back))\b.{0,60}\b(?:to|on)\b(?=.{0,80}(?:\d|flight|monday|tuesday|wednesday|thursday|friday"
        r"|saturday"
        r"|sunday|tomorrow))",
        r"\b(?:will|would) not (?:now )?(?:fly|be removed|travel|be flying|depart|be going)|\b(?:won't|will not"
        r"|isn't going to) (?:now )?be on\b|\bno longer (?:flying|being removed|on the "
        r"flight|going)|\bnot (?:now )?(?:flying|being removed|travelling)", r"\bflight (?:no\.?|number|is|:)",
        r"\bremoval\b.{0,20}\b(?:date|is|will be|on)\b.{0,30}\d", r"\bremoval (?:of|for) (?:x|him"
        r"|her)\W{1,3}(?:\w+day )?\d",
        r"\bremoval (?:of|for) (?:x|him|her)\b.{0,50}\bflightno\b", r"\bremoval (?:is |on |date )?\d",
        r"\b(?:booked|seat|ticket|flies|leaves|goes|departs|removed|travels|put)\b.{0,25}\b(?:on|onto|aboard|by"
        r"|with) flightno\b",
        r"\bflightno\b(?: should (?:read|be)|.{0,60}\b(?:cancelled|called off|deferred|postponed|rebooked|booked"
        r"|confirmed)\b)",
        r"\b(?:will|shall|'ll|due to|is to|going to) (?:now |then |also )?(?:leave|depart|fly|travel|board|return"
        r"|go)\b.{0,60}\b(?:to|on|for"
        r"|from|by|aboard|flightno)\b(?=.{0,80}(?:\d|flightno|monday|tuesday|wednesday|thursday|friday|saturday"
        r"|sunday|tomorrow))",
        r"\bset for\b.{0,30}\bflightno\b",
        r"^x\W{1,4}(?:to )?(?:[a-z']{3,20},? ){0,2}flightno,? (?:on )?(?:\w+day,? )?(?:the )?\d",
        r"\b(?:will|shall|is to|due to|going to) (?:now )?be (?:on|aboard) (?:the )?(?:\w+ ){0,2}(?:charter"
        r"|flight|plane)\b",
        r"\b(?:left|departed) (?:from )?(?:the )?(?:uk|united kingdom|country|britain|heathrow|gatwick|stansted|luton"
        r"|manchester)\b(?=.{0,60}(?:flightno|flight|\bto\b|\bfor\b))|\b(?:left|departed) (?:\w+ ){0,3}?(?:on"
        r"|by) flightno",
        r"(?:^|\b(?:amended|new|correct|right|revised|corrected|actual|changed) )flight(?: (?:no\.?|number|details?))?"
        r"(?: (?:for|of) (?:x|him|her))?(?: is| now is| should (?:be|read))?[ :=|]+flightno\b",
        r"\b(?:should(?:'ve| have)? (?:be|been|read|say)|(?:amend|change|correct|alter|make)(?:e?d)?(?: (?:it"
        r"|this|that|them))?"
        r"(?: to| into)?|read(?: instead)?:?|instead:?|in fact(?: it is)?|(?:correct|right) (?:one|number)(?: is|:)) "
        r"(?:now |on )?(?:[\w/]+ ){0,4}?flightno\b",
        r"\bflightno\b.{0,60}\b(?:to|destination|departing|departs|leaving|leaves|on \d)\b|\b(?:depart(?:ing|s|ure)"
        r"|leav(?:es|ing))\b.{0,40}\bflightno\b",
        r"\b(?:has|have|got|holds?|found|given) (?:him |her |x )?(?:an? |two |three )?(?:seats?|place|tickets?"
        r"|booking)\b",
        r"\b(?:seat|place|space|flight)s? (?:has|have) (?:now )?been (?:found|secured|allocated)\b",
        r"\brebooked\b(?=.{0,60}(?:\d|flightno|directions))", r"\bre-?set for\b",
    ),
    MilestoneName.DEPORT_DECISION: (
        rf"\b{DECIDING}\b{_UP_TO}\b(?:to|that|for|in favour of|with|=|on|proceed|the|x's|his|her|should|must|will"
        rf"|shall|be|of) {_DEPORTED}",
        rf"\b{DECIDING} deport(?= (?:for|of|on|in|x|him|her)\b|[.,;]|$)",
        rf"\b{DECIDING}\b{_UP_TO}\bunder an? deportation order",
        r"\bdeport(?:ation)?\?? ?[:=|] ?(?:yes|y|agreed|approved"
        r"|authorised)(?![\w'])", rf"\b{DECIDING}\b (?:x's |his |her |their "
        rf"|the )?deport(?:ation|ing)\b(?! (?:order|case|appeal))",
        rf"\b{DECIDING}\b{_UP_TO}\b(?:proceed|to pursue|to go ahead|go for it|press on)\b",
        rf"\bdeport(?:ation|ing)\b(?! (?:order|appeal))[^;,]{{0,60}}\b(?:was|were|is|has been|been|now|duly|x|him"
        rf"|her) {DECIDING}\b",
        rf"\b(?:deportation|deport|to deport(?: \w+){{0,3}})\b ?[:=-]? ?{DECIDING}\b",
        r"\bdecisions?\b[^;,]{0,60}\b(?:to|for|in favour of|of|=|:|is|was) (?:proceed (?:to|with) |be |pursue |seek "
        r"|go for )?deport(?:ed|ation|ing)?\b(?! (?:order|appeal)s?\b)",
        r"\bdecisions?\b[^;,]{0,40}\bthat (?:[\w']+ ){1,4}?(?:should |must |is to |will )?be deported",
        r"\bdecisions?\b[^;]{0,60}, to deport\b(?! order)",
        r"\b(?:is|are) (?:now )?going to be deported\b(?![^,;]{0,40}flightno)",
        r"\bdecisions? (?:taken |made |reached |was |is )*to (?:make|issue|proceed)\b",
        r"\bdeport(?:ation)? (?:decision|minute|submission"
        r"|proposal)\b[^;]{0,50}\b(?:made|taken|signed|agreed|approved|counter-?signed|cleared|reached)\b",
        r"\b(?:outcome|decision|result|conclusion|verdict|answer)\b ?(?:=|:|is|was"
        r"|-) ?(?:yes,? )?(?:to )?deport(?:ation)?\b"
        r"(?! order)",
        r"\b(?:decision|outcome)\b(?: [\w/.]+){1,4} ?(?:=|:) ?(?:yes,? )?(?:to )?deport(?:ation)?\b(?! order)",
        r"^(?:and |so )?we (?:now )?deport\b(?!.{0,20}(?:flightno|\d))",
        rf"\b(?:deport|to be deported|deportation)[,;.:]? ?- ?(?:[\w']+ ){{0,3}}?{DECIDING}\b",
        rf"\b(?:deport|to be deported|deportation)[,;:] (?:(?!not\b)[\w']+ ){{0,3}}?{DECIDING}\b",
        r"^x\W{1,3}(?:deport|to be deported)\.?$",
        r"\bc[ao]me down (?:in favour of|for|on the side of)\b.{0,20}\bdeport", r"\b(?:yes|go-?ahead|green light)"
        r" (?:to|for) (?:his |her |the )?deport",
        r"\b(?:we|i)(?:'re| are| am|'ve| have) (?:now )?(?:going (?:for|ahead with)|proceeding (?:to|with)|pursuing"
        r"|deporting|gone (?:for|ahead with)|opted for|plumped for)\b.{0,20}\bdeport",
        r"\b(?:deportation|deport)\b.{0,60}\b(?:is proceeding|to proceed|will proceed|proceeds|to go ahead"
        r"|going ahead|will go ahead|goes ahead|is to be pursued|will be pursued)\b",
        r"\b(?:department|home office|secretary of state|sos|sshd|we) (?:will|shall|is to|are to|is going to"
        r"|are going to)"
        r" (?:now )?(?:pursue|seek|go for|go ahead with) (?:his |her |their |the |x's )?deport\w*",
        r"\bproceed(?:ing)? (?:to|with) (?:his |her |their |the )?deport\w*", r"\bdeport_decision\b"
        r"|\bdeport decision\b",
        rf"\b(?:submission|proposal|recommendation|minute|papers?|case|file"
        rf"|panel)\b[^;:]{{0,40}}\b{DECIDING}\b[^;:]{{0,40}}: ?"
        r"(?:to )?deport(?:ation)?\b(?! order)",
        r"\bdeportation it is\b", r"\bi (?:hereby |do |therefore )?(?:agree|concur|direct|decide|conclude)\b"
        r"(?:(?!not\b|no\b)[^.;]){0,40}\bdeport(?:ation|ed)\b(?! order)", r"^(?:and |so |x\W{1,3})?deport\w* (?:is "
        r")?to be (?:pursued|sought|proceeded with)\b",
        r"\b(?:we|department|home office|secretary of state|sos|sshd)(?: are| is|'re| will| shall)(?: now)?(?: to)?"
        r" (?:press|go|push|carry|mov)(?:e|ing)? (?:ahead|on|forward) with (?:the |his |her |x's )?deport\w*",
        rf"\b(?:falls? (?:for|to be) deport\w*|automatic deportation applies)\b.{{0,60}}\b{DECIDING}\b",
        r"\b(?:is|are) to be deported\b|\b(?:will|shall|must) be deported\b|\bwe are deporting\b|\bwe (?:will"
        r"|shall) be deporting\b|\bwe (?:will|shall"
        r"|do) deport\b",
    ),
}
# In which order the milestones are tried on a clause: the narrower first.
ORDER = (
    MilestoneName.NO_DEPORT_DECISION, MilestoneName.NOTIFIED_OF_INTENTION, MilestoneName.DEPORTATION_ORDER_SERVED,
    MilestoneName.BAIL_GRANTED, MilestoneName.APPEAL_RESULT, MilestoneName.APPEAL_RECEIVED,
    MilestoneName.REMOVAL_DETAILS, MilestoneName.DEPORT_DECISION,
)
