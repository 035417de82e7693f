"""What the sending server's answers do to letters: refused for good, lost on the way, silent, always lost."""

from email import message_from_bytes, policy

import pytest

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers.snipper import Snipper
from tests.story.mails import NCA, OFFICER, Person, interest
from tests.story.moved import Moved
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PLAIN = stamp(interest(ONE), NCA)
ADMINISTRATOR = "admin@homeoffice.example"
MARK = "xq7-only-the-server-says-this"


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case())
    return world


def words_of(raw: bytes) -> str:
    """Give all that a mail says, decoded, whatever is enclosed."""
    parts = message_from_bytes(raw, policy=policy.default).walk()
    texts = (part.get_content() for part in parts if part.get_content_maintype() == "text")
    return raw.decode("ascii") + " ".join(texts)


@scenario(15, injected="550 for NCA's officer, 250 for the case owner; then days go by")
def test_a_letter_refused_for_good_goes_to_a_person_and_its_answer_to_nobody(
    prepared: World, invariants: Invariants
) -> None:
    prepared.configure(administrators={"addresses": [ADMINISTRATOR]})
    clock = Moved(prepared, "2014-02-18 10:00")
    prepared.sink.refuse(OFFICER, *[f"550 5.1.1 {MARK} no such user"] * 9)
    prepared.deliver(PLAIN)
    with prepared.daemon(**clock.environment) as daemon:
        given_up = daemon.wait_for("letters-given-up")
        assert given_up["level"] == "error"
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    reply, task_mail = prepared.letters()
    assert (reply["state"], task_mail["state"]) == ("refused", "sent")
    [task] = [row for row in prepared.tasks() if row["kind"] == "letter-refused"]
    assert (task["state"], task["letter"], MARK in task["why"]) == ("open", reply["id"], True)
    for day in ("2014-02-20", "2014-02-24", "2014-02-26", "2014-03-03"):
        clock.day(f"{day} 10:00")
    # Who sees to it was pressed, and no letter ever said what the server had said.
    assert [one for one in prepared.sink.letters if one.recipients == (ADMINISTRATOR,)]
    assert not [one for one in prepared.sink.letters if MARK in words_of(one.raw)]
    assert MARK not in daemon.log
    assert prepared.sink.tries.count(OFFICER) == 1
    assert [name for name, count in prepared.left().items() if count > 1] == []
    invariants.hold(prepared, [PLAIN])


@pytest.mark.parametrize("how", ["the line is cut", "the server is silent"])
@scenario(16, injected="the server takes the letter, and its answer to the final dot never comes: cut, or silence")
def test_a_lost_answer_makes_at_most_two_copies_alike_and_marked(
    prepared: World, invariants: Invariants, how: str
) -> None:
    prepared.configure(smtp={"timeout_seconds": 3})
    prepared.sink.lose_answers, prepared.sink.keep_silent = (1, 0) if how == "the line is cut" else (0, 1)
    prepared.deliver(PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("letter-uncertain")
        daemon.wait_for("letter-accepted", times=2)
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    assert sorted(prepared.left().values()) == [1, 2]
    assert {row["message_id"] for row in prepared.letters() if row["possibly_twice"]} == {
        name for name, count in prepared.left().items() if count == 2
    }
    assert {row["state"] for row in prepared.letters()} == {"sent"}
    invariants.hold(prepared, [PLAIN])


@scenario(16, injected="the answer to the final dot is lost every time, for every letter")
def test_where_every_answer_is_lost_no_letter_leaves_a_third_time_and_a_person_decides(
    prepared: World, invariants: Invariants
) -> None:
    prepared.sink.lose_answers = 99
    prepared.deliver(PLAIN)
    with prepared.daemon() as daemon:
        daemon.wait_for("letters-given-up")
        while len([row for row in prepared.letters() if row["state"] == "expired"]) < 2:
            pass
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    assert set(prepared.left().values()) == {2}
    tasks = [row for row in prepared.tasks() if row["kind"] == "letter-refused"]
    assert len(tasks) == 2 and all("answer was lost" in row["why"] for row in tasks)
    invariants.hold(prepared, [PLAIN])


@pytest.mark.parametrize("share", [0.05, 0.4, 0.75, 0.97])
@scenario(18, injected="the connection is cut after 5, 40, 75 and 97 % of a letter of 400 kB, three times")
def test_a_letter_cut_in_the_middle_arrives_once_and_whole(
    prepared: World, invariants: Invariants, share: float
) -> None:
    long = "\n".join(f"Page {number}: what else is known of him, for your file." for number in range(7000))
    mail = stamp(_with_more(long), NCA)
    with Snipper(prepared.sink.port) as wire:
        prepared.configure(smtp={"port": wire.port, "connections": 1})
        wire.cuts = [int(len(mail) * share)] * 3
        prepared.deliver(mail)
        with prepared.daemon() as daemon:
            daemon.wait_for("letter-accepted", times=2)
            daemon.wait_for("mail-filed")
            assert daemon.stop() == 0
        assert wire.cuts == []
    assert set(prepared.left().values()) == {1}
    [enclosing] = [one for one in prepared.sink.letters if one.recipients == (ONE.owner,)]
    assert mail in enclosing.raw
    assert enclosing.raw.rstrip().endswith(b"--")
    invariants.hold(prepared, [mail])


def _with_more(text: str) -> bytes:
    head, _, body = interest(ONE).partition(b"\r\n\r\n")
    return head + b"\r\n\r\n" + body + text.replace("\n", "\r\n").encode() + b"\r\n"


@scenario(15, injected="550 for every letter, whomever it is for, in words that nobody foresaw")
def test_a_server_that_refuses_everything_refuses_a_few_letters_for_good_and_the_rest_wait(
    prepared: World, invariants: Invariants
) -> None:
    people = [Person(f"B765432{n}", f"Dorin VALCANU {'ABCD'[n] * 4}", f"1979-11-0{n + 1}") for n in range(4)]
    prepared.import_cases(ONE.case(), *(one.case() for one in people))
    mails = [stamp(interest(one, message_id=f"{one.reference}@nca.example"), NCA) for one in people]
    prepared.sink.later["text"] = "554 5.7.1 the stars are not right"
    prepared.deliver(*mails)
    with prepared.daemon() as daemon:
        daemon.wait_for("everything-is-refused")
        daemon.wait_for("mail-filed")
        assert len([row for row in prepared.letters() if row["state"] == "refused"]) == 3
        prepared.sink.later.clear()
        assert len(prepared.sink.wait_for_letters(5, 60)) == 5
        daemon.wait_for("letter-accepted", times=5)
        for row in prepared.letters():
            if row["state"] == "refused":
                prepared.mailbot("letters", "retry", str(row["id"]))
        assert len(prepared.sink.wait_for_letters(8, 60)) == 8
        daemon.wait_for("letter-accepted", times=8)
        assert daemon.stop() == 0
    assert set(prepared.left().values()) == {1}
    invariants.hold(prepared, mails)
