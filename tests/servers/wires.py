"""Servers and wires that misbehave on purpose: a scripted talker, and a proxy that cuts and stalls."""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Self

from mailbot.demo.loop_thread import LoopThread

HOST = "127.0.0.1"


class Wire:
    """The talker's end of one connection."""

    def __init__(self, connection: socket.socket, heard: list[bytes]) -> None:
        self._connection = connection
        self._lines = connection.makefile("rb")
        self._heard = heard

    def say(self, *lines: str) -> None:
        self._connection.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def hear(self) -> bytes:
        """Read one line; the empty one means that the other end hung up."""
        line = self._lines.readline()
        if line:
            self._heard.append(line.rstrip(b"\r\n"))
        return line.rstrip(b"\r\n")

    def hear_until(self, last: bytes) -> None:
        """Read lines up to and with `last`."""
        while (line := self._lines.readline()) and line.rstrip(b"\r\n") != last:
            pass

    def listen(self) -> None:
        """Note whatever else comes until the other end says goodbye or hangs up."""
        while line := self.hear():
            if line.lower() == b"quit":
                self.say("221 goodbye")


class Talker:
    """A server that says to each connection what the function `talk` says. `heard` holds every line it noted."""

    def __init__(self, *talks: Callable[[Wire], None]) -> None:
        self._talks = list(talks)
        self._socket = socket.create_server((HOST, 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.port = self._socket.getsockname()[1]
        self.heard: list[bytes] = []
        self.connections = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        # Shutting the listening socket down wakes the accept() in the thread; closing alone does not.
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(timeout=10)

    def _serve(self) -> None:
        """Talk to one connection after the other; the last function serves all further ones."""
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                talk = self._talks.pop(0) if len(self._talks) > 1 else self._talks[0]
                with connection, suppress(OSError):
                    connection.settimeout(10)
                    wire = Wire(connection, self.heard)
                    with wire._lines:
                        talk(wire)


class Proxy(LoopThread):
    """A wire to the server at `target` that can be cut, stalled, or made to end after so many bytes of answer."""

    def __init__(self, target: int) -> None:
        super().__init__()
        self.port = 0
        self.end_after: int | None = None
        """Bytes of the server's answers after which the wire ends, both ways; None: never."""
        self._target = target
        self._flows = asyncio.Event()
        self._flows.set()
        self._ends: set[asyncio.StreamWriter] = set()

    def stall(self) -> None:
        """Let nothing through any more, and say nothing about it."""
        self._loop.call_soon_threadsafe(self._flows.clear)

    def flow(self) -> None:
        """Let everything through again."""
        self._loop.call_soon_threadsafe(self._flows.set)

    def lead_to(self, target: int) -> None:
        """Lead new connections to this port."""
        self._target = target

    def cut(self) -> None:
        """End every connection at once; new ones may come."""
        self.do(self._cut())

    async def start_servers(self) -> None:
        self.port = self.serve(await asyncio.start_server(self._join, HOST, 0))

    async def _stop(self) -> None:
        for server in self._servers:
            server.close()
        # Who was accepted just now gets the turns in which they become one of the ends.
        for _ in range(5):
            await asyncio.sleep(0)
        await super()._stop()
        # An end whose other side died with words unread would wait for ever to be rid of them.
        await self._cut()
        await asyncio.sleep(0)

    async def _cut(self) -> None:
        for end in self._ends:
            end.transport.abort()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        try:
            far_reader, far_writer = await asyncio.open_connection(HOST, self._target)
        except OSError:
            writer.close()
            return
        self._ends.add(far_writer)
        await asyncio.gather(self._heed(reader, far_writer, writer), self._pump(far_reader, writer, counted=True))

    async def _heed(self, reader: asyncio.StreamReader, far: asyncio.StreamWriter, _near: asyncio.StreamWriter) -> None:
        """Pass on what the client says; for wires that listen to it."""
        await self._pump(reader, far)

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, counted: bool = False) -> None:
        try:
            while data := await source.read(65536):
                await self._flows.wait()
                sink.write(self._allowed(data) if counted else data)
                await sink.drain()
                if counted and self.end_after == 0:
                    await self._cut()
        except OSError:
            await self._cut()
        finally:
            sink.close()

    def _allowed(self, data: bytes) -> bytes:
        """Give what may still pass before the wire ends."""
        if self.end_after is None:
            return data
        allowed = data[: self.end_after]
        self.end_after -= len(allowed)
        return allowed
