"""Keys are changed while the bot runs, and nobody's chat is lost over it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store import Door
from bot.store.rotation import BATCH, held, rotate
from bot.store.rows import Rows
from bot.store.sealed import SealedStore
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, OLD, SOON, TALK, THERE, TRAIL, every

BOTH = KeyRing((NEW, OLD))


async def test_a_whole_store_is_brought_under_the_newest_key(rows: Rows) -> None:
    before = SealedStore(KeyRing((OLD,)), rows)
    chats = [f"a:{at}" for at in range(BATCH + 5)]
    for chat in chats:
        await before.keep_turn(replace(TRAIL, address=chat), TALK, SOON)
        await before.keep_door(chat, Door("weather"), SOON)

    assert await rotate(rows, BOTH) == 3 * len(chats)

    after = SealedStore(KeyRing((NEW,)), rows)
    for chat in chats:
        assert await after.talk(chat, NOW) == TALK
        assert await after.trail(chat, NOW) == replace(TRAIL, address=chat)
        assert await after.door(chat, NOW) == Door("weather")
    assert await rotate(rows, BOTH) == 0


async def test_a_rotation_that_was_stopped_goes_on(rows: Rows) -> None:
    before = SealedStore(KeyRing((OLD,)), rows)
    await before.keep_turn(TRAIL, TALK, SOON)
    await before.keep_turn(replace(TRAIL, address=THERE), TALK, SOON)
    # The bot itself brought this one's trail over, and not yet its talk.
    await SealedStore(BOTH, rows).trail(HERE, NOW)

    assert await rotate(rows, BOTH) == 3

    assert await SealedStore(KeyRing((NEW,)), rows).talk(HERE, NOW) == TALK


async def test_rotation_loses_nothing_that_is_written_while_it_runs(rows: Rows) -> None:
    before = SealedStore(KeyRing((OLD,)), rows)
    chats = [f"a:{at}" for at in range(40)]
    for chat in chats:
        await before.keep_turn(replace(TRAIL, address=chat), TALK, SOON)
    bot = SealedStore(BOTH, rows)
    later = replace(TALK, node="services")

    async def turns(chat: str) -> None:
        trail = replace(TRAIL, address=chat, messages=())
        for at in range(5):
            trail = replace(trail, messages=(*trail.messages, str(at)))
            await bot.keep_turn(trail, later, SOON)

    await asyncio.gather(
        *(turns(chat) for chat in chats[:20]),
        *(bot.begin_leaving(chat, NOW) for chat in chats[20:30]),
        *(rotate(rows, BOTH) for _ in range(3)),
    )

    after = SealedStore(KeyRing((NEW,)), rows)
    for chat in chats[:20]:
        assert await after.talk(chat, NOW) == later
        trail = await after.trail(chat, NOW)
        assert trail is not None
        assert trail.messages == ("0", "1", "2", "3", "4")
    assert [await after.talk(chat, NOW) for chat in chats[20:30]] == [None] * 10
    assert {one.address for one in await after.covering(NOW)} == set(chats[20:30])
    assert [await after.talk(chat, NOW) for chat in chats[30:]] == [TALK] * 10
    assert len(await every(rows)) == 30 * 2 + 10


async def test_a_door_whose_address_nobody_knows_stays_and_says_how_long(rows: Rows) -> None:
    await SealedStore(KeyRing((OLD,)), rows).keep_door(HERE, Door("weather"), SOON)
    await SealedStore(KeyRing((NEW,)), rows).keep_trail(replace(TRAIL, address=THERE))

    assert await rotate(rows, BOTH) == 0

    (newest, older), unknown = await held(rows, BOTH)
    assert (newest.rows, older.rows, unknown.rows) == (1, 1, 0)
    assert older.until == SOON + timedelta(seconds=30)  # the end of its minute
    assert await SealedStore(BOTH, rows).door(HERE, NOW) == Door("weather")


@pytest.mark.parametrize("count", [0, 3])
async def test_rows_that_no_key_opens_are_counted_and_left(rows: Rows, count: int) -> None:
    for at in range(count):
        await SealedStore(KeyRing((OLD,)), rows).keep_trail(replace(TRAIL, address=f"a:{at}"))

    ring = KeyRing((NEW,))
    assert await rotate(rows, ring) == 0

    (newest,), unknown = await held(rows, ring)
    assert (newest.rows, unknown.rows) == (0, count)
    assert len(await every(rows)) == count
