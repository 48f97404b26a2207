"""PostgreSQL is reached again by itself, and never half done."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.store import StoreError
from bot.store.opening import open_rows, open_store
from bot.store.sealed import SealedStore
from safety.seal import KeyRing
from tests.server_postgres import Server
from tests.stores import HERE, NEW, NOW, SOON, TALK, TRAIL

RING = KeyRing((NEW,))


async def test_a_restart_of_the_server_between_two_requests_is_not_noticed(
    postgres: Server, database: str
) -> None:
    store = await open_store(database, RING)
    # More than one connection in the pool, so that more than one is dead afterwards.
    await asyncio.gather(*(store.keep_talk(f"a:{at}", TALK, SOON) for at in range(8)))

    postgres.stop()
    postgres.go_on()
    found = await asyncio.gather(*(store.talk(f"a:{at}", NOW) for at in range(8)))
    await store.keep_trail(TRAIL)
    await store.begin_leaving(HERE, NOW)

    assert found == [TALK] * 8
    assert await store.covering(NOW) == (replace(TRAIL, is_covering=True, covers_at=NOW),)
    await store.close()


async def test_while_the_server_is_away_it_raises_at_once_and_later_goes_on(
    postgres: Server, database: str
) -> None:
    store = await open_store(database, RING)
    await store.keep_talk(HERE, TALK, SOON)

    postgres.stop()
    try:
        for _ in range(2):
            with pytest.raises(StoreError, match="cannot be reached"):
                await asyncio.wait_for(store.talk(HERE, NOW), timeout=2)
    finally:
        postgres.go_on()

    assert await store.talk(HERE, NOW) == TALK
    await store.close()


async def test_a_server_that_is_away_at_the_start_is_named_as_the_trouble(
    database: str,
) -> None:
    elsewhere = database.replace("/pg", "/nowhere")

    with pytest.raises(StoreError, match="cannot be reached") as raised:
        await open_store(elsewhere, RING)

    assert "nowhere" not in str(raised.value)


async def test_a_database_that_is_not_there_is_named_as_the_trouble(database: str) -> None:
    with pytest.raises(StoreError, match="no such database"):
        await open_store(database.replace("waypost_", "else_"), RING)


async def test_two_programs_that_write_at_once_lose_nothing(database: str) -> None:
    one, other = [SealedStore(RING, await open_rows(database)) for _ in range(2)]
    await one.keep_trail(TRAIL)

    await asyncio.gather(
        *(one.keep_turn(replace(TRAIL, tries=at), TALK, SOON) for at in range(20)),
        *(other.keep_turn(replace(TRAIL, tries=at), None, SOON) for at in range(20)),
        *(other.begin_leaving(HERE, NOW) for _ in range(20)),
        *(one.sweep(NOW) for _ in range(20)),
    )

    assert await one.trail(HERE, NOW) is not None
    await one.begin_leaving(HERE, NOW)
    assert await other.talk(HERE, NOW) is None
    await one.close()
    await other.close()
