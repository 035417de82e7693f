"""Hours without network, and then everything at once."""

import time
from collections import Counter

import pytest

from tests.faults.invariants import Invariants, digest
from tests.faults.mailbox_mails import ONE, PLAIN
from tests.faults.scenarios import scenario
from tests.servers.provision import free_ports
from tests.servers.wires import Proxy
from tests.story import world as worlds
from tests.story.mails import NCA, OFFICER, Person, interest, write
from tests.story.world import World, stamp

MAILS, MARKED, UNMARKED = 2_000, 150, 50
IN_THREAD = 5
"""The cap of the defaults: so many answers an hour to one correspondent's mails that answer our letters."""

STARVED = 600
"""Seconds that no person's notification may wait once the network is back."""

ROBOT = "robot@nca.example"


def person(number: int) -> Person:
    letters = "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{number:04}")
    return Person(f"C{3_000_000 + number}", f"Ileana WOJ{letters}", f"19{60 + number % 39}-03-{1 + number % 28:02}")


def notification(number: int) -> bytes:
    """Write one of many officers' notifications, each of somebody else."""
    sender = f"officer{number % 12}@nca.example"
    return stamp(interest(person(number), message_id=f"{number}@nca.example", style=number % 3, sender=sender), NCA)


def marked(number: int) -> bytes:
    raw = write(OFFICER, "Automatic reply", f"I am away until Monday. ({number})", f"away-{number}@nca.example",
                more=("Auto-Submitted: auto-replied",))  # fmt: skip
    return stamp(raw, NCA)


def unmarked(number: int, letter: str) -> bytes:
    """Write what a machine without any mark answers to a letter of ours, another text each time."""
    text = f"Thank you. Please tell us how the case of {ONE.name} ({ONE.reference}) stands now. Ticket {number}."
    more = (f"In-Reply-To: {letter}", f"References: {letter}")
    return stamp(write(ROBOT, f"Re: {ONE.reference}", text, f"robot-{number}@nca.example", more=more), NCA)


def mixed(letter: str) -> list[bytes]:
    """Give all mails, every tenth of them a machine's."""
    machines = [marked(n) if n % 4 else unmarked(n, letter) for n in range(MARKED + UNMARKED)]
    people = [notification(n) for n in range(MAILS - len(machines))]
    return [machines[n // 10] if n % 10 == 9 else people[n - n // 10] for n in range(MAILS)]


@pytest.mark.timeout(900)
@scenario(29, injected=f"no network, then {MAILS} mails at once, {MARKED} of them marked as a machine's, "
                       f"{UNMARKED} of one machine that does not say so")  # fmt: skip
def test_a_flood_after_an_outage_is_served_oldest_first_and_no_machine_is_answered_without_end(
    world: World, invariants: Invariants, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worlds, "PATIENCE", STARVED)
    world.import_cases(ONE.case(), *(person(number).case() for number in range(MAILS - MARKED - UNMARKED)))
    nowhere = free_ports(1)[0]
    with Proxy(world.dovecot.tls_port) as wire:
        world.configure(mailbox={"port": wire.port})
        world.deliver(PLAIN)
        with world.daemon() as daemon:
            daemon.wait_for("mail-filed")
            daemon.wait_for("letter-accepted", times=2)
            mails = mixed(next(row["message_id"] for row in world.letters() if row["to"] == OFFICER))
            wire.lead_to(nowhere)
            wire.cut()
            world.dovecot.put_in_bulk(mails)
            daemon.wait_for("loop-troubled", loop="receiver", times=2)
            wire.lead_to(world.dovecot.tls_port)
            began = time.monotonic()
            daemon.wait_for("message-decided", times=2)
            first = time.monotonic() - began
            daemon.wait_for("message-decided", times=1 + MAILS)
            daemon.wait_for("letter-accepted", times=2 + 2 * (MAILS - MARKED - UNMARKED) + 2 * IN_THREAD)
            took = time.monotonic() - began
            while "INBOX" in world.folders():
                pass
            assert daemon.stop() == 0
    print(f"{MAILS} mails in {took:.0f} s, the first decided on after {first:.1f} s")
    assert first < 30
    # All letters of all people had left by then, so none of them waited for longer.
    assert took < STARVED
    rows = world.messages()
    assert [row["sha256"] for row in rows[1:]] == [digest(mail) for mail in mails]
    assert Counter(row["outcome"] for row in rows[1:]) == {
        "processed": MAILS - MARKED - UNMARKED + IN_THREAD, "ignored": MARKED, "review": UNMARKED - IN_THREAD,
    }  # fmt: skip
    to = Counter(recipient for letter in world.sink.letters for recipient in letter.recipients)
    assert (to[ROBOT], to[OFFICER]) == (IN_THREAD, 1)
    invariants.hold(world, [PLAIN, *mails])
    assert invariants.held == set("NOCFPA")
