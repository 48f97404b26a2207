"""One turn: step, show and remember, in an order in which nothing is lost.

Rules of this file: an answer is shown only after its Trail is written, and remembered only after
it was shown. What belongs to an older epoch is not written any more, and taken back if it was
shown.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Generic, TypeVar

from bot import lastresort
from bot.covering import Covering, Step
from bot.doors import Doors, mark_of, seen, within
from bot.events import Block, Cover, Event, Hints, Say, Unlatch
from bot.kept import OUTLIVES, QUIET
from bot.outlet import Here, OnScreen
from bot.safely import safely
from bot.store import Store, Trail, joined, without
from bot.talk import Talk

GRACE = OUTLIVES  # a Talk outlives its quiet time by more than a TICK, to be asked

W = TypeVar("W")


@dataclass(frozen=True)
class Turns(Generic[W]):
    """What is done with one event of one chat whose turn it is.

    The fields are those of `bot.runtime.Runtime`.
    """

    step: Step[W]
    worlds: Callable[[Hints], W]
    store: Store
    clock: Callable[[], datetime]
    quiet_time: Callable[[Talk | None], timedelta]
    doors: Doors
    covering: Covering[W]
    report: Callable[[Sequence[str]], Awaitable[None]] | None
    choose: Callable[[str, str], Awaitable[None]] | None

    async def answer(self, here: Here, event: Event, number: int) -> None:
        """Answer one event; `number` counts the turns, so that an older one writes nothing."""
        now = self.clock()
        is_owed = here.address in self.covering.owed
        talk = None if is_owed else here.chat.ahead or await self.store.talk(here.address, now)
        screen = self.covering.screens.get(here.address)
        trail = screen.trail if screen else await self.store.trail(here.address, now)
        trail = await self.covering.left_before(here, trail)
        door = None
        if talk is None or (trail is not None and trail.door is not None):
            door = await self.store.door(here.address, now)
        is_open = talk is not None and not talk.is_cover
        heard = self.doors.heard(here.address, door, event, now, is_open=is_open)
        hints = seen(door, within(here.hints, here.outlet.coverable_for))
        turn = self.step(talk, heard, self.worlds(hints))
        if isinstance(turn.latch, Unlatch) or (turn.latch and here.is_current):
            door = await self.doors.latched(here.address, turn.latch, event, door, now)
        if turn.choice and self.choose is not None:
            await self.choose(here.address, turn.choice)  # or the answer would say what is not so
        cover = next((one for one in turn.commands if isinstance(one, Cover)), None)
        if cover is not None:
            # What waits behind this turn was sent after it: it begins anew, and is not dropped.
            async with here.chat.leaving:
                if not here.is_current:
                    return  # somebody left in between, and the screen is covered already
                await self.covering.cover_up(here, cover, trail)
            return
        says = tuple(one for one in turn.commands if isinstance(one, Say))
        if turn.talk is None and talk is None and trail is None:
            await self._show_untraced(here, says)
        else:
            mark = mark_of(turn.talk, door)
            await self._show(here, turn.talk, trail, says, number, mark)
        if turn.unreached and self.report is not None:
            await safely(self.report(turn.unreached), "a report")

    async def _show_untraced(self, here: Here, says: tuple[Say, ...]) -> None:
        # The harmless line for somebody who never began: not even a Trail is kept of it.
        for say in says if here.is_current else ():
            ids = await here.outlet.show(say)
            if not here.is_current:
                await self.covering.take_back(here.outlet, ids)
                return
        if not any(say.stays for say in says):
            # Their words would lie there with no Trail that ever covers them.
            await self.covering.take_back(here.outlet, here.brought)

    async def _show(
        self,
        here: Here,
        talk: Talk | None,
        before: Trail | None,
        says: tuple[Say, ...],
        number: int,
        door: str | None,
    ) -> None:
        trail = Trail(
            address=here.address,
            covers_at=self.clock() + min(self.quiet_time(talk), here.outlet.coverable_for),
            messages=joined(before.messages if before else (), here.brought),
            languages=(talk.language,) if talk else here.hints.languages,
            kept=before.kept if before else (),
            door=door,
        )
        if before is not None and before.messages:
            # A trail that will cover this chat is stored already; only its time moves on.
            if not here.is_current:
                return
            self.covering.screens[here.address] = OnScreen(here.outlet, trail)
        elif not await self._write(here, partial(self._keep_trail, here, trail)):
            return
        here.chat.ahead = talk
        for say in says[:-1]:
            ids = await here.outlet.show(say)
            if not await self._write(here, partial(self._keep_shown, here, trail, ids, say)):
                await self.covering.take_back(here.outlet, ids)
                return
            # What stays is known as such from here on, to whatever is written next.
            trail = self.covering.screens[here.address].trail if say.stays else trail
        ids = await here.outlet.show(says[-1]) if says else ()
        if not await self._write(here, partial(self._keep_all, here, trail, ids, talk, number)):
            await self.covering.take_back(here.outlet, ids)
        elif says and says[-1].alone:
            await self.covering.take_back(here.outlet, without(trail.messages, ids))

    async def _keep_trail(self, here: Here, trail: Trail) -> None:
        self.covering.screens[here.address] = OnScreen(here.outlet, trail)
        await self.store.keep_trail(trail)

    async def _keep_shown(self, here: Here, trail: Trail, ids: tuple[str, ...], say: Say) -> None:
        if say.stays:
            trail = replace(trail, kept=joined(trail.kept, ids))
            await self._keep_trail(here, self._with_shown(here, trail, ()))
        else:
            await self._keep_trail(here, self._with_shown(here, trail, ids))

    async def _keep_all(
        self, here: Here, trail: Trail, ids: tuple[str, ...], talk: Talk | None, number: int
    ) -> None:
        """Write what lies on the screen and what is remembered, both or neither."""
        shown = self._with_shown(here, trail, ids)
        self.covering.screens[here.address] = OnScreen(here.outlet, shown)
        chat = here.chat
        if number < chat.remembered:
            # A later turn overtook this one, and began with its talk.
            await self.store.keep_trail(shown)
            return
        chat.remembered = number
        await self.store.keep_turn(shown, talk, shown.covers_at + GRACE)
        chat.ahead = None
        self.covering.owed.discard(here.address)

    def _with_shown(self, here: Here, trail: Trail, ids: tuple[str, ...]) -> Trail:
        # Another answer may have been shown meanwhile: what lies on the screen stands in memory.
        screen = self.covering.screens.get(here.address)
        lying = screen.trail if screen else trail
        return Trail(
            address=here.address,
            covers_at=max(lying.covers_at, trail.covers_at),
            messages=joined(lying.messages, ids),
            languages=trail.languages,
            kept=joined(lying.kept, trail.kept),
            door=trail.door,
        )

    async def _write(self, here: Here, write: Callable[[], Awaitable[None]]) -> bool:
        """Write, unless somebody has left since; whether the event's epoch still stands."""
        async with here.chat.pen:
            if here.is_current:
                await write()
            return here.is_current

    async def note(self, here: Here) -> None:
        """Add what the person brought to the trail, without an answer."""
        screen = self.covering.screens.get(here.address)
        if screen is not None and here.brought:
            noted = replace(screen.trail, messages=joined(screen.trail.messages, here.brought))
            await self._write(here, partial(self._keep_trail, here, noted))

    async def apologise(self, here: Here) -> None:
        """Say that something broke, with the emergency way, and note that it lies there."""
        now = self.clock()
        screen = self.covering.screens.get(here.address)
        found = None
        if screen is None:
            found = await safely(self.store.trail(here.address, now), "reading a trail")
        before = screen.trail if screen else found[0] if found else None
        trail = before or Trail(here.address, now + QUIET, languages=here.hints.languages)
        ids = await here.outlet.show(Say((Block(lastresort.sorry(trail.languages)),), ()))
        shown = replace(trail, messages=joined(trail.messages, (*here.brought, *ids)))
        if not await self._write(here, partial(self._keep_trail, here, shown)):
            await self.covering.take_back(here.outlet, ids)
