"""What follows from news of a milestone: its letter to NCA, the row of the record, what ends and what is awaited."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from mailbot.core.decision import LetterOrder, MilestoneNote, TaskEnding, TaskKind, TaskOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_facts import in_words, told_of
from mailbot.core.milestone_news import News
from mailbot.core.states import AppealOutcome, MilestoneName, MilestoneSource, TaskState

_APPEAL_IN_WORDS: Mapping[AppealOutcome | None, str] = {
    None: "",
    AppealOutcome.ALLOWED: "The appeal was allowed.",
    AppealOutcome.DISMISSED: "The appeal was dismissed.",
    AppealOutcome.WITHDRAWN: "The appeal was withdrawn.",
    AppealOutcome.REMITTED: "The appeal was remitted to be heard again.",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Who says what is told; `cause` is a name given once where no mail says it (see FollowUp)."""

    kind: MilestoneSource
    by: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Follows:
    """What follows on one case, to be put into a decision or a follow-up."""

    milestones: tuple[MilestoneNote, ...] = ()
    letters: tuple[LetterOrder, ...] = ()
    tasks: tuple[TaskOrder, ...] = ()
    ends: tuple[TaskEnding, ...] = ()

    def __add__(self, other: "Follows") -> "Follows":
        """Give both together."""
        return Follows(
            self.milestones + other.milestones, self.letters + other.letters, self.tasks + other.tasks,
            self.ends + other.ends,
        )

    def __bool__(self) -> bool:
        """Tell whether anything follows."""
        return bool(self.milestones or self.letters or self.tasks or self.ends)


def tell(case: CaseFacts, news: News, facts: Facts, source: Source) -> Follows:
    """Tell NCA of a milestone, or of what corrects it (R7); of a decision not to deport, await its answer (R8)."""
    letter = milestone_letter(news, case, facts)
    note = MilestoneNote(
        case.reference, news.name, news.details, source.kind, source.by, letter.template, news.notice_days
    )
    return Follows((note,), (letter,), _awaited(case, news, facts, source, letter), _ended(case, news))


def note_only(case: CaseFacts, news: News, source: Source) -> MilestoneNote:
    """Note a milestone of which NCA is not told now."""
    return MilestoneNote(case.reference, news.name, news.details, source.kind, source.by)


def milestone_letter(news: News, case: CaseFacts, facts: Facts) -> LetterOrder:
    """Give the letter that tells NCA of one milestone."""
    details = news.details
    passed = details.removal_date is not None and details.removal_date < facts.today and not details.cancelled
    told = {
        "person": told_of(case), "milestone_date": in_words(details.date), "outcome": _APPEAL_IN_WORDS[details.outcome],
        "restrictions": details.restrictions or "", "removal_date": in_words(details.removal_date),
        "flight": details.flight or "", "destination": details.destination or "", "note": details.note or "",
        "cancelled": details.cancelled, "passed": passed, "short_notice": news.is_short_notice,
        "replaces": news.corrects, "replaces_on": in_words(news.replaces_on),
    }
    return LetterOrder(template_of(news.name), facts.nca_contact, told, (case.reference,))


def template_of(name: MilestoneName) -> str:
    """Give the template by which NCA is told of a milestone."""
    return "nca-milestone-" + name.value.replace("_", "-")


def listed(case: CaseFacts, name: MilestoneName, why: str, facts: Facts, source: Source) -> Follows:
    """List a milestone for the team, which decides whether NCA is told of it; an earlier listing of it is void."""
    kind, due_on = TaskKind.OLD_MILESTONE, facts.schedule.due(facts.today)
    task = TaskOrder(
        kind, case.reference, facts.team_address, due_on, facts.schedule.first_press(kind, due_on),
        cause=task_cause(source.cause, kind, name.value), why=f"{name.value.replace('_', '-')}-{why}", milestone=name,
    )
    void = TaskEnding(case.reference, (kind,), "listed-anew", TaskState.CANCELLED, milestone=name)
    return Follows(tasks=(task,), ends=(void,))


def is_recent(day: dt.date | None, facts: Facts) -> bool:
    """Tell whether something happened so lately that NCA is told of it by itself."""
    return day is not None and (facts.today - day).days <= facts.tell_within


def _awaited(
    case: CaseFacts, news: News, facts: Facts, source: Source, letter: LetterOrder
) -> tuple[TaskOrder, ...]:
    """R8: the letter asks NCA for what could change the decision, so its answer is awaited."""
    if news.name is not MilestoneName.NO_DEPORT_DECISION:
        return ()
    kind, due_on = TaskKind.AWAIT_INFORMATION, facts.schedule.answer_due(facts.today)
    return (TaskOrder(
        kind, case.reference, case.owner_email or facts.team_address, due_on, facts.schedule.first_press(kind, due_on),
        cause=task_cause(source.cause, kind), awaits=letter.template, milestone=news.name,
    ),)


def task_cause(cause: str, kind: TaskKind, about: str = "") -> str:
    """Give the cause of one of several tasks that follow together; "" where a mail gives rise to them."""
    return ", ".join(part for part in (cause, about, kind.value) if part) if cause else ""


def _ended(case: CaseFacts, news: News) -> tuple[TaskEnding, ...]:
    """Give what was still to be done about a milestone, and is done or void now that NCA is told."""
    about = TaskEnding(case.reference, (TaskKind.OLD_MILESTONE,), "told", milestone=news.name)
    if news.name is MilestoneName.NO_DEPORT_DECISION and news.corrects:
        asked = TaskEnding(case.reference, (TaskKind.AWAIT_INFORMATION,), "asked-anew", TaskState.CANCELLED)
        return (about, asked)
    if news.name is not MilestoneName.REMOVAL_DETAILS:
        return (about,)
    ended = (about, TaskEnding(case.reference, (TaskKind.TELL_OF_REMOVAL,), "told"))
    barred = TaskEnding(case.reference, (TaskKind.REMOVAL_DESPITE_BAR,), "removal-cancelled")
    return (*ended, barred) if news.details.cancelled else ended
