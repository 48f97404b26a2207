"""`waypost directory check`: what is wrong with the data files."""

from __future__ import annotations

import argparse
from pathlib import Path

from directory.check import check_folder
from directory.say import say
from directory.sources.datafiles import FOLDER


def add(doing: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this module to the command line."""
    check = doing.add_parser("check", help="look for mistakes in the data files")
    check.add_argument("--folder", type=Path, default=FOLDER, help="instead of the shipped one")
    check.add_argument("--quiet", action="store_true", help="leave warnings out")
    check.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Print every problem; 1 if there is one that is more than a warning."""
    found = check_folder(asked.folder)
    wrong = [one for one in found if not one.is_warning]
    count = f"{len(wrong)} problems, {len(found) - len(wrong)} warnings"
    say("\n".join([*map(str, wrong if asked.quiet else found), count]))
    return 1 if wrong else 0
