"""Programs that real servers need: found, installed by apt where that is allowed, or said plainly to be missing.

With CI set in the environment a missing server fails the test; elsewhere it skips it.
"""

import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest


def lack(what: str) -> NoReturn:
    """Skip the test, or fail it in CI, saying what is missing."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}; in CI it must be there", pytrace=False)
    pytest.skip(what)


def need(what: str, package: str, find: Callable[[], str | None]) -> str:
    """Give the program that `find` finds, after installing `package` where we are root and have apt."""
    found = find() or (_install(package) and find())
    if not found:
        lack(f"{what} is missing: apt-get install {package} (needs root) would bring it")
    return str(found)


def _install(package: str) -> bool:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", package]
    for command in (install, ["apt-get", "update"], install):
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        if command is install and done.returncode == 0:
            return True
    return False


def unprivileged() -> tuple[str, str, list[str]]:
    """Give a user, a group, and the words before a command that run it as them.

    The command also ends when the tests do, even if they are killed.
    """
    with_us = ["setpriv", "--pdeathsig=TERM"]
    if os.geteuid() == 0:
        return "nobody", "nogroup", [*with_us, "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
    me = pwd.getpwuid(os.geteuid())
    return me.pw_name, grp.getgrgid(me.pw_gid).gr_name, with_us


def folder_for(name: str) -> Path:
    """Make a folder that the unprivileged user owns. Its path is short, for the sake of Unix sockets."""
    folder = Path(tempfile.mkdtemp(prefix=f"mailbot-{name}-"))
    folder.chmod(0o755)
    if os.geteuid() == 0:
        shutil.chown(folder, *unprivileged()[:2])
    return folder


def free_ports(count: int) -> list[int]:
    """Give ports of the loopback interface that were free a moment ago."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
