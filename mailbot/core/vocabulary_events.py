"""What tells a milestone: nouns (what is spoken of), verbs (what is done with it), and which pairs tell which.

Small letters, one blank between words, people as "x", a carrier and its digits as "flightno", "DO" written out.
"""

from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_decisions import DECISIONS

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
    "court": (r"\b(?:tribunal|judges?|ftt|ftj|utj|ut|iac|panel|(?<!family )court|ij|dj|bench)\b(?!'s)",),
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
        r"signed for(?! the (?:secretary|minister|home|state))|signs for|acknowledged|put (?:in|into)|hands"
        r"|issued (?:to|with)|reached|explained|left with"
        r"|given (?:to )?him)\b",
        r"\b(?:in|into) (?:his|her|their) (?:own )?(?:hands?|possession)\b", r"\b(?:now |already |finally )?has"
        r" (?:now )?(?:his|her|the|it) (?!been|has)", r"\bto (?:him|her|x) in person\b",
    ),
    # A notice of intention may also be issued, sent, gone through; whether it came is for the mood to say.
    "notify": (
        r"\b(?:put|pushed|slipped|posted|shoved) (?:through|under|into|in) (?:his|her|x's|the) (?:door|hands?"
        r"|hand|cell|hatch)\b",
        r"\b(?:notified|informed|told|advised|warned|given|gave|served|handed|issued|received|sent|delivered"
        r"|conveyed|communicated|made known|made aware|learn(?:ed|t)|knows|aware|signed for|faxed|e-?mailed|left with"
        r"|explained|read|went|accepted|got|collected|reached|put on notice|on notice|acknowledged|hands?|taken|took"
        r"|broken|heard|presented|(?:went|gone|taken|took (?:x|him|her)|talked (?:x|him|her)) through"
        r"|(?<=x )has had|(?<=he )has had|service|serving)\b",
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
        r"|stamped|logged|got|(?<!letting x )(?<!let x )(?<!letting him )have his"
        r"|(?<!letting x )(?<!letting her )have her|is in|are in|now in|in time|in-time|has gone in|went in|instituted"
        r"|notified|acknowledged|with us|turned up|hit (?:our|the) |have had an|'ve had an|in our hands|posted"
        r"|got to us)\b",
    ),
    "grant": (
        r"\b(?:granted|grants|grant of|given|gave|gives|got|gets|allowed|approved|agreed|awarded|secured|obtained|won"
        r"|released|freed|came free|set free|bailed|releases?|admitted|let (?:him|her|x)? ?out|let (?:him|her|x"
        r"|them) have|out on|walked"
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

PHRASES: dict[MilestoneName, tuple[str, ...]] = {
    **DECISIONS,
    MilestoneName.NOTIFIED_OF_INTENTION: (
        r"\bnotified_of_intention\b|\bnotified of (?:the |our )?intention\b",
        r"\b(?:notice of liability|liability notice|liable to deportation)\b.{0,90}\b(?:served|given|handed|received"
        r"|faxed"
        r"|delivered|sent|e-?mailed|signed for)\b",
    ),
    MilestoneName.DEPORTATION_ORDER_SERVED: (r"\bdeportation_order_served\b",),
    MilestoneName.APPEAL_RESULT: (
        r"\b(?:judge|ftj|ij|tribunal|ftt|panel)\b.{0,90}\b(?:and|so|therefore|duly) (?:dismissed|allowed)[.,;]?$",
        r"^(?:x\W{1,3}|and |now |all )?(?:allowed|dismissed|remitted|withdrawn|thrown out"
        r"|struck out) (?:\w+ ){0,4}?(?:by|at|in"
        r"|before) (?:the )?(?:ftt|ut|iac|utiac|first-tier|upper|tribunal|judge|immigration judge|ij|panel|court)\b",
        r"\b(?:tribunal|judge|ftt|upper tribunal|ut|iac|panel)\b.{0,30}\b(?:decided|determined|remade"
        r"|remitted)\b.{0,60}\b(?:appeal|case|matter)\b",
        r"\b(?:dismissed|allowed|refused|lost|won) (?:on|under) (?:all |both |every |the |human |article |art "
        r"|asylum |protection "
        r"|deportation |eea |limited |immigration )[\w &]{0,30}?(?:grounds?|\d|rules)",
        r"(?<!been )\bf(?:ou|i)nds? (?:for|against|in favour of) (?:him|her|them|x|the appellant)\b"
        r"|\bremitted (?:back )?to\b",
        r"\b(?:succeeded|won|lost|failed|(?:was|been) (?:un)?successful) (?:before|at|in|with) (?:the )?(?:first|ftt"
        r"|tribunal|upper|ut|judge|court of|iac)",
        r"\b(?:ftt|ftj|utj|ut|iac|utiac|tribunal|judge|panel|court ofappeals|court)(?: (?:has|have|had|now|just"
        r"|also)){0,2}"
        r" (?:allowed|dismissed|remitted) (?:it|this|him|her|x)\b",
        r"\b(?:ut|upper tribunal|utiac|court ofappeals) (?:has |have )?remitted\b",
        r"\bno error of law\b", r"^(?:and |but |x\W{1,3})?(?:x|he|she|we|the ho|sshd|home office)(?:'ve| has| have)?"
        r" (?:lost|won)(?: outright| hands down| completely)?(?=\W*$|, | and )", r"\bsen(?:t"
        r"|ds) (?:[\w']+ ){0,4}back (?:to|for)\b", r"\b(?:goes|went|go|going"
        r"|gone) back to the (?:first|ftt|tribunal|lower)", r"\bappeal_result\b|\bappeal (?:determined|determination"
        r"|decided)\b",
    ),
    MilestoneName.APPEAL_RECEIVED: (
        r"\b(?:has|have|had|is|are|now|he|she|they|also|x|reps|solicitors|duly|promptly|formally) appeal(?:ed|ing)\b"
        r"|\bappealed\b|\b(?:is|are) (?:now )?(?:appealing|challenging (?:it|the decision|his deportation"
        r"|our decision))\b",
        r"\b(?:x|he|she) (?:now )?appeals\b(?! (?:to|will|would))",
        r"(?<!letting x )(?<!let x )(?<!letting him )\b(?:have|has) (?:now )?(?:an?|his|her|x's) (?:in-time "
        r"|late |out-of-time "
        r"|out of time )?(?:notice of )?appeal\b(?! (?:hearing|right|decision|result|determination|outcome"
        r"|judgment|ruling))",
        r"\b(?:his|her|x's|their) (?:notice|papers?|forms?|grounds) (?:to|with|from|at|before"
        r"|for) (?:the )?(?:first-tier|ftt"
        r"|tribunal|iac|upper|ut)\b.{0,40}\b(?:came|arrived|reached|received|lodged|is in|are in|went in|landed)\b",
        r"\bput (?:in )?(?:an? |his |her )?appeal (?:in|by|at|with|to)\b",
        r"\b(?:put in|lodged|filed|sent in|submitted) (?:(?:his|her|late|amended|the) )?grounds\b(?! for bail)",
        r"\bappeal_received\b|\bnew appeal\b|\bappeal received\b|\bappeal(?:s|'s)? (?:now |is )?in\b(?= ?[:,.;-]|$)",
    ),
    MilestoneName.BAIL_GRANTED: (
        r"\b(?:judge|ij|ftj|tribunal|court|bench|iac|x)\b[^;]{0,60}\b(?:let|set) (?:x|him|her|them) (?:out|free"
        r"|go|loose)\b",
        r"\bbailed\b", r"\b(?:ftt|iac|tribunal|immigration|judge) bail (?:to"
        r"|for) x\b(?=.{0,40}\d)", r"\bbail_granted\b", r"^(?:x\W{1,3})?(?:iac|ftt|tribunal"
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
        r"\bset for\b.{0,30}\bflightno\b", r"\bflightno (?:is |goes |leaves )?now (?:on )?(?:\w+day,? )?(?:the )?\d",
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
}
# In which order the milestones are tried on a clause: the narrower first.
ORDER = (
    MilestoneName.NO_DEPORT_DECISION, MilestoneName.NOTIFIED_OF_INTENTION, MilestoneName.DEPORTATION_ORDER_SERVED,
    MilestoneName.BAIL_GRANTED, MilestoneName.APPEAL_RESULT, MilestoneName.APPEAL_RECEIVED,
    MilestoneName.REMOVAL_DETAILS, MilestoneName.DEPORT_DECISION,
)
