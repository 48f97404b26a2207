"""Which time it is where somebody is: the zone of a country or a region, if there is one only.

Rule of this file: where two times are possible none is told; a card then says "there".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from directory.hours import zone_named

MONTHS = range(1, 13)
LOOKED_AT = 2026  # the year in which two zones count as one if their clocks agree every month


def zone_of(country: str | None, region: str | None = None) -> ZoneInfo | None:
    """The time zone of a place (ISO 3166-1 and -2); None where more than one is possible."""
    if region and (name := _regions().get(region)):
        return zone_named(name)
    return country_zone(country) if country else None


@lru_cache(maxsize=512)
def country_zone(country: str) -> ZoneInfo | None:
    """The zone of a country in which all clocks agree the whole year; None if they do not."""
    names = _countries().get(country, [])
    if not names or not all(same_time(names[0], other) for other in names[1:]):
        return None
    return zone_named(names[0])


@lru_cache(maxsize=512)
def usual_zone(country: str) -> ZoneInfo | None:
    """The zone in which most people of a country's towns live; for counting, not for a card."""
    people = Counter[str]()
    text = files("directory.places").joinpath("regions.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith(f"{country}-"):
            region, count, _ = line.split("\t")
            if zone := _regions().get(region):
                people[zone] += int(count)
    names = [name for name, _ in people.most_common(1)] or _countries().get(country, [])[:1]
    return country_zone(country) or (zone_named(names[0]) if names else None)


def same_time(one: str, other: str) -> bool:
    """Whether the clocks of two zones agree in every month of LOOKED_AT."""
    return one == other or _offsets(one) == _offsets(other)


@cache
def _offsets(name: str) -> tuple[object, ...]:
    zone = zone_named(name)
    days = (datetime(LOOKED_AT, month, day, tzinfo=UTC) for month in MONTHS for day in (1, 15))
    return tuple(day.astimezone(zone).utcoffset() if zone else name for day in days)


@cache
def _countries() -> Mapping[str, list[str]]:
    """The zones of each country as the tz database lists them (zone.tab, public domain)."""
    found: dict[str, list[str]] = defaultdict(list)
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            country, _, name = line.split("\t")[:3]
            found[country].append(name)
    return found


@cache
def _regions() -> Mapping[str, str]:
    text = files("directory.places").joinpath("zones.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            region, name = line.split("\t")
            found[region] = name
    return found
