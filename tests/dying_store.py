"""A program that writes to a store until somebody kills it, or until it kills itself."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.store.opening import open_store
from bot.store.rows import Place, Row
from bot.store.sql_text import Statements, Step
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, SOON, TALK, TRAIL


class Steps(tuple[Step, ...]):  # noqa: SLOT001 - a tuple has no room for slots that hold something
    """The statements of a change, of which only the first few are ever executed."""

    last: int

    def __iter__(self) -> Iterator[Step]:
        """Die as soon as the last of them was executed."""
        for at in range(self.last):
            yield self[at]
        os.kill(os.getpid(), signal.SIGKILL)


def die_after(last: int) -> None:
    """From now on, die within the transaction of a change, after so many statements."""
    of_change = Statements.of_change

    def dying(self: Statements, erased: Sequence[Place], written: Sequence[Row]) -> Steps:
        steps = Steps(of_change(self, erased, written))
        steps.last = last
        return steps

    Statements.of_change = dying  # type: ignore[method-assign]


async def leave(url: str, last: int) -> None:
    """Die in the middle of leaving."""
    store = await open_store(url, KeyRing((NEW,)))
    await store.keep_turn(TRAIL, TALK, SOON)
    die_after(last)
    await store.begin_leaving(HERE, NOW)


async def write(url: str) -> None:
    """Write turns for ever, each with its number in both records; print what is acknowledged."""
    store = await open_store(url, KeyRing((NEW,)))
    at = 0
    while True:
        at += 1
        await store.keep_turn(replace(TRAIL, tries=at), replace(TALK, danger=at), SOON)
        print(at, flush=True)


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1]) if len(sys.argv) == 2 else leave(sys.argv[1], int(sys.argv[2])))
