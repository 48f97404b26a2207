"""Which names are worth reading with a slip of the finger in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from deriving.cities import Towns

BIG = 500_000  # people; the names of smaller towns are too near to too many words
SMALL = 100_000  # people; these are read with a slip where nothing else is said, marked by "~"
SHORTEST_SMALL = 8  # letters of their names
SHORTEST = 5  # letters; one slip in a shorter name makes another word too often
SHORTEST_OTHER = 4  # letters of other scripts than Latin; how many are needed tells typos.py


def of(names: Collection[str], cities: Mapping[str, str], towns: Towns) -> Iterator[str]:
    """Names of countries, and of big towns the very names in Latin letters, sorted."""
    big, small = _of(BIG, cities, towns), _of(SMALL, cities, towns)
    yield from sorted(k for k in {*names, *big} if k.isascii() and len(k) >= SHORTEST)
    others = (k for k in names if not k.isascii() and not _is_latin(k))
    yield from sorted(k for k in others if len(k) >= SHORTEST_OTHER)
    less = (k for k in small - big - {*names} if k.isascii() and len(k) >= SHORTEST_SMALL)
    yield from sorted(f"~{k}" for k in less)


def _of(people: int, cities: Mapping[str, str], towns: Towns) -> set[str]:
    """The very names of towns from so many people on."""
    return {
        key
        for key, lines in cities.items()
        if not lines.startswith("~") and towns[int(lines.split(",")[0])].people >= people
    }


def _is_latin(key: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("LATIN") for letter in key)
