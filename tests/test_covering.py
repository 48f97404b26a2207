"""Leaving before everything, and every other way in which a screen is covered."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.covering import HEAD_START
from bot.events import Leave, Picked, Said, Start
from tests.rim import HARMLESS, HERE, FailingStore, FakeOutlet, Rim, open_gate, under_way


@pytest.mark.parametrize("event", [Leave(), Picked("leave", "leave"), Said("exit")])
async def test_leaving_forgets_and_covers(event: Leave | Picked | Said) -> None:
    rim = Rim()
    await rim.say("hello")
    await rim.say("hello")

    await rim.hear(event)

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}
    assert rim.outlet.covers == [(f"{HARMLESS} [en]", ("1", "2"))]
    assert await rim.remembered() is None
    assert await rim.traced() is None


async def test_leaving_without_a_talk_shows_the_same_line() -> None:
    rim = Rim()

    await rim.hear(Leave())

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}
    assert await rim.traced() is None


async def test_leaving_speaks_the_language_of_the_talk() -> None:
    rim = Rim()
    await rim.say("español")

    await rim.hear(Leave())

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [es]"}


async def test_leaving_overtakes_an_answer_on_the_wire_and_takes_it_back() -> None:
    rim = Rim()
    await rim.say("hello")

    late = await under_way(rim.say("hello"), rim.outlet)
    await rim.hear(Leave())
    covered = dict(rim.outlet.screen)
    open_gate(rim.outlet)
    await late

    assert covered == {"cover": f"{HARMLESS} [en]"}
    assert rim.outlet.taken_back == ["2"]
    assert rim.outlet.screen == covered
    assert await rim.remembered() is None
    assert await rim.traced() is None


async def test_what_waited_when_somebody_left_is_never_answered() -> None:
    rim = Rim()

    late = await under_way(rim.say("one"), rim.outlet)
    waiting = asyncio.create_task(rim.say("two"))
    await asyncio.sleep(0)
    await rim.hear(Leave())
    open_gate(rim.outlet)
    await asyncio.gather(late, waiting)

    assert rim.outlet.shown == ["turn 1"]
    assert rim.outlet.taken_back == ["1"]
    assert rim.store.calls.count("talk") == 1
    assert await rim.remembered() is None


async def test_what_comes_after_a_typed_leaving_word_begins_anew() -> None:
    rim = Rim()
    await rim.say("hello")

    await asyncio.gather(rim.say("exit"), rim.hear(Start()))

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]", "2": "turn 1"}


async def test_a_leaving_word_that_waited_when_somebody_left_covers_nothing_more() -> None:
    rim = Rim()

    late = await under_way(rim.say("one"), rim.outlet)
    waiting = asyncio.create_task(rim.say("exit"))
    await asyncio.sleep(0)
    await rim.hear(Leave())
    open_gate(rim.outlet)
    await asyncio.gather(late, waiting)

    assert len(rim.outlet.covers) == 1


async def test_the_harmless_line_is_taken_back_too_if_it_comes_late() -> None:
    rim = Rim()

    late = await under_way(rim.say("nothing"), rim.outlet)
    await rim.hear(Leave())
    open_gate(rim.outlet)
    await late

    assert rim.outlet.taken_back == ["1"]


async def test_an_answer_that_could_not_be_taken_back_is_taken_back_later() -> None:
    rim = Rim()
    late = await under_way(rim.say("one"), rim.outlet)
    await rim.hear(Leave())
    rim.outlet.refuses = {"take_back"}
    open_gate(rim.outlet)
    await late

    rim.outlet.refuses = set()
    await rim.runtime.tick()

    assert rim.outlet.taken_back == ["1"]


async def test_beginning_again_waits_until_the_screen_is_covered() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.outlet.cover_gate = asyncio.Event()

    leaving = asyncio.create_task(rim.hear(Leave()))
    await asyncio.sleep(0)
    again = asyncio.create_task(rim.hear(Start()))
    await asyncio.sleep(0.01)
    shown_before = list(rim.outlet.shown)
    rim.outlet.cover_gate.set()
    await asyncio.gather(leaving, again)

    assert shown_before == ["turn 1"]
    assert len(rim.outlet.covers) == 1
    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]", "2": "turn 1"}
    trail = await rim.traced()
    assert trail is not None
    assert trail.messages == ("2",)


async def test_leaving_twice_at_once_leaves_once_more_and_breaks_nothing() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.outlet.cover_gate = asyncio.Event()

    both = asyncio.gather(rim.hear(Leave()), rim.hear(Leave()))
    await asyncio.sleep(0.01)
    rim.outlet.cover_gate.set()
    await both

    assert [messages for _, messages in rim.outlet.covers] == [("1",), ()]
    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}
    assert await rim.traced() is None


@given(st.lists(st.sampled_from(["hello", "leave", "exit", "tick", "open", "wait"]), max_size=12))
def test_whatever_the_order_nothing_is_left_after_leaving(moves: list[str]) -> None:
    async def play() -> None:
        rim = Rim()
        rim.outlet.gate = asyncio.Event()
        tasks = []
        for move in moves:
            if move == "open":
                open_gate(rim.outlet)
                rim.outlet.gate = asyncio.Event()
            elif move == "leave":
                tasks.append(asyncio.create_task(rim.hear(Leave())))
            elif move in {"hello", "exit"}:
                tasks.append(asyncio.create_task(rim.say(move)))
            elif move == "wait":
                await asyncio.sleep(0)
        last = asyncio.create_task(rim.hear(Leave()))
        await asyncio.sleep(0)
        open_gate(rim.outlet)
        await asyncio.gather(*tasks, last)
        assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}
        assert await rim.remembered() is None
        assert await rim.traced() is None

    asyncio.run(play())


async def test_a_cover_that_fails_is_tried_again_until_it_succeeds() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.outlet.refuses = {"cover"}
    await rim.hear(Leave())

    rim.clock.pass_by(seconds=14)
    await rim.runtime.tick()
    too_early = len(rim.outlet.covers)
    rim.clock.pass_by(seconds=1)
    await rim.runtime.tick()
    rim.outlet.refuses = set()
    rim.clock.pass_by(seconds=30)
    await rim.runtime.tick()

    assert too_early == 1
    assert len(rim.outlet.covers) == 3
    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}
    assert await rim.traced() is None


async def test_a_cover_that_never_succeeds_is_given_up() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.outlet.refuses = {"cover"}
    await rim.hear(Leave())

    for _ in range(40):
        rim.clock.pass_by(hours=2)
        await rim.runtime.tick()

    assert len(rim.outlet.covers) == 14
    assert await rim.traced() is None


async def test_writing_after_a_failed_cover_covers_first() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.outlet.refuses = {"cover"}
    await rim.hear(Leave())

    rim.outlet.refuses = set()
    await rim.say("hello")

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]", "2": "turn 1"}


async def test_a_talk_that_could_not_be_deleted_is_never_gone_on_with() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.store.broken = {"begin_leaving"}
    await rim.hear(Leave())

    rim.store.broken = set()
    await rim.say("hello")
    await rim.runtime.tick()
    await rim.say("hello")

    assert rim.outlet.shown == ["turn 1", "turn 1", "turn 2"]


async def test_a_talk_that_could_not_be_deleted_is_deleted_later() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.store.broken = {"begin_leaving"}
    await rim.hear(Leave())

    rim.store.broken = set()
    await rim.runtime.tick()

    assert await rim.remembered() is None


async def test_leaving_covers_though_the_store_is_broken() -> None:
    rim = Rim()
    await rim.say("hello")

    rim.store.broken = {"talk", "trail", "begin_leaving", "keep_trail"}
    await rim.hear(Leave())

    assert rim.outlet.screen["cover"] == f"{HARMLESS} [en]"


async def test_nothing_is_logged_of_somebody_who_leaves(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="waypost")
    rim = Rim()

    await rim.say("hello")
    await rim.hear(Leave())

    assert caplog.records == []


async def test_a_quiet_chat_is_covered_after_ten_minutes() -> None:
    rim = Rim()
    await rim.say("hello")

    rim.clock.pass_by(minutes=9, seconds=59)
    await rim.runtime.tick()
    before = dict(rim.outlet.screen)
    rim.clock.pass_by(seconds=1)
    await rim.runtime.tick()

    assert before == {"1": "turn 1"}
    assert rim.outlet.screen == {"cover": HARMLESS}
    assert await rim.remembered() is None
    assert await rim.traced() is None


async def test_every_press_restarts_the_clock() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.clock.pass_by(minutes=9)
    await rim.say("hello")

    rim.clock.pass_by(minutes=9)
    await rim.runtime.tick()

    assert rim.outlet.covers == []


async def test_a_press_at_the_last_moment_keeps_the_screen() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.clock.pass_by(minutes=10)

    rim.store.gate = asyncio.Event()
    pressed = asyncio.create_task(rim.say("hello"))
    await asyncio.sleep(0)
    ticking = asyncio.create_task(rim.runtime.tick())
    await asyncio.sleep(0.01)
    rim.store.gate.set()
    await asyncio.gather(pressed, ticking)

    assert rim.outlet.covers == []
    assert rim.outlet.shown == ["turn 1", "turn 2"]


async def test_who_writes_while_a_quiet_chat_is_covered_is_answered() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.clock.pass_by(minutes=10)
    rim.outlet.cover_gate = asyncio.Event()

    ticking = asyncio.create_task(rim.runtime.tick())
    await asyncio.sleep(0.01)
    written = asyncio.create_task(rim.say("hello"))
    await asyncio.sleep(0.01)
    rim.outlet.cover_gate.set()
    await asyncio.gather(ticking, written)

    assert rim.outlet.screen == {"cover": HARMLESS, "2": "turn 1"}


async def test_a_tick_sweeps_what_is_over() -> None:
    rim = Rim()

    await rim.runtime.tick()

    assert rim.store.calls == ["due", "sweep"]


async def test_no_address_is_held_once_a_chat_is_covered() -> None:
    rim = Rim()
    await rim.say("hello")
    held_before = rim.runtime.held

    await rim.hear(Leave())

    assert held_before == 1
    assert rim.runtime.held == 0


async def test_what_is_written_where_nothing_is_open_does_not_stay_on_the_screen() -> None:
    rim = Rim()
    rim.outlet.screen["mine 1"] = "nothing"

    await rim.hear(Said("nothing"), brought=("mine 1",))

    assert list(rim.outlet.screen.values()) == [HARMLESS]
    assert await rim.traced() is None


async def test_what_came_twice_with_two_events_is_covered_once() -> None:
    rim = Rim()
    await rim.hear(Said("hello"), brought=("pressed",))

    await rim.hear(Said("more"), brought=("pressed",))

    trail = await rim.traced()
    assert trail is not None
    assert trail.messages.count("pressed") == 1


async def test_the_harmless_line_alone_leaves_no_trace() -> None:
    rim = Rim()

    await rim.say("nothing")

    assert rim.outlet.shown == [HARMLESS]
    assert rim.store.calls == ["talk", "trail"]


async def test_a_start_first_covers_what_an_earlier_run_left() -> None:
    store = FailingStore()
    before = Rim(store=store)
    await before.hear(Said("hello"), "es")
    before.outlet.refuses = {"cover"}
    await before.hear(Leave(), "es")

    screen = FakeOutlet()
    after = Rim(store=store, reach={HERE: screen}.get)
    await after.runtime.resume()

    assert screen.covers == [(f"{HARMLESS} [es]", ("1",))]
    assert await after.traced() is None


async def test_a_chat_that_nobody_reaches_is_kept_for_a_later_start() -> None:
    store = FailingStore()
    before = Rim(store=store)
    await before.say("hello")
    before.clock.pass_by(minutes=11)

    after = Rim(store=store)
    after.clock.pass_by(minutes=11)
    await after.runtime.tick()

    assert await after.traced() is not None


async def test_what_the_person_wrote_is_covered_with_the_rest() -> None:
    rim = Rim()
    await rim.hear(Said("hello"), brought=("mine 1",))
    await rim.hear(Said("hello"), brought=("mine 2",))

    await rim.hear(Leave(), brought=("mine 3",))

    assert rim.outlet.covers == [(f"{HARMLESS} [en]", ("mine 1", "1", "mine 2", "2", "mine 3"))]


async def test_a_leaving_command_is_taken_off_the_screen_though_nothing_else_lies_there() -> None:
    rim = Rim()

    await rim.hear(Leave(), brought=("mine 1",))

    assert rim.outlet.covers == [(f"{HARMLESS} [en]", ("mine 1",))]
    assert await rim.traced() is None


async def test_after_danger_overtook_leaving_still_takes_back_the_answer_that_was_stuck() -> None:
    rim = Rim()
    stuck = await under_way(rim.say("hello"), rim.outlet)
    waiting_for = rim.outlet.gate
    rim.outlet.gate = None
    await rim.say("danger")

    await rim.hear(Leave())
    assert waiting_for is not None
    waiting_for.set()
    await stuck

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}
    assert await rim.remembered() is None
    assert await rim.traced() is None


async def test_a_chat_is_covered_before_the_platform_would_refuse_it() -> None:
    rim = Rim()
    rim.outlet.coverable_for = timedelta(minutes=4)
    await rim.say("hello")

    rim.clock.pass_by(minutes=4)
    await rim.runtime.tick()

    assert rim.outlet.screen == {"cover": HARMLESS}


async def test_a_quiet_chat_is_covered_though_the_store_does_not_answer() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.store.broken = {"due", "talk", "trail", "begin_leaving"}

    rim.clock.pass_by(minutes=10)
    await rim.runtime.tick()

    assert rim.outlet.screen == {"cover": f"{HARMLESS} [en]"}


async def test_that_somebody_left_is_written_down_before_the_first_request() -> None:
    # Killed in between, the program would not know after its restart whose screen to cover.
    rim = Rim()
    await rim.say("hello")
    rim.store.gate = asyncio.Event()

    leaving = asyncio.create_task(rim.hear(Leave()))
    await asyncio.sleep(HEAD_START.total_seconds() / 10)
    asked_before = list(rim.outlet.covers)
    rim.store.gate.set()
    await leaving

    assert asked_before == []
    assert len(rim.outlet.covers) == 1


async def test_leaving_waits_no_longer_than_a_head_start_for_a_store_that_says_nothing() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.store.gate = asyncio.Event()

    leaving = asyncio.create_task(rim.hear(Leave()))
    await asyncio.sleep(2 * HEAD_START.total_seconds())
    covered = dict(rim.outlet.screen)
    rim.store.gate.set()
    await leaving

    assert covered == {"cover": f"{HARMLESS} [en]"}
