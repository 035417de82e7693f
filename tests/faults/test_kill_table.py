"""The real daemon killed as by a power cut, at each point of the order of side effects, over each sort of mail.

Each test fills one cell of the kill table: what is seen right after the kill, and what after the restart. The clock
stands still, so that the letters can be compared to the byte with those of an undisturbed run.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.invariants import Invariants
from tests.faults.kills import (
    BEFORE_A_LETTER_LEFT,
    FORGED,
    MAILS,
    NOTIFIED,
    OF_FILING,
    OF_LETTERS,
    ON_THE_WIRE,
    ONE,
    OTHER,
    PERHAPS_TWICE,
    SCENARIO_OF,
    Cell,
    Mail,
    Seen,
    in_words,
)
from tests.faults.scenarios import scenario
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink
from tests.servers.tripwire import Tripwire
from tests.story.world import Daemon, World

Fill = Callable[[str, str, str, str], None]

_NOTIFIED_RECORDS: dict[int, bytes] = {}
_UNDISTURBED: dict[str, set[bytes]] = {}


@pytest.fixture
def fill(request: pytest.FixtureRequest) -> Fill:
    """Fill a cell of the kill table; it is kept with the test's report, for the suite."""
    def kept(mail: str, point: str, killed: str, restarted: str) -> None:
        request.node.user_properties.append(("cell", Cell(mail, point, killed, restarted)))

    return kept


def prepared(world: World, mail: Mail) -> World:
    """Give a world with two cases, NCA's interest in one of them where the mail presumes it, and the clock standing."""
    world.clock = "2014-02-18T11:00:00+00:00"
    world.configure(smtp={"connections": 1})
    world.import_cases(ONE.case(), OTHER.case())
    if mail.follows:
        have_notified(world)
    world.deliver(mail.raw)
    return world


def have_notified(world: World) -> None:
    """Have NCA's interest noted. On one mail server that gives the same record each time, so it is made once."""
    record, made = world.folder / "mailbot.db", _NOTIFIED_RECORDS.get(world.dovecot.plain_port)
    if made:
        record.write_bytes(made)
        with world.dovecot.connect() as colleague:
            colleague.create("Processed")
        world.dovecot.deliver(NOTIFIED, folder="Processed")
        return
    world.deliver(NOTIFIED)
    world.run_once()
    world.sink.letters.clear()
    world.sink.tries.clear()
    if not record.with_name("mailbot.db-wal").exists():
        _NOTIFIED_RECORDS[world.dovecot.plain_port] = record.read_bytes()


@contextmanager
def wired(world: World, word: bytes, *, cuts: bool) -> Iterator[Tripwire]:
    """Lead the mailbox over a wire that trips when the daemon says a word; afterwards straight again."""
    with Tripwire(world.dovecot.plain_port, word, cuts=cuts) as wire:
        world.configure(mailbox={"port": wire.port, "security": "none"})
        yield wire
        world.configure(mailbox={"port": world.dovecot.plain_port})


def kill(world: World, point: str) -> None:
    """Have the daemon killed at a point. What else goes on at that time stands still, so that all runs are alike.

    Mail is filed and letters are sent side by side: at the points of filing every letter is out and noted, at all
    others MOVE reaches no server.
    """
    word = b"EXPUNGE" if point == "copied" else b"MOVE"
    asked = "" if point in ON_THE_WIRE else point
    with wired(world, word, cuts=point not in OF_FILING or point == "copied") as wire:
        with world.daemon(MAILBOT_TEST_CRASH_AT=asked) as daemon:
            wire.pull = at_filing(world, daemon, point)
            if point == "final-dot-heard":
                world.sink.taking = daemon.process.kill
            assert daemon.end() == -signal.SIGKILL, daemon.log[-3000:]
    world.sink.taking = lambda: None


def at_filing(world: World, daemon: Daemon, point: str) -> Callable[[], None]:
    """Give what happens when mail is to be filed: wait for the letters, or for the end."""
    def wait() -> None:
        if point not in OF_FILING:
            daemon.process.wait()
        while daemon.process.poll() is None and any(row["state"] != "sent" for row in world.letters()):
            pass
        if point == "copied":
            daemon.process.kill()

    return wait


def assert_as_it_was(world: World, mail: Mail, point: str) -> None:
    """Assert what no kill may leave behind."""
    if point == "mail-fetched":
        assert len(world.messages()) == mail.follows
        assert (world.dovecot.flags(), world.sink.tries) == ([()], [])
    if point in BEFORE_A_LETTER_LEFT:
        assert world.sink.letters == []
    if point not in OF_FILING:
        assert world.folders()["INBOX"] == [mail.raw]


def assert_whole(world: World, mail: Mail, after: Seen) -> None:
    """Assert that the mail has become what it must, and its letters are those of an undisturbed run."""
    assert (after.mail, after.noted) == (f"{mail.outcome}, filed", mail.noted or "nothing")
    own = [row for row in world.letters() if (row["template"], row["to"]) in mail.letters]
    assert sorted((row["template"], row["to"], row["state"]) for row in own) == sorted(
        (*one, "sent") for one in mail.letters
    )
    assert {letter.raw for letter in world.sink.letters} == undisturbed(world, mail)


def undisturbed(world: World, mail: Mail) -> set[bytes]:
    """Give the letters of a run that nothing disturbs; made once."""
    if mail.name not in _UNDISTURBED:
        _UNDISTURBED[mail.name] = _run_undisturbed(world, mail)
    return _UNDISTURBED[mail.name]


def _run_undisturbed(world: World, mail: Mail) -> set[bytes]:
    folder = world.folder / "undisturbed"
    folder.mkdir()
    with Dovecot() as dovecot, Sink(world.sink._authority, login=True) as sink:
        other = prepared(World(folder, dovecot, sink), mail)
        other.run_once()
        return {letter.raw for letter in sink.letters}


def killed_at(number: int, point: str) -> pytest.MarkDecorator:
    return scenario(number, injected=f"killed here: {in_words(point)}")


def cells(*mails: Mail) -> list[object]:
    """Give every point with every mail that gets there."""
    return [
        pytest.param(point, mail, id=f"{point}-{mail.name}", marks=killed_at(number, point))
        for point, number in SCENARIO_OF.items() for mail in mails
        if point != "copied" and (mail.letters or point not in OF_LETTERS)
    ]  # fmt: skip


@pytest.mark.parametrize(("point", "mail"), cells(*MAILS))
def test_killed_at_a_point_it_finishes_the_work_after_a_restart(
    world: World, invariants: Invariants, fill: Fill, point: str, mail: Mail
) -> None:
    kill_and_restart(prepared(world, mail), invariants, fill, point, mail)


def kill_and_restart(world: World, invariants: Invariants, fill: Fill, point: str, mail: Mail) -> None:
    kill(world, point)
    assert_as_it_was(world, mail, point)
    before = Seen.of(world, mail.raw)
    world.run_once()
    after = Seen.of(world, mail.raw)
    assert_whole(world, mail, after)
    left = set(world.left().values())
    assert left <= ({1, 2} if point in PERHAPS_TWICE else {1})
    delivered = [NOTIFIED, mail.raw] if mail.follows else [mail.raw]
    invariants.hold(world, delivered, forged=[FORGED.raw], copies=2 if point == "copied" else 1)
    assert invariants.held == set("NOCFPA")
    fill(mail.name, point, before.line(), after.line())


@pytest.mark.parametrize("mail", [
    pytest.param(mail, id=mail.name, marks=killed_at(7, "copied")) for mail in MAILS
])  # fmt: skip
def test_killed_between_copy_and_expunge_no_mail_is_lost_and_no_other_is_expunged(
    sink: Sink, tmp_path: Path, invariants: Invariants, fill: Fill, mail: Mail
) -> None:
    with Dovecot(capability="IMAP4rev1 UIDPLUS NAMESPACE IDLE") as dovecot:
        world = prepared(World(tmp_path, dovecot, sink), mail)
        kill_and_restart(world, invariants, fill, "copied", mail)


@scenario(3, injected="a forged mail, to be killed wherever a letter would be on its way")
def test_a_forged_mail_never_gets_to_a_letter(world: World, invariants: Invariants, fill: Fill) -> None:
    prepared(world, FORGED)
    world.sink.taking = lambda: pytest.fail("a letter left")
    world.run_once(MAILBOT_TEST_CRASH_AT=",".join(OF_LETTERS))
    assert world.sink.tries == []
    invariants.hold(world, [FORGED.raw], forged=[FORGED.raw])
    line = Seen.of(world, FORGED.raw).line()
    for point in OF_LETTERS:
        fill(FORGED.name, point, "never gets here: no letter is written", line)


@scenario(6, injected="killed between the moves into two folders")
def test_killed_between_two_folders_the_rest_is_moved_after_a_restart(world: World, invariants: Invariants) -> None:
    prepared(world, MAILS[0])
    world.deliver(FORGED.raw)
    kill(world, "folder-moved")
    assert sorted(map(len, world.folders().values())) == [1, 1]
    assert "INBOX" in world.folders()
    tries = list(world.sink.tries)
    world.run_once()
    assert world.folders() == {"Processed": [MAILS[0].raw], "Review": [FORGED.raw]}
    assert world.sink.tries == tries
    invariants.hold(world, [MAILS[0].raw, FORGED.raw], forged=[FORGED.raw])


@scenario(2, injected="killed again and again, at a later point each time")
def test_killed_again_and_again_it_still_gets_there(world: World, invariants: Invariants) -> None:
    prepared(world, MAILS[0])
    # Once a letter is committed, the sender may claim it before the kill: killed so twice, it waits for a person.
    for point in (one for one in BEFORE_A_LETTER_LEFT if one != "decision-committed"):
        world.run_once(code=None, MAILBOT_TEST_CRASH_AT=point)
    world.run_once()
    assert_whole(world, MAILS[0], Seen.of(world, MAILS[0].raw))
    assert set(world.left().values()) == {1}
    invariants.hold(world, [MAILS[0].raw])
