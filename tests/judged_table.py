"""The judged table read and scored: what 719 people should be shown, and what they are shown.

`python -m tests.judged_table` prints the score of both halves. Misses are named for the tuning
half only: whoever changes the ranking must not look at the held-out cases.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from directory.match import batch, match
from directory.service import Need, Service
from directory.snapshot import Snapshot
from directory.sources.datafiles import read_folder

FOLDER = Path(__file__).parent / "judged"
HALVES = ("tuning", "held_out")
FACTS = ("who", "kind", "audience")  # what "who=police" may speak of
GROWN_UP = 18


@dataclass(frozen=True, slots=True)
class Case:
    """One person, and what a reader of the records would show; each demand may be empty."""

    name: str
    need: Need
    first: frozenset[str]
    among: Sequence[frozenset[str]]
    never: Sequence[str]
    about: str


@dataclass(slots=True)
class Score:
    """Demands met and judged, of each sort, with a line for each miss."""

    first: tuple[int, int] = (0, 0)
    among: tuple[int, int] = (0, 0)
    never: tuple[int, int] = (0, 0)
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = (("first", self.first), ("among three", self.among), ("never", self.never))
        return ", ".join(f"{what} {met} of {of} ({met / of:.1%})" for what, (met, of) in told)


def cases(half: str) -> Iterator[Case]:
    """The cases of a half, in the order of the file."""
    text = (FOLDER / f"{half}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        age = int(row["age"]) if row["age"] else None
        yield Case(
            name=row["case"],
            need=Need(
                country=row["country"] or None,
                region=row["region"] or None,
                at=datetime.fromisoformat(row["at"]),
                concern=row["concern"] or None,
                age=age,
                is_adult=age is not None and age >= GROWN_UP,
                channel=row["channel"] or None,
                language=row["language"] or None,
            ),
            first=frozenset(row["first"].split("|")) - {""},
            among=[frozenset(item.split("|")) for item in row["among"].split()],
            never=row["never"].split(),
            about=row["about"],
        )


def score(half: str, snapshot: Snapshot) -> Score:
    """How the ranking does on a half."""
    told = Score()
    for case in cases(half):
        matches = match(snapshot, case.need)
        shown = [one.service for one in matches]
        three = [one.service.id for one in batch(matches)]
        names = " ".join(three)
        if case.first:
            is_met = bool(shown) and shown[0].id in case.first
            told.first = _added(told.first, is_met=is_met)
            if not is_met:
                told.misses.append(f"{case.name}: first {'|'.join(case.first)}, got {names}")
        for item in case.among:
            is_met = not item.isdisjoint(three)
            told.among = _added(told.among, is_met=is_met)
            if not is_met:
                told.misses.append(f"{case.name}: among {'|'.join(item)}, got {names}")
        for ban in case.never:
            is_met = not _is_broken(ban, shown)
            told.never = _added(told.never, is_met=is_met)
            if not is_met:
                told.misses.append(f"{case.name}: {ban}, got {names}")
    return told


def _added(count: tuple[int, int], *, is_met: bool) -> tuple[int, int]:
    return count[0] + is_met, count[1] + 1


def _is_broken(item: str, shown: Sequence[Service]) -> bool:
    where, _, what = item.partition(":")
    looked_at = shown[:1] if where == "not_first" else shown
    fact, _, value = what.partition("=")
    if fact in FACTS:
        return any(getattr(one, fact) == value for one in looked_at)
    return any(one.id == what for one in looked_at)


def shipped() -> Snapshot:
    """The shipped directory."""
    contents = read_folder()
    return Snapshot([one.service for one in contents.records], contents.gaps, contents.cautions)


if __name__ == "__main__":
    found = shipped()
    for half in HALVES:
        told = score(half, found)
        print(f"{half}: {told}")
        if half == HALVES[0]:
            print("\n".join(f"  {miss}" for miss in told.misses))
