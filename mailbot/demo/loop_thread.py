"""An event loop in a thread of its own, for servers that live beside the code that talks to them."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, Self, TypeVar

Given = TypeVar("Given")


class LoopThread:
    """A context manager: `start_servers` runs on the loop at its beginning; everything is closed at its end."""

    def __init__(self) -> None:
        self._servers: list[asyncio.Server] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name=type(self).__name__, daemon=True)

    def __enter__(self) -> Self:
        # A client that hangs up in mid-command is everyday life to a server and no news.
        self._loop.set_exception_handler(lambda _loop, _context: None)
        self._thread.start()
        self.do(self.start_servers())
        return self

    def __exit__(self, *_: object) -> None:
        self.do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def do(self, work: Coroutine[Any, Any, Given]) -> Given:
        """Run `work` on the loop, from any other thread, and give its result."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=30)

    async def start_servers(self) -> None:
        """Open the servers and hand them to `serve`; for subclasses."""
        raise NotImplementedError

    def serve(self, server: asyncio.Server) -> int:
        """Keep a server until the end, and give its port."""
        self._servers.append(server)
        return int(server.sockets[0].getsockname()[1])

    async def _stop(self) -> None:
        for server in self._servers:
            server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        # One more turn of the loop lets the transports that were just closed let go of their sockets.
        await asyncio.sleep(0)
