"""The reading room: a few kept worker processes, each with a thread of the daemon that waits for it.

A message that kills its worker, or takes too long, costs nobody else anything: the thread gets a new worker.
Nothing is started per message.
"""

import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Self

from mailbot.config import Reading as ReadingSettings
from mailbot.core.errors import TryAgain
from mailbot.core.notification import Reading
from mailbot.core.pages import Page
from mailbot.core.stamp import StampPolicy
from mailbot.reading import codec
from mailbot.reading.worker import JOB, ORDERS, READY, Orders

_START_SECONDS = 60.0


class ReaderDied(TryAgain):
    """The worker that read a message died, ran out of its limits, or met a fault that it does not know."""


class RoomClosed(TryAgain):
    """No worker can be started; no message is to blame."""


class ReadingRoom:
    """Reads messages in worker processes. `read` gives a future, whose error is ReaderDied or RoomClosed."""

    def __init__(self, settings: ReadingSettings, policy: StampPolicy) -> None:
        self._settings = settings
        self._orders = ORDERS.dump_json(Orders(policy, settings.memory_mb, settings.cpu_seconds))
        self._own = threading.local()
        self._desks: set[_Desk] = set()
        self._threads = ThreadPoolExecutor(settings.workers, thread_name_prefix="reading")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, raw: bytes, size: int, began: Callable[[], None] = lambda: None) -> "Future[Reading]":
        """Have a message read; as many are read at once as there are workers, the others wait in line.

        `began` is called, in another thread, when a worker is ready for it and begins.
        """
        return self._threads.submit(lambda: codec.load(self._read_at_desk(raw, size, began)[0]))

    def read_with_pages(self, raw: bytes, size: int) -> "Future[tuple[Reading, tuple[Page, ...]]]":
        """Have a message read, and get the pages on which its evidence stands."""
        return self._threads.submit(self._with_pages, raw, size)

    def _with_pages(self, raw: bytes, size: int) -> tuple[Reading, tuple[Page, ...]]:
        reading, pages = self._read_at_desk(raw, size, with_pages=True)
        return codec.load(reading), codec.load_pages(pages)

    def close(self) -> None:
        """Send the workers home; what is being read is given up."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for desk in tuple(self._desks):
            desk.leave()
        self._threads.shutdown(wait=True)
        for desk in tuple(self._desks):
            desk.leave()

    def _read_at_desk(
        self, raw: bytes, size: int, began: Callable[[], None] = lambda: None, *, with_pages: bool = False
    ) -> list[str]:
        desk = self._desk()
        began()
        try:
            return desk.read(raw, JOB.pack(size, with_pages), self._settings.wall_seconds)
        except (EOFError, OSError, ValueError) as fault:
            self._give_up(desk)
            raise ReaderDied(f"the reader died of a message ({type(fault).__name__})") from None

    def _desk(self) -> "_Desk":
        desk: _Desk | None = getattr(self._own, "desk", None)
        if desk is not None and desk.jobs_done < self._settings.recycle_after:
            return desk
        if desk is not None:
            self._give_up(desk)
        self._own.desk = desk = self._new_desk()
        self._desks.add(desk)
        return desk

    def _new_desk(self) -> "_Desk":
        try:
            return _Desk(self._orders)
        except (OSError, EOFError) as fault:
            raise RoomClosed(f"no reader can be started ({type(fault).__name__})") from None

    def _give_up(self, desk: "_Desk") -> None:
        desk.leave()
        self._desks.discard(desk)
        self._own.desk = None


class _Desk:
    """One worker process and the pipe to it. Raises OSError or EOFError where it does not start."""

    def __init__(self, orders: bytes) -> None:
        ours, theirs = socket.socketpair()
        self._pipe = Connection(ours.detach())
        self._lock = threading.Lock()
        self.jobs_done = 0
        with theirs:
            # Isolated, with an empty environment: what hostile bytes might take over holds no secret.
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-m", "mailbot.reading.worker", str(theirs.fileno())],
                pass_fds=[theirs.fileno()], env={}, cwd="/",
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        try:
            self._begin(orders)
        except BaseException:
            self.leave()
            raise

    def _begin(self, orders: bytes) -> None:
        self._pipe.send_bytes(orders)
        if not self._pipe.poll(_START_SECONDS) or self._pipe.recv_bytes() != READY:
            raise EOFError

    def read(self, raw: bytes, job: bytes, wall_seconds: float) -> list[str]:
        """Have one message read; give the lines of the answer. Raises OSError, EOFError or ValueError on failure."""
        self.jobs_done += 1
        self._pipe.send_bytes(job)
        self._pipe.send_bytes(raw)
        if not self._pipe.poll(wall_seconds):
            raise TimeoutError
        answer = self._pipe.recv_bytes()
        if not answer.startswith(b"+"):
            raise ValueError(answer[1:].decode())
        return answer[1:].decode().split("\n")

    def leave(self) -> None:
        """End the worker, whatever it does; safe to call twice."""
        self._process.kill()
        self._process.wait()
        with self._lock:
            if not self._pipe.closed:
                self._pipe.close()
