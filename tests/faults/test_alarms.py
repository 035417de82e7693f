"""Alarms as the administrators meet them: by mail, by `status`, by log, by exit code; once, and once when over."""

from tests.servers.wires import Proxy
from tests.story.mails import NCA, Person, interest
from tests.story.moved import Moved
from tests.story.world import TEAM, World, stamp

ONE = Person("A1234567", "Marek OLDRIN", "1984-03-17")
PLAIN = stamp(interest(ONE), NCA)
ADMINISTRATOR = "admin@homeoffice.example"


def test_a_mailbox_that_is_away_is_told_once_and_so_is_its_return(world: World) -> None:
    world.import_cases(ONE.case())
    assert "daemon-silent" in world.mailbot("status", "--check", code=1).stdout
    clock = Moved(world, "2014-02-18 10:00")
    with Proxy(world.dovecot.plain_port) as wire:
        world.configure(
            mailbox={"port": wire.port, "security": "none", "timeout_seconds": 2, "poll_seconds": 1},
            administrators={"addresses": [ADMINISTRATOR]},
        )
        with world.daemon(**clock.environment) as daemon:
            daemon.wait_for("mailbox-opened")
            assert world.mailbot("status", "--check", **clock.environment).stdout == "all is well\n"
            wire.lead_to(1)
            wire.cut()
            daemon.wait_for("loop-troubled", loop="receiver")
            clock.set("2014-02-18 10:11")
            daemon.wait_for("alarm-raised", alarm="not-looking")
            [letter] = world.sink.wait_for_letters(1)
            assert letter.recipients == (ADMINISTRATOR,)
            assert "not-looking: mailbot has not been reading mail" in world.mailbot(
                "status", "--check", code=1, **clock.environment
            ).stdout
            wire.lead_to(world.dovecot.plain_port)
            world.deliver(PLAIN)
            daemon.wait_for("alarm-ended", alarm="not-looking")
            daemon.wait_for("letter-accepted", times=4)
            assert [one.recipients for one in world.sink.letters].count((ADMINISTRATOR,)) == 2
            world.mailbot("status", "--check", **clock.environment)
            assert daemon.stop() == 0


def test_a_canary_goes_the_whole_way_and_is_timed(world: World) -> None:
    world.import_cases(ONE.case())
    world.configure(canary={"every_minutes": 10})
    with world.daemon() as daemon:
        [letter] = world.sink.wait_for_letters(1, timeout=60)
        assert letter.recipients == (TEAM,)
        world.deliver(letter.raw)
        daemon.wait_for("message-decided", outcome="ignored")
        [status] = world.ask("status")
        assert "through the whole path" in status["canary"]
        daemon.wait_for("mail-filed")
        assert daemon.stop() == 0
    assert [row["reasons"] for row in world.messages()] == [["our-own-mail"]]
    assert world.letters()[0]["template"] == "canary"
    assert len(world.sink.letters) == 1

