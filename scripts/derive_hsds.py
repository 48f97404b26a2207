"""The entities of HSDS 3.1 as one small table, derived from Open Referral's own schemas.

Only the facts of the standard are taken: names of entities, fields, files and types, and which
fields are required (Human Services Data Specification 3.1, Open Referral, CC BY-SA 4.0).
Run from the top of the repository, with the folder of the specification's schemas:

    python scripts/derive_hsds.py path/to/specification/schema
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SHAPE = Path("directory/hsds/shape.json")
PLAIN = {"uuid": "uuid", "uri": "uri", "email": "email", "date-time": "datetime"}


def entity_of(schema: dict[str, object]) -> dict[str, object]:
    """The fields, lists and single parts of one entity."""
    properties = schema["properties"]
    assert isinstance(properties, dict)
    fields: dict[str, object] = {}
    lists: dict[str, str] = {}
    ones: dict[str, str] = {}
    for name, said in properties.items():
        if "$ref" in said:
            ones[name] = said["$ref"].removesuffix(".json")
        elif said["type"] == "array":
            lists[name] = said["items"]["$ref"].removesuffix(".json")
        else:
            kind = PLAIN.get(said.get("format", ""), said["type"].replace("string", "text"))
            kind = said.get("datapackage_type", kind)
            fields[name] = said.get("enum", kind)
    required = [name for name in schema["required"] if name in fields]  # type: ignore[attr-defined]
    return {
        "file": schema["path"],
        "required": required,
        "fields": fields,
        "lists": lists,
        "ones": ones,
    }


def main(folder: Path) -> None:
    """Write the table."""
    found = {
        path.stem: entity_of(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.json"))
        if path.stem != "openapi"
    }
    lines = [f"{json.dumps(name)}: {json.dumps(entity)}" for name, entity in sorted(found.items())]
    SHAPE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
