"""Runs the soak and prints what came of it.

    python -m tests.soak.soak [--mails 20000] [--minutes 20] [--seed 1]

A real Dovecot, a recording sink, and the daemon as a real process behind wires that are cut and stalled. While mail
comes in, something breaks every few seconds. Then all is healed, and everything is counted; exit 0 only if all held.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench import mails as bench
from tests.servers.certificates import make_authority
from tests.servers.dovecot import Dovecot
from tests.servers.sink import Sink
from tests.servers.wires import Proxy
from tests.soak.counting import Count, count_up
from tests.soak.life import Lives
from tests.soak.mix import Mail, mix
from tests.story.world import MAILBOT, World

_RECOVERY = 30.0
_MEMORY_MB = 300.0
_GROWTH = 1.2
_BATCH = 100
_MANY = 1_000_000


@dataclass
class Figures:
    """What was measured on the way: how often which fault, seconds until work went on, megabytes, open files."""

    faults: Counter[str] = field(default_factory=Counter)
    recoveries: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    left_behind: int = 0
    drained_after: float = 0.0


class Soak:
    """One run."""

    def __init__(self, folder: Path, dovecot: Dovecot, sink: Sink, wires: tuple[Proxy, Proxy], seed: int) -> None:
        self.world = World(folder, dovecot, sink)
        self.figures = Figures()
        self.fed: list[Mail] = []
        self._chance = random.Random(seed)
        self._imap, self._smtp = wires
        self._done = threading.Event()
        self.world.configure(
            mailbox={"port": self._imap.port, "timeout_seconds": 10},
            smtp={"port": self._smtp.port, "timeout_seconds": 10},
            limits={"answers_per_hour": _MANY, "breaker_per_hour": _MANY},
            reading={"workers": 2},
        )  # fmt: skip
        self.lives = Lives(
            [str(MAILBOT), "--config", str(self.world.config), "run"], self.world.environment(), folder / "log"
        )

    def run(self, mails: list[Mail], seconds: float) -> Count:
        """Feed the mails over the time, break things meanwhile, heal, and count."""
        bench.write_cases(self.world.folder / "cases.csv", len(mails))
        self.world.mailbot("cases", "import", self.world.folder / "cases.csv")
        feeder = threading.Thread(target=self._feed, args=(mails, seconds * 0.8))
        feeder.start()
        self.lives.begin()
        end = time.monotonic() + seconds * 0.85
        while time.monotonic() < end or feeder.is_alive():
            self._break_something()
        feeder.join()
        self._drain()
        code = self.lives.stop()
        return count_up(self.world, self.fed, code)

    def _feed(self, mails: list[Mail], seconds: float) -> None:
        batches = [mails[start : start + _BATCH] for start in range(0, len(mails), _BATCH)]
        for batch in batches:
            self.world.dovecot.put_in_bulk([mail.raw for mail in batch])
            self.fed.extend(batch)
            self._done.wait(seconds / len(batches))

    def _break_something(self) -> None:
        time.sleep(self._chance.uniform(1, 6))
        self._sample()
        name, action = self._chance.choice(self._faults())
        self.figures.faults[name] += 1
        before = self.lives.look()
        action()
        self._await_progress(before)

    def _faults(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("killed", self._kill), ("killed", self._kill), ("stopped", self._stop), ("imap-cut", self._imap.cut),
            ("smtp-cut", self._smtp.cut), ("imap-stalled", lambda: self._stall(self._imap)),
            ("smtp-stalled", lambda: self._stall(self._smtp)), ("reader-killed", self.lives.kill_a_reader),
        )  # fmt: skip

    def _kill(self) -> None:
        self.lives.kill()
        self.lives.begin()

    def _stop(self) -> None:
        assert self.lives.stop() == 0
        self.lives.begin()

    def _stall(self, wire: Proxy) -> None:
        wire.stall()
        time.sleep(self._chance.uniform(1, 15))
        wire.flow()

    def _await_progress(self, before: int) -> None:
        """Measure how long it takes until mail is decided on again, while there is any."""
        begun = time.monotonic()
        while self.lives.look() == before and time.monotonic() - begun < 2 * _RECOVERY:
            if self.lives.decided >= len(self.fed):
                return
            time.sleep(0.1)
        self.figures.recoveries.append(time.monotonic() - begun)

    def _sample(self) -> None:
        self.figures.memory.append(self.lives.memory_mb())
        self.figures.files.append(self.lives.files())
        self.figures.left_behind = max(self.figures.left_behind, len(self.lives.left_behind()))

    def _drain(self) -> None:
        begun = time.monotonic()
        while time.monotonic() - begun < 900:
            self._sample()
            [status] = self.world.ask("status")
            waits = ("undecided", "letters_waiting", "not_filed")
            done = self.lives.look() >= len(self.fed) and not any(status[name] for name in waits)
            if done and not self.world.dovecot.count_messages():
                break
            time.sleep(2)
        self.figures.drained_after = time.monotonic() - begun


def main() -> int:
    """Run it as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--mails", type=int, default=20_000)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        authority = make_authority(folder)
        with Dovecot() as dovecot, Sink(authority, login=True) as sink, \
                Proxy(dovecot.tls_port) as imap, Proxy(sink.port) as smtp:
            soak = Soak(folder, dovecot, sink, (imap, smtp), told.seed)
            count = soak.run(list(mix(told.mails, told.seed)), told.minutes * 60)
    faults = [*count.faults, *what_is_wrong(soak.figures)]
    print("\n".join(in_words(count, soak)))
    print("\n".join(f"WRONG: {fault}" for fault in faults) or "every invariant held")
    return bool(faults)


def what_is_wrong(figures: Figures) -> list[str]:
    """Say what was slower, larger or left behind."""
    late = [seconds for seconds in figures.recoveries if seconds > _RECOVERY]
    quarter = max(1, len(figures.memory) // 4)
    first, last = max(figures.memory[:quarter]), max(figures.memory[-quarter:])
    told = (
        (bool(late), f"mail was decided on again only after {max(figures.recoveries, default=0):.0f} s"),
        (max(figures.memory) > _MEMORY_MB, f"the main process held {max(figures.memory):.0f} MB"),
        (last > first * _GROWTH + 20, f"memory grew from {first:.0f} to {last:.0f} MB"),
        (figures.left_behind > 0, f"{figures.left_behind} readers outlived their daemon"),
        (max(figures.files) > 100, f"{max(figures.files)} files and connections were open"),
    )
    return [words for wrong, words in told if wrong]


def in_words(count: Count, soak: Soak) -> list[str]:
    """Say what came of it."""
    figures = soak.figures
    broken = ", ".join(f"{name} {times}" for name, times in sorted(figures.faults.items()))
    return [
        f"mails: {count.mails} ({', '.join(f'{sort} {n}' for sort, n in sorted(count.sorts.items()))})",
        f"broken: {broken}; the daemon lived {soak.lives.count} times",
        f"lost: {count.lost}; changed twice: {count.changed_twice}; letters: {count.letters}, of which twice and "
        f"marked so: {count.twice_marked}, twice and not marked: {count.twice_unmarked}",
        f"letters whose answer was lost twice, left to a person: {count.left_to_a_person}, of which arrived: "
        f"{count.arrived}",
        f"decided on again after a fault: {max(figures.recoveries, default=0):.1f} s at most, "
        f"{sum(figures.recoveries) / max(1, len(figures.recoveries)):.1f} s on average",
        f"memory of the main process: {max(figures.memory):.0f} MB at most; open files: {max(figures.files)} at most",
        f"drained {figures.drained_after:.0f} s after the last fault",
    ]


if __name__ == "__main__":
    sys.exit(main())
