"""The evening of a server once more, in simcord: a Discord that is not ours takes what we send."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import discord
import pytest
import simcord

from bot.adapters.discord.client import Client
from bot.adapters.discord.community.desk import Desk
from bot.adapters.discord.community.kit import Kit
from bot.adapters.discord.hands import Hands
from bot.adapters.discord.intake import Intake
from bot.adapters.discord.outlet import DiscordOutlet
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.screens import Screens
from bot.communities import AGREED, NEVER
from bot.communities.later import Later
from bot.communities.parts import CommunityParts
from bot.engine import is_urgent, step
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.world import World
from tests.invented import TEXTS, world
from tests.server_of_twelve import NEVER_AGAIN, OPEN, SEND_LINE, parts, say
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
    desk = Desk(
        Kit(own.hands, own.texts, own.opening, communities, runtime.world, runtime.is_hidden)
    )
    client = Client(Intake(runtime, own, desk), own.hands, own.texts, desk)
    async with asyncio.timeout(PATIENCE), simcord.run(client) as env:
        yield Stage(env, communities)


@dataclass
class Twelve:
    """The people of the evening, and the channel that they are in."""

    owner: simcord.MemberActor
    moderator: simcord.MemberActor
    members: list[simcord.MemberActor]
    channel: simcord.ChannelHandle
    role: simcord.RoleHandle


def twelve(env: simcord.Env) -> Twelve:
    guild = env.create_guild()
    channel = guild.create_text_channel("help")
    role = guild.create_role("team", permissions=discord.Permissions(moderate_members=True))
    managers = guild.create_role("owners", permissions=discord.Permissions(manage_guild=True))
    owner = guild.add_member(env.create_user("owner"), roles=[managers])
    moderator = guild.add_member(env.create_user("moderator"), roles=[role])
    members = [guild.add_member(env.create_user(f"member {at}")) for at in range(10)]
    return Twelve(owner, moderator, members, channel, role)


async def asked_for(here: Stage, people: Twelve, member: simcord.MemberActor) -> str:
    """What a moderator reads who has a line sent to a member; what waits is done."""
    sheet = await people.moderator.context_menu(people.channel, "Tips", member)
    assert sheet.ephemeral
    assert sheet.response is not None
    await people.moderator.click(sheet.response.message, label=SEND_LINE)
    assert isinstance(here.communities.later, Noted)
    for work in here.communities.later.works:
        await work()
    here.communities.later.works.clear()
    return sheet.response.content


async def test_an_owner_sets_up_and_a_member_opens_the_panel() -> None:
    async with stage() as here:
        people = twelve(here.env)

        page = await people.owner.slash(people.channel, "setup", countries="Philippines")
        assert page.ephemeral
        assert page.response is not None
        shown = page.response.message
        await people.owner.select(shown, custom_id="set:where", values=[people.channel])
        await people.owner.select(shown, custom_id="set:roles", values=[people.role])
        await people.owner.click(shown, label=say("setup.post"))
        panel = people.channel.last_message
        assert panel is not None
        assert panel.content == say("panel")
        assert "I can see" in page.response.content

        opened = await people.members[0].click(panel, label=OPEN)
        assert opened.ephemeral
        assert opened.response is not None
        assert opened.response.content.startswith(say("discord-first.server"))


async def test_a_line_comes_to_who_agreed_until_they_say_never_again() -> None:
    async with stage() as here:
        people = twelve(here.env)
        agreed, unknown = people.members[:2]
        await here.communities.known.choose(f"d:{agreed.id}", AGREED)

        told = {await asked_for(here, people, one) for one in (agreed, unknown)}
        line = agreed.user.dm_channel.last_message
        assert line is not None
        assert say("offer") in line.content
        assert len(told) == 1
        assert say("sheet.sent") in told.pop()

        await agreed.user.click(line, label=NEVER_AGAIN)
        left = agreed.user.dm_channel.last_message
        assert left is not None
        assert left.content == say("offers.kept_never")
        assert await here.communities.known.choice(f"d:{agreed.id}") == NEVER


async def test_local_help_is_added_by_a_form_and_a_member_finds_no_menu_of_the_team() -> None:
    async with stage() as here:
        people = twelve(here.env)
        page = await people.owner.slash(people.channel, "setup")
        assert page.response is not None
        shown = page.response.message

        await people.owner.click(shown, label=say("setup.own"))
        form = await people.owner.click(shown, label=say("local.add"))
        await people.owner.submit_modal(
            form,
            {
                "name": "Example Youth House",
                "way": "02 5550 100",
                "who": ["charity"],
                "concerns": ["hurt"],
                "page": "https://example.org/youth/help",
            },
        )
        assert "Example Youth House" in page.response.content

        with pytest.raises(simcord.SetupError):
            await people.members[0].context_menu(people.channel, "Tips", people.members[1])
