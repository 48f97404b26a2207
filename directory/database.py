"""One database, reached the same way whether its driver waits or not.

Rule of this file: one call of `run` is one transaction; if the work raises, nothing has happened.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool, StaticPool

MEMORY = "sqlite://"
T = TypeVar("T")


class StoreError(Exception):
    """A database that cannot be opened, written or read; says which step failed."""


class Database:
    """A SQLite file or memory, or a PostgreSQL server."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._engine: Engine | None = None
        if url.get_backend_name() == "sqlite":
            is_memory = url.database in {None, "", ":memory:"}
            self._engine = create_engine(url, poolclass=StaticPool if is_memory else NullPool)
            _take_tables_into_transactions(self._engine)
        else:
            create_async_engine(url)  # a driver that is missing is told here

    def run(self, work: Callable[[Connection], T]) -> T:
        """What `work` gives on a connection; must not be called where an event loop runs."""
        if self._engine is not None:
            with self._engine.begin() as connection:
                return work(connection)
        return asyncio.run(self._waiting(work))

    def dispose(self) -> None:
        """Close what is open."""
        if self._engine is not None:
            self._engine.dispose()

    async def _waiting(self, work: Callable[[Connection], T]) -> T:
        engine = create_async_engine(self._url, poolclass=NullPool)
        try:
            async with engine.begin() as connection:
                return await connection.run_sync(work)
        finally:
            await engine.dispose()


def _take_tables_into_transactions(engine: Engine) -> None:
    # Python's own driver begins a transaction before rows are changed, but not before tables are.
    @event.listens_for(engine, "connect")
    def _(connection: DBAPIConnection, _record: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")


def open_database(url: str) -> Database:
    """The database at an address as SQLAlchemy writes them; StoreError if it is none.

    "postgresql://..." is reached through asyncpg, the one driver that is installed.
    """
    try:
        found = make_url(url)
        if found.drivername in {"postgresql", "postgres"}:
            found = found.set(drivername="postgresql+asyncpg")
        return Database(found)
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(f"no such database address: {type(error).__name__}") from error


def open_file(path: Path) -> Database:
    """A SQLite file, whatever signs stand in its name."""
    return Database(URL.create("sqlite", database=str(path)))
