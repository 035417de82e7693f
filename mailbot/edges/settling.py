"""Making sure, before the final dot, that the line still stands.

A text that was written to a line has only gone as far as this machine's own buffers. Cut then, and the dot behind it,
it looks as if the letter was handed over and the answer lost. So a large text is given time to leave; and a letter of
which one answer was lost before is watched for a while, so that it is not taken for handed over twice in vain.
"""

import fcntl
import select
import socket
import struct
import termios
import time

_LOOK_EVERY_MS = 20


def settles(line: socket.socket, quiet_seconds: float, timeout_seconds: float) -> bool:
    """Wait until the other end's machine has all that was written, and says nothing for `quiet_seconds` then.

    False where it hung up, spoke out of turn (nobody speaks before the final dot), or did not take it in time.
    """
    watch = select.poll()
    watch.register(line, select.POLLIN)
    until = time.monotonic() + timeout_seconds
    while _unacknowledged(line):
        if watch.poll(_LOOK_EVERY_MS) or time.monotonic() > until:
            return False
    return not watch.poll(quiet_seconds * 1000)


def _unacknowledged(line: socket.socket) -> int:
    """Give how many bytes the other end's machine has not acknowledged (SIOCOUTQ, tcp(7)); 0 where that is not told."""
    try:
        told = fcntl.ioctl(line.fileno(), termios.TIOCOUTQ, b"\0\0\0\0")
    except OSError:
        return 0
    return int(struct.unpack("i", told)[0])
