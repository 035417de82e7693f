"""Words that point to one of several persons without a name: "the latter", "number 2", "the elder", "the wife"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbot.core.people import Person
from mailbot.core.sheets import Sheet

_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_CARDINALS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_WHO = r"(?:man|woman|person|people|subject|nominal|individual|gentleman|lady|offender|fno|brother|sister|named" \
    r"|mentioned|listed|defendant|name|entry)s?"
_NUMBERED = re.compile(
    r"\b(?:numbers?|nos?|box(?:es)?|blocks?|subjects?|persons?|people|items?|nominals?|offenders?|individuals?|rows?|entry|entries|lines?"
    r"|fnos?)\.?\s{0,2}(?P<list>\(?\d{1,2}\)?(?:(?:\s?(?:,|and|&|to|-|or|,\s?and)\s?)\(?\d{1,2}\)?){0,12})(?![\w/:£]"
    r"|\.\d)"
)
# A number in brackets that begins a clause, or a list of them, stands for the person who was numbered so.
_BRACKETED = re.compile(
    r"^(?:as (?:to|for|regards) |for |in )?(?P<list>\(\d{1,2}\)(?:\s?(?:,|and|&)\s?\(\d{1,2}\)){0,12})"
)
_SPELT = re.compile(r"\b(?:subject|number|person|nominal|no\.?) (?P<number>" + "|".join(_CARDINALS) + r")\b")
# Some of them, not said which.
_SOME_OF = re.compile(
    r"\b(?:one|two|three|four|some|several|most|half|many|a few) of (?:them|these|those|the (?:two|three|four|five|six"
    r"|men|women|people|others|above)|our)\b"
)
_ORDINAL = "|".join(_NUMBERS)
_LISTED = re.compile(
    rf"\bthe (?P<list>(?:{_ORDINAL}|last)(?:,? (?:and|&) (?:the )?(?:{_ORDINAL}|last)){{0,3}})(?:[- ]{_WHO})?"
    r"(?= (?:of (?:these|them|those|the|whom)|is|are|was|were|has|have|had|does|do|above|only|did|never|still"
    r"|now|also|got"
    r"|met|lost|won|paid|satisfied|may|must|will|can|alone|(?!instal|payment|hearing|days?\b|years?\b|weeks?\b|months?\b)"
    r"[a-z]{2,12}(?:ed|[^s]s)\b|,)|,|:|;|\.?$|-)"
)
_OF_WHO = re.compile(
    rf"\b(?:against|for) the (?P<prefixed>{_ORDINAL}|last)\b(?! (?:hearing|time|week|month|year|day|instalment"
    rf"|order|application"
    rf"|proceedings (?:was|were|have)|two|three))"
    rf"|\b(?:the )(?P<list>(?:{_ORDINAL})(?:,? (?:and|&) (?:the )?(?:{_ORDINAL})){{0,3}})[- ]{_WHO}\b"
)
_SOME = re.compile(r"\bthe (?P<end>first|last|former|latter) (?P<count>two|three|four|five|six)\b")
_FORMER, _LATTER = re.compile(r"\bthe former\b(?! (?:order|two|three|proceedings))"), re.compile(
    r"\b(?:latter|last(?:[- ]named))\b(?! (?:order|two|three|proceedings))")
_AGE = re.compile(
    r"\b(?:the|his|her) (?P<age>eldest|oldest|elder|older|senior|youngest|younger|junior|middle)\b"
    r"(?! (?:order|proceedings|debt|confiscation|case|matter))"
)
_SEX = re.compile(r"\bthe (?P<sex>husband|wife|man|woman|gentleman|lady|brother|sister|father|mother|son|daughter)\b")
_MALE = frozenset({"husband", "man", "gentleman", "brother", "father", "son"})
_MALE_TITLE, _FEMALE_TITLE = re.compile(r"\b(?:mr|master|sir)\.?[ ]$", re.IGNORECASE), re.compile(
    r"\b(?:mrs|ms|miss|madam|mme)\.?[ ]$", re.IGNORECASE)
# Words that surely mean one of them, and do not say which to a reader who cannot tell.
_OPEN = re.compile(
    r"\bthe (?:elder|older|eldest|oldest|younger|youngest|husband|wife|man|woman|gentleman|lady|brother|sister|father"
    r"|mother|son|daughter|other (?:man|woman|one|person|brother|sister|subject)|[a-z]+(?:ian|ish|ese|an|i) (?:national"
    r"|citizen|man|woman)|(?:albanian|romanian|nigerian|vietnamese|polish|jamaican|pakistani|chinese|indian|turkish"
    r"|ghanaian|iranian|iraqi|somali|lithuanian|latvian|bulgarian|ukrainian|russian|brazilian)(?= (?:is|has|was|faces"
    r"|owes|does)))\b"
)


# Letters that a list of two or three may take.
_LIST = 45
_RELATION = re.compile(
    r"\b(?:(?P<male>brother|husband|son|father|uncle|nephew|boyfriend)|sister|wife|daughter|mother|aunt|niece"
    r"|girlfriend),?\s$",
    re.IGNORECASE
)
_RELATION_BEHIND = re.compile(
    r"(?:,\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?(?:,\s|,?\s\()(?:(?P<called>he)|she)\s(?:is|was)\b|,?\s\(?(?:his|her|their|the)\s(?:(?:elder|older|younger|twin|half-?)\s?)?"
    r"(?:(?P<male>brother|husband|son|father|uncle|nephew|boyfriend)|sister|wife|daughter|mother|aunt|niece|girlfriend)\b(?!'s)",
    re.IGNORECASE
)
# "X (born …) and his wife Y": whose wife she is is a man.
_AND_HIS = re.compile(
    r"(?:\s?\([^()]{0,80}\)|,[^,;.\n]{0,40}){0,3},?\s(?:and|with)\s(?:(?P<his>his)|her)\s(?:\w+\s)?(?:wife|husband|partner"
    r"|girlfriend|boyfriend|brother|sister|son|daughter|mother|father|cousin|uncle|aunt|nephew|niece)\b", re.IGNORECASE
)
# "He is Mr X", "the wife is Ms Y".
_INTRODUCED = re.compile(r"\b(?:(?P<male>he|husband|man)|she|wife|woman)(?:'s|\s(?:is|was))\s$", re.IGNORECASE)
_COUPLE = re.compile(r"\b(?:both|the two|the) (?P<sex>women|men|ladies|gentlemen|brothers|sisters|husbands|wives)\b")
_RELATIVE = re.compile(
    r"\b(?:the|his|her|their) (?P<who>(?:brother|sister|father|mother)(?:-in-law)?|uncle|aunt|nephew|niece|cousin|son"
    r"|daughter|husband"
    r"|wife|partner|girlfriend|boyfriend|fianc[e\u00e9]e?)\b"
)
_HE, _SHE = re.compile(r"\b(?:he|him|his|himself)\b"), re.compile(r"\b(?:she|her|hers|herself)\b")


@dataclass(frozen=True, slots=True)
class Pointed:
    """The persons that words point to (numbers in the order of the message), or None: one of them, not known which.

    `at` is the offset of the words in the text that was looked at.
    """

    whom: tuple[int, ...] | None
    at: int


def find(low: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> Pointed | None:
    """Give whom the last pointing words of a text (small letters, one blank between words) mean, if there are any."""
    related = [*_related(low, sheet, number, persons), *_in_order(low, sheet, len(persons))]
    sexed = (p for p in _sexed(low, sheet, number, persons) if p.at not in {r.at for r in related})
    found = [*_counted(low, len(persons)), *_aged(low, persons), *sexed, *related]
    found.extend(_in_couples(low, sheet, number, persons))
    if not found:
        found = _by_pronoun(low, sheet, number, persons)
    if not found:
        hit = _OPEN.search(low)
        return Pointed(None, hit.start()) if hit else None
    last = max(found, key=lambda p: p.at)
    together = sorted({i for p in found for i in p.whom or ()})
    reach = last.at - min(p.at for p in found)
    # "Subject 1 and subject 3" are listed; two that stand apart are each the subject of words of their own.
    doubtful = any(p.whom is None for p in found) or (len({p.whom for p in found}) > 1 and reach > _LIST)
    return Pointed(None if doubtful else tuple(together), last.at)


def counted(low: str, count: int) -> tuple[int, ...]:
    """Give the persons whom the numbers and ordinals of a text mean; nobody where there are none, or several sorts."""
    found = {p.whom or () for p in _counted(low, count)} if count > 1 else set[tuple[int, ...]]()
    return found.pop() if len(found) == 1 else ()


def alone_in_paragraph(number: int, sheet: Sheet, at: int, persons: tuple[Person, ...]) -> list[int] | None:
    """Give the one person whom the paragraph before an offset names, where a title does not tell the sex; else None.

    "(a) X, born …. The court quashed her order" is of X, though nobody can tell who of the two is a woman.
    """
    paragraph = sheet.text.rfind("\n\n", 0, at) + 1
    named = [i for i, p in enumerate(persons)
             if any(m.sheet == number and paragraph <= m.start < at for m in p.mentions())]
    kin = _RELATIVE.search(sheet.text[paragraph:at].lower())
    return named if len(named) == 1 and not kin and sex(persons[named[0]], sheet, number) is None else None


def goes_on(whom: list[int], low: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> bool:
    """Tell whether words that say no more than "he" or "she" go on about the one person who was spoken of just before.

    Not where the sex is another's, or not known and another's fits.
    """
    he, she = _HE.search(low), _SHE.search(low)
    if len(whom) != 1 or bool(he) == bool(she) or _counted(low, len(persons)) or _AGE.search(low) or _SEX.search(low):
        return False
    sexes = _sexes(sheet, number, persons)
    mine = sexes[whom[0]]
    return mine == bool(he) or (mine is None and bool(he) not in sexes)


# "Against her or against Joshua", "Joshua and her": one who is only called by a pronoun stands beside one with a name.
_BESIDE_HIM = re.compile(
    r"\b(?:(?P<he>him)|(?P<she>her)) (?:and|or|nor) (?:against |for |of |on |from )?(?!his\b|her\b|the\b)\w"
    r"|\b(?:and|or|nor) (?:against |for |of |on |from )?(?:(?P<and_he>him)|(?P<and_she>her))(?=[,.;]|$)"
)


def with_pronoun(
    named: list[int], low: str, sheet: Sheet, number: int, persons: tuple[Person, ...],
) -> list[int] | None:
    """Give the named persons, with the one whom a pronoun beside them means; None where that is not plain."""
    hit = _BESIDE_HIM.search(low)
    if hit is None:
        return named
    male = (hit.lastgroup or "").endswith("_he") or hit.lastgroup == "he"
    fitting = [i for i, p in enumerate(persons) if i not in named and sex(p, sheet, number) in (None, male)]
    return sorted([*named, *fitting]) if len(fitting) == 1 else None


def _counted(low: str, count: int) -> list[Pointed]:
    """Give the persons meant by numbers, ordinals, "the former" and "the latter"."""
    found = [Pointed(_of_figures(hit["list"], count), hit.start()) for pattern in (_NUMBERED, _BRACKETED)
             for hit in pattern.finditer(low)]
    found.extend(Pointed(_checked([_CARDINALS[hit["number"]]], count), hit.start()) for hit in _SPELT.finditer(low))
    found.extend(_by_ordinals(low, count))
    found.extend(Pointed(None, hit.start()) for hit in _SOME_OF.finditer(low))
    for hit in _SOME.finditer(low):
        many = _CARDINALS[hit["count"]]
        head = hit["end"] in ("first", "former")
        chosen = tuple(range(many) if head else range(count - many, count))
        found.append(Pointed(chosen if 0 < many < count else None, hit.start()))
    found.extend(Pointed((0,) if count == 2 else None, hit.start()) for hit in _FORMER.finditer(low))
    found.extend(Pointed((count - 1,), hit.start()) for hit in _LATTER.finditer(low))
    return [p for p in found if p.whom != ()]


_LABEL = re.compile(r"\W{0,6}\(?(?P<label>[A-Za-z]|[ivx]{1,4})[.):]\s")
_LETTER = re.compile(
    r"(?:(?:^|\b(?:against|for|on|of|to|with|by|and|or|nor|in|both|neither|only|but|while|whereas|as for|subjects?"
    r"|persons?)|[,;&])\W{0,2})"
    r"\(?(?P<label>[A-Z]|(?<=\()(?:[a-z]|[ivx]{1,4}))\)?(?=\s(?:is|was|has|had|owes|faces|and|or|but|nor|are|were|have"
    r"|paid|did|does"
    r"|alone|only)\b|[,.;:)]|\s?$)"
)


def lettered(clause: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> tuple[tuple[int, int], ...]:
    """Give where a clause calls persons by the letter before their entry in a list ("against A and B"), and whom."""
    found = [(hit.start("label"), hit["label"]) for hit in _LETTER.finditer(clause)]
    known = _labels(sheet, number, persons) if found else {}
    return tuple((place, known[label]) for place, label in found if label in known)


def _labels(sheet: Sheet, number: int, persons: tuple[Person, ...]) -> dict[str, int]:
    """Give the letters that stand before the entries of a list; none unless two persons have one."""
    known: dict[str, int] = {}
    for index, person in enumerate(persons):
        for mention in person.mentions():
            if mention.sheet == number:
                begin = sheet.text.rfind("\n", 0, mention.start) + 1
                hit = _LABEL.match(sheet.text, begin, min(begin + 20, mention.end))
                known.setdefault(hit["label"], index) if hit else None
    return known if len(set(known.values())) > 1 else {}


def _by_ordinals(low: str, count: int) -> list[Pointed]:
    """Give the persons meant by "the first", "the second and the third", "the last-named"."""
    found: list[Pointed] = []
    for pattern in (_LISTED, _OF_WHO):
        for hit in pattern.finditer(low):
            words = [w for w in (*_NUMBERS, "last") if w in (hit["list"] or hit["prefixed"]).replace(",", " ").split()]
            places = [count if w == "last" else _NUMBERS.index(w) + 1 for w in words]
            found.append(Pointed(_checked(places, count), hit.start()))
    return found


def _of_figures(listed: str, count: int) -> tuple[int, ...]:
    """Give the persons of "1 and 3", "2, 4" or "1 to 3"."""
    reach = re.fullmatch(r"\(?(\d{1,2})\)?\s?(?:to|-)\s?\(?(\d{1,2})\)?", listed.strip())
    figures = range(int(reach[1]), int(reach[2]) + 1) if reach else [int(n) for n in re.findall(r"\d{1,2}", listed)]
    return _checked(list(figures), count)


def _checked(places: list[int], count: int) -> tuple[int, ...]:
    """Turn places into indices; nothing when one of them is no person's."""
    return tuple(p - 1 for p in places) if places and all(1 <= p <= count for p in places) else ()


def _aged(low: str, persons: tuple[Person, ...]) -> list[Pointed]:
    """Give the persons meant by "the elder" and "the youngest", by their dates of birth."""
    found: list[Pointed] = []
    for hit in _AGE.finditer(low):
        births = [{m.value for m in p.births} for p in persons]
        known = all(len(b) == 1 and "" not in b for b in births) and len({*map(min, births)}) == len(births)
        middle = hit["age"] == "middle"
        superlative = hit["age"].endswith("est") or (middle and len(persons) == 3)
        if not known or (len(persons) > 2 and not superlative) or (middle and len(persons) != 3):
            found.append(Pointed(None, hit.start()))
            continue
        order = sorted(range(len(persons)), key=lambda i: min(births[i]))
        if middle:
            found.append(Pointed((order[1],), hit.start()))
            continue
        found.append(Pointed((order[-1 if hit["age"].startswith(("young", "jun")) else 0],), hit.start()))
    return found


def _sexed(low: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> list[Pointed]:
    """Give the persons meant by "the husband" and "the woman", by the titles before their names."""
    sexes = _sexes(sheet, number, persons) if _SEX.search(low) else []
    found: list[Pointed] = []
    for hit in _SEX.finditer(low):
        fitting = [i for i, sex in enumerate(sexes) if sex == (hit["sex"] in _MALE)]
        known = len(fitting) == 1 and None not in sexes
        found.append(Pointed((fitting[0],) if known else None, hit.start()))
    return found


def _in_couples(low: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> list[Pointed]:
    """Give the persons meant by "both women" or "the two men", by their titles; nobody certain when one lacks."""
    found: list[Pointed] = []
    for hit in _COUPLE.finditer(low):
        sexes = _sexes(sheet, number, persons)
        male = hit["sex"] in ("men", "gentlemen", "brothers", "husbands")
        fitting = tuple(i for i, sex in enumerate(sexes) if sex == male)
        known = None not in sexes and len(fitting) == 2
        found.append(Pointed((0, 1) if len(persons) == 2 else fitting if known else None, hit.start()))
    return found


def _related(low: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> list[Pointed]:
    """Give the persons meant by "the uncle", where one of them was brought in as "her uncle, Mr X"."""
    found: list[Pointed] = []
    for hit in _RELATIVE.finditer(low):
        brought = re.compile(
            rf"\b{re.escape(hit['who'])}\b(?:\sis|\sof\s\w+)?[\s,:(]{{1,16}}(?:mr|mrs|ms|miss)?\.?\s?$", re.IGNORECASE
        )
        fitting = tuple(
            i for i, p in enumerate(persons) if any(
                m.sheet == number and brought.search(sheet.text[max(m.start - 40, 0):m.start]) for m in p.mentions()
            )
        )
        found.extend([Pointed(fitting, hit.start())] if len(fitting) == 1 else [])
    return found


_KIN = re.compile(
    r"\b(?:husband|wife|father|mother|brother|sister|son|daughter|uncle|aunt|nephew|niece|cousin|partner)\b",
    re.IGNORECASE
)
_IN_ORDER = re.compile(r"\bin (?:that|this|the same) order\b|\brespectively\b", re.IGNORECASE)


def _in_order(low: str, sheet: Sheet, count: int) -> list[Pointed]:
    """Give the persons meant by "the father" where the mail lists father, mother and son "in that order"."""
    roles = _roles(sheet.text, count) if _RELATIVE.search(low) else ()
    return [Pointed((roles.index(hit["who"]),), hit.start()) for hit in _RELATIVE.finditer(low) if hit["who"] in roles]


@lru_cache(maxsize=8)
def _roles(text: str, count: int) -> tuple[str, ...]:
    """Give what the persons are to one another, in order, where the mail says it of as many as there are."""
    for hit in _IN_ORDER.finditer(text):
        before = text[max(hit.start() - 300, 0):hit.start()]
        told = tuple(kin.group().lower() for kin in _KIN.finditer(before))[-count:]
        if len(told) == count and len(set(told)) == count:
            return told
    return ()


def _by_pronoun(low: str, sheet: Sheet, number: int, persons: tuple[Person, ...]) -> list[Pointed]:
    """Give whom "he" or "she" means where a message about several uses both; nobody certain when it is not known."""
    he, she = _HE.search(low), _SHE.search(low)
    hit = he or she
    if hit is None or (he and she):
        return []
    sexes = _sexes(sheet, number, persons)
    if not _speaks_of_both(sheet.text) and (None in sexes or len(set(sexes)) == 1):
        return []
    fitting = [i for i, sex in enumerate(sexes) if sex == bool(he)]
    return [Pointed((fitting[0],) if len(fitting) == 1 and None not in sexes else None, hit.start())]


@lru_cache(maxsize=8)
def _speaks_of_both(text: str) -> bool:
    """Tell whether a text says "he" as well as "she"."""
    low = text.lower()
    return bool(_HE.search(low) and _SHE.search(low))


def _sexes(sheet: Sheet, number: int, persons: tuple[Person, ...]) -> list[bool | None]:
    """Give for each person whether it is a man; of two, where both are spoken of, the other is the other."""
    sexes = [sex(p, sheet, number) for p in persons]
    if None in sexes:
        sexes = [_titled(n, persons, sheet.text) if s is None else s for n, s in enumerate(sexes)]
    known = next((s for s in sexes if s is not None), None)
    if len(sexes) == 2 and known is not None and _speaks_of_both(sheet.text):
        return [not known if s is None else s for s in sexes]
    return sexes


_ADDRESSED = re.compile(r"\b(?:(?P<male>Mr)|Mrs|Ms|Miss)\.?\s(?P<word>[^\W\d_]{2,30})")


def _titled(number: int, persons: tuple[Person, ...], text: str) -> bool | None:
    """Tell the sex of a person by the title before a word of the name that nobody else here bears: "Ms Sahakyan"."""
    mine = {w for m in persons[number].names for w in m.words()}
    others = {w for n, p in enumerate(persons) if n != number for m in p.names for w in m.words()}
    told = {hit["male"] is not None for hit in _ADDRESSED.finditer(text) if hit["word"].casefold() in mine - others}
    return told.pop() if len(told) == 1 else None


def sex(person: Person, sheet: Sheet, number: int) -> bool | None:
    """Tell whether a person is a man (True) or a woman (False) by title; None when no title stands."""
    before = [sheet.text[max(m.start - 16, 0):m.start] for m in person.names if m.sheet == number]
    related = next((hit for b in before if (hit := _RELATION.search(b))), None)
    behind = (_RELATION_BEHIND.match(sheet.text, m.end) for m in person.mentions() if m.sheet == number)
    related = related or next(filter(None, behind), None)
    if related is not None:
        return related.lastgroup is not None
    if any(_MALE_TITLE.search(b) for b in before):
        return True
    if any(_FEMALE_TITLE.search(b) for b in before):
        return False
    introduced = next((hit["male"] is not None for b in before if (hit := _INTRODUCED.search(b))), None)
    joined = (_AND_HIS.match(sheet.text, m.end) for m in person.mentions() if m.sheet == number)
    return introduced if introduced is not None else next((hit["his"] is not None for hit in joined if hit), None)
