"""What the daemon tells systemd: ready, alive, stopping, and what it is doing (sd_notify(3)).

One datagram to the socket that NOTIFY_SOCKET names. Nothing happens where no systemd listens, and a socket that
takes nothing is no reason to stop working: systemd draws its own conclusions from silence.
"""

import os
import socket
from contextlib import suppress

from mailbot.core.lines import safe_line

_PATIENCE = 1.0


def ready() -> None:
    """Say that the daemon is up; the unit counts as started from here."""
    _tell("READY=1")


def watchdog() -> None:
    """Say that the daemon lives; without this for WatchdogSec it is killed and started anew."""
    _tell("WATCHDOG=1")


def reloading() -> None:
    """Say that the daemon begins anew by another configuration; `ready` says when it has."""
    _tell("RELOADING=1")


def stopping() -> None:
    """Say that the daemon is finishing what it has in hand."""
    _tell("STOPPING=1")


def status(words: str) -> None:
    """Say in one line what the daemon is doing; `systemctl status` shows it. No name, reference or address."""
    _tell(f"STATUS={safe_line(words)}")


def _tell(state: str) -> None:
    path = os.environ.get("NOTIFY_SOCKET", "")
    # A name that begins with "@" is an abstract socket, whose first byte is zero.
    address = "\0" + path[1:] if path.startswith("@") else path
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        if path:
            there.settimeout(_PATIENCE)
            there.sendto(state.encode(), address)
