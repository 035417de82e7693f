"""Labels of the boxes in which forms ask about confiscation, and what is written in them. Small letters, one blank.

Rows for `confiscation_boxes`. The first label that fits the whole of what stands before the mark counts.
"""

from enum import StrEnum


class Box(StrEnum):
    """What a box asks for."""

    PROCEEDINGS = "proceedings"
    ORDER = "order"
    RESTRAINT = "restraint"
    SUM = "sum"
    PAID = "paid"
    OWED = "owed"
    STAGE = "stage"
    ASIDE = "aside"


_IT = r"(?:confiscation|poca|p\.o\.c\.a\.?|proceeds of crime(?: act)?)"
_ASKS = (r"(?:(?:if (?:yes|so|made)|is|are|was|were|has|have|had|there|he|she|they|subject|fno|the|an?|any|been|to|in"
         r"|under|facing|currently|now),? )*")
_STANDS = (r"(?: (?:under ?way|ongoing|pending|live|active|begun|started|commenced|in force|in place|made"
    r"|granted|imposed|dated"
           r"|obtained|exists?|outstanding|position|status|state|matters?|case|action|details?|against (?:him"
           r"|her|subject)))*")

LABELS: tuple[tuple[Box, str], ...] = (
    (Box.RESTRAINT, _ASKS + r"restrain(?:t|ed)(?: orders?)?" + _STANDS),
    (Box.ORDER, _ASKS + rf"(?:{_IT} (?:order|co)s?|confiscation order \(?co\)?|cos?|orders?)" + _STANDS),
    (Box.PROCEEDINGS, _ASKS + rf"{_IT}(?: ?/ ?{_IT})?(?: (?:proceedings|procs?|hearings?))?" + _STANDS),
    (Box.PROCEEDINGS, _ASKS + r"proceedings" + _STANDS),
    (Box.ORDER, r"result|outcome|(?:date )?(?:order )?made(?: on)?|date (?:of|made|imposed)(?: the)?(?: order)?"
        r"|order date"),
    (Box.SUM, _ASKS + r"(?:order |recoverable |available |total |full |original |ordered )*(?:amount|amt|value"
        r"|sum|total"
     r"|figure|size)(?: (?:of (?:the )?order|of it|ordered|payable|to be paid))?|available|recoverable|how much"),
    (Box.PAID, _ASKS + r"(?:(?:amount|sum|total|order) )?(?:been )?(?:paid|rec'?d|received|recovered|collected"
        r"|satisfied"
     r"|settled|discharged|payments?)(?: (?:so far|to date|in full|off|received|made|in|already))*"),
    (Box.OWED, _ASKS + r"(?:(?:amount|sum|balance|total) )?(?:still )?(?:outstanding|o/s|owed|owing|unpaid|due"
        r"|remaining"
     r"|left|balance|bal)(?: (?:amount|sum|balance|due|outstanding|o/s|now|left|to pay|remaining))*"),
    (Box.STAGE, r"(?:if (?:yes|so),? )?(?:(?:next|confiscation|poca|final|last|current|present) )*(?:stage|hearing|hrg"
     r"|step|status|timetable)(?: (?:date|reached))?"),
    (Box.ASIDE, r"benefit(?: (?:figure|amount))?|(?:which )?court|where|when|judge|date|dated|due date|pay by|deadline"
     r"|time to pay|ttp|default(?: (?:term|sentence))?|prosecuti(?:on|ng)(?: agency| authority)?|currency"),
)

# What a box says when it says no more: no, yes, that something runs, that it is over.
NO = (
    r"(?:n|no|none|nil|n/?a|not applicable|negative|never|not (?:made|granted|yet made|yet|to date|sought|applied for"
    r"|pursued|obtained)|none (?:made|in place|in force|yet|so far|as yet|to date|known of|sought|applied for|live"
    r"|granted|outstanding)|no (?:orders?|proceedings|restraint)(?: made| sought| in force| in place)?|no order"
    r"|nothing)"
)
YES = r"(?:y|yes|made|granted|imposed|obtained|in force|in place|order|order made|an order|true)"
LIVE = (
    r"(?:live|active|ongoing|on ?going|pending|under ?way|begun|started|commenced|in progress|in hand"
    r"|continuing|running"
    r"|adjourned|listed|timetabled|timetable set|not concluded|open|awaiting hearing|hearing listed|to be heard)"
)
OVER = r"(?:concluded|finished|complete|completed|over|ended|closed|discontinued|withdrawn|dropped|abandoned)"
ALL = r"(?:in full|fully|all|paid|paid in full|paid up|pif|satisfied|settled|cleared|discharged|full|the lot|whole)"
IN_PART = (
    r"(?:part|partly|partial|partially|in part|some|part paid|not (?:fully|in full|all|wholly)|not yet|unpaid|nothing)"
)
