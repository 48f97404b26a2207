"""The line that a moderator had sent: only to somebody who agreed, and nobody learns of it.

Rule of this file: whatever happens here is told to nobody and noted nowhere.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

import discord

from bot.adapters.discord.community.kit import Kit
from bot.adapters.discord.community.panel import offer
from bot.adapters.discord.interaction import Interaction
from bot.adapters.discord.leaving import OUT_OF_REACH
from bot.communities import AGREED, NEVER

T = TypeVar("T")
PAUSES = (2.0, 10.0, 30.0)  # seconds between tries while Discord is out of reach


async def deliver(kit: Kit, server: int, member: int, language: str) -> None:
    """Send the line to a member who agreed, is still in the server, and lets us write.

    Where a cover hides the chat nothing comes unasked: it would tell.
    """
    if await kit.known.choice(f"d:{member}") != AGREED or await kit.is_hidden(f"d:{member}"):
        return
    once = secrets.randbits(63)  # a try that arrived after all is not there twice
    with suppress(discord.DiscordException, *OUT_OF_REACH):
        channel = await _insist(lambda: _channel(kit, server, member))
        if channel is None or await kit.known.choice(f"d:{member}") != AGREED:
            return
        if kit.asks.lets_reach(f"d:{member}"):
            line = offer(kit.texts, language, kit.opening(language))
            await _insist(lambda: kit.hands.send(channel, line, once))


async def _channel(kit: Kit, server: int, member: int) -> int | None:
    """Where to write to a member; None if it is no person. Raises NotFound if they have left."""
    client = await kit.hands.ready()
    there = await client.http.get_member(server, member)
    if there["user"].get("bot"):
        return None
    return int((await client.http.start_private_message(member))["id"])


async def _insist(doing: Callable[[], Awaitable[T]]) -> T:
    """What it gives, tried again while Discord is out of reach."""
    for pause in PAUSES:
        try:
            return await doing()
        except OUT_OF_REACH:
            await asyncio.sleep(pause)
    return await doing()


async def never_again(kit: Kit, interaction: Interaction) -> None:
    """Somebody wants no such line any more, from no server."""
    await kit.known.choose(f"d:{interaction.user.id}", NEVER)
    language = kit.texts.best((str(interaction.locale),))
    view = discord.ui.View(timeout=None)
    view.stop()
    said = kit.texts.say(language, "offers.kept_never")
    await interaction.response.edit_message(content=said, view=view)
