"""How often people could not get through to a service, and nothing else about them.

Rules of this file: a report is a service, a day and a count. It holds no hour, no chat, no place
and no language, and nothing in it can be led back to anybody. It fades after 90 days.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Protocol

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from directory.database import Database, StoreError
from directory.models import ReportRow
from directory.service import Service

FADES = timedelta(days=90)  # a trouble that nobody has told of since is over


@dataclass(frozen=True, slots=True)
class Told:
    """What people told of one service: how often, and on which day last."""

    count: int
    last: date


class Reports(Protocol):
    """Where reports are kept."""

    def add(self, services: Collection[str], day: date) -> None:
        """One report more of each service; StoreError if it was not kept."""

    def told(self, today: date) -> Mapping[str, Told]:
        """What has not faded yet, by the service's id; StoreError if it cannot be read."""


class MemoryReports:
    """Reports that end with the program."""

    def __init__(self) -> None:
        """Begin with none."""
        self._counts: dict[tuple[str, date], int] = {}

    def add(self, services: Collection[str], day: date) -> None:
        """One report more of each service."""
        for one in dict.fromkeys(services):
            self._counts[one, day] = self._counts.get((one, day), 0) + 1

    def told(self, today: date) -> Mapping[str, Told]:
        """What has not faded yet."""
        found: dict[str, Told] = {}
        for (one, day), count in self._counts.items():
            if day >= today - FADES:
                before = found.get(one, Told(0, day))
                found[one] = Told(before.count + count, max(before.last, day))
        return MappingProxyType(found)


class SqlReports:
    """Reports in a database whose tables `directory.migrate` has brought up to date."""

    def __init__(self, database: Database) -> None:
        """Over a database that stays open."""
        self._database = database

    def add(self, services: Collection[str], day: date) -> None:
        """One report more of each service; what has faded is deleted."""
        self._run(lambda connection: _add(connection, services, day))

    def told(self, today: date) -> Mapping[str, Told]:
        """What has not faded yet, by the service's id."""
        found: dict[str, Told] = {}

        def read(connection: Connection) -> None:
            query = (
                select(ReportRow.service, func.sum(ReportRow.count), func.max(ReportRow.day))
                .where(ReportRow.day >= today - FADES)
                .group_by(ReportRow.service)
            )
            for service, count, last in connection.execute(query):
                found[service] = Told(int(count), last)

        self._run(read)
        return MappingProxyType(found)

    def _run(self, work: Callable[[Connection], None]) -> None:
        try:
            self._database.run(work)
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(f"the reports are out of reach: {type(error).__name__}") from error


def unanswered(services: Collection[Service], told: Mapping[str, Told]) -> frozenset[str]:
    """The ids of services of which people told something since anybody last looked at them."""
    return frozenset(
        one.id
        for one in services
        if (report := told.get(one.id)) is not None and report.last > one.assured_date
    )


def _add(connection: Connection, services: Collection[str], day: date) -> None:
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    adding = insert(ReportRow).on_conflict_do_update(
        index_elements=[ReportRow.service, ReportRow.day], set_={"count": ReportRow.count + 1}
    )
    rows = [{"service": one, "day": day, "count": 1} for one in dict.fromkeys(services)]
    if rows:
        connection.execute(adding, rows)
    connection.execute(delete(ReportRow).where(ReportRow.day < day - FADES))
