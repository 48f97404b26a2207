"""The tables are what the code says, whichever version of Waypost made them first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.store import KeyNeededError, StoreError
from bot.store.memory import MemoryRows
from bot.store.migrate import FOLDER, HEAD, VERSION_TABLE, migrate
from bot.store.opening import open_rows, open_store
from bot.store.sealed import SealedStore
from bot.store.sql_tables import metadata
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, SOON, TALK, TRAIL, every

RING = KeyRing((NEW,))
FIRST = "0001"
T = TypeVar("T")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.db'}"
    found: str = request.getfixturevalue("database")
    return found


async def within(url: str, work: Callable[[Connection], T]) -> T:
    """What a function gives on a connection to the database, whose changes are kept."""
    driver = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    kind, rest = url.split("://")
    engine = create_async_engine(f"{driver[kind]}://{rest}")
    async with engine.begin() as connection:
        given = await connection.run_sync(work)
    await engine.dispose()
    return given


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", FOLDER)
    return ScriptDirectory.from_config(config)


def test_the_newest_step_is_the_one_that_the_store_asks_for() -> None:
    assert scripts().get_heads() == [HEAD]


async def test_the_migrated_tables_are_those_of_the_code(url: str) -> None:
    await (await open_rows(url)).close()

    def differences(connection: Connection) -> object:
        options = {"version_table": VERSION_TABLE, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, metadata)

    assert await within(url, differences) == []


# Never change this statement: rows that it wrote may lie in somebody's database.
FIRST_ROW = text(
    "INSERT INTO waypost_records (kind, chat, due, sealed) VALUES (:kind, :chat, :due, :sealed)"
)


async def test_rows_made_under_the_first_tables_are_found_after_every_later_step(
    url: str,
) -> None:
    made = MemoryRows()
    await SealedStore(RING, made).keep_turn(TRAIL, TALK, SOON)
    older = await every(made)

    def first(connection: Connection) -> None:
        migrate(connection, FIRST)
        for row in older:
            minute = int(row.due.timestamp()) // 60
            connection.execute(
                FIRST_ROW,
                {"kind": row.kind, "chat": row.chat, "due": minute, "sealed": row.sealed},
            )

    await within(url, first)
    store = await open_store(url, RING)

    assert await store.talk(HERE, NOW) == TALK
    assert await store.due(SOON) == (TRAIL,)
    await store.close()


async def test_programs_that_start_at_once_migrate_once(url: str) -> None:
    stores = await asyncio.gather(*(open_store(url, RING) for _ in range(4)))

    await asyncio.gather(*(one.keep_talk(HERE, TALK, SOON) for one in stores))

    assert [await one.talk(HERE, NOW) for one in stores] == [TALK] * 4
    for one in stores:
        await one.close()


async def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(url: str) -> None:
    store = await open_store(url, RING)
    await store.keep_talk(HERE, TALK, SOON)
    await store.close()

    def put(version: str) -> Callable[[Connection], None]:
        def change(connection: Connection) -> None:
            connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '{version}'"))  # noqa: S608

        return change

    await within(url, put("9999"))
    with pytest.raises(StoreError, match="newer Waypost"):
        await open_store(url, RING)
    await within(url, put(HEAD))

    again = await open_store(url, RING)
    assert await again.talk(HERE, NOW) == TALK
    await again.close()


async def test_a_migration_that_fails_leaves_the_database_as_it_was(url: str) -> None:
    await within(url, lambda on: on.execute(text("CREATE TABLE waypost_records (x INTEGER)")))

    with pytest.raises(StoreError):
        await open_store(url, RING)

    def tables(connection: Connection) -> list[str]:
        return inspect(connection).get_table_names()

    assert await within(url, tables) == ["waypost_records"]


async def test_without_a_key_no_database_is_opened(url: str) -> None:
    with pytest.raises(KeyNeededError, match="waypost keys new"):
        await open_store(url, None)


async def test_without_an_address_and_without_a_key_memory_keeps_it() -> None:
    store = await open_store(None, None)

    await store.keep_talk(HERE, TALK, SOON)

    assert await store.talk(HERE, NOW) == TALK


@pytest.mark.parametrize(
    "wrong",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://root:secret@db/waypost",
        "postgresql://me:secret@db/waypost?sslrootcert=x",
        "postgresql://me:secret@db:port/waypost",
        "store.db",
    ],
)
async def test_an_address_that_cannot_be_a_store_is_refused_without_being_quoted(
    wrong: str,
) -> None:
    with pytest.raises(StoreError) as raised:
        await open_store(wrong, RING)

    assert "secret" not in str(raised.value)
