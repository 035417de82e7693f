"""The way to the sending server is not to be trusted: stripped, forged, too old, led elsewhere, led nowhere."""

import json
import ssl
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.invariants import Invariants
from tests.faults.scenarios import scenario
from tests.servers.certificates import Authority, make_authority, make_certificate
from tests.servers.sink import PASSWORD, Sink, make_context
from tests.servers.snipper import Snipper
from tests.story.mails import NCA, Person, interest
from tests.story.world import World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PLAIN = stamp(interest(ONE), NCA)
NO_DNS = Path(__file__).parent / "names"
SOON = 30


@pytest.fixture
def prepared(world: World) -> World:
    world.import_cases(ONE.case())
    return world


def too_old(authority: Authority, _folder: Path) -> ssl.SSLContext:
    context = make_context(authority)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning):
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
    return context


SERVERS: dict[str, Callable[[Authority, Path], ssl.SSLContext]] = {
    "ended": lambda authority, _: make_context(make_certificate(authority, "ended", expired=True)),
    "another host's": lambda authority, _: make_context(make_certificate(authority, "mx", host="mx.example")),
    "of another authority": lambda _, folder: make_context(make_authority(folder)),
    "TLS 1.0 only": too_old,
}


@pytest.mark.parametrize("server", SERVERS)
@pytest.mark.parametrize("implicit", [False, True], ids=["STARTTLS", "TLS"])
@scenario(17, injected="the certificate has ended, is another host's, of another authority; TLS 1.0 only")
def test_nothing_leaves_to_a_server_that_cannot_prove_who_it_is(
    prepared: World, authority: Authority, invariants: Invariants, tmp_path: Path, server: str, implicit: bool
) -> None:
    (tmp_path / "other").mkdir()
    context = SERVERS[server](authority, tmp_path / "other")
    with (
        Sink(authority, login=True, implicit_tls=implicit, context=context) as impostor,
        Sink(authority, login=True, implicit_tls=implicit) as honest,
        Snipper(impostor.port) as wire,
    ):
        prepared.sink = honest
        prepared.configure(smtp={"port": wire.port, "security": "tls" if implicit else "starttls"})
        _waits_and_leaves(prepared, wire, honest)
        assert (impostor.tries, impostor.letters) == ([], [])
        invariants.hold(prepared, [PLAIN])


SOMEBODY_ON_THE_WAY = {
    "takes it out of the offer": (b"STARTTLS", b"XXXXXXXX"),
    "answers 'not now'": (b"220 Ready to start TLS", b"454 4.7.0 TLS not now  "),
}


@pytest.mark.parametrize("honest, put_instead", SOMEBODY_ON_THE_WAY.values(), ids=SOMEBODY_ON_THE_WAY)
@scenario(17, injected="somebody on the way takes STARTTLS out of what the server offers, or answers it with 'not now'")
def test_where_encryption_is_prevented_nothing_leaves_in_clear(
    prepared: World, invariants: Invariants, honest: bytes, put_instead: bytes
) -> None:
    with Snipper(prepared.sink.port) as wire:
        prepared.configure(smtp={"port": wire.port})
        wire.rewrite = lambda said: said.replace(honest, put_instead)

        def mend() -> None:
            assert b"MAIL" not in wire.heard.upper()
            assert b"AUTH" not in wire.heard.upper()
            wire.rewrite = lambda said: said

        _waits_and_leaves(prepared, wire, prepared.sink, mend)
        invariants.hold(prepared, [PLAIN])


@scenario(31, injected="the server's name leads nowhere, then to another machine, then to the right one")
def test_a_name_that_leads_astray_gets_nothing(
    prepared: World, authority: Authority, invariants: Invariants, tmp_path: Path
) -> None:
    names, name = tmp_path / "names.json", "smtp.homeoffice.example"
    (tmp_path / "stranger").mkdir()
    strange = make_context(make_certificate(make_authority(tmp_path / "stranger"), "stranger", host=name))
    right = make_context(make_certificate(authority, "ours", host=name))
    with (
        Sink(authority, login=True, context=right) as ours,
        Sink(authority, login=True, context=strange) as stranger,
        Snipper(stranger.port) as wire,
    ):
        prepared.sink = ours
        prepared.configure(smtp={"host": name, "port": wire.port})
        names.write_text(json.dumps({name: None}))
        prepared.deliver(PLAIN)
        with prepared.daemon(PYTHONPATH=str(NO_DNS), MAILBOT_TEST_NAMES=str(names)) as daemon:
            daemon.wait_for("loop-troubled", loop="sender", fault="CourierAway")
            assert wire.heard == b""
            names.write_text(json.dumps({name: "127.0.0.1"}))
            while not wire.heard:
                daemon.wait_for("loop-troubled", loop="sender")
            assert (stranger.tries, ours.letters) == ([], [])
            wire.lead_to(ours.port)
            began = time.monotonic()
            assert len(ours.wait_for_letters(2, SOON)) == 2, f"not within {time.monotonic() - began:.0f} s"
            daemon.wait_for("letter-accepted", times=2)
            daemon.wait_for("mail-filed")
            assert daemon.stop() == 0
        assert (stranger.tries, stranger.letters) == ([], [])
        invariants.hold(prepared, [PLAIN])


@scenario(17, injected="the file of trusted certificates is removed while the daemon runs, and comes back")
def test_a_certificate_file_that_is_gone_is_said_aloud_and_got_over_when_it_is_back(
    prepared: World, invariants: Invariants, tmp_path: Path
) -> None:
    trusted = tmp_path / "trusted.pem"
    content = prepared.sink.ca_file().read_bytes()
    trusted.write_bytes(content)
    prepared.configure(smtp={"ca_file": str(trusted)})
    with prepared.daemon() as daemon:
        daemon.wait_for("mailbox-opened")
        trusted.unlink()
        prepared.deliver(PLAIN)
        told = daemon.wait_for("loop-needs-a-person", loop="sender", fault="ConfigurationFault")
        assert told["level"] == "error"
        daemon.wait_for("mail-filed")
        assert prepared.sink.sessions == 0
        trusted.write_bytes(content)
        assert len(prepared.sink.wait_for_letters(2, SOON)) == 2
        daemon.wait_for("loop-recovered", loop="sender")
        daemon.wait_for("letter-accepted", times=2)
        assert daemon.stop() == 0
    assert daemon.log.count("loop-needs-a-person") == 1
    invariants.hold(prepared, [PLAIN])


def _waits_and_leaves(world: World, wire: Snipper, honest: Sink, mend: Callable[[], None] | None = None) -> None:
    """Have a mail answered while the way is bad: the letters wait, and leave soon after it is mended."""
    world.deliver(PLAIN)
    with world.daemon() as daemon:
        daemon.wait_for("loop-troubled", loop="sender", fault="CourierAway", times=2)
        daemon.wait_for("mail-filed")
        assert {row["state"] for row in world.letters()} == {"queued"}
        for secret in (PASSWORD, ONE.name, ONE.reference):
            assert secret.encode() not in wire.heard
        (mend or (lambda: wire.lead_to(honest.port)))()
        began = time.monotonic()
        assert len(honest.wait_for_letters(2, SOON)) == 2, f"not within {time.monotonic() - began:.0f} s"
        daemon.wait_for("letter-accepted", times=2)
        assert daemon.stop() == 0
    assert set(world.left().values()) == {1}
