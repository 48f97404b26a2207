"""Which languages are at home in a country, as CLDR counts them."""

from __future__ import annotations

from functools import lru_cache

from babel.core import get_global

OFFICIAL = frozenset({"official", "de_facto_official"})
COMMON = 20  # percent of the people who use a language, from which it counts as a main one


@lru_cache(maxsize=512)
def main_languages(country: str) -> tuple[str, ...]:
    """The languages (BCP 47, without a script) official in a country or used by a fifth of it.

    The most used one first; empty where CLDR tells none.
    """
    told = get_global("territory_languages").get(country, {})
    ranked = sorted(told.items(), key=lambda one: (-one[1]["population_percent"], one[0]))
    main = [
        tag.split("_", 1)[0]
        for tag, facts in ranked
        if facts["official_status"] in OFFICIAL or facts["population_percent"] >= COMMON
    ]
    return tuple(dict.fromkeys(tag for tag in main if tag != "und"))
