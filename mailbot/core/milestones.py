"""Whether a case owner reports a milestone: one of eight, said to have happened, of this person, in new words.

What is negated, planned, asked, only supposed, or somebody else's is no milestone; two at once are
for the writer to part. Uncertainty is said with `ask`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from mailbot.core.lexicon import any_of
from mailbot.core.sheets import Sheet, Stretch, clauses
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_milestones import ASKED, BACKGROUND, EVENTS, NEGATED, PLANNED, SUPPOSED
from mailbot.core.vocabulary_people import RELATIVES


class Mood(StrEnum):
    """How an event is spoken of."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    PLANNED = "planned"
    ASKED = "asked"
    SUPPOSED = "supposed"
    OTHERS = "somebody else's"
    BACKGROUND = "said in passing"


@dataclass(frozen=True, slots=True)
class Event:
    """A milestone spoken of in the clause `start:end` of sheet number `sheet`; its words begin at about `verb`."""

    name: MilestoneName
    mood: Mood
    sheet: int
    start: int
    end: int
    sentence: int
    verb: int = 0


_EVENTS = tuple((name, any_of(patterns)) for name, patterns in EVENTS)
_TRIGGER = re.compile(
    r"deport|appeal|bail|\bd\.?o\b|remov|flight|fl(?:y|ies|ew|own)|intention|tribunal|judge|order|ticket|depart"
    r"|leav|board|travel|charter|directions|\brds?\b|seat|stage|liab"
)
_NEGATED, _PLANNED, _SUPPOSED, _ASKED, _BACKGROUND = (
    any_of(NEGATED), any_of(PLANNED), any_of(SUPPOSED), any_of(ASKED), re.compile(BACKGROUND)
)
_OTHERS = re.compile(
    rf"(?:\b(?:his|her|their|the|a|an|another)|'s?)\s+(?:\w+\s+)?(?:{'|'.join(RELATIVES)})\b(?!'s? (?:address|house"
    rf"|home|flat|care))"
)
# "not 16 June", "not only": this negates no event.
_CONTRAST = re.compile(
    r"\bnot (?=(?:on |the |at )?(?:\d|only\b|just\b|merely\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|as (?:i|we"
    r"|previously|stated)|opposed|contested|resisted|challenged|disputed)|\bnot (?:bail|removal"
    r"|deportation)\b(?=[,.]|$)"
)
_BACKGROUND_ONLY = re.compile(r"\b(?:i|we) (?:have|had|am|are|can|now|hereby|decided|write)\b")
_PERMISSION = re.compile(r"\b(?:permission|leave) to appeal\b|\bapplication for permission\b")
_APPEALS = frozenset({MilestoneName.APPEAL_RESULT, MilestoneName.APPEAL_RECEIVED})
_SELF_NEGATING = frozenset({MilestoneName.NO_DEPORT_DECISION})


def find(sheets: tuple[Sheet, ...], people: tuple[tuple[int, int, int], ...] = ()) -> tuple[Event, ...]:
    """Give every milestone that the sheets speak of, with the mood in which they do.

    `people` are the stretches (sheet, start, end) of names and references; they are read as one short word each.
    """
    found: list[Event] = []
    for number, sheet in enumerate(sheets):
        masked = _masked(sheet.text, sorted((a, b) for n, a, b in people if n == number))
        for index, sentence in enumerate(sheet.sentences):
            if _TRIGGER.search(sentence.low()):
                found.extend(_of_sentence(number, index, sentence, masked))
    return tuple(found)


def _masked(text: str, people: list[tuple[int, int]]) -> str:
    """Give the text, of the same length, with each name or reference as "X" and blanks."""
    pieces: list[str] = []
    last = 0
    for start, end in people:
        if start >= last:
            pieces.extend((text[last:start], "X", " " * (end - start - 1)))
            last = end
    return "".join((*pieces, text[last:]))


_BRACKETED = re.compile(r"[(\[,] ?(?:dob:?|born:?|ref:?|ho ref:?|our ref:?)? ?x ?[)\],]| x x\b")


def _low(masked: str, stretch: Stretch) -> str:
    """Give a stretch in small letters, without the references in brackets behind a name."""
    low = " ".join(masked[stretch.start:stretch.end].lower().split())
    return " ".join(_BRACKETED.sub(" ", low).split())


def _of_sentence(number: int, index: int, sentence: Stretch, masked: str) -> list[Event]:
    """Give the events of a sentence, by clause; of the whole when no clause alone has one."""
    parts = clauses(sentence)
    asked = bool(_ASKED.search(_low(masked, sentence)))
    found = [e for part in parts for e in _of_clause(number, index, part, _low(masked, part), asked=asked)]
    if not found and len(parts) > 1:
        found = list(_of_clause(number, index, sentence, _low(masked, sentence), asked=asked))
    return found


def _of_clause(number: int, index: int, clause: Stretch, low: str, *, asked: bool) -> list[Event]:
    """Give the one event that a clause speaks of: the first of the table that fits."""
    for name, pattern in _EVENTS:
        hit = pattern.search(low)
        if hit and not (name in _APPEALS and _PERMISSION.search(low)):
            verb = clause.start + min(hit.start(), len(clause.text))
            return [Event(name, _mood(name, low, hit, asked=asked), number, clause.start, clause.end, index, verb)]
    return []


def _mood(name: MilestoneName, low: str, hit: re.Match[str], *, asked: bool) -> Mood:
    """Tell in what mood a clause speaks of an event."""
    if asked:
        return Mood.ASKED
    low = _CONTRAST.sub("", low)
    if _is_others(low, hit):
        return Mood.OTHERS
    if _SUPPOSED.search(low):
        return Mood.SUPPOSED
    if _is_negated(name, low, hit):
        return Mood.NEGATED
    if _is_planned(name, low):
        return Mood.PLANNED
    passing = _BACKGROUND.match(low) and not re.match(r"(?:on|as|upon) ", low) and not _BACKGROUND_ONLY.search(low)
    return Mood.BACKGROUND if passing else Mood.ASSERTED


def _is_others(low: str, hit: re.Match[str]) -> bool:
    """Tell whether the event is a relative's: named before it, or right behind "to", "on", "of", "against"."""
    other = _OTHERS.search(low)
    if other is None:
        return False
    return other.start() < hit.end() or bool(re.search(r"\b(?:to|on|of|by|against|for)\s*$", low[:other.start()]))


def _is_negated(name: MilestoneName, low: str, hit: re.Match[str]) -> bool:
    if name in _SELF_NEGATING:
        return False
    if name is MilestoneName.APPEAL_RESULT:
        return bool(
            re.search(r"\b(?:no|not|never|nor|neither|yet)\b|n't\b", low)
        ) and not re.search(r"\bnot (?:been )?(?:allowed|successful|succeed|upheld)", low)
    if name is MilestoneName.REMOVAL_DETAILS:
        return bool(re.search(r"\b(?:no|not|never|nor|neither|yet)\b|n't\b", low)) and not re.search(
            r"\b(?:no longer|not now|now not|will not|not (?:be )?(?:fly|remov|travel)|not (?:yet )?(?:been "
            r")?cancel|no new date)", low
        )
    return bool(_NEGATED.search(low[:hit.end()]))


def _is_planned(name: MilestoneName, low: str) -> bool:
    if name in (MilestoneName.REMOVAL_DETAILS, MilestoneName.NO_DEPORT_DECISION):
        return bool(
            re.search(
            r"\b(?:await\w*|wait\w*|pending|cannot|can be (?:set|booked|arranged)|hop(?:e|ing)|request(?:ed|ing)|in "
            r"due course|to be (?:set|booked|arranged|confirmed)|will be (?:set|booked|arranged)|recommend\w*"
            r"|minded|propos(?:e|es|ing|al)|consider\w*|appl(?:y|ied|ying)|prepar\w*|aim\w*|seek\w*)\b", low)
        )
    if name is MilestoneName.DEPORT_DECISION:
        return bool(
            re.search(
            r"\b(?:await\w*|pending|hop(?:e|ing)|recommend\w*|minded|propos(?:e|es|ing|al)|consider\w*|draft\w*|to "
            r"be (?:made|decided|taken)|will be (?:made|decided|taken)|expect\w*|due|soon|shortly|tomorrow)\b", low)
        )
    if name is MilestoneName.NOTIFIED_OF_INTENTION:
        return bool(
            re.search(
            r"\b(?:will|shall|tomorrow|soon|shortly|await\w*|pending|to be (?:served|sent|given|notified|told)"
            r"|hop(?:e|ing)|next week|prepar\w*|draft\w*|is due|once|until)\b", low)
        )
    return bool(_PLANNED.search(low))


def contradicts(heading: tuple[Event, ...], body: tuple[Event, ...]) -> bool:
    """Tell whether the subject line reports what the body denies, or something else than the body reports."""
    said = {e.name for e in heading if e.mood is Mood.ASSERTED}
    told = {e.name for e in body if e.mood is Mood.ASSERTED}
    return bool(said & {e.name for e in body if e.mood is Mood.NEGATED}) or bool(said and told and not said & told)


def reported(events: tuple[Event, ...]) -> tuple[MilestoneName | None, Event | None, tuple[str, ...]]:
    """Give the one milestone that is reported, its event, and what must be asked back, in words."""
    asserted = [e for e in events if e.mood is Mood.ASSERTED]
    names = {e.name for e in asserted}
    if len(names) > 1:
        return None, None, (f"Which of these happened: {_spoken(names)}?",)
    if not asserted:
        doubtful = {e.name for e in events if e.mood in (Mood.SUPPOSED, Mood.ASKED, Mood.BACKGROUND)}
        return None, None, (f"Has this happened: {_spoken(doubtful)}?",) if doubtful else ()
    name = names.pop()
    first = min(e.start + 100_000_000 * e.sheet for e in asserted)
    if any(e.name is name and e.mood is Mood.NEGATED and e.start + 100_000_000 * e.sheet > first for e in events):
        return None, None, (f"The message both says and denies this: {_spoken({name})}. Which is right?",)
    return name, asserted[0], ()


def _spoken(names: set[MilestoneName]) -> str:
    return ", ".join(sorted(n.replace("_", " ") for n in names))
