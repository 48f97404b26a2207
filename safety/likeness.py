"""What a message is like: how its words and pieces of words speak for and against each class.

Rules of this file: it adds up and never decides; what may follow from it stands in
`safety/felt.py` and `safety/concern.py`. The weights were learned by scripts/learn_likeness.py
from messages invented for this project.

It is logistic regression: a message's score in a class is the sum of the class's weights for its
features, divided by a power of their number (so that long messages do not outshout short ones),
plus what the class weighs before anything is said. Levels and kinds of danger were each learned
against all without danger, since a fall and a threat have no words in common; together they say
how alarming a message is.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nlargest
from importlib.resources import files
from struct import unpack

from safety.script import is_single
from safety.vocabulary import EDGES

GRAVE = "grave"  # the class of danger, against everything else
LEVEL, KIND, CONCERN = "level:", "kind:", "concern:"  # before the names of the other classes
NOTHING = "-"  # no concern
TABLE = "likeness.bin"
BUCKETS = 1 << 18  # of the hash; two features that share one are rare, and do little harm
# Words that a letter which is read alone is worth: of Thai, Lao, Burmese and Khmer, and of others.
LETTER, SYLLABLE = 0.3, 0.5
FEWEST = 2.0  # words; one is an answer or a name, and like anything
WINDOW = 45  # words that are weighed together; a longer text is weighed piece by piece
WINDOWS = 6  # pieces of a longer text; what lies between is read by the phrases alone
LONGEST = 24  # letters of a word
FINEST = 127  # steps of a stored weight to either side
MIDDLE = 128  # the byte of a weight of 0
MOST = 3  # concerns that a message is said to be like
AT_ONCE = 256  # rows whose bytes can be added up in two bytes each
SHARED = 0.65  # the power of a message's features by which what they say is divided
SHARPNESS = 2.0  # how much the likeliest kind counts before the others
_SPACED = (3, 4, 5)  # letters of a piece of a word, its edges counted
_SINGLES = (1, 2, 3, 4)  # the same in scripts read letter by letter
_SYLLABLES = "\u1800"  # from here on a letter that is read alone is a syllable or a word
_BEGINNING = 4  # letters of a word in a pair of beginnings


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a message is like each class; 0 speaks neither for nor against."""

    alarm: float = 0.0  # danger or check rather than calm
    grave: float = 0.0  # danger rather than anything else
    words: float = 0.0  # how many words it was read from; 0 if none were
    kinds: Sequence[str] = ()  # kinds of danger and check, the likeliest first
    concerns: Sequence[tuple[str, float]] = ()  # the three likeliest, with their lead over NOTHING


@dataclass(frozen=True, slots=True)
class Class:
    """One thing that a message may be like."""

    name: str
    base: float  # what it weighs before anything is said
    step: float  # what one step of a stored weight is worth


@dataclass(frozen=True, slots=True)
class Table:
    """The learned weights: `rows` holds for each bucket one byte for each class.

    A byte is a weight in steps, moved up by MIDDLE. A whole row is one number, so that adding two
    numbers adds all their classes at once; every second byte makes room for the sums.
    """

    classes: Sequence[Class]
    rows: bytes = field(repr=False)

    def scores(self, buckets: Sequence[int]) -> list[float]:
        """The score of every class for a message's buckets."""
        sums = [0] * len(self.classes)
        for at in range(0, len(buckets), AT_ONCE):
            added = self._added(buckets[at : at + AT_ONCE])
            sums = [before + more for before, more in zip(sums, added, strict=True)]
        share = len(buckets) ** -SHARED if buckets else 0.0
        return [
            one.base + one.step * said * share
            for one, said in zip(self.classes, sums, strict=True)
        ]

    def _added(self, buckets: Sequence[int]) -> list[int]:
        """The sum of the weights of at most AT_ONCE buckets, in steps, for every class."""
        rows, width = self.rows, len(self.classes)
        lanes = (width + 1) // 2
        mask = _mask(lanes)
        even = odd = 0
        for bucket in buckets:
            row = int.from_bytes(rows[bucket * width : (bucket + 1) * width], "little")
            even += row & mask
            odd += row >> 8 & mask
        sums = [0] * (2 * lanes)
        sums[0::2] = unpack(f"<{lanes}H", even.to_bytes(2 * lanes, "little"))
        sums[1::2] = unpack(f"<{lanes}H", odd.to_bytes(2 * lanes, "little"))
        moved = MIDDLE * len(buckets)
        return [said - moved for said in sums[:width]]

    def packed(self) -> bytes:
        """The table as its file holds it."""
        lines = [f"{one.name}\t{one.base!r}\t{one.step!r}" for one in self.classes]
        head = "\n".join(lines).encode()
        # Class by class it packs better: most buckets say nothing about most classes.
        width = len(self.classes)
        body = b"".join(self.rows[at::width] for at in range(width))
        return len(head).to_bytes(4, "little") + head + zlib.compress(body, 9)


@lru_cache(maxsize=4)
def _mask(lanes: int) -> int:
    """Every second byte of a row."""
    return int.from_bytes(b"\xff\x00" * lanes, "little")


def buckets_of(row: Sequence[str]) -> list[int]:
    """The buckets of a row of words, each once."""
    crc32 = zlib.crc32
    said = "\n".join(features(row)).encode("utf-8", "ignore").split(b"\n")
    return [*{crc32(one) % BUCKETS for one in said}]


def features(row: Sequence[str]) -> Iterator[str]:
    """Pieces of words, words, pairs of words and of their beginnings, next to or one apart."""
    said = _joined(row)
    for word in said:
        is_joined = is_single(word[0])
        marked = word if is_joined else f"<{word}>"
        for size in _SINGLES if is_joined else _SPACED:
            for at in range(len(marked) - size + 1):
                yield marked[at : at + size]
        yield f"1 {word}"
    for apart in (1, 2):
        for one, other in zip(said, said[apart:], strict=False):
            yield f"{apart + 1} {one} {other}"
            if not is_single(one[0]):
                yield f"{apart + 3} {one[:_BEGINNING]} {other[:_BEGINNING]}"


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


def words_in(row: Sequence[str]) -> float:
    """How many words a row has, about."""
    return sum(_worth(word) for word in row if word not in EDGES)


def _worth(word: str) -> float:
    if not is_single(word):
        return 1.0
    return LETTER if word < _SYLLABLES else SYLLABLE


def likeness_of(row: Sequence[str]) -> Likeness:
    """What a row of words is like; of a long one its most alarming piece counts."""
    table = _table()
    size = words_in(row)
    if table is None or size < FEWEST:
        return Likeness()
    found = [read_off(table, table.scores(buckets_of(part)), size) for part in _windows(row)]
    return max(found, key=lambda like: like.alarm)


def _windows(row: Sequence[str]) -> Iterator[Sequence[str]]:
    if len(row) <= WINDOW * 3 // 2:
        yield row
        return
    whole = range(0, len(row), WINDOW)
    chosen = whole if len(whole) <= WINDOWS else (*whole[: WINDOWS // 2], *whole[-WINDOWS // 2 :])
    for start in chosen:
        yield row[start : start + WINDOW]


@dataclass(frozen=True, slots=True)
class _Groups:
    """Where the classes of each group stand in a table, by name and place."""

    grave: int | None
    levels: Sequence[int]
    kinds: Sequence[tuple[str, int]]
    concerns: Sequence[tuple[str, int]]
    nothing: int | None


@lru_cache(maxsize=4)
def _groups(names: tuple[str, ...]) -> _Groups:
    places = list(enumerate(names))
    return _Groups(
        next((at for at, name in places if name == GRAVE), None),
        [at for at, name in places if name.startswith(LEVEL)],
        [(name.partition("/")[2], at) for at, name in places if name.startswith(KIND)],
        [
            (name.removeprefix(CONCERN), at)
            for at, name in places
            if name.startswith(CONCERN) and name != f"{CONCERN}{NOTHING}"
        ],
        next((at for at, name in places if name == f"{CONCERN}{NOTHING}"), None),
    )


def read_off(table: Table, scores: Sequence[float], words: float) -> Likeness:
    """What the scores of all classes say together."""
    groups = _groups(tuple([one.name for one in table.classes]))
    kinds = sorted([(scores[at], kind) for kind, at in groups.kinds], reverse=True)
    concerns = nlargest(MOST, [(scores[at], key) for key, at in groups.concerns])
    nothing = 0.0 if groups.nothing is None else scores[groups.nothing]
    levels = _any([scores[at] for at in groups.levels])
    return Likeness(
        (levels + _any([score for score, _ in kinds])) / 2,
        0.0 if groups.grave is None else scores[groups.grave],
        words,
        tuple(dict.fromkeys([kind for _, kind in kinds])),
        tuple([(key, score - nothing) for score, key in concerns]),
    )


def _any(scores: Sequence[float]) -> float:
    """How much a message is like any class of a group: the likeliest, and a little of the rest."""
    return math.log(sum([math.exp(SHARPNESS * one) for one in scores]) or 1.0) / SHARPNESS


def table_of(
    bases: Mapping[str, float],
    whole: Mapping[str, Sequence[float]],
    sparse: Mapping[str, Mapping[int, float]],
) -> Table:
    """A table of classes with what they weigh: in every bucket, or in a few."""
    dense = {name: enumerate(weights) for name, weights in whole.items()}
    few = {name: weights.items() for name, weights in sparse.items()}
    width = len(dense) + len(few)
    rows = bytearray([MIDDLE]) * (BUCKETS * width)
    classes = []
    for owner, (name, pairs) in enumerate({**dense, **few}.items()):
        weights = [*pairs]
        step = max((abs(weight) for _, weight in weights), default=0.0) / FINEST or 1.0
        classes.append(Class(name, bases[name], step))
        for bucket, weight in weights:
            rows[bucket * width + owner] = MIDDLE + round(weight / step)
    return Table(classes, bytes(rows))


def unpacked(stored: bytes) -> Table:
    """The table that a file holds."""
    size = int.from_bytes(stored[:4], "little")
    lines = [line.split("\t") for line in stored[4 : 4 + size].decode().split("\n")]
    classes = [Class(name, float(base), float(step)) for name, base, step in lines]
    body = zlib.decompress(stored[4 + size :])
    width = len(classes)
    rows = bytearray(len(body))
    for at in range(width):
        rows[at::width] = body[at * BUCKETS : (at + 1) * BUCKETS]
    return Table(classes, bytes(rows))


@lru_cache(maxsize=1)
def _table() -> Table | None:
    """The learned table; None before anything was learned."""
    path = files("safety").joinpath(TABLE)
    return unpacked(path.read_bytes()) if path.is_file() else None
