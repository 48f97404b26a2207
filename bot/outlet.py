"""One chat on one platform, and who is in the middle of what there."""

from __future__ import annotations

import asyncio
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from bot.events import Cover, Event, Hints, Say
from bot.store import Trail
from bot.talk import Talk


class Outlet(Protocol):
    """One chat on one platform; it raises when the platform refuses or is out of reach."""

    @property
    def coverable_for(self) -> timedelta:
        """How long after it was shown the platform still lets us cover what is shown next."""

    async def show(self, say: Say) -> tuple[str, ...]:
        """Show it and give the platform's ids of the messages, oldest first.

        What the ids may say about earlier messages stands at `bot.store.joined`.
        """

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """Take every message of the trail off the screen; only the cover's text stays."""

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Delete messages that came too late: the person had left in the meantime."""


class Chat:
    """What is under way in one chat: `epoch` counts how often somebody left.

    `turn` is held by the one turn that is being answered; `leaving` while the screen is being
    covered; `pen` during a write to the store, and never during a request to the platform.
    `begun` counts the turns, `remembered` is the newest whose talk was kept; `ahead` the talk
    of a turn whose answer is still on its way; `pressed` the buttons that are being answered.
    """

    __slots__ = (
        "ahead",
        "begun",
        "epoch",
        "leaving",
        "pen",
        "pressed",
        "remembered",
        "turn",
        "users",
    )

    def __init__(self) -> None:
        """Begin with nothing under way."""
        self.epoch = 0
        self.users = 0
        self.begun = 0
        self.remembered = 0
        self.ahead: Talk | None = None
        self.pressed: set[Event] = set()
        self.turn = asyncio.Lock()
        self.leaving = asyncio.Lock()
        self.pen = asyncio.Lock()


class Chats:
    """The chats in which something is under way; an idle one is not remembered."""

    def __init__(self) -> None:
        """Begin with no chat."""
        self._chats: dict[str, Chat] = {}
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    def __len__(self) -> int:
        """How many chats are busy."""
        return len(self._chats)

    def using(self, address: str) -> AbstractContextManager[Chat]:
        """The chat of an address, the same one for everybody who uses it at the same time."""
        return _Use(self, address)

    async def settle(self) -> None:
        """Wait until nothing is under way in any chat."""
        await self._is_idle.wait()

    def _enter(self, address: str) -> Chat:
        chat = self._chats.get(address)
        if chat is None:
            chat = self._chats[address] = Chat()
            self._is_idle.clear()
        chat.users += 1
        return chat

    def _leave(self, address: str) -> None:
        chat = self._chats[address]
        chat.users -= 1
        if not chat.users:
            del self._chats[address]
            if not self._chats:
                self._is_idle.set()


class _Use:
    """One use of a chat, which is forgotten after the last one."""

    __slots__ = ("_address", "_chats")

    def __init__(self, chats: Chats, address: str) -> None:
        self._chats = chats
        self._address = address

    def __enter__(self) -> Chat:
        return self._chats._enter(self._address)  # noqa: SLF001 - one thing in two classes

    def __exit__(self, *_error: object) -> None:
        self._chats._leave(self._address)  # noqa: SLF001 - see above


@dataclass(frozen=True, slots=True)
class Here:
    """One event's place: where it came from, and the epoch in which it came.

    `brought` are the platform's ids of the messages that the person wrote with it.
    """

    address: str = field(repr=False)
    outlet: Outlet
    hints: Hints
    chat: Chat
    epoch: int
    brought: tuple[str, ...] = field(default=(), repr=False)

    @property
    def is_current(self) -> bool:
        """Whether nobody has left since the event came."""
        return self.chat.epoch == self.epoch


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What a chat shows while this process runs: how to reach it, and its trail."""

    outlet: Outlet
    trail: Trail
