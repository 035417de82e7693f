"""The words that govern the day of"
" each milestone: the higher the rank, the nearer to the event itself (small letters)."""

from mailbot.core.states import MilestoneName

_DECIDING = (
    r"decid\w*|decisions?|made|taken|took|agreed|approved|reached|settled|authorised|concluded|resolved|dropped|closed"
    r"|granted|signed (?:it |this )?off|endorsed|confirmed|came|cleared|satisfied"
)
# What the person had in hand; sending, faxing and drafting are of other days.
_GIVING = (
    r"served|serving|service|given|gave|handed|handing|told|notified|informed|received"
    r"|signed for(?! the (?:secretary|minister|home|state))|delivered|got|warned"
    r"|advised|accepted|presented|put|reached|collected|read (?:to|out|over)|explained|into his hands|had"
)
# The paper that tells of a decision went out on a day of its own, and so did the telling: right before the day.
CONVEYED = (
    r"\b(?:sent|posted|faxed|e-?mailed|dispatched|despatched|told|informed|notified|given|served"
    r"|letter(?: (?:went|goes))?"
    r"|went out|goes out|issued to)\b(?: (?:to|out|by|of|x|him|her|them|it|this|in|the|a|an|post|fax|person|from|prison"
    r"|hmp|yesterday|solicitors?|reps?)\b){0,5}:?\s+(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?$"
)
GOVERNORS: dict[MilestoneName, tuple[tuple[int, str], ...]] = {
    MilestoneName.DEPORT_DECISION: ((4, _DECIDING), (2, r"dated?|on")),
    MilestoneName.NO_DEPORT_DECISION: ((4, _DECIDING + r"|turned down|rejected|declined|overruled"), (2, r"dated?|on")),
    MilestoneName.NOTIFIED_OF_INTENTION: ((4, _GIVING), (3, r"issued|date of service")),
    MilestoneName.DEPORTATION_ORDER_SERVED: ((4, _GIVING), (3, r"issued to|date of service")),
    MilestoneName.APPEAL_RECEIVED: (
        (4, r"received|receipt|reached|arrived|came|got|in on|landed|stamped|logged"),
        (3, r"lodged|filed|submitted|appealed|put in|made|registered|entered|issued|served|launched"), (2,
        r"sent|faxed"),
    ),
    MilestoneName.APPEAL_RESULT: (
        (4, r"dismiss\w*|allow\w*|determin\w*|decided|decision|dated|ruling|ruled|judgment|judgement|remit\w*|withdrew"
            r"|withdraw\w*|abandon\w*|lost|loses|(?:wins|won(?!'))|won|fail(?:ed|s)|succeed\w*|reject\w*|refuses?"
            r"|substitut\w*|found|result|handed down|upheld|signed|dropped|gave up"),
        (3, r"promulgated|issued"),
    ),
    MilestoneName.BAIL_GRANTED: (
        (4, r"grant\w*|bailed|bail|got|given|gave|allowed|agreed|succeeded|successful|ordered"),
        (3, r"released|freed|out|walked|left|released|let out"),
    ),
}
FOREIGN: dict[MilestoneName, str] = {
    MilestoneName.DEPORT_DECISION: r"convicted|sentenced|born|appeal\w*|served|release\w*|arrested|due|panel of|went up"
        r"|submi\w+|propos\w*|recommend\w*|interview\w*|hearing|serve|deadline|arrived|expires?",
    MilestoneName.NO_DEPORT_DECISION: r"convicted|sentenced|born|served|release\w*|arrested|due|went up|submi\w+"
        r"|propos\w*"
        r"|recommend\w*|interview\w*|hearing|deadline|expires?|arrived|before the end",
    MilestoneName.NOTIFIED_OF_INTENTION: r"sent|posted|(?<!i )(?<!we )(?<!she )(?<!officers )went|faxed|e-?mailed"
        r"|dispatched|despatched|forwarded|couriered|drafted"
        r"|decided|decision|dated|date of (?:the|his|her)|bears|convicted|sentenced|written(?! (?:notice|notification"
        r"|letter|form|copy))|signed(?! (?:for"
        r"|the receipt|the acknowl|the slip|a receipt))|appeal"
        r"|returned|typed(?! (?:notice|letter|form|copy))|printed(?! (?:notice|letter|form|copy))"
        r"|interview\w*|release|receipt|until|deadline",
    MilestoneName.DEPORTATION_ORDER_SERVED: r"signed(?! (?:for(?! the (?:secretary|minister|home))|the receipt"
        r"|the acknowl|the slip|a receipt|do\b|d\.o"
        r"|order|deportation))|made|dated"
        r"|date of (?:the|his|her)|decided"
        r"|sent|posted|faxed|e-?mailed|(?<!i )(?<!we )(?<!she )(?<!officers )went(?! (?:over|round|down|in|into"
        r"|up|to see)\b)"
        r"|appeal\w*|convicted|sentenced|expires?|printed|release|interview\w*|certificate|bears"
        r"|copy to|copied",
    MilestoneName.APPEAL_RECEIVED: r"dated|bears|signed|refused|refusal|decision|posted|drafted|written|convicted"
        r"|sentenced|hearing|listed|decided|dismissed"
        r"|sentence|release|deadline|expire[sd]?|review|cmr|notice of intention|order was served",
    MilestoneName.APPEAL_RESULT: r"exhausted|lodged|heard|(?<!at the )(?<!at his )(?<!at her )(?<!at a )hearing|listed"
        r"|appealed|refusal|sent(?: out)?|received|came|arrived|reached|served|filed|convicted|sentenced|argued"
        r"|sitting|sent to (?:us|me)|told you|until|adjourned|reserved|deadline|permission|expires?|sat|reported",
    MilestoneName.BAIL_GRANTED: r"refused|applied|application|lodged|report(?:s|ing)?(?! that| to you| as)"
        r"|reside|until|hearing(?! (?:room"
    r"|cent))|heard"
        r"|next|listed"
        r"|sign(?:ing)?|arrested|detained|review|surrender|appear|declined|tag\w*|expires?|curfew",
}
# Behind the verb: it reached somebody, but not the person.
ELSEWHERE = (
    r"^[^.;]{0,12}\b(?:to|on|by|with|at) (?:his |her |the |their |its )?(?:\w+ )?(?:solicitors?"
    r"|representatives?|reps?|counsel|lawyers?|parties|governor)\b"
)
ACCOUNTS = (
    r"\b(?:says?|said|shows?|gives?|has it|(?:log|receipt|certificate|form|register|cid|file|diary|system"
    r"|stamp|notice) has|records?|states?|according to|reads?|reckons?|thinks?)\b"
)
