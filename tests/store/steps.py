"""The steps of a mail through the ledger, as short calls, for tests that are about what comes after them."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mailbot.core.arrival import Arrival
from mailbot.core.decision import Decision, LetterOrder
from mailbot.core.disclosure import DisclosureProof, digest
from mailbot.core.extract import CaseRow
from mailbot.core.facts import CaseFacts
from mailbot.core.letters import WrittenLetter
from mailbot.core.notification import Reading
from mailbot.core.rules import decide
from mailbot.store.values import Filing
from tests.casework import NOW, facts

if TYPE_CHECKING:
    from mailbot.store.ledger.decisions import Decided

DOMAIN = "office.example"


def arrival(uid: int = 1, raw: bytes | None = None, *, uidvalidity: int = 7) -> Arrival:
    """Give a mail as the mailbox hands it over."""
    data = f"Subject: {uid}\r\n\r\n".encode() if raw is None else raw
    return Arrival("INBOX", uidvalidity, uid, len(data), data, NOW)


def filing(message: int, outcome: str = "processed") -> Filing:
    """Give a message as it was when it was moved."""
    return Filing(message, 7, message, outcome, "", None, "")


def case_rows(*cases: CaseFacts) -> list[CaseRow]:
    """Give the rows of an extract that hold these cases."""
    columns = set(CaseRow.__dataclass_fields__) & set(CaseFacts.__dataclass_fields__)
    return [CaseRow(**{column: getattr(each, column) for column in columns}) for each in cases]


def import_cases(*cases: CaseFacts) -> None:
    """Put these cases into the record."""
    from mailbot.store.ledger.cases import import_cases as into_the_record

    into_the_record(case_rows(*cases), NOW, lambda _: None)


def record(*uids: int, now: dt.datetime = NOW) -> list[int]:
    """Record mails with these UIDs; give their numbers in the record."""
    from mailbot.store.ledger import messages
    from mailbot.store.models import Message

    messages.record([arrival(uid) for uid in uids], now)
    return [Message.objects.values_list("pk", flat=True).get(uid=uid) for uid in uids]


def keep_reading(message: int, reading: Reading) -> None:
    """Keep what was read of a recorded mail."""
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing

    with writing(NOW) as journal:
        messages.note_readings(journal, [(message, reading)])


def in_words(decision: Decision, cases: dict[str, CaseFacts]) -> tuple[WrittenLetter, ...]:
    """Write each letter of a decision; its words are its template's name, for no test here reads them."""
    return tuple(_letter(order, cases) for order in decision.letters)


def _letter(order: LetterOrder, cases: dict[str, CaseFacts]) -> WrittenLetter:
    proof = DisclosureProof(
        sender="dmarc=pass", recipient=order.to, audience="nca", template=order.template, template_version="1.0",
        discloses=(), agreed={}, cases={name: digest(cases[name], ()) for name in order.references},
    )
    return WrittenLetter(
        template=order.template, template_version="1.0", to=order.to, subject=order.template, body="Dear colleague",
        references=order.references, proof=proof, attach_original=order.attach_original,
    )


def decided(message: int, reading: Reading, decision: Decision) -> "Decided":
    """Give a decision with its letters in words, as the ledger takes it."""
    from mailbot.store import queries
    from mailbot.store.ledger.decisions import Decided

    cases = queries.cases_by_reference([name for order in decision.letters for name in order.references])
    return Decided(message, queries.sha256_of(message), reading, decision, in_words(decision, cases))


def apply(message: int, reading: Reading, decision: Decision, now: dt.datetime = NOW) -> None:
    """Write one decision with its letters, as the daemon does: in one transaction."""
    from mailbot.store.ledger.decisions import apply_decisions
    from mailbot.store.ledger.transactions import writing

    with writing(now) as journal:
        apply_decisions(journal, [decided(message, reading, decision)], domain=DOMAIN)


def serve(uid: int, reading: Reading, now: dt.datetime = NOW) -> int:
    """Take a mail the whole way: recorded, read, decided on by the facts of the record. Give its number."""
    from mailbot.store import queries

    (message,) = record(uid, now=now)
    keep_reading(message, reading)
    named = [person.reference for person in reading.notification.subjects if person.reference]
    held: Sequence[CaseFacts] = tuple(queries.cases_by_reference(named).values())
    apply(message, reading, decide(reading, facts(*held)), now)
    return message
