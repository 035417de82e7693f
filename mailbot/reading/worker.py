"""The inside of a worker process: it reads one message after another, under limits, and knows nothing else.

It is started once and kept, with an empty environment, so that it holds no secret. It speaks over one pipe: first its
orders (JSON), to which it says that it is ready; then jobs in (size, whether the pages are wanted too, bytes) and
readings out (JSON, the pages on a line of their own). A job that breaks a limit ends the process; the room notices,
and only that message pays for it.
"""

import os
import resource
import signal
import struct
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection

from pydantic import TypeAdapter

from mailbot.core.stamp import StampPolicy
from mailbot.reading import codec
from mailbot.reading.reader import read_with_pages

READY = b"ready"

JOB = struct.Struct(">Q?")
"""What goes before the bytes of a message: its whole size, and whether its pages are wanted too."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What a worker is told at its start: whom to believe, and what it may use.

    Memory in MB on top of the program itself; CPU in seconds for each message.
    """

    policy: StampPolicy
    memory_mb: int
    cpu_seconds: int


ORDERS: TypeAdapter[Orders] = TypeAdapter(Orders)


def work(pipe: Connection) -> None:
    """Read messages until the pipe closes."""
    orders = ORDERS.validate_json(pipe.recv_bytes())
    _confine(orders.memory_mb)
    pipe.send_bytes(READY)
    while True:
        try:
            size, wanted = JOB.unpack(pipe.recv_bytes(JOB.size))
            raw = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        _allow_cpu(orders.cpu_seconds)
        pipe.send_bytes(_answer(raw, size, orders.policy, with_pages=wanted))


def _answer(raw: bytes, size: int, policy: StampPolicy, *, with_pages: bool) -> bytes:
    try:
        reading, pages = read_with_pages(raw, size, policy)
        lines = (codec.dump(reading), codec.dump_pages(pages)) if with_pages else (codec.dump(reading),)
        return b"+" + "\n".join(lines).encode("utf-8", "replace")
    except Exception as fault:
        # The reader met something that it does not know: that costs this message, not the worker.
        return b"-" + type(fault).__name__.encode()


def _confine(memory_mb: int) -> None:
    """Set limits that this process can never lift again; Ctrl-C on a terminal is the daemon's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory = _address_space() + memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _address_space() -> int:
    """Give the address space in use before any message, in bytes: libraries and stacks, mostly never touched."""
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123
        return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _allow_cpu(seconds: int) -> None:
    """Grant CPU time for one message, on top of what was used so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


if __name__ == "__main__":
    work(Connection(int(sys.argv[1])))
