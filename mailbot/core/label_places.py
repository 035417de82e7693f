"""Where labels stand in running text: at the head of a line, behind a mark, or behind the end of a sentence."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mailbot.core.labels import is_translated, known, role_of
from mailbot.core.vocabulary_everyday import EVERYDAY
from mailbot.core.vocabulary_labels import IDENTITY, Role
from mailbot.core.vocabulary_names import NOT_NAMES

if TYPE_CHECKING:
    from mailbot.core.fields import Field

# A place where a label may begin, the label, its separator. The value runs to the next label or the line's end.
_AT = re.compile(
    r"(?:^|(?<=[\n|;\t])|(?<=,\s)|(?<=[.:]\s)|(?<=\d\)\s)|(?<=[-*\u2022]\s)"
    r"|(?<=\s\s))[ ]{0,12}(?:\d{1,2}[.)]\s{1,3}|[-*\u2022]\s{1,3}|\([a-z\d]\)\s)?"
    r"(?P<label>\(?[A-Za-z][A-Za-z./'()&#, -]{0,58}?)[ ]{0,20}(?P<mark>[:=|\t]|\?\s|[ ]-{1,2}\s"
    r"|[._\u2026]{3,60}\s?:?\s?)"
)
# Where a label may begin, told from the one letter before it.
_PLACE = re.compile(r"[\s|;](?:(?<=[\n|;\t])|(?<=,\s)|(?<=\d[.)]\s)|(?<=[-*\u2022]\s)|(?<=\s\s)|(?<=[a-z)]\. )"
    r"|(?<=: ))")
# Behind a sentence, or a colon, only what tells who somebody is begins a label; anything else is prose.
_WITHIN = re.compile(r"(?:(?<!\d)\.|:) $")
_TELLS_WHO = IDENTITY | {Role.MIDDLE}
_MOST = 40               # Labels, or what looks like one, that are tried behind another on its line.
_VALUE = re.compile(r"\s{0,8}[(\"']?[^\Wa-z_]")
# "Forename: Sean Surname: OKEKE": nothing but a blank parts a label from the value before it.
_BEHIND_BLANK = re.compile(
    r"(?<=[^\s:,;|.=] )(?P<label>(?:[A-Za-z]\.){2,4}|[A-Za-z][\w/()']{1,20}(?: [A-Za-z][\w/()']{0,20}){0,3}?)"
    r"[ ]?(?P<mark>[:=])")
_FURTHER = re.compile(r"[^\s:,;|.=]{1,20} ")
_IN_LABEL = re.compile(r"[a-z)]\.\s")
# Letters of a label in which a stop is sought.
_STOPS = re.compile(r"(?<=[^\W\d_]{2})\.\s{1,3}(?P<next>[^\W\d_]{1,30})")


_STOPS_FIGURES = re.compile(r"(?<=[\d)])\.\s{1,3}(?=[A-Z][a-z])")


def find(text: str) -> Iterator[re.Match[str]]:
    """Give what may be a label with its separator, from the beginning to the end."""
    last = 0
    for start in (0, *(place.end() for place in _PLACE.finditer(text))):
        hit = _AT.match(text, start) if start >= last else None
        if hit and not (_WITHIN.search(text, max(start - 2, 0), start) and not _tells_who(hit)):
            hit = _within(text, hit)
            yield hit
            last = hit.end()
            for another in _run_on(text, hit) if role_of(hit["label"]) in _TELLS_WHO else ():
                yield another
                last = another.end()


def _run_on(text: str, hit: re.Match[str]) -> Iterator[re.Match[str]]:
    """Give the labels that nothing but a blank parts from the value before them, as far as they follow one another."""
    place, end = _behind(text, hit), text.find("\n", hit.end(), hit.end() + 300)
    end = end if end >= 0 else min(hit.end() + 300, len(text))
    tried = 0
    while tried < _MOST and (further := _BEHIND_BLANK.search(text, place, end)):
        tried += 1
        if _PLACE.search(text, place, further.start()):
            return
        if known(further["label"]) in _TELLS_WHO and _VALUE.match(text, further.end()):
            yield further
            place = _behind(text, further)
        else:
            following = _FURTHER.match(text, further.start())
            place = following.end() - 2 if following else further.end()


def _tells_who(hit: re.Match[str]) -> bool:
    """Tell whether a label asks who somebody is, with a colon and a capital or a figure behind it."""
    plain = hit["mark"] in (":", "=") and "," not in hit["label"] and bool(_VALUE.match(hit.string, hit.end()))
    return plain and role_of(hit["label"]) in _TELLS_WHO


def _behind(text: str, hit: re.Match[str]) -> int:
    """Give where the value of a label begins."""
    return hit.end() + len(text[hit.end():hit.end() + 60]) - len(text[hit.end():hit.end() + 60].lstrip(" "))


def _within(text: str, hit: re.Match[str]) -> re.Match[str]:
    """Give the label behind the end of a sentence, or behind a gap, that was taken for a part of it.

    "Of interest. Surname:", and "RAHMAN, Mohammed   HO ref:" where the name has a comma.
    """
    gap = hit["label"].rfind("  ")
    behind = _AT.match(text, hit.start("label") + gap + 2) if gap >= 0 else None
    if behind and role_of(behind["label"]):
        return behind
    stops = list(_IN_LABEL.finditer(hit["label"])) if ". " in hit["label"] else []
    inner = _AT.match(text, hit.start("label") + stops[-1].end()) if stops and not role_of(hit["label"]) else None
    return inner if inner and _tells_who(inner) else hit


def value_end(text: str, role: Role, start: int, end: int) -> int:
    """Give where the value of a label ends: a name, a birth or a number before the sentence that goes on behind it."""
    if role in (Role.BIRTH, Role.REFERENCE):
        stop = _STOPS_FIGURES.search(text, start, end)
        return stop.start() if stop else end
    return _name_end(text, start, end) if role in (Role.NAME, Role.FAMILY, Role.GIVEN, Role.MIDDLE) else end


def _name_end(text: str, start: int, end: int) -> int:
    """Give where a name ends under a label: before the sentence that goes on behind it ("X. Please tell us …")."""
    for stop in _STOPS.finditer(text, start, end) if not text[start:start + 1].islower() else ():
        if stop["next"].lower() in NOT_NAMES or stop["next"].lower() in EVERYDAY:
            return stop.start()
    return end


def in_two_languages(text: str, labelled: "Iterable[Field]") -> Iterator[tuple[int, int]]:
    """Give where labels in two languages stand: their words name nobody."""
    for at in labelled:
        start = text.rfind(at.label, max(at.start - len(at.label) - 30, 0), at.start) if "/" in at.label else -1
        if start >= 0 and at.group is None and is_translated(at.label):
            yield start, start + len(at.label)
