"""The daily extract into the record: all or nothing, and nothing where nothing changed."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mailbot.core.extract import CaseRow
from mailbot.core.states import InterestState, MilestoneName
from mailbot.store.case_rows import row_of
from mailbot.store.ledger.transactions import Journal, writing
from mailbot.store.models import Case, Interest
from mailbot.store.turns import interested_among

Follow = Callable[[Journal, Mapping[str, CaseRow]], None]
"""Called with the cases of NCA's interest that an import changed, as they were before, within its transaction."""

_BATCH = 400

_COLUMNS = (
    "name", "date_of_birth", "owner_name", "owner_email", "owner_phone", "senior_caseworker_email", "file_location",
    "file_team_email", "progress", "milestones", "appeal_outcome", "bail_restrictions", "removal_details",
)


@dataclass(frozen=True, slots=True)
class Imported:
    """How many cases an import added, changed and left as they were.

    `missing` are the cases of NCA's interest that the extract does not name any more: what is known of them is old.
    """

    added: int
    changed: int
    same: int
    missing: tuple[str, ...] = ()


def import_cases(
    rows: Sequence[CaseRow], now: dt.datetime, progress: Callable[[int], None], follow: Follow | None = None
) -> Imported:
    """Bring the record up to the extract, in one transaction, and have `follow` write what follows from it.

    `progress` is told how many rows are done.
    """
    added = changed = 0
    with writing(now) as journal:
        for batch in _batches(rows):
            new, different = _bring_up(journal, batch, follow)
            added, changed = added + new, changed + different
            progress(len(batch))
        if added or changed:
            journal.note("cases-imported", "extract", 0, added=added, changed=changed, rows=len(rows))
    return Imported(added, changed, len(rows) - added - changed, _missing(rows))


def _missing(rows: Sequence[CaseRow]) -> tuple[str, ...]:
    standing = Interest.objects.filter(state=InterestState.OPEN).values_list("case__reference", flat=True)
    return tuple(sorted(set(standing) - {row.reference for row in rows}))


def _batches(rows: Sequence[CaseRow]) -> Iterator[Sequence[CaseRow]]:
    for start in range(0, len(rows), _BATCH):
        yield rows[start : start + _BATCH]


def _bring_up(journal: Journal, batch: Sequence[CaseRow], follow: Follow | None) -> tuple[int, int]:
    held = {case.reference: case for case in Case.objects.filter(reference__in=[row.reference for row in batch])}
    new = [
        Case(reference=row.reference, changed_at=journal.now, **_values(row))
        for row in batch if row.reference not in held
    ]
    Case.objects.bulk_create(new)
    different = [held[row.reference] for row in batch if row.reference in held and _differs(held[row.reference], row)]
    by_reference = {row.reference: row for row in batch}
    before = _before(different) if follow else {}
    for case in different:
        _change(journal, case, by_reference[case.reference])
    # The rows are there, so each insertion becomes a change: a tenth of what the mapper's bulk update costs.
    written = (*_COLUMNS, "version", "changed_at")
    Case.objects.bulk_create(different, update_conflicts=True, unique_fields=["reference"], update_fields=written)
    if follow and before:
        follow(journal, before)
    return len(new), len(different)


def _before(cases: Sequence[Case]) -> Mapping[str, CaseRow]:
    """Keep how the cases of NCA's interest were, before they change."""
    interested = interested_among([case.pk for case in cases])
    return {case.reference: row_of(case) for case in cases if case.pk in interested}


def _values(row: CaseRow) -> dict[str, object]:
    values = {column: getattr(row, column) for column in _COLUMNS if column != "milestones"}
    values["appeal_outcome"] = str(row.appeal_outcome or "")
    values["milestones"] = {MilestoneName(name).value: day.isoformat() for name, day in row.milestones.items() if day}
    return values


def _differs(case: Case, row: CaseRow) -> bool:
    return any(getattr(case, column) != value for column, value in _values(row).items())


def _change(journal: Journal, case: Case, row: CaseRow) -> None:
    values = _values(row)
    columns = sorted(column for column, value in values.items() if getattr(case, column) != value)
    for column in columns:
        setattr(case, column, values[column])
    case.version += 1
    case.changed_at = journal.now
    journal.note("case-changed", "case", case.pk, version=case.version, columns=columns)
