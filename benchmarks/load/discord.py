"""Discord under load: people who run the command, press and write, our bot, and a bare echo."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from multiprocessing.connection import Connection
from typing import Any

import discord
import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from benchmarks.load.measure import serve
from bot.adapters.discord import Discord
from bot.adapters.opening import openings
from bot.assembly import Worlds, wire_codes
from bot.engine import is_urgent, step
from bot.runtime import Runtime
from bot.settings import DiscordSettings
from bot.store.memory import MemoryStore
from bot.texts import load_texts
from bot.world import World
from directory.kept import snapshot
from safety.seal import KeyRing
from tests.servers.discord import DiscordServer
from tests.servers.discord_people import Person
from tests.servers.discord_rest import Rest
from tests.servers.discord_state import TOKEN, Channel, Json, State, Ticket

MORE = "More people who can help"
WRITE = load_texts().say("en", "discord-button.write")
LEAVE = load_texts().say("en", "leave")
TALK = ("(start)", "Philippines", "my stepdad hits me", f"[{MORE}]", f"[{MORE}]", f"[{LEAVE}]")
DEFERRED = {5, 6}  # types of acknowledgement after which the answer is still to come
LATENCY = 0.05  # seconds the server takes for each request
PATIENCE = 60.0  # seconds without an answer after which the run has failed


class WatchedRest(Rest):
    """The strict REST; whoever waits for an answer to an interaction is told at once."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self.waiting: dict[str, asyncio.Future[None]] = {}
        self.early: set[str] = set()  # answered before anybody waited

    async def _callback(self, request: web.Request, payload: Json) -> Json | None:
        found = await super()._callback(request, payload)
        if payload["type"] not in DEFERRED:
            self._tell(request)
        return found

    async def _edit_original(self, request: web.Request, payload: Json) -> Json:
        found = await super()._edit_original(request, payload)
        self._tell(request)
        return found

    def _tell(self, request: web.Request) -> None:
        token = request.match_info["token"]
        waiting = self.waiting.pop(token, None)
        if waiting is None:
            self.early.add(token)
        elif not waiting.done():
            waiting.set_result(None)

    async def answered(self, ticket: Ticket) -> None:
        """Wait for the answer to an interaction that was just made."""
        if ticket.token in self.early:
            self.early.discard(ticket.token)
            return
        waiting = self.waiting[ticket.token] = asyncio.get_running_loop().create_future()
        async with asyncio.timeout(PATIENCE):
            await waiting


class Watched(DiscordServer):
    """The strict server with that REST."""

    def __init__(self) -> None:
        super().__init__()
        self.latency = LATENCY
        self.rest = self._rest = WatchedRest(self.state)


def town(pipe: Connection) -> None:
    """The other process."""
    asyncio.run(_town(pipe))


async def _town(pipe: Connection) -> None:
    server = Watched()
    await server.start()

    async def crowd(chats: int, talks: int) -> list[float]:
        await server.until(lambda: server.gateway.sessions, PATIENCE)
        people = [server.person() for _ in range(chats)]
        waits = await asyncio.gather(*(_talking(server, one, talks) for one in people))
        server.requests.clear()
        return [one for some in waits for one in some]

    await serve(pipe, (server.root, server.gateway.url), crowd)


async def _talking(server: Watched, person: Person, talks: int) -> list[float]:
    waits: list[float] = []
    where = person.join()
    for line in TALK * talks:
        begun = time.perf_counter()
        await _do(server.rest, person, where, line)
        waits.append(time.perf_counter() - begun)
    return waits


async def _do(rest: WatchedRest, person: Person, where: Channel, line: str) -> None:
    if line == "(start)":
        await rest.answered(await person.slash("start", where))
        return
    newest = person.screen(where)[-1]
    if line.startswith("["):
        await rest.answered(await person.press_code(newest, newest.buttons[line[1:-1]]))
        return
    opened = await person.press_code(newest, newest.buttons[WRITE])
    await rest.answered(opened)
    await rest.answered(await person.submit(opened, line))


@contextlib.asynccontextmanager
async def ours(root: str, gateway: str) -> AsyncIterator[None]:
    """Our bot with its whole directory and a sealed store in memory."""
    ring, worlds, texts = KeyRing.generate(), Worlds(snapshot()), load_texts()
    settings = DiscordSettings(TOKEN, root, gateway)
    platform = Discord(settings, wire_codes(ring, worlds.snapshot), texts, openings(texts))
    runtime: Runtime[World] = Runtime(step, worlds, MemoryStore(ring), is_urgent=is_urgent)
    task = asyncio.create_task(platform.run(runtime))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


class Echo(discord.Client):
    """Answers every interaction at once with the same buttons."""

    async def setup_hook(self) -> None:
        """Register the one command, as every bot has to."""
        tree = discord.app_commands.CommandTree(self)

        @tree.command(name="start", description="start")
        async def start(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.send_message("hello", view=_buttons(), ephemeral=True)

        await tree.sync()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A press or a form; the command is answered by the tree.

        People here send a form before the client has written down that it was opened.
        """
        told: Any = interaction.data or {}
        if told.get("custom_id") == "write":
            await interaction.response.send_modal(_Form())
        elif interaction.type is not discord.InteractionType.application_command:
            await interaction.response.edit_message(content="hello again", view=_buttons())


class _Form(discord.ui.Modal, title="form"):
    said: discord.ui.TextInput[Any] = discord.ui.TextInput(label="said", custom_id="said")


def _buttons() -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for label, code in ((MORE, "more"), (WRITE, "write"), (LEAVE, "leave")):
        view.add_item(discord.ui.Button(label=label, custom_id=code))
    view.stop()  # the client hears presses itself; a stored view would answer them as well
    return view


@contextlib.asynccontextmanager
async def bare(root: str, gateway: str) -> AsyncIterator[None]:
    """An echo behind the library's own client."""
    Route.BASE = root
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    client = Echo(intents=discord.Intents(dm_messages=True))
    task = asyncio.create_task(client.start(TOKEN))
    try:
        await asyncio.wait_for(_ready(client, task), PATIENCE)
        yield
    finally:
        await client.close()
        await asyncio.wait({task})


async def _ready(client: discord.Client, task: asyncio.Task[None]) -> None:
    while not client.is_ready():
        if task.done():
            task.result()
        await asyncio.sleep(0.02)
