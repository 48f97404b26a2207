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
from tests.servers.discord_state import TOKEN, Channel, Ticket

MORE = "More people who can help"
WRITE = load_texts().say("en", "discord-button.write")
LEAVE = load_texts().say("en", "leave")
TALK = ("(start)", "Philippines", "my stepdad hits me", f"[{MORE}]", f"[{MORE}]", f"[{LEAVE}]")
SAID = "A line of what the bare bot says. " * 20  # as long as an answer with a card
LATENCY = 0.05  # seconds the server takes for each request
PATIENCE = 60.0  # seconds without an answer after which the run has failed


def town(pipe: Connection) -> None:
    """The other process."""
    asyncio.run(_town(pipe))


async def _town(pipe: Connection) -> None:
    server = DiscordServer()
    server.latency = LATENCY
    await server.start()
    server.buckets.limits.clear()  # people in one channel each meet no limit of a route

    async def crowd(chats: int, talks: int) -> list[float]:
        await server.until(lambda: server.gateway.sessions, PATIENCE)
        people = [server.person() for _ in range(chats)]
        waits = await asyncio.gather(*(_talking(one, talks) for one in people))
        server.requests.clear()
        return [one for some in waits for one in some]

    await serve(pipe, (server.root, server.gateway.url), crowd)


async def _talking(person: Person, talks: int) -> list[float]:
    waits: list[float] = []
    where = person.join()
    for line in TALK * talks:
        begun = time.perf_counter()
        await _do(person, where, line)
        waits.append(time.perf_counter() - begun)
    return waits


async def _do(person: Person, where: Channel, line: str) -> None:
    if line == "(start)":
        await _answered(await person.slash("start", where))
        return
    newest = person.screen(where)[-1]
    if line.startswith("["):
        await _answered(await person.press_code(newest, newest.buttons[line[1:-1]]))
        return
    opened = await person.press_code(newest, newest.buttons[WRITE])
    await _answered(opened)
    await _answered(await person.submit(opened, line))


async def _answered(ticket: Ticket) -> None:
    async with asyncio.timeout(PATIENCE):
        await ticket.is_answered.wait()


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
    """Answers every interaction at once with the same text and buttons, as many as ours."""

    async def setup_hook(self) -> None:
        """Register the one command, as every bot has to."""
        tree = discord.app_commands.CommandTree(self)

        @tree.command(name="start", description="start")
        async def start(interaction: discord.Interaction[Any]) -> None:
            await interaction.response.send_message(SAID, view=_buttons(), ephemeral=True)

        await tree.sync()

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A press or a form; the command is answered by the tree.

        People here send a form before the client has written down that it was opened.
        """
        told: Any = interaction.data or {}
        if told.get("custom_id") == "write":
            await interaction.response.send_modal(_Form())
        elif interaction.type is not discord.InteractionType.application_command:
            await interaction.response.edit_message(content=SAID, view=_buttons())


class _Form(discord.ui.Modal, title="form"):
    said: discord.ui.TextInput[Any] = discord.ui.TextInput(label="said", custom_id="said")


def _buttons() -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    labels = (MORE, *(f"Another answer {at}" for at in range(6)), WRITE, LEAVE)
    for label in labels:
        code = "write" if label == WRITE else label
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
