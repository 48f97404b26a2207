"""Rows in a PostgreSQL database, reached through a small pool of connections.

Rules of this file: what one statement can do is one round trip without a transaction around it.
A connection that the server has dropped is noticed by the request that meets it; then every
connection is replaced, and that request is made once more: everything here may be done twice.
Nobody waits for a server that is away: it raises, and the runtime tries again later.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

import asyncpg
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.store import StoreError
from bot.store.migrate import migrate
from bot.store.rows import Place, Row
from bot.store.sql_tables import minutes, rows, time
from bot.store.sql_text import Text, postgresql_statements

T = TypeVar("T")
SAID = postgresql_statements()
CONNECTIONS = 10  # at most; a server of 100 (PostgreSQL's default) has room for other programs
PATIENCE = 5  # seconds for a connection, a statement or a free place in the pool
FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, SQLAlchemyError, OSError)
LOST = (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, ConnectionError)
# SQLSTATE, PostgreSQL manual, appendix A: deadlock, serialization failure, server shutting down.
ONCE_MORE = {"40P01", "40001", "57P01", "57P02"}


class _Connection(asyncpg.Connection):  # type: ignore[misc]  # ships no types
    """A connection that is handed on as it is, for nobody here changes its settings."""

    def get_reset_query(self) -> str:
        """Nothing, which saves a round trip for each request."""
        return ""


class PostgresRows:
    """`Rows` in one table of a database; made by `open`."""

    def __init__(self, pool: Any) -> None:
        """Ask through a pool."""
        self._pool = pool

    @classmethod
    async def open(cls, address: URL) -> PostgresRows:
        """The rows of a database, migrated if need be; StoreError if that is not possible."""
        patience = {"timeout": PATIENCE, "command_timeout": PATIENCE}
        engine = create_async_engine(
            address.set(drivername="postgresql+asyncpg"),
            poolclass=NullPool,
            hide_parameters=True,
            connect_args=patience,
        )
        _, options = engine.dialect.create_connect_args(address)
        try:
            async with engine.begin() as connection:
                await connection.run_sync(migrate)
            pool = await asyncpg.create_pool(
                **options,
                **patience,
                min_size=1,
                max_size=CONNECTIONS,
                connection_class=_Connection,
            )
        except FAILURES as error:
            raise StoreError(_said(error)) from error
        return cls(pool)

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""

        async def found(on: asyncpg.Connection) -> Row | None:
            for chat in chats:
                one = await on.fetchrow(SAID.find.text, *SAID.find.values(kind=kind, chat=chat))
                if one is not None:
                    return Row(kind, chat, time(one[0]), one[1])
            return None

        return await self._ask(found)

    async def change(
        self, erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row] = ()
    ) -> bool:
        """Erase and write, if what was found still stands, all of it or nothing."""
        steps = SAID.of_change(erased, written)

        async def done(on: asyncpg.Connection) -> bool:
            for row in found:
                stands = await on.fetchval(
                    SAID.hold.text, *SAID.hold.values(kind=row.kind, chat=row.chat)
                )
                if stands != row.sealed:
                    return False
            for statement, values in steps:
                if len(values) == 1:
                    await on.execute(statement.text, *values[0])
                else:
                    await on.executemany(statement.text, values)  # in a transaction of its own
            return True

        async def whole(on: asyncpg.Connection) -> bool:
            async with on.transaction():
                return await done(on)

        return await self._ask(done if len(steps) == 1 and not found else whole)

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""
        return await self._rows(SAID.until, kind=kind, due=minutes(due))

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""
        values = SAID.sweep.values(kind=kind, due=minutes(due))
        await self._ask(lambda on: on.execute(SAID.sweep.text, *values))

    async def page(self, after: Place, most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat."""
        return await self._rows(SAID.page, kind=after[0], chat=after[1], most=most)

    async def close(self) -> None:
        """Let go of every connection."""
        await self._pool.close()

    async def _rows(self, statement: Text, **asked: object) -> Sequence[Row]:
        found = await self._ask(lambda on: on.fetch(statement.text, *statement.values(**asked)))
        return rows(found)

    async def _ask(self, work: Callable[[asyncpg.Connection], Awaitable[T]]) -> T:
        try:
            try:
                async with self._pool.acquire(timeout=PATIENCE) as on:
                    return await work(on)
            except FAILURES as error:
                if not isinstance(error, LOST) and _state(error) not in ONCE_MORE:
                    raise
            await self._pool.expire_connections()
            async with self._pool.acquire(timeout=PATIENCE) as on:
                return await work(on)
        except FAILURES as error:
            raise StoreError(_said(error)) from error


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
