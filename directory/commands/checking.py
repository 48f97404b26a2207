"""`waypost directory check`: what is wrong with the data files, and with their pages if asked."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from directory.check import check_folder
from directory.probe import FAILED, Outcome, Probed, addresses, probe
from directory.probes_kept import probes_file, read_probes, write_probes
from directory.record import Problem
from directory.say import say
from directory.sources.datafiles import FOLDER, read_folder

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # has no other name

FEW = 3  # pages that may well all be down at once
QUIET_OUTCOMES = {Outcome.ANSWERS, Outcome.UNASKED, Outcome.WALLED}


def add(doing: Commands) -> None:
    """Add the words of this module to the command line."""
    check = doing.add_parser("check", help="look for mistakes in the data files")
    check.add_argument("--folder", type=Path, default=FOLDER, help="instead of the shipped one")
    check.add_argument("--quiet", action="store_true", help="leave warnings out")
    check.add_argument("--online", action="store_true", help="ask whether the pages still answer")
    check.add_argument("--country", help="with --online: only the pages of one country")
    check.add_argument("--cache", type=Path, help="with --online: where answers are kept")
    check.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Print every problem; 1 if there is one that is more than a warning."""
    found = [*check_folder(asked.folder)]
    if asked.online:
        found += _online(asked.folder, asked.country, asked.cache or probes_file())
    wrong = [one for one in found if not one.is_warning]
    count = f"{len(wrong)} problems, {len(found) - len(wrong)} warnings"
    say("\n".join([*map(str, wrong if asked.quiet else found), count]))
    return 1 if wrong else 0


def _online(folder: Path, country: str | None, cache: Path) -> Sequence[Problem]:
    records = {
        one.service.id: one
        for one in read_folder(folder).records
        if country is None or country.upper() in one.service.serves
    }
    pages = addresses(one.service for one in records.values())
    known = dict(read_probes(cache))
    with tqdm(total=len(pages), desc="pages", unit="", file=sys.stderr, disable=None) as bar:

        def told(url: str, found: Probed) -> None:
            known[url] = found
            bar.update()

        before = dict(known)
        try:
            found = asyncio.run(probe(pages, datetime.now(UTC).date(), before, told=told))
        finally:
            # What was asked before Ctrl-C need not be asked again.
            write_probes(cache, before if _is_offline(before, known) else known)
    if _is_offline(before, known):
        say("pages: not one answered; is this machine online? Nothing of it is kept.")
        return []
    say(_counted(found))
    return [
        Problem(records[one].file, one, url, f"{kept.outcome} ({kept.said})", is_warning=True)
        for url, kept in found.items()
        if kept.outcome not in QUIET_OUTCOMES
        for one in pages[url]
    ]


def _is_offline(before: Mapping[str, Probed], after: Mapping[str, Probed]) -> bool:
    """Whether all that was asked now failed alike, and it was more than a page or two."""
    asked = [one for url, one in after.items() if before.get(url) != one]
    return len(asked) > FEW and all(one.outcome == Outcome.FAILS for one in asked)


def _counted(found: Mapping[str, Probed]) -> str:
    counts = {one: sum(kept.outcome == one for kept in found.values()) for one in Outcome}
    failed = sum(counts[one] for one in FAILED)
    told = ", ".join(f"{count} {one}" for one, count in counts.items() if count)
    return f"pages: {len(found)}, {failed} failed ({told or 'none asked'})"
