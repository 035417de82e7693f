"""What NCA only hands on, in the text of its mail, is not said in its name."""

import pytest

from mailbot.core.notification import Reading
from mailbot.core.rules import decide
from mailbot.core.states import Kind
from mailbot.reading import reader
from tests.casework import BORN, POLICY, case, facts

SAID = "NCA has an interest in Ion Popescu (A1234567) and notifies you for the first time."
OUTLOOK = "-----Original Message-----\nFrom: {} \nSent: 10 February 2014 10:00\nTo: officer@nca.example\nSubject: x"
GMAIL = "---------- Forwarded message ---------\nFrom: {}\nDate: Mon, 10 Feb 2014\nSubject: x\nTo: officer@nca.example"
STRANGER, COLLEAGUE = "X <x@evil.example>", "Y <y@nca.example>"
TWO_HOPS = OUTLOOK.format(COLLEAGUE) + "\n\nSee below\n\n" + OUTLOOK.format(STRANGER)


def _read(note: str, head: str) -> Reading:
    body = f"{note}\n\n{head}\n\n{SAID}\n".replace("\n", "\r\n")
    raw = (
        "Authentication-Results: mx.office.example; dmarc=pass header.from=nca.example\r\n"
        "Received: from a by mx.office.example; Tue, 18 Feb 2014 10:00:00 +0000\r\n"
        f"From: P Ashdown <officer@nca.example>\r\nSubject: FW: NCA interest\r\n\r\n{body}"
    ).encode()
    return reader.read(raw, len(raw), POLICY)


@pytest.mark.parametrize("note", ["", "FYI", "Is this one of yours?", "For action please, as below."])
@pytest.mark.parametrize("head", [OUTLOOK.format(STRANGER), GMAIL.format(STRANGER), TWO_HOPS])
def test_a_strangers_words_that_nca_hands_on_without_its_own_are_not_acted_on(head: str, note: str) -> None:
    decision = decide(_read(note, head), facts(case(date_of_birth=BORN)))
    assert (decision.reasons, decision.letters, decision.notes) == (("said-by-somebody-else",), (), ())


@pytest.mark.parametrize(("note", "head"), [
    ("FYI", OUTLOOK.format(COLLEAGUE)), ("FYI", GMAIL.format(COLLEAGUE)),
    ("Please note our interest in the man below.", OUTLOOK.format(STRANGER)),
])
def test_a_colleagues_words_or_those_that_nca_makes_its_own_are(note: str, head: str) -> None:
    assert decide(_read(note, head), facts(case())).reasons == ("interest-noted",)


SERVED = "The deportation order was served on Ion Popescu (A1234567) on 10 February 2014."


@pytest.mark.parametrize(("writer", "kind"), [
    ("Tribunal <clerk@tribunals.example>", Kind.CASE_UPDATE),
    ("X <x@evil.example>", None), ("A Colleague <colleague@office.example>", None),
])
def test_an_owner_reports_by_handing_on_a_courts_words_and_nobody_elses(writer: str, kind: Kind | None) -> None:
    head = GMAIL.format(writer).replace("officer@nca", "owner@office")
    body = f"Please see below.\n\n{head}\n\n{SERVED}\n".replace("\n", "\r\n")
    raw = f"From: Owner <owner@office.example>\r\nSubject: Fwd: x\r\n\r\n{body}".encode()
    said = reader.read(raw, len(raw), POLICY).notification
    assert (said.kind is Kind.CASE_UPDATE, said.milestone is not None) == (kind is not None, kind is not None)
