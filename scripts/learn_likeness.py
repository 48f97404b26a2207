"""Learns safety/likeness.bin from invented messages.

    PYTHONPATH=.:scripts python scripts/learn_likeness.py [--judge folds|writer|language]

It reads tests/reading, scripts/deriving/examples, the `tune` half of tests/unseen, sentences spun
from the phrases and the names of countries; all of it was invented for this project. Run it when
rows or phrases were added, and commit the table.
With `--judge` it writes nothing and says how messages are read by tables that were learned without
them: `folds` leaves out a fifth of `tune` and of the examples at a time (the same writers wrote
the rest, which flatters), `writer` all of `tune`, which other people wrote than the examples,
`language` all rows of one language at a time. Only `writer` learns concerns: they take minutes.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from deriving.invented import Message, messages
from deriving.judging import Judged, show
from deriving.regression import Fit, Learner, Lesson, Truths, Weights

from safety.concern import load_concerns
from safety.danger import load_danger
from safety.likeness import (
    CONCERN,
    GRAVE,
    KIND,
    LEVEL,
    Table,
    buckets_of,
    read_off,
    table_of,
    words_in,
)
from safety.told import told_of

Task = Callable[[], Weights]
Without = Callable[[Message], bool]  # says which messages are left out
TARGET = Path("safety/likeness.bin")
FOLDS = 5
WAYS = ("folds", "writer", "language")
LEARNED_FROM = ("seen", "example")  # the origins of messages that judge
# How much more a rare feature says, as a power; how loosely the weights may fit; and in how many
# messages a feature has to stand.
SIDE = Fit(2.0, 40.0, 1)
ABOUT = Fit(1.0, 150.0, 3)
CORES = 2  # on which classes are learned side by side; the weights do not depend on it
FEWEST = 50  # messages of a kind; fewer teach nothing
# Weights below this share of the largest are dropped, where most features say nothing.
SPOKEN = 0.07


@dataclass(frozen=True)
class Learnable:
    """Messages with their buckets."""

    messages: Sequence[Message]
    buckets: Sequence[Sequence[int]]
    words: Sequence[float]


def prepared(found: Iterable[Message]) -> Learnable:
    """Messages with their buckets; one that is told twice counts once."""
    once = list({(m.text, m.level, m.kind, m.concern): m for m in found}.values())
    rows = [told_of(message.text, likens=False).row for message in once]
    return Learnable(once, [buckets_of(row) for row in rows], [words_in(row) for row in rows])


def learn(told: Learnable, is_left_out: Without, *, concerns: bool = True) -> Table:
    """The table after all other messages; without `concerns` it has none, and is quick."""
    found = told.messages
    lesson = Lesson(told.buckets, [0.0 if is_left_out(m) else m.weight for m in found])
    side, about = lesson.fitting(SIDE), lesson.fitting(ABOUT)
    tasks = {**_sides(found, side), **(_concerns(found, about) if concerns else {})}
    with ThreadPoolExecutor(CORES) as pool:
        learned = dict(zip(tasks, pool.map(lambda task: task(), tasks.values()), strict=True))
    whole = {name: one for name, one in learned.items() if not name.startswith(CONCERN)}
    sparse = {name: one for name, one in learned.items() if name.startswith(CONCERN)}
    return table_of(
        {name: one.base for name, one in learned.items()},
        {name: one.by_bucket.tolist() for name, one in whole.items()},
        {name: spoken(one) for name, one in sparse.items()},
    )


def _sides(found: Sequence[Message], learner: Learner) -> dict[str, Task]:
    """Danger against everything else; levels and kinds of danger, each against all without danger.

    Needs count as calm: as long as they were left out, every second one was asked back.
    """
    knows = marks(m.level is not None for m in found)
    calm = marks(m.level == "-" for m in found)
    tasks: dict[str, Task] = {
        GRAVE: partial(learner.learned, marks(m.level == "danger" for m in found), knows)
    }
    for level in ("danger", "check"):
        same = marks(m.level == level for m in found)
        tasks[f"{LEVEL}{level}"] = partial(learner.learned, same, same | calm)
        for kind in sorted({m.kind for m in found if m.kind and m.level == level}):
            same = marks(m.level == level and m.kind == kind for m in found)
            if same.sum() >= FEWEST:
                tasks[f"{KIND}{level}/{kind}"] = partial(learner.learned, same, same | calm)
    return tasks


def _concerns(found: Sequence[Message], learner: Learner) -> dict[str, Task]:
    """Each concern, and none, against all others."""
    told = marks(m.concern is not None for m in found)
    return {
        f"{CONCERN}{key}": partial(learner.learned, marks(m.concern == key for m in found), told)
        for key in sorted({m.concern for m in found if m.concern})
    }


def marks(found: Iterable[bool]) -> Truths:
    """Truths as a vector."""
    return np.fromiter(found, dtype=bool)


def spoken(weights: Weights) -> dict[int, float]:
    """The weights that say something."""
    least = SPOKEN * abs(weights.by_bucket).max()
    return {
        int(b): float(weights.by_bucket[b]) for b in np.flatnonzero(abs(weights.by_bucket) > least)
    }


def judge(told: Learnable, way: str, *, concerns: bool) -> list[Judged]:
    """How messages are read by tables that were learned without them."""
    read = []
    for is_left_out in _left_out(told.messages, way):
        table = learn(told, is_left_out, concerns=concerns)
        for message, buckets, words in zip(told.messages, told.buckets, told.words, strict=True):
            if message.origin in LEARNED_FROM and is_left_out(message):
                like = read_off(table, table.scores(buckets), words)
                once = told_of(message.text, likens=False).being_like(like)
                keys = [key for key, _ in load_concerns().weighed(once)]
                read.append(Judged(message, like, load_danger().found(once), keys))
    return read


def _left_out(found: Sequence[Message], way: str) -> Iterator[Without]:
    if way == "writer":
        yield lambda m: m.origin == "seen"
    elif way == "language":
        for tag in sorted({m.tag for m in found if m.origin == "seen"}):
            yield partial(_is_of, tag)
    else:
        for fold in range(FOLDS):
            yield partial(_is_in, fold)


def _is_of(tag: str, message: Message) -> bool:
    return message.tag == tag and message.origin != "named"


def _is_in(fold: int, message: Message) -> bool:
    return message.origin in LEARNED_FROM and _fold(message) == fold


def _fold(message: Message) -> int:
    return zlib.crc32(message.text.encode()) % FOLDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn the table and write it, or judge it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--judge", choices=WAYS)
    asked = parser.parse_args(arguments)
    told = prepared(messages())
    print(f"{len(told.messages)} messages")
    if asked.judge:
        show(judge(told, asked.judge, concerns=asked.judge == "writer"))
        return 0
    table = learn(told, lambda _: False)
    TARGET.write_bytes(table.packed())
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
