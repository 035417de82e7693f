"""A clock that was set is noticed, and not believed until it has settled."""

import datetime as dt

import pytest

from mailbot.service.steadiness import SETTLES_IN, Steadiness


class Clocks:
    """The clock on the wall, and the time that has really gone by."""

    def __init__(self) -> None:
        self.wall = dt.datetime(2014, 2, 18, 11, tzinfo=dt.UTC)
        self.real = 1000.0
        self.steadiness = Steadiness(lambda: self.wall, "timekeeper", lambda: self.real)

    def go_on(self, seconds: float) -> None:
        self.wall += dt.timedelta(seconds=seconds)
        self.real += seconds


@pytest.mark.parametrize("jump", [
    dt.timedelta(days=1), dt.timedelta(days=-1), dt.timedelta(days=3653), dt.timedelta(hours=1)
])  # fmt: skip
def test_a_jump_is_noticed_at_once_and_forgotten_when_the_clock_has_settled(jump: dt.timedelta) -> None:
    clocks = Clocks()
    clocks.go_on(60)
    assert clocks.steadiness.is_steady()
    clocks.wall += jump
    assert not clocks.steadiness.is_steady()
    clocks.go_on(SETTLES_IN - 1)
    assert not clocks.steadiness.is_steady()
    clocks.go_on(1)
    assert clocks.steadiness.is_steady()


@pytest.mark.parametrize("seconds", [0.1, 60, 7 * 86400])
def test_a_clock_that_goes_with_the_time_is_believed_however_rarely_one_looks(seconds: float) -> None:
    clocks = Clocks()
    clocks.go_on(seconds)
    assert clocks.steadiness.is_steady()


def test_a_clock_set_right_by_a_few_minutes_is_believed() -> None:
    clocks = Clocks()
    clocks.wall += dt.timedelta(minutes=5)
    assert clocks.steadiness.is_steady()
