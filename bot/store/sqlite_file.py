"""A SQLite file that nobody else may read and that keeps nothing of what was erased.

Rules of this file: why each PRAGMA is set, and what was measured, stands in
docs/decisions/011-sql-store.md.
"""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from bot.store import StoreError
from bot.store.migrate import migrate

PATIENCE = 5  # seconds to wait for another process that holds the file
SCRUB_PATIENCE = 0.1  # every chat that writes waits meanwhile, and it is tried again
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # what was acknowledged survives a power cut
    "secure_delete = ON",  # SQLite's default on Debian, not everywhere
    "temp_store = MEMORY",  # or a scrub would write rows into a temporary file
    "trusted_schema = OFF",
)
OWNER_ONLY_FOLDER, OWNER_ONLY_FILE = 0o700, 0o600
SAYS = {
    "SQLITE_BUSY": "another process holds the file of the store for too long",
    "SQLITE_FULL": "no room on the disk of the store; it goes on by itself when there is some",
    "SQLITE_READONLY": "the file of the store cannot be written; look at its owner and its disk",
    "SQLITE_CANTOPEN": "the file of the store cannot be opened; look at its folder and its owner",
    "SQLITE_NOTADB": "the file of the store is no SQLite file; name another one",
    "SQLITE_CORRUPT": "the file of the store is damaged; put it aside and start with a new one",
    "SQLITE_IOERR": "the disk of the store fails; it goes on by itself when the disk is back",
}


def connected(path: Path) -> sqlite3.Connection:
    """A connection to the file, which is made and migrated if need be; for its owner alone.

    Raises StoreError. Waits up to PATIENCE seconds for another process, also where SQLite itself
    would not.
    """
    _make_private(path)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return _opened(path)
        except (sqlite3.Error, SQLAlchemyError) as error:
            if code(error) != "SQLITE_BUSY" or time.monotonic() > until:
                raise StoreError(said(error)) from error
        time.sleep(0.02)


def code(error: BaseException) -> str:
    """SQLite's primary name of an error, such as SQLITE_FULL; empty if it is none of SQLite's."""
    inner = error.orig if isinstance(error, DBAPIError) else error
    return "_".join(getattr(inner, "sqlite_errorname", "").split("_")[:2])


def said(error: BaseException) -> str:
    """What a person who runs the bot can do about an error of SQLite."""
    return SAYS.get(code(error), f"the store failed: {type(error).__name__}")


def scrub(on: sqlite3.Connection) -> bool:
    """Write the live rows anew and empty the log: no file holds a byte of any other row.

    False if another process reads at this moment; then the log still holds some.
    """
    _wait_at_most(on, SCRUB_PATIENCE)
    try:
        try:
            on.execute("VACUUM")
        finally:
            # Without room for the VACUUM the log at least gives back what it took for it.
            (busy, _, _) = on.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        _wait_at_most(on, PATIENCE)
    return not busy


def _make_private(path: Path) -> None:
    try:
        if not path.parent.exists():
            path.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True)
        # SQLite gives its own files beside this one the same mode.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE))
        if path.stat().st_mode & 0o077:
            path.chmod(OWNER_ONLY_FILE)
    except OSError as error:
        message = f"the file of the store cannot be opened: {error.strerror}"
        raise StoreError(message) from error


def _opened(path: Path) -> sqlite3.Connection:
    on = sqlite3.connect(path, isolation_level=None)  # transactions begin where it is said
    try:
        _wait_at_most(on, PATIENCE)
        for pragma in PRAGMAS:
            on.execute(f"PRAGMA {pragma}")
        engine = create_engine(
            "sqlite://", creator=lambda: on, poolclass=StaticPool, hide_parameters=True
        )
        with engine.connect() as connection:
            migrate(connection)
            connection.commit()
    except BaseException:
        on.close()
        raise
    return on


def _wait_at_most(on: sqlite3.Connection, seconds: float) -> None:
    on.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
