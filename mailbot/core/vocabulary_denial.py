"""Words by which a clause about confiscation denies, or only supposes. Small letters, one blank between words."""

from mailbot.core.lexicon import word_set

# That something is said not to be.
NEGATION = (
    r"\bno\b(?!\.)(?! (?!2002\b)[a-z]{0,2}\d{4})", r"\bnot\b", r"\bnor\b", r"\bneither\b", r"\bnone\b",
    r"\bnever\b", r"\bwithout\b", r"\bnothing\b",
    r"\bnil\b", r"\bnowt\b", r"\bzilch\b", r"\bnaught\b", r"\bnought\b",
    r"\bnobody\b",
    r"\bno-one\b",
    r"\bfree of\b",
    r"\babsence of\b",
    r"\black of\b",
    r"\bn/a\b",
    r"\bcannot\b",
    r"\bspared\b", r"\bclear of\b", r"\boutside (?:of )?(?=the|any|all|confiscation)",
    r"\bleft out\b|\b(?:left|leaves?|leaving) (?:poca|confiscation) out\b",
)

# That something is only supposed, asked or unknown.
SUPPOSED = (
    r"\b(?:nothing|no news|no information|not anything) (?:further |more |new )?(?:that )?(?:to|we can"
    r"|i can) (?:say|report|add"
    r"|tell you|offer)\b.{0,20}\b(?:about|on|as to|of|regarding)\b",
    r"\b(?:not|never|nor|nothing|neither|no|yet|before|until|if"
    r"|unless)\b.{0,30}\bruled\b.{0,12}\bout\b", r"\bif\b(?! any\b)", r"\bwhether\b",
    r"\bshould (?:confiscation|any|there|proceedings|such|he|she|they|the|poca|this|that|an?)\b",
    r"\bwere (?:confiscation|any|there|proceedings|such|he|she|they)\b(?=.{0,60}\bto\b)", r"\bin the event\b",
    # The month is no supposition: "in May", "back to May", "3 May", "the May hearing", "May 2014".
    r"(?<!\bin )(?<!\bof )(?<!\bsince )(?<!\blast )(?<!\bthis )(?<!\buntil )(?<!\bby )(?<!\bnext )(?<!\d )(?<!st "
    r")(?<!nd )(?<!rd )(?<!th )(?<!you )(?<!\bto )(?<!\bfrom )(?<!\btill )(?<!\bearly )(?<!\blate )(?<!\bmid )"
    r"(?<!mid-)(?<!\bbefore )(?<!\bafter )(?<!\bfor )\bmay\b(?= [a-z])(?! (?:and|but|to|at|in|for|with|when"
    r"|because|after|before|by|on|who|which|while|as|is|was|has|had|he|she|they|it|the|an?|so|where|under|against"
    r"|last|this|next|hearing|listing|instalment)\b)",
    r"\bmight\b",
    r"\bcould\b",
    r"\bwould\b(?! not (?:have (?:it|any of it)|hear of|grant it|allow it))",
    r"\bunless\b",
    r"\bcan be asked\b",
    r"\bpossib(?:le|ly|ility)\b",
    r"\bperhaps\b",
    r"\bconsider(?:ing|s)\b",
    r"\b(?:is|are|being|be) considered\b",
    r"\bunder "
    r"(?:review|consideration)\b", r"\bunknown\b", r"\bnothing (?:is |yet )?known\b",
    r"\bknows? nothing\b|\b(?:knows?|known|heard?|hold) (?:nothing )?(?:either way|one way or (?:the|an)other)\b",
    r"\bnothing (?:that )?(?:to|(?:i|we) (?:can|could|may)) (?:tell|say|report"
    r"|add)\b(?: you)?.{0,30}\b(?:either way|one way or"
    r" (?:the |an)other|of (?:it|that))\b",
    r"\bno (?:information|knowledge|details|record of whether|news|idea|word)\b",
    r"\bnot (?:known|aware|able to say|yet known|been told|heard|sure|certain|been able to)\b",
    r"\bhave not (?:yet )?checked\b",
    r"\bnot clear\b",
    r"\bunclear\b",
    r"\bunsure\b",
    r"\bcan ?not (?:yet )?(?:say|tell|confirm)\b",
    r"\bunable to (?:say|confirm|tell)\b",
    r"\bnot (?:yet )?(?:been )?decided (?:whether|if)\b",
    r"\bno decision (?:has been made |yet )?(?:on|as to|about) whether\b",
    r"\bundecided\b",
    r"\bdo(?:es)? not (?:yet )?know\b",
    r"(?<!hearing )(?<!date )(?<!amount )\bto be (?:confirmed|advised|checked)\b",
    r"(?<!hearing )(?<!date )(?<!amount )\btbc\b",
    r"\bprovided that\b",
    r"\bin case\b(?! of the)",
    r"\bwhen(?:ever)? (?:any|there)\b",
    r"\bany (?:future|subsequent)\b",
    r"\bpotential(?:ly)?\b",
    r"\blikely\b",
    r"\bunlikely\b",
    r"\bremains to be seen\b",
    r"\bcan (?:you|we) (?:confirm|check|tell)\b",
    r"\bplease (?:confirm|check|tell|advise|let)\b", r"\bchecking\b", r"\benquir(?:e|ing)\b", r"\bfind out\b",
    r"\bawait(?:s|ing)? (?:the |an |their |its |your |any )?(?:answer|reply|information|news|word|details)\b",
    r"\byou ask(?:ed)?\b|\basked (?:you|us|them|the (?:crown|cps|prosecution)) (?:about|whether)\b"
    r"|\blooked for\b(?!.{0,80}\bfound)",
    r"\bawaiting (?:a |the )?(?:decision|confirmation) (?:on|as to|about|from)\b",
    r"\b(?:write|report|come back) (?:to you )?(?:separately|again"
    r"|later)\b", r"\b(?:information|details|news|word|more|data|particulars)\b.{0,40}\b(?:will|to) (?:follow|come)\b",
    r"\bwe (?:shall|will) (?:tell|inform|let|write|advise)\b",
)

# A denial that denies nothing: "no doubt that …", "not only …"; and a bar to removal, which denies not what bars it.
NO_DENIAL = (
    r"\bno (?:doubt|question that|dispute|denying|secret|mistake|reply|answer|change"
    r"|objection|bar)\b( (?:that|about))?", r"\bnobody (?:disputes|doubts|denies)\b",
    r"\bnot (?:dispute|disputed|den(?:y|ied)|only|just|merely|doubt|surprising\w*|unusual|least)\b",
    r"\bwithout (?:doubt|question|delay|prejudice)\b", r"\bnone the less\b|\bno matter\b|\bno less\b",
    r"\b(?:can|may|must|should|shall|will|could) ?not (?:yet )?(?:be )?(?:removed|deported|released|leave|go|travel"
    r"|depart|proceed "
    r"with (?:removal|deportation))\b",
    r"\b(?:please )?do not be (?:thrown|confused|put off|alarmed|puzzled|surprised|troubled|worried) by\b",
    r"\bno later than\b",
    r"\bnot before\b", r"\bno (?:end|return|expiry|fixed) date\b|\bno (?:time limit|end in sight|expiry)\b",
    r"\bwithout (?:notice|limit\b.{0,10}|an end date)\b",
    r"\bdo not (?:remove|deport|release|move)\b",
    r"\bno (?:court|judge|judicial|listing) (?:time|availability)\b|\bfor (?:want|lack) of (?:court )?time\b",
    r"\bnothing (?:is |was )?(?:realisable|available)\b",
)

# Words that may stand between a denial and its topic, or about it, without turning it into a denial of something else.
NEUTRAL = word_set(
    "two three four five six seven eight nine ten",
    "2 2002 6 a about act active affect affecting affects against agency all also an and any anybody anyone",
    "anything apart appear appears applicable application applications applied applies apply are arise arises as",
    "ask asked asking asks aspect at be been before begin begun being bench body bring bringing brings brought by",
    "came can case caught check checked checks come comes commenced concern concerned concerns confirm",
    "confiscation consider considered contemplated contemplation court cps crime criminal crown current currently",
    "did do does done down either element ever exist existed exists face faced faces facing far for form from",
    "further go going had has have he hearing hearings held her hers herself him himself his history hitherto",
    "feature features featured figure figures figured ever invoked invoke penny pennies pound pounds through went gone"
    " altogether wise side front score angle after",
    "identified ii in initiated instituted intend intended intends intention into invite invited invites involved",
    "is issue it it's its judge kind know known launched live made make makes man matter matters men moment move",
    "moved moves mr mrs ms nca nor now of on one ongoing open opened or order orders our out outstanding part",
    "party pending people person plan planned planning plans poca present presently previously proceed proceeding",
    "proceedings proceeds propose proposes proposing prosecution prosecutor prosecutors prospect pursue pursued",
    "pursues pursuing question record recorded recorder regard regards relation relevant respect restraint return",
    "returns road route s s.6 section seek seeking seeks shall she show shown sign so sort sought start started",
    "starting step steps subject subject's subjected subjects such take taken taking than that the their them",
    "there these they this those time to to-date today towards trace two under up us was way we were which who",
    "whom whose will with woman would x year yet you your",
)

# What was not done, where the denial stands behind the topic: "confiscation … was not sought".
DONE = word_set(
    "afoot applicable applied apply arise arisen asked begun brought came come commenced considered contemplated",
    "contemplation engaged mentioned spoken breathed heard suggested factor dimension",
    "feature featured figure foot imposed initiated instituted intended invoked involved",
    "issue launched made mooted opened ordered pending planned play proceed proceeded prospect pursued raised",
    "relevant requested sought started table taken train triggered underway used way",
)
