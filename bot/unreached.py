"""Reports that people could not get through, on their way from a talk to where they are kept.

Rule of this file: nothing goes with a report but the services' ids; which chat it came from is
not known here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path

from directory.database import StoreError, open_database
from directory.reports import MemoryReports, Reports, SqlReports, unanswered
from directory.service import Service

SQLITE = "sqlite:///"
REPORTS = "reports.sqlite"


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_reports(store: str | None) -> Reports:
    """Where reports are kept beside the talks at an address; in memory if those are.

    In the same PostgreSQL, or in a file of its own beside a SQLite file, since that one is
    sealed and these counts are to be read. Reports keep no bot from starting: if the place is
    out of reach they end with the program. Must not be called where an event loop runs.
    """
    if store is None:
        return MemoryReports()
    address = store
    if store.startswith(SQLITE):
        address = f"{SQLITE}{Path(store.removeprefix(SQLITE)).with_name(REPORTS)}"
    from directory.migrate import migrate  # noqa: PLC0415 - only who runs a bot loads it

    try:
        database = open_database(address)
        migrate(database)
    except StoreError:
        return MemoryReports()
    return SqlReports(database)


class Unreached:
    """Keeps reports, and knows the ids that cards must speak of.

    `services` gives the directory of the moment; `ids` is a set that a World can hold on to.
    """

    def __init__(
        self,
        reports: Reports,
        services: Callable[[], Collection[Service]],
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        """Nothing is known until `refresh`, or the first report."""
        self._reports = reports
        self._services = services
        self._clock = clock
        self.ids: frozenset[str] = frozenset()

    async def keep(self, services: Sequence[str]) -> None:
        """One report more of each; StoreError if it was not kept."""
        day = self._clock().date()
        await asyncio.to_thread(self._reports.add, services, day)
        await self.refresh()

    async def refresh(self) -> None:
        """Read anew what people told; on StoreError what was known stays."""
        told = await asyncio.to_thread(self._reports.told, self._clock().date())
        self.ids = unanswered(self._services(), told)
