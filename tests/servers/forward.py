"""Leads connections to some ports of one address to the same ports of another: `forward.py LISTENS LEADS_TO PORT…`."""

import asyncio
import sys
from contextlib import suppress
from functools import partial


async def forward(listens: str, leads_to: str, ports: list[int]) -> None:
    """Listen and lead on for ever; says "ready" once it listens."""
    for port in ports:
        await asyncio.start_server(partial(join, address=leads_to, port=port), listens, port)
    print("ready", flush=True)
    await asyncio.Event().wait()


async def join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, address: str, port: int) -> None:
    """Join one connection with one of its own to the address."""
    with suppress(OSError):
        far_reader, far_writer = await asyncio.open_connection(address, port)
        await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))
    writer.close()


async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    """Hand on everything in one direction, the end too."""
    with suppress(OSError):
        while data := await source.read(65536):
            sink.write(data)
            await sink.drain()
    sink.close()


asyncio.run(forward(sys.argv[1], sys.argv[2], [int(port) for port in sys.argv[3:]]))
