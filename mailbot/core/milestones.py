"""Whether a case owner reports a milestone: one of eight, said to have happened, of this person, in new words.

What is negated, planned, asked, only supposed, or somebody else's is no milestone; two at once are
for the writer to part. Uncertainty is said with `ask`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mailbot.core import (
    afterthoughts,
    alternatives,
    asking,
    clause,
    forewords,
    headed,
    inline_answers,
    moods,
    removal_rows,
    vouching,
)
from mailbot.core.clause import FLIGHT, Clause, Hit
from mailbot.core.lexicon import any_of
from mailbot.core.moods import Mood
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.shorthand import written_out
from mailbot.core.spelling import mended
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_decisions import DECIDING
from mailbot.core.vocabulary_events import NOUNS, ORDER, PAIRS, PHRASES, VERBS
from mailbot.core.vocabulary_milestones import DOCUMENTS, FRAGMENTS, OUTCOMES


@dataclass(frozen=True, slots=True)
class Event:
    """A milestone spoken of in the clause `start:end` of sheet number `sheet`; its words begin at about `verb`.

    `account` says that the clause hands on what somebody else says, `nominal` that it only names a result, `worded`
    that all words of the clause tell it and none is known for its verb.
    """

    name: MilestoneName
    mood: Mood
    sheet: int
    start: int
    end: int
    sentence: int
    verb: int = 0
    account: bool = False
    nominal: bool = False
    worded: bool = False


SERVED = frozenset({MilestoneName.NOTIFIED_OF_INTENTION, MilestoneName.DEPORTATION_ORDER_SERVED})
"""Milestones that are a paper in the person's hands."""

# "The appeal against our decision to deport" is about the appeal.
_AGAINST = re.compile(r"\b(?:against|challenging|contesting|from) (?:our|the|his|her|that|this) $")


_APPEAL_ITSELF = re.compile(r"appeal|iaft")


@dataclass(slots=True)
class _Thread:
    """The document that was spoken of last, and how many sentences ago: what "it" and "the notice" stand for."""

    document: MilestoneName | None = None
    age: int = 0
    on_its_way: bool = False    # The appeal itself was named last, and not the ruling on it.

    def note(self, low: str) -> None:
        """Keep the last document that a clause names."""
        hits = [(hit.start(), name, hit.group()) for name, pattern in _DOCUMENTS for hit in pattern.finditer(low)
                if not _AGAINST.search(low, max(hit.start() - 30, 0), hit.start())]
        if hits:
            _, self.document, named = max(hits, key=lambda h: h[0])
            self.on_its_way = bool(_APPEAL_ITSELF.match(named))
            self.age = 0

    def spoken_of(self) -> MilestoneName | None:
        """Give the milestone of the document, unless it was last named too long ago."""
        return self.document if self.age <= _REACH else None


_LONG = 500    # Letters of a clause that is not looked through for two reports.
_ROW = re.compile(r"[ \t>*\u2022-]{0,9}[A-Za-z][\w ()'/.-]{1,40}?[ .\u2026_]*(?::|=|\||\t|[ ]{2,})(?=.)")
_REACH = 3     # Sentences over which "it" and "the notice" still point back.
_NOUNS = {name: any_of(patterns) for name, patterns in NOUNS.items()}
_VERBS = {name: any_of(patterns) for name, patterns in VERBS.items()}
_PHRASES = {name: any_of(patterns) for name, patterns in PHRASES.items()}
_DOCUMENTS = tuple((name, any_of(patterns)) for name, patterns in DOCUMENTS)
_FRAGMENTS = {name: any_of(patterns) for name, patterns in FRAGMENTS}
_TRIGGER = re.compile(
    r"deport|\bdep\b|appeal|bail|\bd\.?o\b|\bd/o\b|remov|flight|fl(?:y|ies|ew|own)|intention|tribunal|judge|order|ticket|depart"
    r"|leav|board|travel|charter|directions|\brds?\b|book|seat|\bgo(?:es|ing)\b|\b(?:[a-z][a-z\d]"
    r"|\d[a-z])[ -]?\d{2,4}\b"
    r"|stage|iaft|tier|\bftt\b|\but\b|succe|\blost\b|\bwon\b|liab|determination|\bicd\b|grounds|judg|ferry|no[ail]\b"
    r"|ruling|plane|result|outcome|\b(?:idea|plans?|notion|thoughts?) of\b|\bapp (?:dis|all|lodg|with|was)"
)
# What is called an appeal, or bears the word, and is none.
_NO_APPEAL = re.compile(
    r"\b(?:permission|leave) to (?:appeal|go (?:higher|further|to the))\b|\bapplication for permission\b|\b(?:right"
    r"|rights|time|deadline) (?:of|to|for) (?:an )?appeal\b"
)
_NAMES_OF_COURTS = re.compile(r"\bcourt of appeal\b")
_DECIDED = re.compile(rf"\b(?:decisions?|{DECIDING})\b")
_DECISIONS_FIRST = tuple(sorted(ORDER, key=lambda name: name is MilestoneName.REMOVAL_DETAILS))
_APPEALS = frozenset({MilestoneName.APPEAL_RESULT, MilestoneName.APPEAL_RECEIVED})


def find(sheets: tuple[Sheet, ...], people: tuple[tuple[int, int, int], ...] = ()) -> tuple[Event, ...]:
    """Give every milestone that the sheets speak of, with the mood in which they do.

    `people` are the stretches (sheet, start, end) of names and references; they are read as one short word each.
    """
    found: list[Event] = []
    thread = _Thread()
    for number, sheet in enumerate(sheets):
        masked = _masked(sheet.text, sorted((a, b) for n, a, b in people if n == number))
        questions = inline_answers.questions(sheet)
        for index, sentence in enumerate(sheet.sentences):
            # The rows of a form speak all of one thing.
            thread.age += not _ROW.match(sentence.text)
            if index in questions:
                found.extend(_answered(questions[index], number, index, sentence, thread))
            low = written_out(mended(sentence.low()))
            if moods.is_disowned(low):
                _recast(found, number, index, Mood.OTHERS)
            elif moods.doubts(low):
                _recast(found, number, index, Mood.SUPPOSED)
            _answer(found, number, index, low)
            if thread.spoken_of() or _TRIGGER.search(low):
                found.extend(_filled(e, sheet) for e in _of_sentence(number, index, sentence, masked, thread))
            if index and _VERDICT.fullmatch(sheet.sentences[index - 1].low()):
                _bring_the_verdict(found, number, index)
            if (both := _with_the_line_below(sheet, index)) and not any(_place(e) == (number, index) for e in found):
                found.extend(_of_sentence(number, index, both, masked, _Thread()))
        found = [e for e in found if e.sheet != number or not (
                headed.is_unfilled(sheet, e.verb) or headed.is_undone(sheet, e.verb))]
        found.extend(_of_row(number, sheet, found))
        _reconsider(found, number, sheet)
    return tuple(found)


def _place(event: Event) -> tuple[int, int]:
    return event.sheet, event.sentence


def _with_the_line_below(sheet: Sheet, index: int) -> Stretch | None:
    """Give a sentence that ends in a colon together with the one below that goes on with it: "Decision on X: to …"."""
    sentence, below = sheet.sentences[index], sheet.sentences[index + 1:index + 2]
    if not below or not sentence.text.endswith(":") or not _GOES_ON.match(below[0].text):
        return None
    return Stretch(sentence.start, below[0].end, sheet.text[sentence.start:below[0].end])


_VERDICT = re.compile(r"\W{0,3}(?:allowed|dismissed|remitted|withdrawn)\W{0,5}")


def _bring_the_verdict(found: list[Event], number: int, index: int) -> None:
    """Let what came in be the result where the sentence before is the verdict: "Dismissed! His appeal, in today"."""
    for place, event in enumerate(found):
        if _place(event) == (number, index) and event.name is MilestoneName.APPEAL_RECEIVED:
            found[place] = replace(event, name=MilestoneName.APPEAL_RESULT)


_GOES_ON = re.compile(r"[-*\u2022 ]{0,4}[a-z]{2}")


def _of_row(number: int, sheet: Sheet, found: list[Event]) -> list[Event]:
    """Give the removal that a row of a table tells below its headings, unless the row was understood already."""
    row = removal_rows.find(sheet)
    if row is None or any(e.sheet == number and row.start <= e.start < row.end for e in found):
        return []
    place = sheet.sentence_number(row.start)
    return [Event(MilestoneName.REMOVAL_DETAILS, Mood.ASSERTED, number, row.start, row.end, place, row.start)]


def _reconsider(found: list[Event], number: int, sheet: Sheet) -> None:
    """Give the events of a sheet the moods that its other sentences give them."""
    if not any(event.sheet == number for event in found):
        return
    lows = [sentence.low() for sentence in sheet.sentences]
    others = afterthoughts.moods_of(lows, [sentence.text for sentence in sheet.sentences])
    for place, event in enumerate(found):
        if event.sheet != number:
            continue
        if event.sentence in others:
            found[place] = replace(event, mood=others[event.sentence])
        elif event.mood is Mood.SUPPOSED and afterthoughts.promises(lows[event.sentence]):
            found[place] = replace(event, mood=Mood.PLANNED)
        elif event.sentence + 1 < len(lows) and event.name in afterthoughts.denied_by(lows[event.sentence + 1]):
            found[place] = replace(event, mood=Mood.NEGATED)


_RESULT_ONLY = re.compile(r"(?:result|outcome)s?")
_TOLD_RESULT = any_of(pattern for _, pattern in OUTCOMES)


def _answered(question: str, number: int, index: int, sentence: Stretch, thread: _Thread) -> list[Event]:
    """Give the event that "Yes, on Friday" reports below a quoted question; what it asks about is then spoken of."""
    asked = clause.whole(question, Stretch(0, len(question), question))
    name = next((name for name, _ in _spoken_of(asked.low)), None) if asked else None
    if name is None:
        return []
    thread.document, thread.age = name, 0
    if not inline_answers.says_so(sentence.low()):
        return []
    return [Event(name, Mood.ASSERTED, number, sentence.start, sentence.end, index, sentence.start)]


def _filled(event: Event, sheet: Sheet) -> Event:
    """Give an event; an outcome that is named, but that no sentence behind tells ("result awaited"), is to come."""
    if not event.nominal or event.mood is not Mood.ASSERTED:
        return event
    behind = sheet.sentences[event.sentence:event.sentence + 4]
    told = any(_TOLD_RESULT.search(mended(s.low())) for s in behind)
    return event if told else replace(event, mood=Mood.PLANNED)


def _answer(found: list[Event], number: int, index: int, low: str) -> None:
    """Let a "Yes." or "No." answer the short question before it: "Notice served? Yes."."""
    mood = Mood.ASSERTED if moods.says_yes(low) else Mood.NEGATED if moods.says_no(low) else None
    for place, event in enumerate(found):
        if mood and event.mood is Mood.ASKED and (event.sheet, event.sentence) == (number, index - 1):
            found[place] = replace(event, mood=mood)


def _recast(found: list[Event], number: int, index: int, mood: Mood) -> None:
    """Give the events of the sentence before another mood: "that is the brother", "he was not sure".

    Doubt tells only on what is somebody's account.
    """
    for place, event in enumerate(found):
        near = event.sheet == number and index - 1 - event.account <= event.sentence < index
        if near and (event.account or mood is Mood.OTHERS):
            found[place] = replace(event, mood=mood)


def lows(sheet: Sheet, number: int, people: tuple[tuple[int, int, int], ...]) -> tuple[str, ...]:
    """Give the sentences of sheet `number` in small letters, mended, with people as "x"."""
    masked = _masked(sheet.text, sorted((a, b) for n, a, b in people if n == number))
    whole = (clause.whole(masked, sentence) for sentence in sheet.sentences)
    return tuple(full.low if full else "" for full in whole)


def clauses(sheet: Sheet, number: int, people: tuple[tuple[int, int, int], ...], sentence: int) -> tuple[Clause, ...]:
    """Give the clauses of a sentence of sheet `number`, people as "x"."""
    masked = _masked(sheet.text, sorted((a, b) for n, a, b in people if n == number))
    return clause.of_sentence(masked, sheet.sentences[sentence])


def _masked(text: str, people: list[tuple[int, int]]) -> str:
    """Give the text, of the same length, with each name or reference as "X" and blanks."""
    pieces: list[str] = []
    last = 0
    for start, end in people:
        if start >= last:
            pieces.extend((text[last:start], "X", " " * (end - start - 1)))
            last = end
    return "".join((*pieces, text[last:]))


def _of_sentence(number: int, index: int, sentence: Stretch, masked: str, thread: _Thread) -> list[Event]:
    """Give the events of a sentence, by clause; of the whole when no clause alone has one."""
    full = clause.whole(masked, sentence)
    if full is None:
        return []
    asked = asking.is_asked(full.low)
    parts = [piece for part in clause.of_sentence(masked, sentence) for piece in _halves(part)]
    found: list[Event] = []
    for place, part in enumerate(parts):
        events = _of_clause(number, index, part, thread, asked=asked)
        if part.low.endswith(":") and place + 1 < len(parts) and moods.says_no(parts[place + 1].low):
            events = [replace(e, mood=Mood.NEGATED) for e in events]
        if part.aside and moods.is_told_before(full.low):
            events = [replace(e, mood=Mood.RECALLED) if e.mood is Mood.ASSERTED else e for e in events]
        if events and place and forewords.recalls(parts[0].low) and not found and forewords.is_recalled(part.low):
            events = [replace(e, mood=Mood.RECALLED) if e.mood in _TOLD else e for e in events]
        if place and not events:
            found = _cast_back(found, part.low, full.low)
        found.extend(events)
        thread.note(part.low)
    if not found and len(parts) > 1:
        found = list(_of_clause(number, index, full, _Thread(), asked=asked))
    return [_vouched(event, full) for event in found]


_TOLD = (Mood.ASSERTED, Mood.SUPPOSED)


def _vouched(event: Event, full: Clause) -> Event:
    """Give an event; what the sentence hands on from somebody who need not know, or leaves open, is only supposed."""
    if event.mood is Mood.ASSERTED and alternatives.are_left_open(full.low):
        return replace(event, mood=Mood.SUPPOSED)
    if event.mood is not Mood.ASSERTED or not vouching.is_hearsay(event.name, full.low, full.offset(event.verb)):
        return event
    return replace(event, mood=Mood.SUPPOSED, account=True)


def _cast_back(found: list[Event], low: str, sentence: str) -> list[Event]:
    """Give the events of the clauses before `low` the mood in which that puts them: "but he has not been served"."""
    back, denied = moods.cast_back(low, sentence), afterthoughts.denied_by(low)
    return [replace(e, mood=back or (Mood.NEGATED if e.name in denied else e.mood)) for e in found]


def _halves(part: Clause) -> tuple[Clause, ...]:
    """Cut a clause in which each side of an "and" speaks of a milestone of its own."""
    if len(part.low) > _LONG or len(tuple(_spoken_of(part.low))) < 2:
        return (part,)
    for joint in re.finditer(r" (?=and )|(?<=[a-z\d],) ", part.low):
        sides = {name for name, _ in _spoken_of(part.low[:joint.start()])}, {
            name for name, _ in _spoken_of(part.low[joint.end():])}
        if all(sides) and not sides[0] & sides[1]:
            return part.cut(joint.end())
    return (part,)


def _of_clause(number: int, index: int, part: Clause, thread: _Thread, *, asked: bool) -> list[Event]:
    """Give the one event that a clause speaks of: the first of the table that fits, or what "it" stands for."""
    low = _NAMES_OF_COURTS.sub("court ofappeals", part.low)
    for name, hit in _spoken_of(low):
        return [_event(name, hit, number, index, part, low, asked=asked)]
    for name, pattern in _pointing(thread):
        if found := pattern.search(low):
            return [_event(name, Hit(*found.span(), *found.span()), number, index, part, low, asked=asked)]
    return []


def _spoken_of(low: str) -> Iterator[tuple[MilestoneName, Hit]]:
    """Give the milestones that a clause speaks of, the narrower first."""
    # "A decision that he be deported on 4 June" is no flight.
    order = sorted(ORDER, key=_DECISIONS_FIRST.index) if _DECIDED.search(low) and FLIGHT not in low else ORDER
    for name in order:
        if (hit := _hit(name, low)) and not (name in _APPEALS and _NO_APPEAL.search(low)):
            yield name, hit


def _event(
    name: MilestoneName, hit: Hit, number: int, index: int, part: Clause, low: str, *, asked: bool,
) -> Event:
    mood = moods.mood(name, low, hit, asked=asked)
    return Event(name, mood, number, part.start, part.end, index, part.at(hit.verb), moods.is_an_account(low),
        name is MilestoneName.APPEAL_RESULT and bool(_RESULT_ONLY.fullmatch(low[hit.verb:hit.end])))


def _hit(name: MilestoneName, low: str) -> Hit | None:
    """Give the words of a clause that speak of a milestone: a noun and its verb, or a phrase."""
    for milestone, noun, verb, reach in PAIRS:
        if milestone is name and (hit := _pair(_NOUNS[noun], _VERBS[verb], low, reach)):
            return hit
    phrase = _PHRASES[name].search(low)
    return Hit(*phrase.span(), *phrase.span()) if phrase else None


def _pair(noun: re.Pattern[str], verb: re.Pattern[str], low: str, reach: int) -> Hit | None:
    """Give the noun and the verb of a clause that stand nearest to each other."""
    nouns = [hit.span() for hit in noun.finditer(low)]
    verbs = [hit.span() for hit in verb.finditer(low)] if nouns else []
    apart = [
        (max(v[0] - n[1], n[0] - v[1]), n, v) for n in nouns[:6] for v in verbs[:12] if v[1] <= n[0] or v[0] >= n[1]
    ]
    if not apart:
        return None
    gap, n, v = min(apart)
    return Hit(min(n[0], v[0]), max(n[1], v[1]), *v) if gap <= reach else None


def _pointing(thread: _Thread) -> tuple[tuple[MilestoneName, re.Pattern[str]], ...]:
    """Give what a clause may say of the document spoken of before: "he signed for it", "dismissed"."""
    name = thread.spoken_of()
    if name is MilestoneName.APPEAL_RESULT and thread.on_its_way:
        # What became of an appeal goes before its arrival.
        return ((name, _FRAGMENTS[name]), (MilestoneName.APPEAL_RECEIVED, _FRAGMENTS[MilestoneName.APPEAL_RECEIVED]))
    return ((name, _FRAGMENTS[name]),) if name in _FRAGMENTS else ()
