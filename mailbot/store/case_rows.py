"""A row of the record's cases, and what stands on it of milestones, as frozen values."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F

from mailbot.core.extract import CaseRow
from mailbot.core.facts import Owed, Telling
from mailbot.core.notification import Details
from mailbot.core.states import AppealOutcome, LetterState, MilestoneName, MilestoneSource, MilestoneState
from mailbot.store.models import Case, Milestone
from mailbot.store.statements import day_out

_LONDON = ZoneInfo("Europe/London")


@dataclass(slots=True)
class Standing:
    """The milestones that stand on one case: of which NCA was told, when, and of which it was not."""

    told: dict[MilestoneName, Details] = field(default_factory=dict)
    tellings: dict[MilestoneName, Telling] = field(default_factory=dict)
    owed: dict[MilestoneName, Owed] = field(default_factory=dict)


def standing_milestones(cases: Collection[int]) -> dict[int, Standing]:
    """Give what stands on each of these cases (by number); those on which nothing does are left out.

    Of what a letter told that never went, or did not arrive, NCA knows nothing: what it was told before stands.
    """
    found: dict[int, Standing] = {}
    rows = Milestone.objects.filter(case_id__in=cases).order_by("pk").annotate(letter_state=F("letter__state"))
    for row in rows:
        standing, name = found.setdefault(row.case_id, Standing()), MilestoneName(row.name)
        details = details_from(row.details)
        if _was_told(row, row.letter_state):
            standing.told[name] = details
            standing.tellings[name] = Telling(uk_day(row.noted_at), row.notice_days)
            standing.owed.pop(name, None)
        elif row.state != MilestoneState.SUPERSEDED:
            standing.owed[name] = Owed(details, MilestoneSource(row.source), row.by)
    return found


_NEVER_CAME = frozenset({LetterState.REFUSED, LetterState.EXPIRED, LetterState.WITHDRAWN})


def _was_told(row: Milestone, letter: str | None) -> bool:
    was_owed_only = row.state == MilestoneState.DUE or (row.state == MilestoneState.SUPERSEDED and not row.letter_id)
    return not was_owed_only and letter not in _NEVER_CAME


@dataclass(frozen=True, slots=True)
class ToldMilestone:
    """A milestone of which a letter was to tell; `is_replaced` where something else is said of it since."""

    reference: str
    name: str
    details: Details
    is_replaced: bool


def milestone_told_by(letter: int) -> ToldMilestone | None:
    """Give the milestone of which a letter was to tell NCA; None where it told of none."""
    row = Milestone.objects.filter(letter_id=letter).select_related("case").order_by("-pk").first()
    if row is None:
        return None
    replaced = row.state == MilestoneState.SUPERSEDED
    return ToldMilestone(row.case.reference, row.name, details_from(row.details), replaced)


def uk_day(at: dt.datetime) -> dt.date:
    """Give the day that it is in the United Kingdom at a time."""
    return at.astimezone(_LONDON).date()


def uk_midnight(day: dt.date) -> dt.datetime:
    """Give the time at which a day begins in the United Kingdom."""
    return dt.datetime.combine(day, dt.time(), _LONDON).astimezone(dt.UTC)


def details_from(kept: Mapping[str, object]) -> Details:
    """Take the details of a milestone back from their JSON."""
    values: dict[str, Any] = dict(kept)
    for name in ("date", "removal_date"):
        values[name] = dt.date.fromisoformat(values[name]) if values.get(name) else None
    values["outcome"] = AppealOutcome(values["outcome"]) if values.get("outcome") else None
    return Details(**values)


def row_of(case: Case) -> CaseRow:
    """Give a case as a row of the extract would show it."""
    days = {MilestoneName(name): day_out(day) for name, day in case.milestones.items()}
    return CaseRow(
        reference=case.reference, name=case.name, date_of_birth=case.date_of_birth, owner_name=case.owner_name,
        owner_email=case.owner_email, owner_phone=case.owner_phone,
        senior_caseworker_email=case.senior_caseworker_email, file_location=case.file_location,
        file_team_email=case.file_team_email, progress=case.progress,
        milestones={name: day for name, day in days.items() if day},
        appeal_outcome=AppealOutcome(case.appeal_outcome) if case.appeal_outcome else None,
        bail_restrictions=case.bail_restrictions, removal_details=case.removal_details,
    )
