"""`waypost directory simulate`: the simulated night, written to docs/gaps.md and docs/gaps.csv."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from directory.check import day_of_data
from directory.gaps_page import page, shares
from directory.gaps_sheet import spreadsheet
from directory.kept import snapshot
from directory.say import say, time_of
from directory.simulate import Answer, simulate

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # has no other name

PAGE, SHEET = "gaps.md", "gaps.csv"


def add_simulate(doing: Commands) -> None:
    """What `simulate` understands."""
    told = doing.add_parser("simulate", help="ask as a child of every country would: docs/gaps.md")
    told.add_argument("--folder", type=Path, default=Path("docs"), help="where to write it")
    told.add_argument("--at", help="a time, such as 2026-11-22T18:00Z; without it the data's day")
    told.set_defaults(run=run_simulate)


def run_simulate(asked: argparse.Namespace) -> int:
    """Ask for every country and concern, and write both files; a bar on standard error."""
    try:
        at = time_of(asked.at) if asked.at else datetime.combine(day_of_data(), time(12), UTC)
    except ValueError as error:
        print(f"waypost directory: {error}", file=sys.stderr)
        return 2
    found = snapshot()
    bar = tqdm(found.countries, desc="countries", unit="", file=sys.stderr, mininterval=0.5)
    answers: list[Answer] = [one for group in simulate(found, at, bar) for one in group]
    lines = page(found, answers, at)
    _write(asked.folder / PAGE, "\n".join(lines).rstrip() + "\n")
    _write(asked.folder / SHEET, spreadsheet(answers))
    say(_summary(answers, asked.folder))
    say("the world's under-18s whose country has a line for children, and one that is ...")
    for name, (noon, night, holiday, worst) in shares(found, at).items():
        say(
            f"  {name}: {noon:.1%} now, {night:.1%} at 3 a.m., {holiday:.1%} on a holiday, "
            f"{worst:.1%} at the worst hour"
        )
    return 0


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _summary(answers: Sequence[Answer], folder: Path) -> str:
    reached = sum(one.outcome == "child" for one in answers)
    return (
        f"{len(answers)} questions; an open line for children stands first in {reached}"
        f" ({reached / max(len(answers), 1):.0%}); see {folder / PAGE} and {folder / SHEET}"
    )
