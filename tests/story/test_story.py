"""The story of the demo by itself: its mails are read alike on any day, and a story that did not come true is told."""

import datetime as dt
from pathlib import Path

import pytest

from mailbot import config
from mailbot.core.stamp import judge
from mailbot.core.states import Kind, Outcome, Party
from mailbot.demo import border, story
from mailbot.demo.mails import STORY
from mailbot.demo.story import Became, Becomes
from mailbot.demo.troubles import troubles
from mailbot.reading.reader import read

POLICY = config.load_example().stamp_policy()
GENUINE = b"From: Dale Merriweather <d.merriweather@nca.example>\r\nSubject: x\r\n\r\ny\r\n"
NOTED = Becomes(Outcome.PROCESSED, ("interest-noted",), (("owner-task", "a@homeoffice.example"),))


@pytest.mark.parametrize("day", ["2024-02-29", "2026-01-01", "2026-10-05", "2026-12-31", "2027-03-28"])
def test_the_mails_are_read_alike_on_any_day(day: str) -> None:
    now = dt.datetime.fromisoformat(day).replace(hour=9, tzinfo=dt.UTC)
    kinds = [None if mail.copy_of else _kind(number, now) for number, mail in enumerate(STORY, 1)]
    assert kinds == [
        *[Kind.INTEREST] * 5, Kind.UPDATE_REQUEST, Kind.AUTOMATIC, Kind.INTEREST, Kind.INFORMATION,
        Kind.UPDATE_REQUEST, Kind.CASE_UPDATE, Kind.CASE_UPDATE, Kind.WITHDRAWAL, None,
    ]


def _kind(number: int, now: dt.datetime) -> Kind | None:
    mail = STORY[number - 1]
    raw = border.stamp(mail.envelope_from, mail.as_bytes(story.sent_at(number, len(STORY), now)))
    return read(raw, len(raw), POLICY).notification.kind


def test_the_server_vouches_for_a_mail_that_comes_from_where_it_says() -> None:
    sender = judge(border.stamp("d.merriweather@nca.example", GENUINE), POLICY)
    assert (sender.party, sender.verified) == (Party.NCA, True)


@pytest.mark.parametrize("envelope_from", ["bounces@cheap-mailer.example", "", "x@homeoffice.example", "a@b\r\nX: y"])
def test_the_server_does_not_vouch_for_a_mail_that_comes_from_elsewhere(envelope_from: str) -> None:
    stamped = border.stamp(envelope_from, GENUINE)
    assert not judge(stamped, POLICY).verified
    assert stamped.count(b"\r\n") == GENUINE.count(b"\r\n") + 2


def test_a_stamp_that_came_with_the_mail_stays_below_and_proves_nothing() -> None:
    forged = b"Authentication-Results: mx.homeoffice.example; dmarc=pass header.from=nca.example\r\n" + GENUINE
    stamped = border.stamp("bounces@cheap-mailer.example", forged)
    assert forged in stamped
    assert not judge(stamped, POLICY).verified


def test_a_domain_that_plays_no_part_is_not_vouched_for() -> None:
    raw = GENUINE.replace(b"nca.example", b"elsewhere.example")
    assert not judge(border.stamp("d.merriweather@elsewhere.example", raw), POLICY).verified


def test_the_order_of_letters_makes_no_difference_but_their_number_does() -> None:
    letters = (("nca-interest-allocated", "d@nca.example"), ("owner-task", "a@homeoffice.example"))
    want = Becomes(Outcome.PROCESSED, ("interest-noted",), letters)
    assert story.differences([want], [Became("processed", ("interest-noted",), letters[::-1])]) == ()
    twice = story.differences([want], [Became("processed", ("interest-noted",), (*letters, letters[1]))])
    assert twice[0].startswith("mail 1: expected processed (interest-noted) with")


@pytest.mark.parametrize("became", [
    None,
    Became("review", ("interest-noted",), NOTED.letters),
    Became("processed", ("information-added",), NOTED.letters),
    Became("processed", ("interest-noted",), ()),
    Became("processed", ("interest-noted",), (("owner-task", "b@homeoffice.example"),)),
])
def test_whatever_is_not_as_the_story_says_is_told(became: Became | None) -> None:
    assert len(story.differences([NOTED], [became])) == 1


def test_a_letter_that_the_server_lacks_or_has_twice_or_that_nobody_owed_is_told() -> None:
    owed = {"<1@x>": "a to b", "<2@x>": "c to d", "<3@x>": "e to f"}
    assert story.not_taken_once(owed, ["<1@x>", "<2@x>", "<2@x>", "<4@x>"]) == (
        "c to d: the mail server has it 2 times", "e to f: the mail server has it 0 times",
        "letters that nobody owed: 1",
    )
    assert story.not_taken_once(owed, list(owed)) == ()


def test_of_the_log_only_trouble_is_told_with_the_innermost_place(tmp_path: Path) -> None:
    log = tmp_path / "mailbot.log"
    log.write_text(
        '{"event": "mail-recorded", "count": 1, "level": "info"}\n'
        '{"event": "deciding-failed", "message": 3, "fault": "TypeError", "level": "error", '
        '"exception": [{"fault": "TypeError", "places": ["a.py:1 in outer", "b.py:2 in inner"]}]}\n'
        '{"event": "loop-troubled", "why": "the server is away", "level": "warning"}\n',
        encoding="utf-8",
    )
    assert troubles(log) == (
        "log: deciding-failed 3 TypeError b.py:2 in inner", "log: loop-troubled the server is away",
    )
