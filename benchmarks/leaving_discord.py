"""How long leaving takes on Discord; `leaving.py` prints it below the other platform's rows.

The talk is one living message, so a talk of any length is left by one request. The peer answers
each line with a message of its own and deletes one after the other when somebody leaves, within
the bucket that Discord has for deletions. "Strays" are messages that could not be taken away
during a talk: the same bucket holds for us there, after the newest message is harmless.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import discord

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.store.memory import MemoryStore  # noqa: E402
from tests.discord_rig import Rig, running, serving  # noqa: E402
from tests.invented import TEXTS  # noqa: E402
from tests.servers.discord import DiscordServer  # noqa: E402
from tests.servers.discord_people import Person  # noqa: E402
from tests.servers.discord_state import APPLICATION, TOKEN  # noqa: E402
from tests.wired import HARMLESS, RING  # noqa: E402

LATENCY = 0.05  # seconds, of every request
SIZES = (5, 40, 200)  # lines of the talk, of both sides
ROUNDS = 5
HELD = 3  # seconds of a rate limit
STRAYS = 40


@dataclass(frozen=True)
class Row:
    """One row: seconds until the newest message was harmless and until all was clean, by round.

    `peer` is what the peer took until all was clean, None where it is not compared; `is_clean`
    whether one harmless line was left in the end.
    """

    what: str
    limit: str
    harmless: tuple[float, ...]
    clean: tuple[float, ...]
    peer: float | None = None
    is_clean: bool = True


@asynccontextmanager
async def talked(
    lines: int, *, in_server: bool
) -> AsyncIterator[tuple[DiscordServer, Rig, Person]]:
    """A running bot and somebody who has talked for so many lines of both sides."""
    async with serving() as server:
        limits, server.buckets.limits = server.buckets.limits, {}
        person = server.person()
        async with running(server, store=MemoryStore(RING)) as rig:
            if in_server:
                await rig.slash(person, person.join())
            else:
                await rig.say(person, "/start")
            for _ in range(lines // 2 - 1):
                if in_server:
                    await rig.write(person, "/about")
                else:
                    await rig.say(person, "/about")
            server.buckets.limits, server.latency = limits, LATENCY
            yield server, rig, person


async def left(server: DiscordServer, rig: Rig, person: Person) -> tuple[float, float]:
    """The seconds after a press on Leave; the newest message is the one that is pressed."""
    message = max(person.screen(), key=lambda one: one.id)
    begun = time.perf_counter()
    await person.press(message, "Leave")
    await server.until(lambda: message.content in HARMLESS, seconds=60)
    harmless = time.perf_counter() - begun
    await server.until(lambda: is_clean(person), seconds=60)
    clean = time.perf_counter() - begun
    await rig.runtime.settle()
    return harmless, clean


def is_clean(person: Person) -> bool:
    """Whether one harmless line is all that lies there of the bot."""
    return [one.content in HARMLESS for one in person.screen()] == [True]


async def after(lines: int, limited: str | None, *, in_server: bool) -> tuple[float, float]:
    """Leaving a talk of that length while these requests are held back."""
    async with talked(lines, in_server=in_server) as (server, rig, person):
        if limited:
            server.buckets.hold_back(limited, HELD)
        return await left(server, rig, person)


async def one_by_one(lines: int) -> float:
    """What the peer needs, over the same client library: the newest first, each after another."""
    async with talked(2, in_server=False) as (server, rig, person):
        await rig.stop()
        texts = [{"content": str(at)} for at in range(lines // 2)]
        there = [server.state.add_message(person.direct, APPLICATION, one) for one in texts]
        client = discord.Client(intents=discord.Intents.none())
        await client.login(TOKEN)
        channel = client.get_partial_messageable(person.direct.id)
        begun = time.perf_counter()
        for one in reversed(there):
            await channel.get_partial_message(one.id).delete()
        took = time.perf_counter() - begun
        await client.close()
        return took


async def with_strays(count: int) -> tuple[float, float]:
    """Leaving when so many older messages still lie there, in one direct message."""
    store = MemoryStore(RING)
    async with serving() as server:
        person = server.person()
        async with running(server, store=store) as rig:
            await rig.say(person, "/start")
            trail = await store.trail(f"d:{person.id}", rig.clock())
            texts = [{"content": str(at)} for at in range(count)]
            older = [server.state.add_message(person.direct, APPLICATION, one) for one in texts]
            ids = tuple(f"m:{person.direct.id}:{one.id}" for one in older)
            if trail is not None:
                await store.keep_trail(replace(trail, messages=(*ids, *trail.messages)))
        # The newest message is the one that the person sees and presses, whatever its number.
        newest = person.screen()[0]
        async with running(server, store=store) as rig:
            server.latency = LATENCY
            begun = time.perf_counter()
            await person.press(newest, "Leave")
            await server.until(lambda: newest.content in HARMLESS, seconds=60)
            harmless = time.perf_counter() - begun
            await server.until(lambda: is_clean(person), seconds=60)
            return harmless, time.perf_counter() - begun


async def while_under_way(hold: Callable[[DiscordServer], float]) -> tuple[float, float, bool]:
    """Leaving while an answer is on its way; whether it is gone after it has arrived."""
    async with talked(4, in_server=False) as (server, rig, person):
        seconds = hold(server)
        message = person.screen()[-1]
        before = len(server.asked("POST message"))
        await person.say("/privacy")
        await server.until(lambda: len(server.asked("POST message")) > before)
        begun = time.perf_counter()
        await person.press(message, "Leave")
        await server.until(lambda: is_clean(person))
        took = time.perf_counter() - begun
        await asyncio.sleep(seconds)
        await rig.runtime.settle()
        return took, took, is_clean(person)


def _on_the_wire(server: DiscordServer) -> float:
    hold = server.hold("POST message", most=1)
    asyncio.get_running_loop().call_later(5, hold.open)
    return 5.5


def _to_be_sent_again(server: DiscordServer) -> float:
    server.buckets.hold_back("POST message", 30)
    return 31.0


async def rows() -> AsyncIterator[Row]:
    """Every row, as soon as it is measured."""
    TEXTS.say("en", "harmless")  # read before anything is timed
    for lines in SIZES:
        peer = await one_by_one(lines)
        for place, in_server in (("server", True), ("direct", False)):
            took = [await after(lines, None, in_server=in_server) for _ in range(ROUNDS)]
            yield _row(f"{lines} lines, {place}", "none", took, peer)
        took = [await after(lines, "PATCH message", in_server=False)]
        yield _row(f"{lines} lines, direct", f"edits {HELD} s", took)
        took = [await after(lines, "*", in_server=True)]
        yield _row(f"{lines} lines, server", f"all {HELD} s", took)
        yield Row(f"{lines} lines, the peer", "none", (peer,), (peer,), peer)
    yield _row(f"{STRAYS} strays, direct", "none", [await with_strays(STRAYS)])
    for name, hold in (
        ("during a send held back 5 s", _on_the_wire),
        ("during a retry_after of 30 s", _to_be_sent_again),
    ):
        harmless, clean, is_gone = await while_under_way(hold)
        limit = "late one gone" if is_gone else "LATE ONE LEFT"
        yield Row(name, limit, (harmless,), (clean,), is_clean=is_gone)


def _row(what: str, limit: str, took: list[tuple[float, float]], peer: float | None = None) -> Row:
    return Row(what, limit, tuple(a for a, _ in took), tuple(b for _, b in took), peer)
