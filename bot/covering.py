"""Leaving, and every other way in which a screen is covered.

Rules of this file: that somebody left is written down before the first request, or a program that
is killed in between would not know it after its restart; but a store that does not answer holds
nobody up (HEAD_START). What is known in memory is covered without asking it. What failed is
tried again until the platform would refuse it anyway. Leaving is never counted, logged or
measured: what is noted is that a cover failed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot import lastresort
from bot.doors import seen
from bot.events import Cover, Event, Hints, Leave, Quiet
from bot.outlet import Chats, Here, OnScreen, Outlet
from bot.safely import safely
from bot.store import Door, Store, Trail, joined
from bot.talk import Talk, Turn

TICK = timedelta(seconds=15)  # between two looks for what has become due
MOST_TRIES = 13  # to cover a chat: after one TICK, then twice as long each time, 34 hours in all
HEAD_START = timedelta(milliseconds=50)  # of the store before the first request; SQLite takes 2
PATIENCE = timedelta(seconds=2)  # for a store that does not answer, while somebody wants to leave

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
        self.screens: dict[str, OnScreen] = {}  # the chats that this process has shown something
        self.owed: set[str] = set()  # addresses whose Talk could not be deleted on leaving
        self._late: list[tuple[Outlet, tuple[str, ...]]] = []  # could not be taken back yet

    async def leave(self, here: Here, event: Event) -> None:
        """Forget and cover at once; the caller has raised the chat's epoch."""
        async with here.chat.leaving:
            trail = await self._trail_of(here.address)
            hints = _speaking(trail, here.hints)
            if trail is None:
                # Nothing that we know of lies there, so that there is time to ask.
                hints = seen(await self._door_of(here.address), hints)
            cover = await self._words(None, event, hints)
            await self.cover_up(here, cover, trail)

    async def cover_up(self, here: Here, cover: Cover, trail: Trail | None) -> bool:
        """Forget and cover, the latter at most a HEAD_START later; whether the screen is covered.

        Without a trail the outlet still puts the cover's text in the place of what it shows.
        """
        address = here.address
        here.chat.ahead = None
        trail = trail or Trail(address, self._clock(), languages=here.hints.languages)
        trail = replace(trail, messages=joined(trail.messages, here.brought))
        forgetting = asyncio.create_task(self._forget(here))
        await asyncio.wait({forgetting}, timeout=HEAD_START.total_seconds())
        is_covered = await safely(here.outlet.cover(cover, trail), "covering")
        await forgetting
        if is_covered:
            self.screens.pop(address, None)
            await safely(self._store.forget_trail(address), "forgetting a trail")
        else:
            await safely(self._put_off(here, trail), "putting a cover off")
        return is_covered is not None

    async def left_before(self, here: Here, trail: Trail | None) -> Trail | None:
        """The trail that a new turn goes on with: a cover that had failed is tried again first."""
        if trail is None or not trail.is_covering:
            return trail
        async with here.chat.leaving:
            cover = await self._words(None, Leave(), _speaking(trail, here.hints))
            return None if await self.cover_up(replace(here, brought=()), cover, trail) else trail

    async def take_back(self, outlet: Outlet, ids: tuple[str, ...]) -> None:
        """Delete messages that came after the person had left; once more later if that fails."""
        if ids and not await safely(outlet.take_back(ids), "taking back"):
            self._late.append((outlet, ids))

    def note(self, address: str, brought: tuple[str, ...]) -> None:
        """Know what else lies there, without writing it down: a flood costs no write."""
        screen = self.screens.get(address)
        if screen is not None and brought:
            messages = joined(screen.trail.messages, brought)
            self.screens[address] = replace(screen, trail=replace(screen.trail, messages=messages))

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
            await self.take_back(outlet, ids)
        await self._cover_each(await self._due(), is_early=False)
        await safely(self._store.sweep(self._clock()), "sweeping")

    async def _due(self) -> tuple[Trail, ...]:
        """What the store says is due; without an answer, what is known in memory to be due."""
        now = self._clock()
        found = await safely(self._store.due(now), "finding what is due")
        if found is not None:
            return found[0]
        return tuple(one.trail for one in self.screens.values() if one.trail.covers_at <= now)

    async def _trail_of(self, address: str) -> Trail | None:
        """The trail: from memory, else from the store, which is not waited for very long."""
        screen = self.screens.get(address)
        if screen is not None:
            return screen.trail
        asked = asyncio.wait_for(
            self._store.trail(address, self._clock()), PATIENCE.total_seconds()
        )
        found = await safely(asked, "reading a trail")
        return found[0] if found else None

    async def _door_of(self, address: str) -> Door | None:
        asked = asyncio.wait_for(
            self._store.door(address, self._clock()), PATIENCE.total_seconds()
        )
        found = await safely(asked, "reading a door")
        return found[0] if found else None

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
            self.screens.pop(here.address, None)
            await self._store.forget_trail(here.address)
            return
        again = replace(
            trail,
            is_covering=True,
            covers_at=self._clock() + TICK * 2**trail.tries,
            tries=trail.tries + 1,
        )
        self.screens[here.address] = OnScreen(here.outlet, again)
        await self._store.keep_trail(again)

    async def _cover_each(self, trails: tuple[Trail, ...], *, is_early: bool) -> None:
        reached = [(trail, self._outlet_of(trail.address)) for trail in trails]
        await asyncio.gather(
            *(
                safely(self._cover_due(trail, outlet, is_early=is_early), "covering")
                for trail, outlet in reached
                if outlet is not None
            )
        )

    def _outlet_of(self, address: str) -> Outlet | None:
        screen = self.screens.get(address)
        return screen.outlet if screen else self._reach(address)

    async def _cover_due(self, found: Trail, outlet: Outlet, *, is_early: bool) -> None:
        address = found.address
        with self._chats.using(address) as chat:
            async with chat.turn, chat.leaving:
                now = self._clock()
                # Somebody may have pressed something while this waited.
                trail = await self._trail_of(address)
                if trail is None or (trail.covers_at > now and not is_early):
                    return
                talk = None if trail.is_covering else await self._talk_of(address, now)
                hints = _speaking(trail, Hints())
                cover = await self._words(talk, Quiet() if talk else Leave(), hints)
                # The epoch stays: who wrote at this very moment is answered, on an empty screen.
                await self.cover_up(Here(address, outlet, hints, chat, chat.epoch), cover, trail)

    async def _talk_of(self, address: str, now: datetime) -> Talk | None:
        found = await safely(self._store.talk(address, now), "reading a talk")
        return found[0] if found else None


def _speaking(trail: Trail | None, hints: Hints) -> Hints:
    """The hints of somebody who is spoken to as what lies on the screen speaks."""
    if trail is None:
        return hints
    languages = trail.languages or hints.languages
    return replace(hints, languages=languages, cover=trail.door or hints.cover)
