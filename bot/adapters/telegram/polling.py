"""Asks for updates, again and again, and says so only when something changes.

Rules of this file: an update is confirmed by the next poll, and that waits a moment until leaving
is written down and every answer is on the wire, so that no crash loses what is confirmed; without
a network it asks ever more rarely; a second program with the token is reported, and this goes on.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping, Sequence
from typing import Protocol
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.adapters.telegram.desk import Sleep
from bot.adapters.telegram.transport import HeldError, Transport

WAIT = 25  # seconds that the platform holds a poll back until something comes
SLACK = 10.0  # seconds more until a poll without an answer counts as lost
ANSWERED = 0.25  # seconds at most that confirming waits
FIRST, LONGEST = 0.5, 30.0  # seconds between two polls that failed, doubling

logger = logging.getLogger("waypost.telegram")


class Take(Protocol):
    """Takes one update in; `is_backlog`: it waited there when the program started."""

    def __call__(
        self, update: Mapping[str, object], *, is_backlog: bool = False
    ) -> asyncio.Future[None] | None:
        """Done when the update may be confirmed; None if it may be at once."""


class Polling:
    """Long polling at `url`, the address of getUpdates; `take` takes one update in."""

    def __init__(
        self,
        transport: Transport,
        url: str,
        kinds: Sequence[str],
        take: Take,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """Nothing is asked yet."""
        self._transport = transport
        self._url = url
        self._kinds = json.dumps(list(kinds))
        self._take = take
        self._sleep = sleep
        self._next = 0
        self._is_backlog = True  # until one poll finds nothing waiting
        self._is_well = False
        self._pause = FIRST

    async def run(self) -> None:
        """Poll until cancelled; raises InvalidToken if the platform does not know the token."""
        while True:
            try:
                updates = await self._ask(0 if self._is_backlog else WAIT)
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._rest(error)
                continue
            if not self._is_well:
                logger.info("%s is ready", "telegram")
            self._is_well, self._pause = True, FIRST
            await self._take_all(updates)

    async def confirm(self) -> None:
        """Confirm what was answered, so that the next start does not answer it again."""
        if self._next:
            await self._ask(0)

    async def _ask(self, wait: int) -> list[Mapping[str, object]]:
        asked = {"offset": self._next, "timeout": wait, "allowed_updates": self._kinds}
        # The bare JSON, not the library's get_updates: a group's messages are never parsed.
        found = await self._transport.post(
            f"{self._url}?{urlencode(asked)}", read_timeout=wait + SLACK
        )
        return list(found) if isinstance(found, list) else []

    async def _take_all(self, updates: Sequence[Mapping[str, object]]) -> None:
        begun = []
        for update in updates:
            number = update.get("update_id")
            if isinstance(number, int):
                self._next = number + 1
            written = self._take(update, is_backlog=self._is_backlog)
            if written is not None:
                begun.append(written)
        self._is_backlog = self._is_backlog and bool(updates)
        if begun:
            await asyncio.wait(begun, timeout=ANSWERED)

    async def _rest(self, error: TelegramError) -> None:
        if isinstance(error, Conflict):
            logger.warning("%s is read by another program too", "telegram")
        elif self._is_well:
            logger.warning("%s is out of reach", "telegram")
        self._is_well = False
        if isinstance(error, HeldError):
            await self._sleep(error.seconds)
            return
        await self._sleep(self._pause)
        self._pause = min(self._pause * 2, LONGEST)
