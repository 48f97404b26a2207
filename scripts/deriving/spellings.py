"""Which names are worth reading with a slip of the finger in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deriving.cities import Towns

BIG = 500_000  # people; the names of smaller towns are too near to too many words
SHORTEST = 5  # letters; one slip in a shorter name makes another word too often


def of(countries: Mapping[str, str], cities: Mapping[str, str], towns: Towns) -> Iterator[str]:
    """Names in Latin letters of countries, and of big towns the very names, sorted."""
    for key in sorted({*countries, *cities}):
        if not key.isascii() or len(key) < SHORTEST:
            continue
        country = countries.get(key, "~")
        first = cities.get(key, "~").split(",")[0]
        is_big = not first.startswith("~") and towns[int(first)].people >= BIG
        if not country.startswith("~") or is_big:
            yield key
