"""The table of people under 18 is derived from the United Nations' prospects, once per release.

Needs `popFprojMed.txt` and `popMprojMed.txt` of the R package wpp2019 1.1-1 in a folder (they
lie in `data/` of its source, https://github.com/cran/wpp2019). Run it from the top of the
repository: `python scripts/derive_under_18.py FOLDER`. It overwrites directory/under_18.tsv.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.core import get_global

TABLE = Path("directory/under_18.tsv")
YEAR = "2025"
WHOLE = {"0-4", "5-9", "10-14"}
PART, SHARE = "15-19", 3 / 5  # ages 15, 16 and 17 of five
HEAD = """\
# Derived by scripts/derive_under_18.py; do not edit. ISO 3166-1 code, thousands under 18 years.
# Source: United Nations, Department of Economic and Social Affairs, Population Division (2019).
# World Population Prospects 2019, medium variant for 2025, https://population.un.org/wpp/
# Copy read: https://github.com/cran/wpp2019 (1.1-1, 30 January 2020), on 25 November 2026.
# Licence: CC BY 3.0 IGO. Changed by us: both sexes added; ages 0 to 14 whole and three fifths of
# 15 to 19; numeric codes turned into letters. Places under 90,000 people are not told there and
# weigh nothing here; Kosovo is counted within Serbia.
"""


def rows(folder: Path) -> Iterator[tuple[str, float]]:
    """The code of each country, and a part of its people under 18 in thousands."""
    letters = {
        old: new[0] for old, new in get_global("territory_aliases").items() if old.isdigit()
    }
    for name in ("popFprojMed.txt", "popMprojMed.txt"):
        with (folder / name).open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                country = letters.get(row["country_code"].zfill(3), "")
                share = 1 if row["age"] in WHOLE else SHARE if row["age"] == PART else 0
                if len(country) == len("PH") and share:
                    yield country, float(row[YEAR]) * share


def main() -> None:
    """Derive the table."""
    people = Counter[str]()
    for country, thousands in rows(Path(sys.argv[1])):
        people[country] += thousands  # type: ignore[assignment]  # a Counter adds floats as well
    lines = [f"{country}\t{round(count)}" for country, count in sorted(people.items())]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} countries, {sum(people.values()) / 1e6:.3f} billion")


if __name__ == "__main__":
    main()
