"""By what names the persons of a sheet are called: those under labels, and those told by how they are written."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from mailbot.core import dependants, label_places, labels, name_places, names
from mailbot.core.fields import Field
from mailbot.core.mentions import Mention, field_at, group_of
from mailbot.core.names import Name, Sign, is_capitals
from mailbot.core.notification import Loser
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_everyday import EVERYDAY
from mailbot.core.vocabulary_labels import Role
from mailbot.core.vocabulary_names import DOUBLE, NOT_NAMES, PARTICLES, TITLES

_NAME_ROLES = (Role.NAME, Role.FAMILY, Role.GIVEN, Role.MIDDLE)
INTRODUCED = re.compile(
    r"(?:\b(?:interest(?:ed)?\s+in|regarding|re|ref|in\s+respect\s+of|respecting|concerning|about|case\s+of|as\s+to"
    r"|named?|name\s+is|called|subject|subjects|offender|national|individual|person|man|woman|against"
    r"|notify\s+you\s+of|flag|in\s+relation\s+to|"
    r"relating\s+to|with\s+regard\s+to|on|for|update\s+on|progress\s+of|deportation\s+of|removal\s+of"
    r"|appeal\s+(?:by|of|from)|namely|viz|following|and|is|in|of|to|by|that|how|has|have|where|when|did|does|was"
    r"|were|are|will|fno|with|be|spelt|spelled|brothers|sisters|twins|couple|cousins|men|women|note|register"
    r"|registering)[\s:,.\"(-]{1,4}"
    r"(?:(?:the|one|a|an|our|new|following|fno|subject|offender|foreign|national|case|of|that|and|both|either"
    r"|romanian|albanian|nigerian|vietnamese|individual|person|male|female|man|woman|named|called)\s+){0,5}"
    r"|^\s*|\n\s{0,12}(?:\(?[\da-z]{1,2}[.)]\s{1,3}|[-*\u2022]\s{1,3})?|[:;,(]\s{0,3}"
    r"|\d{7}(?:/\d{1,2})?[\s,:;(-]{1,4})$", re.IGNORECASE
)
_FOLLOWED = re.compile(
    r"(?:'s)?[\s,(\[;:/-]{0,4}(?:\(?(?:d\.?\s?o\.?\s?b|born|b\.|date\s+of\s+birth|ho\b|h\.o|home\s+office|ref"
    r"|reference|our|his|her|whose|file|aged?\b|[A-Za-z][\s.-]?\d[\d\s.-]{5,8}\d|\d{1,2}[\s/.-]|\d{4}-|national"
    r"|\w{2,30}\s?(?:=|is|being)\s?(?:the\s|his\s|her\s)?(?:sur|family\s|last\s)name|(?:the\s|his\s|her\s)?(?:sur|family\s|last\s)name\s"
    r"|a\.?k\.?a|alias|also\s+known|n[ée]e|(?:who\s)?(?:was|is)\sborn|whose\s(?:date|ref|home|ho|file|dob"
    r"|number)))", re.IGNORECASE
)
_CHILD_OF = re.compile(r"\b[sdwh]/o\s?$", re.IGNORECASE)
_NOT_A_PERSON = re.compile(
    r"\b(?:vessel|ship|yacht|trawler|mv|rv|ferry|lorry|company|firm|pub|restaurant|operation|op|hmp|hmyoi|at|project"
    r"|exercise|court\s+in|sitting\s+(?:in|at)|living\s+(?:in|at)"
    r"|born(?:\s+(?:in|at))?|held\s+(?:in|at)|resid\w+\s+(?:in|at)|address|of\s+operation|team(?!:)|desk(?!:)|unit"
    r"|(?<!appeal\s)(?<!appeals\s)(?<!grounds\s)(?<!application\s)(?<!claim\s)(?<!representations\s)(?<!back\s)(?<!away\s)(?<!heard\s)(?<!hear\s)(?<!apart\s)from|near"
    r"|via)[\s:]{1,3}(?:the\s)?$", re.
    IGNORECASE
)


ALIAS = "another name of the same person"


def find(
    number: int, sheet: Sheet, labelled: tuple[Field, ...], losers: list[Loser], anchors: list[tuple[int, int]],
) -> Iterator[Mention]:
    """Give the names: from labels first, then from how they are written and what stands beside them.

    Other names of a person are given as well, with `other` saying so.
    """
    elses = [(f.start, f.end) for f in labelled if f.role in (Role.OTHER_NAME, Role.OTHER_PERSON, Role.FOREIGN)]
    plain = [m for m in _plain_names(number, sheet, anchors) if not any(a <= m.start < b for a, b in elses)]
    given = [*_labelled_names(number, sheet, labelled), *plain]
    yield from given
    covered = [(m.start, m.end) for m in given]
    covered.extend(
        (f.start, f.end) for f in labelled if f.role in (Role.OTHER_PERSON, Role.OTHER_NAME, Role.FOREIGN, Role.
        FAMILY, Role.GIVEN, Role.MIDDLE)
    )
    covered.extend(label_places.in_two_languages(sheet.text, labelled))
    ends = {b for _, b in covered}
    for name in names.find(sheet):
        if any(a < name.end and name.start < b for a, b in covered):
            continue
        if why := _no_offender(sheet, name, anchors):
            if why == ALIAS:
                yield Mention("name", name.value, number, name.start, name.end, other=ALIAS)
            losers.append(sheet.loser("name", name.start, name.end, why))
            continue
        whole = any(m.words() < name.words() for m in given if 0 < name.start - m.end <= 2)
        if ends & {name.start - 1, name.start - 2} and sheet.text[name.start - 1] == "(" and not (
            whole or _is_given_part(sheet, name)
        ):
            losers.append(
                sheet.loser("name", name.start, name.end, "another name of the same person, in brackets behind it")
            )
            continue
        ends.add(name.end)
        at = field_at(labelled, name.start)
        given.append(Mention(
            "name", name.value, number, name.start, name.end, sign=name.sign, group=group_of(number, at)
        ))
        yield given[-1]


_Anchors = list[tuple[int, int]]


def _no_offender(sheet: Sheet, name: Name, anchors: _Anchors) -> str | None:
    """Say why a run of words is not the name by which the offender is to be called."""
    return next((why for why, applies in _REASONS if applies(sheet, name, anchors)), None)


def _is_part_of_number(sheet: Sheet, name: Name, _: _Anchors) -> bool:
    before, after = sheet.text[max(name.start - 2, 0):name.start], sheet.text[name.end:name.end + 2]
    return bool(re.search(r"[\w)][/_-]$", before) or re.match(r"[/_-]\w", after))


def _is_unlinked(sheet: Sheet, name: Name, anchors: _Anchors) -> bool:
    return name.sign is Sign.CAPITALISED and not _is_linked(sheet, name, anchors)


def _is_everyday_speech(_: Sheet, name: Name, __: _Anchors) -> bool:
    words = [w.casefold().strip(".") for w in name.value.split()]
    return name.sign < Sign.TITLED and all(w in EVERYDAY or w in NOT_NAMES for w in words) and not any(
        w in DOUBLE for w in words
    )


def _is_mere_word(sheet: Sheet, name: Name, anchors: _Anchors) -> bool:
    return name.sign is Sign.SURNAME and not names.is_full(name.value) and not _is_spoken_of(sheet, name, anchors)


# In this order; the first that applies counts.
_REASONS: tuple[tuple[str, Callable[[Sheet, Name, _Anchors], bool]], ...] = (
    (ALIAS, lambda sheet, name, _: name_places.is_alias(sheet.text, name.start)),
    ("an official or a correspondent", lambda sheet, name, _: name_places.is_official(sheet.text, name.start)),
    ("who keeps, or kept, the case", lambda sheet, name, _: name_places.is_keeper(sheet.text, name.start, name.end)),
    ("part of a number or a path", _is_part_of_number),
    ("the name of a parent or spouse", lambda sheet, name, _: bool(
        _CHILD_OF.search(sheet.text, max(name.start - 6, 0), name.start))),
    ("a place or an undertaking", lambda sheet, name, _: bool(
        _NOT_A_PERSON.search(sheet.text, max(name.start - 30, 0), name.start))),
    ("everyday words", _is_everyday_speech),
    ("nothing beside it says that it is a person's name", _is_unlinked),
    ("a word in capitals of which nothing says that it is a person's name", _is_mere_word),
)


_ACTS = re.compile(
    r"(?:'s)?\s(?:is|was|has|had|will|who|whose|did|does|remains|faces|owes|came|went|and\s(?:his|her)"
    r"|\()", re.IGNORECASE)


def _is_spoken_of(sheet: Sheet, name: Name, anchors: list[tuple[int, int]]) -> bool:
    """Tell whether a single word in capitals is a person's name: something introduces it, follows it, or it acts."""
    introduced = INTRODUCED.search(sheet.text, max(name.start - 60, 0), name.start)
    return sheet.is_subject or _is_linked(sheet, name, anchors) or bool(_ACTS.match(sheet.text, name.end)) or (
        introduced is not None and any(c.isalpha() for c in introduced.group())
    )


def _is_linked(sheet: Sheet, name: Name, anchors: list[tuple[int, int]]) -> bool:
    """Tell whether a reference, a date of birth or an introducing word stands beside capitalised words."""
    beside = any(0 <= a - name.end <= 4 or 0 <= name.start - b <= 4 for a, b in anchors)
    introduced = INTRODUCED.search(sheet.text, max(name.start - 60, 0), name.start)
    words = sheet.text[name.start:name.end]
    alone = names.is_full(name.value) and sheet.sentence_at(name.start).text.strip(" .") == words
    return beside or alone or bool(_FOLLOWED.match(sheet.text, name.end)) or (
        introduced is not None and (sheet.is_subject or len(name.value.split()) > 1)
    )


# One word in capitals, behind a small word or a title.
_FAMILY_ALONE = re.compile(r"(?:^|[.:;,]\s|\b[a-z]{1,20}\s|\b(?:Mr|Mrs|Ms|Miss|MR|MRS|MS"
    r"|MISS)\.?\s)[^\W\d_a-z]{2,30}\s?\($")


def _is_given_part(sheet: Sheet, name: Name) -> bool:
    """Tell whether a name in brackets is the given names of a family name in capitals before it."""
    return name.sign is Sign.CAPITALISED and bool(
        _FAMILY_ALONE.search(sheet.text, max(name.start - 50, 0), name.start)
    )


# Between a name and what follows it: ", Brazilian", "- Kosovan -", "(Guinea;".
_OF_NATION = (
    r"(?:[\s,;./-]{0,3}[(]?[A-Za-z]{3,12}(?:an|ian|ese|ish|ni|ali|qi)(?![a-z])"
    r"|\s\([A-Za-z]{3,15}(?:\s[A-Za-z]{3,15})?[;,])?"
)
_ANCHOR = (
    rf"{_OF_NATION}[\s,;./)-]{{0,3}}[(\[/-]?\s?(?i:d\.?\s?o\.?\s?b|born|date\s+of\s+birth|ho\b|h\.o|home\s+office|ref"
    r"|[a-z][ .-]?\d[\d .-]{5,16}\d|\d{1,2}[/.-]\d|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[a-z]{3}|\d{4}-\d)"
)
_BEGINS = (
    r"(?:^|(?<=\d{4}),\s|\n[ \t]{0,8}|[:;(]\s|\.\s|\d[.)]\s|[-*\u2022]\s|/\s|\b(?:in|re|for|about|on|of|concerning"
    r"|regarding|named"
    r"|called|is|with|flag|and)\s)"
)
_SMALL_PARTS = r"(?:(?:de|da|do|dos|das|del|della|di|la|le|van|von|der|den|el|al|bin|ben|e|y)\s){0,3}"
_PART = r"[^\W\d_a-z][^\W\d_][\w'-]{0,30}"
# "Family, Given" without capitals, and a name without any, count only where a reference or a date of birth follows.
_COMMA_NAME = re.compile(
    rf"{_BEGINS}(?:(?:Mr|Mrs|Ms|Miss|mr|mrs|ms"
    rf"|miss)\.?\s)?(?P<family>{_SMALL_PARTS}{_PART}(?:\s{_SMALL_PARTS}{_PART}){{0,2}}),"
    rf"\s(?P<given>{_PART}(?:\s{_PART}){{0,3}})(?={_ANCHOR})"
)
_SMALL = r"[^\W\d_A-Z](?:[^\W\d_A-Z]|['-](?=[^\W\d_])){1,30}"
_SMALL_NAME = re.compile(
    rf"(?i:{_BEGINS})(?=(?:(?:mr|mrs|ms|miss)\.?\s)?(?P<name>{_SMALL}(?: {_SMALL}){{1,4}}){_ANCHOR})"
)


# "OKONKWO/CHIDI EMEKA MR": as airlines write it; without a title only where it is called a passenger's, or ours.
_TICKETED = re.compile(
    r"(?:(?<![\w/])|(?<=\d\.\d))(?:(?:PASSENGER|PAX|NAME|TRAVELLER|GUEST)S?\s{1,8})?"
    r"(?P<family>[A-Z][A-Z'-]{1,30}(?: [A-Z][A-Z'-]{1,30}){0,3})/"
    r"(?P<given>[A-Z]{2,20}(?:[ ][A-Z]{2,20}){0,3}?)[ ]?(?:MRS|MR|MS|MISS|MSTR|CHD|DR)\b"
)
_MANIFESTED = re.compile(
    r"\b(?i:passengers?|pax|travellers?|names?|interest(?:ed)?(?:\sin)?|concerning|regarding|re)[\s:.\d-]{1,8}"
    r"(?P<family>[A-Z][A-Z'-]{1,30}(?: [A-Z][A-Z'-]{1,30}){0,3})/"
    r"(?P<given>[A-Z][\w'-]{1,20}(?:[ ][A-Z][\w'-]{1,20}){0,3})(?![\w/])"
)

# The family name in capitals on one line, the given names on the next.
_STACKED = re.compile(
    r"^[ \t]{0,8}(?P<family>[^\W\d_a-z]{2,30}(?:[ '-][^\W\d_a-z]{2,30}){0,2})[ \t]{0,4},?\n"
    r"[ \t]{0,8}(?P<given>[^\W\d_a-z][^\W\d_A-Z]{1,20}(?:[ -][^\W\d_a-z][^\W\d_A-Z]{1,20}){0,3})[ \t]{0,4}$", re.
    MULTILINE
)


# "F3310944 / DEMIRTAS-KAYA / Osman Yusuf / 04-05-1980": the parts of one entry.
_SLASHED = re.compile(
    r"(?:^|[\n\d/;|])[ \t]{0,4}[/;"
    r"|]?[ \t]{0,4}(?P<family>[^\W\d_a-z]{2,30}(?:[ '-][^\W\d_a-z]{2,30}){0,2})[ \t]{1,3}(?P<mark>[/;|])"
    r"[ \t]{1,3}(?P<given>[^\W\d_a-z][^\W\d_A-Z]{1,20}(?:[ -][^\W\d_a-z][^\W\d_A-Z]{1,20}){0,3})(?=[ "
    r"\t]{1,3}(?P=mark)[ \t]{1,3}"
    r"[A-Za-z]{0,4}[ ]?\d)", re.MULTILINE
)


def _plain_names(number: int, sheet: Sheet, anchors: list[tuple[int, int]]) -> Iterator[Mention]:
    """Give names that no capitals or titles tell, by the reference or date of birth right behind them."""
    text = sheet.text
    seen: set[int] = set()
    for hit in _STACKED.finditer(text):
        if not {w.lower() for w in (hit["family"] + " " + hit["given"]).split()} & NOT_NAMES:
            yield Mention(
                "name", f"{hit['given']} {hit['family']}", number, hit.start("family"), hit.end("given"), Sign.SURNAME
            )
    for hit in _SLASHED.finditer(text) if " / " in text or " ; " in text or " | " in text else ():
        if not {w.lower() for w in (hit["family"] + " " + hit["given"]).split()} & NOT_NAMES:
            value = f"{hit['given']} {hit['family']}"
            yield Mention("name", value, number, hit.start("family"), hit.end("given"), Sign.SURNAME)
    yield from _ticketed(number, text) if "/" in text else ()
    for anchor, _ in anchors:
        window = (max(anchor - 110, 0), min(anchor + 16, len(text)))
        comma = _COMMA_NAME.finditer(text, *window) if ", " in text[slice(*window)] else ()
        for hit in (*comma, *_SMALL_NAME.finditer(text, *window)):
            name = _plain_name(number, hit)
            if name is not None and name.start not in seen:
                seen.add(name.start)
                yield name


def _ticketed(number: int, text: str) -> Iterator[Mention]:
    """Give the names as tickets write them, the title behind them with them."""
    titled = list(_TICKETED.finditer(text))
    ends = {hit.end("family") for hit in titled}
    for hit in (*titled, *(h for h in _MANIFESTED.finditer(text) if h.end("family") not in ends)):
        value = f"{hit['given']} {hit['family']}"
        if not {w.lower() for w in re.split(r"[ -]", value)} & NOT_NAMES:
            yield Mention("name", value, number, hit.start("family"), hit.end(), Sign.SURNAME)


def _plain_name(number: int, hit: re.Match[str]) -> Mention | None:
    """Give the name of a match, unless one of its words is an everyday one."""
    if "family" in hit.re.groupindex:
        value, start, end = f"{hit['given']} {hit['family']}", hit.start("family"), hit.end("given")
    else:
        value, start, end = hit["name"], hit.start("name"), hit.end("name")
    words = re.split(r"[\s-]", value)
    small = EVERYDAY if "name" in hit.re.groupindex else frozenset()
    everyday = any(w.lower() in NOT_NAMES or w in small or w in TITLES or is_capitals(w) for w in words)
    if everyday or all(w in PARTICLES for w in words):
        return None
    return Mention("name", " ".join(value.split()), number, start, end, Sign.SURNAME)


def _labelled_names(number: int, sheet: Sheet, labelled: tuple[Field, ...]) -> Iterator[Mention]:
    """Give the names that stand under labels; family and given names of one person are put together."""
    grouped: dict[tuple[int, int] | None, dict[Role, Field]] = {}
    for place, at in enumerate(dependants.spelt_out(sheet, labelled)):
        role = Role.FAMILY if _is_family(sheet, labelled, place) else at.role
        if role is Role.NAME and not labels.is_count(sheet.text[at.start:at.end]):
            yield from (_with_family_last(sheet, labelled, at, one) for one in _whole(number, sheet, at))
        if role in (Role.FAMILY, Role.GIVEN, Role.MIDDLE):
            parts = grouped.setdefault(at.group, {})
            if role in parts:
                yield from _put_together(number, sheet, parts)
                parts.clear()
            parts[role] = at
    for parts in grouped.values():
        yield from _put_together(number, sheet, parts)


def _with_family_last(sheet: Sheet, labelled: tuple[Field, ...], at: Field, name: Mention) -> Mention:
    """Give a whole name with that word last which a cell beside it calls the family name: "Trịnh Quang Huy"."""
    told = next((f for f in labelled if f.role is Role.FAMILY and at.group and f.group == at.group), None)
    family = " ".join(sheet.words(told.start, told.end).split()) if told else ""
    first, _, rest = name.value.partition(f"{family} ") if family else (name.value, "", "")
    return replace(name, value=f"{rest} {family}") if family and rest and not first else name


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
    parts = _told_in_parts(at.label, sheet.words(at.start, at.end)) if "/" in at.label else None
    if parts:
        yield Mention(
            "name", parts, number, at.start, at.end, Sign.LABELLED, group_of(number, at), labelled=True)
        return
    cut = re.search(
        r"\s?[(\[;\"/]|\s-\s|,?\s(?:d\.?o\.?b|born|date of birth|h\.?o\.?\b|home office|ref\b|reference|a\.?k\.?a"
        r"|alias|also|n[ée]e|national|formerly|known as|aged?)(?!\w)|,?\s?[A-Za-z]?[\s.-]?\d", text, re.IGNORECASE
    )
    first = at.start + (cut.end() if cut and cut.group().strip() == "/" and _is_foreign(text[:cut.start()]) else 0)
    if first > at.start:
        # "Иван Петров / Ivan PETROV": the same once more in our letters.
        yield from (replace(m, start=at.start) for m in _whole(number, sheet, replace(at, start=first)))
        return
    end = at.start + (cut.start() if cut else len(text))
    value = names.arrange(sheet.words(at.start, end)) if end > at.start else None
    if value and len(value.split()) <= 8 and not _is_everyday(value):
        yield Mention("name", value, number, at.start, end, Sign.LABELLED, group_of(number, at), labelled=True)


def _is_foreign(text: str) -> bool:
    """Tell whether a name is written in other letters than ours."""
    return not any(c.isascii() and c.isalpha() for c in text)


_SLASH = re.compile(r"\s{0,3}[/;,|]\s{0,3}")


def _told_in_parts(label: str, text: str) -> str | None:
    """Give the name under "Family name/First name" whose parts stand in that order: "OKEKE / Sean"."""
    roles, parts = labels.roles_in(label), [p.strip() for p in _SLASH.split(text)]
    known = dict(zip(roles, parts, strict=False)) if len(parts) >= len(roles) else {}
    if Role.FAMILY not in known or Role.GIVEN not in known:
        return None
    words = [names.arrange(known[role]) for role in (Role.GIVEN, Role.MIDDLE, Role.FAMILY) if role in known]
    value = " ".join(w for w in words if w)
    return value if all(words) and not _is_everyday(value) else None


def _is_everyday(value: str) -> bool:
    """Tell whether what stands under a label is no name: everyday words alone, or small ones among others."""
    words = value.split()
    everyday = [w for w in words if w.lower().strip(".") in NOT_NAMES and w.lower() not in PARTICLES]
    capitals = any(w[0].isupper() for w in words)
    return len(everyday) == len(words) or any(
        w.islower() and w not in DOUBLE and (capitals or len(words) > 3) for w in everyday
    )


_OF_SEVERAL = re.compile(r"\b(?:siblings|brothers|sisters|family|couple|spouses|household|twins|group|case"
    r"|network)$", re.IGNORECASE)


def _put_together(number: int, sheet: Sheet, parts: dict[Role, Field]) -> Iterator[Mention]:
    """Give the name made of family and given names."""
    order = [parts[role] for role in (Role.GIVEN, Role.MIDDLE, Role.FAMILY) if role in parts]
    words = [w for at in order if (w := _part(sheet, at))]
    if len(words) > 1 and Role.FAMILY in parts and _OF_SEVERAL.search(words[-1]):
        # "Family: Costa-Lima siblings" says whose relatives they are; the name stands beside it.
        order, words = order[:1], words[:1]
    alone = names.arrange(words[0]) if len(order) == 1 and words else None
    if words and Role.FAMILY in parts:
        first, last = min(order, key=lambda f: f.start), max(order, key=lambda f: f.end)
        yield Mention(
            "name", alone or " ".join(words), number, first.start, last.end, Sign.LABELLED, group_of(number, first),
            labelled=True
        )


def _part(sheet: Sheet, at: Field) -> str:
    """Give the words of one part of a name, without remarks behind it; "" where another label stands in it."""
    if ":" in sheet.text[at.start:at.end]:
        return ""
    words = re.split(r"[(\[/;,|*\u2020\u2021]|\s-\s", sheet.words(at.start, at.end))[0].split()
    words = [*words[:-1], re.sub(r"(?<=\w{3})\.$", "", words[-1])] if words else words
    return names.with_plain_hyphens(" ".join(words[1:] if words and words[0].lower().strip(".") in TITLES else words))
