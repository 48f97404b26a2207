"""`waypost directory load` and `stats`: the data files in a database, and in numbers."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from directory.check import day_of_data
from directory.kept import snapshot, sound_contents
from directory.say import say
from directory.sources.datafiles import FOLDER
from directory.stats import lines_of
from directory.store import MEMORY, build, load, open_database


def add(doing: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this module to the command line."""
    loading = doing.add_parser("load", help="write the data files into a database")
    loading.add_argument("--database", default=MEMORY, help="an address as SQLAlchemy takes it")
    loading.set_defaults(run=run_load)
    doing.add_parser("stats", help="count what the directory holds").set_defaults(run=run_stats)


def run_load(asked: argparse.Namespace) -> int:
    """Bring the tables up to date and replace the directory in them."""
    from directory.migrate import migrate  # noqa: PLC0415 - nobody who talks waits for it

    contents = sound_contents(FOLDER)
    database = open_database(asked.database)
    try:
        migrate(database)
        build(
            database, [one.service for one in contents.records], contents.gaps, contents.cautions
        )
        found = load(database)
    finally:
        database.dispose()
    say(f"{len(found.services)} services and {len(found.all_gaps)} gaps written")
    return 0


def run_stats(_asked: argparse.Namespace) -> int:
    """Count, at the day of the data."""
    at = datetime.combine(day_of_data(), datetime.min.time(), UTC)
    say("\n".join(lines_of(snapshot(), at)))
    return 0
