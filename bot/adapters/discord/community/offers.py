"""The line that a moderator had sent: only to somebody who agreed, and nobody learns of it.

Rule of this file: whatever happens here is told to nobody and noted nowhere.
"""

from __future__ import annotations

import secrets
from contextlib import suppress

import aiohttp
import discord

from bot.adapters.discord.community.kit import Kit, answer
from bot.adapters.discord.community.panel import offer
from bot.adapters.discord.interaction import Interaction
from bot.communities import AGREED, NEVER


async def deliver(kit: Kit, server: int, member: int, language: str) -> None:
    """Send the line to a member who agreed, is still in the server, and lets us write."""
    with suppress(discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError):
        if await kit.known.choice(f"d:{member}") != AGREED:
            return
        client = await kit.hands.ready()
        there = await client.http.get_member(server, member)
        if there["user"].get("bot") or not kit.asks.lets_reach(f"d:{member}"):
            return
        channel = await client.http.start_private_message(member)
        line = offer(kit.texts, language, kit.opening(language))
        await kit.hands.send(int(channel["id"]), line, secrets.randbits(63))


async def never_again(kit: Kit, interaction: Interaction) -> None:
    """Somebody wants no such line any more, from no server."""
    await kit.known.choose(f"d:{interaction.user.id}", NEVER)
    language = kit.texts.best((str(interaction.locale),))
    said = kit.texts.say(language, "offers.kept_never")
    if interaction.message is not None and not interaction.message.flags.ephemeral:
        view = discord.ui.View(timeout=None)
        view.stop()
        await interaction.response.edit_message(content=said, view=view)
        return
    await answer(interaction, said)
