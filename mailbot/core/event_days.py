"""On which day a milestone happened: of the days that a message names, the one that the event's own verb governs.

A day is governed by the word before it ("served on 3 June"), or by the one behind it when it opens its clause
("on 3 June he was served"). The determination counts before its promulgation, the giving before the sending.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from mailbot.core import ages, dated_rows, dates
from mailbot.core.corrections import is_retracted, is_struck
from mailbot.core.dates import Day
from mailbot.core.milestones import SERVED, Event
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_days import ACCOUNTS, CONVEYED, ELSEWHERE, FOREIGN, GOVERNORS


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day of an event in sheet number `sheet`; no day, but `rivals`, when two are told of the same event."""

    sheet: int
    day: Day | None = None
    rivals: tuple[Day, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: Day
    rank: int
    within: bool


_GOVERNORS = {
    name: tuple((rank, re.compile(rf"\b(?:{words})\b")) for rank, words in ranks) for name, ranks in GOVERNORS.items()
}
_FOREIGN = {name: re.compile(rf"\b(?:{words})\b") for name, words in FOREIGN.items()}
_ELSEWHERE, _ACCOUNTS = re.compile(ELSEWHERE), re.compile(ACCOUNTS)
_JOINED = re.compile(r"\W*(?:and|or|to|then|&)?\W*(?:on|the)?\W*(?:the\s)?")
# A day that opens its clause: what governs it stands behind.
_OPENS = re.compile(
    r"(?:^|[,;:(-]\s*(?:and |but |then |so )?|\b(?:and|but|then|that)\s+)(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?$"
)
_OPENS_PLAINLY = re.compile(r"(?:^\W*|\bon\s+(?:\w+day,?\s+)?(?:the\s+)?)$")
_POINTS_BACK = re.compile(
    r"\b(?:this|that|it|decision|decided|agreed|taken|made|dated?|happened|done|grant(?:ed)?|service|served"
    r"|determination|promulgated|when|hearing|judge|tribunal|order|notice|letter|ruling|judgment|signed|effective)\b"
)
_UNDER = re.compile(
    r"\b(?:not|instead of|rather than|born|(?<!at the )(?<!at his )(?<!at her )(?<!at a )hearing (?:on|of)"
    r"|listed (?:for|on)|until|by|before|expir\w+|runs? out|ends?"
    r"|(?<!decision )(?<!decided )(?<!dated )(?<!judgment )(?<!determination )from|(?:notes?|e-?mails?|mails?"
    r"|messages?|report|update|calls?|conversation|minutes?"
    r"|(?<!decision )(?<!by a )(?<!by )(?<!got the\s)(?<!received the\s)(?<!given the\s)(?<!handed the\s)letters?"
    r"|yours|mine) (?:of|from|on|dated)"
    r"(?: last)?)\s*(?:on\s+)?(?:\w+day,?\s*)?(?:the\s*)?$"
)
_NEAR = (1, -1, 2, -2, 3, -3)    # Sentences beside the event's own in which its day may stand, in this order.
_NEUTRAL = 1
_OWN = 9


# "It did not reach us until Wednesday 2 April": on that day it did.
_NOT_UNTIL = re.compile(
    r"\b(?:(?:did|was|were|has|have|had|could)\s+not|\w+n't)\s[^.;]{3,70}\b(?:until|till)\s+(?:on\s+)?(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE)


def is_under(sheet: Sheet, day: Day) -> bool:
    """Tell whether the words around a day say that it is not the event's, or wrong."""
    before = sheet.text[max(day.start - 30, 0):day.start].lower()
    if _NOT_UNTIL.search(sheet.text, max(day.start - 90, 0), day.start):
        return is_struck(sheet.text, day.start, day.end)
    return bool(_UNDER.search(before)) or is_struck(sheet.text, day.start, day.end)


# The day of another paper than the event's: "our notice of 22 May", "set aside the decision of 12 February".
_OF_ANOTHER = re.compile(
    r"\b(?:notice(?! of appeal)|decisions?|refusal|letter|order|determination|judge?ment|minute|submission)"
    r"(?: of intention)? (?:of|dated|from)\s+(?:the\s+)?$"
)
# What the appellant's side wrote is not what the tribunal did: "her form was dated 26 November".
_OF_THE_OTHER_SIDE = re.compile(
    r"(?<!by )(?<!by a )(?<!by his )(?<!by her )(?<!by an )"
    r"\b(?:forms?|letters?|requests?|applications?|e-?mails?|fax|grounds)\b[^.;,]{0,24}?"
    r"\b(?:dated|of|from|signed|written|sent)\s+(?:on\s+)?(?:\w+day,?\s+)?(?:the\s+)?$"
    r"|\b(?:wrote|writing|asked|applied)\b[^.;]{0,24}?\bon\s+(?:\w+day,?\s+)?(?:the\s+)?$"
)
_SET_ASIDE = re.compile(
    r"\b(?:set(?:ting)? aside|overturn\w*|quash\w*|against|upheld|restor\w+|reinstat\w+|stands?(?! (?:dismissed"
    r"|allowed)))\b[^.;,]{0,60}"
    r"\b(?:decision|determination|judge?ment|ruling)s?\b(?: of the [\w -]{2,30}?)? (?:of|dated|from)\s+(?:the\s+)?$"
)
# And its own paper, or doing, stands behind that.
_OF_THE_TRIBUNAL = re.compile(r"\b(?:tribunal|iac|ftt|court|judge|registry|rule 17)\b", re.IGNORECASE)
_CONVEYED = re.compile(CONVEYED)
_DECISIONS = frozenset({MilestoneName.DEPORT_DECISION, MilestoneName.NO_DEPORT_DECISION})
_OTHERS_PAPERS = frozenset({
    MilestoneName.APPEAL_RECEIVED, MilestoneName.BAIL_GRANTED, MilestoneName.NOTIFIED_OF_INTENTION,
    MilestoneName.DEPORTATION_ORDER_SERVED,
})


def _is_of_another(event: Event, sheet: Sheet, day: Day) -> bool:
    """Tell whether a day only names another paper than the one the event is about."""
    before = sheet.text[max(day.start - 110, 0):day.start].lower()
    if event.name in _OTHERS_PAPERS:
        return bool(_OF_ANOTHER.search(before))
    if event.name in _DECISIONS:
        return bool(_CONVEYED.search(before))
    if event.name is not MilestoneName.APPEAL_RESULT:
        return False
    return bool(_SET_ASIDE.search(before)) or (
        bool(_OF_THE_OTHER_SIDE.search(before)) and bool(_OF_THE_TRIBUNAL.search(sheet.text[day.end:day.end + 200]))
    )


# What stands before the day that heads an entry of a log: nothing, or "Min 15".
_HEAD = re.compile(r"[ \t>*\u2022-]{0,9}(?:[A-Za-z]{1,10}\.?[ \t]{0,3})?(?:\d{1,3}[.:)]?)?[ \t]{0,9}")


def _of_entry(event: Event, sheet: Sheet, days: tuple[Day, ...]) -> Day | None:
    """Give the day that heads the entry of a log in which an event stands; None where the days head no entries."""
    heads = _heads(sheet, days)
    before = [d for d in heads if d.start <= event.verb]
    if len(heads) < _A_LOG or not before or "\n\n" in sheet.text[before[-1].end:event.verb]:
        return None
    return before[-1]


def _heads(sheet: Sheet, days: tuple[Day, ...]) -> list[Day]:
    return [d for d in days if not d.relative and _HEAD.fullmatch(sheet.text, _line(sheet, d), d.start)]


def of_one_entry(events: tuple[Event, ...], sheet: Sheet, days: tuple[Day, ...]) -> tuple[Day, ...]:
    """Give the days without those that head other entries of a log, where all the events stand in one entry."""
    own = {_of_entry(event, sheet, days) for event in events}
    others = _heads(sheet, days) if len(own) == 1 and None not in own else []
    return tuple(d for d in days if d in own or d not in others)


def of_the_last_entry(events: tuple[Event, ...], sheet: Sheet, sent: date) -> tuple[Event, ...]:
    """Give the events of a log's newest entry, where all stand in entries and the others lie a week and more before."""
    days = dates.find(sheet, sent)
    heads = {event: _of_entry(event, sheet, days) for event in events}
    when = {event: dates.event(day, sheet.text, sent) for event, day in heads.items() if day}
    known = {event: day for event, day in when.items() if day is not None and day <= sent}
    if len(known) < len(events) or len(_heads(sheet, days)) < _LONG_LOG:
        return events
    latest = max(known.values())
    return tuple(e for e in events if known[e] > latest - _NEWS or known[e] == latest)


_LONG_LOG = 3    # Entries of a log that tells how it all went.
_NEWS = timedelta(days=7)
_SIGNED_FOR = re.compile(
    r"\bsigned for (?:it|them|both|by (?:him|her)|the (?:letter|notice|order|envelope|papers?|packet|delivery))\b"
    r"[^.;\n]{0,50}?\bon\s+(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)
_BY_POST = re.compile(
    r"\b(?:special delivery|recorded delivery|royal mail|posted|by post|courier\w*|tracking)\b", re.IGNORECASE)


def _signed_for(event: Event, sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> Day | None:
    """Give the one day on which a paper that went by post was signed for, which goes before that of its sending."""
    if event.name not in SERVED or not _BY_POST.search(sheet.text):
        return None
    told = [d for d in days if _SIGNED_FOR.search(sheet.text, max(d.start - 80, 0), d.start)]
    return told[0] if len({dates.event(d, sheet.text, sent) for d in told}) == 1 else None


_A_LOG = 2      # Lines headed by a day that make a log.


def _line(sheet: Sheet, day: Day) -> int:
    return sheet.text.rfind("\n", 0, day.start) + 1


def choose(event: Event, sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> Chosen:
    """Give the day of an event: in its own sentence, or in a sentence beside it that points back to it."""
    starts = [d.start for d in days]
    days = tuple(d for d in days if not (is_under(sheet, d) or _is_of_another(event, sheet, d)
                                         or is_retracted(sheet.text, d.end, (s for s in starts if s > d.end))))
    if head := _of_entry(event, sheet, days) or _signed_for(event, sheet, days, sent):
        return Chosen(event.sheet, head)
    inside = _ranked(event, sheet, sheet.sentences[event.sentence], days)
    if rivals := _accounts(sheet, sheet.sentences[event.sentence], days, sent):
        return Chosen(event.sheet, rivals=rivals)
    if best := _best(inside):
        return _unless_a_row_differs(event, sheet, days, _agreed(event.sheet, sheet, best, sent), sent)
    if event.name is MilestoneName.BAIL_GRANTED and len(inside) == 1 and _HEARD_ON.search(
            sheet.text[max(inside[0].day.start - 30, 0):inside[0].day.start].lower()):
        return Chosen(event.sheet, inside[0].day)
    if inside:
        # All days of its sentence are of something else: "left us on the 4th. He signed for it on the 8th".
        return _beside(event, sheet, days, sent, plainly=True) or Chosen(event.sheet)
    return _elsewhere(event, sheet, days, sent)


_HEARD_ON = re.compile(r"\b(?:heard|hearing|application) (?:of|on|at [\w ]{3,20} on) (?:\w+day,? )?(?:the )?$")


def _unless_a_row_differs(
    event: Event, sheet: Sheet, days: tuple[Day, ...], chosen: Chosen, sent: date | None,
) -> Chosen:
    """Give the day of the sentence; where a row of the same mail says that it was on another, both as rivals."""
    row = dated_rows.day_of(sheet, days, _GOVERNORS[event.name], _FOREIGN[event.name], sent, least=_PLAINLY)
    if row is None or chosen.day is None or _line(sheet, row) == _line(sheet, chosen.day):
        return chosen
    same = dates.event(row, sheet.text, sent) == dates.event(chosen.day, sheet.text, sent)
    return chosen if same else Chosen(event.sheet, rivals=(chosen.day, row))


_PLAINLY = 4    # The rank of the words that are the event itself: "served on", "date of decision".


def _elsewhere(event: Event, sheet: Sheet, days: tuple[Day, ...], sent: date | None) -> Chosen:
    """Give the day of an event of whose own sentence no day stands: in a row of a form, or beside it."""
    if row := dated_rows.day_of(sheet, days, _GOVERNORS[event.name], _FOREIGN[event.name], sent):
        return Chosen(event.sheet, row)
    if event.name is MilestoneName.BAIL_GRANTED and (row := dated_rows.day_of(sheet, days, _HEARD, _NEVER, sent)):
        return Chosen(event.sheet, row)
    if sent and ages.is_old(sheet, event.start, event.end, sent):
        return Chosen(event.sheet)    # "In May" is a time of its own; the days beside it are of something else.
    return _beside(event, sheet, days, sent) or Chosen(
        event.sheet, _heard_before(event, sheet, days) or _above_the_table(event, sheet, days))


# Bail is granted when it is heard, unless a row tells of another day.
_HEARD = ((1, re.compile(r"^(?:heard|hearing|date (?:of )?hear(?:d|ing)|hearing date|date heard)(?: on)?$")),)
_NEVER = re.compile(r"(?!)")


def _beside(
    event: Event, sheet: Sheet, days: tuple[Day, ...], sent: date | None, *, plainly: bool = False,
) -> Chosen | None:
    """Give the day of an event in a sentence beside its own (or, `plainly`, behind it); None where none is told."""
    least = _PLAINLY if plainly else _NEUTRAL
    for number in (event.sentence + step for step in _NEAR):
        if (event.sentence if plainly else 0) <= number < len(sheet.sentences):
            near = sheet.sentences[number]
            if rivals := _accounts(sheet, near, days, sent):
                return Chosen(event.sheet, rivals=rivals)
            points = not plainly and _points(near, number - event.sentence)
            beside = [c for c in _ranked(event, sheet, near, days) if c.rank > least or points]
            if best := _best(beside):
                return _agreed(event.sheet, sheet, best, sent)
    return None


def _heard_before(event: Event, sheet: Sheet, days: tuple[Day, ...]) -> Day | None:
    """Give the one day of the sentence before a grant of bail, if that speaks of the hearing."""
    if event.name is not MilestoneName.BAIL_GRANTED or not event.sentence:
        return None
    before = sheet.sentences[event.sentence - 1]
    here = [d for d in days if before.start <= d.start < before.end]
    return here[0] if len(here) == 1 and _A_HEARING.search(before.low()) else None


_A_HEARING = re.compile(r"\b(?:hearing|heard|(?:was|went) before|in court|application)\b(?!.{0,30}\b(?:lodged"
    r"|made|received)\b)")


def _above_the_table(event: Event, sheet: Sheet, days: tuple[Day, ...]) -> Day | None:
    """Give the one day of the sentence that introduces the table in which an event stands: "today's list:"."""
    number = event.sentence
    if " | " not in sheet.sentences[number].text:
        return None
    while number > 0 and " | " in sheet.sentences[number].text:
        number -= 1
    above = sheet.sentences[number]
    here = [c for c in _ranked(event, sheet, above, days) if c.rank > 0]
    return here[0].day if len(here) == 1 and above.text.endswith(":") else None


def _points(near: Stretch, step: int) -> bool:
    """Tell whether a sentence right beside the event's speaks of it still."""
    short = step == 1 and len(near.text.split()) <= _FRAGMENT
    return step in (1, -1, 2) and (short or bool(_POINTS_BACK.search(near.low())))


_FRAGMENT = 5   # Words of a sentence that is only what was left out of the one before: "SCW, 19 June."


def _ranked(event: Event, sheet: Sheet, sentence: Stretch, days: tuple[Day, ...]) -> list[_Candidate]:
    """Give the days of a sentence, each with how well it fits."""
    here = [d for d in days if sentence.start <= d.start < sentence.end]
    return [
        _Candidate(d, _rank(event, sheet, sentence, d, here), event.start <= d.start < event.end) for d in here
    ]


def _best(candidates: list[_Candidate]) -> list[_Candidate]:
    """Give those that fit best, if any fits: of equals the ones in the event's own clause."""
    top = max((c.rank for c in candidates), default=0)
    best = [c for c in candidates if c.rank == top and top > 0]
    return [c for c in best if c.within] or best


def _agreed(number: int, sheet: Sheet, best: list[_Candidate], sent: date | None) -> Chosen:
    """Give the one day, the first of several that are the same or not governed, or the rivals."""
    values = {dates.event(c.day, sheet.text, sent) for c in best}
    if len(values) > 1 and best[0].rank > _NEUTRAL:
        return Chosen(number, rivals=tuple(c.day for c in best))
    return Chosen(number, best[0].day)


def _accounts(sheet: Sheet, sentence: Stretch, days: tuple[Day, ...], sent: date | None) -> tuple[Day, ...]:
    """Give the days of a sentence when different people, or papers, say them, or it is "either 4 or 5 June"."""
    here = tuple(d for d in days if sentence.start <= d.start < sentence.end)
    values = {dates.event(d, sheet.text, sent) for d in here}
    either = tuple(d for d in here if _ALTERNATIVE.search(sheet.text, max(d.start - 24, 0), d.start))
    if either or len(values) < 2 or len(_ACCOUNTS.findall(sentence.low())) < 2:
        return either
    return here


def _rank(event: Event, sheet: Sheet, sentence: Stretch, day: Day, beside: list[Day]) -> int:
    """Say how well a day fits: by the word that governs it; 0 when that is a word of something else."""
    if not _is_aside(sheet, sentence, day):
        beside = [d for d in beside if not _is_aside(sheet, sentence, d)]
    first = max((d.end for d in beside if d.end <= day.start), default=sentence.start)
    last = min((d.start for d in beside if d.start >= day.end), default=sentence.end)
    if day.end <= event.start and any(event.start <= d.start < event.end for d in beside):
        last = min(last, event.start)    # The event's clause has a day of its own.
    before, after = (sentence.start, day.start), (day.end, last)
    close = (first, day.start)
    order = [(close, False), (after, True), (before, False)]
    if _OPENS_PLAINLY.search(_low(sheet, close)) and _OPENS.search(_low(sheet, before)):
        order.insert(0, (after, True))
    if first > sentence.start and not _JOINED.fullmatch(_low(sheet, close)):
        order.remove((before, False))    # What governs the day before this one does not govern it.
    for span, to_the_first in order:
        if (rank := _governed(event, sheet, span, first=to_the_first)) is not None:
            return rank
    return _NEUTRAL


def _low(sheet: Sheet, span: tuple[int, int]) -> str:
    """Give a stretch in small letters, what stands in brackets blanked."""
    return _IN_BRACKETS.sub(lambda hit: " " * len(hit.group()), sheet.text[span[0]:span[1]].lower())


_IN_BRACKETS = re.compile(r"\([^()\n]{0,80}\)")


def _is_aside(sheet: Sheet, sentence: Stretch, day: Day) -> bool:
    """Tell whether a day stands in brackets."""
    before, behind = sheet.text[sentence.start:day.start], sheet.text[day.end:sentence.end]
    return before.count("(") > before.count(")") and ")" in behind


def _governed(event: Event, sheet: Sheet, span: tuple[int, int], *, first: bool) -> int | None:
    """Give the rank of the first (or last) governing word of a stretch of text; None when it has none."""
    piece = _low(sheet, span)
    # What is decided stands behind the deciding: "agreed yesterday that … will not be pursued, and today closed".
    own = event.name not in _DECISIONS or event.start <= span[0 if first else 1] <= event.end
    verb = event.verb - span[0]
    # The event's own verb goes before another word of its kind.
    found = [
        (hit.start(), hit.end(), 2 * rank + (not event.worded and hit.start() <= verb < hit.end()))
        for rank, words in _GOVERNORS[event.name] for hit in words.finditer(piece)
    ]
    found += [(hit.start(), hit.end(), 0) for hit in _FOREIGN[event.name].finditer(piece)]
    if 0 <= verb < len(piece) and own and not event.worded and not any(a <= verb < b for a, b, _ in found):
        found.append((verb, verb + 1, _OWN))
    if not found:
        return None
    _, end, rank = min(found) if first else max(found)
    return 0 if rank and _ELSEWHERE.search(piece, end, min(end + 60, len(piece))) else rank


# "either 4 or 5 June": nobody knows which.
_ALTERNATIVE = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: \w{3,9})?,? or (?:on )?(?:the )?$", re.IGNORECASE)
