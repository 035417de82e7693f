"""Where a part of proceedings ended, and not the proceedings: a day in court, the evidence, a stay; and a hearing."""

import re

# What has an end of its own while proceedings go on.
_PART = (
    r"(?:sets?|counts?|limbs?|days?|mornings?|afternoons?|weeks?|sessions?|sittings?|stages?|phases?|rounds?|parts?|steps?|openings?|evidence"
    r"|arguments?|submissions|speech(?:es)?|cross-examination|examination|testimony|negotiations?|talks|discussions?"
    r"|mediation|stays?|adjournments?|pauses?|suspensions?|breaks?|lulls?|moratorium|delays?|backlog|time|periods?"
    r"|deadlines?|exchanges?|statements?|skeletons?|preparations?|preparatory work|paperwork|disclosure|instructions"
    r"|secondment|involvement|retainer|funding|legal aid)"
)
_HEARING = r"(?:hearings?|listings?|mentions?|appearances?)"
WITHOUT_ORDER = re.compile(r"\b(?:without|no|nil) (?:\w+ ){0,2}(?:order|benefit)\b")
# A part, with what it is a part of, and the verb's helpers.
_SUBJECT = (
    r"\b{part}\b(?: (?:one|two|three|i|ii|iii))?(?: (?:of|in|on|to|for|about|over|with|from)\b(?:(?! and | but "
    r"| so | then | which | that | who )[^,;:])"
    r"{{0,60}})?(?: (?:has|have|had|was|were|is|are|then|now|all|finally|also|been|being|today|yesterday|at last|came"
    r"|come|drew|only|just|itself))* ?$"
)
_OBJECT = (
    r" (?!(?:on|at|by|in|after|before|during|following|for|to|with|when|as|until|from|and|but|last|next|one|two"
    r"|three)\b)"
    r"(?:(?:the|his|her|their|an?|this|that|its|all|our) )?(?:(?!proceedings|on\b|at\b|in\b"
    r"|after\b)\w+ ){{0,2}}?{part}\b"
)
_PART_BEFORE = re.compile(_SUBJECT.format(part=_PART))
_PART_BEHIND = re.compile(_OBJECT.format(part=_PART))
_PART_WITHIN = re.compile(rf"(?<!no )\b{_PART}\b")
_HEARING_BEFORE = re.compile(_SUBJECT.format(part=_HEARING))
_HEARING_BEHIND = re.compile(_OBJECT.format(part=_HEARING))
_HEARING_WITHIN = re.compile(rf"\b{_HEARING}\b")
_THE_WHOLE = re.compile(r" (?:all |the |his |her |their |those |these )*(?:confiscation |poca )?(?:proceedings"
    r"|matter|case)\b")
# "One step nearer to an end", "we hope to bring them to an end": the end is not there.
_NEARER = re.compile(r"\b(?:nearer|closer|close to|near to|towards?|almost|nearly|slowly|gradually)\b")
_HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|wants?|wanted|wish(?:es|ed)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?"
    r"|mean(?:s|t)?|plan(?:s|ned|ning)?|likely|try|trying|tries|efforts?|attempts?|keen|eager|anxious"
    r"|would like|in order"
    r"|invited|asked|urged|pressed|power|free|able|application|motion|bid)\b(?: (?:him|her|them|the (?:court"
    r"|judge|crown)))?"
    r" to (?:\w+ ){0,3}$"
)


def is_of_a_part(low: str, hit: re.Match[str]) -> bool:
    """Tell whether what `hit` says to have ended is a part of proceedings, or a hearing, or is hoped for only."""
    before, behind = low[:hit.start()], low[hit.end():]
    part = _PART_BEFORE.search(before) or _PART_BEHIND.match(behind) or _PART_WITHIN.search(hit.group())
    return bool(part or _NEARER.search(hit.group()) or _HOPED.search(before)) or is_hearing(low, hit)


def is_hearing(low: str, hit: re.Match[str]) -> bool:
    """Tell whether what ended is a hearing: with what result, it does not say."""
    before, behind = low[:hit.start()], low[hit.end():]
    if _THE_WHOLE.match(behind):
        return False
    return bool(_HEARING_BEFORE.search(before) or _HEARING_BEHIND.match(behind) or _HEARING_WITHIN.search(hit.group()))
