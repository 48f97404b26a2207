"""The tables of a kept database, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bot.store.opening import open_rows
from directory.database import Database
from directory.migrate import differences, downgrade, migrate
from directory.reports import SqlReports, Told
from directory.service import Duty
from directory.snapshot import Gap
from directory.sources.datafiles import read_folder
from directory.store import MEMORY, StoreError, build, load, open_database
from tests.server_postgres import Server
from tests.services import CHILDREN, DAY, FAR, PLAIN

INVENTED = Path(__file__).parent / "directory"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database of each kind."""
    url = MEMORY
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        url = server.database()
    found = open_database(url)
    yield found
    found.dispose()


def tables(database: Database) -> list[str]:
    return database.run(lambda connection: inspect(connection).get_table_names())


def test_the_steps_lead_to_the_tables_of_the_models(database: Database) -> None:
    migrate(database)

    assert differences(database) == []


def test_what_the_steps_made_holds_the_directory_without_loss(database: Database) -> None:
    duty = Duty("police", "danger_to_life", ("s1",))
    bound = replace(CHILDREN, duties=(duty,), paired_with=(PLAIN.id,))
    contents = read_folder(INVENTED)
    services = (*(one.service for one in contents.records), PLAIN, bound, FAR)
    migrate(database)

    build(database, services, contents.gaps, contents.cautions)

    again = load(database)
    assert again.services == services
    assert again.all_gaps == contents.gaps
    assert again.all_cautions == contents.cautions


def test_a_build_that_fails_leaves_what_was_there(database: Database) -> None:
    migrate(database)
    build(database, [CHILDREN], [Gap("AA", "poison", DAY)])

    with pytest.raises(StoreError):
        build(database, [PLAIN, PLAIN])

    assert load(database).services == (CHILDREN,)


def test_an_older_database_keeps_its_rows_on_the_way_up(database: Database) -> None:
    migrate(database, "0001")
    build(database, [CHILDREN])
    assert "report" not in tables(database)

    migrate(database)

    assert load(database).services == (CHILDREN,)
    assert "report" in tables(database)


def test_reports_outlive_a_new_directory(database: Database) -> None:
    migrate(database)
    build(database, [CHILDREN])
    SqlReports(database).add([CHILDREN.id], DAY)

    build(database, [FAR])

    assert SqlReports(database).told(DAY) == {CHILDREN.id: Told(1, DAY)}


def test_steps_can_be_taken_back_and_again(database: Database) -> None:
    migrate(database)

    downgrade(database, "0001")
    assert "report" not in tables(database)
    migrate(database)

    assert differences(database) == []


async def test_the_bots_own_store_may_live_in_the_same_server(postgres: Server) -> None:
    url = postgres.database()
    await asyncio.to_thread(migrate, open_database(url))

    store = await open_rows(url)

    await store.close()
    names = await asyncio.to_thread(tables, open_database(url))
    assert {"service", "report", "waypost_directory_version", "waypost_store_version"} <= {*names}
    await asyncio.to_thread(migrate, open_database(url))


def test_steps_taken_twice_change_nothing(database: Database) -> None:
    migrate(database)
    build(database, [CHILDREN])

    migrate(database)

    assert load(database).services == (CHILDREN,)


def test_tables_that_no_step_has_made_are_told_and_left_alone(database: Database) -> None:
    database.run(lambda connection: connection.execute(text("create table gap (id integer)")))

    with pytest.raises(StoreError, match="the tables were not changed"):
        migrate(database)

    assert tables(database) == ["gap"]
