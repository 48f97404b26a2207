"""A program that writes to a store until somebody kills it, or until it kills itself."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from dataclasses import replace

from sqlalchemy import Engine, event

from bot.store.opening import open_store
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, SOON, TALK, TRAIL

BEGUN = "begun"


def die_after(word: str) -> None:
    """From now on, die as soon as a statement that begins with the word was executed."""

    def look(_on: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(word):
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", look)


async def leave(url: str, word: str) -> None:
    """Die in the middle of leaving."""
    store = await open_store(url, KeyRing((NEW,)))
    await store.keep_turn(TRAIL, TALK, SOON)
    die_after(word)
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
    asyncio.run(write(sys.argv[1]) if len(sys.argv) == 2 else leave(sys.argv[1], sys.argv[2]))
