"""Those of whom a message speaks only in passing: the co-defendant, the brother, "the head of the gang, Mr Dodd"."""

import re
from collections.abc import Sequence

from mailbot.core import pointers
from mailbot.core.confiscation import Statement
from mailbot.core.lexicon import word_set
from mailbot.core.names import words_of
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet, Stretch, clauses
from mailbot.core.vocabulary_people import RELATIVES

_ROLES = (
    r"(?:head|leader|organiser|principal|ringleader|boss|kingpin|banker|book-?keeper|man|woman|brains|driver|courier"
    r"|partner)"
    r"\s(?:of|behind|in|at)\s(?:the|this|his|her|their|that)\s(?:\w+\s){0,2}(?:conspiracy|gang|group|network|ring|plot"
    r"|operation"
    r"|fraud|dock|cell|trial|case|scheme|enterprise)"
)
_SOMEBODY_ELSE = re.compile(
    rf"(?<!\band )(?<!\bwith )(?<!\balongside )(?<!\bfrom )(?<!\blike )\b(?:his|her|their|the|a|an|one|another"
    rf"|other)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)})\b(?!\s+and\b)"
    r"|(?<!\band )(?<!\bwith )\b(?:his|her|their|the|a|an)\s+(?:\w+\s+)?(?:company|companies|firm|business|partnership"
    r"|neighbours?|tenant|lodger)\b"
    rf"|\bthe\s+(?:\w+\s+)?{_ROLES}\b"
    r"|\bthe\s+(?:man|woman|men|women|people|person|gang|firm|boss|dealers?)\s+(?:(?:whom|that)\s)?(?:he|she|they|above\s(?:him|her)"
    r"|behind\s(?:him|her|it)|for\swhom)\b"
    r"|\b(?:two|three|four|five|several|the)\sothers?\s(?:defendants?|men|people|women|convicted|in\sthe\scase|were"
    r"|have)\b",
    re.IGNORECASE
)
# The same wherever he stands: "do not mix him up with his brother, who …".
_A_FIGURE = re.compile(
    rf"\b(?:his|her|their|the|a|an|one|another|other)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)})\b(?!\s+and\b)",
    re.IGNORECASE
)
# Who only tells it: "his wife has told us that he …".
_TELLS = re.compile(
    r"\s(?:has\s|have\s|had\s)?(?:tells?|told|says?|said|claims?|claimed|reports?|reported|writes|wrote"
    r"|believes)\b", re.IGNORECASE
)
_PAYS_FOR = re.compile(
    r"\s(?:(?:has|have|had|since|now|then|later) ){0,3}(?:paid|settled|cleared|found|put up|handed over|stumped up"
    r"|coughed up)\s(?:it|them"
    r"|that|the (?:lot|order|debt|money|sum|whole|balance|rest|remainder|amount|last)|all of it|every penny"
    r"|for (?:him|her)|(?:a further |another )?(?:£|gbp) ?[\d,.]+[km]?(?: pounds)? (?:of|off|towards|on|under"
    r"|against) (?:his|her|the))\b",
    re.IGNORECASE
)
_PAID_BY = re.compile(
    r"\b(?:paid|settled|cleared|found|put up|raised|handed over|met)(?: off| in| over| for him| for her)? by\s$",
    re.IGNORECASE
)
_OWNED = re.compile(r"'s?\s")
# What the message's own person is called: "he is a dependant on …", "was convicted as an accomplice".
_CALLED_SO = re.compile(
    r"(?:\b(?:he|she|who)(?:'s|\s(?:is|was|has\sbeen|had\sbeen|became|remains))(?:\s(?:also|now|still|only|himself|herself|not))?"
    r"|\bas)\s$", re.IGNORECASE
)
_WHO = re.compile(r"\b(?:who|whose|whom|that)\b", re.IGNORECASE)
# A clause that goes on about the one named just before it: ", whose …", ", a Frenchman against whom …".
_OF_THE_LAST = re.compile(
    r"^,?\s?(?:and\s|but\s)?(?:(?:against|of|on|for|to|in|about|with|in\s(?:respect\s)?of|from|by)\s)?(?:who|whose|whom|which)\b"
    r"|^,?\s?(?:an?|the)\s[^,;]{3,80}\s(?:(?:against|of|on|for|to|from|by)\swhom|whose|who)\b", re.IGNORECASE
)
_NO_SUBJECT = re.compile(r"^,?\s?(?:and|but)\s(?:has|have|had|is|are|was|were|remains?|still|now)\b", re.IGNORECASE)
# A full name that is the subject of what is said, or against whom it is said.
_FULL_NAME = r"[A-Z][\w'-]{1,30}(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w'-]{1,30}){1,3}"
_STRANGER = re.compile(
    rf"(?:(?<=against\s)|(?<=upon\s)|(?<=\son\s))(?P<object>{_FULL_NAME})"
    rf"|(?P<subject>{_FULL_NAME})(?:,\s[^,]{{2,60}},|\s\([^)]{{2,60}}\))?\s(?:was|has|is|owes|stands|faces|had|paid"
    rf"|cleared)\b"
)
_NO_PERSON = word_set(
    "court crown police office service agency council revenue customs bank department team unit act the proceeds",
    "crime high recorder judge justice honour his her mr mrs ms miss dr lord lady magistrates bench prosecution",
    "counsel qc kc hhj poca nca cps hmrc confiscation order proceedings restraint section january february march",
    "april may june july august september october november december monday tuesday wednesday thursday friday",
    "national economic serious fraud home drug trafficking no co cos conf ttp pif hmp noms",
)
_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself|whom|whose|who|which)\b", re.IGNORECASE)
# Letters of a sentence back to which a clause may reach; no honest sentence is longer.
_BACK = 600


def is_elses(number: int, sheet: Sheet, statement: Statement, found: Found) -> bool:
    """Tell whether a clause is about somebody else, whom it names or about whom the sentence goes on."""
    text = sheet.text[statement.start:statement.end]
    theirs = any(_is_figure(text, hit) for hit in _SOMEBODY_ELSE.finditer(text))
    if theirs or _has(number, statement.start, statement.end, _strangers(found)) or is_stranger(text, found) or (
            _is_listed_stranger(text, sheet, found)):
        return True
    start = max(sheet.sentences[statement.sentence].start, statement.start - _BACK)
    elses = False
    for part in clauses(Stretch(start, statement.end, sheet.text[start:statement.end])):
        if part.start > statement.start:
            break
        if part.start == start:
            elses = _is_subject(part.text) or _behind(";:", number, sheet, statement.sentence, part.text, found)
        elif _OF_THE_LAST.match(part.text):
            elses = _last_is_another(number, sheet, start, part.start, found) or elses
        elif not _NO_SUBJECT.match(part.text):
            elses = _is_subject(part.text)
    return elses


# Letters of a clause within which its subject begins.
_AT_ITS_HEAD = 14


def _is_subject(text: str) -> bool:
    """Tell whether a clause has somebody else for its subject: "His brother was made subject to an order …"."""
    head = next((hit for hit in _SOMEBODY_ELSE.finditer(text) if hit.start() <= _AT_ITS_HEAD), None)
    return head is not None and _is_figure(text, head) and not _OWNED.match(text, head.end())


def _is_figure(text: str, hit: re.Match[str]) -> bool:
    """Tell whether somebody else is spoken of, and not only quoted, or named for having paid what another owed."""
    told = _TELLS.match(text, hit.end()) or _PAYS_FOR.match(text, hit.end()) or _PAID_BY.search(
        text, max(hit.start() - 40, 0), hit.start())
    return not (told or _is_called_so(text, hit))


def _is_called_so(text: str, hit: re.Match[str]) -> bool:
    """Tell whether words for somebody else only say what our own person is, and nobody else is gone on about."""
    called = _CALLED_SO.search(text, max(hit.start() - 40, 0), hit.start())
    return called is not None and not _WHO.search(text, hit.end())


def is_stranger(text: str, found: Found) -> bool:
    """Tell whether a clause has a full name for its subject that is none of ours."""
    ours = {w for p in (*found.persons, *found.others) for m in p.names for w in m.words()}
    named = [p for p in found.persons if p.names]
    for hit in _STRANGER.finditer(text) if len(named) == len(found.persons) and named else ():
        words = {w.casefold() for w in re.findall(r"[\w'-]+", hit["subject"] or hit["object"])}
        parts = {part for w in words for part in re.split(r"[-']", w)}
        if not words & _NO_PERSON and not (words | parts) & ours:
            return True
    return False


# "Stubbs must pay …", of whom the mail gives no more than "Kevin STUBBS (British)".
_SURNAME_FIRST = re.compile(
    r"\W{0,2}(?:(?:Mr|Mrs|Ms|Miss)\.?\s)?(?P<word>[A-Z][a-z][\w'-]{2,20})\s(?:must|owes|has|is|was|had|faces|stands|paid|did"
    r"|does)\b"
)


def _is_listed_stranger(text: str, sheet: Sheet, found: Found) -> bool:
    """Tell whether a clause has for its subject a surname in capitals behind a given name, which is none of ours."""
    hit = _SURNAME_FIRST.match(text)
    if hit is None or len(found.persons) < 2 or hit["word"].upper() not in sheet.text:
        return False
    ours = {w for p in (*found.persons, *found.others) for m in p.names for w in m.words()}
    # Another name of one of ours is no stranger's.
    ours |= {w for one in found.losers if one.field == "name" for w in words_of(one.text)}
    if hit["word"].casefold() in ours | _NO_PERSON:
        return False
    return bool(re.search(rf"\b[A-Z][a-z]+ {re.escape(hit['word'].upper())}\b", sheet.text))


_KIN = "|".join(RELATIVES)
_KIN_FIRST = re.compile(rf"\W{{0,3}}(?:the )?(?:{_KIN})(?:,? (?:and|&|or) (?:the )?(?:{_KIN}))?\b[,:]")


def opens_with_kin(low: str) -> bool:
    """Tell whether a clause is about "father and wife": who of several that is, its place does not tell."""
    return bool(_KIN_FIRST.match(low))


_HE_FIRST = re.compile(
    r"\W{0,3}(?:(?:and|but|though|so) )?(?:he|she|his only|her only)\b"
    r"(?!.{0,60}\b(?:says?|said|told|claims?)\b)", re.IGNORECASE
)


def is_by_pronoun(low: str) -> bool:
    """Tell whether a clause speaks of "him" or "her" and of nobody else."""
    return bool(re.search(r"\b(?:him|her)\b[.,;]?$", low)) and not _SOMEBODY_ELSE.search(low)


def speaks_of_both(number: int, sheet: Sheet, statement: Statement, found: Found) -> bool:
    """Tell whether a clause about "him" only then comes to somebody else: "he is outside what his brother faces"."""
    text = sheet.text[statement.start:statement.end]
    return bool(_HE_FIRST.match(text)) and not _has(number, statement.start, statement.end, _strangers(found))


def may_be_elses(number: int, sheet: Sheet, statement: Statement, found: Found) -> bool:
    """Tell whether "he" may be somebody whom the sentence before was about: "His brother was tried too. He …"."""
    if sheet.sentences[statement.sentence].start != statement.start:
        return False
    return _behind(".", number, sheet, statement.sentence, sheet.text[statement.start:statement.end], found)


# Another who is only held beside the one that the clause is about: "Tigran, unlike him, faces …".
_COMPARED = re.compile(
    r"\b(?:unlike|like|in contrast (?:to|with)|by contrast with|as opposed to|contrary to|as against"
    r"|compared (?:to|with)|different from|beside)\s(?:him|her|them)\b"
)


def _behind(marks: str, number: int, sheet: Sheet, place: int, text: str, found: Found) -> bool:
    """Tell whether a sentence says "he" behind one that ends with one of the marks and is about another."""
    if place == 0:
        return False
    earlier = sheet.sentences[place - 1]
    low = _COMPARED.sub(" ", text.lower())
    pronoun = _PRONOUN.search(low) and not _CONTRAST.search(low)
    if not pronoun or not earlier.text.endswith(tuple(marks)):
        return False
    brought = _brought_in(number, earlier, found)
    return (brought and not _of_other_sex(low, earlier.text.lower())) or _goes_over(low, earlier.text.lower())


def _goes_over(low: str, earlier: str) -> bool:
    """Tell whether "she" goes over to another behind words about a man: "he is on his wife's file. She owes …"."""
    he, she = bool(_HE.search(low)), bool(_SHE.search(low))
    own, others = (_SHE, _HE) if he else (_HE, _SHE)
    return he is not she and bool(own.search(earlier) and _A_FIGURE.search(earlier)) and not others.search(earlier)


_MALE = re.compile(r"\b(?:brother|husband|father|son|uncle|nephew|boyfriend|man|he|him|his)\b")
_FEMALE = re.compile(r"\b(?:sister|wife|mother|daughter|aunt|niece|girlfriend|woman|she|hers?)\b")


def _of_other_sex(low: str, earlier: str) -> bool:
    """Tell whether "she" stands behind words about a man alone, or "he" behind words about a woman."""
    figure = next(iter(_SOMEBODY_ELSE.finditer(earlier)), None)
    words = figure.group().split(maxsplit=1)[-1] if figure else ""
    he, she = re.search(r"\b(?:he|him|his)\b", low), re.search(r"\b(?:she|hers?)\b", low)
    return bool((she and not he and _MALE.search(words)) or (he and not she and _FEMALE.search(words)))


_HE, _SHE = re.compile(r"\b(?:he|him|his|himself)\b"), re.compile(r"\b(?:she|her|hers|herself)\b")


def is_of_other_sex(number: int, sheet: Sheet, low: str, person: Person) -> bool:
    """Tell whether a clause says "he" where the only person is a woman, and the text speaks of some man beside her."""
    he, she = bool(_HE.search(low)), bool(_SHE.search(low))
    if he is she:
        return False
    male = pointers.sex(person, sheet, number)
    if male is None or male is he:
        return False
    figures = " ".join(hit.group().lower() for hit in _A_FIGURE.finditer(sheet.text))
    return bool((_MALE if he else _FEMALE).search(re.sub(r"^(?:his|her)\b| (?:his|her)\b", " ", figures)))


_CONTRAST = re.compile(
    r"\b(?:own|himself|herself|those against|that against|subject|offender|in his case|in her case)\b"
)
# Somebody else of whom it is said that he does not matter: the message then goes on about its own person.
_DISMISSED = re.compile(
    r"\b(?:no|not of|without) (?:\w+ )?(?:interest|concern)|\bunrelated\b|\bnothing to do with\b", re.IGNORECASE
)
_IT_WAS = re.compile(r"(?:^|\b(?:it|this|that|there) (?:was|is|were) |, )(?:[^,;]{0,15})$", re.IGNORECASE)


def _brought_in(number: int, sentence: Stretch, found: Found) -> bool:
    """Tell whether a sentence has somebody else for its subject, and none of ours."""
    if _has(number, sentence.start, sentence.end, found.persons) or _DISMISSED.search(sentence.text):
        return False
    figures = (
        h for h in _SOMEBODY_ELSE.finditer(sentence.text)
        if not (_OWNED.match(sentence.text, h.end()) or _is_called_so(sentence.text, h))
    )
    if any(_IT_WAS.search(sentence.text[:h.start()]) for h in figures):
        return True
    return _has(number, sentence.start, sentence.end, _strangers(found)) or is_stranger(sentence.text, found)


def _strangers(found: Found) -> list[Person]:
    """Give those named in passing, without those who bear the name of one of ours: "unlike Mr X", who is number two."""
    ours = [{w for m in p.names for w in m.words()} for p in found.persons]
    return [
        p for p in found.others
        if p.references or not p.names or not any({w for m in p.names for w in m.words()} <= words for words in ours)
    ]


def _has(number: int, start: int, end: int, persons: Sequence[Person]) -> bool:
    return bool(_places(number, start, end, persons))


def _places(number: int, start: int, end: int, persons: Sequence[Person]) -> list[int]:
    """Give where in a stretch of a sheet persons are mentioned."""
    return [m.start for p in persons for m in p.mentions() if m.sheet == number and start <= m.start < end]


def _last_is_another(number: int, sheet: Sheet, start: int, end: int, found: Found) -> bool:
    """Tell whether the last person named in a stretch is not one of ours."""
    theirs = [start + hit.start() for p in (_SOMEBODY_ELSE, _A_FIGURE) for hit in p.finditer(sheet.text[start:end])]
    theirs.extend(_places(number, start, end, _strangers(found)))
    ours = _places(number, start, end, found.persons)
    return max(theirs, default=-1) > max(ours, default=-1)
