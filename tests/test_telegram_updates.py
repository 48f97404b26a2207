"""How updates come in: in order, once, not too late, by polling or by a webhook."""

from __future__ import annotations

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from datetime import datetime

import aiohttp
import pytest

from bot import lastresort
from bot.adapters.platform import PlatformError
from bot.adapters.telegram.community.desk import Desk
from bot.adapters.telegram.community.links import PANEL, Links
from bot.adapters.telegram.community.parts import Parts
from bot.adapters.telegram.groups import BETWEEN, Commanded, Doorman
from bot.adapters.telegram.intake import KINDS, Intake
from bot.adapters.telegram.platform import Telegram
from bot.adapters.telegram.profile import publish
from bot.adapters.telegram.wires import wires
from bot.communities.parts import CommunityParts
from bot.events import Block, Say
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.world import World
from tests.invented import TEXTS
from tests.rim import FailingStore
from tests.servers.telegram import NAME, TOKEN, BotApi
from tests.servers.telegram_rules import Json
from tests.servers.telegram_updates import SECRET
from tests.telegram_rig import Hook, Place, Rig, running, time_of
from tests.wired import CODES, HARMLESS, RING

GROUP = -1001


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(speed=100) as server:
        yield server


@pytest.fixture
async def rig(api: BotApi) -> AsyncIterator[Rig]:
    async with running(api) as running_bot:
        yield running_bot


def written_by(update: int, text: str, *, chat: Json, api: BotApi) -> Json:
    message: Json = {
        "message_id": 9_000 + update,
        "date": int(api.clock()),
        "chat": chat,
        "from": {"id": 42, "is_bot": False, "first_name": "X", "language_code": "en"},
        "text": text,
    }
    return {"update_id": update, "message": message}


@pytest.mark.usefixtures("rig")
async def test_only_updates_that_are_answered_are_asked_for(api: BotApi) -> None:
    assert api.updates.allowed == set(KINDS)


async def test_within_a_chat_answers_come_in_the_order_of_the_messages(
    api: BotApi, rig: Rig
) -> None:
    person = api.person()
    person.say("/start")
    for name in ("privacy", "mydata", "about", "help"):
        person.say(f"/{name}")
    await rig.idle()

    shown = person.bot_says[-4:]
    for text, name in zip(shown, ("privacy", "mydata", "about", "help"), strict=True):
        assert TEXTS.say("en", name, minutes=10) in text


async def test_a_slow_chat_holds_no_other_chat_up(api: BotApi, rig: Rig) -> None:
    slow, quick = api.person(1), api.person(2)
    gate = api.close_gate("sendMessage")
    slow.say("/start")
    await api.until_on_the_wire("sendMessage", 0)
    del api.gates["sendMessage"]

    quick.say("/start")
    await api.until(lambda: bool(quick.bot_says))

    assert slow.bot_says == ()
    gate.set()
    await rig.idle()


async def test_an_update_that_was_seen_before_is_dropped(api: BotApi, rig: Rig) -> None:
    person = api.person()
    update = written_by(900, "/about", chat={"id": person.id, "type": "private"}, api=api)

    for _ in range(3):
        api.updates.put(dict(update))
        await rig.idle()

    assert len(api.calls("sendMessage")) == 1


async def test_the_second_press_within_a_turn_is_acknowledged_and_not_answered(
    api: BotApi, rig: Rig
) -> None:
    person = api.person()
    person.say("/start")
    await rig.idle()
    before = len(person.bot_says)
    api.held["sendMessage"] = 20

    presses = [person.press("I'd rather not say") for _ in range(2)]
    await rig.idle()

    assert len(person.bot_says) == before + 1
    assert all(api.screens.presses[one].is_answered for one in presses)


async def test_what_was_written_too_long_ago_is_cleared_and_not_answered(api: BotApi) -> None:
    person, other = api.person(1), api.person(2)
    for text in ("my stepdad hits me", "please", "are you there"):
        person.say(text)
    api.clock.pass_by(minutes=11)
    other.say("/start")

    async with running(api) as rig:
        await rig.idle()

        assert [one.is_silent for one in person.screen] == [True]
        assert set(person.bot_says) <= HARMLESS
        assert TEXTS.say("en", "welcome") in other.bot_says[0]


async def test_a_press_that_waited_too_long_covers_the_chat(api: BotApi) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        person.say("/start")
        await rig.idle()
    person.press("I'd rather not say")
    api.clock.pass_by(minutes=5)

    async with running(api, store=store) as rig:
        await rig.idle()

        assert len(person.screen) == 1
        assert set(person.bot_says) <= HARMLESS


async def test_a_fresh_press_from_before_the_start_is_answered(api: BotApi) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        person.say("/start")
        await rig.idle()
    person.press("I'd rather not say")

    async with running(api, store=store) as rig:
        await rig.idle()

        assert TEXTS.say("en", "area") in (person.newest.text or "")


async def test_leaving_is_written_down_before_it_is_confirmed(api: BotApi) -> None:
    class Slow(MemoryStore):
        left_at = 0

        async def begin_leaving(self, address: str, now: datetime) -> None:
            await asyncio.sleep(0.05)
            Slow.left_at = api.updates.confirmed
            await super().begin_leaving(address, now)

    person = api.person()
    async with running(api, store=Slow(RING)) as rig:
        person.say("/start")
        await rig.idle()
        person.say("/x")
        await rig.idle()

        assert Slow.left_at == 1, "the leave itself was not confirmed yet"
        assert api.updates.confirmed == 2


async def test_an_update_may_be_confirmed_as_soon_as_its_answer_is_on_the_wire(
    api: BotApi, rig: Rig
) -> None:
    person = api.person()
    ways = wires(TOKEN, api.root, CODES, TEXTS, lambda _language: None)
    links = Links(RING)
    desk = Desk(
        Parts(ways, CommunityParts(), links, TEXTS, NAME, rig.runtime.world, rig.runtime.is_hidden)
    )
    intake = Intake(rig.runtime, ways, desk, Doorman(ways, links), NAME, time_of(api))
    gate = api.close_gate("sendMessage")

    written = intake.take(
        written_by(900, "/about", chat={"id": person.id, "type": "private"}, api=api)
    )
    assert written is not None
    await written

    await api.until_on_the_wire("sendMessage", 0)
    assert person.bot_says == (), "nobody waited for the platform's answer"
    gate.set()
    await intake.settle()
    await ways.close()
    assert len(person.bot_says) == 1


async def test_a_clean_stop_finishes_what_it_began_and_answers_nothing_twice(
    api: BotApi,
) -> None:
    person, store = api.person(), MemoryStore(RING)
    async with running(api, store=store) as rig:
        api.held["sendMessage"] = 20
        person.say("/start")
        await api.until_on_the_wire("sendMessage", 0)
        await rig.stop()
    assert len(person.bot_says) == 1
    api.held.clear()

    async with running(api, store=store) as rig:
        await rig.idle()

        assert len(person.bot_says) == 1


@pytest.mark.parametrize("outage", ["502", "garbage", "reset"])
async def test_an_evening_without_the_platform_loses_nothing(
    api: BotApi, caplog: pytest.LogCaptureFixture, outage: str
) -> None:
    caplog.set_level("INFO", "waypost")
    person = api.person()
    async with running(api) as rig:
        api.outage = outage
        await api.clock.sleep(60)
        person.say("/start")
        await api.clock.sleep(60)
        polled = len(api.arrived)

        api.outage = ""
        await rig.idle()

        assert len(api.arrived) - polled < 20
        assert TEXTS.say("en", "welcome") in person.bot_says[0]
        assert caplog.messages.count("telegram is out of reach") == 1
        assert caplog.messages.count("telegram is ready") == 2


async def test_a_refused_connection_is_waited_out(api: BotApi) -> None:
    person = api.person()
    async with running(api) as rig:
        await api.close_port()
        await api.clock.sleep(20)
        person.say("/start")
        await api.open_port()
        await rig.idle()

        assert len(person.bot_says) == 1


async def test_an_answer_is_sent_when_the_network_comes_back(api: BotApi, rig: Rig) -> None:
    person = api.person()
    outlet = rig.telegram.reach(f"t:{person.id}")
    assert outlet is not None
    await api.close_port()

    showing = asyncio.create_task(outlet.show(Say((Block("a number"),), ())))
    await api.clock.sleep(30)
    assert not showing.done()
    await api.open_port()

    assert len(await showing) == 1
    assert person.bot_says == ("a number",)


@pytest.mark.parametrize("address", ["d:42", "t:", "t:x", "t:-100", "console", ""])
async def test_only_private_chats_of_telegram_are_reached(rig: Rig, address: str) -> None:
    assert rig.telegram.reach(address) is None


async def test_a_second_program_with_the_token_is_named_and_waited_out(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    person = api.person()
    async with running(api) as rig, aiohttp.ClientSession() as other:
        async with other.post(f"{api.root}/bot{TOKEN}/getUpdates") as answer:
            assert answer.status == 200
        await api.until(lambda: bool(caplog.messages))

        person.say("/start")
        await rig.idle()

        assert caplog.messages == ["telegram is read by another program too"]
        assert len(person.bot_says) == 1


async def refusal_of(place: Place) -> str:
    """What keeps a bot at that place from starting."""
    telegram = Telegram(place, CODES, TEXTS, lambda _language: None)
    runtime: Runtime[World] = Runtime(
        lambda *_args: pytest.fail("no turn"),
        lambda _hints: pytest.fail("no world"),
        MemoryStore(RING),
    )
    with pytest.raises(PlatformError) as found:
        await telegram.run(runtime)
    return str(found.value)


async def test_what_keeps_the_bot_from_starting_is_named_and_not_quoted(
    api: BotApi, unused_tcp_port: int
) -> None:
    with socket.create_server(("127.0.0.1", unused_tcp_port)):
        url = f"http://127.0.0.1:{unused_tcp_port}/"
        taken = await refusal_of(Place(api.root, webhook=Hook(url, unused_tcp_port)))
    plain = await refusal_of(
        Place(api.root, webhook=Hook("http://example.org/hook", unused_tcp_port))
    )
    unknown = await refusal_of(Place(api.root, token="1:unknown"))  # noqa: S106 - invented

    assert "WAYPOST_TELEGRAM_LISTEN" in taken
    assert "WAYPOST_TELEGRAM_WEBHOOK" in plain
    assert "WAYPOST_TELEGRAM_TOKEN" in unknown
    assert "unknown" not in unknown


async def test_by_webhook_the_same_talk_goes_on(api: BotApi, unused_tcp_port: int) -> None:
    person = api.person()
    hook = Hook(f"http://127.0.0.1:{unused_tcp_port}/hook", unused_tcp_port)
    async with running(api, hook=hook) as rig:
        person.say("/start")
        await rig.idle()
        person.press("I'd rather not say")
        await rig.idle()
        assert TEXTS.say("en", "area") in (person.newest.text or "")

        person.press("Leave")
        await rig.idle()

        assert len(person.screen) == 1
        assert api.updates.polls == 0


@pytest.mark.parametrize("secret", ["", "wrong", "a-secret_of-the-testsx", "ä"])
async def test_a_webhook_without_the_secret_is_not_read(
    api: BotApi, unused_tcp_port: int, secret: str
) -> None:
    hook = Hook(f"http://127.0.0.1:{unused_tcp_port}/hook", unused_tcp_port)
    update = written_by(1, "/start", chat={"id": 42, "type": "private"}, api=api)
    async with running(api, hook=hook) as rig, aiohttp.ClientSession() as stranger:
        async with stranger.post(hook.url, json=update, headers={SECRET: secret}) as answer:
            assert answer.status == 403
        async with stranger.post(hook.url, json=update) as answer:
            assert answer.status == 403
        await rig.idle()

    assert api.calls("sendMessage") == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff"])
async def test_a_webhook_answers_nonsense_with_400(
    api: BotApi, unused_tcp_port: int, body: bytes
) -> None:
    hook = Hook(f"http://127.0.0.1:{unused_tcp_port}/hook", unused_tcp_port)
    async with running(api, hook=hook), aiohttp.ClientSession() as stranger:
        headers = {SECRET: hook.secret}
        async with stranger.post(hook.url, data=body, headers=headers) as answer:
            assert answer.status == 400


async def test_polling_after_a_webhook_takes_what_waited_there(api: BotApi) -> None:
    person = api.person()
    api.updates.webhook = "https://example.org/gone"
    api.updates.waiting[1] = written_by(
        1, "/start", chat={"id": person.id, "type": "private"}, api=api
    )

    async with running(api) as rig:
        await rig.idle()

        assert len(person.bot_says) == 1


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"update_id": "x"},
        {"update_id": 1},
        {"update_id": 2, "message": None},
        {"update_id": 3, "message": {"chat": {"type": "private"}}},
        {"update_id": 4, "message": {"chat": {"id": "x", "type": "private"}, "date": "x"}},
        {"update_id": 5, "callback_query": {"message": {"chat": {"id": 4, "type": "private"}}}},
        {"update_id": 6, "message": {"chat": 3, "text": 4, "entities": [3]}},
    ],
)
async def test_an_update_of_another_shape_stops_nothing(
    api: BotApi, unused_tcp_port: int, update: Json
) -> None:
    hook = Hook(f"http://127.0.0.1:{unused_tcp_port}/hook", unused_tcp_port)
    person = api.person()
    async with running(api, hook=hook) as rig, aiohttp.ClientSession() as platform:
        headers = {SECRET: hook.secret}
        async with platform.post(hook.url, json=update, headers=headers) as answer:
            assert answer.status == 200
        person.say("/start")
        await rig.idle()

        assert len(person.bot_says) == 1


@pytest.mark.parametrize(
    "text", ["hello", "my dad hits me", "/start@another_bot", "/unknown", f"hey /start@{NAME}"]
)
async def test_in_a_group_nothing_is_answered_but_a_command_to_the_bot(
    api: BotApi, rig: Rig, text: str
) -> None:
    api.screens.known.add(GROUP)
    api.person().say(text, chat=GROUP)
    await rig.idle()

    assert api.calls("sendMessage") == []
    assert rig.runtime.held == 0


async def test_what_is_said_in_a_group_never_reaches_the_client_library(
    api: BotApi, rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    api.screens.known.add(GROUP)
    broken: Json = {"date": "no number", "from": "nobody"}  # the library cannot make values of it
    for text in ("my dad hits me", f"/start@{NAME}"):
        api.person().say(text, chat=GROUP, extra=broken)
    await rig.idle()

    assert len(api.calls("sendMessage")) == 1
    assert caplog.messages == []


@pytest.mark.parametrize("text", [f"/start@{NAME}", "/help", f"/X@{NAME.upper()}"])
async def test_a_command_in_a_group_gets_one_line_and_the_way_into_the_private_chat(
    api: BotApi, rig: Rig, text: str
) -> None:
    api.screens.known.add(GROUP)
    person = api.person(language="es")
    for _ in range(3):
        person.say(text, chat=GROUP)
    await rig.idle()

    (shown,) = api.screens.by_bot(GROUP)
    ((key,),) = shown.keyboard.inline
    assert shown.text == TEXTS.say("es", "group")
    assert key.url is not None
    assert re.fullmatch(rf"https://t\.me/{NAME}\?start=[A-Za-z0-9_-]{{32}}", key.url)
    assert shown.is_silent


async def test_a_group_is_answered_again_after_a_while_and_not_before(api: BotApi) -> None:
    api.screens.known.add(GROUP)
    ways = wires(TOKEN, api.root, CODES, TEXTS, lambda _language: None)
    times = iter((0.0, BETWEEN - 1, BETWEEN))
    doorman = Doorman(ways, Links(RING), lambda: next(times))
    shown = []
    try:
        for _ in range(3):
            await doorman.show_the_way(Commanded(GROUP, None, PANEL), NAME)
            shown.append(len(api.screens.by_bot(GROUP)))
    finally:
        await ways.close()

    assert shown == [1, 1, 2]


async def test_the_profile_is_true_to_the_texts_in_every_language_and_not_written_twice(
    api: BotApi,
) -> None:
    ways = wires(TOKEN, api.root, CODES, TEXTS, lambda _language: None)
    try:
        await publish(ways.talking, TEXTS)
        first = [one.method for one in api.calls() if one.method.startswith("set")]
        await publish(ways.talking, TEXTS)
        second = [one.method for one in api.calls() if one.method.startswith("set")]
    finally:
        await ways.close()

    for code, language in (("", "en"), ("en", "en"), ("es", "es")):
        assert api.profile["description", code] == TEXTS.say(language, "profile")
        assert api.profile["short_description", code] == TEXTS.say(language, "profile.short")
        commands = json.dumps(api.profile["commands", code], ensure_ascii=False)
        assert TEXTS.say(language, "command.privacy") in commands
        assert '"command": "x"' in commands
        assert '"command": "guide"' not in commands, "what is for moderators is not in every list"
        for_admins = json.dumps(api.profile["commands:all_chat_administrators", code])
        assert '"command": "guide"' in for_admins
        assert '"command": "setup"' in for_admins
    assert first == second
    assert len(first) == 4 * (1 + len(TEXTS.languages))


DATABASE = frozenset({"talk", "trail", "keep_turn", "keep_trail", "begin_leaving", "due", "sweep"})
DISK = frozenset({"keep_turn", "keep_trail"})


@pytest.mark.parametrize("broken", [DATABASE, DISK], ids=["no database", "no room on the disk"])
async def test_an_evening_without_a_store_says_the_last_resort_and_then_goes_on(
    api: BotApi, broken: frozenset[str]
) -> None:
    person, store = api.person(), FailingStore()
    async with running(api, store=store) as rig:
        person.say("/start")
        await rig.idle()
        store.broken |= broken
        person.say("manila")
        await rig.idle()
        assert lastresort.SORRY["en"] in person.bot_says

        store.broken.clear()
        person.say("manila")
        await rig.idle()
        assert TEXTS.say("en", "area") in (person.newest.text or "")
        person.press("Leave")
        await rig.idle()

        assert len(person.screen) == 1
        assert set(person.bot_says) <= HARMLESS


async def test_who_leaves_without_a_store_is_covered_all_the_same(api: BotApi) -> None:
    person, store = api.person(), FailingStore()
    async with running(api, store=store) as rig:
        person.say("/start")
        await rig.idle()
        store.broken |= DATABASE

        person.press("Leave")
        await rig.idle()

        assert len(person.screen) == 1
        assert set(person.bot_says) <= HARMLESS
