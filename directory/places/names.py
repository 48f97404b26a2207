"""What countries and regions are called, and where a language is at home, as CLDR has it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from directory.places.tables import tables

MOST = 5  # countries offered for a language
# People who use a language count the more, the more of their neighbours do: the number of users
# is weighed by their share, else Chinese would be offered the United States before Singapore.


@cache
def _locale(language: str) -> Locale | None:
    tag = language.replace("-", "_")
    while tag:
        try:
            return Locale.parse(tag)
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("_")[0]
    return None


@cache
def _names(language: str) -> Mapping[str, str]:
    """What every country is called in a language, else in English."""
    names: dict[str, str] = {}
    for locale in (_locale("en"), _locale(language)):
        found = locale.territories.items() if locale else ()
        names.update({code: str(name) for code, name in found if name})
    return names


def country_name(country: str, language: str) -> str:
    """What a country is called in a language (BCP 47), else in English, else its code."""
    return _names(language).get(country, country)


@cache
def likely_countries(language: str) -> tuple[str, ...]:
    """Up to five countries where most people who use a language (BCP 47) live, biggest first."""
    wanted = language.replace("-", "_")
    told = tables()
    homes: list[tuple[float, str]] = []
    region = wanted.rpartition("_")[2]
    for country, spoken in get_global("territory_languages").items():
        entry = spoken.get(wanted) or spoken.get(wanted.partition("_")[0])
        if entry and country in told.people:
            share = float(entry["population_percent"])
            homes.append((share * share * told.people[country], country))
    ordered = [country for _, country in sorted(homes, reverse=True)]
    own = [region] if region in told.people and region in ordered else []
    return tuple(dict.fromkeys([*own, *ordered]))[:MOST]
