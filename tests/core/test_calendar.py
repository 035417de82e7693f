"""Working days by the official list: what is closed where, what is due when, and who is told next."""

import datetime as dt
from pathlib import Path

import pytest

from mailbot.core.calendar import Calendar, Region
from mailbot.core.decision import TaskKind
from mailbot.core.errors import ConfigurationFault
from mailbot.core.schedule import RUNGS, Rung, Schedule
from mailbot.edges.bank_holidays import calendar_of

ENGLAND, SCOTLAND, ULSTER = (calendar_of(region) for region in Region)
DAY = dt.date.fromisoformat


@pytest.mark.parametrize(("calendar", "day", "working_days", "expected"), [
    (ENGLAND, "2014-02-18", 0, "2014-02-18"),  # A Tuesday; the same day.
    (ENGLAND, "2014-02-18", 1, "2014-02-19"),
    (ENGLAND, "2014-02-21", 1, "2014-02-24"),  # A Friday: over the weekend.
    (ENGLAND, "2014-02-22", 0, "2014-02-24"),  # A Saturday.
    (ENGLAND, "2014-05-02", 1, "2014-05-06"),  # The Friday before the early May bank holiday Monday.
    (ENGLAND, "2014-04-17", 1, "2014-04-22"),  # Maundy Thursday: Good Friday and Easter Monday are closed.
    (SCOTLAND, "2014-04-17", 1, "2014-04-21"),  # Easter Monday is a working day in Scotland.
    (ULSTER, "2014-03-14", 1, "2014-03-18"),  # St Patrick's Day.
    (ENGLAND, "2014-03-14", 1, "2014-03-17"),
    (ENGLAND, "2026-12-24", 1, "2026-12-29"),  # Christmas on a Friday, Boxing Day's substitute on the Monday.
    (ENGLAND, "2026-12-31", 1, "2027-01-04"),
    (SCOTLAND, "2026-12-31", 1, "2027-01-05"),  # Scotland has the second of January too.
    (ENGLAND, "2014-12-24", 3, "2014-12-31"),
])
def test_working_days_are_counted_by_the_list_of_the_region(
    calendar: Calendar, day: str, working_days: int, expected: str
) -> None:
    assert calendar.after(DAY(day), working_days) == DAY(expected)


def test_a_day_due_is_never_a_closed_one() -> None:
    start = DAY("2014-01-01")
    for calendar in (ENGLAND, SCOTLAND, ULSTER):
        for day in (start + dt.timedelta(days=number) for number in range(730)):
            assert all(calendar.is_working(calendar.after(day, count)) for count in (0, 1, 2, 5))


@pytest.mark.parametrize(("today", "soon"), [("2028-09-30", False), ("2028-10-02", False), ("2028-10-03", True)])
def test_the_list_runs_out_within_ninety_days(today: str, soon: bool) -> None:
    assert Calendar(frozenset(), DAY("2028-12-31")).runs_out_within(DAY(today), 90) is soon


def test_the_list_that_the_package_carries_reaches_years_ahead() -> None:
    assert {calendar.until for calendar in (ENGLAND, SCOTLAND, ULSTER)} == {DAY("2028-12-31")}


def test_a_newer_list_takes_the_place_of_the_carried_one(tmp_path: Path) -> None:
    newer = tmp_path / "bank-holidays.json"
    newer.write_text('{"scotland": {"events": [{"date": "2031-03-04"}, {"date": "2031-06-02"}]}}', "utf-8")
    found = calendar_of(Region.SCOTLAND, newer)
    assert (found.is_working(DAY("2031-03-04")), found.until) == (False, DAY("2031-12-31"))


@pytest.mark.parametrize("text", [
    "", "[]", "{}", '{"scotland": {"events": []}}', '{"scotland": {"events": [{"date": 3}]}}',
])
def test_what_is_no_list_is_refused_with_the_name_of_the_setting(tmp_path: Path, text: str) -> None:
    odd = tmp_path / "odd.json"
    odd.write_text(text, "utf-8")
    with pytest.raises(ConfigurationFault, match=r"casework\.bank_holidays_file"):
        calendar_of(Region.SCOTLAND, odd)


def test_every_kind_of_task_says_who_is_told() -> None:
    assert set(RUNGS) == set(TaskKind)
    assert all(tuple(sorted(rungs)) == rungs for rungs in RUNGS.values())


def test_the_ladder_of_an_owners_task_over_easter() -> None:
    clock = Schedule(ENGLAND)
    due = clock.due(DAY("2014-04-16"))
    reminder = clock.first_press(TaskKind.CONTACT_NCA, due)
    assert (due, reminder) == (DAY("2014-04-17"), DAY("2014-04-22"))
    senior = clock.next_press(TaskKind.CONTACT_NCA, Rung.ASSIGNEE, reminder)
    administrators = clock.next_press(TaskKind.CONTACT_NCA, Rung.SENIOR_CASEWORKER, senior)
    assert (senior, administrators) == (DAY("2014-04-24"), DAY("2014-04-28"))
    assert clock.next_press(TaskKind.CONTACT_NCA, Rung.ADMINISTRATORS, administrators) is None


def test_after_an_outage_no_two_rungs_come_at_once() -> None:
    clock = Schedule(ENGLAND)
    assert clock.next_press(TaskKind.CONTACT_NCA, Rung.ASSIGNEE, DAY("2014-06-02")) == DAY("2014-06-04")
