"""A reading worker as in service, which breaks for real over a mail that holds one of these words.

No mail is known that crashes a library of today; so that what follows can be seen, here a word does.
"""

import ctypes
import sys
import time
from multiprocessing.connection import Connection
from typing import Any

from mailbot.reading import worker

SEGFAULT, MEMORY, CPU, SLEEP = b"X-Break: segfault", b"X-Break: memory", b"X-Break: cpu", b"X-Break: sleep"


def segfault() -> None:
    ctypes.string_at(0)


def take_all_memory() -> None:
    held = []
    while True:
        held.append(bytearray(1_000_000))


def take_all_cpu() -> None:
    while True:
        pass


def sleep() -> None:
    time.sleep(600)


FAULTS = {SEGFAULT: segfault, MEMORY: take_all_memory, CPU: take_all_cpu, SLEEP: sleep}
_read = worker.read_with_pages


def break_or_read(raw: bytes, *rest: Any) -> Any:
    for word, fault in FAULTS.items():
        if word in raw:
            fault()
    return _read(raw, *rest)


if __name__ == "__main__":
    worker.read_with_pages = break_or_read
    worker.work(Connection(int(sys.argv[1])))
