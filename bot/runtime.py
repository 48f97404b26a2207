"""The async rim: one chat at a time, leaving before everything, and nothing lost in between.

Rules of this file: an answer is shown only after its Trail is written, and remembered only
after it was shown. Leaving raises the chat's epoch at once; what belongs to an older epoch is
not written any more, and taken back if it was shown.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Generic, TypeVar

from bot import lastresort
from bot.covering import TICK, Covering, Step
from bot.events import Block, Cover, Event, Hints, Leave, Picked, Say
from bot.outlet import Chats, Here, Outlet
from bot.safely import safely
from bot.store import Store, Trail
from bot.talk import Talk
from safety.limits import Flood

QUIET = timedelta(minutes=10)  # until an untouched chat is covered; safeguarding, section 3
GRACE = timedelta(minutes=1)  # a Talk outlives its quiet time by more than a TICK, to be asked

W = TypeVar("W")


def overtakes(event: Event) -> bool:
    """Whether an event waits for nothing. Danger joins it once it is read before the lock."""
    return isinstance(event, Leave) or (isinstance(event, Picked) and event.node == "leave")


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _out_of_reach(_address: str) -> Outlet | None:
    return None


def _ten_minutes(_talk: Talk | None) -> timedelta:
    return QUIET


class Runtime(Generic[W]):
    """Carries events into `step` and its commands to the outlets, and remembers in between.

    `worlds` gives the World of a turn for the chat's hints; `clock` an aware time; `reach` the
    outlet of an address that an earlier run left uncovered, None if there is no way;
    `quiet_time` how long a talk may lie untouched; without a `flood` nobody is held back.
    """

    def __init__(
        self,
        step: Step[W],
        worlds: Callable[[Hints], W],
        store: Store,
        clock: Callable[[], datetime] = _utc_now,
        *,
        reach: Callable[[str], Outlet | None] = _out_of_reach,
        quiet_time: Callable[[Talk | None], timedelta] = _ten_minutes,
        flood: Flood | None = None,
    ) -> None:
        """Nothing runs until `handle` or `watch` is awaited."""
        self._step = step
        self._worlds = worlds
        self._store = store
        self._clock = clock
        self._quiet_time = quiet_time
        self._flood = flood
        self._chats = Chats()
        self._covering = Covering(step, worlds, store, clock, chats=self._chats, reach=reach)

    @property
    def held(self) -> int:
        """How many addresses are in memory: none once every chat is idle and covered."""
        return len(self._chats) + len(self._covering.outlets) + len(self._covering.owed)

    async def handle(self, address: str, event: Event, outlet: Outlet, hints: Hints) -> None:
        """Answer one event; it never raises, and it returns when the answer lies on the screen."""
        with self._chats.using(address) as chat:
            if overtakes(event):
                chat.epoch += 1
                here = Here(address, outlet, hints, chat, chat.epoch)
                await self._covering.leave(here, event)
            elif self._flood is None or self._flood.lets(address, self._clock().timestamp()):
                here = Here(address, outlet, hints, chat, chat.epoch)
                async with chat.turn:
                    if chat.leaving.locked():
                        async with chat.leaving:
                            pass  # a cover under way ends first, or it would hide the answer
                    if here.is_current:
                        await self._turn(here, event)

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

    async def _turn(self, here: Here, event: Event) -> None:
        if not await safely(self._answer(here, event), "a turn") and here.is_current:
            await safely(self._apologise(here), "the last resort")

    async def _answer(self, here: Here, event: Event) -> None:
        now = self._clock()
        is_owed = here.address in self._covering.owed
        talk = None if is_owed else await self._store.talk(here.address, now)
        trail = await self._store.trail(here.address, now)
        trail = await self._covering.left_before(here, trail)
        turn = self._step(talk, event, self._worlds(here.hints))
        cover = next((one for one in turn.commands if isinstance(one, Cover)), None)
        if cover is not None:
            # What waits behind this turn was sent after it: it begins anew, and is not dropped.
            async with here.chat.leaving:
                if not here.is_current:
                    return  # somebody left in between, and the screen is covered already
                await self._covering.cover_up(here, cover, trail)
            return
        says = tuple(one for one in turn.commands if isinstance(one, Say))
        if turn.talk is None and talk is None and trail is None:
            await self._show_untraced(here, says)
        else:
            await self._show(here, turn.talk, trail, says)

    async def _show_untraced(self, here: Here, says: tuple[Say, ...]) -> None:
        # The harmless line for somebody who never began: not even a Trail is kept of it.
        for say in says if here.is_current else ():
            ids = await here.outlet.show(say)
            if not here.is_current:
                await self._covering.take_back(here.outlet, ids)
                return

    async def _show(
        self, here: Here, talk: Talk | None, before: Trail | None, says: tuple[Say, ...]
    ) -> None:
        trail = Trail(
            address=here.address,
            covers_at=self._clock() + self._quiet_time(talk),
            messages=before.messages if before else (),
            languages=(talk.language,) if talk else here.hints.languages,
        )
        if before is not None and before.messages and here.is_current:
            # A trail that will cover this chat is stored already; only its time moves on.
            self._covering.outlets[here.address] = here.outlet
        elif not await self._keep_trail(here, trail):
            return
        for say in says:
            ids = await here.outlet.show(say)
            trail = replace(trail, messages=(*trail.messages, *ids))
            is_last = say is says[-1]
            if not await self._write(here, partial(self._keep_shown, talk, trail, is_last)):
                await self._covering.take_back(here.outlet, ids)
                return
        if not says:
            await self._write(here, partial(self._remember, here.address, talk, trail.covers_at))

    async def _keep_shown(self, talk: Talk | None, trail: Trail, is_last: bool) -> None:  # noqa: FBT001 - called through a partial
        await self._store.keep_trail(trail)
        if is_last:
            await self._remember(trail.address, talk, trail.covers_at)

    async def _keep_trail(self, here: Here, trail: Trail) -> bool:
        if here.is_current:
            self._covering.outlets[here.address] = here.outlet
        return await self._write(here, lambda: self._store.keep_trail(trail))

    async def _remember(self, address: str, talk: Talk | None, covers_at: datetime) -> None:
        if talk is None:
            await self._store.forget_talk(address)
        else:
            await self._store.keep_talk(address, talk, covers_at + GRACE)
        self._covering.owed.discard(address)

    async def _write(self, here: Here, write: Callable[[], Awaitable[None]]) -> bool:
        """Write, unless somebody has left since; whether the event's epoch still stands."""
        async with here.chat.pen:
            if here.is_current:
                await write()
            return here.is_current

    async def _apologise(self, here: Here) -> None:
        now = self._clock()
        found = await safely(self._store.trail(here.address, now), "reading a trail")
        before = found[0] if found else None
        trail = before or Trail(here.address, now + QUIET, languages=here.hints.languages)
        ids = await here.outlet.show(Say((Block(lastresort.sorry(trail.languages)),), ()))
        if here.is_current:
            await self._keep_trail(here, replace(trail, messages=(*trail.messages, *ids)))
        else:
            await self._covering.take_back(here.outlet, ids)
