"""One thread that owns a SQLite file: requests in, outcomes out, in the order they came.

Rules of this file: those that wait at the same time share one transaction, so that many chats
cost the disk no more than one; if it fails each is tried alone. What was erased is scrubbed from
the file and its log before anybody is told that it is done, unless the last scrub was a moment
ago; then a moment later.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from bot.store import StoreError
from bot.store.sqlite_file import code, connected, said, scrub

T = TypeVar("T")
MOST_TOGETHER = 256  # requests in one transaction
REST = 10  # times as long as a scrub took it rests after it: a tenth of the time at most
LATER = 1.0  # seconds until a scrub that failed is tried again
KEEPS_OPEN = {"SQLITE_BUSY", "SQLITE_FULL"}  # after any other error the file is opened anew


@dataclass(frozen=True, slots=True)
class Request:
    """Work on the connection for somebody who waits for the answer."""

    work: Callable[[sqlite3.Connection], object]
    answer: asyncio.Future[object]
    writes: bool


class FileThread:
    """Opens the file at the first request, and again after it was lost."""

    def __init__(self, path: Path, loop: asyncio.AbstractEventLoop) -> None:
        """Answer on `loop`."""
        self.has_erased = False  # set by work that erased something, which is not scrubbed yet
        self._path = path
        self._loop = loop
        self._connection: sqlite3.Connection | None = None
        self._scrub_at: float | None = None  # on the monotonic clock; None: nothing to scrub
        self._rests_until = 0.0
        self._asked: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="waypost-store", daemon=True)
        self._thread.start()

    async def ask(self, work: Callable[[sqlite3.Connection], T], *, writes: bool = False) -> T:
        """What the work gives, within one transaction; StoreError if that could not be."""
        answer: asyncio.Future[object] = self._loop.create_future()
        self._asked.put(Request(work, answer, writes))
        return cast("T", await answer)

    async def close(self) -> None:
        """Do what was asked before, scrub, and let go of the file."""
        self._asked.put(None)
        await asyncio.to_thread(self._thread.join)

    def _serve(self) -> None:
        waiting: list[Request | None] = []
        while None not in waiting:
            waiting = self._next()
            asked = [one for one in waiting if one is not None]
            outcomes = self._outcomes(asked)
            self._scrub(is_last=None in waiting)
            if asked and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(_tell, asked, outcomes)
        self._drop()

    def _next(self) -> list[Request | None]:
        """Everything that waits; nothing if it is time to scrub before anybody asks."""
        waiting: list[Request | None] = []
        rest = None if self._scrub_at is None else max(0.0, self._scrub_at - time.monotonic())
        with suppress(queue.Empty):
            waiting.append(self._asked.get(timeout=rest))
            while len(waiting) < MOST_TOGETHER and waiting[-1] is not None:
                waiting.append(self._asked.get_nowait())
        return waiting

    def _outcomes(self, asked: Sequence[Request]) -> Sequence[object]:
        """What each request gave, an exception included."""
        if len(asked) > 1:
            with suppress(StoreError):
                return self._together(asked)
        return [self._alone(one) for one in asked]

    def _alone(self, one: Request) -> object:
        try:
            return self._together([one])[0]
        except StoreError as error:
            return error

    def _together(self, asked: Sequence[Request]) -> Sequence[object]:
        """What each request gave, all in one transaction."""
        if self._connection is None:
            self._connection = connected(self._path)
        on = self._connection
        try:
            if any(one.writes for one in asked):
                on.execute("BEGIN IMMEDIATE")
            given = [one.work(on) for one in asked]
            on.commit()
        except Exception as error:
            self._recover(error)
            raise StoreError(said(error)) from error
        if self.has_erased and self._scrub_at is None:
            self._scrub_at = self._rests_until
        self.has_erased = False
        return given

    def _recover(self, error: Exception) -> None:
        with suppress(sqlite3.Error):
            if self._connection is not None:
                self._connection.rollback()
            if code(error) in KEEPS_OPEN:
                return
        self._drop()

    def _scrub(self, *, is_last: bool) -> None:
        begun = time.monotonic()
        if self._connection is None or self._scrub_at is None:
            return
        if begun < self._scrub_at and not is_last:
            return
        try:
            is_clean = scrub(self._connection)
        except sqlite3.Error as error:
            self._recover(error)
            is_clean = False
        ended = time.monotonic()
        self._rests_until = ended + REST * (ended - begun)
        self._scrub_at = None if is_clean else ended + LATER

    def _drop(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None


def _tell(asked: Sequence[Request], outcomes: Sequence[object]) -> None:
    for one, outcome in zip(asked, outcomes, strict=True):
        if one.answer.done():
            continue  # whoever asked does not wait any more
        if isinstance(outcome, Exception):
            one.answer.set_exception(outcome)
        else:
            one.answer.set_result(outcome)
