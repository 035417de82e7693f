"""Names whose parts are told one by one: "Mr PARK (given names Min Ho)", "Chidi and Ngozi OKONKWO"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from mailbot.core import called, names
from mailbot.core.mentions import Mention
from mailbot.core.names import Sign, is_capitals
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_names import NOT_NAMES


def _without_pronoun(sheet: Sheet, name: Mention) -> Mention:
    """Leave "I" out of a name behind which the writer goes on: "for Mr Ali HASSAN I gave you"."""
    if not name.value.endswith(" I") or not re.match(r"\s[a-z]", sheet.text[name.end:name.end + 2]):
        return name
    return replace(name, value=name.value[:-2], end=name.end - 2)


def settled(number: int, sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """Put together names whose parts are told one by one, and take later mentions of an alias for the alias."""
    found = [_without_pronoun(sheet, m) for m in _told_apart(number, sheet, found)]
    found = [_family_last(sheet, m) for m in _in_parts(sheet, sorted(found, key=lambda m: m.start))]
    found = _coordinated(number, sheet, _with_clan(sheet, found))
    aliases = [m.words() for m in found if m.other == called.ALIAS and names.is_full(m.value)]
    proper = [m.words() for m in found if not m.other]
    return [
        replace(m, other=called.ALIAS)
        if not m.other and not m.labelled and any(m.words() <= a for a in aliases) and (
            proper.count(m.words()) < len(proper)
        ) else m
        for m in found
    ]


_GIVEN_BEFORE = re.compile(
    r"\b(?:given|first|fore|christian|other|middle)\s?names?[\s,]{0,2}(?:is|are|being|was|were|of"
    r"|:)?\s{0,2}\"?$", re.IGNORECASE)
_FAMILY_BEFORE = re.compile(
    r"\b(?:sur|family|last)\s?names?[\s,]{0,2}(?:is|are|being|was|of|:)?\s{0,2}\"?$", re.IGNORECASE)
_FAMILY_BEHIND = re.compile(
    r"\s?[,(]\s?(?:the\s)?(?:sur|family|last)\s?name\s?(?:is\s|being\s|:\s?"
    r"|=\s?)?\"?(?P<family>[^\W\d_][\w'-]{1,30}(?:\s[^\W\d_][\w'-]{1,30})?)\"?"
    r"[),;.]", re.IGNORECASE)


# "(Bui = family name)", "(Kim being his surname)".
_FAMILY_TOLD = re.compile(
    r"\s?[,(]\s?(?:[^()\n;:]{2,40}[;:,]\s)?(?:where\s)?\"?(?P<family>[^\W\d_][\w'-]{1,30}(?:\s[^\W\d_][\w'-]{1,30})?)\"?\s(?:=|is|being|as|:)\s?(?:the|his"
    r"|her|their)?\s?(?:sur|family\s|last\s)name", re.IGNORECASE)
_GIVEN_TOLD = re.compile(
    r"\s?[,(]\s?(?:the\s|his\s|her\s)?(?:given|first|fore|christian)\s?names?\s?(?:is\s|are\s|being\s|:\s?|=\s?)?\"?"
    r"(?P<given>[^\W\d_][\w'-]{1,30}(?:\s[^\W\d_][\w'-]{1,30}){0,2})\"?[),;.]", re.IGNORECASE)
_FAMILY_FIRST = re.compile(
    r"\s?[,(]\s?(?:with\s)?(?:the|his|her|their)?\s?(?:sur|family\s|last\s)name\s?(?:is\s|stands\s|comes\s|goes\s"
    r"|given\s|written\s|put\s)?first\b", re.IGNORECASE)


def _family_last(sheet: Sheet, mention: Mention) -> Mention:
    """Put the family name last where the words behind a name say which it is: "Singh Gurpreet (surname Singh)"."""
    words = mention.value.split()
    family = _told_family(sheet.text, mention, words)
    if not family or not family < mention.words():
        return mention
    parts = [[w for w in words if (names.words_of(w) <= family) is last] for last in (False, True)]
    return replace(mention, value=" ".join((*parts[0], *parts[1])))


def _told_family(text: str, mention: Mention, words: list[str]) -> frozenset[str]:
    """Give the words of the family name as the words behind a name tell it; none when they do not."""
    plain = not any(is_capitals(w) for w in words) and "," not in text[mention.start:mention.end]
    if _FAMILY_FIRST.match(text, mention.end):
        return names.words_of(words[0]) if plain else frozenset()
    hit = _FAMILY_BEHIND.match(text, mention.end) or _FAMILY_TOLD.match(text, mention.end)
    if hit:
        return names.words_of(hit["family"])
    given = _GIVEN_TOLD.match(text, mention.end)
    if given and names.words_of(given["given"]) < mention.words():
        return mention.words() - names.words_of(given["given"])
    return frozenset()


_ASIDE = r"(?:,[^,.;\n]{1,50},)?\s{0,2}(?:is|are|being|was|were|of|:)?\s{0,2}\"?"
_PART = r"[^\W\d_a-z][\w'-]{1,30}"
_FAMILY_NAME = re.compile(
    rf"\b(?i:surname|family\sname|last\sname){_ASIDE}(?P<part>{_PART}(?:\s{_PART}){{0,2}})(?![\w'-])")
_GIVEN_NAMES = re.compile(
    rf"\b(?i:(?:given|first|christian)\snames?|forenames?){_ASIDE}(?P<part>{_PART}(?:\s{_PART}){{0,3}})(?![\w'-])")
_NEAR = 90


def _told_apart(number: int, sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """Put together parts that prose tells one by one: "her first names are Oyuunbileg Sarnai and the surname is …"."""
    text = sheet.text
    families = [hit for hit in _FAMILY_NAME.finditer(text) if _are_names(hit)] if "name" in text else []
    for family in families:
        given = _GIVEN_NAMES.finditer(text, max(family.start() - 150, 0), family.end() + 150)
        beside = [hit for hit in given if _are_names(hit) and _gap(hit, family) <= _NEAR]
        if len(beside) != 1 or "\n" in family.group() + beside[0].group():
            continue
        start = min(family.start("part"), beside[0].start("part"))
        end = max(family.end("part"), beside[0].end("part"))
        inside = [m for m in found if m.start < end and start < m.end]
        if not any(m.labelled or m.group for m in inside):
            value = f"{beside[0]['part']} {family['part']}"
            found = [m for m in found if m not in inside]
            found.append(Mention("name", value, number, start, end, Sign.TITLED))
    return found


def _gap(one: re.Match[str], other: re.Match[str]) -> int:
    """Give how far apart two matches stand."""
    return max(other.start() - one.end(), one.start() - other.end())


def _are_names(hit: re.Match[str]) -> bool:
    return not any(word.lower() in NOT_NAMES for word in hit["part"].split())


_BRACKETED = re.compile(r"\s?\($")


def _in_parts(sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """Put family and given names together: "Mr PARK (given names Min Ho)", "OKONKWO (Chidi Emeka)"."""
    whole: list[Mention] = []
    for mention in found:
        before = whole[-1] if whole else None
        if before is not None and _completes(sheet, before, mention):
            given, family = (mention, before) if not _is_family_part(sheet, mention) else (before, mention)
            value = f"{given.value} {family.value}"
            whole[-1] = replace(before, value=value, end=mention.end, sign=Sign.TITLED, other="")
        else:
            whole.append(mention)
    return whole


def _is_family_part(sheet: Sheet, mention: Mention) -> bool:
    return bool(_FAMILY_BEFORE.search(sheet.text, max(mention.start - 24, 0), mention.start))


def _completes(sheet: Sheet, before: Mention, mention: Mention) -> bool:
    """Tell whether a name is the other part of the one before it."""
    if before.labelled or mention.labelled or not 0 <= mention.start - before.end <= 60:
        return False
    if mention.words() & before.words() or before.other not in ("", called.ALIAS):
        return False
    text = sheet.text
    given = _GIVEN_BEFORE.search(text, max(mention.start - 30, 0), mention.start)
    if given:
        return not names.is_full(before.value) or _is_family_part(sheet, before)
    if _is_family_part(sheet, mention):
        return bool(_GIVEN_BEFORE.search(text, max(before.start - 30, 0), before.start))
    return (
        not names.is_full(before.value) and before.sign is Sign.SURNAME and mention.sign is Sign.CAPITALISED
        and bool(_BRACKETED.fullmatch(text, before.end, mention.start)) and text[mention.end:mention.end + 1] == ")"
    )


_GIVEN_ALONE = re.compile(
    r"(?<![\w'-])(?P<given>[^\W\d_a-z][^\W\d_A-Z][\w'-]{1,20})(?:\s\([^()\n]{0,60}\))?,?\s(?:and|&)\s$")
_CLAN = re.compile(
    r"\bthe\s(?:\w{3,10}\s)?(?P<family>[^\W\d_a-z][\w'-]{2,30})\s(?:brothers|sisters|twins|cousins|siblings|couple)\b")
_OF_CLAN = re.compile(
    r"(?<![\w'-])(?P<given>[^\W\d_a-z][^\W\d_A-Z][\w'-]{1,20})(?=,?\s\(?(?:born|b\.|dob|d\.o\.b|ref|ho\b|[A-Z][\s.-]?\d{3}|\d{1,2}[\s/.]))")


def _coordinated(number: int, sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """Give "Chidi and Ngozi OKONKWO" as two persons of one surname."""
    more: list[Mention] = []
    for mention in found:
        hit = _GIVEN_ALONE.search(sheet.text, max(mention.start - 90, 0), mention.start)
        family = [w for w in mention.value.split() if is_capitals(w)]
        free = hit is not None and not any(m.start <= hit.start("given") < m.end for m in found)
        if hit and free and family and hit["given"].lower() not in NOT_NAMES and names.is_full(mention.value) and (
            called.INTRODUCED.search(sheet.text, max(hit.start() - 60, 0), hit.start())
        ):
            start, end = hit.span("given")
            more.append(replace(mention, value=" ".join((hit["given"], *family)), start=start, end=end))
    more.extend(_of_clan(number, sheet, [*found, *more]))
    return sorted([*found, *more], key=lambda m: m.start) if more else found


_CLAN_BEFORE = re.compile(
    r"\b(?:the|these|both|two|three|four|five)\s(?:brothers|sisters|twins|cousins|siblings)\s"
    r"(?P<family>[^\W\d_a-z]{2,30}(?:[-'][^\W\d_a-z]{2,30}){0,2})(?![\w'-])")
_FAR = 600      # Letters behind the family's name in which its members are told.
_MEMBER_ENDS = re.compile(r",?\s\(?(?:born|b\.|dob|d\.o\.b|ref|ho\b|[A-Z][\s.-]?\d{3}|\d{1,2}[\s/.])")


def _clan_of(sheet: Sheet) -> re.Match[str] | None:
    return _CLAN.search(sheet.text) or next(
        (hit for hit in _CLAN_BEFORE.finditer(sheet.text) if hit["family"].lower() not in NOT_NAMES), None)


def _with_clan(sheet: Sheet, found: list[Mention]) -> list[Mention]:
    """Give the members of a family whose lines begin with their given names the surname that was told once."""
    clan = _clan_of(sheet) if found else None
    if clan and sum(clan.end() < m.start < clan.end() + _FAR and _is_member(sheet.text, m) for m in found):
        # The surname alone is no further person beside those who bear it.
        found = [m for m in found if not (clan.start("family") <= m.start < clan.end("family"))]
    return [
        replace(m, value=f"{m.value} {clan['family']}", sign=Sign.SURNAME)
        if clan and clan.end() < m.start < clan.end() + _FAR and _is_member(sheet.text, m) else m for m in found
    ]


def _is_member(text: str, mention: Mention) -> bool:
    """Tell whether a line begins with given names alone and goes on with particulars."""
    line = text[text.rfind("\n", 0, mention.start) + 1:mention.start]
    plain = mention.sign is Sign.CAPITALISED and not mention.labelled and mention.group is None and not mention.other
    return plain and not line.strip(" -*\u2022.()123456789") and bool(_MEMBER_ENDS.match(text, mention.end))


def _of_clan(number: int, sheet: Sheet, found: list[Mention]) -> Iterator[Mention]:
    """Give the members of a family named once: "the Hoxha brothers: Besim, born …, and Fatmir, born …"."""
    kin = any(word in sheet.text for word in ("brothers", "sisters", "twins", "cousins", "siblings"))
    clan = _clan_of(sheet) if found or kin else None
    for hit in _OF_CLAN.finditer(sheet.text, clan.end(), clan.end() + _FAR) if clan else ():
        if hit["given"].lower() not in NOT_NAMES and not any(m.start <= hit.start() < m.end for m in found):
            value = f"{hit['given']} {clan['family'] if clan else ''}"
            yield Mention("name", value, number, hit.start(), hit.end("given"), Sign.SURNAME)
