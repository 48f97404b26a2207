"""The directory as an HSDS package: one JSON page of services, or CSV tables."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from directory.hsds.shape import ENTITIES, PROFILE, URI, Entity, column_of_one
from directory.record import Contents
from directory.row_parts import Row, Value
from directory.rows import Rows, rows_of

Json = str | int | float | bool | Sequence["Json"] | Mapping[str, "Json"] | None
TYPES = {"number": "number", "boolean": "boolean", "date": "date"}  # of tabular data packages


def rows_of_contents(contents: Contents) -> Rows:
    """The rows of all records, gaps and cautions, with the notes."""
    notes = {one.service.id: one.notes for one in contents.records if one.notes is not None}
    return rows_of(
        (one.service for one in contents.records), contents.gaps, contents.cautions, notes
    )


def as_json(contents: Contents) -> dict[str, str]:
    """The files of the JSON form, by name: every service with all that belongs to it nested."""
    rows = rows_of_contents(contents)
    nested = _Nested(rows)
    services = nested.of("service")
    page: Json = {
        "version": "3.1",
        "profile": URI,
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
        "gaps": nested.of("gap"),
        "cautions": nested.of("caution"),
    }
    return {"services.json": _text(page), "profile.json": _text(PROFILE)}


def as_csv(contents: Contents) -> dict[str, str]:
    """The files of the tabular form, by name, with the description of the package."""
    rows = rows_of_contents(contents)
    files: dict[str, str] = {}
    resources: list[Json] = []
    for entity in ENTITIES.values():
        if entity.name not in rows:
            continue
        columns = [key for key in entity.fields if key in rows[entity.name][0]]
        files[entity.file] = _table(columns, rows[entity.name])
        resources.append(_resource(entity, columns, rows))
    described: Json = {
        "name": "waypost-directory",
        "title": "Waypost directory",
        "profile": "tabular-data-package",
        "hsds_profile": URI,
        "resources": resources,
    }
    return files | {"datapackage.json": _text(described), "profile.json": _text(PROFILE)}


def _table(columns: Sequence[str], rows: Sequence[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    writer.writerow(columns)
    writer.writerows([_cell(row.get(key)) for key in columns] for row in rows)
    return out.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _resource(entity: Entity, columns: Sequence[str], rows: Rows) -> Json:
    kinds = {key: entity.fields[key] for key in columns}
    fields = [
        {"name": key, "type": TYPES.get(kind if isinstance(kind, str) else "", "string")}
        for key, kind in kinds.items()
    ]
    ties: Json = [
        {"fields": key, "reference": {"resource": key.removesuffix("_id"), "fields": "id"}}
        for key in columns
        if key.endswith("_id") and key.removesuffix("_id") in rows and key != f"{entity.name}_id"
    ]
    return {
        "name": entity.name,
        "path": entity.file,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": "id", "foreignKeys": ties},
    }


class _Nested:
    """Lays every row into the one that it belongs to."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._by_id = {
            name: {str(row["id"]): row for row in rows.get(name, ())} for name in ENTITIES
        }
        self._tied: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def of(self, name: str) -> list[Json]:
        """Every row of an entity with all that belongs to it."""
        return [self._object(ENTITIES[name], row) for row in self._rows.get(name, ())]

    def _object(self, entity: Entity, row: Row) -> Json:
        found: dict[str, Json] = dict(_plain(row))
        for key, name in entity.lists.items():
            parts = self._parts(entity, name, str(row["id"]))
            if parts:
                found[key] = [self._object(ENTITIES[name], part) for part in parts]
        for key, name in entity.ones.items():
            part = self._by_id[name].get(str(row.get(column_of_one(key))))
            if part is not None:
                found[key] = self._object(ENTITIES[name], part)
        return found

    def _parts(self, entity: Entity, name: str, owner: str) -> Sequence[Row]:
        part = ENTITIES[name]
        tie = part.tie(entity.name)
        column = tie if tie in part.fields else "way_id"
        grouped = self._tied.get((name, column))
        if grouped is None:
            grouped = self._tied[name, column] = defaultdict(list)
            for row in self._rows.get(name, ()):
                grouped[str(row.get(column))].append(row)
        return grouped.get(owner, ())


def _plain(row: Row) -> Mapping[str, Json]:
    """A row without what is not known; days as texts."""
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in row.items()
        if value is not None
    }


def _text(found: Json) -> str:
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
