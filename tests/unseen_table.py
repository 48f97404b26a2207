"""The unseen cases as rows, and the rule that cuts each file into two halves.

`python -m tests.unseen_table` gives a half to every row that has none yet. What the columns mean
stands in tests/unseen/README.md.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
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
    """The same rows, each with a half; a row that has one keeps it, so nothing seen is held back.

    The others go, in the order of a hash of the seed and the text, to the half that has fewer
    rows of their level and kind; where both have as many, chance from the same seed decides.
    """
    halves: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for row in found:
        halves[_sort(row)][row.half] += 1
    given = {}
    for row in sorted((row for row in found if not row.half), key=lambda row: _chance(row.text)):
        so_far = halves[_sort(row)]
        more = so_far["held"] - so_far["tune"]
        late = more < 0 or (more == 0 and _chance(tag, row.text) % 2)
        given[row.text] = "held" if late else "tune"
        so_far[given[row.text]] += 1
    return [replace(row, half=given.get(row.text, row.half)) for row in found]


def _sort(row: Row) -> tuple[str, ...]:
    level = row.answer[0] if len(row.answer) > 1 else ""
    return level, row.kind


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
