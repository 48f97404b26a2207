"""The evening of a server once more, in simcord: a Discord that is not ours takes what we send."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import discord
import simcord

from bot.adapters.discord.client import Client
from bot.adapters.discord.community.desk import Desk
from bot.adapters.discord.community.kit import Kit
from bot.adapters.discord.hands import Hands
from bot.adapters.discord.intake import Intake
from bot.adapters.discord.outlet import DiscordOutlet
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.screens import Screens
from bot.communities import AGREED
from bot.communities.later import Later
from bot.communities.parts import CommunityParts
from bot.engine import is_urgent, step
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.world import World
from tests.invented import TEXTS, world
from tests.server_of_twelve import OPEN, SEND_LINE, parts, say
from tests.wired import CODES, OPENING, RING

PATIENCE = 20  # seconds


class Noted(Later):
    """What comes later, done when the test says so: simcord waits for everything that waits."""

    def __init__(self) -> None:
        super().__init__()
        self.works: list[Callable[[], Awaitable[None]]] = []

    def begin(self, work: Callable[[], Awaitable[None]]) -> None:
        self.works.append(work)


@dataclass
class Stage:
    env: simcord.Env
    communities: CommunityParts


@contextlib.asynccontextmanager
async def stage() -> AsyncIterator[Stage]:
    communities = parts(later=Noted())
    own = Parts(Hands(), CODES, TEXTS.on("discord"), lambda _language: OPENING, Screens())
    runtime: Runtime[World] = Runtime(
        step,
        world,
        MemoryStore(RING),
        reach=lambda address: DiscordOutlet(own, address),
        is_urgent=is_urgent,
        choose=communities.known.choose,
    )
    desk = Desk(Kit(own.hands, own.texts, own.opening, communities, runtime.world))
    client = Client(Intake(runtime, own, desk), own.hands, own.texts, desk)
    async with asyncio.timeout(PATIENCE), simcord.run(client) as env:
        yield Stage(env, communities)


async def test_an_owner_sets_up_and_a_member_opens_the_panel() -> None:
    async with stage() as here:
        env = here.env
        guild = env.create_guild()
        channel = guild.create_text_channel("help")
        role = guild.create_role("team", permissions=discord.Permissions(moderate_members=True))
        managers = guild.create_role("owners", permissions=discord.Permissions(manage_guild=True))
        owner = guild.add_member(env.create_user("owner"), roles=[managers])
        moderator = guild.add_member(env.create_user("moderator"), roles=[role])
        members = [guild.add_member(env.create_user(f"member {at}")) for at in range(10)]

        page = await owner.slash(channel, "setup", countries="Philippines")
        assert page.ephemeral
        assert page.response is not None
        shown = page.response.message
        await owner.select(shown, custom_id="set:where", values=[channel])
        await owner.select(shown, custom_id="set:roles", values=[role])
        await owner.click(shown, label=say("setup.post"))
        panel = channel.last_message
        assert panel is not None
        assert panel.content == say("panel")
        assert "I can see" in page.response.content

        opened = await members[0].click(panel, label=OPEN)
        assert opened.ephemeral
        assert opened.response is not None
        assert opened.response.content.startswith(say("discord-first.server"))

        await here.communities.known.choose(f"d:{members[1].id}", AGREED)
        sheet = await moderator.context_menu(channel, "Tips", members[1])
        assert sheet.ephemeral
        assert sheet.response is not None
        await moderator.click(sheet.response.message, label=SEND_LINE)
        assert say("sheet.sent") in sheet.response.content
        assert isinstance(here.communities.later, Noted)
        for work in here.communities.later.works:
            await work()
        line = members[1].user.dm_channel.last_message
        assert line is not None
        assert say("offer") in line.content
