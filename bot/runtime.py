"""The async rim: one chat at a time, leaving before everything, and nothing lost in between.

Rules of this file: an answer is shown only after its Trail is written, and remembered only
after it was shown. Leaving raises the chat's epoch at once; what belongs to an older epoch is
not written any more, and taken back if it was shown. Danger waits for no answer on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Generic, TypeVar

from bot import lastresort
from bot.covering import TICK, Covering, Step
from bot.doors import Doors, mark_of, seen, within
from bot.events import (
    Block,
    Cover,
    Event,
    Hints,
    Leave,
    Picked,
    Said,
    Say,
    Unlatch,
    Unreadable,
    Worded,
)
from bot.flows.quiet import minutes_of
from bot.kept import OUTLIVES, QUIET
from bot.outlet import Chats, Here, OnScreen, Outlet
from bot.safely import safely
from bot.store import Store, Trail, joined, without
from bot.talk import Talk
from safety.limits import Flood

GRACE = OUTLIVES  # a Talk outlives its quiet time by more than a TICK, to be asked

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
        self._step = step
        self._worlds = worlds
        self._store = store
        self._clock = clock
        self._quiet_time = quiet_time
        self._is_urgent = is_urgent
        self._flood = flood
        self._report = report
        self._choose = choose
        self._doors = Doors(store)
        self._chats = Chats()
        self._covering = Covering(step, worlds, store, clock, chats=self._chats, reach=reach)

    def world(self, hints: Hints) -> W:
        """The world of this moment, for what is no turn."""
        return self._worlds(hints)

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
                await safely(self._note(here), "keeping a trail")
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
        if await safely(self._answer(here, event, number), "a turn"):
            return
        here.chat.ahead = None
        if here.is_current:
            await safely(self._apologise(here), "the last resort")

    async def _answer(self, here: Here, event: Event, number: int) -> None:
        now = self._clock()
        is_owed = here.address in self._covering.owed
        talk = None if is_owed else here.chat.ahead or await self._store.talk(here.address, now)
        screen = self._covering.screens.get(here.address)
        trail = screen.trail if screen else await self._store.trail(here.address, now)
        trail = await self._covering.left_before(here, trail)
        door = None
        if talk is None or (trail is not None and trail.door is not None):
            door = await self._store.door(here.address, now)
        is_open = talk is not None and not talk.is_cover
        heard = self._doors.heard(here.address, door, event, now, is_open=is_open)
        hints = seen(door, within(here.hints, here.outlet.coverable_for))
        turn = self._step(talk, heard, self._worlds(hints))
        if isinstance(turn.latch, Unlatch) or (turn.latch and here.is_current):
            door = await self._doors.latched(here.address, turn.latch, event, door, now)
        if turn.choice and self._choose is not None:
            await self._choose(here.address, turn.choice)  # or the answer would say what is not so
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
            mark = mark_of(turn.talk, door)
            await self._show(here, turn.talk, trail, says, number, mark)
        if turn.unreached and self._report is not None:
            await safely(self._report(turn.unreached), "a report")

    async def _show_untraced(self, here: Here, says: tuple[Say, ...]) -> None:
        # The harmless line for somebody who never began: not even a Trail is kept of it.
        for say in says if here.is_current else ():
            ids = await here.outlet.show(say)
            if not here.is_current:
                await self._covering.take_back(here.outlet, ids)
                return
        if not any(say.stays for say in says):
            # Their words would lie there with no Trail that ever covers them.
            await self._covering.take_back(here.outlet, here.brought)

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
            covers_at=self._clock() + min(self._quiet_time(talk), here.outlet.coverable_for),
            messages=joined(before.messages if before else (), here.brought),
            languages=(talk.language,) if talk else here.hints.languages,
            kept=before.kept if before else (),
            door=door,
        )
        if before is not None and before.messages:
            # A trail that will cover this chat is stored already; only its time moves on.
            if not here.is_current:
                return
            self._covering.screens[here.address] = OnScreen(here.outlet, trail)
        elif not await self._write(here, partial(self._keep_trail, here, trail)):
            return
        here.chat.ahead = talk
        for say in says[:-1]:
            ids = await here.outlet.show(say)
            if not await self._write(here, partial(self._keep_shown, here, trail, ids, say)):
                await self._covering.take_back(here.outlet, ids)
                return
            # What stays is known as such from here on, to whatever is written next.
            trail = self._covering.screens[here.address].trail if say.stays else trail
        ids = await here.outlet.show(says[-1]) if says else ()
        if not await self._write(here, partial(self._keep_all, here, trail, ids, talk, number)):
            await self._covering.take_back(here.outlet, ids)
        elif says and says[-1].alone:
            await self._covering.take_back(here.outlet, without(trail.messages, ids))

    async def _keep_trail(self, here: Here, trail: Trail) -> None:
        self._covering.screens[here.address] = OnScreen(here.outlet, trail)
        await self._store.keep_trail(trail)

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
        self._covering.screens[here.address] = OnScreen(here.outlet, shown)
        chat = here.chat
        if number < chat.remembered:
            # A later turn overtook this one, and began with its talk.
            await self._store.keep_trail(shown)
            return
        chat.remembered = number
        await self._store.keep_turn(shown, talk, shown.covers_at + GRACE)
        chat.ahead = None
        self._covering.owed.discard(here.address)

    def _with_shown(self, here: Here, trail: Trail, ids: tuple[str, ...]) -> Trail:
        # Another answer may have been shown meanwhile: what lies on the screen stands in memory.
        screen = self._covering.screens.get(here.address)
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

    async def _note(self, here: Here) -> None:
        """Add what the person brought to the trail, without an answer."""
        screen = self._covering.screens.get(here.address)
        if screen is not None and here.brought:
            noted = replace(screen.trail, messages=joined(screen.trail.messages, here.brought))
            await self._write(here, partial(self._keep_trail, here, noted))

    async def _apologise(self, here: Here) -> None:
        now = self._clock()
        screen = self._covering.screens.get(here.address)
        found = None
        if screen is None:
            found = await safely(self._store.trail(here.address, now), "reading a trail")
        before = screen.trail if screen else found[0] if found else None
        trail = before or Trail(here.address, now + QUIET, languages=here.hints.languages)
        ids = await here.outlet.show(Say((Block(lastresort.sorry(trail.languages)),), ()))
        shown = replace(trail, messages=joined(trail.messages, (*here.brought, *ids)))
        if not await self._write(here, partial(self._keep_trail, here, shown)):
            await self._covering.take_back(here.outlet, ids)
