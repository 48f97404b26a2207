"""The tables of a kept database, on SQLite and on a real PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from directory.database import Database
from directory.migrate import differences, migrate
from directory.service import Duty
from directory.snapshot import Gap
from directory.sources.datafiles import read_folder
from directory.store import MEMORY, StoreError, build, load, open_database
from tests.postgres import postgres
from tests.services import CHILDREN, DAY, FAR, PLAIN

INVENTED = Path(__file__).parent / "directory"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        found = open_database(MEMORY)
        yield found
        found.dispose()
        return
    found = open_database(postgres())
    found.run(lambda connection: connection.execute(text("drop schema public cascade")))
    found.run(lambda connection: connection.execute(text("create schema public")))
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

    build(database, services, contents.gaps)

    again = load(database)
    assert again.services == services
    assert again.all_gaps == contents.gaps


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
