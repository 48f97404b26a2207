"""What a message is like: how its words and pieces of words speak for and against each class.

Rules of this file: it adds up and never decides; what may follow from it stands in
`safety/danger.py` and `safety/concern.py`. The weights were learned by scripts/learn_likeness.py
from messages invented for this project.

It is logistic regression: a message's score in a class is the sum of the class's weights for its
features, divided by a power of their number (so that long messages do not outshout short ones),
plus what the class weighs before anything is said. Levels and kinds of danger were each learned
against calm messages, since a fall and a threat have no words in common; together they say how
alarming a message is.
"""

from __future__ import annotations

import math
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from operator import itemgetter

from safety.script import is_single
from safety.vocabulary import EDGES

GRAVE = "grave"  # the class of danger, against everything else
LEVEL, KIND, CONCERN = "level:", "kind:", "concern:"  # before the names of the other classes
NOTHING = "-"  # no concern
TABLE = "likeness.bin"
BUCKETS = 1 << 18  # of the hash; two features that share one are rare, and do little harm
# Words that a letter which is read alone is worth: of Thai, Lao, Burmese and Khmer, and of others.
LETTER, SYLLABLE = 0.3, 0.5
WINDOW = 45  # words that are weighed together; a longer text is weighed piece by piece
WINDOWS = 6  # pieces of a longer text; what lies between is read by the phrases alone
LONGEST = 24  # letters of a word
ZERO = 128  # how no weight is stored where every bucket has one
FINEST = 127  # steps of a stored weight to either side
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
    """The learned weights.

    `whole` holds for each of the first classes the weight of every bucket, ZERO being none. For
    the other classes most buckets say nothing: `starts` gives where a bucket's classes and
    weights begin in `owners` and `weights`; an owner is the place of a class after the whole ones.
    """

    classes: Sequence[Class]
    whole: Sequence[bytes] = field(repr=False)
    starts: array[int] = field(repr=False)
    owners: bytes = field(repr=False)
    weights: array[int] = field(repr=False)

    def scores(self, buckets: Sequence[int]) -> list[float]:
        """The score of every class for a message's buckets."""
        # To pick many places at once, out of small numbers above 0, is what Python does fastest;
        # the picker gives a row only for two places and more, so 0 is picked twice on top.
        pick = itemgetter(0, 0, *buckets)
        sums = [sum(pick(row)) - 2 * row[0] - ZERO * len(buckets) for row in self.whole]
        found = [0] * (len(self.classes) - len(sums))
        starts, owners, weights = self.starts, self.owners, self.weights
        said, spoken = bytearray(), array("b")
        for bucket in buckets:
            first, end = starts[bucket], starts[bucket + 1]
            said += owners[first:end]
            spoken += weights[first:end]
        for owner, weight in zip(said, spoken, strict=True):
            found[owner] += weight
        share = len(buckets) ** -SHARED if buckets else 0.0
        return [
            one.base + one.step * said * share
            for one, said in zip(self.classes, sums + found, strict=True)
        ]

    def packed(self) -> bytes:
        """The table as its file holds it."""
        lines = [f"{len(self.whole)}\t{len(self.owners)}"]
        lines += [f"{one.name}\t{one.base!r}\t{one.step!r}" for one in self.classes]
        head = "\n".join(lines).encode()
        body = b"".join(
            [
                *self.whole,
                self.starts.tobytes(),
                self.owners,
                self.weights.tobytes(),
            ]
        )
        return len(head).to_bytes(4, "little") + head + zlib.compress(body, 9)


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
    if table is None or not size:
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


def read_off(table: Table, scores: Sequence[float], words: float) -> Likeness:
    """What the scores of all classes say together."""
    ranked = sorted(
        ((score, one.name) for one, score in zip(table.classes, scores, strict=True)),
        reverse=True,
    )
    groups: dict[str, list[tuple[str, float]]] = {LEVEL: [], KIND: [], CONCERN: []}
    grave = nothing = 0.0
    for score, name in ranked:
        group, colon, rest = name.partition(":")
        if not colon:
            grave = score
        elif name == f"{CONCERN}{NOTHING}":
            nothing = score
        else:
            groups[group + colon].append((rest, score))
    alarm = (_any(groups[LEVEL]) + _any(groups[KIND])) / 2
    kinds = dict.fromkeys(name.partition("/")[2] for name, _ in groups[KIND])
    concerns = [(key, score - nothing) for key, score in groups[CONCERN][:3]]
    return Likeness(alarm, grave, words, tuple(kinds), tuple(concerns))


def _any(group: Sequence[tuple[str, float]]) -> float:
    """How much a message is like any class of a group: the likeliest, and a little of the rest."""
    return math.log(sum(math.exp(SHARPNESS * score) for _, score in group) or 1.0) / SHARPNESS


def table_of(
    bases: Mapping[str, float],
    whole: Mapping[str, Sequence[float]],
    sparse: Mapping[str, Mapping[int, float]],
) -> Table:
    """A table of classes with what they weigh: in every bucket, or in a few."""
    steps = {name: _step(weights) for name, weights in whole.items()}
    steps |= {name: _step(weights.values()) for name, weights in sparse.items()}
    classes = [Class(name, bases[name], step) for name, step in steps.items()]
    rows = [
        bytes(ZERO + _stored(weight, steps[name]) for weight in weights)
        for name, weights in whole.items()
    ]
    by_bucket: list[list[tuple[int, int]]] = [[] for _ in range(BUCKETS)]
    for owner, (name, few) in enumerate(sparse.items()):
        for bucket, weight in few.items():
            if stored := _stored(weight, steps[name]):
                by_bucket[bucket].append((owner, stored))
    starts, owners, stored_all = array("I", [0]), bytearray(), array("b")
    for pairs in by_bucket:
        owners.extend(owner for owner, _ in pairs)
        stored_all.extend(weight for _, weight in pairs)
        starts.append(len(owners))
    return Table(classes, rows, starts, bytes(owners), stored_all)


def _step(weights: Iterable[float]) -> float:
    return max((abs(weight) for weight in weights), default=0.0) / FINEST or 1.0


def _stored(weight: float, step: float) -> int:
    return round(weight / step)


def unpacked(stored: bytes) -> Table:
    """The table that a file holds."""
    size = int.from_bytes(stored[:4], "little")
    counts, *lines = [line.split("\t") for line in stored[4 : 4 + size].decode().split("\n")]
    classes = [Class(name, float(base), float(step)) for name, base, step in lines]
    body = memoryview(zlib.decompress(stored[4 + size :]))
    wholes, pairs = int(counts[0]), int(counts[1])
    whole = [bytes(body[at * BUCKETS : (at + 1) * BUCKETS]) for at in range(wholes)]
    at = wholes * BUCKETS
    end = at + array("I").itemsize * (BUCKETS + 1)
    starts = _array("I", body[at:end])
    return Table(
        classes,
        whole,
        starts,
        bytes(body[end : end + pairs]),
        _array("b", body[end + pairs : end + pairs * 2]),
    )


def _array(code: str, stored: memoryview) -> array[int]:
    made = array(code)
    made.frombytes(stored)
    return made


@lru_cache(maxsize=1)
def _table() -> Table | None:
    """The learned table; None before anything was learned."""
    path = files("safety").joinpath(TABLE)
    return unpacked(path.read_bytes()) if path.is_file() else None
