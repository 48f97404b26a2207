"""Reports that people could not get through, on their way from a talk to where they are kept.

Rule of this file: nothing goes with a report but the services' ids; which chat it came from is
not known here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime

from directory.reports import Reports, unanswered
from directory.service import Service


def _utc_now() -> datetime:
    return datetime.now(UTC)


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
