"""Too much at once is not answered, and may leave all the same."""

from __future__ import annotations

import asyncio

import pytest

from bot.events import Leave, Said
from safety.limits import SIZE, Bucket, Flood
from tests.rim import HARMLESS, HERE, Rim


async def test_a_flood_is_not_answered_but_may_leave() -> None:
    rim = Rim(flood=Flood())
    for _ in range(SIZE + 5):
        await rim.say("hello")
    shown = len(rim.outlet.shown)

    await rim.hear(Leave())
    rim.clock.pass_by(seconds=2)
    await rim.say("hello")

    assert shown == SIZE
    assert rim.outlet.covers[0][0] == f"{HARMLESS} [en]"
    assert rim.outlet.shown[-1] == "turn 1"


async def test_what_a_flood_leaves_on_the_screen_is_covered_too() -> None:
    rim = Rim(flood=Flood())
    for at in range(SIZE + 5):
        await rim.hear(Said("hello"), brought=(f"mine {at}",))

    await rim.hear(Leave())

    covered = rim.outlet.covers[0][1]
    assert {f"mine {at}" for at in range(SIZE + 5)} <= set(covered)


async def test_words_that_wait_behind_a_slow_answer_are_taken_back_on_leaving() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.outlet.gate = asyncio.Event()
    slow = asyncio.create_task(rim.hear(Said("first"), brought=("mine 1",)))
    await asyncio.sleep(0)
    rim.outlet.screen["mine 2"] = "more"
    waiting = asyncio.create_task(rim.hear(Said("more"), brought=("mine 2",)))
    await asyncio.sleep(0)

    await rim.hear(Leave())
    rim.outlet.gate.set()
    await asyncio.gather(slow, waiting)

    assert list(rim.outlet.screen) == ["cover"]


def test_a_bucket_refills_by_one_a_second_and_not_above_its_size() -> None:
    empty = Bucket(0.0, 100.0)

    assert empty.taken(100.9) is None
    assert empty.taken(101.0) == Bucket(0.0, 101.0)
    assert empty.taken(10_000.0) == Bucket(SIZE - 1, 10_000.0)
    assert empty.taken(50.0) is None


def test_a_flood_of_chats_takes_no_endless_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("safety.limits.REMEMBERED", 10)
    flood = Flood()

    for chat in range(100):
        flood.lets(f"console:{chat}", float(chat))

    assert len(flood) <= 11


def test_a_clock_that_jumps_back_locks_nobody_out() -> None:
    flood = Flood()

    assert all(flood.lets(HERE, now) for now in (100.0, 50.0, 0.0))
