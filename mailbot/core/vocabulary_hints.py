"""Words that may bear on confiscation where nothing was understood. Small letters, one blank between words."""

# What hardly anything else is spoken of with.
STRONG = (
    # Phones and knives are confiscated in prison; only of what has a value it bears on the matter.
    r"\bconfiscat(?:ion|ory|e|es|able)\b",
    r"\b(?:assets?|property|properties|house|flat|funds|money|savings|everything|proceeds)\b.{0,40}\bconfiscated\b",
    r"\bpoca\b", r"\bproceeds of crime\b", r"\brestraint\b", r"\brestrained\b", r"\b2002 act\b",
    r"\b(?:available|recoverable|realisable) (?:amount|sum|assets?|property)\b", r"\bnominal (?:sum|amount|order|£)",
    r"\bcriminal benefit\b", r"\bbenefit (?:figure|assessed|agreed|found|put)\b", r"\bdefault (?:term|sentence)\b",
    r"\btime to pay\b", r"\b(?:enforcement )?receivers?\b", r"\basset recovery\b", r"\bcertificate of inadequacy\b",
    r"\b(?:s|sec|section)\.? ?(?:6|16|41)\b(?! (?:months|of the (?:immigration|uk borders|asylum)))",
    r"\b(?:months|years|days) (?:in default|to pay|to find)\b", r"\bmoney judgment\b",
    r"\b(?:money|financial) (?:side|position|aspect|proceedings|matters)\b",
    r"\benforcement (?:hearing|proceedings|action|court)\b",
    r"\b(?:ill-?gotten|criminal) (?:gains|assets|proceeds|wealth)\b", r"\bgains (?:were|was|are|put|of|from|at)\b",
)

# Money, and what is done with money that a court wants.
MONEY = (
    r"£ ?\d|\bgbp\b|\b\d[\d,.]*k\b|\b\d[\d,.]* ?(?:pounds|quid|grand)\b|\b(?:every|a|one|the last) (?:penny"
    r"|pound|bean)\b"
)
PAY = (
    r"\b(?:re)?pa(?:y|ys|id|ying|yment|yments|yable)\b", r"\bunpaid\b", r"\bow(?:e|es|ed|ing)\b", r"\boutstanding\b",
    r"\bsatisfied\b", r"\bsettled\b", r"\bdischarged\b", r"\bcleared\b", r"\binstalments?\b", r"\bdebts?\b",
    r"\barrears\b", r"\bhand(?:ed)? over\b", r"\bcough\w*\b", r"\bstump\w*\b", r"\bto (?:find|raise)\b",
    r"\bseeks?\b", r"\bseeking\b", r"\bordered\b", r"\bcourt (?:has had|got|received|wanted|wants"
    r"|has got)\b", r"\benforc\w+\b", r"\bcollected\b", r"\bcourt office\b", r"\bquashed\b",
)
# An order of which something became, or that somebody was given.
ORDERED = (
    r"\border\b.{0,60}\b(?:unpaid|paid|outstanding|satisfied|discharged|quashed|nominal|settled|cleared|unsatisfied)\b",
    r"\b(?:unpaid|outstanding|satisfied|discharged|quashed|nominal|unsatisfied|paid off|live"
    r"|open) (?:\w+ ){0,3}order\b",
    r"\b(?:days?|weeks?|months?) (?:left |more |in which |still )?to pay\b",
    r"(?<!deportation )(?<!removal )(?<!hospital )(?<!community )\border (?:was |has been |is |still )?(?:made|imposed"
    r"|granted|under appeal|appealed|varied|reduced|in force|stands)\b",
    r"\bno order (?:was|has been|will be) made\b",
    # Of whatever kind they are: where nothing says so, they may be those for confiscation.
    r"(?:\b(?:no|any|such|all|the|further|fresh|new|his|her|their|fac(?:e|es|ing)|subject to) |^)proceedings\b"
    r"(?! (?:in|before|at) (?:the )?(?:family|immigration|county|civil|tribunal))"
    r"|\bproceedings (?:against|for) (?:him|her|them|x\b|[a-z]+\b)",
    r"\b(?:been |was |were )?ordered (?:\w+ ){0,3}to (?:pay|hand over|find|give up|surrender)\b",
    r"\bcrown court (?:money )?(?:debt|order)\b", r"\b(?:paid|settled|cleared|coughed up|owes?)\b.{0,20}\border\b",
)
# Property on which somebody has a hand.
ASSETS = (
    r"\b(?:assets?|accounts?|property|properties|house|flat|funds|money|everything|wealth)\b.{0,60}"
    r"\b(?:frozen|froze|freez\w+|tied up|locked|clamped|stripped|recovered)\b",
    r"\b(?:frozen|freez\w+|stripp\w+|clamp\w+)\b.{0,40}\b(?:assets?|accounts?|property|funds|money)\b",
)
# Who takes it, what there is to be taken, and the taking.
TAKER = (
    r"\b(?:court|courts|judge|crown|prosecution|prosecutor|cps|magistrates|recorder|bench|hhj|state|treasury)\b",
)
WEALTH = (
    r"£ ?\d", r"\bmoney\b", r"\bsums?\b", r"\bhouses?\b", r"\bflat\b", r"\bcars?\b", r"\bsavings\b", r"\bassets?\b",
    r"\bproperty\b", r"\bjewellery\b", r"\bvilla\b", r"\bwhat he (?:has|owns|earned|made|owes)\b",
)
TAKING = (
    r"\bwants?\b", r"\bafter his\b|\bafter her\b", r"\btak(?:e|es|ing|en)\b", r"\bdue\b", r"\bclaims?\b",
    r"\bsold\b", r"\bsell\b",
    r"\bdemand\w*\b", r"\bowes?\b", r"\bgive up\b", r"\bpa(?:id|y)\b", r"\brecover\w*\b", r"\bsettled\b",
)
# Somebody must part with what he has, or is square with the court, whoever says so.
PARTING = (
    r"\b(?:told|made|ordered|required|has|had|must|forced|is|are|to be) (?:\w+ ){0,3}(?:give up|give back"
    r"|hand (?:back|over)"
    r"|surrender|pay back|repay|sell|sold|part with)\b",
    r"\b(?:settled|square|quits|squared) (?:up )?with the (?:court|crown|judge)\b|\bin debt to the (?:court|crown)\b",
    r"\bif he (?:does|did) not (?:find|pay)\b|\b(?:find|pay) the money\b",
)
# Money and orders of another kind.
ELSE = (
    r"\bfine[ds]?\b", r"\bcosts?\b", r"\bcompensation\b", r"\bsurcharge\b", r"\bbail\b", r"\bsuret(?:y|ies)\b",
    r"\bfees?\b", r"\bwages?\b", r"\brent\b", r"\bsmuggl\w+", r"\bbrib\w+", r"\bvictims?\b", r"\bloans?\b",
    r"\btax\b", r"\bsalary\b", r"\binvoices?\b", r"\btickets?\b", r"\bdeportation order\b", r"\bremoval\b",
    r"\bcivil recovery\b", r"\bforfeit\w*", r"\bdeprivation\b", r"\bpart (?:5|five|v)\b", r"\baccount freezing\b",
    r"\bunexplained wealth\b", r"\bcommunity order\b", r"\bhospital order\b", r"\brestraining order\b", r"\bin order\b",
    r"\bcourier\w*\b.{0,20}\bpaid\b", r"\bpaid (?:him|her|them|in cash|into|for)\b", r"\bdeport\w*",
)
# Words of the topic that say nothing of it.
HARMLESS = (
    r"\b(?:criminal|removal|deportation|immigration|extradition|family|care|divorce|civil|tribunal|appeal|asylum|court"
    r"|committal|contempt|trial|bail|disciplinary|prison|judicial review|fresh criminal|legal) proceedings\b",
r"\bwithout restraint\b", r"\bphysical restraint\b", r"\brestraining\b")
HEADS = (
    r"re|fw|fwd|subject|subjects?|confiscation|poca|restraint|status|state|position|order"
    r"|proceeds of crime(?: act)?|act"
    r"|2002|part 2|and|or|of|on|the|his|her|in|y|n|yes|no|details?|information|date|court|amount|notes?|remarks|to|is"
    r"|made|proceedings|any|section 6|asset recovery|benefit|available|recoverable|£|tick|one|if|applicable"
)
# Without one of these, no hint is sought.
ANY = (
    r"confiscat|poca|proceeds|restrain|2002 act|available|recoverable|realisable|nominal|benefit|default|to pay"
    r"|receiver"
    r"|asset|inadequacy|\bs(?:ec|ection)?\.?\s?(?:6|16|41)\b|judgment|£|\bgbp\b|\d\s?(?:k|pounds|quid|grand)\b|order"
    r"|penny|pound|bean|money|settle|surrender|hand back|give up|give back|sold|sell|house|flat|\bcars?\b|savings"
    r"|enforce"
    r"|repay"
    r"|proceedings|pay back|part with|square|quits|debt|frozen|froze|freez|gains|clamp|stripp|tied up"
)
