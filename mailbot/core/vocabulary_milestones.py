"""How case owners say that a milestone has come, and the words that undo it. Small letters, one blank between words."""

from mailbot.core.states import AppealOutcome, MilestoneName
from mailbot.core.vocabulary_moods import IT_WAS_GIVEN

_DEPORT = r"deport(?:ation|ed|ing|able)?"
_DO = (
    r"(?:deportation orders?|d\.?o\.?|signed order|order (?:for|of) (?:his |her |their )?deportation"
    r"|(?<!confiscation "
    r")(?<!restraint )(?<!court )(?<!supervision )(?<!protection )(?<!hospital )order)"
)
_INTENT = r"(?:intention|intent|intended|intend|intends|proposed|proposal|liab(?:le|ility))"
# Forms by which a person is told that he is liable to deportation.
_NOTICE_FORM = r"icd[. ]?(?:0?350\w*|4936|4932)"
_RESULT = (
    r"(?:allowed|dismissed|withdrawn|withdrew|remitted|succeeded|successful|unsuccessful|failed|rejected|refused"
    r"|won|lost|upheld|struck out|abandoned|granted|knocked back|thrown out|turned down)"
)

EVENTS: tuple[tuple[MilestoneName, tuple[str, ...]], ...] = (
    (MilestoneName.NO_DEPORT_DECISION, (
        r"\bnot (?:be )?(?:liable|subject|amenable) (?:to|for) deportation\b",
    r"\bdeport\w*\b.{0,60}\b(?:we|i) (?:will|shall|have decided|are) not (?:to |going to |be )?(?:proceed|pursu"
    r"|continu)\w*",
    r"\bdeport\w* (?:case|action|proceedings)\b.{0,40}\b(?:dropped|closed|ended|discontinued|abandoned)",
    r"\b(?:will|shall|is|are|was|be|should|would)(?: now)? (?:not|never)(?: now)?(?: going to)?(?: to)? (?:be "
    r"|face "
    r"|being )?(?:subject to |pursued for )?deport\w*", r"\bwon't (?:now )?be deported",
    r"\bisn't (?:going )?to be deported",
    r"\b(?:decided|decision|resolved|agreed|concluded|opted|elected|determined)\b.{0,60}\b(?:not to|against|no"
    r"|not) "
    r"(?:proceed|deport\w*|pursue|pursuing|proceeding|continue|go ahead|deporting|take|be deported)",
        r"\bc[ao]me down against\b.{0,20}\bdeport",
    r"(?:\bnot|n't) (?:meet|satisfy|reach|fall within|qualify)\b.{0,40}\bdeport",
    r"\bdeport\w*\b.{0,60}\bnot to be (?:pursued|proceeded|taken)\b",
        r"\bdecision not to\b.{0,40}\bdeport\w*|\bdecided against\b.{0,40}\bdeport\w*",
    r"\bdeportation\b.{0,40}\b(?:(?:will |shall |is |does )?not (?:be |being )?(?:go|going) ahead|not (?:be "
    r"|being "
    r")?(?:pursued|proceeded with|taken forward|going ahead|to proceed|proceed)|(?:has been |was |is )?(?:dropped"
    r"|abandoned|discontinued|no longer (?:pursued|sought|being pursued|appropriate)|off the table))",
    r"\bno (?:deportation|further deportation) (?:action|order is to be made|decision to deport|proceedings|will "
    r"(?:follow|be pursued))",
    r"\bnot (?:to )?(?:be )?(?:proceed(?:ing)?|pursu(?:e|ing)|continu(?:e|ing)|going ahead)\b.{0,30}\bdeport\w*",
    r"\bno longer (?:be )?(?:pursuing|seeking|proceeding|liable|intend(?:ing)?|subject)\b.{0,30}\bdeport\w*",
    r"\bdeport\w*\b.{0,40}\bshould not (?:be|proceed)|\bshould not be deported",
    r"\bno to deportation\b|\bnon-?deport(?:ation)? decision", r"\bno_deport_decision\b|\bno deport decision\b",
    r"\bnot deporting\b|\bdropped the deportation\b|\bdecision (?:is|was) (?:not|against)\b",)), (MilestoneName.
    NOTIFIED_OF_INTENTION, (
    rf"\b(?:notified|informed|told|advised|notice|notification|letter|served|given|gave|handed|issued|received"
    rf"|warned)\b.{{0,90}}\b{_INTENT}\b.{{0,50}}\b{_DEPORT}\b",
    rf"\b(?:notified|informed|told|advised|notice|notification|letter|served|given|gave|handed|issued|received"
    rf"|warned)\b.{{0,90}}\b{_DEPORT}\b.{{0,40}}\b{_INTENT}\b",
    rf"\b{_INTENT}\b.{{0,30}}\b{_DEPORT}\b.{{0,70}}\b(?:notified|served|given|handed|issued|received|delivered"
    rf"|sent"
    rf"|conveyed|communicated|made known)\b",
    r"\bnotified_of_intention\b|\bnotified of intention\b|\bnotice of (?:our |the |his |her )?intention\b"
    r"|\bintention notice\b|\bintention letter\b",
    r"\bliab(?:le|ility) (?:to|for) deportation\b.{0,60}\b(?:served|sent|given|handed|notice|letter|received|told"
    r"|issued)|\b(?:served|sent|given|handed|told|issued|notice|letter)\b.{0,60}\bliab(?:le|ility) (?:to|for) "
    r"deportation",
    r"\b(?:told|informed|notified|advised)\b.{0,50}\b(?:we|home office|secretary of state"
    r"|department)\b.{0,25}\b(?:mean|means|meant|intend\w*|plan\w*|propos\w*)\b.{0,25}\bdeport\w*",
    r"\bstage (?:1|one)\b.{0,40}\b(?:served|given|sent|letter|notice|issued)",
    rf"\b{_NOTICE_FORM}\b.{{0,90}}\b(?:served|given|handed|received|delivered|sent|issued|faxed|signed for)\b",
    rf"\b(?:served|gave|handed|given|delivered|received|signed for)\b.{{0,60}}\b{_NOTICE_FORM}\b",
    r"\b(?:read|explained)\b.{0,30}\b(?:notice of (?:liability|intention)|(?:liability|intention) notice)\b",
    r"\b(?:notice of liability|liability notice|liable to deportation)\b.{0,90}\b(?:served|given|handed"
    r"|received|faxed"
    r"|delivered|sent|e-?mailed|signed for)\b",)), (MilestoneName.
    DEPORTATION_ORDER_SERVED, (
    rf"\b{_DO}\b.{{0,60}}\b(?:served|handed|given|delivered|put in(?:to)? (?:his|her) hands?|received|presented"
    rf"|passed)\b",
    r"\b(?:served|serving|service|handed|handing|gave|given|delivered|received|presented|got"
    r"|accepted)\b.{0,70}\b(?:deportation orders?|d\.?o\.?|signed order|order (?:for|of) (?:his "
    r"|her )?deportation"
    r"|(?<!confiscation )(?<!restraint )(?<!court )(?<!supervision )(?<!protection )(?<!hospital )order)\b",
    r"\bdeportation_order_served\b|\bdo served\b",)), (MilestoneName.APPEAL_RESULT, (
    rf"\b(?:appeal|appeals|appellant)\b.{{0,90}}\b{_RESULT}\b",
    r"\b(?:allowed|dismissed|remitted|rejected|upheld|refused|granted|won|lost|threw out|thrown out|withdrew"
    r"|withdrawn|abandoned)\b.{0,60}\b(?:appeal|appeals)\b",
    r"\b(?:tribunal|judge|ftt|upper tribunal|ut|iac|panel)\b.{0,60}\b(?:found|ruled|decided|held"
    r"|determined)\b.{0,40}\b(?:for|against|in favour of|in (?:his|her) favour)",
    r"\bappeal\b.{0,60}\bdetermined\b",
    r"\b(?:tribunal|judge|ftt|upper tribunal|ut|iac|panel)\b.{0,30}\b(?:decided|determined|remade"
    r"|remitted)\b.{0,60}"
    r"\b(?:appeal|case|matter)\b", r"\bappeal\b.{0,40}\b(?:decided|concluded|finalised|disposed of)\b",
    r"\bdetermination\b(?: (?!for|in)\w+){0,4} (?:promulgated|issued|dated|received|out|arrived|in$|is in"
    r"|came in)",
    r"\b(?:dismissed|allowed|refused|lost|won) on (?:all |both |every |the |human |article |art |asylum "
    r"|protection "
    r"|deportation |eea |limited )[\w &]{0,30}?(?:grounds?|\d)",
    r"\b(?:was|is|has been|been|of|now) withdraw(?:ing|n|al)\b.{0,25}\bappeal\b|\bappeal\b.{0,30}\bwithdrawing\b"
    r"|\bwithdrawing (?:his|her|the|their) appeal\b",
    r"\bfound (?:for|against|in favour of) (?:him|her|them|x|the appellant)\b|\bremitted (?:back )?to\b",
    r"\bappeal_result\b|\bappeal (?:result|outcome|determined|determination|decided)\b",
    r"\b(?:dismissal|withdrawal|allowing|success|failure"
    r"|outcome) of\b.{0,25}\bappeal\b",)), (MilestoneName.APPEAL_RECEIVED, (
    r"\b(?:appeal|appeals|notice of appeal|grounds of appeal|appeal form|appeal papers|appeal "
    r"notice)\b.{0,90}\b(?:received|lodged|arrived|submitted|filed|entered|came in|reached|in|made|brought"
    r"|been put "
    r"in|issued|landed|sent|registered|has come|come in|launched)\b",
    r"\b(?:received|lodged|submitted|filed|entered|put in|made|brought|got|registered|issued|launched|sent us"
    r"|sent)\b.{0,70}\b(?:appeal|notice of appeal)\b",
    r"\b(?:has|have|had|is|are|now|he|she|they|also) appeal(?:ed|ing)\b|\bappealed\b|\bappealing\b",
    r"\bappeal_received\b|\bnew appeal\b|\bappeal received\b",)), (MilestoneName.BAIL_GRANTED, (
    r"\bbail\b.{0,60}\b(?:granted|given|allowed|approved|agreed|awarded|secured|obtained)\b",
    r"\b(?:granted|given|got|gave|grants|obtained|secured|awarded|allowed|admitted to|grant(?:ing)? "
    r"of)\b.{0,50}\bbail\b", r"\b(?:released|freed|out|bailed|release)\b.{0,40}\bbail\b", r"\bbailed\b",
    r"\bbail\b.{0,60}\b(?:refused|denied|declined|turned down)\b|\b(?:refused|denied)\b.{0,30}\bbail\b",
    r"\bbail_granted\b|\bbail application\b.{0,20}\b(?:successful|allowed|granted|succeeded)",)), (MilestoneName.
    REMOVAL_DETAILS, (
    r"\bremoval directions?\b|\bremoval details?\b|\b(?:was|were|has been|have been) (?:removed|deported|flown"
    r"|returned)\b.{0,40}\b(?:to|on|from)\b|\bmanifest(?:ed)?\b|\brds?\b (?:are|have|were|set|is|has|was"
    r"|cancelled)"
    r"|\bremoval_details\b",
    r"\b(?:removal|deportation|flight|ticket|seat|plane|charter|escorts?|departure|booking)\b.{0,60}\b(?:set"
    r"|booked"
    r"|arranged|fixed|confirmed|scheduled|cancelled|canceled|deferred|postponed|rebooked|moved|off|called off"
    r"|down "
    r"for|timed|rescheduled|brought forward|put back|aborted|stopped|scrapped|reserved|in place|now on|is on"
    r"|leaves"
    r"|departs)\b",
    r"\b(?:set|booked|arranged|fixed|confirmed|scheduled|cancelled|canceled|deferred|postponed|rebooked|have"
    r"|rescheduled)\b.{0,50}\b(?:removal|flight|ticket|seat|removed|charter|departure)\b",
    r"\b(?:flies|flying|fly|flown|flew|depart(?:s|ing)?|leav(?:es|ing)|boards?|boarding|travel(?:s|ling)|goes"
    r"|going)\b.{0,60}\b(?:to|on|for|from|flight|aboard|back)\b(?=.{0,80}(?:\d|flight|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|tomorrow))",
    r"\b(?:will|is to|to|shall|due to|going to|be|being)(?: now)?(?: be)? (?:removed|returned|flown|put on"
    r"|escorted"
    r"|deported)\b.{0,60}\b(?:to|on)\b(?=.{0,80}(?:\d|flight|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|tomorrow))",
    r"\bwill not (?:now )?(?:fly|be removed|travel|be flying|depart)|\bno longer (?:flying|being removed|on the "
    r"flight)|\bnot (?:now )?(?:flying|being removed|travelling)", r"\bflight (?:no\.?|number|is|:)",
    r"\bremoval\b.{0,20}\b(?:date|is|will be|on)\b.{0,30}\d", r"\bremoval (?:is |on |date )?\d",
    r"\b(?:removal|flight|departure|ticket|seat|charter|rds?)\b.{0,140}\b(?:has|have|had|was|were|is"
    r"|are) (?:now |since "
    r"|been |all )*(?:deferred|cancelled|canceled|called off|postponed|aborted|pulled|stood down|scrapped"
    r"|withdrawn)\b",
    r"\b(?:booked|seat|ticket|flies|leaves|goes|departs|removed|travels)\b.{0,25}\b(?:on|onto|aboard|by"
    r"|with) [a-z]{2} ?\d{2,4}\b",
    r"\b(?!on |at |in |to |of |by |is |no |me |us |an |as |or |so |do )[a-z]{2} ?\d{2,4}\b(?: should (?:read|be)"
    r"|.{0,60}\b(?:cancelled|called off|deferred|postponed|rebooked|booked|confirmed)\b)",
    r"\bset for\b.{0,30}\b[a-z]{2} ?\d{2,4}\b",)), (MilestoneName.DEPORT_DECISION, (
    r"\b(?:approved|authorised|agreed|endorsed|signed off)\b.{0,40}\bdeport\w*",
    r"\bc[ao]me down (?:in favour of|for|on the side of)\b.{0,20}\bdeport",
    rf"\b(?:decided|decision|decisions|decide|resolved|agreed|determined|concluded|settled)\b.{{0,90}}\b(?:to "
    rf"deport|to proceed|to be deported|should be deported|be deported|{_DEPORT}|in favour of deport\w*"
    rf"|to pursue)\b",
    r"\b(?:deportation|deport)\b.{0,60}\b(?:decided|decision|decided on|agreed|approved|has been decided"
    r"|to proceed"
    r"|will proceed|is proceeding|to go ahead|going ahead|will go ahead|is to be pursued|will be pursued"
    r"|authorised)\b", r"\bproceed(?:ing)? (?:to|with) (?:his |her |their |the )?deport\w*",
    r"\bdeport_decision\b|\bdeport decision\b",
    r"\bis to be deported\b|\bare to be deported\b|\bwill be deported\b|\bshall be deported\b"
    r"|\bmust be deported\b"
    r"|\bwe are deporting\b|\bwe will deport\b",)),
)

# What "it", "the notice" or a bare verb may point back to; None is a paper that is no milestone's.
DOCUMENTS: tuple[tuple[MilestoneName | None, tuple[str, ...]], ...] = (
    (MilestoneName.NOTIFIED_OF_INTENTION, (
    rf"\b{_NOTICE_FORM}\b", r"\b(?:notice|notification|letter) of (?:our |the |his |her )?(?:intention"
    r"|liability|intent)\b",
    r"\b(?:intention|liability) (?:to deport )?(?:notice|letter)\b",
    r"\bstage (?:1|one) (?:letter|notice|papers?)\b",
    r"\b(?:notice|letter)\b.{0,40}\b(?:intend|intention|liable|liability)\b.{0,20}\bdeport",
    r"\bliable to deportation\b.{0,5}\b(?:notice|letter)\b")),
    (MilestoneName.DEPORTATION_ORDER_SERVED, (
    r"\bdeportation orders?\b", r"\bd\.?o\.? (?:was|is|has|had|against|for|signed|made|dated|went|from|-)",
    r"\b(?:the|his|her|a|signed) d\.?o\b(?=[ .,]|$)", r"^d\.?o\.?(?= -|$)")),
    (MilestoneName.APPEAL_RESULT, (r"\bappeals?\b", r"\bdetermination\b",
    r"\biac (?:outcome|result|decision)\b")),
    (MilestoneName.BAIL_GRANTED, (r"\bbail\b",)),
    (None, (
    r"\b(?:confiscation|restraint|court|protection|supervision|hospital|compensation) orders?\b", r"\bbundle\b",
    r"\bremoval directions?\b", r"\brds?\b", r"\b(?:travel document|etd|passport|licence|skeleton|summary"
    r"|questionnaire"
    r"|monitoring|is ?\d{2,3}\w*|refusal letter|further submissions|reps|representations|reporting)\b")),
)
_OUTCOME = r"\"?(?:allowed|dismissed|withdrawn|remitted)\"?"
# What a clause says of the document spoken of before, without naming it.
FRAGMENTS: tuple[tuple[MilestoneName, tuple[str, ...]], ...] = (
    (MilestoneName.NOTIFIED_OF_INTENTION, IT_WAS_GIVEN), (MilestoneName.DEPORTATION_ORDER_SERVED, IT_WAS_GIVEN),
    (MilestoneName.APPEAL_RESULT, (
    rf"^(?:[-:,] ?)?(?:(?:it|this|that|x|and|but|now) )*(?:was |has been |is |stands )?{_OUTCOME}(?= |,|\.|$)",
    rf"\b(?:change|amend|correct|replace|read|substitute)\b.{{0,30}}{_OUTCOME}",
    rf"\bshould (?:have )?(?:read|be|been|say|said|state|stated) {_OUTCOME}",
    rf"\b(?:it|that|which) (?:was|is) {_OUTCOME}",
    r"\b(?:he|she|x) (?:has |have )?(?:won|lost|succeeded|been (?:successful|unsuccessful))\b")),
    (MilestoneName.BAIL_GRANTED, (
    r"^(?:[-:,] ?)?(?:(?:it|this|that|x|and|but|now) )*(?:was |has been )?granted\b",
    r"\b(?:it|that|which) (?:was|has been) (?:granted|refused)\b", r"^(?:it was )?refused\b",
    r"\b(?:he|she|x) (?:has )?(?:got|was given|was granted) it\b")),
)

NEGATED = (
    r"\b(?:no|not|never|nor|neither|without|nothing|none|cannot|nobody)\b", r"n't\b", r"\byet to\b",
    r"\brefus(?:ed|al|es)\b", r"\bdeclin(?:ed|es)\b", r"\bfail(?:ed|s) to\b", r"\bunable to\b", r"\bcould not\b",
    r"\bdenied\b", r"\brejected\b", r"\bturned down\b", r"\battempt(?:ed)? to serve\b",
    r"\bunsuccessful(?:ly)?\b",
    r"\bwithheld\b",
)
PLANNED = (
    r"\b(?:will|shall|'ll)\b",
    r"\b(?:is|are|was|were) (?:to be|due|expected|scheduled|planned|going to|about to|likely|set to)\b",
    r"\bto be (?:served|made|notified|given|decided|heard|handed|granted|considered|lodged|informed|told)\b",
    r"\b(?:plan(?:s|ned|ning)?|hop(?:e|es|ing)|expect(?:s|ed|ing)?|intend(?:s|ing)? to (?:serve|make|decide|grant"
    r"|give|notify|set|book|send|issue)|prepar(?:e|ed|ing)|draft(?:ed|ing)?|propos(?:e|es|ing)|recommend(?:s|ed"
    r"|ing"
    r"|ation)?|minded|seek(?:s|ing)?|request(?:s|ed|ing)?|await(?:s|ing|ed)?|pending|consider(?:s|ed|ing)?"
    r"|aim(?:s"
    r"|ing)?|appl(?:y|ied|ying|ication for))\b", r"\btomorrow\b",
    r"\bnext (?:week|month|monday|tuesday|wednesday|thursday|friday)\b",
    r"\b(?:once|until)\b(?! (?:and|only|or twice))",
    r"\bbefore\b(?! (?:an?other|a |the (?:ftt|upper|first|tribunal|judge|court|panel)|judge|ftj|utj|ij\b|dj\b"
    r"|\w+ judge|mr "
    r"justice|him|her|x\b|me|us|lunch|noon))",
    r"\bnot (?:yet|until)\b", r"\bhearing (?:is|was|on|listed|set|date)\b", r"\blisted\b", r"\bsoon\b",
    r"\bshortly\b", r"\bin due course\b", r"\breserved\b", r"\badjourned\b", r"\bready to (?:be )?serve[d]?\b",
    r"\bhas been signed\b",
)
SUPPOSED = (
    r"\bif\b", r"\bwhether\b", r"\bshould (?:he|she|they|the|his|her|bail|an?|this|that|it)\b",
    r"\bin the event\b",
    r"\bmay\b(?! (?:\d|19|20))", r"\bmight\b", r"\bcould\b", r"\bwould\b(?! not (?:sign|accept|take|come|leave"
    r"|open|engage|cooperate))",
    r"\bunless\b",
    r"\bwere (?:he|she|bail|the|it)\b", r"\bperhaps\b", r"\bpossibl[ey]\b", r"\bprobably\b", r"\bapparently\b",
    r"\brumour\w*\b", r"\bi (?:think|believe|understand|gather|hear|assume|suspect)\b", r"\bseems?\b",
    r"\bsupposedly\b", r"\bnot sure\b", r"\bunconfirmed\b", r"\bwhenever\b|\bwhen\b(?! (?:(?!is |are |has "
    r"|have |will )[\w']+ ){1,4}?(?:was|were|got|went|came|had|told|arrived"
    r"|attended|appeared|reached|called|rang|visited|spoke|checked|asked|met|saw)\b)", r"\bin case\b",
    r"\bassuming\b", r"\bprovided\b", r"\blikely\b", r"\bsuppose\b",
)
ASKED = (
    r"\?",
    r"\b(?:please|can you|could you|do you|let me|kindly|grateful)\b.{0,40}\b(?:confirm|check|know|tell|advise"
    r"|say)\b.{0,20}\b(?:if|whether|when|that|what|how)\b", r"\bhas anyone\b", r"\bwondering\b"
)
# A clause that begins like this tells what went before, not what is new.
BACKGROUND = (
    r"^(?:,\s)?(?:and )?(?:following|after|since|further to|despite|in spite of|although|though|having"
    r"|as a result "
    r"of|because of|because|given that|owing to|due to|now that|as|upon|on)\b"
)

OUTCOMES: tuple[tuple[AppealOutcome, str], ...] = (
    (AppealOutcome.REMITTED,
    r"\bremit(?:ted|tal|s)?\b|\bsent back\b|\bfresh hearing\b|\bheard afresh\b|\bde novo\b"), (AppealOutcome.
    WITHDRAWN, r"\bwithdr(?:awn|ew|awal|awing|aws)\b|\babandon(?:ed|ment|s)\b|\bdropped (?:his|her"
    r"|the) appeal"), (
    AppealOutcome.DISMISSED,
    r"\bdismiss(?:ed|al|es|ing)\b|\brejected\b|\b(?:he|she|has|have|and|mr|ms) lost\b|\blost (?:his|her|their|the"
    r"|at)\b|\bunsuccessful\b|\bfailed\b|\bthrown out\b|\bknocked back\b|\bturned down\b"
    r"|\bthrew out\b|\bstruck out\b|\bagainst (?:him|her|them"
    r"|the "
    r"appellant)\b|\bdid not succeed\b|\bnot (?:been )?(?:allowed|successful|upheld|succeed(?:ed)?)\b"
    r"|\bappeal(?: "
    r"\w+){0,4} refused\b|\brefused (?:his|her|the) appeal\b|\bupheld (?:our|the (?:home office"
    r"|secretary of state"
    r"|department)(?:'s)?|the) decision|\bin our favour\b"), (AppealOutcome.ALLOWED,
    r"\ballow(?:ed|s|ing)\b|\bsucce(?:eded|ss|ssful)\b|\bwon\b|\bupheld\b|\bgranted\b|\bin (?:his|her|their) "
    r"favour\b|\bin favour of\b|\bfor the appellant\b"),
)
