"""The month's figures: shares and medians of what happened, nothing of what did not."""

import datetime as dt

import pytest

from mailbot.core.cells import cell
from mailbot.core.figures import Month, Notified, Wait, figures, month_of, next_month

NOW = dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)
NINE = dt.datetime(2026, 11, 2, 9, tzinfo=dt.UTC)


def notified(minutes):
    """Give an interest that was answered after so many minutes; None for never."""
    return Notified(NINE, None if minutes is None else NINE + dt.timedelta(minutes=minutes))


def said(**parts):
    """Give the figures of a month by name."""
    empty = {"first": dt.date(2026, 11, 1), "notified": (), "milestones": (), "notices": (), "waits": ()}
    return {one.name: one.value for one in figures(Month(**(empty | parts)), NOW)}


def test_the_share_answered_within_the_hour_counts_those_never_answered_too():
    told = said(notified=(notified(1), notified(60), notified(61), notified(None)))
    assert (told["interests notified"], told["answered"], told["answered within the hour"]) == (4, 3, 50.0)
    assert told["median time to the answer"] == 60


def test_removal_notice_is_told_by_median_worst_and_share():
    told = said(notices=(5, 3, 2, 0))
    assert (told["removal notice, median"], told["removal notice, worst"]) == (2.5, 0)
    assert told["removals with three days or more"] == 50.0


def test_milestones_are_counted_by_name():
    told = said(milestones=("bail_granted", "removal_details", "bail_granted"))
    assert (told["milestones told"], told["bail granted"], told["removal details"]) == (3, 2, 1)


def test_of_an_empty_month_there_is_no_share_and_no_median():
    told = said()
    for name in ("answered within the hour", "median time to the answer", "removal notice, median",
                 "removal notice, worst", "removals with three days or more"):
        assert told[name] is None, name


def test_what_waits_is_told_with_how_long_the_oldest_has_waited():
    told = said(waits=(("letters", Wait(2, NOW - dt.timedelta(hours=3))), ("tasks", Wait(0, None))))
    assert (told["letters waiting"], told["letters waiting, the oldest"]) == (2, 3.0)
    assert (told["tasks waiting"], told["tasks waiting, the oldest"]) == (0, None)


@pytest.mark.parametrize(("text", "first", "after"), [
    ("2026-11", dt.date(2026, 11, 1), dt.date(2026, 12, 1)), ("2026-12", dt.date(2026, 12, 1), dt.date(2027, 1, 1)),
    ("2028-02", dt.date(2028, 2, 1), dt.date(2028, 3, 1)),
])
def test_a_month_begins_on_its_first_day_and_ends_before_the_next(text, first, after):
    assert month_of(text) == first
    assert next_month(first) == after


@pytest.mark.parametrize("text", ["2026", "2026-13", "November", "2026-11-01", ""])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(ValueError, match=r"does not match|unconverted data"):
        month_of(text)


@pytest.mark.parametrize(("value", "written"), [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("+44 20 7946 0000", "'+44 20 7946 0000"), ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"), ("\r\n=1", "'=1"), ("\uff1d1", "'\uff1d1"),
    ("\u200b=1", "'=1"), ("\u202e=1", "'=1"),
    ("Ion Popescu", "Ion Popescu"), ("", ""), (None, ""), (3, "3"), (-2.5, "-2.5"), ("a\nb", "a b"),
])
def test_a_cell_is_never_a_formula(value, written):
    assert cell(value) == written
