"""What every store must give; a new store is one more line in STORES."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store import DOOR_KEPT, TRAIL_KEPT, Door, Store, Trail
from bot.store.memory import MemoryRows, MemoryStore
from bot.store.records import (
    door_from_json,
    door_to_json,
    talk_from_json,
    talk_to_json,
    trail_from_json,
    trail_to_json,
)
from bot.store.sealed import SealedStore
from bot.talk import Talk
from safety.seal import KeyRing

OLD, NEW = bytes(range(32)), bytes(range(1, 33))
NOW = datetime(2026, 11, 24, 12, 0, 30, tzinfo=UTC)
SOON = NOW + timedelta(minutes=10)
HERE, THERE = "console:here", "console:there"
TALK = Talk(
    node="concern",
    language="es-MX",
    language_chosen=True,
    answers=(("place", "PH"), ("safe_now", "ok")),
    shown=("ph-one", "ph-two"),
    batch=2,
    danger=1,
    skin="weather",
)
TRAIL = Trail(HERE, SOON, messages=("41", "42"), languages=("es",))
STORES: dict[str, Callable[[KeyRing], Store]] = {"memory": MemoryStore}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> Store:
    return STORES[request.param](KeyRing((NEW,)))


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


async def test_sweeping_erases_every_row_that_is_over() -> None:
    rows = MemoryRows()
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_talk(HERE, TALK, NOW)
    await store.keep_door(HERE, Door("weather"), NOW)
    await store.keep_trail(replace(TRAIL, covers_at=NOW - TRAIL_KEPT))

    await store.sweep(NOW + timedelta(minutes=1))

    assert rows.every() == ()


async def test_the_trail_and_the_talk_of_a_turn_are_written_together() -> None:
    store = MemoryStore(KeyRing((NEW,)))

    await store.keep_turn(TRAIL, TALK, SOON)
    kept = await store.trail(HERE, NOW), await store.talk(HERE, NOW)
    await store.keep_turn(TRAIL, None, SOON)

    assert kept == (TRAIL, TALK)
    assert await store.trail(HERE, NOW) == TRAIL
    assert await store.talk(HERE, NOW) is None


async def test_a_row_tells_only_a_hash_and_a_minute() -> None:
    rows = MemoryRows()
    store = SealedStore(KeyRing((NEW,)), rows)

    await store.keep_talk(HERE, TALK, SOON)
    await store.keep_trail(TRAIL)
    await store.keep_door(HERE, Door("weather", safe=b"s" * 32), SOON)

    assert len(rows.every()) == 3
    for row in rows.every():
        assert (row.due.second, row.due.microsecond) == (0, 0)
        assert len(row.chat) == 32
        for told in (b"console", b'"PH"', b"weather", b"concern", b'"41"', b"s" * 8):
            assert told not in row.sealed + row.chat


async def test_a_row_moved_to_another_chat_is_not_opened() -> None:
    rows = MemoryRows()
    ring = KeyRing((NEW,))
    store = SealedStore(ring, rows)
    await store.keep_talk(HERE, TALK, SOON)

    stolen = replace(rows.every()[0], chat=ring.keyed_hash(THERE))
    await rows.change((), (stolen,))

    assert await store.talk(THERE, NOW) is None


async def test_an_older_key_finds_its_rows_and_rewrites_them_with_the_newest() -> None:
    rows = MemoryRows()
    await SealedStore(KeyRing((OLD,)), rows).keep_talk(HERE, TALK, SOON)

    found = await SealedStore(KeyRing((NEW, OLD)), rows).talk(HERE, NOW)

    assert found == TALK
    assert await SealedStore(KeyRing((NEW,)), rows).talk(HERE, NOW) == TALK
    assert len(rows.every()) == 1


async def test_leaving_reaches_rows_under_an_older_key() -> None:
    rows = MemoryRows()
    before = SealedStore(KeyRing((OLD,)), rows)
    await before.keep_talk(HERE, TALK, SOON)
    await before.keep_trail(TRAIL)

    after = SealedStore(KeyRing((NEW, OLD)), rows)
    await after.begin_leaving(HERE, NOW)

    assert await after.talk(HERE, NOW) is None
    assert [one.address for one in await after.covering(NOW)] == [HERE]
    assert len(rows.every()) == 1


async def test_a_row_that_no_key_opens_is_as_good_as_none() -> None:
    rows = MemoryRows()
    await SealedStore(KeyRing((OLD,)), rows).keep_trail(TRAIL)
    row = rows.every()[0]
    stranger = KeyRing((NEW,))
    await rows.change((), (replace(row, chat=stranger.keyed_hash(HERE)),))

    store = SealedStore(stranger, rows)

    assert await store.trail(HERE, NOW) is None
    assert await store.due(SOON) == ()


words = st.text(max_size=12)
talks = st.builds(
    Talk,
    node=words,
    language=words,
    language_chosen=st.booleans(),
    answers=st.lists(st.tuples(words, words), max_size=4).map(tuple),
    shown=st.lists(words, min_size=2, max_size=4).map(tuple),
    batch=st.integers(0, 2),
    danger=st.integers(0, 9),
    skin=st.none() | words,
)


@given(talks)
def test_a_talk_survives_being_written(talk: Talk) -> None:
    assert talk_from_json(talk_to_json(talk)) == talk


def test_what_a_later_version_added_is_dropped_and_the_talk_goes_on() -> None:
    record = json.loads(talk_to_json(TALK))
    record["mood"] = {"from": "a later version"}
    record["answers"].append(["a", "triple", "of later"])

    assert talk_from_json(json.dumps(record).encode()) == TALK


@pytest.mark.parametrize("record", [{}, {"v": 2, "node": "place", "language": "en"}, {"v": 1}, []])
def test_a_talk_that_cannot_go_on_is_none(record: object) -> None:
    assert talk_from_json(json.dumps(record).encode()) is None


def test_a_trail_of_the_first_version_is_read_for_ever() -> None:
    # Never change this line: rows like it may lie in somebody's database.
    written = (
        b'{"address":"console:here","covers_at":"2026-11-24T12:10:30+00:00",'
        b'"messages":["41","42"],"languages":["es"],"is_covering":false,"tries":0}'
    )

    assert trail_from_json(written) == TRAIL


@pytest.mark.parametrize("time", [None, 7, "soon", "2026-11-24T12:10:30"])
def test_a_trail_whose_time_cannot_be_read_is_long_due(time: object) -> None:
    record = json.loads(trail_to_json(TRAIL)) | {"covers_at": time}

    trail = trail_from_json(json.dumps(record).encode())

    assert trail is not None
    assert trail.covers_at < NOW


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | words | st.integers(), st.lists).map(
        lambda value: json.dumps(value).encode()
    )
)
def test_no_bytes_make_a_reader_fail(value: bytes) -> None:
    for read in (talk_from_json, trail_from_json, door_from_json):
        read(value)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "v",
                "node",
                "language",
                "answers",
                "shown",
                "batch",
                "danger",
                "skin",
                "address",
                "covers_at",
                "messages",
                "tries",
                "safe",
                "duress",
            ]
        ),
        st.none() | st.integers() | words | st.lists(words | st.lists(words), max_size=3),
    )
)
def test_no_field_of_a_wrong_kind_makes_a_reader_fail(record: dict[str, object]) -> None:
    value = json.dumps(record).encode()

    for read in (talk_from_json, trail_from_json, door_from_json):
        read(value)


@given(st.builds(Door, skin=words, safe=st.none() | st.binary(min_size=1, max_size=32)))
def test_a_door_survives_being_written(door: Door) -> None:
    assert door_from_json(door_to_json(door)) == door
