"""What delivery reports say, as Exchange, Postfix, Gmail, qmail and Exim write them; and what follows for a letter."""

import pytest

from mailbot.core import automatic, bounces
from mailbot.core.decision import TaskKind
from mailbot.core.facts import OurLetter
from mailbot.core.letter_reports import letter_reports
from mailbot.core.mail import parse
from mailbot.core.notification import DeliveryNews
from mailbot.core.states import DeliveryAction, LetterState
from tests.casework import REFERENCE, TEAM, TODAY, facts, mail
from tests.core import reports
from tests.core.reports import MESSAGE_ID, TO

FAILED, DELAYED, DELIVERED = DeliveryAction.FAILED, DeliveryAction.DELAYED, DeliveryAction.DELIVERED


@pytest.mark.parametrize(("raw", "news"), [
    (reports.structured(), DeliveryNews(TO, FAILED, "5.1.1")),
    (reports.exchange(), DeliveryNews(TO, FAILED, "5.1.1")),
    (reports.gmail(), DeliveryNews(TO, FAILED, "5.1.1")),
    (reports.qmail(), DeliveryNews(TO, FAILED, "5.1.1")),
    (reports.exim_delay(), DeliveryNews(TO, DELAYED)),
    (reports.structured("delayed", "4.4.1"), DeliveryNews(TO, DELAYED, "4.4.1")),
    (reports.structured("delivered", "2.0.0"), DeliveryNews(TO, DELIVERED, "2.0.0")),
    (reports.structured("relayed", "2.0.0"), DeliveryNews(TO, DELIVERED, "2.0.0")),
    (reports.structured("", "4.2.2"), DeliveryNews(TO, DELAYED, "4.2.2")),
    (reports.structured("", "5.7.1"), DeliveryNews(TO, FAILED, "5.7.1")),
], ids=["postfix", "exchange", "gmail", "qmail", "exim", "delayed", "delivered", "relayed", "4.x", "5.x"])
def test_a_report_says_of_whom_it_speaks_and_what_became_of_the_letter(raw, news):
    message = parse(raw)
    reason = automatic.why_automatic(message)
    assert reason is not None
    assert bounces.may_report(message, reason)
    assert bounces.news(message) == (news,)
    assert MESSAGE_ID in automatic.reported_message_ids(message)


def test_a_forwarded_recipient_counts_beside_the_one_that_we_wrote_to():
    told = bounces.news(parse(reports.structured(to="phone@elsewhere.example", original=TO)))
    assert {one.recipient for one in told} == {TO, "phone@elsewhere.example"}


@pytest.mark.parametrize("action", ["", "pondered", "failed-not-really"])
def test_a_report_that_says_nothing_known_says_nothing(action):
    assert bounces.news(parse(reports.structured(action, "9.9.9"))) == ()


def test_an_absence_note_in_reply_to_our_letter_reports_nothing():
    raw = (
        f"From: {TO}\r\nSubject: Automatic reply: x\r\nIn-Reply-To: {MESSAGE_ID}\r\nReturn-Path: <>\r\n"
        "Auto-Submitted: auto-replied\r\n\r\nI am away until Monday.\r\n"
    )
    message = parse(raw.encode())
    assert not bounces.may_report(message, automatic.why_automatic(message) or "")


def test_each_letter_has_a_return_address_of_its_own_and_is_known_by_it():
    address = bounces.return_address("team@office.example", MESSAGE_ID)
    assert address == "team+b-0123456789abcdef01234567@office.example"
    own = frozenset({"team@office.example"})
    for field in ("To", "Delivered-To", "X-Original-To"):
        assert bounces.returned_keys(parse(f"{field}: <{address}>\r\n\r\nx".encode()), own) == (MESSAGE_ID[1:25],)
    assert bounces.returned_keys(parse(f"To: {address}\r\n\r\nx".encode()), frozenset({"other@office.example"})) == ()
    assert bounces.return_address("team@office.example", "<theirs@x.example>") == "team@office.example"


# --- what follows -----------------------------------------------------------------------------------------------

LETTER = OurLetter(7, "nca-interest-allocated", TO, (REFERENCE,))


def told(*news: DeliveryNews, letter: OurLetter = LETTER):
    return letter_reports(mail(automatic="delivery-report", delivery=news), facts(reported=(letter,)))


@pytest.mark.parametrize(("action", "state"), [
    (FAILED, LetterState.REFUSED), (DELAYED, LetterState.DELAYED), (DELIVERED, LetterState.SENT),
])
def test_the_letter_stands_where_the_report_says(action, state):
    report, = told(DeliveryNews(TO, action, "5.1.1"))
    assert (report.letter, report.state) == (7, state)
    assert (report.task is None) == (action is DELIVERED)


def test_a_letter_that_discloses_gives_the_team_a_task_with_a_clock():
    report, = told(DeliveryNews(TO, FAILED))
    assert report.task is not None
    assert (report.task.kind, report.task.assignee, report.task.reference) == (TaskKind.LETTER_BOUNCED, TEAM, REFERENCE)
    assert report.task.next_on is not None
    assert report.task.next_on > report.task.due_on > TODAY


def test_a_letter_that_tells_nothing_gives_a_task_without_a_clock():
    asked = OurLetter(8, "nca-more-needed", TO, (), discloses=False)
    report, = told(DeliveryNews(TO, FAILED), letter=asked)
    assert report.task is not None
    assert (report.task.next_on, report.task.reference) == (None, "")


def test_what_is_worst_counts_and_another_recipient_does_not():
    report, = told(DeliveryNews(TO, DELIVERED), DeliveryNews(TO, FAILED), DeliveryNews("x@y.example", DELAYED))
    assert report.state is LetterState.REFUSED
    assert told(DeliveryNews("x@y.example", FAILED)) == ()
    assert told() == ()
