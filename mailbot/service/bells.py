"""How the loops wake one another: a bell that rings once for any number of pulls."""

import socket
import threading
from contextlib import suppress


class Bell:
    """Wakes a loop that waits. `sound` is a socket for those that wait on sockets beside it."""

    def __init__(self) -> None:
        self._rung = threading.Event()
        self.sound, self._pull = socket.socketpair()
        for end in (self.sound, self._pull):
            end.setblocking(False)

    def ring(self) -> None:
        """Wake whoever waits, now or the next time."""
        self._rung.set()
        with suppress(BlockingIOError):
            self._pull.send(b"!")

    def wait(self, seconds: float) -> None:
        """Wait until the bell rings, at most `seconds`; the bell is silent again afterwards."""
        self._rung.wait(seconds)
        self.hush()

    def hush(self) -> None:
        """Make the bell silent again."""
        self._rung.clear()
        with suppress(BlockingIOError):
            while self.sound.recv(4096):
                pass

    def close(self) -> None:
        """Give the sockets back."""
        self.sound.close()
        self._pull.close()
