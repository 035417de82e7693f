"""A wire to an IMAP server on which a test answers in the server's stead, and rewrites what the server says."""

import asyncio
import re
import time
from collections.abc import Callable

from tests.servers.wires import Proxy

CUT = b""
"""What `meddle` gives to end the connection at once, without an answer."""


def moves(line: bytes, uid: int) -> bool:
    """Tell whether a line moves this mail."""
    found = re.match(rb"^\S+ UID MOVE (\S+) ", line)
    parts = [tuple(map(int, part.split(b":"))) for part in found[1].split(b",")] if found else []
    return any(part[0] <= uid <= part[-1] for part in parts)


class Meddler(Proxy):
    """`meddle` is asked about every line of the client's, without its end.

    None lets the line through to the server. Anything else goes back to the client instead, `$TAG` being the tag of
    the command; after a BYE in it, and for CUT, the connection ends. `rewrite` may change what the server says.
    `heard` holds each line with its time on the monotonic clock, `connections` their number.
    """

    def __init__(self, target: int) -> None:
        super().__init__(target)
        self.meddle: Callable[[bytes], bytes | None] = lambda _line: None
        self.rewrite: Callable[[bytes], bytes] = lambda data: data
        self.heard: list[tuple[float, bytes]] = []
        self.connections = 0

    def times_of(self, word: bytes) -> list[float]:
        """Give when the client said a word."""
        return [at for at, line in self.heard if word in line]

    async def _heed(self, reader: asyncio.StreamReader, far: asyncio.StreamWriter, near: asyncio.StreamWriter) -> None:
        self.connections += 1
        # A cut after so many bytes is for one connection; the next one is whole again.
        self.end_after = None
        try:
            while line := await reader.readline():
                self.heard.append((time.monotonic(), line.rstrip(b"\r\n")))
                answer = self.meddle(line.rstrip(b"\r\n"))
                await self._flows.wait()
                if answer is None:
                    far.write(line)
                    await far.drain()
                    if b"STARTTLS" in line:
                        # From here on there are no lines any more.
                        await self._pump(reader, far)
                elif not await self._answered(near, answer, line):
                    break
        except OSError:
            pass
        finally:
            far.close()

    async def _answered(self, near: asyncio.StreamWriter, answer: bytes, line: bytes) -> bool:
        """Answer the client; tell whether the connection stands."""
        near.write(answer.replace(b"$TAG", line.partition(b" ")[0]))
        await near.drain()
        if answer == CUT or b"BYE" in answer:
            near.close()
            return False
        return True

    def _allowed(self, data: bytes) -> bytes:
        return self.rewrite(super()._allowed(data))
