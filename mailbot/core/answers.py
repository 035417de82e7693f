"""What a form answers about confiscation: the label with the words, or the ticked box, beside it."""

import re
from collections.abc import Callable

from mailbot.core import confiscation_clause as confiscation
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.money_turns import PAID_NOTHING
from mailbot.core.states import Confiscation
from mailbot.core.sums import is_part_paid

_UNANSWERED = frozenset(["-", "--", "?", "tbc", "tba", "nk", "n/k", "unknown", "pending?", "yes/no", "y/n"]) | {
    "", "not known", "not stated", "see below", "see above", "not yet known", "to follow", "to be confirmed",
    "yes / no", "y / n", "not recorded", "see remarks", "see note", "see notes",
}
DENIALS = frozenset(["no", "none", "nil", "n", "n/a"]) | {
    "no proceedings", "not applicable", "none known", "no confiscation", "nothing", "none recorded",
    "no order, no proceedings", "none pending", "no proceedings or order", "not subject", "negative",
    "nothing pending",
}


# How forms shorten what they say.
_SHORT = tuple((re.compile(pattern), full) for pattern, full in (
    (r"\bc\.?o\.?(?!\w|-)", "confiscation order"), (r"\bo/s\b", "outstanding"),
    (r"\bin default\b", "unpaid, in default"),
    (r"\br\.?o\.?(?![\w-])", "restraint order"), (r"\bprocs?\b", "proceedings"), (r"\bpd\b", "paid"),
))
_PLAIN_NO = re.compile(
    r"(?:faces? none|no|none|nil|nothing|never|not (?:sought|pursued|applied for|applicable|asked for|intended))\b"
    r"|.{0,60}\b(?:would|will|is to|are to|should) be (?:none|no confiscation)$"
)
_NO_BUT = re.compile(
    r"\borders?\b|\bbut\b|\bhowever\b|\byet\b|\buntil\b|\bexcept\b|\balthough\b|\bthough\b|\bpending\b|\bpaid\b"
    r"|restrain"
    r"|\bfurther\b|\bnew\b|\blonger\b|\boutstanding\b|\bow(?:ed|ing)\b|\bleft\b|\bdue\b|\bto pay\b|\bdate\b"
    r"|\bdecision\b"
    r"|\bonly\b|\bmore\b|\bknown?\b|\binformation\b|\bdecided\b|\bwithdrawn\b|\bappeal\b|\bchange\b|\brecord\w*"
)
# What only proceedings that go on can have.
_GOES_ON = re.compile(
    r"\bto be (?:decided|heard|determined|listed|fixed|set)\b|\badjourned\b|\blisted\b|\bhearing\b|\btimetabl\w+"
    r"|\bdecision (?:awaited|pending|due)\b|\bnext date\b|\bgoing on\b|\bcontinu\w+|\bunder ?way\b|\bin (?:train"
    r"|hand|progress)\b"
    r"|\bstarted\b|\bbegun\b|\bcommenced\b|\blive\b|\bactive\b|\bongoing\b|\bpending\b"
)
_NO_ORDER = re.compile(
    r"no (?:confiscation )?orders?(?: (?:made|yet|in force|outstanding|on record|so far|to date)){0,2}"
)
# Money that came in, all of it or not.
_PAID = re.compile(r"\bpaid\b|\bsatisfied\b|\bsettled\b|\bcleared\b|\bwritten off\b")
_PAID_BUT = re.compile(
    r"\bun|\bpart|\bnot\b|n't\b|\bnil paid|\bnothing\b|\bnone\b|\bonly\b|\bsome\b|\bstill\b|\bbalance\b"
    r"|\boutstanding\b|\bow(?:ed|ing|es?)\b"
    r"|\binstal|\bso far\b|\bto date\b|\bbeing\b|\bto be\b|\bremain|\bhalf\b|%|\bbut\b|\byet\b|\bexcept|\bdefault"
    r"|\bless\b|\bfirst\b"
    r"|\bproceedings?\b|\brestrain|\bdue\b|\barrears\b|\bno\b|\bearlier\b|\banother\b|\bother\b|\bsecond\b"
    r"|\bnew\b|\bof which\b|\bfor\b"
    r"|\bif\b|\bwhen\b|\bunless\b|\buntil\b|\bwill\b|\bshould\b|\bclaim\w*|\bsays\b"
)
_IN_PART = re.compile(
    r"\bnot \(?(?:fully|wholly|entirely|yet|all)\)? (?:been )?(?:paid|satisfied)|"
    r"\bpart(?:ly|ially)?[ -](?:paid|satisfied)"
    r"|\u00a3?\d[\d,.]{0,12}k? (?:out )?of (?:the )?\u00a3?\d[\d,.]{0,12}k? (?:is |was |has been )?paid"
)
_OF_ORDER = re.compile(
    r"\borders?\b|paid\b|\u00a3|satisf|outstanding|discharg|\bow(?:ed|ing|es)\b|default|time to pay|instal|enforc"
    r"|\bmade\b|granted|imposed"
)
_UNFINISHED = re.compile(
    r"\b(?:not|n't) (?:yet )?(?:been )?(?:finished|completed?|concluded|over|ended|closed|done|resolved"
    r"|determined|disposed of)\b"
    r"|\bun(?:resolved|finished|determined|concluded)\b"
)
_OWED = re.compile(r"\bstill\b|\bunpaid\b|\boutstanding\b|\bow(?:ed|ing|es)\b|\bto be paid\b|\bto pay\b")
_CLEAR = re.compile(
    r"nil balance|balance (?:is |now )?nil|no balance(?: due| left)?|nothing (?:left |now |more )?(?:to pay|owing"
    r"|owed|outstanding|due)"
)
_WAS_BUT_IS_OVER = re.compile(
    r"(?:there )?(?:was|were|had been|had|once|formerly)(?: (?:one|some|any|proceedings|an order))?,? (?:but"
    r"|and)? ?(?:is |are |now |all |since "
    r"|has |have |been )*(?:finished|over|ended|closed|complete|completed|done with|finished with|concluded)"
)
_AT_NIL = re.compile(r"\b(?:account|order|matter|file|debt) (?:was |is |has been )?closed at nil\b")
# What an answer says by itself, whatever its label; the first that fits counts.
_SURE: tuple[tuple[Callable[[str], object], Judgement], ...] = (
    (_CLEAR.fullmatch, Judgement(Confiscation.CONCLUDED, of_order=True)),
    (_NO_ORDER.fullmatch, Judgement(None, weak=True)),
    (_WAS_BUT_IS_OVER.fullmatch, Judgement(Confiscation.CONCLUDED)),
    (lambda low: _UNFINISHED.search(low) and not _OF_ORDER.search(low), Judgement(Confiscation.PROCEEDINGS)),
    (_IN_PART.search, Judgement(Confiscation.ORDER, of_order=True, still=True)),
    (_AT_NIL.search, Judgement(Confiscation.CONCLUDED, of_order=True)),
    (PAID_NOTHING.search, Judgement(Confiscation.ORDER, of_order=True, still=True)),
    (is_part_paid, Judgement(Confiscation.ORDER, of_order=True, still=True)),
    (lambda low: _PAID.search(low) and not _PAID_BUT.search(low), Judgement(Confiscation.CONCLUDED, of_order=True)),
)
# Without one of these an answer says nothing that is understood.
_TELLS = re.compile(
    r"\borders?\b|\bmade\b|\bgranted\b|\bimposed\b|paid\b|satisf|outstanding|\bow(?:ed|ing|es)\b|default"
    r"|time to pay|instal|enforc"
    r"|quash|set aside|discontinu|withdr|dropped|abandon|dismiss|appeal|sought|intended|contemplated|applied"
    r"|application|hearing"
    r"|restrain|\bs\.? ?6\b|section 6|concluded|settled|discharged|cleared|written off|stayed|proceeding|await"
    r"|\bended\b"
    r"|timetabl|statement|directions|benefit|available|" + _GOES_ON.pattern
)
_DOUBTFUL = re.compile(
    r"\b(?:benefit|available)\b[^;]{0,20}\d[^;]{0,40}\bof which\b|"
    r"\brefused\b|\blifted\b|\bvaried\b|\bremitted\b|\bcompleted?\b|\bfinished\b|\bdone\b|\bclosed\b|\bconsider"
    r"|\blikely\b"
    r"|\bexpected\b|\bpossibl|\bawaiting (?!hearing|trial|sentence|confiscation|a hearing|the hearing)|\bmay (?:be"
    r"|have|yet|not)\b|\bmight\b|^see\b|\binvestigat"
)
# "Yes / (No)", "[Yes] / No", "*Yes* / No": of two answers the one that is ringed counts.
_RINGED = re.compile(r"[(\[*_>{]{1,2}\s?(yes|no|y|n)\s?[)\]*_<}]{1,2}")
_EITHER = re.compile(r"\W{0,4}(?:yes|y)\W{1,6}(?:no|n)\W{0,4}|\W{0,4}(?:no|n)\W{1,6}(?:yes|y)\W{0,4}")


def is_unanswered(value: str) -> bool:
    """Tell whether a form's value is none: a dash, "not known", both answers with neither chosen."""
    low = " ".join(value.lower().split()).strip(" .;,*\u2020\u2021/")
    return low in _UNANSWERED or bool(_NOT_KNOWN.fullmatch(low)) or _is_ignorance(low) or (
        bool(_EITHER.fullmatch(value.lower().strip())) and not _chosen(value.lower()))


_NOT_KNOWN = re.compile(
    r"(?:(?:not|n't|never|un)[ -]?(?:yet )?(?:known|stated|recorded|checked|looked into|established|asked|available)"
    r"(?: to us| yet)?|(?:i |we )?(?:don't|do not|dont) (?:yet )?know(?: yet)?|to be (?:confirmed|established"
    r"|checked)"
    r"|no info(?:rmation)?|awaited|to be advised|await\w* (?:information|news|reply|confirmation|response|details)\b"
    r".{0,40}|(?:please )?(?:check|ask|contact|refer to|enquire)\b.{0,40}"
    r"|nothing (?:(?:i|we) can |to )?(?:report|say|tell|add)\b.{0,30}\b(?:either way|one way or (?:the |an)other)"
    r"|see (?:text|body|mail|attached|remarks|notes?|below|above|list))"
)


# "Not known at the time of writing", "we have no information", "unable to say": nobody knows, and no more is said.
_NOBODY_KNOWS = re.compile(
    r"(?:(?:this|it|that|status|position|the answer|currently|at present|at the moment|as yet|still|so far|is|are"
    r"|was|has"
    r"|have|had|been|do|does|did|can|could|i|we|nca|soca|the agency|the officer|officer) ){0,4}"
    r"(?:not|no|un|nothing|never|don't|doesn't|haven't|hasn't|isn't|can't|cannot|couldn't|unable to|yet to(?: be)?"
    r"|without"
    r"|none|enquir(?:y|ies)|being)[ -]?"
    r"(?:(?:yet|been|being|be|are|still|as|able|to|have|had|any|further|firm|so|far|currently|at|present|in|a"
    r"|position) ){0,5}"
    r"(?:known?|information|info|data|details?|knowledge|idea|say|tell|confirm(?:ed)?|check(?:ed)?|ask(?:ed)?|clear|sure"
    r"|certain|establish(?:ed)?|ascertain(?:ed)?|found out|looked (?:at|into)|told|heard|advised|available|made|in hand"
    r"|under way|ongoing|continuing|outstanding|researched|verified)\b(?P<rest>.{0,60})"
)
_OF_ENQUIRY = re.compile(r"\b(?:enquir(?:y|ies)|being)\b")
_ENQUIRES = re.compile(r"\b(?:made|in hand|under way|ongoing|continuing|outstanding|checked|established|researched"
    r"|verified)\b")
_SAYS_MORE = re.compile(
    r"\b(?:but|order|proceed\w*|paid|pending|confisc\w*|restrain\w*|hearing|appl\w+|against|any|however|sum|amount"
    r"|made|until|whether|except)\b|[£\d]"
)


def _is_ignorance(low: str) -> bool:
    """Tell whether an answer says that nobody knows, and nothing beside it."""
    hit = _NOBODY_KNOWS.fullmatch(low)
    if hit is None or _SAYS_MORE.search(hit["rest"]):
        return False
    said = low[:hit.start("rest")]
    if _OF_ENQUIRY.search(said):
        return bool(_ENQUIRES.search(said))
    # "None made", "not in hand" denies the thing, and not the knowledge of it.
    return not re.search(r"\b(?:made|in hand|under way|ongoing|continuing|outstanding)$|\b(?:nothing|none"
        r"|never)\b", said)


_HOW_TO = re.compile(
    r"\s?[(*]?\s?(?:please\s)?(?:delete|circle|tick|strike|select|choose|underline)\b[^)\n]{0,60}\)?$",
    re.IGNORECASE
)


def _chosen(low: str) -> str:
    """Give the answer that is ringed where both stand, or an empty string."""
    ringed = _RINGED.findall(low)
    return ringed[0] if _EITHER.fullmatch(low.strip()) and len(ringed) == 1 else ""


# Where an answer goes on with something else: "Order made; £1 paid; satisfied."
_NEXT = re.compile(r"(?<=[^\W\d])\.\s{1,3}(?=[A-Z\u00a3\d])|;\s{0,3}|\s/\s(?=[a-z]{3})")
_ONLY_DENIES = re.compile(
    r"(?:and |nor |neither |but )?(?:no|none|nothing|nobody|never|not|neither|nor)\b", re.IGNORECASE
)


def all_of(label: str, value: str) -> list[Judgement]:
    """Judge a form's answer part by part. Words that are not understood give a judgement without a state."""
    value = _HOW_TO.sub("", value)
    if _EITHER.fullmatch(value.lower().strip()) and not _chosen(value.lower()):
        # Both answers stand, and nothing shows which was meant.
        return [Judgement(None)]
    if is_unanswered(value):
        return []
    if "?" in value.strip(" ?"):
        return [Judgement(None)]
    parts = _from_its_topic(label, [part.strip() for part in _NEXT.split(value) if part.strip(" .")])
    told = [answer(label, part) or (None if is_unanswered(part) else Judgement(None)) for part in parts]
    if told and told[0] == Judgement(Confiscation.NONE) and all(
        _ONLY_DENIES.match(part) and not confiscation.is_alive(part.lower()) for part in parts[1:]
    ):
        return told[:1]  # type: ignore[return-value]
    return [judgement for judgement in told if judgement is not None]


def _from_its_topic(label: str, parts: list[str]) -> list[str]:
    """Leave out what a remark says of other matters first: "Cannabis, 3 years. No POCA."."""
    begins = next((n for n, part in enumerate(parts) if confiscation.is_topic(part)), 0)
    return parts if confiscation.is_topic(label) else parts[begins:]


def answer(label: str, value: str) -> Judgement | None:
    """Judge a form's answer: the label with the words beside it; None when nothing is said."""
    low = _chosen(value.lower()) or " ".join(value.lower().split()).strip(" .;,*\u2020\u2021/")
    title = label.lower()
    if is_unanswered(value):
        return None
    for short, full in _SHORT:
        low = short.sub(full, low)
    if low in ("yes", "y", "true"):
        return _affirmed(title)
    if _OF_PAYMENT.search(title) and low in ("part", "partly", "partial", "partially", "in part", "some"):
        return Judgement(Confiscation.ORDER, of_order=True, still=True)
    if _OF_DEBT.match(title) and (sum_of := _SUM.fullmatch(low)):
        return Judgement(Confiscation.ORDER if sum_of["some"] else Confiscation.CONCLUDED, of_order=True)
    return _of_words(title, low)


_NO_RESTRAINT = re.compile(r"\b(?:no|not|nil|without|never)\b(?: \w+){0,3} restrain\w*")


def _of_words(title: str, low: str) -> Judgement:
    """Judge an answer of more than yes; words that are not understood give a judgement without a state."""
    if _NO_RESTRAINT.search(low) and not re.search(r"confisc|poca|proceeding|paid|satisf", low):
        # Who is under no restraint may be before the court all the same.
        return Judgement(None)
    if low in DENIALS or (_is_plain_no(low) and not _CLEAR.fullmatch(low)):
        return _denied(title)
    sure = next((judgement for fits, judgement in _SURE if fits(low)), None)
    if sure is not None:
        return sure
    if confiscation.is_topic(low):
        return confiscation.judge(low) or Judgement(None)
    return _completed(title, low) or Judgement(None)


def _is_plain_no(low: str) -> bool:
    """Tell whether an answer only denies: "nothing sought", "no, none"; behind a comma nothing may be alive."""
    if not _PLAIN_NO.match(low) or _NO_BUT.search(low):
        return False
    rest = re.split(r"[,;:(]|\s-\s", low, maxsplit=1)[1:]
    return not any(confiscation.is_alive(part) and not _ONLY_DENIES.match(part.strip()) for part in rest)


# An order that is still to be made is being sought.
_STILL_TO_BE_MADE = re.compile(r"(?:still |yet )?(?:pending|not yet|none (?:as )?yet|to be (?:made|determined"
    r"|decided)|not yet made"
    r"|being sought|sought)(?=$|[ ,;(])")


_ASKS_FOR_AN_ORDER = re.compile(r"\borders?\b(?!.*\b(?:paid|satisf\w+|discharged|settled|cleared|proceeding\w*)\b)")


def _completed(title: str, low: str) -> Judgement | None:
    """Judge an answer by completing it with the topic that its label names."""
    bare = re.sub(r"^(?:yes|y)\b[ ,.;:-]*", "", low)
    if _ASKS_FOR_AN_ORDER.search(title) and _STILL_TO_BE_MADE.match(low):
        return Judgement(Confiscation.PROCEEDINGS)
    doubtful = _DOUBTFUL.search(bare) and not _OWED.search(bare)
    if doubtful or not _TELLS.search(bare):
        return _affirmed(title) if bare != low and not doubtful else None
    of_order = bool(_OF_ORDER.search(bare)) and "proceeding" not in low
    if "restrain" in title and not re.search(r"confisc|poca|proceeding", title):
        return confiscation.judge(f"restraint order {low}")
    prefix = "confiscation order" if of_order or (
        "order" in title and "proceeding" not in title
    ) else "confiscation proceedings"
    rest = re.sub(r"^orders?\b", "", bare).strip()
    judged = confiscation.judge(f"{prefix} {rest}")
    if judged is None and not of_order and _GOES_ON.search(low) and not re.search(r"\b(?:not|no|never|n't)\b", low):
        return Judgement(Confiscation.PROCEEDINGS)
    return judged


_OF_DEBT = re.compile(r"\W{0,3}(?:(?:amount|sum|balance|outstanding|unpaid|still ow)\b|still owing\b)(?!.*\border)")
_SUM = re.compile(r"(?:nil|none|(?:\u00a3|gbp )?0(?:[.,]00)?|(?P<some>(?:\u00a3|gbp )?(?!0\b)\d[\d,. ]{0,14}k?))")
_OF_PAYMENT = re.compile(r"\b(?:paid|satisf\w+|discharged|settled|cleared)\b")
_OF_PRESENT = re.compile(
    r"proceeding|restrain|pending|facing|\bnow\b|current|ongoing|in hand|under way|hearing|application|sought"
    r"|in progress|pursued"
)


def _denied(title: str) -> Judgement:
    """Judge "no" under a label: no proceedings is plain; no order, no restraint, not paid leave proceedings open."""
    only_order = re.search(r"\border|restrain", title) and not re.search(r"proceeding|poca\b|confiscation\?*$", title)
    return Judgement(None, weak=True) if only_order or _OF_PAYMENT.search(title) else Judgement(Confiscation.NONE)


def _affirmed(title: str) -> Judgement:
    """Judge "yes" under a label."""
    order = re.search(r"\border", title)
    if _OF_PAYMENT.search(title) and not re.search(r"\bnot (?:yet )?(?:paid|satisf)", title):
        return Judgement(Confiscation.CONCLUDED, of_order=True)
    if _OF_PRESENT.search(title):
        return Judgement(None if order and "restrain" not in title else Confiscation.PROCEEDINGS)
    return Judgement(Confiscation.ORDER, of_order=True) if order else Judgement(None)
