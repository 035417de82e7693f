"""When the administrators hear of something, and what they read."""

import datetime as dt
from dataclasses import replace

import pytest

from mailbot.core.alarm_letters import alarm_ended, alarm_raised, canary, owed_since
from mailbot.core.alarms import ALARMS, AlarmLimits, AlarmName, Vitals, alarms

NOW = dt.datetime(2014, 2, 18, 10, 0, tzinfo=dt.UTC)
LIMITS = AlarmLimits()
WELL = Vitals(
    NOW, looked_at=NOW - dt.timedelta(minutes=1), oldest_undecided_at=NOW - dt.timedelta(minutes=1),
    oldest_letter_at=NOW - dt.timedelta(minutes=1),
    certificates=(("the mailbox's server", NOW + dt.timedelta(days=90)),),
    disk_free_percent=40.0, canary_owed_since=NOW - dt.timedelta(minutes=1),
)  # fmt: skip


def ago(minutes: int) -> dt.datetime:
    return NOW - dt.timedelta(minutes=minutes)


# What makes each alarm stand, and the words that the administrators then read.
ILL = {
    AlarmName.JOURNAL_ALTERED: (
        {"journal": "event 3 does not follow from the one before it"},
        "the journal of events was altered: event 3 does not follow from the one before it",
    ),
    AlarmName.RECORD_RESTORED: (
        {"restored": "events are missing that it had"},
        "the record was restored from a copy (events are missing that it had); its letters wait",
    ),
    AlarmName.NOT_LOOKING: (
        {"looked_at": ago(11), "away": "the server refused the password"},
        "mailbot has not been reading mail since 2014-02-18 at 09:49 UTC: the server refused the password",
    ),
    AlarmName.MAIL_UNDECIDED: (
        {"oldest_undecided_at": ago(16)}, "a mail that came on 2014-02-18 at 09:44 UTC is not decided on yet"
    ),
    AlarmName.LETTERS_WAITING: (
        {"oldest_letter_at": ago(16)}, "a letter written on 2014-02-18 at 09:44 UTC has not left yet"
    ),
    AlarmName.NO_STAMPS: (
        {"unstamped_in_a_row": 20},
        "no stamp on the last 20 mails: the receiving server's milter is down, or its name is not the one in [stamp]; "
        "nothing is answered by itself",
    ),
    AlarmName.CERTIFICATE_ENDS: (
        {"certificates": (("the sending server", NOW + dt.timedelta(days=13)),)},
        "the certificate of the sending server ends on 2014-03-03 at 10:00 UTC",
    ),
    AlarmName.DISK_NEARLY_FULL: (
        {"disk_free_percent": 4.94}, "only 4.9 % of the disk that holds the record is free"
    ),
    AlarmName.CANARY_LATE: (
        {"canary_owed_since": ago(16)}, "the mail that mailbot sent itself on 2014-02-18 at 09:44 UTC has not come back"
    ),
    AlarmName.MAILBOX_DISAGREES: (
        {"disagreement": "undecided-too-long 2"}, "mailbox and record: undecided-too-long 2"
    ),
}


def test_nothing_stands_while_all_is_well_or_nothing_is_known() -> None:
    assert alarms(WELL, LIMITS) == alarms(Vitals(NOW), LIMITS) == {}


def test_every_alarm_is_shown_here() -> None:
    assert [name for name, _ in ALARMS] == list(ILL)
    assert set(ILL) == set(AlarmName)


@pytest.mark.parametrize("name", ILL)
def test_an_alarm_stands_by_itself_and_says_what_is_wrong(name: AlarmName) -> None:
    signs, words = ILL[name]
    assert alarms(replace(WELL, **signs), LIMITS) == {name: words}  # type: ignore[arg-type]


def test_each_is_told_to_every_administrator_once_when_raised_and_once_when_ended() -> None:
    to = ("first@homeoffice.example", "second@homeoffice.example")
    raised = alarm_raised(7, "not-looking", "why", NOW, to)
    ended = alarm_ended(7, "not-looking", "why", NOW, NOW, to)
    assert (raised.cause, ended.cause) == ("alarm 7 raised", "alarm 7 ended")
    assert [letter.to for letter in raised.letters] == [letter.to for letter in ended.letters] == list(to)


def test_one_canary_is_owed_for_each_stretch_of_time_whoever_writes_it() -> None:
    every = dt.timedelta(minutes=10)
    causes = [canary(NOW + dt.timedelta(minutes=minute), every, "team@office.example").cause for minute in (0, 9, 10)]
    assert causes[0] == causes[1] != causes[2]


def test_a_canary_that_was_lost_is_forgotten_once_a_later_one_is_back() -> None:
    assert owed_since([]) is None
    assert owed_since([(ago(1), None), (ago(11), None), (ago(21), ago(20))]) == ago(11)
    assert owed_since([(ago(1), NOW), (ago(11), None)]) is None
