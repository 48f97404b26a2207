"""A package from wherever it lies: a JSON file, a folder or a zip file of JSON or CSV files.

Rule of this file: nothing is unpacked onto the disk, and what is too big to be a directory of
services is refused before it is read.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from directory.hsds.package import Package, PackageError
from directory.hsds.read_csv import read_csv
from directory.hsds.read_json import FILES, read_json

MOST = 300_000_000  # bytes of all files together
DESCRIPTION = {"datapackage.json", "profile.json"}  # these say what a package is like


def read_package(path: Path) -> Package:
    """Everything that lies at a path; PackageError if it is no package or a broken one.

    Raises OSError if it cannot be opened.
    """
    package = Package()
    count = 0
    for name, content in _files(path):
        if name in DESCRIPTION:
            continue
        count += 1
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise PackageError(f"{name}: is not written in UTF-8") from None
        if name.endswith(".json"):
            read_json(text, name, package)
        elif name in FILES:
            read_csv(FILES[name], text, package)
        else:
            package.unknown[name, ""] += 1
    if not count:
        raise PackageError(f"{path.name}: holds no JSON or CSV file")
    return package


def _files(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        found = sorted(one for one in path.iterdir() if one.suffix in {".json", ".csv"})
        _bounded(sum(one.stat().st_size for one in found))
        yield from ((one.name, one.read_bytes()) for one in found)
    elif path.suffix == ".zip":
        yield from _zipped(path)
    else:
        _bounded(path.stat().st_size)
        yield path.name, path.read_bytes()


def _zipped(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as packed:
            found = [one for one in packed.infolist() if one.filename.endswith((".json", ".csv"))]
            _bounded(sum(one.file_size for one in found))
            for one in found:
                yield PurePosixPath(one.filename).name, packed.read(one)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
        raise PackageError(f"{path.name}: is no zip file that can be read") from None


def _bounded(size: int) -> None:
    if size > MOST:
        raise PackageError(f"holds more than {MOST:,} bytes")
