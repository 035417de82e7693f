"""Dates of birth among the dates of a sheet: by what is said of them, or because they stand bare beside a person."""

import re
from collections.abc import Iterator
from datetime import date

from mailbot.core import birthdays, dates
from mailbot.core.fields import Field
from mailbot.core.mentions import Mention, field_at, group_of
from mailbot.core.names import Sign
from mailbot.core.notification import Loser
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_labels import Role

_BIRTH_LABEL = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\.?|dates?\s+of\s+birth|birth\s?dates?|born(?:\s+on)?|(?-i:b)\.?(?=[\s\d])|birth"
    r"|was\s+born|(?:came|come|entered|arrived)\s(?:in(?:to)?\s)?th(?:e|is)\sworld"
    r"|(?:first\s)?saw\s(?:the\s)?(?:day)?\s?light(?:\sof\s(?:the\s)?day)?(?:\s(?:in|at)\s[\w-]{2,20})?)[\s:.,(=-]{0,4}"
    r"(?:\?\s{0,3}(?:a(?:ns(?:wer)?)?\s?\d{0,2}[.):]\s{0,2}|\d{1,2}[.)]\s)?)?"
    r"(?:(?:is|of|on|as|the|being|given\s+as|was|now|correct\w*|believed(?:\s+to\s+be)?|or|in)\s+){0,4}[(\[]?$", re.
    IGNORECASE
)
# "Born, according to his passport, on the 9th of July", and the label behind the date.
_BORN_ON = re.compile(r"\bborn\b,?\s(?:[^.;()\d]{3,50},\s)?(?:at\s\w+\s)?on\s(?:the\s)?$", re.IGNORECASE)
_BIRTH_BEHIND = re.compile(
    r"\s{0,4}[(\[=:,-]?\s?(?:as\s)?(?:own|his|her|the|is|was)?\s?(?:own\s)?(?:d\.?o\.?b\b|date\sof\sbirth|birth\s?date"
    r"|birthday)", re.IGNORECASE
)
_PUT_RIGHT = re.compile(
    r"\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s?date)\b[^.;]{0,90}\b(?:should\s+(?:read|be|have\s+been|say)"
    r"|is\s+in\s+fact|is|was|as)\s(?:really\s|actually\s|the\s)?$"
    r"|\b(?:born|d\.?o\.?b\.?|birth)\b[^;\n]{0,60}\b(?:no|rather|sorry|correction|i\smean)\s?[:,]?\s$", re.IGNORECASE
)
_OTHER_BIRTH = re.compile(
    r"\b(?:alias(?:es)?|also\s+us(?:es|ed|ing)|alternative|a\.?k\.?a\.?|false|not(?!\s(?:yet\s)?(?:known|given|held|traced|found|available|to\shand))|wrong(?:ly)?|incorrect(?:ly)?"
    r"|previously|formerly|other" r"|instead\s+of|rather\s+than|used)(?!\w)(?!\s?:\s?(?:s?he"
        r"|it)\b)[^.;\n)\d]{0,25}$", re.IGNORECASE
)
_FIGURED = re.compile(r"\d{1,2}[\s./-]\w{1,9}[\s./-]\d\d")
_LISTED = re.compile(
    r"\s?(?:and|,|&|/|or|;|whereas|while|but)\s?(?:and\s|or\s)?(?:on\s(?:the\s)?|(?:(?:[A-Z][^\W\d_]+"
    r"|s?he)\s){1,3}(?:was\s)?(?:born\s)?on\s(?:the\s)?)?"
    r"|[,;]?\s(?:and|or|but|while|whereas)\s(?:in\s|on\s|according\sto\s)?(?:the\sother|another|(?:his|her|the"
    r"|a)\s(?:\w+\s){1,3}?)"
    r"(?:(?:has|says|gives|shows|bears|reads)\s)?(?:the\s)?"
    r"|[,;]?\s(?:and\s|but\s|while\s)?the\s(?:former|latter|other|first|second|elder|younger)\s(?:was\s)?(?:born\s)?on\s(?:the\s)?"
    r"|[,;.]?\s\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[).]\s"
)
# Words between "born" or "date of birth" and a date that is one of birth all the same; none of them may tell an event.
_WITHIN = re.compile(
    r"\b(?:born|d\.?\s?o\.?\s?b\.?|birth(?:day|\s?date|\scertificate)?|dates?\sof\sbirth)(?!\w)(?P<gap>[^.;\d]{1,70})$",
    re.IGNORECASE
)
_EVENT_WITHIN = re.compile(
    r"\b(?:arrest|convict|sentenc|charg|plead|pled|arriv|enter|came|enrol|join|marri|married|died|death|issu|expir"
    r"|releas"
    r"|deport|remov|bail|appeal|claim|appl[iy]|serv|convers|left|settl|since|until|dated|regist|unknown|not\sknown"
    r"|not\sgiven|met\b|moved|natural|grant|refus|hearing|order|found|seen|stop)", re.IGNORECASE
)
_BARE_BEFORE = re.compile(r"(?:[^\W_]|[)'\"\]])\s{0,40}(?:[,.(\[/|;:\u2022\u00b7*~]|-)?\s{0,3}$|^\s*$|\n\s{0,8}$")
_EVENT_BEFORE = re.compile(
    r"\b(?:on|in|at|since|until|till|from|by|to|for|of|dated|before|after|and|the|was|is|arrested|convicted"
    r"|sentenced|made|served|hearing|expires?|issued|arrived|entered|released|since|due|earliest|crd|erd|sed|set"
    r"|listed|notified|wrote|" r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)[\s:,(]{0,3}$", re.
    IGNORECASE
)
_EVENT_AFTER = re.compile(
    r"\s{0,4}[,(:-]?\s{0,2}(?:enter|arriv|marri|charg|plead|pled|son\b|daughter|deport|remand|bail|appeal"
    r"|refus|claim|appl"
    r"|arrest|convict|sentenc|hearing|at\s(?!(?:hm|irc|yoi|hmp|hmyoi|idc)\b)|in\s+the|expir|releas|order|made"
    r"|for\s)", re.IGNORECASE
)


def find(
    number: int, sheet: Sheet, sent: date | None, labelled: tuple[Field, ...], losers: list[Loser],
) -> Iterator[Mention]:
    """Give the dates that are somebody's date of birth; an empty value is one that cannot be read with certainty."""
    last, told = -9, False
    days = _with_compact(sheet, dates.find(sheet, sent), labelled)
    reckoned = list(birthdays.find(sheet.text, days, sent))
    for _, start, end, born in reckoned:
        if born is not None:
            yield Mention("date_of_birth", born.isoformat(), number, start, end, sign=Sign.LABELLED)
    for day in days:
        if any(day is birthday for birthday, *_ in reckoned):
            continue
        at = field_at(labelled, day.start)
        goes_on = 0 <= day.start - last <= 60 and _LISTED.fullmatch(sheet.text, last, day.start)
        if not (goes_on or _is_right_one(sheet, day) or _is_birth(sheet, day, at, sent)):
            continue
        # In "born on either 4 March or 3 April" the second is told by what tells the first.
        told = told if goes_on else _is_right_one(sheet, day) or _is_told(sheet, day, at)
        last = day.end
        value = None if _is_doubted(sheet, day) else dates.birth(day, sheet.text, sent)
        if value is None:
            losers.append(sheet.loser("date_of_birth", day.start, day.end, day.why or "not certain"))
        yield Mention(
            "date_of_birth", value.isoformat() if value else "", number, day.start, day.end, group=group_of(number,
            at), labelled=at is not None, sign=Sign.LABELLED if told else Sign.CAPITALISED
        )


def _with_compact(sheet: Sheet, days: tuple[dates.Day, ...], labelled: tuple[Field, ...]) -> tuple[dates.Day, ...]:
    """Add the births of a column that are figures in a row: "02041987" under "DOB (ddmmyyyy)"."""
    bare = (dates.compact(sheet.text, f.start, f.end) for f in labelled if f.role is Role.BIRTH)
    starts = {day.start for day in days}
    return tuple(sorted((*days, *(d for d in bare if d and d.start not in starts)), key=lambda d: d.start))


# "(disputed; he says …)", "but the dental report makes that impossible".
_DOUBTED = re.compile(
    r"[^.\n]{0,70}\b(?:disput\w+|doubt\w*|impossible|uncertain|not\s(?:certain|sure|accepted|verified)|contested"
    r"|cannot\sbe\sright|not\sbelieved|unlikely)\b", re.IGNORECASE)
# "The true one, on his birth certificate, is …": others beside it are not to be used.
_TRUE = re.compile(
    r"\b(?:true|correct|right|real|actual|proper)\b(?!\sname)[^.;\d]{0,50}$|\bshould\s(?:read|be"
    r"|have\sbeen)\s(?:the\s)?$", re.
    IGNORECASE)


def _is_doubted(sheet: Sheet, day: dates.Day) -> bool:
    """Tell whether the words behind a date of birth say that it is in doubt."""
    return bool(_DOUBTED.match(sheet.text, day.end, min(day.end + 100, sheet.sentence_at(day.start).end)))


def _is_told(sheet: Sheet, day: dates.Day, at: Field | None) -> bool:
    """Tell whether words say that a date is one of birth."""
    before = sheet.text[max(day.start - 80, at.start if at and at.group else 0):day.start]
    behind = _BIRTH_BEHIND.match(sheet.text, day.end)
    told = behind or _BIRTH_LABEL.search(before) or _BORN_ON.search(before) or _is_within(before) or _PUT_RIGHT.search(
        sheet.text, max(day.start - 120, 0), day.start
    )
    return bool(told) or (at is not None and at.role is Role.BIRTH)


def _is_within(before: str) -> bool:
    """Tell whether a date stands in what is said of a birth: "the date on his birth certificate is the 3rd of May"."""
    hit = _WITHIN.search(before)
    return hit is not None and not _EVENT_WITHIN.search(hit["gap"])


# "We gave you … as his date of birth. The right one is …".
_RIGHT_ONE = re.compile(
    r"\b(?:right|true|correct|real|proper|actual)\s?(?:one|date|day|answer)?\s?(?:is|was|being|should\s(?:be|read)|[:=])\s{0,12}"
    r"(?:the\s)?$"
    # "Was: 3 April / Now: 4 March", "for 3 April read 4 March", "not 3 April but 4 March".
    r"|\b(?:was|wrong|incorrect|old|previously|before)\s?:[^:;]{6,40}\b(?:now|new|read|should be|is)\s?:\s{0,12}$"
    r"|\bfor\s[^.;:]{6,30}\s(?:please\s)?(?:read|put|substitute)\s(?:the\s)?$|\bnot\s[^.;:]{6,30},?\s(?:but|it\sis)\s(?:the\s)?$"
    r"|\b(?:delete|strike\sout|remove)\s[^.;:]{6,30}\s(?:and|,)\s(?:insert|put|enter|add)\s(?:the\s)?$"
    r"|\b(?:it|this|that)\s(?:should(?:'ve)?|ought\sto)\s(?:be|been|read|say|have\sbeen)\s(?:the\s)?$"
    r"|\b(?:should(?:'ve)?|ought\sto)\s(?:(?:have\s)?(?:been|read|said)|be|read)\s(?:the\s)?$"
    r"|\b(?:amend|chang|correct|alter|updat)\w{0,4}\b[^.;]{0,120}\bfrom\b[^.;]{6,40}\bto\s(?:the\s)?$"
    r"|\breplac\w{1,4}\b[^.;]{6,120}\b(?:with|by)\s(?:the\s)?$", re.IGNORECASE
)
_IS_RIGHT = re.compile(r"\s(?:is|was)\s(?:the\s)?(?:right|correct|true|proper)\b", re.IGNORECASE)
_OF_BIRTH = re.compile(r"\b(?:d\.?o\.?b\b|dates?\sof\sbirth|birth\s?(?:date|day)|born)", re.IGNORECASE)


# "… had day and month reversed. It is …".
_IT_IS = re.compile(
    r"\b(?:it|that|this|his|hers?|s?he)\s(?:is|was)\s(?:in\sfact\s|really\s|actually\s|born\s)?(?:on\s)?"
    r"(?:the\s)?$", re.IGNORECASE)


_PAPER_SHOWS = re.compile(
    r"\b(?:passport|certificate|identity\scard|id\scard|papers?|documents?|records?|licence)\s(?:has|says?|gives?|shows?|reads?"
    r"|states?)\s(?:(?:it|him|her)\sas\s)?(?:the\s)?$", re.IGNORECASE)


def _is_right_one(sheet: Sheet, day: dates.Day) -> bool:
    """Tell whether a date is said to be the right one, behind words about another date of birth."""
    place = sheet.sentence_number(day.start)
    begin = sheet.sentences[max(place - 2, 0)].start
    before = sheet.text[max(begin, day.start - 240):day.start]
    if _IS_RIGHT.match(sheet.text, day.end) and _OF_BIRTH.search(before):
        return True
    shown = _IT_IS.search(before) or _PAPER_SHOWS.search(before)
    put_right = _RIGHT_ONE.search(before) or (shown and _MISTAKEN.search(before))
    return bool(put_right and _OF_BIRTH.search(before))


# "John DOE aka Jon Dough, dob …": one whole name behind the word for another, and then what is told of the person.
_NAMED_BETWEEN = re.compile(
    r"(?i:alias|a\.?k\.?a\.?|formerly|previously)\s(?:(?i:known as|called)\s)?(?:[A-Z][\w'-]{1,20}[\s,]{1,2}){1,4}"
    r"(?i:(?:with )?(?:d\.?o\.?b\.?:?|(?:date of )?birth:?|born|b\.)\s(?:on\s)?)?"
)


def _is_of_alias(sheet: Sheet, day: dates.Day, before: str) -> bool:
    """Tell whether a date is one that goes with another name of the person, or is said to be none.

    Where the line begins with the person's own name, and no bracket parts off the other, the only date is the person's.
    """
    hit = _OTHER_BIRTH.search(before)
    if hit is None:
        return False
    line = sheet.text.rfind("\n", 0, day.start) + 1
    ahead = sheet.text[line:day.start - len(hit.group())]
    is_aside = ahead.count("(") > ahead.count(")") or not re.search(r"[A-Z][\w'-]+,?\s$", ahead)
    return is_aside or not _NAMED_BETWEEN.fullmatch(hit.group()) or bool(_FIGURED.search(ahead))


# Years that somebody has lived at least who is named beside a bare date.
_ADULT = 15


def _is_birth(sheet: Sheet, day: dates.Day, at: Field | None, sent: date | None) -> bool:
    """Tell whether a date is a date of birth: by its label, or because it stands bare beside a name or a reference."""
    cell = at is not None and at.group is not None
    before = sheet.text[max(day.start - 80, at.start if cell and at else 0):day.start]
    # A date alone in a cell is what its heading says, and a remark's does not speak of birth.
    unsaid = cell and at and at.role is Role.REMARK and not before.strip()
    elses = at is not None and at.role in (Role.OTHER_PERSON, Role.OTHER_NAME)
    if day.relative or unsaid or elses or _is_of_alias(sheet, day, before):
        return False
    if (at is None or at.role is Role.REMARK) and _BIRTH_BEHIND.match(sheet.text, day.end):
        # "30/07/1967 his date of birth"; but a label that is followed by a date of its own belongs to that one.
        return not re.match(r"[^\n\d]{0,40}\d{1,2}[./ -]", sheet.text[day.end:day.end + 45])
    if _is_told(sheet, day, at):
        return True
    if (at is not None and at.role not in (Role.NAME, Role.REFERENCE, Role.REMARK)) or (
        (day.year or 0) > max(2003, sent.year - _ADULT if sent else 0)
    ):
        return False
    bare = _BARE_BEFORE.search(before) and not _EVENT_BEFORE.search(before) and not _EVENT_AFTER.match(
        sheet.text, day.end
    )
    # "Decision: 21.8.14" has the same look as a birth in '74; nobody here was born in 1914.
    two = re.search(r"\d{2}$", sheet.text[day.start:day.end])
    return bool(bare) and (day.year is not None or (two is not None and int(two[0]) > 25))


_BESIDE = re.compile(
    r"(?:\((?:[A-Z][a-z]+|and|&|of|the)(?:[ -](?:[A-Z][a-z]+|and|&|of|the)){0,4}\)|[\s,;.:()\[\]/"
    r"|*~\u2022\u00b7'\"-]|\b(?:an?|the|and|male|female|m|f|aged?|age|national|citizen|man|woman"
    r"|from|of|yrs?|is\s(?:now\s|only\s|aged\s){0,2}(?=\d{2}\b)"
    r"|years?|old|ref|reference|home|office|ho|no|number|dual|republic|south|north|new|date|dated|prison|noms|pnc|cro"
    r"|passport)\b\.?"
    # "HO ref not known to me": where the number would stand.
    r"|\b(?i:(?:(?:ho|home\soffice|your)\s)?(?:ref(?:erence)?|number|no\.?|file)\s(?:is\s)?(?:not\s(?:yet\s)?(?:known|traced"
    r"|held|found|given|to\shand)|unknown|n/?k|tbc|awaited)(?:\s(?:to|by)\s(?:me|us))?)\b"
    r"|\b(?=[A-Za-z/]{0,4}\d)[\dA-Za-z/]{6,14}\b"
    r"|\b\d{2}\b|\b[A-Z][a-z]{2,}(?:an|ian|ese|ish|ean|ch|i|ic|ia|a|o|e|n)\b){0,12}"
)
_LINE_BEGINS = re.compile(r"(?:^|\n)[ \t>*\u2022-]{0,8}(?:[a-z\d]{1,2}[.)][ \t]{1,4})?$")


def without_stray(
    sheet: Sheet, mentions: list[Mention], names: list[tuple[int, int]], aliases: list[tuple[int, int]],
    losers: list[Loser],
) -> list[Mention]:
    """Leave out dates that only look like one of birth: nothing says so, and no name or reference stands beside them.

    `names` are the stretches of the names; a date beside an alias counts when there is no other.
    """
    beside = sorted([*names, *((m.start, m.end) for m in mentions if m.what == "reference" or _is_sure(m))])
    stray = [m for m in mentions if m.what == "date_of_birth" and not _is_sure(m)]
    kept = [m for m in stray if _is_beside(sheet.text, m, beside)]
    untrue = _untrue(sheet, [m for m in mentions if m.what == "date_of_birth"])
    if not kept and not any(_is_sure(m) for m in mentions):
        kept = [m for m in stray if _is_beside(sheet.text, m, sorted([*beside, *aliases]))]
    losers.extend(
        sheet.loser("date_of_birth", m.start, m.end, "nothing says that it is one of birth") for m in stray if m not in
        kept
    )
    losers.extend(sheet.loser("date_of_birth", m.start, m.end, "another is said to be the true one") for m in untrue)
    return [m for m in mentions if (m not in stray or m in kept) and m not in untrue]


def _untrue(sheet: Sheet, births: list[Mention]) -> list[Mention]:
    """Give the dates beside one that is said to be the true one: in its sentence or the one before."""
    found: list[Mention] = []
    for true in births:
        if _TRUE.search(sheet.text, max(true.start - 70, 0), true.start):
            place = sheet.sentence_number(true.start)
            found.extend(
                m for m in births if m.value != true.value and 0 <= place - sheet.sentence_number(m.start) <= 1 and m.
                start < true.start and m.group is None
            )
        found.extend(m for m in births if _is_overtaken(sheet, m, true))
    found.extend(m for m in births if m.group is None and _IS_WRONG.match(sheet.text, m.end))
    return found


_IS_WRONG = re.compile(r"\s(?:is|was)\s(?:wrong|incorrect|a\smistake|an\serror|not\s(?:right|correct)"
    r"|his\sbrother'?s)\b",
                       re.IGNORECASE)


# What is said between two dates of birth where the first was a mistake; and what makes the second one another's word.
_MISTAKEN = re.compile(
    r"\b(?:wrong\w*|incorrect\w*|mist(?:ake\w*|yped)|error|typo|slip|misprint|not\s(?:right|correct|so)|transposed|swapped"
    r"|(?:changed|swapped|exchanged|turned)\s(?:it\s|them\s|the\s\w+\s)?(?:places|about|a?round|over)|mixed\sup|wrong\sway\s(?:round|about)|reversed|back\sto\sfront"
    r"|sorry|apolog\w+)\b", re.IGNORECASE
)
_SOMEBODY_SAYS = re.compile(
    r"\b(?:says?|said|shows?|showed|gives?|gave|has|had(?!\s(?:changed|been|swapped|exchanged|got|day|the\sday))|reads?|claims?|claimed|recorded|entered|states?|stated|put)\b"
    r"[^.;]{0,40}$", re.IGNORECASE
)


# Who owns to a mistake means the paper that shows the other date to be right.
_MY_MISTAKE = re.compile(
    r"\b(?:i|we|my|our)\b[^.;]{0,30}\b(?:turned|swapped|mist\w+|misread|transposed|wrong|error|slip|typo|mixed)\b",
    re.IGNORECASE
)


def _is_overtaken(sheet: Sheet, earlier: Mention, later: Mention) -> bool:
    """Tell whether a date of birth is called a mistake before another is given: "That was wrong: he was born on …"."""
    if earlier.value == later.value or earlier.group is not None or not _is_sure(later):
        return False
    if not 0 < later.start - earlier.end < 200:
        return False
    between = sheet.text[earlier.end:later.start]
    if _MY_MISTAKE.search(between):
        return True
    return bool(_MISTAKEN.search(between)) and not _SOMEBODY_SAYS.search(between)


def _is_sure(mention: Mention) -> bool:
    return mention.what == "date_of_birth" and (mention.labelled or mention.sign is Sign.LABELLED)


def _is_beside(text: str, mention: Mention, beside: list[tuple[int, int]]) -> bool:
    """Tell whether a date begins a line, or stands next to a name or a reference."""
    if _LINE_BEGINS.search(text, max(mention.start - 14, 0), mention.start):
        return True
    before = max((end for _, end in beside if end <= mention.start), default=-1)
    after = min((start for start, _ in beside if start >= mention.end), default=-1)
    near = mention.start - before <= 60 and _BESIDE.fullmatch(text, before, mention.start) if before >= 0 else None
    follows = after - mention.end <= 40 and _BESIDE.fullmatch(text, mention.end, after) if after >= 0 else None
    return bool(near or follows)
