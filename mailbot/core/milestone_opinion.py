"""Which milestone a case owner reports, by all words of the mail: a second opinion beside the grammar of `milestones`.

The grammar knows the phrases that somebody thought of, and whether they are denied, planned or asked. Where it tells
nothing, plain words tell; where words are all but against what it tells, or are only likely, the case owner is asked,
for a milestone that nobody notices is one of which NCA is not told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from mailbot.core import alternatives, milestones, opinions
from mailbot.core import vocabulary_opinion_milestone as table
from mailbot.core.milestones import Event
from mailbot.core.moods import Mood
from mailbot.core.reported import Report, has_this_happened
from mailbot.core.sheets import Sheet
from mailbot.core.states import MilestoneName

NAMES: tuple[MilestoneName | None, ...] = (None, *MilestoneName)
"""What a mail can report, nothing first, in the order of the letters of the table."""

People = tuple[tuple[int, int, int], ...]

# How likely words must make a milestone to be believed against a grammar that read it as denied or to come, to be
# believed where that read nothing, or to be asked about; and below what they deny it.
_PLAINEST, _PLAIN, _LIKELY, _DENIED = 0.9, 0.8, 0.73, 0.05


def terms(body: Iterable[str], title: Iterable[str], *, thread: bool) -> frozenset[str]:
    """Give the terms of a mail's sentences (small letters, "x" for people), and the words of a fresh title."""
    found = opinions.terms_of(body)
    return found if thread else found | {f"~{word}" for low in title for word in opinions.words_of(low)}


def terms_of(looked: tuple[Sheet, ...], people: People, *, thread: bool) -> frozenset[str]:
    """Give the terms of a mail that the second opinion weighs."""
    lows = [(sheet.is_subject, milestones.lows(sheet, number, people)) for number, sheet in enumerate(looked)]
    body = (low for is_title, many in lows if not is_title for low in many)
    return terms(body, (low for is_title, many in lows if is_title for low in many), thread=thread)


def opinion(of: frozenset[str]) -> dict[MilestoneName | None, float]:
    """Give how likely each milestone, and none, is by the words of a mail (they add up to 1)."""
    return dict(zip(NAMES, _learnt().shares(of), strict=True))


def settled(
    told: Report, events: tuple[Event, ...], looked: tuple[Sheet, ...], people: People, *, thread: bool,
) -> Report:
    """Give what is reported, from what the grammar told and what all words of the mail say."""
    by_words = opinion(terms_of(looked, people, thread=thread))
    if told.name is not None:
        return told if by_words[told.name] >= _DENIED else has_this_happened({told.name})
    return _of_words(told, by_words, events, looked, people)


def _of_words(
    told: Report, by_words: Mapping[MilestoneName | None, float], events: tuple[Event, ...],
    looked: tuple[Sheet, ...], people: People,
) -> Report:
    """Give what plain words report where the grammar told nothing; what is only likely is asked about."""
    best = max(NAMES, key=lambda name: by_words[name])
    spoken_of = any(e.name is best for e in events)
    if best is None or by_words[best] < (_PLAINEST if spoken_of else _LIKELY):
        return told
    place = _plainest(best, looked, people)
    if place is None:
        return told
    known = [e for e in events if e.name is best and (e.sheet, e.sentence) == (place.sheet, place.sentence)]
    low = looked[place.sheet].sentences[place.sentence].low()
    if alternatives.are_left_open(low) or any(e.mood in (Mood.NEGATED, Mood.OTHERS) for e in known):
        return told
    if by_words[best] < _PLAIN:
        return told if told.questions else has_this_happened({best})
    return Report(best, (replace(known[0] if known else place, mood=Mood.ASSERTED),))


def _plainest(name: MilestoneName, looked: tuple[Sheet, ...], people: People) -> Event | None:
    """Give the sentence of the body whose words report a milestone most plainly, as its event."""
    found = (
        (opinion(terms([low], (), thread=True))[name], number, index)
        for number, sheet in enumerate(looked) if not sheet.is_subject
        for index, low in enumerate(milestones.lows(sheet, number, people))
    )
    share, number, index = max(found, default=(0.0, 0, 0))
    if not share:
        return None
    sentence = looked[number].sentences[index]
    return Event(name, Mood.ASSERTED, number, sentence.start, sentence.end, index, sentence.start)


@lru_cache(maxsize=1)
def _learnt() -> opinions.Learnt:
    return opinions.learnt(table.BASES, table.WEIGHTS)
