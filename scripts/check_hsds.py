"""Hold the export against the official schemas of HSDS 3.1, and read its official examples.

The schemas are not part of this repository (CC BY-SA 4.0, Open Referral, repository
"specification", branch for version 3.1). Run from the top of the repository:

    PYTHONPATH=. python scripts/check_hsds.py path/to/specification
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from directory.hsds.package import PackageError
from directory.hsds.read import read_package
from directory.hsds.read_json import FILES
from directory.hsds.write import as_csv, as_json
from directory.sources.datafiles import read_folder

FORMATS = FormatChecker()


@FORMATS.checks("uri", raises=ValueError)
def is_uri(value: object) -> bool:
    """Whether a text is an absolute address in ASCII (RFC 3986)."""
    if not isinstance(value, str):
        return True
    parts = urlsplit(value)
    return value.isascii() and bool(parts.scheme) and bool(parts.netloc)


def validators(folder: Path) -> dict[str, Draft202012Validator]:
    """A validator of each entity, with all that it refers to."""
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
    resources = {
        name: Resource.from_contents(one, default_specification=DRAFT202012)
        for name, one in schemas.items()
    }
    registry: Registry[bool | Mapping[str, Any]] = Registry().with_resources(resources.items())
    return {
        name.removesuffix(".json"): Draft202012Validator(
            {"$ref": name}, registry=registry, format_checker=FORMATS
        )
        for name in schemas
    }


def check_json(valid: dict[str, Draft202012Validator], page: str) -> Iterator[str]:
    """What the schema of a service refuses in the exported page."""
    for service in json.loads(page)["contents"]:
        for error in valid["service"].iter_errors(service):
            yield f"{service['slug']} {error.json_path}: {error.message[:100]}"


def check_tables(valid: dict[str, Draft202012Validator], files: dict[str, str]) -> Iterator[str]:
    """What the schema of each entity refuses in the exported tables, row by row."""
    for name, text in files.items():
        entity = FILES.get(name)
        if entity is None or entity.name not in valid:
            continue
        for at, row in enumerate(csv.DictReader(io.StringIO(text, newline=""))):
            given = {key: cell for key, cell in row.items() if cell}
            typed = {
                key: float(cell) if entity.fields[key] == "number" else cell
                for key, cell in given.items()
            }
            for error in valid[entity.name].iter_errors(typed):
                yield f"{name} {at + 1} {error.json_path}: {error.message[:100]}"


def main(specification: Path) -> int:
    """Print what was checked and what was refused; 1 if anything was."""
    valid = validators(specification / "schema")
    contents = read_folder()
    page, tables = as_json(contents)["services.json"], as_csv(contents)
    refused = [*check_json(valid, page), *check_tables(valid, tables)]
    rows = sum(text.count("\r\n") - 1 for name, text in tables.items() if name.endswith(".csv"))
    print(f"{len(contents.records)} services as JSON and {rows} rows of {len(tables) - 2} tables")
    broken = page.replace('"status": "active"', '"status": "open"')
    if not [*check_json(valid, broken)]:
        refused.append("the schemas refuse nothing at all")
    print(f"refused by the official schemas: {len(refused)}")
    print("\n".join(refused[:20]))
    failed = 0
    examples = specification / "examples"
    for path in (*sorted(examples.glob("*.json")), examples / "csv"):
        try:
            package = read_package(path)
            found = Counter({name: len(some) for name, some in package.rows.items()})
            print(f"read {path.name}: {sum(found.values())} rows, {dict(package.unknown)}")
        except PackageError as error:
            failed += 1
            print(f"not read: {error}")
    return 1 if refused or failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
