"""A machine of its own: a network namespace with one cable to this one, which a test can pull out.

Needs root and iproute2. What listens on loopback ports here is reached there under the same ports of its loopback.
"""

import itertools
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pytest

_NUMBERS = itertools.count(1)
_FORWARD = Path(__file__).with_name("forward.py")


class Machine:
    """The machine. `command` are the words before a command that run it there."""

    def __init__(self, ports: Sequence[int]) -> None:
        number = next(_NUMBERS)
        self.name, self._cable = f"mailbot-test-{number}", f"mbt{number}"
        self._here, self._there = f"10.213.{number}.1", f"10.213.{number}.2"
        self._ports = [str(port) for port in ports]
        self._stack = ExitStack()
        self.command = ("ip", "netns", "exec", self.name)

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._make(stack)
            self._forward(stack, (), self._here, "127.0.0.1")
            self._forward(stack, self.command, "127.0.0.1", self._here)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def pull_out(self) -> None:
        """Pull the cable out: packets are lost, and nobody is told."""
        _ip("link", "set", self._cable, "down")

    def plug_in(self) -> None:
        """Put the cable back."""
        _ip("link", "set", self._cable, "up")

    def _make(self, stack: ExitStack) -> None:
        if not shutil.which("ip") or not _ip("netns", "add", self.name, must=False):
            pytest.skip("no network namespace can be made here: it needs root and iproute2; run it by hand as root")
        stack.callback(_ip, "netns", "delete", self.name)
        _ip("link", "add", self._cable, "type", "veth", "peer", "name", "eth0", "netns", self.name)
        _ip("address", "add", f"{self._here}/30", "dev", self._cable)
        _ip("link", "set", self._cable, "up")
        for words in (("address", "add", f"{self._there}/30", "dev", "eth0"), ("link", "set", "eth0", "up"),
                      ("link", "set", "lo", "up")):  # fmt: skip
            _ip("-netns", self.name, *words)

    def _forward(self, stack: ExitStack, where: tuple[str, ...], listens: str, leads_to: str) -> None:
        command = [*where, sys.executable, str(_FORWARD), listens, leads_to, *self._ports]
        process = stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE))
        stack.callback(process.kill)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"


def _ip(*words: str, must: bool = True) -> bool:
    done = subprocess.run(["ip", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0 or not must, f"ip {' '.join(words)}: {done.stderr}"
    return done.returncode == 0
