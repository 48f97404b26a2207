"""Rows in a PostgreSQL database, reached through a small pool of connections.

Rules of this file: what one statement can do is one round trip without a transaction around it.
A connection that the server has dropped is noticed by the request that meets it, and that
request is made once more on a new one; everything here may be done twice. Nobody waits for a
server that is away: it raises, and the runtime tries again later.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

import asyncpg
from sqlalchemy import URL, Executable
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.store import StoreError
from bot.store.migrate import migrate
from bot.store.rows import DOOR, TALK, TRAIL, Place, Row
from bot.store.sql_tables import (
    ERASE,
    FIND,
    HOLD,
    PAGE,
    SWEEP,
    UNTIL,
    WRITE_POSTGRESQL,
    Values,
    minutes,
    only_erased,
    rows,
    time,
    values,
)

T = TypeVar("T")
CONNECTIONS = 10  # at most; a server of 100 (PostgreSQL's default) has room for other programs
ORDER = (TRAIL, TALK, DOOR)  # of locks: leaving looks at the trail before anything else
PATIENCE = 5  # seconds for a connection, a statement or a free place in the pool
FAILURES = (SQLAlchemyError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError)
# SQLSTATE, PostgreSQL manual, appendix A: deadlock, serialization failure, server shutting down.
ONCE_MORE = {"40P01", "40001", "57P01", "57P02"}


class PostgresRows:
    """`Rows` in one table of a database; made by `open`."""

    def __init__(self, address: URL) -> None:
        """Nothing is connected before somebody asks."""
        self._engine = create_async_engine(
            address.set(drivername="postgresql+asyncpg"),
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_timeout=PATIENCE,
            hide_parameters=True,
            connect_args={"timeout": PATIENCE, "command_timeout": PATIENCE},
        )
        self._alone = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    async def open(cls, address: URL) -> PostgresRows:
        """The rows of a database, migrated if need be; StoreError if that is not possible."""
        opened = cls(address)
        try:
            await opened._whole(lambda on: on.run_sync(migrate))
        except BaseException:
            await opened.close()
            raise
        return opened

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""

        async def found(on: AsyncConnection) -> Row | None:
            for chat in chats:
                one = (await on.execute(FIND, {"kind": kind, "chat": chat})).first()
                if one is not None:
                    return Row(kind, chat, time(one.due), one.sealed)
            return None

        return await self._single(found)

    async def change(
        self, erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row] = ()
    ) -> bool:
        """Erase and write, if what was found still stands, all of it or nothing."""
        in_order = tuple(_by_kind(erased, written))

        async def done(on: AsyncConnection) -> bool:
            for row in found:
                if await on.scalar(HOLD, {"kind": row.kind, "chat": row.chat}) != row.sealed:
                    return False
            for statement, asked in in_order:
                await on.execute(statement, asked)
            return True

        is_whole_by_itself = not found and len(in_order) == 1
        return await (self._single(done) if is_whole_by_itself else self._whole(done))

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""
        asked = {"kind": kind, "due": minutes(due)}

        async def found(on: AsyncConnection) -> Sequence[Row]:
            return rows(await on.execute(UNTIL, asked), kind)

        return await self._single(found)

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""
        asked = {"kind": kind, "due": minutes(due)}
        await self._single(lambda on: on.execute(SWEEP, asked))

    async def page(self, after: Place, most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat."""
        asked = {"kind": after[0], "chat": after[1], "most": most}

        async def found(on: AsyncConnection) -> Sequence[Row]:
            return rows(await on.execute(PAGE, asked))

        return await self._single(found)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._engine.dispose()

    async def _single(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async def attempt() -> T:
            async with self._alone.connect() as on:
                return await work(on)

        return await _twice(attempt)

    async def _whole(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        async def attempt() -> T:
            async with self._engine.begin() as on:
                return await work(on)

        return await _twice(attempt)


def _by_kind(
    erased: Sequence[Place], written: Sequence[Row]
) -> Iterator[tuple[Executable, list[Values]]]:
    """The statements of a change; all changes take their locks in the same order of kinds.

    Within a kind it is erased first: that waits for whoever holds the row under an older key,
    and what is written then is newer than theirs.
    """
    places = only_erased(erased, written)
    newer = sorted(values(written), key=_order)
    if newer and not places:
        yield WRITE_POSTGRESQL, newer
        return
    for kind in ORDER:
        of_kind = [one for one in places if one["kind"] == kind]
        if of_kind:
            yield ERASE, of_kind
        of_kind = [one for one in newer if one["kind"] == kind]
        if of_kind:
            yield WRITE_POSTGRESQL, of_kind


def _order(asked: Values) -> tuple[int, object]:
    return ORDER.index(str(asked["kind"])), asked["chat"]


async def _twice(attempt: Callable[[], Awaitable[T]]) -> T:
    try:
        try:
            return await attempt()
        except FAILURES as error:
            if not _is_worth_another(error):
                raise
            return await attempt()
    except FAILURES as error:
        raise StoreError(_said(error)) from error


def _is_worth_another(error: BaseException) -> bool:
    is_lost = isinstance(error, DBAPIError) and error.connection_invalidated
    return is_lost or _state(error) in ONCE_MORE


def _state(error: BaseException) -> str:
    """The SQLSTATE of an error, empty if the server did not answer at all."""
    inner = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(inner, "sqlstate", None) or "")


def _said(error: BaseException) -> str:
    state = _state(error)
    if state[:2] == "28":  # invalid authorization, appendix A
        return "the database of the store refuses the name or the password; look at the address"
    if state == "3D000":
        return "there is no such database for the store; create it, then start again"
    if state == "42501":
        return "the store may not make its table there; give its user a schema of its own"
    if not state:
        return "the database of the store cannot be reached; it goes on by itself when it is back"
    return f"the database of the store failed with SQLSTATE {state}"
