"""A Bot API server for the tests: real HTTP on loopback, and as strict as the real one.

Rules of this file: it knows nothing of our bot; whatever the real server refuses is refused here
(telegram_rules.py says where each rule stands). Faults are set by a test: latency, requests
held back, flood waits, an outage.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.servers.telegram_groups import Group
from tests.servers.telegram_person import Person, message_json
from tests.servers.telegram_rules import (
    Json,
    RefusalError,
    bad,
    commands_of,
    keyboard_of,
    message_id_of,
    message_ids_of,
    profile_text,
    text_of,
)
from tests.servers.telegram_screens import BOT, Clock, Screens
from tests.servers.telegram_updates import Updates

TOKEN = f"{BOT}:AAinvented-token_for-the-tests-only"
NAME = "waypost_test_bot"


@dataclass(frozen=True)
class Request:
    """One request that arrived: its method, what it asked, when, and how it was answered."""

    method: str
    params: Mapping[str, str]
    at: float
    code: int = 0


class BotApi:
    """The server; `async with BotApi() as api:` and then `api.root`, `api.person()`, ...

    `speed` is how fast its clock runs: waits of 30 s take 0.3 s at a speed of 100. `latency` in
    seconds of a real clock is added to every request, half before and half after its effect.
    """

    def __init__(self, *, speed: float = 1.0, latency: float = 0.0) -> None:
        self.clock = Clock(speed)
        self.screens = Screens(self.clock)
        self.updates = Updates()
        self.latency = latency
        self.requests: list[Request] = []
        self.arrived: list[Request] = []
        self.held: dict[str, float] = {}  # method -> seconds until its request has an effect
        self.gates: dict[str, asyncio.Event] = {}  # method -> closed: its requests wait until then
        self.limited: dict[str, float] = {}  # method -> server time until which it is refused
        self.failing: dict[
            str, list[RefusalError | None]
        ] = {}  # method -> refusals for the next calls
        self.losing: dict[str, int] = {}  # method -> answers that get lost after the effect
        self.outage: str = ""  # "closed", "reset", "502" or "garbage"
        self.groups: dict[int, Group] = {}
        self.profile: dict[tuple[str, str], object] = {}
        self.most_at_once = 0
        self._at_once = 0
        self._runner: web.AppRunner | None = None
        self._port = 0
        self._changed = asyncio.Event()

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        await self.updates.close()
        await self.close_port()

    async def _open(self) -> None:
        app = web.Application()
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_route("*", "/file/{path:.*}", self._file)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = int(self._runner.addresses[0][1])

    async def close_port(self) -> None:
        """From now on connections are refused."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def open_port(self) -> None:
        """Listen again, on the same port."""
        await self._open()

    def person(self, number: int = 42, *, language: str | None = "en") -> Person:
        """Somebody with Telegram, who has opened the bot's chat."""
        self.screens.known.add(number)
        return Person(self, number, language)

    def group(self, number: int = -1001) -> Group:
        """A group that has taken the bot in; the same one for the same number."""
        if number not in self.groups:
            self.groups[number] = Group(self, number)
        return self.groups[number]

    def close_gate(self, method: str) -> asyncio.Event:
        """Hold a method's requests back, until what is given here is set; then no new ones."""
        gate = self.gates[method] = asyncio.Event()
        return gate

    def limit(self, method: str, seconds: float) -> None:
        """Answer a method ("*": every one that writes) with 429 for so long."""
        self.limited[method] = self.clock() + seconds

    def fail(self, method: str, *refusals: RefusalError | None) -> None:
        """Refuse the next calls of a method, one after the other; None lets one through."""
        self.failing.setdefault(method, []).extend(refusals)

    def calls(self, method: str | None = None) -> list[Request]:
        """The requests that were answered, of one method or all but polls."""
        return [
            one
            for one in self.requests
            if one.method == method or (method is None and one.method != "getUpdates")
        ]

    async def until_on_the_wire(self, method: str, before: int) -> None:
        """Wait until more calls of a method have arrived than `before`, answered or not."""
        await self.until(lambda: self.on_the_wire(method) > before)

    def on_the_wire(self, method: str) -> int:
        """How many calls of a method have arrived so far, answered or not."""
        return sum(one.method == method for one in self.arrived)

    async def until(self, is_so: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait until something is so; what changes here wakes this up."""
        async with asyncio.timeout(seconds):
            while not is_so():
                self._changed.clear()
                try:
                    await asyncio.wait_for(self._changed.wait(), 0.02)
                except TimeoutError:
                    continue

    def changed(self) -> None:
        """Somebody did something."""
        self._changed.set()

    async def _file(self, request: web.Request) -> web.Response:
        self.requests.append(Request("file", {"path": request.path}, self.clock(), 404))
        return web.json_response({"ok": False, "error_code": 404}, status=404)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method, params = request.match_info["method"], await _params_of(request)
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            return await self._respond(request, method, params)
        finally:
            self._at_once -= 1
            self._changed.set()

    async def _respond(
        self, request: web.Request, method: str, params: Mapping[str, str]
    ) -> web.StreamResponse:
        if self.outage == "reset" and request.transport is not None:
            request.transport.abort()
            return web.Response()
        if self.outage == "502":
            return web.Response(status=502, text="<html>Bad Gateway</html>")
        if self.outage == "garbage":
            return web.Response(text='{"ok": tr', content_type="application/json")
        at = self.clock()
        if request.match_info["token"] != TOKEN:
            return web.json_response(RefusalError(401, "Unauthorized").as_json(), status=401)
        self.arrived.append(Request(method, params, at))
        held, gate = self.held.get(method, 0.0), self.gates.get(method)
        await asyncio.sleep(self.latency / 2)
        if gate is not None:
            await gate.wait()
        try:
            result = await self._done(method, params, held)
        except RefusalError as refusal:
            await asyncio.sleep(self.latency / 2)
            self.requests.append(Request(method, params, at, refusal.code))
            return web.json_response(refusal.as_json(), status=refusal.code)
        await asyncio.sleep(self.latency / 2)
        if self.losing.get(method, 0) > 0 and request.transport is not None:
            self.losing[method] -= 1
            request.transport.abort()
            return web.Response()
        self.requests.append(Request(method, params, at, 200))
        return web.json_response({"ok": True, "result": result})

    async def _done(self, method: str, params: Mapping[str, str], held: float) -> object:
        if method == "getUpdates":
            return await self.updates.get(params, self.clock.speed)
        doing = getattr(self, f"_do_{method}", None)
        if doing is None:
            raise RefusalError(404, "Not Found: method not found")
        if self.failing.get(method) and (refusal := self.failing[method].pop(0)):
            raise refusal
        left = max(self.limited.get(one, 0.0) for one in (method, "*")) - self.clock()
        if left > 0:
            seconds = int(left) + 1
            said = f"Too Many Requests: retry after {seconds}"
            raise RefusalError(429, said, retry_after=seconds)
        if held:
            await self.clock.sleep(held)
        self._changed.set()
        return doing(params)

    def _do_getMe(self, _params: Mapping[str, str]) -> object:  # noqa: N802 - Telegram's names
        return {
            "id": BOT,
            "is_bot": True,
            "first_name": "Waypost",
            "username": NAME,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }

    def _do_setWebhook(self, params: Mapping[str, str]) -> object:  # noqa: N802
        self.updates.set_webhook(params)
        return True

    def _do_deleteWebhook(self, params: Mapping[str, str]) -> object:  # noqa: N802
        self.updates.delete_webhook(params)
        return True

    def _do_getWebhookInfo(self, _params: Mapping[str, str]) -> object:  # noqa: N802
        return {
            "url": self.updates.webhook,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.waiting),
        }

    def _do_sendMessage(self, params: Mapping[str, str]) -> object:  # noqa: N802
        chat = _chat_of(params)
        if chat in self.groups:
            self.groups[chat].must_let_write()
        else:
            self.screens.must_be_writable(chat)
        text, keyboard = text_of(params), keyboard_of(params)
        previews = json.loads(params.get("link_preview_options") or "{}")
        sent = self.screens.arrive(
            chat,
            BOT,
            text,
            keyboard=keyboard,
            is_silent=params.get("disable_notification", "").casefold() == "true",
            has_previews=previews.get("is_disabled") is not True,
        )
        return message_json(sent)

    def _do_editMessageText(self, params: Mapping[str, str]) -> object:  # noqa: N802
        chat = _chat_of(params)
        self.screens.must_be_writable(chat)
        text, keyboard = text_of(params), keyboard_of(params)
        return message_json(self.screens.edit(chat, message_id_of(params), text, keyboard))

    def _do_editMessageReplyMarkup(self, params: Mapping[str, str]) -> object:  # noqa: N802
        chat = _chat_of(params)
        self.screens.must_be_writable(chat)
        keyboard = keyboard_of(params)
        return message_json(self.screens.edit(chat, message_id_of(params), None, keyboard))

    def _do_deleteMessage(self, params: Mapping[str, str]) -> object:  # noqa: N802
        self.screens.delete(_chat_of(params), message_id_of(params))
        return True

    def _do_deleteMessages(self, params: Mapping[str, str]) -> object:  # noqa: N802
        self.screens.delete_all(_chat_of(params), message_ids_of(params))
        return True

    def _do_answerCallbackQuery(self, params: Mapping[str, str]) -> object:  # noqa: N802
        self.screens.answer_press(params.get("callback_query_id", ""))
        return True

    def _do_getChatMember(self, params: Mapping[str, str]) -> object:  # noqa: N802
        user = params.get("user_id", "")
        return self._group_of(params).member_json(int(user) if user.isdecimal() else 0)

    def _do_getChat(self, params: Mapping[str, str]) -> object:  # noqa: N802
        return self._group_of(params).as_json()

    def _group_of(self, params: Mapping[str, str]) -> Group:
        found = self.groups.get(_chat_of(params))
        if found is None:
            raise bad("chat not found")
        return found

    def _do_setMyCommands(self, params: Mapping[str, str]) -> object:  # noqa: N802
        self.profile[_commands_in(params), params.get("language_code", "")] = commands_of(params)
        return True

    def _do_getMyCommands(self, params: Mapping[str, str]) -> object:  # noqa: N802
        return self.profile.get((_commands_in(params), params.get("language_code", "")), [])

    def _do_setMyName(self, params: Mapping[str, str]) -> object:  # noqa: N802
        name = profile_text(params, "name", 64, "BOT_TITLE_INVALID")
        self.profile["name", params.get("language_code", "")] = name
        return True

    def _do_setMyDescription(self, params: Mapping[str, str]) -> object:  # noqa: N802
        text = profile_text(params, "description", 512, "BOT_DESCRIPTION_INVALID")
        self.profile["description", params.get("language_code", "")] = text
        return True

    def _do_setMyShortDescription(self, params: Mapping[str, str]) -> object:  # noqa: N802
        text = profile_text(params, "short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID")
        self.profile["short_description", params.get("language_code", "")] = text
        return True

    def _do_getMyDescription(self, params: Mapping[str, str]) -> object:  # noqa: N802
        found = self.profile.get(("description", params.get("language_code", "")), "")
        return {"description": found}

    def _do_getMyShortDescription(self, params: Mapping[str, str]) -> object:  # noqa: N802
        found = self.profile.get(("short_description", params.get("language_code", "")), "")
        return {"short_description": found}


def _commands_in(params: Mapping[str, str]) -> str:
    """Where commands are shown: everywhere, or in one of bots/api#botcommandscope."""
    scope = json.loads(params.get("scope") or "{}").get("type", "default")
    return "commands" if scope == "default" else f"commands:{scope}"


def _chat_of(params: Mapping[str, str]) -> int:
    value = params.get("chat_id", "")
    if not value:
        raise bad("chat_id is empty")
    if not value.removeprefix("-").isdecimal():
        raise bad("chat not found")
    return int(value)


async def _params_of(request: web.Request) -> Mapping[str, str]:
    """The parameters: in the address, as a form or as JSON (bots/api#making-requests)."""
    found: dict[str, str] = dict(request.query)
    if request.content_type == "application/json":
        body: Json = await request.json()
        found |= {k: v if isinstance(v, str) else json.dumps(v) for k, v in body.items()}
    else:
        found |= {k: v for k, v in (await request.post()).items() if isinstance(v, str)}
    return found
