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
    r" (?:unit|team|officer|department|dept|section(?! (?:\d|six|fourteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty))|desk|bureau|branch|cent(?:re|er)|investigators?|lead"
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
    r"\bconf app(?:lication|n)?(?:'s| has| is)?\b": "confiscation application is",
    r"\bprocs?\b\.?": "proceedings", r"\bpif\b": "paid in full",
}

# What tells that "CO" is an order: money, courts, and what they do to one ...
AS_AN_ORDER = (
    r"\u00a3 ?\d|\b\d[\d,.]* ?(?:k|grand|pounds?)\b|\b(?:pay|pays|paying|paid|unpaid|ow(?:e|es|ed|ing)|arrears"
    r"|instal\w+|satisf\w+|outstanding|o/s|balance|penny|pennies|cheque|repay\w*|cough\w*|cleared|nil|nominal|recover\w*"
    r"|enforc\w*)\b",
    r"\b(?:poca|confiscat\w+|restrain\w*|crown|judges?|hmcts|court\w*|benefit|tainted|quash\w*|varied|variation"
    r"|default|receiver|s\.? ?\d{1,2})\b",
    r"\b(?:subject of|subject to|appl(?:y|ied|ying|ication) for|got|no|made|imposed|granted) (?:an? |the )?cos?\b",
)
# ... and that it is who has the case.
AS_A_CASE_OWNER = (
    r"\bcos? (?:is |was |are )?satisfied (?:that|with|him|her|them)\b|\bthe co (?:is|was) satisfied\W*$",
    r"\bcos? (?:has |have |was |were )?(?:not )?(?:been )?paid (?:in full )?(?:for|her|his|their|attention|tribute)\b",
    r"\bcos? (?:made|issued|wrote|signed|took|raised|has made) an? (?:order|note|decision|call|request)\b",
    r"\bcos? (?:appointed|allocated|assigned|at|in charge|attend\w*|will attend)\b"
    r"|\bcos? (?:is|=|:) [a-z'-]{2,20} [a-z'-]{2,20},? (?:tel|ext|on|0\d)",
    r"\b(?:who|whom|whose|name|names|contact|details?|allocat\w+|assign\w+|caseworker|e-?mail|phone|telephone|speak"
    r"|spoke|spoken|tell|told|inform\w*|advise\w*|ask(?:ed)? (?:the|his|her)|reply|write to|wrote to"
    r"|via (?:the|his|her)|your|new|current|present|previous) (?:\w+ ){0,3}cos?\b",
    r"\bcos?(?:'s)? (?:name|contact|details?|is (?:mr|mrs|ms|miss)"
    r"|email|e-?mail|phone|says?|said|has (?:told|asked|said|written|confirmed)|please)\b|\bco ?(?:=|:) ?case",
)
# The box of a form that asks whether there is one, filled in.
BOX_OF_AN_ORDER = (
    r"^\W{0,3}cos?\b(?: made)? ?[?:] ?(?:y\b|n\b|yes|no\b|made|none|nil|n/a|paid|unpaid|satisf"
    r"|not |granted|\d)"
)

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
    r"\bstatement of information\b", r"\bpoca(?:'d|ed)?\b", r"\bproceeds of crime\b", r"\b2002 act\b"
    r"|\bact of 2002\b", r"\bdrug trafficking (?:offences )?act\b",
    r"\bpart (?:2|two|ii)\b(?= (?:is|was|has|will|not|never) (?:\w+ ){0,3}(?:us|invok|appl|sought|engag|pursu"
    r"|open|rel))",
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
    r"|\bconf(?:is(?:c)?)?(?:'n|n)?\.? (?:hearing|order|proc|timetable|matter|app)|"
    r"confiscat|\bpoca(?:ed)?\b|proceeds of crime|restrain|2002 act|trafficking|recoverable|available amount|realisable"
    r"|\bbenefit"
    r"|statement of information|inadequacy|asset recovery|nominal|\bpart (?:2|two|ii)\b|receiver"
    r"|default (?:term|sentence)"
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
    r"\bnominal\W{1,3}orders?\b", r"\b(?:poca|confiscation) (?:debt|bill|sum|money)\b", r"\bpoca(?:'d|ed)\b",
    r"\b(?:ordered|told|directed|required|bound)\b(?: by)?(?:(?! not | no | never )[^,;]){0,70} to (?:re)?(?:pay"
    r"|hand (?:over|back)|find|give (?:back|up)|surrender|part with|yield|make over)\b",
    r"(?<!benefit )(?<!benefit was )(?<!benefit is )(?<!benefit at )\b(?:fix(?:ed|es)|sets?|settle[sd] on"
    r"|arrive[sd] at)"
    r" (?:on |at )?(?:a (?:sum|figure) of )?(?:£|gbp) ?[\d,.]+k?\b.{0,30}\bunder (?:the )?(?:poca|proceeds|part 2)",
    r"\b(?:the|a) (?:£|gbp) ?[\d,.]+k? (?:which|that) [^,;]{2,50}\b(?:fixed|set|ordered|made|imposed|told)\b",
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
    r"\bno longer\b(?! (?:asks?|asked|asking|seeks?|sought|seeking|wants?|disput\w+|contest\w*|oppos\w+"
    r"|appeal\w*|challeng\w*"
    r"|den(?:y|ies)|resist\w*|argu\w+|lives?|works?|in (?:prison|custody))\b)",
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
    r"\b(?:gave|given|giving)(?: (?:it|them|this|that|these|those))? up\b", r"\bthrown out\b|\bthrew out\b",
    r"\bdismiss(?:ed|es)\b",
    r"\bnot (?:be )?(?:being )?(?:proceeded with|proceeding)\b",
    r"\bnot (?:be )?(?:proceeding|pursuing|continuing|carrying on|going on)\b",
    r"\brefus(?:ed|es) confiscation\b",
    r"\b(?:came|come) off\b", r"\bpulled\b",
    r"\b(?:go|goes|going|gone|went|tak(?:e|es|ing|en)|took|carr(?:y|ies|ied)|press(?:es|ed|ing)?)"
    r" (?:(?:it|them|this|that|x|the \w+(?: \w+)?|confiscation|poca) )?no further\b"
    r"(?! (?:than|today|until|till|this|for now|for the (?:moment|present)|yet|at present|tonight|now)\b)",
    r"\bnot (?:(?:to|mean|intend|wish|propose|want|going|be) ){0,3}(?:go|going|carry|carrying|press"
    r"|pressing) (?:on|ahead)"
    r" with (?:(?:the|its|any|such|a) )?(?:confiscation|poca|proceedings|application|matter|it|them|that)\b",
    r"\bno longer (?:asks?|asked|asking|seeks?|sought|seeking|wants?)(?: for)? (?:(?:an?|the"
    r"|any) )?(?:confiscation|poca|order|one|it)\b",
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
    r"\bserv(?:ed|ice)\b", r"\binvoked\b",
    r"\b(?:s|ss|sec|section)\.? ?(?:14|16|17|18)(?: (?:statement|response|reply|info(?:rmation)?))?(?: (?:is"
    r"|was|now|all"
    r"|gone|going))? (?:in|out|late|sent|awaited|drafted)\b",
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
    r"\b(?:gone|goes|went|go|carried|held|stood) over\b",
    r"\b(?:went|sent|gone|handed|delivered|given|passed|supplied) (?:out |over |off )?to the (?:defence|crown|court"
    r"|judge|other side|prosecution)\b",
    r"\b(?:went|sent) out\b|\bfiled\b|\blodged\b|\bissued\b|\bexchanged\b|\bleft over\b|\bhanging over\b"
    r"|\boutstanding\b|\bdate (?:in|has|is|given|fixed|for)\b|\bslipped\b",
)

# The head of a column, or a line that only names its topic.
TITLE = (
    r"(?:(?:re|fw|fwd|subject|confiscation|poca|restraint|status|state|position|order|proceeds of crime(?: act)?|act"
    r"|2002|part 2"
    r"|and|of|on|the|his|her|in|y/n|details?|information|date|court|amount|note|notes|remarks)(?:[\s:.,?/()-]+|$))+"
)
