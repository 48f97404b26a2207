"""Our bot on Telegram as it runs, against the strict server, over the invented directory."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.adapters.telegram.desk import Sleep
from bot.adapters.telegram.platform import Telegram
from bot.adapters.wire import WireCodes
from bot.communities.parts import CommunityParts
from bot.engine import is_urgent, step
from bot.events import Hints
from bot.runtime import Runtime
from bot.store import Store
from bot.store.memory import MemoryStore
from bot.world import World
from bot.worlds import DirectoryWorld
from tests.invented import TEXTS
from tests.player import world_of_phrases
from tests.servers.telegram import TOKEN, BotApi
from tests.wired import CODES, RING


@dataclass(frozen=True)
class Hook:
    """Where updates are posted in a test of the webhook."""

    url: str
    listen_port: int
    listen_host: str = "127.0.0.1"
    secret: str = "a-secret_of-the-tests"  # noqa: S105 - invented


@dataclass(frozen=True)
class Place:
    """What the bot must know to begin, in a test."""

    api_root: str | None
    token: str = TOKEN
    webhook: Hook | None = None


@dataclass
class Rig:
    """A running bot; `runtime` can be told to tick, `stop` ends it as a clean stop does."""

    api: BotApi
    runtime: Runtime[World]
    telegram: Telegram
    store: Store
    task: asyncio.Task[None] = field(repr=False)

    async def idle(self) -> None:
        """Wait until every update is taken in and confirmed, and its answer lies there."""
        await self.api.until(lambda: not self.api.updates.waiting)
        await self.runtime.settle()

    async def stop(self) -> None:
        self.task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.task


def time_of(api: BotApi) -> Callable[[], datetime]:
    """The time as the server sees it."""
    return lambda: datetime.fromtimestamp(api.clock(), UTC)


@contextlib.asynccontextmanager
async def running(
    api: BotApi,
    *,
    store: Store | None = None,
    countries: tuple[str, ...] = (),
    hook: Hook | None = None,
    sleep: Sleep | None = None,
    codes: WireCodes = CODES,
    opening: Callable[[str], str | None] = lambda _language: None,
    communities: CommunityParts | None = None,
    choose: Callable[[str, str], Awaitable[None]] | None = None,
) -> AsyncIterator[Rig]:
    """The bot from its start to a clean stop."""
    store = store or MemoryStore(RING)
    parts = communities or CommunityParts()
    telegram = Telegram(
        Place(api.root, webhook=hook),
        codes,
        TEXTS,
        opening,
        parts,
        clock=time_of(api),
        sleep=sleep or api.clock.sleep,
    )

    def here(hints: Hints) -> World:
        there = world_of_phrases(replace(hints, countries=(*hints.countries, *countries)))
        assert isinstance(there, DirectoryWorld)
        return replace(there, own=parts.known.behind)

    runtime: Runtime[World] = Runtime(
        step,
        here,
        store,
        time_of(api),
        reach=telegram.reach,
        is_urgent=is_urgent,
        choose=choose,
    )
    rig = Rig(api, runtime, telegram, store, asyncio.create_task(telegram.run(runtime)))
    try:
        await api.until(
            lambda: rig.task.done() or api.updates.polls > 1 or bool(api.updates.webhook)
        )
        yield rig
    finally:
        await rig.stop()
