"""Which of the people named before has a number or a birth: the former or the latter, the elder, the husband."""

import re
from collections.abc import Sequence

from mailbot.core.mentions import Mention
from mailbot.core.persons import Person
from mailbot.core.sheets import Sheet, Stretch

_HIS = "husband|brother|son|father|uncle|nephew|boyfriend|man|gentleman|half-brother|step-?son|grandson"
_HERS = "wife|sister|daughter|mother|aunt|niece|girlfriend|woman|lady|half-sister|step-?daughter|granddaughter"
_EITHERS = "cousin|partner|co-defendant|co-accused|twin"
_KIN = f"{_HIS}|{_HERS}|{_EITHERS}"
_WORDS = re.compile(
    r"\bthe\s(?:(?P<first>former|first|first[ -]named)|(?P<second>latter|second|last[ -]named|second[ -]named|other)"
    rf"|(?P<elder>elder|older)|(?P<younger>younger)|(?P<kin>{_KIN}))\b(?!\s(?:two|three|order|hearing|time|of))"
    r"(?:'s)?", re.IGNORECASE
)
# "Elder: Rotimi", "the elder, Rotimi", "his brother Kofi": what somebody is called where he is named.
_CALLED = re.compile(
    rf"\b(?P<word>elder|older|younger|{_KIN})(?:\s(?:one|brother|sister|man|woman))?(?:\sis)?[\s,:(-]{{1,3}}"
    r"(?:(?:mr|mrs|ms|miss)\.?\s)?$", re.IGNORECASE
)
_TITLE = re.compile(r"\b(?:(?P<he>mr|messrs|sir)|(?P<she>mrs|ms|miss))\b\.?\s$", re.IGNORECASE)
_OF_KIN = re.compile(rf"\b(?:(?P<he>{_HIS})|(?P<she>{_HERS})),?\s(?:(?:mr|mrs|ms|miss)\.?\s)?$", re.IGNORECASE)
_SUBJECT = re.compile(r"\W{0,3}(?:(?P<he>he|his)|(?P<she>she|her))\b", re.IGNORECASE)


def meant(persons: list[Person], mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person whom the words before a reference or a birth mean, by order, by age or by kinship.

    Where a sentence begins with "he" or "she", and the one before it with such words, these are what counts.
    """
    sentence = sheet.sentence_at(mention.start)
    hits = list(_WORDS.finditer(sheet.text, sentence.start, mention.start))
    person = _pointed(persons, hits[-1], mention, sheet) if hits else _subject_before(persons, mention, sheet)
    return person if person is not None and not person.told(mention.what) else None


def is_pointed(sheet: Sheet, start: int, end: int) -> bool:
    """Tell whether a stretch says by such words whose its numbers are."""
    return _WORDS.search(sheet.text, start, end) is not None


def gender(person: Person, sheet: Sheet) -> str | None:
    """Say whether a person is a man ("he") or a woman ("she"), by title or by kinship; None where neither tells."""
    for pattern in (_TITLE, _OF_KIN):
        hits = (pattern.search(sheet.text, max(m.start - 24, 0), m.start) for m in person.names)
        if told := next((hit.lastgroup for hit in hits if hit), None):
            return told
    return None


def _subject_before(persons: list[Person], mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person with whose description the sentence before begins, where this one begins with "he" or "she"."""
    number = sheet.sentence_number(mention.start)
    said = _SUBJECT.match(sheet.text, sheet.sentences[number].start, mention.start)
    while said and number and _SUBJECT.match(sheet.sentences[number - 1].text):
        number -= 1
    if said is None or number == 0:
        return None
    before = sheet.sentences[number - 1]
    hit = _WORDS.match(sheet.text, before.start, before.end)
    person = _pointed(persons, hit, mention, sheet) if hit else None
    return person if person is not None and gender(person, sheet) in (None, said.lastgroup) else None


def _pointed(persons: Sequence[Person], hit: re.Match[str], mention: Mention, sheet: Sheet) -> Person | None:
    """Give the person whom one such word means; None where that is not plain."""
    named = sorted((p for p in persons if p.names and _first(p) < hit.start()), key=_first)
    if hit.lastgroup in ("first", "second"):
        pair = _pair(named, hit, sheet)
        return (pair[0] if hit["first"] else pair[1]) if pair else None
    word = hit[hit.lastgroup or 0].lower()
    called = [p for p in named if any(_is_called(word, m, sheet) for m in p.names)]
    if len(called) == 1:
        return called[0]
    return _by_age(named, hit, mention) if hit.lastgroup in ("elder", "younger") else None


def _pair(named: list[Person], hit: re.Match[str], sheet: Sheet) -> list[Person] | None:
    """Give the two who were named last in one sentence, or the only two."""
    ours = [p for p in named if not p.other]
    if len(ours) == 2:
        return ours
    for sentence in reversed(sheet.sentences[:sheet.sentence_number(hit.start()) + 1]):
        here = [p for p in named if any(_is_within(m, sentence) and m.start < hit.start() for m in p.names)]
        if len(here) > 1:
            return sorted(here, key=lambda p: _within(p, sentence)) if len(here) == 2 else None
    return None


def _is_within(mention: Mention, sentence: Stretch) -> bool:
    return sentence.start <= mention.start < sentence.end


def _within(person: Person, sentence: Stretch) -> int:
    return min(m.start for m in person.names if _is_within(m, sentence))


def _is_called(word: str, mention: Mention, sheet: Sheet) -> bool:
    """Tell whether a name is brought in by such a word: "her husband Kofi", "Elder: Rotimi"."""
    hit = _CALLED.search(sheet.text, max(mention.start - 40, 0), mention.start)
    return hit is not None and hit["word"].lower().replace("older", "elder") == word.replace("older", "elder")


def _by_age(named: list[Person], hit: re.Match[str], mention: Mention) -> Person | None:
    """Give the elder or the younger of two whose dates of birth are known."""
    ours = [p for p in named if not p.other]
    births = [{m.value for m in p.births} for p in ours]
    if mention.what != "reference" or len(ours) != 2 or any(len(b) != 1 or "" in b for b in births):
        return None
    order = sorted(ours, key=lambda p: min(m.value for m in p.births))
    return order[0 if hit["elder"] else 1]


def _first(person: Person) -> int:
    return person.names[0].start
