"""One thread that holds a SQLite file: requests in, outcomes out, in the order they came.

Rules of this file: those that wait at the same time share one transaction, so that many chats
cost the disk no more than one; if it fails each is tried alone. What was erased is scrubbed
before anybody is told that it is done, unless the last scrub was a moment ago.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar, cast

from bot.store import StoreError
from bot.store.sqlite_file import code
from bot.store.sqlite_held import HeldFile, Work

T = TypeVar("T")
MOST_TOGETHER = 256  # requests in one transaction


@dataclass(frozen=True, slots=True)
class Request:
    """Work for somebody who waits; `frees` says that it forgets something about a person."""

    work: Work
    answer: asyncio.Future[object]
    writes: bool
    frees: bool


class FileThread:
    """Carries requests to a held file and the outcomes back to a loop."""

    def __init__(self, file: HeldFile, loop: asyncio.AbstractEventLoop) -> None:
        """Answer on `loop`; the file is opened at the first request."""
        self._file = file
        self._loop = loop
        self._is_closed = False
        self._asked: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="waypost-store", daemon=True)
        self._thread.start()

    async def ask(
        self,
        work: Callable[[sqlite3.Connection], T],
        *,
        writes: bool = False,
        frees: bool = False,
    ) -> T:
        """What the work gives, within one transaction; StoreError if that could not be."""
        if self._is_closed:
            raise StoreError("the store is closed")
        answer: asyncio.Future[object] = self._loop.create_future()
        self._asked.put(Request(work, answer, writes, frees))
        return cast("T", await answer)

    async def close(self) -> None:
        """Do what was asked before, scrub, and let go of the file."""
        self._is_closed = True
        self._asked.put(None)
        await asyncio.to_thread(self._thread.join)

    def _serve(self) -> None:
        waiting: list[Request | None] = []
        while None not in waiting:
            waiting = self._next()
            asked = [one for one in waiting if one is not None]
            outcomes = self._outcomes(asked)
            self._file.scrub(is_last=None in waiting)
            if asked:
                with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                    self._loop.call_soon_threadsafe(_tell, asked, outcomes)
        self._file.close()

    def _next(self) -> list[Request | None]:
        """Everything that waits; nothing if it is time to scrub before anybody asks."""
        waiting: list[Request | None] = []
        with suppress(queue.Empty):
            waiting.append(self._asked.get(timeout=self._file.rest()))
            while len(waiting) < MOST_TOGETHER and waiting[-1] is not None:
                waiting.append(self._asked.get_nowait())
        return waiting

    def _outcomes(self, asked: Sequence[Request]) -> Sequence[object]:
        """What each request gave, an exception included."""
        if len(asked) > 1:
            try:
                works = [one.work for one in asked]
                return self._file.done(works, writes=any(one.writes for one in asked))
            except StoreError as error:
                if error.__cause__ is not None and code(error.__cause__) == "SQLITE_BUSY":
                    return [error] * len(asked)  # each alone would wait as long again
        return [self._alone(one) for one in asked]

    def _alone(self, one: Request) -> object:
        try:
            try:
                return self._file.done([one.work], writes=one.writes)[0]
            except StoreError as error:
                if not one.frees or not self._file.makes_room(error):
                    return error
                return self._file.done([one.work], writes=one.writes)[0]
        except StoreError as error:
            return error


def _tell(asked: Sequence[Request], outcomes: Sequence[object]) -> None:
    for one, outcome in zip(asked, outcomes, strict=True):
        if one.answer.done():
            continue  # whoever asked does not wait any more
        if isinstance(outcome, Exception):
            one.answer.set_exception(outcome)
        else:
            one.answer.set_result(outcome)
