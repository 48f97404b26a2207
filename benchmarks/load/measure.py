"""A server and its people in a process of their own, so that only the bot's CPU is counted."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

Job = tuple[int, int]  # how many chats, and how many talks each of them has
Crowd = Callable[[int, int], Awaitable[list[float]]]  # the same; seconds until each answer
QUANTILE = 0.99


@dataclass(frozen=True)
class Figures:
    """What one bot did under one load; times in seconds."""

    answers: int
    wall: float
    cpu: float
    waits: Sequence[float]

    @property
    def per_second(self) -> float:
        """Answers per second of the clock on the wall."""
        return self.answers / self.wall

    @property
    def per_cpu_second(self) -> float:
        """Answers per second of the bot's own CPU time."""
        return self.answers / self.cpu

    def quantile(self, part: float) -> float:
        """The wait, in milliseconds, that this part of all answers kept below."""
        ordered = sorted(self.waits)
        return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]


class Town:
    """The other process: `address` says where its server is."""

    def __init__(self, target: Callable[[Connection], None]) -> None:
        """Start it and wait until its server listens."""
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=target, args=(theirs,), daemon=True)
        self._process.start()
        self.address: tuple[str, ...] = self._pipe.recv()

    async def crowd(self, chats: int, talks: int) -> Figures:
        """Let so many people talk so often, and measure this process meanwhile."""
        loop = asyncio.get_running_loop()
        cpu, wall = time.process_time(), time.perf_counter()
        self._pipe.send((chats, talks))
        waits: list[float] = await loop.run_in_executor(None, self._pipe.recv)
        return Figures(len(waits), time.perf_counter() - wall, time.process_time() - cpu, waits)

    def close(self) -> None:
        """End the other process."""
        self._process.terminate()
        self._process.join()


async def serve(pipe: Connection, address: tuple[str, ...], crowd: Crowd) -> None:
    """The life of the other process: say where the server is, then do job after job."""
    loop = asyncio.get_running_loop()
    pipe.send(address)
    while True:
        chats, talks = await loop.run_in_executor(None, pipe.recv)
        pipe.send(await crowd(chats, talks))
