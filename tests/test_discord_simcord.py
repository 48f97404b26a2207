"""A second Discord, not ours: simcord's simulation takes what we send, and shows it the same."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import simcord

from bot.adapters.discord.client import Client
from bot.adapters.discord.hands import Hands
from bot.adapters.discord.intake import Intake
from bot.adapters.discord.outlet import DiscordOutlet
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.screens import Screens
from bot.engine import is_urgent, step
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.world import World
from tests.invented import TEXTS, world
from tests.wired import CODES, HARMLESS, OPENING, RING

FIRST = TEXTS.say("en", "discord-first.server")
PATIENCE = 10  # seconds


@contextlib.asynccontextmanager
async def stage() -> AsyncIterator[simcord.Env]:
    """A simulated Discord with our client in it; simcord wants to end where it began."""
    parts = Parts(Hands(), CODES, TEXTS.on("discord"), lambda _language: OPENING, Screens())
    runtime: Runtime[World] = Runtime(
        step,
        world,
        MemoryStore(RING),
        reach=lambda address: DiscordOutlet(parts, address),
        is_urgent=is_urgent,
    )
    client = Client(Intake(runtime, parts), parts.hands, parts.texts)
    async with asyncio.timeout(PATIENCE), simcord.run(client) as env:
        yield env


async def test_a_talk_by_command_press_and_form() -> None:
    async with stage() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("general")
        member = guild.add_member(env.create_user("somebody"))

        began = await member.slash(channel, "start")
        assert began.response is not None
        first = began.response.content
        await member.click(began.response.message, label="Nigeria")
        asked = began.response.content
        opened = await member.click(began.response.message, label="Write it in my own words")
        await member.submit_modal(opened, {"words": "my stepdad hits me"})
        answered = began.response.content
        left = await member.click(began.response.message, label="Leave")

        assert began.ephemeral
        assert {one.split("\n")[0] for one in (first, asked, answered)} == {FIRST}
        assert len({first, asked, answered}) == 3
        assert left.acknowledged
        assert began.response.content in HARMLESS
        assert channel.last_message is None


async def test_a_direct_message_is_answered_there_and_left_clean() -> None:
    async with stage() as env:
        user = env.create_user("somebody")

        await user.send_dm("my stepdad hits me, im in cebu")
        shown = user.dm_channel.last_message
        assert shown is not None
        first = shown.content
        await user.click(shown, label="Leave")

        assert first.split("\n")[0] == OPENING
        left = user.dm_channel.last_message
        assert left is not None
        assert left.content in HARMLESS
