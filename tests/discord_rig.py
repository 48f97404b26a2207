"""Our bot on Discord as it runs, against the strict server, over the invented directory."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.adapters.discord import Discord
from bot.adapters.wire import WireCodes
from bot.communities.parts import CommunityParts
from bot.engine import is_urgent, step
from bot.events import Hints
from bot.runtime import Runtime
from bot.store import Store
from bot.store.memory import MemoryStore
from bot.world import World
from tests.invented import TEXTS
from tests.player import world_of_phrases
from tests.servers.discord import DiscordServer
from tests.servers.discord_people import Person
from tests.servers.discord_state import TOKEN, Message, Ticket
from tests.wired import CODES, OPENING, RING

BEGAN = datetime.now(UTC)


@dataclass(frozen=True)
class Place:
    """How to get in, in a test."""

    api_root: str | None
    gateway: str | None = None
    token: str = TOKEN


@dataclass
class Rig:
    """A running bot; `runtime` can be told to tick, `stop` ends it as a clean stop does."""

    server: DiscordServer
    runtime: Runtime[World]
    discord: Discord
    store: Store
    clock: Callable[[], datetime]
    task: asyncio.Task[None] = field(repr=False)

    async def answered(self, *tickets: Ticket) -> None:
        """Wait until these interactions are acknowledged and their answers lie there."""
        await self.server.until(lambda: all(one.acknowledged is not None for one in tickets))
        await self.runtime.settle()

    async def answered_only(self, ticket: Ticket) -> None:
        """Wait until this interaction is acknowledged, whatever else is under way."""
        await self.server.until(lambda: ticket.acknowledged is not None)

    async def slash(self, person: Person, where: object = None, name: str = "start") -> Message:
        """Run a command; the newest message of the bot on that person's screen."""
        channel = where or person.direct
        await self.answered(await person.slash(name, channel))  # type: ignore[arg-type]
        return person.screen()[-1]

    async def press(self, person: Person, label: str, message: Message | None = None) -> Message:
        """Press something on the newest message."""
        message = message or person.screen()[-1]
        await self.answered(await person.press(message, label))
        return message

    async def write(self, person: Person, text: str, language: str = "en") -> Message:
        """Write through the form of the newest message."""
        message = person.screen()[-1]
        opened = await person.press(message, TEXTS.say(language, "discord-button.write"))
        await self.answered(opened)
        await self.answered(await person.submit(opened, text))
        return message

    async def say(self, person: Person, text: str, **more: object) -> None:
        """Write in the direct message, and wait for the answer to it."""
        before = len(self.server.requests)
        await person.say(text, **more)
        await self.server.until(lambda: len(self.server.requests) > before)
        await self.runtime.settle()

    async def stop(self) -> None:
        self.task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.task


def time_of(server: DiscordServer) -> Callable[[], datetime]:
    """The time as the server sees it."""
    start = server.state.clock()
    return lambda: BEGAN + timedelta(seconds=server.state.clock() - start)


@contextlib.asynccontextmanager
async def serving() -> AsyncIterator[DiscordServer]:
    """Our Discord, and the library as it was before it was pointed there."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    server = DiscordServer()
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = before


@contextlib.asynccontextmanager
async def running(
    server: DiscordServer,
    *,
    store: Store | None = None,
    countries: tuple[str, ...] = (),
    languages: tuple[str, ...] = (),
    codes: WireCodes = CODES,
    clock: Callable[[], datetime] | None = None,
    opening: Callable[[str], str | None] = lambda _language: OPENING,
    communities: CommunityParts | None = None,
) -> AsyncIterator[Rig]:
    """The bot from its start to a clean stop."""
    store = store or MemoryStore(RING)
    communities = communities or CommunityParts()
    access = Place(server.root, server.gateway.url)
    discord = Discord(access, codes, TEXTS, opening, communities)

    def here(hints: Hints) -> World:
        spoken = hints.languages or languages
        near = (*hints.countries, *countries)
        there = world_of_phrases(replace(hints, languages=spoken, countries=near))
        return replace(there, own=communities.known.behind)

    runtime: Runtime[World] = Runtime(
        step,
        here,
        store,
        clock := clock or time_of(server),
        reach=discord.reach,
        is_urgent=is_urgent,
        choose=communities.known.choose,
    )
    known = set(server.gateway.sessions)
    rig = Rig(server, runtime, discord, store, clock, asyncio.create_task(discord.run(runtime)))
    try:
        await server.until(lambda: rig.task.done() or set(server.gateway.sessions) - known)
        if rig.task.done():
            rig.task.result()
        yield rig
    finally:
        await rig.stop()
