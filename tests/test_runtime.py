"""One chat at a time: order, what is written when, and what waits for whom."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.events import Hints, Leave, Picked, Said
from tests.rim import HERE, FakeOutlet, Rim, open_gate, under_way


async def test_a_talk_goes_on_from_one_event_to_the_next() -> None:
    rim = Rim()

    for _ in range(3):
        await rim.say("hello")

    assert rim.outlet.shown == ["turn 1", "turn 2", "turn 3"]
    trail = await rim.traced()
    assert trail is not None
    assert trail.messages == ("1", "2", "3")


async def test_the_trail_is_written_before_and_the_talk_after_an_answer_is_shown() -> None:
    rim = Rim()

    turn = await under_way(rim.say("hello"), rim.outlet)
    before = list(rim.store.calls)
    open_gate(rim.outlet)
    await turn

    assert before == ["talk", "trail", "keep_trail"]
    assert rim.store.calls == [*before, "keep_turn"]


async def test_two_events_of_one_chat_are_answered_one_after_the_other() -> None:
    rim = Rim()

    first = await under_way(rim.say("one"), rim.outlet)
    second = asyncio.create_task(rim.say("two"))
    await asyncio.sleep(0)
    open_gate(rim.outlet)
    await asyncio.gather(first, second)

    assert rim.outlet.shown == ["turn 1", "turn 2"]


async def test_a_slow_chat_holds_up_no_other() -> None:
    rim, other = Rim(), FakeOutlet()

    slow = await under_way(rim.say("one"), rim.outlet)
    await rim.runtime.handle("console:there", Said("one"), other, Hints())

    assert other.shown == ["turn 1"]
    open_gate(rim.outlet)
    await slow


async def test_an_answer_that_was_not_shown_is_not_remembered() -> None:
    rim = Rim()
    await rim.say("hello")

    rim.outlet.refuses = {"show"}
    await rim.say("hello")
    rim.outlet.refuses = set()
    await rim.say("hello")

    assert rim.outlet.shown == ["turn 1", "turn 2"]


async def test_nothing_that_fails_is_quoted(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    rim = Rim()
    rim.outlet.refuses = {"cover", "take_back"}
    rim.store.broken = {"keep_turn"}

    await rim.say("break")
    await rim.say("my stepdad hits me")
    await rim.hear(Leave())

    assert len(caplog.records) >= 3
    assert "stepdad" not in caplog.text
    assert "words of a person" not in caplog.text
    assert HERE not in caplog.text


async def test_the_second_press_while_the_first_is_answered_is_no_press() -> None:
    rim = Rim()

    first = await under_way(rim.hear(Picked("place", "PH")), rim.outlet)
    await rim.hear(Picked("place", "PH"))
    open_gate(rim.outlet)
    await first
    await rim.hear(Picked("place", "PH"))

    assert rim.outlet.shown == ["turn 1", "turn 2"]


async def test_danger_is_answered_beside_an_answer_that_is_stuck() -> None:
    rim = Rim()
    await rim.say("hello")

    stuck = await under_way(rim.say("hello"), rim.outlet)
    waiting_for = rim.outlet.gate
    rim.outlet.gate = None
    await rim.say("danger")
    shown_first = list(rim.outlet.shown)
    assert waiting_for is not None
    waiting_for.set()
    await stuck
    await rim.say("hello")

    assert shown_first == ["turn 1", "turn 3"]
    assert rim.outlet.shown == ["turn 1", "turn 3", "turn 2", "turn 4"]
    trail = await rim.traced()
    assert trail is not None
    assert sorted(trail.messages) == ["1", "2", "3", "4"]


async def test_settling_waits_for_the_turn_that_has_begun() -> None:
    rim = Rim()
    turn = await under_way(rim.say("hello"), rim.outlet)

    settled = asyncio.create_task(rim.runtime.settle())
    await asyncio.sleep(0)
    was_settled = settled.done()
    open_gate(rim.outlet)
    await asyncio.gather(turn, settled)

    assert not was_settled
