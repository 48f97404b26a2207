"""A kept database brought to the tables of this version, whatever version wrote it.

Rule of this file: the cache of the shipped directory is never migrated but built anew
(docs/decisions/012-migrations-and-rebuilds.md); this is for databases that hold what is kept.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.util import CommandError
from sqlalchemy import Connection, MetaData
from sqlalchemy.exc import SQLAlchemyError

from directory.database import Database, StoreError
from directory.models import Base, KeptBase

VERSION_TABLE = "waypost_directory_version"  # not Alembic's own name: a database may be shared
STEPS = Path(__file__).parent / "migrations"


def migrate(database: Database, to: str = "head") -> None:
    """Every step up to `to` taken, in one transaction; nothing to do if it has been.

    Raises StoreError, for instance on tables that no step of ours has made.
    """
    try:
        database.run(lambda connection: command.upgrade(_config(connection), to))
    except (SQLAlchemyError, CommandError, OSError) as error:
        raise StoreError(f"the tables were not changed: {type(error).__name__}") from error


def downgrade(database: Database, to: str) -> None:
    """The steps after `to` taken back, and what they held with them; StoreError as above."""
    try:
        database.run(lambda connection: command.downgrade(_config(connection), to))
    except (SQLAlchemyError, CommandError, OSError) as error:
        raise StoreError(f"the tables were not changed: {type(error).__name__}") from error


def differences(database: Database) -> list[object]:
    """What a database still lacks, or has too much, beside the models; empty if nothing."""
    return database.run(_differences)


def _differences(connection: Connection) -> list[object]:
    together = MetaData(naming_convention=Base.metadata.naming_convention)
    for metadata in (Base.metadata, KeptBase.metadata):
        for table in metadata.tables.values():
            table.to_metadata(together)
    options = {"compare_type": True, "version_table": VERSION_TABLE}
    found = MigrationContext.configure(connection, opts=options)
    return list(compare_metadata(found, together))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
