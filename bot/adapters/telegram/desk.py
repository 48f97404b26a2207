"""What this process must know about one chat between two requests; it dies with the process.

Rule of this file: nothing here is a text or a name; a chat is forgotten soon after its cover.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from weakref import WeakValueDictionary

Sleep = Callable[[float], Awaitable[None]]
KEPT = 600.0  # seconds a cleared chat is remembered, so that it never gets two harmless lines


class Desk:
    """One chat: `covers` counts its covers, `line` is the harmless line that stands there alone.

    `keyboard` is the message that brought a keyboard in the place of the letters; `is_unsure`
    says that a message may lie there whose id never came back; `album` the last group of
    pictures that was answered; `begun` the first message of this talk that this process met,
    None before it met one: what lies above it was there before; `strays` are messages of an
    answer that broke off, which stand in no trail.
    """

    __slots__ = (
        "__weakref__",
        "_covered",
        "album",
        "begun",
        "covers",
        "is_unsure",
        "keyboard",
        "line",
        "strays",
    )

    def __init__(self) -> None:
        """Begin with a chat of which nothing is known."""
        self.covers = 0
        self.line: int | None = None
        self.keyboard: int | None = None
        self.is_unsure = False
        self.album: str | None = None
        self.begun: int | None = None
        self.strays: frozenset[int] = frozenset()
        self._covered = asyncio.Event()

    def meet(self, message: int) -> None:
        """A message was written or sent while this process ran."""
        self.begun = message if self.begun is None else min(self.begun, message)

    def cover(self) -> None:
        """Wake whoever waits to send something: it must not be sent any more."""
        self.covers += 1
        self._covered.set()
        self._covered = asyncio.Event()

    async def rest(self, seconds: float, sleep: Sleep) -> None:
        """Wait so long, or until the chat is covered."""
        covered = asyncio.ensure_future(self._covered.wait())
        slept = asyncio.ensure_future(sleep(seconds))
        try:
            await asyncio.wait({covered, slept}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in (covered, slept):
                one.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await one


class Desks:
    """The desks of the chats in which something is under way or lies on the screen."""

    def __init__(self) -> None:
        """Begin with none."""
        self._desks: WeakValueDictionary[int, Desk] = WeakValueDictionary()

    def __len__(self) -> int:
        """How many chats are known."""
        return len(self._desks)

    def of(self, chat: int) -> Desk:
        """The desk of a chat, the same one as long as somebody holds it."""
        found = self._desks.get(chat)
        if found is None:
            found = self._desks[chat] = Desk()
        return found

    @staticmethod
    def keep(desk: Desk) -> None:
        """Hold a desk for a while although nothing lies on its screen but the harmless line."""
        asyncio.get_running_loop().call_later(KEPT, _let_go, desk)


def _let_go(_desk: Desk) -> None:
    """Nothing: the loop held the desk until now, and holds it no more."""
