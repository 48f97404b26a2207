"""Words, flags and pins to country and region; pure after loading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from directory.places.kinds import Place, PlaceReading

__all__ = ["Place", "PlaceReading", "Places", "likely_countries", "load_places"]


class Places:
    """Reads places; a stand-in until the tables are in."""

    def read(self, text: str, likely: Sequence[str] = ()) -> PlaceReading:
        """The place that a text names; never raises."""
        return PlaceReading()

    def pin(self, latitude: float, longitude: float) -> Place | None:
        """The country at a position in degrees (WGS 84); None over the open sea."""
        return None

    def name(self, country: str, language: str) -> str:
        """What a country is called in a language; the code if nobody says."""
        return country

    def region_name(self, region: str, language: str) -> str | None:
        """What a region is called; None if nobody says."""
        return None


@cache
def load_places() -> Places:
    """The one reader of places, loaded once."""
    return Places()


def likely_countries(language: str) -> tuple[str, ...]:
    """Up to five countries where most people who use a language live, biggest first."""
    return ()
