"""The table of a SQL store brought to what this version of Waypost needs, at every start.

Rules of this file: whoever migrates holds a lock on the whole database first, so two processes
that start at once do it once; all steps are one transaction. Alembic is imported only if there
is something to do, for it takes longer to load than the store takes to open.
"""

from __future__ import annotations

from sqlalchemy import Connection, inspect, text

from bot.store import StoreError

VERSION_TABLE = "waypost_store_version"  # not Alembic's own name: a database may be shared
HEAD = "0002"  # the newest step in migrations/versions
FOLDER = "bot.store:migrations"
LOCK = 0x57617970  # any number that nobody else in a shared PostgreSQL uses as an advisory lock


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring the table up to date; the caller commits.

    Raises StoreError if a newer Waypost wrote the database.
    """
    if to == "head" and _version(connection) == HEAD:
        return
    _lock(connection)
    if to == "head" and _version(connection) == HEAD:
        return  # another process was first
    from alembic import command  # noqa: PLC0415 - see the rules above
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", FOLDER)
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, to)
    except CommandError as error:
        message = "a newer Waypost wrote this store; start that one, or name an empty database"
        raise StoreError(message) from error


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    found: str | None = connection.scalar(text(f"SELECT version_num FROM {VERSION_TABLE}"))  # noqa: S608 - a constant
    return found


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        return
    connection.exec_driver_sql("BEGIN IMMEDIATE")
