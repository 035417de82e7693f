"""A wire to a server on which a test can be there in time: something happens as soon as the client says a word."""

import asyncio
from collections.abc import Callable

from tests.servers.wires import Proxy


class Tripwire(Proxy):
    """`pull` is called once, before the client's `word` reaches the server; with `cuts` it never does."""

    def __init__(self, target: int, word: bytes, *, cuts: bool = False) -> None:
        super().__init__(target)
        self.pull: Callable[[], None] = lambda: None
        self.pulled = False
        self._word = word
        self._cuts = cuts

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, counted: bool = False) -> None:
        while not (counted or self.pulled) and (data := await source.read(65536)):
            if self._word in data:
                self.pulled = True
                self.pull()
            if self.pulled and self._cuts:
                await self._cut()
                return
            sink.write(data)
        await super()._pump(source, sink, counted=counted)
