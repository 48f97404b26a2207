"""What everything about groups works with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.adapters.telegram.community.links import Links
from bot.adapters.telegram.wires import Wires
from bot.communities import Community
from bot.communities.parts import CommunityParts
from bot.events import Hints
from bot.texts import Texts
from bot.world import World


@dataclass(frozen=True)
class Parts:
    """One bot's: `name` is its name without the @, `worlds` gives the world of a moment.

    `is_hidden` says of an address whether a cover hides that chat.
    """

    wires: Wires = field(repr=False)
    communities: CommunityParts
    links: Links
    texts: Texts
    name: str
    worlds: Callable[[Hints], World]
    is_hidden: Callable[[str], Awaitable[bool]]

    async def community(self, group: int) -> Community | None:
        """The community of a group; None if nobody set it up. Raises StoreError."""
        return await self.communities.known.community(address_of(group))


def address_of(group: int) -> str:
    """How a group is named in the store."""
    return f"t:{group}"
