"""Being removed from a server is all that is heard of servers, and no list of them is kept.

Rule of this file: of the library's tables nothing is filled: what it would remember of a server
(its channels, roles and members) is dropped as it comes. See docs/decisions/021.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from bot.adapters.discord.community.desk import Desk

Body = Mapping[str, Any]
Parsers = dict[str, Callable[[Any], Any]]


class Servers:
    """Takes the place of what the library does with three events."""

    def __init__(self, desk: Desk, parsers: Parsers) -> None:
        """Listen in a client's table of events, by their names."""
        self._desk = desk
        self._ready = parsers["READY"]
        self._tasks: set[asyncio.Task[None]] = set()
        parsers["READY"] = self._on_ready
        parsers["GUILD_CREATE"] = self._on_create
        parsers["GUILD_DELETE"] = self._on_delete

    def _on_ready(self, body: Body) -> None:
        servers = frozenset(int(one["id"]) for one in body["guilds"])
        self._ready({**body, "guilds": []})
        shard, shards = body.get("shard") or (0, 1)
        self._begin(self._desk.there(servers, shard, shards))

    def _on_create(self, body: Body) -> None:
        """Nothing: the settings come with the first interaction."""

    def _on_delete(self, body: Body) -> None:
        if not body.get("unavailable"):  # else the server only has a fault just now
            self._begin(self._desk.gone(int(body["id"])))

    def _begin(self, doing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
