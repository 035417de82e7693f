"""What NCA is told of the milestones that the case extract shows, and of what was owed before it had an interest.

An extract after months of silence does not flood NCA: what is older than `Facts.tell_within` days, and what is not
whole, is listed for the team instead, once for each case and milestone.
"""

from collections.abc import Iterator

from mailbot.core.decision import TaskEnding, TaskKind
from mailbot.core.extract_milestones import shown
from mailbot.core.facts import CaseFacts, Facts, Owed
from mailbot.core.follow_ups import BY_ITSELF, FollowUp, StandingInterest, Turn
from mailbot.core.letter_facts import in_words
from mailbot.core.milestone_letters import Follows, Source, is_recent, listed, note_only, tell
from mailbot.core.milestone_news import News, news_of
from mailbot.core.notification import Details
from mailbot.core.removals import alarm_at_interest, is_owner_known, removal_shown, unclear_at_interest
from mailbot.core.states import MilestoneName, MilestoneSource, TaskState

_REMOVAL = MilestoneName.REMOVAL_DETAILS


def milestones_shown(turn: Turn, facts: Facts) -> FollowUp | None:
    """Say what follows from the milestones that the extract shows otherwise than before (R7-R10)."""
    case, found = turn.case, Follows()
    cause = f"case {case.reference}, version {case.version}, milestones"
    source = Source(MilestoneSource.EXTRACT, f"the case extract of {in_words(facts.today)}", cause)
    for name, now in _changed(turn):
        if name is _REMOVAL:
            found += removal_shown(case, now, facts, source)
        elif now is not None:
            found += _shown(case, name, now, facts, source)
        elif name in case.told:
            found += listed(case, name, "no-longer-shown", facts, source)
    return follow_up(turn.case, turn.interest, source, found) if found else None


def follow_up(case: CaseFacts, interest: StandingInterest | None, source: Source, found: Follows) -> FollowUp:
    """Give what follows on a case as what is to be written of it."""
    by_person = source.kind is MilestoneSource.PERSON
    return FollowUp(
        case.reference, source.cause, f"{source.by} by command" if by_person else source.by,
        by=source.by if by_person else BY_ITSELF, interest=interest, letters=found.letters, tasks=found.tasks,
        milestones=found.milestones, ends=found.ends,
    )


def _changed(turn: Turn) -> Iterator[tuple[MilestoneName, Details | None]]:
    before, after = shown(turn.before), shown(turn.after)
    for name in MilestoneName:
        if before.get(name) != after.get(name):
            yield name, after.get(name)


def _shown(case: CaseFacts, name: MilestoneName, now: Details, facts: Facts, source: Source) -> Follows:
    news = news_of(case, name, now, facts.today)
    if news is None:
        # What an earlier extract took out, or showed otherwise, stands again as NCA knows it.
        return Follows(ends=(TaskEnding(case.reference, (TaskKind.OLD_MILESTONE,), "known-to-nca",
                                        TaskState.CANCELLED, milestone=name),))
    why = _why_not(case, news, facts)
    if why is None:
        return tell(case, news, facts, source)
    noted = () if news.corrects else (note_only(case, news, source),)
    return Follows(noted) + listed(case, name, why, facts, source)


def _why_not(case: CaseFacts, news: News, facts: Facts) -> str | None:
    """Say why NCA is not told by itself; None where it is. A correction goes out whatever its age."""
    day = news.details.date
    if facts.traffic.paused:
        return "disclosures-paused"
    if not is_owner_known(case, facts):
        return "owner-on-no-list"
    if news.name is MilestoneName.APPEAL_RESULT and news.details.outcome is None:
        return "outcome-not-shown"
    if day is not None and day > facts.today:
        return "day-lies-ahead"
    return "too-old-to-tell" if not news.corrects and not is_recent(day, facts) else None


def owed_at_interest(case: CaseFacts, facts: Facts) -> Follows:
    """Say what NCA is told, beside the answer, when it first has an interest: what happened lately, what lies ahead.

    What was noted before and is too old is listed for the team; what only the extract shows and is old, is history.
    """
    held = {name: Owed(details, MilestoneSource.EXTRACT, "the case extract") for name, details in case.extract.items()}
    found = Follows()
    for name, owed in {**held, **case.owed}.items():
        found += _owed(case, name, owed, facts, noted=name in case.owed)
    return found


def _owed(case: CaseFacts, name: MilestoneName, owed: Owed, facts: Facts, *, noted: bool) -> Follows:
    news, source = news_of(case, name, owed.details, facts.today), Source(owed.source, owed.by)
    if news is None:
        return Follows()
    why = _why_no_removal(news, facts) if name is _REMOVAL else _why_not(case, news, facts)
    if why is None:
        return tell(case, news, facts, source) + alarm_at_interest(case, news, facts, source)
    if name is _REMOVAL and (unclear := unclear_at_interest(case, owed.details, facts, source)):
        return unclear
    return listed(case, name, why, facts, source) if noted else Follows()


def _why_no_removal(news: News, facts: Facts) -> str | None:
    """Say why NCA is not told of a removal at its first interest: it is over, was called off, or has no day."""
    day = news.details.removal_date
    if news.details.cancelled:
        return "cancelled-before"
    return None if day is not None and day >= facts.today else "not-ahead"
