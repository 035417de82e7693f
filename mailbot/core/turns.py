"""The turns that confiscation takes, as clauses (small letters, one blank between words) put them: what was undone,
what somebody only wants undone, what goes on, what was never sought."""

import re

# Sections 23 to 25 of the 2002 Act are about an order that was made: what it comes to, and what can be paid.
ABOUT_ITS_AMOUNT = re.compile(
    r"\b(?:appl\w+|under|variation|varied|reconsider\w*)\b.{0,30}\b(?:ss?|sec|section)\.?\s?2[3-5]\b"
)
RESTRAINT = re.compile(r"\brestrain(?:t|ed)\b")
NEW_ONLY = re.compile(r"\b(?:no|not|any)\b.{0,12}\b(?:new|further|other|fresh|additional|more|change)\b")
FUTURE_ORDER = re.compile(
    r"\b(?:seek|seeks|seeking|sought|appl(?:y|ied|ying|ication)|will be|to be|hearing|request(?:ed|ing)?|pursu(?:e"
    r"|ing)|before|until|pending|intend(?:s|ed)?|awaiting|expected|expects?)\b.{0,50}\border\b"
    r"|\border\b.{0,30}\b(?:will be (?:made|sought|applied)|is (?:being )?(?:sought|expected|awaited)|to be made"
    r"|hearing|application)\b"
)
AGAINST_ORDER = re.compile(
    r"\bappeal(?:ed|s|ing)?\b.{0,90}\b(?:dismissed|withdrawn|refused|abandoned|lodged|pending|outstanding|order"
    r"|it)\b|\b(?:application|applied) (?:to (?:vary|discharge|reduce)|against|for (?:a )?(?:variation|discharge"
    r"|reconsideration))\b|\b(?:vary|variation|varied|reduc(?:e|ed|tion)|increase[d]?)\b(?!.{0,12}\b(?:nil|nothing"
    r"|zero)\b)"
)
NOT_ENDED = re.compile(
    r"(?:\b(?:not|never|nor|neither|yet to|without|none)\b|n't\b).{0,30}\b(?:conclud\w*|end(?:ed)?|over|withdrawn"
    r"|quashed|discontinued|dropped|discharged|finish\w*|completed?|closed|set aside|abandoned|determined"
    r"|resolved)\b"
    r"|\b(?:will be|until|before|once|expected to|due to)\b.{0,30}\b(?:conclud\w*|end(?:ed)?|discontinued"
    r"|completed?|finish\w*)\b"
)
# Somebody wants it undone: "he applied to have the order quashed".
WANTS_UNDONE = re.compile(
    r"\b(?:sought|seeks?|seeking|ask(?:s|ed|ing)?|appl(?:y|ied|ies|ying|ication)|wants?|wish(?:es|ed)?"
    r"|hop(?:es?|ed|ing)"
    r"|tried|tries|attempt\w*|fail(?:s|ed)|refus(?:es|ed)|declin(?:es|ed))\b.{0,40}\b(?:to|that"
    r"|for)\b.{0,60}\b(?:quash(?:ed|ing)?"
    r"|set aside|discharged?|revoked?|withdraw(?:n|al)?|drop(?:ped)?|discontinued?|abandon(?:ed)?|rescinded)\b"
)
PLAINLY_NOT = re.compile(r"\b(?:no order|without (?:an? |any )?order|order refused|refused to make)\b")
NOT_PURSUED = re.compile(
    r"(?:\bnot\b|n't\b)(?: be| been| being| to be)? (?:pursu|seek|sought|brought|taken|instituted|sought|bringing"
    r"|taking)\w*"
)
GOES_ON = re.compile(r"\b(?:continue[ds]?|remains?|pending|adjourned|ongoing|live|go on|goes on)\b")
# A clause of the same sentence that has no subject of its own: "and has since been paid".
SUBJECTLESS = re.compile(
    r"^,? ?(?:and |but |which |that |although )?(?:has|have|had|was|were|is|are|remains?|it|this|that|now|still"
    r"|since|later|not)\b"
)
# What brings an order itself to an end, and not only the proceedings that led to it.
ORDER_UNDONE = re.compile(
    r"\b(?:quash(?:ed|ing)|set aside|discharged|rescinded|revoked|overturned|annulled|cancelled|lapsed|written off"
    r"|withdrawn" r"|abandoned|dropped|discontinued|no longer|(?:reduced|varied) to (?:nil|nothing|zero))\b"
)
# Nothing is open now; whether there ever was anything, the words do not say.
NOTHING_OPEN = re.compile(
    r"\bnothing (?:is |was )?(?:outstanding|open|left|remaining)\b.{0,50}\b(?:confiscation|poca|proceeds of crime)\b"
)
MADE_NOW = re.compile(
    r"\b(?:made|imposed|granted|in the sum|with an? (?:confiscation )?order|pronounced|handed down)\b"
)
BEGAN = re.compile(
    r"\b(?:they|it|these|those) (?:have |has )?(?:only |now |just )?(?:began|begun|started|commenced|continue[ds]?)\b")
NEVER_SOUGHT = re.compile(
    r"\b(?:nothing|none|no application|no order) (?:was|has been|is|were|have been)(?: ever| yet"
    r"| being)? (?:sought|applied for"
    r"|begun|brought|started|asked for)\b(?!.{0,20}\b(?:since|further|new)\b)"
)
OF_MONEY = re.compile(r"paid|\border\b|\bow(?:e|ing)|£")
# What the offender or those around him say is not what the message says.
CLAIMED = re.compile(
    r"\b(?:he|she|they|offender|defendant|solicitors?|counsel|wife|husband|family|his|her)\b.{0,20}"
    r"\b(?:says?|said|claim(?:s|ed)?|alleg(?:es|ed)|maintains?|insists?|tells|told|believes|asserts?)\b|\baccording "
    r"to (?:him|her|his|the)\b"
)
HARMLESS = re.compile(r"\b(?:no longer|no order|without (?:an? |any )?order|decided not)\b")
# The proceedings themselves, and not the restraint alone, are over.
PROCEEDINGS_ENDED = re.compile(
    r"\b(?:confiscation|poca|proceeds of crime)[a-z0-9 ]{0,20} ?proceedings (?:were|was|have been|had been|are|being"
    r"|have now been)(?: now| also| since| then)? (?:abandoned|discontinued|dropped|withdrawn|ended|over|concluded"
    r"|terminated|brought to an end)\b"
)
SUBJECT_TO_THEM = re.compile(r"\bsubject (?:to|of) (?:them|it|these|those|such|one)\b")
WAS_UNPAID = re.compile(
    r"\b(?:stood|was|were|had been|remained)(?: still)? (?:unpaid|outstanding|unsatisfied|owed|owing)\b"
)
# "It is not true that there are no …": read by a person.
DENIAL_DENIED = re.compile(
    r"\b(?:not (?:the case|true|correct|right)|untrue|incorrect|wrong(?:ly)?|mistaken(?:ly)?)\b.{0,30}\b(?:that|to "
    r"say|stated|said|told)\b.{0,60}\b(?:no|not|never|none)\b"
)
YET = re.compile(r"\b(?:yet|so far|as yet|to date|still|awaited)\b")
NOW = re.compile(r"\b(?:is|are|remains?|still|has not|have not|hasn't|not yet|unpaid|owes|outstanding)\b")
THERE_ARE_NONE = re.compile(
    r"\b(?:there (?:is|are|were|have been) (?:at present |currently |as yet )?none|none (?:is|are|were"
    r"|has been|have been) "
    r"(?:pending|in train|under way|begun|brought|on foot|planned|intended|contemplated|afoot)|(?:he"
    r"|she) (?:has|faces) none)\b"
    r"(?!.{0,20}\b(?:of|paid|outstanding|left)\b)"
)
