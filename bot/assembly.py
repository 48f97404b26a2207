"""The one place where the parts of a running bot meet.

Rules of this file: nothing here decides anything about a conversation; what cannot start says
why in a sentence and by the name of the setting; a stop finishes the turns that have begun.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal
from collections.abc import Callable, Coroutine, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from platformdirs import user_data_dir

from bot.adapters.opening import openings
from bot.adapters.platform import Platform
from bot.adapters.wire import WireCodes
from bot.communities import Community
from bot.communities.known import Known
from bot.communities.parts import CommunityParts
from bot.communities.sealed import communities_of
from bot.engine import is_urgent, step
from bot.events import Hints
from bot.flows.pairs import pairs
from bot.outlet import Outlet
from bot.reader import Reader
from bot.runtime import Runtime
from bot.safely import safely
from bot.settings import Settings
from bot.store.opening import open_store
from bot.texts import load_texts
from bot.unreached import Unreached, open_reports
from bot.world import Operator, World
from bot.worlds import DirectoryWorld
from directory.kept import fresh_snapshot, snapshot
from directory.matching import Matching
from directory.places import load_places
from directory.snapshot import Snapshot
from directory.undisturbed import undisturbed
from safety.concern import load_concerns
from safety.danger import load_danger
from safety.limits import Flood
from safety.seal import KeyRing

STOPPING = 20.0  # seconds for the turns that have begun; systemd waits 90 before it kills
PREFIXES = {"t": "telegram", "d": "discord"}  # how an address begins, and whose it is

logger = logging.getLogger("waypost.run")


@cache
def reader() -> Reader:
    """Everything that reads a text, loaded once."""
    return Reader(load_places(), load_danger(), load_concerns())


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Worlds:
    """Gives the World of each turn over the newest directory; a turn keeps the one it got."""

    def __init__(
        self,
        snapshot: Snapshot,
        operator: Operator | None = None,
        clock: Callable[[], datetime] = _utc_now,
        unreached: Callable[[], frozenset[str]] = frozenset,
        own: Callable[[str], Community | None] = lambda _key: None,
    ) -> None:
        """Begin with this directory; `unreached` gives ids that people could not reach.

        `own` gives the community behind a key of the hints.
        """
        self._own = own
        self._clock = clock
        self._unreached = unreached
        self._matching = Matching(snapshot)
        self._operator = operator
        self._texts = load_texts()
        self._places = load_places()
        self._reader = reader()

    def __call__(self, hints: Hints) -> DirectoryWorld:
        """The world of this moment."""
        return DirectoryWorld(
            texts=self._texts.on(hints.platform),
            reader=self._reader,
            places=self._places,
            matching=self._matching,
            now=self._clock(),
            hints=hints,
            operator=self._operator,
            unreached=self._unreached(),
            own=self._own,
        )

    @property
    def snapshot(self) -> Snapshot:
        """The directory of the next turn."""
        return self._matching.snapshot

    def reload(self, load: Callable[[], Snapshot]) -> None:
        """Take another directory from the next turn on; meant for a thread of its own.

        Raises what loading raises, and then nothing has changed.
        """
        with undisturbed(keeps=True):
            self._matching = Matching(load())


def wire_codes(ring: KeyRing, directory: Snapshot) -> WireCodes:
    """The codes of every button that there can be, under a key made out of the ring."""
    every = pairs(
        countries=load_places().countries,
        services=(one.id for one in directory.services),
        languages=load_texts().languages,
    )
    return WireCodes(ring.derived("wire"), every, ring.derived_by_older("wire"))


async def run(settings: Settings, wanted: tuple[str, ...]) -> None:
    """Talk on the wanted platforms until SIGTERM or SIGINT; raises what kept it from starting."""
    worlds = Worlds(
        snapshot(),
        settings.operator,
        unreached=lambda: unreached.ids,
        own=lambda key: known.behind(key),  # noqa: PLW0108 - it is read when the store is open
    )
    ring = settings.ring or KeyRing.generate()
    if settings.ring is None:
        logger.warning("no key: only the memory store runs")
    async with contextlib.AsyncExitStack() as closing:
        store = await open_store(store_address(settings), settings.ring)
        closing.push_async_callback(store.close)
        reports = await asyncio.to_thread(open_reports, store_address(settings))
        unreached = Unreached(reports, lambda: worlds.snapshot.services)
        await safely(unreached.refresh(), "a report")
        codes = wire_codes(ring, worlds.snapshot)
        known = Known(communities_of(store))
        remembers = store_address(settings) is not None
        parts = CommunityParts(known, ring=ring, remembers=remembers)
        platforms = _platforms(settings, wanted, codes, parts)
        runtime: Runtime[World] = Runtime(
            step,
            worlds,
            store,
            reach=lambda address: _reach(platforms, address),
            is_urgent=is_urgent,
            flood=Flood(),
            report=unreached.keep,
            choose=known.choose,
        )
        _freeze()
        await _until_stopped(runtime, platforms, lambda: reload(worlds, codes))


async def reload(
    worlds: Worlds, codes: WireCodes, load: Callable[[], Snapshot] = fresh_snapshot
) -> None:
    """Take the data files as they are now, without stopping a turn.

    Raises what loading raises, and then nothing has changed.
    """
    directory = await asyncio.to_thread(load)
    # The buttons of new services are known before the first card can show them.
    codes.add(pairs(countries=(), services=[one.id for one in directory.services], languages=()))
    await asyncio.to_thread(worlds.reload, lambda: directory)
    shown = len(directory.services), len(directory.countries)
    logger.info("%d services of %d countries", *shown)


def store_address(settings: Settings) -> str | None:
    """Where talks are kept: as set; with a key alone, a file of this user; else in memory."""
    if settings.store or settings.ring is None:
        return settings.store
    return f"sqlite:///{Path(user_data_dir('waypost', appauthor=False)) / 'talks.sqlite'}"


def _platforms(
    settings: Settings, wanted: tuple[str, ...], codes: WireCodes, parts: CommunityParts
) -> Mapping[str, Platform]:
    texts = load_texts()
    opening = openings(texts)
    found: dict[str, Platform] = {}
    if "telegram" in wanted and settings.telegram is not None:
        from bot.adapters.telegram import Telegram  # noqa: PLC0415 - only who runs it loads it

        found["telegram"] = Telegram(settings.telegram, codes, texts, opening, parts)
    if "discord" in wanted and settings.discord is not None:
        from bot.adapters.discord import Discord  # noqa: PLC0415 - only who runs it loads it

        found["discord"] = Discord(settings.discord, codes, texts, opening, parts)
    return found


def _reach(platforms: Mapping[str, Platform], address: str) -> Outlet | None:
    platform = platforms.get(PREFIXES.get(address.split(":", 1)[0], ""))
    return platform.reach(address) if platform else None


def _freeze() -> None:
    """Take everything loaded so far out of the collector's rounds: it lives until the end."""
    gc.collect()
    gc.freeze()


async def _until_stopped(
    runtime: Runtime[World],
    platforms: Mapping[str, Platform],
    renew: Callable[[], Coroutine[None, None, None]],
) -> None:
    watching = asyncio.create_task(runtime.watch())
    running = {
        asyncio.create_task(platform.run(runtime), name=name)
        for name, platform in platforms.items()
    }
    stopped = asyncio.Event()
    renewing: set[asyncio.Task[object]] = set()

    def begin_renewing() -> None:
        task = asyncio.create_task(safely(renew(), "reloading"))
        renewing.add(task)
        task.add_done_callback(renewing.discard)

    with _signals({"SIGTERM": stopped.set, "SIGINT": stopped.set, "SIGHUP": begin_renewing}):
        logger.info("started")
        stopping = asyncio.create_task(stopped.wait())
        try:
            # A platform that ends by itself could not start: the others are stopped as well.
            await asyncio.wait({stopping, *running}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            failed = [one for one in running if one.done()]
            for task in (stopping, *running):
                task.cancel()
            await asyncio.wait(running)
            await safely(asyncio.wait_for(runtime.settle(), STOPPING), "stopping")
            watching.cancel()
            await asyncio.wait({watching})
    logger.info("stopped")
    for task in failed:
        task.result()


@contextlib.contextmanager
def _signals(heard: Mapping[str, Callable[[], None]]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    for name, does in heard.items():
        with contextlib.suppress(NotImplementedError, AttributeError):  # Windows
            loop.add_signal_handler(getattr(signal, name), does)
    try:
        yield
    finally:
        for name in heard:
            with contextlib.suppress(NotImplementedError, AttributeError):  # Windows
                loop.remove_signal_handler(getattr(signal, name))
