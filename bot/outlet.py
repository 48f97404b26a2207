"""One chat on one platform, and who is in the middle of what there."""

from __future__ import annotations

import asyncio
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from bot.events import Cover, Hints, Say
from bot.store import Trail


class Outlet(Protocol):
    """One chat on one platform; it raises when the platform refuses or is out of reach."""

    async def show(self, say: Say) -> tuple[str, ...]:
        """Show it and give the platform's ids of the messages, oldest first."""

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """Take every message of the trail off the screen; only the cover's text stays."""

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Delete messages that came too late: the person had left in the meantime."""


class Chat:
    """What is under way in one chat: `epoch` counts how often somebody left.

    `turn` is held by the one turn that is being answered; `leaving` while the screen is being
    covered; `pen` during a write to the store, and never during a request to the platform.
    """

    __slots__ = ("epoch", "leaving", "pen", "turn", "users")

    def __init__(self) -> None:
        """Begin with nothing under way."""
        self.epoch = 0
        self.users = 0
        self.turn = asyncio.Lock()
        self.leaving = asyncio.Lock()
        self.pen = asyncio.Lock()


class Chats:
    """The chats in which something is under way; an idle one is not remembered."""

    def __init__(self) -> None:
        """Begin with no chat."""
        self._chats: dict[str, Chat] = {}

    def __len__(self) -> int:
        """How many chats are busy."""
        return len(self._chats)

    def using(self, address: str) -> AbstractContextManager[Chat]:
        """The chat of an address, the same one for everybody who uses it at the same time."""
        return _Use(self._chats, address)


class _Use:
    """One use of a chat, which is forgotten after the last one."""

    __slots__ = ("_address", "_chats")

    def __init__(self, chats: dict[str, Chat], address: str) -> None:
        self._chats = chats
        self._address = address

    def __enter__(self) -> Chat:
        chat = self._chats.get(self._address)
        if chat is None:
            chat = self._chats[self._address] = Chat()
        chat.users += 1
        return chat

    def __exit__(self, *_error: object) -> None:
        chat = self._chats[self._address]
        chat.users -= 1
        if not chat.users:
            del self._chats[self._address]


@dataclass(frozen=True, slots=True)
class Here:
    """One event's place: where it came from, and the epoch in which it came."""

    address: str = field(repr=False)
    outlet: Outlet
    hints: Hints
    chat: Chat
    epoch: int

    @property
    def is_current(self) -> bool:
        """Whether nobody has left since the event came."""
        return self.chat.epoch == self.epoch
