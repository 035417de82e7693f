"""Trying again: in one place, with patience in service and without it for `--once`."""

import threading

import pytest
from structlog.testing import capture_logs

from mailbot.core.errors import ConfigurationFault, LoginRefused, MailboxAway
from mailbot.service import persistence
from mailbot.service.persistence import persist


class Flaky:
    """Fails so many times, then answers; remembers how often it was asked."""

    def __init__(self, failures: int, fault: Exception) -> None:
        self.left, self.fault, self.asked = failures, fault, 0

    def __call__(self) -> str:
        self.asked += 1
        if self.left:
            self.left -= 1
            raise self.fault
        return "done"


class Watch(threading.Event):
    """A stop that never waits, and remembers how long it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout or 0)
        return self.is_set()


def test_a_passing_fault_is_got_over() -> None:
    flaky = Flaky(3, MailboxAway("gone"))

    assert persist(flaky, "receiver", Watch(), None, lambda: None) == "done"
    assert flaky.asked == 4


def test_the_wait_grows_and_stays_bounded() -> None:
    stop = Watch()
    persist(Flaky(12, MailboxAway("gone")), "receiver", stop, None, lambda: None)

    assert stop.waits[0] < 3
    assert stop.waits[-1] > stop.waits[0]
    assert max(stop.waits) <= persistence.LONGEST_WAIT + persistence.JITTER


def test_an_unknown_fault_counts_as_passing() -> None:
    assert persist(Flaky(1, ZeroDivisionError()), "decider", Watch(), None, lambda: None) == "done"


def test_after_a_refused_login_nearly_half_a_minute_passes() -> None:
    stop = Watch()
    persist(Flaky(2, LoginRefused("no")), "receiver", stop, None, lambda: None)

    assert [24 <= wait < 30 for wait in stop.waits] == [True, True]


def test_once_gives_up_after_its_tries_with_the_fault_itself() -> None:
    flaky = Flaky(9, MailboxAway("gone"))

    with pytest.raises(MailboxAway, match="gone"):
        persist(flaky, "receiver", Watch(), 3, lambda: None)
    assert flaky.asked == 3


def test_a_stop_ends_the_trying() -> None:
    stop = Watch()
    stop.set()
    flaky = Flaky(9, MailboxAway("gone"))

    with pytest.raises(MailboxAway):
        persist(flaky, "receiver", stop, None, lambda: None)
    assert flaky.asked == 1


def test_a_loop_that_keeps_trying_is_felt_to_be_alive() -> None:
    felt: list[int] = []
    persist(Flaky(4, MailboxAway("gone")), "receiver", Watch(), None, lambda: felt.append(1))

    assert len(felt) >= 5


def test_a_loop_that_a_server_told_to_stay_away_does_so_and_is_felt_every_minute() -> None:
    felt: list[int] = []
    stop = Watch()
    persist(Flaky(1, MailboxAway("busy", wait_seconds=299.9)), "receiver", stop, None, lambda: felt.append(1))

    assert 299.9 <= sum(stop.waits) <= 299.9 + persistence.JITTER
    assert max(stop.waits) <= persistence.SLICE
    assert len(felt) >= 5


def test_what_does_not_pass_by_itself_ends_once_at_once_and_not_the_service() -> None:
    flaky = Flaky(2, ConfigurationFault("ca_file", ()))

    with pytest.raises(ConfigurationFault):
        persist(flaky, "receiver", Watch(), 3, lambda: None)
    assert flaky.asked == 1
    assert persist(flaky, "receiver", Watch(), None, lambda: None) == "done"


def test_no_two_wait_exactly_as_long() -> None:
    waits = []
    for _ in range(20):
        stop = Watch()
        persist(Flaky(1, MailboxAway("busy", wait_seconds=15.0)), "receiver", stop, None, lambda: None)
        waits += stop.waits
    assert len(set(waits)) > 10


def test_a_stop_in_the_wait_ends_it_without_another_try() -> None:
    class StoppedInTheWait(Watch):
        def wait(self, timeout: float | None = None) -> bool:
            self.set()
            return super().wait(timeout)

    flaky = Flaky(9, MailboxAway("gone"))

    with pytest.raises(persistence.Stopped):
        persist(flaky, "receiver", StoppedInTheWait(), None, lambda: None)
    assert flaky.asked == 1


def test_once_does_not_try_a_refused_password_again() -> None:
    flaky = Flaky(9, LoginRefused("no"))

    with pytest.raises(LoginRefused):
        persist(flaky, "receiver", Watch(), 3, lambda: None)
    assert flaky.asked == 1


def test_what_a_fault_of_somebody_elses_says_is_not_logged() -> None:
    row = "DETAIL: Failing row contains (17, Marek OLDRIN)"
    with capture_logs() as told:
        persist(Flaky(1, ValueError(row)), "decider", Watch(), None, lambda: None)
        persist(Flaky(1, MailboxAway("the mailbox is away")), "receiver", Watch(), None, lambda: None)
    assert [(one["fault"], one["why"]) for one in told if one["event"] == "loop-troubled"] == [
        ("ValueError", "the fault is not one of mailbot's own"), ("MailboxAway", "the mailbox is away")
    ]  # fmt: skip


def test_what_does_not_pass_by_itself_is_said_aloud_once_and_tried_until_somebody_has_mended_it() -> None:
    gone = ConfigurationFault("The configuration is not right:", ("ca_file: it is not there",))
    stop = Watch()
    with capture_logs() as told:
        assert persist(Flaky(5, gone), "sender", stop, None, lambda: None) == "done"
    assert [one["event"] for one in told].count("loop-needs-a-person") == 1
    assert (told[0]["event"], told[0]["log_level"]) == ("loop-needs-a-person", "error")
    assert (told[-1]["event"], told[-1]["tries"]) == ("loop-recovered", 5)
    assert max(stop.waits) < 30


def test_once_does_not_try_again_what_does_not_pass_by_itself() -> None:
    flaky = Flaky(9, ConfigurationFault("The configuration is not right:", ()))

    with pytest.raises(ConfigurationFault):
        persist(flaky, "sender", Watch(), 3, lambda: None)
    assert flaky.asked == 1


def test_of_what_went_well_at_once_nothing_is_told() -> None:
    with capture_logs() as told:
        persist(Flaky(0, MailboxAway("")), "receiver", Watch(), None, lambda: None)
    assert told == []
