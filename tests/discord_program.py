"""The real program in a process of its own, talking to our Discord, to be killed."""

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
from tests.servers.discord import DiscordServer
from tests.servers.discord_people import Person
from tests.servers.discord_state import TOKEN
from tests.wired import HARMLESS

ROOT = Path(__file__).parent.parent


@dataclass
class Program:
    """`waypost discord` with a SQLite file as its store; `keys` are newest first."""

    server: DiscordServer
    folder: Path
    keys: list[str] = field(default_factory=lambda: [written(new_key())])
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        known = set(self.server.gateway.sessions)
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "discord"),
            cwd=ROOT,
            env={
                "PATH": os.environ.get("PATH", ""),
                "HOME": str(self.folder),
                "WAYPOST_DISCORD_TOKEN": TOKEN,
                "WAYPOST_DISCORD_API": self.server.root,
                "WAYPOST_DISCORD_GATEWAY": self.server.gateway.url,
                "WAYPOST_KEYS": ",".join(self.keys),
                "WAYPOST_STORE": f"sqlite:///{self.folder / 'talks.sqlite'}",
                "WAYPOST_OPERATOR": "Nobody, for a test",
                "WAYPOST_CONTACT": "nobody@example.org",
            },
            stderr=asyncio.subprocess.DEVNULL,
        )
        sessions = self.server.gateway.sessions
        await self.server.until(lambda: set(sessions) - known, seconds=60)
        for one in known:
            del sessions[one]

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
    """One round: when it was killed, what still lay there then, and whether it was covered.

    `is_acknowledged` says that Discord took the press before the kill; else the app tells the
    person that it failed, and they press again after the restart.
    """

    after: float
    left_before_restart: int
    is_acknowledged: bool
    is_covered: bool
    seconds: float  # from the restart until the chat was covered


def is_clean(person: Person) -> bool:
    """Whether one harmless line is all that lies there of the bot."""
    return [one.content in HARMLESS for one in person.screen()] == [True]


async def talk(program: Program, person: Person, size: int) -> None:
    """A talk in direct messages, so many of both sides, of which nothing could be taken away."""
    program.server.refused = {"DELETE message", "PATCH message"}
    for at in range(size // 2):  # no faster than the flood limit lets anybody
        await person.say("/start" if at == 0 else "/about")
        await program.server.until(lambda shown=at: len(person.screen()) > shown)  # type: ignore[misc]
        await asyncio.sleep(0.05)  # the trail is written
    program.server.refused = set()


async def left(program: Program, person: Person, latency: float, after: float) -> Killed:
    """Leave, kill the program `after` seconds, start it again, and look."""
    server = program.server
    newest = person.screen()[-1]
    server.latency = latency
    press = await person.press(newest, "Leave")
    await asyncio.sleep(after)
    await program.kill()
    await asyncio.sleep(2 * latency)  # what was on the wire arrives
    server.latency = 0.0
    lying = len(person.screen())
    begun = time.perf_counter()
    await program.start()
    if press.acknowledged is None and "Leave" in newest.buttons:
        await person.press(newest, "Leave")  # unless the program has covered it by itself
    try:
        await server.until(lambda: is_clean(person), seconds=20)
    except TimeoutError:
        return Killed(after, lying, press.acknowledged is not None, is_covered=False, seconds=20.0)
    seconds = time.perf_counter() - begun
    return Killed(after, lying, press.acknowledged is not None, is_clean(person), seconds)


async def rounds(
    program: Program, count: int, size: int, seed: int, latency: float
) -> list[Killed]:
    """So many rounds; moments are drawn uniformly over the leaving, every second one rotates."""
    chance = random.Random(seed)  # noqa: S311 - moments, no secrets
    program.server.buckets.limits.clear()
    await program.start()
    person = program.server.person()
    await talk(program, person, size)
    program.server.latency = latency
    begun = time.perf_counter()
    await person.press(person.screen()[-1], "Leave")
    await program.server.until(lambda: is_clean(person), seconds=60)
    whole = time.perf_counter() - begun
    program.server.latency = 0.0
    found = []
    for at in range(1, count + 1):
        if at % 2 == 0:
            program.rotate()  # known from the next start on, when the chat has to be covered
        person = program.server.person()
        await talk(program, person, size)
        found.append(await left(program, person, latency, chance.uniform(0, whole)))
    await program.stop()
    return found
