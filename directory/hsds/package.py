"""A package as flat rows, whatever form it came in, and what is wrong with one that is broken.

Rule of this file: a package that breaks the standard is refused whole, with file, row and field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from uuid import UUID

from directory.hsds.shape import ENTITIES, Entity

# Halves of signs, and orders to a terminal.
BROKEN = re.compile(r"[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
Cell = str | int | float | bool | None
Cells = dict[str, Cell]


class PackageError(Exception):
    """A package that cannot be read as HSDS; says where and what, nothing was changed."""


@dataclass(slots=True)
class Package:
    """The rows of a package by entity and id, in the order found.

    `unknown` counts fields and files that neither HSDS nor our profile knows, `bent` those whose
    numbers had to be read as texts.
    """

    rows: dict[str, dict[str, Cells]] = field(default_factory=dict)
    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    bent: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, entity: Entity, cells: Cells, where: str) -> None:
        """One row more; what was said of the same id before is completed, never contradicted."""
        cells = {key: one for key, one in cells.items() if one is not None}
        for key in entity.required:
            if key not in cells:
                raise PackageError(f"{where}: {entity.name}.{key} is missing")
        for key, one in cells.items():
            if entity.fields[key] == "text" and type(one) in {int, float}:
                # Even the standard's own examples write an identifier as a number.
                cells[key] = str(one)
                self.bent[entity.name, key] += 1
            _check(cells[key], entity.fields[key], f"{where}: {entity.name}.{key}")
        known = self.rows.setdefault(entity.name, {})
        before = known.setdefault(str(cells["id"]), cells)
        for key, one in cells.items():
            if before.setdefault(key, one) != one:
                said = f"{where}: {entity.name} {cells['id']} is told twice, {key} differently"
                raise PackageError(said)

    def table(self, name: str) -> tuple[Mapping[str, Cell], ...]:
        """The rows of one entity, in the order found."""
        return tuple(self.rows.get(name, {}).values())

    @property
    def is_ours(self) -> bool:
        """Whether it follows our profile, so that records come back exactly."""
        services = self.table("service")
        return bool(services) and all("slug" in row for row in services)

    def loose_ties(self) -> Counter[tuple[str, str]]:
        """How often a field names another row, of an entity in the package, that is not there."""
        found: Counter[tuple[str, str]] = Counter()
        for name, rows in self.rows.items():
            for key in ENTITIES[name].fields:
                known = self.rows.get(key.removesuffix("_id"), {})
                if key.endswith("_id") and known and key != f"{name}_id":
                    found[name, key] = sum(
                        row.get(key) not in known.keys() | {None} for row in rows.values()
                    )
        return +found


def _check(cell: Cell, kind: str | tuple[str, ...], where: str) -> None:
    if isinstance(kind, tuple):
        if cell not in kind:
            raise PackageError(f"{where} is none of {', '.join(kind)}")
    elif kind in {"number", "boolean"}:
        wanted = bool if kind == "boolean" else int | float
        if not isinstance(cell, wanted) or (kind == "number" and isinstance(cell, bool)):
            raise PackageError(f"{where} must be a {kind}")
        if isinstance(cell, float) and not isfinite(cell):
            raise PackageError(f"{where} must be a finite number")
    elif not isinstance(cell, str):
        raise PackageError(f"{where} must be a text")
    elif BROKEN.search(cell):
        raise PackageError(f"{where} holds a sign that is none")
    elif kind == "uuid":
        try:
            UUID(cell)
        except ValueError:
            raise PackageError(f"{where} is no UUID") from None
