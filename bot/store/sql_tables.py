"""The one table of a SQL store.

Rules of this file: a column that could tell more than a hash, a minute and sealed bytes does not
exist. There is no number that counts up and no time of writing, for both would tell the order in
which people came; SQLite keeps the rows in the order of their hashes (`WITHOUT ROWID`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, String, Table

from bot.store.rows import EPOCH, Row

KIND_LENGTH = 16
MINUTE = timedelta(minutes=1)

metadata = MetaData()
RECORDS = Table(
    "waypost_records",
    metadata,
    Column("kind", String(KIND_LENGTH), primary_key=True),
    Column("chat", LargeBinary, primary_key=True),
    Column("due", Integer, nullable=False),  # whole minutes since 1970, UTC
    Column("sealed", LargeBinary, nullable=False),
    Index("waypost_records_due", "kind", "due"),
    sqlite_with_rowid=False,
)


def rows(found: Iterable[tuple[str, bytes, int, bytes]]) -> list[Row]:
    """The rows of a result with the columns of the table."""
    return [Row(kind, chat, time(due), sealed) for kind, chat, due, sealed in found]


def minutes(due: datetime) -> int:
    """An aware time as whole minutes since 1970, rounded down."""
    return (due - EPOCH) // MINUTE


def time(due: int) -> datetime:
    """Whole minutes since 1970 as an aware time."""
    return EPOCH + due * MINUTE
