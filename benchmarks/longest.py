"""How long the longest texts take to read: 10,000 letters of disclosures or noise.

Each text is read once, as it would be; the slowest of each sort is printed. The peer looks for
the phrases of danger alone in the first five texts of each sort, with rapidfuzz's partial ratio.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

# A script beside this one has the name of a package of ours, and its folder is looked at first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import naive
from bot.reader import LONGEST, Reader
from directory.places import load_places
from safety.concern import load_concerns
from safety.danger import load_danger
from safety.phrasebook import files
from tests.unseen_table import FOLDER, rows

BOUND = 50.0  # milliseconds of CPU; no text may take longer
SEED = 20261126
MIXTURES = 20
NOISE = ("死", "i ", "k i l l ", "a.", "😭", "h\u0301\u0337", "🇦🇨", "nie ", "я ", "ﷺ", "+1 ")


def messages() -> Mapping[str, list[str]]:
    """The messages that may be learned from, by language."""
    return {
        path.stem: [row.text for row in rows(path) if row.half == "tune"]
        for path in sorted(FOLDER.glob("*.tsv"))
        if path.stem != "places"
    }


def texts() -> Iterator[tuple[str, Sequence[str]]]:
    """Each sort of text and the texts of it."""
    said = messages()
    chance = random.Random(SEED)  # noqa: S311 it mixes messages, it keeps no secret
    for kept in said.values():
        chance.shuffle(kept)
    every = [message for kept in said.values() for message in kept]
    mixed = [chance.sample(every, len(every)) for _ in range(MIXTURES)]
    yield "one language, sentences", [". ".join(kept)[:LONGEST] for kept in said.values()]
    yield "one language, no stops", [" ".join(kept)[:LONGEST] for kept in said.values()]
    yield "all languages, sentences", [". ".join(kept)[:LONGEST] for kept in mixed]
    yield "all languages, no stops", [" ".join(kept)[:LONGEST] for kept in mixed]
    whole = [" ".join(str(block) for block in file.values()) for file in files().values()]
    yield "phrase files", [t[at : at + LONGEST] for t in whole for at in (0, LONGEST * 4)]
    yield "one message again and again", [(kept[0] + " ") * LONGEST for kept in said.values()]
    named = [row.text for row in rows(FOLDER / "places.tsv") if row.half == "tune"]
    yield "one place again and again", [(place + " ") * LONGEST for place in named[::20]]
    yield "noise", [noise * LONGEST for noise in NOISE]


def slowest(read: Callable[[str], object], some: Sequence[str]) -> float:
    """Milliseconds of CPU that the slowest text takes."""
    taken = []
    for text in some:
        begun = time.process_time_ns()
        read(text[:LONGEST])
        taken.append((time.process_time_ns() - begun) / 1e6)
    return max(taken)


def main() -> int:
    """Print the table; 1 if a text takes longer than the bound."""
    reader = Reader(load_places(), load_danger(), load_concerns())
    reader.read("he is at the door of my room")
    gc.collect()
    gc.freeze()  # as the program does once everything is loaded
    worst = 0.0
    print(f"{'10,000 characters of':<32}{'texts':>6}{'slowest ms':>12}{'peer ms':>10}{'ratio':>8}")
    for name, some in texts():
        ours = slowest(reader.read, some)
        peer = slowest(lambda text: naive.fuzzy(text, ("danger",)), some[:5])
        worst = max(worst, ours)
        print(f"{name:<32}{len(some):>6}{ours:>12.1f}{peer:>10.0f}{peer / ours:>8.0f}")
    return int(worst > BOUND)


if __name__ == "__main__":
    sys.exit(main())
