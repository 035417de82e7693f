"""The line to the mailbox: cut, silent, deaf, refused, with wrong certificates, without encryption, throttled."""

import asyncio
import itertools
import ssl
import threading
import time
from collections.abc import Iterator

import pytest

from mailbot.core.throttling import LONGEST
from mailbot.demo.loop_thread import LoopThread
from tests.faults.invariants import Invariants
from tests.faults.mailbox_mails import FORGED, LATER, ONE, OTHER, PLAIN, large
from tests.faults.scenarios import scenario
from tests.servers.certificates import Authority, make_certificate
from tests.servers.dovecot import PASSWORD
from tests.servers.meddler import CUT, Meddler
from tests.servers.wires import HOST, Proxy
from tests.story import world as worlds
from tests.story.world import Daemon, World

ALL = set("NOCFPA")
RECOVERY = 30
"""Seconds after the end of a fault within which mail is served again."""

LOGINS = (b"LOGIN", b"AUTHENTICATE")


@pytest.fixture
def wire(world: World) -> Iterator[Meddler]:
    """A wire to the mailbox in clear text, on loopback, with the world's mailbot at its other end."""
    with Meddler(world.dovecot.plain_port) as wire:
        world.configure(mailbox={"port": wire.port, "security": "none", "timeout_seconds": 2, "poll_seconds": 1})
        world.import_cases(ONE.case(), OTHER.case())
        yield wire


def served_within(daemon: Daemon, count: int, began: float) -> None:
    """Assert that so many mails, all in all, are filed within the time allowed for recovery."""
    filed = 0
    for times in range(1, count + 1):
        filed += daemon.wait_for("mail-filed", times=times)["count"]
        if filed >= count:
            break
    assert filed == count
    assert time.monotonic() - began < RECOVERY


@scenario(8, injected="cut after each tenth of a mail of one megabyte, ten times in one run")
def test_a_mail_that_is_cut_off_is_recorded_whole_or_not_at_all(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    mails = [large(tenth) for tenth in range(10)]

    def cut_after(count: int) -> None:
        """Cut the next fetch after so many bytes of its answer, and none after it."""
        def cut(line: bytes) -> None:
            if b"BODY.PEEK[]" in line:
                wire.meddle = lambda _line: None
                wire.end_after = count

        wire.meddle = cut

    with world.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        for tenth, mail in enumerate(mails):
            # The last cut leaves all bytes of the mail but a few: what comes before them is the answer's own words.
            cut_after(len(mail) * (tenth + 1) // 10)
            world.deliver(mail)
            daemon.wait_for("loop-troubled", loop="receiver", times=tenth + 1)
            daemon.wait_for("mail-recorded", times=tenth + 1)
        served_within(daemon, 10, time.monotonic())
        assert daemon.stop() == 0
    shown = [world.ask("messages", "show", str(row["id"]))[0] for row in world.messages()]
    assert [row["size"] for row in shown] == [len(mail) for mail in mails]
    assert not any("message-not-had-whole" in row["reasons"] for row in shown)
    invariants.hold(world, mails)
    assert invariants.held == ALL


@pytest.mark.parametrize("word", [b"BODY.PEEK[]", b"IDLE", b"UID MOVE"])
@scenario(9, injected="the mail server goes silent in FETCH, in IDLE and in MOVE; what it was told reaches it later")
def test_a_server_that_goes_silent_is_given_up_and_found_again(
    world: World, wire: Meddler, invariants: Invariants, word: bytes
) -> None:
    fell = threading.Event()

    def fall_silent(line: bytes) -> None:
        if word in line and not fell.is_set():
            wire.stall()
            fell.set()

    wire.meddle = fall_silent
    world.deliver(PLAIN, FORGED)
    with world.daemon() as daemon:
        assert fell.wait(worlds.PATIENCE)
        began = time.monotonic()
        told = daemon.wait_for("loop-troubled", loop="receiver")
        # Two seconds are allowed for an answer; where nobody looks before, a second more is the poll.
        assert time.monotonic() - began < 8
        assert "no answer within the time allowed" in told["why"]
        world.deliver(LATER)
        wire.flow()
        served_within(daemon, 3, time.monotonic())
        assert daemon.stop() == 0
    invariants.hold(world, [PLAIN, FORGED, LATER], forged=[FORGED])
    assert invariants.held == ALL


@scenario(9, injected="the line is dead in the middle of IDLE, and nobody hangs up")
def test_a_half_open_connection_is_noticed_at_the_next_poll(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    with world.daemon() as daemon:
        while not wire.times_of(b"IDLE"):
            daemon.wait_for("mailbox-opened")
        wire.stall()
        world.deliver(PLAIN)
        told = daemon.wait_for("loop-troubled", loop="receiver")
        assert "no answer within the time allowed" in told["why"]
        wire.flow()
        served_within(daemon, 1, time.monotonic())
        assert daemon.stop() == 0
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL


@scenario(9, injected="the mail server announces nothing any more in IDLE, and answers everything else")
def test_mail_that_nobody_announces_is_found_at_the_next_poll(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    wire.rewrite = lambda data: data if data.startswith(b"* OK") else b"".join(
        line for line in data.splitlines(keepends=True) if not line.endswith((b" EXISTS\r\n", b" RECENT\r\n"))
    )
    with world.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        world.deliver(PLAIN)
        daemon.wait_for("mail-filed")
        # The folders are examined and searched too, when mailbox and record are compared; that is no look for new mail.
        looks = len(wire.times_of(b"UID SEARCH")) - len(wire.times_of(b"EXAMINE"))
        assert looks > 1
        assert len(wire.times_of(b"NOOP")) >= looks - 1
        assert daemon.stop() == 0
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL


_EVERY = (b"AUTHENTICATE", b"CAPABILITY", b"NAMESPACE", b"LIST", b"SELECT", b"NOOP", b"UID SEARCH", b"RFC822.SIZE)",
          b"BODY.PEEK[]", b"IDLE", b"UID MOVE")  # fmt: skip


@pytest.mark.parametrize("ending", [b"* BYE the server is going down\r\n", CUT])
@scenario(10, injected="the server says BYE, or hangs up, once at every command there is")
def test_a_server_that_says_goodbye_at_any_moment_loses_nothing(
    world: World, wire: Meddler, invariants: Invariants, ending: bytes
) -> None:
    left = list(_EVERY)

    def say_goodbye(line: bytes) -> bytes | None:
        word = next((word for word in left if word in line), None)
        if word is None:
            return None
        left.remove(word)
        return ending

    wire.meddle = say_goodbye
    world.deliver(PLAIN, FORGED)
    with world.daemon() as daemon:
        for times in range(1, len(_EVERY)):
            if not left:
                break
            daemon.wait_for("loop-troubled", loop="receiver", times=times)
        served_within(daemon, 2, time.monotonic())
        assert daemon.stop() == 0
    # Mail that is found at once leaves no time for IDLE before it is filed.
    assert left in ([], [b"IDLE"])
    invariants.hold(world, [PLAIN, FORGED], forged=[FORGED])
    assert invariants.held == ALL


@pytest.mark.parametrize(("answer", "least"), [
    (b"$TAG NO [THROTTLED] slow down\r\n", 60),
    (b"$TAG NO Server Unavailable. 15\r\n", 15),
    (b"$TAG BAD Request is throttled. Suggested Backoff Time: 299941 Milliseconds\r\n", 299.9),
    (b"* BYE Request is throttled. Suggested Backoff Time: 3000000 milliseconds\r\n", LONGEST),
])
@pytest.mark.parametrize("word", [b"UID SEARCH", b"AUTHENTICATE"])
@scenario(10, injected="Exchange asks for a pause, in its four ways, at a search and at the login")
def test_a_server_that_asks_for_a_pause_gets_it(
    world: World, wire: Meddler, answer: bytes, least: float, word: bytes, invariants: Invariants
) -> None:
    wire.meddle = lambda line: answer if word in line else None
    world.deliver(PLAIN)
    with world.daemon() as daemon:
        told = daemon.wait_for("loop-troubled", loop="receiver", fault="MailboxAway")
        assert least <= told["wait_seconds"] <= least + 6
        assert daemon.stop() == 0
    assert world.folders() == {"INBOX": [PLAIN]}
    wire.meddle = lambda _: None
    world.run_once()
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL


@scenario(10, injected="Exchange asks for a pause of three seconds at the fetch, four times over")
def test_a_pause_that_the_server_asks_for_is_not_held_against_the_mail(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    left = list(range(4))

    def throttle(line: bytes) -> bytes | None:
        if b"BODY.PEEK[]" not in line or not left:
            return None
        left.pop()
        return b"$TAG BAD Request is throttled. Suggested Backoff Time: 3000 milliseconds\r\n* BYE closed.\r\n"

    wire.meddle = throttle
    world.deliver(PLAIN)
    with world.daemon() as daemon:
        daemon.wait_for("loop-troubled", loop="receiver", times=4)
        served_within(daemon, 1, time.monotonic())
        assert daemon.stop() == 0
    assert [(row["outcome"], row["reasons"]) for row in world.messages()] == [("processed", ["interest-noted"])]
    times = wire.times_of(b"BODY.PEEK[]")
    assert min(after - before for before, after in itertools.pairwise(times)) >= 3
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL


def wait_for_status(world: World, words: str) -> dict[str, object]:
    """Wait until `status` says that mail is not being read, for this reason; give what it says of the mailbox."""
    deadline = time.monotonic() + worlds.PATIENCE
    while True:
        [standing] = world.ask("status")
        if words in (standing["mailbox"]["why"] or ""):
            return standing["mailbox"]
        assert time.monotonic() < deadline, standing["mailbox"]


@pytest.mark.timeout(240)
@pytest.mark.parametrize("refusal", [None, b"$TAG NO [EXPIRED] Password expired\r\n"])
@scenario(13, injected="the password is refused, or has expired, until its file holds a new one")
def test_a_refused_login_is_tried_slowly_and_shown_until_the_password_is_renewed(
    world: World, wire: Meddler, invariants: Invariants, monkeypatch: pytest.MonkeyPatch, refusal: bytes | None
) -> None:
    monkeypatch.setattr(worlds, "PATIENCE", 100)
    password = world.folder / "mailbox-password"
    password.write_text("last month's")
    wire.meddle = lambda line: refusal if b"AUTHENTICATE" in line and password.read_text() != PASSWORD else None
    world.deliver(PLAIN)
    began = time.time()
    with world.daemon() as daemon:
        daemon.wait_for("loop-troubled", loop="receiver", fault="LoginRefused")
        shown = wait_for_status(world, "refused the name and password")
        assert str(shown["not_read_since"])[:4] == time.strftime("%Y", time.gmtime(began))
        first_line = world.mailbot("status").stdout.splitlines()[0]
        assert first_line.startswith("NOT READING MAIL since ") and "refused the name and password" in first_line
        assert world.folders() == {"INBOX": [PLAIN]}
        password.write_text(PASSWORD)
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
        assert "last month" not in daemon.log
    tries = wire.times_of(b"AUTHENTICATE")
    assert len(tries) == 2
    assert 24 <= tries[1] - tries[0] < 30
    [standing] = world.ask("status")
    assert (standing["mailbox"]["not_read_since"], standing["mailbox"]["why"]) == (None, None)
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL


class Listening(LoopThread):
    """A server that shows a certificate by TLS and notes whatever is said to it, in clear or not."""

    def __init__(self, shown: Authority) -> None:
        super().__init__()
        self.said = b""
        self.port = 0
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(shown.certificate, shown.key)

    async def start_servers(self) -> None:
        self.port = self.serve(await asyncio.start_server(self._note, HOST, 0, ssl=self._context))

    async def _note(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.said += await reader.read(1000)
        finally:
            writer.close()


@pytest.mark.parametrize(("told", "words"), [
    ({"expired": True}, "certificate has expired"), ({"host": "elsewhere.example"}, "not valid for 'localhost'"),
])
@scenario(13, injected="the certificate has expired, or is for another host, until it is renewed")
def test_a_wrong_certificate_gets_no_word_and_a_renewed_one_is_served(
    world: World, invariants: Invariants, told: dict[str, object], words: str
) -> None:
    world.import_cases(ONE.case())
    world.deliver(PLAIN)
    shown = make_certificate(world.dovecot.authority, "wrong", **told)  # type: ignore[arg-type]
    with Listening(shown) as stranger, Proxy(stranger.port) as wire:
        world.configure(mailbox={"port": wire.port, "timeout_seconds": 5})
        with world.daemon() as daemon:
            told_of = daemon.wait_for("loop-troubled", loop="receiver", times=2)
            assert "certificate was not accepted" in told_of["why"]
            assert words in str(wait_for_status(world, "certificate was not accepted")["why"])
            wire.lead_to(world.dovecot.tls_port)
            served_within(daemon, 1, time.monotonic())
            assert daemon.stop() == 0
        assert stranger.said == b""
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL


@scenario(13, injected="somebody on the line takes STARTTLS out of what the server offers")
def test_where_starttls_is_not_offered_no_name_and_no_password_is_said(
    world: World, wire: Meddler, invariants: Invariants
) -> None:
    world.configure(mailbox={"security": "starttls"})
    wire.rewrite = lambda data: data.replace(b" STARTTLS", b"")
    world.deliver(PLAIN)
    with world.daemon() as daemon:
        told = daemon.wait_for("loop-troubled", loop="receiver", times=2)
        assert "STARTTLS was configured and is required" in told["why"]
        assert not any(wire.times_of(word) for word in LOGINS)
        wire.rewrite = lambda data: data
        served_within(daemon, 1, time.monotonic())
        assert daemon.stop() == 0
    # All that can be read on the wire: the login goes by the encrypted part of it.
    assert not any(wire.times_of(word) for word in LOGINS)
    invariants.hold(world, [PLAIN])
    assert invariants.held == ALL
