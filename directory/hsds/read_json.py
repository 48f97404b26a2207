"""HSDS JSON as a package: one record, a list, a page of the API, or all tables in one object."""

from __future__ import annotations

import json

from directory.hsds.package import Cells, Package, PackageError
from directory.hsds.shape import ENTITIES, KINDS, Entity, column_of_one

DEPTH = 12  # levels of nesting; the standard itself needs eight
FILES = {entity.file: entity for entity in ENTITIES.values()}
PAGE = "contents"  # where a page of the API keeps its records
ABOUT_API = "openapi_url"  # a description of an API, which holds no records
# The API answers with these nested too, though the schemas nest them the other way round.
LISTS = {"organization": {"services": "service"}}
ONES = {"service_at_location": {"service": "service"}}


def read_json(text: str, where: str, package: Package) -> None:
    """Everything that a JSON file holds, added to the package; PackageError if it is broken."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        place = f", line {line}" if line else ""
        raise PackageError(f"{where}{place}: is no valid JSON") from None
    if isinstance(found, dict) and isinstance(found.get(PAGE), list):
        _records(found[PAGE], where, package)
        _records(found.get("gaps", []), where, package, ENTITIES["gap"])
        _records(found.get("cautions", []), where, package, ENTITIES["caution"])
    elif isinstance(found, list):
        _records(found, where, package)
    elif isinstance(found, dict) and found.keys() <= FILES.keys() and found:
        for file, rows in found.items():
            _records(rows, f"{where}, {file}", package, FILES[file])
    elif isinstance(found, dict):
        _records([] if ABOUT_API in found else [found], where, package)
    else:
        raise PackageError(f"{where}: holds neither a record nor a list of records")


def _records(found: object, where: str, package: Package, entity: Entity | None = None) -> None:
    if not isinstance(found, list):
        raise PackageError(f"{where}: must be a list of records")
    for at, one in enumerate(found):
        place = f"{where}, record {at + 1}"
        if not isinstance(one, dict):
            raise PackageError(f"{place}: must be an object")
        _record(entity or _guessed(one, place), one, place, package, {}, DEPTH)


def _guessed(one: dict[str, object], where: str) -> Entity:
    """The entity that knows the most of an object's keys."""
    fitting = [
        entity for entity in ENTITIES.values() if all(key in one for key in entity.required)
    ]
    if "id" not in one or not fitting:
        raise PackageError(f"{where}: is no record of an HSDS entity")
    return max(fitting, key=lambda entity: (_known(entity, one), len(entity.required)))


def _known(entity: Entity, one: dict[str, object]) -> int:
    return sum(key in entity.fields or key in entity.lists or key in entity.ones for key in one)


def _record(
    entity: Entity,
    one: dict[str, object],
    where: str,
    package: Package,
    tied: Cells,
    depth: int,
) -> None:
    if depth == 0:
        raise PackageError(f"{where}: is nested too deeply")
    cells: Cells = {}
    parts: list[tuple[Entity, dict[str, object], Cells]] = []
    lists = {**entity.lists, **LISTS.get(entity.name, {})}
    ones = {**entity.ones, **ONES.get(entity.name, {})}
    for key, value in one.items():
        if key in lists:
            parts += _parts(entity, ENTITIES[lists[key]], value, one, f"{where}: {key}")
        elif key in ones and isinstance(value, dict):
            part = ENTITIES[ones[key]]
            parts.append((part, value, {}))
            cells[column_of_one(key)] = str(value.get("id"))
        elif key in entity.fields:
            if isinstance(value, dict | list):
                raise PackageError(f"{where}: {entity.name}.{key} must be a single value")
            cells[key] = value  # type: ignore[assignment]  # JSON has no other single values
        elif value is not None:
            package.unknown[entity.name, key] += 1
    cells = {key: one for key, one in cells.items() if key in entity.fields}
    tied = {key: one for key, one in tied.items() if cells.get(key) is None}
    package.add(entity, cells | tied, where)
    for part, value, tie in parts:
        _record(part, value, where, package, tie, depth - 1)


def _parts(
    entity: Entity, part: Entity, value: object, one: dict[str, object], where: str
) -> list[tuple[Entity, dict[str, object], Cells]]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise PackageError(f"{where} must be a list of objects")
    tie: Cells = {}
    if part.tie(entity.name) in part.fields:
        tie[part.tie(entity.name)] = str(one.get("id"))
    if part.name in KINDS:
        tie[KINDS[part.name]] = entity.name
    elif part.tie(entity.name) not in part.fields and "way_id" in part.fields:
        tie["way_id"] = str(one.get("id"))
    return [(part, each, tie) for each in value]
