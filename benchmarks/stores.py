"""What keeping, finding and leaving cost in each store, beside the bare driver in the same run.

The peer does what the store does to its table, through the same driver or, for SQLite, through
aiosqlite, with the same PRAGMAs and the same number of bytes; it seals nothing, hashes nothing
and scrubs nothing. Run: .venv/bin/python benchmarks/stores.py
"""

from __future__ import annotations

import asyncio
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiosqlite
import asyncpg

# A script beside this one has the name of a package of ours, and its folder is looked at first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.store import Store, Trail
from bot.store.memory import MemoryStore
from bot.store.opening import open_store
from bot.store.sqlite_file import PRAGMAS
from bot.talk import Talk
from safety.seal import KeyRing

CHATS = 400
LEAST = 0.5  # of the bare driver's work per CPU-second; docs/decisions/011-sql-store.md
AT_ONCE = (1, 64)
NOW = datetime.now(UTC)
SOON = NOW + timedelta(minutes=10)
TALK = Talk("services", "en", answers=(("place", "PH"), ("concern", "bullying")), shown=("a", "b"))
SIZE = 330  # bytes of a sealed talk or trail of this size
UPSERT = (
    "INSERT INTO waypost_records (kind, chat, due, sealed) VALUES ({}, {}, {}, {}) "
    "ON CONFLICT (kind, chat) DO UPDATE SET due = excluded.due, sealed = excluded.sealed"
)
FIND = "SELECT due, sealed FROM waypost_records WHERE kind = {} AND chat = {}"
ERASE = "DELETE FROM waypost_records WHERE kind = {} AND chat = {}"
Work = Callable[[int], Awaitable[object]]


@dataclass(frozen=True)
class Works:
    """The four things that are measured, each for the chat of a number."""

    keep_talk: Work
    talk: Work
    keep_turn: Work
    begin_leaving: Work


@dataclass(frozen=True)
class Measured:
    """Per second, per second of this process's own CPU time, and milliseconds."""

    rate: float
    per_cpu: float
    p50: float
    p99: float


def of_store(store: Store) -> Works:
    """The works of one of our stores."""

    def trail(at: int) -> Trail:
        return Trail(f"t:{at}", SOON, messages=("1001", "1002", "1003"), languages=("en",))

    return Works(
        keep_talk=lambda at: store.keep_talk(f"t:{at}", TALK, SOON),
        talk=lambda at: store.talk(f"t:{at}", NOW),
        keep_turn=lambda at: store.keep_turn(trail(at), TALK, SOON),
        begin_leaving=lambda at: store.begin_leaving(f"t:{at}", NOW),
    )


def of_aiosqlite(on: aiosqlite.Connection) -> Works:
    """The same through one connection of aiosqlite; a transaction at a time, as it must be."""
    chats, value = [secrets.token_bytes(32) for _ in range(CHATS)], secrets.token_bytes(SIZE)
    writing = asyncio.Lock()
    upsert, find, erase = (one.format(*"????") for one in (UPSERT, FIND, ERASE))

    async def whole(*steps: tuple[str, tuple[object, ...]]) -> None:
        async with writing:
            await on.execute("BEGIN IMMEDIATE")
            for statement, values in steps:
                await on.execute(statement, values)
            await on.commit()

    async def talk(at: int) -> object:
        async with on.execute(find, ("talk", chats[at])) as cursor:
            return await cursor.fetchone()

    def put(kind: str, at: int) -> tuple[str, tuple[object, ...]]:
        return upsert, (kind, chats[at], 1, value)

    async def leave(at: int) -> None:
        await talk(at)
        await whole((find, ("trail", chats[at])), (erase, ("talk", chats[at])), put("trail", at))

    return Works(
        keep_talk=lambda at: whole(put("talk", at)),
        talk=talk,
        keep_turn=lambda at: whole(put("trail", at), put("talk", at)),
        begin_leaving=leave,
    )


def of_asyncpg(pool: asyncpg.Pool) -> Works:
    """The same through a pool of asyncpg."""
    chats, value = [secrets.token_bytes(32) for _ in range(CHATS)], secrets.token_bytes(SIZE)
    upsert, find, erase = (one.format("$1", "$2", "$3", "$4") for one in (UPSERT, FIND, ERASE))

    async def keep_turn(at: int) -> None:
        rows = [(kind, chats[at], 1, value) for kind in ("trail", "talk")]
        async with pool.acquire() as on:
            await on.executemany(upsert, rows)

    async def leave(at: int) -> None:
        await pool.fetchrow(find, "trail", chats[at])
        async with pool.acquire() as on, on.transaction():
            await on.fetchrow(f"{find} FOR UPDATE", "trail", chats[at])
            await on.execute(erase, "talk", chats[at])
            await on.execute(upsert, "trail", chats[at], 1, value)

    return Works(
        keep_talk=lambda at: pool.execute(upsert, "talk", chats[at], 1, value),
        talk=lambda at: pool.fetchrow(find, "talk", chats[at]),
        keep_turn=keep_turn,
        begin_leaving=leave,
    )


async def measured(work: Work, at_once: int) -> Measured:
    """One work for every chat, so many of them at the same time."""
    waiting, took = iter(range(CHATS)), []

    async def worker() -> None:
        for at in waiting:
            begun = time.perf_counter()
            await work(at)
            took.append(time.perf_counter() - begun)

    begun, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(worker() for _ in range(at_once)))
    wall, cpu = time.perf_counter() - begun, time.process_time() - cpu
    took.sort()
    return Measured(
        CHATS / wall, CHATS / cpu, took[CHATS // 2] * 1000, took[CHATS * 99 // 100] * 1000
    )


async def second(works: Works, what: str, at_once: int) -> Measured:
    """A work measured after a warm round, each time over chats of which every row is there."""
    await measured(works.keep_turn, at_once)
    await measured(getattr(works, what), at_once)
    await measured(works.keep_turn, at_once)
    return await measured(getattr(works, what), at_once)


async def table(name: str, ours: Works, peer: Works | None) -> float:
    """Print a line for each work and load, with ours to the peer's; the least per CPU-second."""
    least = float("inf")
    for what in ("keep_talk", "talk", "keep_turn", "begin_leaving"):
        for at_once in AT_ONCE:
            found = await second(ours, what, at_once)
            ratio = ""
            if peer is not None:
                beside = await second(peer, what, at_once)
                least = min(least, found.per_cpu / beside.per_cpu)
                ratio = (
                    f"{beside.rate:>9,.0f} {found.rate / beside.rate:>7.2f} "
                    f"{found.per_cpu / beside.per_cpu:>9.2f}"
                )
            print(
                f"{name:<11} {what:<14} {at_once:>3} {found.rate:>9,.0f} {found.per_cpu:>10,.0f} "
                f"{found.p50:>7.2f} {found.p99:>7.2f} {ratio}",
                flush=True,
            )
    return least


async def sqlite(folder: Path) -> float:
    """A file, and aiosqlite on another file beside it."""
    ring = KeyRing.generate()
    store = await open_store(f"sqlite:///{folder / 'ours.db'}", ring)
    await (await open_store(f"sqlite:///{folder / 'peer.db'}", ring)).close()
    async with aiosqlite.connect(folder / "peer.db", isolation_level=None) as on:
        for pragma in PRAGMAS:
            await on.execute(f"PRAGMA {pragma}")
        least = await table("SQLite", of_store(store), of_aiosqlite(on))
    await store.close()
    return least


async def postgresql(folder: Path) -> float:
    """Two databases of a server out of its wheel, over a socket."""
    os.environ["XDG_RUNTIME_DIR"] = str(folder)  # read at the import
    sys.path[0] = str(Path(__file__).parent.parent)
    from tests.server_postgres import Server  # noqa: PLC0415

    server = Server.start(fsync=True)
    store = await open_store(server.database(), KeyRing.generate())
    peer = server.database()
    await (await open_store(peer, KeyRing.generate())).close()
    async with asyncpg.create_pool(peer, min_size=1, max_size=10) as pool:
        least = await table("PostgreSQL", of_store(store), of_asyncpg(pool))
    await store.close()
    server.remove()
    return least


async def main() -> int:
    """Print the tables; 1 if a store costs more than the docs say."""
    print(
        f"{'':<11} {'':<14} {'at':>3} {'per':>9} {'per':>10} {'p50':>7} {'p99':>7} "
        f"{'bare':>9} {'ratio':>7} {'per CPU-s':>9}   ({NOW:%Y-%m-%d})\n"
        f"{'store':<11} {'':<14} {'once':>3} {'second':>8} {'CPU-second':>10} {'ms':>7} {'ms':>7} "
        f"{'driver':>9}"
    )
    await table("memory", of_store(MemoryStore(KeyRing.generate())), None)
    with tempfile.TemporaryDirectory() as folder:
        least = min(await sqlite(Path(folder)), await postgresql(Path(folder)))
    return 0 if least >= LEAST else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
