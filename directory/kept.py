"""The directory as this machine keeps it: built once from the data files, then only read.

Rules of this file: two programs at once never see half a database, since one is written
beside and then moved into place; a folder that cannot be written costs time, never a word.
"""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from platformdirs import user_data_dir

from directory.record import Contents, Problem
from directory.snapshot import Snapshot
from directory.sources.datafiles import FOLDER, digest_of, files_in, read_folder
from directory.store import StoreError, build, load, open_file

SHAPE = 3  # raised whenever directory.models changes, so that no old table is read


class DataError(Exception):
    """The shipped data files cannot be used; names the first file, record and field."""

    def __init__(self, problem: Problem, count: int) -> None:
        super().__init__(f"{problem} ({count} in all); see: waypost directory check")


@cache
def snapshot() -> Snapshot:
    """The shipped directory, read once in the life of the program."""
    return kept_snapshot(FOLDER, Path(user_data_dir("waypost", appauthor=False)))


def fresh_snapshot() -> Snapshot:
    """The data files as they are now, for a program that already runs; takes some seconds."""
    snapshot.cache_clear()
    return snapshot()


def kept_snapshot(folder: Path, home: Path) -> Snapshot:
    """The directory of the data files in `folder`, out of its database in `home` if it can be.

    The database is built if it is not there or is damaged; those of older data are removed.
    A record that does not have the shape of one is left out: `waypost directory check` tells.
    """
    name = f"directory-{SHAPE}-{digest_of(files_in(folder))}.sqlite"
    path = home / name
    if path.is_file():
        try:
            return _loaded(path)
        except StoreError:
            pass  # a damaged copy is built again below
    contents = read_folder(folder)  # a broken record must not take the others away
    try:
        _write(contents, path)
        _remove_others(path)
        return _loaded(path)
    except (OSError, StoreError):
        services = (one.service for one in contents.records)
        return Snapshot(services, contents.gaps, contents.cautions)


def sound_contents(folder: Path) -> Contents:
    """What the data files hold; DataError if a record does not have the shape of one."""
    contents = read_folder(folder)
    if contents.problems:
        raise DataError(contents.problems[0], len(contents.problems))
    return contents


def _loaded(path: Path) -> Snapshot:
    database = open_file(path)
    try:
        return load(database)
    finally:
        database.dispose()


def _write(contents: Contents, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix="building-", suffix=".sqlite")
    os.close(handle)
    try:
        database = open_file(Path(beside))
        try:
            services = (one.service for one in contents.records)
            build(database, services, contents.gaps, contents.cautions)
        finally:
            database.dispose()
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)


def _remove_others(path: Path) -> None:
    for other in path.parent.glob("directory-*.sqlite"):
        if other != path:
            other.unlink(missing_ok=True)
