"""The receiving server's milter is down: mail comes without a stamp, and whoever knows that forges one."""

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.story.mails import NCA, Person, interest
from tests.story.world import SERVER, World, stamp

PEOPLE = [Person(f"C76543{n:02}", f"Besnik LURASI {'ABCDEFGHIJ'[n % 10]}ETRI", f"19{60 + n % 39}-05-17")
          for n in range(51)]
TAKEN_IN = f"Received: from mail.{NCA} by {SERVER} with ESMTP; Tue, 18 Feb 2014 10:00:00 +0000\r\n".encode()
FORGED = (
    f"Authentication-Results: {SERVER}; dmarc=pass header.from={NCA}\r\n".encode(),
    # A whole head as our server writes it, put there by the sender.
    stamp(b"", NCA),
)


def unstamped(number: int) -> bytes:
    """Give a mail as it is taken in without a stamp; every fifth brings a forged one, in one of two ways."""
    forged = FORGED[number // 5 % 2] if number % 5 == 0 else b""
    return TAKEN_IN + forged + interest(PEOPLE[number], message_id=f"{number}@nca.example", style=number % 3)


@scenario(28, injected="50 mails without a stamp, every fifth with a forged one; then the milter is back")
def test_unstamped_mail_goes_to_people_and_one_alarm_calls(world: World, invariants: Invariants) -> None:
    world.import_cases(*(person.case() for person in PEOPLE))
    mails = [unstamped(number) for number in range(50)]
    genuine = stamp(interest(PEOPLE[50], message_id="genuine@nca.example"), NCA)
    world.deliver(*mails)
    with world.daemon() as daemon:
        told = daemon.wait_for("alarm-raised", alarm="no-stamps")
        assert told["level"] == "error" and "milter is down" in told["why"]
        daemon.wait_for("message-decided", times=50)
        assert [row for row in world.letters() if row["template"] != "administrators-alarm"] == []
        world.deliver(genuine)
        daemon.wait_for("alarm-ended", alarm="no-stamps")
        daemon.wait_for("letter-accepted", times=2)
        while world.folders().get("INBOX"):
            daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    assert daemon.log.count('"no-stamps"') == 2
    assert [row["outcome"] for row in world.messages()] == ["review"] * 50 + ["processed"]
    assert {len(mails) for folder, mails in world.folders().items() if folder == "Review"} == {50}
    assert len(world.sink.letters) == 2
    [_head, *notes] = world.mailbot("special-conditions", "export", "--since", "2000-01-01").stdout.splitlines()
    assert len(notes) == 1 and PEOPLE[50].reference in notes[0]
    invariants.hold(world, [*mails, genuine], forged=mails)


@scenario(28, injected="fewer mails without a stamp in a row than the alarm is set to")
def test_a_few_unstamped_mails_among_others_call_nobody(world: World, invariants: Invariants) -> None:
    world.configure(alarms={"unstamped_mails": 3})
    world.import_cases(*(person.case() for person in PEOPLE))
    genuine = stamp(interest(PEOPLE[50], message_id="genuine@nca.example"), NCA)
    mails = [unstamped(1), unstamped(2), genuine, unstamped(3), unstamped(4)]
    world.deliver(*mails)
    with world.daemon() as daemon:
        daemon.wait_for("message-decided", times=5)
        daemon.wait_for("mail-filed")
        assert "alarm-raised" not in daemon.log
        more = unstamped(5)
        world.deliver(more)
        daemon.wait_for("alarm-raised", alarm="no-stamps")
        while world.folders().get("INBOX"):
            daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    invariants.hold(world, [*mails, more], forged=[unstamped(5)])
