"""The turns that confiscation takes, as clauses (small letters, one blank between words) put them: what was undone,
what somebody only wants undone, what goes on, what was never sought."""

import re

# Sections 23 to 25 of the 2002 Act are about an order that was made: what it comes to, and what can be paid.
ABOUT_ITS_AMOUNT = re.compile(
    r"\b(?:appl\w+|under|variation|varied|reconsider\w*)\b.{0,30}\b(?:ss?|sec|section)\.?\s?2[3-5]\b"
)
RESTRAINT = re.compile(r"\brestrain(?:t|ed)\b|\b(?:s|sec|section)\.? ?41\b")
LIFTED = re.compile(r"\b(?:lifted|fell away|(?:went|fell|ended|lapsed|gone) (?:too|as well|with))\b")
NEW_ONLY = re.compile(r"\b(?:no|not|any)\b.{0,12}\b(?:new|further|other|fresh|additional|more|change)\b(?! than)")
FUTURE_ORDER = re.compile(
    r"\b(?:seek|seeks|seeking|sought|appl(?:y|ied|ies|ying|ication)|will be|to be|hearing|request(?:ed|ing)?|pursu(?:e"
    r"|ing)|before|pending|intend(?:s|ed)?|awaiting|expected|expects?|ask(?:ed|s|ing)?|wants?)\b.{0,50}\border\b"
    r"|\border\b.{0,30}\b(?:will be (?:made|sought|applied)|is (?:being )?(?:sought|expected|awaited)|to be made"
    r"|hearing|application)\b"
)
WAS_MADE = re.compile(r"\b(?:was|been|were|is) (?:made|imposed|granted)\b")
NOT_MADE = re.compile(r"\b(?:not|never)\b(?: yet)?(?: been)? (?:made|imposed|granted|sought|applied|ordered)\b")
AGAINST_ORDER = re.compile(
    r"(?<!court of )\bappeal(?:ed|s|ing)?\b.{0,90}\b(?:dismissed|withdrawn|refused|abandoned|lodged|pending"
    r"|outstanding|order"
    r"|failed|rejected|it)\b|\bunder appeal\b|\border\b.{0,40}\bappeal\b"
    r"|\b(?:application|applied) (?:to (?:vary|discharge|reduce)|against|for (?:a )?(?:variation|discharge"
    r"|reconsideration|certificate))\b"
    r"|\b(?:vary|variation|varied|reduc(?:e|ed|tion)|increase[d]?|raised|lifted"
    r"|brought .{0,20}down)\b(?!.{0,12}\b(?:nil"
    r"|nothing|zero)\b)|\b(?:refus|declin|dismiss|reject)\w*\b.{0,40}\b(?:quash|set aside|discharge|appeal)"
)
APPEAL_WON = re.compile(
    r"\b(?:was|were|been|being|and|it|court of appeal|judges?|is|later|since)(?: then)? quashed\b"
    r"|(?<!court of )\bappeal\b.{0,60}\b(?:allowed|succeeded|upheld)\b|\ballowed\b.{0,40}\bappeal"
    r"|\b(?:was|were|been|and|later|since|court of appeal|judges?) set (?:it |them |that |the order "
    r"|his order )?aside\b"
    r"|(?<!be )(?<!to have )\b(?:quashed|set aside|overturned|annulled)(?:,| in full| entirely)? "
    r"(?:on|upon|by|at|after|following) (?:an? |the |his |her )?(?:successful )?(?:court of )?appeal\b"
    r"(?!.{0,20}\b(?:pending|outstanding|lodged|dismissed|refused))"
)
APPEALED = re.compile(r"\b(?:the|his|her|an) appeal\b")
NOT_ENDED = re.compile(
    r"(?:\b(?:not|never|nor|neither|yet to|without|none)\b).{0,45}\b(?:conclud\w*|end(?:ed)?|over|withdrawn"
    r"|quashed|discontinued|dropped|discharged|finish\w*|completed?|closed|set aside|abandoned|determined"
    r"|resolved|lifted|given up|stopped)\b(?! (?:evidence|them))"
    r"|\b(?:will be|until|before|once|expected to|due to)\b.{0,30}\b(?:conclud\w*|end(?:ed)?|discontinued"
    r"|completed?|finish\w*)\b"
)
# Somebody wants it undone: "he applied to have the order quashed".
WANTS_UNDONE = re.compile(
    r"\b(?:sought|seeks?|seeking|ask(?:s|ed|ing)?|appl(?:y|ied|ies|ying|ication)|want(?:s|ed)?|wish(?:es|ed)?"
    r"|hop(?:es?|ed|ing)"
    r"|appeal\w*|moved|tried|tries|attempt\w*|fail(?:s|ed)|refus(?:es|ed)|declin(?:es|ed))\b.{0,40}\b(?:to|that"
    r"|for)\b.{0,60}\b(?:quash(?:ed|ing)?"
    r"|stay(?:ed)?|struck out|strike out|stop(?:ped)?|adjourn\w*|dismiss(?:ed)?|set aside|discharged?|revoked?"
    r"|withdraw(?:n|al)?|drop(?:ped)?|discontinued?|abandon(?:ed)?|rescinded)\b"
)
# What is quashed or written off is only a part of the debt, or something else than the order.
IN_PART = re.compile(
    r"\b(?:part|half|some|most|the bulk|a (?:third|quarter|half)) (?:of [\w \u00a3,.]{2,40}? )(?:was|were"
    r"|has been|have been|is)\b"
    r" (?:quashed|set aside|discharged|revoked|cancelled|written off|remitted)\b"
    r"|\b(?:quashed|set aside|discharged|revoked|written off) (?:in part|partly|as to|to the extent|insofar)\b"
    r"|\b(?:partly|partially) (?:quashed|set aside|discharged|written off)\b|"
    r"\b(?:conviction|sentence|default (?:term|sentence)|restraint|warrant|stay|receiver)\b.{0,40}\b(?:quashed"
    r"|set aside"
    r"|discharged|revoked|lapsed|cancelled|lifted)\b|\b(?:part|half|some) (?:of (?:it|the \w+) )?(?:was "
    r"|has been )?(?:written off"
    r"|remitted)\b|\bdischarged (?:from|into|as a)\b"
)
# The matter is to be tried once more.
# "He has never had one", "nor is one sought", of what the sentence before named.
NEVER_HAD = re.compile(r"\b(?:has|have|had) (?:never|not) had (?:one|any|either)\b|\bnever had (?:one|any|either)\b")
NOR_SOUGHT = re.compile(
    r"\bnor (?:is|was|has|will) (?:one|any|it)\b.{0,12}\b(?:sought|asked for|applied for|intended|planned"
    r"|pursued|in hand"
    r"|pending|under way|contemplated)\b"
)
# "There are still no proceedings" is a denial like another.
STILL_NONE = re.compile(r"\b(?:there (?:is|are|was|were)|we have|he has|she has) still (?=(?:no|nothing|none)\b)")
# When an instalment was paid: "the last on 30 July 2019".
WHEN = re.compile(
    r"\b(?:the|last|final|first|second|latest|most|recent|one|on|in|at|of|and|each|respectively|gbp|mon|tues|wednes|thurs|fri"
    r"|all|it|whole|sum|totalling|amounting|to"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b|(?<=\d)(?:[km]|st|nd|rd|th)\b"
)
AFRESH = re.compile(
    r"\b(?:fresh|new|further|other|more|second) ones?\b(?! (?:is|are|was|were|will be|has been"
    r"|have been)? ?(?:ruled out|refused))|"
    r"\b(?:fresh|afresh|new|another|second|further)\b.{0,20}\b(?:hearing|proceedings|determination|consideration"
    r"|inquiry"
    r"|section 6|s\.?6|timetable|application)\b|\b(?:re-?hearing|re-?heard|revived|resumed|reopened|reinstated"
    r"|re-?listed)\b"
    r"|\bsent back\b|\b(?:sent|remitted|referred) (?:it |the (?:matter|case|question) )?(?:back|to|for)\b"
    r"|\bbegun again\b|\bstarted again\b"
    r"|\bback (?:to|before) the (?:crown )?court\b|\b(?:but|and) (?:now |then )?(?:continue|resume|restart)"
)
# Another order came in the place of the one undone: "quashed, and one of £12,000 substituted".
REPLACED = re.compile(
    r"\b(?:substitut\w+|replac\w+)\b|\bput in (?:the )?place of (?:the|that|an?|his|her)\b"
    r"|\b(?:an?|another|the)(?: (?:much|far|rather))? (?:smaller|lower|lesser|reduced|new|fresh|different|larger|bigger"
    r"|higher|further|second|other)\b.{0,40}\b(?:in (?:its|their) (?:place|stead)|instead|made|imposed)\b"
    r"|\b(?:an?|another) (?:order|sum|figure)\b.{0,40}\b(?:in (?:its|their) (?:place|stead)|instead)\b"
)
# A thing of another kind that ended: "his sentence has ended".
_OTHER_THING = (
    r"(?:sentence|trial|(?<!court of )appeal|bail|licence|custody|imprisonment|term|investigation"
    r"|criminal (?:proceedings|case)|charges?|counts?|plea"
    r"|tenancy|detention|deportation|removal|file|interest|enquiry|enquiries|fine|costs|conviction|decision|claim|stay"
    r"|restraint(?: order)?|surcharge|compensation|application (?:to (?!the\b|confiscate|make|begin|start|bring"
    r"|open)\w+"
    r"|for (?:bail|leave|time|more|legal|permission|asylum|funding|disclosure|costs|an? (?:adjourn|stay|variation"
    r"|extension|certificate|postpone)))|visa"
    r"|leave|asylum|timetable|statement(?: of information)?|directions|listing|date|valuation|civil recovery|forfeiture"
    r"|cash seizure|seizure|freezing|opposition|objections?|challenge|resistance)"
)
OF_ANOTHER_THING = re.compile(rf"\b{_OTHER_THING}\b(?:(?!confiscation|\bpoca\b)[^,;]){{0,30}}$")
TO_ANOTHER_THING = re.compile(
    rf" (?:(?:the|his|her|their|an?|this|that|its|from) )?(?:(?!(?:confiscation|poca|order|proceedings|on|by|at|in"
    rf"|after|following|upon|when|with|and|but|before|since)\b)\w+ ){{0,3}}?{_OTHER_THING}\b"
)
TO_COME = re.compile(
    r"\b(?:will|shall|must|is to|are to|has to|have to|ought to|due to|expected to|unless|to be|ordered to|soon to)\b"
    r"(?: \w+){0,4} ?$|\b(?:until|once|when|before|as soon as|after) (?:\w+ ){0,3}?(?:is|are|has|have|can"
    r"|will)\b(?: \w+){0,3} ?$"
    r"|\b(?:will|shall|must|has to|have to|ought to|is to|are to) (?:be |now |still |have )*(?:pay|paid|settle|settled"
    r"|clear|satisfy"
    r"|satisfied|hand)\b|\b(?:to|should|ought to|must) have (?:been )?(?:paid|settled|satisfied|cleared|discharged)\b"
    r"|\b(?:until|once|unless|as soon as) (?:it|that|this|the|he|she|they|paid)\b"
)
# The court was asked, and would not.
REFUSED = re.compile(
    r"\b(?:(?:declin(?:ed|es)|refus(?:ed|es)|(?:was|is) (?:not (?:prepared|willing|minded)|unwilling)|saw no (?:reason"
    r"|grounds|need)) to|would not|(?:declin|refus)ing to) (?:make|grant|impose|order) (?:an?|any|the|one|such an?"
    r"|confiscation)\b"
)
# The same with the order by name, or the order itself refused.
REFUSED_ORDER = re.compile(
    rf"{REFUSED.pattern}.{{0,40}}?\b(?:orders?|confiscation)\b(?: under (?:poca|the proceeds of crime act|the act))?"
    r"|\b(?:declined|refused|rejected) (?:an?|the|any) (?:\w+ )?order\b"
    r"|\b(?:confiscation|poca) order (?:was|has been|had been|being) (?:refused|declined|rejected)\b"
)
PLAINLY_NOT = re.compile(r"\b(?:no order|without (?:an? |any )?order|order refused|refused to make)\b")
GOES_ON = re.compile(
    r"\b(?:continue[ds]?|remains?|pending|adjourned|ongoing|live|go(?:es|ing)? on|stands?|in force|under way|listed"
    r"|awaited"
    r"|in the list|runs?|timetabled|to come|reserved|postponed|fixed)\b"
)
# A clause of the same sentence that has no subject of its own: "and has since been paid".
SUBJECTLESS = re.compile(
    r"^,? ?(?:and |but |which |that |although |so )?(?:has|have|had|was|were|is|are|remains?|it|this|that|now|still"
    r"|since|later|not|paid|unpaid|who has|who is|with|of which|half|none|nothing|payable|due|the)\b"
    r"|^,? ?(?:and|but|then|which|that) (?:then |later |soon |finally |eventually |at last |simply )*"
    r"(?:came|fell|went|ran|broke|collapsed|petered|fizzled|died|lapsed|ended|stopped|closed|finished)\b"
)
# Nothing is open now; whether there ever was anything, the words do not say.
NOTHING_OPEN = re.compile(
    r"\bnothing (?:is |was )?(?:outstanding|open|left|remaining)\b.{0,50}\b(?:confiscation|poca|proceeds of crime)\b"
)
BEGUN = re.compile(r"\b(?:beg[au]n|begin|started|commenced|brought|opened|instituted|launched|issued|pending"
    r"|under way|on foot|listed)\b")
BEGAN = re.compile(
    r"\b(?:they|it|these|those|which|confiscation|that) (?:have |has |were |was )?(?:only |now |just |since |then "
    r"|been )*(?:began|begun|started"
    r"|commenced|continue[ds]?|opened|instituted|are|launched|revived|resumed|reopened|reinstated|restarted"
    r"|brought back)\b")
NEITHER_OF_BOTH = re.compile(
    r"\bno (?:confiscation |poca )?(?:application|proceedings)\b,? (?:and |or |nor )?no (?:confiscation )?orders?\b"
    r"|\bno (?:confiscation )?orders?\b,? (?:and |or |nor )?no (?:application|proceedings)\b"
)
NEVER_SOUGHT = re.compile(
    r"\b(?:did|does|do|will|has|have|had) (?:not|never) (?:seek|sought|pursued?|ask(?:ed)? for|appl(?:y|ied) for"
    r"|want(?:ed)?)"
    r" (?:it|any|one|confiscation|such a thing|either)[,.;]?$|"
    r"\b(?:nothing|none|no application|no order|no steps?|no such (?:application|proceedings)) (?:was|has been|is|were"
    r"|have been|will be)"
    r"(?: ever| yet| being| either)? (?:sought|applied for|begun|brought|started|asked for|made|taken|commenced"
    r"|instituted)"
    r"\b(?!.{0,20}\b(?:since|further|new|yet"
    r"|order)\b)(?<!no order was made)(?<!no order has been made)(?<!no order made)"
)
SEEKS = re.compile(
    r"\b(?:appl(?:y|ied|ication|ications)|seek(?:ing)?|sought|ask(?:ed)?|invited?|pursu(?:e|ed|ing)|request(?:ed)?)\b"
)
# Those who could have asked for it chose not to.
LEFT_ALONE = re.compile(
    r"\bplay(?:s|ed)? no (?:part|role)\b(?! in (?:the )?(?:payment|order))|"
    r"\bdeclin(?:ed|es) to (?:ask|seek|apply|pursue|proceed)\b"
    r"|\b(?:decided|chose|chosen|elected|opted|preferred|agreed|resolved) (?:not to (?:ask|seek|apply|pursue|take"
    r"|bring|go|start|begin"
    r"|make|proceed (?:to|under))|against)\b|\bopted out of\b"
    r"|\bconsidered,? (?:but|and)?,? ?(?:was |were |then )?(?:not (?:pursued|sought|begun|taken|thought|proceeded"
    r"|brought)|rejected|left)\b"
    r"|\bfound (?:none|nothing)\b(?! of)|\bleft (?:it |that |the matter |confiscation |poca )?alone\b"
    r"|\bno intention (?:of"
    r"|to) (?:seek|pursu|apply|bring|ask|start|proceed|go)\w*"
)
# What the offender or those around him say is not what the message says.
# What was told in the past of what is to come: "the judge was told that no confiscation would be sought".
REPORTED = re.compile(
    r"\b(?:told|said|indicated|informed|announced|agreed|confirmed|clear)\b[^,;]{0,50} that [^,;]{0,60}"
    r"\bwould(?= (?:be|no longer|not|seek|ask|apply|follow|bring))"
)
LED_TO = re.compile(
    r"\b(?:led to|resulted in|produced|culminated in|brought|ended (?:in|with)"
    r"|turned into|(?:has|have) become|became|ripened into|matured into|followed by|given way to|gave way to) an?"
    r" (?:\w+ ){0,2}order\b"
)
CLAIMED = re.compile(
    r"\b(?:he|she|they|offender|defendant|solicitors?"
    r"|(?<!prosecuting )(?<!prosecution )(?<!crown )(?<!crown's )counsel|wife|husband|family|his|her)\b.{0,20}"
    r"\b(?:writes?|wrote|states?|stated|reports?|says?|said|claim(?:s|ed)?|alleg(?:es|ed)|maintains?|insists?|tells"
    r"|told|believes|asserts?)\b|\baccording "
    r"to (?:him|her|his|the)\b"
)
HARMLESS = re.compile(
    r"\b(?:no longer|(?:with |and |there was )?no (?:confiscation )?order(?: (?:was|being|is|has been))?(?: (?:made"
    r"|sought|imposed))?"
    r"|without (?:making |imposing )?(?:an? |any )?(?:confiscation )?order(?: being made)?|decided not"
    r"|no re-?hearing)\b"
)
# The proceedings themselves, and not the restraint alone, are over.
PROCEEDINGS_ENDED = re.compile(
    r"\b(?:confiscation|poca|proceeds of crime)[a-z0-9 ]{0,20} ?proceedings (?:were|was|have been|had been|are|being"
    r"|have now been)(?: now| also| since| then)? (?:abandoned|discontinued|dropped|withdrawn|ended|over|concluded"
    r"|terminated|brought to an end)\b"
)
SUBJECT_TO_THEM = re.compile(
    r"\b(?:subject (?:to|of)|(?:clear|free) of|spared|outside|facing|faces?) (?:them|it|these|those|such|one)\b")
# "It is not true that there are no …", and "the rumour that there are none is wrong".
DENIED_AS_A_WHOLE = re.compile(
    r"\b(?:let nobody|let no one|nobody should|no one should|do not let (?:anybody|anyone)|do not be"
    r"|never)\b.{0,20}?\b(?:persuaded?"
    r"|tell|told|convinced?|misled|fooled|talked?)\b(?: you)?(?: into thinking| into believing)?(?: that)\b|"
    r"\b(?:not (?:the case|true|correct|right|so|accurate)|untrue|incorrect|wrong(?:ly)?|mistaken(?:ly)?|false(?:ly)?"
    r"|an error)\b,?.{0,30}?\b(?:that|to say|to (?:tell|inform) you|stated|said|told|reported|to suggest"
    r"|to think)\b(?: that\b)?"
)
DENIED_AS_A_WHOLE_BEFORE = re.compile(
    r"\b(?:not (?:the case|true|correct|right)|untrue|incorrect|wrong(?! (?:conclusion|idea|impression|end"
    r"|inference))|mistaken"
    r"|false)\b.{0,60}$"
)
CALLED_FALSE = re.compile(
    r"\b(?:is|are|was|were) (?:wrong|false|untrue|mistaken|incorrect|unfounded|not (?:true|right|correct|so))\b"
)
NEITHER_NOR = re.compile(r"\bneither\b.{0,60}\bnor\b|\bno\b.{0,40}\bor\b")
LEFT_UNDONE = re.compile(
    r"\b(?:yet to|fail(?:ed|s|ing|ure) to|refus(?:es|ed|ing) to|unable to|hardly|declin(?:es|ed) to|far from"
    r"|anything but|nowhere near"
    r"|nearly|almost|barely|neglected to|omitted to|forgotten to|short of)\b"
)
# A promise, a claim, an attempt: nothing safe is read out of it.
DOUBTED = re.compile(
    r"\b(?:untrue|false|alleged(?:ly)?|supposedly|reportedly|apparently|promis\w+|offer(?:s|ed|ing)? to|hop(?:es|ed"
    r"|ing)|should have|ought to"
    r"|claims?|claimed|pretend\w*|purport\w*|about to|trying|tried|attempt\w*|supposed to|meant to|mistaken\w*"
    r"|rumour\w*|(?:so|as) far as(?! (?:we|i|is|nca|anybody|anyone)\b))\b"
)
NO_ORDER_YET = re.compile(
    r"\b(?:nothing (?:has been |is |was )?(?:decided|fixed|determined)(?: yet| so far)?"
    r"|no (?:confiscation )?order(?: has been made| was made| is made)?(?: yet| as yet| so far)?|nothing (?:has been "
    r"|is )?ordered"
    r"(?: yet| so far)?|not yet (?:been )?(?:heard|decided|determined|resolved|ordered|fixed|listed))\b"
)
YET = re.compile(r"\b(?:yet|so far|as yet|to date|still|awaited)\b")
NOW = re.compile(r"\b(?:is|are|remains?|still|has not|have not|not yet|unpaid|owes|outstanding)\b")
THERE_ARE_NONE = re.compile(
    r"\b(?:there (?:is|are|were|have been) (?:at present |currently |as yet )?(?:none|not(?=[.,;]?$))"
    r"|none (?:was|were|has been|had been"
    r"|is being) (?:ever )?(?:made|asked for|sought|applied for|brought)(?! (?:so far|yet|to date|until|before|for))"
    r"|(?:nobody|no one|no-one) (?:has |had |ever |yet ){0,3}(?:applied for|asked for|sought|pursued|moved for)"
    r" (?:one|any|it|that)(?! (?:so far|yet|to date|until|to be|to))"
    r"|none (?:is|are"
    r"|were"
    r"|has been|have been) "
    r"(?:pending|in train|under way|begun|brought|on foot|planned|intended|contemplated|afoot)|(?:he"
    r"|she) (?:has|faces) none)\b"
    r"(?!.{0,20}\b(?:of|paid|outstanding|left)\b)"
)
# "One of them is wrong and I do not know which."
NOT_KNOWN_WHICH = re.compile(
    r"\b(?:do not|don't|cannot|can't|can not|unable to|nobody can|no one can) (?:\w+ ){0,2}(?:know|say"
    r"|tell) which(?: (?:of|is|one|account|version)\b|[.,;]?$)"
    r"|\bwhich (?:of (?:them|the two|these|those) )?is (?:right|true|wrong|correct)\b.{0,30}\b(?:not|nobody"
    r"|cannot|can't)\b"
)
# Of these, and not of confiscation itself, it may be said that none was asked for.
OTHER_STEP = re.compile(
    r"\b(?:variation|var(?:y|ied)|adjourn\w*|appeal\w*|stay|extension|time to pay|mov(?:e|ed)|postpone\w*|hearing)\b")
# Where a sentence turns from what is only supposed to what is so.
PARTED = re.compile(r";|,? but ")
# "As for confiscation, …": what follows is said of it.
OPENS_ON_IT = re.compile(
    r"(?:and |but )?(?:as (?:for|to|regards)|on|about|regarding|concerning|with regard to|turning to|now for) (?:the )?"
    r"(?:(?:question|matter|subject) of )?(?:confiscation|poca|proceeds of crime)(?: (?:proceedings|side|front))?[,:]?"
)
# "There was none", of an order: "none against either of the others".
NONE_OF_THE_KIND = re.compile(r"\bnone\b|\bno such (?!proceedings)|\bnothing of the (?:kind|sort)\b")
LEFT_OUT = re.compile(r"\b(?:left out of|(?:left|leaves?|leaving)(?= (?:poca|confiscation) out\b)|spared"
    r"|free (?:of|from)|clear of|outside(?: of)?|no part (?:of|in))(?= )")
# "Those against Mr X go on."
THOSE_AGAINST = re.compile(r"\b(?:those|that|the ones?) (?:against|of|for|in the case of|concerning) \w+")
# What the court has still to decide, which is no order yet.
UNDECIDED = re.compile(r"\b(?:yet|still) to (?:rule|decide|determine|fix|assess|make up|say (?:what|how much)"
r"|give judgment)\b(?!.{0,40}\border\b)")
# "In train until May": it was, and what became of it is not said.
WENT_ON_UNTIL = re.compile(r"\b(?:was|were) (?:in train|pending|alive|live|on foot|going on|running"
r"|under way)\b.{0,12}\b(?:until|till)\b")

# Who appealed against confiscation had an order made against him; if the appeal came to nothing, it stands.
APPEAL_AGAINST_IT = re.compile(
    r"(?<!court of )\bappeal(?:ed|s|ing)? (?:against|from) (?:the |his |her )?(?:making of )?(?:confiscation"
    r"|poca)\b(?! order)"
    r"(?!.{0,80}\b(?:allowed|succe\w+|quash\w*|upheld|won)\b)"
)
# What was begun before it could end.
BEGUN = re.compile(r"\b(?:applications?|proceedings|hearing|timetable|begun|began|started|listed|applied)\b")
# A hearing that is off is not the end of the proceedings.
HEARING_OFF = re.compile(
    r"\bhearing\b.{0,60}\b(?:vacated|cancelled|called off|stopped|abandoned|dropped|lost"
    r"|not (?:now |be |been |going to )?(?:proceed(?:ing)?|go(?:ing|ne)? ahead|tak(?:e|ing|en) place|held|heard"
    r"|effective))\b"
)
# Where no hearing was held, one may still be to come.
NO_HEARING_HELD = re.compile(r"\bhearings?\b.{0,30}\b(?:held|heard|take place|taken place|took place|happened)\b")
# What is spoken of as there: "before the confiscation hearing".
PRESUPPOSED = re.compile(
    r"\b(?:before|until|pending|because of|in view of|owing to|while) (?:the|his|her) (?:confiscation|poca|section 6"
    r"|s\.?6) (?:hearing|proceedings)\b"
)
OF_THE_MATTER = re.compile(r"\b(?:application|proceedings|hearing|confiscation|timetable)\b")
# What is applied for may be a change to an order that stands.
ABOUT_AN_ORDER = re.compile(
    r"\b(?:vary|variation|discharge|reconsider\w*|appeal|extension|extend|time|adjourn\w*|set aside|it)\b"
)
THOSE = re.compile(r"\b(?:those|these|his own|her own|hers|the ones)\b")
NO_LONGER_SOUGHT = re.compile(
    r"\bno longer (?:be )?(?:seek|sought|pursu|ask|appl|proceed|want|intend)\w*"
    r"(?!.{0,40}\b(?:time|appeal\w*|vary|variation|adjourn\w*|stay|paid|pay)\b)(?!.{0,25}(?:£|gbp|\d))"
)
RULED_OUT = re.compile(
    r"(?<!not )(?<!not be )(?<!not been )(?<!never )(?<!never been )\bruled (?:it |this |confiscation |poca )?out\b"
)
NOT_PURSUED = re.compile(
    r"\b(?:not|never) (?:been |be |then |further )?(?:pursued|sought|proceeded with"
    r"|taken (?:further|up|forward)|gone into)\b"
)
# What would have been, was not: "it did not, nor will it".
CAME_NOT = re.compile(
    r"\b(?:it|they|there|the (?:crown|cps|prosecution|prosecutor)|that) (?:was|were|did|has|have|will) not\b"
    r"|\bnor (?:will|did|has|was) (?:it|they)\b"
)
WOULD_HAVE = re.compile(r"\bwould (?:have|then have|certainly have)\b")
NEITHER_SOUGHT = re.compile(
    r"\bproceedings\b|\bnothing\b|\b(?:none|neither|nor)\b.{0,20}\b(?:sought|pursued|pending|intended|expected|planned)")
