"""The unseen cases as rows, and the rule that cuts each file into two halves.

`python -m tests.unseen_table` writes every row's half again, after rows were written or replaced.
What the columns mean stands in tests/unseen/README.md.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

FOLDER = Path(__file__).parent / "unseen"
SEED = "waypost-unseen-2026-11-25"
HALVES = ("tune", "held")
HEADER = "level\tkind\tconcern\thalf\tmessage"
PLACES_HEADER = "expected\tkind\thalf\ttext"


@dataclass(frozen=True)
class Row:
    """One case: `answer` is what the reader owes (level and concern, or the country)."""

    answer: tuple[str, ...]
    kind: str
    half: str
    text: str


def rows(path: Path) -> list[Row]:
    """The rows of one file; raises ValueError when a line has not all its columns."""
    _, *lines = path.read_text("utf-8").splitlines()
    return [_row(line, places=path.stem == "places") for line in lines]


def halved(found: list[Row], tag: str) -> list[Row]:
    """The same rows with their halves: within level and kind every other one is held back.

    The order within a kind is that of a hash of the seed and the text, so that neither the order
    of writing nor a row added elsewhere decides, and odd kinds lean to either half by chance.
    """
    kinds = defaultdict(list)
    for row in found:
        kinds[row.answer[0] if len(row.answer) > 1 else "", row.kind].append(row)
    half_of = {}
    for kind, members in kinds.items():
        first = _chance(tag, *kind) % 2
        turns = islice(cycle(HALVES), first, None)
        for row, half in zip(sorted(members, key=lambda r: _chance(r.text)), turns, strict=False):
            half_of[row.text] = half
    return [replace(row, half=half_of[row.text]) for row in found]


def written(found: list[Row], *, places: bool) -> str:
    """The file's text for these rows, header first."""
    header = PLACES_HEADER if places else HEADER
    lines = ["\t".join(_columns(row, places=places)) for row in found]
    return "\n".join([header, *lines, ""])


def _row(line: str, *, places: bool) -> Row:
    if places:
        expected, kind, half, text = line.split("\t")
        return Row((expected,), kind, half, text)
    level, kind, concern, half, text = line.split("\t")
    return Row((level, concern), kind, half, text)


def _columns(row: Row, *, places: bool) -> list[str]:
    if places:
        return [*row.answer, row.kind, row.half, row.text]
    level, concern = row.answer
    return [level, row.kind, concern, row.half, row.text]


def _chance(*parts: str) -> int:
    return int.from_bytes(hashlib.sha256("\t".join([SEED, *parts]).encode()).digest())


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.tsv")):
        text = written(halved(rows(path), path.stem), places=path.stem == "places")
        path.write_text(text, "utf-8")
