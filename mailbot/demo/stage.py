"""The stage of the demo: the daemon at work in this process, and mails that are brought on one by one.

Import it only when the record is open: Django's models ask for that.
"""

import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files

from django.db import connection

from mailbot.demo import send
from mailbot.demo.ground import Ground
from mailbot.demo.story import StoryMail, sent_at
from mailbot.reading.room import ReadingRoom
from mailbot.service.daemon import Daemon
from mailbot.service.extracts import read_file
from mailbot.service.office import Office, open_office, utc_now
from mailbot.service.orders import Orders, by_signals
from mailbot.store import listings
from mailbot.store.ledger.cases import import_cases

PATIENCE = 20.0
"""Seconds that a mail may take until all that follows from it is done."""

_LOOK_EVERY = 0.02
_UNDER_WAY = frozenset({"queued", "sending"})


class Ended(Exception):
    """Somebody pressed Ctrl-C, or the daemon ended by itself."""


@dataclass(slots=True)
class Stage:
    """What the demo plays on. `play` brings a mail on and waits until all that follows from it is done."""

    ground: Ground
    office: Office
    fault: BaseException | None = None

    def play(self, mail: StoryMail, number: int, of: int) -> int | None:
        """Have a mail of the story arrive; give its id in the record, or None when it was not dealt with in time."""
        if mail.copy_of is None:
            raw = mail.as_bytes(sent_at(number, of, utc_now()))
            send.send(raw, mail.envelope_from, self.ground.lab.smtp_port)
        else:
            self._put_back(mail.copy_of)
        self.office.to_receive.ring()
        return self._wait_for(number)

    def is_done(self) -> bool:
        """Tell whether every mail that arrived is filed and no letter is under way."""
        if self.office.stop.is_set():
            raise Ended
        filed = all(mail["state"] == "filed" for mail in listings.messages())
        return filed and not any(letter["state"] in _UNDER_WAY for letter in listings.letters())

    def wake(self) -> None:
        """Have the daemon look for mail and letters at once."""
        self.office.to_receive.ring()
        self.office.to_send.ring()

    def pause(self, seconds: float) -> None:
        """Wait a little. Raises Ended."""
        if self.office.stop.wait(seconds):
            raise Ended

    def _put_back(self, number: int) -> None:
        """Put a copy of a mail that was filed back into the inbox, as a colleague's hand does."""
        filed = listings.message(number)
        if filed is None:
            return
        for raw in self.ground.lab.folder_messages(filed["folder"]):
            if hashlib.sha256(raw).hexdigest() == filed["sha256"]:
                self.ground.lab.deliver(raw)

    def _wait_for(self, number: int) -> int | None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            arrived = [mail["id"] for mail in listings.messages()]
            if len(arrived) >= number and self.is_done():
                return int(arrived[number - 1])
            self.pause(_LOOK_EVERY)
        return None


@contextmanager
def daemon_at_work(ground: Ground) -> Iterator[Stage]:
    """Import the cases and run the daemon's loops beside the caller; Ctrl-C has them finish what is in hand."""
    with as_file(files("mailbot.demo") / "cases.csv") as cases:
        import_cases(read_file(cases), utc_now(), lambda _: None)
    office = open_office(ground.config)
    with ReadingRoom(ground.config.reading, office.policy) as room, by_signals(Orders(office)):
        stage = Stage(ground, office)
        daemon = threading.Thread(target=_work, args=(stage, Daemon(office, room)), name="daemon")
        daemon.start()
        try:
            yield stage
        finally:
            office.call_it_a_day()
            daemon.join()
            office.close()
            connection.close()


def _work(stage: Stage, daemon: Daemon) -> None:
    try:
        daemon.run()
    except BaseException as fault:
        stage.fault = fault
