"""One mail that the server cannot give: it goes to a person, and the others do not wait for it."""

import re
import time
from collections.abc import Iterator

import pytest

from tests.faults.invariants import Invariants, digest
from tests.faults.mailbox_mails import FORGED, LATER, ONE, OTHER, PLAIN
from tests.faults.scenarios import scenario
from tests.servers.meddler import CUT, Meddler, moves
from tests.story.mails import NCA, interest
from tests.story.world import World, objects, stamp

ALL = set("NOCFPA")
# Had it whole, mailbot would answer it.
POISON = stamp(interest(OTHER, message_id="poison@nca.example"), NCA)
_FETCH = re.compile(rb"^\S+ UID FETCH ([0-9,:*]+) (.*)$")


@pytest.fixture
def wire(world: World) -> Iterator[Meddler]:
    with Meddler(world.dovecot.plain_port) as wire:
        world.configure(mailbox={"port": wire.port, "security": "none", "timeout_seconds": 2, "poll_seconds": 1})
        world.import_cases(ONE.case(), OTHER.case())
        yield wire


def uid_of_the_first(world: World) -> int:
    with world.dovecot.connect() as colleague:
        colleague.select("INBOX", readonly=True)
        return int(colleague.uid("SEARCH", "ALL")[1][0].split()[0])


def asks_for(line: bytes, uid: int) -> bytes:
    """Give what a line asks for of this mail; nothing where it does not fetch it."""
    found = _FETCH.match(line)
    return found[2] if found and str(uid).encode() in re.split(rb"[,:]", found[1]) else b""


NO = b"$TAG NO The requested message could not be converted to an RFC-822 compatible format.\r\n"
BAD = b"$TAG BAD Internal error\r\n"
BYE = b"* BYE Internal error occurred. Refer to server log for more information.\r\n"
NONSENSE = b"* 1 FETCH (UID 1 BODY[] {12}\r\nFrom: x(\r\n\r\n)) (((\r\n$TAG OK\r\n"


@pytest.mark.parametrize(("items", "answer", "has_header"), [
    ((b"BODY.PEEK[]",), NO, True), ((b"BODY.PEEK[]",), BAD, True), ((b"BODY.PEEK[]",), BYE, True),
    ((b"BODY.PEEK[]",), NONSENSE, True), ((b"BODY.PEEK[]",), CUT, True),
    ((b"RFC822.SIZE",), NO, True), ((b"RFC822.SIZE",), BYE, True),
    ((b"BODY.PEEK", b"RFC822.SIZE"), NO, False),
], ids=["NO", "BAD", "BYE", "nonsense", "cut", "size-NO", "size-BYE", "everything-NO"])  # fmt: skip
@scenario(10, injected="every fetch that has to do with the oldest mail is answered NO, BAD, BYE, nonsense, or cut")
def test_a_mail_that_breaks_every_fetch_goes_to_a_person_and_blocks_nobody(
    world: World, wire: Meddler, invariants: Invariants, items: tuple[bytes, ...], answer: bytes, has_header: bool
) -> None:
    world.deliver(POISON, PLAIN, FORGED)
    poison = uid_of_the_first(world)

    def break_down(line: bytes) -> bytes | None:
        asked = asks_for(line, poison)
        return answer if any(item in asked for item in items) else None

    wire.meddle = break_down
    began = time.monotonic()
    with world.daemon() as daemon:
        daemon.wait_for("message-decided", outcome="processed")
        assert time.monotonic() - began < 30
        daemon.wait_for("message-decided", times=3)
        world.deliver(LATER)
        daemon.wait_for("message-decided", times=4)
        while len(world.folders().get("INBOX", [])):
            pass
        assert daemon.stop() == 0
        assert daemon.log.count("mail-not-had-whole") == 1
    whole = {digest(mail) for mail in (POISON, PLAIN, FORGED, LATER)}
    [set_aside] = [row for row in world.messages() if row["sha256"] not in whole]
    assert (set_aside["outcome"], set_aside["letters"]) == ("review", [])
    assert (set_aside["message_id"] == "<poison@nca.example>") == has_header
    # A person finds the mail itself, whole, in the folder for review: no byte of it was needed to move it there.
    assert sorted(world.folders()["Review"]) == sorted([POISON, FORGED])
    wire.meddle = lambda _line: None
    if has_header:
        assert world.mailbot("reconcile").stdout.startswith("mailbox and record agree")
    invariants.hold(world, [PLAIN, FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL


@pytest.mark.parametrize("answer", [NO, BYE], ids=["NO", "BYE"])
@scenario(10, injected="a mail in the folder for review cannot be described, when mailbox and record are compared")
def test_a_filed_mail_that_cannot_be_described_holds_up_no_other_and_is_shown(
    world: World, wire: Meddler, invariants: Invariants, answer: bytes
) -> None:
    world.deliver(FORGED)
    world.run_once()
    wire.meddle = lambda line: answer if b"HEADER.FIELDS (MESSAGE-ID)" in line else None
    world.deliver(PLAIN)
    began = time.monotonic()
    with world.daemon() as daemon:
        daemon.wait_for("mail-filed")
        assert time.monotonic() - began < 30
        assert daemon.wait_for("reconcile-found", reason="not-told")["count"] == 1
        assert daemon.stop() == 0
    wire.meddle = lambda _line: None
    invariants.hold(world, [FORGED, PLAIN], forged=[FORGED])
    assert invariants.held == ALL


@pytest.mark.parametrize("answer", [NO, BYE, CUT], ids=["NO", "BYE", "cut"])
@scenario(10, injected="the oldest mail cannot be moved: each MOVE of it is answered NO or BYE, or cut")
def test_a_mail_that_cannot_be_moved_keeps_no_other_where_it_is_and_none_from_being_taken_in(
    world: World, wire: Meddler, invariants: Invariants, answer: bytes
) -> None:
    others = [stamp(interest(ONE, message_id=f"forged-{n}@nca.example"), NCA, "fail") for n in range(60)]
    world.deliver(FORGED, *others)
    poison = uid_of_the_first(world)
    wire.meddle = lambda line: answer if moves(line, poison) else None
    with world.daemon() as daemon:
        daemon.wait_for("message-decided", times=61)
        world.deliver(LATER)
        daemon.wait_for("message-decided", outcome="processed")
        while len(world.folders()["INBOX"]) > 1:
            pass
        assert daemon.stop() == 0
    assert world.folders()["INBOX"] == [FORGED]
    wire.meddle = lambda _line: None
    world.run_once()
    assert "INBOX" not in world.folders()
    invariants.hold(world, [FORGED, *others, LATER], forged=[FORGED, *others])
    assert invariants.held == ALL


@scenario(10, injected="the folder for review ends the connection at every MOVE into it; seventy mails belong there")
def test_a_folder_that_takes_nothing_and_hangs_up_keeps_no_mail_from_being_taken_in(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    forged = [stamp(interest(ONE, message_id=f"forged-{n}@nca.example"), NCA, "fail") for n in range(70)]
    world.deliver(*forged)
    wire.meddle = lambda line: BYE if b"UID MOVE" in line and b"Review" in line else None
    with world.daemon() as daemon:
        daemon.wait_for("message-decided", times=70)
        daemon.wait_for("loop-troubled", loop="receiver", times=6)
        world.deliver(LATER)
        began = time.monotonic()
        daemon.wait_for("message-decided", outcome="processed")
        assert time.monotonic() - began < 30
        assert daemon.stop() == 0
    wire.meddle = lambda _line: None
    world.run_once()
    assert "INBOX" not in world.folders()
    invariants.hold(world, [*forged, LATER], forged=forged)
    assert invariants.held == ALL


@scenario(10, injected="the server lists the oldest mail, and gives neither its size nor, with others, its text")
def test_a_mail_whose_size_is_never_told_is_lost_to_nobody(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    world.deliver(FORGED)
    poison = uid_of_the_first(world)
    wire.meddle = lambda line: b"$TAG OK done\r\n" if asks_for(line, poison) == b"(RFC822.SIZE)" else None
    with world.daemon() as daemon:
        daemon.wait_for("message-decided", outcome="review")
        world.deliver(LATER)
        daemon.wait_for("message-decided", outcome="processed")
        while "INBOX" in world.folders():
            pass
        assert daemon.stop() == 0
    wire.meddle = lambda _line: None
    invariants.hold(world, [FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL


@scenario(10, injected="the oldest mail has one header line of 1.4 megabytes, at which ENVELOPE fails")
def test_a_mail_with_a_monstrous_header_is_had_whole_and_blocks_nobody(world: World, invariants: Invariants) -> None:
    world.import_cases(ONE.case())
    monster = b"Subject: " + b"x" * 1_400_000 + b"\r\nFrom: desk@paper.example\r\n\r\nText.\r\n"
    world.deliver(monster, PLAIN)
    world.run_once()
    assert [row["outcome"] for row in world.messages()] == ["review", "processed"]
    invariants.hold(world, [monster, PLAIN])
    assert invariants.held == ALL


@scenario(10, injected="a colleague took the folder for review away, and the server lets nobody make one")
def test_a_folder_that_cannot_be_made_keeps_no_mail_from_being_taken_in(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    world.run_once()
    with world.dovecot.connect() as colleague:
        colleague.delete("Review")
    wire.meddle = lambda line: b"$TAG NO [NOPERM] not you\r\n" if b" CREATE " in line else None
    world.deliver(FORGED, LATER)
    with world.daemon() as daemon:
        daemon.wait_for("mail-filed")
        daemon.wait_for("inbox.filing_refused", folder="Review")
        assert daemon.stop() == 0
    assert set(world.folders()) == {"INBOX", "Processed"}
    told = objects(world.mailbot("check", "--json", code=1).stdout)
    assert ["Review" in one["detail"] for one in told if one["what"] == "mailbox"] == [True]
    wire.meddle = lambda _line: None
    invariants.hold(world, [FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL


@pytest.mark.parametrize("answer", [BYE, CUT], ids=["BYE", "cut"])
@scenario(10, injected="the folder for review ends the connection whenever it is looked into")
def test_a_folder_that_cannot_be_looked_into_keeps_no_mail_from_being_taken_in(
    world: World, wire: Meddler, invariants: Invariants, answer: bytes
) -> None:
    world.deliver(FORGED)
    world.run_once()
    wire.meddle = lambda line: answer if b'EXAMINE "Review"' in line else None
    world.deliver(PLAIN)
    began = time.monotonic()
    with world.daemon() as daemon:
        daemon.wait_for("mail-recorded")
        assert time.monotonic() - began < 30
        assert daemon.wait_for("reconcile-found", reason="not-looked-into")["level"] == "error"
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    wire.meddle = lambda _line: None
    invariants.hold(world, [FORGED, PLAIN], forged=[FORGED])
    assert invariants.held == ALL
