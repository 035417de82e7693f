"""Of whom a statement about confiscation speaks: by name, by "both" and "the latter", or by where it stands."""

import re
from dataclasses import dataclass, replace

from mailbot.core import (
    answered,
    bystanders,
    clans,
    confiscation,
    hints,
    legends,
    namesakes,
    pointers,
    pronouns,
    quotes,
    together,
    told_before,
)
from mailbot.core.confiscation import Statement
from mailbot.core.confiscation_clause import ORDER, PROCEEDINGS, Judgement
from mailbot.core.pages import Voice
from mailbot.core.people import Found, Person
from mailbot.core.pointers import Pointed
from mailbot.core.sheets import Sheet
from mailbot.core.standing import Said
from mailbot.core.states import Confiscation
from mailbot.core.vocabulary_people import RELATIVES

_ALL = re.compile(
    r"\b(?:both|the (?:couple|pair|two)\b(?! (?:orders?|proceedings|sums?))"
    r"|(?<!it )(?<!at )(?<!in )(?<!this )(?<!that )all(?! (?:of (?:it|that|this|the (?:money|sum|order"
    r"|debt))|that\b|the money"
    r"|his|her|along|£|but £))|each|every(?! (?:last )?(?:penny|pound|bean|farthing|month|week|year|day|bit))"
    r"|either (?:of|case|man|woman|person|subject|one)|(?<=against )either(?=[.,;)]?$)|in either|neither"
    r"|none of (?:them|these"
    r"|the|those)|any of (?:them|these|the|those)|they|all (?:two|three|four|five|six)|them|these|those|their"
    r"|(?:no one|nobody)(?! (?:\w+ ){0,6}(?:him|her|himself|herself)\b))\b"
)
_THEY = re.compile(r"\b(?:they|them|their|these|those|both|neither)\b")
# "They began confiscation against him": the Crown did.
_THEY_AND_HIM = re.compile(r"^\W*(?:and |but )?they\b(?!.*\b(?:them|both|each|all)\b).*\b(?:him|her)\b", re.DOTALL)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|save(?: for)?|apart from|other than|but not|bar|excluding|leaving (?:aside"
    r"|out)|setting aside|barring|with the exception "
    r"of|(?<=all )but|(?<=everyone )but|(?<=everybody )but|(?<=each )but|(?<=none )but)\b"
)
_REST = re.compile(
    r"\b(?:the (?:others?|rest|remaining|remainder)|others|unmarked|everyone else|all others?)\b"
    # The rest of the money is nobody.
    r"(?! (?:of (?:it|that|this|the (?:money|sum|debt|order|amount))|comes?|came|coming|(?:in|by) instal|remains"
    r"|(?:is|was) (?:to|due|owed|owing|outstanding|being|paid|unpaid)|has been paid|to (?:come|follow|pay|find)))"
)
_HE = re.compile(r"\b(?:he|she|him|his|her|himself|the (?:subject|offender|defendant|above|fno|individual))\b")
# Words that speak of two persons: where only one was found, nobody can tell which of them that is.
_ONE_OF_TWO = re.compile(
    r"\b(?:against|for|by|with) the (?:former|latter)\b(?! (?:order|proceedings|sum))"
    r"|\bthe (?:former|latter)(?: is| was| has been)? (?:not |now |never )?(?:subject|facing|faces|owes"
    r"|made subject|free of)\b"
)
# Sentences back to which "he" may reach.
_REACH = 6
# Letters of a sentence back to which a clause may reach; no honest sentence is longer.
_BACK = 600


@dataclass(frozen=True, slots=True)
class _Last:
    """Of whom the statement before spoke, and where it ended."""

    sheet: int
    sentence: int
    end: int
    whom: list[int] | None
    of_rest: bool = False


def attribute(found: Found, sheets: tuple[Sheet, ...]) -> tuple[list[list[Said]], list[Said]]:
    """Give for each person what is said of him or her, and what is said of nobody certain."""
    said: list[list[Said]] = [[] for _ in found.persons]
    nobody: list[Said] = []
    rest: list[Said] = []
    names = names_of(found)
    mind = _topic_of_thread(sheets)
    for number in sorted(range(len(sheets)), key=lambda n: is_title_of_thread(sheets[n])):
        sheet = sheets[number]
        if is_title_of_thread(sheet) and (nobody or rest or any(said)):
            continue    # It says what was so, or was asked, when the thread began.
        given, covered = answered.find(number, sheets, found)
        for answer in given:
            told = _said(sheet, answer.judgement, answer.start, answer.end)
            said[answer.person].append(replace(told, answered=True))
        last: _Last | None = None
        spoken = confiscation.find(sheet, names, in_mind=mind and not sheet.is_subject)
        for statement in (*spoken, *hints.left(sheet, spoken, covered)):
            spoken_for = any(a < statement.end and statement.start < b for a, b in covered)
            if spoken_for or namesakes.is_of_another(sheet, statement.sentence):
                continue
            last = _of_statement(number, sheet, statement, found, last)
            words = _said(sheet, statement.judgement, statement.start, statement.end)
            for index in last.whom or ():
                said[index].append(words)
            for index in _excepted(number, sheet, statement, found.persons, last.whom):
                said[index].append(_said(sheet, _of_excepted(sheet, statement), statement.start, statement.end))
            if last.whom is None:
                (rest if last.of_rest else nobody).append(words)
    _to_the_rest(said, rest, nobody)
    return said, [_open(words) for words in nobody]


def names_of(found: Found) -> frozenset[str]:
    """Give the words of the names of all persons, small letters: they are no words of the grammar."""
    names = frozenset(w for p in (*found.persons, *found.others) for m in p.names for w in m.words() if len(w) > 1)
    return names | {f"{w}s" for w in names if len(w) > 3 and len(found.persons) > 1}   # "Neither of the Berishas".


def is_title_of_thread(sheet: Sheet) -> bool:
    """Tell whether a sheet is a reply's subject line."""
    return sheet.is_subject and quotes.prefix(sheet.text) == "reply"


def _topic_of_thread(sheets: tuple[Sheet, ...]) -> bool:
    """Tell whether a reply answers words about confiscation, so that it can go on about it without its name."""
    titles = any(is_title_of_thread(sheet) and confiscation.is_named(sheet.text) for sheet in sheets)
    return titles or any(
        confiscation.is_named(text) for sheet in sheets for _, text in sheet.page.stretches(Voice.QUOTED)
    )


def _excepted(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], whom: list[int] | None,
) -> list[int]:
    """Give those whom a denial excepts: "none of them faces proceedings except X" says that X does."""
    hit = _EXCEPT.search(sheet.text[statement.start:statement.end].lower())
    if not whom or hit is None or hit.start() <= 2 or statement.judgement.state is not Confiscation.NONE:
        return []
    named = _explicit(number, sheet, statement.start + hit.start(), statement.end, persons)
    return [i for i in named if i not in whom]


def _of_excepted(sheet: Sheet, statement: Statement) -> Judgement:
    """Give what an exception from a denial says of whom it excepts: proceedings, or the order that it names."""
    low = sheet.text[statement.start:statement.end].lower()
    hit = _EXCEPT.search(low)
    return ORDER if hit and re.search(r"\border\b", low[hit.end():]) else PROCEEDINGS


def _open(words: Said) -> Said:
    """Keep in mind that what nobody can be said to have paid or ended may be what another is said to owe or face."""
    concluded = words.judgement.state is Confiscation.CONCLUDED
    return replace(words, judgement=replace(words.judgement, turn=True)) if concluded else words


def _of_statement(number: int, sheet: Sheet, statement: Statement, found: Found, last: _Last | None) -> _Last:
    """Say of whom a statement speaks; one that names nobody goes on about those of the one before in its sentence."""
    whom = _whom(number, sheet, statement, found, last)
    low = sheet.text[statement.start:statement.end].lower()
    of_rest = whom is None and len(found.persons) > 1 and bool(_REST.search(low))
    described = len(found.persons) > 1 and _DESCRIBES.match(low) and bool(whom)
    if last is not None and not described and _is_continued(number, sheet, statement, found, last) and whom != []:
        whom, of_rest = last.whom, last.of_rest
    return _Last(number, statement.sentence, statement.end, whom, of_rest)


def _is_continued(number: int, sheet: Sheet, statement: Statement, found: Found, last: _Last) -> bool:
    """Tell whether a clause names nobody, and nobody is named since the statement before it in the same sentence."""
    if (last.sheet, last.sentence) != (number, statement.sentence) or last.whom == [] or len(found.persons) < 2:
        return False
    stretch = sheet.text[last.end:statement.end]
    low = stretch.lower().replace("\n", " ")
    named = _named(number, last.end, statement.end, found.persons) or _called(stretch, found.persons)
    on = pointers.goes_on(last.whom, low, sheet, number, found.persons) if last.whom else False
    pointed = None if on else pointers.find(low, sheet, number, found.persons)
    lettered = pointers.lettered(stretch, sheet, number, found.persons)
    return not (named or pointed or lettered or _ALL.search(low) or _REST.search(low))


def _to_the_rest(said: list[list[Said]], rest: list[Said], nobody: list[Said]) -> None:
    """Give what is said of "the others" to those of whom nothing else is said."""
    others = [mine for mine in said if not mine]
    if not others or len(others) == len(said):
        nobody.extend(rest)
        return
    for mine in others:
        mine.extend(rest)


def _said(sheet: Sheet, judgement: Judgement, start: int, end: int) -> Said:
    number = sheet.sentence_number(start)
    corrects = any(told_before.corrects(s.text) for s in sheet.sentences[max(number - 1, 0):number + 1])
    earlier = told_before.is_earlier(sheet.sentences[number].text)
    retracted = earlier and any(told_before.takes_back(s.text) for s in sheet.sentences[max(number - 1, 0):number + 3])
    evidence = sheet.evidence("confiscation", judgement.state or "", start, end)
    return Said(judgement, evidence, corrects, earlier=earlier, retracted=retracted)


# --- sentences ------------------------------------------------------------------------------------------------


def _whom(number: int, sheet: Sheet, statement: Statement, found: Found, last: _Last | None) -> list[int] | None:
    """Give the persons of whom a statement speaks; empty for somebody else, None when it is not certain."""
    persons, low = found.persons, sheet.text[statement.start:statement.end].lower().replace("\n", " ")
    pointed = pointers.find(low, sheet, number, persons) if len(persons) > 1 else None
    clan = clans.find(sheet.text[statement.start:statement.end], persons)
    if pointed is None and not clan and bystanders.is_elses(number, sheet, statement, found):
        both = bystanders.speaks_of_both(number, sheet, statement, found)
        # "His brother has an order; there are no proceedings against him": which of them, the words leave open.
        denial = statement.judgement.state is Confiscation.NONE and bystanders.is_by_pronoun(low)
        return None if both or denial else []
    named = _explicit(number, sheet, statement.start, statement.end, persons)
    if pointed is None and not named and bystanders.may_be_elses(number, sheet, statement, found):
        return None
    if pointed is None and len(persons) == 1 and bystanders.is_of_other_sex(number, sheet, low, persons[0]):
        return []
    if len(persons) <= 1:
        return None if _ONE_OF_TWO.search(low) else [0][:len(persons)]
    return _of_several(number, sheet, statement, found, last, pointed)


def _of_several(
    number: int, sheet: Sheet, statement: Statement, found: Found, last: _Last | None, pointed: Pointed | None,
) -> list[int] | None:
    """Give which of several persons a statement is about: by mark, exception, name, pointing word, or place."""
    persons, low = found.persons, sheet.text[statement.start:statement.end].lower().replace("\n", " ")
    marked = legends.marked(number, sheet, statement, found)
    if marked is not None:
        return marked
    described = _described(number, sheet, statement, persons, low)
    if described is not None:
        return [described]
    excepted = _EXCEPT.search(low)
    if excepted and excepted.start() > 2:
        return _all_but(number, sheet, statement, persons, excepted.start())
    named = _explicit(number, sheet, statement.start, statement.end, persons)
    if named:
        return pointers.with_pronoun(named, low, sheet, number, persons)
    if pointed is not None:
        alone = pointers.alone_in_paragraph(number, sheet, statement.start, persons)
        return alone if pointed.whom is None else list(pointed.whom)
    shared = clans.is_shared(sheet.text[statement.start:statement.end], persons)
    return None if shared else _by_words(number, sheet, statement, persons, low, last)


# ", who faces …": it describes the one who is named before it, whoever is named behind it.
_DESCRIBES = re.compile(
    rf"^,?\s?(?:and\s|but\s)?(?:(?:against|of|on|for|from)\s)?(?:who|whom"
    rf"|whose(?!\s(?:\w+\s)?(?:{'|'.join(RELATIVES)})\b))\s"
    r"(?!(?:are|have|were|face|owe|both|all|each|still (?:owe|face))\b)"
)


def _described(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], low: str,
) -> int | None:
    """Give the person whom a relative clause describes: the one named last before it in its sentence."""
    if not _DESCRIBES.match(low) or _ALL.search(low):
        return None
    start = max(sheet.sentences[statement.sentence].start, statement.start - _BACK)
    before = [(m.end, i) for i, p in enumerate(persons) for m in p.mentions()
              if m.sheet == number and start <= m.start and m.end <= statement.start]
    words = re.finditer(r"[^\W\d_]+", sheet.text[start:statement.start])
    before.extend((start + w.end(), i) for w in words for i in _called(w.group(), persons))
    return max(before)[1] if before else None


def _explicit(number: int, sheet: Sheet, start: int, end: int, persons: tuple[Person, ...]) -> list[int]:
    """Give the persons whom a stretch mentions, calls by a word of their name, or by the letter of their entry."""
    stretch = sheet.text[start:end]
    lettered = {i for _, i in pointers.lettered(stretch, sheet, number, persons)}
    return sorted({*_named(number, start, end, persons), *_called(stretch, persons), *lettered})


def _all_but(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], place: int,
) -> list[int] | None:
    """Give those named before an exception, or everybody, without those whom it excepts."""
    start = statement.start + place
    before = _explicit(number, sheet, statement.start, start, persons)
    excepted = _explicit(number, sheet, start, statement.end, persons)
    low = sheet.text[start:statement.end].lower().replace("\n", " ")
    pointed = pointers.find(low, sheet, number, persons)
    if not excepted and pointed is not None:
        excepted = list(pointed.whom or ())
    if not excepted:
        return before or _without_excepted(number, sheet, statement, persons)
    return [i for i in before or range(len(persons)) if i not in excepted]


def _by_words(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], low: str, last: _Last | None,
) -> list[int] | None:
    """Give the persons that a clause without names means: all, the rest, or those that its place points to."""
    if _REST.search(low):
        return _rest_of(number, sheet, statement, persons)
    if _ALL.search(low) and not _THEY_AND_HIM.search(low):
        near = last is not None and statement.sentence - last.sentence <= 1
        before = sheet.text[sheet.sentences[last.sentence].start:statement.start] if last and near else ""
        if last and last.whom and len(last.whom) == 1 and pronouns.are_proceedings(before.lower(), low):
            return last.whom
        group = _group(number, sheet, statement, persons, last) if _THEY.search(low) else None
        return group or _without_excepted(number, sheet, statement, persons)
    if bystanders.opens_with_kin(low):
        return None
    back = _spoken_of_last(number, sheet, statement, persons)
    if back is not None:
        alone = pointers.alone_in_paragraph(number, sheet, statement.start, persons)
        return alone if back.whom is None else list(back.whom)
    return _placed(number, sheet, statement, persons, pronoun=bool(_HE.search(low)))


def _rest_of(number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...]) -> list[int] | None:
    """Give those whom the same sentence, or the one before it, does not name; None when it names nobody."""
    for place in range(statement.sentence, max(statement.sentence - 2, -1), -1):
        start = max(sheet.sentences[place].start, statement.start - _BACK)
        end = min(sheet.sentences[place].end, statement.start)
        named = _explicit(number, sheet, start, end, persons)
        if 0 < len(named) < len(persons):
            return [i for i in range(len(persons)) if i not in named]
    return None


def _group(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], last: _Last | None,
) -> list[int] | None:
    """Give the several that "they" and "both" mean: those of the statement, or the sentence, just before."""
    near = last is not None and last.sheet == number and statement.sentence - last.sentence <= 1
    if near and last is not None and last.whom and 1 < len(last.whom) < len(persons):
        return last.whom
    place = max(statement.sentence - 1, 0)
    named = _named(number, sheet.sentences[place].start, statement.start, persons)
    paragraph = sheet.text.rfind("\n\n", 0, statement.start)
    return named if 1 < len(named) < len(persons) and sheet.sentences[place].start > paragraph else None


# A word that may be one of a name.
_CAPITAL = re.compile(r"(?<![^\W_])(?=[^\W\d_a-z])[^\W\d_]{3,40}")


def _spoken_of_last(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...],
) -> Pointed | None:
    """Give whom the same sentence, or those before it in the paragraph, named or pointed to last."""
    paragraph = sheet.text.rfind("\n\n", 0, statement.start) + 1
    for place in range(statement.sentence, max(statement.sentence - _REACH, -1), -1):
        sentence = sheet.sentences[place]
        if sentence.start < paragraph:
            break
        end = min(sentence.end, statement.start)
        start = max(sentence.start, end - _BACK)
        named = [(m.start - start, i) for i, p in enumerate(persons) for m in p.mentions()
                 if m.sheet == number and start <= m.start < end]
        named.extend(pointers.lettered(sheet.text[start:end], sheet, number, persons))
        named.extend((word.start(), i) for word in _CAPITAL.finditer(sheet.text[start:end])
                     for i in _called(word.group(), persons))
        pointed = pointers.find(sheet.text[start:end].lower().replace("\n", " "), sheet, number, persons)
        if pointed is not None and pointed.at > max(named, default=(-1, 0))[0]:
            return pointed
        if named:
            return Pointed((max(named)[1],), max(named)[0])
    return None


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
    """Give the persons of whom a clause uses a word of their name that nobody else here bears, or that they share."""
    words = [frozenset(w for m in p.names for w in m.words() if len(w) > 2) for p in persons]
    here = {w.casefold() for w in re.findall(r"[^\W\d_]+", clause) if not w[0].islower()}
    alone = {i for i, mine in enumerate(words) if any(w in here and sum(w in o for o in words) == 1 for w in mine)}
    return sorted(alone.union(clans.find(clause, persons)))


def _placed(
    number: int, sheet: Sheet, statement: Statement, persons: tuple[Person, ...], *, pronoun: bool,
) -> list[int] | None:
    """Give the person in whose paragraph a statement stands; one of its own is about all, unless it says "he"."""
    paragraph = sheet.text.rfind("\n\n", 0, statement.start) + 1
    here = _named(number, paragraph, statement.start, persons)
    if here:
        return together.before(number, statement.start, persons)
    one_only = statement.judgement.state is Confiscation.CONCLUDED
    return None if pronoun or one_only else list(range(len(persons)))
