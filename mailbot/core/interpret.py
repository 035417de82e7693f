"""From pages to a `Notification`: what the message says, of whom, on which words, and what a person must answer."""

import re
from dataclasses import replace
from datetime import date, datetime

from mailbot.core import (
    attribution,
    background,
    confiscation,
    confiscation_opinion,
    errands,
    fields,
    handed_on,
    kinds,
    let_go,
    names,
    new_subject,
    people,
    quotes,
    report_words,
    requests,
    sheets,
    specimens,
    standing,
    task_answers,
    updates,
    wanted,
)
from mailbot.core.handed_on import writers
from mailbot.core.mentions import Mention
from mailbot.core.names import Sign
from mailbot.core.notification import WHAT_IS_WANTED, Evidence, Notification, Subject
from mailbot.core.pages import Page, Source, Voice
from mailbot.core.people import Found, Person
from mailbot.core.persons import is_initialled, same_name
from mailbot.core.pointed_at import is_only_pointed_at
from mailbot.core.sheets import Sheet
from mailbot.core.states import Confiscation, Kind, Party
from mailbot.core.vocabulary_labels import Role


def interpret(
    pages: tuple[Page, ...], *, claimed: Party, automatic: str | None, sent: datetime | None, thread: bool = False,
) -> Notification:
    """Say what a message says.

    `claimed` is the party by the From domain, `automatic` the reason when a machine wrote it, `sent` the
    Date header with its own offset, `thread` whether it is a reply. Nothing is raised on any text.
    """
    if automatic is not None:
        return Notification(kind=Kind.AUTOMATIC, automatic=automatic)
    pages = specimens.without(background.without(pages))
    looked = tuple(s for s in (sheets.look(page) for page in pages) if s.text.strip())
    day = sent.date() if sent else None
    found = people.find(looked, claimed, day)
    thread = thread or _prefixed(looked, "reply")
    if claimed is Party.HOME_OFFICE and (not _is_handed_on(pages) or _is_reported(pages, looked, found, day)):
        said = _from_staff(pages, looked, found, day, thread=thread)
        new = [one.text for sheet in looked if not sheet.is_subject for one in sheet.sentences]
        return replace(said, done=thread and said.milestone is None and task_answers.says_done(new))
    return _from_agency(pages, looked, found, day, claimed, thread=thread)


def _is_reported(pages: tuple[Page, ...], looked: tuple[Sheet, ...], found: Found, day: date | None) -> bool:
    """Tell whether staff report a milestone, in their own words or by handing on what an airline or a court wrote."""
    wrote = [one for page in pages for one in writers(page)]
    if any(map(_FROM_AGENCY.search, wrote)):
        return False
    handed = (text for page in pages for _, text in page.stretches(Voice.FORWARDED))
    of_others = bool(wrote) and all(map(_knows, wrote)) and not any(map(_FROM_AGENCY.search, handed))
    return updates.reports(looked, found, day, handed_on=of_others)


# Who knows of a turn at first hand, by the name or the domain of a writer: courts, prisons, airlines, escorts.
_KNOWS_FIRST = re.compile(
    r"(?:tribunal|court|justice|hmcts|hmps|noms|prison|probation|air(?:line|way|port|[.-])|\bair|jet|aero|aviation|flight"
    r"|ticket|booking|escort|removals?\b|custody"
    r"|\bappeals?\b|\bbail\b|\breturns?\b|litigation|presenting|\bpou\b|\bhearings?\b|\blisting\b|\bcharter"
    r"|\bdesk\b|\bhub\b)", re.IGNORECASE
)
# A colleague's address, or the bare name by which programs show one.
_COLLEAGUE = re.compile(r"[^@]*\bhome\s?office\b|[^@]*@[\w.-]*homeoffice\b|[^@:;]{3,60}", re.IGNORECASE)
_FROM_AGENCY = re.compile(r"\b(?:nca|soca|national crime agency)\b", re.IGNORECASE)


def _knows(writer: str) -> bool:
    """Tell whether a writer knows of turns at first hand, or is a colleague of the one who hands the mail on."""
    return bool(_KNOWS_FIRST.search(writer) or _COLLEAGUE.fullmatch(writer.strip(" *\t")))


def _prefixed(looked: tuple[Sheet, ...], handled: str) -> bool:
    """Tell whether a subject line says that the mail is a "reply" or a "forward"."""
    return any(quotes.prefix(sheet.text) == handled for sheet in looked if sheet.is_subject)


# Who writes to case owners of milestones: tribunals, courts, prisons. What a colleague wrote is no owner's report.
_FROM_A_COURT = re.compile(
    r"\b(?:tribunals?|courts?|hmps|noms|justice|prisons?)(?:\.[\w-]+){0,3}\.(?:example|gov\.uk|uk)\b",
    re.IGNORECASE
)


# Words of one's own, and not only a name below what is handed on: a report stands in new text, or in none.
_SAYS_SOMETHING = re.compile(r"\b[a-z]{2,}\b[^\n]{0,60}\b[a-z]{2,}\b")


def _is_handed_on(pages: tuple[Page, ...]) -> bool:
    """Tell whether staff only hand on what NCA, or nobody known, wrote; a court's mail they use for a report."""
    handed = sum(len(text) for page in pages for _, text in page.stretches(Voice.FORWARDED))
    own = [text for page in pages if page.source is Source.BODY for _, text in page.stretches(Voice.OWN)]
    by_court = any(_FROM_A_COURT.search(one) for page in pages for one in writers(page))
    return handed > sum(map(len, own)) and not (by_court and any(map(_SAYS_SOMETHING.search, own)))


def _from_agency(
    pages: tuple[Page, ...], looked: tuple[Sheet, ...], found: Found, day: date | None, claimed: Party, *, thread: bool,
) -> Notification:
    """Read a mail from NCA; one from outside may use its words, but only NCA has the interest that counts."""
    new = looked
    if thread:
        titles = frozenset(n for n, sheet in enumerate(looked) if sheet.is_subject)
        another = any(new_subject.says_another(sheet.text) for sheet in looked if not sheet.is_subject)
        found = people.of_newest(found, titles, another=another)
    elif _prefixed(looked, "forward") and (found.persons or _hands_on(looked)):
        looked, found = _with_quoted(pages, looked, found, day, Party.NCA)
    speaking = tuple(fields.speaking(s, f) for s, f in zip(new, found.fields, strict=False))
    kind = Kind.OTHER if claimed is Party.UNKNOWN else wanted.kind(
        _own(speaking), people=len(found.persons), thread=thread, named=_named(speaking, found)
    )
    if kind is Kind.WITHDRAWAL and let_go.is_of_some_only(new, found):
        kind = None
    subjects, questions = _subjects(looked, found)
    if kind is None:
        questions = (*questions, WHAT_IS_WANTED)
    mentioned: tuple[Subject, ...] = ()
    if kind is Kind.OTHER and claimed is not Party.UNKNOWN:
        # "We never had an interest in him" is about him; a chat only mentions whom it names.
        about = subjects if kinds.is_denied(_own(speaking)) else ()
        mentioned, subjects, questions = tuple(one for one in subjects if one not in about), about, ()
    addition = _addition(new, found) if thread and not found.persons and claimed is Party.NCA else None
    return Notification(
        kind=kind, subjects=subjects, questions=questions, losers=found.losers, mentioned=mentioned, addition=addition,
    )


# What hands on whoever is named further down, and does not say that he is not meant.
_BELOW = re.compile(r"\b(?:below|beneath|underneath|follows|following|forward(?:ed|ing)?)\b", re.IGNORECASE)
_NOT_HIM = re.compile(r"\bnot (?:this|that|the|him|her|about)\b", re.IGNORECASE)


def _hands_on(looked: tuple[Sheet, ...]) -> bool:
    own = [sheet.text for sheet in looked if not sheet.is_subject]
    return any(map(_BELOW.search, own)) and not any(map(_NOT_HIM.search, own))


def _addition(looked: tuple[Sheet, ...], found: Found) -> Subject | None:
    """Give what a reply that names nobody adds about the one person of its thread; None where it adds nothing."""
    if kinds.of_notification(looked, people=1, thread=True) is not Kind.INFORMATION:
        return None
    said, nobody = attribution.attribute(replace(found, persons=(Person(),)), looked)
    state, _ = standing.combined([*said[0], *nobody])
    return Subject(confiscation=state)


def _own(speaking: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Leave out the messages that are enclosed where the sender's own words say what is wanted."""
    own = tuple(s for s in speaking if s.page.source is not Source.ATTACHMENT or not s.page.stretches(Voice.FORWARDED))
    body = tuple(s for s in own if s.page.source is Source.BODY)
    said = kinds.signs(body) if len(own) < len(speaking) else None
    tells = said and (said.withdrawn, said.first, said.known, said.told, said.asked, said.declared) != (None,) * 6
    return own if tells else speaking


def _named(looked: tuple[Sheet, ...], found: Found) -> dict[int, list[tuple[int, int]]]:
    """Give where the persons stand in each sheet."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for mention in (m for p in found.persons for m in p.mentions() if m.sheet < len(looked)):
        spans.setdefault(id(looked[mention.sheet]), []).append((mention.start, mention.end))
    return spans


def _subjects(
    looked: tuple[Sheet, ...], found: Found, *, weighed: bool = True,
) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """Make the subjects, each with its confiscation, and the questions that remain."""
    said, nobody = attribution.attribute(found, looked)
    # Where a form has given names that no family name joined, a surname elsewhere is not all of the name.
    parted = any(f.role is Role.GIVEN for told in found.fields for f in told)
    subjects: list[Subject] = []
    questions: list[str] = []
    alone = len(found.persons) == 1 and not nobody
    heard = confiscation_opinion.heard(looked, attribution.names_of(found), said[0]) if alone else ()
    open_ended = [replace(n, judgement=replace(n.judgement, state=None)) for n in nobody]
    for person, statements in zip(found.persons, said, strict=True):
        state, words = standing.combined([*statements, *open_ended])
        if alone and weighed:
            state, words = confiscation_opinion.settled(state, words, statements, heard)
        elif weighed and not nobody and any(confiscation.is_named(sheet.text) for sheet in looked):
            state, words = confiscation_opinion.of_several(state, words, statements)
        subject = _subject(person, looked, state, questions, parted=parted)
        if words and state:
            subject = replace(subject, evidence=(*subject.evidence, replace(words.evidence, value=state)))
        if state is None:
            questions.append(f"{_OF_CONFISCATION} for {_called(subject)}?")
        if is_only_pointed_at(person, looked):
            questions.append(f"Is {_called(subject)} meant, or somebody else?")
        subjects.append(subject)
    return tuple(subjects), tuple(questions)


def _called(subject: Subject) -> str:
    return subject.name or subject.reference or "this person"


def _subject(
    person: Person, looked: tuple[Sheet, ...], state: Confiscation | None, questions: list[str], *, parted: bool,
) -> Subject:
    """Make one subject; a field with two values stays open, and the question is put in words."""
    reference, shown = _only(person.references, "reference", questions)
    # A date that is called one of birth goes before those that only stand beside a name.
    told = [m for m in person.births if m.sign is Sign.LABELLED]
    birth, born = _only(told or person.births, "date of birth", questions)
    name = people.best_name(person)
    if name is not None and (_is_disputed(name, person) or (parted and not names.is_full(name.value))):
        questions.append(f"Which name is right for {reference or 'this person'}?")
        name = None
    elif name is not None and _is_a_part(name, looked[name.sheet].text):
        questions.append(f"What is the whole name of {name.value}?")
        name = None
    chosen = [("reference", shown), ("name", name), ("date_of_birth", born)]
    evidence = tuple(_evidence(looked, field, m) for field, m in chosen if m is not None)
    return Subject(
        reference, name.value if name else None, date.fromisoformat(birth) if birth else None, state, evidence
    )


def _is_disputed(name: Mention, person: Person) -> bool:
    """Tell whether another page gives a person another full name, not only more or fewer words of it."""
    rivals = [m for m in person.names if m.sheet != name.sheet and m.sign >= Sign.SURNAME and names.is_full(m.value)]
    return any(not (same_name(m.value, name.value) or is_initialled(m.value, name.value)) for m in rivals)


_PARTS_TOLD = re.compile(
    r"\b(?i:(?:given|first|christian|middle|other)\snames?|forenames?"
    r"|full\sname)(?:\s[a-z]{2,6}){0,2}[\s:,\"]{1,3}(?-i:[A-Z][a-z])")


def _is_a_part(name: Mention, text: str) -> bool:
    """Tell whether a single word is only a part of a name: other parts are told nearby, and were not understood."""
    if names.is_full(name.value) or name.labelled:
        return False
    return bool(_PARTS_TOLD.search(text, max(name.start - 150, 0), name.end + 150))


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
    report, new = updates.report(looked, found, day, thread=thread), looked
    if report.name is not None and _is_of_another_day(report, pages, day):
        report = updates.report(looked, found, handed_on.day(pages), thread=thread)
    if thread:
        looked, found = _with_quoted(pages, looked, found, day, Party.HOME_OFFICE)
    subjects, doubts = _as_staff_say(*_subjects(looked, found, weighed=False), pages)
    if subjects and _is_errand(new, report, thread=thread):
        return Notification(
            kind=Kind.OTHER, subjects=subjects, questions=doubts, losers=found.losers, enquiry=requests.enquiry_in(new)
        )
    # What speaks of nobody, answers nothing and reports nothing is no case owner's update.
    tells = (report.name is not None and _speaks_of_somebody(new)) or (report.tells and thread)
    kind = Kind.CASE_UPDATE if subjects or tells else Kind.OTHER
    if report.name is not None and len(subjects) != 1 and not (subjects and report.of_all):
        doubts = (*doubts, "Whose milestone is it?")
    if report.name is not None and len(subjects) == 1 and _is_hardly_named(subjects[0]):
        doubts = (*doubts, f"Who is {_called(subjects[0])}? The message gives neither reference nor date of birth.")
    if report.name is not None and kinds.is_for_nobody(new):
        doubts = (*doubts, "Is NCA to be told of this? The message calls itself a test, a draft or to be ignored.")
    support, enquiry = requests.support_in(new), requests.enquiry_in(new)
    is_silent = report.name is None and not report.questions and support is None and not enquiry
    odd = report_words.unknown_milestone(new) if is_silent else ""
    unsure = report.name is not None and any(d.startswith(("Who", "Which reference")) for d in doubts)
    if kind is Kind.OTHER:
        return Notification(
            kind=kind, questions=(*report.questions, *doubts), losers=found.losers, support=support, enquiry=enquiry,
        )
    return Notification(
        kind=kind, subjects=subjects, milestone=report.name, details=report.details,
        ask=bool(report.questions) or unsure, questions=(*report.questions, *doubts, *filter(None, (odd,))),
        evidence=report.evidence, losers=found.losers, support=support, enquiry=enquiry,
        corrects=report_words.calls_it_a_correction(new),
    )


def _is_of_another_day(report: updates.Update, pages: tuple[Page, ...], day: date | None) -> bool:
    """Tell whether a report is told by what was handed on, and that was written on another day than the mail."""
    written = handed_on.day(pages)
    by_field = {e.field: e for e in report.evidence}
    told = by_field.get("date") or by_field.get("milestone")
    return written not in (None, day) and told is not None and any(
        page.part == told.part and span.voice is Voice.FORWARDED and span.start <= told.start < span.end
        for page in pages for span in page.spans)


_SOMEBODY = re.compile(
    r"\b(?:he|she|him|her|his|hers|mr|mrs|ms|miss|appellant|applicant|detainee|fno|subject(?! to)"
    r"|client)\b", re.IGNORECASE
)


def _speaks_of_somebody(new: tuple[Sheet, ...]) -> bool:
    """Tell whether a mail that names nobody speaks of a person at all: "our appeal has raised £612" does not."""
    return any(_SOMEBODY.search(sheet.text) for sheet in new if not sheet.is_subject)


def _is_errand(new: tuple[Sheet, ...], report: updates.Update, *, thread: bool) -> bool:
    """Tell whether staff report nothing, correct nothing, and write of none of the milestones' matters."""
    # A bare "done" is asked about, unless the words behind it say what was done.
    asked = set(report.questions) - {updates.WHAT_HAPPENED}
    plain = report.name is None and not report.tells and not asked and requests.support_in(new) is None
    if not plain or report_words.calls_it_a_correction(new) or report_words.unknown_milestone(new):
        return False
    return errands.is_errand(new, requests.enquiry_in(new), thread=thread)


_OF_CONFISCATION = "How does confiscation stand"


def _as_staff_say(
    subjects: tuple[Subject, ...], doubts: tuple[str, ...], pages: tuple[Page, ...],
) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """Take from staff no more of confiscation than their new words say: the task that they answer speaks of it too.

    NCA alone says how it stands, so where staff leave it open, nobody is asked.
    """
    plain = (replace(s, confiscation=Confiscation.NOT_STATED) if s.confiscation is None else s for s in subjects)
    own = tuple(_without_quoted_confiscation(subject, pages) for subject in plain)
    return own, tuple(doubt for doubt in doubts if not doubt.startswith(_OF_CONFISCATION))


def _without_quoted_confiscation(subject: Subject, pages: tuple[Page, ...]) -> Subject:
    shown = [e for e in subject.evidence if e.field == "confiscation"]
    if not shown or not all(_is_quoted(e, pages) for e in shown):
        return subject
    rest = tuple(e for e in subject.evidence if e.field != "confiscation")
    return replace(subject, confiscation=Confiscation.NOT_STATED, evidence=rest)


def _is_quoted(shown: Evidence, pages: tuple[Page, ...]) -> bool:
    return any(
        span.voice is Voice.QUOTED and span.start <= shown.start < span.end
        for page in pages if page.part == shown.part for span in page.spans
    )


def _is_hardly_named(subject: Subject) -> bool:
    """Tell whether all that is said of somebody is a name, which others may bear as well."""
    return subject.reference is None and subject.date_of_birth is None


def _with_quoted(
    pages: tuple[Page, ...], looked: tuple[Sheet, ...], found: Found, day: date | None, claimed: Party,
) -> tuple[tuple[Sheet, ...], Found]:
    """In a reply, take from the quoted task who it is about: the person named in the new text, or the only one."""
    quoted = tuple(s for s in (sheets.look(p, (Voice.QUOTED,)) for p in pages) if s.text.strip())
    earlier = people.find(quoted, claimed, day, offset=len(looked))
    _join_at_odds(found, earlier)
    return (*looked, *quoted), people.completed(found, earlier)


def _join_at_odds(found: Found, earlier: Found) -> None:
    """Where the one reference above and the one in the quoted task differ by a slip, hold both against each other."""
    if len(found.persons) != 1 or len(earlier.persons) != 1:
        return
    new, old = found.persons[0], earlier.persons[0]
    references = {m.value for m in new.references}, {m.value for m in old.references}
    if all(len(r) == 1 for r in references) and _is_slip(*(next(iter(r)) for r in references)):
        new.references.extend(old.references)
        new.names.extend(old.names)


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two references are unlike, but only by two digits changed about or one mistyped."""
    apart = [n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and 1 <= len(apart) <= 2 and (len(apart) == 1 or sorted(one) == sorted(other))
