"""Words about confiscation, each row a sign that a clause may carry. Small letters, one blank between words.

The rows are classes of words for the grammar in `confiscation_clause`, which settles what is denied, past,
meant or supposed; so a row holds a word once, in the positive.
"""

# Offices bear the words in their names, and what they are called is no statement.
OFFICES = (
    r"\b(?:asset )?(?:denial,? )?(?:restraint )?(?:and |& )?(?:confiscation|poca|proceeds of crime|forfeiture|asset "
    r"recovery)(?:,? (?:and|&) (?:enforcement|recovery|confiscation|restraint|forfeiture))?(?: (?:proceedings"
    r"|enforcement"
    r"|investigations?|litigation|casework))?"
    r" (?:unit|team|officer|department|dept|section(?! \d)|desk|bureau|branch|cent(?:re|er)|investigators?|lead"
    r"|manager|squad"
    r"|division|group|helpdesk|hotline|help ?line|lawyers?|caseworkers?|specialists?|course|training|seminar|handbook"
    r"|manual"
    r"|guidance|workshop|box)\b",
    r"\bin (?:poca|confiscation)(?: enforcement| recovery)?\b(?! proceedings| matters)(?=[,.]| is\b| at\b| are\b|$)",
    r"\bconfiscation (?:&|and) (?:enforcement|recovery)$",
)

# Short forms of the trade, and what they stand for.
ABBREVIATIONS = {
    # "CO" is a case owner, too: only what is done to an order, or said of one, tells them apart.
    r"\bcos?\b(?= (?:(?:is|was|were|are|has|have|had|been|ever|still|since|remains|now|fully|wholly|partly|not) ){0,4}"
    r"(?:for|of|made|£|o/s|unpaid|paid|satisfied(?! that)|outstanding|discharged|quashed|in the|dated|sought"
    r"|obtained|imposed|\d))": "confiscation order",
    r"\b(paid(?: off| up)?|pa(?:id|ying) (?:down|towards)|satisfied|settled|cleared|discharged|quashed"
    r"|unpaid|outstanding|nominal|sought|obtained|imposed|made|varied|appeal(?:ed|ing)? against)"
    r"( (?:an?|the|his|her|their|this|that|any))? cos?\b": r"\1\2 confiscation order",
    r"\bo/s\b": "outstanding",
    r"\bttp\b": "time to pay",
    r"\bconf(?:is(?:c)?)?(?:'n|n)?\b\.?(?= (?:hearing|order|proc|timetable|matter))": "confiscation",
    r"\bprocs?\b\.?": "proceedings", r"\bpif\b": "paid in full",
}

# What is no confiscation although money or goods are taken: civil recovery, cash forfeiture, deprivation.
PLAINLY_OTHER = (
    r"\bcivil recovery\b", r"\bforfeit(?:ed|s|ure|ing)?\b", r"\bdeprivation\b", r"\bpart (?:5|five|v)\b",
    r"\baccount freezing\b", r"\bunexplained wealth\b",
)
OTHER_MATTER = (
    r"\bs(?:ection|ec)?\.? ?(?:29[4-9]|30[0-9]|303z\w*|40\w?|143|27)\b",
    r"\baccount freezing\b",
    r"\bunexplained wealth\b",
    r"\bcash (?:detention|seizure|was (?:seized|detained))\b|\bdetained (?:cash|under)\b|\bseized\b",
    r"\bproperty freezing\b", r"\bcompensation order\b", r"\bserious crime prevention\b", r"\bcosts order\b",
    r"\bdeportation orders?\b", r"\bcommunity order\b", r"\bhospital order\b", r"\brestraining order\b",
)

# What the clause must be about at all.
TOPIC = (
    r"\bconfiscation order\b",
    r"\bconfiscation\b",
    r"\bconfiscatory\b",
    r"\bconfiscate\b(?! (?:his|her|the|a|any) (?:phone|passport|knife|mobile))",
    r"\bpoca\b", r"\bproceeds of crime\b", r"\b2002 act\b|\bact of 2002\b", r"\bdrug trafficking (?:offences )?act\b",
    r"\bpart (?:2|two|ii)\b(?= (?:proceedings|order|of (?:the act|poca|the proceeds)|hearing|application|matter))",
    r"\brestraint(?:s)? (?:order|proceedings|is|was|remains|in force|over|against|on|has|lifted|discharged|imposed|made"
    r"|continues|still|under)|\b(?:under|a|his|her|their|the) restraint\b",
    r"\brestraint followed\b|^restraint\b",
    r"\brestrained\b(?=.{0,40}\b(?:assets|funds|property|accounts?|order))|\b(?:assets|funds|property|accounts?|house"
    r"|flat|"
    r"everything|money)\b.{0,40}\brestrained\b|\brestrained (?:since|under|pursuant)\b",
    r"\b(?:s|ss|sec|section|sections)\.? ?(?:6|14|16|17|18|19|2[0-5])\b(?!\d)(?! (?:of )?(?:the )?(?:immigration"
    r"|uk borders|asylum))",
    r"\b(?:s|ss|sec|section)\.? ?41\b(?= order|.{0,40}\b(?:restrain|frozen|order))|\bfrozen under (?:s|sec"
    r"|section)\.? ?41\b",
    r"\b(?:recoverable|available|realisable) (?:amount|sum|assets|property)\b",
    r"\bcriminal benefit\b|\bbenefit (?:figure|was|is|has been|at|of|from|hearing|and)\b(?!.{0,20}\b(?:housing"
    r"|universal|child"
    r"|claim))|\b(?:assessed|agreed|found|fixed|certified) (?:his|her|their|the) benefit\b",
    r"\bcertificate of inadequacy\b", r"\basset recovery proceedings\b", r"\bnominal\W{1,3}orders?\b",
    r"\benforcement receiver\b", r"\bdefault (?:term|sentence)\b", r"\b(?:criminal justice act 1988|cja 1988)\b",
    r"\bcertified\b.{0,30}\bas (?:the )?(?:recoverable|available)\b",
)

# Words without which no sheet is about it; quick to look for.
HINT = (
    r"\b(?-i:CO)s?\b"
    r"|\bconf(?:is(?:c)?)?(?:'n|n)?\.? (?:hearing|order|proc|timetable|matter)|"
    r"confiscat|\bpoca\b|proceeds of crime|restrain|2002 act|trafficking|recoverable|available amount|realisable"
    r"|\bbenefit"
    r"|inadequacy|asset recovery|nominal|\bpart (?:2|two|ii)\b|receiver|default (?:term|sentence)"
    r"|\bs(?:s|ec|ections?)?\.?\s?(?:6|14|16|17|18|19|2[0-5]|41)\b|justice act 1988"
)

# The order itself.
ORDER = (
    r"\b(?:confiscation|poca|confiscatory|proceeds of crime)(?: act)?(?:(?!proceedings|hearing|timetable|application"
    r"|not "
    r"|never |was |were |is |has |have )[ \w£,.'()/]){0,30}? orders?\b",
    r"\borders? (?:for|of|in|by way of) confiscation\b", r"\bconfiscation debts?\b",
    r"\borders?\b.{0,50}\b(?:under|pursuant to) (?:the )?(?:poca|proceeds of crime|s|section|sec|2002|drug|part 2)\b",
    r"\b(?:under|pursuant to) (?:the )?(?:poca|proceeds of crime|s(?:ection)?\.? ?6|2002 act"
    r"|drug trafficking).{0,60}\borders?\b",
    r"\b(?:ordered|made|told|required|has|have|had) (?:(?!no |not |yet |up )\w+ ){0,3}to (?:re)?(?:pay"
    r"|hand (?:over|back)|find|give (?:back|up)|surrender)\b",
    r"\bnominal\W{1,3}orders?\b", r"\b(?:poca|confiscation) (?:debt|bill|sum|money)\b",
    r"\b(?:recoverable|available) amount\b(?=.{0,40}(?:£|\bat \d|\d{3}))|\b(?:certified|fixed|set|assessed)\b.{0,30}"
    r"\b(?:recoverable|available) (?:amount|sum)\b(?=.{0,20}(?:£|\bat\b|\bof\b))",
    r"\bdefault (?:term|sentence)\b", r"\bcertificate of inadequacy\b", r"\benforcement receiver\b",
    r"\b(?:confiscation|poca)\b.{0,20}\b(?:order|judgment)\b(?=.{0,20}(?:£|\b(?:made|imposed|granted)))",
    r"\bby way of confiscation\b", r"\bcertified\b.{0,30}\bas (?:the )?(?:recoverable|available)\b",
)

# That it was made.
MADE = (
    r"\b(?:made|imposed|granted|handed down|pronounced|obtained|entered|got|received|given|ordered|certified|fixed)\b",
    r"\bmade subject\b", r"\bsubject (?:to|of) an?\b", r"\bordered (?:\w+ ){0,3}to pay\b",
    r"\bin (?:place|force|the sum)\b", r"\border (?:for|of|in) ",
    r"\b(?:has|have|had|faces|under|owes|with)\b.{0,30}\border\b", r"\bstands?\b", r"\bexists?\b",
    r"\b(?:order|one) against (?:him|her|them)", r"\bthere (?:is|was|has been) (?:an|one) order\b",
)

# That money is owed.
OWED = (
    r"\bwill (?:have to |now |then )?pay\b|\bto pay off\b|\bliable\b",
    r"\bnot (?:yet )?(?:in|come|arrived|forthcoming)\b(?=[,.;]?$)",
    r"\bunpaid\b", r"\boutstanding\b", r"\bunsatisfied\b", r"\bunsettled\b", r"\bundischarged\b", r"\bremains? due\b",
    r"\bow(?:e|es|ed|ing)\b",
    r"\bpayable\b",
    r"\bin (?:default|arrears)\b",
    r"\barrears\b",
    r"\bbalance\b",
    r"\bshortfall\b",
    r"\b(?:is|are|was|still|yet|remains?|being|fell|falls) due\b", r"\bbehind with\b",
    r"\bleft (?:to pay|to find|on|over|owing)\b|\b(?:is|are|was|still) left\b",
    r"\bremain(?:s|ed|ing|der)?\b(?=.{0,30}\b(?:due"
    r"|owed|owing|payable|paid|pay|find|outstanding|unpaid|of the order)\b)",
    r"\b(?:weeks|months|days|years) (?:in which )?to (?:pay|find)\b|\b(?:has|have|had|with|given (?:him|her"
    r"|them)) until\b",
    r"\btime to pay\b",
    r"\b(?:by|in) (?:monthly |weekly )?instalments?\b",
    r"\b(?:still|yet) to (?:pay|come|find|be found)\b",
    r"\bremains? to be (?:paid|found|settled)\b", r"\bto be paid\b", r"\bto pay (?:it|off|the|his|her|by|within|in)\b",
    r"\b(?:is|are|being|keeps?|still|been) (?:slowly )?pa(?:ying|id off in)\b",
    r"\bbeing (?:slowly )?(?:paid|settled|cleared|enforced|repaid)\b",
    r"(?<!fully )(?<!wholly )\benforc(?:ement(?! (?:tells?|says?|inform|team|unit|officer|have told))|ed|able|ing)\b",
    r"\bdefault (?:term|sentence)\b",
    r"\bremaining\b",
    r"\bto (?:find|go|come)\b(?=[,.;]?$)|\bto (?:find|raise) (?:it|the|£)",
    r"\bstill to pay\b",
    r"\benforcement receiver\b",
    r"\bshort\b(?! notice)", r"\binterest (?:is )?(?:running|accru\w+)\b", r"\ball but (?:£|gbp|\d|a |the |one)",
    r"\bhalf of (?:it|that|this|the)\b.{0,30}\b(?:come|paid|in)\b",
)

# That money was paid over.
PAID = (
    r"\bextinguished\b", r"\bcomplied with\b",
    r"(?<!\blast )\b(?:re|pre)?paid\b(?! by instal)(?! in(?=\W*$|[,.;]| (?:to|under|at|so|and|£|gbp"
    r"|over)\b))(?! ?[:=])",
    r"\bsatisfied\b(?! (?:that|with|he|she|as to))(?! the (?:court|judge|bench))",
    r"\bsettled\b",
    r"\bdischarged\b",
    r"\bcleared\b",
    r"\b(?:been|was|were|now|is|fully) met\b|\bmet (?:in|the|it|this|that|his|her|every)\b",
    r"\b(?:coughed|stumped|ponied|squared|forked|shelled) (?:it |them |the lot |everything )?(?:up|out|off)\b",
    r"\b(?:laid|put|placed|counted out|slapped) (?:it )?(?:down )?(?:on|over) the (?:counter|table|desk)\b",
    r"\bhanded (?:it |them |the \w+ )?(?:over )?to the (?:clerk|cashier|court|usher)\b", r"\bcleared the slate\b",
    r"\bcourt(?: office)? (?:has |have |had )?closed (?:the|his|her|its) (?:account|book|ledger|file|case)s?\b",
    r"\bhonoured\b",
    r"\bwiped out\b",
    r"\bpaying off the last\b",
    r"\b(?:finished|completed|done) paying\b",
    r"\b(?:payment|satisfaction|settlement) in full\b|\bfull (?:payment|satisfaction"
    r"|settlement)\b",
    r"\b(?:(?<!\bhis )(?<!\bher )(?<!\btheir )last|final) (?:instalment|payment|penny|of the money|tranche)\b"
    r"(?! (?:is|falls|are|will|dates?|dated)\b)(?! was (?:in|back|before|some|about|over|more)\b)",
    r"\b(?:fully|wholly) (?:enforced|recovered|collected|realised)\b", r"\b(?:recovered|collected|received) in full\b",
    r"\b(?:whole|full|entire) (?:sum|amount|order|debt)\b.{0,20}\b(?:recovered|received|collected|realised|came in"
    r"|come in|is in)\b",
    r"\breceipt for\b|\b(?:has|have|got|with) (?:the|a|his|her) receipt\b",
)

# That some money came, which is no more than a part unless the words say all.
CAME_IN = (
    r"\b(?:come|came|coming) in\b", r"\bpaid in(?=\W*$|[,.;]| (?:to|under|at|so|and|£|gbp"
    r"|over)\b)", r"\bpaid ?[:=]", r"\blast paid\b", r"\bbrought in\b",
    r"\breceived\b",
    r"\bcollected\b",
    r"\brecovered\b",
    r"\bhanded over\b",
    r"\bparted with\b",
    r"\bfound (?:£|gbp|\d|only|some|half)",
    r"\bpayments?\b",
    r"\b(?:is|are) in$",
    r"\bpaid (?:£|gbp|\d|some|half|part|only|little"
    r"|less|a (?:little|part|third|quarter|half))",
)

# That only a part was paid, or that paying is going on.
PARTLY = (
    r"\b(?!100)\d{1,2}(?:\.\d{1,2})? ?(?:%|per ?cent)", r"\b(?:a|one|two|three)[- ](?:thirds?|quarters?|fifths?"
        r"|tenths?) (?:of|has|have|is"
    r"|are|paid)\b", r"\b(?:most|the bulk|the greater part) of\b",
    r"\bpaid (?:the )?first\b",
    r"\b(?:paid|settled|cleared|handed over|found|met|raised|produced)(?: off| in| over)? (?:(?:an?|the|his|her)"
    r" )?(?:further|another|additional|extra|next|second|third)\b",
    r"\b(?:paid|settled|cleared|handed over)(?: off| in| over)? (?:over|under|nearly|almost|roughly|around"
    r"|approximately|at"
    r" least|more than|less than|up to|well over) (?:£|gbp|half|\d)",
    r"(?:£|gbp) ?[\d,.]+[km]?(?: pounds)? (?:of|off|towards|against|from) (?:his|her|their|the|this|that|it"
    r"|what)\b", r"\b(?:coughed up|stumped up|handed) (?:only |just |about |some )?(?:half|part"
    r"|some|a (?:third|quarter)|(?:£|gbp)[\d,.k]+)",
    r"\b(?:one|two) of (?:his|her|the|their|two|three)\b",
    r"\b(?:apart from|save(?: for)?|except(?:ing)?(?: for)?|other than|bar|less|minus|excluding)\b",
    r"\bpart(?:ly|ially|-| )\s?(?:paid|satisfied|settled|payment|discharged|cleared)\b|\bin part\b|\bpart (?:of|has"
    r"|only)\b",
    r"\bonly (?:the (?:first|second|third|last|smaller|larger|older|newer|earlier|later|one|other)|one|two)\b",
    r"\b(?:only|just) (?:£|gbp|\d|half|part|some|a )|\bonly in part\b",
    r"^(?:,? ?(?:and|but|of which|with) )?(?:about |some |only |just )?(?:£|gbp)[\d,.]+[km]?(?: pounds)? (?:has |have "
    r"|had )?(?:so far |now |since )?"
    r"(?:been |was )?(?:paid|cleared|received|collected)", r"(?:£|gbp)[\d,.]+.{1,40}(?:£|gbp)[\d,.]+[km]? paid",
    r"\bpaid (?:back )?(?:only |just |about |some )?(?:£|gbp)[\d,.k]+",
    r"\bpaid (?:only |just )?[\d,.k]+\w{0,8}(?: pounds)? (?:of|out of|towards|so far|against|off)\b",
    r"\bpaid (?:only|a little|little|some|part|less than|half|back)\b", r"\bso far\b", r"\btowards\b",
    r"\bhalf\b.{0,20}\bpaid\b|\bpaid\b.{0,10}\bhalf\b", r"\b(?:all|everything) (?:but|except|save|bar)\b",
    r"\bof (?:which|the (?:£|gbp)[\d,.k]+).{0,40}\b(?:paid|found|cleared)\b",
    r"\bprincipal\b",
    r"\binstalments?\b(?!.{0,30}\blast)",
    r"\bof (?:£|gbp)?[\d,.k]+\b.{0,40}\b(?:paid|found|cleared)\b (?:£|gbp|\d[\d,]{2,}(?![/.-]))",
)

# That an order was brought to an end otherwise than by paying.
UNDONE = (
    r"\bquash(?:ed|ing|es)?\b",
    r"\bset (?:it |them |that |his |the order )?aside\b(?! (?:\w+ ){0,3}(?:days?|hours?|week|a day|time))",
    r"\bdischarg(?:ed|e|es|ing)\b",
    r"\brescinded\b",
    r"\brevoked?\b",
    r"\boverturned\b",
    r"\bannulled\b",
    r"\bcancelled\b",
    r"\blapsed\b",
    r"\bwritten off\b"
    r"|\bwrote off\b|\bwrit(?:e|ing) off\b", r"\b(?:reduced|varied|brought down|written down|cut) to (?:nil"
        r"|nothing|zero|£0\b)",
    r"\bno longer exists?\b|\bexists? no longer\b",
    r"\bstruck (?:out|down)\b",
    r"\bremitted\b(?! (?:for|to|back))",
    r"\bvacated\b",
    r"\bwithdrawn\b", r"\babandoned\b", r"\bdropped\b", r"\bdiscontinued\b",
)

# That proceedings came to an end.
ENDED = (
    r"\b(?:do|does|did|will|would|shall|is|are|was|were) not (?:now |going to |to |minded to |intending to )?(?:be )?"
    r"proceed(?:ing)?\b(?! (?:to|until|before|today|on|this|next|for|yet|at present))",
    r"\bthe end of (?:it|the matter|that)\b",
    r"\bf(?:ell|all|alls|allen) away\b", r"\bdone (?:and|n|'n'?|&) dusted\b", r"\b(?:wrapped|wound) up\b",
    r"\bcollapsed\b", r"\b(?:came|come) to nothing\b", r"\b(?:petered|fizzled|died) out\b", r"\blet (?:it|them"
        r"|the (?:matter|thing|case)) (?:drop|go|lie"
    r"|lapse)\b", r"\bdiscontinu(?:ed|ance|es|ing)\b",
    r"\bquash(?:ed|ing)\b",
    r"\bwithdr(?:awn|ew|awal|awing|aws)\b",
    r"\bdrop(?:s|ped|ping)\b",
    r"\babandon(?:ed|ment|ing|s)\b",
    r"\bset aside\b(?! (?:\w+ ){0,3}(?:days?|hours?|week|a day|time))",
    r"\brescinded\b",
    r"\brevoked\b",
    r"\bdischarged\b",
    r"\bconclud(?:ed|es)\b",
    r"\bterminated\b",
    r"\b(?:come|came|brought|bringing|put|coming|drawn|drew|bring)\b.{0,50}\b(?:to "
    r"an end|an end to|to a close|to a halt)\b",
    r"\bno longer\b",
    r"\bceased?\b",
    r"\bended\b",
    r"\b(?:are|is|now|all|was|were)"
    r" (?:now |all )?over\b", r"\bclosed\b", r"\bcompleted?\b", r"\bstruck out\b", r"\bat an end\b", r"\bfinished\b",
    r"\blapsed\b",
    r"\bfinali[sz]ed\b",
    r"\bannulled\b",
    r"\bcancelled\b",
    r"\boverturned\b",
    r"\bstopped\b",
    r"\bhalted\b",
    r"\boffered no evidence\b", r"\bdecided not to (?:proceed|continue)\b", r"\bno evidence (?:was |being )?offered\b",
    r"\b(?:gave|given|giving) up\b", r"\bthrown out\b|\bthrew out\b", r"\bdismiss(?:ed|es)\b",
    r"\bnot (?:be )?(?:being )?(?:proceeded with|proceeding)\b",
    r"\bnot (?:be )?(?:proceeding|pursuing|continuing|carrying on|going on)\b",
    r"\brefus(?:ed|es) confiscation\b",
    r"\b(?:came|come) off\b", r"\bpulled\b",
)

# That proceedings live, or are meant.
LIVE = (
    r"\bbeg[au]n\b",
    r"\bbegins?\b",
    r"\bbeginning\b",
    r"\bstart(?:ed|ing|s)?\b",
    r"\bcommenc(?:ed|ing|e)\b",
    r"\binstituted\b",
    r"\binitiated\b",
    r"\blaunched\b",
    r"\bopen(?:ed)?\b",
    r"\bpending\b",
    r"\bongoing\b",
    r"\bon-going\b",
    r"\bunder ?way\b",
    r"\bin progress\b",
    r"\bin train\b",
    r"\btimetabled?\b",
    r"\blisted\b",
    r"\bin the list\b",
    r"\bhearing\b",
    r"\badjourned\b",
    r"\bpostponed\b", r"\bput (?:back|off|over|in)\b", r"\bset (?:down|for)\b", r"\bfixed\b", r"\bsubject (?:to|of)\b",
    r"\bintend(?:s|ed|ing)?\b",
    r"\bintention\b",
    r"\bmeans to\b",
    r"\b(?:is|are) (?:going|about|set|due|expected) to\b",
    r"\bwill (?:now )?(?:be|begin|start|commence|follow|seek|apply|take|ask|go|pursue|bring|proceed|make|invite)\b",
    r"\bto follow\b",
    r"\bplann(?:ed|ing)\b",
    r"\bplans?\b",
    r"\bdue\b",
    r"\bcontinu(?:e|es|ing|ed)\b",
    r"\bfac(?:e|es|ing)\b",
    r"\bseek(?:s|ing)?\b",
    r"\bsought\b",
    r"\bappl(?:y|ying|ied|ies|ication)\b",
    r"\bbeing (?:pursued|taken|brought|prepared|sought)\b",
    r"\bin hand\b",
    r"\b(?:active|live|afoot|current|on foot)\b",
    r"\bawait(?:s|ing|ed)?\b",
    r"\bin force\b",
    r"\bin place\b",
    r"\bagainst (?:him|her|them)\b",
    r"\bremains?\b",
    r"\bbrought\b",
    r"\bserv(?:ed|ice)\b",
    r"\bstatement of information\b",
    r"\bgoing (?:ahead|on)\b",
    r"\bproceed(?:s|ing)?\b(?! of crime)",
    r"\bcurrently\b",
    r"\bunresolved\b",
    r"\byet to be\b",
    r"\bstayed\b",
    r"\bare to (?:be|begin|start|follow)\b",
    r"\bis to (?:be|begin|face)\b",
    r"\btrial\b",
    r"\bbefore the\b",
    r"\bmade\b",
    r"\bgranted\b",
    r"\bobtained\b",
    r"\bscheduled\b",
    r"\bprepar(?:ed|ing)\b",
    r"\bstill\b",
    r"\bnow\b",
    r"\brunning\b",
    r"\bpursu(?:ed|ing|es)\b",
    r"\breviv(?:ed|ing)\b",
    r"\bresume[ds]?\b",
    r"\breopened\b",
    r"\breinstated\b",
    r"\basked\b",
    r"\basks\b",
    r"\binvited\b",
    r"\bnotice\b",
    r"\bin dispute\b",
    r"\bdisputed\b",
    r"\bcontested\b",
    r"\bagreed\b",
    r"\breserved\b",
    r"\bto be (?:decided|determined|dealt|heard|argued|held|fixed|resolved|settled)\b",
    r"\bpart[ -]heard\b", r"\bdraft(?:ed|ing|s)?\b", r"\bto (?:ask|seek|apply|pursue)\b",
    r"\bdirections\b",
    r"\banswer\b",
    r"\bexpected?\b",
    r"\btold .{0,20}to expect\b",
    r"\bfreez\w+|\bfrozen\b",
    r"\bgo(?:es)? after\b|\bgone for\b",
    r"\breferred\b",
    r"\b(?:went|sent) out\b|\bfiled\b|\blodged\b|\bissued\b|\bexchanged\b|\bleft over\b|\bhanging over\b"
    r"|\boutstanding\b|\bdate (?:in|has|is|given|fixed|for)\b|\bslipped\b",
)

# The head of a column, or a line that only names its topic.
TITLE = (
    r"(?:(?:re|fw|fwd|subject|confiscation|poca|restraint|status|state|position|order|proceeds of crime(?: act)?|act"
    r"|2002|part 2"
    r"|and|of|on|the|his|her|in|y/n|details?|information|date|court|amount|note|notes|remarks)(?:[\s:.,?/()-]+|$))+"
)
