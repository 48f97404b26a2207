"""A position tells a country by its real borders, offline; over the open sea it tells none.

Rules: positions are (latitude, longitude) in degrees, WGS 84; borders.bin has units of 1e-5
degrees (about a metre). Nothing here keeps a position.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from directory.places.kinds import Place
from directory.places.tables import Tables

UNIT = 100_000  # of a degree, as scripts/derive_borders.py writes them
COAST = 25.0  # kilometres off a border that still count as that country: piers, ferries, beaches
NEAR_TOWN = 150.0  # kilometres; a region told by a town farther off would be a guess
DEGREE_KM = 111.2  # kilometres of one degree of latitude (a sixtieth: 1.853 km)


@dataclass(frozen=True, slots=True)
class Ring:
    """One closed line: its points' longitudes and latitudes, in units."""

    xs: array[int]
    ys: array[int]


@dataclass(frozen=True, slots=True)
class Land:
    """One polygon of a country: the outer ring, then its holes, and the box around it.

    `country` is "" where two states claim the land: a pin there must not decide.
    """

    country: str
    rings: tuple[Ring, ...]
    west: int
    east: int
    south: int
    north: int


@cache
def lands() -> tuple[Land, ...]:
    """All polygons, smallest box first, so that an enclave is found before what lies around it."""
    raw = files("directory.places").joinpath("borders.bin").read_bytes()
    found = sorted(_unpacked(raw), key=lambda o: (o.east - o.west) * (o.north - o.south))
    return tuple(found)


def _unpacked(raw: bytes) -> Iterator[Land]:
    at = 0
    while at < len(raw):
        country = raw[at : at + 2].decode().strip()
        (count,) = struct.unpack_from("<H", raw, at + 2)
        at += 4
        rings = []
        for _ in range(count):
            (points,) = struct.unpack_from("<H", raw, at)
            flat = struct.unpack_from(f"<{2 * points}i", raw, at + 2)
            rings.append(Ring(array("i", flat[::2]), array("i", flat[1::2])))
            at += 2 + 8 * points
        xs, ys = rings[0].xs, rings[0].ys
        yield Land(country, tuple(rings), min(xs), max(xs), min(ys), max(ys))


def place_at(told: Tables, latitude: float, longitude: float) -> Place | None:
    """The country at a position, with the region of the nearest town inside its border."""
    if not (math.isfinite(latitude) and math.isfinite(longitude) and abs(latitude) <= 90):  # noqa: PLR2004  # degrees
        return None
    x = round(((longitude + 180) % 360 - 180) * UNIT)
    y = round(latitude * UNIT)
    country = _country_at(x, y)
    if not country:
        return None
    return Place(country, _region_near(told, country, latitude, longitude), "pin")


def _country_at(x: int, y: int) -> str:
    for land in lands():
        if land.west <= x <= land.east and land.south <= y <= land.north and _holds(land, x, y):
            return land.country
    return _nearest(x, y)


def _holds(land: Land, x: int, y: int) -> bool:
    # Inside an odd number of rings: in the outer one and in no hole.
    return sum(_is_inside(ring, x, y) for ring in land.rings) % 2 == 1


def _is_inside(ring: Ring, x: int, y: int) -> bool:
    """Even-odd rule: a ray to the east crosses the ring an odd number of times."""
    xs, ys = ring.xs, ring.ys
    inside = False
    before = len(xs) - 1
    for at in range(len(xs)):
        if (ys[at] > y) != (ys[before] > y):
            crossing = xs[at] + (y - ys[at]) * (xs[before] - xs[at]) / (ys[before] - ys[at])
            if x < crossing:
                inside = not inside
        before = at
    return inside


def _nearest(x: int, y: int) -> str:
    """The country of the nearest border within COAST; "" if there is none."""
    shrink = max(math.cos(math.radians(y / UNIT)), 0.01)
    reach = COAST / DEGREE_KM * UNIT
    best, country = COAST, ""
    for land in lands():
        if not (land.south - reach <= y <= land.north + reach):
            continue
        if not (land.west - reach / shrink <= x <= land.east + reach / shrink):
            continue
        distance = min(_distance_km(ring, x, y, shrink) for ring in land.rings)
        if distance <= best:
            best, country = distance, land.country
    return country


def _distance_km(ring: Ring, x: int, y: int, shrink: float) -> float:
    """Kilometres to the nearest side of a ring, on a plane that fits around the position."""
    scale = DEGREE_KM / UNIT
    least = math.inf
    points = [((px - x) * shrink, float(py - y)) for px, py in zip(ring.xs, ring.ys, strict=True)]
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        along = min(1.0, max(0.0, -(ax * dx + ay * dy) / length)) if length else 0.0
        least = min(least, math.hypot(ax + along * dx, ay + along * dy))
    return least * scale


def _region_near(told: Tables, country: str, latitude: float, longitude: float) -> str | None:
    shrink = math.cos(math.radians(latitude))
    best, region = NEAR_TOWN, None
    for line in told.towns:
        if not line.startswith(country):
            continue
        cells: Sequence[str] = line.split("\t")
        north = float(cells[3]) - latitude
        east = ((float(cells[4]) - longitude + 180) % 360 - 180) * shrink
        distance = DEGREE_KM * math.hypot(north, east)
        if distance < best:
            best, region = distance, cells[1] or None
    return region
