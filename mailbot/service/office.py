"""What the loops share: configuration, clock, wording, bells, and what this instance holds. Joined in one place."""

import datetime as dt
import os
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from mailbot.config import Config
from mailbot.core.stamp import StampPolicy
from mailbot.edges.bank_holidays import calendar_of
from mailbot.edges.minute_sheet import MinuteSheet
from mailbot.edges.wording import Wording
from mailbot.service.bells import Bell
from mailbot.service.hold import Hold
from mailbot.service.signs import Signs

Clock = Callable[[], dt.datetime]
"""Gives the time, aware. Handed in, so that tests move it."""


_LONDON = ZoneInfo("Europe/London")

_TEST_CLOCK = "MAILBOT_TEST_CLOCK"


def utc_now() -> dt.datetime:
    """Give the time of this machine, in UTC; or, where a test asks for it, the time that a file holds (ISO 8601)."""
    file = os.environ.get(_TEST_CLOCK)
    if file:
        return dt.datetime.fromisoformat(Path(file).read_text("ascii").strip()).astimezone(dt.UTC)
    return dt.datetime.now(dt.UTC)


def today_of(now: dt.datetime) -> dt.date:
    """Give the day that it is in the United Kingdom at a time."""
    return now.astimezone(_LONDON).date()


@dataclass(frozen=True, slots=True)
class Office:
    """The room that the loops work in. `stop` is set when they are to finish what they have in hand.

    `compared` is set once the record is known to be as new as the mailbox: only then is anything decided on or sent.
    """

    config: Config
    policy: StampPolicy
    wording: Wording
    form: MinuteSheet
    clock: Clock = utc_now
    to_receive: Bell = field(default_factory=Bell)
    to_decide: Bell = field(default_factory=Bell)
    to_send: Bell = field(default_factory=Bell)
    to_press: Bell = field(default_factory=Bell)
    to_watch: Bell = field(default_factory=Bell)
    signs: Signs = field(default_factory=Signs)
    stop: threading.Event = field(default_factory=threading.Event)
    hold: Hold = field(default_factory=Hold)
    compared: threading.Event = field(default_factory=threading.Event)

    @property
    def name(self) -> str:
        """The name under which this machine's instances are known, as configured, else its host name."""
        return self.config.instance.name or socket.gethostname()

    def today(self) -> dt.date:
        """Give the day that it is in the United Kingdom."""
        return today_of(self.clock())

    def call_it_a_day(self) -> None:
        """Have every loop finish what it has in hand and end."""
        self.stop.set()
        for bell in (self.to_receive, self.to_decide, self.to_send, self.to_press, self.to_watch):
            bell.ring()

    def close(self) -> None:
        """Give the bells' sockets back."""
        for bell in (self.to_receive, self.to_decide, self.to_send, self.to_press, self.to_watch):
            bell.close()


def open_office(config: Config, clock: Clock = utc_now) -> Office:
    """Check and compile what the loops share.

    Raises TemplateFault where a letter or the minute sheet is wrong, ConfigurationFault where the bank holidays are.
    """
    wording = Wording.load(config.letters.folder, config.letters.marking)
    form = MinuteSheet.load(config.letters.minute_sheet)
    calendar_of(config.casework.region, config.casework.bank_holidays_file)
    return Office(config, config.stamp_policy(), wording, form, clock)
