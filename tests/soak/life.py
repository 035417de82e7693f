"""The daemon of the soak: many lives, one after the other, each with its memory, its children and its log."""

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

_READER = b"mailbot.reading.worker"


class Lives:
    """Starts the daemon, ends it in every way, and starts it again; `decided` counts what all lives decided on."""

    def __init__(self, command: Sequence[str], environment: dict[str, str], log: Path) -> None:
        self._command = list(command)
        self._environment = environment
        self._log = log
        self._read = self._begun = 0
        self._process: subprocess.Popen[bytes] | None = None
        self.count = 0
        self.decided = 0
        self._ended: dict[int, float] = {}

    def begin(self) -> None:
        self._begun = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log
            )
        self.count += 1

    def kill(self) -> None:
        """End it as a power cut does."""
        self._end(signal.SIGKILL, 10)

    def stop(self, patience: float = 40) -> int:
        """End it as systemd does, once it has started, and give its exit code."""
        while b'"daemon-started"' not in self._log.read_bytes()[self._begun :]:
            time.sleep(0.1)
        return self._end(signal.SIGTERM, patience)

    def _end(self, by: signal.Signals, patience: float) -> int:
        assert self._process is not None
        readers = self.readers()
        self._process.send_signal(by)
        code = self._process.wait(patience)
        self._ended |= dict.fromkeys(readers, time.monotonic())
        return code

    def kill_a_reader(self) -> None:
        for reader in self.readers()[:1]:
            os.kill(reader, signal.SIGKILL)

    def is_alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def memory_mb(self) -> float:
        """Give what the main process holds (RSS)."""
        assert self._process is not None
        try:
            lines = Path(f"/proc/{self._process.pid}/status").read_text().splitlines()
        except OSError:
            return 0.0
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)

    def files(self) -> int:
        """Give how many files and connections it holds open."""
        assert self._process is not None
        try:
            return sum(1 for _ in Path(f"/proc/{self._process.pid}/fd").iterdir())
        except OSError:
            return 0

    def readers(self) -> list[int]:
        """Give the process numbers of its readers."""
        assert self._process is not None
        try:
            threads = list(Path(f"/proc/{self._process.pid}/task").iterdir())
            children = [int(pid) for thread in threads for pid in (thread / "children").read_text().split()]
        except OSError:
            return []
        return [pid for pid in children if _is_reader(pid)]

    def left_behind(self) -> list[int]:
        """Give the readers that outlived their daemon by more than ten seconds."""
        long_ago, living = time.monotonic() - 10, self.readers()
        return [pid for pid, at in self._ended.items() if at < long_ago and _is_reader(pid) and pid not in living]

    def look(self) -> int:
        """Read on in the log; give how many mails have been decided on in all lives."""
        with self._log.open("rb") as log:
            log.seek(self._read)
            text = log.read()
        whole = text.rfind(b"\n") + 1
        self._read += whole
        self.decided += text[:whole].count(b'"event": "message-decided"')
        return self.decided


def _is_reader(pid: int) -> bool:
    try:
        return _READER in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
