"""Whether a name, a number or a date is the offender's, somebody else's, an example, or a mistake put right."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_people import (
    BESIDE,
    INCLUDES,
    NOT_THIS,
    RELATIVES,
    RIGHT_BEFORE,
    WRONG_AFTER,
    WRONG_BEFORE,
    WRONG_NEXT,
)

if TYPE_CHECKING:
    from mailbot.core.fields import Field
    from mailbot.core.mentions import Mention

_FILLERS = (
    r"(?:(?:is|was|named|called|being|one|mr|mrs|ms|miss|the|a|an|in\s+the\s+case|with|ref|reference|ho|also|our"
    r"|subject|case|number|no|of|home|office|under|it|as|to|file|his|her)[\s,:.(\"]{1,2}){0,5}"
)
_RELATIVE = re.compile(
    rf"(?P<turn>\b(?:unlike|like|apart\s+from|besides|with|together\s+with|in\s+contrast\s+to"
    rf"|contrary\s+to)\s+)?(?:\b(?:his|her|their|the|a|an|one"
    rf"|of)\s+(?:\w+\s+)?)?\b(?P<who>{'|'.join(RELATIVES)})(?:'s"
    rf"|s')?(?P<of>\s+of)?(?P<gap>[\s,:(\"-]{{1,3}}){_FILLERS}$", re.IGNORECASE
)
# "His wife Suhair (born 21/09/1974, your L2815512": all that stands in the brackets is hers.
_IN_BRACKETS = re.compile(
    rf"(?<!like )(?<!besides )(?<!with )\b(?:his|her|their|the|a|an|one|of)\s+(?:\w+\s+)?"
    rf"(?P<who>{'|'.join(RELATIVES)}),?\s(?:(?-i:[A-Z])[\w'-]{{1,30}}\s)"
    r"{0,4}\([^()]{0,60}$", re.IGNORECASE
)
_SEVERAL = re.compile(
    rf"\b(?:two|three|four|five|both|these|following|the)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)})$(?<=s)", re.
    IGNORECASE
)
_PAIR = re.compile(
    r"\b(?:husband|man|wife|father|mother|brother|sister|uncle|aunt)\s+and\s+(?:wife|husband|son|daughter|sister"
    r"|brother"
    r"|nephew|niece)$", re.IGNORECASE
)
_BESIDE = re.compile(
    rf"\b(?:{'|'.join(BESIDE)})\s+(?:(?:one|a|an|the|his|her|mr|mrs|ms|miss)\.?\s+){{0,3}}$", re.IGNORECASE
)
# "His son was born on …": a birth that is told of somebody else.
_OF_KIN = re.compile(
    rf"\b(?:his|her|their|a)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)}|child(?:ren)?|baby)\b[^.;()]{{0,40}}\b(?:born|birth|dob"
    r"|d\.o\.b|turned|turns|reached|celebrated|will be)\b[^;]{0,24}$|\bbirth\s+of\s+(?:his|her|their)\s[^;]{0,30}$",
    re.IGNORECASE
)
_NO_INTEREST_AFTER = re.compile(
    r"(?:'s)?\s?(?:[(,][^();]{0,60})?\)?,?\s(?:in\s(?:whom|him|her)\s(?:we|the\sagency|the\snca|nca)\s(?:have|has"
    r"|take)\s"
    r"(?:none|no\s)|(?:who|he|she)\s(?:is|was)\s(?:\w+\s){0,3}(?:of\s)?no\s(?:interest|concern)"
    r"|(?:and|but)\s(?:is\s)?(?:not\sof\s(?:any\s)?|of\sno\s)(?:interest|concern)"
    r"|(?:is|was)\s(?:\w+\s){0,3}of\sno\s(?:interest|concern)"
    r"|(?:(?:is|was)\s)?not\s(?:ours\b|of\s(?:any\s)?interest|one\sof\sours|(?:some|any)(?:body|one)\s(?:that\s|whom?\s)?"
    r"(?:we|nca|the\s(?:nca|agency))\s(?:\w+\s)?(?:follow|want|watch|pursue|care|look|are\s(?:after|interested)))"
    r"|(?:is\s)?(?:nothing\sto\sdo\swith\s(?:us|it|this|him|her)\b)"
    r"|whom\syou\s(?:asked|wrote)|\(no\s(?:nca\s|agency\s)?interest|was\sof\sinterest[^.;]{0,20}\b(?:he"
    r"|she)\sis\snot\b)",
    re.IGNORECASE
)
# In a withdrawal: "our interest in Mr X continues".
_CONTINUES = re.compile(
    r"(?:'s)?\s?(?:[(,][^();]{0,60})?\)?,?\s(?:(?:still\s)?(?:continues|stands|remains|persists|goes\son)"
    r"|is\s(?:unaffected|maintained"
    r"|unchanged|not\saffected)|\w{0,6}\s?(?:remains|stays)\sof\sinterest)\b(?!\s(?:at|in|on|to)\b)", re.IGNORECASE
)
_ENDS = re.compile(
    r"\b(?:no\slonger|withdr[ae]w\w*|ceased?|lapsed?|dropp?\w*|lift\w*|stand\sdown|ended|closed)\b", re.IGNORECASE)
_NOT_THIS = re.compile(rf"\b(?:{'|'.join(NOT_THIS)})[\s,:(\"-]{{1,3}}{_FILLERS}$", re.IGNORECASE)
_NO_INTEREST = re.compile(
    rf"\b(?:no(?:\s+(?:nca|agency))?\s+interest\s+in|(?:hold|have|has)\s+nothing\s+(?:on"
    rf"|against)"
    rf"|not\s+interested\s+in)[\s,:(\"-]{{1,3}}{_FILLERS}$", re.IGNORECASE
)
# A surname such as SAID or a second part of one says nothing of the kind, so these words stand in small letters.
_WRONG_BEFORE = re.compile(
    rf"(?<![\w'-])(?-i:(?=[a-z]|[A-Z][a-z]))(?:"
    rf"{'|'.join(WRONG_BEFORE)})[\s,:(\"-]{{1,3}}{_FILLERS}$|\bnot,\s[^.;\d]{{3,60}},\s$", re.IGNORECASE
)
_WRONG_AFTER = re.compile(rf"[\s,(\")-]{{1,3}}(?:(?:which|that|this|it|but\s(?:that"
    rf"|it))\s)?(?:{'|'.join(WRONG_AFTER)})", re.IGNORECASE)
_SPEAKS_OF_NUMBERS = re.compile(r"\b(?:ref\w*|number|quoted|gave|given|wrote|typed|file)\b", re.IGNORECASE)
_SPEAKS_OF_BIRTH = re.compile(r"\b(?:dates?\sof\sbirth|d\.?o\.?b\b|birth\s?dates?|born)", re.IGNORECASE)
_NUMBER_ITSELF = re.compile(r"\b(?:refs?|references?|numbers?|digits?|figures?|letters?|file)\b", re.IGNORECASE)
_WRONG_NEXT = re.compile("|".join(WRONG_NEXT), re.IGNORECASE)
_RIGHT_BEFORE = re.compile(rf"(?:{'|'.join(RIGHT_BEFORE)})[\s,:(\"-]{{1,3}}{_FILLERS}$", re.IGNORECASE)
_INCLUDES = re.compile("|".join(INCLUDES), re.IGNORECASE)
_WRONG = "said to be wrong"
ELSE = "somebody else's"
WHOSE_RELATIVE = "named to say whose relative somebody is"
GOES_ON = "said to be of interest as before"
NO_INTEREST = "said to be of no interest"
SET_ASIDE = "said to be nothing new about"
NOT_SAID = "not said whose of several"
LEFT_OUT = "in a row that is marked as of no interest"


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention with the words around it: `before` within its sentence, `around` with what a semicolon ties to it.

    `sentence` is what stands before it in its sentence, further back.
    """

    what: str
    text: str
    start: int
    end: int
    stop: int
    before: str
    around: str
    sentence: str

    def matches_behind(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether a pattern fits what stands behind, in the same sentence."""
        return pattern.match(self.text, self.end, min(self.end + 140, self.stop)) is not None


def of(sheet: Sheet, mention: "Mention", cell: "Field | None") -> str:
    """Say why a mention is not the offender's; in a table only its own cell may say so, or the mark of its row."""
    if cell is not None and cell.left_out:
        return LEFT_OUT
    return not_ours(sheet, mention.what, mention.start, mention.end, cell) or ""


def not_ours(sheet: Sheet, what: str, start: int, end: int, cell: "Field | None" = None) -> str | None:
    """Say why a mention is not of the offender, or None when nothing says so; in a table only its `cell` counts."""
    sentence = sheet.sentence_at(start)
    first, stop = (cell.start, max(cell.end, end)) if cell else (sentence.start, sentence.end)
    before = sheet.text[max(start - 90, first, 0):start]
    around = sheet.text[first:stop][:640] if cell else _period(sheet, start)
    place = _Place(what, sheet.text, start, end, stop, before, around, sheet.text[max(start - 220, first, 0):start])
    return next((why for why, applies in _REASONS if applies(place)), None)


def _is_wrong(place: _Place) -> bool:
    """Tell whether the words beside a reference say that it is wrong."""
    return place.what == "reference" and not _RIGHT_BEFORE.search(place.before) and bool(
        _WRONG_BEFORE.search(place.before) or _WRONG_AFTER.match(place.text, place.end)
    )


def _is_without_interest(place: _Place) -> bool:
    return bool(_NO_INTEREST.search(place.before)) or place.matches_behind(_NO_INTEREST_AFTER)


def _goes_on(place: _Place) -> bool:
    return place.matches_behind(_CONTINUES) and bool(_ENDS.search(place.text))


def _is_beside(place: _Place) -> bool:
    """Tell whether a name, or a birth, is of somebody who only stands beside the offender."""
    beside = place.what == "name" and _BESIDE.search(place.before) and not _INCLUDES.search(place.around)
    kin = place.what == "date_of_birth" and _OF_KIN.search(place.before) and not _INCLUDES.search(place.around)
    return bool(beside or kin)


# "A dependant on her husband's file under A1234567/2": the number with the stroke is hers.
_DEPENDS = re.compile(r"\bdependants?\b[^.;]{0,80}$", re.IGNORECASE)


# "(b) Valentina ROJAS, his sister, A1234567": an item of a list is of the one whom it names first.
_A_NAMED_ITEM = re.compile(
    r"\s{0,12}(?:\(?[a-hA-H\d]{1,2}[.)]|[-*\u2022])\s{1,4}(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?[A-Z][\w'-]{1,30}"
    r"(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w'-]{1,30}){1,4}\b")


def _relation(place: _Place) -> re.Match[str] | None:
    """Give the word for a relative before a mention, unless it is one of several who are all meant."""
    hit = _RELATIVE.search(place.before)
    own = place.what == "reference" and "/" in place.text[place.start:place.end] and _DEPENDS.search(place.sentence)
    line = place.text[place.text.rfind("\n", 0, place.start) + 1:place.start]
    if hit is None or own or (hit["turn"] and "," in hit["gap"]) or _A_NAMED_ITEM.match(line):
        return None
    whole = place.before[:hit.end("who")]
    return None if _PAIR.search(whole) or _SEVERAL.search(whole) or _INCLUDES.search(place.around) else hit


def _names_a_relative(place: _Place) -> bool:
    hit = _relation(place)
    return hit is not None and bool(hit["of"])


def _is_of_a_relative(place: _Place) -> bool:
    """Tell whether a mention is of a relative who is named right before it, or before the bracket around it."""
    bracket = _IN_BRACKETS.search(place.before)
    within = bracket and not _SEVERAL.search(place.before[:bracket.end("who")]) and not _INCLUDES.search(place.around)
    return bool(within) or _relation(place) is not None


# "The brother …, so nothing belongs under his number, …": the relative is who the sentence speaks of.
_OF_ITS_SUBJECT = re.compile(
    rf"^\W{{0,4}}(?:(?:but|and|also|please\snote)\W\s?)?(?:the|his|her|their|a)\s(?:\w{{3,12}}\s)?(?:{'|'.join(RELATIVES)})"
    r"\b(?!'s)[^:]{0,150}\b(?:his|her|their)\s(?:own\s)?(?:\w{2,12}\s){0,2}(?:numbers?|refs?|references?|file|no)\b"
    r"[^;:\d]{0,30}$", re.IGNORECASE
)
# "Please don't open anything under …": an order not to use a number.
_FORBIDDEN = re.compile(
    r"\b(?:do\snot|don.?t|never|must\snot|should\snot|(?:is|are)\snot\sto\sbe|nobody\sis\sto\sbe|nothing\sis\sto\sbe)\s"
    r"(?:please\s|ever\s)?(?:open|use|enter|record|add|put|file|register|flag|log|touch|quote|start|take|mix)\w{0,3}\b"
    r"[^.;:\d]{0,60}$", re.IGNORECASE
)


# "Nothing further on Mr X", "leaving Mr X aside": the thread was about him, the message is not.
_NOTHING_ON = re.compile(
    rf"\bnothing\s(?:further|more|new|fresh|else|to\s(?:add|report|say))\b[^.;]{{0,20}}?\b(?:on|about|for|regarding|re"
    rf"|concerning|of)[\s,:(\"-]{{1,3}}{_FILLERS}$|\b(?:forget|never\smind)\s(?:about\s)?{_FILLERS}$", re.IGNORECASE
)
_LEFT_ASIDE = re.compile(r"\b(?:leaving|leave|setting|putting|set|put)\s(?:(?:mr|mrs|ms|miss)\.?\s)?$", re.IGNORECASE)
_ITS_OWN = re.compile(r"'s?\s(?!case\b|file\b|matter\b)\w")


def _is_set_aside(place: _Place) -> bool:
    aside = _LEFT_ASIDE.search(place.before) and place.text.startswith(" aside", place.end)
    nothing = _NOTHING_ON.search(place.before) and not _ITS_OWN.match(place.text, place.end)
    return place.what == "name" and bool(aside or nothing)


# "There is also a brother, Zoran, who has …".
_WHO_HAS = re.compile(
    rf"\b(?:his|her|their|a|an|the)\s(?:\w{{3,12}}\s)?(?:{'|'.join(RELATIVES)}),?\s(?:called\s|named\s)?"
    r"(?:(?-i:[A-Z])[\w'-]{1,30},?\s){0,4}(?:who|whose)\s[^.;:\d]{0,40}$", re.IGNORECASE
)


# "You gave us T4419921 for his wife."
_FOR_KIN = re.compile(
    rf"\s(?:for|as\sthat\sof)\s(?:his|her|their)\s(?:\w{{3,12}}\s)?(?:{'|'.join(RELATIVES)})\b", re.IGNORECASE)


def _is_of_the_relative_spoken_of(place: _Place) -> bool:
    told = _OF_ITS_SUBJECT.search(place.sentence) or _WHO_HAS.search(place.sentence) or _FOR_KIN.match(
        place.text, place.end, place.stop)
    return place.what == "reference" and told is not None and not _INCLUDES.search(place.around)


def _is_forbidden(place: _Place) -> bool:
    return place.what == "reference" and bool(_FORBIDDEN.search(place.sentence)) and not (
        _RIGHT_BEFORE.search(place.before))


# In this order; the first that applies counts.
_REASONS: tuple[tuple[str, Callable[[_Place], bool]], ...] = (
    (_WRONG, _is_wrong),
    ("a number that is not to be used", _is_forbidden),
    (SET_ASIDE, _is_set_aside),
    (ELSE, _is_of_the_relative_spoken_of),
    (NO_INTEREST, _is_without_interest),
    ("an example, or said to be another's", lambda place: bool(_NOT_THIS.search(place.before))),
    (GOES_ON, _goes_on),
    (ELSE, _is_beside),
    (WHOSE_RELATIVE, _names_a_relative),
    (ELSE, _is_of_a_relative),
)


_WHOSE_IT_IS = re.compile(
    r"\bone\sof\s(?:them|the|these|those|whom|our)\b|\bone\sor\s(?:the\s)?(?:other|another)\b|\beither\s(?:of|man|one|woman"
    r"|brother|sister)\b|\b(?:do(?:es)?|can|could|did)(?:\s?n.t|\snot|not|.t)\s(?:\w+\s){0,4}(?:which|whose|to\swho\w?)\b"
    r"|\bnot\s(?:\w+\s){0,3}(?:which|whose)\b|\bwhich\sof\s(?:them|the)\b|\bwhichever\b|\bunclear\s(?:which|whose)\b"
    r"|^\W{0,4}(?:one|the\sone|the\sother)\s(?:is|has|was|bears|goes|appears)\b|\bbetween\sthem\b"
    r"|\bone\sor\sthe\sother\b|\b(?:no\sindication|without\s(?:saying|knowing)|no\sidea)\s(?:of\s)?(?:which|whose)\b"
    r"|\bwhose(?:ver)?\s(?:it|that|this)\s(?:is|may\sbe|might\sbe)\b|\bnot\ssaid\swhose\b", re.IGNORECASE
)


_THE_OTHER = re.compile(r"\W{0,4}(?:and\s|but\s)?(?:the\s(?:other|second|latter)|another)\b", re.IGNORECASE)


def without_owner(sheet: Sheet, mentions: "Sequence[Mention]") -> "list[Mention]":
    """Mark references and births of which a sentence says that one of several has them, and names none: nobody's."""
    listed = list(mentions)
    called = {m.value for m in listed if m.what == "name" and not m.other}
    named = {sheet.sentence_number(m.start) for m in listed if m.what == "name"} if len(called) > 1 else set()
    open_ended = {-9}
    for m in listed if len(called) > 1 else ():
        place, text = sheet.sentence_number(m.start), sheet.sentence_at(m.start).text
        if m.what != "name" and m.group is None and place not in named and (
            _WHOSE_IT_IS.search(text) or (place - 1 in open_ended and _THE_OTHER.match(text))
        ):
            open_ended.add(place)
    return [
        replace(m, other=NOT_SAID) if m.what != "name" and not m.other and m.group is None
        and sheet.sentence_number(m.start) in open_ended else m for m in listed
    ]


_AND = re.compile(r"[\s),\];]{0,4}(?:and|&|,)\s(?:(?:mr|mrs|ms|miss)\.?\s)?$", re.IGNORECASE)


def with_conjuncts(sheet: Sheet, mentions: "Sequence[Mention]") -> "list[Mention]":
    """Let those named in one breath with somebody else be somebody else's too: "tried with X (…) and Y (…)"."""
    found: list[Mention] = []
    beside = False
    for mention in mentions:
        if mention.what == "name":
            before = found[-1] if found else None
            goes_on = beside and before is not None and _AND.fullmatch(sheet.text, before.end, mention.start)
            beside = bool(goes_on) or (
                mention.other == ELSE and bool(_BESIDE.search(sheet.text, max(mention.start - 60, 0), mention.start)))
        elif beside and found and mention.start - found[-1].end > 40:
            beside = False
        found.append(replace(mention, other=ELSE) if beside and not mention.other else mention)
    return found


def _period(sheet: Sheet, position: int) -> str:
    """Give the sentence at a position with those that a semicolon ties to it, as far as they are near."""
    place = first = sheet.sentence_number(position)
    while first > 0 and place - first < 6 and sheet.sentences[first - 1].text.rstrip().endswith(";"):
        first -= 1
    last = place
    while last + 1 < len(sheet.sentences) and last - place < 6 and sheet.sentences[last].text.rstrip().endswith(";"):
        last += 1
    begin, end = sheet.sentences[first].start, sheet.sentences[last].end
    return sheet.text[max(position - 300, begin):min(position + 340, end)]


def without_wrong(sheet: Sheet, mentions: "Sequence[Mention]") -> "list[Mention]":
    """Mark the references that a later sentence takes back, or that another is said to be the right one for."""
    right = [m for m in mentions if m.what == "reference" and not m.other and _is_right(sheet, m)]
    right_values = {m.value for m in right}
    near_right = {sheet.sentence_number(m.start) + n for m in right for n in (-2, -1, 0, 1, 2)}
    wrong = {m.value for m in mentions if m.other == _WRONG} - right_values
    found: list[Mention] = []
    for mention in mentions:
        bare = mention.what == "reference" and not mention.other and mention.value not in right_values
        is_wrong = bare and (
            mention.value in wrong or (mention.group is None and (
                sheet.sentence_number(mention.start) in near_right or _is_taken_back(sheet, mention)
            ))
        )
        found.append(replace(mention, other=_WRONG) if is_wrong else mention)
    return found


def wrong_values(mentions: "Iterable[Mention]") -> frozenset[str]:
    """Give the references that some sheet says are wrong and none uses as right."""
    listed = list(mentions)
    wrong = {m.value for m in listed if m.other == _WRONG}
    labelled = {m.value for m in listed if m.what == "reference" and not m.other and m.labelled}
    return frozenset(wrong - labelled)


def marked_wrong(mentions: "Sequence[Mention]", wrong: frozenset[str]) -> "list[Mention]":
    """Mark the references that another sheet says are wrong (the subject line repeats a mistake)."""
    return [
        replace(m, other=_WRONG) if m.what == "reference" and not m.other and m.value in wrong else m for m in
        mentions
    ]


def _is_right(sheet: Sheet, mention: "Mention") -> bool:
    """Tell whether the words before a reference say that it is the right one."""
    return bool(_RIGHT_BEFORE.search(sheet.text, max(mention.start - 90, 0), mention.start))


def _is_taken_back(sheet: Sheet, mention: "Mention") -> bool:
    """Tell whether the next sentence says that what stood here was wrong."""
    begin = max(mention.start - 120, 0)
    number = sheet.sentence_number(mention.start) + 1
    following = sheet.sentences[number].text if number < len(sheet.sentences) else ""
    spoken = _SPEAKS_OF_NUMBERS.search(sheet.text, begin, mention.end + 60)
    if not (spoken or _SPEAKS_OF_NUMBERS.search(following[:40])):
        return False
    of_birth = _SPEAKS_OF_BIRTH.search(sheet.text, begin, mention.end + 60)
    if of_birth and not _NUMBER_ITSELF.search(sheet.text, begin, mention.end + 160):
        return False
    return bool(_WRONG_NEXT.match(following))
