"""Of whom a statement about confiscation speaks: by name, by "both" and "the latter", or by where it stands."""

import re
from dataclasses import dataclass

from mailbot.core import answers, confiscation
from mailbot.core.confiscation import Judgement, Statement
from mailbot.core.fields import Field
from mailbot.core.notification import Evidence
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_labels import Role
from mailbot.core.vocabulary_people import RELATIVES


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one person, with its words."""

    judgement: Judgement
    evidence: Evidence
    corrects: bool = False


_CORRECTS = re.compile(
    r"\b(?:out of date|correction|in fact|just (?:been told|heard|learn\w+)|disregard|mistaken|wrong|sorry"
    r"|overtaken|superseded|ps|p\.s\.|since writing)\b", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?:both|all|each|every|either (?:of|case|man|woman|person|subject)|in either|neither|none of (?:them|these"
    r"|the|those)|any of (?:them|these|the|those)|they|them|these|those|their|no one|nobody)\b"
)
_LATTER = re.compile(r"\b(?:latter|last(?:[- ](?:named|of|one)))\b")
_ORDINALS = (
    re.compile(r"\b(?:the first|first[- ]named|the former|no\.? ?1|subject 1|number one|1st)\b"), re.compile(
    r"\b(?:the second|second[- ]named|no\.? ?2|subject 2|number two|2nd)\b"), re.compile(
    r"\b(?:the third|third[- ]named|no\.? ?3|subject 3|number three|3rd)\b")
)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|save(?: for)?|apart from|other than|but not|bar|excluding|with the exception "
    r"of)\b"
)
_REST = re.compile(r"\b(?:the (?:others?|rest|remaining|remainder)|others|unmarked|everyone else|all others?)\b")
_SOMEBODY_ELSE = re.compile(
    rf"(?<!\band )(?<!\bwith )(?<!\balongside )(?<!\bfrom )\b(?:his|her|their|the|a|an|one|another"
    rf"|other)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)})\b(?!\s+and\b)", re.IGNORECASE
)
_HE = re.compile(r"\b(?:he|she|him|his|her|himself|the (?:subject|offender|defendant|above|fno|individual))\b")
_MARK = re.compile(
    r"^\s?(\*{1,3}|[\u2020\u2021\u00a7#^]|\(\w\)|\[\d\]|\d\))(?=\s?[=:\w-])|\b(?:marked"
    r"|with)\s(?:with\s)?(?:an?\s)?(asterisk|dagger|star|[*\u2020\u2021#]{1,3})"
)
_MARK_WORDS = {"asterisk": "*", "star": "*", "dagger": "\u2020"}


def attribute(found: Found, sheets: tuple[Sheet, ...]) -> tuple[list[list[Said]], list[Said]]:
    """Give for each person what is said of him or her, and what is said of nobody certain."""
    said: list[list[Said]] = [[] for _ in found.persons]
    nobody: list[Said] = []
    for number, sheet in enumerate(sheets):
        covered = _from_fields(number, sheet, found, said)
        for statement in confiscation.find(sheet):
            if any(a < statement.end and statement.start < b for a, b in covered):
                continue
            whom = _whom(number, sheet, statement, found)
            words = _said(sheet, statement.judgement, statement.start, statement.end)
            for index in whom or ():
                said[index].append(words)
            if whom is None:
                nobody.append(words)
    return said, nobody


def _said(sheet: Sheet, judgement: Judgement, start: int, end: int) -> Said:
    number = sheet.sentence_number(start)
    corrects = any(_CORRECTS.search(s.text) for s in sheet.sentences[max(number - 1, 0):number + 1])
    return Said(judgement, sheet.evidence("confiscation", judgement.state or "", start, end), corrects)


# --- forms and tables -----------------------------------------------------------------------------------------


def _from_fields(number: int, sheet: Sheet, found: Found, said: list[list[Said]]) -> list[tuple[int, int]]:
    """Take what forms and tables say, and give the stretches that are so accounted for."""
    covered: list[tuple[int, int]] = []
    above: Judgement | None = None
    for at in found.fields[number]:
        text = sheet.text[at.start:at.end]
        if at.role is Role.CONFISCATION:
            covered.append((at.start if at.group else at.start - len(at.label) - 4, at.end))
            above = _answer(sheet, at, above, covered)
        elif at.role is Role.REMARK and at.group is not None and confiscation.is_topic(text):
            covered.append((at.start, at.end))
            above = confiscation.judge(" ".join(text.lower().split()))
        else:
            continue
        for index in _of_field(number, at, found) if above else ():
            said[index].append(_said(sheet, above, at.start, at.end))  # type: ignore[arg-type]
    return covered


def _answer(sheet: Sheet, at: Field, above: Judgement | None, covered: list[tuple[int, int]]) -> Judgement | None:
    """Judge a field's value: "ditto" repeats the one above, a code is looked up in the legend."""
    text = sheet.text[at.start:at.end].strip()
    if re.fullmatch(r"(?:ditto|do\.?|as above|same(?: as above)?|same again|\"|-\"-|'')", text.lower()):
        return above
    if len(text) <= 3 and text.lower() not in ("no", "yes", "y", "n", "nil", "n/a"):
        legend = re.search(
            rf"(?<![\w]){re.escape(text)}\s?[=:\-]\s?([^\n,;.]{{3,80}})", sheet.text[:at.start] + " " * (at.end - at.
            start) + sheet.text[at.end:]
        )
        if legend:
            sentence = sheet.sentence_at(legend.start())
            covered.append((sentence.start, sentence.end))
            return answers.answer("confiscation", legend[1])
    return answers.answer(at.label, text)


def _of_field(number: int, at: Field, found: Found) -> list[int]:
    """Give the person of a field: of its table row or column, else the last one spoken of before it."""
    if at.group is not None:
        mine = [i for i, p in enumerate(found.persons) if (number, *at.group) in p.groups]
        return mine or ([0] if len(found.persons) == 1 else [])
    return _before(number, at.start, found.persons)


# --- sentences ------------------------------------------------------------------------------------------------


def _before(number: int, position: int, persons: tuple[Person, ...]) -> list[int]:
    """Give the person mentioned last before a position, or the only person there is."""
    if len(persons) == 1:
        return [0]
    spots = [
        (m.start, i) for i, p in enumerate(persons) for m in p.mentions() if m.sheet == number and m.start <=
        position
    ]
    return [max(spots)[1]] if spots else []


def _whom(number: int, sheet: Sheet, statement: Statement, found: Found) -> list[int] | None:
    """Give the persons of whom a statement speaks; empty for somebody else, None when it is not certain."""
    clause = sheet.text[statement.start:statement.end]
    if _SOMEBODY_ELSE.search(clause) or _named(number, statement.start, statement.end, found.others):
        return []
    if len(found.persons) <= 1:
        return [0] if found.persons else []
    low = " ".join(clause.lower().split())
    marked = _marked(number, sheet, statement, found)
    if marked is not None:
        return marked
    named = sorted({*_named(number, statement.start, statement.end, found.persons), *_called(clause, found.persons)})
    return _by_words(number, sheet, statement, found.persons, low, named)


def _by_words(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], low: str, named: list[int],
) -> list[int] | None:
    """Give the persons that the clause's own words point to, else those that its place points to."""
    if named:
        excepted = _EXCEPT.search(low)
        return [i for i in range(len(persons)) if i not in named] if excepted else named
    if _REST.search(low):
        return None
    if _ALL.search(low):
        return _without_excepted(number, sheet, statement, persons)
    ordinal = _ordinal(low, len(persons))
    if ordinal is not None:
        return [ordinal]
    sentence = sheet.sentences[statement.sentence]
    in_sentence = _named(number, sentence.start, statement.start, persons)
    return in_sentence[-1:] or _placed(number, sheet, statement, persons, pronoun=bool(_HE.search(low)))


def _ordinal(low: str, count: int) -> int | None:
    """Give the number of the person whom "the latter", "the first" or "the second" means."""
    counted = next((i for i, pattern in enumerate(_ORDINALS) if pattern.search(low) and i < count), None)
    return count - 1 if counted is None and _LATTER.search(low) else counted


def _named(number: int, start: int, end: int, persons: tuple[Person, ...]) -> list[int]:
    """Give the persons who are mentioned in a stretch."""
    return [i for i, p in enumerate(persons) if any(m.sheet == number and start <= m.start < end for m in p.mentions())]


def _without_excepted(number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...]) -> list[int]:
    """Give everybody but those whom the sentence excepts: "apart from X, …, all are …"."""
    sentence = sheet.sentences[statement.sentence]
    hit = _EXCEPT.search(sentence.text.lower())
    if hit is None:
        return list(range(len(persons)))
    start = sentence.start + hit.end()
    comma = sheet.text.find(",", start, sentence.end)
    end = comma if comma > 0 else sentence.end
    excepted = {*_named(number, start, end, persons), *_called(sheet.text[start:end], persons)}
    return [i for i in range(len(persons)) if i not in excepted]


def _called(clause: str, persons: tuple[Person, ...]) -> list[int]:
    """Give the persons of whom a clause uses a word of their name that nobody else here bears ("Kamran")."""
    words = [frozenset(w for m in p.names for w in m.words() if len(w) > 2) for p in persons]
    here = {w.casefold() for w in re.findall(r"[^\W\d_]+", clause) if not w[0].islower()}
    return [
        i for i, mine in enumerate(words) if any(w in here and sum(w in other for other in words) == 1 for w in mine)
    ]


def _placed(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], *, pronoun: bool,
) -> list[int] | None:
    """Give the person in whose paragraph a statement stands; one of its own is about all, unless it says "he"."""
    paragraph = sheet.text.rfind("\n\n", 0, statement.start) + 1
    here = _named(number, paragraph, statement.start, persons)
    if here:
        return _before(number, statement.start, persons)
    return None if pronoun else list(range(len(persons)))


def _marked(number: int, sheet: Sheet, statement: Statement, found: Found) -> list[int] | None:
    """Give the persons who bear the mark that a legend explains; None when the statement is no legend."""
    sentence = sheet.sentences[statement.sentence]
    hit = _MARK.search(sentence.text) or _MARK.search(sheet.text[statement.start:statement.end])
    if hit is None:
        return None
    mark = _MARK_WORDS.get((hit[1] or hit[2]).lower(), hit[1] or hit[2])
    bearers = [i for i, p in enumerate(found.persons) if _bears(number, sheet, p, mark, found.fields[number])]
    return bearers or None


def _bears(number: int, sheet: Sheet, person: Person, mark: str, labelled: tuple[Field, ...]) -> bool:
    """Tell whether a mark stands at a person's name, reference or row."""
    exact = re.compile(rf"(?<![*\u2020\u2021]){re.escape(mark)}(?![*\u2020\u2021])")
    for mention in person.mentions():
        if mention.sheet != number:
            continue
        near = sheet.text[
            max(mention.start - 4, 0):mention.start
        ].rpartition("\n")[2] + sheet.text[mention.start:mention.end + 4].split("\n")[0]
        if exact.search(near):
            return True
    return any(
        exact.search(sheet.text[f.start:f.end]) for f in labelled if f.group and (number, *f.group) in person.groups
    )


# --- one state for each ---------------------------------------------------------------------------------------


_ANOTHER = re.compile(
    r"\b(?:that of|the (?:earlier|previous|other|first|old|older|former)|an (?:earlier|older)|another|\d{4} order)\b",
    re.IGNORECASE
)


def combined(said: list[Said]) -> tuple[Confiscation | None, Said | None]:
    """Make one state of all that is said of one person: the furthest turn of events, None where two readings remain."""
    if not said:
        return Confiscation.NOT_STATED, None
    plain = [s for s in said if s.judgement.state is not None]
    if not plain:
        return None, said[0]
    states = {s.judgement.state for s in plain}
    safe = states <= {Confiscation.PROCEEDINGS, Confiscation.ORDER}
    if any(s.judgement.state is None and not s.judgement.weak for s in said) and not safe:
        return None, plain[-1]
    if len(states) == 1 or safe:
        return _furthest(plain)
    if Confiscation.NONE in states:
        return _denied(plain)
    return _ended(plain)


def _denied(plain: list[Said]) -> tuple[Confiscation | None, Said]:
    """Judge a denial beside something else: a correction behind it counts when graver; else two readings."""
    last = plain[-1]
    graver = last.judgement.state in (Confiscation.PROCEEDINGS, Confiscation.ORDER)
    return (last.judgement.state if graver and last.corrects else None), last


def _furthest(plain: list[Said]) -> tuple[Confiscation | None, Said]:
    """Give the order before the proceedings that led to it."""
    owed = [s for s in plain if s.judgement.state is Confiscation.ORDER]
    chosen = owed[-1] if owed else plain[-1]
    return chosen.judgement.state, chosen


def _ended(plain: list[Said]) -> tuple[Confiscation | None, Said]:
    """Judge what is over beside what is owed or goes on: the last word counts, unless it may be of another order."""
    last = plain[-1]
    owed = [s for s in plain if s.judgement.state is Confiscation.ORDER]
    if last.judgement.state is not Confiscation.CONCLUDED:
        return _furthest(plain[-1:])
    if owed and owed[-1].judgement.still:
        return (Confiscation.ORDER if _ANOTHER.search(last.evidence.text) else None), owed[-1]
    if owed and not last.judgement.of_order:
        return None, last
    return Confiscation.CONCLUDED, last
