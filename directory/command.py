"""`waypost find` and `waypost directory`: the directory asked and checked from a command line.

Rules of this file: answers go to standard output, complaints to standard error in one line;
the status is 0 if all is well, 1 if records have problems, 2 if the question was not understood.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from directory.check import check_folder, day_of_data
from directory.concerns import CONCERNS
from directory.found import as_json, as_text
from directory.kept import DataError, snapshot, sound_contents
from directory.match import match
from directory.service import CHANNEL_TYPES, Need
from directory.snapshot import Snapshot
from directory.sources.datafiles import FOLDER
from directory.stats import lines_of
from directory.store import MEMORY, StoreError, build, load, open_database

__all__ = ["directory_command", "find_command", "snapshot"]

NOT_UNDERSTOOD = 2
CHANNELS = ("written", *CHANNEL_TYPES)


def find_command(argv: Sequence[str]) -> int:
    """`waypost find`: services for a country and a concern, best first."""
    parser = argparse.ArgumentParser(prog="waypost find", description=find_command.__doc__)
    parser.add_argument("--country", required=True, help="ISO 3166-1 code, such as PH")
    parser.add_argument("--region", help="ISO 3166-2 code, such as PH-CEB")
    parser.add_argument("--concern", help="a key of directory/concerns.py")
    parser.add_argument("--age", type=int, help="in years; without it everybody is under 18")
    parser.add_argument("--channel", help=", ".join(CHANNELS))
    parser.add_argument("--lang", help="a language (BCP 47), such as tl")
    parser.add_argument("--at", help="a time, such as 2026-11-22T18:00+08:00; without it now")
    parser.add_argument("--police", action="store_true", help="somebody asked for the police")
    parser.add_argument("--json", action="store_true", help="everything, as a list")
    asked = parser.parse_args(argv)
    try:
        found = snapshot()
        need = _need(asked, found)
    except ValueError as error:
        print(f"waypost find: {error}", file=sys.stderr)
        return NOT_UNDERSTOOD
    matches = match(found, need)
    _say(as_json(matches) if asked.json else as_text(matches))
    return 0


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
    asked = parser.parse_args(argv)
    try:
        if asked.doing == "check":
            return _check(asked.folder, quiet=asked.quiet)
        if asked.doing == "load":
            return _load(asked.database)
        at = datetime.combine(day_of_data(), datetime.min.time(), UTC)
        _say("\n".join(lines_of(snapshot(), at)))
    except (DataError, StoreError, OSError) as error:
        print(f"waypost directory: {error}", file=sys.stderr)
        return 1
    return 0


def _need(asked: argparse.Namespace, found: Snapshot) -> Need:
    country = asked.country.upper()
    if country not in found.countries:
        raise ValueError("no such country; write an ISO 3166-1 code, such as PH")
    if asked.concern is not None and asked.concern not in CONCERNS:
        raise ValueError(f"no such concern; known are: {', '.join(CONCERNS)}")
    if asked.channel is not None and asked.channel not in CHANNELS:
        raise ValueError(f"no such channel; known are: {', '.join(CHANNELS)}")
    at = datetime.now(UTC)
    if asked.at is not None:
        try:
            at = datetime.fromisoformat(asked.at)
        except ValueError:
            raise ValueError("no such time; write it as 2026-11-22T18:00+08:00") from None
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return Need(
        country=country,
        region=asked.region.upper() if asked.region else None,
        at=at,
        concern=asked.concern,
        age=asked.age,
        channel=asked.channel,
        language=asked.lang,
        asked_for_police=asked.police,
    )


def _check(folder: Path, *, quiet: bool) -> int:
    found = check_folder(folder)
    wrong = [one for one in found if not one.is_warning]
    count = f"{len(wrong)} problems, {len(found) - len(wrong)} warnings"
    _say("\n".join([*map(str, wrong if quiet else found), count]))
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
    _say(f"{len(found.services)} services and {len(found.all_gaps)} gaps written")
    return 0


def _say(text: str) -> None:
    """Print; a reader who has seen enough (`| head`) is no mistake."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # What Python would flush at its end goes nowhere, so that it does not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
