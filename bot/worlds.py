"""The world over the shipped directory: words, places and services of one moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.communities import Community, OwnService
from bot.events import Hints
from bot.reader import Reader
from bot.reading import Reading
from bot.texts import Texts
from bot.world import Operator
from directory.caution import Caution
from directory.matching import Matching
from directory.places import Place, Places, likely_countries
from directory.poison import poison_line
from directory.service import Match, Need, Service


def _nobody(_key: str) -> Community | None:
    return None


@dataclass(frozen=True, slots=True)
class DirectoryWorld:
    """One turn's world; what it is made of is immutable, so a reload never changes a turn.

    `unreached` are ids of services that people lately could not get through to; `own` gives
    the community behind a key of the hints, whose own services are laid over the directory.
    """

    texts: Texts
    reader: Reader
    places: Places
    matching: Matching
    now: datetime
    hints: Hints = field(default_factory=Hints)
    operator: Operator | None = None
    unreached: frozenset[str] = frozenset()
    own: Callable[[str], Community | None] = _nobody

    def read(self, text: str) -> Reading:
        """What one text tells; never raises."""
        return self.reader.read(text, self.hints.countries)

    def place_name(self, country: str, region: str | None, language: str) -> str:
        """How a country (and its region) is called in a language; the code if nobody says."""
        name = self.places.name(country, language)
        inside = self.places.region_name(region, language) if region else None
        return f"{name}, {inside}" if inside else name

    def likely_countries(self, language: str) -> tuple[str, ...]:
        """The countries of the hints first, then the biggest of the language."""
        return tuple(dict.fromkeys((*self.hints.countries, *likely_countries(language))))

    def pin(self, latitude: float, longitude: float) -> Place | None:
        """The country at a position; None over the open sea."""
        return self.places.pin(latitude, longitude)

    def match(self, need: Need) -> Sequence[Match]:
        """Services that fit, best first; those that people could not get through to say so."""
        return self.matching.match(need, self.unreached)

    def emergency(self, country: str) -> Service | None:
        """The emergency numbers of a country; None if no checked one is known."""
        return self.matching.snapshot.emergency(country)

    def caution(self, country: str | None, concern: str | None) -> Caution | None:
        """What telling may bring upon somebody there; None if no source says anything."""
        return self.matching.snapshot.caution(country, concern)

    def poison(self, country: str, region: str | None) -> Service | None:
        """The poison centre to call from a place; None if no checked one is known."""
        return poison_line(self.matching.snapshot, country, region)

    def own_services(self, concern: str, country: str | None) -> Sequence[OwnService]:
        """What the server of the hints added for a concern, where it is meant to help."""
        found = self.own(self.hints.community) if self.hints.community else None
        if found is None or (country and found.countries and country not in found.countries):
            return ()
        return tuple(one for one in found.services if concern in one.concerns)

    def service(self, service_id: str) -> Service | None:
        """The active service of that id; None if it is gone."""
        found = self.matching.snapshot.service(service_id)
        return found if found is not None and found.status == "active" else None
