"""What the pages of a server work with, and how each of them is answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from discord import ui

from bot.adapters.cut import shortened
from bot.adapters.discord.community.targets import Targets
from bot.adapters.discord.hands import QUIET, Hands
from bot.adapters.discord.interaction import Interaction
from bot.adapters.discord.limits import LIMITS
from bot.adapters.discord.parts import Opening
from bot.communities import Community
from bot.communities.parts import CommunityParts
from bot.events import Hints
from bot.safely import safely
from bot.texts import Texts
from bot.world import World


class Kit:
    """The communities, what may be asked for how often, and the ways to messages."""

    def __init__(
        self,
        hands: Hands,
        texts: Texts,
        opening: Opening,
        communities: CommunityParts,
        worlds: Callable[[Hints], World],
        is_hidden: Callable[[str], Awaitable[bool]],
    ) -> None:
        """Take the parts; `worlds` gives the world of a moment.

        `is_hidden` says of an address whether a cover hides that chat.
        """
        self.hands = hands
        self.texts = texts
        self.opening = opening
        self.worlds = worlds
        self.is_hidden = is_hidden
        self.known = communities.known
        self.asks = communities.asks
        self.later = communities.later
        self.remembers = communities.remembers
        self.targets = Targets(communities.ring)

    @property
    def now(self) -> datetime:
        """The time, aware, in UTC."""
        return datetime.now(UTC)

    async def readable(self, interaction: Interaction) -> Community | None:
        """The community of the server; None too where the store cannot be read just now."""
        found = await safely(self.community(interaction), "a community")
        return found[0] if found else None

    async def community(self, interaction: Interaction) -> Community | None:
        """The community of the server in which something happened. Raises StoreError."""
        if interaction.guild_id is None:
            return None
        return await self.known.community(address_of(interaction.guild_id))

    def language(self, interaction: Interaction, community: Community | None) -> str:
        """In which language somebody is answered who looks after a server."""
        own = str(interaction.locale)
        return self.texts.best((own, community.language) if community else (own,))


def address_of(server: int) -> str:
    """How a server is named in the store."""
    return f"d:{server}"


def shard_of(address: str, shards: int) -> int:
    """Which shard hears of a server: events/gateway, "Sharding Formula"."""
    return (int(address.removeprefix("d:")) >> 22) % shards


async def answer(interaction: Interaction, text: str, view: ui.View | None = None) -> None:
    """Answer so that only who asked sees it: in the page that was pressed, else in a new one.

    What is too long for one message is cut at its end, where the least needed stands.
    """
    text = shortened(text, LIMITS.text)
    shown = view if view is not None else ui.View(timeout=None)
    shown.stop()
    pressed = interaction.message
    if interaction.response.is_done():
        await interaction.edit_original_response(content=text, view=shown, allowed_mentions=QUIET)
    elif pressed is not None and pressed.flags.ephemeral:
        await interaction.response.edit_message(content=text, view=shown, allowed_mentions=QUIET)
    else:
        await interaction.response.send_message(
            text, view=shown, ephemeral=True, allowed_mentions=QUIET, silent=True
        )


async def wait(interaction: Interaction) -> None:
    """Say that the answer takes a moment."""
    pressed = interaction.message
    if pressed is not None and pressed.flags.ephemeral:
        await interaction.response.defer()
    else:
        await interaction.response.defer(ephemeral=True, thinking=True)
