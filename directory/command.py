"""`waypost directory`: the directory checked, loaded, counted and tried from a command line.

Rules of this file: answers go to standard output, complaints to standard error in one line;
the status is 0 if all is well, 1 if records have problems, 2 if the question was not understood.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from directory.check import check_folder, day_of_data
from directory.kept import DataError, snapshot, sound_contents
from directory.night import add_simulate, run_simulate
from directory.say import say
from directory.sources.datafiles import FOLDER
from directory.stats import lines_of
from directory.store import MEMORY, StoreError, build, load, open_database


def directory_command(argv: Sequence[str]) -> int:
    """`waypost directory`: check, load or count the shipped records."""
    parser = argparse.ArgumentParser(
        prog="waypost directory", description=directory_command.__doc__
    )
    doing = parser.add_subparsers(dest="doing", required=True)
    check = doing.add_parser("check", help="look for mistakes in the data files")
    check.add_argument("--folder", type=Path, default=FOLDER, help="instead of the shipped one")
    check.add_argument("--quiet", action="store_true", help="leave warnings out")
    loading = doing.add_parser("load", help="write the data files into a database")
    loading.add_argument("--database", default=MEMORY, help="an address as SQLAlchemy takes it")
    doing.add_parser("stats", help="count what the directory holds")
    add_simulate(doing)
    asked = parser.parse_args(argv)
    try:
        if asked.doing == "check":
            return _check(asked.folder, quiet=asked.quiet)
        if asked.doing == "load":
            return _load(asked.database)
        if asked.doing == "simulate":
            return run_simulate(asked)
        at = datetime.combine(day_of_data(), datetime.min.time(), UTC)
        say("\n".join(lines_of(snapshot(), at)))
    except (DataError, StoreError, OSError) as error:
        print(f"waypost directory: {error}", file=sys.stderr)
        return 1
    return 0


def _check(folder: Path, *, quiet: bool) -> int:
    found = check_folder(folder)
    wrong = [one for one in found if not one.is_warning]
    count = f"{len(wrong)} problems, {len(found) - len(wrong)} warnings"
    say("\n".join([*map(str, wrong if quiet else found), count]))
    return 1 if wrong else 0


def _load(url: str) -> int:
    from directory.migrate import migrate  # noqa: PLC0415 - nobody who talks waits for it

    contents = sound_contents(FOLDER)
    database = open_database(url)
    try:
        migrate(database)
        build(database, [one.service for one in contents.records], contents.gaps)
        found = load(database)
    finally:
        database.dispose()
    say(f"{len(found.services)} services and {len(found.all_gaps)} gaps written")
    return 0
