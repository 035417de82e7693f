"""Words about confiscation, each row a sign that a clause may carry. Small letters, one blank between words."""

# What the clause must be about at all.
TOPIC = (
    r"confiscation(?!\s+(?:unit|team|officer|department|dept|section|desk|bureau|branch|centre|investigator|lead"
    r"|manager|squad|division|group|enforcement unit))",
    r"\bpoca\b(?!\s+(?:unit|team|officer|department|section|desk|bureau|branch|centre|division|squad))",
    r"proceeds of crime(?!\s+(?:unit|team|centre|division|department|section|desk|bureau|branch|squad|officer|lead))",
    r"\brestraint(?:s)?\s+(?:order|proceedings|is|was|remains|in force|over|against|on)",
    r"\brestrained\b(?=.{0,40}\b(?:assets|funds|property|accounts?|order))|\b(?:assets|funds|property"
    r"|accounts?)\b.{0,30}\brestrained\b", r"\b2002 act\b", r"\b(?:s|sec|section|ss)\.?\s?(?:6|14|16|17|22|23)\b(?!\d)",
    r"\brecoverable amount", r"\bavailable amount", r"\bcriminal benefit", r"\basset recovery proceedings",
    r"\bconfiscatory\b", r"\bnominal\W{1,3}orders?\b", r"\brestrained (?:since|under|pursuant)\b",
    r"\brestraint (?:lifted|discharged|imposed|made|continues)\b",
)

# The order itself.
ORDER = (
    r"\b(?:confiscation|poca|confiscatory)(?: act)?(?:(?!proceedings|hearing|timetable"
    r"|application)[ \w£,.'()/]){0,30}? orders?\b"
    r"|\b(?:confiscation|poca|confiscatory) (?:act )?orders?\b|\border\b.{0,40}\b(?:under|pursuant to) (?:the "
    r")?(?:poca|proceeds of crime|s|section|2002)\b|\bordered (?:\w+ ){0,3}to pay\b"
    r"|\bnominal\W{1,3}orders?\b"
)

# That it was made.
MADE = (
    r"\b(?:was|were|been|being|is|are)?\s?(?:made|imposed|granted|handed down|pronounced|obtained|entered)\b",
    r"\bmade subject\b", r"\bsubject (?:to|of) an?\b", r"\bordered (?:\w+ ){0,3}to pay\b",
    r"\bin (?:place|force|the sum)\b", r"\border (?:for|of|in) ",
    r"\b(?:has|have|had|faces|under|owes|with)\b.{0,30}\border\b", r"\bstands?\b", r"\bexists?\b",
    r"\b(?:order|one) against (?:him|her|them)",
)

# That it is not paid.
UNPAID = (
    r"\bpaid (?:nothing|none|only|a little|little|some|part|less than)\b",
    r"\b(?:weeks|months|days|years) to pay\b",
    r"\bunpaid\b", r"\boutstanding\b", r"\bunsatisfied\b", r"\bunsettled\b", r"\bundischarged\b",
    r"\b(?:still|yet) (?:to be )?(?:ow(?:e|es|ed|ing)|due|payable|paid|settled|satisfied)\b", r"\bstill to pay\b",
    r"\bow(?:es|ed|ing)\b", r"\bnot a penny\b", r"\bnot one penny\b", r"\bin (?:default|arrears)\b", r"\barrears\b",
    r"\bpart(?:ly|ially|-| )\s?(?:paid|satisfied|settled|payment)\b", r"\b(?:paid|settled) (?:in part|only)\b",
    r"\bonly\b.{0,30}\bpaid\b", r"\b(?:has|have) paid (?:only )?(?:£|gbp|\d)[\d,.k]* (?:of|out of|towards)",
    r"\bbalance\b", r"\bremains?\b.{0,25}\b(?:due|owed|owing|payable|to be paid|to pay|in force|in place|live)\b",
    r"(?<!fully )(?<!wholly )\benforce(?:ment|d|able)?\b", r"\bnothing (?:has been |was |is )?(?:yet )?paid\b",
    r"\bnone of (?:it|which|that|this)\b.{0,30}\bpaid\b|\bnone of (?:it|which|that|this) (?:is|has been|was) paid",
    r"\b(?:has|have|had|with) (?:£|gbp )?[\d,.]+k? (?:is |are )?(?:still )?(?:left|to find|to go|remaining)\b",
    r"\bfail(?:ed|s|ing|ure) to pay\b", r"\bno (?:payments?|money|part)\b.{0,30}\b(?:made|received|paid)\b",
    r"\b(?:has|have|had|is|was|were|been)(?: yet)? (?:not|never)(?: yet)?(?: been| fully)?(?: fully| wholly| "
    r"entirely)? (?:paid|satisfied|settled|discharged|cleared|honoured)\b",
    r"\b(?:hasn't|haven't|isn't|wasn't)(?: yet)?(?: been)?(?: fully)? (?:paid|satisfied|settled|discharged)\b",
    r"\bnot (?:yet )?(?:been )?(?:fully |wholly |entirely )?(?:paid|satisfied|settled|discharged)\b",
    r"\btime to pay\b", r"\bby instalments?\b", r"\bpayable (?:by|within|in)\b", r"\bto be paid (?:by|within|in)\b",
    r"\bdefault (?:term|sentence)\b", r"\b(?:has|have) yet to\b", r"\bremains to be paid\b", r"\bleft to pay\b",
    r"\bshort(?:fall)?\b", r"\bpaid (?:£|gbp)?[\d,.k]+ (?:of|so far)", r"\bso far\b",
    r"\bhalf\b.{0,20}\bpaid\b|\bpaid\b.{0,10}\bhalf\b",
)

# That it is paid.
PAID = (
    r"\b(?:fully|wholly) (?:enforced|recovered)\b", r"\brecovered in full\b",
    r"\b(?:whole|full) (?:sum|amount) (?:has been |was )?recovered\b",
    r"\bpaid (?:his|her|the|their|that|this|its)\b.{0,50}\b(?:in full|in its entirety|off)\b",
    r"\bpaid (?:off|up|in full|it|the whole|the full|every|all|in its entirety|over|and closed)\b",
    r"\b(?:fully|now|since|long since|already|been|was|all|wholly|entirely|duly|has|is) (?:been )?(?:fully |wholly "
    r"|entirely |duly )?(?:paid|satisfied|settled|discharged|cleared|met|honoured)\b(?! (?:£|gbp|\d|nothing|none"
    r"|only|some|part|half|little|back|towards|less|by instal))", r"\bpayment in full\b", r"\bfull payment\b",
    r"\b(?:in|its) full (?:satisfaction|settlement)\b", r"\bsatisfied\b", r"\bsettled\b",
    r"\bnothing (?:further |more )?(?:is |remains )?(?:now )?(?:owed|owing|outstanding|due|payable|left to pay)\b",
    r"\bno (?:balance|sum|money|amount) (?:is |remains )?(?:now )?(?:owed|owing|outstanding|due)\b", r"\bcleared\b",
    r"\bpaid\.?$",
)

# That it came to an end.
ENDED = (
    r"\bf(?:ell|all|alls|allen) away\b", r"\bcollapsed\b", r"\bcame to nothing\b",
    r"\bdiscontinu(?:ed|ance)\b", r"\bquash(?:ed|ing)\b", r"\bwithdrawn\b", r"\bwithdrew\b", r"\bdropped\b",
    r"\babandon(?:ed|ment)\b", r"\bset aside\b", r"\brescinded\b", r"\brevoked\b", r"\bdischarged\b",
    r"\bconcluded\b", r"\bterminated\b", r"\bcame to an end\b", r"\b(?:come|brought|bringing|put"
    r"|coming)\b.{0,50}\b(?:to an end|an end to)\b", r"\bno longer\b",
    r"\bnot (?:be )?(?:being )?(?:pursued|proceeded with)\b", r"\bceased\b", r"\bended\b", r"\bare over\b",
    r"\bis over\b", r"\bclosed\b", r"\bcompleted?\b", r"\bstruck out\b", r"\bat an end\b", r"\bdismissed\b",
    r"\bfinished\b", r"\bnot be (?:proceeding|pursuing)\b", r"\blapsed\b", r"\bfinali[sz]ed\b", r"\bannulled\b",
    r"\bcancelled\b", r"\boverturned\b", r"\breduced to (?:nil|nothing|zero)\b", r"\bvaried to nil\b",
    r"\bwritten off\b", r"\bdecided not to (?:pursue|proceed|continue)\b",
)

# That proceedings live, or are meant.
LIVE = (
    r"\bbeg[au]n\b", r"\bbeginning\b", r"\bstart(?:ed|ing)?\b", r"\bcommenc(?:ed|ing|e)\b", r"\binstituted\b",
    r"\binitiated\b", r"\blaunched\b", r"\bopened\b", r"\bpending\b", r"\bongoing\b", r"\bon-going\b",
    r"\bunder ?way\b", r"\bin progress\b", r"\bin train\b", r"\btimetabled?\b", r"\blisted\b", r"\bhearing\b",
    r"\badjourned\b", r"\bpostponed\b", r"\bset (?:down|for)\b", r"\bfixed for\b", r"\bsubject (?:to|of)\b",
    r"\bintend(?:s|ed|ing)?\b", r"\bintention\b",
    r"\bwill (?:now )?(?:be|begin|start|commence|follow|seek|apply|take)\b", r"\bplann(?:ed|ing)\b", r"\bplans?\b",
    r"\bdue\b", r"\bcontinu(?:e|es|ing|ed)\b", r"\bfac(?:e|es|ing)\b", r"\bseek(?:s|ing)?\b", r"\bsought\b",
    r"\bappl(?:y|ying|ied|ication)\b", r"\bbeing (?:pursued|taken|brought|prepared)\b",
    r"\bare (?:in hand|active|live|afoot|current|on foot)\b", r"\bactive\b", r"\blive\b", r"\bawait(?:s|ing|ed)?\b",
    r"\bin force\b", r"\bin place\b", r"\bagainst (?:him|her|them)\b", r"\bremains?\b", r"\bbrought\b",
    r"\bservice of\b", r"\bstatement of information\b", r"\bs(?:ection)?\.?\s?16 statement\b",
    r"\bgoing (?:ahead|on)\b", r"\bproceeding\b", r"\bcurrently\b", r"\bunresolved\b",
    r"\bnot (?:yet )?(?:been )?(?:concluded|ended|finished|over|resolved|complete[d]?|determined)\b",
    r"\byet to be (?:concluded|heard|determined|resolved)\b", r"\bstayed\b", r"\bare to (?:be|begin|start|follow)\b",
    r"\bis to (?:be|begin|face)\b", r"\btrial\b", r"\bbefore the\b", r"\bmade\b", r"\bgranted\b", r"\bobtained\b",
    r"\bscheduled\b", r"\bprepar(?:ed|ing)\b", r"\bstill\b", r"\bnow\b", r"\bunderway\b", r"\bproceed(?:s)?\b",
    r"\brunning\b", r"\bpursuing\b", r"\breviv(?:ed|ing)\b", r"\bresumed\b", r"\breopened\b", r"\breinstated\b",
)

# That something is said not to be.
NEGATION = (
    r"\bno\b(?!\.)", r"\bnot\b", r"\bnor\b", r"\bneither\b", r"\bnone\b", r"\bnever\b", r"\bwithout\b",
    r"\bnothing\b", r"\bnil\b", r"\bn't\b", r"n't\b", r"\bnobody\b", r"\bno-one\b", r"\bfree of\b",
    r"\babsence of\b", r"\black of\b", r"\bn/a\b", r"\bcannot\b",
)

# That something is only supposed, asked or unknown.
SUPPOSED = (
    r"\bruled out\b",
    r"\bif\b", r"\bwhether\b",
    r"\bshould (?:confiscation|any|there|proceedings|such|he|she|they|the|poca|this|that|an?)\b",
    r"\bwere (?:confiscation|any|there|proceedings|such|he|she|they)\b(?=.{0,60}\bto\b)", r"\bin the event\b",
    r"(?<!\bin )(?<!\bof )(?<!\bsince )(?<!\blast )(?<!\bthis )(?<!\buntil )(?<!\bby )(?<!\d )(?<!st )(?<!nd "
    r")(?<!rd )(?<!th )\bmay\b(?! \d)", r"\bmight\b", r"\bcould\b", r"\bwould\b", r"\bunless\b",
    r"\bpossib(?:le|ly|ility)\b", r"\bperhaps\b", r"\bconsider(?:ing|ed|ation)\b", r"\bunder review\b",
    r"\bunknown\b", r"\bnothing (?:is |yet )?known\b",
    r"\bno (?:information|knowledge|details|record of whether|news)\b",
    r"\bnot (?:known|aware|able to say|yet known)\b", r"\bwe have not checked\b", r"\bnot clear\b", r"\bunclear\b",
    r"\bnot (?:yet )?(?:been )?decided\b", r"\bno decision\b", r"\bundecided\b", r"\bdo not know\b",
    r"\bdon't know\b", r"\bto be (?:confirmed|advised|decided)\b", r"\btbc\b", r"\bprovided that\b", r"\bin case\b",
    r"\bwhen(?:ever)? (?:any|there)\b", r"\bany (?:future|subsequent)\b", r"\bpotential(?:ly)?\b", r"\blikely\b",
    r"\bunlikely\b", r"\bremains to be seen\b", r"\bcan (?:you|we) (?:confirm|check|tell)\b",
    r"\bplease (?:confirm|check|tell|advise|let)\b", r"\bchecking\b", r"\benquir(?:e|ing|ies)\b", r"\bfind out\b",
    r"\bawaiting (?:a |the )?(?:decision|confirmation)\b",
)

# Words by which a later clause goes on about what was named before.
CARRIED = (
    r"\b(?:he|she|they) (?:has |have |had )?(?:since |now |then |already )?(?:paid|settled|satisfied)\b",
    r"\b(?:weeks|months|days|years) to pay\b",
    r"\b(?:it|this|that|these|those|both|one|the (?:order|sum|amount|debt|balance|proceedings|hearing|application"
    r"|matter|restraint|benefit|money|figure|total|whole))\b.{0,60}\b(?:paid|unpaid|satisfied|settled|outstanding"
    r"|discharged|quashed|discontinued|withdrawn|dropped|abandoned|set aside|concluded|ended|owed|owing|due"
    r"|enforced|cleared|remains?|made|pending|continu\w+|adjourned|stand)\b",
    r"\b(?:such|those|these|similar|like|the|any|same) proceedings\b", r"\bsuch an? (?:order|thing)\b",
    r"\bproceedings\b(?!.{0,20}\b(?:deport|removal|criminal|court))",
    r"^(?:,? ?(?:and|but) )?(?:his|hers|theirs|mr \S+'s|mrs \S+'s) (?:has|have|had|was|were|is|remains)\b",
    r"\bthey no longer (?:are|do|exist|apply)\b", r"\bthe order\b.{0,60}\b(?:varied|reduced|increased)\b",
    r"\b(?:varied|reduced|increased)\b.{0,20}\bthe order\b",
    r"\bthey (?:began|started|were|are|have|continue|remain|will)\b",
    r"\bproceedings of (?:that|this|the same) (?:kind|sort|nature)\b",
    r"\b(?:nothing|none of it|not a penny|half|part|some|£[\d,.]+[km]?)\b.{0,40}\b(?:paid|owed|owing|outstanding"
    r"|due|settled|received)\b", r"\bpayments?\b", r"\bhearing\b", r"\b(?:that|the one|the order) of \d{4}\b",
    r"\b(?:those|these|they|it) .{0,30}\bcontinue",
    r"\b(?:has|have|had) (?:now |since |already |not |yet |still )*(?:paid|settled|satisfied)\b", r"\bowes\b",
    r"\bunpaid\b", r"\bin default\b", r"\bthe order\b",
)

# A clause that only echoes what was said, of another person: "the former is not", "nor is Mr X", "he has none".
ECHO = (
    r"\b(?:is|are|was|were|has|have|does|do)(?: not|n't)(?: so)?(?: been)?(?: subject(?: to (?:any|them"
    r"|such))?)?[.,;]?$", r"^(?:,? ?(?:and|but) )?(?:nor|neither) (?:is|are|was|has|have|does|do)\b.{0,60}$",
    r"\b(?:has|have|had) none\b.{0,20}$", r"\bthere (?:is|are|were) none\b", r"^(?:,? ?(?:and|but) )?not .{2,60}$",
    r"^(?:,? ?(?:and|but|while|whereas) )?.{2,60} (?:is|are|does|has|was)[.,;]?$",
    r"\b(?:the )?same (?:applies|goes|is true|holds|for)\b",
    r"^(?:,? ?(?:and )?)?(?:so|as) (?:is|are|was|has|have) .{2,60}$", r"\bnone (?:against|for|in) .{2,60}$",
    r"^likewise .{2,60}$", r"\bno such (?:proceedings|order|thing)\b",
)

_ABOUT = r"(?:confiscation|poca|proceeds of crime|proceedings|2002 act|section 6|restraint|asset recovery)"
_DONE = (
    r"(?:begun|started|commenced|brought|taken|instituted|initiated|opened|launched|pending|sought|pursued"
    r"|applicable|relevant|arise"
    r"|apply|in issue|an issue|in train|under ?way|contemplated|intended|planned|in prospect|on foot|afoot|involved"
    r"|at issue|in play)"
)

# Words that may stand between a denial and its topic without turning it into a denial of something else.
_BETWEEN = (
    r"(?:(?:any|an?|the|such|live|pending|current|currently|outstanding|ongoing|open|active|present|presently"
    r"|criminal|subject|subjected|subjects"
    r"|facing|face|party|involved|now|yet|also|to|of|in|been|being|be|ever|is|are|was|were|has|have|had|or|nor|and"
    r"|under|either|kind|sort|form"
    r"|proceedings?|orders?|hearings?|restraint|confiscation|poca|against|him|her|them|this|that|these|those|man"
    r"|woman|men|people|there|he|she"
    r"|they|it|seek|seeking|sought|bring|brought|taken|taking|pursue|pursuing|pursued|made|for|by|question|record"
    r"|trace|sign|history|known"
    r"|instituted|begun|started|commenced|we|know|aware|at|present|all|time|moment|case|respect|relation|with|as"
    r"|regards?|act|crime|proceeds"
    r"|2002|crown|cps|prosecution|recorded|identified|contemplated|planned|intended),? ){0,12}?"
)

# A denial that is plain: right before the topic, or by a verb of beginning behind it, or as a form's short answer.
PLAINLY_DENIED = (
    rf"\b(?:no|not|nor|neither|never|without|none|nothing|nil|free of|absence of|nobody|cannot)\b,? "
    rf"{_BETWEEN}{_ABOUT}\b", rf"n't {_BETWEEN}{_ABOUT}\b",
    rf"\b(?:neither|none|nor|nobody|not one)\b.{{0,80}}\b(?:is|are|was|were|has been|have been|faces?)\b "
    rf"{_BETWEEN}{_ABOUT}\b",
    rf"\b{_ABOUT}\b.{{0,60}}(?:\bnot|\bnever|n't)(?: yet| ever| currently| now)?(?: been| be| being)? {_DONE}\b",
    rf"\b{_ABOUT}\b.{{0,25}}[:\s-](?:nil|none|negative|n/a|not applicable|no)\b(?: return| known| recorded| pending"
    rf"| reported)?[^a-z]*$",
)

# A denial that denies nothing: "no doubt that …", "not only …".
NO_DENIAL = (
    r"\bno (?:doubt|question that|dispute|denying|secret|mistake|reason|suggestion|reply|answer|news|word|change"
    r"|objection|bar)\b",
    r"\bnot (?:dispute|disputed|den(?:y|ied)|only|just|merely|doubt|surprising\w*|unusual|least)\b",
    r"\bwithout (?:doubt|question|delay|prejudice)\b",
)
