"""A wire whose words somebody changes on the way, and that is cut in the middle of what the client sends."""

import asyncio
from collections.abc import Callable

from tests.servers.wires import Proxy


class Snipper(Proxy):
    """`rewrite` changes what the server says. Each of the next `cuts` connections ends after so many bytes sent.

    `heard` is everything that clients said on the wire, as it passed.
    """

    def __init__(self, target: int) -> None:
        super().__init__(target)
        self.rewrite: Callable[[bytes], bytes] = lambda said: said
        self.cuts: list[int] = []
        self.heard = bytearray()

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, counted: bool = False) -> None:
        if counted:
            await self._pump_answers(source, sink)
        else:
            await self._pump_commands(source, sink, self.cuts.pop(0) if self.cuts else None)

    async def _pump_answers(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                sink.write(self.rewrite(data))
                await sink.drain()
        except OSError:
            await self._cut()
        finally:
            sink.close()

    async def _pump_commands(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, left: int | None
    ) -> None:
        try:
            while data := await source.read(4096):
                self.heard += data
                sink.write(data if left is None else data[:left])
                await sink.drain()
                if left is not None and (left := left - len(data)) <= 0:
                    await self._cut()
                    return
        except OSError:
            await self._cut()
        finally:
            sink.close()
