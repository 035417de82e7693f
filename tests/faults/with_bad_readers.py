"""The `mailbot` command whose readers are those of `bad_reader`; everything else is as in service."""

import subprocess
from pathlib import Path
from typing import Any

from mailbot import cli
from mailbot.reading import room

_WORKER = ["-m", "mailbot.reading.worker"]
_BAD = [str(Path(__file__).with_name("bad_reader.py"))]


class _Starter:
    """Stands for the module `subprocess` in the reading room."""

    DEVNULL = subprocess.DEVNULL

    @staticmethod
    def Popen(command: list[str], **how: Any) -> subprocess.Popen[bytes]:  # noqa: N802
        python, isolated, *worker, pipe = command
        assert worker == _WORKER
        return subprocess.Popen([python, isolated, *_BAD, pipe], **how)


if __name__ == "__main__":
    room.subprocess = _Starter  # type: ignore[assignment]
    cli.main()
