"""Which names are worth reading with a slip of the finger in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from deriving.cities import Towns

BIG = 500_000  # people; the names of smaller towns are too near to too many words
SHORTEST = 5  # letters; one slip in a shorter name makes another word too often
SHORTEST_OTHER = 6  # letters of other scripts than Latin, whose endings look like slips


def of(names: Collection[str], cities: Mapping[str, str], towns: Towns) -> Iterator[str]:
    """Names of countries, and of big towns the very names in Latin letters, sorted."""
    big = {
        key
        for key, lines in cities.items()
        if not lines.startswith("~") and towns[int(lines.split(",")[0])].people >= BIG
    }
    yield from sorted(k for k in {*names, *big} if k.isascii() and len(k) >= SHORTEST)
    others = (k for k in names if not k.isascii() and not _is_latin(k))
    yield from sorted(k for k in others if len(k) >= SHORTEST_OTHER)


def _is_latin(key: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("LATIN") for letter in key)
