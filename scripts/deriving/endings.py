"""Stems of names in languages that bend them: "в Москве" still tells Москва."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from babel import localedata

from deriving.cities import Towns
from directory.places.words import fold

# Languages in Latin script that bend the names of places, and the countries that speak them.
BENT = set(
    "pl cs sk sl hr bs sr_Latn lt lv et fi hu tr az sq ro".split()  # noqa: SIM905  # reads best so
)
THEIR_COUNTRIES = set(
    "PL CZ SK SI HR BA RS ME LT LV EE FI HU TR AZ AL XK RO MD".split()  # noqa: SIM905  # as above
)
BIG = 100_000  # people; smaller towns are read in their plain form only
LEAST = {"latin": 4, "cyrillic": 4, "other": 2}  # letters of a stem
CYRILLIC = re.compile(r"^[\u0400-\u04ff]+$")
OTHER = re.compile(
    r"^[\u0300-\u03ff\u0530-\u05ff\u0600-\u06ff\u0900-\u0dff\u10a0-\u10ff"
    r"\u1200-\u137f\uac00-\ud7af]+$"
)
FALLS_OFF = re.compile(r"[aeiouyаяеёиіїоуьйыαηος]$|(?<=[αοη])ς$")


def stems(
    countries: Mapping[str, str], cities: Mapping[str, str], towns: Towns, words: set[str]
) -> Iterator[str]:
    """Lines of stem and key; a stem of two names with different countries is left out."""
    found: dict[str, set[str]] = defaultdict(set)
    told: dict[str, str] = {}
    for key, bent in _names(countries, cities, towns):
        if " " in key or (key in words and key not in bent):
            continue
        stem = FALLS_OFF.sub("", key)
        kind = "cyrillic" if CYRILLIC.match(key) else "latin" if key.isascii() else "other"
        if len(stem) >= LEAST[kind] and stem != key:
            found[stem].add(key)
            told[key] = (
                countries.get(key) or towns[int(cities[key].split(",")[0].strip("~"))].country
            )
    for stem, keys in sorted(found.items()):
        if len({told[k] for k in keys}) == 1 and stem not in words:
            yield f"{stem}\t{min(keys, key=lambda k: (k not in countries, len(k)))}"


def _names(
    countries: Mapping[str, str], cities: Mapping[str, str], towns: Towns
) -> Iterator[tuple[str, set[str]]]:
    bent = {
        fold(name)
        for locale in BENT
        for name in (
            localedata.load(locale, merge_inherited=False).get("territories") or {}
        ).values()
    }
    for key in countries:
        if key in bent or CYRILLIC.match(key) or OTHER.match(key):
            yield key, bent
    for key, lines in cities.items():
        first = lines.split(",")[0]
        town = towns[int(first.strip("~"))]
        if key in countries or town.people < BIG:
            continue
        is_home = town.country in THEIR_COUNTRIES and not first.startswith("~") and key.isascii()
        if is_home or CYRILLIC.match(key) or OTHER.match(key):
            yield key, bent
