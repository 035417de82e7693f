"""Fragments of persons made whole: same reference, same name, and what can only belong to one of them.

Where two values stand side by side and the words do not say which is right, the person keeps both: then
a question is put, and nothing is guessed.
"""

import re
from collections.abc import Sequence

from mailbot.core import names, quotes
from mailbot.core.mentions import Mention
from mailbot.core.names import Sign
from mailbot.core.persons import Person, same_name
from mailbot.core.sheets import Sheet


def joined(fragments: list[Person], sheets: Sequence[Sheet], offset: int) -> list[Person]:
    """Join fragments: same reference, or names that agree; drop what is only a passing name.

    Mentions count the sheets from `offset`.
    """
    merged: list[Person] = []
    for fragment in fragments:
        home = _home(merged, fragment)
        if home is None:
            merged.append(fragment)
        else:
            home.take(fragment)
    _join_loose(merged)
    _join_slips(merged)
    _join_births(merged)
    _join_complements(merged)
    _settle_strays(merged, sheets, offset)
    anchored = [p for p in merged if p.references or p.births or any(m.labelled for m in p.names)]
    anchored = [p for p in merged if p in anchored or _is_listed_with(p, anchored, sheets, offset)]
    if len(anchored) == 1:
        _complete(anchored[0], merged)
    return anchored or _only_named(merged)


# What stands before the entries of a list.
_ITEM = re.compile(
    r"(?:^|\n)[ \t]{0,12}(?:\(?(?:\d{1,2}|[a-h])[.)]|[-*\u2022])[ \t]{1,4}(?:(?:mr|mrs|ms|miss)\.? )?$",
    re.IGNORECASE)


def _is_listed_with(person: Person, anchored: list[Person], sheets: Sequence[Sheet], offset: int) -> bool:
    """Tell whether somebody of whom nothing but a full name is known has an entry in a list of those who are meant."""
    mine = _items(person, sheets, offset) if any(names.is_full(m.value) for m in person.names) else set()
    return bool(mine) and sum(bool(mine & _items(p, sheets, offset)) for p in anchored) > 1


def _items(person: Person, sheets: Sequence[Sheet], offset: int) -> set[int]:
    """Give the sheets in which a person's name opens an entry of a list."""
    return {
        m.sheet for m in person.names if m.sign >= Sign.SURNAME
        and _ITEM.search(sheets[m.sheet - offset].text, max(m.start - 24, 0), m.start)
    }


def _home(merged: list[Person], fragment: Person) -> Person | None:
    """Give the person to whom a fragment belongs: of the same reference first, then of the same name."""
    values = {m.value for m in fragment.references}
    by_reference = next((p for p in merged if values & {m.value for m in p.references}), None)
    alike = [p for p in merged if same(p, fragment)]
    if by_reference or not alike:
        return by_reference
    if len(alike) > 1 and not fragment.references and not fragment.births and not any(
        names.is_full(m.value) for m in fragment.names
    ):
        # A family name that several bear is nobody's in particular.
        return None
    near = [p for p in alike if not (values and p.references)]
    return near[0] if near else alike[0] if len(alike) == 1 else None


def same(one: Person, other: Person) -> bool:
    """Tell whether two fragments are one person."""
    a, b = ({m.value for m in person.references} for person in (one, other))
    if a and b:
        return bool(a & b) or _is_twin(one, other)
    return any(same_name(m.value, n.value) for m in one.names for n in other.names)


def _is_twin(one: Person, other: Person) -> bool:
    """Tell whether two fragments with different references have the same full name and date of birth.

    Of one family the subject line has one reference and the body another: that is one person, too, and a slip.
    """
    slip = any(
        is_slip(m.value, n.value) or figures_apart(m.value, n.value) == 1 for m in one.references for n in other.
        references
    )
    sheets = [{m.sheet for m in person.mentions()} for person in (one, other)]
    if slip and not sheets[0] & sheets[1] and any(same_name(m.value, n.value) for m in one.names for n in other.names):
        return True
    births = {m.value for m in one.births} & {m.value for m in other.births}
    return bool(births - {""}) and any(
        m.words() == n.words() and len(m.words()) > 1 for m in one.names for n in other.names
    )


def _join_loose(merged: list[Person]) -> None:
    """Join a bare reference (of the subject line, say) and the only person who has none: nobody else can be meant."""
    bare = [p for p in merged if _is_bare_reference(p)]
    without = [
        p for p in merged if not p.references and (p.births or any(m.labelled or m.sign >= Sign.TITLED for m in p.
        names))
    ]
    if len(bare) == len(without) == 1 and len([p for p in merged if p.references]) == 1:
        without[0].take(bare[0])
        merged.remove(bare[0])


def _is_bare_reference(person: Person) -> bool:
    return bool(person.references) and not person.names and not person.births


def _join_slips(merged: list[Person]) -> None:
    """Join a bare reference and the only person whose reference has the same figures in another order.

    One of them is a slip, and nobody can tell which; so the person has both, and a question is put.
    """
    for bare in [p for p in merged if len({m.value for m in p.references}) == 1 and not p.names and not p.births]:
        value = bare.references[0].value
        owners = [p for p in merged if p is not bare and any(is_slip(value, m.value) for m in p.references)]
        if len(owners) == 1:
            owners[0].take(bare)
            merged.remove(bare)


def is_slip(one: str, other: str) -> bool:
    """Tell whether two references differ by the order of their figures only."""
    return one != other and sorted(one) == sorted(other)


def _join_births(merged: list[Person]) -> None:
    """Join a date of birth that stands alone ("the above, born on …") and the only person who has none."""
    for bare in [p for p in merged if p.births and not p.references and not p.names and not p.groups]:
        others = [p for p in merged if p is not bare and (p.references or _is_called(p))]
        without = [p for p in others if not p.births] or (others if len(others) == 1 else [])
        if len(without) == 1:
            without[0].take(bare)
        if others:
            merged.remove(bare)


def _join_complements(merged: list[Person]) -> None:
    """Join all, where the whole message has one reference, one name and one birth at most: a form and its head."""
    loose = [p for p in merged if not (p.references or p.births or any(m.labelled for m in p.names))]
    several = [what for what in ("reference", "name", "date_of_birth") if sum(bool(p.told(what)) for p in merged) > 1]
    if loose or not 1 < len(merged) <= _FEW or (several and not (several == ["name"] and _are_alike(merged))):
        return
    for person in merged[1:]:
        merged[0].take(person)
    del merged[1:]


# Fragments into which one person falls at most.
_FEW = 4


def _are_alike(merged: list[Person]) -> bool:
    """Tell whether all names may be one person's."""
    told = [m.value for p in merged for m in p.names]
    return all(same_name(one, other) for one in told for other in told)


def _is_called(person: Person) -> bool:
    """Tell whether a person has a name that is written as one."""
    return any(m.labelled or m.sign >= Sign.SURNAME for m in person.names)


# --- a reference that stands by itself ------------------------------------------------------------------------

# "… and B1234568", "for B1234568", a line of its own: there a number stands for a person.
_STANDS_FOR = re.compile(r"(?:\b(?:in|for|re|regarding|concerning|about|and|on)\s|[&;]\s?|(?:^"
    r"|(?<![\w)])\n)\W{0,6})\(?$", re.IGNORECASE)


def _settle_strays(merged: list[Person], sheets: Sequence[Sheet], offset: int) -> None:
    """Settle references that stand by themselves beside persons with names: one's own, another's, or nobody's."""
    named = [p for p in merged if _is_called(p) or (p.names and p.references)]
    strays = [p for p in merged if _is_bare_reference(p) and not p.groups]
    for stray in strays if named else ():
        mention = stray.references[0]
        sheet = sheets[mention.sheet - offset]
        without = [p for p in named if not p.references]
        if len(without) == len(strays) == 1:
            without[0].take(stray)
            merged.remove(stray)
        elif len(named) == 1 and not named[0].groups:
            _one_or_other(named[0], stray, merged, sheet)


def _one_or_other(person: Person, stray: Person, merged: list[Person], sheet: Sheet) -> None:
    """Of two references beside one person, keep the one that is called so; both when neither is, or both are."""
    mention = stray.references[0]
    ours = any(m.labelled or _is_attached(person, m) for m in person.references)
    theirs = any(m.labelled for m in stray.references)
    ours = ours and not _is_labelled_only_there(person, stray)
    ours = ours and not _CORRECTS.search(sheet.sentence_at(mention.start).text)
    if _is_of_thread(person, mention, sheet) or (not theirs and _stands_for_somebody(sheet, mention)):
        return
    merged.remove(stray)
    if theirs and not ours:
        person.references.clear()
    if theirs or not ours or sheet.is_subject:
        person.take(stray)


def _is_of_thread(person: Person, mention: Mention, sheet: Sheet) -> bool:
    """Tell whether a reference stands in the subject line of a reply, and is no slip of the person's own."""
    near = any(figures_apart(m.value, mention.value) == 1 for m in person.references)
    return sheet.is_subject and quotes.prefix(sheet.text) == "reply" and not near


def figures_apart(one: str, other: str) -> int:
    """Give in how many places two references differ."""
    return sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))


_CORRECTS = re.compile(
    r"\b(?:wrong\w*|correct\w*|incorrect\w*|slip|typo|mis\w+|sorry|apolog\w+|should|instead|rather|not|read|out"
    r"|amend\w*|or"
    r"|either|possibly|perhaps|maybe)\b", re.IGNORECASE)


def _is_labelled_only_there(person: Person, stray: Person) -> bool:
    """Tell whether the stray reference alone is called one of the Home Office."""
    return any(m.labelled for m in stray.references) and not any(m.labelled for m in person.references)


def _is_attached(person: Person, reference: Mention) -> bool:
    """Tell whether a reference stands right behind the person's name, or in brackets there."""
    return any(n.sheet == reference.sheet and 0 <= reference.start - n.end <= 3 for n in person.names)


def _stands_for_somebody(sheet: Sheet, mention: Mention) -> bool:
    """Tell whether a reference stands where a person's name could stand."""
    return not sheet.is_subject and bool(_STANDS_FOR.search(sheet.text, max(mention.start - 24, 0), mention.start))


# --- names alone ----------------------------------------------------------------------------------------------


def _complete(person: Person, merged: Sequence[Person]) -> None:
    """Give the only person the only name that stands alone elsewhere, when he or she has none that is full."""
    if any(names.is_full(m.value) for m in person.names):
        return
    loose = [p for p in merged if p is not person and any(names.is_full(m.value) for m in p.names)]
    strong = [p for p in loose if any(m.sign >= Sign.SURNAME for m in p.names)] or loose
    if len(strong) == 1 and not (person.names and max(m.sign for m in person.names) >= Sign.SURNAME):
        person.names.clear()
    if len(strong) == 1 and not person.names:
        person.take(strong[0])


def _only_named(merged: list[Person]) -> list[Person]:
    """Give the persons of a message that has names alone: those written as names are, full ones before others."""
    named = [p for p in merged if any(m.sign >= Sign.SURNAME for m in p.names)]
    full = [p for p in named if any(names.is_full(m.value) for m in p.names)]
    return full or named
