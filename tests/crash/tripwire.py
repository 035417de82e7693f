"""A wire to a server that pulls a trigger as soon as the client says a certain word, and lets nothing more through."""

import asyncio
from collections.abc import Callable

from tests.servers.wires import Proxy


class Tripwire(Proxy):
    """`pull` is called, once, when the client says `word`; the word itself never arrives."""

    def __init__(self, target: int, word: bytes) -> None:
        super().__init__(target)
        self.pull: Callable[[], None] = lambda: None
        self._word = word

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, counted: bool = False) -> None:
        while not counted and (data := await source.read(65536)):
            if self._word in data:
                self.pull()
                await self._cut()
                return
            sink.write(data)
        await super()._pump(source, sink, counted=counted)
