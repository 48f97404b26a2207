"""The real program in a process of its own, talking to the strict server, to be killed."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from safety.seal import new_key, written
from tests.servers.telegram import TOKEN, BotApi
from tests.servers.telegram_person import Person
from tests.wired import HARMLESS

ROOT = Path(__file__).parent.parent
FIRST_PERSON = 5_000


@dataclass
class Program:
    """`waypost telegram` with a SQLite file as its store; `keys` are newest first."""

    api: BotApi
    folder: Path
    keys: list[str] = field(default_factory=lambda: [written(new_key())])
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and wait until it asks for updates."""
        polls = self.api.updates.polls
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "telegram"),
            cwd=ROOT,
            env={
                "PATH": os.environ.get("PATH", ""),
                "HOME": str(self.folder),
                "WAYPOST_TELEGRAM_TOKEN": TOKEN,
                "WAYPOST_TELEGRAM_API": self.api.root,
                "WAYPOST_KEYS": ",".join(self.keys),
                "WAYPOST_STORE": f"sqlite:///{self.folder / 'talks.sqlite'}",
                "WAYPOST_OPERATOR": "Nobody, for a test",
                "WAYPOST_CONTACT": "nobody@example.org",
            },
            stderr=asyncio.subprocess.DEVNULL,
        )
        await self.api.until(lambda: self.api.updates.polls > polls, seconds=60)

    def rotate(self) -> None:
        """Put a new key in front; the older ones are still known."""
        self.keys.insert(0, written(new_key()))

    async def kill(self) -> None:
        """End it as a power cut does."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """End it as systemd does."""
        await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> None:
        process, self.process = self.process, None
        if process is not None:
            if process.returncode is None:
                process.send_signal(how)
            await process.wait()


@dataclass(frozen=True)
class Killed:
    """One round: when it was killed, what of the leaving was done then, and what stayed."""

    after: float
    left_before_restart: int
    is_covered: bool
    seconds: float  # from the restart until the chat was covered


def is_clean(person: Person) -> bool:
    """Whether one harmless line lies there and nothing else."""
    return len(person.screen) == 1 and set(person.bot_says) <= HARMLESS


async def answered(program: Program, person: Person, shown: int) -> None:
    """Wait until more messages of the bot lie there."""
    await program.api.until(lambda: len(person.bot_says) > shown)


async def talk(program: Program, person: Person, size: int) -> None:
    """A talk until so many messages lie on the screen."""
    person.say("/start")
    while len(person.screen) < size:
        shown = len(person.bot_says)
        await answered(program, person, shown)
        person.say("/about")
    await program.api.until(lambda: len(person.bot_says) >= size // 2)
    await program.api.until(lambda: not program.api.updates.waiting)


async def leaving_takes(program: Program, person: Person, size: int, latency: float) -> float:
    """Seconds from the press on Leave until the program is done with it."""
    await talk(program, person, size)
    program.api.latency = latency
    begun = time.perf_counter()
    person.press("Leave")
    await program.api.until(lambda: is_clean(person))
    await program.api.until(lambda: not program.api.updates.waiting)
    program.api.latency = 0.0
    return time.perf_counter() - begun


async def killed_while_leaving(
    program: Program, person: Person, size: int, latency: float, *, after: float
) -> Killed:
    """Leave a talk of that size, kill the program `after` seconds, and start it again."""
    await talk(program, person, size)
    program.api.latency = latency
    person.press("Leave")
    await asyncio.sleep(after)
    await program.kill()
    program.api.latency = 0.0
    lying = len(person.screen)
    begun = time.perf_counter()
    await program.start()
    try:
        await program.api.until(lambda: is_clean(person), seconds=20)
    except TimeoutError:
        return Killed(after, lying, is_covered=False, seconds=20.0)
    seconds = time.perf_counter() - begun
    await program.api.until(lambda: not program.api.updates.waiting)
    return Killed(after, lying, is_covered=is_clean(person), seconds=seconds)


async def killed_while_answering(
    program: Program, person: Person, size: int, latency: float, *, after: float
) -> Killed:
    """Kill the program while an answer is on its way; then somebody gets it, and leaves."""
    await talk(program, person, size)
    lying = len(person.screen)
    program.api.latency = latency
    person.say("/privacy")
    await asyncio.sleep(after)
    await program.kill()
    program.api.latency = 0.0
    begun = time.perf_counter()
    await program.start()
    await program.api.until(lambda: not program.api.updates.waiting, seconds=20)
    is_answered = any(one.is_from_bot for one in person.screen[lying:])
    person.press("Leave")
    try:
        await program.api.until(lambda: is_clean(person), seconds=20)
        await program.api.until(lambda: not program.api.updates.waiting)
    except TimeoutError:
        is_answered = False
    seconds = time.perf_counter() - begun
    return Killed(after, lying, is_covered=is_answered and is_clean(person), seconds=seconds)


async def answering_rounds(
    program: Program, count: int, size: int, seed: int, latency: float
) -> list[Killed]:
    """So many kills at moments drawn uniformly over two round trips, which an answer takes."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    await program.start()
    found = []
    for at in range(count):
        person = program.api.person(FIRST_PERSON + 1_000 + at)
        after = chance.uniform(0, 2 * latency)
        found.append(await killed_while_answering(program, person, size, latency, after=after))
    await program.stop()
    return found


async def rounds(
    program: Program, count: int, size: int, seed: int, latency: float
) -> list[Killed]:
    """So many rounds; moments are drawn uniformly over the leaving, every second one rotates."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    await program.start()
    whole = await leaving_takes(program, program.api.person(FIRST_PERSON), size, latency)
    found = []
    for at in range(1, count + 1):
        if at % 2 == 0:
            program.rotate()  # known from the next start on, when the chat has to be covered
        person = program.api.person(FIRST_PERSON + at)
        after = chance.uniform(0, whole)
        found.append(await killed_while_leaving(program, person, size, latency, after=after))
    await program.stop()
    return found
