"""Which milestone a case owner reports, by all words of the mail: a second opinion beside the grammar of `milestones`.

The grammar knows the phrases that somebody thought of, and whether they are denied, planned or asked. Where it tells
nothing, or something that all words speak against, plain words tell, if they stand as something that happened in a mail
that names its matter. What is only likely, or all but denied, is asked of the case owner: a milestone that nobody
notices is one of which NCA is not told.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from mailbot.core import ages, alternatives, milestones, opinions, removal
from mailbot.core import vocabulary_opinion_milestone as table
from mailbot.core.lexicon import any_of
from mailbot.core.milestones import SERVED, Event
from mailbot.core.moods import Mood
from mailbot.core.reported import Report, has_this_happened
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import MilestoneName
from mailbot.core.vocabulary_milestones import ASKED, PLANNED, SUPPOSED
from mailbot.core.vocabulary_people import RELATIVES

NAMES: tuple[MilestoneName | None, ...] = (None, *MilestoneName)
"""What a mail can report, nothing first, in the order of the letters of the table."""

People = tuple[tuple[int, int, int], ...]

# How likely words must make a milestone to be believed of several that the grammar read; where that asks; where it read
# the milestone as denied or to come; and to be asked about where it read nothing.
_CERTAIN, _PLAINEST, _PLAIN, _LIKELY = 0.98, 0.92, 0.77, 0.7
# How likely they must make something else, and how many times likelier than what the grammar told, to deny that.
_DENYING, _TIMES = 0.6, 5.0
# Words of a mail from which on their weights may deny a sentence that the grammar understood.
_MANY = 25
# Sentences that are looked at for where a milestone is told, and how likely the words of one must make it at least.
_PLACES, _HARDLY = 4, 0.2


def terms(said: Iterable[tuple[str, str]], title: Iterable[str], *, thread: bool) -> frozenset[str]:
    """Give the terms of a mail's sentences (their age, their words in small letters), and the words of a fresh title.

    The words of what is of these days, or long past, count once more as such.
    """
    aged = list(said)
    found = set(opinions.terms_of(low for _, low in aged))
    found.update(f"{age}:{word}" for age, low in aged if age for word in opinions.words_of(low))
    if not thread:
        found.update(f"~{word}" for low in title for word in opinions.words_of(low))
    return frozenset(found)


def terms_of(looked: tuple[Sheet, ...], people: People, day: date | None, *, thread: bool) -> frozenset[str]:
    """Give the terms of a mail that the second opinion weighs; `day` is that on which it was sent."""
    said: list[tuple[str, str]] = []
    title: list[str] = []
    for number, sheet in enumerate(looked):
        lows = milestones.lows(sheet, number, people)
        if sheet.is_subject:
            title.extend(lows)
        else:
            said.extend(zip((_age(sheet, one, day) for one in sheet.sentences), lows, strict=True))
    return terms(said, title, thread=thread)


# What is of these days without a date.
_FRESH = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|evening|week)|tonight|last night|just now|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day|(?:an hour|hours|minutes) ago|new)\b|<--", re.IGNORECASE
)
_THESE_DAYS = timedelta(days=12)


def _age(sheet: Sheet, sentence: Stretch, day: date | None) -> str:
    """Say whether a sentence tells of these days ("r"), only of long ago ("o"), or does not tell ("")."""
    if day is None:
        return ""
    if _FRESH.search(sentence.text) or ages.is_of_days(sheet, sentence.start, sentence.end, day, _THESE_DAYS):
        return "r"
    return "o" if ages.is_old(sheet, sentence.start, sentence.end, day) else ""


def opinion(of: frozenset[str]) -> dict[MilestoneName | None, float]:
    """Give how likely each milestone, and none, is by the words of a mail (they add up to 1)."""
    return dict(zip(NAMES, _learnt().shares(of), strict=True))


def settled(
    told: Report, events: tuple[Event, ...], looked: tuple[Sheet, ...], people: People, day: date | None, *,
    thread: bool,
) -> Report:
    """Give what is reported, from what the grammar told and what all words of the mail say."""
    by_words = opinion(terms_of(looked, people, day, thread=thread))
    best = max(NAMES, key=lambda name: by_words[name])
    if told.name is not None and (best in (None, told.name) or by_words[best] < _PLAIN):
        denied = by_words[best] >= max(_DENYING, _TIMES * by_words[told.name]) and _is_long(looked)
        return has_this_happened({told.name}) if denied and not _is_plain(told, looked, people, day) else told
    if best is None or by_words[best] < _wanted(best, told, events):
        return told
    places = list(islice(_plainest(best, looked, people, day), _PLACES))
    done = (place for place in places if _is_told_as_done(place, looked, called_off=_is_off(place, looked)))
    place = next(done, next(iter(places), None))
    return told if place is None else _of_words(told, place, by_words[best], events, looked)


def _is_off(place: Event, looked: tuple[Sheet, ...]) -> bool:
    return place.name is MilestoneName.REMOVAL_DETAILS and removal.is_off(looked[place.sheet])


def _is_long(looked: tuple[Sheet, ...]) -> bool:
    """Tell whether a mail has words enough to weigh against a plain sentence."""
    return sum(len(sheet.text.split()) for sheet in looked if not sheet.is_subject) >= _MANY


def _is_plain(told: Report, looked: tuple[Sheet, ...], people: People, day: date | None) -> bool:
    """Tell whether the very sentence that the grammar took tells its milestone rather than another or none."""
    event = told.events[0]
    sentence, low = looked[event.sheet].sentences[event.sentence], milestones.lows(
        looked[event.sheet], event.sheet, people)[event.sentence]
    by_words = opinion(terms([(_age(looked[event.sheet], sentence, day), low)], (), thread=True))
    return by_words[event.name] == max(by_words.values())


def _wanted(best: MilestoneName, told: Report, events: tuple[Event, ...]) -> float:
    """Give how likely words must make a milestone before they are heard at all."""
    if len({e.name for e in events if e.mood is Mood.ASSERTED}) > 1:
        return _CERTAIN
    if told.questions:
        return _PLAINEST
    told_before = [e.mood is Mood.RECALLED for e in events if e.name is best]
    return _PLAINEST if told_before and all(told_before) else _PLAIN if told_before else _LIKELY


def _of_words(
    told: Report, place: Event, share: float, events: tuple[Event, ...], looked: tuple[Sheet, ...],
) -> Report:
    """Give what words report at a place that make its milestone likely.

    What is only likely, or does not stand there in plain words as something that happened, is asked about.
    """
    known = [e for e in events if e.name is place.name and (e.sheet, e.sentence) == (place.sheet, place.sentence)]
    sheet = looked[place.sheet]
    called_off = _is_off(place, looked)
    denied = not called_off and any(e.mood in (Mood.NEGATED, Mood.OTHERS) for e in known)
    if denied or _is_of_else(place, sheet.sentences[place.sentence].text):
        return has_this_happened({told.name, place.name}) if told.name else told
    if share >= _PLAIN and _is_told_as_done(place, looked, called_off=called_off):
        return Report(place.name, (replace(known[0] if known else place, mood=Mood.ASSERTED),))
    return told if told.questions else has_this_happened({place.name} | ({told.name} if told.name else set()))


# Without one of these words in a mail nothing in it is of that milestone, however much its other words sound so.
_NAMED = {
    MilestoneName.DEPORT_DECISION: r"deport|\bremov",
    MilestoneName.NO_DEPORT_DECISION: r"deport|\bremov|\bstay",
    MilestoneName.NOTIFIED_OF_INTENTION: r"deport|intention|intend|\bno[il]\b|liab|stage (?:1|one)",
    MilestoneName.APPEAL_RECEIVED: r"appeal|tribunal|\biaft|\bftt\b|\biac\b",
    MilestoneName.APPEAL_RESULT: r"appeal|tribunal|\bftt\b|\but\b|\biac\b|determination|judge",
    MilestoneName.BAIL_GRANTED: r"bail",
    MilestoneName.DEPORTATION_ORDER_SERVED: r"\border|\bd\.?/?o\b",
    MilestoneName.REMOVAL_DETAILS: r"remov|directions|\brds?\b|deport|charter|escort",
}
_NAMES_IT = {name: re.compile(words, re.IGNORECASE) for name, words in _NAMED.items()}
# What is only supposed, or another's, in the words of a sentence; and what is planned or asked, in those of a clause.
_SUPPOSED = re.compile(
    r"\b(?:propos\w+|provisional\w*|appl(?:y|ied|ying|ication) for|offer(?:s|ed|ing)?|would|could|if|subject to an?"
    r"|reserve list|no directions|return(?:s|ed|ing)? (?:him|her|x) to us)\b", re.IGNORECASE)
_NOT_DONE = any_of((*PLANNED, *SUPPOSED, *ASKED, rf"\b(?:{'|'.join(RELATIVES)})\b"))
_GIVEN = re.compile(
    r"serv|\b(?:giv|gave|hand|deliver|receiv|got|has|had|told|tell|read|inform|notif|sign(?:ed|s) for|tak|took|accept"
    r"|present|reach|explain|warn|put|in (?:his|her) )\w*", re.IGNORECASE)
# Papers that are given to people in many cases and are no milestone's.
_OTHER_PAPER = re.compile(
    r"\bone[- ]stop (?:notice|warning)\b|\bsection 120\b|\bis ?9[16]\b|\b(?:icd[. ]?1913|questionnaire|property|phone"
    r"|medication|(?<!on )licence|adjudication|consent|refusal letter|bio-?data|travel document"
    r"|passport)\b", re.IGNORECASE
)


def _is_of_else(place: Event, sentence: str) -> bool:
    """Tell whether a sentence is of another paper, or only of what may be."""
    other = place.name in SERVED and _OTHER_PAPER.search(sentence)
    return bool(other or _SUPPOSED.search(sentence)) or alternatives.are_left_open(sentence.lower())


def _is_told_as_done(place: Event, looked: tuple[Sheet, ...], *, called_off: bool) -> bool:
    """Tell whether the words at a place can tell, as something that happened, the milestone that a mail names."""
    sheet = looked[place.sheet]
    sentence, part = sheet.sentences[place.sentence].text, sheet.text[place.start:place.end].lower()
    if not any(_NAMES_IT[place.name].search(one.text) for one in looked) or sentence.rstrip().endswith("?"):
        return False
    if place.name in SERVED and not _GIVEN.search(sheet.text):
        return False
    return called_off or place.name is MilestoneName.REMOVAL_DETAILS or not _NOT_DONE.search(" ".join(part.split()))


def _plainest(
    name: MilestoneName, looked: tuple[Sheet, ...], people: People, day: date | None,
) -> Iterator[Event]:
    """Give the sentences of the body whose words may report a milestone, as its events, the plainest first."""
    found = (
        (opinion(terms([(_age(sheet, sheet.sentences[index], day), low)], (), thread=True))[name], number, index)
        for number, sheet in enumerate(looked) if not sheet.is_subject
        for index, low in enumerate(milestones.lows(sheet, number, people))
    )
    for share, number, index in sorted(found, key=lambda one: -one[0]):
        if share < _HARDLY:
            return
        sentence = looked[number].sentences[index]
        parts = milestones.clauses(looked[number], number, people, index)
        part = max(parts, key=lambda one: opinion(terms([("", one.low)], (), thread=True))[name], default=None)
        start, end = (part.start, part.end) if part and len(parts) > 1 else (sentence.start, sentence.end)
        yield Event(name, Mood.ASSERTED, number, start, end, index, start, worded=True)


@lru_cache(maxsize=1)
def _learnt() -> opinions.Learnt:
    return opinions.learnt(table.BASES, table.WEIGHTS)
