"""How case owners say that it was decided to deport, or not to. Small letters, one blank between words."""

from mailbot.core.states import MilestoneName

# Somebody decides: that verb governs the rest, whatever modals the rest has.
DECIDING = (
    r"(?:decid(?:ed|es)|resolved|agreed|agrees|determined|concluded|settled|approved|approves|authoris(?:ed|es)"
    r"|endorsed|signed (?:it )?off|ruled|opted|elected|confirmed|accepted|ratified|cleared|chosen|found|satisfied"
    r"|c[ao]me to the (?:view|conclusion)|reached the (?:view|conclusion)|formed the view|taken the view"
    r"|took the view|made the decision|taken the decision|took the decision|given the go-?ahead|sanctioned"
    r"|counter-?signed)"
)
_DEPORTED = (
    r"(?:deport(?:ed|ation|ing)?(?! (?:order|case|decision|appeal)\b)|(?:make|making|made|subject to|under|seek"
    r"|issue|sign) (?:of )?an? deportation order"
    r"|(?:an? )?deportation order (?:should|is to|will|must|shall|be) )"
)
# Words between the deciding and the deporting: no other purpose, no other clause.
_UP_TO = (
    r"(?:(?! (?:to (?!(?:proceed|go|pursue|seek|make|press|deport|be|the|x|his|her)\b)|before|after|until"
    r"|unless|because|when|where|if|whether|not|no)\b)[^;?]){0,100}?"
)
_NOT_TO = r"(?:not to|against|no|not)"
DECISIONS: dict[MilestoneName, tuple[str, ...]] = {
    MilestoneName.NO_DEPORT_DECISION: (
        r"\bnot (?:be )?(?:liable|subject|amenable) (?:to|for) deportation\b",
        r"\bdeport\w*\b(?! orders?\b).{0,60}\b(?:we|i) (?:will|shall|have decided|are) not (?:to |going to "
        r"|be )?(?:proceed|pursu"
        r"|continu)\w*",
        r"\bdeport\w* (?:case|action|proceedings)\b.{0,40}\b(?:dropped|closed|ended|discontinued|abandoned|withdrawn"
        r"|over|stopped|finished|(?:came|come|brought|is|are|now) (?:to|at) an end)",
        r"\b(?:will|shall|are|am) not be (?:pursuing|proceeding with|seeking|taking forward"
        r"|continuing with)\b.{0,30}\bdeport",
        r"\b(?:will|shall|is|are|was|be|should|would)(?: (?:now|probably|likely|therefore"
        r"|almost certainly))? (?:not|never)(?: now)?(?: going to)?(?: to)? (?:be "
        r"|face |being )?(?:subject to |pursued for |made the subject of )?deport\w*",
        r"\bwe (?:don't|won't|shan't|aren't going to) deport (?:x|him|her|them)\b",
        r"\bwon't (?:now )?(?:be deported|deport|face deport\w*)", r"\bisn't (?:going )?to be deported",
        r"\b(?:do|does|will|shall|are) not (?:now )?(?:propose to |intend to |mean to |going to |to )?deport(?:ing)?\b",
        rf"\b(?:decided|decision|resolved|agreed|concluded|opted|elected|determined"
        rf"|settled)\b(?:(?!appeal)[^,]){{0,60}}\b{_NOT_TO} "
        r"(?:proceed|deport\w*|pursue|pursuing|proceeding|continue|(?:go|press|carry|push) (?:on|ahead|forward)|seek"
        r"|deporting"
        r"|take|be deported)",
        r"\b(?:decided|decision|agreed|resolved)\b.{0,40}\b(?:we|i|that|he|she|x) (?:shall|will|would|should|do|does"
        r"|is) not\b.{0,30}\bdeport\w*",
        r"\b(?:dropped|abandoned|shelved|given up|gave up|dismissed|binned) (?:the |any |all |every )?(?:idea"
        r"|thoughts?|notion"
        r"|plans?) of (?:sending|deporting|removing|returning)\b",
        r"\b(?:concluded|decided|accept(?:ed)?|agree(?:d)?|satisfied|determined|found"
        r"|view) (?:\w+ )?(?:that )?(?:we|i|ho|home office"
        r"|the department) (?:can ?not|can't|could not|are unable to|may not|must not|should not"
        r"|ought not to) deport\b",
        r"\bc[ao]me down against\b.{0,20}\bdeport", r"\bruled out deport\w*|\bdeport\w* (?:is|was|has been"
        r"|now) ruled out",
        r"(?:\bnot|n't) (?:meet|satisfy|reach|fall within|qualify)\b.{0,40}\bdeport",
        r"\bdeport\w*\b(?! orders?\b).{0,60}\bnot to be (?:pursued|proceeded|taken)\b",
        r"\b(?:declined|refused|not (?:been )?(?:prepared|willing|minded)|unwilling) to (?:authorise|agree"
        r"|approve|sanction"
        r"|sign off|endorse|pursue|make|order)\b.{0,30}\bdeport\w*",
        r"\bdecision not to\b.{0,40}\bdeport\w*",
        # "We decided, on 2 March, against deporting him"; what a tribunal so rules is the result of an appeal.
        rf"\b(?:{DECIDING}|voted|(?<!worker's )(?<!officer's )(?<!solicitor's )"
        rf"(?<!solicitors' )(?<!counsel's )(?<!expert's )(?<!probation's )(?<!board's )(?:conclusion"
        rf"|verdict))\b(?:(?!appeal|claim|case\b)[^;]){{0,60}}?[ ,]against"
        r" (?:the |his |her |x's |any )?(?:deportation|deporting)\b(?! orders?\b)",
        r"\bdecided against\b.{0,40}\bdeport\w*",
        r"\bnfa\b.{0,30}\bdeport\w*|\bdeport\w*\b(?! orders?\b)[^;]{0,20}\b(?:nfa|no further action)\b",
        r"\bdecided to (?:spare|let) (?:x|him|her|them)\b(?: stay\b|(?=\W*$))",
        r"\bdeportation\b(?! orders?\b).{0,40}\b(?:(?:will |shall |is |does |would )?not (?:now )?(?:be |being )?(?:go"
        r"|going) ahead|(?:not|no longer) (?:now )?(?:be "
        r"|being |to be )?(?:pursued|proceeded with|taken forward|taken further|going ahead|to proceed|proceed"
        r"|proportionate|appropriate|justified|sought)|(?:has been |was |is )?(?:dropped"
        r"|abandoned|discontinued|off the table|given up|called off))",
        r"\bno (?:deportation|further deportation) (?:action|order is to be made|decision to deport|proceedings|will "
        r"(?:follow|be pursued))|\bno further action\b.{0,30}\bdeport\w*",
        r"\bnot (?:now )?(?:to )?(?:be )?(?:proceed(?:ing)?|pursu(?:e|ing)|continu(?:e|ing)|going ahead|seek(?:ing)?"
        r"|(?:go|going|press|pressing|carry|carrying|push|pushing) (?:on|forward|ahead)"
        r"|tak(?:e|ing) forward)\b.{0,30}\bdeport\w*",
        r"\bno longer (?:be )?(?:pursu(?:es?|ing)|seek(?:s|ing)?|proceed(?:s|ing)?|liable|intend(?:s|ing|ed)?"
        r"|propos(?:es?|ing)"
        r"|mean(?:s|ing)?|subject|wishes"
        r"|considering|facing|wish)\b.{0,30}\bdeport\w*",
        r"\bdeport\w*\b(?! orders?\b).{0,40}\bshould not (?:be|proceed)|\bshould not be deported",
        r"\bdecision (?:of [\w ]{1,20} )?to deport\b.{0,60}\b(?:reversed|rescinded|revoked|withdrawn|cancelled|dropped"
        r"|abandoned)\b|\b(?:reversed|rescinded|revoked|withdrawn|withdrew|cancelled|changed) (?:the|our|my|his|her"
        r"|that)"
        r" decision to deport\b",
        r"\b(?:proposal|recommendation|submission|plan) (?:to|for|that|of)\b.{0,30}\bdeport\w*\b.{0,60}\b(?:rejected"
        r"|turned down|not accepted|not agreed|declined|thrown out|overruled)\b",
        r"\bno deport(?:ation)?(?=[.,;:!]|$)", r"\bdeport\w*\b(?! orders?\b).{0,40}\bnot (?:going to "
        r"|to )?(?:happen|take place"
        r"|follow)\b",
        # People who learnt English late resign from a thing, renounce it, abstain from it.
        r"\b(?:resign(?:ed|ing)?|desist(?:ed|ing)?|abstain(?:ed|ing)?|refrain(?:ed|ing)?|renounc(?:ed?|ing)"
        r"|relinquish(?:ed)?|waiv(?:ed?|ing)|step(?:ped|ping)? back|back(?:ed|ing) (?:off|away)|mov(?:ed|ing) away)"
        r" (?:[\w']+ ){0,2}?(?:(?:his|her|the|x's|a) )?deport\w*",
        r"\bnot (?:be )?taking (?:any |further )*deport\w* (?:action|proceedings)\b",
        r"\b(?:take|taken|taking|took|remov(?:e|ed|ing)|com(?:e|es|ing)) (?:(?:x|him|her"
        r"|them) )?out of (?:the )?deport\w*",
        r"\b(?:took|taken|taking) (?:[\w']+ ){0,2}?deport\w*(?: [\w']+){0,3} off the table",
        r"\bno to deportation\b|\bnon-?deport(?:ation)? decision", r"\bno_deport_decision\b|\bno deport decision\b",
        r"\bdeport\w*\b.{0,40}\b(?:would|will) (?:breach|be (?:unlawful|disproportionate|contrary|wrong))",
        r"\b(?:closed|closing|dropped|ended|discontinued|withdrawn|stopped) (?:the |his |her |our "
        r"|x's )?deport\w*(?: case| action| proceedings)?\b",
        r"\b(?:rather than|instead of|in place of) (?:be |being )?deport(?:ed|ing|ation)\b", r"\bnot (?:being"
        r"|getting|to be|now being) deported\b",
        r"\b(?:not|n't|cannot|no longer|unable to) (?:be )?(?:justif\w+|sustain\w*|support\w*|defend\w*"
        r"|warrant\w*)\b.{0,25}\bdeport\w*",
        r"\bdeport\w*\b.{0,30}\b(?:not|n't|cannot|no longer) (?:be )?(?:justif\w+|sustain\w*|warrant\w*)",
        r"\bnot (?:be |considered |thought |felt )?(?:in the public interest|proportionate|appropriate|right"
        r"|justified|reasonable"
        r"|lawful|conducive|necessary|fair)\b.{0,20}\bdeport",
        r"\b(?:exempt|immune) from deport\w*|\bnot deportable\b",
        r"\bto (?:drop|abandon|discontinue|cease|stop|withdraw|end) (?:the |his |her |our |x's )?deport\w*",
        r"\bno deportation (?:for|of|in|against)\b",
        r"\bwithdr[ae]wn? (?:the |his |her |our |x's )?deport\w* (?:case|action|proceedings)", r"\bnot deporting\b"
        r"|\b(?:dropped|dropping|abandoned|discontinued|given up|gave up|ceased|stopped) (?:the |his "
        r"|her )?deport\w*|\bdecision (?:is|was) (?:not|against)\b",
    ),
    MilestoneName.DEPORT_DECISION: (
        rf"\b{DECIDING}\b{_UP_TO}\b(?:to|that|for|in favour of|with|=|on|proceed|the|x's|his|her|should|must|will"
        rf"|shall|be|of) {_DEPORTED}",
        rf"\b{DECIDING} deport(?= (?:for|of|on|in|x|him|her)\b|[.,;]|$)",
        rf"\b{DECIDING}\b{_UP_TO}\bunder an? deportation order",
        rf"\b{DECIDING}\b.{{0,200}}\bbut (?:rather )?to deport\b",
        r"\bdeport(?:ation)?\?? ?[:=|] ?(?:yes|y|agreed|approved"
        r"|authorised)(?![\w'])", rf"\b{DECIDING}\b (?:x's |his |her |their "
        rf"|the )?deport(?:ation|ing)\b(?! (?:order|case|appeal))",
        rf"\b{DECIDING}\b{_UP_TO}\b(?:proceed|to pursue|to go ahead|go for it|press on)\b",
        rf"\bdeport(?:ation|ing)\b(?! (?:order|appeal))[^;,]{{0,60}}\b(?:was|were|is|has been|been|now|duly|x|him"
        rf"|her) {DECIDING}\b",
        rf"\b(?:deportation|deport|to deport(?: \w+){{0,3}})\b ?[:=-]? ?{DECIDING}\b",
        r"\bdecisions?\b[^;,]{0,60}\b(?:to|for|in favour of|(?<!out )of|=|:|is|was) (?:proceed (?:to|with) |be "
        r"|pursue |seek "
        r"|go for )?deport(?:ed|ation|ing)?\b(?! (?:order|appeal)s?\b)",
        r"\bdecisions?\b[^;,]{0,40}\bthat (?:[\w']+ ){1,4}?(?:should |must |is to |will )?be deported",
        r"\bdecisions?\b[^;]{0,60}, to deport\b(?! order)",
        r"\b(?:is|are) (?:now )?going to be deported\b(?![^,;]{0,40}flightno)",
        r"\bdecisions? (?:taken |made |reached |was |is )*to (?:make|issue|proceed)\b",
        r"\bdeport(?:ation)? (?:decision|minute|submission"
        r"|proposal)\b[^;]{0,50}\b(?:made|taken|signed|agreed|approved|counter-?signed|cleared|reached)\b",
        r"\b(?:outcome|decision|result|conclusion|verdict|answer)\b ?(?:=|:|is|was"
        r"|-) ?(?:yes,? )?(?:to )?deport(?:ation)?\b"
        r"(?! order)",
        r"\b(?:decision|outcome)\b(?: [\w/.]+){1,4} ?(?:=|:) ?(?:yes,? )?(?:to )?deport(?:ation)?\b(?! order)",
        r"^(?:x\W{1,3})?(?:we are |we're )?(?:going|pressing|pushing) (?:ahead|on|forward) with (?:the |his "
        r"|her )?deport\w*",
        r"^(?:and |so )?we (?:now )?deport\b(?!.{0,20}(?:flightno|\d))",
        rf"\b(?:deport|to be deported|deportation)[,;.:]? ?- ?(?:[\w']+ ){{0,3}}?{DECIDING}\b",
        rf"\b(?:deport|to be deported|deportation)[,;:] (?:(?!not\b)[\w']+ ){{0,3}}?{DECIDING}\b",
        r"^x\W{1,3}(?:deport|to be deported)\.?$",
        r"\bc[ao]me down (?:in favour of|for|on the side of)\b.{0,20}\bdeport", r"\b(?:yes|go-?ahead|green light)"
        r" (?:to|for) (?:his |her |the )?deport",
        r"\b(?:we|i)(?:'re| are| am|'ve| have) (?:now )?(?:going (?:for|ahead with)|proceeding (?:to|with)|pursuing"
        r"|deporting|gone (?:for|ahead with)|opted for|plumped for)\b.{0,20}\bdeport",
        r"\b(?:deportation|deport)\b.{0,60}\b(?:is proceeding|to proceed|will proceed|proceeds|to go ahead"
        r"|going ahead|will go ahead|goes ahead|is to be pursued|will be pursued)\b",
        r"\b(?:department|home office|secretary of state|sos|sshd|we) (?:will|shall|is to|are to|is going to"
        r"|are going to)"
        r" (?:now )?(?:pursue|seek|go for|go ahead with) (?:his |her |their |the |x's )?deport\w*",
        r"\bproceed(?:ing)? (?:to|with) (?:his |her |their |the )?deport\w*", r"\bdeport_decision\b"
        r"|\bdeport decision\b",
        rf"\b(?:submission|proposal|recommendation|minute|papers?|case|file"
        rf"|panel)\b[^;:]{{0,40}}\b{DECIDING}\b[^;:]{{0,40}}: ?"
        r"(?:to )?deport(?:ation)?\b(?! order)",
        r"\bdep\.? decision (?:was |has been )?(?:made|taken|agreed"
        r"|signed)\b",
        r"\bdeportation it is\b", r"\bit is (?:now )?(?:to be|going to be) deportation\b", r"\bi (?:hereby |do "
        r"|therefore )?(?:agree|concur|direct|decide|conclude)\b"
        r"(?:(?!not\b|no\b)[^.;]){0,40}\bdeport(?:ation|ed)\b(?! order)", r"^(?:and |so |x\W{1,3})?deport\w* (?:is "
        r")?to be (?:pursued|sought|proceeded with)\b",
        r"\b(?:we|department|home office|secretary of state|sos|sshd)(?: are| is|'re| will| shall)(?: now)?(?: to)?"
        r" (?:press|go|push|carry|mov)(?:e|ing)? (?:ahead|on|forward) with (?:the |his |her |x's )?deport\w*",
        rf"\b(?:falls? (?:for|to be) deport\w*|automatic deportation applies)\b.{{0,60}}\b{DECIDING}\b",
        r"\b(?:is|are) to be deported\b|\b(?:will|shall|must) be deported\b|\bwe are deporting\b|\bwe (?:will"
        r"|shall) be deporting\b|\bwe (?:will|shall"
        r"|do) deport\b",
    ),
}
