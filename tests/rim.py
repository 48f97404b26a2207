"""Hand-written parts around the runtime: a step, an outlet, a store that can fail, a clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.events import (
    Block,
    Button,
    Cover,
    Event,
    Hints,
    Keep,
    Leave,
    Picked,
    Quiet,
    Said,
    Say,
    Start,
    Unlatch,
    Worded,
)
from bot.outlet import Outlet
from bot.runtime import Runtime
from bot.store import Trail
from bot.store.memory import MemoryStore
from bot.talk import Talk, Turn
from safety.limits import Flood
from safety.seal import KeyRing

HERE = "console:here"
START = Button("start", "start", "Start")
LEAVE = Button("leave", "leave", "Leave")
HARMLESS = "Hello. Nothing is open here."


class Clock:
    """A time that moves only when a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, 0, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


def step(talk: Talk | None, event: Event, world: Hints) -> Turn:
    """Count the turns of a talk; leave, be quiet, break or stay harmless when told to."""
    turn = _own_words(talk, event, world) or _asked_for(talk, event, world)
    if turn is not None:
        return turn
    language = _language(talk, world)
    match event:
        case Leave() | Picked(node="leave") | Said("exit") | Worded():
            line = f"about {world.cover}" if world.cover else HARMLESS
            return Turn(None, (Cover(f"{line} [{language}]", (START,)),))
        case Quiet():
            line = f"about {world.cover}" if world.cover else HARMLESS
            return Turn(None, (Cover(line, (START,)),) if talk else ())
        case Said("break"):
            raise ValueError("the words of a person")
        case Said("nothing"):
            return Turn(None, (Say((Block(HARMLESS),), (START,)),))
        case Said("español"):
            language = "es"
    count = talk.danger + 1 if talk and not isinstance(event, Start) else 1
    say = Say((Block(f"turn {count}"), Block("Line\n\n116 111", is_card=True)), (PLACE, LEAVE))
    return Turn(Talk("place", language, danger=count), (say,))


def _own_words(talk: Talk | None, event: Event, world: Hints) -> Turn | None:
    """What "sign", "safe" and "duress" lead to: the next text becomes that word."""
    language = _language(talk, world)
    match event:
        case Said("sign" | "safe" | "duress" as use):
            return Turn(Talk(use, language), (Say((Block(f"which {use}?"),), (LEAVE,)),))
        case Said() if talk and talk.node in {"sign", "safe", "duress"}:
            is_sign = talk.node == "sign"
            kept = Keep("leave" if is_sign else talk.node, "" if is_sign else "plants", language)
            return Turn(Talk("place", language), (Say((Block("done"),), (LEAVE,)),), kept)
        case Said("forget"):
            return Turn(None, (Cover(HARMLESS, (START,)),), Unlatch())
        case Worded("safe"):
            return Turn(Talk("place", language), (Say((Block("your safe word"),), (LEAVE,)),))
        case Start() if world.cover:
            return Turn(None, (Say((Block(f"about {world.cover}"),), (START,), stays=True),))
    return None


def _asked_for(talk: Talk | None, event: Event, world: Hints) -> Turn | None:
    """What "keep", "alone" and "longer" lead to: a line that stays, a clear screen, more time."""
    begun = talk or Talk("place", _language(talk, world))
    match event:
        case Said("keep"):
            line = Say((Block("Alex 116 111"),), (), stays=True)
            return Turn(begun, (line, Say((Block("kept"),), (LEAVE,))))
        case Said("alone"):
            return Turn(begun, (Say((Block("alone"),), (LEAVE,), alone=True),))
        case Said("longer"):
            return Turn(begun.having("stay", "longer"), (Say((Block("longer"),), (LEAVE,)),))
    return None


def _language(talk: Talk | None, world: Hints) -> str:
    return talk.language if talk else (world.languages or ("en",))[0]


PLACE = Button("place", "PH", "Philippines")


@dataclass
class FakeOutlet:
    """A screen that keeps what is asked of it; it can be slow, and it can refuse."""

    coverable_for: timedelta = timedelta(hours=48)
    screen: dict[str, str] = field(default_factory=dict)
    covers: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    taken_back: list[str] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    gate: asyncio.Event | None = None
    cover_gate: asyncio.Event | None = None
    is_showing: asyncio.Event = field(default_factory=asyncio.Event)
    shown: list[str] = field(default_factory=list)

    async def show(self, say: Say) -> tuple[str, ...]:
        if "show" in self.refuses:
            raise OSError("the words of a person")
        self.is_showing.set()
        if self.gate is not None:
            await self.gate.wait()
        text = say.blocks[0].text
        self.shown.append(text)
        message = str(len(self.shown))
        self.screen[message] = text
        return (message,)

    async def cover(self, cover: Cover, trail: Trail) -> None:
        if self.cover_gate is not None:
            await self.cover_gate.wait()
        self.covers.append((cover.text, trail.messages))
        if "cover" in self.refuses:
            raise OSError("the words of a person")
        for message in trail.messages:
            self.screen.pop(message, None)
        self.screen["cover"] = cover.text

    async def take_back(self, ids: tuple[str, ...]) -> None:
        if "take_back" in self.refuses:
            raise OSError("the words of a person")
        self.taken_back += ids
        for message in ids:
            self.screen.pop(message, None)


class FailingStore(MemoryStore):
    """A store that breaks at whatever is named in `broken`, and keeps the order of its calls."""

    def __init__(self) -> None:
        super().__init__(KeyRing.generate())
        self.broken: set[str] = set()
        self.calls: list[str] = []
        self.gate: asyncio.Event | None = None  # closed: reading a talk takes until it opens

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if name in self.broken:
            raise OSError("the words of a person")

    async def talk(self, address: str, now: datetime) -> Talk | None:
        self._called("talk")
        if self.gate is not None:
            await self.gate.wait()
        return await super().talk(address, now)

    async def keep_talk(self, address: str, talk: Talk, until: datetime) -> None:
        self._called("keep_talk")
        await asyncio.sleep(0)
        await super().keep_talk(address, talk, until)

    async def trail(self, address: str, now: datetime) -> Trail | None:
        self._called("trail")
        return await super().trail(address, now)

    async def keep_trail(self, trail: Trail) -> None:
        self._called("keep_trail")
        await asyncio.sleep(0)
        await super().keep_trail(trail)

    async def keep_turn(self, trail: Trail, talk: Talk | None, until: datetime) -> None:
        self._called("keep_turn")
        await asyncio.sleep(0)
        await super().keep_turn(trail, talk, until)

    async def sweep(self, now: datetime) -> None:
        self._called("sweep")
        await super().sweep(now)

    async def due(self, now: datetime) -> tuple[Trail, ...]:
        self._called("due")
        return await super().due(now)

    async def begin_leaving(self, address: str, now: datetime) -> None:
        self._called("begin_leaving")
        if self.gate is not None:
            await self.gate.wait()
        await super().begin_leaving(address, now)


class Rim:
    """A runtime and everything around it, with one chat."""

    def __init__(
        self,
        *,
        flood: Flood | None = None,
        store: FailingStore | None = None,
        reach: Callable[[str], Outlet | None] = lambda _address: None,
    ) -> None:
        self.clock = Clock()
        self.store = store or FailingStore()
        self.outlet = FakeOutlet()
        self.runtime = Runtime(
            step,
            lambda hints: hints,
            self.store,
            self.clock,
            reach=reach,
            flood=flood,
            is_urgent=lambda event, _world: event == Said("danger"),
        )

    async def hear(
        self, event: Event, language: str = "en", brought: tuple[str, ...] = ()
    ) -> None:
        await self.runtime.handle(HERE, event, self.outlet, Hints((language,)), brought)

    async def say(self, text: str) -> None:
        await self.hear(Said(text))

    async def remembered(self) -> Talk | None:
        return await MemoryStore.talk(self.store, HERE, self.clock.now)

    async def traced(self) -> Trail | None:
        return await MemoryStore.trail(self.store, HERE, self.clock.now)


async def under_way(doing: Coroutine[None, None, None], outlet: FakeOutlet) -> asyncio.Task[None]:
    """A turn that has reached the platform and waits there."""
    outlet.gate = asyncio.Event()
    outlet.is_showing.clear()
    task = asyncio.create_task(doing)
    await outlet.is_showing.wait()
    return task


def open_gate(outlet: FakeOutlet) -> None:
    assert outlet.gate is not None
    outlet.gate.set()
    outlet.gate = None
