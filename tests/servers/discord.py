"""A strict Discord of ours on loopback: its gateway, its REST, and what it refuses.

Rules of this file: what Discord would refuse is refused with its own status and code, whoever
asks; every request is kept, in order, under a short name such as "callback 7" or "PATCH message".
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from aiohttp import web

from tests.servers.discord_buckets import Buckets
from tests.servers.discord_gateway import GUILDS, Gateway
from tests.servers.discord_guilds import SEND, VIEW, Guild, new_guild
from tests.servers.discord_people import Person
from tests.servers.discord_rest import Rest
from tests.servers.discord_state import APPLICATION, TOKEN, Json, Refused, State


@dataclass
class Request:
    """One request as it came, and the status it got; None while it is being answered."""

    what: str
    path: str
    payload: Json
    status: int | None = None


@dataclass
class Hold:
    """Requests of a name that wait at the door, at most `left` of them.

    `arrived` is set when the first one is there.
    """

    what: str
    left: int
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    def open(self) -> None:
        self.opened.set()


class DiscordServer:
    """Starts on a free port of this machine; `root` and `gateway.url` say where."""

    def __init__(self) -> None:
        self.state = State()
        self.gateway = Gateway()
        self.buckets = Buckets(self.state.clock)
        self.requests: list[Request] = []
        self.fetched: list[str] = []  # attachments that somebody asked for
        self.latency = 0.0  # seconds before a request is looked at
        self.jitter: Callable[[], float] = lambda: 0.0  # seconds before and after each request
        self.is_down = False
        self.refused: set[str] = set()  # names of requests that are answered 400 until taken out
        self.root = ""
        self.changed = asyncio.Event()
        self._holds: list[Hold] = []
        self._fails: list[tuple[str, int]] = []
        self._lost: list[str] = []
        self._rest = Rest(self.state)
        self.gateway.guilds = lambda: [one.id for one in self.state.guilds.values() if one.has_bot]
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.router.add_get("/gateway", self.gateway.answer)
        app.router.add_get("/gateway/", self.gateway.answer)
        app.router.add_get("/attachments/{name}", self._fetch)
        for method, path, what, does in self._rest.routes():
            app.router.add_route(method, f"/api/v10{path}", self._serving(what, does))
        app.router.add_get("/api/v10/gateway/bot", self._serving("gateway", self._gateway))
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.root = f"http://{host}:{port}/api/v10"
        self.gateway.url = f"ws://{host}:{port}/gateway"

    async def stop(self) -> None:
        await self.gateway.drop()
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, locale: str = "en-US") -> Person:
        """Somebody new, who has said nothing yet."""
        return Person(self.state, self.gateway, self.state.new_id(), locale, self._has_changed)

    def guild(self, *people: Person, bot: Sequence[int] = (VIEW | SEND,)) -> Guild:
        """A server of these people with the bot in it, which has roles with these permissions."""
        return new_guild(self.state, [one.id for one in people], bot)

    async def kick(self, guild: Guild) -> None:
        """Take the bot out of a server."""
        del guild.members[APPLICATION]
        await self.gateway.tell("GUILD_DELETE", {"id": str(guild.id)}, needs=GUILDS)

    def hold(self, what: str, most: int = 1_000_000) -> Hold:
        """Let requests of this name wait, until it is opened, before they have any effect."""
        hold = Hold(what, most)
        self._holds.append(hold)
        return hold

    def fail_next(self, what: str, status: int = 503) -> None:
        """Answer the next request of this name with this status."""
        self._fails.append((what, status))

    def lose_next(self, what: str) -> None:
        """Do what the next request of this name asks, and lose the answer on its way back."""
        self._lost.append(what)

    def asked(self, what: str = "*") -> list[Request]:
        """The requests of a name, in order."""
        return [one for one in self.requests if fnmatchcase(one.what, what)]

    async def until(self, is_so: Callable[[], object], seconds: float = 10.0) -> None:
        """Wait until something is so; raises TimeoutError if it does not come about."""
        async with asyncio.timeout(seconds):
            while not is_so():
                self.changed.clear()
                try:
                    await asyncio.wait_for(self.changed.wait(), 0.02)
                except TimeoutError:
                    continue

    def _has_changed(self) -> None:
        self.changed.set()

    def _serving(
        self, what: str, does: Callable[[web.Request, Json], Awaitable[object]]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            payload = json.loads(body) if (body := await request.read()) else {}
            kind = payload.get("type") if what == "callback" else None
            name = f"{what} {kind}" if kind is not None else what
            noted = Request(name, request.path, payload if isinstance(payload, dict) else {})
            self.requests.append(noted)
            headers: dict[str, str] = {}
            try:
                await self._at_the_door(name, request)
                headers = self._counted(name, request)
                found = await does(request, payload)
                status = 204 if found is None else 200
                if name in self._lost:
                    self._lost.remove(name)
                    found, status = {"code": 0, "message": "bad gateway"}, 502
            except Refused as refused:
                found, status = refused.body, refused.status
                headers = dict(refused.headers)
                if status == 429:
                    headers |= {"Via": "1.1 google", "Retry-After": str(found["retry_after"])}
            noted.status = status
            self._has_changed()
            if wait := self.jitter():
                await asyncio.sleep(wait)
            body = b"" if found is None else json.dumps(found).encode()
            headers |= {"Content-Type": "application/json"} if body else {}
            return web.Response(body=body, status=status, headers=headers)

        return serve

    async def _at_the_door(self, name: str, request: web.Request) -> None:
        if wait := self.latency + self.jitter():
            await asyncio.sleep(wait)
        for hold in self._holds:
            if fnmatchcase(name, hold.what) and hold.left and not hold.opened.is_set():
                hold.left -= 1
                hold.arrived.set()
                await hold.opened.wait()
        for one in self._fails:
            if fnmatchcase(name, one[0]):
                self._fails.remove(one)
                raise Refused(one[1], 0, "as a test wanted it")
        if name in self.refused:
            raise Refused(400, 0, "as a test wanted it")
        if self.is_down:
            raise Refused(503, 0, "no healthy upstream")
        is_by_token = "token" in request.match_info
        if not is_by_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
            raise Refused(401, 0, "401: Unauthorized")

    def _counted(self, name: str, request: web.Request) -> dict[str, str]:
        major = request.match_info.get("channel") or request.match_info.get("token") or ""
        verdict = self.buckets.take(name, major)
        if verdict.retry_after is not None:
            wait = round(verdict.retry_after, 3)
            message, is_global = "You are being rate limited.", verdict.is_global
            refused = Refused(429, 0, message, retry_after=wait, **{"global": is_global})
            refused.headers = verdict.headers
            raise refused
        return verdict.headers

    async def _gateway(self, _request: web.Request, _payload: Json) -> Json:
        limits = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
        return {
            "url": self.gateway.url,
            "shards": self.gateway.shards,
            "session_start_limit": limits,
        }

    async def _fetch(self, request: web.Request) -> web.Response:
        self.fetched.append(request.match_info["name"])
        return web.Response(body=b"a picture")
