"""What HSDS 3.1 and our profile of it say a package looks like; facts only, read from two tables.

`shape.json` is derived from the specification (scripts/derive_hsds.py), `profile.json` is ours
and is described in docs/hsds-profile.md.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).parent
PROFILE = json.loads((HERE / "profile.json").read_text(encoding="utf-8"))
URI = str(PROFILE["uri"])
# Where the column that ties a part to what it belongs to is not called after that entity.
TIES = {"attribute": "link_id", "metadata": "resource_id"}
KINDS = {"attribute": "link_entity", "metadata": "resource_type"}


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: its file in a tabular package, its fields, and what is nested in it.

    `fields` give a type ("text", "number", "boolean", "uuid", "date", ...) or the closed list of
    a field; `lists` and `ones` name the entities under a key. `ours` are the profile's fields.
    """

    name: str
    file: str
    required: tuple[str, ...]
    fields: Mapping[str, str | tuple[str, ...]]
    lists: Mapping[str, str]
    ones: Mapping[str, str]
    ours: frozenset[str] = frozenset()

    def tie(self, parent: str) -> str:
        """The column of a part that names the entity `parent` it is nested in."""
        return TIES.get(self.name, f"{parent}_id")


def _entities() -> Mapping[str, Entity]:
    standard = json.loads((HERE / "shape.json").read_text(encoding="utf-8"))
    found: dict[str, Entity] = {}
    for name in (*standard, *(one for one in PROFILE["entities"] if one not in standard)):
        said = standard.get(name, {})
        added = PROFILE["entities"].get(name, {})
        fields = {key: _kind(kind) for key, kind in said.get("fields", {}).items()}
        ours = {key: kind for key, (kind, _) in added.get("fields", {}).items()}
        found[name] = Entity(
            name=name,
            file=said.get("file") or added["file"],
            required=(*said.get("required", ()), *added.get("required", ())),
            fields=MappingProxyType(fields | ours),
            lists=MappingProxyType(said.get("lists", {}) | added.get("lists", {})),
            ones=MappingProxyType(said.get("ones", {})),
            ours=frozenset(ours),
        )
    return MappingProxyType(found)


def _kind(said: str | list[str]) -> str | tuple[str, ...]:
    return said if isinstance(said, str) else tuple(said)


ENTITIES = _entities()
ONE_COLUMNS = {"taxonomy_detail": "taxonomy_id"}  # where the column is not the key and "_id"


def column_of_one(key: str) -> str:
    """The column that names the single part under `key`: "organization" -> "organization_id"."""
    return ONE_COLUMNS.get(key, f"{key}_id")
