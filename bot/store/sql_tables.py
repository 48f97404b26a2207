"""The one table of a SQL store, and what is said to it.

Rules of this file: a column that could tell more than a hash, a minute and sealed bytes does not
exist. There is no number that counts up and no time of writing, for both would tell the order in
which people came; SQLite keeps the rows in the order of their hashes (`WITHOUT ROWID`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    Column,
    CursorResult,
    Delete,
    Executable,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    String,
    Table,
    bindparam,
    delete,
    select,
    tuple_,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.rows import EPOCH, Place, Row

Values = dict[str, object]
KIND_LENGTH = 8
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
_at = RECORDS.c
_is_place = (_at.kind == bindparam("kind"), _at.chat == bindparam("chat"))

FIND = select(_at.due, _at.sealed).where(*_is_place)
HOLD = select(_at.sealed).where(*_is_place).with_for_update()  # SQLite has one writer anyway
ERASE = delete(RECORDS).where(*_is_place)
UNTIL = (
    select(_at.chat, _at.due, _at.sealed)
    .where(_at.kind == bindparam("kind"), _at.due <= bindparam("due"))
    .order_by(_at.due)
)
SWEEP: Delete = delete(RECORDS).where(_at.kind == bindparam("kind"), _at.due < bindparam("due"))
PAGE: Select[tuple[str, bytes, int, bytes]] = (
    select(_at.kind, _at.chat, _at.due, _at.sealed)
    .where(tuple_(_at.kind, _at.chat) > tuple_(bindparam("kind"), bindparam("chat")))
    .order_by(_at.kind, _at.chat)
    .limit(bindparam("most"))
)


def _upsert(insert: sqlite.Insert | postgresql.Insert) -> Executable:
    newer = {"due": insert.excluded.due, "sealed": insert.excluded.sealed}
    return insert.on_conflict_do_update(index_elements=[_at.kind, _at.chat], set_=newer)


WRITE_SQLITE = _upsert(sqlite.insert(RECORDS))
WRITE_POSTGRESQL = _upsert(postgresql.insert(RECORDS))


def only_erased(erased: Sequence[Place], written: Sequence[Row]) -> list[Values]:
    """What ERASE takes: the places that are not written again in the same change."""
    again = {(row.kind, row.chat) for row in written}
    return [{"kind": kind, "chat": chat} for kind, chat in erased if (kind, chat) not in again]


def values(written: Sequence[Row]) -> list[Values]:
    """What WRITE takes."""
    return [
        {"kind": row.kind, "chat": row.chat, "due": minutes(row.due), "sealed": row.sealed}
        for row in written
    ]


def rows(found: CursorResult[tuple[object, ...]], kind: str | None = None) -> list[Row]:
    """The rows of a result, whose kind is a column if it is not given."""
    return [Row(kind or one.kind, one.chat, time(one.due), one.sealed) for one in found]


def minutes(due: datetime) -> int:
    """An aware time as whole minutes since 1970, rounded down."""
    return (due - EPOCH) // MINUTE


def time(due: int) -> datetime:
    """Whole minutes since 1970 as an aware time."""
    return EPOCH + due * MINUTE
