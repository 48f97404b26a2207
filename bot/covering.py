"""Leaving, and every other way in which a screen is covered.

Rules of this file: forgetting and covering go on at the same time, and neither waits for the
other's success; what failed is tried again until the platform would refuse it anyway. Leaving
is never counted, logged or measured: what is noted is that a cover failed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot import lastresort
from bot.events import Cover, Event, Hints, Leave, Quiet
from bot.outlet import Chats, Here, Outlet
from bot.safely import safely
from bot.store import Store, Trail
from bot.talk import Talk, Turn

TICK = timedelta(seconds=15)  # between two looks for what has become due
MOST_TRIES = 13  # to cover a chat: after one TICK, then twice as long each time, 34 hours in all

W = TypeVar("W")
Step = Callable[[Talk | None, Event, W], Turn]


class Covering(Generic[W]):
    """Covers chats, now or when they are due; the parts are those of `Runtime`."""

    def __init__(
        self,
        step: Step[W],
        worlds: Callable[[Hints], W],
        store: Store,
        clock: Callable[[], datetime],
        *,
        chats: Chats,
        reach: Callable[[str], Outlet | None],
    ) -> None:
        """Nothing is covered until somebody asks for it."""
        self._step = step
        self._worlds = worlds
        self._store = store
        self._clock = clock
        self._chats = chats
        self._reach = reach
        self.outlets: dict[str, Outlet] = {}  # of the chats that have something on the screen
        self.owed: set[str] = set()  # addresses whose Talk could not be deleted on leaving
        self._late: list[tuple[Outlet, tuple[str, ...]]] = []  # could not be taken back yet

    async def leave(self, here: Here, event: Event) -> None:
        """Forget and cover at once; the caller has raised the chat's epoch."""
        async with here.chat.leaving:
            now = self._clock()
            talk = await safely(self._store.talk(here.address, now), "reading a talk")
            trail = await safely(self._store.trail(here.address, now), "reading a trail")
            cover = await self._words(talk[0] if talk else None, event, here.hints)
            await self.cover_up(here, cover, trail[0] if trail else None)

    async def cover_up(self, here: Here, cover: Cover, trail: Trail | None) -> bool:
        """Forget and cover, at the same time; whether the screen is covered.

        Without a trail the outlet still puts the cover's text in the place of what it shows.
        """
        address = here.address
        trail = trail or Trail(address, self._clock(), languages=here.hints.languages)
        _, is_covered = await asyncio.gather(
            self._forget(here), safely(here.outlet.cover(cover, trail), "covering")
        )
        if is_covered:
            self.outlets.pop(address, None)
            await safely(self._store.forget_trail(address), "forgetting a trail")
        else:
            await safely(self._put_off(here, trail), "putting a cover off")
        return is_covered is not None

    async def left_before(self, here: Here, trail: Trail | None) -> Trail | None:
        """The trail that a new turn goes on with: a cover that had failed is tried again first."""
        if trail is None or not trail.is_covering:
            return trail
        async with here.chat.leaving:
            cover = await self._words(None, Leave(), here.hints)
            return None if await self.cover_up(here, cover, trail) else trail

    async def take_back(self, outlet: Outlet, ids: tuple[str, ...]) -> None:
        """Delete messages that came after the person had left; once more later if that fails."""
        if ids and not await safely(outlet.take_back(ids), "taking back"):
            self._late.append((outlet, ids))

    async def resume(self) -> None:
        """Cover every chat that somebody left and that was not covered when the program ended."""
        left = await safely(self._store.covering(self._clock()), "finding what was left")
        await self._cover_each(left[0] if left else (), is_early=True)

    async def tick(self) -> None:
        """Do what has become due: forget, take back, cover, sweep."""
        for address in tuple(self.owed):
            with self._chats.using(address) as chat:
                await self._forget_at(address, chat.pen)
        late, self._late = self._late, []
        for outlet, ids in late:
            await safely(outlet.take_back(ids), "taking back")
        due = await safely(self._store.due(self._clock()), "finding what is due")
        await self._cover_each(due[0] if due else (), is_early=False)
        await safely(self._store.sweep(self._clock()), "sweeping")

    async def _words(self, talk: Talk | None, event: Event, hints: Hints) -> Cover:
        async def stepped() -> Turn:
            return self._step(talk, event, self._worlds(hints))

        turn = await safely(stepped(), "a turn of leaving")
        commands = turn[0].commands if turn else ()
        languages = (talk.language,) if talk else hints.languages
        ours = Cover(lastresort.harmless(languages))
        return next((one for one in commands if isinstance(one, Cover)), ours)

    async def _forget(self, here: Here) -> None:
        await self._forget_at(here.address, here.chat.pen)

    async def _forget_at(self, address: str, pen: asyncio.Lock) -> None:
        async with pen:
            self.owed.add(address)
            if await safely(self._store.begin_leaving(address, self._clock()), "forgetting"):
                self.owed.discard(address)

    async def _put_off(self, here: Here, trail: Trail) -> None:
        """Write when to try again; after the last try nothing is written any more."""
        if trail.tries >= MOST_TRIES:
            self.outlets.pop(here.address, None)
            await self._store.forget_trail(here.address)
            return
        again = self._clock() + TICK * 2**trail.tries
        await self._store.keep_trail(
            replace(trail, is_covering=True, covers_at=again, tries=trail.tries + 1)
        )

    async def _cover_each(self, trails: tuple[Trail, ...], *, is_early: bool) -> None:
        reached = [(trail, self._outlet_of(trail.address)) for trail in trails]
        await asyncio.gather(
            *(
                safely(self._cover_due(trail.address, outlet, is_early=is_early), "covering")
                for trail, outlet in reached
                if outlet is not None
            )
        )

    def _outlet_of(self, address: str) -> Outlet | None:
        return self.outlets.get(address) or self._reach(address)

    async def _cover_due(self, address: str, outlet: Outlet, *, is_early: bool) -> None:
        with self._chats.using(address) as chat:
            async with chat.turn, chat.leaving:
                now = self._clock()
                trail = await self._store.trail(address, now)
                # Somebody may have pressed something while this waited.
                if trail is None or (trail.covers_at > now and not is_early):
                    return
                talk = None if trail.is_covering else await self._store.talk(address, now)
                hints = Hints(languages=trail.languages)
                cover = await self._words(talk, Quiet() if talk else Leave(), hints)
                # The epoch stays: who wrote at this very moment is answered, on an empty screen.
                await self.cover_up(Here(address, outlet, hints, chat, chat.epoch), cover, trail)
