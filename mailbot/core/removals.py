"""Removals (R9, R10): NCA is told at once; who must do something about one hears of it the same minute.

The case owner and the senior caseworker get an alarm where the case extract shows a removal of which NCA cannot be told
by itself, or is told with less than three full days' notice; and a warning where a removal is set while confiscation
proceedings or an order stand.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from mailbot.core.decision import LetterOrder, TaskEnding, TaskKind, TaskOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_facts import BARRIERS, in_words, told_to_owner
from mailbot.core.milestone_letters import Follows, Source, is_recent, listed, note_only, task_cause, tell
from mailbot.core.milestone_news import News, completed, news_of
from mailbot.core.notification import Details
from mailbot.core.states import MilestoneName, Party, TaskState

_REMOVAL = MilestoneName.REMOVAL_DETAILS

# "Cancelled: judicial review", and not "BA75, as the flight of the 3rd was cancelled".
_OFF_AT_ONCE = re.compile(
    r"\W*(?:the )?(?:(?:removal|removal directions|rds|flight)\b\W*)?"
    r"(?:(?:is|are|was|were|has been|have been|now)\b\W*){0,2}(?:cancell?ed|called off)\b", re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:re-?booked|re-?scheduled|re-?arranged|re-?set|new|instead|now (?:on|set|booked|flying)|replaced|moved to)\b",
    re.IGNORECASE,
)


class Alarm(StrEnum):
    """Why owner and senior caseworker are alarmed about a removal of the case extract."""

    SHORT_NOTICE = "short-notice"
    NO_DAY = "removal-without-a-day"
    PASSED = "removal-in-the-past"
    TAKEN_OUT = "removal-no-longer-shown"
    PERHAPS_OFF = "removal-perhaps-cancelled"
    STRANGE_OWNER = "owner-on-no-list"
    PAUSED = "disclosures-paused"


_IN_WORDS: Mapping[Alarm, str] = {
    Alarm.SHORT_NOTICE: "We have told NCA, with fewer than 3 full days' notice.",
    Alarm.NO_DAY: "The case record speaks of a removal and does not give its date, so we have not told NCA.",
    Alarm.PASSED: "The date of the removal has passed, and we have not told NCA.",
    Alarm.TAKEN_OUT: "The case record no longer shows a removal of which we told NCA. "
                     "We do not know whether it was cancelled or moved, so we have not told NCA.",
    Alarm.PERHAPS_OFF: "The case record speaks of a removal and of something that is cancelled. We do not know whether "
                       "the removal is off, so we have not told NCA.",
    Alarm.STRANGE_OWNER: "The case record names a case owner whose address we do not know, so we have not told NCA.",
    Alarm.PAUSED: "The case record shows a removal. We are not writing to NCA by ourselves at present, so we have not "
                  "told NCA.",
}


def removal_shown(case: CaseFacts, now: Details | None, facts: Facts, source: Source) -> Follows:
    """Say what follows from the removal that the case extract shows now, and did not show so before."""
    if now is None:
        return _taken_out(case, facts, source)
    unclear = _unclear(case, now)
    if unclear is not None:
        return alarm(case, now, unclear, facts, source)
    news = news_of(case, _REMOVAL, now, facts.today)
    return _void(case, "known-to-nca") if news is None else _of_news(case, news, facts, source)


def _unclear(case: CaseFacts, now: Details) -> Alarm | None:
    """Say why nobody can tell from the case record what becomes of a removal; None where it is plain."""
    if completed(_REMOVAL, now, case.told.get(_REMOVAL)).removal_date is None:
        return Alarm.NO_DAY
    return Alarm.PERHAPS_OFF if now.cancelled and not is_plainly_off(now.note) else None


def unclear_at_interest(case: CaseFacts, now: Details, facts: Facts, source: Source) -> Follows:
    """Alarm where the case record speaks of a removal, NCA is told of none, and nobody can tell what becomes of it."""
    unclear = _unclear(case, now)
    is_off = now.cancelled and is_plainly_off(now.note)
    return Follows() if unclear is None or is_off else alarm(case, now, unclear, facts, source)


def is_plainly_off(note: str | None) -> bool:
    """Tell whether the words of the case record say no more than that a removal is cancelled; without words, yes."""
    return not note or (bool(_OFF_AT_ONCE.match(note)) and not _GOES_ON.search(note))


def _void(case: CaseFacts, how: str) -> Follows:
    """Nobody need see to a removal any more of which an earlier extract raised an alarm."""
    return Follows(ends=(TaskEnding(case.reference, (TaskKind.TELL_OF_REMOVAL,), how, TaskState.CANCELLED),))


def _of_news(case: CaseFacts, news: News, facts: Facts, source: Source) -> Follows:
    day, is_set = news.details.removal_date, not news.details.cancelled
    if is_set and day is not None and day < facts.today:
        return _passed(case, news, facts, source)
    if not is_owner_known(case, facts):
        return _not_told(case, news, Alarm.STRANGE_OWNER, facts, source)
    if facts.traffic.paused:
        return _not_told(case, news, Alarm.PAUSED, facts, source)
    found = tell(case, news, facts, source) + despite_bar(case, news, facts, source)
    is_alarming = news.is_short_notice and news.is_another_removal
    return found + alarm(case, news.details, Alarm.SHORT_NOTICE, facts, source) if is_alarming else found


def _passed(case: CaseFacts, news: News, facts: Facts, source: Source) -> Follows:
    """Alarm about a removal that passed lately; one that is long past is listed for the team."""
    if is_recent(news.details.removal_date, facts):
        return _not_told(case, news, Alarm.PASSED, facts, source)
    noted = () if _REMOVAL in case.told else (note_only(case, news, source),)
    return Follows(noted) + listed(case, _REMOVAL, "too-old-to-tell", facts, source)


def _not_told(case: CaseFacts, news: News, why: Alarm, facts: Facts, source: Source) -> Follows:
    """Alarm, and note what NCA is owed; what it was told stands until it is told otherwise."""
    noted = () if _REMOVAL in case.told else (note_only(case, news, source),)
    return Follows(noted) + alarm(case, news.details, why, facts, source)


def _taken_out(case: CaseFacts, facts: Facts, source: Source) -> Follows:
    told = case.told.get(_REMOVAL)
    if told is None or told.cancelled or (told.removal_date is not None and told.removal_date < facts.today):
        return _void(case, "no-longer-shown")
    return alarm(case, told, Alarm.TAKEN_OUT, facts, source)


def alarm(case: CaseFacts, details: Details, why: Alarm, facts: Facts, source: Source) -> Follows:
    """Alarm owner and senior caseworker the same minute, and give one of them the task."""
    told = _of_removal(details) | {"problem": _IN_WORDS[why], "told": why is Alarm.SHORT_NOTICE}
    return _to_both("removal-alarm", TaskKind.TELL_OF_REMOVAL, why.value, case, told, facts, source)


def alarm_at_interest(case: CaseFacts, news: News, facts: Facts, source: Source) -> Follows:
    """Alarm where NCA first hears of a removal when it notifies its interest, and that is short notice."""
    found = despite_bar(case, news, facts, source)
    if news.name is not _REMOVAL or not news.is_short_notice:
        return found
    return found + alarm(case, news.details, Alarm.SHORT_NOTICE, facts, source)


def despite_bar(case: CaseFacts, news: News, facts: Facts, source: Source) -> Follows:
    """R10: warn owner and senior caseworker of a removal that is set for a day while confiscation can bar it."""
    return bar_warning(case, news.details, facts, source) if news.is_another_removal else Follows()


def bar_warning(case: CaseFacts, details: Details, facts: Facts, source: Source) -> Follows:
    """Warn of a removal that stands while confiscation can bar it; nothing where it does not, or is over."""
    is_ahead = details.removal_date is not None and details.removal_date >= facts.today
    if case.confiscation not in BARRIERS or details.cancelled or not is_ahead:
        return Follows()
    why = "confiscation-" + case.confiscation.value
    told = _of_removal(details)
    return _to_both("removal-despite-bar", TaskKind.REMOVAL_DESPITE_BAR, why, case, told, facts, source)


def _of_removal(details: Details) -> dict[str, object]:
    return {
        "removal_date": in_words(details.removal_date), "flight": details.flight or "",
        "destination": details.destination or "", "note": details.note or "",
    }


def _to_both(
    template: str, kind: TaskKind, why: str, case: CaseFacts, told: dict[str, object], facts: Facts, source: Source
) -> Follows:
    """Write to the owner and to the senior caseworker, each where on the list; the first of them gets the task.

    An earlier task of the kind is void: nobody is reminded twice of one removal.
    """
    addresses = {"owner": case.owner_email, "senior": case.senior_caseworker_email}
    known = {who: address for who, address in addresses.items() if _is_staff(address, facts)}
    if known.get("owner") == known.get("senior"):
        known.pop("senior", None)
    told = told | {"person": told_to_owner(case, case.confiscation)}
    task = TaskOrder(
        kind, case.reference, next(iter(known.values()), facts.team_address), facts.today,
        facts.schedule.first_press(kind, facts.today), cause=task_cause(source.cause, kind), why=why,
    )
    letters = tuple(LetterOrder(f"{who}-{template}", to, told, (case.reference,)) for who, to in known.items())
    before = TaskEnding(case.reference, (kind,), "raised-anew", TaskState.CANCELLED)
    return Follows(letters=letters, tasks=(task,), ends=(before,))


def is_owner_known(case: CaseFacts, facts: Facts) -> bool:
    """Tell whether NCA may be told of the owner: nobody owns the case, or somebody on the Home Office's list."""
    return not case.owner_email or facts.policy is None or _is_staff(case.owner_email, facts)


def _is_staff(address: str, facts: Facts) -> bool:
    return bool(address) and facts.policy is not None and facts.policy.party_of(address) is Party.HOME_OFFICE
