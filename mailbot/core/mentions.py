"""What a sheet says of anybody: references, names and dates of birth, each told from its look-alikes.

A `Mention` that belongs to somebody else (a brother, an example, a number put right elsewhere) stays
in the list with the reason in `other`, because what stands beside it is somebody else's too.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mailbot.core import dates, names, references, whose
from mailbot.core.fields import Field
from mailbot.core.names import Name, Sign, is_capitals
from mailbot.core.notification import Loser
from mailbot.core.sheets import Sheet
from mailbot.core.states import Party
from mailbot.core.vocabulary_labels import Role
from mailbot.core.vocabulary_names import NOT_NAMES, PARTICLES, TITLES


@dataclass(frozen=True, slots=True)
class Mention:
    """Something said of a person at `start:end` of sheet number `sheet`; `what` is reference, name or date_of_birth.

    `group` is the table row or column, `other` says why it is not the offender's (empty when it is).
    """

    what: str
    value: str
    sheet: int
    start: int
    end: int
    sign: Sign = Sign.CAPITALISED
    group: tuple[int, ...] | None = None
    labelled: bool = False
    other: str = ""

    def words(self) -> frozenset[str]:
        """Give the words of a name for comparison."""
        return names.words_of(self.value)


_BIRTH_LABEL = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\.?|dates?\s+of\s+birth|birth\s?dates?|born(?:\s+on)?|b\.|birth|was\s+born)[\s:.,(=-]{0,4}"
    r"(?:\?\s{0,3}(?:a(?:ns(?:wer)?)?\s?\d{0,2}[.):]\s{0,2}|\d{1,2}[.)]\s)?)?"
    r"(?:(?:is|of|on|as|the|being|given\s+as|was|now|correct\w*|believed(?:\s+to\s+be)?|or|in)\s+){0,4}[(\[]?$", re.
    IGNORECASE
)
# "Born, according to his passport, on the 9th of July", and the label behind the date.
_BORN_ON = re.compile(r"\bborn\b,?\s(?:[^.;()\d]{3,50},\s)?(?:at\s\w+\s)?on\s(?:the\s)?$", re.IGNORECASE)
_BIRTH_BEHIND = re.compile(
    r"\s{0,4}[(\[=:,-]?\s?(?:own|his|her|is|was)?\s?(?:own\s)?(?:d\.?o\.?b\b|date\sof\sbirth|birth\s?date"
    r"|birthday)", re.IGNORECASE
)
_PUT_RIGHT = re.compile(
    r"\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s?date)\b[^.;\n]{0,90}\b(?:should\s+(?:read|be|have\s+been|say)"
    r"|is\s+in\s+fact|is|was|as)\s(?:really\s|actually\s|the\s)?$", re.IGNORECASE
)
_OTHER_BIRTH = re.compile(
    r"\b(?:alias(?:es)?|also\s+us(?:es|ed|ing)|alternative|a\.?k\.?a\.?|false|not|wrong(?:ly)?|incorrect(?:ly)?"
    r"|previously|formerly|other" r"|instead\s+of|rather\s+than|used)(?!\w)[^.;\n)\d]{0,25}$", re.IGNORECASE
)
_LISTED = re.compile(
    r"\s?(?:and|,|&|/|or|;)\s?(?:and\s)?(?:(?:[A-Z][^\W\d_]+\s){1,3}(?:was\s)?(?:born\s)?on\s(?:the\s)?)?"
)
_BARE_BEFORE = re.compile(
    r"(?:[^\W\d_]{2,}|\d{7}(?:/\d{1,2})?|\)|')\s{0,3}(?:[,(\[/|;:\u2022\u00b7*~]|-)\s{0,3}$|\d{7}(?:/\d{1,2})?\s{1,3}$"
    r"|[^\W\d_]{2,}\s{1,3}$|^\s*$|\n\s{0,8}$"
)
_EVENT_BEFORE = re.compile(
    r"\b(?:on|in|at|since|until|till|from|by|to|for|of|dated|before|after|and|the|was|is|arrested|convicted"
    r"|sentenced|made|served|hearing|expires?|issued|arrived|entered|released|since|due|earliest|crd|erd|sed|set"
    r"|listed|notified|wrote|" r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)[\s:,(]{0,3}$", re.
    IGNORECASE
)
_EVENT_AFTER = re.compile(
    r"\s{0,4}[,(:-]?\s{0,2}(?:enter|arriv|marri|charg|plead|pled|son\b|daughter|deport|remand|bail|appeal"
    r"|refus|claim|appl"
    r"|arrest|convict|sentenc|hearing|at\s|in\s+the|expir|releas|order|made|for\s)", re.IGNORECASE
)


def gather(
    number: int, sheet: Sheet, labelled: tuple[Field, ...], claimed: Party, sent: date | None,
) -> tuple[list[Mention], list[Loser]]:
    """Give all that a sheet says of anybody, in order, and what only looks like it."""
    losers: list[Loser] = []
    labelled = tuple(f for f in labelled if not _is_topic(sheet, f))
    found = [*_references(number, sheet, claimed, labelled, losers), *_births(number, sheet, sent, labelled, losers)]
    anchors = [(m.start, m.end) for m in found]
    found.extend(_names(number, sheet, labelled, losers, anchors))
    found.extend(_echoes(number, sheet, found))
    judged = [
        replace(m, other=whose.not_ours(sheet, m.what, m.start, m.end) or "") for m in sorted(found, key=lambda m: m.
        start)
    ]
    return whose.without_wrong(sheet, judged), losers


def _at(labelled: Iterable[Field], position: int) -> Field | None:
    return next((f for f in labelled if f.start <= position < f.end), None)


def _group(number: int, at: Field | None) -> tuple[int, ...] | None:
    return (number, *at.group) if at and at.group else None


# --- references -----------------------------------------------------------------------------------------------


def _references(
    number: int, sheet: Sheet, claimed: Party, labelled: tuple[Field, ...], losers: list[Loser],
) -> Iterator[Mention]:
    """Give the references; those under a foreign label are losers."""
    taken, left = references.find(sheet, claimed)
    losers.extend(sheet.loser("reference", o.start, o.end, o.why) for o in left)
    for ref in taken:
        at = _at(labelled, ref.start)
        if at and at.role in (Role.FOREIGN, Role.OTHER_PERSON) and not ref.labelled:
            losers.append(sheet.loser("reference", ref.start, ref.end, f"under the label {at.label!r}"))
            continue
        own = ref.labelled or (at is not None and at.role is Role.REFERENCE)
        yield Mention("reference", ref.value, number, ref.start, ref.end, group=_group(number, at), labelled=own)


def _is_topic(sheet: Sheet, at: Field) -> bool:
    """Tell whether a label is what a subject line is about: "Appeal - A1234567"."""
    return sheet.is_subject and at.role is Role.FOREIGN and at.label.strip().isalpha()


# --- dates of birth -------------------------------------------------------------------------------------------


def _births(
    number: int, sheet: Sheet, sent: date | None, labelled: tuple[Field, ...], losers: list[Loser],
) -> Iterator[Mention]:
    """Give the dates that are somebody's date of birth; an empty value is one that cannot be read with certainty."""
    last, told = -9, False
    for day in dates.find(sheet, sent):
        at = _at(labelled, day.start)
        goes_on = 0 <= day.start - last <= 60 and _LISTED.fullmatch(sheet.text, last, day.start)
        if not (goes_on or _is_birth(sheet, day, at)):
            continue
        # In "born on either 4 March or 3 April" the second is told by what tells the first.
        told = told if goes_on else _is_told(sheet, day, at)
        last = day.end
        value = dates.birth(day, sheet.text, sent)
        if value is None:
            losers.append(sheet.loser("date_of_birth", day.start, day.end, day.why or "not certain"))
        yield Mention(
            "date_of_birth", value.isoformat() if value else "", number, day.start, day.end, group=_group(number,
            at), labelled=at is not None, sign=Sign.LABELLED if told else Sign.CAPITALISED
        )


def _is_told(sheet: Sheet, day: dates.Day, at: Field | None) -> bool:
    """Tell whether words say that a date is one of birth."""
    before = sheet.text[max(day.start - 80, 0):day.start]
    behind = _BIRTH_BEHIND.match(sheet.text, day.end)
    told = behind or _BIRTH_LABEL.search(before) or _BORN_ON.search(before)
    return bool(told) or (at is not None and at.role is Role.BIRTH)


def _is_birth(sheet: Sheet, day: dates.Day, at: Field | None) -> bool:
    """Tell whether a date is a date of birth: by its label, or because it stands bare beside a name or a reference."""
    before = sheet.text[max(day.start - 80, 0):day.start]
    if day.relative or _OTHER_BIRTH.search(before):
        return False
    if (at is None or at.role is Role.REMARK) and _BIRTH_BEHIND.match(sheet.text, day.end):
        # "30/07/1967 his date of birth"; but a label that is followed by a date of its own belongs to that one.
        return not re.match(r"[^\n\d]{0,40}\d{1,2}[./ -]", sheet.text[day.end:day.end + 45])
    if _BIRTH_LABEL.search(before) or _BORN_ON.search(before) or _PUT_RIGHT.search(
        sheet.text, max(day.start - 120, 0), day.start
    ) or (at is not None and at.role is Role.BIRTH):
        return True
    if at is not None and at.role not in (Role.NAME, Role.REFERENCE, Role.REMARK):
        return False
    if day.year is not None and day.year > 2003:
        return False
    bare = _BARE_BEFORE.search(before) and not _EVENT_BEFORE.search(before) and not _EVENT_AFTER.match(
        sheet.text, day.end
    )
    # "Decision: 21.8.14" has the same look as a birth in '74; nobody here was born in 1914.
    two = re.search(r"\d{2}$", sheet.text[day.start:day.end])
    return bool(bare) and (day.year is not None or (two is not None and int(two[0]) > 25))


# --- names ----------------------------------------------------------------------------------------------------

_NAME_ROLES = (Role.NAME, Role.FAMILY, Role.GIVEN, Role.MIDDLE)
_INTRODUCED = re.compile(
    r"(?:\b(?:interest(?:ed)?\s+in|regarding|re|ref|in\s+respect\s+of|respecting|concerning|about|case\s+of|as\s+to"
    r"|named?|name\s+is|called|subject|subjects|offender|national|individual|person|man|woman|against"
    r"|notify\s+you\s+of|flag|in\s+relation\s+to|"
    r"relating\s+to|with\s+regard\s+to|on|for|update\s+on|progress\s+of|deportation\s+of|removal\s+of"
    r"|appeal\s+(?:by|of|from)|namely|viz|following|and|is|in|of|to|by|that|how|has|have|where|when|did|does|was"
    r"|were|are|will|fno|with|note|register|registering)[\s:,.\"(-]{1,4}"
    r"(?:(?:the|one|a|an|our|new|following|fno|subject|offender|foreign|national|case|of|that|and|both|either"
    r"|romanian|albanian|nigerian|vietnamese|individual|person|male|female|man|woman|named|called)\s+){0,5}"
    r"|^\s*|\n\s{0,12}(?:\(?[\da-z]{1,2}[.)]\s{1,3}|[-*\u2022]\s{1,3})?|[:;,(]\s{0,3}"
    r"|\d{7}(?:/\d{1,2})?[\s,:;(-]{1,4})$", re.IGNORECASE
)
_FOLLOWED = re.compile(
    r"(?:'s)?[\s,(\[;:/-]{0,4}(?:\(?(?:d\.?\s?o\.?\s?b|born|b\.|date\s+of\s+birth|ho\b|h\.o|home\s+office|ref"
    r"|reference|our|his|her|whose|file|aged?\b|[A-Za-z][\s.-]?\d[\d\s.-]{5,8}\d|\d{1,2}[\s/.-]|\d{4}-|national"
    r"|a\.?k\.?a|alias|also\s+known|n[ée]e))", re.IGNORECASE
)
_NOT_A_PERSON = re.compile(
    r"\b(?:operation|op|hmp|hmyoi|at|project|exercise|court\s+in|sitting\s+(?:in|at)|living\s+(?:in|at)"
    r"|born(?:\s+(?:in|at))?|held\s+(?:in|at)|resid\w+\s+(?:in|at)|address|of\s+operation|team|desk|unit|from"
    r"|near|via)[\s:]{1,3}$", re.
    IGNORECASE
)


def _names(
    number: int, sheet: Sheet, labelled: tuple[Field, ...], losers: list[Loser], anchors: list[tuple[int, int]],
) -> Iterator[Mention]:
    """Give the names: from labels first, then from how they are written and what stands beside them."""
    given = [*_labelled_names(number, sheet, labelled), *_plain_names(number, sheet, anchors)]
    yield from given
    covered = [(m.start, m.end) for m in given]
    covered.extend(
        (f.start, f.end) for f in labelled if f.role in (Role.OTHER_PERSON, Role.OTHER_NAME, Role.FOREIGN, Role.
        FAMILY, Role.GIVEN, Role.MIDDLE)
    )
    ends = {b for _, b in covered}
    for name in names.find(sheet):
        if any(a < name.end and name.start < b for a, b in covered):
            continue
        if why := _no_offender(sheet, name, anchors):
            losers.append(sheet.loser("name", name.start, name.end, why))
            continue
        if ends & {name.start - 1, name.start - 2} and sheet.text[name.start - 1] == "(":
            losers.append(
                sheet.loser("name", name.start, name.end, "another name of the same person, in brackets behind it")
            )
            continue
        ends.add(name.end)
        at = _at(labelled, name.start)
        yield Mention("name", name.value, number, name.start, name.end, sign=name.sign, group=_group(number, at))


_WORD = re.compile(r"(?<![\w'-])[^\W\d_]{3,40}(?![\w-])")


def _echoes(number: int, sheet: Sheet, found: list[Mention]) -> Iterator[Mention]:
    """Give the places where one word of a full name that only one person bears stands alone ("Anton was born on …")."""
    full = {names.words_of(m.value) for m in found if m.what == "name" and " " in m.value}
    if len(full) < 2:
        return
    bearers = Counter(w for words in full for w in words)
    taken = sorted((m.start, m.end) for m in found)
    starts, ends = [a for a, _ in taken], [b for _, b in taken]
    for hit in _WORD.finditer(sheet.text):
        word = hit.group().casefold()
        if bearers.get(word) == 1 and not hit.group()[0].islower() and not _within(hit.start(), starts, ends):
            yield Mention("name", hit.group(), number, hit.start(), hit.end())


def _within(position: int, starts: list[int], ends: list[int]) -> bool:
    """Tell whether a position lies in one of the stretches, which are in order and do not overlap."""
    place = bisect_right(starts, position) - 1
    return place >= 0 and position < ends[place]


def _no_offender(sheet: Sheet, name: Name, anchors: list[tuple[int, int]]) -> str | None:
    """Say why a run of words is not the name by which the offender is to be called."""
    text = sheet.text
    if names.is_alias(text, name.start):
        return "another name of the same person"
    if names.is_official(text, name.start):
        return "an official or a correspondent"
    if re.search(
        r"[\w)][/_-]$", text[max(name.start - 2, 0):name.start]
    ) or re.match(r"[/_-]\w", text[name.end:name.end + 2]):
        return "part of a number or a path"
    if _NOT_A_PERSON.search(text, max(name.start - 30, 0), name.start):
        return "a place or an undertaking"
    if name.sign is Sign.CAPITALISED and not _is_linked(sheet, name, anchors):
        return "nothing beside it says that it is a person's name"
    return None


def _is_linked(sheet: Sheet, name: Name, anchors: list[tuple[int, int]]) -> bool:
    """Tell whether a reference, a date of birth or an introducing word stands beside capitalised words."""
    beside = any(0 <= a - name.end <= 4 or 0 <= name.start - b <= 4 for a, b in anchors)
    introduced = _INTRODUCED.search(sheet.text, max(name.start - 60, 0), name.start)
    return beside or bool(_FOLLOWED.match(sheet.text, name.end)) or (
        introduced is not None and (sheet.is_subject or len(name.value.split()) > 1)
    )


_ANCHOR = (
    r"[\s,;]{0,3}[(\[/-]?\s?(?:d\.?\s?o\.?\s?b|born|date\s+of\s+birth|ho\b|h\.o|home\s+office|ref"
    r"|[A-Za-z][ .-]?\d[\d .-]{5,8}\d|\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Za-z]{3}|\d{4}-\d)"
)
_BEGINS = (
    r"(?:^|\n|[:;(]\s|\.\s|\d[.)]\s|[-*\u2022]\s|/\s|\b(?:in|re|for|about|on|of|concerning|regarding|named|called"
    r"|is|with|flag|and)\s)"
)
# "Family, Given" without capitals, and a name without any, count only where a reference or a date of birth follows.
_COMMA_NAME = re.compile(
    rf"{_BEGINS}(?P<family>[A-Z\u00c0-\u00de][^\W\d_]+(?:[- ][A-Z\u00c0-\u00de][^\W\d_]+){{0,2}}), "
    rf"(?P<given>[A-Z\u00c0-\u00de][^\W\d_]+(?:[- ][A-Z\u00c0-\u00de][^\W\d_]+){{0,3}})(?={_ANCHOR})"
)
_SMALL_NAME = re.compile(
    rf"(?i:{_BEGINS})(?=(?:(?:mr|mrs|ms|miss)\.?\s)?(?P<name>[^\W\d_A-Z][^\W\d_A-Z'-]+(?: "
    rf"[^\W\d_A-Z][^\W\d_A-Z'-]+){{1,4}}){_ANCHOR})"
)


def _plain_names(number: int, sheet: Sheet, anchors: list[tuple[int, int]]) -> Iterator[Mention]:
    """Give names that no capitals or titles tell, by the reference or date of birth right behind them."""
    text = sheet.text
    seen: set[int] = set()
    for anchor, _ in anchors:
        window = (max(anchor - 110, 0), min(anchor + 16, len(text)))
        comma = _COMMA_NAME.finditer(text, *window) if ", " in text[slice(*window)] else ()
        for hit in (*comma, *_SMALL_NAME.finditer(text, *window)):
            name = _plain_name(number, hit)
            if name is not None and name.start not in seen:
                seen.add(name.start)
                yield name


def _plain_name(number: int, hit: re.Match[str]) -> Mention | None:
    """Give the name of a match, unless one of its words is an everyday one."""
    if "family" in hit.re.groupindex:
        value, start, end = f"{hit['given']} {hit['family']}", hit.start("family"), hit.end("given")
    else:
        value, start, end = hit["name"], hit.start("name"), hit.end("name")
    words = re.split(r"[\s-]", value)
    everyday = any(w.lower() in NOT_NAMES or w in TITLES or is_capitals(w) for w in words)
    if everyday or all(w in PARTICLES for w in words):
        return None
    return Mention("name", " ".join(value.split()), number, start, end, Sign.SURNAME)


def _labelled_names(number: int, sheet: Sheet, labelled: tuple[Field, ...]) -> Iterator[Mention]:
    """Give the names that stand under labels; family and given names of one person are put together."""
    grouped: dict[tuple[int, int] | None, dict[Role, Field]] = {}
    for place, at in enumerate(labelled):
        role = Role.FAMILY if _is_family(sheet, labelled, place) else at.role
        if role is Role.NAME:
            yield from _whole(number, sheet, at)
        if role in (Role.FAMILY, Role.GIVEN, Role.MIDDLE):
            parts = grouped.setdefault(at.group, {})
            if role in parts:
                yield from _put_together(number, sheet, parts)
                parts.clear()
            parts[role] = at
    for parts in grouped.values():
        yield from _put_together(number, sheet, parts)


def _is_family(sheet: Sheet, labelled: tuple[Field, ...], place: int) -> bool:
    """Tell whether `Name: X` is the family name, because `Forename: Y` stands beside it."""
    at = labelled[place]
    beside = [f.role for f in labelled[max(place - 1, 0):place + 2] if f.group == at.group]
    parted = at.role is Role.NAME and Role.GIVEN in beside and Role.FAMILY not in beside
    return parted and not re.search(
        r"\d|\bdob\b", sheet.text[at.start:at.end], re.IGNORECASE
    )


def _whole(number: int, sheet: Sheet, at: Field) -> Iterator[Mention]:
    """Give the name under a label `Name`, without what else the value holds."""
    text = sheet.text[at.start:at.end]
    cut = re.search(
        r"\s?[(\[;\"/]|\s-\s|,?\s(?:d\.?o\.?b|born|date of birth|h\.?o\.?\b|home office|ref\b|reference|a\.?k\.?a"
        r"|alias|also|n[ée]e|national|formerly|known as|aged?\b)|,?\s?[A-Za-z]?[\s.-]?\d", text, re.IGNORECASE
    )
    end = at.start + (cut.start() if cut else len(text))
    value = names.arrange(sheet.words(at.start, end)) if end > at.start else None
    if value and len(value.split()) <= 8 and not all(w.lower().strip(".") in NOT_NAMES for w in value.split()):
        yield Mention("name", value, number, at.start, end, Sign.LABELLED, _group(number, at), labelled=True)


def _put_together(number: int, sheet: Sheet, parts: dict[Role, Field]) -> Iterator[Mention]:
    """Give the name made of family and given names."""
    order = [parts[role] for role in (Role.GIVEN, Role.MIDDLE, Role.FAMILY) if role in parts]
    words = [w for at in order if (w := _part(sheet, at))]
    alone = names.arrange(words[0]) if len(order) == 1 and words else None
    if words and Role.FAMILY in parts:
        first, last = min(order, key=lambda f: f.start), max(order, key=lambda f: f.end)
        yield Mention(
            "name", alone or " ".join(words), number, first.start, last.end, Sign.LABELLED, _group(number, first),
            labelled=True
        )


def _part(sheet: Sheet, at: Field) -> str:
    """Give the words of one part of a name, without remarks behind it."""
    words = re.split(r"[(\[/;,|*\u2020\u2021]|\s-\s", sheet.words(at.start, at.end))[0].split()
    return names.with_plain_hyphens(" ".join(words[1:] if words and words[0].lower().strip(".") in TITLES else words))
