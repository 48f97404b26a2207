"""What every store must give: one contract, held against memory, SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from bot.store import DOOR_KEPT, TRAIL_KEPT, Door, Store, StoreError, Trail, joined
from bot.store.rows import START, Row, Rows
from bot.store.sealed import SealedStore
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, OLD, SOON, TALK, THERE, TRAIL, every


async def test_a_talk_comes_back_as_it_was(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)

    assert await store.talk(HERE, NOW) == TALK
    assert await store.talk(THERE, NOW) is None


async def test_the_newest_talk_is_the_talk(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)
    await store.keep_talk(HERE, replace(TALK, node="services"), SOON)

    found = await store.talk(HERE, NOW)

    assert found is not None
    assert found.node == "services"


async def test_a_talk_past_its_time_is_not_there_though_nobody_swept(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)

    assert await store.talk(HERE, SOON - timedelta(seconds=1)) == TALK
    assert await store.talk(HERE, SOON) is None
    assert await store.talk(HERE, NOW) is None


async def test_a_forgotten_talk_is_gone_and_may_be_forgotten_again(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)
    await store.keep_trail(TRAIL)

    await store.forget_talk(HERE)
    await store.forget_talk(HERE)

    assert await store.talk(HERE, NOW) is None
    assert await store.trail(HERE, NOW) == TRAIL


async def test_a_trail_comes_back_until_no_platform_would_delete_it(store: Store) -> None:
    await store.keep_trail(TRAIL)

    assert await store.trail(HERE, SOON + TRAIL_KEPT - timedelta(seconds=1)) == TRAIL
    assert await store.trail(HERE, SOON + TRAIL_KEPT) is None


async def test_a_trail_is_due_when_its_time_has_come_to_the_second(store: Store) -> None:
    await store.keep_trail(TRAIL)
    await store.keep_trail(Trail(THERE, SOON + timedelta(seconds=1)))

    assert await store.due(SOON - timedelta(seconds=1)) == ()
    assert await store.due(SOON) == (TRAIL,)


async def test_a_trail_too_old_to_be_covered_is_not_due_though_nobody_swept(store: Store) -> None:
    await store.keep_trail(replace(TRAIL, is_covering=True))

    assert len(await store.due(SOON + TRAIL_KEPT - timedelta(seconds=1))) == 1
    assert await store.due(SOON + TRAIL_KEPT) == ()
    assert await store.covering(SOON + TRAIL_KEPT) == ()


async def test_leaving_forgets_the_talk_and_marks_the_trail(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)
    await store.keep_trail(TRAIL)
    await store.keep_talk(THERE, TALK, SOON)

    await store.begin_leaving(HERE, NOW)

    left = replace(TRAIL, is_covering=True, covers_at=NOW)
    assert await store.talk(HERE, NOW) is None
    assert await store.talk(THERE, NOW) == TALK
    assert await store.covering(NOW) == (left,)
    assert await store.due(NOW) == (left,)


async def test_leaving_without_a_trail_forgets_the_talk_and_leaves_nothing(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)

    await store.begin_leaving(HERE, NOW)

    assert await store.talk(HERE, NOW) is None
    assert await store.covering(NOW) == ()


async def test_a_cover_that_was_put_off_still_counts_as_covering(store: Store) -> None:
    later = replace(TRAIL, is_covering=True, covers_at=NOW + timedelta(hours=17), tries=13)

    await store.keep_trail(later)

    assert await store.covering(NOW) == (later,)
    assert await store.due(NOW) == ()


async def test_a_covered_trail_is_gone(store: Store) -> None:
    await store.keep_trail(TRAIL)
    await store.begin_leaving(HERE, NOW)

    await store.forget_trail(HERE)

    assert await store.trail(HERE, NOW) is None
    assert await store.covering(NOW) == ()


async def test_a_door_stays_a_day_and_not_longer(store: Store) -> None:
    door = Door("weather", safe=b"s" * 32, duress=None)
    await store.keep_door(HERE, door, NOW + DOOR_KEPT)

    assert await store.door(HERE, NOW + timedelta(hours=23)) == door
    assert await store.door(HERE, NOW + timedelta(hours=24)) is None


async def test_a_door_can_be_removed_at_once(store: Store) -> None:
    await store.keep_door(HERE, Door("weather"), SOON)

    await store.forget_door(HERE)

    assert await store.door(HERE, NOW) is None


async def test_sweeping_leaves_what_is_not_over(store: Store) -> None:
    await store.keep_talk(HERE, TALK, SOON)
    await store.keep_trail(TRAIL)
    await store.keep_talk(THERE, TALK, NOW - timedelta(hours=1))

    await store.sweep(NOW)
    found = await store.talk(HERE, NOW)
    await store.sweep(SOON + timedelta(hours=1))

    assert found == TALK
    assert await store.trail(HERE, NOW) == TRAIL


async def test_sweeping_erases_every_row_that_is_over(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_talk(HERE, TALK, NOW)
    await store.keep_door(HERE, Door("weather"), NOW)
    await store.keep_trail(replace(TRAIL, covers_at=NOW - TRAIL_KEPT))

    await store.sweep(NOW + timedelta(minutes=1))

    assert await every(rows) == ()


async def test_the_trail_and_the_talk_of_a_turn_are_written_together(store: Store) -> None:
    await store.keep_turn(TRAIL, TALK, SOON)
    kept = await store.trail(HERE, NOW), await store.talk(HERE, NOW)
    await store.keep_turn(TRAIL, None, SOON)

    assert kept == (TRAIL, TALK)
    assert await store.trail(HERE, NOW) == TRAIL
    assert await store.talk(HERE, NOW) is None


async def test_a_row_that_was_written_meanwhile_is_not_written_over(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_trail(TRAIL)
    stale = (await every(rows))[0]
    newer = replace(TRAIL, messages=("41", "42", "43"))
    await store.keep_trail(newer)

    done = await rows.change((stale.place,), (stale,), (stale,))

    assert not done
    assert await store.trail(HERE, NOW) == newer


class Meanwhile:
    """Rows between whose finding and changing somebody else writes, once."""

    def __init__(self, rows: Rows, written: Callable[[], Awaitable[None]]) -> None:
        self._rows = rows
        self._written = written
        self._is_over = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._rows, name)

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        found = await self._rows.find(kind, chats)
        if not self._is_over:
            self._is_over = True
            await self._written()
        return found


def store_between(rows: Rows, ring: KeyRing, written: Callable[[], Awaitable[None]]) -> Store:
    return SealedStore(ring, cast("Rows", Meanwhile(rows, written)))


async def test_leaving_covers_a_message_that_was_noted_in_between(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_turn(TRAIL, TALK, SOON)
    more = replace(TRAIL, messages=("41", "42", "43"))

    await store_between(rows, KeyRing((NEW,)), lambda: store.keep_trail(more)).begin_leaving(
        HERE, NOW
    )

    assert await store.talk(HERE, NOW) is None
    assert [one.messages for one in await store.covering(NOW)] == [("41", "42", "43")]


async def test_a_talk_that_began_anew_is_not_erased_as_expired(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_talk(HERE, TALK, NOW)
    newer = replace(TALK, node="services")

    between = store_between(rows, KeyRing((NEW,)), lambda: store.keep_talk(HERE, newer, SOON))

    assert await between.talk(HERE, NOW) is None
    assert await store.talk(HERE, NOW) == newer


async def test_bringing_a_trail_under_the_newest_key_takes_nothing_back(rows: Rows) -> None:
    both = KeyRing((NEW, OLD))
    await SealedStore(KeyRing((OLD,)), rows).keep_trail(TRAIL)
    more = replace(TRAIL, messages=("41", "42", "43"))

    await store_between(rows, both, lambda: SealedStore(both, rows).keep_trail(more)).trail(
        HERE, NOW
    )

    assert await SealedStore(KeyRing((NEW,)), rows).trail(HERE, NOW) == more


async def test_a_store_is_read_page_by_page_in_one_order(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    for at in range(7):
        await store.keep_turn(replace(TRAIL, address=f"a:{at}"), TALK, SOON)

    pages, after = [], START
    while page := await rows.page(after, 3):
        pages.append(page)
        after = page[-1].place

    found = [row.place for page in pages for row in page]
    assert [len(page) for page in pages] == [3, 3, 3, 3, 2]
    assert found == sorted(found)
    assert len(set(found)) == 14


async def test_a_store_that_is_closed_says_so_and_keeps_nobody_waiting(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_talk(HERE, TALK, SOON)

    await store.close()
    await store.close()

    with suppress(StoreError):  # the one in memory is simply empty
        assert await store.talk(HERE, NOW) is None


async def test_a_row_tells_only_a_hash_and_a_minute(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)

    await store.keep_talk(HERE, TALK, SOON)
    await store.keep_trail(TRAIL)
    await store.keep_door(HERE, Door("weather", safe=b"s" * 32), SOON)

    assert len(await every(rows)) == 3
    for row in await every(rows):
        assert (row.due.second, row.due.microsecond) == (0, 0)
        assert len(row.chat) == 32
        for told in (b"console", b'"PH"', b"weather", b"concern", b'"41"', b"s" * 8):
            assert told not in row.sealed + row.chat


async def test_a_row_moved_to_another_chat_is_not_opened(rows: Rows) -> None:
    ring = KeyRing((NEW,))
    store = SealedStore(ring, rows)
    await store.keep_talk(HERE, TALK, SOON)

    stolen = replace((await every(rows))[0], chat=ring.keyed_hash(THERE))
    await rows.change((), (stolen,))

    assert await store.talk(THERE, NOW) is None


async def test_an_older_key_finds_its_rows_and_rewrites_them_with_the_newest(rows: Rows) -> None:
    await SealedStore(KeyRing((OLD,)), rows).keep_talk(HERE, TALK, SOON)

    found = await SealedStore(KeyRing((NEW, OLD)), rows).talk(HERE, NOW)

    assert found == TALK
    assert await SealedStore(KeyRing((NEW,)), rows).talk(HERE, NOW) == TALK
    assert len(await every(rows)) == 1


@pytest.mark.parametrize("found_by", ["trail", "due", "covering", "leaving"])
async def test_every_way_to_a_trail_brings_it_under_the_newest_key(
    rows: Rows, found_by: str
) -> None:
    await SealedStore(KeyRing((OLD,)), rows).keep_trail(replace(TRAIL, is_covering=True))
    store = SealedStore(KeyRing((NEW, OLD)), rows)

    if found_by == "trail":
        await store.trail(HERE, SOON)
    elif found_by == "due":
        await store.due(SOON)
    elif found_by == "covering":
        await store.covering(SOON)
    else:
        await store.begin_leaving(HERE, SOON)

    assert await SealedStore(KeyRing((NEW,)), rows).trail(HERE, SOON) is not None
    assert len(await every(rows)) == 1


async def test_a_door_under_an_older_key_is_found_and_brought_under_the_newest(rows: Rows) -> None:
    await SealedStore(KeyRing((OLD,)), rows).keep_door(HERE, Door("weather"), SOON)

    assert await SealedStore(KeyRing((NEW, OLD)), rows).door(HERE, NOW) == Door("weather")

    assert await SealedStore(KeyRing((NEW,)), rows).door(HERE, NOW) == Door("weather")
    assert len(await every(rows)) == 1


async def test_leaving_reaches_rows_under_an_older_key(rows: Rows) -> None:
    before = SealedStore(KeyRing((OLD,)), rows)
    await before.keep_talk(HERE, TALK, SOON)
    await before.keep_trail(TRAIL)

    after = SealedStore(KeyRing((NEW, OLD)), rows)
    await after.begin_leaving(HERE, NOW)

    assert await after.talk(HERE, NOW) is None
    assert [one.address for one in await after.covering(NOW)] == [HERE]
    assert len(await every(rows)) == 1


async def test_a_row_that_no_key_opens_is_as_good_as_none(rows: Rows) -> None:
    await SealedStore(KeyRing((OLD,)), rows).keep_trail(TRAIL)
    row = (await every(rows))[0]
    stranger = KeyRing((NEW,))
    await rows.change((), (replace(row, chat=stranger.keyed_hash(HERE)),))

    store = SealedStore(stranger, rows)

    assert await store.trail(HERE, NOW) is None
    assert await store.due(SOON) == ()


@pytest.mark.parametrize(
    ("messages", "more", "now"),
    [
        (("1", "2"), ("3", "2"), ("1", "2", "3")),
        (("a#old", "b"), ("a#new",), ("b", "a#new")),
        (("a#old", "b"), ("~a",), ("b",)),
        (("a", "b"), ("~b", "c", "~unknown"), ("a", "c")),
    ],
)
def test_a_trail_names_each_message_once_and_by_its_newest_way(
    messages: tuple[str, ...], more: tuple[str, ...], now: tuple[str, ...]
) -> None:
    assert joined(messages, more) == now
