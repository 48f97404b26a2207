"""A program that fills its disk, which must be a small one of its own, and leaves a chat on it."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from bot.store import StoreError
from bot.store.opening import open_rows
from bot.store.sealed import SealedStore
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, SOON, TALK, THERE, TRAIL, every


def fill(folder: Path) -> Path:
    """Write until nothing more fits."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as out:
        for size in (65536, 4096, 1):
            try:
                while out.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


async def main(folder: Path) -> None:
    """Print what happened, one word for each thing that went as it must."""
    rows = await open_rows(f"sqlite:///{folder / 'store.db'}")
    store = SealedStore(KeyRing((NEW,)), rows)
    await store.keep_turn(TRAIL, TALK, SOON)
    talk = (await every(rows))[0].sealed
    filler = fill(folder)
    try:
        await store.keep_turn(replace(TRAIL, address=THERE), TALK, SOON)
    except StoreError as error:
        print("refused" if "no room" in str(error) else error)
    if await store.talk(HERE, NOW) == TALK:
        print("kept")
    await store.begin_leaving(HERE, NOW)
    if await store.talk(HERE, NOW) is None and await store.covering(NOW):
        print("left")
    if all(talk not in one.read_bytes() for one in folder.iterdir()):
        print("clean")
    filler.unlink()
    await store.keep_turn(replace(TRAIL, address=THERE), TALK, SOON)
    await store.forget_trail(HERE)
    if await store.talk(THERE, NOW) == TALK:
        print("goes on")
    await rows.close()
    if (folder / "store.db-spare").stat().st_size:
        print("spare")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
