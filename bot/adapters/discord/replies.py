"""The ways to answer what came: an interaction, a line in a direct message, or none at all."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from bot.adapters.discord.hands import Hands
from bot.adapters.discord.lying import Lying
from bot.adapters.discord.pages import Page


class Place(Enum):
    """Where something came from."""

    DIRECT = "direct"
    SERVER = "server"
    GROUP = "group"


class LostError(Exception):
    """There is no way to answer any more."""


class Reply(Protocol):
    """One event's way to show something."""

    @property
    def place(self) -> Place:
        """Where the event came from."""

    @property
    def channel(self) -> int | None:
        """The direct message from which it came; None if it came from elsewhere."""

    @property
    def pressed(self) -> Lying | None:
        """The message of ours on which something was pressed, if it can be edited at once."""

    async def put(self, page: Page) -> Lying:
        """Show a page. Raises LostError if this way does not lead anywhere any more."""

    async def put_beside(self, page: Page) -> Lying:
        """Show a page in a message of its own, which no later answer takes the place of."""


@dataclass(frozen=True)
class Line:
    """Somebody wrote in a direct message: the answer is a message below it."""

    channel: int
    hands: Hands
    once: int = field(default_factory=lambda: secrets.randbits(63))  # of this event, for retries
    place: Place = Place.DIRECT
    pressed: None = None

    async def put(self, page: Page) -> Lying:
        """Send it."""
        return await self.hands.send(self.channel, page, self.once)

    async def put_beside(self, page: Page) -> Lying:
        """Send it: every message is one of its own here."""
        return await self.put(page)


@dataclass(frozen=True)
class NoReply:
    """Nothing came: there is only what lies on the screen."""

    place: Place = Place.DIRECT
    channel: None = None
    pressed: None = None

    async def put(self, page: Page) -> Lying:
        """Say that this is no way."""
        del page
        raise LostError

    async def put_beside(self, page: Page) -> Lying:
        """Say that this is no way."""
        del page
        raise LostError
