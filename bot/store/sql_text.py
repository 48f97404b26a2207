"""What is said to the table, as each driver takes it: written by SQLAlchemy once, at import.

SQLAlchemy's own way to a driver costs two to four times what the driver costs
(benchmarks/stores.py); so it writes the statements, and the drivers carry them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Dialect, bindparam, delete, literal_column, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import asyncpg
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from bot.store.rows import (
    CHOICE,
    COMMUNITY,
    DOOR,
    PEPPER,
    RING,
    TALK,
    TRAIL,
    Place,
    Row,
)
from bot.store.sql_tables import RECORDS, minutes

# Of locks: leaving looks at the trail before anything else.
ORDER = (TRAIL, TALK, DOOR, RING, COMMUNITY, PEPPER, CHOICE)
Values = tuple[object, ...]
Step = tuple["Text", Sequence[Values]]
_at = RECORDS.c
_is_place = (_at.kind == bindparam("kind"), _at.chat == bindparam("chat"))


@dataclass(frozen=True, slots=True)
class Text:
    """A statement, and the names of its values in their order."""

    text: str
    names: tuple[str, ...]

    def values(self, **asked: object) -> Values:
        """The values in the order in which the statement takes them."""
        return tuple([asked[name] for name in self.names])


class Statements:
    """Every statement of a store, in the words of one dialect.

    find: due, sealed of a place; hold: sealed of a place, kept from others until the transaction
    ends; erase, write: one place; until: rows of a kind due by then, the earliest first; sweep:
    rows of a kind due before; page: the first rows behind a place.
    """

    def __init__(self, dialect: Dialect, insert: sqlite.Insert | postgresql.Insert) -> None:
        """Write them down; `insert` is the dialect's own, which can write over."""

        def text(statement: ClauseElement) -> Text:
            compiled = statement.compile(dialect=dialect)
            assert isinstance(compiled, SQLCompiler)
            return Text(compiled.string, tuple(compiled.positiontup or ()))

        is_due = (_at.kind == bindparam("kind"), _at.due <= bindparam("due"))
        is_over = (_at.kind == bindparam("kind"), _at.due < bindparam("due"))
        is_behind = tuple_(_at.kind, _at.chat) > tuple_(bindparam("kind"), bindparam("chat"))
        newer = {"due": insert.excluded.due, "sealed": insert.excluded.sealed}
        self.find = text(select(_at.due, _at.sealed).where(*_is_place))
        self.hold = text(select(_at.sealed).where(*_is_place).with_for_update())
        self.erase = text(delete(RECORDS).where(*_is_place))
        self.write = text(
            insert.on_conflict_do_update(index_elements=[_at.kind, _at.chat], set_=newer)
        )
        self.until = text(select(RECORDS).where(*is_due).order_by(_at.due))
        self.sweep = text(delete(RECORDS).where(*is_over))
        behind = select(RECORDS).where(is_behind).order_by(_at.kind, _at.chat)
        # SQLite's words have an OFFSET as soon as there is a LIMIT.
        self.page = text(behind.limit(bindparam("most")).offset(literal_column("0")))

    def of_change(self, erased: Sequence[Place], written: Sequence[Row]) -> tuple[Step, ...]:
        """The statements of a change; all changes take their locks in the same order of kinds.

        What is written again is not erased before. Within a kind it is erased first: that waits
        for whoever holds the row under an older key, and what is written then is newer.
        """
        again = {row.place for row in written}
        gone = [place for place in erased if place not in again]
        if written and not gone:
            return ((self.write, self._written(written)),)
        return tuple(step for step in self._by_kind(gone, written) if step[1])

    def _by_kind(self, gone: Sequence[Place], written: Sequence[Row]) -> Iterator[Step]:
        for kind in ORDER:
            places = [place for place in gone if place[0] == kind]
            yield self.erase, [self.erase.values(kind=kind, chat=chat) for _, chat in places]
            yield self.write, self._written([row for row in written if row.kind == kind])

    def _written(self, rows: Sequence[Row]) -> list[Values]:
        in_order = sorted(rows, key=lambda row: ORDER.index(row.kind)) if len(rows) > 1 else rows
        return [
            self.write.values(
                kind=row.kind, chat=row.chat, due=minutes(row.due), sealed=row.sealed
            )
            for row in in_order
        ]


def sqlite_statements() -> Statements:
    """In SQLite's words."""
    return Statements(sqlite.dialect(), sqlite.insert(RECORDS))


def postgresql_statements() -> Statements:
    """In PostgreSQL's words, with the placeholders of asyncpg."""
    return Statements(asyncpg.dialect(), postgresql.insert(RECORDS))  # type: ignore[no-untyped-call]  # as SQLAlchemy has it
