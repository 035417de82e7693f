"""What forms and tables say of confiscation: each answer given to the person of its row, column or block."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mailbot.core import (
    answers,
    confiscation,
    confiscation_clause,
    crosses,
    entries,
    in_turn,
    legends,
    numbered,
    pointers,
    sheets,
    together,
)
from mailbot.core.confiscation_clause import Judgement
from mailbot.core.fields import Field
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation
from mailbot.core.together import Answer, before, of_group
from mailbot.core.vocabulary_labels import PAYMENT, Role

_DITTO = re.compile(r"(?:ditto|do\.?|as above|(?:the )?same(?: as above| again)?|\"{1,2}|-\"-|''|,,)", re.IGNORECASE)
_SEE_PERSON = re.compile(
    r"\b(?:see|same as|as|like|per)\b.{0,12}?\b(?:for\s)?(?:subject|person|row|no\.?|number|line|item|entry)?\s?"
    r"\(?(?P<which>[A-H]|\d{1,2})\)?(?![\w/.])"
)
_PAYMENT = re.compile(PAYMENT, re.IGNORECASE)
_SENTENCE = 3            # Words that may be a sentence.
_ALIKE = re.compile(r"\b(?:same|ditto|likewise|too|also|identical|as (?:for|per))\b", re.IGNORECASE)
_OF_BLANKS = re.compile(
    r"\b(?:blanks?|empty|no entry|nothing is (?:shown|entered|written))\b.{0,60}\b(?:none|no|not|nothing|confiscation"
    r"|proceedings|order|asked|known)\b|\b(?:no|none|nothing)\b.{0,60}\b(?:blank|empty|no entry)\b",
    re.IGNORECASE | re.DOTALL
)
_BLANK = ("blank", "Blank", "empty", "left blank", "no entry", "nothing", "Nothing")


@dataclass(slots=True)
class _Desk:
    """What was read of one sheet so far; `covered` are stretches that are accounted for, `legends` those among
    them that explain codes."""

    number: int
    sheets: tuple[Sheet, ...]
    found: Found
    covered: list[tuple[int, int]]
    given: list[Answer]
    legends: list[tuple[int, int]] = field(default_factory=list)
    above: list[Judgement] = field(default_factory=list)
    asks: bool | None = None

    @property
    def sheet(self) -> Sheet:
        """Give the sheet that is read."""
        return self.sheets[self.number]

    def text(self, at: Field) -> str:
        """Give the words of a field."""
        return self.sheet.text[at.start:at.end].strip()


def find(number: int, looked: tuple[Sheet, ...], found: Found) -> tuple[list[Answer], list[tuple[int, int]]]:
    """Give what the labelled values of a sheet say, and the stretches that are so accounted for."""
    desk = _Desk(number, looked, found, [], [])
    told = numbered.find(number, looked[number], found.persons)
    judged: list[Judgement] = []
    for one in told:
        desk.covered.append((one.start - 8, one.end))
        words = looked[number].text[one.start:one.end]
        judged = _contrary(judged) if one.contrary else answers.all_of("confiscation", words)
        desk.given.extend(Answer(i, judgement, one.start, one.end, "") for i in one.persons for judgement in judged)
    whole = together.find(number, looked[number], found) if not told else []
    for said, start, end in whole:
        desk.given.extend(said)
        desk.covered.append((start, end))
    rows, accounted = entries.find(number, looked[number], found) if not told else ((), ())
    desk.given.extend(Answer(one.person, one.judgement, one.start, one.end, "") for one in rows if not any(
        start < one.end and one.start < end for _, start, end in whole))
    desk.covered.extend(accounted)
    taken = [*((t.start - 8, t.end) for t in told), *accounted]
    for at in found.fields[number]:
        if any(start <= at.start < end for _, start, end in whole):
            continue
        if at.group is None and any(at.start - 8 < end and start < at.end for start, end in taken):
            continue
        if at.group is None and _is_prose(at, desk):
            continue
        judged = _judged(at, desk)
        for person in _of_field(at, desk) if judged else ():
            desk.given.extend(Answer(person, judgement, at.start, at.end, at.label) for judgement in judged)
    _loose_lines(desk)
    _blanks(desk)
    return _weighed(desk.given), desk.covered


def _is_prose(at: Field, desk: _Desk) -> bool:
    """Tell whether a value calls one of several persons by name: "As to confiscation: those against X have ended"."""
    persons = desk.found.persons
    return len(persons) > 1 and at.role is Role.CONFISCATION and len(desk.text(at).split()) > _SENTENCE and bool(
        in_turn.called_in(desk.text(at), persons))


def _contrary(said: list[Judgement]) -> list[Judgement]:
    """Give what "2 and 4 do not" says behind what the others do: only who faces no proceedings is plain."""
    faces = said and all(one.state is Confiscation.PROCEEDINGS for one in said)
    return [confiscation_clause.NONE if faces else confiscation_clause.OPEN]


def _judged(at: Field, desk: _Desk) -> list[Judgement]:
    """Give what one field says of confiscation."""
    text = desk.text(at)
    if at.group is None and at.role is not Role.HEADING and _explains(at, text, desk):
        return []
    if at.role is Role.CONFISCATION:
        return _asked(at, desk)
    if at.group is not None or (at.role is Role.HEADING and not _is_remark(text)):
        desk.covered.append((at.start, at.end))
    if at.role is not Role.REMARK or at.group is None:
        return []
    if confiscation_clause.is_topic(text):
        return [s.judgement for s in confiscation.find(sheets.cut(desk.sheet, at.start, at.end))]
    if _LOOSE.search(text) and not _OTHERWISE.search(text):
        return answers.all_of("confiscation", text)
    return _by_legend(text, desk) if legends.is_code(text) else []


_NAMES_IT = re.compile(r"\W{0,3}(?:confiscation|poca|proceeds of crime)\b", re.IGNORECASE)
# Words of a heading; more of them, without brackets, are a sentence below or above the table.
_HEADING_WORDS = 12


def _is_remark(text: str) -> bool:
    return len(text.split()) > _HEADING_WORDS and "(" not in text and _NAMES_IT.match(text) is not None


# What can hardly be said but of confiscation, where nothing else names it; and what is said of other matters.
_LOOSE = re.compile(
    r"\bbenefit (?:figure|agreed|found|assessed|of)\b|\bavailable amount\b|\bs(?:ection|\.)? ?\.?(?:6|16)\b(?! months)"
    r"|\border\b[^|\n]{0,30}\b(?:(?:un)?paid|satisf\w+|discharged)\b|\brestrain(?:ed|t)\b|\bpart-heard\b", re.IGNORECASE
)
_OTHERWISE = re.compile(
    r"\bdeport|\bremov|\bfines?\b|\bcosts?\b|\bcompensation\b|\bbail\b|\bmonths\b|\byears\b"
    r"|\bsentenc|\basylum\b|\bappeal|\btribunal|\b(?:unit|team|desk|branch|department|division|officer)\b"
    r"|\bimmigration act\b",
    re.IGNORECASE
)


def _explains(at: Field, text: str, desk: _Desk) -> bool:
    """Tell whether what looks like a label and its value explains codes: "Conf: 0 = no proceedings, 1 = …"."""
    if any(a <= at.start < b for a, b in desk.legends):
        return True
    if not legends.is_legend(text):
        return False
    desk.covered.append((at.start - len(at.label) - 4, at.end))
    return True


def _asked(at: Field, desk: _Desk) -> list[Judgement]:
    """Give the answer to a question about confiscation; about payment only where another asks by that word."""
    if _PAYMENT.fullmatch(at.label.strip(" :?.")) and not _asks_elsewhere(desk):
        return []
    end = _end(at, desk)
    desk.covered.append((at.start if at.group else at.start - len(at.label) - 4, end))
    desk.above = [confiscation_clause.OPEN] if _is_ticked_twice(at, end, desk) else _answer(replace(at, end=end), desk)
    return desk.above


def _is_ticked_twice(at: Field, end: int, desk: _Desk) -> bool:
    """Tell whether two boxes of one question are ticked that do not say the same."""
    chosen = [desk.sheet.text[c.start:c.end] for c in desk.sheet.ticked if at.start <= c.start < end]
    return len({tuple(one.state for one in answers.all_of(at.label, words)) for words in chosen}) > 1


def _asks_elsewhere(desk: _Desk) -> bool:
    """Tell whether a form asks about confiscation by that word, so that "Paid?" is about it as well."""
    if desk.asks is None:
        # Asked of every cell, and the same for each.
        desk.asks = any(
            f.role is Role.CONFISCATION and not _PAYMENT.fullmatch(f.label.strip(" :?."))
            for f in desk.found.fields[desk.number]
        )
    return desk.asks


def _end(at: Field, desk: _Desk) -> int:
    """Give where a field ends: in running text with its sentence, for a mail program may have wrapped the value."""
    sheet = desk.sheet
    sentence = sheet.sentence_at(at.start)
    if sheet.text[at.start - 1:at.start] in ("", "\n"):
        # What stands on a line of its own below its label is the answer to the end.
        return at.end
    if at.group is None and at.start < sentence.end < at.end and "\n" not in sheet.text[at.start:at.end]:
        return sentence.end
    wrapped = at.group is None and at.start < sentence.end and sheet.text[at.end:at.end + 1] == "\n" and not any(
        f.start > at.end and f.label.strip() and f.label.strip() in sheet.text[at.end:sentence.end + 60]
        for f in desk.found.fields[desk.number]
    )
    return max(at.end, sentence.end) if wrapped else at.end


def _answer(at: Field, desk: _Desk) -> list[Judgement]:
    """Judge a field's value: "ditto" repeats the one above, a code is looked up in the legend."""
    text = desk.text(at)
    if at.group and at.label and crosses.CROSS.fullmatch(text) and not _asks_yes_or_no(at, desk):
        # The cross says what its heading says, and that may be a code.
        text = crosses.option(at.label)
        at = replace(at, label="confiscation")
    if _DITTO.fullmatch(text):
        return desk.above
    if legends.is_code(text):
        meaning = legends.explained(desk.sheets, desk.found.fields, desk.number, text)
        if meaning is not None:
            return desk.above if meaning.ditto else _by_legend(text, desk)
    another = _SEE_PERSON.search(text)
    if another and not confiscation_clause.is_topic(text):
        return _of_another(another["which"], text, desk)
    told = answers.all_of(at.label, text)
    if desk.sheet.is_subject and not any(j.state for j in told):
        # "Confiscation - Mr X" in a subject line is what the mail is about and no answer.
        return []
    understood = not told or any(j.state or j.weak for j in told) or len(text.split()) < _SENTENCE
    return told if understood else _in_prose(at, desk) or told


def _in_prose(at: Field, desk: _Desk) -> list[Judgement]:
    """Judge an answer in whole sentences as prose is; [] where a part of it is not understood."""
    said = [s.judgement for s in confiscation.find(sheets.cut(desk.sheet, at.start, at.end, topic="Confiscation: "))]
    return said if all(j.state for j in said) else []


def _asks_yes_or_no(at: Field, desk: _Desk) -> bool:
    """Tell whether a column is answered by yes and no rather than by a cross in one of several columns."""
    whole = at.label.lower()
    beside = [f for f in desk.found.fields[desk.number] if f.role is Role.CONFISCATION and f.group == at.group]
    same = [f for f in desk.found.fields[desk.number] if f.group and f.label == at.label]
    answers_no = any(not crosses.CROSS.fullmatch(desk.text(f)) for f in [*beside, *same])
    return answers_no or whole.rstrip().endswith("?") or desk.text(at).lower() in ("yes", "y")


def _of_another(which: str, text: str, desk: _Desk) -> list[Judgement]:
    """Judge "same as subject A"; a bare "see A" does not say that it is the same."""
    place = ord(which) - ord("A") if which.isalpha() else int(which) - 1
    said = [a.judgement for a in desk.given if a.person == place]
    return said if said and _ALIKE.search(text) else [Judgement(None)]


def _by_legend(code: str, desk: _Desk) -> list[Judgement]:
    """Judge a code by its legend, which is then no statement about everybody."""
    meaning = legends.explained(desk.sheets, desk.found.fields, desk.number, code)
    if meaning is None:
        return []
    if meaning.sheet == desk.number:
        sentence = desk.sheet.sentence_number(meaning.start)
        near = desk.sheet.sentences[max(sentence - 8, 0):sentence + 9]
        desk.covered.extend((s.start, s.end) for s in near if legends.is_legend(s.text))
        desk.covered.extend(legends.entries(desk.sheet, desk.found.fields[desk.number], meaning.start))
        whole = desk.sheet.sentence_at(meaning.start)
        desk.legends.append((whole.start, whole.end))
    return [meaning.judgement] if meaning.judgement else []


_ITEM = re.compile(r"\s{0,20}(?:(?:\(?[a-z\d]{1,2}[.)]|[-*\u2022])\s{1,3})?")
_LINE, _SHORT_LINE = 110, 60


def _loose_lines(desk: _Desk) -> None:
    """Judge lines of a list that say without a label how an order stands: "d) certificate: order paid off 2022"."""
    text = desk.sheet.text
    if len(desk.found.persons) == 0 or not _LOOSE.search(text):
        return
    spoken = [(s.start, s.end) for s in confiscation.find(desk.sheet)]
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        hit = _ITEM.match(line)
        told = line[hit.end() if hit else 0:]
        whole = len(line) <= (_LINE if line[:hit.end() if hit else 0].strip() else _SHORT_LINE)
        known = any(a < at and start < b for a, b in (*desk.covered, *spoken))
        if known or not told or not whole or not _LOOSE.search(told) or _OTHERWISE.search(told):
            continue
        named = [i for i, p in enumerate(desk.found.persons) if any(
            m.sheet == desk.number and start <= m.start < at for m in p.mentions())]
        for person in named or before(desk.number, start, desk.found.persons):
            judged = answers.all_of("confiscation", told)
            desk.given.extend(Answer(person, j, at - 1 - len(told), at - 1, "") for j in judged)


def _blanks(desk: _Desk) -> None:
    """Judge the empty cells of a column of answers where a legend says what an empty one means."""
    asked = [f for f in desk.found.fields[desk.number] if f.role is Role.CONFISCATION and f.group]
    filled = {f.group for f in asked}
    open_tables = {f.group[0] for f in asked if f.group}
    empty = [i for i, p in enumerate(desk.found.persons) if _is_empty(desk.number, p, open_tables, filled)]
    legend = (desk.sheets, desk.found.fields, desk.number)
    meanings = (legends.explained(*legend, word) for word in _BLANK) if empty else ()
    meaning = next((m for m in meanings if m is not None), None)
    if meaning is None:
        _by_sentence(empty, bool(open_tables), desk)
    elif meaning.judgement and meaning.sheet == desk.number:
        desk.given.extend(Answer(i, meaning.judgement, meaning.start, meaning.end, "") for i in empty)


def _by_sentence(empty: list[int], asked: bool, desk: _Desk) -> None:
    """Take a sentence about empty cells for those only: "where the column is blank there are no proceedings"."""
    for sentence in desk.sheet.sentences if asked else ():
        if not _OF_BLANKS.search(sentence.text):
            continue
        desk.covered.append((sentence.start, sentence.end))
        said = confiscation.find(sheets.cut(desk.sheet, sentence.start, sentence.end, topic="Confiscation: "))
        judged = [s.judgement for s in said if s.judgement.state][-1:]
        desk.given.extend(Answer(i, j, sentence.start, sentence.end, "") for i in empty for j in judged)


def _is_empty(number: int, person: Person, tables: set[int], filled: set[tuple[int, int] | None]) -> bool:
    """Tell whether a person's row has no answer although its table asks for one."""
    mine = [group[1:] for group in person.groups if group[0] == number and group[1] in tables]
    return bool(mine) and not any(group in filled for group in mine)


def _of_field(at: Field, desk: _Desk) -> list[int]:
    """Give the person of a field: of its table row or column, else the last one spoken of before it."""
    if at.group is None:
        pointed = pointers.counted(" ".join(desk.text(at).lower().split()), len(desk.found.persons))
        return list(pointed) if pointed else before(desk.number, at.start, desk.found.persons)
    return of_group(desk.number, at.group, desk.found)


# --- several answers of one person ----------------------------------------------------------------------------

_OF_THE_PRESENT = re.compile(
    r"proceeding|now\b|current|pending|facing|ongoing|in hand|application|sought", re.IGNORECASE
)


def _weighed(given: list[Answer]) -> list[Answer]:
    """Weigh "no" to one question against "yes" to another: no proceedings now leaves an order as it is."""
    return [replace(a, judgement=Judgement(None, weak=True)) if _is_outweighed(a, given) else a for a in given]


def _is_outweighed(answer: Answer, given: Iterable[Answer]) -> bool:
    if answer.judgement.state is not Confiscation.NONE or not _OF_THE_PRESENT.search(answer.label):
        return False
    told = {a.judgement.state for a in given if a.person == answer.person and a.label != answer.label}
    return bool(told & {Confiscation.ORDER, Confiscation.CONCLUDED})
