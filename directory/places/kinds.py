"""Where somebody is, or between which countries to ask: the values of this package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One country, and its region where the text told it.

    `country` is an ISO 3166-1 alpha-2 code, `region` an ISO 3166-2 code or None; `how` tells
    what was read: "flag", "code", "name", "alias", "city", "region", "dial", "fuzzy", "pin"
    or "picked".
    """

    country: str
    region: str | None = None
    how: str = "picked"


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What a text told of the place: one place, or two or three countries to ask about.

    `place` and `ask` are never both set; neither is set if the text names no place.
    """

    place: Place | None = None
    ask: tuple[str, ...] = ()
