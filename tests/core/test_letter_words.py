"""What a template may use, the rules fill: else it would pass the check at the start and fail at every letter."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from mailbot.core.consequences import Cleared, follow
from mailbot.core.decision import LetterOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_words import LETTERS
from mailbot.core.milestone_letters import Source, milestone_letter
from mailbot.core.milestone_news import News
from mailbot.core.notification import Details, Notification, Reading, Sender, Subject
from mailbot.core.questions_back import question_back
from mailbot.core.removals import Alarm, alarm, bar_warning
from mailbot.core.stamp import StampPolicy
from mailbot.core.states import Confiscation, Kind, MilestoneName, MilestoneSource, Party

CASE = CaseFacts("A1234567", "Marek OLDRIN", owner_name="G Tillman", owner_email="g@homeoffice.example",
                 file_location="Leeds", file_team_email="files@homeoffice.example",
                 senior_caseworker_email="s@homeoffice.example")  # fmt: skip
FROM_NCA = Sender(Party.NCA, "a@nca.example", verified=True, why="")
POLICY = StampPolicy(
    authserv_id="mx.office.example", above_received=True, own=frozenset(), nca_addresses=frozenset(),
    nca_domains=frozenset({"nca.example"}), staff_addresses=frozenset(),
    staff_domains=frozenset({"homeoffice.example"}),
)
# These come from the configuration and not from the rules.
COMMON = frozenset({"marking", "team_name", "team_phone", "team_email"})


def orders() -> Iterator[LetterOrder]:
    facts = Facts(
        dt.date(2014, 2, 18), POLICY, {CASE.reference: CASE}, nca_contact="liaison@nca.example"
    )
    one = Cleared(Subject(CASE.reference), CASE, "")
    for kind in (Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL):
        yield from follow(Reading(FROM_NCA, Notification(kind=kind)), facts, (one,), others=False).letters
    for name in MilestoneName:
        yield milestone_letter(News(name, Details()), CASE, facts)
    yield from removal_letters(facts)
    yield from question_back(report_of_owner(), facts, "milestone-details-missing")


def removal_letters(facts: Facts) -> Iterator[LetterOrder]:
    source, removal = Source(MilestoneSource.EXTRACT, "", "x"), Details(removal_date=facts.today)
    yield from alarm(CASE, removal, Alarm.SHORT_NOTICE, facts, source).letters
    yield from bar_warning(replace(CASE, confiscation=Confiscation.ORDER), removal, facts, source).letters


def report_of_owner() -> Reading:
    owner = Sender(Party.HOME_OFFICE, CASE.owner_email, verified=True, why="")
    return Reading(owner, Notification(kind=Kind.CASE_UPDATE, subjects=(Subject(CASE.reference),)))


def filled(order: LetterOrder) -> Iterator[str]:
    for word, value in order.facts.items():
        records = value if isinstance(value, list) else [value] if isinstance(value, dict) else []
        yield from (f"{word}.{name}" for record in records for name in record) if records else (word,)


def test_every_word_that_a_letter_may_use_is_filled_by_the_rules():
    unfilled = {order.template: set(LETTERS[order.template].words) - COMMON - set(filled(order)) for order in orders()}
    assert len(unfilled) >= 19
    assert not any(unfilled.values()), unfilled
