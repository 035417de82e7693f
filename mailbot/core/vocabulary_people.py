"""Words that say that a name or a number is somebody else's, wrong, or only an example."""

# Somebody who stands beside the offender.
RELATIVES = (
    r"co-?\s?defendants?", r"co-?\s?accused", r"co-?\s?conspirators?", r"(?:half-|step-?)?brothers?(?:-in-law)?",
    r"(?:half-|step-?)?sisters?(?:-in-law)?", r"wife", r"husband", r"spouse", r"partner", r"girlfriend",
    r"boyfriend", r"father(?:-in-law)?", r"mother(?:-in-law)?", r"sons?", r"daughters?", r"cousins?", r"uncle",
    r"aunt", r"nephew", r"niece", r"associates?", r"accomplices?", r"sponsor", r"victims?", r"witness(?:es)?",
    r"friends?", r"landlord", r"employer", r"sibling", r"twin(?:\s+brother|\s+sister)?", r"namesake", r"cell\s?mate",
    r"flatmate", r"relatives?", r"complainant", r"sureties", r"surety", r"guarantors?", r"escorts?", r"co-?subjects?",
    r"co-?ds?",
    r"another\s+(?:man|woman|person|offender|case|fno|subject)", r"other\s+(?:man|woman|person|offender|case)",
    r"different\s+(?:man|woman|person|offender|case)", r"someone\s+else", r"ringleader", r"dependants?",
    r"dependents?", r"nominee", r"ex-wife", r"ex-husband",
)

# Just before a name or number: it is not about this one.
NOT_THIS = (
    r"not\s+(?:to\s+be\s+)?(?:confused|mixed\s+up|mistaken)\s+(?:with|for)", r"no\s+relation\s+(?:of|to)",
    r"unrelated\s+to", r"unlike", r"rather\s+than", r"instead\s+of", r"not\s+the\s+same\s+(?:person\s+)?as",
    r"and\s+not", r"(?:different|distinct)\s+(?:person\s+)?(?:from|to)",
    r"(?:format|form|style|layout|pattern|shape)(?:\s+(?:of|like|is|such\s+as))?", r"for\s+example",
    r"for\s+instance", r"e\.?\s?g\.?", r"such\s+as", r"as\s+in",
    r"(?:an?\s+)?example(?:\s+(?:of|is|only|reference|ref))?", r"specimen", r"template", r"sample", r"dummy",
    r"fictitious", r"in\s+the\s+shape\s+of", r"looks?\s+like", r"similar\s+to", r"precedent(?:\s+of)?",
    r"nothing\s+to\s+do\s+with", r"do(?:es)?\s+not\s+concern", r"not\s+about", r"not\s+for",
    r"not\s+in\s+respect\s+of", r"linked\s+(?:to|with|files?|cases?)", r"cross-?\s?ref\w*(?:\s+(?:to|with))?",
    r"see\s+also",
    r"associated\s+with",
)

# Just before a number: the number is wrong and another is meant.
WRONG_BEFORE = (
    r"not", r"instead\s+of", r"rather\s+than",
    r"previously\s+(?:given|quoted|sent|shown|stated|recorded|notified)?\s*(?:as|under|with)?",
    r"(?:wrongly|incorrectly|mistakenly|erroneously)\s+\w{1,15}(?:\s+(?:as|under))?",
    r"(?:in\s+error|by\s+mistake)\s+as", r"in\s+place\s+of", r"wrong\s+(?:ref\w*|number)(?:\s+(?:was|is|of))?",
    r"incorrect\s+(?:ref\w*|number)(?:\s+(?:was|is|of))?", r"old\s+(?:ref\w*|number)(?:\s+(?:was|is|of))?",
    r"misquoted(?:\s+as)?", r"mistyped(?:\s+as)?",
    r"(?:ignore|disregard|delete|strike)(?:\s+the)?(?:\s+(?:ref\w*|number))?", r"replac(?:es|ing)",
    r"supersed(?:es|ing)", r"gave(?:\s+\w+){0,4}\s+as", r"quoted(?:\s+\w+){0,3}\s+as", r"formerly", r"(?<!the\s)former",
    r"in\s+error", r"(?<!as\si\s)typed", r"(?<!as\si\s)wrote",
    r"(?<!as\si\s)(?<!as\swe\s)(?-i:said|read|stated|showed)", r"change(?:d)?\s+from",
    r"amend(?:ed)?\s+from", r"correct(?:ed)?\s+from", r"corrected", r"and\s+not", r"as\s+opposed\s+to",
    r"(?:one|a)\s+(?:digit|figure|letter)\s+(?:out|off|wrong)", r"misread\s+as", r"recorded\s+as", r"used\s+to\s+be",
    r"was\s+(?:formerly|originally|previously|once)",
    r"for(?=\s+[A-Za-z][\s.-]?\d[\d\s.-]{5,8}\d\b.{0,40}\bread\b)",
)

# Just behind a number: the number is wrong.
WRONG_AFTER = (
    r"(?:is|was|being)\s+(?:wrong|incorrect|a\s+(?:typo|mistake|misprint|slip)|an?\s+error|given\s+in\s+error"
    r"|not\s+(?:right|correct))",
    r"\(?(?:wrong|incorrect|typo|sic|in\s+error|by\s+mistake|given\s+in\s+error|quoted\s+in\s+error)\b(?!\s+(?:day|date"
    r"|flight|name|time|place|way|outcome|box|month|year|air\w+|spelling|birth\w*|dob|man|woman|team|mailbox|address)\b)",
    r"should(?:'ve)?\s+(?:have\s+)?(?:read|say|said)\s+[A-Za-z]?[\s.-]?\d{3}",
    r"should(?:\s+have|'ve)?\s+(?:been|be)\s+[A-Za-z]?[\s.-]?\d",
    r"(?:needs?\s+to|must)\s+be\s+(?:corrected|changed|read)",
    r"to\s+be\s+(?:read|corrected)", r"was\s+(?:wrongly|incorrectly|mistakenly)",
    r"(?:in|from)\s+(?:my|our)\s+(?:last|previous|earlier|first)\s+(?:e-?mail|message|mail|note)\s+(?:was"
    r"|is)\s+(?:wrong|incorrect)", r"(?:as|which)\s+(?:I|we)\s+(?:wrongly|mistakenly)",
    r"is\s+(?:someone|somebody|another)\b",
    r"is\s+not\s+(?:his|hers|theirs|(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?[A-Z][\w'-]{1,30}['\u2019]s)\b",
    r"(?:turns?|turned)\s+out\s+to\s+be\s+(?:that|the\s+(?:one|number|reference))\s+of", r"is\s+(?:that"
    r"|the\s+one|the\s+number)\s+of\s+(?:his|her|their|an)\b",
    r"belongs\s+to\s+(?:another|someone|somebody|a\b|his\b|her\b|the\s+(?:prison|police|court|bank|other|wife"
    r"|brother))", r"is\s+(?:his|her|their|the)\s+(?:" + "|".join(
    RELATIVES) + r")",
)

# The sentence says that those beside the offender are of interest as well.
INCLUDES = (
    r"\b(?:also|likewise|too|as\s+well|both|equally)\b.{0,60}\b(?:interest|flag|notif|register|subject)",
    r"\binterest(?:ed)?\s+in\b.{0,200}\band\s+(?:also\s+)?in\s+(?:his|her|their|a|the)\b",
    r"\binterest(?:ed)?\b.{0,60}\b(?:also|as\s+well|too|both|and\s+(?:in\s+)?(?:his|her))\b",
    r"\b(?:further|second|third|additional)\s+subjects?\b",
    r"\b(?:our|these|the\s+following)\s+(?:two|three|four|five|pair)\b[^,.;:]{0,50}\s(?:are|is)\b",
    r"\b(?:two|three|four|five|a\s+pair|couple)\s+of\s+(?:ours|interest\s+to\s+us)\b",
)

# Just before a name: somebody who was only there as well.
BESIDE = (
    r"(?:tried|convicted|sentenced|arrested|charged|indicted|detained|stood\s+trial|on\s+trial|stopped|seen|found"
    r"|travell?ing|travelled|accommodated)\s+(?:together\s+|jointly\s+|along)?(?:with|side|alongside)",
    r"shar(?:es|ed|ing)\s+(?:\w+\s+){1,3}with", r"(?:works?|worked|working)\s+(?:for|under|with)", r"employed\s+by",
    r"(?:lives?|lived|living)\s+with", r"married\s+to", r"related\s+to",
    r"(?:son|daughter|brother|sister|wife|husband)\s+of",
    r"alongside", r"in\s+the\s+(?:company|pay)\s+of", r"(?:a\s+)?(?:cousin|nephew|niece|friend|associate)\s+of",
    r"[sdwh]/o", r"represented\s+by", r"(?:run|owned|led|headed|managed)\s+by", r"evidence\s+(?:from|of|by)",
    r"statement\s+(?:from|of|by)", r"according\s+to", r"(?:told|informed)\s+by",
)

# Just before a number: this is the right one, and others nearby are not.
RIGHT_BEFORE = (
    r"\b(?:should(?:'ve)?|ought\s+to)\s+(?:have\s+)?(?:read|say|said|been|be)", r"\b(?:right|correct|true"
    r"|proper)\s+(?:one|number)\s+is",
    r"\b(?:correct|right|true|proper|accurate|amended|current)\s+(?:home\s+office\s+|ho\s+)?(?:ref\w*|number"
    r"|one)(?:\s+(?:is|being|for\s+(?:him|her|them)\s+is|reads))?", r"\bcorrected\s+to",
    r"\b(?:i|we)\s+meant(?:\s+to\s+(?:write|say|put|type|give))?",
    r"\b(?:it|that|which|this)\s+is\s+(?:in\s+fact|actually|really)", r"\b(?:changed?|amend(?:ed)?)\s+to",
    r"\b(?:sorry|apologies|pardon|correction|rather|i\s+mean|misread|mistyped)\b[^.;]{0,60}\bit\s+(?:is|reads"
    r"|should\s+be)",
    r"\b(?:no|sorry|correction|rather|i\s+mean|make\s+that)",
    r"\bplease\s+(?:read|use|substitute|take)", r"^\s*read", r"\n\s*read", r"\bin\s+fact", r"\bcorrection\s*:",
    r"\b(?:it\s+)?is\s+now", r"\b(?:replaced|superseded|succeeded)\s+by", r"\bmerged\s+(?:in|into|with)",
    r"\b(?:scratch|strike)\s+that", r"\bno\s+wait", r"\boops", r"\bor\s+rather", r"\b(?:turned?|turns)\s+out\s+to\s+be",
)

# The next sentence begins so: what stood before is wrong.
_AMISS = (
    r"(?:wrong|incorrect|mistaken|not\s+(?:right|correct)|out\s+by\b|(?:an?|my|our|the)\s+(?:\w+\s+)?"
    r"(?:mistake|typo|error|misprint|slip))(?!\s+(?:to|that|of|for|in)\b)"
)
WRONG_NEXT = (
    r"(?:(?:sorry|apologies)\b[^.]{0,20})?(?:that|this|which|it|the\s+(?:ref\w*|number|(?:last|first)\s+(?:digit"
    r"|figure)))"
    rf"\b[^.]{{0,25}}\b(?:is|was|were|being)\s+(?:of\s+course\s+|clearly\s+|alas\s+|plainly\s+)?{_AMISS}",
    r"(?:sorry|apologies)\b[^.]{0,40}\b(?:wrong|incorrect|typo|misprint|slip)\b",
    r"(?:my|our)\s+(?:mistake|error|typo)", r"wrong\b",
    r"(?:that|this|it)\s+should(?:'ve)?\s+(?:have\s+)?(?:read|be|been|say|said)",
    r"(?:that|this|it|the)(?:\s+(?:number|ref\w*|one|file|former|first))?\s+(?:is|was|belongs\s+to|turns\s+out\s+to\s+be)"
    r"\s+(?:in\s+fact\s+|really\s+|that\s+of\s+|the\s+number\s+of\s+)?(?:(?:somebody|someone|another|quite\s+another"
    r"|a\s+different|an\s+unrelated|a\s+stranger)\b|not\s+(?:his|hers|theirs)\b|nobody's\b|(?:a\s+)?stranger's\b)",
    r"(?:that|this|it)(?:\s+(?:number|ref\w*|one))?\s+(?:has|had)\s+nothing\s+to\s+do\s+with\s+(?:him|her|them)\b",
)
