"""The labels under which numbers stand: the Home Office's own, and those of everybody else.

Each is a piece of a regular expression, matched without regard to case.
"""

# Numbers that are never a Home Office reference, whatever their shape.
FOREIGN_LABELS = "|".join(
    (r"\bpassport", r"\bp/?port\b", r"\bppt?\s?(?:no|number|#)", r"\btravel\s+doc\w*", r"\bdriving\s+licen[cs]e",
    r"\blicen[cs]e\s+(?:no|number)", r"\bidentity\s+card", r"\bid\s+card", r"\bnational\s+id\w*",
    r"\bresidence\s+permit", r"\bbrp\b", r"\bbiometric", r"\bvisa\b", r"\bgwf\b",
    r"\bprison(?:er)?\s*(?:no\b|num|#|ref|id)", r"\bnoms\b", r"\bpnc\b", r"\bcro\b", r"\bnational\s+insurance",
    r"\bnino?\b", r"\burn\b", r"\bcrime\s+(?:no|num|ref)\w*", r"\bcustody\s+(?:no|num|ref|rec)\w*", r"\bexhibit",
    r"\bwarrant\s+(?:no|num)", r"\btribunal", r"\biac\b", r"\bappeal\s+(?:no|num|ref)\w*", r"\bcourt\b",
    r"\bindictment", r"\bport\s+ref\w*", r"\binvoice", r"\baccount\b", r"\ba/c\b", r"\btel(?:ephone)?\b", r"\bphone",
    r"\bfax\b", r"\bmob(?:ile)?\b", r"\bext(?:ension)?\b",
    r"\bnca\s*(?:'s)?\s*(?:own\s+)?(?:ref|no|num|file|case|id|intel)\w*",
    r"\bsoca\s*(?:ref|no|num|file|case|id|intel)\w*", r"\bpolice\s+(?:ref|no|num)\w*", r"\binterpol", r"\bvehicle",
    r"\bserial", r"\boperation\b", r"\bintel(?:ligence)?\s*(?:log|ref|report|no)\b", r"\bcps\b", r"\bpostcode",
    r"\bmembership", r"\bflight", r"\bticket", r"\bbooking", r"\bbook(?:ed)?\s+(?:under|with|via|by|on|as)\b",
    r"\border\s+(?:no\b|num|ref)\w*", r"\bseizure",
    r"\btask\s+(?:no|num|ref)\w*", r"\bid\s+(?:no|num)\w*", r"\bc[eé]dula", r"\bsponsor\s+(?:licen|no|num)\w*",
    r"\bincident\s+(?:no|num|ref)\w*", r"\blog\s+(?:no|num)\w*", r"\bform\s+(?:no|num)\w*",
    r"\bcertificate\s+(?:no|num)\w*",)
)

# Labels of the Home Office's own reference.
OWN_LABELS = "|".join(
    (r"\bhome\s+office\b", r"\bh\.?\s?o\.?\s*(?:ref|no|num|file|id|#|:)\w*", r"\bh/o\b", r"\bho\b", r"\bhoref\b",
    r"\bukba\b", r"\bukvi\b", r"\bimmigration\s+(?:ref|no|num|file)\w*", r"\bref(?:erence|s|\.|\b)",
    r"\bcid\s+ref\w*", r"\bfile\s*(?:ref|no|num)?\w*", r"\bcase\s+(?:ref|no|num|id)\w*",
    r"\bccd?\s+(?:ref|no|num)\w*",)
)
