"""The tabular form of HSDS as a package: one CSV file per entity, with the standard's name."""

from __future__ import annotations

import csv
import io

from directory.hsds.package import Cell, Cells, Package, PackageError
from directory.hsds.shape import Entity

TRUTHS = {"true": True, "false": False}


def read_csv(entity: Entity, text: str, package: Package) -> None:
    """Every row of one file added to the package; PackageError if it is broken."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        lines = [line for line in reader if line]
    except csv.Error as error:
        raise PackageError(f"{entity.file}, line {reader.line_num}: {error}") from None
    if not lines:
        raise PackageError(f"{entity.file}: is empty")
    header, *rows = lines
    if len(set(header)) < len(header):
        raise PackageError(f"{entity.file}: names a column twice")
    for at, row in enumerate(rows, start=1):
        where = f"{entity.file}, row {at}"
        if len(row) != len(header):
            raise PackageError(f"{where}: has {len(row)} cells, the head {len(header)}")
        cells: Cells = {}
        for key, cell in zip(header, row, strict=True):
            if key in entity.fields:
                cells[key] = _typed(cell, entity.fields[key], f"{where}: {key}")
            elif cell:
                package.unknown[entity.name, key] += 1
        package.add(entity, cells, where)


def _typed(cell: str, kind: str | tuple[str, ...], where: str) -> Cell:
    if not cell:
        return None
    if kind == "number":
        try:
            return int(cell) if cell.lstrip("-").isdigit() else float(cell)
        except ValueError:
            raise PackageError(f"{where} must be a number") from None
    if kind == "boolean":
        if cell.lower() not in TRUTHS:
            raise PackageError(f"{where} must be true or false")
        return TRUTHS[cell.lower()]
    return cell
