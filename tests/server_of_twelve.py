"""An evening in a server of twelve on our strict Discord: its people, and what they do there."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass

from bot.communities.known import Known
from bot.communities.later import Later
from bot.communities.parts import CommunityParts
from bot.communities.sealed import SealedCommunities
from bot.store.memory import MemoryRows
from bot.store.rows import Rows
from tests.discord_rig import Rig, running
from tests.invented import TEXTS
from tests.servers.discord import DiscordServer
from tests.servers.discord_guilds import MANAGE_GUILD, MODERATE, SEND, VIEW, Guild
from tests.servers.discord_people import Person
from tests.servers.discord_state import Channel, Message, Ticket
from tests.wired import RING

MEMBERS = 10  # besides the owner and the moderator
LEAST, MOST = 0.05, 0.15  # seconds of delay in an evening


def say(key: str, language: str = "en") -> str:
    return TEXTS.say(language, key)


SEND_LINE, POST_AGAIN = say("sheet.send"), say("sheet.post")
OPEN, NEVER_AGAIN = say("panel.open"), say("offer.never")


def parts(rows: Rows | None = None, later: Later | None = None) -> CommunityParts:
    """What the bot works with; the same rows again are a restart over the same store."""
    known = Known(SealedCommunities(RING, rows or MemoryRows()))
    return CommunityParts(known, later=later or Later(LEAST, MOST), ring=RING, remembers=True)


@dataclass
class Evening:
    """The server, everybody in it, and the bot that runs."""

    server: DiscordServer
    guild: Guild
    channel: Channel
    owner: Person
    moderator: Person
    members: list[Person]
    role: int  # of moderators
    rig: Rig
    parts: CommunityParts

    async def set_up(self, language: str = "en") -> list[str]:
        """Everything that an owner can choose; the names of what was done, in order."""
        done = ["/setup"]
        page = await self.setting(self.owner.slash("setup", self.channel))
        for what, values in (
            ("set:language", [language]),
            ("set:lands", ["PH"]),
            ("set:roles", [self.role]),
            ("set:where", [self.channel.id]),
        ):
            page = await self.setting(self.owner.choose(page, what, *values))
            done.append(what)
        await self.setting(self.owner.press(page, say("setup.post")))
        return [*done, "post"]

    async def setting(self, acting: Awaitable[Ticket]) -> Message:
        """Do something on the page of settings, and wait until it shows the outcome."""
        before = len(self._shown())
        ticket = await acting
        await self.server.until(lambda: len(self._shown()) > before)
        assert ticket.original is not None
        return ticket.original

    async def sheet(self, member: Person, who: Person | None = None) -> Message:
        """The sheet about a member, by the menu."""
        who = who or self.moderator
        await self.rig.answered(await who.menu_on(member, self.channel))
        return who.screen(self.channel)[-1]

    async def press(self, who: Person, label: str, message: Message) -> Message:
        await self.rig.answered(await who.press(message, label))
        return message

    async def offer(self, member: Person, who: Person | None = None) -> Message:
        """Have a private line sent to a member; returns when nothing waits any more."""
        who = who or self.moderator
        sheet = await self.press(who, SEND_LINE, await self.sheet(member, who))
        await self.nothing_waits()
        return sheet

    async def nothing_waits(self) -> None:
        await self.server.until(lambda: not self.parts.later.waiting)

    def panels(self) -> list[Message]:
        """The panels that lie in the channel for everybody."""
        return [one for one in self.channel.messages.values() if one.seen_by is None]

    def lines_to(self, member: Person) -> list[Message]:
        """What lies in somebody's direct messages."""
        return list(member.direct.messages.values())

    def _shown(self) -> list[object]:
        return [one for one in self.server.asked("PATCH original") if one.status == 200]


@contextlib.asynccontextmanager
async def evening(
    server: DiscordServer, communities: CommunityParts | None = None, bot: int = VIEW | SEND
) -> AsyncIterator[Evening]:
    """Twelve people and the bot in a new server; nothing is set up yet."""
    communities = communities or parts()
    owner, moderator, *members = (server.person() for _ in range(MEMBERS + 2))
    guild = server.guild(owner, moderator, *members, bot=(bot,))
    role = guild.add_role(MODERATE)
    guild.members[owner.id] = [guild.add_role(MANAGE_GUILD)]
    guild.members[moderator.id] = [role]
    channel = guild.add_channel()
    async with running(server, communities=communities) as rig:
        yield Evening(server, guild, channel, owner, moderator, members, role, rig, communities)
        await asyncio.sleep(0)


def plain(text: str) -> str:
    """A text without what is new each time: ids and sealed letters, of which the length stays."""
    text = re.sub(r"(?<=tips:send:)[\w=-]+", lambda one: "L" * len(one[0]), text)
    return re.sub(r"\d{17,20}", lambda one: "N" * len(one[0]), text)
