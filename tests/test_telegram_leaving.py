"""Leaving on Telegram: the newest message is harmless first, and nothing else stays."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import pytest
from telegram.error import BadRequest

from bot.events import Block, Cover, Say
from bot.store import Trail
from bot.store.memory import MemoryStore
from tests.servers.telegram import BotApi, Request
from tests.servers.telegram_person import Person
from tests.servers.telegram_rules import RefusalError
from tests.servers.telegram_screens import BOT
from tests.telegram_rig import Rig, running, time_of
from tests.wired import HARMLESS, RING

TALK = ("/start", "philippines", "my stepdad hits me", "/privacy", "/help")
BROKEN = RefusalError(500, "Internal Server Error")


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(speed=100) as server:
        yield server


async def talk(person: Person, rig: Rig, lines: Sequence[str] = TALK) -> None:
    for line in lines:
        person.say(line)
        await rig.idle()


def is_clean(person: Person) -> bool:
    return len(person.screen) == 1 and set(person.bot_says) <= HARMLESS


def since(api: BotApi, before: Sequence[Request]) -> list[str]:
    """The requests for the chat; the profile may still be brought up to date beside them."""
    methods = [one.method for one in api.arrived[len(before) :]]
    return [one for one in methods if one != "getUpdates" and "My" not in one]


async def test_covering_comes_before_every_other_request(
    api: BotApi,
) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        newest, before = person.newest, tuple(api.arrived)

        person.press("Leave")
        await rig.idle()

        *first, last = since(api, before)
        assert sorted(first) == ["deleteMessages", "editMessageText"]
        assert last == "answerCallbackQuery"
        assert [one.id for one in person.screen] == [newest.id]
        assert is_clean(person)
        assert person.newest.labels == ("Start",)


async def test_a_typed_leave_clears_both_sides(api: BotApi) -> None:
    person = api.person(language="es")
    async with running(api) as rig:
        await talk(person, rig, ("/start", "filipinas"))
        written = [one.text for one in person.mine]
        assert written == ["/start", "filipinas"]

        person.say("/x")
        await rig.idle()

        assert [one.text for one in person.mine] == []
        assert person.bot_says == ("Hola. Aquí no hay nada abierto. Manda /start para empezar.",)


async def test_an_answer_that_is_held_back_is_gone_when_it_arrives(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        api.held["sendMessage"] = 50
        before = api.on_the_wire("sendMessage")
        person.say("he has a knife")
        await api.until_on_the_wire("sendMessage", before)

        person.press("Leave")
        await api.until(lambda: is_clean(person))
        shown = len(api.screens.ever)
        await api.until(lambda: len(api.screens.ever) > shown)
        await rig.idle()

        assert not api.screens.ever[-1].is_edited, "the answer did arrive"
        assert is_clean(person)


async def test_what_was_written_behind_a_slow_answer_goes_too(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        gate = api.close_gate("sendMessage")
        before = api.on_the_wire("sendMessage")
        person.say("/about")
        await api.until_on_the_wire("sendMessage", before)
        person.say("please help me")
        person.press("I'd rather not say")
        await api.until(lambda: not api.updates.waiting)

        person.press("Leave")
        await api.until(lambda: len(person.bot_says) == 1)
        gate.set()
        await rig.idle()

        assert is_clean(person)


async def test_an_answer_that_waits_for_its_retry_is_never_sent(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        api.limit("sendMessage", 30)
        person.say("/about")
        await api.until(lambda: [one.code for one in api.calls("sendMessage")][-1:] == [429])
        sent = len(api.calls("sendMessage"))

        person.press("Leave")
        await rig.idle()
        assert is_clean(person)
        await api.clock.sleep(31)

        assert len(api.calls("sendMessage")) == sent
        assert is_clean(person)


async def test_without_a_message_to_edit_the_line_is_sent_without_a_sound(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        del api.screens.lying[person.id, person.newest.id]

        person.say("/x")
        await rig.idle()

        assert is_clean(person)
        assert person.newest.is_silent


async def test_an_edit_that_must_wait_is_overtaken_by_a_deletion(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        newest = person.newest
        api.limit("editMessageText", 30)

        person.press("Leave")
        await rig.idle()

        assert is_clean(person)
        assert person.newest.id != newest.id


async def test_what_is_too_old_to_delete_does_not_save_the_others(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig, TALK[:2])
        old = [one.id for one in person.screen]
        mine = [one.id for one in person.mine]
        api.clock.pass_by(hours=49)
        await talk(person, rig, TALK[2:])

        person.say("/x")
        await rig.idle()

        left = [one.id for one in person.screen]
        assert set(left[:-1]) == set(old)
        assert {one.id for one in person.mine} == set(mine), "nobody can take these away"
        assert set(person.bot_says) <= HARMLESS, "ours at least have other words now"


async def test_a_dice_that_nobody_can_delete_does_not_save_the_others(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        dice = person.send("dice")
        await rig.idle()

        person.press("Leave")
        await rig.idle()

        assert [one.id for one in person.mine] == [dice.id]
        assert set(person.bot_says) <= HARMLESS
        assert len(person.bot_says) == 1


@pytest.mark.parametrize("method", ["deleteMessages", "editMessageText"])
async def test_a_cover_that_failed_is_tried_again_and_leaves_one_line(
    api: BotApi, method: str
) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        api.fail(method, *[BROKEN] * 3)

        person.press("Leave")
        await rig.idle()
        assert not is_clean(person)
        api.clock.pass_by(minutes=1)
        await rig.runtime.tick()

        assert is_clean(person)
        assert rig.runtime.held == 0


async def test_a_line_that_was_sent_is_not_sent_again_by_the_next_try(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        del api.screens.lying[person.id, person.newest.id]
        api.fail("deleteMessages", *[BROKEN] * 3)

        person.say("/x")
        await rig.idle()
        api.clock.pass_by(minutes=1)
        await rig.runtime.tick()

        assert is_clean(person)


async def test_whoever_blocked_the_bot_is_left_alone(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        person.block()

        person.say("/about")
        await rig.idle()
        api.clock.pass_by(minutes=11)
        await rig.runtime.tick()

        assert rig.runtime.held == 0
        assert caplog.messages == []


async def test_leaving_twice_leaves_one_line(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)

        for _ in range(3):
            person.say("/x")
        await rig.idle()

        assert is_clean(person)


async def test_whoever_comes_back_and_leaves_again_finds_one_line(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig, ("/start", "/x", "hello", "/start", "philippines"))

        person.press("Leave")
        await rig.idle()
        assert is_clean(person)
        person.press("Start")
        await rig.idle()
        person.press("Leave")
        await rig.idle()

        assert is_clean(person)


async def test_words_where_nothing_is_open_are_answered_by_one_line(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig, ("hello", "hello?", "anybody"))

        assert is_clean(person)
        assert len(api.screens.ever) == 3


async def test_the_untouched_chat_covers_itself_without_a_sound(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        api.clock.pass_by(minutes=11)

        await rig.runtime.tick()

        assert is_clean(person)
        assert api.screens.notified == []


async def test_a_long_talk_is_deleted_a_hundred_at_a_time(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig, ("/start",))
        for _ in range(5):
            await talk(person, rig, ("/about",) * 25)
            api.clock.pass_by(seconds=40)  # nobody types that fast for long
        lying, before = len(person.screen), tuple(api.arrived)

        person.press("Leave")
        await rig.idle()

        bulk = -(-(lying - 1) // 100)
        assert lying > 200
        assert since(api, before).count("deleteMessages") == bulk
        assert is_clean(person)


async def test_messages_from_before_a_restart_are_cleared_too(api: BotApi) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        await talk(person, rig)

    async with running(api, store=store) as rig:
        person.press("Leave")
        await rig.idle()

        assert is_clean(person)


async def test_a_leave_that_the_program_did_not_finish_is_finished_at_its_start(
    api: BotApi,
) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        await talk(person, rig)
        api.fail("editMessageText", *[BROKEN] * 3)
        api.fail("deleteMessages", *[BROKEN] * 3)
        person.press("Leave")
        await rig.idle()

    async with running(api, store=store) as rig:
        await rig.runtime.resume()

        assert is_clean(person)


async def test_a_message_whose_id_was_never_written_down_is_found_after_a_crash(
    api: BotApi,
) -> None:
    person, other, store = api.person(), api.person(43), MemoryStore(RING)
    async with running(api, store=store) as rig:
        await talk(person, rig)
        await talk(other, rig, ("/start",))
        api.fail("editMessageText", *[BROKEN] * 3)
        person.press("Leave")
        await rig.idle()
    api.screens.skip_ids(20)
    api.screens.arrive(person.id, BOT, "a card that nobody remembers")
    elsewhere = other.screen

    async with running(api, store=store) as rig:
        await rig.runtime.resume()

    assert is_clean(person)
    assert other.screen == elsewhere


async def test_a_card_that_a_killed_program_sent_is_found_when_the_person_leaves_later(
    api: BotApi,
) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        await talk(person, rig)
    api.screens.arrive(person.id, BOT, "a card whose id nobody wrote down")

    async with running(api, store=store) as rig:
        await talk(person, rig, ("/about", "/help"))
        person.press("Leave")
        await rig.idle()

        assert is_clean(person)


async def test_what_was_kept_from_an_earlier_talk_is_not_searched_away(api: BotApi) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        await talk(person, rig)
        person.press("Leave")
        await rig.idle()
    kept = api.screens.arrive(person.id, BOT, "116 111")

    async with running(api, store=store) as rig:
        person.press("Start")
        await rig.idle()
        await talk(person, rig, ("/about",))

    async with running(api, store=store) as rig:
        person.press("Leave")
        await rig.idle()

        assert [one for one in person.screen if one.text not in HARMLESS] == [kept]


async def test_a_talk_of_this_very_run_is_left_without_any_guess(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        for _ in range(2):
            await talk(person, rig)
            before = tuple(api.arrived)
            person.press("Leave")
            await rig.idle()

            assert since(api, before).count("deleteMessages") == 1


async def test_the_first_half_of_an_answer_that_broke_off_is_covered_too(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        outlet = rig.telegram.reach(f"t:{person.id}")
        assert outlet is not None
        api.fail("sendMessage", None, RefusalError(400, "Bad Request: not today"))
        with pytest.raises(BadRequest):
            await outlet.show(Say((Block("x" * 4000), Block("y" * 4000)), ()))
        assert person.bot_says == ("x" * 4000,)

        await outlet.cover(Cover("Hello."), Trail(f"t:{person.id}", time_of(api)()))

        assert person.bot_says == ("Hello.",)


async def test_a_message_whose_answer_got_lost_is_covered_with_the_rest(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        api.losing["sendMessage"] = 1
        person.say("/about")
        await rig.idle()
        assert person.bot_says[-1] == person.bot_says[-2], "it was sent once more"

        person.press("Leave")
        await rig.idle()

        assert is_clean(person)


async def test_leaving_waits_for_no_connection_that_answers_have_taken(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await talk(person, rig)
        gate = api.close_gate("sendMessage")
        crowd = [api.person(1000 + at) for at in range(300)]
        for one in crowd:
            one.say("/start")
        await api.until(lambda: api.on_the_wire("sendMessage") > 250)

        person.press("Leave")
        await api.until(lambda: is_clean(person))

        assert not any(one.bot_says for one in crowd)
        gate.set()
        await rig.idle()
        assert all(one.bot_says for one in crowd)
