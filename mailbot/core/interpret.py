"""From pages to a `Notification`: what the message says, of whom, on which words, and what a person must answer."""

from dataclasses import replace
from datetime import date, datetime

from mailbot.core import attribution, kinds, milestone_details, milestones, people, sheets
from mailbot.core.notification import Details, Evidence, Notification, Subject
from mailbot.core.pages import Page, Source, Voice
from mailbot.core.mentions import Mention
from mailbot.core.people import Found, Person
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation, Kind, Party


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
    return _from_agency(looked, found, thread=thread)


def _is_handed_on(pages: tuple[Page, ...]) -> bool:
    """Tell whether staff only hand on what somebody else wrote."""
    handed = sum(len(text) for page in pages for _, text in page.stretches(Voice.FORWARDED))
    own = sum(len(text) for page in pages if page.source is Source.BODY for _, text in page.stretches(Voice.OWN))
    return handed > own


def _from_agency(looked: tuple[Sheet, ...], found: Found, *, thread: bool) -> Notification:
    """Read a mail from NCA."""
    kind = kinds.of_notification(looked, people=len(found.persons), thread=thread)
    subjects, questions = _subjects(looked, found)
    if kind is None:
        questions = (*questions, "What does NCA want with this message?")
    if kind is Kind.OTHER:
        subjects = ()
    return Notification(kind=kind, subjects=subjects, questions=questions, losers=found.losers)


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
    birth, born = _only(person.births, "date of birth", questions)
    name = people.best_name(person)
    chosen = [("reference", shown), ("name", name), ("date_of_birth", born)]
    evidence = tuple(_evidence(looked, field, m) for field, m in chosen if m is not None)
    return Subject(reference, name.value if name else None, date.fromisoformat(birth) if birth else None, state, evidence)


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


def _from_staff(pages: tuple[Page, ...], looked: tuple[Sheet, ...], found: Found, day: date | None, *, thread: bool) -> Notification:
    """Read a mail from a case owner."""
    body = tuple(s for s in looked if not s.is_subject)
    offset = len(looked) - len(body)
    events = milestones.find(body) or (() if thread else milestones.find(looked))
    if not milestones.find(body):
        body, offset = looked, 0
    name, event, ask, questions = milestones.reported(events)
    details = Details()
    evidence: tuple[Evidence, ...] = ()
    if event is not None:
        births = frozenset((m.sheet - offset, m.start) for p in found.persons for m in p.births)
        details, evidence, doubt = milestone_details.read(event, body, births, day)
        ask = ask or doubt
    if not found.persons and thread:
        quoted = tuple(s for s in (sheets.look(p, (Voice.QUOTED,)) for p in pages) if s.text.strip())
        looked, found = quoted, people.find(quoted, Party.HOME_OFFICE, day)
    subjects, doubts = _subjects(looked, found)
    kind = Kind.CASE_UPDATE if subjects or events else Kind.OTHER
    return Notification(
        kind=kind, subjects=subjects if kind is Kind.CASE_UPDATE else (), milestone=name, details=details, ask=ask,
        questions=(*questions, *doubts), evidence=evidence, losers=found.losers,
    )
