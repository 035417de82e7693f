"""Words about the money of a confiscation order: owed, paid, come in, paid in part.

Small letters, one blank between words; a row holds a word once, in the positive, as in `vocabulary_confiscation`.
"""

# That money is owed.
OWED = (
    r"\b(?:is|are|was) in for (?:£|gbp|\d)", r"\bnever (?:arrived|came|materialised|appeared|turned up)\b",
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
    r"\b(?:weeks|months|days|years) (?:in which )?to (?:pay|find)\b|\b(?:has|have|had|with|been given|given (?:him|her"
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
    r"\bleav(?:es|ing) (?:him |her |them )?(?:with )?(?:a (?:balance|debt|sum|figure) of )?(?:£|gbp) ?[1-9]",
)

# That money was paid over.
PAID = (
    r"\b(?:the|his|her) (?:last|rest|remainder|balance|lot|final (?:sum|pound)) (?:of (?:it|that|the (?:money|debt)) )?"
    r"(?:has |have |had )?(?:reached|arrived|landed|came in|come in|is in|was (?:received|banked))\b",
    r"\b(?:account|balance|debt|slate|ledger)s? (?:now )?(?:stands?|is|shows|reads"
    r"|stood) (?:now )?(?:at )?(?:nil|zero|nought"
    r"|nothing|clear|clean|empty)\b",
    r"\b(?:debt|bill|order) is (?:now )?(?:history|no more|a thing of the past|behind (?:him|her)|done with"
    r"|off the books)\b",
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
    r"\bhanded over (?:at|to) (?:the )?(?:court|clerk|counter|cashier|usher)\b",
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
    r"\b(?:is|are) in[.,;]?$",
    r"\b(?:has|have) had (?:only |just |about |some )?(?:£|gbp) ?\d",
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
    r"\b(?:paid|settled|cleared|handed over)(?: off| in| over)? (?:over(?! the counter)|under|nearly|almost"
    r"|roughly|around"
    r"|approximately|at"
    r" least|more than|less than|up to|well over) (?:£|gbp|half|\d)",
    r"\b\d[\d,.]{2,} of (?:it|that|this|which)\b",
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
