"""Storms, pauses and the breaker with a real Dovecot, the daemon as a real process, and a real SMTP sink."""

from collections import Counter

import pytest

from tests.servers.provision import free_ports
from tests.story.mails import NCA, OFFICER, Person, answered, interest, write
from tests.story.world import TEAM, World, stamp

# A story of many days, each day a run of the real daemon.
pytestmark = pytest.mark.slow

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
OTHER = Person("B7654321", "Dorin VALCANU", "1979-11-02")
OWNER = ONE.owner


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case(), OTHER.case())
    return world


def first(one: Person = ONE) -> bytes:
    return stamp(interest(one, message_id=f"{one.reference}@nca.example"), NCA)


def asking(number: int, letter: str = "", sender: str = OFFICER) -> bytes:
    """Write what a robot without any mark might: another Message-ID and another text each time."""
    text = f"Thank you. Please tell us how the case of {ONE.name} ({ONE.reference}) stands now. Ticket {number}."
    more = (f"In-Reply-To: {letter}", f"References: {letter}") if letter else ()
    return stamp(write(sender, f"Re: {ONE.reference}", text, f"robot-{number}@nca.example", more=more), NCA)


def sent_to(world: World, recipient: str) -> int:
    return sum(recipient in letter.recipients for letter in world.sink.letters)


def reasons(world: World) -> Counter[str]:
    return Counter(reason for row in world.messages() for reason in row["reasons"])


def test_a_storm_of_200_answers_from_a_robot_without_any_mark_stops_at_the_cap(prepared: World) -> None:
    prepared.deliver(first())
    prepared.run_once()
    [letter] = [row["message_id"] for row in prepared.letters() if row["to"] == OFFICER]
    prepared.deliver(*(asking(n, letter) for n in range(100)))
    prepared.run_once()
    prepared.deliver(*(asking(n, letter) for n in range(100, 200)), asking(900, sender="b.second@nca.example"))
    prepared.run_once()
    assert reasons(prepared) == {"interest-noted": 1, "update-given": 6, "answers-go-back-and-forth": 195}
    assert (sent_to(prepared, OFFICER), sent_to(prepared, "b.second@nca.example")) == (6, 1)
    # Neither the owner nor the record is troubled by what the cap holds.
    assert sent_to(prepared, OWNER) == 7
    assert len(prepared.tasks()) == 2 + 6
    assert len(prepared.folders()["Review"]) == 195


def test_letters_that_wait_are_held_by_a_pause_and_go_on_through_their_proof(prepared: World) -> None:
    prepared.deliver(first(), first(OTHER))
    prepared.configure(smtp={"port": free_ports(1)[0]})
    prepared.run_once(code=1)
    assert Counter(row["state"] for row in prepared.letters()) == {"queued": 4}
    prepared.configure(smtp={"port": prepared.sink.port})
    prepared.mailbot("pause", "disclosures", "--why", "odd questions", "--by", "Nadia Fenwick")
    prepared.run_once()
    assert {letter.recipients for letter in prepared.sink.letters} == {(OWNER,)}
    [standing] = prepared.ask("status")
    assert (standing["disclosures"]["paused"], standing["disclosures"]["letters_held"]) == (True, 2)
    [held, _] = [str(row["id"]) for row in prepared.letters() if row["to"] == OFFICER]
    assert "tried again once disclosures go on" in prepared.mailbot("letters", "retry", held).stdout
    prepared.run_once()
    assert sent_to(prepared, OFFICER) == 0
    # What was to be told of one of them changes meanwhile.
    prepared.import_cases(ONE.case(), OTHER.case(progress="Appeal lodged."))
    prepared.mailbot("resume", "disclosures", "--why", "it was a backlog", "--by", "Nadia Fenwick")
    prepared.run_once()
    to_nca = {row["message"]: row["state"] for row in prepared.letters() if row["to"] == OFFICER}
    assert to_nca == {1: "sent", 2: "withdrawn"}
    assert sent_to(prepared, OFFICER) == 1


def test_while_paused_mail_is_taken_in_and_read_and_filed_and_a_persons_ruling_is_carried_out(prepared: World) -> None:
    prepared.mailbot("pause", "disclosures", "--why", "odd questions", "--by", "Nadia Fenwick")
    prepared.deliver(first(), first(OTHER))
    with prepared.daemon() as daemon:
        daemon.wait_for("mail-filed", times=1)
        told = daemon.wait_for("disclosures-paused")
        assert told["level"] == "error"
        prepared.mailbot("review", "accept", "1", "--case", ONE.reference, "--by", "Nadia Fenwick")
        assert len(prepared.sink.wait_for_letters(2, 30)) == 2
        daemon.wait_for("letter-accepted", times=2)
        assert daemon.stop() == 0
    assert daemon.log.count('"disclosures-paused"') == 1
    accepted, waits = prepared.messages()
    assert (accepted["reasons"], waits["reasons"]) == (["interest-noted"], ["disclosures-paused"])
    assert waits["state"] == "filed"
    assert prepared.ask("cases", "show", OTHER.reference)[0]["special_conditions"] == []
    assert sorted((row["template"], row["to"]) for row in prepared.letters()) == sorted(answered(ONE))


def test_the_breaker_stays_open_over_a_restart_until_a_person_closes_it(prepared: World) -> None:
    prepared.configure(limits={"breaker_per_hour": 2})
    prepared.deliver(first(), asking(1), asking(2), asking(3))
    prepared.run_once()
    expected = {"interest-noted": 1, "update-given": 1, "too-many-disclosures": 1, "disclosures-paused": 1}
    assert reasons(prepared) == expected
    prepared.configure(limits={"breaker_per_hour": 100})
    prepared.deliver(first(OTHER))
    prepared.run_once()
    assert prepared.messages()[-1]["reasons"] == ["disclosures-paused"]
    [standing] = prepared.ask("status")
    paused = standing["disclosures"]
    assert (paused["by"], paused["why"]) == ("mailbot", "more than 2 disclosures within an hour in all")
    assert (paused["busiest_hour"], paused["busiest_hour_limit"]) == (2, 100)
    first_line = prepared.mailbot("status").stdout.splitlines()[0]
    assert first_line.startswith("DISCLOSURES ARE PAUSED since ")
    prepared.mailbot("resume", "disclosures", "--why", "it was a backlog")
    prepared.deliver(asking(4))
    prepared.run_once()
    assert prepared.messages()[-1]["reasons"] == ["update-given"]
    assert "PAUSED" not in prepared.mailbot("status").stdout


def test_a_repeat_is_shown_beside_the_mail_that_it_repeats(prepared: World) -> None:
    again = first().replace(b"<A1234567@", b"<again@")
    prepared.deliver(first(), again, first(), first().replace(b"10:00:00", b"10:00:01", 1))
    prepared.run_once()
    assert [row["repeats"] for row in prepared.messages()] == [None, 1, 1, 1]
    listed = prepared.mailbot("messages", "list").stdout
    for reason in ("same-content-again: mail 1", "same-bytes-again: mail 1", "message-id-used-twice: mail 1"):
        assert reason in listed
    assert "same-content-again: mail 1" in prepared.mailbot("messages", "show", "2").stdout
    assert "It says the same as an earlier mail. It is mail 1." in " ".join(prepared.mailbot("why", "2").stdout.split())
    assert "It is mail 1." in " ".join(prepared.mailbot("review", "list").stdout.split())
    assert [row["repeats"] for row in prepared.ask("review", "list")] == [1, 1]
    assert sent_to(prepared, OFFICER) == 1
    assert TEAM not in {recipient for letter in prepared.sink.letters for recipient in letter.recipients}


@pytest.mark.parametrize(("words", "said"), [
    (("pause", "disclosures"), "--why"), (("pause", "disclosures", "--why", " "), "say why"),
    (("resume", "disclosures", "--why", "x"), "disclosures are not paused"), (("pause", "everything"), "everything"),
    (("resume",), ""),
])
def test_what_cannot_be_paused_or_resumed_is_said(prepared: World, words: tuple[str, ...], said: str) -> None:
    done = prepared.mailbot(*words, code=2)
    assert said in done.stderr
    assert prepared.ask("status")[0]["disclosures"]["paused"] is False
