"""Taking a chat off the screen: the newest message becomes harmless first, the rest goes.

Rules of this file: the edit is the first request to begin; nothing that fails stops the rest;
doing it again does no harm, and there is never a second harmless line. What Telegram will never
do (too old, gone, blocked) counts as done; what it may do later is raised, to be tried again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.adapters.telegram import ids
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.keyboards import NO_PREVIEW, Extras
from bot.adapters.telegram.limits import BULK
from bot.adapters.telegram.patience import persist
from bot.adapters.telegram.transport import HeldError
from bot.adapters.telegram.wires import Wires
from bot.store import Trail

AT_ONCE = 8  # single deletions at the same time
# After a crash, or a request that got lost, a message may lie there whose id nobody knows. The
# ids of a bot's private chats run in one row, so it is among the next ones; a bulk deletion skips
# ids that are nowhere in the chat (core.telegram.org/bots/api#deletemessages).
AHEAD = 100
GAPS = 300  # ids between the known ones that are tried, at most

T = TypeVar("T")


class UnfinishedError(Exception):
    """Something still lies there that can be covered later."""


class Clearing:
    """Clears one chat."""

    def __init__(self, chat: int, wires: Wires, desk: Desk) -> None:
        """Nothing is sent yet."""
        self._chat = chat
        self._wires = wires
        self._bot = wires.leaving
        self._desk = desk

    async def cover(self, text: str, keyboard: Extras, trail: Trail) -> None:
        """Make the newest message the line `text` and delete the others, at the same time."""
        desk = self._desk
        desk.cover()
        lying = ids.lying(trail.messages)
        standing = _known(desk.line) | desk.strays
        newest = max(lying.editable | standing, default=None)
        every = lying.every | standing | _known(desk.keyboard)
        is_older = bool(every) and (desk.begun is None or min(every) < desk.begun)
        desk.begun = None
        desk.line = newest  # known before it is done: what comes too late must not delete it
        # A task begins in the order it was made in: the edit is on the wire first.
        line = asyncio.create_task(self._place(newest, text, keyboard))
        rest = asyncio.create_task(self._delete(sorted(every - {newest}, reverse=True), text))
        placed, *failed = await asyncio.gather(line, rest, return_exceptions=True)
        if isinstance(placed, int):
            desk.line = placed
            self._wires.desks.keep(desk)
            if desk.is_unsure or is_older:
                await self._search(lying, placed, ids.lying(trail.kept).every)
        for one in (placed, *failed):
            if isinstance(one, BaseException):
                raise one
        desk.keyboard = None
        desk.is_unsure = False
        desk.strays = frozenset()

    async def take_back(self, messages: tuple[str, ...]) -> None:
        """Delete messages by the ids that the outlet gave."""
        found = ids.lying(messages).every - _known(self._desk.line)
        await self._delete(sorted(found, reverse=True), None)

    async def try_to_delete(self, message: int) -> None:
        """Delete one message; if it fails, the cover does it later."""
        with contextlib.suppress(TelegramError):
            await self._asked(lambda: self._bot.delete_message(self._chat, message))

    async def _place(self, newest: int | None, text: str, keyboard: Extras) -> int | None:
        """The id of the message that now is the harmless line; None if the bot is blocked."""
        try:
            if newest is not None and await self._edit(newest, text, keyboard):
                return newest
            sent = await persist(
                lambda: self._bot.send_message(
                    self._chat, text, disable_notification=True, api_kwargs=NO_PREVIEW | keyboard
                ),
                self._desk,
                self._wires.sleep,
                is_leaving=True,
                is_sending=True,
            )
        except Forbidden:
            return None
        return sent.message_id if sent else None

    async def _edit(self, message: int, text: str, keyboard: Extras) -> bool:
        """Whether the message is the line now; if it cannot be, it is deleted."""

        async def edited() -> object:
            return await self._bot.edit_message_text(
                text, self._chat, message, api_kwargs=keyboard
            )

        try:
            await persist(self._unheld(edited), self._desk, self._wires.sleep, is_leaving=True)
        except BadRequest as error:
            if "not modified" in error.message.casefold():
                return True
            await self.try_to_delete(message)
            return False
        except _EditHeldError:
            # Deleting has a flood wait of its own; what is gone is as harmless as what is edited.
            await self._delete([message], None)
            return False
        return True

    @staticmethod
    def _unheld(request: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
        async def asked() -> T:
            try:
                return await request()
            except HeldError:
                raise _EditHeldError from None

        return asked

    async def _delete(self, messages: Sequence[int], instead: str | None) -> None:
        """Delete messages, newest first, a hundred at a time; `instead` is for what is too old."""
        parts = [messages[at : at + BULK] for at in range(0, len(messages), BULK)]
        done = await asyncio.gather(
            *(self._delete_part(part, instead) for part in parts), return_exceptions=True
        )
        _raise_first(done)

    async def _delete_part(self, part: Sequence[int], instead: str | None) -> None:
        try:
            await self._asked(lambda: self._bot.delete_messages(self._chat, part))
        except Forbidden:
            return
        except BadRequest:
            # One that is too old fails the whole request: the others go one by one.
            places = asyncio.Semaphore(AT_ONCE)
            done = await asyncio.gather(
                *(self._delete_one(one, instead, places) for one in part), return_exceptions=True
            )
            _raise_first(done)

    async def _delete_one(
        self, message: int, instead: str | None, places: asyncio.Semaphore
    ) -> None:
        async with places:
            try:
                await self._asked(lambda: self._bot.delete_message(self._chat, message))
            except Forbidden:
                return
            except BadRequest as error:
                if "not found" in error.message.casefold() or instead is None:
                    return
                # Too old to be deleted: a message of ours can still get other words.
                with contextlib.suppress(BadRequest, Forbidden):
                    await self._asked(
                        lambda: self._bot.edit_message_text(instead, self._chat, message)
                    )

    async def _search(self, lying: ids.Lying, line: int, kept: frozenset[int]) -> None:
        """Delete what may lie there unknown; it is a guess, so its failure is no failure."""
        known = sorted(lying.every | {line})
        last, first = known[-1], known[0]
        if first in lying.editable and len(known) > 1:
            # A talk may begin with the line that an earlier one left; what that one kept lies
            # below it, before the talk's second message.
            first = known[1]
        gaps = [one for one in range(last, first, -1) if one not in lying.every][:GAPS]
        ahead = range(last + AHEAD, last, -1)
        guesses = [one for one in (*ahead, *gaps) if one != line and one not in kept]
        for at in range(0, len(guesses), BULK):
            part = guesses[at : at + BULK]
            with contextlib.suppress(TelegramError):
                await self._bot.delete_messages(self._chat, part)

    async def _asked(self, request: Callable[[], Awaitable[T]]) -> T | None:
        return await persist(request, self._desk, self._wires.sleep, is_leaving=True)


class _EditHeldError(TelegramError):
    """The edit met a flood wait."""

    def __init__(self) -> None:
        super().__init__("flood control")


def _known(message: int | None) -> frozenset[int]:
    return frozenset() if message is None else frozenset({message})


def _raise_first(done: Sequence[object]) -> None:
    for one in done:
        if isinstance(one, BaseException):
            raise one
