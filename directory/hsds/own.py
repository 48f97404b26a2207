"""A package of our own profile as records, exactly as they were exported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from directory.from_rows import RowError, cautions_of, gaps_of, notes_of, services_of
from directory.hsds.package import Cell, Package, PackageError
from directory.models import COLUMNS
from directory.record import Contents, Record
from directory.row_parts import Row, Value
from directory.service import TEXT, VOICE, Service

GROUPS = {VOICE: "phones", TEXT: "phones", "email": "emails", "web": "urls", "app": "urls"}


def contents_of(package: Package) -> Contents:
    """All records, gaps and cautions of the package; PackageError if it breaks the profile."""
    rows = {name: [_row(name, cells) for cells in package.table(name)] for name in COLUMNS}
    try:
        services, gaps, notes = services_of(rows), gaps_of(rows), notes_of(rows)
        cautions = cautions_of(rows)
    except RowError as error:
        raise PackageError(str(error)) from error
    records = (
        Record(f"{one.country}.yaml", one, notes.get(one.id), channel_fields(one))
        for one in services
    )
    return Contents(tuple(records), gaps, cautions=cautions)


def channel_fields(service: Service) -> tuple[str, ...]:
    """How the data file names each channel: "phones[0]"."""
    counted: dict[str, int] = defaultdict(int)
    found: list[str] = []
    for way in service.channels:
        group = GROUPS.get(way.type, "chats")
        found.append(f"{group}[{counted[group]}]")
        counted[group] += 1
    return tuple(found)


def _row(name: str, cells: Mapping[str, Cell]) -> Row:
    columns = COLUMNS[name]
    return {
        column: _value(cells.get(column), kind, f"{name} {cells['id']}: {column}")
        for column, kind in columns.items()
    }


def _value(cell: Cell, kind: type, where: str) -> Value:
    if cell is None:
        return None
    if kind is date:
        try:
            return date.fromisoformat(str(cell))
        except ValueError:
            raise PackageError(f"{where} is no day such as 2026-11-22") from None
    if kind is int and isinstance(cell, float):
        if not cell.is_integer():
            raise PackageError(f"{where} must be a whole number")
        return int(cell)
    if isinstance(cell, str | int) and isinstance(cell, kind):
        return cell
    raise PackageError(f"{where} must be of type {kind.__name__}")
