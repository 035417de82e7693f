"""Words by which an interest begins, stays and ends, and what is asked for, as clauses and forms put it.

Rows for the table in `kinds`, beside those of `vocabulary_kinds`. Small letters, one blank between words.
"""

_US = r"(?:us|ours|me|nca|the nca|soca|agency|the agency)"
_ENTRY = r"(?:entry|entries|name|names|note|record|marker|flag|notice|registration|interest)"
_RECORD = r"(?:screens?|systems?|files?|records?|books?|lists?|registers?|database|cid)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

# Our entry is to go, nobody need tell us any more, there is no reason left to follow the case.
GIVEN_UP = (
    r"\bnothing (?:more|further|else) (?:that )?(?:we|nca|i) (?:need|require|want)\b",
    r"\b(?:don't|do not|no need to|need not|needn't) (?:please )?(?:send|tell|give|write) (?:us|me) (?:anything"
    r"|any) (?:further|more|else)\b",
    rf"\b(?:cancel|remov|delet|strik|struck|rub|rubb|wip|cross|clear|clos|withdraw|lift|eras|scor)(?:e|es|ed|ing|s)?\b"
    rf"(?: out| off)?.{{0,25}}\bour {_ENTRY}\b",
    rf"\btak(?:e|ing) (?:down |off |out )?our {_ENTRY} (?:off|out|down|away)\b|\btak(?:e|ing) (?:down|off"
    rf"|out) our {_ENTRY}\b",
    r"\bno (?:reason|cause|call|need|purpose|point|grounds?)\b(?: at all| left| now| any ?more| any longer| remaining)*"
    r" (?:to|for (?:us|you|nca|the agency|our) to) (?:\w+ )?(?:follow|watch|track|keep|report|monitor|hear|tell|update"
    r"|write|send|inform)\b",
    r"\bspare (?:yoursel(?:f|ves)|your \w+|us|me) (?:the |any |all |further )*(?:updates?|reports?|trouble|bother"
    r"|news)\b",
    r"\bneed (?:not )?(?:send|tell|report|write|give)\b.{0,15}\b(?:nothing|no more|no further|any more|again"
    r"|any longer)\b",
    r"\b(?:we|nca|agency|soca)\b(?: are| is| shall be| will be| have| has)?(?: now"
    r"| herewith)? let(?:ting)? (?:him|her|them|the"
    r" (?:subject|man|woman|person|matter)|this (?:one|man|woman|subject)) go\b(?! to)",
    r"\bceas(?:ed|es) to (?:matter|be ours|concern us|be our concern)\b",
)

_CONCERN = r"(?:interest|concern|wish|need|flag|registration|request|notification|marker|entry|note)"
_OUR = r"(?:our|its|the agency's|nca's|the nca's|the|my)"

# The same as idiom has it: we let go, stand down, step back, need hear no more.
LET_GO = (
    r"\b(?:may|can|could|should|is to|to) (?:now )?be (?:removed|deleted|struck|dropped|taken) (?:from"
    r"|off) (?:the |your |our )?"
    r"(?:list|register|record|number) of (?:those|people|persons|subjects|all|our interests)\b",
    r"\bdropp?(?:ed|ing)? (?:\w+ ){0,3}?(?:from|on) (?:our|nca's|the agency's) (?:side|end|part|books|list)\b(?! of)",
    r"\bno (?:further|more|longer any) (?:use|call|need|wish) for (?:any |further |more )?(?:news|updates?"
    r"|reports?|word"
    r"|information|bulletins)\b",
    r"\b(?:not|no longer)(?: one)? of ours(?: any (?:longer|more))?\b(?= any|[.,;]"
    r"|$)(?<!not one of ours)(?<!not of ours)"
    r"|\bnot (?:one )?of ours any (?:longer|more)\b",
    r"\b(?:drop|tak|scrub|delet|remov|strik|rub|wip|cross)(?:e|es|ed|ing|s)?\b.{0,15}(?<!by )\b(?:us|nca|our name"
    r"|the agency)\b.{0,15}"
    r"\b(?:from|off)\b",
    rf"\b(?:undo|rescind|revoke|retract|cancel|scrub|(?<!will )(?<!may )(?<!you )(?<!to )recall|annul|retir"
    rf"|relinquish|renounc|abandon|laps)\w{{0,4}} {_OUR} (?:\w+ )?"
    rf"{_CONCERN}\b|\brelinquish\w*\b.{{0,15}}\b{_CONCERN}\b",
    rf"\b{_OUR} (?:\w+ )?{_CONCERN}\b[^.;]{{0,60}}\b(?:goes with it|may go\b(?=[.,;]|$)|can go\b(?=[.,;]|$)|(?:has"
    rf"|have) (?:come to an end|ended|lapsed)(?! from)"
    r"|to lapse|no longer (?:holds|stands|applies)|serves? no purpose(?! (?:if|unless|when)))\b",
    r"\b(?:nobody|no one)(?: here)? (?:follows|watches|needs|is after) (?:him|her|them)\b.{0,20}\b(?:now"
    r"|any ?more|any longer)\b",
    r"\byou (?:are|may be|can be) (?:released|excused)\b(?=[.,;]|$| from)",
    r"\bstand(?:ing)? (?:easy|down) (?:on|over|from)\b",
    r"^(?:please,? )?no (?:more|further) (?:mails?|e-?mails|reports?|updates?|letters?|bulletins?)\b(?= (?:about|on|of"
    r"|please|needed|required|wanted|from now)|[,.;]|$)(?!.{0,60}\b(?:since|reached|received|came|arrived)\b)",
    r"\b(?:of|is|are|was) no (?:consequence|use|moment|further use|more use) to (?:us|nca|the agency|me)\b(?! in\b)",
    r"\bde-?regist\w+\b", r"\bno (?:purpose|point|sense) in (?:our|us|my) (?:keeping|holding|having|maintaining"
    r"|following)\b(?!.{0,60}\b(?:if|unless)\b)",
    r"\bclose (?:off )?our side\b|\bend (?:the|this) arrangement\b",
    r"\b(?:stop|cease|discontinue) (?:copying|reporting|telling|informing|notifying|updating)\b"
    r"|\b(?:stop|cease|discontinue) (?:writing to|sending) us\b",
    r"\btreat (?:it|that|this|our \w+) as (?:never|not) (?:made|sent|received|written)\b",
    r"\bno locus\b|\b(?:we|nca|agency|soca)\b.{0,20}\b(?:steps?|stepping|stepped) (?:back|away|aside) from\b"
    r"|\bout of the picture for us\b",
    r"\bforget that we (?:asked|wrote|ever)\b|\bwe (?:have )?(?:gave|given) up on (?:him|her|them)\b",
    r"\bplease (?:strike|cross|rule) (?:it|him|her|them|this|that|our \w+|the (?:entry|interest|flag"
    r"|marker)) (?:out|off)\b"
    r"(?=[.,;]|$)",
    r"\b(?:neither|nor|nothing|not)\b.{0,50}\bmatters? to us (?:from here on|any ?more|any longer)\b"
    r"|\b(?:he|she|they|him|her|case) (?:do|does) not matter to us\b(?=[.,;]|$| (?:any|now))",
)

# It begins: somebody is put before you, has come to our notice, is to be counted among ours.
PUT_BEFORE_YOU = (
    r"\b(?:put|putting|place|placing|bring|bringing|get|getting) him (?:on|onto|to|before|under) your (?:radar"
    r"|list|books|map"
    r"|attention|notice|register|screens?)\b",
)
NOTICED = (
    r"\bhim (?:has |have |had )?(?:just |now |recently |lately )?(?:come|came) to (?:the |our )(?:attention"
    r"|notice)(?: of (?:the )?"
    r"(?:nca|agency|soca))?\b",
)

# An interest stays as it was, whatever else is withdrawn.
STAYS = (
    rf"\b(?:keep|leave|let|retain|maintain)\b.{{0,12}}\bour {_ENTRY}\b",
    rf"\b(?:our|the) {_ENTRY}\b(?: \w+){{0,8}} (?:stays?|stands|remains?|continues|(?:is|are) (?:unaffected"
    rf"|unchanged))\b",
    r"\b(?:agency|nca|soca|we)(?: ourselves)? (?:has|have|does|do|is|are)(?: not|n't)(?: withdrawn| withdraw"
    r"| withdrawing)?[.,;]?$",
    r"\b(?:remain|remains|stay|stays|are|is) (?:just |still |every bit |quite )*as interested\b",
    r"\bchang(?:es|ed) nothing for (?:us|nca|the agency)\b",
)

# Nothing was heard from us of this person.
UNHEARD_OF = (
    r"\b(?:no|any|never any) (?:dealings|contact|correspondence|exchange) (?:at all )?with you (?:about|on|over"
    r"|concerning) (?:him|her"
    r"|them|this)\b",
    r"\byou(?:'ll| will|'ve|'d)?(?: have| had)?(?: had| got| seen| hold| find)? (?:nothing|no (?!reply|answer"
    r"|news|response)\w+)"
    r" (?:of ours|from (?:us|me|nca|(?:the|this) agency|the nca))\b(?! (?:since|for))",
    rf"\b(?:not|n't|no (?:trace|flag|entry|marker|record|note|mention|sign|word) of)\b(?: \w+){{0,2}} {_US}"
    rf" (?:on|in) (?:your|his|her|the|their) {_RECORD}\b",
    r"\bno (?:flag|marker|entry|note|mention|trace|word|sign) (?:of ours|from us|by us)\b",
    r"\b(?:whom|who|which) (?:we|nca|soca|agency|the agency|i) (?:have|has|had)(?: not|n't| never)(?: yet| ever"
    r"| so far| previously"
    r"| hitherto| before)*"
    r" (?:raised|mentioned|named|notified|flagged|told|brought|referred|written|reported|spoken)\b",
)

# You entered it once, as we asked.
NOTED_BEFORE = (
    r"\b(?:since|when|after|before) you (?:\w+ )?(?:put|placed|set|noted|recorded|registered|added|entered|logged"
    r"|flagged|marked|opened)\b.{0,30}\b(?:our|us|flag|marker|interest|entry)\b",
)

# It began only now.
ONLY_NOW = (
    rf"\b(?:we|nca|agency|soca)\b.{{0,12}}\b(?:took|began|started|picked)\b.{{0,12}}\b(?:him|her|them)\b.{{0,20}}"
    rf"\b(?:only|just|this (?:week|morning|month)|today|yesterday|on {_DAYS}|last (?:week|night|{_DAYS}))\b",
    r"\bour first (?:on|about|of|for|concerning) (?:this|him|her|them|these)\b",
    r"\bthe first (?:that )?you(?:'ve|'ll have|'d| have| will have| had| would)? (?:ever )?(?:had|have|seen|received"
    r"|got|heard)\b",
    r"\b(?:no|without) (?:earlier|previous|prior|existing) (?:entry|record|trace|word|communication|registration)\b",
    r"\binterest\b.{0,60}\bdates (?:only )?from (?:today|this (?:morning|week)|yesterday"
    r"|now)\b",
    rf"\bbecame? a subject of ours (?:only |just )?(?:on {_DAYS}|this|today|yesterday|last)\b",
)

# What a form or a list wants to know.
WANTED = (
    r"\b(?:line|word|note|sentence|news|few words)s? (?:on|about|as to|of|from you)\b.{0,80}\b(?:welcome\w*"
    r"|appreciated|helpful"
    r"|useful|good|kind|handy)\b|\b(?:glad|grateful|thankful|pleased) of (?:a |any |some )?(?:line|word|note"
    r"|news|sentence)\b",
    r"\b(?:wanted|required|needed|requested|sought|questions?|we (?:want|need"
    r"|ask for))[\W_]{1,40}(?:the )?(?:(?:case ?)?owner|case ?worker"
    r"|status|progress|stage|position|telephone|name of|update|who|how|whether)\b",
    r"\b(?:request|enquiry|query|type|purpose|reason)\b(?: type| for writing)?[\W_]{1,40}(?:status|progress"
    r"|update|owner|position)\b",
    r"\bstatus of (?:a|the|his|her|their|this) (?:case|matter|file)\b",
    r"\bwant(?:s|ed)? to know\b|\bwish(?:es)? to know\b",
    r"\bwhich (?:team|unit|office|desk|owner|case ?worker|case ?owner)\b.{0,60}\?",
    r"\bnothing has (?:reached|come to) us\b",
    r"\bhas (?:anything|something|much) (?:\w+ )?(?:moved|changed|happened|shifted|come (?:of|out))\b.{0,40}\?",
)

# Other people's interest, or interest of another kind: "Priya has lost interest", "interest is running".
NO_INTEREST_OF_OURS = (
    r"\binterest (?:is )?(?:running|accru\w+|under section|at \d|charges?|rates?)\b|\b(?:of|with|plus"
    r"|the) interest (?:under|of|at|on)\b"
    r"|\b(?:in|of) the interests? of\b|\bbest interests?\b"
    r"|\binterest of (?:\u00a3|\d)|\b(?:plus|accrued|accruing|outstanding|unpaid|apart from|save for|except|bar"
    r"|owes?) (?:the )?interest\b|\binterest (?:still |now )?(?:due|owed|owing|payable|to pay)\b"
    r"|\bcapital and interest\b",
)

# Who has interests of their own.
OTHER_BODIES = (
    r"police|constabulary|police scotland|psni|hmrc|revenue and customs|cps|crown prosecution service|border force"
    r"|immigration enforcement|interpol|europol|trading standards|dwp|council|embassy|high commission|fbi|insurers?"
    r"|prosecutors?|another (?:force|agency|department)|other (?:forces|agencies|departments)"
)

# There never was an interest.
NEVER_OURS = (
    r"\bnever (?:had|took|taken|held|have had) (?:any |an |the slightest )?(?:interest\b|any[.,;]?$)"
    r"|\binterest in (?:him|her|them),?"
    r" and never (?:had|have|did)\b|\b(?:never|not|none of them) (?:a |an )?(?:interest|subject|matter|case"
    r"|one) of ours\b",
)

# There is none, and none is meant to begin.
DENIED = (
    *NEVER_OURS,
    r"\b(?:has|have|had|takes?|with) no interest(?: whatever| at all)? in (?:him|her|them|this|that|either|any)\b",
    r"\bnot (?:one|a subject|a nominal) of ours\b",
)

# A title or an opening that promises news.
UPDATES = (
    r"^(?:re:? |fw:? )?(?:an? )?(?:confisc\w*|poca|case|quick|further|brief|short|small|latest)? ?updates?"
    r"(?: ?[-:\u2013,]| (?:on|re|for|about|from|as to)\b.{0,80})?$",
)

# How the case goes, and not merely who has it, is what is asked.
OF_PROGRESS = (
    r"\b(?:updates?|news|progress\w*|latest|status|position|movement|developments?|got to|stands?|outcome|happened"
    r"|happening|(?:last|since) heard"
    r"|heard (?:nothing|anything|back)|how far|whether [^.?]{0,90}\b(?:has|have|is|was))\b"
)
