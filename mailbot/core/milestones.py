"""Whether a case owner reports a milestone: one of eight, said to have happened, of this person, in new words.

What is negated, planned, asked, only supposed, or somebody else's is no milestone; two at once are
for the writer to part. Uncertainty is said with `ask`.
"""

import re
from dataclasses import dataclass

from mailbot.core import moods
from mailbot.core.lexicon import any_of
from mailbot.core.moods import Mood
from mailbot.core.sheets import Sheet, Stretch, clauses
from mailbot.core.spelling import mended
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_milestones import DOCUMENTS, EVENTS, FRAGMENTS


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


@dataclass(slots=True)
class _Thread:
    """The document that was spoken of last, and how many sentences ago: what "it" and "the notice" stand for."""

    document: MilestoneName | None = None
    age: int = 0

    def note(self, low: str) -> None:
        """Keep the last document that a clause names."""
        hits = [(hit.start(), name) for name, pattern in _DOCUMENTS for hit in pattern.finditer(low)]
        if hits:
            self.document = max(hits, key=lambda h: h[0])[1]
            self.age = 0

    def spoken_of(self) -> MilestoneName | None:
        """Give the milestone of the document, unless it was last named too long ago."""
        return self.document if self.age <= _REACH else None


@dataclass(frozen=True, slots=True)
class Report:
    """The one milestone that is reported, the events that say so, and what must be asked back, in words."""

    name: MilestoneName | None = None
    events: tuple[Event, ...] = ()
    questions: tuple[str, ...] = ()


_REACH = 3     # Sentences over which "it" and "the notice" still point back.
_EVENTS = tuple((name, any_of(patterns)) for name, patterns in EVENTS)
_DOCUMENTS = tuple((name, any_of(patterns)) for name, patterns in DOCUMENTS)
_FRAGMENTS = {name: any_of(patterns) for name, patterns in FRAGMENTS}
_TRIGGER = re.compile(
    r"deport|appeal|bail|\bd\.?o\b|remov|flight|fl(?:y|ies|ew|own)|intention|tribunal|judge|order|ticket|depart"
    r"|leav|board|travel|charter|directions|\brds?\b|book|seat|\bgo(?:es|ing)\b|\b[a-z]{2} ?\d{2,4}\b"
    r"|stage|liab|determination|\bicd\b|grounds"
)
_PERMISSION = re.compile(r"\b(?:permission|leave) to appeal\b|\bapplication for permission\b")
_APPEALS = frozenset({MilestoneName.APPEAL_RESULT, MilestoneName.APPEAL_RECEIVED})


def find(sheets: tuple[Sheet, ...], people: tuple[tuple[int, int, int], ...] = ()) -> tuple[Event, ...]:
    """Give every milestone that the sheets speak of, with the mood in which they do.

    `people` are the stretches (sheet, start, end) of names and references; they are read as one short word each.
    """
    found: list[Event] = []
    thread = _Thread()
    for number, sheet in enumerate(sheets):
        masked = _masked(sheet.text, sorted((a, b) for n, a, b in people if n == number))
        for index, sentence in enumerate(sheet.sentences):
            thread.age += 1
            if thread.spoken_of() or _TRIGGER.search(mended(sentence.low())):
                found.extend(_of_sentence(number, index, sentence, masked, thread))
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
    """Give a stretch in small letters, slips mended, without the references in brackets behind a name."""
    low = " ".join(masked[stretch.start:stretch.end].lower().split())
    return mended(" ".join(_BRACKETED.sub(" ", low).split()))


def _of_sentence(number: int, index: int, sentence: Stretch, masked: str, thread: _Thread) -> list[Event]:
    """Give the events of a sentence, by clause; of the whole when no clause alone has one."""
    parts = clauses(sentence)
    asked = moods.is_asked(_low(masked, sentence))
    found: list[Event] = []
    for part in parts:
        low = _low(masked, part)
        found.extend(_of_clause(number, index, part, low, thread, asked=asked))
        thread.note(low)
    if not found and len(parts) > 1:
        found = list(_of_clause(number, index, sentence, _low(masked, sentence), _Thread(), asked=asked))
    return found


def _of_clause(number: int, index: int, clause: Stretch, low: str, thread: _Thread, *, asked: bool) -> list[Event]:
    """Give the one event that a clause speaks of: the first of the table that fits, or what "it" stands for."""
    for name, pattern in (*_EVENTS, *_pointing(thread)):
        hit = pattern.search(low)
        if hit and not (name in _APPEALS and _PERMISSION.search(low)):
            verb = clause.start + min(hit.start(), len(clause.text))
            mood = moods.mood(name, low, hit, asked=asked)
            return [Event(name, mood, number, clause.start, clause.end, index, verb)]
    return []


def _pointing(thread: _Thread) -> tuple[tuple[MilestoneName, re.Pattern[str]], ...]:
    """Give what a clause may say of the document spoken of before: "he signed for it", "dismissed"."""
    name = thread.spoken_of()
    return ((name, _FRAGMENTS[name]),) if name in _FRAGMENTS else ()


def contradicts(heading: tuple[Event, ...], body: tuple[Event, ...]) -> bool:
    """Tell whether the subject line reports what the body denies, or something else than the body reports."""
    said = {e.name for e in heading if e.mood is Mood.ASSERTED}
    told = {e.name for e in body if e.mood is Mood.ASSERTED}
    return bool(said & {e.name for e in body if e.mood is Mood.NEGATED}) or bool(said and told and not said & told)


def reported(events: tuple[Event, ...]) -> Report:
    """Give the one milestone that is reported, its events, and what must be asked back, in words."""
    asserted = tuple(e for e in events if e.mood is Mood.ASSERTED)
    names = {e.name for e in asserted}
    if len(names) > 1:
        return Report(questions=(f"Which of these happened: {_spoken(names)}?",))
    if not asserted:
        settled = {e.name for e in events if e.mood in (Mood.NEGATED, Mood.PLANNED)}
        doubtful = {e.name for e in events if e.mood in (Mood.SUPPOSED, Mood.ASKED, Mood.BACKGROUND)} - settled
        return Report(questions=(f"Has this happened: {_spoken(doubtful)}?",) if doubtful else ())
    name = names.pop()
    first = min(_place(e) for e in asserted)
    if any(e.name is name and e.mood is Mood.NEGATED and _place(e) > first for e in events):
        return Report(questions=(f"The message both says and denies this: {_spoken({name})}. Which is right?",))
    return Report(name, asserted)


def _place(event: Event) -> tuple[int, int]:
    return event.sheet, event.start


def _spoken(names: set[MilestoneName]) -> str:
    return ", ".join(sorted(n.replace("_", " ") for n in names))
