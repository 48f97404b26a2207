"""What a message is like: how much its words and pieces of words were said in invented messages.

Rules of this file: it counts and never decides alone. Where the phrases are silent it may have
the person asked back; it never raises danger outright, and it offers concerns, never surely. The
table was counted by scripts/learn_likeness.py from messages invented for this project.

It is naive Bayes with the counts of a message divided by the root of their number, so that long
messages do not outshout short ones.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from safety.script import is_single
from safety.vocabulary import EDGES

ALARM, CALM = "alarm", "calm"  # the two sides of danger; every kind of message is one of them
NOTHING = "-"  # no concern
TABLE = "likeness.bin"
BUCKETS = 1 << 17  # of the hash; two features that share one are rare, and do little harm
FEWEST = 4.0  # words; fewer are an answer or a name, and like anything
LETTER = 0.75  # of a word; what a letter that is read alone says
STEP = 32.0  # parts of one in a stored weight
WINDOW = 45  # words that are weighed together; a longer text is weighed piece by piece
WINDOWS = 6  # pieces of a longer text; what lies between is read by the phrases alone
LONGEST = 24  # letters of a word
_SPACED = (3, 4, 5)  # letters of a piece of a word, its edges counted
_SINGLES = (1, 2, 3, 4)  # the same in scripts read letter by letter


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a message is like each class, relative to the others of its group."""

    alarm: float = 0.0  # above 0: more like alarming messages than like calm ones
    kinds: Sequence[str] = ()  # kinds of danger and check, the likeliest first
    concerns: Sequence[tuple[str, float]] = ()  # with their lead over NOTHING, likeliest first


@dataclass(frozen=True, slots=True)
class Table:
    """Counted weights: of each bucket the classes that were seen in it.

    `starts` gives where a bucket's pairs begin; `base` what an unseen bucket weighs in a class.
    """

    classes: Sequence[str]
    base: Sequence[float]
    starts: array[int] = field(repr=False)
    owners: bytes = field(repr=False)
    weights: bytes = field(repr=False)

    def scores(self, buckets: Sequence[int]) -> list[float]:
        """The weight of every class for a message's buckets."""
        sums = [0] * len(self.classes)
        starts, owners, weights = self.starts, self.owners, self.weights
        seen = 0
        for bucket in buckets:
            first, end = starts[bucket], starts[bucket + 1]
            seen += first < end
            for owner, weight in zip(owners[first:end], weights[first:end], strict=True):
                sums[owner] += weight
        # What was never seen anywhere speaks for no class, least of all for the smallest.
        share = len(buckets) ** -0.5 if buckets else 0.0
        return [
            (base * seen + found / STEP) * share
            for base, found in zip(self.base, sums, strict=True)
        ]

    def packed(self) -> bytes:
        """The table as its file holds it."""
        lines = zip(self.classes, self.base, strict=True)
        head = "\n".join(f"{name}\t{base!r}" for name, base in lines).encode()
        body = self.starts.tobytes() + self.owners + self.weights
        return len(head).to_bytes(4, "little") + head + zlib.compress(body, 9)


def buckets_of(row: Sequence[str]) -> list[int]:
    """The buckets of a row of words, each once."""
    crc32 = zlib.crc32
    said = "\n".join(features(row)).encode("utf-8", "ignore").split(b"\n")
    return [*{crc32(one) % BUCKETS for one in said}]


def features(row: Sequence[str]) -> Iterator[str]:
    """Pieces of words, words, pairs of words, and pairs with one word between."""
    said = _joined(row)
    for word in said:
        is_joined = is_single(word[0])
        marked = word if is_joined else f"<{word}>"
        for size in _SINGLES if is_joined else _SPACED:
            for at in range(len(marked) - size + 1):
                yield marked[at : at + size]
        yield f"1 {word}"
    for at in range(len(said) - 1):
        yield f"2 {said[at]} {said[at + 1]}"
    for at in range(len(said) - 2):
        yield f"3 {said[at]} {said[at + 2]}"


def _joined(row: Sequence[str]) -> list[str]:
    """The words of a row without its edges; letters read alone are put together again."""
    said: list[str] = []
    was_single = False
    for word in row:
        if word in EDGES:
            was_single = False
            continue
        single = is_single(word)
        if single and was_single and len(said[-1]) < LONGEST:
            said[-1] += word
        else:
            said.append(word[:LONGEST])
        was_single = single
    return said


def speaks(row: Sequence[str]) -> bool:
    """Whether a row of words is long enough to be like anything."""
    said = [word for word in row if word not in EDGES]
    return sum(LETTER if is_single(word) else 1.0 for word in said) >= FEWEST


def likeness_of(row: Sequence[str]) -> Likeness:
    """What a row of words is like; of a long one its most alarming piece counts."""
    table = _table()
    if table is None or not speaks(row):
        return Likeness()
    found = [read_off(table, table.scores(buckets_of(part))) for part in _windows(row)]
    return max(found, key=lambda like: like.alarm)


def _windows(row: Sequence[str]) -> Iterator[Sequence[str]]:
    if len(row) <= WINDOW * 3 // 2:
        yield row
        return
    whole = range(0, len(row), WINDOW)
    chosen = whole if len(whole) <= WINDOWS else (*whole[: WINDOWS // 2], *whole[-WINDOWS // 2 :])
    for start in chosen:
        yield row[start : start + WINDOW]


def read_off(table: Table, scores: Sequence[float]) -> Likeness:
    """What the weights of all classes say together."""
    by_class = dict(zip(table.classes, scores, strict=True))
    kinds = sorted(
        (name for name in by_class if name.startswith("kind:")), key=lambda name: -by_class[name]
    )
    nothing = by_class[f"concern:{NOTHING}"]
    concerns = sorted(
        (
            (name.removeprefix("concern:"), score - nothing)
            for name, score in by_class.items()
            if name.startswith("concern:") and name != f"concern:{NOTHING}"
        ),
        key=lambda pair: -pair[1],
    )
    return Likeness(
        by_class[ALARM] - by_class[CALM],
        tuple(name.removeprefix("kind:") for name in kinds),
        tuple(concerns[:3]),
    )


def table_of(classes: Mapping[str, float], pairs: Sequence[Mapping[int, float]]) -> Table:
    """A table: `classes` with their base, and of each bucket class and weight."""
    starts, owners, weights = array("I", [0]), bytearray(), bytearray()
    for bucket in pairs:
        for owner, weight in sorted(bucket.items()):
            if (stored := min(255, round(weight * STEP))) > 0:
                owners.append(owner)
                weights.append(stored)
        starts.append(len(owners))
    return Table(tuple(classes), tuple(classes.values()), starts, bytes(owners), bytes(weights))


def unpacked(stored: bytes) -> Table:
    """The table that a file holds."""
    size = int.from_bytes(stored[:4], "little")
    lines = [line.split("\t") for line in stored[4 : 4 + size].decode().split("\n")]
    body = zlib.decompress(stored[4 + size :])
    starts = array("I")
    starts.frombytes(body[: starts.itemsize * (BUCKETS + 1)])
    rest = body[starts.itemsize * (BUCKETS + 1) :]
    half = len(rest) // 2
    names, bases = [name for name, _ in lines], [float(base) for _, base in lines]
    return Table(names, bases, starts, rest[:half], rest[half:])


@lru_cache(maxsize=1)
def _table() -> Table | None:
    """The counted table; None before it was counted for the first time."""
    path = files("safety").joinpath(TABLE)
    return unpacked(path.read_bytes()) if path.is_file() else None
