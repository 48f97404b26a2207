"""Lines of a file descriptor, without ever blocking the loop that waits for them.

Rule of this file: it reads the descriptor itself, in a daemon thread; a buffered reader would
hold its lock while it waits, and the interpreter could not end.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator

CHUNK = 65_536  # bytes read at once; a pipe on Linux holds as many (pipe(7))
AHEAD = 4  # chunks read before somebody asks for them
LONGEST = 10_000  # characters of one line; what is beyond is not read as part of it


async def lines_of(descriptor: int) -> AsyncIterator[str]:
    """Each line without its end; bytes that are no UTF-8 become the replacement sign."""
    rest = b""
    async for chunk in _chunks(descriptor):
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield _text(line)
        # Four bytes are the longest sign in UTF-8: nothing that is kept of a line gets lost.
        rest = rest[: 4 * LONGEST]
    if rest:
        yield _text(rest)


async def _chunks(descriptor: int) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[bytes] = asyncio.Queue()
    room = threading.Semaphore(AHEAD)

    def read() -> None:
        chunk = b"more"
        while chunk:
            room.acquire()
            try:
                chunk = os.read(descriptor, CHUNK)
            except OSError:
                chunk = b""
            try:
                loop.call_soon_threadsafe(queue.put_nowait, chunk)
            except RuntimeError:  # the loop has ended, and nobody waits any more
                return

    threading.Thread(target=read, name="lines", daemon=True).start()
    while chunk := await queue.get():
        room.release()
        yield chunk


def _text(line: bytes) -> str:
    return line.decode("utf-8", errors="replace").rstrip("\r")[:LONGEST]
