"""Who the message is about: references, names and dates of birth joined to persons.

Each sheet is read from top to bottom. What stands under labels, in one table row, or side by side in
a sentence belongs to one person; a field that the person already has with another value begins the
next one. Fragments with the same reference, or with names that are one another's part, are one person.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from mailbot.core import (
    counting,
    fields,
    gathering,
    joining,
    periods,
    pointing,
    pronouns,
    references,
    shared_births,
    slips,
    small_letters,
    whose,
)
from mailbot.core.fields import Field
from mailbot.core.mentions import Mention
from mailbot.core.notification import Loser
from mailbot.core.persons import Person, best_name, is_initialled, same_name
from mailbot.core.sheets import Sheet
from mailbot.core.states import Party

# No honest page names more people than this; a longer list is read so far.
_MOST = 400


@dataclass(frozen=True, slots=True)
class Found:
    """The persons of a message in order, those it names beside them, and what was not taken."""

    persons: tuple[Person, ...]
    others: tuple[Person, ...]
    losers: tuple[Loser, ...]
    fields: tuple[tuple[Field, ...], ...] = ()


def find(sheets: tuple[Sheet, ...], claimed: Party, sent: date | None, *, offset: int = 0) -> Found:
    """Give the persons that the sheets are about; their mentions count sheets from `offset`."""
    losers: list[Loser] = []
    fragments: list[Person] = []
    sheets = tuple(small_letters.with_capitals(sheet) for sheet in sheets)
    # The subject line comes last: it repeats what the body says in full.
    labelled = tuple(fields.find(sheet) for sheet in sheets)
    order = sorted(range(len(sheets)), key=lambda n: sheets[n].is_subject)
    gathered = [gathering.gather(n + offset, sheets[n], labelled[n], claimed, sent) for n in order]
    wrong = whose.wrong_values(m for said, _ in gathered for m in said)
    losers.extend(loser for _, left in gathered for loser in left)
    # NCA and staff put what they know in a title; a stranger repeats there his own number.
    left = (one for n, (_, left) in zip(order, gathered, strict=True) if not sheets[n].is_subject for one in left)
    foreign = references.foreign_values(left if claimed is Party.UNKNOWN else ())
    corrected = slips.put_right([said for said, _ in gathered], sheets) if not offset else [s for s, _ in gathered]
    foreign -= {m.value for n, found in zip(order, corrected, strict=True) if not sheets[n].is_subject for m in found}
    for number, found in zip(order, corrected, strict=True):
        said = [m for m in found if m.labelled or m.value not in foreign]
        fragments.extend(_walked(whose.marked_wrong(said[:_MOST], wrong), sheets[number]))
    if not any(p.references or p.names for p in fragments if not p.other):
        _own_relatives(fragments, sheets, offset)
    _release(fragments, counting.stated(sheets))
    others = tuple(p for p in fragments if p.other)
    losers.extend(
        sheets[m.sheet - offset].loser(m.what, m.start, m.end, m.other or p.other) for p in others for m in p.
        mentions()
    )
    persons = joining.joined([p for p in fragments if not p.other], sheets, offset)
    if claimed is Party.UNKNOWN:
        # A stranger's order, badge or ticket may have the shape of a reference.
        persons = [p for p in persons if not p.is_a_bare_number()]
    shared_births.told(persons, sheets, offset)
    return Found(tuple(persons), others, tuple(losers), labelled)


def _release(fragments: list[Person], stated: frozenset[int]) -> None:
    """Count the offender's kin among the persons where the message says that it is about so many of them."""
    told = [p for p in fragments if p.names and (p.references or p.births)]
    kin = [p for p in told if p.other in (whose.ELSE, whose.WHOSE_RELATIVE)]
    count = len([p for p in told if not p.other])
    if kin and count + len(kin) in stated:
        for person in kin:
            _own(person)


def _own_relatives(fragments: list[Person], sheets: tuple[Sheet, ...], offset: int) -> None:
    """Where nobody else is named, "the co-defendant of Mr X" or "no interest in Mr X" is still a message about Mr X.

    So is an interest in "his cousin, Mr Y", when it is another mail that was about "him".
    """
    for person in fragments:
        sought = person.other == whose.ELSE and any(
            counting.is_of_interest(sheets[m.sheet - offset].sentence_at(m.start).text) for m in person.names
        )
        if sought or person.other in (whose.WHOSE_RELATIVE, whose.NO_INTEREST, whose.GOES_ON, whose.SET_ASIDE):
            _own(person)


def _own(person: Person) -> None:
    """Take a person for one that the message is about."""
    person.other = ""
    for what in ("references", "names", "births"):
        setattr(person, what, [replace(m, other="") for m in getattr(person, what)])


# --- one sheet, from top to bottom ----------------------------------------------------------------------------


def _walked(said: list[Mention], sheet: Sheet) -> list[Person]:
    """Part the mentions of one sheet into persons."""
    persons = _respectively(said, sheet) or _in_order(said, sheet)
    dealt = {(m.start, m.what) for p in persons for m in p.mentions()}
    in_turn = periods.in_turn(said, sheet)
    current: Person | None = None
    last: Mention | None = None
    ours: Person | None = None
    our_last: Mention | None = None
    for mention, following in zip(said, [*said[1:], None], strict=False):
        if (mention.start, mention.what) in dealt:
            continue
        if current is not None and current.other and not mention.other and ours is not None and not _fits(
            current, last or mention, mention, sheet
        ):
            # Behind somebody else's particulars the message goes on about its own person.
            current, last = ours, our_last
        if current is not None and last is not None and mention.start not in in_turn and (
            _opens_another(current, last, mention, following, sheet)
        ):
            current = None
        home = _home(persons, current, last, mention, sheet)
        if home.other and not home.mentions() and not mention.other:
            home.other = ""
        home.add(mention)
        if not home.other:
            ours, our_last = home, mention
        current, last = home, mention
    return _settled(persons, sheet)


# The full stop of "d.o.b." or "no." parts nothing.
_BREAK = re.compile(
    r"[;)\n]|(?<!o\.b)(?<!dob)(?<!\bno)(?<!\bnos)(?<!\bref)(?<!\bb)(?<!h\.o)(?<!\bmr)(?<!\bmrs)(?<!\bms)\.\s",
    re.IGNORECASE)


def _opens_another(person: Person, last: Mention, mention: Mention, following: Mention | None, sheet: Sheet) -> bool:
    """Tell whether a mention belongs to what follows: a break stands before it, none behind it, and that is another's.

    So "…; B4567891 Petru LUPU" begins with the reference, and a name that is followed by a second birth is a second.
    """
    if following is None or (mention.what == "name") is bool(person.names) or following.start < mention.end:
        return False
    if (mention.what == "name") is (following.what == "name") or mention.labelled or mention.group is not None:
        return False
    known = {m.value for m in person.told(following.what)}
    other = bool(known) and not any(
        same_name(k, following.value) if following.what == "name" else k == following.value for k in known
    )
    broken = _BREAK.search(sheet.text, last.end, mention.start)
    return other and bool(broken) and not _BREAK.search(sheet.text, mention.end, following.start)


def _home(
    persons: list[Person], current: Person | None, last: Mention | None, mention: Mention, sheet: Sheet,
) -> Person:
    """Give the person to whom a mention belongs: a known one, the one spoken of last, or a new one."""
    known = _known(persons, mention)
    if known is not None:
        if current is not None and known is not current and _is_one(known, current, mention):
            known.take(current)
            persons.remove(current)
        return known
    pointed = pronouns.pointed_at(persons, current, mention, sheet)
    if pointed is not None:
        return pointed
    if current is not None and last is not None and _fits(current, last, mention, sheet) and not pronouns.is_open(
        persons, current, mention, sheet
    ):
        return current
    fresh = Person(other=mention.other)
    persons.append(fresh)
    return fresh


def _known(persons: list[Person], mention: Mention) -> Person | None:
    """Give the person of this table row, with this reference, or of this name."""
    if mention.group is not None:
        return next((p for p in persons if mention.group in p.groups), None)
    if mention.what == "reference":
        return next((p for p in persons if any(m.value == mention.value for m in p.references)), None)
    if mention.what == "name":
        fitting = [
            p for p in persons if (p.other or not mention.other) and any(same_name(m.value, mention.value) for m in p.
            names)
        ]
        return fitting[0] if len(fitting) == 1 else None
    return None


def _is_one(known: Person, current: Person, mention: Mention) -> bool:
    """Tell whether the person who bears a reference and the one just named are one: "A1234567 …: Mr X (A1234567)"."""
    return mention.what == "reference" and not known.names and not current.references and not current.other


def _fits(person: Person, last: Mention, mention: Mention, sheet: Sheet) -> bool:
    """Tell whether a mention can belong to the person that was spoken of last."""
    if mention.group is not None or last.group is not None:
        return mention.group is not None and mention.group in person.groups
    if bool(mention.other) and mention.other != person.other:
        return False
    if person.other and mention.what == "name":
        return False
    if _begins_a_block(person, last, mention, sheet):
        return False
    known = {m.value for m in person.told(mention.what)}
    if known and last.what == mention.what != "name" and _OR.fullmatch(sheet.text, last.end, mention.start):
        # Two dates, or two references, with "or" between them are one person's, and a question.
        return True
    return (not known or known == {mention.value}) and _near(sheet, last, mention, other=bool(person.other))


_OR = re.compile(r"[\s,(]{0,3}(?:or|or possibly|possibly|alternatively|alt\.?|/)[\s,:]{0,3}")


def _begins_a_block(person: Person, last: Mention, mention: Mention, sheet: Sheet) -> bool:
    """Tell whether a name opens the next block of a list: the one before has a reference and a birth, and no name."""
    return (
        mention.what == "name" and not mention.labelled and not person.names and bool(person.references)
        and bool(person.births) and "\n\n" in sheet.text[last.end:mention.start]
    )


def _near(sheet: Sheet, last: Mention, mention: Mention, *, other: bool) -> bool:
    """Tell whether two mentions stand close enough to be of one person: a sentence apart, or fields of one block."""
    between = sheet.text[last.end:mention.start]
    apart = sheet.sentence_number(mention.start) - sheet.sentence_number(last.start)
    if other:
        return apart == 0 and len(between) < 40
    if last.labelled and mention.labelled:
        return apart <= 8 and between.count("\n\n") <= 2
    return apart <= 1 or (apart <= 3 and len(between) < 120)


def _respectively(said: list[Mention], sheet: Sheet) -> list[Person]:
    """Lay names, references and dates of birth side by side where a sentence lists each of them by itself."""
    persons: list[Person] = []
    if sum(m.what == "name" for m in said) < 2:
        return persons
    for start, end in periods.of(sheet):
        here = [m for m in said if start <= m.start < end and m.group is None and not m.other]
        lists = [[m for m in here if m.what == what] for what in ("name", "reference", "date_of_birth")]
        count = len(lists[0])
        laid_out = _in_blocks(here) or _behind_names(here, count)
        if count > 1 and all(len(x) in (0, count) for x in lists) and laid_out and not pointing.is_pointed(
            sheet, start, end
        ):
            persons.extend(_side_by_side(lists))
    return persons


def _in_order(said: list[Mention], sheet: Sheet) -> list[Person]:
    """Lay a sentence of references alone beside the names before it, when there are as many and they have none."""
    free = [m for m in said if m.group is None and not m.other]
    several = sum(m.what == "reference" for m in free) > 1 and sum(m.what == "name" for m in free) > 1
    for start, end in periods.of(sheet) if several else ():
        listed = [m for m in free if start <= m.start < end]
        refs, births = ([m for m in listed if m.what == what] for what in ("reference", "date_of_birth"))
        before = [m for m in free if m.start < start]
        called = [m for m in before if m.what == "name"]
        if pointing.is_pointed(sheet, start, end):
            continue
        if len(called) > 1 and len(refs) == len(called) and len(births) in (0, len(refs)) and (
            len(listed) == len(refs) + len(births) and not any(m.what == "reference" for m in before)
            and len({m.words() for m in called}) == len(called) and (not births or _in_blocks(listed))
        ):
            persons = _side_by_side([called, refs, births] if births else [called, refs])
            _add_births(persons, [m for m in before if m.what == "date_of_birth"])
            return persons
    return []


def _add_births(persons: list[Person], births: list[Mention]) -> None:
    """Give each date of birth to the person whose name stands before it."""
    for birth in births:
        owner = next((p for p in reversed(persons) if p.names[0].start < birth.start), None)
        if owner is not None:
            owner.add(birth)


def _in_blocks(here: list[Mention]) -> bool:
    """Tell whether all names come in a row, then all references, and so on."""
    kinds = [m.what for m in here]
    return len([k for k, before in zip(kinds, ["", *kinds], strict=False) if k != before]) == len(set(kinds)) > 1


def _behind_names(here: list[Mention], count: int) -> bool:
    """Tell whether all names come first, then for each a reference and a birth: "X and Y: A1234567, born …, and …"."""
    kinds = [m.what for m in here]
    rest = kinds[count:]
    in_turn = rest == rest[:2] * count and set(rest) == {"reference", "date_of_birth"}
    return in_turn and kinds[:count] == ["name"] * count


def _side_by_side(lists: list[list[Mention]]) -> list[Person]:
    persons = [Person() for _ in lists[0]]
    for row in lists:
        for person, mention in zip(persons, row, strict=False):
            person.add(mention)
    return persons


_DOUBT = re.compile(
    r"\b(?:references|refs|numbers|either|or|both|which|also|two|another|second|previous\w*|old|older|different"
    r"|earlier)\b|/", re.IGNORECASE
)


def _settled(persons: list[Person], sheet: Sheet) -> list[Person]:
    """Give fragments that cannot be persons of their own back to the one before: a second birth, a second reference."""
    settled: list[Person] = []
    for person in persons:
        before = settled[-1] if settled else None
        if before is not None and not person.other and not before.other and _is_second(before, person, sheet):
            before.take(person)
        else:
            settled.append(person)
    return settled


def _is_second(before: Person, person: Person, sheet: Sheet) -> bool:
    """Tell whether a fragment is only a second value of the person before."""
    if person.names or person.groups or before.groups:
        return False
    if not person.references:
        return True
    sentence = sheet.sentence_at(person.references[0].start)
    return bool(before.names) and not person.births and bool(_DOUBT.search(sentence.text))


def of_newest(found: Found, titles: frozenset[int], *, another: bool = False) -> Found:
    """Leave out of a reply whom only its subject line names: the thread began with them, the reply is about others.

    `titles` are the numbers of the sheets that are subject lines. `another` says that the reply itself tells so:
    then whoever has reference and birth only there is left out, too.
    """
    body = [p for p in found.persons if any(m.sheet not in titles for m in p.mentions())]
    told = [p for p in body if any(m.sheet not in titles for m in (*p.references, *p.births))]
    if another and any(p.references and p.names for p in told):
        body = [p.without_titles(titles) for p in told]
    if not any(p.references for p in body):
        return found
    return Found(tuple(body), found.others, found.losers, found.fields)


def completed(found: Found, earlier: Found) -> Found:
    """Complete the persons of a reply from the history below it, or take the only person there."""
    persons = list(found.persons)
    if not persons and len(earlier.persons) == 1:
        persons = [earlier.persons[0]]
    for person in persons:
        for old in earlier.persons:
            if old is not person and (
                joining.same(person, old) or _is_misquoted(person, old) or _is_shortened(person, old)
            ):
                _fill(person, old)
    return Found(tuple(persons), found.others, found.losers, (*found.fields, *earlier.fields))


def _is_shortened(person: Person, old: Person) -> bool:
    """Tell whether all that is said of a person is a name with initials, and the history has it in full."""
    bare = not person.references and not person.births and bool(person.names)
    return bare and all(any(is_initialled(m.value, n.value) for n in old.names) for m in person.names)


def _is_misquoted(person: Person, old: Person) -> bool:
    """Tell whether two persons of one name have references that differ by a slip: then nobody knows which is right."""
    named = any(same_name(m.value, n.value) for m in person.names for n in old.names) or not person.names
    return named and any(joining.is_slip(m.value, n.value) for m in person.references for n in old.references)


def _fill(person: Person, old: Person) -> None:
    """Take from an older fragment what a person lacks: the rest of a name, too, and a reference that differs."""
    known = max((len(m.words()) for m in person.names), default=0)
    if any(len(m.words()) > known for m in old.names):
        person.names.extend(old.names)
    if not person.references or _is_misquoted(person, old):
        person.references.extend(old.references)
    if not person.births:
        person.births.extend(old.births)


__all__ = ["Found", "Person", "best_name", "completed", "find", "of_newest"]
