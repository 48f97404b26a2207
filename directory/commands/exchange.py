"""`waypost directory export` and `import`: the directory in HSDS, out and in."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from directory.hours import zone_named
from directory.hsds.arrive import Arrival, arrival, write_arrival
from directory.hsds.foreign_parts import Ask
from directory.hsds.read import read_package
from directory.hsds.write import as_csv, as_json
from directory.kept import sound_contents
from directory.say import say
from directory.sources.datafiles import FOLDER, files_in

FORMS = {"hsds-json": as_json, "hsds-csv": as_csv}


def add(doing: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the words of this module to the command line."""
    out = doing.add_parser("export", help="write the directory as an HSDS 3.1 package")
    out.add_argument("--format", choices=FORMS, default="hsds-json")
    out.add_argument("--out", type=Path, required=True, help="a folder")
    out.add_argument("--folder", type=Path, default=FOLDER, help="instead of the shipped one")
    out.set_defaults(run=run_export)
    into = doing.add_parser("import", help="read an HSDS package, for a person to check")
    into.add_argument("file", type=Path, help="a JSON file, a folder, or a zip file of CSV tables")
    into.add_argument(
        "--into", type=Path, default=Path("imported"), help="an empty folder (default: imported)"
    )
    into.add_argument("--country", help="ISO 3166-1 code, where the package tells none")
    into.add_argument("--timezone", help="an IANA zone, where the hours need one")
    into.add_argument("--dry-run", action="store_true", help="tell, and write nothing")
    into.set_defaults(run=run_import)


def run_export(asked: argparse.Namespace) -> int:
    """Write the files of the package; the folder may be there already."""
    contents = sound_contents(asked.folder)
    files = FORMS[asked.format](contents)
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        write_whole(asked.out / name, text)
    say(f"{len(contents.records)} services in {len(files)} files written to {asked.out}")
    return 0


def run_import(asked: argparse.Namespace) -> int:
    """Tell what becomes of everything in the package, and write what is left to check."""
    today = datetime.now(UTC).date()
    known = {path.stem for path in files_in(FOLDER)}
    country = asked.country.upper() if asked.country else None
    if country is not None and country not in known:
        say(f"waypost directory: {country} has no data file")
        return 2
    if asked.timezone is not None and zone_named(asked.timezone) is None:
        say(f"waypost directory: {asked.timezone} is no IANA zone, such as Asia/Manila")
        return 2
    ask = Ask(asked.file.name, today, known, country, asked.timezone)
    found = arrival(read_package(asked.file), sound_contents(FOLDER), ask)
    say("\n".join(_told(found)))
    if asked.dry_run or not (found.records or found.gaps or found.cautions):
        say("nothing written")
        return 0
    names = write_arrival(found, asked.into, today.isoformat())
    say(f"{len(found.records)} records written to {asked.into}: {', '.join(names)}")
    say(
        "None of them is shown to anybody. Next: waypost directory check --folder "
        f"{asked.into}, then docs/adding.md, 'An import'."
    )
    return 0


def write_whole(path: Path, text: str) -> None:
    """A file written whole or not at all, its line ends as they are."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)


def _told(found: Arrival) -> list[str]:
    lines = [str(one) for one in found.report]
    lines += [f"refused  {name}: {why}" for name, why in found.refused]
    lines += [f"left     {name}: {what}" for name, what in found.left]
    lines += [f"changed  {one}: {', '.join(names)}" for one, names in found.changed]
    counts: Mapping[str, int] = {
        "the same as here": found.same,
        "to check": len(found.records),
        "refused": len(found.refused),
        "gaps": len(found.gaps),
        "cautions": len(found.cautions),
    }
    return [*lines, ", ".join(f"{count} {what}" for what, count in counts.items())]
