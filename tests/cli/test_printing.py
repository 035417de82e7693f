"""How values are printed for people."""

import datetime as dt

import pytest

from mailbot.cli.printing import cell


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (True, "yes"),
        (False, "no"),
        (None, "-"),
        (0, "0"),
        ("2026-11-28T17:12:38.080128+00:00", "2026-11-28 17:12:38 UTC"),
        (dt.datetime(2026, 11, 28, 17, 12, 38, 80, tzinfo=dt.UTC), "2026-11-28 17:12:38 UTC"),
        ("since 2026-11-28T17:12:38+00:00", "since 2026-11-28T17:12:38+00:00"),
        ({"paused": False}, "paused: no"),
    ],
)
def test_a_value_is_shown_as_people_write_it(value: object, shown: str) -> None:
    assert cell(value).plain == shown
