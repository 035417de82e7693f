"""A family name with one capital that stands alone beside a case's number: "S7777777 Silva", "Kovacs (B7788990)".

Any word can stand there with a capital, so what is an everyday word, a place, a people, a month or an office is none,
nor is what the language makes of verbs and adjectives; and the word must stand apart from others with capitals.
"""

import re
from collections.abc import Iterator, Sequence

from mailbot.core.mentions import Mention
from mailbot.core.names import Sign
from mailbot.core.sheets import Sheet
from mailbot.core.vocabulary_everyday import EVERYDAY
from mailbot.core.vocabulary_names import INNER, NOT_NAMES, PARTICLES, PLACES
from mailbot.core.vocabulary_places import MATTERS, PAST_ENDINGS, PLACE_NAMES

_NAME = (
    r"(?P<name>(?:(?:[dD]e|[dD]a|[dD]os|[dD]i|[vV]an|[vV]on|[eE]l|[aA]l) ){0,2}"
    r"(?:Mc|Mac|O'|D'|Al-|El-)?[^\W\d_a-z][^\W\d_A-Z]{2,24}(?:-[^\W\d_a-z][^\W\d_A-Z]{2,24}){0,2})"
)
_GAP = r"(?:[ ]{1,2}|,[ ]|[ ]?-{1,2}[ ]|[ ]?[(\[]|:[ ]|[ ]?/[ ]?)"
# Behind the number: at the end of the words, before a mark, or as who does something.
_BEHIND = re.compile(
    rf"[)\]]?{_GAP}{_NAME}(?='s\b|\s{{0,3}}(?:$|[\n.;:)\]/|-]|,\s(?![^\W\d_a-z]))"
    r"|\s(?:is|was|has|had|owes|faces|remains|does|did|who|whose|and|in|on|at|about|due|now|still|again)\b)"
)
# Before it: at the head of the words, or behind what leads on to a person.
_BEFORE = re.compile(
    r"(?:^|[\n/|]\s{0,4}|(?:^|[\s(])(?i:re|fw|fwd)\s?:\s{0,2}|[;:]\s|\s-{1,2}\s"
    r"|\b(?i:interest(?:ed)? in|re|about|concerning|regarding|respecting|against|respect of|update on|news of|news on"
    r"|case of|progress of|matter of|position of|and)\s)"
    rf"{_NAME}{_GAP}$"
)
_ENDINGS = re.compile(
    r"(?:tion|sion|ment|ness|ance|ence|ings?|ably|ially|ship|ance|ability|ivity|uled|ated|ised|ized|ested|tive|ious"
    r"|able|ible|less|ward|wards|ese|tional|graphy|ology)s?$"
)
_REACH = 60
_NO_NAMES = NOT_NAMES | EVERYDAY | PLACES | PLACE_NAMES | MATTERS | INNER


def find(number: int, sheet: Sheet, references: Sequence[Mention]) -> Iterator[Mention]:
    """Give the lone family names beside the references of a sheet; none beside a reference that has two."""
    seen: set[int] = set()
    for ref in references:
        found = [hit for hit in _beside(sheet.text, ref) if _may_be(hit["name"]) and not _is_called(sheet.text, hit)]
        if len(found) == 1 and found[0].start("name") not in seen and ref.group is None and not ref.other:
            seen.add(found[0].start("name"))
            yield Mention(
                "name", found[0]["name"], number, found[0].start("name"), found[0].end("name"), sign=Sign.SURNAME)


def _beside(text: str, ref: Mention) -> Iterator[re.Match[str]]:
    """Give what stands before and behind a reference and is written as a lone name."""
    line = text.rfind("\n", 0, ref.start) + 1
    begin = max(line - 1, ref.start - _REACH, 0)
    hits = (_BEFORE.search(text, begin, ref.start), _BEHIND.match(text, ref.end))
    yield from (hit for hit in hits if hit is not None)


def _is_called(text: str, hit: re.Match[str]) -> bool:
    """Tell whether a text names an operation, a firm or a ship by the word: "Operation Falcon"."""
    named = rf"\b(?:operation|op|project|exercise|mv|vessel|hmp|irc)\.? {hit['name']}\b"
    return bool(re.search(named, text, re.IGNORECASE))


def _may_be(name: str) -> bool:
    """Tell whether a word can be a family name and nothing else."""
    words = [w for w in re.split(r"[ -]", name.lower()) if w not in PARTICLES]
    return bool(words) and not any(w in _NO_NAMES or _ENDINGS.search(w) or _is_past(w) for w in words)


def _is_past(word: str) -> bool:
    return word.endswith("ed") and not word.endswith(PAST_ENDINGS)
