"""Who the message is about: references, names and dates of birth joined to persons.

Each sheet is read from top to bottom. What stands under labels, in one table row, or side by side in
a sentence belongs to one person; a field that the person already has with another value begins the
next one. Fragments with the same reference, or with names that are one another's part, are one person.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from mailbot.core import dates, fields, names, references
from mailbot.core.fields import Field
from mailbot.core.names import Name, Sign
from mailbot.core.notification import Loser
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import Party
from mailbot.core.vocabulary_labels import Role
from mailbot.core.vocabulary_names import NOT_NAMES
from mailbot.core.vocabulary_people import INCLUDES, NOT_THIS, RELATIVES, WRONG_AFTER, WRONG_BEFORE


@dataclass(frozen=True, slots=True)
class Mention:
    """Something said of a person at `start:end` of sheet number `sheet`; `what` is reference, name or birth."""

    what: str
    value: str
    sheet: int
    start: int
    end: int
    sign: Sign = Sign.CAPITALISED
    group: tuple[int, ...] | None = None
    labelled: bool = False


@dataclass(slots=True)
class Person:
    """One person as pieced together so far; each list holds the mentions that say so."""

    references: list[Mention] = field(default_factory=list)
    names: list[Mention] = field(default_factory=list)
    births: list[Mention] = field(default_factory=list)
    groups: set[tuple[int, ...]] = field(default_factory=set)

    def mentions(self) -> list[Mention]:
        """Give everything said of this person."""
        return [*self.references, *self.names, *self.births]

    def of(self, what: str) -> list[Mention]:
        """Give the mentions of one field."""
        return {"reference": self.references, "name": self.names, "birth": self.births}[what]

    def reference(self) -> str | None:
        """Give the one reference, or None when there is none or more than one."""
        values = {m.value for m in self.references}
        return values.pop() if len(values) == 1 else None


@dataclass(frozen=True, slots=True)
class Found:
    """The persons of a message in order, what was not taken, and what a person must look at."""

    persons: tuple[Person, ...]
    losers: tuple[Loser, ...]
    questions: tuple[str, ...]
    others: tuple[Mention, ...]


_RELATIVE = re.compile(rf"\b(?P<who>{'|'.join(RELATIVES)})(?P<of>\s+of)?[\s,:(\"-]{{1,3}}(?:(?:is|was|named|called|being|one|mr|mrs|ms|miss|the|a|an|in\s+the\s+case|with|ref|reference|ho|also|our|subject|case)[\s,:.(]{{1,2}}){{0,4}}$", re.IGNORECASE)
_NOT_THIS = re.compile(rf"(?:\b(?:{'|'.join(NOT_THIS)})[\s,:(\"-]{{1,3}}(?:(?:the|a|mr|mrs|ms|miss|his|her|case|of|ref|reference|ho|number|one)[\s,:.(]{{1,2}}){{0,4}})$", re.IGNORECASE)
_WRONG_BEFORE = re.compile(rf"\b(?:{'|'.join(WRONG_BEFORE)})[\s,:(\"-]{{1,3}}(?:(?:the|a|as|to|ho|home|office|ref|reference|number|no|was|is|it|file|of|under)[\s,:.(]{{1,2}}){{0,4}}$", re.IGNORECASE)
_WRONG_AFTER = re.compile(rf"[\s,(\")-]{{1,3}}(?:{'|'.join(WRONG_AFTER)})", re.IGNORECASE)
_INCLUDES = re.compile("|".join(INCLUDES), re.IGNORECASE)
_BIRTH_LABEL = re.compile(r"\b(?:d\.?\s?o\.?\s?b\.?|dates?\s+of\s+birth|birth\s?dates?|born(?:\s+on)?|b\.|birth|was\s+born)[\s:.,(=-]{0,4}(?:(?:is|of|on|as|the|being|given\s+as|was|now|correct\w*|believed(?:\s+to\s+be)?|about|or|in)\s+){0,4}[(\[]?$", re.IGNORECASE)
_OTHER_BIRTH = re.compile(r"\b(?:alias(?:es)?|also\s+uses?|alternative|a\.?k\.?a\.?|false|not|wrong(?:ly)?|incorrect(?:ly)?|previously|formerly|other|instead\s+of|rather\s+than)\b[^.;\n]{0,25}$", re.IGNORECASE)


def find(sheets: tuple[Sheet, ...], claimed: Party, sent: date | None) -> Found:
    """Give the persons that the sheets are about."""
    losers: list[Loser] = []
    questions: list[str] = []
    taken: list[Mention] = []
    others: list[Mention] = []
    for number, sheet in enumerate(sheets):
        for mention in _mentions(number, sheet, claimed, sent, losers):
            if why := _not_ours(sheet, mention):
                losers.append(sheet.loser(mention.what, mention.start, mention.end, why))
                others.append(mention)
            else:
                taken.append(mention)
    persons = _joined(_walked(taken, sheets))
    return Found(tuple(persons), tuple(losers), tuple(questions), tuple(others))


# --- what is said ---------------------------------------------------------------------------------------------


def _mentions(number: int, sheet: Sheet, claimed: Party, sent: date | None, losers: list[Loser]) -> list[Mention]:
    """Give all that a sheet says of anybody, in order, each with its group."""
    labelled = fields.find(sheet)
    found = [*_reference_mentions(number, sheet, claimed, labelled, losers), *_birth_mentions(number, sheet, sent, labelled, losers)]
    found.extend(_name_mentions(number, sheet, labelled, losers, found))
    return sorted(found, key=lambda m: m.start)


def _field_at(labelled: Iterable[Field], position: int) -> Field | None:
    return next((f for f in labelled if f.start <= position < f.end), None)


def _group(number: int, at: Field | None) -> tuple[int, ...] | None:
    return (number, *at.group) if at and at.group else None


def _reference_mentions(number: int, sheet: Sheet, claimed: Party, labelled: tuple[Field, ...], losers: list[Loser]) -> Iterator[Mention]:
    """Give the references; those under a foreign label or of another person are losers."""
    taken, left = references.find(sheet, claimed)
    losers.extend(sheet.loser("reference", o.start, o.end, o.why) for o in left)
    for ref in taken:
        at = _field_at(labelled, ref.start)
        if at and at.role in (Role.FOREIGN, Role.OTHER_PERSON):
            losers.append(sheet.loser("reference", ref.start, ref.end, f"under the label {at.label!r}"))
            continue
        own = ref.labelled or (at is not None and at.role is Role.REFERENCE)
        yield Mention("reference", ref.value, number, ref.start, ref.end, group=_group(number, at), labelled=own)


def _birth_mentions(number: int, sheet: Sheet, sent: date | None, labelled: tuple[Field, ...], losers: list[Loser]) -> Iterator[Mention]:
    """Give the dates that are somebody's date of birth."""
    for day in dates.find(sheet, sent):
        at = _field_at(labelled, day.start)
        if not _is_birth(sheet, day, at):
            continue
        value = dates.birth(day, sheet.text, sent)
        if value is None:
            losers.append(sheet.loser("date_of_birth", day.start, day.end, day.why or "not certain"))
        yield Mention("birth", value.isoformat() if value else "", number, day.start, day.end, group=_group(number, at), labelled=at is not None)


def _is_birth(sheet: Sheet, day: dates.Day, at: Field | None) -> bool:
    """Tell whether a date is a date of birth: by its label, or because it stands bare beside a name or a reference."""
    before = sheet.text[max(day.start - 50, 0):day.start]
    if _OTHER_BIRTH.search(before):
        return False
    if at is not None and at.role is not Role.REMARK:
        return at.role in (Role.BIRTH, Role.NAME, Role.REFERENCE) and (at.role is Role.BIRTH or bool(_BIRTH_LABEL.search(before)) or day.year is not None)
    if _BIRTH_LABEL.search(before):
        return True
    return _is_bare(sheet, day)


_BARE_BEFORE = re.compile(r"(?:[^\W\d_]{2,}|\d{7}(?:/\d{1,2})?|\))\s?[,(\[/|-]\s?$|\d{7}(?:/\d{1,2})?\s{1,3}$|[A-Z]{2,}\s{1,3}$")
_BARE_AFTER = re.compile(r"\s?(?:[)\],.;|/-]|$|\n|[A-Za-z]\d{7}|\([A-Z])")


def _is_bare(sheet: Sheet, day: dates.Day) -> bool:
    """Tell whether a date stands in apposition: between commas or brackets, at least sixteen years before today."""
    if day.relative or (day.year is not None and day.year > 2003):
        return False
    before, after = sheet.text[max(day.start - 30, 0):day.start], sheet.text[day.end:day.end + 12]
    return bool(_BARE_BEFORE.search(before) and _BARE_AFTER.match(after))


def _name_mentions(number: int, sheet: Sheet, labelled: tuple[Field, ...], losers: list[Loser], anchors: list[Mention]) -> Iterator[Mention]:
    """Give the names: from labels first, then from how they are written."""
    covered: list[tuple[int, int]] = [(f.start, f.end) for f in labelled if f.role in _NAME_ROLES or f.role in (Role.OTHER_PERSON, Role.OTHER_NAME)]
    yield from _labelled_names(number, sheet, labelled)
    for name in names.find(sheet):
        if any(a <= name.start < b for a, b in covered):
            continue
        if names.is_alias(sheet.text, name.start):
            losers.append(sheet.loser("name", name.start, name.end, "another name of the same person"))
        elif names.is_official(sheet.text, name.start):
            losers.append(sheet.loser("name", name.start, name.end, "an official or a correspondent"))
        else:
            at = _field_at(labelled, name.start)
            yield Mention("name", name.value, number, name.start, name.end, sign=name.sign, group=_group(number, at))


_NAME_ROLES = (Role.NAME, Role.FAMILY, Role.GIVEN, Role.MIDDLE)


def _labelled_names(number: int, sheet: Sheet, labelled: tuple[Field, ...]) -> Iterator[Mention]:
    """Give the names that stand under labels; family and given names of one person are put together."""
    parts: dict[Role, Field] = {}
    for at in labelled:
        if at.role is Role.NAME:
            yield from _labelled(number, sheet, at)
        if at.role in (Role.FAMILY, Role.GIVEN, Role.MIDDLE):
            if at.role in parts or any(p.group != at.group for p in parts.values()):
                yield from _put_together(number, sheet, parts)
                parts = {}
            parts[at.role] = at
    yield from _put_together(number, sheet, parts)


def _labelled(number: int, sheet: Sheet, at: Field) -> Iterator[Mention]:
    """Give the name under a label `Name`."""
    value = names.arrange(sheet.words(at.start, at.end))
    if value and len(value.split()) <= 8 and not all(w.lower() in NOT_NAMES for w in value.split()):
        yield Mention("name", value, number, at.start, at.end, Sign.LABELLED, _group(number, at), labelled=True)


def _put_together(number: int, sheet: Sheet, parts: dict[Role, Field]) -> Iterator[Mention]:
    """Give the name made of family and given names."""
    order = [parts[role] for role in (Role.GIVEN, Role.MIDDLE, Role.FAMILY) if role in parts]
    words = [w for at in order if (w := _part(sheet, at))]
    if words and Role.FAMILY in parts:
        first, last = min(order, key=lambda f: f.start), max(order, key=lambda f: f.end)
        yield Mention("name", " ".join(words), number, first.start, last.end, Sign.LABELLED, _group(number, first), labelled=True)


def _part(sheet: Sheet, at: Field) -> str:
    """Give the words of one part of a name, without remarks behind it."""
    return " ".join(re.split(r"[(\[/;,|]|\s-\s", sheet.words(at.start, at.end))[0].split())


# --- whose it is ----------------------------------------------------------------------------------------------


def _not_ours(sheet: Sheet, mention: Mention) -> str | None:
    """Say why a mention is not of the offender: somebody else's, an example, or a number put right elsewhere."""
    before = sheet.text[max(mention.start - 90, 0):mention.start]
    sentence = sheet.sentence_at(mention.start)
    before = before[max(sentence.start - max(mention.start - 90, 0), 0):]
    if mention.what == "reference" and (_WRONG_BEFORE.search(before) or _WRONG_AFTER.match(sheet.text, mention.end)):
        return "said to be wrong"
    if _NOT_THIS.search(before):
        return "an example, or said to be another's"
    if _RELATIVE.search(before) and not _INCLUDES.search(sentence.text):
        return "somebody else's"
    return None


# --- one person at a time -------------------------------------------------------------------------------------


def _walked(mentions: list[Mention], sheets: tuple[Sheet, ...]) -> list[Person]:
    """Go through the mentions of each sheet in order and part them into persons; the subject line comes last."""
    order = sorted(range(len(sheets)), key=lambda n: sheets[n].is_subject)
    return [p for n in order for p in _walked_sheet([m for m in mentions if m.sheet == n], sheets[n])]


def _walked_sheet(mentions: list[Mention], sheet: Sheet) -> list[Person]:
    """Part the mentions of one sheet into persons."""
    persons: list[Person] = []
    current: Person | None = None
    last: Mention | None = None
    for mention in mentions:
        known = _known(persons, mention)
        if known is not None and current is not None and known is not current and _is_one(known, current, mention):
            _merge(known, current)
            persons.remove(current)
        if known is None and mention.group is not None:
            known = next((p for p in persons if mention.group in p.groups), None)
        if known is None and (current is None or last is None or not _fits(current, last, mention, sheet)):
            known = Person()
            persons.append(known)
        current = known or current
        last = mention
        if current is not None:
            _add(current, mention)
    return persons


def _is_one(known: Person, current: Person, mention: Mention) -> bool:
    """Tell whether the person who bears a reference and the one just named are one: "A1234567 …: Mr X (A1234567)"."""
    return mention.what == "reference" and not known.names and not current.references


def _add(person: Person, mention: Mention) -> None:
    person.of(mention.what).append(mention)
    if mention.group is not None:
        person.groups.add(mention.group)


def _known(persons: list[Person], mention: Mention) -> Person | None:
    """Give the person who already bears this reference or this name."""
    if mention.what == "birth":
        return None
    if mention.what == "reference":
        return next((p for p in persons if any(m.value == mention.value for m in p.references)), None)
    fitting = [p for p in persons if any(same_name(m.value, mention.value) for m in p.names)]
    return fitting[0] if len(fitting) == 1 else None


def same_name(one: str, other: str) -> bool:
    """Tell whether two names may be one person's: all words of one are in the other."""
    a, b = names.words_of(one), names.words_of(other)
    return bool(a and b) and (a <= b or b <= a)


def _fits(person: Person, last: Mention, mention: Mention, sheet: Sheet) -> bool:
    """Tell whether a mention can belong to the person that was spoken of last."""
    if mention.group is not None or last.group is not None:
        return mention.group is not None and mention.group in person.groups
    return not person.of(mention.what) and _near(sheet, last, mention)


def _near(sheet: Sheet, last: Mention, mention: Mention) -> bool:
    """Tell whether two mentions stand close enough to be of one person: a sentence apart, or fields of one block."""
    between = sheet.text[last.end:mention.start]
    apart = sheet.sentence_number(mention.start) - sheet.sentence_number(last.start)
    if last.labelled and mention.labelled:
        return apart <= 8 and between.count("\n\n") <= 2
    return apart <= 1 or (apart <= 3 and len(between) < 120)


# --- fragments of one person ----------------------------------------------------------------------------------


def _joined(persons: list[Person]) -> list[Person]:
    """Join fragments: same reference, or names that agree; drop what is only a passing name."""
    merged: list[Person] = []
    for person in persons:
        home = next((p for p in merged if _same(p, person)), None)
        if home is None:
            merged.append(person)
        else:
            _merge(home, person)
    anchored = [p for p in merged if p.references or p.births or any(m.labelled for m in p.names)]
    if len(anchored) == 1:
        _complete(anchored[0], merged)
    return anchored or [p for p in merged if any(m.sign >= Sign.SURNAME for m in p.names)]


def _same(one: Person, other: Person) -> bool:
    """Tell whether two fragments are one person."""
    a, b = {m.value for m in one.references}, {m.value for m in other.references}
    if a and b:
        return bool(a & b)
    return any(same_name(m.value, n.value) for m in one.names for n in other.names)


def _merge(home: Person, person: Person) -> None:
    home.references.extend(person.references)
    home.names.extend(person.names)
    home.births.extend(person.births)
    home.groups |= person.groups


def _complete(person: Person, merged: list[Person]) -> None:
    """Give the only person the only name that stands alone elsewhere."""
    loose = [p for p in merged if p is not person and p.names and not p.references]
    strong = [p for p in loose if any(m.sign >= Sign.SURNAME for m in p.names)] or [p for p in loose if any(m.sheet == 0 for m in p.names)]
    if not person.names and len(strong) == 1:
        _merge(person, strong[0])


def best_name(person: Person) -> Mention | None:
    """Give the fullest name: labelled before titled before merely capitalised, more words before fewer."""
    return max(person.names, key=lambda m: (m.labelled, names.is_full(m.value), len(m.value.split()), m.sign, -m.start), default=None)


def said_together(sheet: Sheet, mention: Mention) -> Stretch:
    """Give the sentence in which a mention stands."""
    return sheet.sentence_at(mention.start)
