"""Whether mail is being read, since when not, and why."""

import datetime as dt

from mailbot.core.sight import NOBODY_LOOKS, STALE, Sight, looked, not_read, troubled

NOON = dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC)
LATER = NOON + dt.timedelta(minutes=3)


def test_a_mailbox_just_looked_at_is_read() -> None:
    assert not_read(looked(NOON), LATER) is None
    assert not_read(None, LATER) is None


def test_mail_is_not_read_since_the_last_look_whatever_came_in_between() -> None:
    sight = troubled(troubled(looked(NOON), "no answer", LATER), "the password", LATER)
    assert not_read(sight, LATER) == Sight(NOON, "the password")


def test_where_it_was_never_looked_at_mail_is_not_read_since_the_first_try() -> None:
    assert troubled(troubled(None, "no answer", NOON), "no answer", LATER) == Sight(NOON, "no answer")


def test_a_daemon_that_says_nothing_any_more_reads_no_mail() -> None:
    assert not_read(looked(NOON), NOON + STALE) is None
    assert not_read(looked(NOON), NOON + STALE * 2) == Sight(NOON, NOBODY_LOOKS)
