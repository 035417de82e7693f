"""Running a command and measuring it: time, processor time, and the peak memory of all its processes together."""

import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took. Memory is in MB: the proportional share (PSS), summed over all its processes."""

    exit_code: int
    seconds: float
    cpu_seconds: float
    peak_mb: float


def measure(command: list[str], environment: dict[str, str], log: Path) -> Measured:
    """Run a command to its end. What it and its children print goes to `log`."""
    with log.open("wb") as output:
        began = time.monotonic()
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        watch = _Watch(process.pid)
        watch.start()
        # Children that the command waited for are in its usage.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.ended.set()
    watch.join()
    return Measured(process.returncode, seconds, usage.ru_utime + usage.ru_stime, watch.peak / 1024)


class _Watch(threading.Thread):
    """Samples the memory of a process and of all that it started."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self.ended = threading.Event()
        self.peak = 0

    def run(self) -> None:
        while not self.ended.wait(_PAUSE):
            self.peak = max(self.peak, sum(map(_memory, [self._pid, *_descendants(self._pid)])))


def _descendants(pid: int) -> list[int]:
    children = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        children += [int(word) for word in _read(task).split()]
    return children + [further for child in children for further in _descendants(child)]


def _memory(pid: int) -> int:
    """Give a process's memory in kB: PSS, or RSS where the kernel does not tell; 0 when it has ended."""
    for name, word in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        for line in _read(Path(f"/proc/{pid}/{name}")).splitlines():
            if line.startswith(word):
                return int(line.split()[1])
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
