"""What a template may use, the rules fill: else it would pass the check at the start and fail at every letter."""

import datetime as dt
from collections.abc import Iterator

from mailbot.core.consequences import Cleared, follow, milestone_letter
from mailbot.core.decision import LetterOrder
from mailbot.core.facts import CaseFacts, Facts
from mailbot.core.letter_words import LETTERS
from mailbot.core.notification import Details, Notification, Reading, Sender, Subject
from mailbot.core.states import Kind, MilestoneName, Party

CASE = CaseFacts("A1234567", "Marek OLDRIN", owner_name="G Tillman", owner_email="g@homeoffice.example",
                 file_location="Leeds", file_team_email="files@homeoffice.example")  # fmt: skip
FROM_NCA = Sender(Party.NCA, "a@nca.example", verified=True, why="")
# These come from the configuration and not from the rules.
COMMON = frozenset({"marking", "team_name", "team_phone", "team_email"})


def orders() -> Iterator[LetterOrder]:
    facts = Facts(dt.date(2014, 2, 18), nca_contact="liaison@nca.example")
    one = Cleared(Subject(CASE.reference), CASE, "")
    for kind in (Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL):
        yield from follow(Reading(FROM_NCA, Notification(kind=kind)), facts, (one,), others=False).letters
    for name in MilestoneName:
        yield milestone_letter(name, Details(), CASE, "liaison@nca.example")


def filled(order: LetterOrder) -> Iterator[str]:
    for word, value in order.facts.items():
        records = value if isinstance(value, list) else [value] if isinstance(value, dict) else []
        yield from (f"{word}.{name}" for record in records for name in record) if records else (word,)


def test_every_word_that_a_letter_may_use_is_filled_by_the_rules():
    unfilled = {order.template: set(LETTERS[order.template].words) - COMMON - set(filled(order)) for order in orders()}
    assert len(unfilled) >= 14
    assert not any(unfilled.values()), unfilled
