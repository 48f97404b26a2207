"""Rows in a SQLite file."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.store.rows import Place, Row
from bot.store.sql_tables import minutes, rows, time
from bot.store.sql_text import Values, sqlite_statements
from bot.store.sqlite_held import HeldFile
from bot.store.sqlite_thread import FileThread

SAID = sqlite_statements()


class SqliteRows:
    """`Rows` in one file, for every chat of this process; another process may use it too."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened before somebody asks; made within the loop that will ask."""
        loop = asyncio.get_running_loop()
        self._file = HeldFile(path)
        self._writing = FileThread(self._file, loop)
        # Leaving looks before it writes, and must not wait behind a disk that is slow to write.
        self._reading = FileThread(HeldFile(path, scrubs=False), loop)

    @classmethod
    async def open(cls, path: Path) -> SqliteRows:
        """The rows of a file, made and migrated if need be; StoreError if that is not possible."""
        opened = cls(path)
        try:
            await opened.change((), ())
            await opened.find("", ())
        except BaseException:
            await opened.close()
            raise
        return opened

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""
        return await self._reading.ask(partial(_find, kind, chats))

    async def change(
        self, erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row] = ()
    ) -> bool:
        """Erase and write, if what was found still stands, all of it or nothing."""
        work = partial(self._change, erased, written, found)
        frees = len(erased) > len(written)
        return await self._writing.ask(work, writes=True, frees=frees)

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""
        values = SAID.until.values(kind=kind, due=minutes(due))
        return await self._reading.ask(lambda on: rows(on.execute(SAID.until.text, values)))

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""
        values = SAID.sweep.values(kind=kind, due=minutes(due))
        await self._writing.ask(partial(self._sweep, values), writes=True, frees=True)

    async def page(self, after: Place, most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat."""
        values = SAID.page.values(kind=after[0], chat=after[1], most=most)
        return await self._reading.ask(lambda on: rows(on.execute(SAID.page.text, values)))

    async def close(self) -> None:
        """Let go of the file."""
        await self._reading.close()
        await self._writing.close()

    def _change(
        self,
        erased: Sequence[Place],
        written: Sequence[Row],
        found: Sequence[Row],
        on: sqlite3.Connection,
    ) -> bool:
        for row in found:
            values = SAID.hold.values(kind=row.kind, chat=row.chat)
            if on.execute(SAID.hold.text, values).fetchone() != (row.sealed,):
                return False
        for statement, each in SAID.of_change(erased, written):
            done = on.executemany(statement.text, each)
            if statement is SAID.erase and done.rowcount:
                self._file.has_erased = True
        return True

    def _sweep(self, values: Values, on: sqlite3.Connection) -> None:
        if on.execute(SAID.sweep.text, values).rowcount:
            self._file.has_erased = True


def _find(kind: str, chats: Sequence[bytes], on: sqlite3.Connection) -> Row | None:
    for chat in chats:
        one = on.execute(SAID.find.text, SAID.find.values(kind=kind, chat=chat)).fetchone()
        if one is not None:
            return Row(kind, chat, time(one[0]), one[1])
    return None
