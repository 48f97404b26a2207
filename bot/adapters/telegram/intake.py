"""Takes updates in: drops what came before, answers the rest, chat beside chat.

Rules of this file: what somebody wrote longer ago than the quiet time is not answered, it is
cleared away; a press is acknowledged beside its answer, and leaving before anything else.
Order within a chat is the runtime's: tasks begin in the order of the updates.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Mapping
from contextvars import copy_context
from dataclasses import replace
from datetime import UTC, datetime

from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram import groups, ids
from bot.adapters.telegram.community.desk import Desk
from bot.adapters.telegram.hearing import Heard, hear
from bot.adapters.telegram.outlet import PIN, ChatOutlet
from bot.adapters.telegram.sending import acknowledge
from bot.adapters.telegram.transport import on_the_wire
from bot.adapters.telegram.wires import Wires
from bot.events import Asked, Leave, Picked
from bot.kept import QUIET
from bot.runtime import Runtime, overtakes
from bot.safely import safely
from bot.world import World

# The updates that are asked for.
KINDS = ("message", "edited_message", "callback_query", "message_reaction", "my_chat_member")
REMEMBERED = 10_000  # ids of updates that were taken in
ADDRESS = "t:"  # before the number of a chat
# What brings a key in the place of the letters, and which.
ASKS: Mapping[object, str] = {Picked(PIN.node, PIN.key): "pin", Asked("choose"): "member"}


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Intake:
    """Everything between an update and the runtime; the desk answers what is a group's."""

    def __init__(
        self,
        runtime: Runtime[World],
        wires: Wires,
        desk: Desk,
        doorman: groups.Doorman,
        name: str,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        """Nothing is taken in yet."""
        self._runtime = runtime
        self._wires = wires
        self._name = name
        self._clock = clock
        self._desk = desk
        self._doorman = doorman
        self._seen: set[int] = set()
        self._order: deque[int] = deque()
        self._tasks: set[asyncio.Task[object]] = set()

    def take(
        self, update: Mapping[str, object], *, is_backlog: bool = False
    ) -> asyncio.Future[None] | None:
        """Begin to answer an update as it came; None if it needs no answer.

        What is given is done when the update may be confirmed: its answer is on the wire, or
        leaving is written down. `is_backlog`: it waited there when the program started.
        """
        number = update.get("update_id")
        if not isinstance(number, int) or self._is_known(number):
            return None
        if not groups.is_private(update):
            in_group = self._in_group(update)
            return self._begin(in_group) if in_group is not None else None
        return self._begin(self._answered(update, is_backlog=is_backlog))

    def _in_group(self, update: Mapping[str, object]) -> Coroutine[object, object, None] | None:
        """What a group's update asks for; None if it is not looked at."""
        if (group := groups.removed_from(update)) is not None:
            return self._desk.gone(group)
        if (numbers := groups.moved(update)) is not None:
            return self._desk.moved(*numbers)
        found = groups.commanded(update, self._name)
        return self._doorman.show_the_way(found, self._name) if found is not None else None

    async def settle(self) -> None:
        """Wait until everything that was taken in is answered."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    def _begin(self, doing: Coroutine[object, object, None]) -> asyncio.Future[None]:
        written = asyncio.get_running_loop().create_future()

        def done(_task: object = None) -> None:
            if not written.done():
                written.set_result(None)

        context = copy_context()
        context.run(on_the_wire.set, done)
        task = asyncio.create_task(safely(doing, "telegram"), context=context)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(done)
        return written

    def _is_known(self, number: int) -> bool:
        if number in self._seen:
            return True
        self._seen.add(number)
        self._order.append(number)
        if len(self._order) > REMEMBERED:
            self._seen.discard(self._order.popleft())
        return False

    async def _answered(self, update: Mapping[str, object], *, is_backlog: bool) -> None:
        heard = hear(update, self._wires.codes)
        if heard is None:
            return
        if await self._is_too_late(heard, is_backlog=is_backlog):
            heard = replace(heard, events=(Leave(),))
        elif self._is_answered_album(heard):
            heard = replace(heard, events=())
        at_desk = await self._desk.heard(heard, update)
        if at_desk is None:
            await self._acknowledge(heard)
            return
        heard = at_desk
        if any(overtakes(one) for one in heard.events):
            on_the_wire.set(None)  # it is confirmed when it is written down, not when it is seen
            await self._handle(heard)
            await self._acknowledge(heard)
        else:
            await asyncio.gather(self._handle(heard), self._acknowledge(heard), self._erase(heard))

    async def _is_too_late(self, heard: Heard, *, is_backlog: bool) -> bool:
        """Whether it is so old that somebody else may be looking at the screen by now."""
        if heard.written is not None:
            return self._clock() - heard.written > QUIET
        # A press has no time of its own, but one that waited too long cannot be acknowledged.
        is_leaving = any(overtakes(one) for one in heard.events)
        return is_backlog and not is_leaving and not await self._acknowledge(heard)

    def _is_answered_album(self, heard: Heard) -> bool:
        """Pictures that were sent together get one answer."""
        desk = self._wires.desks.of(heard.chat)
        before, desk.album = desk.album, heard.album
        return heard.album is not None and heard.album == before

    async def _handle(self, heard: Heard) -> None:
        language = heard.hints.languages[0] if heard.hints.languages else None
        desk = self._wires.desks.of(heard.chat)
        if heard.written is not None:
            for message in ids.lying(heard.brought).every:
                desk.meet(message)
        for event in heard.events:
            asks = ASKS.get(event, "")
            outlet = ChatOutlet(heard.chat, self._wires, language=language, asks=asks)
            address = f"{ADDRESS}{heard.chat}"
            await self._runtime.handle(address, event, outlet, heard.hints, heard.brought)

    async def _acknowledge(self, heard: Heard) -> bool:
        """Stop the waiting sign on a pressed button; False if the press is too old for that."""
        if heard.press is not None:
            try:
                await acknowledge(self._wires.talking, heard.press)
            except BadRequest:
                return False
            except TelegramError:
                pass  # the sign goes away by itself
        return True

    async def _erase(self, heard: Heard) -> None:
        """Take a picture, a file or a position off the screen at once."""
        if heard.erases:
            outlet = ChatOutlet(heard.chat, self._wires)
            await safely(outlet.take_back(heard.brought), "taking back")
