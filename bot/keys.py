"""`waypost keys`: the keys that seal what is kept, made, changed and checked.

Rules of this file: a key is printed only by `new` without a file; the status is 0 if all is well,
1 if something has to be looked at, 2 if it was called wrongly.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from bot.communities.moving import move
from bot.store import StoreError
from bot.store.opening import open_rows
from bot.store.rotation import Held, held, is_noted, rotate
from bot.store.rows import Rows
from safety.seal import KeyRing, new_key, written

LOOK, WRONG = 1, 2
HOW = """\
To change keys: put a new one in front (`new --file FILE`), start the bot again, then `rotate`.
The bot must know the new key first: what lies under a key that it does not have, it cannot cover.
An older key may be taken out of the ring three days later, if `check` says that nothing lies under
it: a word that a person chose was hashed with the key of that hour, and is kept for a day.
"""
NOT_YET = """\
waypost keys: no bot has begun with the newest key yet, and nothing was changed. Start the bot
again first: what lies under a key that it does not have, it cannot find and cannot cover."""
NO_STORE = "no database is named; a store in memory makes its own key, and forgets it"
NO_RING = "no key is named, and nothing can be read without one"


def keys_command(
    argv: Sequence[str], settings: Callable[[], tuple[str | None, KeyRing | None]]
) -> int:
    """Make a key, bring a store under the newest one, or say what lies under which.

    `settings` gives the store's address and the ring, and raises ValueError if they are wrong.
    """
    parser = argparse.ArgumentParser(
        prog="waypost keys",
        description=HOW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    doing = parser.add_subparsers(dest="doing", required=True)
    new = doing.add_parser("new", help="print a new key, or put it in front of those in a file")
    new.add_argument("--file", type=Path, help="made if it is not there, for its owner alone")
    doing.add_parser("rotate", help="bring what lies under older keys under the newest")
    doing.add_parser("check", help="count what lies under each key")
    asked = parser.parse_args(argv)
    try:
        if asked.doing == "new":
            return _new(asked.file)
        url, ring = settings()
        if not url or ring is None:
            raise ValueError(NO_RING if url else NO_STORE)  # noqa: TRY301 - one way to complain
        work = _rotate if asked.doing == "rotate" else _check
        return asyncio.run(_with_rows(url, ring, work))
    except (ValueError, OSError, StoreError) as error:
        print(f"waypost keys: {error}", file=sys.stderr)
        return WRONG


def _new(file: Path | None) -> int:
    key = written(new_key())
    if file is None:
        print(key)
        return 0
    older = file.read_text(encoding="utf-8") if file.exists() else ""
    if older.strip():
        KeyRing.read(older)  # what is no key file is left as it is
    if not file.parent.exists():
        file.parent.mkdir(mode=0o700, parents=True)
    # Written beside it and put in its place in one step: a key that is lost loses every row.
    handle, beside = tempfile.mkstemp(dir=file.parent)  # for its owner alone
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(f"{key}\n{older}")
        out.flush()
        os.fsync(out.fileno())
    Path(beside).replace(file)
    print(f"A new key stands in front in {file}. Start the bot again, then: waypost keys rotate")
    return 0


async def _with_rows(
    url: str, ring: KeyRing, work: Callable[[Rows, KeyRing], Awaitable[int]]
) -> int:
    rows = await open_rows(url)
    try:
        return await work(rows, ring)
    finally:
        await rows.close()


async def _rotate(rows: Rows, ring: KeyRing) -> int:
    if not await is_noted(rows, ring):
        print(NOT_YET, file=sys.stderr)
        return LOOK
    moved = await rotate(rows, ring) + await move(rows, ring)
    print(f"brought under the newest key: {_rows(moved)}")
    return await _check(rows, ring)


async def _check(rows: Rows, ring: KeyRing) -> int:
    by_key, unknown = await held(rows, ring)
    for at, one in enumerate(by_key, start=1):
        print(f"key {at}{' (the newest)' if at == 1 else ''}: {_told(one, is_newest=at == 1)}")
    if unknown.rows:
        print(f"no key of the ring opens {_rows(unknown.rows)}; is one missing?", file=sys.stderr)
        return LOOK
    return 0


def _told(one: Held, *, is_newest: bool) -> str:
    if is_newest:
        return _rows(one.rows)
    if one.until is None:
        return "nothing lies under it; take it out three days after the newest came"
    return f"{_rows(one.rows)}; keep it until {one.until:%Y-%m-%d %H:%M} UTC, then check again"


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"
