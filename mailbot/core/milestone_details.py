"""The particulars of a milestone: its date, an appeal's outcome, bail's restrictions."""

import re
from dataclasses import dataclass
from datetime import date

from mailbot.core import dates, removal
from mailbot.core.dates import Day
from mailbot.core.milestones import Event
from mailbot.core.notification import Details, Evidence
from mailbot.core.sheets import Sheet, Stretch
from mailbot.core.states import AppealOutcome, MilestoneName
from mailbot.core.vocabulary_milestones import OUTCOMES


@dataclass(frozen=True, slots=True)
class Read:
    """The details, their words, and what must be asked back."""

    details: Details
    evidence: tuple[Evidence, ...]
    questions: tuple[str, ...]


_OUTCOMES = tuple((outcome, re.compile(pattern)) for outcome, pattern in OUTCOMES)
_DENIED_SUCCESS = re.compile(
    r"\bnot (?:been )?(?:allowed|successful|upheld)|\bunsuccessful|\bdid not succeed|\bupheld (?:our|the)"
    r"|\brefused\b"
)
_SECRETARY = re.compile(
    r"\b(?:home office|secretary of state|sshd|our|department|ho)(?:'s)?\s(?:own\s|cross[- ]?)?appeal\b|\bappeal "
    r"(?:by|of|from) (?:the )?(?:home office|secretary of state|sshd|department|us)\b|\bwe appealed\b|\bour appeal\b"
)
_RESTRICTIONS = re.compile(
    r"\b(?:(?:bail\s+)?(?:conditions?|restrictions?)(?:\s+(?:of\s+(?:his\s+|her\s+|the\s+)?(?:bail|release)|imposed"
    r"|set|attached|apply|applied))?\s*(?:are|is|were|was|include|being)?\s*(?:as\s+follows)?\s*(?::\s*-?|-"
    r"|(?<=are)|(?<=is)|(?<=were)|(?<=was)|(?<=include)|(?<=being))\s+(?:that\s+)?"
    r"|(?:with|subject\s+to|on)\s+(?:the\s+)?(?:following\s+)?(?:bail\s+)?(?:conditions?|restrictions?)\s*(?:that"
    r"|of|:|-)?\s*|subject\s+to\s+(?:the\s+following\s*:?\s*)?|(?:he|she|they)\s+(?:must|has\s+to|have\s+to"
    r"|is\s+(?:required\s+)?to|are\s+to)\s+|provided\s+(?:that\s+)?|required\s+(?:to\s+|(?=an?\s))"
    r"|on\s+condition\s+(?:that\s+)?)(?=\S)", re.IGNORECASE
)
_NO_RESTRICTIONS = re.compile(
    r"\b(?:no|without|nil)\s+(?:bail\s+)?(?:conditions?|restrictions?)\b|\bunconditional|\b(?:conditions?"
    r"|restrictions?)\s*:\s*(?:none|nil)\b", re.IGNORECASE
)
_MORE_RESTRICTIONS = re.compile(
    r"(?:[-*\u2022\u00b7]\s|\(?[\da-z][.)]\s)|(?:and\s+)?(?:to\s+)?(?:reside|residence|live|report|reporting|sign"
    r"|surety|sureties|curfew|tag|tagging|electronic|surrender|no\s+(?:contact|work)|not\s+to|must|he\s+must"
    r"|she\s+must|weekly|daily|remain|stay|sleep|keep|observe|wear)\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"\b(?:this|that|it|decision|decided|agreed|taken|made|date|dated|happened|done|grant(?:ed)?|service|served"
    r"|determination|promulgated|when|hearing|judge|tribunal|order|notice|letter|ruling|judgment|signed)\b"
)
_UNDER = re.compile(
    r"\b(?:not|instead of|rather than|born|hearing (?:on|of)|listed (?:for|on)|until|by|before"
    r"|from)\s*(?:on\s+)?(?:\w+day,?\s*)?$"
)


def read(
    event: Event, sheets: tuple[Sheet, ...], taken: frozenset[tuple[int, int]], people: tuple[tuple[int, int, int],
    ...], sent: date | None,
) -> Read:
    """Give the details of a reported milestone.

    `taken` are the places (sheet, start) of dates of birth, `people` the stretches (sheet, start, end) of names.
    """
    sheet = sheets[event.sheet]
    days = tuple(d for d in dates.find(sheet, sent) if (event.sheet, d.start) not in taken)
    if event.name is MilestoneName.REMOVAL_DETAILS:
        names = tuple((a, b) for number, a, b in people if number == event.sheet)
        details, evidence, questions = removal.read(event, sheet, days, names, sent)
        return Read(details, evidence, questions)
    found: list[Evidence] = []
    asks: list[str] = []
    when = _when(event, sheet, days, sent, found, asks)
    outcome = _outcome(event, sheet, found, asks) if event.name is MilestoneName.APPEAL_RESULT else None
    limits = _restrictions(sheet, event, found) if event.name is MilestoneName.BAIL_GRANTED else None
    return Read(Details(date=when, outcome=outcome, restrictions=limits), tuple(found), tuple(asks))


# --- when -----------------------------------------------------------------------------------------------------


def _when(
    event: Event, sheet: Sheet, days: tuple[Day, ...], sent: date | None, found: list[Evidence], asks: list[str],
) -> date | None:
    """Give the day of the event; what cannot be, or lies ahead, is asked back."""
    day = _event_day(event, sheet, days)
    if day is None:
        return None
    when = dates.event(day, sheet.text, sent)
    if when is None or (sent is not None and when > sent):
        asks.append(f"On which day was it? The message says {sheet.words(day.start, day.end)!r}.")
        return None
    found.append(sheet.evidence("date", when.isoformat(), day.start, day.end))
    return when


def _event_day(event: Event, sheet: Sheet, days: tuple[Day, ...]) -> Day | None:
    """Give the day of the event: in its sentence, or in a sentence beside it that points back to it."""
    days = tuple(d for d in days if not _UNDER.search(sheet.text[max(d.start - 24, 0):d.start].lower()))
    sentence = sheet.sentences[event.sentence]
    inside = [d for d in days if sentence.start <= d.start < sentence.end]
    if inside:
        return _likeliest(event, sheet, inside)
    for number in (event.sentence + 1, event.sentence - 1, event.sentence + 2):
        if 0 <= number < len(sheet.sentences):
            near = sheet.sentences[number]
            here = [d for d in days if near.start <= d.start < near.end]
            if len(here) == 1 and _POINTS_BACK.search(near.low()):
                return here[0]
    return None


def _likeliest(event: Event, sheet: Sheet, inside: list[Day]) -> Day | None:
    """Of a sentence's days give the one whose verb is the event's own; none when each is of something else."""
    own, foreign = _VERBS[event.name]
    ranked = [(_rank(sheet, event, day, own, foreign), day) for day in inside]
    best = max(rank for rank, _ in ranked)
    return next(day for rank, day in ranked if rank == best) if best > 0 else None


def _rank(sheet: Sheet, event: Event, day: Day, own: re.Pattern[str], foreign: re.Pattern[str]) -> int:
    """Say how well a day fits: most behind a verb of the event's own, 0 behind a verb of something else."""
    sentence = sheet.sentence_at(day.start)
    before = sheet.text[sentence.start:day.start].lower()
    last_own = max((m.end() for m in own.finditer(before)), default=-1)
    last_foreign = max((m.end() for m in foreign.finditer(before)), default=-1)
    if last_foreign > last_own:
        return 0
    near = last_own >= 0 and day.start >= event.start and len(before) - last_own < 60
    return (4 if near else 2) + (event.start <= day.start < event.end)


# What happens on the day of each milestone, and what happens on other days beside it.
_VERBS: dict[MilestoneName, tuple[re.Pattern[str], re.Pattern[str]]] = {
    name: (re.compile(rf"\b(?:{own})\b"), re.compile(rf"\b(?:{foreign})\b")) for name, own, foreign in ((
    MilestoneName.DEPORT_DECISION,
    r"decid\w*|decisions?|made|taken|agreed|approved|reached|settled|authorised|concluded|resolved",
    r"convicted|sentenced|born|appeal\w*|served|release\w*|arrested|due|panel of"), (MilestoneName.
    NO_DEPORT_DECISION,
    r"decid\w*|decisions?|made|taken|agreed|approved|reached|settled|authorised|concluded|resolved|dropped|closed"
    r"|granted", r"convicted|sentenced|born|served|release\w*|arrested|due"), (MilestoneName.NOTIFIED_OF_INTENTION,
    r"served|given|gave|handed|told|notified|informed|received|signed for|delivered|got|warned|advised|issued|notice",
    r"sent|posted|went|drafted|decided|dated|convicted|sentenced|written"), (MilestoneName.APPEAL_RECEIVED,
    r"received|reached|arrived|came|lodged|filed|submitted|appealed|put in|made|registered|entered|sent",
    r"dated|refused|served|decision|convicted|sentenced|hearing|listed|decided|dismissed"), (MilestoneName.
    APPEAL_RESULT,
    r"promulgated|dismiss\w*|allow\w*|determination|determined|decided|decision|ruling|ruled|judgment|remitted"
    r"|withdrew|withdrawn|abandoned|lost|won|failed|succeeded|found|result",
    r"lodged|heard|hearing|listed|received|appealed|refusal|served|filed|convicted|sentenced|argued"), (MilestoneName.
    BAIL_GRANTED, r"granted|bailed|released|got|given|grant|allowed|freed|out|agreed|succeeded|successful",
    r"refused|applied|application|lodged|report(?:ing)?|reside|until|hearing|next|listed|sign|arrested|detained"), (
    MilestoneName.DEPORTATION_ORDER_SERVED,
    r"served|serving|service|handed|received|accepted|delivered|given|gave|got|presented",
    r"signed(?! (?:order|deportation))|made|dated|decided|sent|posted|appeal\w*|convicted|sentenced|expires?"),)
}


# --- how the appeal ended -------------------------------------------------------------------------------------


def _outcome(event: Event, sheet: Sheet, found: list[Evidence], asks: list[str]) -> AppealOutcome | None:
    """Give how the offender's own appeal ended; on the Secretary of State's appeal the outcome is turned round."""
    low = sheet.sentences[event.sentence].low()
    kinds = {o for o, pattern in _OUTCOMES if pattern.search(low)}
    if not kinds:
        near = [s.low() for s in sheet.sentences[event.sentence + 1:event.sentence + 3]]
        kinds = {o for o, pattern in _OUTCOMES for text in near if "appeal" in text and pattern.search(text)}
    if AppealOutcome.DISMISSED in kinds and _DENIED_SUCCESS.search(low):
        kinds.discard(AppealOutcome.ALLOWED)
    if AppealOutcome.REMITTED in kinds:
        kinds -= {AppealOutcome.ALLOWED, AppealOutcome.DISMISSED}
    outcome = kinds.pop() if len(kinds) == 1 else None
    if _SECRETARY.search(low) and re.search(r"\bremad?(?:e|ing)\b|\bsubstitut\w+|\bdismissing (?:his|her)\b", low):
        outcome = AppealOutcome.DISMISSED if re.search(r"\bdismiss", low) else None
    elif outcome and _SECRETARY.search(low):
        outcome = AppealOutcome.ALLOWED if outcome in (AppealOutcome.DISMISSED, AppealOutcome.WITHDRAWN) else None
    if outcome is None:
        asks.append("How did the offender's own appeal end: allowed, dismissed, withdrawn or remitted?")
        return None
    found.append(sheet.evidence("outcome", outcome, event.start, event.end))
    return outcome


# --- bail -----------------------------------------------------------------------------------------------------


def _restrictions(sheet: Sheet, event: Event, found: list[Evidence]) -> str | None:
    """Give the restrictions of bail as written, spaces folded."""
    if _NO_RESTRICTIONS.search(sheet.text):
        return None
    hit = _RESTRICTIONS.search(sheet.text, sheet.sentences[event.sentence].start)
    if hit is None:
        return None
    end = _end_of_list(sheet, hit.end())
    folded = re.sub(
        r"\s*(?:[\u2022\u00b7*]|(?<=[\s;:])-)\s+", " ", " " + " ".join(sheet.words(hit.end(), end).split())
    ).strip(" .;-")
    if not folded:
        return None
    found.append(sheet.evidence("restrictions", folded, hit.end(), end))
    return folded


def _end_of_list(sheet: Sheet, start: int) -> int:
    """Give where the restrictions end: with their sentence, and those behind it that only go on listing."""
    number = sheet.sentence_number(start)
    end = sheet.sentences[number].end
    for following in sheet.sentences[number + 1:]:
        if not _goes_on(sheet, end, following):
            break
        end = following.end
    return end


def _goes_on(sheet: Sheet, end: int, following: Stretch) -> bool:
    gap = sheet.text[end:following.start]
    parted = sheet.text[max(end - 1, 0):end] in (";", ":", ",")
    return gap.count("\n\n") == 0 and (parted or bool(_MORE_RESTRICTIONS.match(following.text)))
