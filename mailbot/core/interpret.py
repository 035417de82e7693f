"""From pages to a `Notification`: what the message says, of whom, on which words, and what a person must answer."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from mailbot.core import attribution, kinds, milestone_details, milestones, people, quotes, sheets
from mailbot.core.mentions import Mention
from mailbot.core.moods import Mood
from mailbot.core.names import Sign
from mailbot.core.notification import Details, Evidence, Notification, Subject
from mailbot.core.pages import Page, Source, Voice
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation, Kind, MilestoneName, Party


def interpret(
    pages: tuple[Page, ...], *, claimed: Party, automatic: str | None, sent: datetime | None, thread: bool = False,
) -> Notification:
    """Say what a message says.

    `claimed` is the party by the From domain, `automatic` the reason when a machine wrote it, `sent` the
    Date header with its own offset, `thread` whether it is a reply. Nothing is raised on any text.
    """
    if automatic is not None:
        return Notification(kind=Kind.AUTOMATIC, automatic=automatic)
    looked = tuple(s for s in (sheets.look(page) for page in pages) if s.text.strip())
    day = sent.date() if sent else None
    found = people.find(looked, claimed, day)
    if claimed is Party.HOME_OFFICE and not _is_handed_on(pages):
        return _from_staff(pages, looked, found, day, thread=thread)
    return _from_agency(looked, found, thread=thread, outside=claimed is Party.UNKNOWN)


def _is_handed_on(pages: tuple[Page, ...]) -> bool:
    """Tell whether staff only hand on what somebody else wrote."""
    handed = sum(len(text) for page in pages for _, text in page.stretches(Voice.FORWARDED))
    own = sum(len(text) for page in pages if page.source is Source.BODY for _, text in page.stretches(Voice.OWN))
    return handed > own


def _from_agency(looked: tuple[Sheet, ...], found: Found, *, thread: bool, outside: bool = False) -> Notification:
    """Read a mail from NCA; one from `outside` may use its words, but only NCA has the interest that counts."""
    thread = thread or any(quotes.prefix(sheet.text) == "reply" for sheet in looked if sheet.is_subject)
    if thread:
        found = people.of_newest(found, frozenset(n for n, sheet in enumerate(looked) if sheet.is_subject))
    kind = Kind.OTHER if outside else kinds.of_notification(
        looked, people=len(found.persons), thread=thread, named=_named(looked, found)
    )
    subjects, questions = _subjects(looked, found)
    if kind is None:
        questions = (*questions, "What does NCA want with this message?")
    if kind is Kind.OTHER and not outside:
        subjects, questions = (), ()
    return Notification(kind=kind, subjects=subjects, questions=questions, losers=found.losers)


def _named(looked: tuple[Sheet, ...], found: Found) -> dict[int, list[tuple[int, int]]]:
    """Give where the persons stand in each sheet."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for mention in (m for p in found.persons for m in p.mentions() if m.sheet < len(looked)):
        spans.setdefault(id(looked[mention.sheet]), []).append((mention.start, mention.end))
    return spans


def _subjects(looked: tuple[Sheet, ...], found: Found) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """Make the subjects, each with its confiscation, and the questions that remain."""
    said, nobody = attribution.attribute(found, looked)
    subjects: list[Subject] = []
    questions: list[str] = []
    for person, statements in zip(found.persons, said, strict=True):
        open_ended = [replace(n, judgement=replace(n.judgement, state=None)) for n in nobody]
        state, words = attribution.combined([*statements, *open_ended])
        subject = _subject(person, looked, state, questions)
        if words and state:
            subject = replace(subject, evidence=(*subject.evidence, replace(words.evidence, value=state)))
        if state is None:
            questions.append(f"How does confiscation stand for {subject.name or subject.reference or 'this person'}?")
        subjects.append(subject)
    return tuple(subjects), tuple(questions)


def _subject(person: Person, looked: tuple[Sheet, ...], state: Confiscation | None, questions: list[str]) -> Subject:
    """Make one subject; a field with two values stays open, and the question is put in words."""
    reference, shown = _only(person.references, "reference", questions)
    # A date that is called one of birth goes before those that only stand beside a name.
    told = [m for m in person.births if m.sign is Sign.LABELLED]
    birth, born = _only(told or person.births, "date of birth", questions)
    name = people.best_name(person)
    chosen = [("reference", shown), ("name", name), ("date_of_birth", born)]
    evidence = tuple(_evidence(looked, field, m) for field, m in chosen if m is not None)
    return Subject(
        reference, name.value if name else None, date.fromisoformat(birth) if birth else None, state, evidence
    )


def _evidence(looked: tuple[Sheet, ...], field: str, mention: Mention) -> Evidence:
    return looked[mention.sheet].evidence(field, mention.value, mention.start, mention.end)


def _only(mentions: list[Mention], field: str, questions: list[str]) -> tuple[str | None, Mention | None]:
    """Give the one value of a field; None, and a question, when two are given or the one cannot be read."""
    values = {m.value for m in mentions}
    if len(values) == 1 and "" not in values:
        return mentions[0].value, mentions[0]
    if values:
        questions.append(f"Which {field} is right: {', '.join(sorted(v or 'unreadable' for v in values))}?")
    return None, None


def _from_staff(
    pages: tuple[Page, ...], looked: tuple[Sheet, ...], found: Found, day: date | None, *, thread: bool,
) -> Notification:
    """Read a mail from a case owner: who it is about, and which milestone the new words report."""
    report = _report(looked, found, day, thread=thread)
    if thread:
        looked, found = _with_quoted(pages, looked, found, day)
    subjects, doubts = _subjects(looked, found)
    kind = Kind.CASE_UPDATE if subjects or report.tells else Kind.OTHER
    if report.name is not None and len(subjects) != 1 and not (subjects and report.of_all):
        doubts = (*doubts, "Whose milestone is it?")
    unsure = report.name is not None and any(d.startswith(("Who", "Which reference")) for d in doubts)
    if kind is Kind.OTHER:
        return Notification(kind=kind, questions=(*report.questions, *doubts), losers=found.losers)
    return Notification(
        kind=kind, subjects=subjects, milestone=report.name, details=report.details,
        ask=bool(report.questions) or unsure, questions=(*report.questions, *doubts), evidence=report.evidence,
        losers=found.losers,
    )


_SAYS_YES = re.compile(
    r"\W{0,4}(?:yes|yep|yeah|done|confirmed|correct|that is right|that's right|(?:it|he|she) (?:has|was|is)\b"
    r"|already done)(?!\w)", re.IGNORECASE
)


_OF_ALL = re.compile(
    r"\b(?:both|the pair|the two|each|all (?:two|three|four|five|of them)|them all|together|jointly)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Report:
    """What a case owner reports, if anything.

    `tells` says that some milestone is spoken of, and not only in a general question; `of_all` that it is
    said of all persons alike: "both", "the pair of them".
    """

    name: MilestoneName | None = None
    details: Details = field(default_factory=Details)
    evidence: tuple[Evidence, ...] = ()
    questions: tuple[str, ...] = ()
    tells: bool = False
    of_all: bool = False


def _report(looked: tuple[Sheet, ...], found: Found, day: date | None, *, thread: bool) -> _Report:
    """Give the milestone that the body reports; the subject line speaks only for a silent body, never in a reply."""
    everybody = (*found.persons, *found.others)
    named = tuple((m.sheet, m.start, m.end) for p in everybody for m in (*p.names, *p.references))
    events = milestones.find(looked, named)
    heading = () if thread else tuple(e for e in events if looked[e.sheet].is_subject)
    body = tuple(e for e in events if not looked[e.sheet].is_subject)
    if milestones.contradicts(heading, body):
        return _Report(
            questions=("The subject line and the message do not say the same. What has happened?",), tells=True
        )
    spoken = body or heading
    report = milestones.reported(spoken)
    name, questions = report.name, report.questions
    if not spoken and thread and any(_SAYS_YES.match(s.text) for s in looked if not s.is_subject):
        questions = ("What has happened, to whom, and when? \"Yes\" alone does not say.",)
    if name is None:
        return _Report(questions=questions, tells=any(e.mood is not Mood.ASKED for e in spoken))
    births = frozenset((m.sheet, m.start) for p in everybody for m in p.births)
    read = milestone_details.read(report.events, looked, births, named, day, thread=thread)
    event = report.events[0]
    of_all = bool(_OF_ALL.search(looked[event.sheet].sentences[event.sentence].text))
    shown = looked[event.sheet].evidence("milestone", name, event.start, event.end)
    return _Report(name, read.details, (shown, *read.evidence), (*questions, *read.questions), True, of_all)


def _with_quoted(
    pages: tuple[Page, ...], looked: tuple[Sheet, ...], found: Found, day: date | None,
) -> tuple[tuple[Sheet, ...], Found]:
    """In a reply, take from the quoted task who it is about: the person named in the new text, or the only one."""
    quoted = tuple(s for s in (sheets.look(p, (Voice.QUOTED,)) for p in pages) if s.text.strip())
    earlier = people.find(quoted, Party.HOME_OFFICE, day, offset=len(looked))
    return (*looked, *quoted), people.completed(found, earlier)
