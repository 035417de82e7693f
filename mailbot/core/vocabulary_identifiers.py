"""The labels under which numbers stand: the Home Office's own, and those of everybody else.

Each is a piece of a regular expression, matched without regard to case.
"""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list as a set."""
    return frozenset(text.split())


# Numbers that are never a Home Office reference, whatever their shape.
FOREIGN_LABELS = "|".join(
    (r"\bvacanc(?:y|ies)\b", r"\bjob\s+(?:ref|no|id)",
    r"\bpassport", r"\bp/?port\b", r"\bp/p\b", r"\bpp\b", r"\bppt?\s?(?:no|number|#)", r"\btravel\s+doc\w*",
    r"\bdriving\s+licen[cs]e",
    r"\blicen[cs]e\s+(?:no|number)", r"\bidentity\s+card", r"\bid\s+card", r"\bnational\s+id\w*",
    r"\bresidence\s+permit", r"\bbrp\b", r"\bbiometric", r"\bvisa\b", r"\bgwf\b",
    r"\bprison(?:er)?\s*(?:no\b|num|#|ref|id)", r"\bnoms\b", r"\bpnc\b", r"\bcro\b", r"\bnational\s+insurance",
    r"\bnino?\b", r"\burn\b", r"\bcrime\s+(?:no|num|ref)\w*", r"\bcustody\s+(?:no|num|ref|rec)\w*", r"\bexhibit",
    r"\bwarrant\s+(?:no|num)", r"\btribunal\b", r"\biac\b", r"\bappeal\s+(?:no|num|ref)\w*", r"\bcourt\b",
    r"\bindictment", r"\bport\s+ref\w*", r"\binvoice", r"\b(?:parcel|package|shipment|consignment"
        r"|waybill)s?\b", r"\baccount\b", r"\ba/c\b", r"\btel(?:ephone)?\b", r"\bphone",
    r"\bfax\b", r"\bmob(?:ile)?\b", r"\bext(?:ension)?\b",
    r"\bnca\s*(?:'s)?\s*(?:own\s+)?(?:ref|no|num|file|case|id|intel)\w*",
    r"\bsoca\s*(?:ref|no|num|file|case|id|intel)\w*", r"\bpolice\s+(?:ref|no|num)\w*", r"\binterpol\b", r"\bvehicle\b",
    r"\bserial", r"\boperation\b", r"\bintel(?:ligence)?\s*(?:log|ref|report|no)\b", r"\bcps\b", r"\bpostcode",
    r"\bmembership", r"\bflight\b", r"\bticket(?:s|\s+no\w*)?\b", r"\bbooking",
    r"\bbook(?:ed)?\s+(?:under|with|via|by|on|as)\b",
    r"\border\s+(?:no\b|num|ref)\w*", r"\bseizure\b",
    r"\btask\s+(?:no|num|ref)\w*", r"\bid\s+(?:no|num)\w*", r"\bc[eé]dula", r"\bsponsor\s+(?:licen|no|num)\w*",
    r"\bdocument\b(?!\s+(?:is|was|of|for)\b)", r"\bform\b(?!\s+(?:of|for|is)\b)",
    r"\bincident\s+(?:no|num|ref)\w*", r"\blog\s+(?:no|num)\w*", r"\bform\s+(?:no|num)\w*",
    r"\bcertificate\s+(?:no|num)\w*",)
)

# Labels of the Home Office's own reference.
OWN_LABELS = "|".join(
    (r"\bhome\s+office\b", r"\bh\.?\s?o\.?\s*(?:ref|no|num|file|id|#|:)\w*", r"\bh/o\b", r"\bho\b", r"\bhoref\b",
    r"\bhor\b",
    r"\bukba\b", r"\bukvi\b",
    r"\bsecretary\s+of\s+state(?:'s)?\b", r"\bimmigration\s+(?:ref|no|num|file)\w*", r"\bref(?:erence|s|\.|\b)",
    r"\bcid\s+ref\w*", r"\bon\s+cid\b", r"\bfile\s*(?:ref|no|num)?\w*", r"\bcase\s+(?:ref|no|num|id)\w*",
    r"\bccd?\s+(?:ref|no|num)\w*",)
)

# Whose numbers are never a Home Office reference: the word before "number", "reference", "file" says it.
_BEARERS = "|".join((
    "bank", "building society", "hmrc", "dwp", "dvla", "met(?:ropolitan)?", "force", "border force", "customs",
    "europol", "prison", "hospital", "nhs", "patient", "council", "housing", "tenancy", "insurance", "policy",
    "tag", "badge", "collar", "staff", "payroll", "employee", "student", "company", "charity", "vat", "tax", "utr",
    "card", "customer", "client", "member", "loyalty", "airline", "reservation", "baggage", "luggage", "container",
    "seal", "consignment", "waybill", "parcel", "tracking", "shipment", "delivery", "receipt", "purchase",
    "registration", "chassis", "engine", "permit", "certificate", "registrar(?:'s)?", "birth", "marriage",
    "military", "service", "seaman(?:'s)?", "property", "bag", "occurrence", "nominal", "lab(?:oratory)?",
    "forensic", "fingerprint", "legal aid", "solicitors?(?:'s?)?", "counsel(?:'s)?", "judicial review", "agency(?:'s)?",
    "sim", "model", "part", "asset", "locker", "cell", "room", "embassy", "consulate", "consular", "alien",
    "social security", "identity", "national", "citizen", "foreign", "voter", "permit", "document", "paper",
    "statement", "witness", "evidence", "disclosure", "poca", "restraint", "receiver(?:'s)?", "wing", "gym",
    "library", "health", "medical", "dental", "school", "union", "trade", "import", "export", "freight", "locker",
))
FOREIGN_NUMBERS = (
    r"\bon\s(?:the\s)?(?:warnings?\sindex|pnc|pnd|visor|nomis|p-nomis|interpol|europol|prison\s\w+|police\s\w+)\b"
    r"(?:\s(?:he|she)\s(?:is|was))?|\bthe\s(?:prison|police|court|consulate|embassy|bank|airline)\s(?:ha[sd]\s(?:him"
    r"|her)\s)?as\b|"
    rf"\b(?:{_BEARERS})\s(?:own\s|case\s|file\s|police\s|book\s|card\s|account\s|log\s)?"
    r"(?:numbers?|nos?|nr|num|refs?|references?|ids?|file|code|#)\b"
    r"|\b(?:numbers?|no\.?)\s(?:on|of|in)\s(?:it|this|that|the\s\w{1,20}|his\s\w{1,20}|her\s\w{1,20})\b"
    r"|\bnumbers?\s(?:at|with|from)\s(?:the|his|her|a|an)\s(?!home\b|ho\b)\w{2,20}|\b(?:vat|utr|paye|imei|vin)\b"
    r"|\b(?:car|vehicle|van|phone|plate|log\sentry|entry|quoting)\b|\bserial\b|\b(?:certificate|document|passport"
    r"|licen[cs]e|card|permit|visa)\b[^.;\n]{0,40}"
    r"\b(?:numbers?|numbered|nos?|serial)\b"
)

_HOLDS = r"(?:know|have|had|hold|held|file|filed|list|listed|record|recorded|carry|carried|keep|kept)"
_WHOM = r"(?:\s(?:him|her|them|it|this\sman|this\swoman|the\sman|the\swoman))?\s(?:as|under|by)"
_PLACE = r"(?:books?|systems?|files?|records?|databases?|side|end|list)"
# The number of whoever writes ("ours"), and of the one who is written to ("yours").
OURS = (
    r"(?:our|my)\s+(?:own\s+)?(?:reference|refs?|file|case|number|nos?|nr|id|nominal|record|entry)\b|ours\b"
    r"|^\s{0,3}us(?=:\s)"
    r"|our(?=\s[A-Za-z][\s.-]?\d)"
    r"|(?:we|us)\sas\b|with\sus\b(?=\s(?:as|under|he|she|is|:|the))"
    rf"|we\s(?:ourselves\s|also\s|here\s)?{_HOLDS}{_WHOM}\b|(?:known|recorded|filed|listed)\s(?:to|with|by)\sus\b"
    rf"|on\sour\s{_PLACE}\b"
)
YOURS = (
    r"(?:your|yr|ur)\s+(?:own\s+)?(?:reference|refs?|file|case|number|nos?|nr|id|record|entry)\b|yours\b|with\syourselves\b"
    r"|^\s{0,3}you(?=:\s)"
    r"|your(?=\s[A-Za-z][\s.-]?\d)"
    r"|you\sas\b|with\syou\b"
    rf"|you\s(?:will\s|may\s|should\s|would\s|already\s)?{_HOLDS}{_WHOM}\b"
    rf"|(?:known|recorded|filed|listed)\s(?:to|with|by)\syou\b|on\syour\s{_PLACE}\b"
)

# Behind a number: it is somebody else's and not the Home Office's.
NOT_OWN_AFTER = (
    r"\s(?:when\s(?:you\s)?(?:reply|replying|answer)|in\s(?:any|your|all|every)\s(?:repl|response|answer"
    r"|correspondence))"
    r"|\s(?:at|in|before)\s(?:the\s)?(?:[A-Z]\w+\s){1,3}(?:crown\s|county\s|magistrates'?\s)?(?:court|tribunal)\b|"
    r"[,;]?[ ]?(?:which|that)\s[^.;\d]{0,60}\s(?:is|was)\s(?:the\s\w{2,20}'s\b(?!\shome)|ours\b|not\s)"
    r"|[,;]?[ ]?\(?(?:(?:which|that|this|it)\s(?:is|was)\s|being\s)?(?:"
    r"(?:[^.;()\d]{0,40}\s)?(?:and\s|but\s)?not\s(?:the\shome\soffice|an?\shome\soffice|a\sho\b|yours\b|your\s"
    r"|the\sho\b)"
    r"|(?:ours|our\s(?:own\s)?(?:ref\w*|number|file))\b(?!\s?(?:is|was|being|[:=#]|no\b|number))|(?:is\s"
    r"|was\s)?with\sus\b"
    r"|the\s(?:registrar|bank|consulate|embassy|prison|court|police|force|airline|hospital|passport"
    r"|issuing\s\w{1,20})'s"
    r"(?:\s(?:number|ref\w*|one))?[\s.,;)])"
    r"|\s(?:to\s(?:him|her|them)\s)?(?:in\s\d{4}\s)?as\s(?:a|his|her)\s(?:travel|passport|identity|permit)"
)

# The message says that the Home Office's number is not known.
NO_REFERENCE = (
    r"(?<!had )\b(?:no|without|lacks?|unknown|not\s(?:have|know|known|got|traced|found)|n't\s(?:have|know|find)"
    r"|cannot\s(?:find|trace|give))\b"
    r"[^.;:]{0,30}\b(?:references?|refs?|home\soffice\s(?:number|file)|ho\s(?:number|no|file))\b"
    r"|\b(?:references?|refs?|ho\sno)\b[\s:.]{0,3}(?:is\s|are\s)?(?:unknown|not\s(?:known|traced|held|found|available"
    r"|given)|nk\b|n/k|none)"
)

# Words that may stand before a Home Office reference and govern it: persons, the case, what is done with it.
GOVERNORS = _words("""
home office ho h.o h/o ukba ukvi cid cc ccd immigration individual personal own subject subjects offender offenders
person persons people man men woman women male female gentleman lady national nationals nominal detainee applicant
client party fno fnos individuals hes shes he she they who whom whose him her them his hers theirs yours you your mr mrs
ms miss dr above below following namely viz interest interested interests regarding concerning respect re about against
link linked linking attach attached add added adding flag flagged flagging log logged register record recorded
recording note noted noting enter entered open opened mark marked update updates updating query question enquiry
request case cases file files matter matters details particulars entry entries sheet subject's name named called known
knows know appears appear listed held filed find see shown given gave have has had take taken use used replace
replaced read reads meant mean not no yes ok and or but both either neither only just now then here there correct
right true actual proper previously formerly wrongly instead than rather sorry error mistake number numbers ref refs
reference references which first second third former latter other one another two three four next last withdraw
withdrawn withdrawal deport deportation removal appeal bail decision served notice progress owner owns stands
dependant dependants suffix letter digits born dob birth age aged from with without are is was were be been being do
does did done new old current please thanks regards belongs belong holder bearer bears bear carry carries carried
papers document's allocated unallocated status identity identified identifies sister brother wife husband partner son
daughter father mother cousin uncle aunt nephew niece co-defendant co-accused co-d defendant defendants alias aka
latter's former's same should may might could would will must possibly perhaps probably believe believed think thought
say said tell told want wanted expect expected merged make made call shows show show's using order line heading title
so thus hence therefore ie i.e eg if when where while because since although though how why what via per plus becomes
became remains remain stays begins begin starts start ends end runs run goes go went follows follow comes come came
needs need got get put puts let lets too as well again already indeed really actually simply merely also even still
once twice always never usually normally often maybe may-be evidently apparently presumably clearly specifically
respectively individually between among within throughout during before after until till up down out off over concern
concerns relates relate related applies apply apart pair couple brothers sisters twins each every all any some none
his/her him/her milestone milestones correction corrections amendment
""")
# What is asked or told of a case, with the preposition that leads to it: "the position on", "any news of", "chaser re".
TOLD_OF = _words("""
set served lodged granted dismissed allowed decided signed cancelled deferred handed
position news latest state play status progress movement movements development developments situation picture
word words steer outcome result results timetable timescale timescales timing eta feedback information info
intelligence anything something nothing stand stands standing happening happened going doing notification
notifications notice notices alert alerts referral referrals registration chaser chasers reminder reminders
enquiry enquiries inquiry inquiries query queries question questions request requests update updates response
reply answer help assistance advice hand view views thoughts plan plans decision decisions hold grip follow-up
follow-ups followup action activity change changes look interest heard written wrote write asked ask asking
enquired inquired chasing chase chased notified notify notifying task tasks
""")
# What is written is of a case where it is part of this correspondence; else the number may stand in it, or be its own.
WRITTEN = _words("""
report reports letter letters email emails e-mail e-mails mail message messages note notes submission
""")
OF_OURS = _words("""
status progress position situation update further short brief our my your this last first earlier previous recent above
""")
# Before a number without a preposition: "first notification C1234567".
FRESH = _words("first initial new fresh second further formal original")
# Before "ref" and "file": these leave it the Home Office's.
QUALIFIERS = _words("""
home office ho h.o h/o ukba ukvi cid cc ccd immigration individual personal own his her their the this that an a new
old correct right true proper full main current present same your yours under on of in with and or is was as for to by
from quote quoted quoting reference ref file subject subjects offender person man woman fno deportation asylum removal
no wrong incorrect what which whose he she they that's it its following above below our please use gives gave had has
have being open active closed previous earlier former second first third only one unique official know known case
casework but not also hereby plus dependant dependant's principal principal's interest either both two these those
find found carry carries carried bears bear shows show see at via if when where per sorry rather typo mistake say says
said national prisoner detainee applicant nominal like form format digit digits wrote write read last so thus then now
really actually even still again any another each every
""")
# Bodies and papers that go by their letters or by one name; a number behind them is theirs.
ACRONYMS = _words("""
NCA SOCA HMRC DWP DVLA NHS PNC PND CRO NOMS NOMIS HMPPS HMPS CPS CAD EAW SIM IMEI IBAN ICAO URN VAT NI NINO MET
EUROPOL INTERPOL SIS VISOR PESEL NIE CPF RG DNI CNP EGN JMBG SSN ITIN GWF BRP BRC CAS COS MG HOLMES CRIMINT NIN TIN
UTR AWB VIN DHL UPS SFO FCA BTP MPS GMP PSNI UKFIU SAR OCG ID NOMINAL POCA RCPO LAA HMCTS IAC AIT UT FTT EXHIBIT
INVOICE FORM LOCKER BITCOIN TAG WALLET PROBATION TRIBUNAL EXTRADITION POLICE PRISON COURT BANK COUNCIL HOSPITAL
CUSTOMS ACCOUNT MY OUR OURS AGENCY EMBASSY CONSULATE SOLICITOR SOLICITORS DX PO JUROR WITNESS ROOM BED CLAIM PRINT
CHAPTER ANNEX PAGE BOX WING CELL SAMPLE CRIMESTOPPERS OFAC SIRENE CO JR MONZO BARCLAYS HSBC LLOYDS NATWEST
""")
# Who knows, has or shows somebody under a number decides whose number it is; only these are the Home Office.
KNOWING = _words("know knows have has had hold holds refer refers list lists show shows record records file")
KNOWERS = _words("""
now you yourselves ho office cid ukba ukvi colleagues who will should may might would already also he she him her it i
reference ref number file which that and ll
""")
