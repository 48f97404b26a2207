"""What goes out to Telegram: always taken by the platform, quiet, and plain."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.adapters.commands import COMMANDS
from bot.adapters.layout import lay_out
from bot.adapters.telegram import keyboards, transport
from bot.adapters.telegram.limits import (
    COMMAND_DESCRIPTION,
    DESCRIPTION,
    LIMITS,
    SHORT_DESCRIPTION,
)
from bot.adapters.telegram.transport import HeldError, Pool, Transport, UnreachedError
from bot.events import Block, Button, Say
from tests.invented import TEXTS
from tests.servers.telegram import TOKEN, BotApi
from tests.servers.telegram_rules import RefusalError, keyboard_of, text_of
from tests.telegram_rig import Rig, running
from tests.wired import CODES, OPENING, PAIRS

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300)
buttons = st.lists(
    st.builds(
        lambda pair, label: Button(pair[0], pair[1], f"x{label}"), st.sampled_from(PAIRS), words
    ),
    max_size=150,
)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(speed=100) as server:
        yield server


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    pool = Pool()
    yield Bot(TOKEN, base_url=f"{api.root}/bot", request=Transport(pool, 4))
    await pool.close()


@given(st.lists(words, min_size=1, max_size=30), buttons)
def test_whatever_is_said_the_platform_takes_it(texts: list[str], below: list[Button]) -> None:
    say = Say(tuple(Block(f"x{one}") for one in texts), tuple(below))

    for message in lay_out(say, LIMITS, OPENING):
        assert text_of({"text": message.text})
        found = keyboard_of(keyboards.below(message.rows, CODES))
        assert len(found.keys) == sum(len(row) for row in message.rows)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_profile_fits_in_every_language(language: str) -> None:
    assert len(TEXTS.say(language, "profile")) <= DESCRIPTION
    assert len(TEXTS.say(language, "profile.short")) <= SHORT_DESCRIPTION
    for name in COMMANDS:
        assert len(TEXTS.say(language, f"command.{name[1:]}")) <= COMMAND_DESCRIPTION


async def test_every_message_begins_with_the_neutral_opening_in_the_talks_language(
    api: BotApi,
) -> None:
    person = api.person(language="es")
    async with running(api, opening=lambda language: f"{language}: {OPENING}") as rig:
        person.say("/start")
        await rig.idle()

        assert person.newest.text is not None
        assert person.newest.text.startswith(f"es: {OPENING}\n")

        person.say("/x")
        await rig.idle()
        assert OPENING not in (person.newest.text or "")


async def test_everything_is_sent_without_a_sound_without_previews_and_as_plain_text(
    api: BotApi,
) -> None:
    person = api.person()
    async with running(api) as rig:
        for line in ("/start", "manila", "my stepdad hits me", "/about"):
            person.say(line)
            await rig.idle()

    sent = [one.params for one in api.calls("sendMessage")]
    assert sent
    for params in sent:
        assert params["disable_notification"] == "true"
        assert '"is_disabled": true' in params["link_preview_options"]
        assert "parse_mode" not in params
        assert "protect_content" not in params


async def test_no_button_carries_a_word(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        for line in ("/start", "manila", "my stepdad hits me"):
            person.say(line)
            await rig.idle()

    keys = [key for one in api.screens.ever for key in one.keyboard.keys]
    assert len(keys) > 10
    for key in keys:
        assert key.callback is not None
        assert len(key.callback) == 10
        assert not set(key.callback) & set("aeiou ")


async def test_a_flood_wait_is_kept_to_the_second(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        api.limit("sendMessage", 20)
        person.say("/start")
        await rig.idle()
        await api.until(lambda: len(person.bot_says) == 1)

        calls = api.calls("sendMessage")
        assert [one.code for one in calls] == [429, 200]
        assert calls[1].at - calls[0].at > 19  # when a request was seen may lag behind its wait


async def test_danger_passes_an_answer_that_waits(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        person.say("/start")
        await rig.idle()
        gate = api.close_gate("sendMessage")
        before = api.on_the_wire("sendMessage")
        person.say("/about")
        await api.until_on_the_wire("sendMessage", before)
        del api.gates["sendMessage"]

        person.say("I took all the pills")
        await api.until(lambda: len(person.bot_says) == 2)

        assert TEXTS.say("en", "about") not in (person.newest.text or "")
        gate.set()
        await rig.idle()


async def test_a_chat_that_is_idle_and_covered_is_forgotten(api: BotApi) -> None:
    people = [api.person(100 + at) for at in range(20)]
    async with running(api) as rig:
        for one in people:
            one.say("/start")
        await rig.idle()
        for one in people:
            one.say("/x")
        await rig.idle()

        assert rig.runtime.held == 0


async def test_requests_share_their_connections_and_keep_their_bound(
    api: BotApi, bot: Bot
) -> None:
    api.person()
    api.latency = 0.01

    await asyncio.gather(*(bot.send_message(42, f"x{at}") for at in range(40)))

    assert api.most_at_once == 4
    assert len(api.calls("sendMessage")) == 40


@pytest.mark.parametrize(
    ("outage", "kind"),
    [("502", NetworkError), ("garbage", NetworkError), ("reset", NetworkError)],
)
async def test_an_outage_is_a_lost_network_and_tells_no_address(
    api: BotApi, bot: Bot, outage: str, kind: type[TelegramError], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "aiohttp")
    api.outage = outage

    with pytest.raises(kind) as found:
        await bot.send_message(42, "the words of a person")

    for said in (repr(found.value), *caplog.messages):
        assert TOKEN not in said
        assert "words" not in said


async def test_without_a_connection_nothing_has_happened(api: BotApi, bot: Bot) -> None:
    await api.close_port()

    with pytest.raises(UnreachedError):
        await bot.get_me()


async def test_a_flood_wait_tells_its_seconds(api: BotApi, bot: Bot) -> None:
    api.person()
    api.fail(
        "sendMessage",
        RefusalError(429, "Too Many Requests: retry after 7", retry_after=7),
        RefusalError(429, "Too Many Requests"),
    )
    seconds = []

    for _ in range(2):
        with pytest.raises(HeldError) as found:
            await bot.send_message(42, "x")
        seconds.append(found.value.seconds)

    assert seconds == [7.0, transport.WAIT]


async def test_an_answer_that_never_comes_is_given_up(api: BotApi, bot: Bot) -> None:
    api.person()
    api.held["sendMessage"] = 100

    with pytest.raises(TimedOut):
        await bot.send_message(42, "x", read_timeout=0.05)


async def test_whoever_is_reached_after_a_restart_is_shown_nothing_new(
    api: BotApi,
) -> None:
    async with running(api) as rig:
        assert rig.telegram.reach("t:42") is not None
        assert isinstance(rig, Rig)

    assert api.calls("sendMessage") == []
