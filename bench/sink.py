"""The cheapest honest SMTP server: it takes every letter, and notes its recipient and the mail that it answers.

    python -m bench.sink FILE      prints its port; writes a line a letter into FILE; ends at SIGTERM
"""

import asyncio
import re
import signal
import sys
from pathlib import Path
from typing import TextIO

_ANSWERED = re.compile(rb"^In-Reply-To:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
_GREETING = b"250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 50000000\r\n"


class Taker(asyncio.Protocol):
    """One connection. Commands may come several in one packet (PIPELINING, RFC 2920)."""

    def __init__(self, notes: TextIO) -> None:
        self._notes = notes
        self._buffer = bytearray()
        self._takes_text = False
        self._recipients: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Greet."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(b"220 sink.example ESMTP\r\n")

    def data_received(self, data: bytes) -> None:
        """Answer every command that is whole, in one packet."""
        self._buffer += data
        answers = bytearray()
        while (answer := self._step(len(data))) is not None:
            answers += answer
        self._transport.write(answers)

    def _step(self, fresh: int) -> bytes | None:
        """Take the next whole command or text from the buffer, and give its answer; None when there is none yet."""
        end = b"\r\n.\r\n" if self._takes_text else b"\r\n"
        # What came before was searched already, but for the last few bytes.
        place = self._buffer.find(end, max(0, len(self._buffer) - fresh - 4) if self._takes_text else 0)
        if place < 0:
            return None
        part = bytes(self._buffer[:place])
        del self._buffer[: place + len(end)]
        return self._note(part) if self._takes_text else self._obey(part)

    def _obey(self, line: bytes) -> bytes:
        verb = line[:4].upper()
        if verb == b"RCPT":
            self._recipients.append(line.partition(b"<")[2].partition(b">")[0])
        elif verb == b"DATA":
            self._takes_text = True
            return b"354 go on\r\n"
        elif verb == b"QUIT":
            self._transport.close()
            return b"221 goodbye\r\n"
        return _GREETING if verb == b"EHLO" else b"250 ok\r\n"

    def _note(self, letter: bytes) -> bytes:
        answered = _ANSWERED.search(letter, 0, letter.find(b"\r\n\r\n"))
        for recipient in self._recipients:
            self._notes.write(f"{recipient.decode()} {answered[1].decode() if answered else '-'}\n")
        self._recipients, self._takes_text = [], False
        return b"250 ok\r\n"


async def serve(path: Path) -> None:
    """Take letters until SIGTERM."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    with path.open("w") as notes:
        server = await loop.create_server(lambda: Taker(notes), "127.0.0.1", 0)
        sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
        sys.stdout.flush()
        await ended.wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
