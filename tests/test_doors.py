"""The person's own words: they do what was said, and nobody can tell that they are there."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.doors import GUESSES, Doors
from bot.events import Hints, Said, Start, Unreadable, Worded
from bot.runtime import Runtime
from bot.store import Door
from bot.store.memory import MemoryStore
from bot.store.records import door_from_json, door_to_json, trail_from_json, trail_to_json
from safety.seal import KeyRing
from tests.rim import HARMLESS, HERE, FakeOutlet, Rim, open_gate, under_way
from tests.stores import NEW, NOW, OLD, TRAIL


async def chosen(rim: Rim, use: str, word: str) -> None:
    """A person who has chosen a word."""
    await rim.say(use)
    await rim.say(word)


@pytest.mark.parametrize("said", ["green apple", "Green  Apple!", "GREEN APPLE"])
async def test_ones_own_word_leaves_like_the_button(said: str) -> None:
    rim = Rim()
    await chosen(rim, "sign", "green apple")

    await rim.say(said)

    assert rim.outlet.covers[-1][0].startswith(HARMLESS)
    assert await rim.remembered() is None
    assert await rim.traced() is None


@pytest.mark.parametrize("said", ["green apples", "apple", "a green apple", ""])
async def test_what_is_not_the_word_is_answered_like_everything_else(said: str) -> None:
    rim = Rim()
    await chosen(rim, "sign", "green apple")

    await rim.say(said)

    assert rim.outlet.covers == []
    assert rim.outlet.shown[-1].startswith("turn")


async def test_a_sticker_of_ones_own_leaves_and_another_does_not() -> None:
    doors = Doors(MemoryStore(KeyRing.generate()))
    door = Door("", leave=doors._store.word_hashes(HERE, "sign AgADpear")[0])  # noqa: SLF001 - the same rim

    pear, apple = Unreadable("sticker", "AgADpear"), Unreadable("sticker", "AgADapple")

    assert doors.heard(HERE, door, pear, NOW, is_open=True) == Worded("leave")
    assert doors.heard(HERE, door, apple, NOW, is_open=True) == apple
    assert doors.heard(HERE, door, Unreadable("sticker"), NOW, is_open=True) != Worded("leave")


async def test_ones_own_word_overtakes_an_answer_on_the_wire() -> None:
    rim = Rim()
    await chosen(rim, "sign", "pear")
    stuck = await under_way(rim.say("hello"), rim.outlet)

    await rim.say("pear")
    covered = list(rim.outlet.covers)
    open_gate(rim.outlet)
    await stuck

    assert len(covered) == 1
    assert set(rim.outlet.screen) == {"cover"}
    assert await rim.remembered() is None


async def test_a_word_is_forgotten_after_a_day() -> None:
    rim = Rim()
    await chosen(rim, "sign", "pear")
    await rim.say("exit")

    rim.clock.pass_by(hours=24, seconds=1)
    await rim.say("hello")
    await rim.say("pear")

    assert rim.outlet.shown[-1] == "turn 2"
    assert await MemoryStore.door(rim.store, HERE, rim.clock.now) is None


async def test_forgetting_forgets_the_words_at_once() -> None:
    rim = Rim()
    await chosen(rim, "sign", "pear")

    await rim.say("forget")

    assert await MemoryStore.door(rim.store, HERE, rim.clock.now) is None


async def test_a_word_works_after_a_restart() -> None:
    rim = Rim()
    await chosen(rim, "sign", "pear")
    again = Rim(store=rim.store)
    again.outlet = rim.outlet

    await again.say("pear")

    assert set(rim.outlet.screen) == {"cover"}
    assert await again.remembered() is None


async def test_a_store_that_keeps_words_keeps_no_word() -> None:
    rim = Rim()
    await chosen(rim, "safe", "tulips")

    door = await MemoryStore.door(rim.store, HERE, rim.clock.now)

    assert door is not None
    assert b"tulips" not in door_to_json(door)
    assert "tulips" not in repr(door)
    other = rim.store.word_hashes("console:there", "tulips")
    assert door.safe not in other, "the same word in two chats has two hashes"


async def test_behind_a_closed_door_only_the_safe_word_shows_more() -> None:
    rim = Rim()
    await chosen(rim, "safe", "tulips")
    await rim.say("exit")
    stayed = rim.outlet.covers[-1][0]

    await rim.hear(Start())
    shown = rim.outlet.shown[-1]
    await rim.say("tulips")

    assert stayed == "about plants [en]", "the harmless line is the skin's"
    assert shown == "about plants"
    assert rim.outlet.shown[-1] == "your safe word"


async def test_what_stays_of_a_cover_is_no_trace() -> None:
    rim = Rim()
    await chosen(rim, "safe", "tulips")
    await rim.say("exit")

    await rim.hear(Start(), brought=("7",))

    assert await rim.traced() is None
    assert await rim.remembered() is None
    assert "7" not in rim.outlet.taken_back, "a watcher would see the message vanish"


async def test_the_word_for_danger_covers_with_the_skin_from_an_open_talk() -> None:
    rim = Rim()
    await chosen(rim, "safe", "tulips")
    await chosen(rim, "duress", "cactus")

    await rim.say("cactus")

    assert rim.outlet.covers[-1][0] == "about plants [en]"
    assert await rim.remembered() is None


async def test_the_cover_speaks_the_language_in_which_it_was_chosen() -> None:
    rim = Rim()
    await rim.say("español")
    await rim.hear(Said("safe"), "es")
    await rim.hear(Said("tulips"), "es")
    await rim.say("exit")

    door = await MemoryStore.door(rim.store, HERE, rim.clock.now)

    assert door is not None
    assert door.language == "es"


async def test_guesses_at_a_closed_door_are_few_and_nothing_tells() -> None:
    doors = Doors(MemoryStore(KeyRing.generate()))
    door = Door("plants", safe=doors._store.word_hashes(HERE, "tulips")[0])  # noqa: SLF001 - the same rim

    for guess in range(GUESSES):
        event = Said(f"guess {guess}")
        assert doors.heard(HERE, door, event, NOW, is_open=False) is event
    late = Said("tulips")

    assert doors.heard(HERE, door, late, NOW, is_open=False) is late
    later = NOW + timedelta(minutes=2)
    assert doors.heard(HERE, door, late, later, is_open=False) == Worded("safe")


async def test_an_open_talk_hears_the_word_however_much_was_written() -> None:
    doors = Doors(MemoryStore(KeyRing.generate()))
    door = Door("", leave=doors._store.word_hashes(HERE, "pear")[0])  # noqa: SLF001 - the same rim

    for _ in range(GUESSES * 2):
        doors.heard(HERE, door, Said("hello"), NOW, is_open=True)

    assert doors.heard(HERE, door, Said("pear"), NOW, is_open=True) == Worded("leave")


def test_every_text_is_compared_with_all_three_words(monkeypatch: pytest.MonkeyPatch) -> None:
    # A guess takes as long as a wrong word: the work is counted, for a time cannot be tested.
    compared: list[bytes] = []

    def counting(one: bytes, _other: bytes) -> bool:
        compared.append(one)
        return False

    doors = Doors(MemoryStore(KeyRing((NEW, OLD))))
    word = doors._store.word_hashes(HERE, "tulips")[0]  # noqa: SLF001 - the same rim
    monkeypatch.setattr("bot.doors.hmac.compare_digest", counting)
    counts = set()
    for door in (Door("plants"), Door("plants", safe=word), Door("plants", word, word, word)):
        for said in ("tulips", "nothing like it"):
            compared.clear()
            doors.heard(HERE, door, Said(said), NOW, is_open=False)
            counts.add(len(compared))

    assert counts == {6}, "three words, under two keys"


async def test_a_word_hashed_with_an_older_key_is_still_heard() -> None:
    before, after = (MemoryStore(KeyRing(keys)) for keys in ((OLD,), (NEW, OLD)))
    door = Door("plants", safe=before.word_hashes(HERE, "tulips")[0])

    heard = Doors(after).heard(HERE, door, Said("tulips"), NOW, is_open=False)

    assert heard == Worded("safe")


async def test_a_kept_number_stays_when_the_chat_is_covered_and_nothing_else_does() -> None:
    rim = Rim()
    await rim.say("hello")
    await rim.say("keep")
    trail = await rim.traced()

    await rim.say("exit")

    assert trail is not None
    assert trail.kept == ("2",)
    assert "2" not in trail.messages
    assert rim.outlet.screen == {"2": "Alex 116 111", "cover": f"{HARMLESS} [en]"}


async def test_a_kept_number_stays_when_the_chat_is_covered_after_a_restart() -> None:
    rim = Rim()
    await rim.say("keep")
    outlet = rim.outlet
    again = Rim(store=rim.store, reach=lambda _address: outlet)

    again.clock.pass_by(minutes=11)
    await again.runtime.tick()

    assert set(outlet.screen) == {"1", "cover"}
    assert outlet.screen["1"] == "Alex 116 111"


async def test_a_chat_under_a_skin_is_covered_with_its_line_after_a_restart() -> None:
    rim = Rim()
    await chosen(rim, "safe", "tulips")
    await rim.say("hello")
    outlet = rim.outlet
    again = Rim(store=rim.store, reach=lambda _address: outlet)

    again.clock.pass_by(minutes=11)
    await again.runtime.tick()

    assert outlet.screen == {"cover": "about plants [en]"}
    assert await again.traced() is None


async def test_a_new_message_while_the_screen_is_being_covered_begins_anew() -> None:
    rim = Rim()
    await chosen(rim, "sign", "pear")
    rim.outlet.cover_gate = asyncio.Event()
    leaving = asyncio.create_task(rim.say("pear"))
    await asyncio.sleep(0.01)

    later = asyncio.create_task(rim.say("hello"))
    await asyncio.sleep(0.01)
    rim.outlet.cover_gate.set()
    await asyncio.gather(leaving, later)

    assert rim.outlet.shown[-1] == "turn 1"
    assert len(rim.outlet.covers) == 1


async def test_a_word_said_twice_at_once_covers_and_shows_nothing_new() -> None:
    rim = Rim()
    await chosen(rim, "sign", "pear")

    await asyncio.gather(rim.say("pear"), rim.say("pear"))

    assert set(rim.outlet.screen) == {"cover"}
    assert await rim.remembered() is None


async def test_what_is_shown_alone_takes_everything_before_it_off_the_screen() -> None:
    rim = Rim()
    await rim.say("keep")
    await rim.hear(Said("alone"), brought=("p9",))

    assert sorted(rim.outlet.screen.values()) == ["Alex 116 111", "alone"]
    assert "p9" in rim.outlet.taken_back


async def test_longer_is_thirty_minutes_and_the_clock_restarts_at_every_press() -> None:
    rim = Rim()
    await rim.say("longer")
    rim.clock.pass_by(minutes=25)
    await rim.say("longer")

    rim.clock.pass_by(minutes=29)
    await rim.runtime.tick()
    early = list(rim.outlet.covers)
    rim.clock.pass_by(minutes=2)
    await rim.runtime.tick()

    assert early == []
    assert len(rim.outlet.covers) == 1


async def test_longer_is_no_longer_than_the_platform_lets_us_reach_the_screen() -> None:
    rim = Rim()
    rim.outlet = FakeOutlet(coverable_for=timedelta(minutes=13))
    asked: list[Hints] = []

    def worlds(hints: Hints) -> Hints:
        asked.append(hints)
        return hints

    rim.runtime = Runtime(rim.runtime._turns.step, worlds, rim.store, rim.clock)  # noqa: SLF001 - one rim

    await rim.say("longer")
    rim.clock.pass_by(minutes=13, seconds=1)
    await rim.runtime.tick()

    assert asked[0].most_minutes == 13
    assert len(rim.outlet.covers) == 1


async def test_two_devices_that_leave_at_once_cover_one_chat() -> None:
    rim, other = Rim(), FakeOutlet()
    await rim.say("hello")

    await asyncio.gather(
        rim.say("exit"), rim.runtime.handle(HERE, Said("exit"), other, Hints(("en",)))
    )

    assert await rim.remembered() is None
    assert await rim.traced() is None
    assert set(rim.outlet.screen) | set(other.screen) == {"cover"}


def test_a_trail_of_an_older_version_has_nothing_kept_and_no_door() -> None:
    written = trail_to_json(TRAIL).replace(b',"kept":[],"door":null', b"")

    assert trail_from_json(written) == TRAIL


def test_a_door_comes_back_as_it_was_kept() -> None:
    door = Door("plants", safe=b"a" * 32, duress=b"b" * 32, leave=b"c" * 32, language="es")

    assert door_from_json(door_to_json(door)) == door
    assert door_from_json(b'{"skin":"plants","safe":null,"duress":null}') == Door("plants")
