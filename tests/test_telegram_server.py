"""Each refusal of our Bot API server, provoked by a raw request without our adapter."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from tests.servers.telegram import TOKEN, BotApi
from tests.servers.telegram_rules import SAME, TOO_OLD, Json
from tests.servers.telegram_updates import ACTIVE, SECRET, TERMINATED

ME = 42


class Raw:
    """Requests as anybody could make them."""

    def __init__(self, api: BotApi, session: aiohttp.ClientSession) -> None:
        self.api = api
        self.session = session

    async def __call__(self, method: str, **params: object) -> Json:
        url = f"{self.api.root}/bot{params.pop('token', TOKEN)}/{method}"
        form = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        async with self.session.post(url, data=form) as answer:
            found: Json = await answer.json()
            assert answer.status == found.get("error_code", 200)
            return found

    async def refused(self, method: str, **params: object) -> tuple[object, object]:
        found = await self(method, **params)
        assert found["ok"] is False
        return found["error_code"], found["description"]

    async def sent(self, text: str = "hello", **params: object) -> int:
        result = (await self("sendMessage", chat_id=ME, text=text, **params))["result"]
        assert isinstance(result, dict)
        return int(result["message_id"])


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        server.person(ME)
        yield server


@pytest.fixture
async def raw(api: BotApi) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(api, session)


def inline(*keys: Json) -> str:
    return json.dumps({"inline_keyboard": [[key] for key in keys]})


async def test_a_wrong_token_and_an_unknown_method_are_refused(raw: Raw) -> None:
    wrong = await raw("getMe", token="1:wrong")  # noqa: S106 - that is the point

    assert wrong == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert (await raw.refused("makeTea"))[0] == 404


@pytest.mark.parametrize("text", ["", "   ", "\n"])
async def test_a_text_that_nobody_would_see_is_refused(raw: Raw, text: str) -> None:
    refusal = await raw.refused("sendMessage", chat_id=ME, text=text)

    assert refusal == (400, "Bad Request: message text is empty")


async def test_a_text_is_counted_in_utf_16_units(raw: Raw) -> None:
    assert await raw.sent("😀" * 2048)

    refusal = await raw.refused("sendMessage", chat_id=ME, text="😀" * 2048 + "a")

    assert refusal == (400, "Bad Request: message is too long")


async def test_callback_data_is_counted_in_bytes(raw: Raw) -> None:
    assert await raw.sent(reply_markup=inline({"text": "x", "callback_data": "a" * 64}))

    for data in ("助" * 22, "a" * 65, ""):
        markup = inline({"text": "x", "callback_data": data})
        refusal = await raw.refused("sendMessage", chat_id=ME, text="x", reply_markup=markup)
        assert refusal == (400, "Bad Request: BUTTON_DATA_INVALID")


async def test_a_keyboard_has_at_most_a_hundred_buttons(raw: Raw) -> None:
    keys: list[Json] = [{"text": "x", "callback_data": "a"}] * 101

    assert await raw.sent(reply_markup=inline(*keys[:100]))
    refusal = await raw.refused("sendMessage", chat_id=ME, text="x", reply_markup=inline(*keys))

    assert refusal == (400, "Bad Request: reply markup is too long")


@pytest.mark.parametrize(
    "key", [{"text": " ", "callback_data": "a"}, {"text": "x"}, {"text": "x", "url": "tel:112"}]
)
async def test_a_button_without_a_text_or_a_doing_is_refused(raw: Raw, key: Json) -> None:
    refusal = await raw.refused("sendMessage", chat_id=ME, text="x", reply_markup=inline(key))

    assert refusal[0] == 400


async def test_an_edit_without_change_is_refused(raw: Raw) -> None:
    sent = await raw.sent("same")

    refusal = await raw.refused("editMessageText", chat_id=ME, message_id=sent, text="same")

    assert refusal == (400, f"Bad Request: {SAME}")


async def test_what_is_gone_is_neither_edited_nor_deleted(raw: Raw) -> None:
    sent = await raw.sent()
    await raw("deleteMessage", chat_id=ME, message_id=sent)

    edit = await raw.refused("editMessageText", chat_id=ME, message_id=sent, text="new")
    markup = await raw.refused("editMessageReplyMarkup", chat_id=ME, message_id=sent)
    again = await raw.refused("deleteMessage", chat_id=ME, message_id=sent)

    assert edit == markup == (400, "Bad Request: message to edit not found")
    assert again == (400, "Bad Request: message to delete not found")


async def test_a_persons_message_and_one_with_a_reply_keyboard_are_not_edited(
    api: BotApi, raw: Raw
) -> None:
    theirs = api.person(ME).say("hi").id
    ours = await raw.sent(reply_markup=json.dumps({"keyboard": [["a"]]}))

    for message in (theirs, ours):
        refusal = await raw.refused("editMessageText", chat_id=ME, message_id=message, text="n")
        assert refusal == (400, "Bad Request: message can't be edited")


async def test_what_is_older_than_48_hours_is_edited_but_not_deleted(
    api: BotApi, raw: Raw
) -> None:
    old = await raw.sent("old")
    api.clock.pass_by(hours=48, seconds=1)

    refusal = await raw.refused("deleteMessage", chat_id=ME, message_id=old)

    assert refusal == (400, "Bad Request: message can't be deleted for everyone")
    assert (await raw("editMessageText", chat_id=ME, message_id=old, text="new"))["ok"] is True


async def test_bulk_deletion_skips_what_is_nowhere_and_takes_both_sides(
    api: BotApi, raw: Raw
) -> None:
    theirs, ours = api.person(ME).say("hi").id, await raw.sent()

    answer = await raw("deleteMessages", chat_id=ME, message_ids=[theirs, 999_999, ours])

    assert answer["result"] is True
    assert api.screens.of(ME) == ()


async def test_bulk_deletion_is_all_or_nothing_where_one_is_too_old(api: BotApi, raw: Raw) -> None:
    old = await raw.sent()
    api.clock.pass_by(hours=49)
    new = await raw.sent()

    refusal = await raw.refused("deleteMessages", chat_id=ME, message_ids=[old, new])

    assert refusal[0] == 400
    assert [one.id for one in api.screens.of(ME)] == [old, new]


async def test_a_dice_is_not_deleted_within_a_day(api: BotApi, raw: Raw) -> None:
    dice = api.person(ME).send("dice").id

    refusal = await raw.refused("deleteMessage", chat_id=ME, message_id=dice)
    api.clock.pass_by(hours=25)

    assert refusal[0] == 400
    assert (await raw("deleteMessage", chat_id=ME, message_id=dice))["ok"] is True


@pytest.mark.parametrize("ids", [[], list(range(1, 102)), [0], [-3]])
async def test_bulk_deletion_takes_one_to_a_hundred_ids(raw: Raw, ids: list[int]) -> None:
    refusal = await raw.refused("deleteMessages", chat_id=ME, message_ids=ids)

    assert refusal[0] == 400


async def test_a_press_is_acknowledged_once_and_not_late(api: BotApi, raw: Raw) -> None:
    person = api.person(ME)
    await raw.sent(reply_markup=inline({"text": "Go", "callback_data": "a"}))
    first, late = person.press("Go"), person.press("Go")
    await raw("answerCallbackQuery", callback_query_id=first)
    api.clock.pass_by(minutes=2)

    for number in (first, late, "123"):
        refusal = await raw.refused("answerCallbackQuery", callback_query_id=number)
        assert refusal == (400, f"Bad Request: {TOO_OLD}")


async def test_only_what_lies_on_the_screen_can_be_pressed(api: BotApi, raw: Raw) -> None:
    sent = await raw.sent(reply_markup=inline({"text": "Go", "callback_data": "a"}))
    await raw("deleteMessage", chat_id=ME, message_id=sent)

    with pytest.raises(AssertionError, match="no button"):
        api.person(ME).press("Go")


async def test_a_bot_that_was_blocked_or_never_written_to_sends_nothing(
    api: BotApi, raw: Raw
) -> None:
    api.person(ME).block()

    blocked = await raw.refused("sendMessage", chat_id=ME, text="x")
    unknown = await raw.refused("sendMessage", chat_id=43, text="x")

    assert blocked == (403, "Forbidden: bot was blocked by the user")
    assert unknown == (400, "Bad Request: chat not found")


async def test_a_flood_wait_ends_after_its_seconds_and_not_before(api: BotApi, raw: Raw) -> None:
    api.limit("sendMessage", 30)

    refusal = await raw("sendMessage", chat_id=ME, text="x")
    api.clock.pass_by(seconds=20)
    early = await raw("sendMessage", chat_id=ME, text="x")
    api.clock.pass_by(seconds=11)

    assert refusal["parameters"] == {"retry_after": 30}
    assert (refusal["error_code"], early["error_code"]) == (429, 429)
    assert (await raw("sendMessage", chat_id=ME, text="x"))["ok"] is True


async def test_a_poll_waits_until_something_comes(api: BotApi, raw: Raw) -> None:
    waiting = asyncio.create_task(raw("getUpdates", timeout=5))
    await api.until(lambda: api.updates.polls == 1)
    assert not waiting.done()

    api.person(ME).say("hi")

    found = (await waiting)["result"]
    assert isinstance(found, list)
    assert [one["message"]["text"] for one in found] == ["hi"]


async def test_what_is_not_confirmed_comes_again(api: BotApi, raw: Raw) -> None:
    api.person(ME).say("one")
    api.person(ME).say("two")

    first = (await raw("getUpdates"))["result"]
    again = (await raw("getUpdates"))["result"]
    assert isinstance(first, list)
    after = (await raw("getUpdates", offset=first[0]["update_id"] + 1))["result"]

    assert first == again
    assert after == first[1:]


async def test_of_two_pollers_the_first_is_sent_away(api: BotApi, raw: Raw) -> None:
    first = asyncio.create_task(raw("getUpdates", timeout=5))
    await api.until(lambda: api.updates.polls == 1)

    second = asyncio.create_task(raw("getUpdates", timeout=5))

    assert (await first)["description"] == TERMINATED
    api.person(ME).say("hi")
    assert (await second)["ok"] is True


async def test_polling_and_a_webhook_never_go_together(raw: Raw) -> None:
    await raw("setWebhook", url="https://example.org/hook")

    refusal = await raw.refused("getUpdates")
    await raw("deleteWebhook")

    assert refusal == (409, ACTIVE)
    assert (await raw("getUpdates"))["ok"] is True


async def test_a_webhook_gets_the_secret_and_gets_again_what_it_refused(
    api: BotApi, raw: Raw
) -> None:
    seen: list[tuple[str | None, object]] = []

    async def hook(request: web.Request) -> web.Response:
        seen.append((request.headers.get(SECRET), (await request.json())["update_id"]))
        return web.Response(status=500 if len(seen) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    await raw("setWebhook", url=url, secret_token="abc")  # noqa: S106 - invented
    api.person(ME).say("hi")
    await api.until(lambda: not api.updates.waiting)

    assert [secret for secret, _ in seen] == ["abc", "abc"]
    assert len({number for _, number in seen}) == 1
    await raw("deleteWebhook")
    await runner.cleanup()


@pytest.mark.parametrize(
    ("url", "secret"),
    [("http://example.org/hook", ""), ("https://example.org/", "with space"), ("", "")],
)
async def test_a_bad_webhook_is_refused(raw: Raw, url: str, secret: str) -> None:
    assert (await raw.refused("setWebhook", url=url, secret_token=secret))[0] == 400


async def test_updates_of_a_kind_that_nobody_asked_for_do_not_come(api: BotApi, raw: Raw) -> None:
    sent = await raw.sent()
    person = api.person(ME)
    person.react(person.newest)
    await raw("getUpdates", allowed_updates=["callback_query"])
    person.say("hi")

    assert sent
    assert (await raw("getUpdates"))["result"] == []


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("setMyName", {"name": "x" * 65}),
        ("setMyDescription", {"description": "x" * 513}),
        ("setMyShortDescription", {"short_description": "x" * 121}),
        ("setMyCommands", {"commands": [{"command": "Upper", "description": "x"}]}),
        ("setMyCommands", {"commands": [{"command": "x", "description": ""}]}),
    ],
)
async def test_a_profile_that_is_too_long_or_oddly_named_is_refused(
    raw: Raw, method: str, params: Json
) -> None:
    assert (await raw.refused(method, **params))[0] == 400


async def test_an_outage_looks_like_one(api: BotApi, raw: Raw) -> None:
    url = f"{api.root}/bot{TOKEN}/getMe"

    api.outage = "502"
    async with raw.session.post(url) as answer:
        assert answer.status == 502
    api.outage = "garbage"
    async with raw.session.post(url) as answer:
        with pytest.raises(json.JSONDecodeError):
            await answer.json()
    api.outage = "reset"
    with pytest.raises(aiohttp.ClientError):
        await raw.session.post(url)
    api.outage = ""
    await api.close_port()
    with pytest.raises(aiohttp.ClientConnectorError):
        await raw.session.post(url)
    await api.open_port()
    async with raw.session.post(url) as answer:
        assert answer.status == 200


async def test_a_message_that_is_held_back_arrives_late(raw: Raw, api: BotApi) -> None:
    api.clock.speed = 100
    api.held["sendMessage"] = 5

    sending = asyncio.create_task(raw.sent("late"))
    await api.until(lambda: bool(api.arrived))
    assert api.screens.of(ME) == ()

    await sending
    assert [one.text for one in api.screens.of(ME)] == ["late"]
