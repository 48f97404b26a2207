"""The borders of directory/places are derived from the npm package @rapideditor/country-coder.

Its data (ISC licence; see directory/places/ATTRIBUTION.md) is detailed enough for enclaves and
small enough to ship. Run from the top of the repository, with the unpacked package's file:

    npm pack @rapideditor/country-coder && tar xzf rapideditor-country-coder-*.tgz
    PYTHONPATH=.:scripts python scripts/derive_borders.py package/src/data/borders.json
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

BORDERS = Path("directory/places/borders.bin")
DEGREE = 100_000  # units of a degree; one is about a metre
# Claimed by two states: a number that works on the one side fails on the other, so a pin there
# tells no country and the person is asked. Names as in the data.
ASKED = {"Crimea", "Northern Cyprus", "Bir Tawil"}
UNIONS = {"EU", "UN"}
# Codes that the data uses below ISO 3166-1, and the country whose part they are there.
PARTS = {
    "AC": "SH",
    "TA": "SH",
    "DG": "IO",
    "EA": "ES",
    "IC": "ES",
    "CP": "FR",
    "FX": "FR",
    "CQ": "GG",
}


def country_of(properties: dict[str, object], known: set[str]) -> str:
    """The ISO 3166-1 code of a piece of land; "" where a pin must not decide."""
    if properties["nameEn"] in ASKED:
        return ""
    if isinstance(code := properties.get("iso1A2"), str):
        return PARTS.get(code, code)
    groups = properties.get("groups")
    assert isinstance(groups, list)
    own = [g for g in groups if g in known and g not in UNIONS]
    code = str(own[0] if own else properties.get("country") or "")
    return PARTS.get(code, code)


def polygons(path: Path) -> Iterator[tuple[str, list[list[tuple[float, float]]]]]:
    """Every polygon with its country: the outer ring, then its holes, as (longitude, latitude)."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    codes = {f["properties"].get("iso1A2", "") for f in features}
    known = {code for code in codes if len(code) == 2}  # noqa: PLR2004  # alpha-2
    for feature in features:
        if feature["geometry"]:
            country = country_of(feature["properties"], known)
            for rings in feature["geometry"]["coordinates"]:
                yield country, [[(x, y) for x, y, *_ in ring] for ring in rings]


def packed(country: str, rings: list[list[tuple[float, float]]]) -> bytes:
    """One polygon: two letters, the number of rings, then each ring's length and points."""
    out = [country.encode().ljust(2), struct.pack("<H", len(rings))]
    for ring in rings:
        out.append(struct.pack("<H", len(ring)))
        out += [struct.pack("<ii", round(x * DEGREE), round(y * DEGREE)) for x, y in ring]
    return b"".join(out)


def main() -> None:
    """Write the polygons one after the other."""
    found = sorted(polygons(Path(sys.argv[1])), key=lambda p: (p[0], p[1][0]))
    BORDERS.write_bytes(b"".join(packed(country, rings) for country, rings in found))
    sys.stdout.write(f"{BORDERS.name}: {len(found)} polygons, {BORDERS.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
