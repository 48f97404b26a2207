"""discord.py's client with nothing switched on that is not needed.

Rule of this file: no privileged intent, no list of servers, members or messages in memory.
"""

from __future__ import annotations

import logging
from typing import Any

import discord

from bot.adapters.discord.community.commands import commands as community_commands
from bot.adapters.discord.community.desk import Desk
from bot.adapters.discord.community.gateway import Servers
from bot.adapters.discord.hands import Hands
from bot.adapters.discord.intake import Intake
from bot.adapters.discord.slash import commands
from bot.adapters.discord.slim import slimmed
from bot.safely import safely
from bot.texts import Texts

logger = logging.getLogger("waypost.discord")


def intents() -> discord.Intents:
    """Direct messages, the signs put on them, and being removed from a server.

    Interactions come without asking. What else the intent for servers brings is dropped.

    None of it is privileged, the words neither:
    https://docs.discord.com/developers/events/gateway, "Message Content Intent": the content of
    direct messages with the app comes without that intent.
    """
    wanted = discord.Intents.none()
    wanted.guilds = True
    wanted.dm_messages = True
    wanted.dm_reactions = True
    return wanted


class Client(discord.Client):
    """Hands over what comes in over one connection, which is taken up again where it broke off."""

    def __init__(
        self, intake: Intake, hands: Hands, texts: Texts, desk: Desk | None = None
    ) -> None:
        """Nothing is connected until it is started."""
        super().__init__(
            intents=intents(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0,
        )
        slimmed(self)
        self._intake = intake
        self._hands = hands
        self._texts = texts
        self._desk = desk
        # Here begins the library's own ground: it has no other way not to keep lists of servers.
        self._servers = Servers(desk, self._connection.parsers) if desk else None

    async def setup_hook(self) -> None:
        """Logged in, not connected yet: what was left can be covered from here on."""
        self._hands.take(self)
        assert self.application_id is not None  # logging in has asked for it
        wanted: Any = commands(self._texts)
        if self._desk is not None:
            wanted += community_commands(self._texts)
        register = self.http.bulk_upsert_global_commands(self.application_id, wanted)
        await safely(register, "registering commands")

    async def on_ready(self) -> None:
        """Connected, for the first time or anew."""
        logger.info("%s is ready", "discord")

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A command, a press or a form."""
        await self._intake.interaction(interaction)

    async def on_message(self, message: discord.Message) -> None:
        """Something was written in a direct message."""
        await self._intake.message(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Something that was written in a direct message was changed."""
        await self._intake.correction(payload.message)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody put a sign on something."""
        if payload.guild_id is None and payload.user_id != self.application_id:
            await self._intake.reaction(payload)

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """Nothing: the intake lets no error through, and an error may quote what came."""
        del event_method


class ShardedClient(Client, discord.AutoShardedClient):
    """The same over as many connections as Discord asks for.

    Only for whoever needs more than one: after a drop it begins anew if the first try to come
    back fails, and does not hear what was said meanwhile (discord.py 2.7.1, discord/shard.py).
    """
