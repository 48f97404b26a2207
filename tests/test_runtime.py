"""One chat at a time, leaving before everything, and a sentence even when all else fails."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import lastresort
from bot.events import Hints, Leave, Picked, Said, Start
from bot.lasttongues import CALL_NOW
from bot.texts import load_texts
from safety.limits import SIZE, Bucket, Flood
from tests.rim import HARMLESS, HERE, FailingStore, FakeOutlet, Rim


async def under_way(doing: Coroutine[None, None, None], outlet: FakeOutlet) -> asyncio.Task[None]:
    """A turn that has reached the platform and waits there."""
    outlet.gate = asyncio.Event()
    outlet.is_showing.clear()
    task = asyncio.create_task(doing)
    await outlet.is_showing.wait()
    return task


def open_gate(outlet: FakeOutlet) -> None:
    assert outlet.gate is not None
    outlet.gate.set()
    outlet.gate = None


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


@pytest.mark.parametrize("broken", ["talk", "trail", "keep_trail", "keep_turn"])
async def test_a_broken_store_still_gives_the_emergency_way(broken: str) -> None:
    rim = Rim()

    rim.store.broken = {broken}
    await rim.say("hello")

    assert rim.outlet.shown[-1] == lastresort.sorry(("en",))


async def test_a_broken_step_still_gives_the_emergency_way_and_keeps_the_talk() -> None:
    rim = Rim()
    await rim.say("español")

    await rim.hear(Said("break"), "en")
    await rim.say("hello")

    assert rim.outlet.shown == ["turn 1", lastresort.sorry(("es",)), "turn 2"]
    trail = await rim.traced()
    assert trail is not None
    assert trail.messages == ("1", "2", "3")


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


@pytest.mark.parametrize(
    ("languages", "word"),
    [
        (("es-MX",), "emergencias"),
        (("km", "es"), CALL_NOW["km"]),
        (("pt-PT",), CALL_NOW["pt-BR"]),
        (("zh-Hant",), CALL_NOW["zh-Hant"]),
        (("xx",), "112"),
        ((), "112"),
    ],
)
@pytest.mark.parametrize("sentence", [lastresort.sorry])
def test_the_last_resort_speaks_the_best_language(
    sentence: Callable[[tuple[str, ...]], str], languages: tuple[str, ...], word: str
) -> None:
    text = sentence(languages)

    assert word in text
    assert "112" in text
    assert "/x" in text


def test_the_last_resort_says_in_every_language_of_danger_what_its_card_says() -> None:
    texts = load_texts()

    assert {tag: texts.say(tag, "emergency.again_no_number") for tag in texts.partial} == CALL_NOW


@pytest.mark.parametrize("language", lastresort.SORRY)
def test_what_stays_when_all_fails_tells_nothing(language: str) -> None:
    text = lastresort.harmless((language,))

    assert "/start" in text
    assert len(text) < 80


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


async def test_leaving_does_not_wait_for_a_store_that_says_nothing() -> None:
    rim = Rim()
    await rim.say("hello")
    rim.store.gate = asyncio.Event()

    leaving = asyncio.create_task(rim.hear(Leave()))
    await asyncio.sleep(0.01)
    covered = dict(rim.outlet.screen)
    rim.store.gate.set()
    await leaving

    assert covered == {"cover": f"{HARMLESS} [en]"}


async def test_the_sentence_of_the_last_resort_is_covered_too() -> None:
    rim = Rim()
    rim.store.broken = {"talk", "trail", "keep_trail", "begin_leaving"}
    await rim.hear(Said("hello"), brought=("mine 1",))

    rim.store.broken = set()
    await rim.hear(Leave())

    assert rim.outlet.covers == [(f"{HARMLESS} [en]", ("mine 1", "1"))]


async def test_settling_waits_for_the_turn_that_has_begun() -> None:
    rim = Rim()
    turn = await under_way(rim.say("hello"), rim.outlet)

    settled = asyncio.create_task(rim.runtime.settle())
    await asyncio.sleep(0)
    was_settled = settled.done()
    open_gate(rim.outlet)
    await asyncio.gather(turn, settled)

    assert not was_settled
