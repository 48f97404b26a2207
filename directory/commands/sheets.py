"""`waypost directory sheet`: the directory as tables for spreadsheets, and their changes back."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from directory.commands.asking import agrees
from directory.commands.exchange import write_whole
from directory.draft import Draft
from directory.kept import sound_contents
from directory.mend import MendError
from directory.say import say
from directory.sheet import SERVICES, WAYS, SheetError, tables
from directory.sheet_changes import changes
from directory.sources.datafiles import FOLDER

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # has no other name


def add(doing: Commands) -> None:
    """Add the words of this module to the command line."""
    sheet = doing.add_parser("sheet", help="tables for spreadsheets: out, and changed ones in")
    way = sheet.add_mutually_exclusive_group(required=True)
    way.add_argument("--out", type=Path, help=f"write {SERVICES} and {WAYS} into this folder")
    way.add_argument("--in", type=Path, dest="into", help="read them from this folder")
    sheet.add_argument("--country", help="with --out: only the records of one file, such as PH")
    sheet.add_argument("--folder", type=Path, default=FOLDER, help="instead of the shipped one")
    sheet.add_argument("--yes", action="store_true", help="write without asking")
    sheet.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Write the tables; or read them, show the difference and write it if the person agrees."""
    records = sound_contents(asked.folder).records
    if asked.out:
        chosen = [
            one for one in records if asked.country in {None, one.file.removesuffix(".yaml")}
        ]
        asked.out.mkdir(parents=True, exist_ok=True)
        for name, text in tables(chosen).items():
            write_whole(asked.out / name, text)
        say(f"{len(chosen)} services written to {asked.out / SERVICES} and {asked.out / WAYS}")
        return 0
    files = {
        name: _read(asked.into / name) for name in (SERVICES, WAYS) if (asked.into / name).exists()
    }
    if not files:
        raise SheetError(f"{asked.into}: holds neither {SERVICES} nor {WAYS}")
    today = datetime.now(UTC).date()
    draft = Draft(asked.folder, today)
    for record, change, where in changes(records, files, today):
        try:
            draft.change(record.file, record.service.id, change)
        except MendError as error:
            raise SheetError(f"{where}: {error}") from error
    return offer(draft, yes=asked.yes)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise SheetError(f"{path.name}: is not UTF-8; save it as 'CSV UTF-8'") from None


def offer(draft: Draft, *, yes: bool = False) -> int:
    """Show what would change and write it if somebody says yes; 1 if it would bring a problem."""
    if not draft.is_changed:
        say("nothing changed")
        return 0
    say(draft.difference())
    wrong = draft.problems()
    if wrong:
        say("\n".join([*map(str, wrong), "nothing written"]))
        return 1
    if not agrees("Write this?", yes=yes):
        say("nothing written")
        return 0
    say(f"written: {', '.join(draft.write())}")
    return 0
