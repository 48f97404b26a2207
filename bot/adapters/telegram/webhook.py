"""Receives updates by HTTP instead of asking for them.

Rules of this file: without the secret nothing is read; the answer waits a moment until leaving is
written down or the person's answer is on the wire, for then the update is gone; nothing is logged.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping

from aiohttp import web

from bot.adapters.telegram.polling import ANSWERED, Take

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header, bots/api#setwebhook
BIGGEST = 512 * 1024  # bytes of one update; a text has 4096 units, and nothing else is long


class Webhook:
    """A small server at `host` and `port`; it takes updates at `path` that come with `secret`."""

    def __init__(self, path: str, host: str, port: int, secret: str, take: Take) -> None:
        """Nothing listens yet; port 0 takes a free one."""
        self._path = path
        self._host = host
        self._port = port
        self._secret = secret.encode()
        self._take = take
        self._runner: web.AppRunner | None = None

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return self._port

    async def open(self) -> None:
        """Listen."""
        app = web.Application(client_max_size=BIGGEST)
        app.router.add_post(self._path, self._received)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        self._port = int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Stop listening, after the requests that are there were answered."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _received(self, request: web.Request) -> web.Response:
        shown = request.headers.get(SECRET, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=403)
        try:
            update = await request.json()
        except ValueError:
            return web.Response(status=400)
        if not isinstance(update, Mapping):
            return web.Response(status=400)
        written = self._take(update)
        if written is not None:
            await asyncio.wait([written], timeout=ANSWERED)
        return web.Response()
