"""What a moderator asked for comes later, at a time that nobody chose.

Rules of this file: what waits lies in memory alone, so nothing of a member is written down for
it; a stop does what still waits rather than losing it.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.safely import safely

LEAST, MOST = 60.0, 300.0  # seconds: too long to see cause and effect, short enough to help


class Later:
    """Things to be done after a delay of LEAST to MOST seconds."""

    def __init__(self, least: float = LEAST, most: float = MOST) -> None:
        """Nothing waits yet."""
        self._between = least, most
        self._draw = random.SystemRandom().uniform
        self._waiting: set[asyncio.Task[None]] = set()
        self._hurry = asyncio.Event()

    @property
    def waiting(self) -> int:
        """How many things wait."""
        return len(self._waiting)

    def begin(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do it later; what fails then is nobody's to know."""
        task = asyncio.create_task(self._wait(self._draw(*self._between), work))
        self._waiting.add(task)
        task.add_done_callback(self._waiting.discard)

    async def close(self) -> None:
        """Do now what waits, and return when it is done."""
        self._hurry.set()
        if self._waiting:
            await asyncio.wait(set(self._waiting))

    async def _wait(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), seconds)
        await safely(work(), "something asked for")
