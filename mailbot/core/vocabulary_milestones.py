"""How case owners say that a milestone has come, and the words that undo it. Small letters, one blank between words."""

from mailbot.core.states import AppealOutcome, MilestoneName
from mailbot.core.vocabulary_moods import IT_WAS_GIVEN

# Forms by which a person is told that he is liable to deportation.
_NOTICE_FORM = r"icd[. ]?(?:0?350\w*|4936|4932)"
# What "it", "the notice" or a bare verb may point back to; None is a paper that is no milestone's.
DOCUMENTS: tuple[tuple[MilestoneName | None, tuple[str, ...]], ...] = (
    (MilestoneName.NOTIFIED_OF_INTENTION, (
    r"\bdecision to deport\b",
    r"\b(?:intend\w*|intention|propos\w+|mean|means|going) to (?:make|issue|seek) an? deportation order\b",
    rf"\b{_NOTICE_FORM}\b", r"\b(?:notice|notification|letter) of (?:our |the |his |her )?(?:intention"
    r"|liability|intent)\b",
    r"\b(?:intention|liability) (?:to deport )?(?:notice|letter)\b",
    r"\bstage (?:1|one) (?:letter|notice|papers?)\b",
    r"\b(?:notice|letter)\b.{0,50}\b(?:intend\w*|intention|liable|liability|means? to|will|shall|propos\w+)\b.{0,20}"
    r"\bdeport",
    r"\bliable to deportation\b.{0,5}\b(?:notice|letter)\b")),
    (MilestoneName.DEPORTATION_ORDER_SERVED, (
    r"^(?:the|his|her) order\b", r"(?<!make a )(?<!making a )(?<!issue a )(?<!seek a )\bdeportation orders?\b",
    r"\bd\.?o\.? (?:was|is|has|had|against|for|signed|made"
    r"|dated|went|from|-)",
    r"\b(?:the|his|her|a|signed) d\.?o\b(?=[ .,]|$)", r"^d\.?o\.?(?= -|$)")),
    (MilestoneName.APPEAL_RESULT, (r"\bappeals?\b", r"\bdetermination\b", r"^results?\b(?! sheet)",
    r"\biac (?:outcome|result|decision)\b", r"\biaft[- ]?\d", r"^appealing\b",
    r"\b(?:decision|judgment) in x\b")),
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
    rf"^(?:outcome|result|decision|ruling)[ :=|-]+(?:appeal )?{_OUTCOME}",
    rf"^(?:[-:,] ?)?(?:(?:it|this|that|x|and|but|now) )*(?:was |has been |is |stands )?{_OUTCOME}(?= |,|\.|$)",
    rf"\b(?:change|amend|correct|replace|read|substitute)\b.{{0,30}}{_OUTCOME}",
    rf"\bshould(?:'ve)? (?:have )?(?:read|be|been|say|said|state|stated) {_OUTCOME}",
    rf"\b(?:it|that|which) (?:was|is) {_OUTCOME}",
    r"\b(?:records?|recorded|shows?|marks?|marked|lists?|listed|treats?|treated|notes?|noted|has|have) (?:it|this|that"
    rf"|x|him|her|the (?:appeal|matter|case)) (?:as |to be |as having been |down as )?(?:being )?{_OUTCOME}",
    r"\b(?:he|she|x) (?:has |have )?(?:withdrew|withdrawn|abandoned|dropped) (?:it|this)\b",
    r"\b(?:he|she|x) (?:has |have )?(?:won|lost|succeeded|been (?:successful|unsuccessful))\b")),
    (MilestoneName.APPEAL_RECEIVED, (
    r"^(?:and |but |,? ?)?(?:it|that|this|they|form|grounds) (?:(?:was|were|has|have|did|only|first|then"
    r"|finally|not|been) )*"
    r"(?:reach(?:ed)?|arrived?|received|c[ao]me|got|landed?|stamped|logged|entered|lodged) ?(?:in|to|us|here"
    r"|with us|at|on|by|this|our|the)?\b",
    r"^(?:date )?(?:stamped|received|logged|date of receipt|receipt|lodged|entered)(?: in| on| by us"
    r"| here)?(?: ?[:=|]|$)")),
    (MilestoneName.BAIL_GRANTED, (
    r"\b(?:judge|ij|ftj|tribunal|ftt|panel|he|she)\b.{0,40}\b(?:granted|gave|allowed) (?:it|him it|her it|bail)\b",
    r"^(?:outcome|result|decision|ruling)[ :=|-]+(?:bail )?(?:granted|refused)\b",
    r"^(?:[-:,] ?)?(?:(?:it|this|that|x|and|but|now) )*(?:was |has been )?granted\b",
    r"\b(?:it|that|which) (?:was|has been) (?:granted|refused)\b", r"^(?:it was )?refused\b",
    r"\b(?:judge|ij|ftj|tribunal|ftt|panel)(?: [\w']+){0,3}? (?:let|has let|released|freed) (?:him|her|x)\b",
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
    r"\bnot (?:yet|until)\b",
    r"(?<!at )(?<!at the )(?<!at his )(?<!at her )(?<!after a )(?<!after the )(?<!following a )(?<!following the )"
    r"\bhearing (?:is|was|on|listed|set|date)\b", r"\blisted\b", r"\bsoon\b",
    r"\bshortly\b", r"\bin due course\b", r"\breserved\b", r"\badjourned\b", r"\bready to (?:be )?serve[d]?\b",
    r"\bhas been signed\b",
)
SUPPOSED = (
    r"\bif\b", r"\bwhether\b", r"\bshould (?:he|she|they|the|his|her|bail|an?|this|that|it|x)\b(?! (?:say|have said"
    r"|read|be deported))",
    r"\bin the event\b",
    r"(?<!\d )(?<!in )(?<!of )(?<!th )\bmay\b(?! (?:\d|19|20))", r"\bmight\b", r"\bcould\b(?! not\b)",
    r"\bwould\b(?! not (?:sign|accept|take|come|leave"
    r"|open|engage|cooperate))",
    r"\bunless\b",
    r"\bwere (?:he|she|bail|the|it)\b", r"\bperhaps\b", r"\bpossibl[ey]\b", r"\b(?:probably|almost certainly"
    r"|most likely)\b", r"\bapparently\b",
    r"\brumour\w*\b", r"\bi (?:think|believe|understand|gather|hear|assume|suspect)\b", r"\bseems?\b",
    r"\bsupposedly\b", r"\bnot sure\b", r"\bunconfirmed\b", r"\bwhenever\b|\bwhen\b(?! (?:(?!is |are |has "
    r"|have |will )[\w']+ ){1,4}?(?:was|were|got|went|came|had|told|arrived"
    r"|attended|appeared|reached|called|rang|visited|spoke|checked|asked|met|saw)\b)", r"\bin case\b",
    r"\bassuming\b", r"\bprovided\b", r"\blikely\b", r"\bsuppose\b",
)
ASKED = (
    r"\?",
    r"\b(?:please|can you|could you|do you|let me|kindly|grateful)\b.{0,40}\b(?:(?:confirm|check)\b.{0,20}\bthat"
    r"|(?:confirm|check|know"
    r"|tell|advise|say)\b.{0,20}\b(?:if|whether|when|what|how))\b", r"\bhas anyone\b", r"\bwondering\b"
)
# A clause that begins like this tells what went before, not what is new.
BACKGROUND = (
    r"^(?:,\s)?(?:and )?(?:following|after|since|further to|despite|in spite of|although|though|having"
    r"|as a result "
    r"of|because of|because|given that|owing to|due to|now that|as|upon|on)\b"
)

OUTCOMES: tuple[tuple[AppealOutcome, str], ...] = (
    (AppealOutcome.REMITTED,
    r"\bremit(?:ted|tal|s)?\b|\bsen(?:t|ds) (?:[\w']+ ){0,4}back\b|\b(?:goes|went|go|going"
    r"|gone) back to the (?:first|ftt|tribunal|lower)|\bfresh hearing\b|\bre-?heard\b|\bheard again\b"
    r"|\bre-?hearing\b|\bheard afresh\b|\bde novo\b"), (AppealOutcome.
    WITHDRAWN, r"\bwithdr(?:awn|ew|awal|awing|aws)\b|\b(?:taken|took|takes) back\b|\b(?:gave|given|gives"
    r"|giving) up (?:his|her|the|x's) appeal\b|\babandon(?:ed|ment|s)\b"
    r"|\bpull(?:ed|s|ing) (?:out of )?(?:his|her|their|the|x's) appeal\b|\bappeal (?:was |has been "
    r"|is )?pulled\b(?! (?:forward|back|from))"
    r"|\bdropped (?:his|her"
    r"|the) appeal"), (
    AppealOutcome.DISMISSED,
    r"\bdismiss(?:ed|al|es|ing)\b|\bi (?:hereby |therefore |would )?dismiss\b"
    r"|\b(?:threw|thrown?|throws) (?:[\w']+ ){1,4}out\b|\b(?:went on|proceeded) to dismiss\b|\breject(?:ed|s)\b"
    r"|\b(?:he|she"
    r"|has|have|and"
    r"|mr|ms) lost\b|\blost (?:his|her|their|the"
    r"|at|before|in front of)\b|\b(?:went|gone|goes) down on (?:all|every|each)\b|\bhave none of it\b|\bloses\b"
    r"|\bunsuccessful\b|\bfail(?:ed|s)\b|\bthrown out\b|\bknocked back\b|\bturned down\b"
    r"|\bthrew out\b|\bstruck out\b|\bagainst (?:x|him|her|them"
    r"|the "
    r"appellant)\b|\bdid not succeed\b|\bnot (?:been )?(?:allowed|successful|upheld|succeed(?:ed)?)\b"
    r"|\bappeal(?: "
    r"\w+){0,4} refused\b|\brefused (?:his|her|the|x(?:'s)?) appeal\b|\bupheld (?:our|the (?:home office"
    r"|secretary of state"
    r"|department)(?:'s)?|the) decision|\bin our favour\b"), (AppealOutcome.ALLOWED,
    r"\ballow(?:ed|s|ing)\b|\bi (?:hereby |therefore |would )?allow\b|\bsucce(?:eded|eds|ss|ssful)\b|\b(?:wins"
    r"|won(?!'))\b|\bupheld\b|\bgranted\b"
    r"|\bin (?:his|her|their) favour\b|\bin favour of\b|\bfor (?:the appellant|x)\b(?= (?:on|in)\b|[,.;]|$)"),
)
