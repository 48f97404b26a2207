"""Counts safety/likeness.bin from invented messages.

    PYTHONPATH=.:scripts python scripts/learn_likeness.py [--judge]

It reads tests/reading, scripts/deriving/examples, the `tune` half of tests/unseen, and sentences
spun from the phrases; all of it was invented for this project. Run it when rows or phrases were
added, and commit the table.
With `--judge` it learns from four fifths of the unseen half and says how the last fifth is read,
each fifth in turn.
"""

from __future__ import annotations

import math
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from deriving.invented import Message, messages

from safety import danger
from safety.concern import load_concerns
from safety.danger import Finding, load_danger
from safety.likeness import (
    ALARM,
    BUCKETS,
    CALM,
    Likeness,
    Table,
    buckets_of,
    read_off,
    speaks,
    table_of,
)
from safety.told import told_of

SMOOTHING = {"side": 0.1, "kind": 0.05, "concern": 0.02}
ROUNDS = 12  # how often messages that the tests know and that come out wrong are counted again
MARGIN = 0.05  # of likeness by which the tests' own messages must come out right
FOLDS = 5
TARGET = Path("safety/likeness.bin")


def classes_of(message: Message) -> list[tuple[str, str]]:
    """The groups and classes that a message counts in."""
    found = []
    if message.level is not None:
        found.append(("side", CALM if message.level == "-" else ALARM))
    if message.kind is not None:
        found.append(("kind", f"kind:{message.kind}"))
    if message.concern is not None:
        found.append(("concern", f"concern:{message.concern}"))
    return found


def counted(told: Sequence[tuple[Message, Sequence[int], float]]) -> Table:
    """The table of messages with their buckets and weights."""
    sums: dict[str, float] = defaultdict(float)
    counts: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    group_of: dict[str, str] = {}
    for message, buckets, weight in told:
        share = weight / math.sqrt(len(buckets) or 1)
        for group, name in classes_of(message):
            group_of[name] = group
            sums[name] += share * len(buckets)
            own = counts[name]
            for bucket in buckets:
                own[bucket] += share
    names = sorted(group_of)
    base = {}
    pairs: list[dict[int, float]] = [{} for _ in range(BUCKETS)]
    for owner, name in enumerate(names):
        smooth = SMOOTHING[group_of[name]]
        base[name] = math.log(smooth) - math.log(sums[name] + smooth * BUCKETS)
        for bucket, count in counts[name].items():
            pairs[bucket][owner] = math.log(1 + count / smooth)
    return table_of(base, pairs)


def learn(told: Sequence[tuple[Message, Sequence[int]]]) -> Table:
    """The table after messages that the tests know were counted until they come out right."""
    weights = [message.weight for message, _ in told]
    for _ in range(ROUNDS):
        table = counted([(m, b, w) for (m, b), w in zip(told, weights, strict=True)])
        wrong = [
            at
            for at, (message, buckets) in enumerate(told)
            if message.is_own and is_wrong(message, read_off(table, table.scores(buckets)))
        ]
        print(f"{len(wrong)} messages of the tests' own come out wrong")
        if not wrong:
            break
        for at in wrong:
            weights[at] *= 1.6
    return table


def is_wrong(message: Message, like: Likeness) -> bool:
    """Whether a message without danger would be asked back, or danger in passing be doubted."""
    if message.level == "danger":
        found = danger.load_danger().found(told_of(message.text).being_like(like))
        return found is None or found.level != "danger"
    return message.level == "-" and like.alarm >= danger.ASKS - MARGIN


def judge(told: Sequence[tuple[Message, Sequence[int]]]) -> None:
    """How unseen messages are read by tables that were counted without them."""
    read: list[tuple[Message, Finding | None, list[str]]] = []
    for fold in range(FOLDS):
        kept = [one for one in told if _fold(one[0]) != fold]
        table = counted([(m, b, m.weight) for m, b in kept])
        for message, buckets in told:
            if _fold(message) == fold:
                once = told_of(message.text, likens=False)
                if speaks(once.row):
                    once = once.being_like(read_off(table, table.scores(buckets)))
                concerns = [key for key, _ in load_concerns().weighed(once)]
                read.append((message, load_danger().found(once), concerns))
    print("language  raised or asked  outright  traps: outright  asked  concern: first  of three")
    for tag in [*sorted({message.tag for message, *_ in read}), ""]:
        _show(tag or "all", [one for one in read if tag in (one[0].tag, "")])


def _show(tag: str, read: Sequence[tuple[Message, Finding | None, list[str]]]) -> None:
    levels = [(m.level, m.is_trap, found.level if found else "-") for m, found, _ in read]
    asked = [(m.concern or "", keys) for m, _, keys in read if m.concern != "-"]
    shares = (
        [found != "-" for level, _, found in levels if level != "-"],
        [found == "danger" for level, _, found in levels if level == "danger"],
        [found == "danger" for _, is_trap, found in levels if is_trap],
        [found == "check" for _, is_trap, found in levels if is_trap],
        [keys[:1] == [wanted] for wanted, keys in asked],
        [wanted in keys[:3] for wanted, keys in asked],
    )
    print(f"{tag:<9}", *(f"{sum(one) / max(1, len(one)):8.1%}" for one in shares))


def _fold(message: Message) -> int | None:
    """Which fifth an unseen message belongs to; None if it is no unseen one."""
    if not message.tag:
        return None
    return zlib.crc32(message.text.encode()) % FOLDS


def prepared(found: Iterable[Message]) -> list[tuple[Message, Sequence[int]]]:
    """Messages with their buckets."""
    return [(message, buckets_of(told_of(message.text).row)) for message in found]


def main(arguments: Sequence[str]) -> int:
    """Count the table and write it, or judge it."""
    told = prepared(messages())
    print(f"{len(told)} messages")
    if arguments == ["--judge"]:
        judge(told)
        return 0
    table = learn(told)
    TARGET.write_bytes(table.packed())
    print(f"{TARGET}: {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
