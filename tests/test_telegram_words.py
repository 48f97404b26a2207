"""Words of one's own on Telegram: none of them stays on the screen, and what they do shows."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.store.memory import MemoryStore
from tests.invented import TEXTS
from tests.servers.telegram import BotApi
from tests.servers.telegram_person import Person
from tests.telegram_rig import Rig, running
from tests.telling import tells
from tests.wired import HARMLESS, RING

PLANTS = TEXTS.worn("plants").say("en", "harmless")
KEY = " = "  # between a code word and what it means


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(speed=100) as server:
        yield server


async def do(person: Person, rig: Rig, *doings: str) -> None:
    """Lines are written, labels in brackets are pressed."""
    for one in doings:
        if one.startswith("["):
            person.press(one[1:-1])
        else:
            person.say(one)
        await rig.idle()


async def hidden(person: Person, rig: Rig) -> None:
    """A person who wears the plants, with a safe word and one for danger."""
    await do(person, rig, "i get bullied. philippines", "/help", "[Hide this chat]")
    await do(person, rig, "[Someone could glance at it]", "[Plant care]")
    assert any(KEY in one for one in person.bot_says)
    await do(person, rig, "[I know it: delete this]", "purple rain", "orange sky")


def words_of(person: Person) -> list[str]:
    return [one.text or "" for one in person.mine]


async def test_the_key_and_both_words_are_off_the_screen_once_they_are_known(api: BotApi) -> None:
    person = api.person()
    async with running(api, countries=("PH",)) as rig:
        await hidden(person, rig)

        assert not any(KEY in one for one in person.bot_says)
        assert words_of(person) == []
        assert len(person.screen) == 1, "only the first coded screen"


async def test_the_word_for_danger_leaves_an_opening_and_one_answer(api: BotApi) -> None:
    person = api.person()
    async with running(api, countries=("PH",)) as rig:
        await hidden(person, rig)
        await do(person, rig, "[It is something else]", "mould")
        newest = person.newest.id

        await do(person, rig, "orange sky")

        (line,) = person.screen
        assert line.id == newest, "an edited message, which Telegram shows like any other"
        assert (line.text or "").startswith(f"{PLANTS}\n\n")
        assert not tells(line.text or "")


async def test_a_word_at_a_closed_door_stays_and_is_answered_like_any(api: BotApi) -> None:
    person = api.person()
    async with running(api, countries=("PH",)) as rig:
        await hidden(person, rig)
        await do(person, rig, "/x", "/start", "hello", "orange sky")

        assert words_of(person) == ["/start", "hello", "orange sky"]
        assert not any(tells(one) for one in person.bot_says)
        assert rig.runtime.held == 0


async def test_a_cry_at_a_closed_door_is_answered_and_covered_when_the_time_is_up(
    api: BotApi,
) -> None:
    person = api.person()
    async with running(api, countries=("PH",)) as rig:
        await hidden(person, rig)
        await do(person, rig, "/x", "/start", "my dad hits me")
        shown = person.bot_says[-1]

        api.clock.pass_by(minutes=11)
        await rig.runtime.tick()
        await rig.idle()

        assert "000" in shown
        assert words_of(person) == ["/start"]
        assert not any("000" in one for one in person.bot_says)


async def test_the_door_opens_after_a_restart_and_is_gone_after_a_day(api: BotApi) -> None:
    person = api.person()
    store = MemoryStore(RING)
    async with running(api, countries=("PH",), store=store) as rig:
        await hidden(person, rig)
        await do(person, rig, "/x")
    async with running(api, countries=("PH",), store=store) as rig:
        await do(person, rig, "purple rain")
        opened = person.bot_says[-1]
        await do(person, rig, "/x")

        api.clock.pass_by(hours=25)
        await do(person, rig, "purple rain", "/start")

        assert TEXTS.worn("plants").say("en", "place") in opened
        assert TEXTS.say("en", "welcome").split("\n")[0] in "\n".join(person.bot_says)


async def test_a_sticker_of_ones_own_leaves_and_is_not_on_the_screen(api: BotApi) -> None:
    person = api.person()
    async with running(api, countries=("PH",)) as rig:
        await do(person, rig, "/start", "/help", "[My own sign to leave]")
        person.send("sticker")
        await rig.idle()
        kept = [one for one in person.mine if one.text is None]
        await do(person, rig, "i get bullied. philippines")

        person.send("sticker")
        await rig.idle()

        assert kept == []
        assert len(person.screen) == 1
        assert set(person.bot_says) <= HARMLESS


async def test_a_kept_number_stays_through_leaving_and_a_second_talk(api: BotApi) -> None:
    person = api.person()
    async with running(api, countries=("PH",)) as rig:
        await do(person, rig, "i get bullied. philippines")
        await do(person, rig, "[Before you contact Example Child Line (invented)]")
        await do(person, rig, "[Keep the number]", "/x", "/start", "/x")

        assert person.bot_says[0] == "Alex 01 01 01"
        assert set(person.bot_says[1:]) <= HARMLESS
        assert len(person.screen) == 2
