"""What a person decides on a mail in review: once, on the record as it is, and told when somebody was faster."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from mailbot.core.errors import WrongUse
from mailbot.core.facts import Ruling
from mailbot.reading.reader import read
from tests.servers.sink import Sink
from tests.service.desk import ONE, Desk, desk
from tests.service.test_decider import HereAndNow, record
from tests.story.mails import NCA, OFFICER, Person, interest
from tests.story.world import CONTACT, stamp, write_extract

__all__ = ["desk"]

UNKNOWN = Person("C7654321", "Dorin VALCANU", "1979-11-02")


def outcome(message: int) -> tuple[Any, Any]:
    from mailbot.store import listings

    found = listings.message(message)
    assert found is not None
    return found["outcome"], found["decided_by"]


def test_a_mail_is_released_once_its_case_has_come(desk: Desk, sink: Sink, tmp_path: Path) -> None:
    from mailbot.service.importing import import_file
    from mailbot.service.reviewing import release

    desk.decide(stamp(interest(UNKNOWN), NCA))
    assert outcome(1) == ("review", "mailbot")
    with pytest.raises(WrongUse, match="would only come back to review: reference-on-no-case"):
        release(desk.office, 1, "Nadia Fenwick")
    import_file(write_extract(tmp_path / "more.csv", (ONE.case(), UNKNOWN.case())))
    assert release(desk.office, 1, "Nadia Fenwick") == ("interest-noted",)
    assert outcome(1) == ("processed", "Nadia Fenwick")
    desk.send()
    assert sorted(sink.tries) == sorted([OFFICER, OFFICER, UNKNOWN.owner])


def test_a_mail_about_others_is_not_accepted_for_a_case_unless_the_person_insists(desk: Desk, sink: Sink) -> None:
    from mailbot.service.reviewing import accept, ruling_of

    desk.decide(stamp(interest(UNKNOWN), NCA))
    desk.send()
    asked = list(sink.tries)
    with pytest.raises(WrongUse, match=f"names nobody who agrees with {ONE.reference}.*--anyway"):
        accept(desk.office, 1, ruling_of(ONE.reference, "Nadia Fenwick"), more=False)
    desk.send()
    assert sink.tries == asked
    accept(desk.office, 1, ruling_of(ONE.reference, "Nadia Fenwick", anyway=True), more=False)
    assert outcome(1) == ("processed", "Nadia Fenwick")


def test_nca_is_asked_for_more_in_the_same_bytes_whether_the_person_is_known_or_not(desk: Desk, sink: Sink) -> None:
    known = Person(ONE.reference, "Somebody Else", "1950-01-01")
    desk.decide(
        stamp(interest(known, message_id="1@nca.example"), NCA),
        stamp(interest(UNKNOWN, message_id="2@nca.example"), NCA),
    )
    desk.send()
    first, second = (_without_ids(letter.raw) for letter in sink.letters)
    assert first == second
    assert b"More information needed" in first


def _without_ids(raw: bytes) -> bytes:
    """Leave out what differs between any two letters: the ids, the time, and their own subject, which NCA wrote."""
    head, _, body = raw.partition(b"\r\n\r\n")
    kept = [line for line in head.split(b"\r\n")
            if not line.startswith((b"Message-ID", b"Date", b"In-Reply-To", b"References"))]
    return b"\r\n".join(kept) + body


def test_of_two_who_accept_the_same_mail_the_second_is_told_who_was_first(desk: Desk) -> None:
    from mailbot.service.reviewing import accept

    desk.decide(stamp(interest(ONE), NCA, "fail"))
    accept(desk.office, 1, Ruling(ONE.reference, "Nadia Fenwick"), more=False)
    with pytest.raises(WrongUse, match="not in review: processed, by Nadia Fenwick"):
        accept(desk.office, 1, Ruling(ONE.reference, "Owen Parrish"), more=False)


def test_a_ruling_is_one_of_the_grounds_of_the_letters_that_follow(desk: Desk) -> None:
    from mailbot.service.reviewing import accept
    from mailbot.store import listings

    desk.decide(stamp(interest(ONE), NCA, "fail"))
    accept(desk.office, 1, Ruling(ONE.reference, "Nadia Fenwick"), more=False)
    proofs = [(listings.letter(row["id"]) or {})["proof"] for row in listings.letters()]
    assert {(proof["ruled_by"], proof["verified"]) for proof in proofs} == {("Nadia Fenwick", False)}
    assert all("decided by Nadia Fenwick" in proof["agreed"][ONE.reference] for proof in proofs)


def under_another_stamp(desk: Desk) -> Any:
    return dataclasses.replace(desk.office, policy=dataclasses.replace(desk.office.policy, authserv_id="mx2.example"))


def test_a_sender_believed_by_an_earlier_configuration_is_not_believed_when_a_person_has_the_mail_decided_anew(
    desk: Desk, sink: Sink, tmp_path: Path
) -> None:
    from mailbot.service.importing import import_file
    from mailbot.service.reviewing import accept, ask_back, release

    desk.decide(stamp(interest(UNKNOWN), NCA))
    desk.send()
    asked = len(sink.tries)
    import_file(write_extract(tmp_path / "more.csv", (ONE.case(), UNKNOWN.case())))
    mended = under_another_stamp(desk)
    with pytest.raises(WrongUse, match="would only come back to review: sender-not-verified"):
        release(mended, 1, "Nadia Fenwick")
    with pytest.raises(WrongUse, match="not proved"):
        ask_back(mended, 1, "Nadia Fenwick")
    # A person's word stands in for the stamp, but the answer goes to NCA's own address.
    accept(mended, 1, Ruling(UNKNOWN.reference, "Nadia Fenwick"), more=False)
    desk.send(policy=mended.policy)
    assert sorted(sink.tries[asked:]) == sorted([CONTACT, UNKNOWN.owner])


def test_nor_after_a_restart_between_reading_and_deciding(desk: Desk) -> None:
    from mailbot.service.decider import Decider
    from mailbot.store.ledger import messages
    from mailbot.store.ledger.transactions import writing

    [raw] = [stamp(interest(ONE), NCA)]
    record(raw)
    with writing(desk.office.clock()) as journal:
        messages.note_readings(journal, [(1, read(raw, len(raw), desk.office.policy))])
    mended = under_another_stamp(desk)
    Decider(mended, HereAndNow(mended.config)).begin()  # type: ignore[arg-type]
    assert outcome(1) == ("review", "mailbot")
    assert desk.letters() == {}


def test_nca_is_not_asked_twice_for_the_same_mail_and_whoever_decides_sees_that_it_was(desk: Desk) -> None:
    from mailbot.service.reviewing import ask_back
    from mailbot.service.waiting import waiting

    desk.decide(stamp(interest(UNKNOWN), NCA))
    [row] = waiting(desk.office)
    assert row["asked"] == [f"nca-more-needed to {OFFICER}: queued"]
    with pytest.raises(WrongUse, match="was asked already: letter 1 is queued"):
        ask_back(desk.office, 1, "Nadia Fenwick")


def test_a_delivery_report_is_not_asked_back_even_at_a_persons_word(desk: Desk, sink: Sink) -> None:
    from mailbot.service.reviewing import ask_back
    from mailbot.store import listings

    desk.decide(stamp(interest(ONE), NCA))
    desk.send()
    ours = next(row["message_id"] for row in listings.letters() if row["to"] == OFFICER)
    desk.decide(stamp(_bounce_of(ours), NCA))
    assert outcome(2) == ("review", "mailbot")
    with pytest.raises(WrongUse, match="is a machine's"):
        ask_back(desk.office, 2, "Nadia Fenwick")
    desk.send()
    assert sink.tries.count(OFFICER) == 1
    assert not [address for address in sink.tries if address.startswith("mailer-daemon")]


def _bounce_of(message_id: str) -> bytes:
    head = (
        f"From: <mailer-daemon@{NCA}>\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b@{NCA}>\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
    )
    report = f"Final-Recipient: rfc822; {OFFICER}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    parts = (
        "Content-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n",
        f"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.{NCA}\r\n\r\n{report}",
        f"Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\n",
    )
    return (head + "".join(f"--b\r\n{part}\r\n" for part in parts) + "--b--\r\n").encode()
