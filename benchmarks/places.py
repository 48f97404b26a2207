"""How long it takes to load the places and to read one, beside a fuzzy search over all names.

The texts are those of tests/places.tsv; the peer looks each one up among the English names of
all countries with rapidfuzz, as a first idea would, and understands far less.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from babel import Locale
from rapidfuzz import process

# A script beside this one has the name of a package of ours, and its folder is looked at first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from directory.places import load_places
from directory.places.tables import load

TABLE = Path(__file__).parent.parent / "tests" / "places.tsv"
LONG = 10_000  # characters; the longest text that is read


def rows() -> list[str]:
    """The texts of the table."""
    lines = TABLE.read_text(encoding="utf-8").split("\n")
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")]


def timed(read: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float]:
    """Median and 99th percentile in microseconds of CPU."""
    taken = []
    for text in texts:
        begun = time.process_time_ns()
        read(text)
        taken.append((time.process_time_ns() - begun) / 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def main() -> int:
    """Print the table."""
    begun = time.process_time()
    load()
    loading = time.process_time() - begun
    places = load_places()
    names = list(Locale("en").territories.values())
    texts = rows()
    peer = timed(lambda text: process.extractOne(text, names), texts)
    ours = timed(places.read, texts)
    long = timed(places.read, [(text + " ") * (LONG // (len(text) + 1)) for text in texts[:50]])
    print(f"loading: {loading:.2f} s of CPU")
    print(f"{'':<34}{'p50 us':>10}{'p99 us':>10}{'p50 ratio':>12}")
    for name, (middle, slow) in {
        "rapidfuzz over English names": peer,
        "directory.places": ours,
        "directory.places, 10,000 characters": long,
    }.items():
        print(f"{name:<34}{middle:>10,.0f}{slow:>10,.0f}{peer[0] / middle:>12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
