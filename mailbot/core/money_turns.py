"""Turns of phrase about the money of a confiscation order: that nothing is owed, nothing paid, all of it paid."""

import re

# Behind words that it is over: what somebody must pay all the same.
MUST_PAY = re.compile(
    r"\b(?:ordered|told|directed|required)\b(?: by)?(?:(?! not | no )[^,;]){0,70} to (?:re)?(?:pay|hand (?:over"
    r"|back)|find|give"
    r" (?:back|up)|surrender|part with)\b.{0,20}?(?:£|\bgbp\b|\b\d[\d,]{2,}\b|\bpounds?\b)|"
    r"\b(?:must|has to|have to|is to|are to|will have to|ordered to|told to|made to|required to|has until"
    r"|have until|given until"
    r"|leaving (?:him|her|them) (?:to|with))\b.{0,40}?(?:£|\bgbp\b|\b\d[\d,]{2,}\b|\bpounds?\b)"
    r"|\b(?:given|has|have|had) (?:been given )?until\b.{0,30}\bto (?:pay|find|raise)\b|\bow(?:es|ed"
    r"|ing) (?:£|gbp|\d|the court)"
)
OF_MONEY = re.compile(r"paid|\bpay|\border\b|\bow(?:e|ing|es)|£|\bsettled|\bdebt")
# "Serving the default term does not wipe out the debt."
NOT_UNDONE_BY = re.compile(
    r"\b(?:does|do|did|will|would|can|has|have) not (?:\w+ ){0,5}?(?:wipe[ds]?|extinguish(?:ed)?|discharged?"
    r"|clear(?:ed)?|cancel(?:led)?"
    r"|expunged?|satisf(?:y|ied)|reduced?|removed?|affect(?:ed)?|end(?:ed)?|settled?|touch(?:ed)?|lift(?:ed)?|rid|relieved?|free|"
    r"release[ds]?|diminish(?:ed)?) (?:out |off |away |it |him |her |them |of )*(?:the |his |her |their |that "
    r"|this |what )?"
    r"(?:it|debt|order|liability|sum|amount|money|balance|obligation|is owed|he owes|she owes|from (?:it|the))\b"
)
NOT_LET_OFF = re.compile(r"\bnot (?:\w+ ){0,2}?(?:remit|write off|cancel|waive|forgive|let (?:him|her) off)\b")
WAS_UNPAID = re.compile(
    r"\b(?:unpaid|outstanding|owing) (?:when|until|till|at the time)\b|\b(?:stood|was|were|had been"
    r"|remained)(?: still)? (?:unpaid|outstanding|unsatisfied|owed|owing|left)\b"
    r"|\b(?:was|were|had been) (?:in )?(?:arrears|default)\b"
)
# What is owed, as an adjective says it: denied, nothing is.
DEBT = re.compile(
    r"unpaid|outstanding|\bow(?:ed|es|ing)|due|payable|left|remain\w*|unsatisfied|undischarged|unsettled|balance"
)
PAID_NOTHING = re.compile(
    r"\b(?:nothing|none|no (?:more|further|other) (?:money|payments?)|no payments?|not a penny)\b.{0,20}\bsince\b"
    r"(?! (?:is|was|remains|stands)\b)|\bsince(?: then)?,? (?:nothing|none|no)\b|\b(?:stopped|ceased) paying\b|"
    r"\b(?:nothing|none|nil|not (?:a|one) (?:penny|pound|bean))(?: at all| whatever| so far| yet)* (?:towards?|off"
    r"|against) (?:the|his|her|a"
    r"|this|that) (?:\w+ ){0,2}(?:order|confiscation|debt|sum)\b|"
    r"\bpaid\b.{0,40}\bnothing (?:since|more|further|else)\b(?! (?:is|remains|was)\b)|"
    r"\bpaid(?: off| in| up| to date| so far)?[ :=-]{1,3}(?:£ ?|gbp ?)?0(?:\.00)?(?![\d,.]\d|\d)"
    r"|(?<![\d.,])(?:£ ?|gbp ?)?0(?:\.00)? (?:of (?:£ ?|gbp ?)?[\d,.]+k? )?(?:(?:is|was|has|been|yet|so far"
    r"|to date) )*paid\b|"
    r"\bpaid (?:off )?(?:nothing|nowt|zilch|naught|nought|zero|none|not a|no part|little|peanuts|not one)\b"
    r"|\bnot (?:\w+ ){0,3}"
    r"(?:so much as )?(?:a|one|any) (?:single )?(?:penny|bean|farthing|pound|cent|brass farthing"
    r"|shilling)\b(?! (?:is|was)\b)"
    r"|\bno (?:payments?|money|part)\b.{0,30}\b(?:made|received"
    r"|paid|come)\b"
    r"|\b(?:has|have) yet to\b|\byet to be (?:paid|satisfied|settled)\b|\bfail(?:ed|s|ure|ing) to pay\b"
)
OWES_NOTHING = re.compile(
    r"\b(?:outstanding )?balance\b.{0,50}\b(?:is|was|stands at|standing at|of|now|being) (?:now )?(?:nil\b"
    r"|zero\b|nought\b|nothing\b"
    r"|\u00a30(?:\.00)?(?![\d,.]))|\bnil balance\b|\bnothing (?:further |more |now )*remains? (?:due|owing"
    r"|to (?:pay|be paid|find|be found))\b|"
    r"\bow(?:es|ed|ing) (?:(?:the court|the crown|anybody|anyone|them) )?(?:nothing|(?:nobody|no one"
    r"|no-one) (?:a |one |any)\w*)\b|\bnothing (?:further |more "
    r"|else )?(?:is |remains |was )?(?:now |left "
    r"|still )?(?:owed|owing"
    r"|outstanding|due|payable|left|to (?:pay|be paid|come|find|follow)|unpaid)\b(?!.{0,8} with\b)"
    r"|\bno (?:balance|money|debt|sum|outstanding (?:balance|sum|amount))\b (?:is |remains |are )?(?:now "
    r"|still )?(?:owed|owing|outstanding"
    r"|due|remaining)\b|\bno (?:balance|debt)\b|\bnot? (?:a |one )(?:penny|pound|bean|cent)\b.{0,40}\b(?:unpaid|owed"
    r"|owing|outstanding|due|left)\b"
)
STILL_OWED = re.compile(r"\b(?:until|before|unless|not (?:true|correct)|so that|till)\b")
NO_ORDER_OWED = re.compile(
    r"\bno (?:confiscation |poca )?orders?\b.{0,30}\boutstanding|\bno outstanding\b.{0,20}\border|\bnot outstanding\b"
)
# "That of 2009 has been paid, that of 2014 has not."
ENDS_DENIED = re.compile(r"\b(?:has|have|is|was|are|were|does|did) not[.,;]?$")
# All of it.
WHOLE = re.compile(
    r"\bthe last (?:pound|penny)\b|\bthe last of (?:it|(?:the|his|her)(?: \w+)? (?:money|sum|debt|instalments"
    r"|order))\b|"
    r"(?:£1(?:\.00)?(?![\d,.])|\bone pound|\bthe pound) (?:has |have |is |was |now )*(?:been )?(?:paid|settled"
    r"|handed over"
    r"|put down|tendered|given)"
    r"|\bpaid (?:the |his |her |its )?(?:£1(?:\.00)?(?![\d,.])"
    r"|one pound|pound\b)|"
    r"\ball (?:of )?(?:the |his |her )?instalments\b|\bin full\b|\bin (?:its|their) entirety\b|\bto the (?:last"
    r"|final) (?:penny|pound|farthing)\b|\b(?:paid|settled"
    r"|cleared)"
    r" (?:it |them |this |that )?(?:off|up|all)\b|\b(?:(?<!\bhis )(?<!\bher )(?<!\btheir )last"
    r"|final) (?:instalment|payment)\b(?! (?:dates?|dated)\b)"
    r"(?! was (?:in|back|before|some|about|over|more)\b)|\b(?:whole|entire|full)\b"
    r"|\bevery (?:last )?(?:penny|pound|bean|farthing)\b|\bthe (?:lot|whole (?:lot|whack))\b"
    r"|\bentirely\b|\bfully\b|\bwholly\b|\bcompletely\b|\ball (?:£|gbp)|\bfinished\b|\ball (?:of )?(?:it|that|the|his"
    r"|her)\b(?! but)"
)
DID_SO = re.compile(r"\b(?:did|done|doing|do) so\b|\bhas complied\b|\band did(?=[,.;]|$)")
TO_PAY = re.compile(r"\bto (?:re)?(?:pay|find|surrender|give (?:back|up)|hand (?:back|over))\b")
MONEYISH = re.compile(
    r"£|\bthe last of (?:it|that)\b|\b(?:account|slate)s? (?:now )?(?:stands?|is|shows)\b|\bmet (?:it|this|that"
    r"|in full|every)\b|\b(?:coughed|stumped|ponied|forked|counter|cashier|clerk)\b"
    r"|\bclosed (?:the|his|her) (?:account|book|ledger)s?\b"
    r"|\b(?:pounds?|penny|pence|coins?|receipts?|cheques?|bean|sums?|money|debt|settled|cleared|instalments?|pa(?:y"
    r"|ys|ying|id|yment)"
    r"|order|court office|transferred|handed|complied)\b"
)
# "No appeal outstanding", "no barriers remaining": what is left there is no money.
NO_MONEY = re.compile(
    r"\b(?:appeals?|applications?|claims?|charges?|warrants?|matters?|issues?|barriers?|obstacles?|representations?"
    r"|submissions|reviews?|jrs?|hearings?|documents?|checks?|enquiries|questions?|bail|steps?|remed(?:y|ies)|tasks?"
    r"|appointments?|interviews?|paperwork|decisions?|offences|licence)(?: (?:is|are|was|were|still|now"
    r"|of any kind|rights"
    r"|against him|against her))* $"
)
