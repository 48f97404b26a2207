"""A server whose members all press the panel: the people, our bot, and a bare echo."""

from __future__ import annotations

import asyncio
import contextlib
import random
import tempfile
import time
from collections.abc import AsyncIterator
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.load import discord as load
from benchmarks.load.measure import serve
from bot.adapters.discord import Discord
from bot.adapters.discord.community.names import PANEL
from bot.adapters.opening import openings
from bot.assembly import Worlds, wire_codes
from bot.communities import Community
from bot.communities.known import Known
from bot.communities.parts import CommunityParts
from bot.communities.sealed import communities_of
from bot.engine import is_urgent, step
from bot.runtime import Runtime
from bot.settings import DiscordSettings
from bot.store.opening import open_store
from bot.texts import load_texts
from bot.world import World
from directory.kept import snapshot
from safety.seal import KeyRing
from tests.servers.discord import DiscordServer
from tests.servers.discord_people import Person
from tests.servers.discord_state import APPLICATION, TOKEN, Message

PATIENCE = 30.0  # seconds without an answer after which a press is lost


def town(pipe: Connection) -> None:
    """The other process."""
    asyncio.run(_town(pipe))


async def _town(pipe: Connection) -> None:
    server = DiscordServer()
    await server.start()
    guild = server.guild()
    channel = guild.add_channel()
    panel = server.state.add_message(channel, APPLICATION, {"content": "panel"})

    async def crowd(members: int, seconds: int) -> list[float]:
        await server.until(lambda: server.gateway.sessions, PATIENCE)
        people = [server.person() for _ in range(members)]
        for one in people:
            guild.members[one.id] = []
        waits = await asyncio.gather(*(_pressing(one, panel, seconds) for one in people))
        server.requests.clear()
        return [one for one in waits if one is not None]

    await serve(pipe, (server.root, server.gateway.url, str(guild.id)), crowd)


async def _pressing(person: Person, panel: Message, seconds: int) -> float | None:
    """Press at some moment within these seconds; None if no answer comes in the three allowed."""
    await asyncio.sleep(random.uniform(0, seconds))  # noqa: S311 - a load, no secret
    begun = time.perf_counter()
    ticket = await person.press_code(panel, PANEL)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await ticket.is_answered.wait()
        return time.perf_counter() - begun
    return None


@contextlib.asynccontextmanager
async def ours(root: str, gateway: str, guild: str) -> AsyncIterator[None]:
    """Our bot with its whole directory, its sealed store in a file, and a server set up."""
    ring, texts = KeyRing.generate(), load_texts()
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(f"sqlite:///{Path(folder) / 'talks.sqlite'}", ring)
        known = Known(communities_of(store))
        await known.keep(Community(f"d:{guild}", "en", ("en",), ("PH",)))
        worlds = Worlds(snapshot(), own=known.behind)
        codes = wire_codes(ring, worlds.snapshot)
        access = DiscordSettings(TOKEN, root, gateway)
        parts = CommunityParts(known, ring=ring, remembers=True)
        platform = Discord(access, codes, texts, openings(texts), parts)
        runtime: Runtime[World] = Runtime(
            step, worlds, store, is_urgent=is_urgent, choose=known.choose
        )
        task = asyncio.create_task(platform.run(runtime))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait({task})
            await store.close()


@contextlib.asynccontextmanager
async def bare(root: str, gateway: str, _guild: str) -> AsyncIterator[None]:
    """An echo behind the library's own client, which keeps nothing."""
    async with load.bare(root, gateway):
        yield
