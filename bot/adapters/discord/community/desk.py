"""Which of the things that come in are a server's, and who answers them."""

from __future__ import annotations

from typing import Any

import discord

from bot.adapters.discord.community import moderators, names, offers, owners
from bot.adapters.discord.community.kit import Kit, address_of, shard_of
from bot.adapters.discord.interaction import Interaction
from bot.communities.came import Came
from bot.events import Hints
from bot.safely import safely

ON_MEMBER, ON_MESSAGE = 2, 3  # types of menus


class Desk:
    """Everything of servers, for one client."""

    def __init__(self, kit: Kit) -> None:
        """Work with these."""
        self._kit = kit
        self._came = Came()

    async def takes(self, interaction: Interaction) -> bool:
        """Answer it if it is a server's affair; False leaves it to the talk."""
        told: Any = interaction.data or {}
        match interaction.type:
            case discord.InteractionType.application_command:
                return await self._command(interaction, told)
            case discord.InteractionType.component | discord.InteractionType.modal_submit:
                return await self._pressed(interaction, str(told.get("custom_id", "")))
        return False

    async def hints(self, interaction: Interaction, hints: Hints) -> Hints:
        """What the server adds; nothing where its settings cannot be read just now."""
        return self._kit.known.hints(hints, await self._kit.readable(interaction))

    async def direct_hints(self, user: int, hints: Hints) -> Hints:
        """What the server adds out of which somebody came into direct messages, if they did."""
        came = self._came.of(user, self._kit.now.timestamp())
        if came is None:
            return hints
        found = await safely(self._kit.known.community(address_of(came.group)), "a community")
        return self._kit.known.hints(hints, found[0]) if found else hints

    def moves(self, user: int, server: int) -> None:
        """Somebody goes on in direct messages."""
        self._came.note(user, server, self._kit.now.timestamp())

    def left(self, user: int) -> None:
        """Somebody left: where they came from is forgotten."""
        self._came.forget(user)

    async def choose(self, member: str, choice: str) -> None:
        """Keep what somebody chose about offers in the middle of a talk."""
        await self._kit.known.choose(member, choice)

    async def gone(self, server: int) -> None:
        """The bot was removed from a server."""
        await safely(self._kit.known.forget(address_of(server)), "a community")

    async def there(self, servers: frozenset[int], shard: int, shards: int) -> None:
        """The bot is in these of a shard's servers alone: it may have been removed while away."""
        addresses = frozenset(address_of(one) for one in servers)
        forgetting = self._kit.known.forget_others(
            "d", addresses, lambda address: shard_of(address, shards) == shard
        )
        await safely(forgetting, "a community")

    async def close(self) -> None:
        """Do what still waits."""
        await self._kit.later.close()

    async def _command(self, interaction: Interaction, told: Any) -> bool:
        name = told.get("name", "")
        if told.get("type") in {ON_MEMBER, ON_MESSAGE} or name == names.TIPS:
            await moderators.opened(self._kit, interaction)
        elif name == names.SETUP:
            await owners.opened(self._kit, interaction)
        else:
            return False
        return True

    async def _pressed(self, interaction: Interaction, code: str) -> bool:
        if code == names.NEVER:
            await offers.never_again(self._kit, interaction)
        elif code.startswith("tips:") and code != names.SHEET_NOW:
            await moderators.pressed(self._kit, interaction, code)
        elif code.startswith(("set:", "own:")):
            await owners.pressed(self._kit, interaction, code)
        else:
            return False
        return True
