"""The reading room: a few kept worker processes, each with a thread of the daemon that waits for it.

A message that kills its worker, or takes too long, costs nobody else anything: the thread gets a new worker.
Nothing is started per message.
"""

import multiprocessing
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Self

from mailbot.config import Reading as ReadingSettings
from mailbot.core.errors import TryAgain
from mailbot.core.notification import Reading
from mailbot.core.stamp import StampPolicy
from mailbot.reading import codec
from mailbot.reading.worker import Limits, work


class ReaderDied(TryAgain):
    """The worker that read a message died, ran out of its limits, or met a fault it does not know."""


class ReadingRoom:
    """Reads messages in worker processes. `read` gives a future; its error is always ReaderDied."""

    def __init__(self, settings: ReadingSettings, policy: StampPolicy) -> None:
        self._settings = settings
        self._policy = policy
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["mailbot.reading.worker"])
        self._desks = threading.local()
        self._open: set[_Desk] = set()
        self._threads = ThreadPoolExecutor(settings.workers, thread_name_prefix="reading")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def seats(self) -> int:
        """How many messages can be read at once."""
        return self._settings.workers

    def read(self, raw: bytes, size: int) -> "Future[Reading]":
        """Have a message read; at most `seats` are read at once, the others wait in line."""
        return self._threads.submit(self._read_at_desk, raw, size)

    def close(self) -> None:
        """Send the workers home; what is being read is given up."""
        for desk in list(self._open):
            desk.leave()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _read_at_desk(self, raw: bytes, size: int) -> Reading:
        desk = self._desk()
        try:
            return desk.read(raw, size, self._settings.wall_seconds)
        except (EOFError, OSError, ValueError) as fault:
            self._give_up(desk)
            raise ReaderDied(f"the reader died of a message ({type(fault).__name__})") from None

    def _desk(self) -> "_Desk":
        desk: _Desk | None = getattr(self._desks, "mine", None)
        if desk is None or desk.due_for_renewal:
            if desk is not None:
                self._give_up(desk)
            desk = _Desk(self._context, self._settings, self._policy)
            self._desks.mine = desk
            self._open.add(desk)
        return desk

    def _give_up(self, desk: "_Desk") -> None:
        desk.leave()
        self._open.discard(desk)
        self._desks.mine = None


class _Desk:
    """One worker process and the pipe to it."""

    def __init__(
        self, context: multiprocessing.context.ForkServerContext, settings: ReadingSettings, policy: StampPolicy
    ) -> None:
        limits = Limits(settings.memory_mb, settings.cpu_seconds, settings.recycle_after)
        self._left = settings.recycle_after
        self._pipe: Connection
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=work, args=(theirs, policy, limits), daemon=True)
        self._process.start()
        theirs.close()

    @property
    def due_for_renewal(self) -> bool:
        return self._left <= 0

    def read(self, raw: bytes, size: int, wall_seconds: float) -> Reading:
        """Read one message. Raises OSError, EOFError or ValueError where the worker fails at it."""
        self._left -= 1
        self._pipe.send_bytes(size.to_bytes(8, "big"))
        self._pipe.send_bytes(raw)
        if not self._pipe.poll(wall_seconds):
            raise TimeoutError
        answer = self._pipe.recv_bytes()
        if not answer.startswith(b"+"):
            raise ValueError(answer[1:].decode())
        return codec.load(answer[1:].decode())

    def leave(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()
