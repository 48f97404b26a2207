"""The async rim: one chat at a time, leaving before everything, and nothing lost in between.

Rules of this file: leaving raises the chat's epoch at once, so that what belongs to an older one
is not written any more (`bot.turns`). Danger waits for no answer on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Generic, TypeVar

from bot.covering import TICK, Covering, Step
from bot.doors import Doors
from bot.events import Event, Hints, Leave, Picked, Said, Unreadable, Worded
from bot.flows.quiet import minutes_of
from bot.kept import QUIET
from bot.outlet import Chats, Here, Outlet
from bot.safely import safely
from bot.store import Store
from bot.talk import Talk
from bot.turns import Turns
from safety.limits import Flood

W = TypeVar("W")


def overtakes(event: Event) -> bool:
    """Whether an event leaves: it waits for nothing and nobody."""
    match event:
        case Leave() | Picked(node="leave") | Worded("leave" | "duress"):
            return True
    return False


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _out_of_reach(_address: str) -> Outlet | None:
    return None


def _as_chosen(talk: Talk | None) -> timedelta:
    return timedelta(minutes=minutes_of(talk)) if talk else QUIET


def _never(_event: Event, _world: object) -> bool:
    return False


class Runtime(Generic[W]):
    """Carries events into `step` and its commands to the outlets, and remembers in between.

    `worlds` gives the World of a turn for the chat's hints; `clock` an aware time; `reach` the
    outlet of an address that an earlier run left uncovered, None if there is no way;
    `quiet_time` how long a talk may lie untouched; `is_urgent` whether an event tells of danger,
    so that it is answered beside an answer that is still on its way; without a `flood` nobody
    is held back; `report` takes ids of services that somebody could not get through to; `choose`
    keeps what the person of an address chose about offers.
    """

    def __init__(
        self,
        step: Step[W],
        worlds: Callable[[Hints], W],
        store: Store,
        clock: Callable[[], datetime] = _utc_now,
        *,
        reach: Callable[[str], Outlet | None] = _out_of_reach,
        quiet_time: Callable[[Talk | None], timedelta] = _as_chosen,
        is_urgent: Callable[[Event, W], bool] = _never,
        flood: Flood | None = None,
        report: Callable[[Sequence[str]], Awaitable[None]] | None = None,
        choose: Callable[[str, str], Awaitable[None]] | None = None,
    ) -> None:
        """Nothing runs until `handle` or `watch` is awaited."""
        self._worlds = worlds
        self._store = store
        self._clock = clock
        self._is_urgent = is_urgent
        self._flood = flood
        self._doors = Doors(store)
        self._chats = Chats()
        self._covering = Covering(step, worlds, store, clock, chats=self._chats, reach=reach)
        self._turns = Turns(
            step,
            worlds,
            store,
            clock,
            quiet_time=quiet_time,
            doors=self._doors,
            covering=self._covering,
            report=report,
            choose=choose,
        )

    def world(self, hints: Hints) -> W:
        """The world of this moment, for what is no turn."""
        return self._worlds(hints)

    async def is_hidden(self, address: str) -> bool:
        """Whether a cover hides this chat, so that nothing may come there unasked.

        Raises StoreError.
        """
        now = self._clock()
        door, talk = await self._store.door(address, now), await self._store.talk(address, now)
        return bool((door and door.skin) or (talk and talk.skin))

    @property
    def held(self) -> int:
        """How many addresses are in memory: none once every chat is idle and covered."""
        return len(self._chats) + len(self._covering.screens) + len(self._covering.owed)

    async def handle(
        self,
        address: str,
        event: Event,
        outlet: Outlet,
        hints: Hints,
        brought: tuple[str, ...] = (),
    ) -> None:
        """Answer one event; it never raises, and it returns when the answer lies on the screen.

        `brought` are the platform's ids of the messages in which the event came, if they lie on
        the screen and can be deleted: they become part of what is covered.
        """
        with self._chats.using(address) as chat:
            if overtakes(event):
                chat.epoch += 1
                here = Here(address, outlet, hints, chat, chat.epoch, brought)
                await self._covering.leave(here, event)
            elif self._flood is None or self._flood.lets(address, self._clock().timestamp()):
                here = Here(address, outlet, hints, chat, chat.epoch, brought)
                await self._in_order(here, event)
                if not here.is_current:
                    # Who left meanwhile is not answered, and must not find these words there.
                    await self._covering.take_back(outlet, brought)
            else:
                self._covering.note(address, brought)

    async def watch(self) -> None:
        """Cover what an earlier run left uncovered, then for ever what has become due."""
        await self.resume()
        while True:
            await asyncio.sleep(TICK.total_seconds())
            await self.tick()

    async def resume(self) -> None:
        """Cover every chat that somebody left and that was not covered when the program ended."""
        await self._covering.resume()

    async def tick(self) -> None:
        """Do what has become due: forget, take back, cover, sweep."""
        await self._covering.tick()

    async def settle(self) -> None:
        """Wait until every turn that has begun is answered."""
        await self._chats.settle()

    async def _in_order(self, here: Here, event: Event) -> None:
        """After the turns before it; the same press twice is one, and danger waits for nobody."""
        chat = here.chat
        if isinstance(event, Picked):
            if event in chat.pressed:
                await safely(self._turns.note(here), "keeping a trail")
                return
            chat.pressed.add(event)
        try:
            if chat.turn.locked() and (word := await self._leaving_word(here, event)):
                # Their own word leaves like the button: beside an answer on its way.
                chat.epoch += 1
                await self._covering.leave(replace(here, epoch=chat.epoch), word)
            elif chat.turn.locked() and await self._is_danger(event, here.hints):
                await self._turn(here, event)
            else:
                async with chat.turn:
                    await self._turn(here, event)
        finally:
            chat.pressed.discard(event)

    async def _is_danger(self, event: Event, hints: Hints) -> bool:
        async def asked() -> bool:
            return self._is_urgent(event, self._worlds(hints))

        return await safely(asked(), "a turn") == (True,)

    async def _leaving_word(self, here: Here, event: Event) -> Event | None:
        screen = self._covering.screens.get(here.address)
        if not isinstance(event, Said | Unreadable) or (screen and screen.trail.door is None):
            return None

        async def heard() -> Event:
            now = self._clock()
            door = await self._store.door(here.address, now)
            return self._doors.heard(here.address, door, event, now, is_open=True)

        found = await safely(heard(), "a turn")
        return found[0] if found and overtakes(found[0]) else None

    async def _turn(self, here: Here, event: Event) -> None:
        if here.chat.leaving.locked():
            async with here.chat.leaving:
                pass  # a cover under way ends first, or it would hide the answer
        if not here.is_current:
            return
        here.chat.begun += 1
        number = here.chat.begun
        if await safely(self._turns.answer(here, event, number), "a turn"):
            return
        here.chat.ahead = None
        if here.is_current:
            await safely(self._turns.apologise(here), "the last resort")
