"""Words by which a clause goes on about what was said of confiscation before it. Small letters, single blanks."""

# Words by which a later clause goes on about what was named before.
CARRIED = (
    r"^(?:,? ?(?:and|but|while|whereas) )?(?!(?:he|she|it|that|there|who|what|where|here|let|this"
    r"|which)'s)[a-z]{2,20}'s (?:own )?(?:has|had|was"
    r"|is|were|remains|stands|went)\b",
    r"\b(?:fresh|new|further|others?|second|more)(?: ones?)?\b.{0,20}\b(?:begun|began|started|commenced|brought"
    r"|opened|instituted|launched"
    r"|issued|pending|under way)\b",
    r"\b(?:never|not|no) (?:had|has|have|been) (?:had )?(?:one|any|such|either)\b|\b(?:has|have|had) never had\b",
    r"\b(?:his|her|their) order\b", r"\b(?:clear|free) of (?:it|them|these|those)\b",
    r"\b(?:gave|given|giving|threw|called|wound|broke|brought|let|took|pulled|dropped|withdrew|abandoned|discontinued"
    r"|stopped|ended) (?:it|them|these|those)\b",
    r"\bset (?:it|them|that) aside\b", r"\blet (?:it|them) (?:drop|go|lie|lapse)\b",
    r"\bnor (?:is|was|has|will) (?:one|any)\b",
    r"\bordered\b.{0,20}\bto pay\b",
    r"\border (?:in the sum|for|of) ",
    r"\bno order\b",
    r"\bend of (?:it|the matter)\b",
    r"^(?:that|this|it) (?:is|was) (?:not (?:right|true|so|correct|the case)|wrong|untrue|incorrect|mistaken|a mistake"
    r"|an error)\b",
    r"\bvacated\b", r"\bnew date\b",
    r"\bsubject of an? application\b", r"\b(?:an|no|any|the) application\b",
    r"\b(?:those|that|the ones?) (?:against|of|for|in the case of|concerning) \w+", r"\b(?:did|done|doing|do) so\b",
    r"\b(?:he|she|they) (?:has |have |had )?(?:since |now |then |already )?(?:paid|settled|satisfied|cleared)\b",
    r"\b(?:weeks|months|days|years) to (?:pay|find)\b",
    r"\b(?:it|this|that|these|those|both|one|the (?:order|sum|amount|debt|balance|proceedings|hearing|application"
    r"|matter|restraint|benefit|money|figure|total|whole|pound|court|prosecution|crown|case))\b.{0,60}\b(?:paid|unpaid"
    r"|satisfied|settled"
    r"|outstanding|discharged|quashed|discontinued|withdrawn|dropped|abandoned|set aside|concluded|ended|owed|owing"
    r"|due|over"
    r"|enforced|cleared|remains?|made|pending|continu\w+|adjourned|stands?|in force|lifted|stopped|listed|fixed"
    r"|timetabled|refused)\b",
    r"\b(?:such|those|these|similar|like|the|any|same) proceedings\b", r"\bsuch an? (?:order|thing)\b",
    r"\bproceedings\b(?!.{0,20}\b(?:deport|removal|criminal|court))",
    r"^(?:,? ?(?:and|but) )?(?:his|hers|theirs|x's|mr \S+'s|mrs \S+'s) (?:has|have|had|was|were|is|remains)\b",
    r"\bthey no longer (?:are|do|exist|apply)\b", r"\bthe order\b",
    # At the head of the clause only: "the particulars were compared before they were sent" goes on about particulars.
    r"^(?:,? ?(?:and|but|though|although|because|as|so|then|since then|now|however|in fact)[, ]{1,2})?"
    r"they (?:began|started|were|are|have|continue|remain|will)\b",
    r"\bproceedings of (?:that|this|the same) (?:kind|sort|nature)\b",
    r"\b(?:nothing|none of it|not a penny|not a bean|half|part|some|£[\d,.]+[km]?)\b.{0,40}\b(?:paid|owed|owing"
    r"|outstanding"
    r"|due|settled|received|come|in|left)\b",
    r"\bpayments?\b",
    r"\bhearing\b",
    r"\b(?:that|the one|the order) of \d{4}\b",
    r"\b(?:those|these|they|it) .{0,30}\bcontinue",
    r"\b(?:has|have|had|is|was)(?:n't)? (?:now |since |already |not |yet |still |been |fully )*(?:paid|settled"
    r"|satisfied|cleared)\b",
    r"\bowes\b", r"\bunpaid\b", r"\bin default\b", r"\boutstanding\b", r"\bow(?:ed|ing)\b", r"\bhas until\b",
    r"\b(?:such|an?|no|any) (?:application|order)\b", r"\bsection 1[67]\b", r"\b(?:recoverable|payable)\b",
    r"\b(?:no|none of the|any) (?:steps?|applications?)\b", r"\binstalments?\b", r"\bpa(?:id|ying|yment)\b",
    r"\bnothing (?:has been|was) (?:started|begun|brought|sought|done)\b",
    r"\bquashed\b",
    r"\b(?:the|a) (?:timetable|restraint)\b",
    r"\b(?:nor|neither) (?:will|did|does|has|was|is) (?:it|the|there)\b",
)

# A clause that only echoes what was said, of another person: "the former is not", "nor is Mr X", "he has none".
ECHO = (
    r"\b(?:is|are|was|were|has|have|does|do|did|will)(?: not)(?: so)?(?: been| be)?(?: subject(?: to (?:any|them"
    r"|such))?)?[.,;]?$", r"^(?:,? ?(?:and|but) )?(?:nor|neither) (?:is|are|was|has|have|does|do)\b.{0,60}$",
    r"\b(?:is|was|were|are|has|have|had) never (?:been )?(?:made )?(?:subject to|under|facing) (?:any|one"
    r"|either|it|them|such)"
    r"(?: thing| order| proceedings)?[.,;]?$",
    r"^(?:,? ?(?:and|but|while) )?(?:nothing|none|no such (?:thing|order|proceedings)) (?:was|were|has been|is"
    r"|is being) (?:ever )?"
    r"(?:sought|begun|started|brought|asked for|applied for|pursued)\b.{0,60}$",
    r"\b(?:has|have|had|faces?|facing|faced) (?:none|neither)\b.{0,20}$",
    r"\b(?:does|do|did|is|are|has|have) not (?:fac(?:e|ing)|have|had|under|subject to) (?:any|one|either|such"
    r"|it|them)(?: thing| order| proceedings)?[.,;]?$", r"\bthere (?:is|are|were|was) none\b", r"^(?:,? ?(?:and"
    r"|but) )?not .{2,60}$",
    r"^(?!.*\b(?:please|let (?:me|us) know|tell|who|what|where|how|when|why)\b)(?:,? ?(?:and|but|while|whereas) )?"
    r".{2,60} (?:is|are|does|has|was|did)[.,;]?$",
    r"\b(?:the )?same (?:applies|goes|is true|holds|for)\b",
    r"^(?:,? ?(?:and )?)?(?:so|as) (?:is|are|was|has|have) .{2,60}$", r"\bnone (?:against|for|in) .{2,60}$",
    r"^likewise .{2,60}$", r"\bno such (?:proceedings|order|thing)\b", r"\bnothing of the (?:kind|sort)\b",
)
