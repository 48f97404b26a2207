"""The whole directory at one moment, indexed by country; nothing in it ever changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from directory.caution import Caution, by_place
from directory.service import ACTIVE, EMERGENCY, SEVERAL, WORLD, Service
from directory.shelf import Shelf, shelves_of

__all__ = ["ACTIVE", "EMERGENCY", "SEVERAL", "WORLD", "Gap", "Snapshot"]


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of service that was searched for in a country and not found."""

    country: str
    kind: str
    searched: date
    notes: str | None = None


class Snapshot:
    """Services, gaps and cautions, found by country and by id; safe to share between threads."""

    __slots__ = (
        "_by_country",
        "_by_id",
        "_cautions",
        "_emergency",
        "_gaps",
        "_shelves",
        "_world",
        "all_cautions",
        "all_gaps",
        "services",
    )

    def __init__(
        self,
        services: Iterable[Service],
        gaps: Iterable[Gap] = (),
        cautions: Iterable[Caution] = (),
    ) -> None:
        self.services = tuple(services)
        self.all_gaps = tuple(gaps)
        self.all_cautions = tuple(cautions)
        self._cautions = by_place(self.all_cautions)
        self._by_id = MappingProxyType({one.id: one for one in self.services})
        self._by_country = _grouped(self.services)
        self._world = self._by_country.get(WORLD, ())
        self._emergency = MappingProxyType(
            {
                country: one
                for country, found in self._by_country.items()
                for one in reversed(found)
                if one.kind == EMERGENCY and one.status == ACTIVE
            }
        )
        self._shelves = shelves_of(self.services)
        gaps_of: dict[str, tuple[Gap, ...]] = {}
        for gap in self.all_gaps:
            gaps_of[gap.country] = (*gaps_of.get(gap.country, ()), gap)
        self._gaps = MappingProxyType(gaps_of)

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of all countries that a record or a gap speaks of, sorted; no WORLD."""
        return tuple(sorted({*self._by_country, *self._gaps} - {WORLD, SEVERAL}))

    @property
    def world(self) -> tuple[Service, ...]:
        """The services that answer people of every country, whatever their status."""
        return self._world

    def services_of(self, country: str) -> tuple[Service, ...]:
        """Every record that serves a country, its emergency record among them, in file order."""
        return self._by_country.get(country, ())

    def shelf(self, country: str | None) -> Shelf | None:
        """What can be shown to people of a country, weighed as far as that can be done ahead.

        What answers people of every country for WORLD; None if there is nothing.
        """
        return self._shelves.get(country) if country else None

    def emergency(self, country: str) -> Service | None:
        """The active emergency record of a country; None if no checked number is known."""
        return self._emergency.get(country)

    def service(self, service_id: str) -> Service | None:
        """The active service of that id; None if it is gone or is not shown to people."""
        found = self._by_id.get(service_id)
        return found if found is not None and found.status == ACTIVE else None

    def caution(self, country: str | None, concern: str | None) -> Caution | None:
        """What telling may bring upon somebody there; None if no source says anything."""
        return self._cautions.get((country or "", concern or ""))

    def gaps(self, country: str) -> tuple[Gap, ...]:
        """What was searched for in a country in vain."""
        return self._gaps.get(country, ())


def _grouped(services: Iterable[Service]) -> Mapping[str, tuple[Service, ...]]:
    found: dict[str, list[Service]] = {}
    for one in services:
        for country in dict.fromkeys(one.serves):
            found.setdefault(country, []).append(one)
    return MappingProxyType({country: tuple(group) for country, group in found.items()})
