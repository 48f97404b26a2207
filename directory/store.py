"""Tables to services and back: what was built is loaded again without any loss."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import SQLAlchemyError

from directory.caution import Caution
from directory.database import MEMORY, Database, StoreError, open_database, open_file
from directory.from_rows import RowError, cautions_of, gaps_of, services_of
from directory.models import Base
from directory.rows import Row, Rows, rows_of
from directory.service import Service
from directory.snapshot import Gap, Snapshot

__all__ = ["MEMORY", "StoreError", "build", "load", "open_database", "open_file"]

AT_ONCE = 5_000  # rows; some milliseconds


def build(
    database: Database,
    services: Iterable[Service],
    gaps: Iterable[Gap] = (),
    cautions: Iterable[Caution] = (),
) -> None:
    """The directory written into a database in one transaction; what stood there is gone.

    Reports from people stay. Raises StoreError, and then the database holds what it held before.
    """
    rows = rows_of(services, gaps, cautions)
    try:
        database.run(lambda connection: _write(connection, rows))
    except (SQLAlchemyError, OSError) as error:
        raise StoreError(f"the directory was not written: {type(error).__name__}") from error


def load(database: Database) -> Snapshot:
    """The directory of a database; StoreError if there is none."""
    try:
        rows = database.run(_read)
        snapshot = Snapshot(services_of(rows), gaps_of(rows), cautions_of(rows))
    except (SQLAlchemyError, OSError, RowError, ValueError, KeyError) as error:
        raise StoreError(f"the directory was not read: {type(error).__name__}") from error
    _let_go(rows)
    return snapshot


def _write(connection: Connection, rows: Rows) -> None:
    Base.metadata.create_all(connection)
    for table in reversed(Base.metadata.sorted_tables):
        connection.execute(delete(table))
    for table in Base.metadata.sorted_tables:
        if table.name in rows:
            connection.execute(insert(table), [dict(row) for row in rows[table.name]])


def _let_go(rows: dict[str, list[Row]]) -> None:
    """Free many rows a few at a time: all at once, no turn in another thread would go on."""
    for table in rows.values():
        while table:
            del table[-AT_ONCE:]


def _read(connection: Connection) -> dict[str, list[Row]]:
    return {
        table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
        for table in Base.metadata.sorted_tables
    }
