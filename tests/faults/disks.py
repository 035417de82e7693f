"""Disks that fill up and fail: a small one of its own (tmpfs), and a library that makes writing fail at a word."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("failing_disk.c")

NO_SPACE, DISK_FAILS, READ_ONLY = 28, 5, 30


class SmallDisk:
    """A file system of a few megabytes. `fill` takes all its room, `clear` gives it back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        with self._ballast.open("ab", buffering=0) as ballast:
            for size in (65536, 4096, 1):
                try:
                    while ballast.write(b"x" * size):
                        pass
                except OSError:
                    continue

    def clear(self) -> None:
        self._ballast.unlink()


@contextmanager
def small_disk(folder: Path, megabytes: int = 6) -> Iterator[SmallDisk]:
    """Mount a small disk at a folder; skips where mounting is not allowed."""
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"mounting a small disk is not allowed here: {done.stderr.strip()} (run as root)")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


@contextmanager
def mounted_for_reading(folder: Path) -> Iterator[None]:
    """Have a small disk, on which no file is open, take no writing for a while."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True, capture_output=True)


class FailingDisk:
    """Makes one process fail in writing files whose name begins with a prefix; `environment` is for that process."""

    def __init__(self, folder: Path, prefix: str) -> None:
        compiler = shutil.which("cc") or shutil.which("gcc")
        if compiler is None:
            pytest.skip("a C compiler is needed to make a disk fail (apt-get install gcc)")
        library = folder / "failing_disk.so"
        subprocess.run([compiler, "-shared", "-fPIC", "-o", library, SOURCE, "-ldl"], check=True)
        self._switch = folder / "failing_disk.switch"
        self.environment = {
            "LD_PRELOAD": str(library), "FAILING_DISK_SWITCH": str(self._switch), "FAILING_DISK_PREFIX": prefix,
        }

    def fail(self, number: int) -> None:
        new = self._switch.with_suffix(".new")
        new.write_text(str(number))
        new.replace(self._switch)

    def mend(self) -> None:
        self._switch.unlink()


def processor_seconds(pid: int) -> float:
    """Give how much processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
