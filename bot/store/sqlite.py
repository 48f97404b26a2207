"""Rows in a SQLite file."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from bot.store.rows import Place, Row
from bot.store.sql_tables import (
    ERASE,
    FIND,
    HOLD,
    PAGE,
    SWEEP,
    UNTIL,
    WRITE_SQLITE,
    minutes,
    only_erased,
    rows,
    time,
    values,
)
from bot.store.sqlite_thread import ERASED, FileThread


class SqliteRows:
    """`Rows` in one file, for every chat of this process; another process may use it too."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened before somebody asks; made within the loop that will ask."""
        self._file = FileThread(path, asyncio.get_running_loop())

    @classmethod
    async def open(cls, path: Path) -> SqliteRows:
        """The rows of a file, made and migrated if need be; StoreError if that is not possible."""
        opened = cls(path)
        try:
            await opened.find("", ())
        except BaseException:
            await opened.close()
            raise
        return opened

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""
        return await self._file.ask(partial(_find, kind, chats))

    async def change(
        self, erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row] = ()
    ) -> bool:
        """Erase and write, if what was found still stands, all of it or nothing."""
        return await self._file.ask(partial(_change, erased, written, found), writes=True)

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""
        asked = {"kind": kind, "due": minutes(due)}
        return await self._file.ask(lambda on: rows(on.execute(UNTIL, asked), kind))

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""
        asked = {"kind": kind, "due": minutes(due)}
        await self._file.ask(partial(_sweep, asked), writes=True)

    async def page(self, after: Place, most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat."""
        asked = {"kind": after[0], "chat": after[1], "most": most}
        return await self._file.ask(lambda on: rows(on.execute(PAGE, asked)))

    async def close(self) -> None:
        """Let go of the file."""
        await self._file.close()


def _find(kind: str, chats: Sequence[bytes], on: Connection) -> Row | None:
    for chat in chats:
        one = on.execute(FIND, {"kind": kind, "chat": chat}).first()
        if one is not None:
            return Row(kind, chat, time(one.due), one.sealed)
    return None


def _change(
    erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row], on: Connection
) -> bool:
    for row in found:
        if on.scalar(HOLD, {"kind": row.kind, "chat": row.chat}) != row.sealed:
            return False
    places = only_erased(erased, written)
    if places and on.execute(ERASE, places).rowcount:
        on.info[ERASED] = True
    if written:
        on.execute(WRITE_SQLITE, values(written))
    return True


def _sweep(asked: dict[str, object], on: Connection) -> None:
    if on.execute(SWEEP, asked).rowcount:
        on.info[ERASED] = True
