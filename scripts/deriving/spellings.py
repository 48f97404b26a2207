"""Which names are worth reading with a slip of the finger in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from deriving.cities import Towns

BIG = 500_000  # people; the names of smaller towns are too near to too many words
SHORTEST = 5  # letters; one slip in a shorter name makes another word too often


def of(names: Collection[str], cities: Mapping[str, str], towns: Towns) -> Iterator[str]:
    """Names of countries, and of big towns the very names, in Latin letters, sorted."""
    big = {
        key
        for key, lines in cities.items()
        if not lines.startswith("~") and towns[int(lines.split(",")[0])].people >= BIG
    }
    yield from sorted(k for k in {*names, *big} if k.isascii() and len(k) >= SHORTEST)
